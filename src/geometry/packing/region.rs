//! Convex parts of the plane.
//!
//! In: straight lines and perhaps a circle. Out: how far a part reaches at a height, and whether a box lies in it.
//! Absent: what stands in it.

use crate::geometry::{Point, Rect};

/// Give and take of a boundary, px.
const SLACK: f64 = 1e-6;

/// One side of a straight line: where `a`·x + `b`·y ≤ `c`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Half {
    pub(super) a: f64,
    pub(super) b: f64,
    pub(super) c: f64,
}

impl Half {
    /// The side of the line through `p` and `q` (two different points) on which `inside` lies, `clear` px from the line.
    pub fn beside(p: Point, q: Point, inside: Point, clear: f64) -> Self {
        let (a, b) = (q.y - p.y, p.x - q.x);
        let length = (a * a + b * b).sqrt().max(f64::MIN_POSITIVE);
        let (a, b) = (a / length, b / length);
        let c = a * p.x + b * p.y;
        if a * inside.x + b * inside.y > c { Self { a: -a, b: -b, c: -c - clear } } else { Self { a, b, c: c - clear } }
    }
}

/// A convex part of the plane.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Region {
    /// It lies on this side of all these lines.
    pub halves: Vec<Half>,
    /// It lies in the disc around this point of this radius, px.
    pub disc: Option<(Point, f64)>,
}

impl Region {
    /// From where to where it reaches at a height, px.
    pub fn chord(&self, y: f64) -> Option<(f64, f64)> {
        let (mut low, mut high) = (-1e9, 1e9);
        if let Some((centre, r)) = self.disc {
            let square = r * r - (y - centre.y) * (y - centre.y);
            if square <= 0.0 {
                return None;
            }
            let half = square.sqrt();
            (low, high) = (centre.x - half, centre.x + half);
        }
        for &Half { a, b, c } in &self.halves {
            let rest = c - b * y;
            if a.abs() < 1e-9 {
                if rest < -SLACK {
                    return None;
                }
            } else if a > 0.0 {
                high = f64::min(high, rest / a);
            } else {
                low = f64::max(low, rest / a);
            }
        }
        (high > low).then_some((low, high))
    }

    /// From where to where a box of this top and height may reach, px.
    pub fn band(&self, y: f64, h: f64) -> Option<(f64, f64)> {
        let (low, high) = shared(self.chord(y)?, self.chord(y + h)?);
        (high > low).then_some((low, high))
    }

    /// Whether a box lies in it, give or take `slack` px.
    pub fn holds(&self, rect: Rect, slack: f64) -> bool {
        let inside = |x: f64, y: f64| {
            let disc = self.disc.is_none_or(|(centre, r)| {
                let (dx, dy) = (x - centre.x, y - centre.y);
                dx * dx + dy * dy <= (r + slack) * (r + slack)
            });
            disc && self.halves.iter().all(|half| half.a * x + half.b * y <= half.c + slack)
        };
        let (right, bottom) = (rect.right(), rect.bottom());
        inside(rect.x, rect.y) && inside(right, rect.y) && inside(rect.x, bottom) && inside(right, bottom)
    }
}

/// What two chords share.
pub(super) fn shared(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
    (a.0.max(b.0), a.1.min(b.1))
}
