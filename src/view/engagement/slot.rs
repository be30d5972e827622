//! Places where no note stands: one that waits for something, dashed, or a quiet word on where it is.
//!
//! In: a few words. Out: something that knows its height at any width and can draw itself. Absent: what is missing.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::text::{Fit, Paragraph, Run};
use crate::theme::{Kind, Part};
use crate::view::part::note::PAD;
use crate::view::part::paragraph::{self, Area};
use crate::view::part::type_scale::{BODY_LEADING, NOTE_MEDIUM};

use super::card::TOP;

/// A place that waits for something, or says where it is.
pub(super) struct Slot {
    text: Paragraph,
    /// Colour of the dashes; `None` for a place that waits for nothing.
    dashed: Option<Kind>,
    class: &'static str,
}

impl Slot {
    /// A dashed place.
    pub(super) fn open(words: &str, kind: Kind, class: &'static str) -> Self {
        let paint = if kind == Kind::Metric { Paint::Ink2 } else { Paint::Kind(kind, Part::Ink) };
        Self { text: Paragraph::new(vec![Run::new(words, NOTE_MEDIUM, paint)]), dashed: Some(kind), class }
    }

    /// A quiet remark, which may lead to a group of the drawing.
    pub(super) fn remark(words: String, link: Option<String>) -> Self {
        let mut run = Run::new(words, NOTE_MEDIUM, Paint::Ink2);
        run.link = link;
        Self { text: Paragraph::new(vec![run]), dashed: None, class: "remark" }
    }

    /// Height in `w` px, px.
    pub(super) fn height(&self, w: f64) -> f64 {
        2.0 * TOP + self.text.line_count(w - 2.0 * PAD) as f64 * BODY_LEADING
    }

    /// Draws it; the box may be higher than [`Slot::height`] says.
    pub(super) fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        canvas.open(Group { class: self.class, bounds: Some(rect), ..Group::default() });
        if let Some(kind) = self.dashed {
            let paint = if kind == Kind::Metric { Paint::Ink3 } else { Paint::Kind(kind, Part::Ink) };
            canvas.rect("card", rect, 6.0, None, Some(Stroke::new(paint, 1.25).dashed(&[4.0, 3.0])));
        }
        let (x, w) = (rect.x + PAD, rect.w - 2.0 * PAD);
        let lines = self.text.lines(w, Fit::Balanced);
        let y = rect.y + (rect.h - lines.len() as f64 * BODY_LEADING) / 2.0;
        let area = Area { x, y, w, leading: BODY_LEADING, size: NOTE_MEDIUM.size, align: Anchor::Middle };
        paragraph::draw(canvas, "", lines, area);
        canvas.close();
    }
}
