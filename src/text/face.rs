//! The six faces: which glyph a character has, how far it advances, how pairs are kerned.
//!
//! In: characters. Out: sums in units of the font. Absent: sizes in px (that is [`super::width`]), outlines as paths.
//!
//! All of it is read from tables that were made when the crate was built; nothing is opened, allocated or kept.

use super::lacking;
use super::{Style, Weight};

/// Units of the font in one em.
pub(super) const UNITS: f64 = 2816.0;
/// Height of the line above the base line, units; the same in all faces.
pub(super) const ASCENT: i16 = 2728;
/// Depth of the line below the base line, units.
pub(super) const DESCENT: i16 = 680;
/// Glyph 1 is the space, and the rest of ASCII follows it.
const SPACE_TO_GLYPH: u16 = b' ' as u16 - 1;
/// Number of faces.
pub(super) const COUNT: usize = 6;

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// The tables of one face.
#[derive(Debug)]
pub(super) struct Tables {
    metrics: &'static [[u8; 2]],
    kern: &'static [[u8; 2]],
    ends: &'static [[u8; 4]],
    outlines: &'static [u8],
}

/// Number of the face that draws a style: upright 400 to 700 come first, then italics, which have two weights.
pub(super) const fn number(style: Style) -> usize {
    match (style.italic, style.weight) {
        (false, Weight::Regular) => 0,
        (false, Weight::Medium) => 1,
        (false, Weight::SemiBold) => 2,
        (false, Weight::Bold) => 3,
        (true, Weight::Regular | Weight::Medium) => 4,
        (true, Weight::SemiBold | Weight::Bold) => 5,
    }
}

/// Weight in the sense of CSS, and slant, of a face.
pub(super) const fn traits(number: usize) -> (u16, bool) {
    match number {
        0 => (400, false),
        1 => (500, false),
        2 => (600, false),
        3 => (700, false),
        4 => (400, true),
        _ => (600, true),
    }
}

/// The tables of face `number`.
pub(super) fn tables(number: usize) -> &'static Tables {
    FACES.get(number).expect("because faces are numbered from 0 to 5")
}

/// The glyph of a character; 0 for one that the font lacks.
pub(super) fn glyph(c: char) -> u16 {
    let code = c as usize;
    // The first three pages follow each other, after the empty one.
    let place = if code < 0x300 {
        code + 0x100
    } else {
        usize::from(PAGE_OF.get(code >> 8).copied().unwrap_or(0)) << 8 | code & 0xFF
    };
    PAGES.get(place).map_or(0, |&bytes| u16::from_le_bytes(bytes))
}

/// The character of a glyph.
pub(super) fn code(glyph: u16) -> u16 {
    CODES.get(usize::from(glyph)).copied().unwrap_or(0)
}

/// Whether a glyph is drawn over the one before it.
pub(super) fn is_mark(glyph: u16) -> bool {
    matches!(code(glyph), 0x300..=0x36F)
}

impl Tables {
    /// How far a glyph advances, units.
    pub(super) fn advance(&self, glyph: u16) -> i32 {
        self.metrics.get(usize::from(glyph)).map_or(0, |&bytes| i32::from(u16::from_le_bytes(bytes)))
    }

    /// What is added between two glyphs, units.
    pub(super) fn kerning(&self, first: u16, second: u16) -> i32 {
        let (row, _) = classes(first);
        let (_, column) = classes(second);
        self.cell(row * COLUMNS + column)
    }

    fn cell(&self, place: usize) -> i32 {
        self.kern.get(place).map_or(0, |&bytes| i32::from(i16::from_le_bytes(bytes)))
    }

    /// The outline of a glyph: a simple glyph of TrueType of even length, or nothing for a blank.
    pub(super) fn outline(&self, glyph: u16) -> &'static [u8] {
        let end = |glyph: usize| self.ends.get(glyph).map_or(0, |&bytes| u32::from_le_bytes(bytes) as usize);
        let glyph = usize::from(glyph);
        self.outlines.get(glyph.checked_sub(1).map_or(0, end)..end(glyph)).unwrap_or_default()
    }
}

