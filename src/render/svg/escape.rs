//! Characters that XML gives a meaning to, and those that it forbids.
//!
//! In: any text. Out: text that may stand between tags or between double quotes. Absent: which text is wanted.

use std::borrow::Cow;

/// Stands for a character that XML 1.0 does not allow, not even as a reference.
const REPLACEMENT: &str = "\u{FFFD}";

/// Appends `text` so that it means itself, between tags as well as between double quotes.
///
/// `>` is written as a reference too, for `]]>` may not stand in text; line breaks and tabs become spaces, as they would
/// on reading.
pub(super) fn push(out: &mut Vec<u8>, text: &str) {
    if !text.bytes().any(may_need) {
        out.extend_from_slice(text.as_bytes());
        return;
    }
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        let Some((instead, length)) = replacement(text, at, byte) else { continue };
        out.extend_from_slice(text.as_bytes().get(done..at).unwrap_or_default());
        out.extend_from_slice(instead.as_bytes());
        done = at + length;
    }
    out.extend_from_slice(text.as_bytes().get(done..).unwrap_or_default());
}

/// Whether a character that begins with this byte may need another in its place; most texts have none such.
const fn may_need(byte: u8) -> bool {
    matches!(byte, 0..=0x1F | b'&' | b'<' | b'>' | b'"' | 0x7F | 0xC2 | 0xEF)
}

/// What is written in place of the character that begins with the byte at `at`, and its length; `None` for itself.
fn replacement(text: &str, at: usize, byte: u8) -> Option<(&'static str, usize)> {
    match byte {
        b'&' => Some(("&amp;", 1)),
        b'<' => Some(("&lt;", 1)),
        b'>' => Some(("&gt;", 1)),
        b'"' => Some(("&quot;", 1)),
        b'\n' | b'\t' | b'\r' => Some((" ", 1)),
        0..=0x1F | 0x7F => Some((REPLACEMENT, 1)),
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        0xEF if matches!(text.as_bytes().get(at + 1..at + 3), Some([0xBF, 0xBE | 0xBF])) => Some((REPLACEMENT, 3)),
        // The C1 controls, U+0080 to U+009F, are C2 80 to C2 9F; they are allowed, but never meant.
        0xC2 if matches!(text.as_bytes().get(at + 1), Some(0x80..=0x9F)) => Some((REPLACEMENT, 2)),
        _ => None,
    }
}

/// The text without characters that XML forbids, for those who escape the others themselves.
pub(super) fn allowed(text: &str) -> Cow<'_, str> {
    let forbidden = |c: char| c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}');
    if !text.contains(forbidden) {
        return Cow::Borrowed(text);
    }
    let mend = |c: char| match c {
        '\n' | '\t' | '\r' => ' ',
        c if forbidden(c) => '\u{FFFD}',
        c => c,
    };
    Cow::Owned(text.chars().map(mend).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str) -> String {
        let mut out = Vec::new();
        push(&mut out, text);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn marks_become_references() {
        assert_eq!(escaped("a<b & \"c\" ]]> d"), "a&lt;b &amp; &quot;c&quot; ]]&gt; d");
        assert_eq!(escaped("<script>"), "&lt;script&gt;");
    }

    #[test]
    fn forbidden_characters_are_replaced() {
        assert_eq!(escaped("a\0b\u{1b}\u{fffe}\u{ffff}\u{85}c\u{7f}"), "a�b����c�");
        assert_eq!(allowed("a\0b\u{1b}\u{fffe}\u{ffff}\u{85}c\u{7f}"), "a�b����c�");
        assert_eq!(escaped("a\tb\nc"), "a b c");
    }

    #[test]
    fn ordinary_text_stays() {
        let text = "Où ? « déjà » 界 😀 \u{a0}\u{fffd}\u{feff}";
        assert_eq!(escaped(text), text);
        assert_eq!(allowed(text), text);
    }
}
