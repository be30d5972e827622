//! The sources that a drawing cites, by number; or the remark that nothing is cited because there is no source.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint};
use crate::source::Span;
use crate::text::{Fit, Line, Paragraph};
use crate::theme::{Kind, Part};

use super::icon::{self, Icon};
use super::paragraph::{self, Area};
use super::script::{ASSUMED, Script};
use super::type_scale::{LABEL, NOTE, NOTE_MEDIUM, NOTE_STRONG, baseline};

/// From the top of a heading to what it heads, px.
const HEAD: f64 = 24.0;
/// From one base line to the next, px.
const LEADING: f64 = 18.0;
/// Between two sources, px.
const GAP: f64 = 2.0;
/// Between two columns, px.
const APART: f64 = 32.0;
/// No text of a source is wider, px.
const WIDEST: f64 = 420.0;
/// Room for the mark of a link, px.
const MARK: f64 = 14.0;

/// A source that is cited.
struct Source {
    /// Handle for the citations; none for the row of what is assumed.
    id: Option<String>,
    span: Option<Span>,
    mark: Line,
    kind: Option<Line>,
    text: Paragraph,
    linked: bool,
}

/// All that are cited, in the order of their numbers.
pub(crate) struct Sources {
    list: Vec<Source>,
    /// Width of the numbers, of the kinds and of the texts, each with the space after it, px.
    columns: [f64; 3],
    /// What is said when the file has no source.
    remark: Option<Paragraph>,
    room: f64,
}

impl Sources {
    /// Those that the drawing cites; `room` px is the width of the page, `without` the remark for a file without sources.
    pub(crate) fn new(script: &Script, room: f64, without: &'static str) -> Self {
        let cited = script.cited().into_iter().map(|(number, id)| source(script, id, number));
        let list: Vec<Source> = cited.chain(script.doubts().then(|| assumed(script))).collect();
        let widest = |width: fn(&Source) -> f64| list.iter().map(width).fold(0.0, f64::max);
        let number = widest(|s| s.mark.width) + 8.0;
        let kind = widest(|s| s.kind.as_ref().map_or(0.0, |k| k.width + 12.0));
        let text = widest(|s| s.text.natural_width() + if s.linked { MARK } else { 0.0 });
        let text = text.min(WIDEST).min((room - number - kind).max(80.0));
        let none = script.model.sources.is_empty();
        let remark = paragraph::line(without, NOTE_MEDIUM, Paint::Ink2);
        let columns = [number, kind, text].map(f64::ceil);
        Self { list, columns, remark: none.then(|| Paragraph::new(remark.runs)), room }
    }

