//! The texts of statements: prose with the lines that go on with it, values, translations.
//!
//! In: a statement. Out: its [`Head`], its prose or its value, with citations and links that are known to be good. Absent:
//! the parts before the colon.

use std::collections::BTreeMap;

use super::names::Guesses;
use super::prose::{self, Context};
use super::read::{Builder, Here, Statement, example};
use super::{Head, Prose, Run, RunKind, SourceId, Word, codes};
use crate::diagnostic::{Diagnostic, Sink};
use crate::source::Span;
use crate::syntax::{Line, LineId, LineKind};
use crate::vocabulary::{Key, Language, Text, fold};

impl Builder<'_, '_> {
    /// The text of a statement with the lines that go on with it, its translations, and what is allowed for it.
    pub(super) fn head(&mut self, it: &Statement<'_>) -> Head {
        let text = self.prose(it);
        self.head_with(it, text)
    }

    /// A head whose text has been read.
    pub(super) fn head_with(&mut self, it: &Statement<'_>, text: Prose) -> Head {
        let here = self.here;
        let span = Span::new(it.keyword.start, it.line.body.end.max(text.span.end));
        Head {
            span,
            name: it.parts.name.map(|n| here.word(n)),
            text,
            tags: it.parts.tags.iter().map(|&t| here.word(t)).collect(),
            allow: self.allowed(it.id, it.line),
            own: here.own,
        }
    }

    /// The text of a statement, which is reported where it has to be there and is not.
    pub(super) fn prose(&mut self, it: &Statement<'_>) -> Prose {
        let mut prose = self.lines(it.id, it.line, it.parts.text);
        if it.row.text == Text::Prose && prose.runs.is_empty() {
            self.empty(it);
        }
        if it.line.end.0 > it.id.0 + 1 {
            self.translations(it.id, &mut prose);
        }
        prose
    }

    /// The caption of a picture, with its translations.
    pub(super) fn captioned(&mut self, it: &Statement<'_>, caption: Option<Span>) -> Prose {
        let mut prose = Prose { span: caption.unwrap_or(it.parts.text), ..Prose::default() };
        if let Some(span) = caption {
            let text = self.here.slice(span);
            let mut citing = Citing { cites: &self.cites, guesses: &mut self.guesses, sink: self.sink };
            prose::read(text, span.start, &mut citing, &mut prose.runs);
        }
        self.translations(it.id, &mut prose);
        prose
    }

    /// One value that is no prose; `None` if there is none, which has been reported.
    pub(super) fn value(&mut self, it: &Statement<'_>) -> Option<Word> {
        for (_, line) in self.here.document.tree.under(Some(it.id)).filter(|(_, l)| l.kind == LineKind::More) {
            let message = format!("`{}` takes one line", self.here.slice(it.keyword));
            self.sink.push(
                Diagnostic::new(&codes::MISPLACED_MORE, line.body, message, "one too many")
                    .help("write all of it on one line"),
            );
        }
        if it.parts.text.is_empty() {
            self.empty(it);
            return None;
        }
        Some(self.here.word(it.parts.text))
    }

    fn empty(&mut self, it: &Statement<'_>) {
        let word = self.here.slice(it.keyword);
        let end = Span::new(it.keyword.start, it.line.body.end);
        self.sink.push(
            Diagnostic::new(&codes::EMPTY_TEXT, end, format!("this `{word}` says nothing"), "no text after it")
                .help(format!("write it after a colon, as in `{}`", example(it, self.here.language))),
        );
    }

    /// The text of a line and of those that go on with it.
    fn lines(&mut self, id: LineId, line: &Line, text: Span) -> Prose {
        let mut prose = Prose { span: text, ..Prose::default() };
        let here = self.here;
        let tree = &here.document.tree;
        let mut citing = Citing { cites: &self.cites, guesses: &mut self.guesses, sink: self.sink };
        prose::read(here.slice(text), text.start, &mut citing, &mut prose.runs);
        if line.end.0 == id.0 + 1 {
            return prose;
        }
        for (_, more) in tree.under(Some(id)).filter(|(_, l)| l.kind == LineKind::More) {
            if !prose.runs.is_empty() {
                let span = Span::new(more.body.start, more.text.start);
                prose.runs.push(Run { kind: RunKind::Break, text: String::new(), span });
            }
            prose::read(here.slice(more.text), more.text.start, &mut citing, &mut prose.runs);
            prose.span = if text.is_empty() && prose.runs.len() <= 1 { more.text } else { prose.span.to(more.text) };
        }
        while prose.runs.last().is_some_and(|r| r.kind == RunKind::Break) {
            prose.runs.pop();
        }
        prose
    }

