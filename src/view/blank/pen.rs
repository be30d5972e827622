//! What the sheets are drawn with: fields with their questions, boxes and lines to write on.
//!
//! In: words and places. Out: shapes, and the names of the fields in the order in which they were drawn. Absent: which
//! fields a sheet has.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::text::{Fit, Paragraph, Run, Style};
use crate::theme::{Kind, Part};
use crate::view::part::icon::{self, Icon};
use crate::view::part::paragraph::{self, Area};
use crate::view::part::type_scale::{BODY, BODY_LEADING, LABEL, NOTE, NOTE_LEADING, NOTE_MEDIUM, STAGE, baseline};
use crate::vocabulary::Labels;
use crate::vocabulary::labels::blank::{Blank, Field};

/// From the edge of a field to its words, px.
pub(super) const PAD: f64 = 16.0;
/// Between two fields, px.
pub(super) const GAP: f64 = 14.0;
/// Size of the icon before a title, and from its left edge to the title, px.
const ICON: (f64, f64) = (18.0, 26.0);
/// Height of a title, and from it to the first question, px.
const TITLE: (f64, f64) = (22.0, 6.0);
/// Between two questions, px.
const APART: f64 = 3.0;
/// From the dot before a question to its words, px.
const HANG: f64 = 12.0;

/// Icon and colour of a field.
pub(super) type Mark = (Icon, Kind);

/// A canvas that remembers the names of its fields.
pub(super) struct Pen {
    pub(super) canvas: Canvas,
    pub(super) labels: &'static Labels,
    fields: Vec<&'static str>,
}

impl Pen {
    /// Nothing is drawn yet.
    pub(super) fn new(labels: &'static Labels) -> Self {
        Self { canvas: Canvas::new(), labels, fields: Vec::new() }
    }

