//! Characters that a terminal would obey instead of showing.
//!
//! In: text from files. Out: text that shows what is in it. A control character could move the cursor or recolour the
//! screen, and a directional one could make a line read otherwise than the program reads it.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Whether a character must be spelled out to be seen.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Appends a character so that it is seen; a tab becomes four spaces.
///
/// What joins and varies emoji is left out: terminals disagree on the width of the result, and what stands under a line
/// would no longer stand under its word.
pub(super) fn push(out: &mut String, c: char, next: Option<char>) {
    match c {
        '\t' => out.push_str("    "),
        '\u{200D}' if next.is_some_and(|n| n >= '\u{2190}') => {}
        '\u{FE0E}' | '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}' => {}
        c if is_hidden(c) => {
            let _ = write!(out, "<U+{:04X}>", u32::from(c));
        }
        c => out.push(c),
    }
}

/// So many characters of a message are read by anybody.
const LONGEST: usize = 600;

/// A text, cut where nobody would read on; line breaks stay.
pub(super) fn text(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST && !text.contains(|c| c != '\n' && is_hidden(c)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len().min(2 * LONGEST));
    let mut rest = text.chars();
    for c in rest.by_ref().take(LONGEST) {
        if c == '\n' { out.push(c) } else { push(&mut out, c, None) }
    }
    out.push_str(if rest.next().is_some() { "…" } else { "" });
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_obeyed_is_spelled_out() {
        assert_eq!(text("a\u{1b}[31mb\u{202e}c\u{85}\n\0"), "a<U+001B>[31mb<U+202E>c<U+0085>\n<U+0000>");
        assert_eq!(text(&"é".repeat(LONGEST)), "é".repeat(LONGEST));
        assert_eq!(text(&"é".repeat(LONGEST + 1)), format!("{}…", "é".repeat(LONGEST)));
        assert_eq!(text("Où ? 界 😀 \u{a0}"), "Où ? 界 😀 \u{a0}");
    }
}
