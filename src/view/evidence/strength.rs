//! How strong the evidence is, in points.
//!
//! In: claims with the sources that they cite. Out: sums of points, of all claims and by kind of claim, by kind of source
//! and by the number of kinds that a claim rests on. Absent: drawing.
//!
//! Strength = points of the claims that cite at least one source ÷ points of all claims. A claim is worth the level of its
//! pain or gain (1 to 5), 5 for a moment of truth, 1 for anything else, so that proving what matters counts most. How many
//! sources of one kind a claim cites changes nothing: the second interview adds less than the first count.

use std::collections::BTreeMap;

use crate::model::{Model, SourceId};

use super::claims::{Entry, Group};

/// Claims and their points.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Claims.
    pub(super) claims: usize,
    /// Points of all of them.
    pub(super) points: u32,
    /// Points of those that cite a source.
    pub(super) proven: u32,
}

impl Tally {
    fn add(&mut self, entry: &Entry) {
        self.claims += 1;
        self.points += entry.points();
        self.proven += if entry.sources.is_empty() { 0 } else { entry.points() };
    }

    /// What is proven, 0 to 1; `None` where there is nothing to prove.
    pub(super) fn share(self) -> Option<f64> {
        (self.points > 0).then(|| f64::from(self.proven) / f64::from(self.points))
    }

    /// The same in hundredths, rounded; only nothing is 0 and only all is 100.
    pub(super) fn percent(self) -> Option<u32> {
        let rounded = (self.share()? * 100.0).round() as u32;
        Some(match self.proven {
            0 => 0,
            n if n == self.points => 100,
            _ => rounded.clamp(1, 99),
        })
    }
}

/// A kind of source.
pub(super) struct OfKind {
    /// As [`crate::model::SourceKind`] numbers it; one more than the last where the source says none.
    pub(super) kind: usize,
    /// The claims that rest on it.
    pub(super) tally: Tally,
}

/// All sums.
pub(super) struct Strength {
    pub(super) all: Tally,
    /// Groups that have a claim, in their order.
    pub(super) groups: Vec<(Group, Tally)>,
    /// Kinds of declared sources, in their order.
    pub(super) kinds: Vec<OfKind>,
    /// Claims on two kinds of source or more, on one, on none.
    pub(super) rests: [Tally; 3],
}

/// Number of a source that says no kind.
pub(super) const UNKNOWN: usize = 8;

impl Strength {
    pub(super) fn new(model: &Model, entries: &[Entry]) -> Self {
        let mut groups: BTreeMap<Group, Tally> = BTreeMap::new();
        let mut kinds: BTreeMap<usize, Tally> = BTreeMap::new();
        let (mut all, mut rests) = (Tally::default(), [Tally::default(); 3]);
        let kind = |id: SourceId| model.source(id).kind.map_or(UNKNOWN, |k| k as usize);
        for number in 0..model.sources.len() {
            kinds.entry(kind(SourceId(number as u32))).or_default();
        }
        for entry in entries {
            let Some(group) = entry.group else { continue };
            all.add(entry);
            groups.entry(group).or_default().add(entry);
            let mut found: Vec<usize> = entry.sources.iter().map(|&id| kind(id)).collect();
            found.sort_unstable();
            found.dedup();
            let [two, one, none] = &mut rests;
            match found.len() {
                0 => none.add(entry),
                1 => one.add(entry),
                _ => two.add(entry),
            }
            for kind in found {
                kinds.entry(kind).or_default().add(entry);
            }
        }
        let kinds = kinds.into_iter().map(|(kind, tally)| OfKind { kind, tally }).collect();
        Self { all, groups: groups.into_iter().collect(), kinds, rests }
    }
}
