//! One language's words, laid out for finding at compile time.
//!
//! In: lists of spellings, the first of each the one that tools write. Out: what a word means. Absent: the words.

use super::fold::{Folded, fold};
use super::key::Key;

/// Ways of writing one thing; the first is the one to show.
pub(super) type Spellings = &'static [&'static str];

/// Sets of words that qualifiers and values are made of; each word's meaning is its number in the set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Group {
    /// Intensity of a pain, from 1, at number 0.
    Intensity,
    /// Importance of a gain, from 1, at number 0.
    Importance,
    /// Feelings, from −2, at number 0.
    Feeling,
    /// Channels, in the order of [`super::Labels::channels`].
    Channel,
    /// Kinds of source, in the order of [`super::Labels::source_kinds`].
    SourceKind,
    /// Kinds of job: functional, social, emotional, organisational.
    Job,
    /// Primary, secondary.
    Rank,
    /// Current, future.
    State,
    /// Set-up, run.
    Activity,
    /// Have, need.
    Resource,
    /// What a partner brings: activity, resource.
    Brings,
    /// Names of figures: impact, effort, importance, satisfaction.
    Measure,
    /// Units of time: second, minute, hour, day, week, month, year.
    Time,
    /// Words of their own: `for`, `missing`.
    Particle,
}

/// All words of one language.
pub struct Lexicon {
    keys: &'static [(Key, Spellings)],
    words: &'static [(Group, &'static [Spellings])],
    slots: [Slot; SLOTS],
}

/// A place of the table: nothing, or which list, which entry of it and which spelling.
#[derive(Clone, Copy)]
struct Slot {
    used: bool,
    salt: u8,
    entry: u8,
    value: u8,
    spelling: u8,
}

const SLOTS: usize = 2048;
/// What sets keywords apart from the words of qualifiers, which begin at 0.
const KEYWORD: u8 = 255;

#[expect(clippy::indexing_slicing, reason = "an iterator cannot run at compile time")]
impl Lexicon {
    pub(super) const fn new(
        keys: &'static [(Key, Spellings)],
        words: &'static [(Group, &'static [Spellings])],
    ) -> Self {
        let mut slots = [Slot { used: false, salt: 0, entry: 0, value: 0, spelling: 0 }; SLOTS];
        let mut i = 0;
        while i < keys.len() {
            slots = put(slots, keys[i].1, Slot { used: true, salt: KEYWORD, entry: i as u8, value: 0, spelling: 0 });
            i += 1;
        }
        i = 0;
        while i < words.len() {
            let mut v = 0;
            while v < words[i].1.len() {
                let slot = Slot { used: true, salt: words[i].0 as u8, entry: i as u8, value: v as u8, spelling: 0 };
                slots = put(slots, words[i].1[v], slot);
                v += 1;
            }
            i += 1;
        }
        Self { keys, words, slots }
    }

    fn find(&self, word: &Folded, salt: u8) -> Option<Slot> {
        let mut at = word.hash(salt) as usize % SLOTS;
        loop {
            let slot = self.slots[at];
            if !slot.used {
                return None;
            }
            if slot.salt == salt && fold(self.spelling(slot)) == Some(*word) {
                return Some(slot);
            }
            at = (at + 1) % SLOTS;
        }
    }

    fn spelling(&self, slot: Slot) -> &'static str {
        let entry = slot.entry as usize;
        let all = if slot.salt == KEYWORD { self.keys[entry].1 } else { self.words[entry].1[slot.value as usize] };
        all[slot.spelling as usize]
    }
}

#[expect(clippy::indexing_slicing, reason = "an iterator cannot run at compile time")]
const fn put(mut slots: [Slot; SLOTS], spellings: Spellings, slot: Slot) -> [Slot; SLOTS] {
    let mut i = 0;
    while i < spellings.len() {
        let Some(word) = fold(spellings[i]) else { panic!("a word of the vocabulary is too long") };
        let mut at = word.hash(slot.salt) as usize % SLOTS;
        while slots[at].used {
            at = (at + 1) % SLOTS;
        }
        slots[at] = Slot { spelling: i as u8, ..slot };
        i += 1;
    }
    slots
}

impl Lexicon {
    /// What keyword a word is.
    pub(crate) fn key(&self, word: &Folded) -> Option<Key> {
        let slot = self.find(word, KEYWORD)?;
        self.keys.get(slot.entry as usize).map(|(key, _)| *key)
    }

    /// Which word of a set it is.
    pub(crate) fn word(&self, group: Group, word: &Folded) -> Option<usize> {
        self.find(word, group as u8).map(|slot| slot.value as usize)
    }

    /// Every way of writing a keyword, the one to show first.
    pub fn spellings(&self, key: Key) -> Spellings {
        self.keys.get(key as usize).map_or(&[], |(_, all)| all)
    }

    /// The words of a set, each in all its ways.
    pub fn words(&self, group: Group) -> &'static [Spellings] {
        self.words.get(group as usize).map_or(&[], |(_, all)| all)
    }

    #[cfg(test)]
    pub(super) fn group_at(&self, group: Group) -> Option<Group> {
        self.words.get(group as usize).map(|(g, _)| *g)
    }

    /// What its keyword list says, in the order of the table.
    pub fn keys(&self) -> impl Iterator<Item = (Key, Spellings)> {
        self.keys.iter().copied()
    }
}

impl std::fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Lexicon").finish_non_exhaustive()
    }
}
