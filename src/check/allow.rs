//! What `allow:` switches off, and whether it does.
//!
//! At the margin of a file it counts for the whole file; one level deeper for the statement that it stands under and for
//! all that stands under that. One that names no rule, or that nothing needs, is reported itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Severity, Sink};
use crate::model::{Head, Model, Word};
use crate::source::Span;
use crate::vocabulary::{Guess, Trust};

use super::ground::Ground;
use super::{Settings, guessed, rule};

/// A name that is no rule's, in an `allow` or in `journey.toml`.
pub(crate) static UNKNOWN_RULE: Code = Code {
    name: "unknown-rule",
    severity: Severity::Error,
    summary: "`allow`, or `[rules]` in `journey.toml`, names a check that there is not.",
    reason: "It would change nothing, and nobody would notice.",
};

/// An `allow` that allows nothing.
pub(super) static UNUSED_ALLOW: Code = Code {
    name: "unused-allow",
    severity: Severity::Warning,
    summary: "`allow` switches off a check that finds nothing there.",
    reason: "It would hide the next real finding.",
};

/// All that is allowed, and which of it was needed.
pub(super) struct Allowed<'m> {
    /// Every word after an `allow` of the file itself.
    words: Vec<&'m Word>,
    /// Begin of each word that was needed, bytes.
    used: BTreeSet<u32>,
    /// The words at the margin, by rule.
    whole: BTreeMap<&'m str, u32>,
    /// The lines that they stand on, in order.
    lines: &'m [Span],
}

impl<'m> Allowed<'m> {
    pub(super) fn new(model: &'m Model, ground: &Ground<'m>) -> Self {
        let deep = ground.heads().filter(|h| h.own).flat_map(|h| &h.allow);
        let mut words: Vec<&Word> = model.allow.iter().chain(deep).collect();
        let whole = model.allow.iter().map(|w| (w.text.as_str(), w.span.start)).collect();
        words.sort_by_key(|w| w.span);
        Self { words, used: BTreeSet::new(), whole, lines: &model.allowing }
    }

    /// Whether a finding under these statements is allowed.
    pub(super) fn covers(&mut self, name: &str, above: &[&Head]) -> bool {
        let word = above.iter().flat_map(|h| &h.allow).find(|w| w.text == name).map(|w| w.span.start);
        let word = word.or_else(|| self.whole.get(name).copied());
        self.used.extend(word);
        word.is_some()
    }

    /// Reports what names nothing, and what was not needed though its rule was checked.
    pub(super) fn report(&self, settings: &Settings, sink: &mut Sink) {
        let idle = |word: &Word| {
            let checked = rule(&word.text).is_some_and(|rule| settings.weight(rule).is_some());
            checked && !self.used.contains(&word.span.start)
        };
        for word in &self.words {
            if rule(&word.text).is_none() {
                sink.push(unknown(word));
            } else if idle(word) {
                let message = format!("`{}` finds nothing here that would have to be allowed", word.text);
                let wrong = Diagnostic::new(&UNUSED_ALLOW, word.span, message, "not needed").help("delete it");
                sink.push(match self.cut(word, idle) {
                    Some(cut) => wrong.fix(true, "delete it", cut, ""),
                    None => wrong,
                });
            }
        }
    }

    /// What has to go with a word: its line if no word of it is needed, else the comma beside it.
    fn cut(&self, word: &Word, idle: impl Fn(&Word) -> bool) -> Option<Span> {
        let at = self.lines.partition_point(|line| line.end <= word.span.start);
        let line = *self.lines.get(at).filter(|line| line.start <= word.span.start)?;
        let inside = |other: &&&Word| line.start <= other.span.start && other.span.end <= line.end;
        let others: Vec<&Word> = self.words.iter().filter(inside).copied().collect();
        if others.iter().all(|w| idle(w)) {
            return Some(line);
        }
        let before = others.iter().rfind(|w| w.span.end <= word.span.start);
        let after = others.iter().find(|w| w.span.start >= word.span.end);
        match (before, after) {
            (Some(before), _) => Some(Span::new(before.span.end, word.span.end)),
            (None, Some(after)) => Some(Span::new(word.span.start, after.span.start)),
            (None, None) => Some(line),
        }
    }
}

fn unknown(word: &Word) -> Diagnostic {
    let wrong = Diagnostic::new(&UNKNOWN_RULE, word.span, format!("there is no check `{}`", word.text), "not known");
    match guessed(&word.text) {
        Some(Guess { value: meant, trust }) => {
            // Nobody makes up checks of their own.
            let sure = trust >= Trust::OneSlip;
            wrong.help(format!("did you mean `{meant}`?")).fix(sure, format!("write `{meant}`"), word.span, meant)
        }
        None => wrong.help("journey explain lists all checks"),
    }
}
