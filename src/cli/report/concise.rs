//! One line a message: `file:line:column: weight: what is wrong [code]`.

use std::fmt::Write as _;

use super::{Message, visible, weight};

/// Appends a message.
pub(super) fn push(out: &mut String, message: &Message<'_>) {
    let diagnostic = message.diagnostic;
    if let Some(first) = message.snippet.marks.first() {
        let _ = write!(out, "{}:{}:{}: ", first.name, first.place.line, first.place.column);
    }
    let text = visible::text(&diagnostic.message);
    let _ = writeln!(out, "{}: {text} [{}]", weight(diagnostic.severity), diagnostic.code.name);
}
