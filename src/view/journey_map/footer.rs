//! x
use super::frame::Frame;
use crate::scene::Canvas;

/// Draws it from `y` on; returns its bottom, px.
pub(super) fn draw(_frame: &Frame, _canvas: &mut Canvas, y: f64) -> f64 {
    y
}
