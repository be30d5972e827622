//! A TrueType font from the tables of a face.
//!
//! In: a face, glyphs, kerned pairs. Out: the bytes of a font that browsers accept (OpenType 1.9: <https://learn.microsoft.com/typography/opentype/spec/>).
//! Absent: hinting, layout tables, compression.

use super::super::face::{self, ASCENT, DESCENT, Tables, UNITS};

const COPYRIGHT: &str = "Copyright 2020 The Inter Project Authors (https://github.com/rsms/inter)";
const LICENCE: &str = "SIL Open Font License, Version 1.1";
const LICENCE_ADDRESS: &str = "http://scripts.sil.org/OFL";
const VERSION: &str = "Version 3.013";
/// Noon of 4 June 2020, when this version of Inter was made, in seconds since 1904: a date of now would make every
/// drawing differ.
const DATE: u32 = 3_674_116_800;
/// More would not fit the 16 bits of a subtable's length.
const PAIRS: usize = 10_000;

/// Numbers as a font stores them, the greater byte first.
#[derive(Default)]
struct Bytes(Vec<u8>);

impl Bytes {
    fn u16(&mut self, values: &[u16]) {
        for value in values {
            self.0.extend_from_slice(&value.to_be_bytes());
        }
    }

    fn i16(&mut self, values: &[i16]) {
        for value in values {
            self.0.extend_from_slice(&value.to_be_bytes());
        }
    }

    fn u32(&mut self, values: &[u32]) {
        for value in values {
            self.0.extend_from_slice(&value.to_be_bytes());
        }
    }
}

/// What several tables say about the glyphs.
#[derive(Default)]
struct Extent {
    left: i16,
    bottom: i16,
    right: i16,
    top: i16,
    widest: u16,
    least_right_bearing: i16,
    advances: u64,
    points: u16,
    contours: u16,
}

/// A font of these glyphs, which are sorted and begin with 0, and these pairs of their places in that list, sorted.
pub(super) fn font(number: usize, family: &str, glyphs: &[u16], pairs: &[(u16, u16, i16)]) -> Vec<u8> {
    let tables = face::tables(number);
    let (hmtx, extent) = metrics(tables, glyphs);
    let (glyf, loca, long) = outlines(tables, glyphs);
    let mut list = vec![
        (*b"OS/2", os2(number, glyphs, &extent)),
        (*b"cmap", cmap(glyphs)),
        // Smooth at every size.
        (*b"gasp", vec![0, 1, 0, 1, 0xFF, 0xFF, 0, 0x0F]),
        (*b"glyf", glyf),
        (*b"head", head(number, &extent, long)),
        (*b"hhea", hhea(number, glyphs.len(), &extent)),
        (*b"hmtx", hmtx),
        (*b"kern", kern(pairs)),
        (*b"loca", loca),
        (*b"maxp", maxp(glyphs.len(), &extent)),
        (*b"name", name(number, family)),
        (*b"post", post(number)),
    ];
    list.retain(|(tag, bytes)| tag != b"kern" || !bytes.is_empty());
    assemble(&list)
}

fn assemble(tables: &[([u8; 4], Vec<u8>)]) -> Vec<u8> {
    let count = tables.len();
    let size = 12 + 16 * count + tables.iter().map(|(_, bytes)| bytes.len().next_multiple_of(4)).sum::<usize>();
    let mut out = Bytes(Vec::with_capacity(size));
    out.u32(&[0x0001_0000]);
    out.u16(&search(count, 16));
    let mut offset = 12 + 16 * count;
    let (mut total, mut head) = (0u32, 0);
    for (tag, bytes) in tables {
        let sum = checksum(bytes);
        out.0.extend_from_slice(tag);
        out.u32(&[sum, offset as u32, bytes.len() as u32]);
        total = total.wrapping_add(sum);
        if tag == b"head" {
            head = offset;
        }
        offset += bytes.len().next_multiple_of(4);
    }
    total = total.wrapping_add(checksum(&out.0));
    for (_, bytes) in tables {
        out.0.extend_from_slice(bytes);
        out.0.resize(out.0.len().next_multiple_of(4), 0);
    }
    if let Some(adjustment) = out.0.get_mut(head + 8..head + 12) {
        adjustment.copy_from_slice(&0xB1B0_AFBA_u32.wrapping_sub(total).to_be_bytes());
    }
    out.0
}

/// Sum of the 32-bit numbers of a table, padded with zeros.
fn checksum(bytes: &[u8]) -> u32 {
    let (words, rest) = bytes.as_chunks::<4>();
    let sum = words.iter().fold(0u32, |sum, word| sum.wrapping_add(u32::from_be_bytes(*word)));
    let mut last = [0; 4];
    last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
    sum.wrapping_add(u32::from_be_bytes(last))
}