    /// Whether there is nothing to say.
    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty() && self.remark.is_none()
    }

    fn column(&self) -> f64 {
        self.columns.iter().sum()
    }

    /// Width in columns of so many rows, px.
    pub(crate) fn width(&self, rows: usize) -> f64 {
        if let Some(remark) = &self.remark {
            return remark.natural_width().min(WIDEST).min(self.room);
        }
        let columns = self.list.len().div_ceil(rows.max(1)) as f64;
        columns * (self.column() + APART) - APART
    }

    /// The least number of rows that fit into a width.
    pub(crate) fn rows(&self, room: f64) -> usize {
        least_rows(self.list.len(), room, |rows| self.width(rows))
    }

    /// Draws them in columns of so many rows; returns their bottom, px.
    pub(crate) fn draw(&self, script: &Script, canvas: &mut Canvas, (x, y): (f64, f64), rows: usize) -> f64 {
        if let Some(remark) = &self.remark {
            let lines = remark.lines(self.width(rows), Fit::Prose);
            let bottom = y + lines.len() as f64 * LEADING;
            let w = self.width(rows);
            canvas.open(Group { class: "remark", ..Group::default() });
            let area = Area { x, y, w, leading: LEADING, size: NOTE_MEDIUM.size, align: Anchor::Left };
            paragraph::draw(canvas, "", lines, area);
            canvas.close();
            return bottom;
        }
        if self.list.is_empty() {
            return y;
        }
        canvas.open(Group { class: "sources", label: Some(script.labels.sources.to_owned()), ..Group::default() });
        let top = heading(canvas, script.labels.sources, (x, y));
        let mut bottom = top;
        // As many columns as so many rows need, but each as high as the others.
        let rows = self.list.len().div_ceil(self.list.len().div_ceil(rows.max(1)));
        for (column, sources) in self.list.chunks(rows).enumerate() {
            let x = x + column as f64 * (self.column() + APART);
            let mut y = top;
            for source in sources {
                y = self.draw_one(canvas, source, (x, y)) + GAP;
            }
            bottom = bottom.max(y);
        }
        canvas.close();
        bottom
    }

    fn draw_one(&self, canvas: &mut Canvas, source: &Source, (x, y): (f64, f64)) -> f64 {
        let [number, kind, text] = self.columns;
        let mark = if source.linked { MARK } else { 0.0 };
        let lines = source.text.lines(text - mark, Fit::Prose);
        let bottom = y + lines.len().max(1) as f64 * LEADING;
        canvas.open(Group {
            class: "source",
            id: source.id.clone(),
            span: source.span,
            bounds: Some(Rect::new(x - 1.0, y, self.column() + 2.0, bottom - y)),
            ..Group::default()
        });
        let base = baseline(y, LEADING, NOTE.size);
        paragraph::put(canvas, "num", source.mark.clone(), (x, base), Anchor::Left);
        if let Some(word) = &source.kind {
            paragraph::put(canvas, "", word.clone(), (x + number, base), Anchor::Left);
        }
        let mut x = x + number + kind;
        if source.linked {
            let paint = Paint::Kind(Kind::Touchpoint, Part::Ink);
            icon::draw(canvas, Icon::External, (x - 1.0, y + 3.0), 12.0, paint, 1.25);
            x += MARK;
        }
        let (w, size) = (text - mark, NOTE.size);
        paragraph::draw(canvas, "", lines, Area { x, y, w, leading: LEADING, size, align: Anchor::Left });
        canvas.close();
        bottom
    }
}

fn source(script: &Script, id: crate::model::SourceId, number: usize) -> Source {
    let evidence = script.model.source(id);
    let link = evidence.link.as_ref().map(|w| w.text.clone());
    let paint = if link.is_some() { Paint::Kind(Kind::Touchpoint, Part::Ink) } else { Paint::Ink2 };
    let mut runs = script.runs(&evidence.head.text, NOTE, paint);
    for run in runs.iter_mut().filter(|r| r.link.is_none()) {
        run.link.clone_from(&link);
    }
    let kind = evidence.kind.and_then(|k| script.labels.source_kinds.get(k as usize));
    Source {
        id: Some(format!("s{number}")),
        span: Some(evidence.head.span),
        mark: paragraph::line(format!("[{number}]"), NOTE_MEDIUM, Paint::Ink3),
        kind: kind.map(|word| paragraph::line(*word, NOTE_STRONG, Paint::Ink2)),
        text: Paragraph::new(runs),
        linked: link.is_some(),
    }
}

/// The row that says what is assumed, and how it is marked.
fn assumed(script: &Script) -> Source {
    let [word, words] = script.labels.assumed_row;
    Source {
        id: None,
        span: None,
        mark: paragraph::line(ASSUMED, NOTE_MEDIUM, Paint::Ink3),
        kind: Some(paragraph::line(word, NOTE_STRONG, Paint::Ink2)),
        text: Paragraph::new(paragraph::line(words, NOTE, Paint::Ink2).runs),
        linked: false,
    }
}

/// Draws a heading; what it heads begins at the returned y.
pub(crate) fn heading(canvas: &mut Canvas, words: &'static str, (x, y): (f64, f64)) -> f64 {
    let base = baseline(y, 18.0, LABEL.size);
    paragraph::put(canvas, "footer-label", paragraph::line(words, LABEL, Paint::Ink), (x, base), Anchor::Left);
    y + HEAD
}

/// The least number of rows at which `count` things in columns of `width(rows)` px fit into `room` px.
pub(crate) fn least_rows(count: usize, room: f64, width: impl Fn(usize) -> f64) -> usize {
    let (mut few, mut many) = (3.min(count.max(1)), count.max(1));
    while few < many {
        let middle = usize::midpoint(few, many);
        if width(middle) <= room { many = middle } else { few = middle + 1 }
    }
    many
}
