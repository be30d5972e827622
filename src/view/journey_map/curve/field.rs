//! Which places of the lane are taken.
//!
//! In: boxes and curves. Out: whether a box is free, and the nearest free height for one. Absent: what wants a place.
//!
//! The lane is cut into narrow strips, each with its taken heights in order. Heights closer than any text is high are
//! one, so a strip holds few, and asking costs the width of the box and nothing else.

use crate::geometry::Rect;

use crate::view::part::monotone::Cubic;

/// Width of a strip, px.
const STRIP: f64 = 6.0;
/// Free heights lower than this are as good as taken, px.
const SLIT: f64 = 12.0;

/// What rounding may cost, px.
const SLACK: f64 = 1e-6;

/// A stretch of heights: upper and lower end, px.
type Stretch = (f64, f64);

/// The taken places of a lane.
#[derive(Debug)]
pub(super) struct Field {
    left: f64,
    strips: Vec<Vec<Stretch>>,
}

impl Field {
    /// An empty lane between two x.
    pub(super) fn new(left: f64, right: f64) -> Self {
        let count = ((right - left) / STRIP).ceil().max(1.0) as usize;
        Self { left, strips: vec![Vec::new(); count] }
    }

    /// Numbers of the strips that a stretch of x touches, first and one past the last.
    fn touched(&self, from: f64, to: f64) -> std::ops::Range<usize> {
        let first = ((from - self.left) / STRIP).floor().max(0.0) as usize;
        let last = ((to - self.left) / STRIP).ceil().max(0.0) as usize;
        let first = first.min(self.strips.len().saturating_sub(1));
        first..last.clamp(first + 1, self.strips.len())
    }

    fn strips(&self, from: f64, to: f64) -> &[Vec<Stretch>] {
        self.strips.get(self.touched(from, to)).unwrap_or_default()
    }

    /// Takes a box.
    pub(super) fn take(&mut self, rect: Rect) {
        let range = self.touched(rect.x, rect.right());
        for strip in self.strips.get_mut(range).unwrap_or_default() {
            add(strip, (rect.y, rect.bottom()));
        }
    }

    /// Takes a curve and `margin` px above and below it.
    pub(super) fn take_curve(&mut self, curve: &[Cubic], margin: f64) {
        for cubic in curve {
            for number in self.touched(cubic.from.x, cubic.to.x) {
                let x = self.left + number as f64 * STRIP;
                let (a, b) = (cubic.y_at(x), cubic.y_at(x + STRIP));
                if let Some(strip) = self.strips.get_mut(number) {
                    add(strip, (a.min(b) - margin, a.max(b) + margin));
                }
            }
        }
    }

    /// Whether nothing lies in a box.
    pub(super) fn is_free(&self, rect: Rect) -> bool {
        let (top, bottom) = (rect.y, rect.bottom());
        self.strips(rect.x, rect.right()).iter().flatten().all(|&(a, b)| b <= top + SLACK || a >= bottom - SLACK)
    }

    /// The heights between which everything lies in a stretch of x; `None` when nothing does.
    pub(super) fn extent(&self, from: f64, to: f64) -> Option<Stretch> {
        let taken = self.strips(from, to).iter().flatten();
        taken.fold(None, |all: Option<Stretch>, &(a, b)| Some(all.map_or((a, b), |(c, d)| (c.min(a), d.max(b)))))
    }

    /// The top nearest to `wish` at which a box between two x, `height` px high, is free.
    pub(super) fn nearest(&self, (from, to): (f64, f64), height: f64, wish: f64) -> f64 {
        let mut taken: Vec<Stretch> = self.strips(from, to).iter().flatten().copied().collect();
        taken.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut best = f64::INFINITY;
        let mut better = |low: f64, high: f64| {
            if low <= high {
                let top = wish.clamp(low, high);
                if (top - wish).abs() < (best - wish).abs() {
                    best = top;
                }
            }
        };
        let mut free_from = f64::NEG_INFINITY;
        for (a, b) in taken {
            better(free_from, a - height);
            free_from = free_from.max(b);
        }
        better(free_from, f64::INFINITY);
        best
    }
}

/// Adds a stretch to an ordered list of them, joining what lies close together.
fn add(strip: &mut Vec<Stretch>, (mut top, mut bottom): Stretch) {
    let from = strip.partition_point(|s| s.1 + SLIT < top);
    let to = strip.partition_point(|s| s.0 - SLIT <= bottom);
    if let (Some(first), Some(last)) = (strip.get(from), to.checked_sub(1).and_then(|i| strip.get(i)))
        && from < to
    {
        top = top.min(first.0);
        bottom = bottom.max(last.1);
    }
    strip.splice(from..to.max(from), [(top, bottom)]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn boxes() -> impl Strategy<Value = Vec<Rect>> {
        let one = (0.0..500.0, -150.0..150.0, 1.0..200.0, 1.0..60.0);
        prop::collection::vec(one.prop_map(|(x, y, w, h)| Rect::new(x, y, w, h)), 0..40)
    }

    proptest! {
        #[test]
        fn the_nearest_free_height_is_free(taken in boxes(), x in 0.0..500.0, w in 1.0..300.0, h in 1.0..80.0, wish in -200.0..200.0) {
            let mut field = Field::new(0.0, 600.0);
            for &rect in &taken {
                field.take(rect);
            }
            let top = field.nearest((x, x + w), h, wish);
            prop_assert!(top.is_finite());
            let found = Rect::new(x, top, w, h);
            prop_assert!(field.is_free(found));
            for rect in taken {
                prop_assert!(rect.overlap(found) < 1e-6, "{rect:?} lies under {found:?}");
            }
            if field.is_free(Rect::new(x, wish, w, h)) {
                prop_assert!((top - wish).abs() < 1e-9);
            }
        }
    }
}
