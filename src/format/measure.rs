//! The inside of parentheses.
//!
//! In: what is understood of it. Out: the same, values in their order, words as they are to be written. Absent: the
//! parentheses.

use super::words::Words;
use crate::vocabulary::{Group, Key, Qualifier, fold};

impl Words {
    /// What stands in the parentheses of a keyword; why not, where another language would read it otherwise.
    pub(super) fn inside(self, key: Key, kind: Qualifier, text: &str) -> Result<String, String> {
        let word = |group| self.word(group, text).map_or_else(|| self.number(text), str::to_owned);
        Ok(match kind {
            Qualifier::None | Qualifier::Label => text.to_owned(),
            Qualifier::Intensity => word(Group::Intensity),
            Qualifier::Importance => word(Group::Importance),
            Qualifier::Score => word(Group::Feeling),
            Qualifier::SourceKind => word(Group::SourceKind),
            Qualifier::Rank => word(Group::Rank),
            Qualifier::Activity => word(Group::Activity),
            Qualifier::Resource => word(Group::Resource),
            Qualifier::Brings => word(Group::Brings),
            Qualifier::Level | Qualifier::Balance => self.number(text),
            Qualifier::Gain | Qualifier::ImpactEffort => self.named(text),
            Qualifier::Channel => self.channel(text),
            Qualifier::Duration => self.duration(text)?,
            Qualifier::Change => self.change(text)?,
            Qualifier::Job => self.choice(key, Group::Job, text)?,
        })
    }

    /// One of a set of words, or any other word, as long as it is no word of the set in the other language.
    pub(super) fn choice(self, key: Key, group: Group, text: &str) -> Result<String, String> {
        if let Some(word) = self.word(group, text) {
            return Ok(word.to_owned());
        }
        let there = fold(text).and_then(|f| self.target().word(group, &f));
        match there {
            Some(_) => Err(self.otherwise(&format!("{} ({text})", self.from.spell(key)))),
            None => Ok(text.to_owned()),
        }
    }

    /// `impact 4, effort 2`, in the order of the table; a value without a name comes first.
    fn named(self, text: &str) -> String {
        let mut parts: Vec<(Option<usize>, String)> = commas(text).map(|part| self.figure(part)).collect();
        parts.sort_by_key(|(which, _)| *which);
        parts.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join(", ")
    }

    /// A value with its name, if it has one, and which name that is.
    fn figure(self, text: &str) -> (Option<usize>, String) {
        let parts = |c: char| c.is_whitespace() || c == ':' || c == '=';
        let end = text.find(|c: char| parts(c) || c.is_ascii_digit()).unwrap_or(0);
        let (name, value) = text.split_at_checked(end).unwrap_or(("", text));
        let which = fold(name).and_then(|f| self.from.word(Group::Measure, &f));
        let value = if which.is_some() { value.trim_start_matches(parts) } else { text };
        let value = self.word(Group::Importance, value).map_or_else(|| self.number(value), str::to_owned);
        match which.and_then(|_| self.word(Group::Measure, name)) {
            Some(name) => (which, format!("{name} {value}")),
            None => (None, value),
        }
    }

    /// `missing, search`.
    fn channel(self, text: &str) -> String {
        let mut parts: Vec<(bool, &str)> = commas(text)
            .map(|part| match self.word(Group::Particle, part) {
                Some(missing) => (false, missing),
                None => (true, self.word(Group::Channel, part).unwrap_or(part)),
            })
            .collect();
        parts.sort_by_key(|(channel, _)| *channel);
        parts.into_iter().map(|(_, word)| word).collect::<Vec<_>>().join(", ")
    }
}

/// The values between commas of any kind.
fn commas(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', '，', '、']).map(str::trim)
}
