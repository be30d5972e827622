//! The lane of feelings.
use super::frame::Frame;
use crate::scene::Canvas;

/// The lane, placed but not drawn.
pub(super) struct Curve;

/// Places everything in the lane; `None` when the journey has no feelings.
pub(super) fn plan(_frame: &Frame) -> Option<Curve> {
    None
}

impl Curve {
    /// Height of the lane, px.
    pub(super) fn height(&self) -> f64 {
        0.0
    }

    /// Draws the lane with its upper edge at `top`.
    pub(super) fn draw(&self, _frame: &Frame, _canvas: &mut Canvas, _top: f64) {}
}