    fn translations(&mut self, id: LineId, prose: &mut Prose) {
        let here = self.here;
        let tree = &here.document.tree;
        let mut found: Vec<(Language, (LineId, Span))> = Vec::new();
        for (id, line) in tree.under(Some(id)).filter(|(_, l)| l.kind == LineKind::Statement) {
            let Some(word) = tree.parts(line).first() else { continue };
            let Some(language) = Language::by_tag(here.slice(word.span)) else { continue };
            if let Some((_, first)) = found.iter().find(|(l, _)| *l == language) {
                let message = format!("the text is translated to {} twice", language.name());
                let wrong = Diagnostic::new(&codes::SECOND_VALUE, word.span, message, "the second time")
                    .also(first.1, "the first time")
                    .help("keep the one that is right");
                self.sink.push(match self.repeated(first.0, id) {
                    Some(lines) => wrong.fix(true, "delete the second, which says the same", lines, ""),
                    None => wrong,
                });
                continue;
            }
            found.push((language, (id, word.span)));
            let translation = self.lines(id, line, line.text);
            if !translation.runs.is_empty() {
                prose.translations.push((language, translation));
            }
        }
    }

    /// What `allow` under a statement switches off.
    fn allowed(&mut self, id: LineId, line: &Line) -> Vec<Word> {
        if line.end.0 == id.0 + 1 {
            return Vec::new();
        }
        let here = self.here;
        let tree = &here.document.tree;
        let mut out = Vec::new();
        for (_, line) in tree.under(Some(id)).filter(|(_, l)| l.kind == LineKind::Statement) {
            let word = tree.parts(line).first().and_then(|p| fold(here.slice(p.span)));
            if word.is_some_and(|w| here.language.key(&w) == Some(Key::Allow)) {
                out.extend(rules(here, line.text));
            }
        }
        out
    }
}

/// The names of checks in a text.
pub(super) fn rules(here: Here<'_>, text: Span) -> Vec<Word> {
    let mut at = text.start;
    let mut out = Vec::new();
    for piece in here.slice(text).split([',', ' ', '\t', '\u{A0}']) {
        let span = Span::new(at, at + piece.len() as u32);
        if !piece.is_empty() {
            out.push(here.word(span));
        }
        let next = here.slice(Span::new(span.end, text.end)).chars().next();
        at = span.end + next.map_or(0, char::len_utf8) as u32;
    }
    out
}

/// Sources and links of a text.
struct Citing<'a, 's> {
    cites: &'a BTreeMap<&'s str, SourceId>,
    guesses: &'a mut Guesses,
    sink: &'a mut Sink,
}

impl Context for Citing<'_, '_> {
    fn cite(&mut self, name: &str, span: Span) -> Option<SourceId> {
        if let Some(&id) = self.cites.get(name) {
            return Some(id);
        }
        let error =
            Diagnostic::new(&codes::UNKNOWN_SOURCE, span, format!("no source is named `{name}`"), "not declared");
        let guess = self.guesses.of(name, self.cites.keys().map(|k| (*k, true)));
        self.sink.push(match guess {
            Some((guess, sure)) => {
                error.help(format!("did you mean `{guess}`?")).fix(sure, format!("write `{guess}`"), span, guess)
            }
            None => error.help(format!("declare it at the margin: `source {name} (interview): Whom, when`")),
        });
        None
    }

    fn link(&mut self, address: &str, span: Span) -> bool {
        link(address, span, self.sink)
    }
}

/// Whether an address may be linked to; if not, that is reported.
pub(super) fn link(address: &str, span: Span, sink: &mut Sink) -> bool {
    let begins = |scheme: &str| address.get(..scheme.len()).is_some_and(|a| a.eq_ignore_ascii_case(scheme));
    let rest = |scheme: &str| address.len() > scheme.len() && !address.contains(char::is_whitespace);
    if ["https://", "http://", "mailto:"].iter().any(|s| begins(s) && rest(s)) {
        return true;
    }
    let error = Diagnostic::new(
        &codes::UNSAFE_LINK,
        span,
        format!("`{address}` is not a web or mail address"),
        "cannot be linked to",
    );
    let domain = !address.contains([':', ' ', '\t']) && address.contains('.') && !address.starts_with(['.', '/']);
    let better = format!("{}{address}", if address.contains('@') { "mailto:" } else { "https://" });
    // Anything with a dot in it may be the name of a file.
    let sure = address.contains('@') && !address.contains('/') || begins("www.");
    sink.push(if domain {
        error.help(format!("write `{better}`")).fix(sure, format!("write `{better}`"), span, better)
    } else {
        error.help("write an address that begins with `https://`, `http://` or `mailto:`")
    });
    false
}
