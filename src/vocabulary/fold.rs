//! Words as they are compared: without case, accents and the kind of hyphen or space.
//!
//! In: a word as somebody typed it. Out: a short run of bytes that is the same for every way of typing it. Absent: what
//! words mean. It runs at compile time too, so that the tables of words cost a run nothing.

/// The longest word that a table holds, in folded bytes.
const LONGEST: usize = 39;

/// A folded word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Folded {
    bytes: [u8; LONGEST],
    len: u8,
}

impl Folded {
    const EMPTY: Self = Self { bytes: [0; LONGEST], len: 0 };

    /// Its bytes.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len as usize).unwrap_or(&[])
    }

    /// As text; empty if folding left something that is none.
    pub(crate) fn as_str(&self) -> &str {
        std::str::from_utf8(self.as_bytes()).unwrap_or("")
    }

    /// FNV-1a, begun with a salt so that one table can hold several vocabularies.
    #[expect(clippy::indexing_slicing, reason = "an iterator cannot run at compile time")]
    pub(super) const fn hash(&self, salt: u8) -> u32 {
        let mut h = (0x811c_9dc5 ^ salt as u32).wrapping_mul(0x0100_0193);
        let mut i = 0;
        while i < self.len as usize {
            h = (h ^ self.bytes[i] as u32).wrapping_mul(0x0100_0193);
            i += 1;
        }
        h ^ (h >> 15)
    }

    #[expect(clippy::indexing_slicing, reason = "an iterator cannot run at compile time")]
    const fn push(mut self, byte: u8) -> Option<Self> {
        if self.len as usize == LONGEST {
            return None;
        }
        self.bytes[self.len as usize] = byte;
        self.len += 1;
        Some(self)
    }
}

/// What one character becomes.
enum Step {
    /// These bytes, zero for none.
    Bytes(u8, u8),
    /// The character as it is.
    Same,
    /// A hyphen, unless at either end.
    Gap,
}

/// Folds a word; `None` if it is longer than any word of the tables.
#[expect(clippy::indexing_slicing, reason = "an iterator cannot run at compile time")]
pub(crate) const fn fold(word: &str) -> Option<Folded> {
    let input = word.as_bytes();
    let mut out = Folded::EMPTY;
    let mut gap = false;
    let mut i = 0;
    while i < input.len() {
        let (width, step) = step(input, i);
        if matches!(step, Step::Gap) {
            gap = true;
            i += width;
            continue;
        }
        let (first, second) = match step {
            Step::Bytes(first, second) => (first, second),
            _ => (input[i], 0),
        };
        if first != 0 && gap && out.len > 0 {
            out = match out.push(b'-') {
                Some(longer) => longer,
                None => return None,
            };
        }
        gap = gap && first == 0;
        let mut k = 0;
        while k < width {
            let byte = match step {
                Step::Same => input[i + k],
                _ if k == 0 => first,
                _ if k == 1 => second,
                _ => 0,
            };
            k += 1;
            if byte != 0 {
                out = match out.push(byte) {
                    Some(longer) => longer,
                    None => return None,
                };
            }
        }
        i += width;
    }
    Some(out)
}

/// The width of the character at `i` in bytes, and what it becomes.
#[expect(clippy::indexing_slicing, reason = "an iterator cannot run at compile time")]
const fn step(input: &[u8], i: usize) -> (usize, Step) {
    let a = input[i];
    let b = if i + 1 < input.len() { input[i + 1] } else { 0 };
    let c = if i + 2 < input.len() { input[i + 2] } else { 0 };
    match a {
        b' ' | b'\t' | b'-' | b'_' => (1, Step::Gap),
        0..0x80 => (1, Step::Bytes(a.to_ascii_lowercase(), 0)),
        0xC2 => (2, if b == 0xA0 { Step::Gap } else { Step::Same }),
        0xC3 => (2, latin(b)),
        // Œ and œ.
        0xC5 if b == 0x92 || b == 0x93 => (2, Step::Bytes(b'o', b'e')),
        // Combining accents, as some keyboards and file systems write them.
        0xCC => (2, Step::Bytes(0, 0)),
        0xCD if b < 0xB0 => (2, Step::Bytes(0, 0)),
        // Hyphens, the typographic apostrophe, the narrow space of French.
        0xE2 if b == 0x80 && (c == 0x90 || c == 0x91 || c == 0xAF) => (3, Step::Gap),
        0xE2 if b == 0x80 && c == 0x99 => (3, Step::Bytes(b'\'', 0)),
        // The mark that asks for a coloured emoji.
        0xEF if b == 0xB8 && c == 0x8F => (3, Step::Bytes(0, 0)),
        0xC4..0xE0 => (2, Step::Same),
        0xE0..0xF0 => (3, Step::Same),
        _ => (4, Step::Same),
    }
}

/// The letters of Latin-1 without their accents; `b` is the second byte of two.
const fn latin(b: u8) -> Step {
    match b | 0x20 {
        0xA0..=0xA5 => Step::Bytes(b'a', 0),
        0xA6 => Step::Bytes(b'a', b'e'),
        0xA7 => Step::Bytes(b'c', 0),
        0xA8..=0xAB => Step::Bytes(b'e', 0),
        0xAC..=0xAF => Step::Bytes(b'i', 0),
        0xB1 => Step::Bytes(b'n', 0),
        0xB2..=0xB6 | 0xB8 => Step::Bytes(b'o', 0),
        0xB9..=0xBC => Step::Bytes(b'u', 0),
        0xBD => Step::Bytes(b'y', 0),
        _ => Step::Same,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_of_typing_a_word_fold_alike() {
        for (a, b) in [
            ("Étape", "etape"),
            ("e\u{301}tape", "étape"),
            ("point de contact", "Point-de-Contact"),
            ("point\u{2011}de_contact", "point-de-contact"),
            (" très\u{a0} légère ", "tres legere"),
            ("ŒUVRE", "oeuvre"),
            ("☹\u{fe0f}", "☹"),
            ("à l’essai", "a l'essai"),
        ] {
            assert_eq!(fold(a), fold(b), "{a} {b}");
        }
        assert_eq!(fold("Garçon 界😀").unwrap().as_str(), "garcon-界😀");
        assert_eq!(fold(&"a".repeat(LONGEST + 1)), None);
        assert_eq!(fold("").unwrap().as_str(), "");
    }
}
