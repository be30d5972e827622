//! A text in its canonical form.
//!
//! In: the bytes of one file, and the language that its keywords are to be in. Out: the same file as it would be written
//! by somebody who is always tidy, or why it is left alone. Absent: files, and what the file includes.
//!
//! What is understood never changes: texts, names and tags are copied, and a line in which anything is wrong is written
//! back as it is. Each decision stands, with an example that is tested, in [`crate::reference::canonical`].

mod head;
mod indent;
mod measure;
mod numbers;
mod words;

use std::fmt;

use head::Head;
use indent::{Indent, indents};
use words::Words;

use crate::model::outline::{Document, Entry, NoText, Outline};
use crate::syntax::{Line, LineId, LineKind};
use crate::vocabulary::{Folded, Key, Keys, Language, fold};

/// A file in its canonical form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formatted {
    /// All of it.
    pub text: String,
    /// How many lines were not understood, and are as they were.
    pub left: usize,
}

/// Why a file is left alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It is no text in UTF-8; on which line, from 1, and what is wrong and what to do.
    NoText(u32, String),
    /// It cannot be put into another language; on which line, from 1, and why.
    Untranslatable(u32, String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::NoText(line, why) | Self::Untranslatable(line, why)) = self;
        write!(f, "line {line}: {why}")
    }
}

/// What stands at the top of a file, and what a new setting stands next to.
const SETTINGS: Keys = Keys::of(&[Key::Title, Key::Author, Key::Date, Key::Version, Key::Theme, Key::Include]);

/// Writes a file in its canonical form; with a language, its keywords in that language.
///
/// # Errors
/// When the bytes are no text, or the text would mean something else in the language. Without a language, every text in
/// UTF-8 can be formatted.
pub fn format(bytes: &[u8], to: Option<Language>) -> Result<Formatted, Refusal> {
    let document = Document::read(bytes.to_vec()).map_err(refused)?;
    let Ok(raw) = std::str::from_utf8(bytes) else {
        return Err(Refusal::NoText(1, "this is not UTF-8".to_owned()));
    };
    let writer = Writer {
        document: &document,
        raw,
        words: Words { from: document.language, to },
        indents: indents(&document),
        end: if raw.matches("\r\n").count() * 2 > raw.matches('\n').count() { "\r\n" } else { "\n" },
        out: String::with_capacity(raw.len() + raw.len() / 8),
        gap: false,
        left: 0,
    };
    writer.write()
}

fn refused(found: NoText) -> Refusal {
    match found.wrong {
        Some(wrong) => {
            let help = wrong.help.map(|h| format!(": {h}")).unwrap_or_default();
            Refusal::NoText(found.line, format!("{}{help}", wrong.message))
        }
        None => Refusal::NoText(found.line, "the file is too large".to_owned()),
    }
}

struct Writer<'s> {
    document: &'s Document,
    /// The text as it is in the file; the document has the same, with a space for each character that cannot be drawn.
    raw: &'s str,
    words: Words,
    indents: Vec<Indent>,
    /// What ends a line.
    end: &'static str,
    out: String,
    /// Whether a blank line comes before the next line.
    gap: bool,
    left: usize,
}

