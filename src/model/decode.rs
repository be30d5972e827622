//! Bytes to text.
//!
//! In: the bytes of a file. Out: its text in the run's sources, and a diagnostic for whatever no text should hold.
//! Absent: lines and their meaning.
//!
//! Reading goes on whatever is found: a byte that is no UTF-8 becomes �, and a character that cannot be drawn becomes a
//! space of the same length, so that every place stays where the editor shows it.

use super::codes;
use crate::diagnostic::{Diagnostic, Edit, Fix, Sink};
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
    for fault in faults {
        sink.push(invisible(base, &fault));
    }
    Some(id)
}

fn wrong_byte(span: Span, byte: u8) -> Diagnostic {
    // What most old files are: Latin-1, whose bytes are the first characters of Unicode.
    let guess = char::from(byte);
    let was = if guess.is_alphabetic() { format!(", perhaps meant as `{guess}`") } else { String::new() };
    Diagnostic::new(
        &codes::INVALID_UTF8,
        span,
        format!("this file is not saved as UTF-8: here stands the byte {byte:#04x}{was}"),
        "not readable",
    )
    .help("in your editor, open the file in the encoding it was saved in, then save it as UTF-8")
}

/// Characters of one kind on a line that no text should hold: where each stands in the text.
struct Invisible {
    bidi: bool,
    all: Vec<(u32, char)>,
}

fn invisible(base: u32, found: &Invisible) -> Diagnostic {
    let span = |at: u32, c: char| Span::new(base + at, base + at + c.len_utf8() as u32);
    let (first, character) = found.all.first().copied().unwrap_or_default();
    let (at, code) = (span(first, character), character as u32);
    let edits = found.all.iter().map(|&(at, c)| Edit { span: span(at, c), text: instead(c).into() }).collect();
    if found.bidi {
        let message = format!("an invisible character, U+{code:04X}, changes the direction of this line");
        let wrong =
            Diagnostic::new(&codes::BIDI_CONTROL, at, message, "here").help("delete it, unless you put it there");
        return wrong.mended(Fix { title: "delete it".into(), edits, certain: false });
    }
    let message = format!("here stands an invisible character, U+{code:04X}, which cannot be drawn");
    let wrong = Diagnostic::new(&codes::CONTROL_CHARACTER, at, message, "invisible");
    // What begins with an escape goes on after it, and a single carriage return may have been the end of a line.
    let certain = !found.all.iter().any(|&(_, c)| matches!(c, '\x1b' | '\r'));
    // Of thousands on one line nobody knows what they were.
    if found.all.len() > MOST {
        return wrong.help("open the file in the program that made it, and save it as plain text");
    }
    let title = if instead(character).is_empty() { "delete it" } else { "write white space for it" };
    wrong.help("delete it, or type the line again").mended(Fix { title: title.into(), edits, certain })
}

/// How many characters of a line can be mended at once.
const MOST: usize = 1000;

/// What a character was meant to do to the words beside it.
fn instead(c: char) -> &'static str {
    match c {
        '\r' => "\n",
        '\x0b' | '\x0c' | '\u{85}' => " ",
        _ => "",
    }
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

/// Replaces what cannot be drawn; says where on each line it stood.
fn clean(text: String) -> (String, Vec<Invisible>) {
    let suspicious = |b: u8| b < 0x20 && !matches!(b, b'\n' | b'\t' | b'\r') || matches!(b, 0x7F | 0xC2 | 0xE2 | 0xEF);
    let carriage = text.contains('\r');
    if !carriage && !text.bytes().any(suspicious) {
        return (text, Vec::new());
    }
    let mut found: Vec<Invisible> = Vec::new();
    let mut replaced: Vec<(usize, &str)> = Vec::new();
    // Of each line, which of the last entries is about its directions, and which about the others.
    let mut line = [None; 2];
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let next = characters.peek().map(|&(_, c)| c);
        let stand_in = match c {
            '\n' => {
                line = [None; 2];
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
        let bidi = is_bidi(c);
        let Some(slot) = line.get_mut(usize::from(bidi)) else { continue };
        let number = *slot.get_or_insert_with(|| {
            found.push(Invisible { bidi, all: Vec::new() });
            found.len() - 1
        });
        if let Some(entry) = found.get_mut(number) {
            entry.all.push((at as u32, c));
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
