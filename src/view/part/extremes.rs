//! The highest and the lowest point of a line of feelings.
//!
//! In: scores in the order of time. Out: which of them are the peak and the low point. Absent: places, people.

/// Which end of a line of feelings a point is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extreme {
    /// The highest point.
    Peak,
    /// The lowest.
    Low,
}

/// Numbers of the peak and of the low point: only where they are worth the name, which takes three scores that differ.
pub(crate) fn of(scores: &[f64]) -> Vec<(usize, Extreme)> {
    let even = scores.windows(2).all(|w| matches!(w, [a, b] if a.total_cmp(b).is_eq()));
    if scores.len() < 3 || even {
        return Vec::new();
    }
    let score = |i: usize| scores.get(i).copied().unwrap_or_default();
    let first_best =
        |sign: f64| (1..scores.len()).fold(0, |best, i| if (score(i) - score(best)) * sign > 0.0 { i } else { best });
    let (high, low) = (first_best(1.0), first_best(-1.0));
    let high = (score(high) >= 0.5).then_some((high, Extreme::Peak));
    let low = (score(low) <= -0.5).then_some((low, Extreme::Low));
    high.into_iter().chain(low).collect()
}