impl Writer<'_> {
    fn write(mut self) -> Result<Formatted, Refusal> {
        let document = self.document;
        let mark = document.tree.mark;
        self.out.push_str(document.slice(mark));
        let mut outline = Outline::new(document);
        let added = self.place_of_language();
        for (line, at) in document.tree.lines().iter().zip(0_u32..) {
            if added == Some(at as usize) {
                self.add_language(at as usize);
            }
            let entry = if line.kind == LineKind::Statement { outline.statement(LineId(at), line) } else { None };
            self.line(at as usize, line, entry.as_ref())?;
        }
        if added == Some(document.tree.lines().len()) {
            self.add_language(document.tree.lines().len());
        }
        Ok(Formatted { text: self.out, left: self.left })
    }

    fn line(&mut self, at: usize, line: &Line, entry: Option<&Entry>) -> Result<(), Refusal> {
        match line.kind {
            LineKind::Blank => self.gap = true,
            LineKind::Statement => match entry.filter(|_| self.is_plain(line)) {
                Some(entry) => {
                    self.begin(at);
                    let head = Head { document: self.document, words: self.words, line, entry };
                    head.write(&mut self.out).map_err(|why| Refusal::Untranslatable(at as u32 + 1, why))?;
                    self.finish();
                }
                None if self.words.to.is_some() => return Err(not_understood(at)),
                None => self.as_it_is(at, line),
            },
            LineKind::More if self.is_plain(line) => {
                self.begin(at);
                self.out.push('|');
                if !line.text.is_empty() {
                    self.out.push(' ');
                    self.out.push_str(self.document.slice(line.text));
                }
                self.finish();
                self.left += usize::from(line.fault.is_some());
            }
            LineKind::Comment if self.is_plain(line) => {
                self.begin(at);
                self.out.push_str(self.document.slice(line.body));
                self.finish();
            }
            _ => self.as_it_is(at, line),
        }
        Ok(())
    }

    /// Whether nothing in a line had to be replaced to be read.
    fn is_plain(&self, line: &Line) -> bool {
        let body = line.body.start as usize..line.body.end as usize;
        self.raw.get(body) == Some(self.document.slice(line.body))
    }

    /// Writes the blank line that is due and the indentation.
    fn begin(&mut self, at: usize) {
        if std::mem::take(&mut self.gap) && self.out.len() > self.document.tree.mark.len() {
            self.out.push_str(self.end);
        }
        if let Some(indent) = self.indents.get(at) {
            indent.write(self.document, &mut self.out);
        }
    }

    fn finish(&mut self) {
        self.out.push_str(self.end);
    }

    /// A line in which something is wrong, to its very end.
    fn as_it_is(&mut self, at: usize, line: &Line) {
        self.begin(at);
        let whole = self.raw.get(line.body.start as usize..line.span.end as usize).unwrap_or("");
        self.out.push_str(whole.strip_suffix('\n').unwrap_or(whole).trim_end_matches('\r'));
        self.finish();
        self.left += 1;
    }

    /// The number of the line before which a line that says the language has to be added.
    fn place_of_language(&self) -> Option<usize> {
        self.words.to?;
        let tree = &self.document.tree;
        let says = |line: &Line| {
            let word: Option<Folded> = tree.parts(line).first().and_then(|p| fold(self.document.slice(p.span)));
            word.is_some_and(|w| Language::ALL.iter().any(|l| l.lexicon().key(&w) == Some(Key::Language)))
        };
        if tree.under(None).any(|(_, line)| says(line)) {
            return None;
        }
        let lines = tree.lines();
        let first = lines.iter().position(|l| matches!(l.kind, LineKind::Statement | LineKind::Junk));
        let first = first.unwrap_or(lines.len());
        // A comment right above the first statement may be about that one, if others stand above it.
        let above = lines.get(..first).unwrap_or(lines);
        let blank = above.iter().rposition(|l| l.kind == LineKind::Blank);
        let begun = above.iter().position(|l| l.kind == LineKind::Comment);
        let parted = blank.filter(|&b| begun.is_some_and(|c| c < b) && above.iter().all(|l| l.kind != LineKind::More));
        Some(parted.map_or(first, |blank| blank + 1))
    }

    /// Adds the line that says the language before a line.
    fn add_language(&mut self, at: usize) {
        let tree = &self.document.tree;
        let lines = tree.lines();
        let margin = lines.iter().position(|l| matches!(l.kind, LineKind::Statement | LineKind::Junk));
        self.begin(margin.unwrap_or(lines.len()));
        let target = self.words.target();
        self.out.push_str(target.spell(Key::Language));
        self.out.push_str(": ");
        self.out.push_str(target.tag());
        self.finish();
        let word = lines.get(at).and_then(|l| tree.parts(l).first()).and_then(|p| fold(self.document.slice(p.span)));
        let key = word.and_then(|w| self.document.language.key(&w));
        self.gap = !key.is_some_and(|k| SETTINGS.has(k)) && at < lines.len();
    }
}

fn not_understood(at: usize) -> Refusal {
    let why = "this line is not understood, so it cannot be translated; `journey check` says what is wrong with it";
    Refusal::Untranslatable(at as u32 + 1, why.to_owned())
}
