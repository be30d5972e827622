//! Notes: the cards of the canvases.
//!
//! In: a head row, a text, what the note is. Out: something that knows its height at any width and can draw itself.
//! Absent: where it stands.
//!
//! Three fills carry one distinction on every canvas. Tinted: what the customer lives through. Plain with the border of a
//! kind: what is done about it. No fill and a dashed edge in the ink of the kind: missing, open, unanswered.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::source::Span;
use crate::text::{Fit, Paragraph, Run};
use crate::theme::{Kind, Part};

use super::flow::{Flow, ROW};
use super::paragraph::{self, Area};
use super::type_scale::{BODY, BODY_LEADING};

/// From the edge of a note to its text at the sides, px.
pub(crate) const PAD: f64 = 10.0;
/// Above and below a note with a head row, and above and below one without, px.
const PADS: (f64, f64, f64) = (8.0, 6.0, 7.0);
/// From the head row to the text, px.
const UNDER_HEAD: f64 = 3.0;

/// What a note is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// What the customer lives through.
    Tinted(Kind),
    /// What is done about it.
    Plain(Kind),
    /// Missing, open, unanswered, to get.
    Open(Kind),
}

/// A note that can be measured and drawn.
pub(crate) struct Note {
    pub(crate) look: Look,
    /// Badge, gauge, references; may be empty.
    pub(crate) head: Flow,
    pub(crate) text: Paragraph,
    /// Whether it is assumed in a file that has sources; its edge is then dashed finely.
    pub(crate) assumed: bool,
    /// Class of its group: `item pain`.
    pub(crate) class: &'static str,
    /// Handle for links within the drawing.
    pub(crate) id: Option<String>,
    /// What a screen reader calls it.
    pub(crate) label: Option<String>,
    /// The statement that it is from.
    pub(crate) span: Option<Span>,
}

impl Note {
    /// A note without head row, label or statement.
    pub(crate) fn new(look: Look, class: &'static str, text: Vec<Run>) -> Self {
        Self {
            look,
            head: Flow::default(),
            text: Paragraph::new(text),
            assumed: false,
            class,
            id: None,
            label: None,
            span: None,
        }
    }

    /// Height of a note of `w` px, px.
    pub(crate) fn height(&self, w: f64) -> f64 {
        let w = w - 2.0 * PAD;
        let lines = self.text.line_count(w) as f64 * BODY_LEADING;
        let (top, bottom, bare) = PADS;
        match (self.head.is_empty(), lines > 0.0) {
            (true, _) => 2.0 * bare + lines.max(BODY_LEADING),
            (false, true) => top + self.head.height(w) + UNDER_HEAD + lines + bottom,
            (false, false) => top + self.head.height(w).max(ROW) + top,
        }
    }

    /// Number of lines of its text in a note of `w` px.
    pub(crate) fn lines(&self, w: f64) -> usize {
        self.text.line_count(w - 2.0 * PAD)
    }

    /// Draws it; the box may be higher than [`Note::height`] says.
    pub(crate) fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        canvas.open(Group {
            class: self.class,
            id: self.id.clone(),
            label: self.label.clone(),
            span: self.span,
            bounds: Some(rect),
            ..Group::default()
        });
        let bare = self.head.is_empty();
        ground(canvas, rect, self.look, if bare { 6.0 } else { 8.0 }, self.assumed);
        let (x, w) = (rect.x + PAD, rect.w - 2.0 * PAD);
        let (top, _, bare_top) = PADS;
        let mut y = rect.y + if bare { bare_top } else { top };
        if !bare {
            self.head.draw(canvas, (x, y), w);
            y += self.head.height(w) + UNDER_HEAD;
        }
        let area = Area { x, y, w, leading: BODY_LEADING, size: BODY.size, align: Anchor::Left };
        paragraph::draw(canvas, "", self.text.lines(w, Fit::Prose), area);
        canvas.close();
    }
}

/// Boxes of notes side by side in as many columns of at least `least` px as a width holds, `gap` px apart, each row as high
/// as its tallest note.
pub(crate) fn grid(notes: &[Note], (x, y): (f64, f64), w: f64, (least, gap): (f64, f64)) -> Vec<Rect> {
    let count = ((w + gap) / (least + gap)).floor().max(1.0);
    let each = ((w + gap) / count).floor() - gap;
    let mut out = Vec::with_capacity(notes.len());
    let mut top = y;
    for row in notes.chunks(count as usize) {
        let h = row.iter().map(|n| n.height(each)).fold(0.0, f64::max);
        out.extend((0..row.len()).map(|i| Rect::new(x + i as f64 * (each + gap), top, each, h)));
        top += h + gap;
    }
    out
}

/// The ground of a note.
pub(crate) fn ground(canvas: &mut Canvas, rect: Rect, look: Look, radius: f64, assumed: bool) {
    let (fill, stroke) = match look {
        Look::Tinted(kind) => (Some(Paint::Kind(kind, Part::Tint)), edge(kind, assumed)),
        Look::Plain(kind) => (Some(Paint::Sheet), edge(kind, assumed)),
        Look::Open(kind) => (None, Stroke::new(Paint::Kind(kind, Part::Ink), 1.25).dashed(&[4.0, 3.0])),
    };
    canvas.rect("card", rect, radius, fill, Some(stroke));
}

/// The edge of a card in the border of a kind; that of what is assumed is dashed finely.
pub(crate) fn edge(kind: Kind, assumed: bool) -> Stroke {
    let stroke = Stroke::new(Paint::Kind(kind, Part::Border), 1.0);
    if assumed { stroke.dashed(&[3.0, 3.0]) } else { stroke }
}
