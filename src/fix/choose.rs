//! Which mends are applied together.
//!
//! In: what was found, and what was refused before. Out: mends that do not touch each other. Absent: whether they do good.

use std::collections::{BTreeMap, BTreeSet};

use super::{Mend, State, Text, Wanted};

/// Mends that did no good. Places move from round to round, so a mend is known by its line.
#[derive(Default)]
pub(super) struct Refused(BTreeSet<(usize, &'static str, String, String)>);

impl Refused {
    pub(super) fn add(&mut self, mend: &Mend, texts: &[Text]) {
        self.0.insert(Self::key(mend, texts));
    }

    fn has(&self, mend: &Mend, texts: &[Text]) -> bool {
        !self.0.is_empty() && self.0.contains(&Self::key(mend, texts))
    }

    fn key(mend: &Mend, texts: &[Text]) -> (usize, &'static str, String, String) {
        let text = texts.get(mend.file).map_or("", |t| &t.text);
        let at = mend.edits.first().map_or(0, |e| e.0);
        let from = text.get(..at).and_then(|t| t.rfind('\n')).map_or(0, |i| i + 1);
        let line = text.get(from..).and_then(|t| t.lines().next()).unwrap_or("");
        let new = mend.edits.first().map_or("", |e| &e.2);
        (mend.file, mend.code, format!("{}: {new}", mend.title), line.to_owned())
    }
}

/// Chooses mends: each once, those that are certain before the others, then in the order of the text.
pub(super) fn choose(state: &State, wanted: Wanted, refused: &Refused) -> Vec<Mend> {
    let open = |m: &&Mend| state.texts.get(m.file).is_some_and(|t| t.open) && !refused.has(m, &state.texts);
    let meant = |m: &&Mend| m.certain || wanted == Wanted::Likely;
    let mut mends: Vec<&Mend> =
        state.findings.list.iter().filter_map(|f| f.mend.as_ref()).filter(meant).filter(open).collect();
    mends.sort_by_key(|m| (!m.certain, m.file, m.edits.first().map(|e| e.0)));
    let mut taken = Taken::default();
    let mut known = BTreeSet::new();
    mends.retain(|m| known.insert((m.file, &m.edits)) && taken.take(m));
    mends.into_iter().cloned().collect()
}

/// The stretches that are spoken for: by text and first byte, the byte after the last.
#[derive(Default)]
struct Taken(BTreeMap<(usize, usize), usize>);

impl Taken {
    /// Takes the stretches of a mend, if all of them are free.
    fn take(&mut self, mend: &Mend) -> bool {
        let free = mend.edits.iter().all(|&(from, to, _)| self.is_free(mend.file, from, to));
        if free {
            self.0.extend(mend.edits.iter().map(|&(from, to, _)| ((mend.file, from), to)));
        }
        free
    }

    /// Whether nothing lies in a stretch. Where something is only put in, its neighbours count too: which of two insertions
    /// comes first is nobody's to say.
    fn is_free(&self, file: usize, from: usize, to: usize) -> bool {
        let before = self.0.range((file, 0)..=(file, from)).next_back();
        let after = self.0.range((file, from)..).next().filter(|((of, _), _)| *of == file);
        let empty = from == to;
        let clear_before =
            before.is_none_or(|(&(_, start), &end)| end < from || (end == from && start < end && !empty));
        let clear_after = after.is_none_or(|(&(_, start), &end)| start > to || (start == to && start < end && !empty));
        clear_before && clear_after
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mend(from: usize, to: usize) -> Mend {
        Mend { file: 0, edits: vec![(from, to, "x".into())], title: String::new(), code: "", certain: true }
    }

    #[test]
    fn stretches_that_touch_are_taken_once() {
        for (first, second, free) in [
            ((2, 4), (4, 6), true),
            ((2, 4), (3, 6), false),
            ((2, 4), (0, 2), true),
            ((2, 4), (0, 9), false),
            ((2, 4), (2, 4), false),
            ((2, 4), (4, 4), false),
            ((2, 4), (2, 2), false),
            ((2, 2), (2, 4), false),
            ((2, 2), (0, 2), false),
            ((2, 2), (2, 2), false),
            ((2, 2), (3, 3), true),
            ((2, 4), (5, 5), true),
        ] {
            let mut taken = Taken::default();
            assert!(taken.take(&mend(first.0, first.1)));
            assert_eq!(taken.take(&mend(second.0, second.1)), free, "{first:?} {second:?}");
        }
    }
}
