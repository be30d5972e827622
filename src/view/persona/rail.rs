//! The rail at the left of a card: the portrait, and the facts under it.
//!
//! In: a person. Out: shapes, and how high they are. Absent: the sections that may stand below.

use crate::geometry::Rect;
use crate::model::{FactKind, Image, Person, PersonKind};
use crate::scene::{Anchor, Canvas, Group, Node, Paint, Picture, Step, Stroke};
use crate::source::Span;
use crate::text::{Fit, Paragraph, Run, Style, Weight};
use crate::view::part::avatar::initials;
use crate::view::part::paragraph::{self, Area};
use crate::view::part::script::Script;
use crate::view::part::type_scale::{BODY, NOTE_LEADING, NOTE_MEDIUM, baseline};

use super::entries::LEADING;

/// Width of the rail, px.
pub(super) const WIDTH: f64 = 304.0;
/// From its edges to its content, px.
pub(super) const PAD: f64 = 24.0;
/// Radius of the corners of the sheet, px.
pub(super) const RADIUS: f64 = 12.0;
/// Height of a silhouette, px; a photo is as high as the rail is wide.
const SILHOUETTE: f64 = 236.0;
const INITIALS: Style = Style::new(44.0, Weight::SemiBold);
/// Least and greatest width of the labels of the facts, px.
const LABELS: (f64, f64) = (78.0, 112.0);
/// From the last line of a fact to the hairline, and from there to the next, px.
const AROUND: (f64, f64) = (6.0, 7.0);

/// A fact with its label.
struct Row {
    label: Paragraph,
    text: Paragraph,
    span: Span,
}

/// The rail, measured.
pub(super) struct Rail {
    name: String,
    initials: String,
    photo: Option<Image>,
    group: bool,
    rows: Vec<Row>,
    /// From the left edge of the labels to the texts, px.
    indent: f64,
}

/// The facts of the rail, in their order.
pub(super) const FACTS: [FactKind; 6] =
    [FactKind::Age, FactKind::Place, FactKind::Family, FactKind::Income, FactKind::Education, FactKind::Other];

impl Rail {
    /// Measures the rail of a person.
    pub(super) fn new(script: &Script, person: &Person) -> Self {
        let name = script.plain(&person.head.text);
        let mut rows = Vec::new();
        for kind in FACTS {
            for fact in person.facts.iter().filter(|f| f.kind == kind) {
                let label = match (&fact.label, kind) {
                    (Some(label), _) => label.text.as_str(),
                    (None, kind) => label(script, kind),
                };
                rows.push(Row {
                    label: Paragraph::new(vec![Run::new(label, NOTE_MEDIUM, Paint::Ink3)]),
                    text: Paragraph::new(script.runs(&fact.head.text, BODY, Paint::Ink)),
                    span: fact.head.span,
                });
            }
        }
        let widest = rows.iter().map(|r| r.label.natural_width()).fold(0.0, f64::max);
        Self {
            initials: initials(&name),
            name,
            photo: person.photo.as_ref().and_then(|p| p.data.clone()),
            group: person.kind == PersonKind::Segment,
            rows,
            indent: (widest + 14.0).ceil().clamp(LABELS.0, LABELS.1),
        }
    }

    /// Height of the portrait, px.
    pub(super) fn portrait(&self) -> f64 {
        if self.photo.is_some() { WIDTH } else { SILHOUETTE }
    }

    /// Height of the facts with the space around them, px; none without facts.
    pub(super) fn facts(&self) -> f64 {
        let rows = self.rows.iter().map(|r| self.row(r) + AROUND.0 + AROUND.1).sum::<f64>();
        if self.rows.is_empty() { 0.0 } else { 20.0 + rows - AROUND.0 - AROUND.1 + 18.0 }
    }

    fn row(&self, row: &Row) -> f64 {
        let w = WIDTH - 2.0 * PAD;
        let text = row.text.line_count(w - self.indent) as f64 * LEADING;
        text.max(row.label.line_count(self.indent - 10.0) as f64 * NOTE_LEADING + 2.0)
    }

    /// Draws portrait and ground into the left end of a sheet.
    ///
    /// A photo is a square of the rail's width, cropped; its corners are round at all sides, so it is drawn larger and
    /// the grounds of the rail and of the main part are laid over it.
    pub(super) fn draw_ground(&self, canvas: &mut Canvas, sheet: Rect) {
        let Rect { x, y, .. } = sheet;
        let (right, bottom, low) = (x + WIDTH, sheet.bottom(), y + self.portrait());
        // Where next to nothing of the rail is left below it, the portrait goes down to the edge.
        let flush = bottom - low < RADIUS;
        let h = if flush { sheet.h } else { self.portrait() };
        canvas.open(Group { class: "portrait", ..Group::default() });
        if let Some(photo) = &self.photo {
            let rect = Rect::new(x, y, WIDTH + RADIUS, if flush { h } else { h + RADIUS });
            let (alt, media_type, data) = (self.name.clone(), photo.media_type, photo.bytes.clone());
            canvas.rect("", rect, RADIUS, Some(Paint::PersonaTint(0)), None);
            canvas.push(Node::Picture(Picture { rect, alt, media_type, data, radius: RADIUS }));
            canvas.rect("", Rect { x: right, w: RADIUS + 1.0, ..rect }, 0.0, Some(Paint::Sheet), None);
        } else {
            self.silhouette(canvas, Rect::new(x, y, WIDTH, h), flush);
        }
        canvas.close();
        if !flush {
            let ground = left_end(Rect::new(x, low, WIDTH, bottom - low), (false, true));
            canvas.path("", ground, Some(Paint::Gutter), None);
        }
        let rule = Stroke::new(Paint::Line, 1.0);
        canvas.line("divider", (right + 0.5, y + 0.5), (right + 0.5, bottom - 0.5), rule);
        canvas.rect("sheet", sheet, RADIUS, None, Some(rule));
    }

