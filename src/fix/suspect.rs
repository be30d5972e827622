//! Which of many mends did no good, as far as it can be told by the lines.
//!
//! In: what was found before and after. Out: for each mend, whether its lines are as wrong as before, or wrong in a new way.
//! Absent: proof; a mend can do harm far away.

use std::collections::{BTreeMap, BTreeSet};

use super::edit::{Edits, edits};
use super::{Findings, Mend, State, Text};

/// Lines of the texts before the mends.
pub(super) struct Lines {
    /// Of each text, where its lines begin.
    starts: Vec<Vec<usize>>,
    /// Lines that are wrong as often as before or more often, with the code: text, line, code.
    wrong: BTreeSet<(usize, usize, &'static str)>,
    /// Lines that are wrong in a new way.
    worse: BTreeSet<(usize, usize)>,
}

impl Lines {
    /// Compares what was found without and with some mends.
    pub(super) fn new(before: &State, mends: &[Mend], after: &Findings) -> Self {
        let starts: Vec<_> = before.texts.iter().map(starts).collect();
        let mut lines = Self { starts, wrong: BTreeSet::new(), worse: BTreeSet::new() };
        let all = edits(before.texts.len(), mends.iter());
        let mut counts: BTreeMap<(usize, usize, &'static str), (usize, usize)> = BTreeMap::new();
        for finding in &before.findings.list {
            counts.entry((finding.file, lines.line(finding.file, finding.start), finding.code)).or_default().0 += 1;
        }
        let shifts: Vec<Shifts> = all.iter().map(Shifts::new).collect();
        for finding in &after.list {
            let start = shifts.get(finding.file).map_or(finding.start, |s| s.before(finding.start));
            counts.entry((finding.file, lines.line(finding.file, start), finding.code)).or_default().1 += 1;
        }
        for ((file, line, code), (before, after)) in counts {
            if after >= before {
                lines.wrong.insert((file, line, code));
            }
            if after > before {
                lines.worse.insert((file, line));
            }
        }
        lines
    }

    /// Whether a mend may be one that did no good.
    pub(super) fn suspect(&self, mend: &Mend) -> bool {
        let line = |at: usize| self.line(mend.file, at);
        let first = mend.edits.first().map_or(0, |e| line(e.0));
        let last = mend.edits.last().map_or(first, |e| line(e.1));
        self.wrong.contains(&(mend.file, first, mend.code))
            || self.worse.range((mend.file, first)..=(mend.file, last)).next().is_some()
    }

    fn line(&self, file: usize, at: usize) -> usize {
        self.starts.get(file).map_or(0, |starts| starts.partition_point(|&start| start <= at))
    }
}

fn starts(text: &Text) -> Vec<usize> {
    std::iter::once(0).chain(text.text.match_indices('\n').map(|(at, _)| at + 1)).collect()
}

/// How far the edits of a text have moved what comes after each of them.
struct Shifts(Vec<(usize, usize)>);

impl Shifts {
    fn new(edits: &Edits<'_>) -> Self {
        let (mut grown, mut shrunk) = (0, 0);
        // Where an edit ends in the new text, and in the old.
        let ends = edits.iter().map(|(from, to, new)| {
            grown += new.len();
            shrunk += to - from;
            (to + grown - shrunk, *to)
        });
        Self(ends.collect())
    }

    /// Where a place of the new text was in the old.
    fn before(&self, at: usize) -> usize {
        let known = self.0.partition_point(|&(end, _)| end <= at);
        match known.checked_sub(1).and_then(|i| self.0.get(i)) {
            Some(&(end, old)) => old + (at - end),
            None => at,
        }
    }
}
