//! Where the marks of a value curve stand within the bands of their ratings.
//!
//! In: a comparison. Out: for each offer its ratings in the order of the criteria, each with its place among those of the
//! same rating. Absent: px.
//!
//! Of the marks of one rating on one criterion, those stand higher whose lines come from or go to higher ratings, so that
//! lines cross as little as they can; else the order of the offers decides, and lines that run together stay parallel.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::super::comparison::Comparison;

/// From one mark of a band to the next, px.
pub(super) const SPACE: f64 = 14.0;

/// A rating.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point {
    pub(super) criterion: usize,
    /// 1 to 5.
    pub(super) rating: f64,
    /// How many marks lower than the middle of the band it stands.
    pub(super) shift: f64,
}

/// The marks of one rating on one criterion: how far up their lines pull them, and whose they are.
type Band = Vec<(Reverse<u8>, usize)>;

/// The ratings of all offers.
pub(super) struct Points {
    /// Offer by offer, in the order of the criteria.
    lists: Vec<Vec<Point>>,
    tallest: usize,
}

impl Points {
    pub(super) fn new(comparison: &Comparison) -> Self {
        let ratings = |offer| {
            let rated = move |at| comparison.rating(offer, at).map(|rating| (at, rating));
            (0..comparison.criteria.len()).filter_map(rated).collect()
        };
        Self::of(&comparison.offers.iter().map(ratings).collect::<Vec<_>>())
    }

    /// From criteria and ratings, offer by offer.
    fn of(offers: &[Vec<(usize, u8)>]) -> Self {
        let mut bands: BTreeMap<(usize, u8), Band> = BTreeMap::new();
        for (offer, ratings) in offers.iter().enumerate() {
            for (at, &(criterion, rating)) in ratings.iter().enumerate() {
                let neighbour = |i: Option<usize>| i.and_then(|i| ratings.get(i)).map_or(rating, |r| r.1);
                let pull = neighbour(at.checked_sub(1)) + neighbour(Some(at + 1));
                bands.entry((criterion, rating)).or_default().push((Reverse(pull), offer));
            }
        }
        let mut lists: Vec<Vec<Point>> = offers.iter().map(|r| Vec::with_capacity(r.len())).collect();
        let mut tallest = 1;
        for ((criterion, rating), mut marks) in bands {
            marks.sort_unstable();
            tallest = tallest.max(marks.len());
            let middle = (marks.len() - 1) as f64 / 2.0;
            for (place, (_, offer)) in marks.into_iter().enumerate() {
                let point = Point { criterion, rating: f64::from(rating), shift: place as f64 - middle };
                lists.get_mut(offer).into_iter().for_each(|list| list.push(point));
            }
        }
        Self { lists, tallest }
    }

    /// The most marks that one band holds; at least 1.
    pub(super) const fn tallest(&self) -> usize {
        self.tallest
    }

    /// Stretches of an offer's ratings on criteria that follow each other.
    pub(super) fn runs(&self, offer: usize) -> impl Iterator<Item = &[Point]> {
        let list = self.lists.get(offer).map_or(&[][..], Vec::as_slice);
        list.chunk_by(|a, b| a.criterion + 1 == b.criterion)
    }

    /// The last rating of an offer.
    pub(super) fn last(&self, offer: usize) -> Option<&Point> {
        self.lists.get(offer)?.last()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_missing_rating_parts_a_line() {
        let points = Points::of(&[vec![(0, 3), (1, 4), (3, 2)]]);
        let runs: Vec<usize> = points.runs(0).map(<[Point]>::len).collect();
        assert_eq!(runs, [2, 1]);
    }

    #[test]
    fn lines_that_run_together_stay_parallel() {
        let same = vec![(0, 4), (1, 4), (2, 4)];
        let points = Points::of(&[same.clone(), same]);
        let shifts = |offer| points.runs(offer).flatten().map(|p| p.shift).collect::<Vec<_>>();
        assert_eq!(shifts(0), [-0.5; 3]);
        assert_eq!(shifts(1), [0.5; 3]);
    }

    proptest! {
        #[test]
        fn no_two_marks_share_a_place(offers in proptest::collection::vec(proptest::collection::vec(0..=5_u8, 6), 1..9)) {
            let rated = |list: &Vec<u8>| list.iter().copied().enumerate().filter(|r| r.1 > 0).collect::<Vec<_>>();
            let points = Points::of(&offers.iter().map(rated).collect::<Vec<_>>());
            let place = |p: &Point| (p.criterion, p.rating as i32, (p.shift * 2.0) as i32);
            let mut places: Vec<_> = (0..offers.len()).flat_map(|o| points.runs(o).flatten().map(place)).collect();
            let count = offers.iter().flatten().filter(|r| **r > 0).count();
            prop_assert_eq!(places.len(), count);
            places.sort_unstable();
            places.dedup();
            prop_assert_eq!(places.len(), count);
        }
    }
}