    /// A person, or three for a group, as shapes alone.
    fn silhouette(&self, canvas: &mut Canvas, place: Rect, flush: bool) {
        let (y, middle) = (place.bottom(), place.x + WIDTH / 2.0);
        canvas.open(Group { class: "avatar", decoration: true, ..Group::default() });
        canvas.path("", left_end(place, (true, flush)), Some(Paint::PersonaTint(0)), None);
        canvas.open(Group { clip: Some(place), ..Group::default() });
        if self.group {
            figure(canvas, (middle - 78.0, y + 3.0), 0.62);
            figure(canvas, (middle + 78.0, y + 3.0), 0.62);
            figure(canvas, (middle, y + 3.0), 0.84);
        } else {
            figure(canvas, (middle, y), 1.0);
        }
        canvas.close();
        if !self.group {
            let line = paragraph::line(self.initials.as_str(), INITIALS, Paint::Persona(0));
            let base = baseline(y - 174.0, 60.0, INITIALS.size);
            paragraph::put(canvas, "", line, (middle, base), Anchor::Middle);
        }
        canvas.close();
    }

    /// Draws the facts from `y` on.
    pub(super) fn draw_facts(&self, canvas: &mut Canvas, (x, y): (f64, f64)) {
        let (x, w) = (x + PAD, WIDTH - 2.0 * PAD);
        let mut y = y + 20.0;
        for (i, row) in self.rows.iter().enumerate() {
            if i > 0 {
                let rule = (y - AROUND.1).round() + 0.5;
                canvas.line("rule", (x, rule), (x + w, rule), Stroke::new(Paint::Line, 1.0));
            }
            let h = self.row(row);
            let bounds = Some(Rect::new(x, y, w, h).grown(0.5));
            canvas.open(Group { class: "fact", span: Some(row.span), bounds, ..Group::default() });
            let (label, size) = (row.label.lines(self.indent - 10.0, Fit::Prose), NOTE_MEDIUM.size);
            let area = Area { x, y: y + 1.0, w: self.indent - 10.0, leading: NOTE_LEADING, size, align: Anchor::Left };
            paragraph::draw(canvas, "", label, area);
            let (x, w, size) = (x + self.indent, w - self.indent, BODY.size);
            let area = Area { x, y, w, leading: LEADING, size, align: Anchor::Left };
            paragraph::draw(canvas, "", row.text.lines(w, Fit::Prose), area);
            canvas.close();
            y += h + AROUND.0 + AROUND.1;
        }
    }
}

/// The outline of the left end of a sheet, or a part of it: round at the upper and the lower left corner, or not.
fn left_end(place: Rect, (above, below): (bool, bool)) -> Vec<Step> {
    let Rect { x, y, .. } = place;
    let (right, bottom) = (place.right(), place.bottom());
    let mut steps = vec![Step::Move(right, y), Step::Line(right, bottom)];
    if below {
        steps.extend([Step::Line(x + RADIUS, bottom), Step::Arc(RADIUS, true, x, bottom - RADIUS)]);
    } else {
        steps.push(Step::Line(x, bottom));
    }
    if above {
        steps.extend([Step::Line(x, y + RADIUS), Step::Arc(RADIUS, true, x + RADIUS, y)]);
    } else {
        steps.push(Step::Line(x, y));
    }
    steps.push(Step::Close);
    steps
}

/// The words before a fact.
fn label(script: &Script, kind: FactKind) -> &'static str {
    let [age, place, income, family, education, other] = script.labels.persona.facts;
    match kind {
        FactKind::Age => age,
        FactKind::Place => place,
        FactKind::Income => income,
        FactKind::Family => family,
        FactKind::Education => education,
        _ => other,
    }
}

/// Head and shoulders on a line whose middle is at `x`, `y`; an outline in the ground's colour parts it from others.
fn figure(canvas: &mut Canvas, (x, y): (f64, f64), scale: f64) {
    let (half, rise, flat) = (106.0 * scale, 56.0 * scale, 86.0 * scale);
    let shoulders = vec![
        Step::Move(x - half, y),
        Step::Cubic(x - half, y - rise, x - 62.0 * scale, y - flat, x, y - flat),
        Step::Cubic(x + 62.0 * scale, y - flat, x + half, y - rise, x + half, y),
        Step::Close,
    ];
    let (fill, r) = (Some(Paint::PersonaShade(0)), 52.0 * scale);
    let part = Stroke::new(Paint::PersonaTint(0), if scale < 1.0 { 5.0 } else { 0.0 });
    let edge = (part.width > 0.0).then_some(part);
    canvas.path("", shoulders, fill, edge);
    canvas.circle(x, y - 144.0 * scale, r, fill, edge);
}
