//! Gauges: a level from 1 to 5 as five segments.
//!
//! In: a level, a kind, what it says aloud. Out: filled segments, and outlined ones for the rest, so that the level reads
//! without colour.

use crate::geometry::Rect;
use crate::scene::{Canvas, Group, Paint, Stroke};
use crate::theme::{Kind, Part};

/// Width of one segment, px.
const SEGMENT: f64 = 6.0;
/// From one segment to the next, px.
const GAP: f64 = 2.0;
/// Height of all, px.
pub(crate) const HEIGHT: f64 = 8.0;
/// Width of all, px.
pub(crate) const WIDTH: f64 = 5.0 * SEGMENT + 4.0 * GAP;

/// Draws a gauge with its upper left corner at `x`, `y`; `spoken` is what a screen reader says.
pub(crate) fn draw(canvas: &mut Canvas, (x, y): (f64, f64), level: u8, kind: Kind, spoken: String) {
    canvas.open(Group { class: "gauge", label: Some(spoken), ..Group::default() });
    for i in 0..5_u8 {
        let rect = Rect::new(x + f64::from(i) * (SEGMENT + GAP), y, SEGMENT, HEIGHT);
        if i < level {
            canvas.rect("", rect, 1.5, Some(Paint::Kind(kind, Part::Ink)), None);
        } else {
            canvas.rect("", rect, 1.5, None, Some(Stroke::new(Paint::Kind(kind, Part::Empty), 1.0)));
        }
    }
    canvas.close();
}
