//! How a word of the vocabulary is written.
//!
//! In: a word as somebody typed it. Out: the same word as it is to be written. Absent: lines.
//!
//! Without a language to translate to, every word stays in the language that it was written in, and stays the word that it
//! was: `autrice` is not made `auteur`. Only case, accents and hyphens become those of the table.

use crate::vocabulary::{Folded, Group, Key, Language, fold};

/// The language of a file, and the one that it is to have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words {
    pub(super) from: Language,
    /// `None` for keeping what there is.
    pub(super) to: Option<Language>,
}

impl Words {
    /// The language that the file has afterwards.
    pub(super) fn target(self) -> Language {
        self.to.unwrap_or(self.from)
    }

    /// Whether the file is put into another language.
    pub(super) fn changes(self) -> bool {
        self.target() != self.from
    }

    /// The language in which a word stays the word that it is; `None` if it is to be put into another.
    fn home(self, knows: impl Fn(Language) -> bool) -> Option<Language> {
        let own = knows(self.from);
        match self.to {
            None => Some(if own { self.from } else { Language::English }),
            Some(_) if self.changes() && own => None,
            Some(to) => knows(to).then_some(to),
        }
    }

    pub(super) fn key<'a>(self, word: &'a str, key: Key) -> &'a str
    where
        'static: 'a,
    {
        if !self.changes() && word == self.from.spell(key) {
            return word;
        }
        let Some(folded) = fold(word) else { return word };
        match self.home(|l| l.lexicon().key(&folded) == Some(key)) {
            Some(home) => alike(home.lexicon().spellings(key), word, &folded),
            None => self.target().spell(key),
        }
    }

    /// A word of a set; `None` if it is none of them.
    pub(super) fn word(self, group: Group, word: &str) -> Option<&str> {
        let folded = fold(word)?;
        let number = self.from.word(group, &folded)?;
        // A face is the same in every language.
        if !word.contains(char::is_alphabetic) {
            let home = Language::English.lexicon();
            return Some(alike(home.words(group).get(number)?, word, &folded));
        }
        Some(match self.home(|l| l.lexicon().word(group, &folded) == Some(number)) {
            Some(home) => alike(home.lexicon().words(group).get(number)?, word, &folded),
            None => self.target().spell_word(group, number),
        })
    }

    /// `for`.
    pub(super) fn particle(self, word: &str) -> &str {
        self.word(Group::Particle, word).unwrap_or(word)
    }
}

/// The spelling with the same letters; the first, if there are several.
fn alike<'a>(spellings: &[&'static str], word: &'a str, folded: &Folded) -> &'a str
where
    'static: 'a,
{
    let letters = |f: &Folded| f.as_bytes().iter().copied().filter(|b| *b != b'-').collect::<Vec<u8>>();
    if spellings.first() == Some(&word) {
        return word;
    }
    let typed = letters(folded);
    spellings.iter().find(|s| fold(s).is_some_and(|f| letters(&f) == typed)).copied().unwrap_or(word)
}
