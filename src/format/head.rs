//! A statement that is understood.
//!
//! In: its parts. Out: its line, from the keyword to the end of its text. Absent: its indentation.

use std::borrow::Cow;

use super::words::Words;
use crate::model::outline::{Document, Entry, parse_language, reserved, shadowed};
use crate::source::Span;
use crate::syntax::{Line, PartKind};
use crate::vocabulary::{Group, ITEMS, Key, Keys, Language, Qualifier, fold};

/// A statement about to be written.
#[derive(Clone, Copy)]
pub(super) struct Head<'a> {
    pub(super) document: &'a Document,
    pub(super) words: Words,
    pub(super) line: &'a Line,
    pub(super) entry: &'a Entry,
}

impl<'a> Head<'a> {
    /// Writes the line without its end; why not, where another language would read it otherwise.
    pub(super) fn write(self, out: &mut String) -> Result<(), String> {
        let entry = self.entry;
        let key = entry.row.key;
        out.push_str(self.keyword()?);
        if let Some(name) = entry.name {
            out.push(' ');
            out.push_str(self.name(name)?);
        }
        if let Some(span) = entry.qualifier.filter(|_| entry.row.qualifier != Qualifier::None) {
            out.push_str(" (");
            out.push_str(&self.words.inside(key, entry.row.qualifier, self.document.slice(span))?);
            out.push(')');
        }
        for &tag in &entry.tags {
            out.push_str(" #");
            out.push_str(self.document.slice(tag));
        }
        self.serves(out)?;
        if self.line.colon.is_some() {
            out.push(':');
            let text = self.text()?;
            if !text.is_empty() {
                out.push(' ');
                out.push_str(&text);
            }
        } else if key == Key::Language && self.words.to.is_some() {
            return Err("this line does not say which language the file is in".to_owned());
        }
        Ok(())
    }

    fn keyword(self) -> Result<&'a str, String> {
        let word = self.document.slice(self.entry.keyword);
        match self.entry.row.key {
            Key::Translation => Ok(Language::by_tag(word).map_or(word, |l| l.tag())),
            Key::Own if self.words.changes() => {
                let taken = fold(word).and_then(|f| self.words.target().key(&f));
                if taken.is_some() { Err(self.taken(word)) } else { Ok(word) }
            }
            Key::Own => Ok(word),
            key => Ok(self.words.key(word, key)),
        }
    }

    /// A name, as long as no keyword of the other language looks the same.
    fn name(self, span: Span) -> Result<&'a str, String> {
        let name = self.document.slice(span);
        if !self.words.changes() {
            return Ok(name);
        }
        let key = self.entry.row.key;
        let places = match key {
            Key::Lane => Keys::of(&[Key::Stage, Key::Step]).and(ITEMS),
            _ => Keys::of(&[self.entry.parent.unwrap_or(Key::File), key]),
        };
        let bad = |l: Language| reserved(name, l) || shadowed(name, places, l).is_some();
        if bad(self.words.target()) && !bad(self.words.from) { Err(self.taken(name)) } else { Ok(name) }
    }

    fn taken(self, name: &str) -> String {
        let language = self.words.target().name();
        format!("the name `{name}` is a keyword in {language}; choose another name for it first, as in `{name}-1`")
    }

    /// `for a, b`
    fn serves(self, out: &mut String) -> Result<(), String> {
        let Some(&first) = self.entry.targets.first() else { return Ok(()) };
        let parts = self.document.tree.parts(self.line);
        let word = parts.iter().rfind(|p| p.kind == PartKind::Word && p.span.end <= first.start);
        let word = word.map_or("", |p| self.document.slice(p.span));
        out.push(' ');
        out.push_str(self.words.particle(word));
        for (&target, at) in self.entry.targets.iter().zip(0..) {
            out.push_str(if at == 0 { " " } else { ", " });
            let name = self.document.slice(target);
            let serves = |l: Language| fold(name).is_some_and(|f| l.word(Group::Particle, &f) == Some(0));
            if self.words.changes() && serves(self.words.target()) && !serves(self.words.from) {
                return Err(self.taken(name));
            }
            out.push_str(name);
        }
        Ok(())
    }

    /// The text, which is copied, unless it is a word of the vocabulary.
    fn text(self) -> Result<Cow<'a, str>, String> {
        let text = self.document.slice(self.line.text);
        match self.entry.row.key {
            Key::Language => Ok(Cow::Owned(self.language(text))),
            Key::State => self.words.choice(Key::State, Group::State, text).map(Cow::Owned),
            _ => Ok(Cow::Borrowed(text)),
        }
    }

    /// The language that the file is to say that it is in.
    fn language(self, text: &str) -> String {
        match (self.words.to, parse_language(text)) {
            (Some(to), said) if said != Some(to) => to.tag().to_owned(),
            (_, Some(said)) if said.tag().eq_ignore_ascii_case(text) => said.tag().to_owned(),
            _ => text.to_owned(),
        }
    }
}
