//! Outlines with a radius of its own at each corner.

use crate::geometry::Rect;
use crate::scene::Step;

/// Radii of the corners, px: top left, top right, bottom right, bottom left.
pub(super) type Radii = [f64; 4];

/// A rounded box.
pub(super) fn rounded(rect: Rect, [tl, tr, br, bl]: Radii) -> Vec<Step> {
    let (left, top, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
    vec![
        Step::Move(left + tl, top),
        Step::Line(right - tr, top),
        Step::Arc(tr, true, right, top + tr),
        Step::Line(right, bottom - br),
        Step::Arc(br, true, right - br, bottom),
        Step::Line(left + bl, bottom),
        Step::Arc(bl, true, left, bottom - bl),
        Step::Line(left, top + tl),
        Step::Arc(tl, true, left + tl, top),
        Step::Close,
    ]
}

/// The strip of `h` px at the top of a rounded box; the corners may be rounder than the strip is high.
pub(super) fn strip(rect: Rect, [tl, tr, ..]: Radii, h: f64) -> Vec<Step> {
    let (left, top, right) = (rect.x, rect.y, rect.right());
    // How far in the arc of a corner stands at the lower edge of the strip.
    let inset = |r: f64| if h < r { r - (r * r - (r - h) * (r - h)).sqrt() } else { 0.0 };
    let low = |r: f64| top + h.min(r);
    vec![
        Step::Move(left + inset(tl), top + h),
        Step::Line(left + inset(tl), low(tl)),
        Step::Arc(tl, true, left + tl, top),
        Step::Line(right - tr, top),
        Step::Arc(tr, true, right - inset(tr), low(tr)),
        Step::Line(right - inset(tr), top + h),
        Step::Close,
    ]
}
