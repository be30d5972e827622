//! What each line of one file is, without making a model of it.
//!
//! In: the lines of a file, one after the other. Out: for each statement its keyword and its parts, exactly as the model
//! understands them; nothing for a line in which anything is wrong. Absent: what the line says, names that it uses, other
//! files. Tools that write lines anew stand on this, so that they and the model can never read a line differently.

use std::collections::BTreeMap;

pub(crate) use super::figure::{arrow, change, minutes, number, tidy};
use super::head::{Parts, Reader};
pub(crate) use super::include::parse_language;
use super::keyword::{Meant, Place, Suggestions, Words, find, own_lanes};
pub(crate) use super::keyword::{reserved, shadowed};
use super::qualifier::{self, Inside};
use super::{LaneId, codes, decode, include};
use crate::diagnostic::{Diagnostic, Sink};
use crate::source::{FileId, Source, Sources, Span};
use crate::syntax::{Line, LineId, Part, PartKind, Tree};
use crate::vocabulary::{Group, Key, Keyword, Language, Qualifier, keyword as row};

/// A text with its lines and its language.
#[derive(Debug)]
pub(crate) struct Document {
    sources: Sources,
    file: FileId,
    pub(crate) tree: Tree,
    pub(crate) language: Language,
}

/// A file that holds no text, and why.
#[derive(Debug)]
pub(crate) struct NoText {
    /// What is wrong; `None` when it is too large.
    pub(crate) wrong: Option<Box<Diagnostic>>,
    /// The line of that, from 1.
    pub(crate) line: u32,
}

impl Document {
    /// Reads the bytes of a file. What cannot be drawn is a space here, as it is for the model.
    pub(crate) fn read(bytes: Vec<u8>) -> Result<Self, NoText> {
        let (mut sources, mut sink) = (Sources::new(), Sink::new());
        let file = decode::take(&mut sources, String::new(), bytes, &mut sink);
        let wrong = sink.finish().into_iter().find(|d| d.code.name == codes::INVALID_UTF8.name);
        match (file, wrong) {
            (Some(file), None) => {
                let tree = Tree::read(sources.get(file));
                let language = include::language(&tree, &sources).unwrap_or(Language::English);
                Ok(Self { sources, file, tree, language })
            }
            (_, wrong) => {
                let line = wrong.as_ref().map_or(1, |d| sources.place(d.span()).1.line);
                Err(NoText { wrong: wrong.map(Box::new), line })
            }
        }
    }

    /// Its text; places in it are counted from 0.
    pub(crate) fn source(&self) -> &Source {
        self.sources.get(self.file)
    }

    /// A stretch of its text.
    pub(crate) fn slice(&self, span: Span) -> &str {
        self.source().text().get(span.start as usize..span.end as usize).unwrap_or("")
    }
}

/// A statement in which nothing is wrong in itself.
#[derive(Debug)]
pub(crate) struct Entry {
    /// Its row in the table.
    pub(crate) row: &'static Keyword,
    pub(crate) keyword: Span,
    pub(crate) name: Option<Span>,
    /// The inside of the parentheses, without white space around it.
    pub(crate) qualifier: Option<Span>,
    /// Each without its sign.
    pub(crate) tags: Vec<Span>,
    /// The names after `for`.
    pub(crate) targets: Vec<Span>,
    /// What it stands under; `None` where that could not be understood.
    pub(crate) parent: Option<Key>,
}

/// Goes through the statements of a document in order.
pub(crate) struct Outline<'s> {
    document: &'s Document,
    known: Suggestions,
    lanes: BTreeMap<&'s str, LaneId>,
    /// The statements that are open, with what they are.
    stack: Vec<(Option<LineId>, Option<Key>)>,
    sink: Sink,
}

impl<'s> Outline<'s> {
    pub(crate) fn new(document: &'s Document) -> Self {
        let stack = vec![(None, Some(Key::File))];
        Self { document, known: Suggestions::default(), lanes: BTreeMap::new(), stack, sink: Sink::new() }
    }

    /// Reads the next statement.
    pub(crate) fn statement(&mut self, id: LineId, line: &Line) -> Option<Entry> {
        while self.stack.len() > 1 && self.stack.last().is_some_and(|(open, _)| *open != line.parent) {
            self.stack.pop();
        }
        let parent = self.stack.last().and_then(|(_, key)| *key);
        let parts = self.document.tree.parts(line);
        let found = self.keyword(line, parts, parent);
        self.stack.push((Some(id), found.map(|f| f.key)));
        let entry = found.and_then(|found| self.entry(line, found, parent));
        if let Some(Meant { key: Key::Journey, .. }) = found {
            self.lanes = own_lanes(&self.document.tree, id, self.document.language, &mut self.known, &|span| {
                self.document.slice(span)
            });
        }
        if self.sink.is_empty() {
            entry
        } else {
            self.sink = Sink::new();
            None
        }
    }

    fn keyword(&mut self, line: &Line, parts: &[Part], parent: Option<Key>) -> Option<Meant> {
        let following = parts.iter().skip(1).take_while(|p| p.kind == PartKind::Word).take(2);
        let spans = parts.iter().take(1).chain(following).map(|p| p.span).collect();
        let words = Words { source: (self.document.source().text(), 0), spans, colon: line.colon.is_some() };
        let place = Place { language: self.document.language, undeclared: None, parent, lanes: &self.lanes };
        find(&words, place, &mut self.known, &mut self.sink)
    }

    fn entry(&mut self, line: &Line, found: Meant, parent: Option<Key>) -> Option<Entry> {
        let parts = self.document.tree.parts(line);
        let (first, rest) = parts.split_first()?;
        let row = row(found.key);
        let reader = Reader {
            source: (self.document.source().text(), 0),
            language: self.document.language,
            row,
            keyword: "",
            sink: &mut self.sink,
        };
        let Parts { name, qualifier, tags, targets, .. } =
            { reader }.read(line, rest.get(found.words..).unwrap_or(&[]), first.span.end);
        let language = self.document.language;
        let inside =
            |span| Inside { text: self.document.slice(span), span, language, undeclared: None, key: found.key };
        if qualifier.is_some_and(|span| !is_understood(row.qualifier, inside(span))) {
            return None;
        }
        Some(Entry { row, keyword: first.span, name, qualifier, tags, targets, parent })
    }
}

/// Whether the inside of parentheses says what it may say there.
fn is_understood(kind: Qualifier, it: Inside<'_>) -> bool {
    !it.text.is_empty()
        && match kind {
            Qualifier::None | Qualifier::Label => true,
            Qualifier::Rank => qualifier::choice(it, Group::Rank, kind).is_ok(),
            Qualifier::SourceKind => qualifier::source_kind(it).is_ok(),
            Qualifier::Duration => qualifier::length(it).is_ok(),
            Qualifier::Balance => qualifier::balance(it).is_ok(),
            _ => qualifier::measure(kind, it).is_ok(),
        }
}