    /// The words of all sheets.
    pub(super) fn words(&self) -> &'static Blank {
        self.labels.blank
    }

    /// The shapes, and the names of the fields.
    pub(super) fn finish(self) -> (Canvas, Vec<&'static str>) {
        (self.canvas, self.fields)
    }

    /// The ground of a field: white, or a breath of the colour of its kind.
    pub(super) fn ground(&mut self, rect: Rect, kind: Kind) {
        let (fill, edge) = match kind {
            Kind::Plain => (Paint::Sheet, Paint::Line2),
            kind => (Paint::Kind(kind, Part::Wash), Paint::Kind(kind, Part::Border)),
        };
        self.canvas.rect("ground", rect, 12.0, Some(fill), Some(Stroke::new(edge, 1.0)));
    }

    /// Title and questions of a field, from the upper left corner of an area that they keep within; returns where the
    /// room to write begins, px.
    pub(super) fn field(&mut self, field: &'static Field, (icon, kind): Mark, area: Rect) -> f64 {
        self.open(field.title, area);
        let paint = if kind == Kind::Plain { Paint::Ink3 } else { Paint::Kind(kind, Part::Ink) };
        let top = area.y + (TITLE.0 - ICON.0) / 2.0;
        icon::draw(&mut self.canvas, icon, (area.x, top), ICON.0, paint, 1.5);
        let words = Rect::new(area.x + ICON.1, area.y, area.w - ICON.1, TITLE.0);
        let title = Run::new(field.title, STAGE, Paint::Kind(kind, Part::Ink));
        let y = area.y + self.prose("field-title", title, words, TITLE.0) + TITLE.1;
        let y = self.questions(field.questions, Rect { y, ..area });
        self.canvas.close();
        y
    }

    /// The same with every line in the middle of the area, for round outlines.
    pub(super) fn centred(&mut self, field: &'static Field, (icon, kind): Mark, area: Rect) {
        self.open(field.title, area);
        let ink = Paint::Kind(kind, Part::Ink);
        let title = paragraph::line(field.title, STAGE, ink);
        let x = area.x + (area.w - ICON.1 - title.width) / 2.0;
        let paint = if kind == Kind::Plain { Paint::Ink3 } else { ink };
        icon::draw(&mut self.canvas, icon, (x, area.y + (TITLE.0 - ICON.0) / 2.0), ICON.0, paint, 1.5);
        let base = baseline(area.y, TITLE.0, STAGE.size);
        paragraph::put(&mut self.canvas, "field-title", title, (x + ICON.1, base), Anchor::Left);
        let mut y = area.y + TITLE.0 + TITLE.1;
        for question in field.questions {
            let lines = Paragraph::new(vec![Run::new(*question, BODY, Paint::Ink2)]).lines(area.w, Fit::Balanced);
            let height = lines.len() as f64 * BODY_LEADING;
            let place = Area { x: area.x, y, w: area.w, leading: BODY_LEADING, size: BODY.size, align: Anchor::Middle };
            paragraph::draw(&mut self.canvas, "question", lines, place);
            y += height + APART;
        }
        self.canvas.close();
    }

    /// Questions one under the other, each with a dot before it; returns where the room below begins, px.
    pub(super) fn questions(&mut self, questions: &[&'static str], area: Rect) -> f64 {
        let mut y = area.y;
        for question in questions {
            self.canvas.circle(area.x + 3.0, y + BODY_LEADING / 2.0, 1.75, Some(Paint::Rule), None);
            let place = Rect::new(area.x + HANG, y, area.w - HANG, BODY_LEADING);
            y += self.prose("question", Run::new(*question, BODY, Paint::Ink2), place, BODY_LEADING) + APART;
        }
        y + APART
    }

    /// A small field: its name, and one question under it.
    pub(super) fn note(&mut self, words: (&'static str, &'static str), (icon, kind): Mark, area: Rect) {
        let (title, question) = words;
        self.open(title, area);
        let ink = Paint::Kind(kind, Part::Ink);
        icon::draw(&mut self.canvas, icon, (area.x, area.y + 2.0), 14.0, ink, 1.5);
        self.word((title, LABEL, ink), (area.x + 20.0, baseline(area.y, 18.0, LABEL.size)), Anchor::Left);
        let place = Rect { y: area.y + 20.0, ..area };
        self.prose("question", Run::new(question, NOTE, Paint::Ink2), place, NOTE_LEADING);
        self.canvas.close();
    }

    /// A group for a field, remembered under its name.
    pub(super) fn open(&mut self, title: &'static str, bounds: Rect) {
        if !self.fields.contains(&title) {
            self.fields.push(title);
        }
        self.canvas.open(Group { class: "field", bounds: Some(bounds), ..Group::default() });
    }

    /// Text over as many lines as it needs; returns their height, px.
    pub(super) fn prose(&mut self, class: &'static str, run: Run, area: Rect, leading: f64) -> f64 {
        let size = run.style.size;
        let lines = Paragraph::new(vec![run]).lines(area.w, Fit::Prose);
        let height = lines.len() as f64 * leading;
        let place = Area { x: area.x, y: area.y, w: area.w, leading, size, align: Anchor::Left };
        paragraph::draw(&mut self.canvas, class, lines, place);
        height
    }

    /// Words on one line; `at` is a place on their base line.
    pub(super) fn word(&mut self, (text, style, paint): (&str, Style, Paint), at: (f64, f64), anchor: Anchor) {
        paragraph::put(&mut self.canvas, "", paragraph::line(text, style, paint), at, anchor);
    }

    /// A box to write in, with its name in the upper left corner.
    pub(super) fn slot(&mut self, name: &'static str, rect: Rect) {
        self.canvas.open(Group { class: "slot", bounds: Some(rect), ..Group::default() });
        self.canvas.rect("", rect, 8.0, Some(Paint::Sheet), Some(Stroke::new(Paint::Line2, 1.0)));
        let base = baseline(rect.y + 5.0, NOTE_LEADING, NOTE_MEDIUM.size);
        self.word((name, NOTE_MEDIUM, Paint::Ink3), (rect.x + 10.0, base), Anchor::Left);
        self.canvas.close();
    }

    /// A box to write in, without a name.
    pub(super) fn dashed(&mut self, rect: Rect, radius: f64, paint: Paint) {
        self.canvas.rect("", rect, radius, None, Some(DASHED(paint)));
    }

    /// A hairline.
    pub(super) fn rule(&mut self, from: (f64, f64), to: (f64, f64), paint: Paint) {
        self.canvas.line("rule", from, to, Stroke::new(paint, 1.0));
    }

    /// Fields side by side, each on a ground of its own, as wide as their weights say; returns the room to write in each.
    pub(super) fn row<const N: usize>(&mut self, rect: Rect, cells: [(f64, &'static Field, Mark); N]) -> [Rect; N] {
        let unit = (rect.w - GAP * (N.saturating_sub(1)) as f64) / cells.iter().map(|c| c.0).sum::<f64>();
        let mut x = rect.x;
        cells.map(|(weight, field, mark)| {
            let cell = Rect { x, w: weight * unit, ..rect };
            x = cell.right() + GAP;
            self.ground(cell, mark.1);
            inner(cell, self.field(field, mark, cell.grown(-PAD)))
        })
    }
}

/// A line that marks room to fill.
const DASHED: fn(Paint) -> Stroke = |paint| Stroke::new(paint, 1.0).dashed(&[4.0, 3.0]);

/// What is left of a field below `y`, inside its padding.
fn inner(cell: Rect, y: f64) -> Rect {
    let cell = cell.grown(-PAD);
    Rect { y, h: cell.bottom() - y, ..cell }
}
