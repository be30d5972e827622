//! Which words exist: keywords, qualifiers, languages, labels. The one table.
//!
//! In: a word as somebody wrote it. Out: what it means. Absent: lines, spans, the order in which things stand.

mod english;
mod fold;
mod french;
mod key;
pub mod labels;
mod lexicon;
pub mod spoken;
mod suggest;
mod table;

pub(crate) use fold::{Folded, fold};
pub use key::{Key, Keys};
pub use labels::Labels;
pub use lexicon::{Group, Lexicon};
pub(crate) use suggest::{Guess, Spelled, Trust, closest, guess};
pub use table::{Handle, ITEMS, Keyword, PEOPLE, Qualifier, Text, keyword};

/// A language that files may be written in and drawings labelled in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Language {
    /// `en`
    English,
    /// `fr`
    French,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::French];

    /// BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }

    /// By tag; letter case does not matter.
    pub fn by_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.tag().eq_ignore_ascii_case(tag))
    }

    /// The words that drawings add.
    pub const fn labels(self) -> &'static Labels {
        match self {
            Self::English => &labels::ENGLISH,
            Self::French => &labels::FRENCH,
        }
    }

    /// Its keywords and the words of its qualifiers.
    pub const fn lexicon(self) -> &'static Lexicon {
        match self {
            Self::English => &english::ENGLISH,
            Self::French => &french::FRENCH,
        }
    }

    /// What the language is called in English, the language of messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::French => "French",
        }
    }

    /// What keyword a word is in a file of this language: its own words first, then those of English.
    pub(crate) fn key(self, word: &Folded) -> Option<Key> {
        self.lexicon().key(word).or_else(|| Self::English.lexicon().key(word))
    }

    /// Which word of a set it is, likewise.
    pub(crate) fn word(self, group: Group, word: &Folded) -> Option<usize> {
        self.lexicon().word(group, word).or_else(|| Self::English.lexicon().word(group, word))
    }

    /// How a keyword is written in this language.
    pub fn spell(self, key: Key) -> &'static str {
        self.lexicon().spellings(key).first().copied().unwrap_or("")
    }

    /// How a word of a set is written in this language.
    pub fn spell_word(self, group: Group, number: usize) -> &'static str {
        self.lexicon().words(group).get(number).and_then(|all| all.first()).copied().unwrap_or("")
    }
}

/// Words that are kept for what is to come; a name or a lane may not use them.
pub const RESERVED: [&str; 5] = ["from", "expect", "data", "branch", "loop"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_a_row_for_each_keyword_in_order() {
        for &key in Key::ALL {
            assert_eq!(keyword(key).key, key);
        }
    }

    #[test]
    fn no_language_lacks_a_word() {
        let english = Language::English.lexicon();
        for language in Language::ALL {
            let lexicon = language.lexicon();
            let mut lacking: Vec<String> = Vec::new();
            for (i, &key) in Key::ALL.iter().take(Key::NAMED).enumerate() {
                if lexicon.keys().nth(i).is_none_or(|(k, spellings)| k != key || spellings.is_empty()) {
                    lacking.push(format!("{key:?}"));
                }
            }
            for group in GROUPS {
                if lexicon.group_at(group) != Some(group) || lexicon.words(group).len() != english.words(group).len() {
                    lacking.push(format!("{group:?}"));
                }
            }
            assert!(lacking.is_empty(), "{} lacks, or has out of order: {lacking:?}", language.name());
        }
    }

    const GROUPS: [Group; 14] = [
        Group::Intensity,
        Group::Importance,
        Group::Feeling,
        Group::Channel,
        Group::SourceKind,
        Group::Job,
        Group::Rank,
        Group::State,
        Group::Activity,
        Group::Resource,
        Group::Brings,
        Group::Measure,
        Group::Time,
        Group::Particle,
    ];

    #[test]
    fn every_spelling_is_found_and_means_the_same_beside_english() {
        for language in Language::ALL {
            for (key, spellings) in language.lexicon().keys() {
                for word in spellings {
                    let folded = fold(word).unwrap();
                    assert_eq!(language.lexicon().key(&folded), Some(key), "{word}");
                    let english = Language::English.lexicon().key(&folded);
                    assert!(english.is_none_or(|k| k == key), "{word} means something else in English");
                    assert!(!RESERVED.contains(word), "{word} is reserved");
                    assert!(Language::by_tag(word).is_none(), "{word} is a language");
                }
            }
            for group in GROUPS {
                for (number, spellings) in language.lexicon().words(group).iter().enumerate() {
                    for word in *spellings {
                        let folded = fold(word).unwrap();
                        assert_eq!(language.word(group, &folded), Some(number), "{word}");
                        let english = Language::English.lexicon().word(group, &folded);
                        assert!(english.is_none_or(|n| n == number), "{word} means something else in English");
                    }
                }
            }
        }
    }

    #[test]
    fn examples_begin_with_their_keyword() {
        for &key in Key::ALL.iter().take(Key::NAMED) {
            let example = keyword(key).example;
            assert!(example.starts_with(Language::English.spell(key)), "{example}");
            assert!(keyword(key).doc.ends_with('.'), "{}", keyword(key).doc);
        }
    }
}
