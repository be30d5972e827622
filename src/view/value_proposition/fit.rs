//! How far the offer meets the wishes.
//!
//! In: the content. Out: points and their sum, and what is left open. Absent: how it is drawn.
//!
//! A pain or gain brings as many points as its level; those with an answer count.

use super::content::{Content, Entry, Section};

/// Points of the answered, and of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Points {
    pub(super) met: usize,
    pub(super) all: usize,
}

impl Points {
    /// The part that is met, 0 to 1.
    pub(super) fn part(self) -> f64 {
        if self.all == 0 { 0.0 } else { self.met as f64 / self.all as f64 }
    }
}

/// The account of the canvas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Fit {
    pub(super) gains: Points,
    pub(super) pains: Points,
    /// How many pains and gains have no level, and so no points.
    pub(super) unlevelled: usize,
}

impl Fit {
    /// Adds up.
    pub(super) fn new(content: &Content) -> Self {
        let mut unlevelled = 0;
        let mut points = |section| {
            let mut points = Points::default();
            for entry in content.of(section) {
                let level = usize::from(entry.level.unwrap_or(0));
                unlevelled += usize::from(entry.level.is_none());
                points.all += level;
                points.met += if entry.is_open() { 0 } else { level };
            }
            points
        };
        let (gains, pains) = (points(Section::Gains), points(Section::Pains));
        Self { gains, pains, unlevelled }
    }

    /// In hundredths; 0 and 100 only where really nothing and everything is met. `None` where nothing has a level.
    pub(super) fn percent(&self) -> Option<usize> {
        let (met, all) = (self.gains.met + self.pains.met, self.gains.all + self.pains.all);
        (all > 0).then(|| match (met * 200 + all) / (2 * all) {
            0 if met > 0 => 1,
            100 if met < all => 99,
            percent => percent,
        })
    }
}

/// What nothing answers, the heaviest first; pains before gains of the same level.
pub(super) fn open<'c>(content: &'c Content) -> Vec<(Section, &'c Entry)> {
    let of = |section| content.of(section).iter().filter(|e| e.is_open()).map(move |e| (section, e));
    let mut open: Vec<_> = of(Section::Pains).chain(of(Section::Gains)).collect();
    open.sort_by_key(|(_, entry)| u8::MAX - entry.level.unwrap_or(0));
    open
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(met: usize, all: usize) -> Option<usize> {
        Fit { gains: Points { met, all }, ..Fit::default() }.percent()
    }

    #[test]
    fn only_everything_is_all() {
        assert_eq!([percent(40, 49), percent(1, 300), percent(299, 300)], [Some(82), Some(1), Some(99)]);
        assert_eq!([percent(0, 9), percent(9, 9), percent(0, 0)], [Some(0), Some(100), None]);
    }
}