/// The row and the column of a glyph in the matrices of kerning.
fn classes(glyph: u16) -> (usize, usize) {
    CLASSES.get(usize::from(glyph)).map_or((0, 0), |&[row, column]| (usize::from(row), usize::from(column)))
}

/// Adds up the advances of characters as they are set one after the other.
#[derive(Debug, Clone)]
pub(super) struct Pen {
    tables: &'static Tables,
    /// Where the row of the last glyph begins.
    row: usize,
    /// How far it has come, units.
    pub(super) at: i64,
    sequence: lacking::Sequence,
}

impl Pen {
    /// At the beginning of a text.
    pub(super) fn new(face: usize) -> Self {
        Self { tables: tables(face), row: classes(0).0 * COLUMNS, at: 0, sequence: lacking::Sequence::default() }
    }

    /// Sets one character and returns the kerning before it.
    #[inline]
    pub(super) fn set(&mut self, c: char) -> i32 {
        let glyph = glyph(c);
        if glyph == 0 {
            return self.set_lacking(c);
        }
        let advance = self.tables.advance(glyph);
        if advance == 0 {
            // A combining mark stands between the letters without changing how they are kerned.
            return 0;
        }
        let (row, column) = classes(glyph);
        let kerning = self.tables.cell(self.row + column);
        self.row = row * COLUMNS;
        self.at += i64::from(kerning + advance);
        self.sequence.end(advance);
        kerning
    }

    /// Sets a text.
    pub(super) fn set_all(&mut self, text: &str) {
        let mut rest = text;
        loop {
            let ascii = rest.bytes().position(|byte| !(b' '..=b'~').contains(&byte)).unwrap_or(rest.len());
            let (plain, other) = rest.split_at_checked(ascii).unwrap_or((rest, ""));
            self.set_ascii(plain.as_bytes());
            let mut others = other.chars();
            let Some(c) = others.next() else { break };
            self.set(c);
            rest = others.as_str();
        }
    }

    /// The same for characters whose glyphs follow each other, without looking up each of them.
    fn set_ascii(&mut self, text: &[u8]) {
        let (mut row, mut sum, mut last) = (self.row, 0, 0);
        for &byte in text {
            let glyph = u16::from(byte) - SPACE_TO_GLYPH;
            let (next, column) = classes(glyph);
            last = self.tables.advance(glyph);
            sum += last + self.tables.cell(row + column);
            row = next * COLUMNS;
        }
        self.at += i64::from(sum);
        if !text.is_empty() {
            self.row = row;
            self.sequence.end(last);
        }
    }

    #[cold]
    fn set_lacking(&mut self, c: char) -> i32 {
        let advance = self.sequence.advance(c);
        if advance != 0 {
            self.row = classes(0).0 * COLUMNS;
        }
        self.at += i64::from(advance);
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_finds_its_glyph() {
        for (number, &code) in CODES.iter().enumerate().skip(1) {
            let c = char::from_u32(u32::from(code)).expect("a character");
            assert_eq!(usize::from(glyph(c)), number, "U+{code:04X}");
        }
        assert_eq!(glyph('\u{4E00}'), 0);
        assert_eq!(glyph('\u{1F600}'), 0);
        assert_eq!(glyph('\n'), 0);
    }

    #[test]
    fn pages_of_latin_follow_each_other() {
        assert_eq!(PAGE_OF[..3], [1, 2, 3]);
        assert!((' '..='~').all(|c| glyph(c) == c as u16 - SPACE_TO_GLYPH));
    }

    #[test]
    fn blanks_have_no_outline_and_letters_have() {
        for face in 0..COUNT {
            assert!(tables(face).outline(glyph(' ')).is_empty());
            assert!(tables(face).outline(glyph('g')).len() > 40);
            assert_eq!(tables(face).outline(glyph('g')).len() % 2, 0);
        }
    }
}
