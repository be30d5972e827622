//! Bytes to text.
//!
//! In: the bytes of a file. Out: its text in the run's sources, and a diagnostic for whatever no text should hold.
//! Absent: lines and their meaning.
//!
//! Reading goes on whatever is found: a byte that is no UTF-8 becomes �, and a character that cannot be drawn becomes a
//! space of the same length, so that every place stays where the editor shows it.

use super::codes;
use crate::diagnostic::{Diagnostic, Sink};
use crate::source::{FileId, Sources, Span};

/// Takes the bytes of a file into the run; `None` if it is full.
pub(crate) fn take(sources: &mut Sources, name: String, bytes: Vec<u8>, sink: &mut Sink) -> Option<FileId> {
    let wide = wide(&bytes);
    let (text, broken) = match wide {
        Some(little) => (from_wide(&bytes, little), Vec::new()),
        None => from_utf8(bytes),
    };
    let (text, faults) = clean(text);
    let Ok(id) = sources.add(name, text) else {
        let message = "the files of this run are too large together";
        sink.push(Diagnostic::new(&codes::TOO_LARGE, Span::default(), message, "reading").help("draw fewer at once"));
        return None;
    };
    let base = sources.get(id).base();
    if wide.is_some() {
        let span = Span::new(base, base);
        let message = "this file is saved as UTF-16, not as UTF-8";
        sink.push(
            Diagnostic::new(&codes::INVALID_UTF8, span, message, "from here on")
                .help("in your editor, choose Save with Encoding (or Save As), then UTF-8"),
        );
    }
    for (at, byte) in broken {
        sink.push(wrong_byte(Span::new(base + at, base + at + 3), byte));
    }
    for (at, found) in faults {
        sink.push(invisible(base + at, found));
    }
    Some(id)
}

fn wrong_byte(span: Span, byte: u8) -> Diagnostic {
    // What most old files are: Latin-1, whose bytes are the first characters of Unicode.
    let guess = char::from(byte);
    let was = if guess.is_alphabetic() { format!("; it may have been `{guess}`") } else { String::new() };
    Diagnostic::new(&codes::INVALID_UTF8, span, format!("the byte {byte:#04x} is no UTF-8{was}"), "not readable")
        .help("in your editor, open the file in the encoding it was saved in, then save it as UTF-8")
}

fn invisible(at: u32, found: char) -> Diagnostic {
    let code = found as u32;
    let span = Span::new(at, at + found.len_utf8() as u32);
    if is_bidi(found) {
        let message = format!("the invisible character U+{code:04X} changes the direction of this line");
        return Diagnostic::new(&codes::BIDI_CONTROL, span, message, "here").help("delete it, unless you put it there");
    }
    Diagnostic::new(
        &codes::CONTROL_CHARACTER,
        span,
        format!("here stands U+{code:04X}, which cannot be drawn"),
        "invisible",
    )
    .help("delete it, or type the line again")
    .fix(true, "delete it", span, "")
}

/// Whether it is UTF-16, told by its mark or by every second byte being zero; true for little-endian.
fn wide(bytes: &[u8]) -> Option<bool> {
    match bytes {
        [0xFF, 0xFE, ..] => return Some(true),
        [0xFE, 0xFF, ..] => return Some(false),
        _ => {}
    }
    let head = bytes.get(..bytes.len().min(64) & !1)?;
    if head.len() < 8 {
        return None;
    }
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|&&b| b == 0).count() * 10 > head.len() * 4;
    match (zeros(0), zeros(1)) {
        (false, true) => Some(true),
        (true, false) => Some(false),
        _ => None,
    }
}

