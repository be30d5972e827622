//! Badges: the short name by which other parts of a drawing call an item.
//!
//! In: `P1`, a kind, whether it weighs much. Out: a plate, filled when it does, outlined when it does not.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Paint, Stroke};
use crate::text;
use crate::theme::{Kind, Part};

use super::paragraph::{line, put};
use super::type_scale::{SMALL_STRONG, baseline};

/// Height, px.
pub(crate) const HEIGHT: f64 = 16.0;

/// Width of a badge, px.
pub(crate) fn width(text: &str) -> f64 {
    (text::width(text, SMALL_STRONG).round() + 10.0).max(22.0)
}

/// Draws a badge with its upper left corner at `x`, `y`.
pub(crate) fn draw(canvas: &mut Canvas, (x, y): (f64, f64), text: &str, kind: Kind, solid: bool) {
    let w = width(text);
    let (ground, ink) = if solid { (Part::Ink, Part::OnInk) } else { (Part::Tint, Part::Ink) };
    let stroke = Stroke::new(Paint::Kind(kind, Part::Ink), 1.0);
    canvas.rect("", Rect::new(x, y, w, HEIGHT), 4.0, Some(Paint::Kind(kind, ground)), Some(stroke));
    let label = line(text, SMALL_STRONG, Paint::Kind(kind, ink));
    put(canvas, "badge num", label, (x + w / 2.0, baseline(y, HEIGHT, SMALL_STRONG.size)), Anchor::Middle);
}