/// The count and the three numbers for a binary search among that many entries of this size.
fn search(count: usize, size: u16) -> [u16; 4] {
    let exponent = count.checked_ilog2().unwrap_or(0) as u16;
    let range = size << exponent;
    [count as u16, range, exponent, (size as usize * count) as u16 - range]
}

/// A 16-bit number of a table that was made by the build.
fn read(bytes: &[u8], at: usize) -> i16 {
    bytes.get(at..at + 2).and_then(|pair| pair.try_into().ok()).map_or(0, i16::from_be_bytes)
}

fn metrics(tables: &Tables, glyphs: &[u16]) -> (Vec<u8>, Extent) {
    let mut out = Bytes(Vec::with_capacity(glyphs.len() * 4));
    let mut extent = Extent { left: i16::MAX, bottom: i16::MAX, least_right_bearing: i16::MAX, ..Extent::default() };
    for &glyph in glyphs {
        let outline = tables.outline(glyph);
        let advance = tables.advance(glyph) as u16;
        let [contours, left, bottom, right, top] = [0, 2, 4, 6, 8].map(|at| read(outline, at));
        out.u16(&[advance]);
        out.i16(&[left]);
        extent.widest = extent.widest.max(advance);
        extent.advances += u64::from(advance);
        if contours > 0 {
            extent.left = extent.left.min(left);
            extent.bottom = extent.bottom.min(bottom);
            extent.right = extent.right.max(right);
            extent.top = extent.top.max(top);
            extent.least_right_bearing = extent.least_right_bearing.min(advance.cast_signed() - right);
            extent.contours = extent.contours.max(contours as u16);
            extent.points = extent.points.max(read(outline, 8 + 2 * contours as usize) as u16 + 1);
        }
    }
    (out.0, extent)
}

/// `glyf`, `loca`, and whether the latter has 32 bits an entry.
fn outlines(tables: &Tables, glyphs: &[u16]) -> (Vec<u8>, Vec<u8>, bool) {
    let size: usize = glyphs.iter().map(|&glyph| tables.outline(glyph).len()).sum();
    let long = size > 0x1_FFFE;
    let mut glyf = Vec::with_capacity(size);
    let mut loca = Bytes(Vec::with_capacity(glyphs.len() * 4 + 4));
    let mut note = |offset: usize| if long { loca.u32(&[offset as u32]) } else { loca.u16(&[(offset / 2) as u16]) };
    note(0);
    for &glyph in glyphs {
        glyf.extend_from_slice(tables.outline(glyph));
        note(glyf.len());
    }
    (glyf, loca.0, long)
}

fn head(number: usize, extent: &Extent, long: bool) -> Vec<u8> {
    let (weight, italic) = face::traits(number);
    let mut out = Bytes::default();
    out.u32(&[0x0001_0000, 0x0003_0083, 0, 0x5F0F_3CF5]);
    // The base line is at 0, the left bearing at the leftmost point.
    out.u16(&[0x0003, UNITS as u16]);
    out.u32(&[0, DATE, 0, DATE]);
    out.i16(&[extent.left, extent.bottom, extent.right, extent.top]);
    out.u16(&[u16::from(weight == 700) | u16::from(italic) << 1, 6, 2, u16::from(long), 0]);
    out.0
}

fn hhea(number: usize, count: usize, extent: &Extent) -> Vec<u8> {
    let (_, italic) = face::traits(number);
    let mut out = Bytes::default();
    out.u32(&[0x0001_0000]);
    out.i16(&[ASCENT, -DESCENT, 0]);
    out.u16(&[extent.widest]);
    out.i16(&[extent.left, extent.least_right_bearing, extent.right]);
    // Rise and run of the caret: 10 degrees in italics.
    out.i16(if italic { &[1000, 176] } else { &[1, 0] });
    out.i16(&[0; 6]);
    out.u16(&[count as u16]);
    out.0
}

fn maxp(count: usize, extent: &Extent) -> Vec<u8> {
    let mut out = Bytes::default();
    out.u32(&[0x0001_0000]);
    out.u16(&[count as u16, extent.points, extent.contours, 0, 0, 2]);
    out.u16(&[0; 8]);
    out.0
}

fn post(number: usize) -> Vec<u8> {
    let (_, italic) = face::traits(number);
    let mut out = Bytes::default();
    out.u32(&[0x0003_0000, if italic { 0xFFF6_0000 } else { 0 }]);
    out.i16(&[-480, 192]);
    out.u32(&[0; 5]);
    out.0
}