fn from_wide(bytes: &[u8], little: bool) -> String {
    let units = bytes.chunks_exact(2).map(|pair| match *pair {
        [a, b] if little => u16::from_le_bytes([a, b]),
        [a, b] => u16::from_be_bytes([a, b]),
        _ => 0,
    });
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// The text, and the first wrong byte of each line with its place in the text.
fn from_utf8(bytes: Vec<u8>) -> (String, Vec<(u32, u8)>) {
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return (text, Vec::new()),
        Err(error) => error.into_bytes(),
    };
    let mut text = String::with_capacity(bytes.len() + 64);
    let mut wrong = Vec::new();
    let mut reported = false;
    for chunk in bytes.utf8_chunks() {
        reported &= !chunk.valid().contains('\n');
        text.push_str(chunk.valid());
        if let Some(&byte) = chunk.invalid().first() {
            if !reported {
                wrong.push((text.len() as u32, byte));
                reported = true;
            }
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    (text, wrong)
}

fn is_bidi(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Replaces what cannot be drawn; says where the first such character of each line stood.
fn clean(text: String) -> (String, Vec<(u32, char)>) {
    let suspicious = |b: u8| b < 0x20 && !matches!(b, b'\n' | b'\t' | b'\r') || matches!(b, 0x7F | 0xC2 | 0xE2 | 0xEF);
    let carriage = text.contains('\r');
    if !carriage && !text.bytes().any(suspicious) {
        return (text, Vec::new());
    }
    let mut found = Vec::new();
    let mut replaced: Vec<(usize, &str)> = Vec::new();
    let mut line = true;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let next = characters.peek().map(|&(_, c)| c);
        let stand_in = match c {
            '\n' => {
                line = true;
                continue;
            }
            '\r' if next != Some('\n') && next.is_some() => " ",
            '\t' | '\r' => continue,
            '\0'..'\u{20}' | '\u{7F}' => " ",
            '\u{80}'..='\u{9F}' => "\u{A0}",
            '\u{FFFE}' | '\u{FFFF}' => "\u{FFFD}",
            c if is_bidi(c) => "",
            _ => continue,
        };
        if line {
            found.push((at as u32, c));
            line = false;
        }
        if !stand_in.is_empty() {
            replaced.push((at, stand_in));
        }
    }
    (replace(text, &replaced), found)
}

/// The stand-ins are as long as what they replace.
fn replace(text: String, stand_ins: &[(usize, &str)]) -> String {
    let mut bytes = text.into_bytes();
    for &(at, stand_in) in stand_ins {
        if let Some(place) = bytes.get_mut(at..at + stand_in.len()) {
            place.copy_from_slice(stand_in.as_bytes());
        }
    }
    String::from_utf8(bytes).expect("because each stand-in is a character as long as the one that it replaces")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, Vec<String>) {
        let (mut sources, mut sink) = (Sources::new(), Sink::new());
        let id = take(&mut sources, "a".into(), bytes.to_vec(), &mut sink).unwrap();
        let found = sink.finish().iter().map(|d| format!("{} {}", d.span().start, d.code.name)).collect();
        (sources.get(id).text().to_owned(), found)
    }

    #[test]
    fn what_is_no_text_is_told_once_a_line_and_replaced() {
        assert_eq!(read("é\r\n\tx".as_bytes()), ("é\r\n\tx".into(), vec![]));
        assert_eq!(
            read(b"a\xE9b\xE9\n\xE9"),
            ("a\u{FFFD}b\u{FFFD}\n\u{FFFD}".into(), vec!["1 invalid-utf8".into(), "9 invalid-utf8".into()])
        );
        assert_eq!(
            read(b"a\0b\0\n\x1b"),
            ("a b \n ".into(), vec!["1 control-character".into(), "5 control-character".into()])
        );
        assert_eq!(read("a\u{85}".as_bytes()).0, "a\u{A0}");
        assert_eq!(read("\u{202E}a".as_bytes()), ("\u{202E}a".into(), vec!["0 bidi-control".into()]));
        assert_eq!(
            read(b"\xFF\xFEa\0b\0").0,
            "ab".to_owned().chars().fold("\u{FEFF}".to_owned(), |s, c| s + &c.to_string())
        );
        assert_eq!(read(b"t\0i\0t\0l\0e\0:\0").1, vec!["0 invalid-utf8"]);
        assert_eq!(read(b"").0, "");
    }
}
