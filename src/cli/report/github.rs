//! Workflow commands of GitHub Actions, which it shows beside the lines that they are about.
//!
//! The notation is that of <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.

use std::fmt::Write as _;

use super::{Message, visible};
use crate::diagnostic::Severity;

/// Appends a message about a file.
pub(super) fn push(out: &mut String, message: &Message<'_>, file: &str) {
    let diagnostic = message.diagnostic;
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let _ = write!(out, "::{command} title={}", property(diagnostic.code.name));
    if let Some(first) = message.snippet.marks.first() {
        let (line, column) = (first.place.line, first.place.column);
        let _ = write!(out, ",file={},line={line},endLine={},col={column}", property(file), first.last_line);
        if first.last_line == line {
            let _ = write!(out, ",endColumn={}", first.last_column.max(column));
        }
    }
    let mut text = visible::text(&diagnostic.message).to_string();
    if let Some(help) = &diagnostic.help {
        let _ = write!(text, "; {}", visible::text(help));
    }
    let _ = writeln!(out, "::{}", data(&text));
}

/// What would end the command is written as its number.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The same within its properties, which commas and colons part.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