fn os2(number: usize, glyphs: &[u16], extent: &Extent) -> Vec<u8> {
    let (weight, italic) = face::traits(number);
    let regular = weight != 700 && !italic;
    // Italic, bold, regular, and: the typographic metrics are the ones to use.
    let selection = u16::from(italic) | u16::from(weight == 700) << 5 | u16::from(regular) << 6 | 1 << 7;
    let codes = || glyphs.iter().skip(1).map(|&glyph| face::code(glyph));
    let mut out = Bytes::default();
    out.u16(&[4, (extent.advances / glyphs.len().max(1) as u64) as u16, weight, 5, 0]);
    out.i16(&[1830, 1690, 0, 211, 1830, 1690, 0, 986, 192, 922, 0]);
    out.0.extend_from_slice(&[2, 0, 5, 3, 0, 0, 0, 2, 0, 4]);
    out.u32(&[codes().map(range).fold(0, |all, bit| all | bit), 0, 0, 0]);
    out.0.extend_from_slice(b"RSMS");
    out.u16(&[selection, codes().next().unwrap_or(0), codes().next_back().unwrap_or(0)]);
    out.i16(&[ASCENT, -DESCENT, 0]);
    out.u16(&[ASCENT as u16, DESCENT as u16]);
    out.u32(&[1, 0]);
    out.i16(&[1536, 2048, 0, 32, 2]);
    out.0
}

/// The bit of the block of a character among the first 32 of `OS/2`.
fn range(code: u16) -> u32 {
    let bit = match code {
        0x00..=0x7F => 0,
        0x80..=0xFF => 1,
        0x100..=0x17F => 2,
        0x180..=0x24F => 3,
        0x2B0..=0x2FF => 5,
        0x300..=0x36F => 6,
        0x370..=0x3FF => 7,
        0x400..=0x4FF => 9,
        0x1E00..=0x1EFF => 29,
        0x2000..=0x206F => 31,
        _ => return 0,
    };
    1 << bit
}

/// Characters to glyphs, in format 4; all characters of the faces have 16 bits.
fn cmap(glyphs: &[u16]) -> Vec<u8> {
    // First and last code, and the place of the first.
    let mut segments: Vec<(u16, u16, u16)> = Vec::new();
    for (place, code) in glyphs.iter().map(|&glyph| face::code(glyph)).enumerate().skip(1) {
        match segments.last_mut() {
            Some((_, last, _)) if *last + 1 == code => *last = code,
            _ => segments.push((code, code, place as u16)),
        }
    }
    segments.push((0xFFFF, 0xFFFF, 0));
    let count = segments.len();
    let [_, range, exponent, shift] = search(count, 2);
    let mut out = Bytes(Vec::with_capacity(28 + 8 * count));
    out.u16(&[0, 1, 3, 1]);
    out.u32(&[12]);
    out.u16(&[4, (16 + 8 * count) as u16, 0, (2 * count) as u16, range, exponent, shift]);
    for segment in &segments {
        out.u16(&[segment.1]);
    }
    out.u16(&[0]);
    for segment in &segments {
        out.u16(&[segment.0]);
    }
    for segment in &segments {
        out.u16(&[segment.2.wrapping_sub(segment.0)]);
    }
    out.0.resize(out.0.len() + 2 * count, 0);
    out.0
}

/// Kerning in format 0; nothing for a font without pairs.
fn kern(pairs: &[(u16, u16, i16)]) -> Vec<u8> {
    if pairs.is_empty() {
        return Vec::new();
    }
    let mut out = Bytes(Vec::with_capacity(18 + 6 * pairs.len()));
    out.u16(&[0, pairs.len().div_ceil(PAIRS) as u16]);
    for part in pairs.chunks(PAIRS) {
        out.u16(&[0, (14 + 6 * part.len()) as u16, 1]);
        out.u16(&search(part.len(), 6));
        for &(first, second, kerning) in part {
            out.u16(&[first, second]);
            out.i16(&[kerning]);
        }
    }
    out.0
}

fn name(number: usize, family: &str) -> Vec<u8> {
    let (weight, italic) = face::traits(number);
    let (plain, full) = match (weight, italic) {
        (500, _) => ("Regular", "Medium"),
        (600, false) => ("Regular", "SemiBold"),
        (700, _) => ("Bold", "Bold"),
        (600, true) => ("Italic", "SemiBold Italic"),
        (_, true) => ("Italic", "Italic"),
        _ => ("Regular", "Regular"),
    };
    let whole = format!("{family} {full}");
    let short: String = whole.chars().filter(char::is_ascii_alphanumeric).collect();
    let records = [
        (0, COPYRIGHT),
        (1, family),
        (2, plain),
        (3, &whole),
        (4, &whole),
        (5, VERSION),
        (6, &short),
        (13, LICENCE),
        (14, LICENCE_ADDRESS),
        (16, family),
        (17, full),
    ];
    let mut strings = Bytes::default();
    let mut out = Bytes::default();
    out.u16(&[0, records.len() as u16, 6 + 12 * records.len() as u16]);
    for (id, text) in records {
        let start = strings.0.len();
        text.encode_utf16().for_each(|unit| strings.u16(&[unit]));
        out.u16(&[3, 1, 0x409, id, (strings.0.len() - start) as u16, start as u16]);
    }
    out.0.append(&mut strings.0);
    out.0
}
