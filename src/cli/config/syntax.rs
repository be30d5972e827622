//! What is no TOML, in plain words.
//!
//! In: the errors of the TOML reader. Out: diagnostics that say what to write instead, one a line of the file.

use std::collections::BTreeSet;
use std::ops::Range;

use toml::de::Error;

use crate::diagnostic::{Diagnostic, Sink};
use crate::settings::INVALID_TOML;
use crate::source::Span;

/// What a line should look like.
const SHAPE: &str = "write one setting a line, as in `theme = \"dark\"`";

/// Marks that word processors write instead of `"`.
const CURLY: [char; 6] = ['“', '”', '„', '«', '»', '‘'];

/// Reports the first error of each line: those after it mostly come from it.
pub(super) fn report(text: &str, errors: &[Error], sink: &mut Sink) {
    let mut lines = BTreeSet::new();
    for error in errors {
        let at = error.span().unwrap_or(0..0);
        let at = floor(text, at.start)..floor(text, at.end);
        let line_start = at.start - line_before(text, at.start).len();
        if lines.insert(line_start) {
            sink.push(told(text, error.message(), at));
        }
    }
}

/// The nearest place at or before `at` where a character begins, or the end.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// One error in plain words.
fn told(text: &str, message: &str, at: Range<usize>) -> Diagnostic {
    let span = Span::new(at.start as u32, at.end as u32);
    let words = text.get(at.clone()).unwrap_or("").trim();
    let wrong = |message: String, label: &str| Diagnostic::new(&INVALID_TOML, span, message, label);
    if message.starts_with("string values must be quoted") {
        return unquoted(text, at, words);
    }
    if message.starts_with("key with no value") {
        return valueless(text, at.start);
    }
    if message.starts_with("duplicate key") {
        return wrong(format!("`{words}` stands twice"), "again here").help("keep one of them");
    }
    if message.starts_with("unclosed table") {
        return wrong("the bracket `[` is not closed".into(), "`]` is missing here").help("write `[rules]`");
    }
    if message.starts_with("invalid basic string") || message.starts_with("invalid literal string") {
        return wrong("a quotation mark is missing at the end".into(), "here").help(SHAPE);
    }
    if message.starts_with("unexpected key or value") {
        return wrong("something stands after the value".into(), "from here on").help(SHAPE);
    }
    wrong(format!("this is not TOML: {message}"), "not understood").help(SHAPE)
}

/// A key without a value, or with a colon before it as elsewhere.
fn valueless(text: &str, at: usize) -> Diagnostic {
    let before = line_before(text, at);
    let (start, line) = (at - before.len(), text.get(at - before.len()..).and_then(|t| t.lines().next()).unwrap_or(""));
    if let Some((key, _)) = line.split_once(':') {
        let colon = (start + key.len()) as u32;
        let message = format!("`=` belongs after `{}`, not `:`", key.trim());
        return Diagnostic::new(&INVALID_TOML, Span::new(colon, colon + 1), message, "not taken here").help(SHAPE);
    }
    let end = Span::new(at as u32, at as u32);
    Diagnostic::new(&INVALID_TOML, end, format!("`{}` has no value", before.trim()), "after this").help(SHAPE)
}

/// A value without the marks that make it a text.
fn unquoted(text: &str, at: Range<usize>, words: &str) -> Diagnostic {
    let span = Span::new(at.start as u32, at.end as u32);
    if words.is_empty() {
        let key = line_before(text, at.start).trim_end_matches([' ', '=']).trim();
        return Diagnostic::new(&INVALID_TOML, span, format!("`{key}` has no value"), "after this").help(SHAPE);
    }
    let bare = words.trim_matches(|c| CURLY.contains(&c) || matches!(c, '\'' | '"' | '’')).trim();
    let better = format!("\"{}\"", bare.replace(['"', '\\'], ""));
    let message = format!("`{words}` needs plain quotation marks");
    let end = at.start + text.get(at).unwrap_or("").trim_end().len();
    Diagnostic::new(&INVALID_TOML, span, message, "not in quotation marks").help(format!("write `{better}`")).fix(
        false,
        format!("write `{better}`"),
        Span::new(span.start, end as u32),
        better,
    )
}

/// What stands before a place on its line.
fn line_before(text: &str, at: usize) -> &str {
    let before = text.get(..at).unwrap_or("");
    before.rsplit('\n').next().unwrap_or("")
}
