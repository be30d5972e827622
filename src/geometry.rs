//! Points and boxes, in CSS pixels; x grows to the right, y downwards.

pub mod packing;

/// A point.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Point {
    /// px from the left edge of the drawing.
    pub x: f64,
    /// px from its top edge.
    pub y: f64,
}

impl Point {
    /// At `x`, `y` px.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

/// An upright box; width and height are never negative.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Rect {
    /// Left edge, px.
    pub x: f64,
    /// Top edge, px.
    pub y: f64,
    /// Width, px.
    pub w: f64,
    /// Height, px.
    pub h: f64,
}

impl Rect {
    /// From the upper left corner and a size, all in px.
    pub const fn new(x: f64, y: f64, w: f64, h: f64) -> Self {
        Self { x, y, w, h }
    }

    /// Right edge, px.
    pub const fn right(self) -> f64 {
        self.x + self.w
    }

    /// Bottom edge, px.
    pub const fn bottom(self) -> f64 {
        self.y + self.h
    }

    /// Grown by `by` px on every side.
    #[must_use]
    pub const fn grown(self, by: f64) -> Self {
        Self { x: self.x - by, y: self.y - by, w: self.w + 2.0 * by, h: self.h + 2.0 * by }
    }

    /// Area that both cover, px²; 0 when they only touch.
    pub fn overlap(self, other: Self) -> f64 {
        let w = self.right().min(other.right()) - self.x.max(other.x);
        let h = self.bottom().min(other.bottom()) - self.y.max(other.y);
        if w > 0.0 && h > 0.0 { w * h } else { 0.0 }
    }

    /// Whether `other` lies inside, give or take `slack` px.
    pub fn contains(self, other: Self, slack: f64) -> bool {
        other.x >= self.x - slack
            && other.y >= self.y - slack
            && other.right() <= self.right() + slack
            && other.bottom() <= self.bottom() + slack
    }
}
