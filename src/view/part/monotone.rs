//! A smooth line through points that never leaves the height between two neighbours.
//!
//! In: points from left to right. Out: one cubic Bézier between each two. Absent: what the points mean.
//!
//! Tangents after Fritsch and Carlson (1980), with the weighted harmonic mean of Fritsch and Butland (1984): a tangent
//! is at most three times the lesser slope beside it, and flat where the line turns, so the cubic is monotone.

use crate::geometry::Point;

/// A cubic Bézier whose x grows evenly with its parameter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Cubic {
    /// Where it begins.
    pub(crate) from: Point,
    /// Its two controls.
    pub(crate) controls: [Point; 2],
    /// Where it ends.
    pub(crate) to: Point,
}

/// The curve through `points`, whose x must grow from one to the next.
pub(crate) fn through(points: &[Point]) -> Vec<Cubic> {
    let slopes: Vec<f64> = points.windows(2).map(|w| slope(w.first(), w.last())).collect();
    let tangents = tangents(points, &slopes);
    let pairs = points.windows(2).zip(tangents.windows(2));
    pairs
        .filter_map(|(p, t)| match (p, t) {
            (&[from, to], &[a, b]) => {
                let third = (to.x - from.x) / 3.0;
                let one = Point::new(from.x + third, from.y + a * third);
                let two = Point::new(to.x - third, to.y - b * third);
                Some(Cubic { from, controls: [one, two], to })
            }
            _ => None,
        })
        .collect()
}

fn slope(from: Option<&Point>, to: Option<&Point>) -> f64 {
    match (from, to) {
        (Some(a), Some(b)) if b.x > a.x => (b.y - a.y) / (b.x - a.x),
        _ => 0.0,
    }
}

/// One tangent a point; the ends lean a little less than the line to their neighbour, which looks calmer.
fn tangents(points: &[Point], slopes: &[f64]) -> Vec<f64> {
    let (Some(first), Some(last)) = (slopes.first(), slopes.last()) else { return vec![0.0; points.len()] };
    let inner = points.windows(3).zip(slopes.windows(2)).map(|(p, d)| match (p, d) {
        (&[a, b, c], &[before, after]) if before * after > 0.0 => {
            let (h0, h1) = (b.x - a.x, c.x - b.x);
            let (w0, w1) = (2.0 * h1 + h0, h1 + 2.0 * h0);
            (w0 + w1) / (w0 / before + w1 / after)
        }
        _ => 0.0,
    });
    std::iter::once(first * 0.75).chain(inner).chain([last * 0.75]).collect()
}

impl Cubic {
    /// Its y at the parameter `t`, 0 to 1, px.
    pub(crate) fn y(&self, t: f64) -> f64 {
        let u = 1.0 - t;
        let [a, b] = self.controls;
        u * u * u * self.from.y + 3.0 * u * u * t * a.y + 3.0 * u * t * t * b.y + t * t * t * self.to.y
    }

    /// Its y where its x is `x`, px; the ends' y outside it.
    pub(crate) fn y_at(&self, x: f64) -> f64 {
        let run = self.to.x - self.from.x;
        self.y(if run > 0.0 { ((x - self.from.x) / run).clamp(0.0, 1.0) } else { 0.0 })
    }

    /// Parts at most two: cut where it crosses y = 0.
    pub(crate) fn cut_at_zero(&self) -> (Self, Option<Self>) {
        if self.from.y * self.to.y >= 0.0 {
            return (*self, None);
        }
        let (mut low, mut high) = (0.0_f64, 1.0_f64);
        // A monotone curve crosses once; forty halvings place that within a billionth of its length.
        for _ in 0..40 {
            let middle = f64::midpoint(low, high);
            if self.y(middle) * self.from.y > 0.0 { low = middle } else { high = middle }
        }
        let (mut before, mut after) = self.cut(f64::midpoint(low, high));
        before.to.y = 0.0;
        after.from.y = 0.0;
        (before, Some(after))
    }

    /// De Casteljau's two halves at `t`.
    fn cut(&self, t: f64) -> (Self, Self) {
        let mix = |a: Point, b: Point| Point::new(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
        let [one, two] = self.controls;
        let (a, b, c) = (mix(self.from, one), mix(one, two), mix(two, self.to));
        let (d, e) = (mix(a, b), mix(b, c));
        let middle = mix(d, e);
        (Self { from: self.from, controls: [a, d], to: middle }, Self { from: middle, controls: [e, c], to: self.to })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Points at growing x, each with a height.
    fn points() -> impl Strategy<Value = Vec<Point>> {
        prop::collection::vec((1.0..400.0, -84.0..84.0), 2..40).prop_map(|steps| {
            let mut x = 0.0;
            steps
                .into_iter()
                .map(|(dx, y): (f64, f64)| {
                    x += dx;
                    Point::new(x, if y.abs() < 10.0 { 0.0 } else { y })
                })
                .collect()
        })
    }

    proptest! {
        #[test]
        fn a_curve_goes_through_its_points_and_never_overshoots(points in points()) {
            let curve = through(&points);
            prop_assert_eq!(curve.len() + 1, points.len());
            for (cubic, ends) in curve.iter().zip(points.windows(2)) {
                prop_assert_eq!([cubic.from, cubic.to], [ends[0], ends[1]]);
                let (low, high) = (ends[0].y.min(ends[1].y), ends[0].y.max(ends[1].y));
                let mut last = cubic.from.y;
                for i in 0..=50 {
                    let y = cubic.y(f64::from(i) / 50.0);
                    prop_assert!(y >= low - 1e-9 && y <= high + 1e-9, "{y} is not between {low} and {high}");
                    prop_assert!((y - last) * (ends[1].y - ends[0].y) >= -1e-9, "it turns between two points");
                    last = y;
                }
            }
        }

        #[test]
        fn parts_meet_at_zero_and_stay_on_their_side(points in points()) {
            for cubic in through(&points) {
                let (before, after) = cubic.cut_at_zero();
                for part in [Some(before), after].into_iter().flatten() {
                    let side = part.from.y + part.to.y;
                    for i in 0..=20 {
                        prop_assert!(part.y(f64::from(i) / 20.0) * side >= -1e-6);
                    }
                }
                if let Some(after) = after {
                    prop_assert!((before.to.x - after.from.x).abs() < 1e-9);
                    prop_assert!((cubic.y_at(before.to.x)).abs() < 1e-6);
                }
            }
        }
    }
}
