//! The fonts of a drawing: of each face that it uses, the glyphs and the pairs that it uses.
//!
//! In: the texts of a drawing. Out: small complete TrueType fonts. Absent: how they get into a file.
//!
//! Kerning goes along as a `kern` table, the oldest and smallest form, which every shaper still applies when a font has
//! no GPOS. Only pairs that stand together somewhere are written.

mod truetype;

use super::Style;
use super::face::{self, COUNT};

/// 64 glyphs to a word.
const WORDS: usize = face::GLYPHS.div_ceil(64);

/// Collects the characters that a drawing uses, for each face.
#[derive(Debug, Default)]
pub struct Usage {
    faces: [Option<Box<Used>>; COUNT],
}

/// A font of the glyphs that a drawing uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Face {
    /// In the sense of CSS: 400, 500, 600 or 700.
    pub weight: u16,
    /// Slanted.
    pub italic: bool,
    /// A TrueType font.
    pub bytes: Vec<u8>,
}

/// What is used of one face.
#[derive(Debug)]
struct Used {
    /// Number of the row of each glyph, from 1; 0 for one that is not used.
    rows: Vec<u16>,
    /// The glyphs that follow each used one, a bit each.
    followers: Vec<[u64; WORDS]>,
}

impl Usage {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes a text as it will be drawn: one run of one line.
    pub fn add(&mut self, text: &str, style: Style) {
        // A face of which nothing can be drawn is not carried.
        let drawn = || text.chars().any(|c| face::glyph(c) != 0);
        if let Some(face) = self.faces.get_mut(face::number(style))
            && (face.is_some() || drawn())
        {
            face.get_or_insert_default().add(text);
        }
    }

    /// The faces that are used, with the given family name; upright ones by weight, then italics.
    pub fn fonts(&self, family: &str) -> Vec<Face> {
        let used = self.faces.iter().enumerate().filter_map(|(number, used)| Some((number, used.as_deref()?)));
        used.map(|(number, used)| {
            let (weight, italic) = face::traits(number);
            let (glyphs, pairs) = used.lists(number);
            Face { weight, italic, bytes: truetype::font(number, family, &glyphs, &pairs) }
        })
        .collect()
    }
}

impl Default for Used {
    fn default() -> Self {
        Self { rows: vec![0; face::GLYPHS], followers: Vec::with_capacity(96) }
    }
}

impl Used {
    fn add(&mut self, text: &str) {
        let mut last = None;
        for c in text.chars() {
            let glyph = face::glyph(c);
            if glyph == 0 {
                last = None;
                continue;
            }
            if let Some(followers) = last.and_then(|row: usize| self.followers.get_mut(row)) {
                let (word, bit) = (usize::from(glyph / 64), glyph % 64);
                followers.get_mut(word).into_iter().for_each(|word| *word |= 1 << bit);
            }
            let row = self.row(glyph);
            // A mark does not come between the letters that are kerned.
            if !face::is_mark(glyph) {
                last = Some(row);
            }
        }
    }

    fn row(&mut self, glyph: u16) -> usize {
        let Some(row) = self.rows.get_mut(usize::from(glyph)) else { return 0 };
        if *row == 0 {
            self.followers.push([0; WORDS]);
            *row = self.followers.len() as u16;
        }
        usize::from(*row) - 1
    }

    /// The glyphs in use, sorted, with the one for lacking characters first; and the pairs that are kerned, sorted,
    /// both as places in that list.
    fn lists(&self, number: usize) -> (Vec<u16>, Vec<(u16, u16, i16)>) {
        let tables = face::tables(number);
        let mut places = vec![0; face::GLYPHS];
        let mut glyphs = vec![0];
        for (glyph, &row) in self.rows.iter().enumerate() {
            if row > 0 {
                places.get_mut(glyph).into_iter().for_each(|place| *place = glyphs.len() as u16);
                glyphs.push(glyph as u16);
            }
        }
        let mut pairs = Vec::new();
        for (first, &glyph) in glyphs.iter().enumerate() {
            let row = self.rows.get(usize::from(glyph)).copied().unwrap_or(0);
            let Some(followers) = usize::from(row).checked_sub(1).and_then(|row| self.followers.get(row)) else {
                continue;
            };
            for second in members(followers) {
                let kerning = tables.kerning(glyph, second);
                if kerning != 0 {
                    let second = places.get(usize::from(second)).copied().unwrap_or(0);
                    pairs.push((first as u16, second, kerning as i16));
                }
            }
        }
        (glyphs, pairs)
    }
}

/// The numbers of the bits that are set.
fn members(bits: &[u64; WORDS]) -> impl Iterator<Item = u16> {
    bits.iter().enumerate().flat_map(|(word, &bits)| {
        let mut rest = bits;
        std::iter::from_fn(move || {
            let bit = rest.trailing_zeros();
            rest &= rest.wrapping_sub(1);
            (bit < 64).then_some((word * 64) as u16 + bit as u16)
        })
    })
}
