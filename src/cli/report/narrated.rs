//! A message in words, for screen readers, build servers and editors.
//!
//! In: a message. Out: `file:line:column: weight: what is wrong [code]`, and below it, indented, the line, the labels and
//! the help. Every place is said, none is drawn.

use std::fmt::Write as _;

use super::snippet::Mark;
use super::{Message, visible};
use crate::diagnostic::Severity;

/// Appends a message.
pub(super) fn push(out: &mut String, message: &Message<'_>, color: bool) {
    let code = message.diagnostic.code;
    if let Some(first) = message.snippet.marks.first() {
        let _ = write!(out, "{}:{}:{}: ", first.name, first.place.line, first.place.column);
    }
    let weight = weight(message.diagnostic.severity, color);
    let _ = writeln!(out, "{weight}: {} [{}]", visible::text(&message.diagnostic.message), code.name);
    push_line(out, message);
    for (index, mark) in message.snippet.marks.iter().enumerate() {
        push_mark(out, message, index, mark);
    }
    for (word, text) in [("help", message.diagnostic.help.as_deref()), ("why", message.reason)] {
        if let Some(text) = text {
            let _ = writeln!(out, "  {word}: {}", visible::text(text).replace('\n', "\n        "));
        }
    }
}

fn weight(severity: Severity, color: bool) -> &'static str {
    match (severity, color) {
        (severity, false) => super::weight(severity),
        (Severity::Error, true) => "\u{1b}[1;31merror\u{1b}[0m",
        (Severity::Warning, true) => "\u{1b}[1;33mwarning\u{1b}[0m",
        (Severity::Advice, true) => "\u{1b}[1;36madvice\u{1b}[0m",
    }
}

/// The line of the first label, as far as it is shown.
fn push_line(out: &mut String, message: &Message<'_>) {
    let Some(first) = message.snippet.marks.first() else { return };
    let text = &message.snippet.text;
    let start = text.get(..first.range.start).and_then(|t| t.rfind('\n')).map_or(0, |at| at + 1);
    let line = text.get(start..).and_then(|t| t.lines().next()).unwrap_or("").trim();
    if !line.is_empty() {
        let _ = writeln!(out, "  line {} reads: {line}", first.place.line);
    }
}

fn push_mark(out: &mut String, message: &Message<'_>, index: usize, mark: &Mark) {
    if mark.text.is_empty() || (index == 0 && mark.text == message.diagnostic.message) {
        return;
    }
    out.push_str("  ");
    if message.snippet.marks.first().is_some_and(|first| first.name != mark.name) {
        let _ = write!(out, "{}, ", mark.name);
    }
    let (line, column) = (mark.place.line, mark.place.column);
    let _ = if mark.last_line > line {
        write!(out, "lines {line} to {}", mark.last_line)
    } else if mark.last_column > column {
        write!(out, "line {line}, columns {column} to {}", mark.last_column)
    } else {
        write!(out, "line {line}, column {column}")
    };
    let _ = writeln!(out, ": {}", mark.text);
}
