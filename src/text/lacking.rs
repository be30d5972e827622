//! Characters that the font lacks: about how wide they will be, and what to call their script.
//!
//! In: characters without a glyph. Out: generous estimates, in units of the font; names for a notice. Absent: the
//! font that will draw them, which is the reader's.
//!
//! The estimates lie a little above the mean of the letters of each script in Noto and `DejaVu`. A line that is a little
//! too wide for them is left with some room; one that is too narrow would run out of its box.

use super::face::{UNITS, glyph};

/// Width of an emoji, thousandths of an em: that of the widest common face.
const EMOJI: i32 = 1380;
/// Width of a character of which nothing is known, thousandths of an em.
const UNKNOWN: i32 = 1000;
const JOINER: char = '\u{200D}';
const EMOJI_SELECTOR: char = '\u{FE0F}';

/// First and last character, mean width in thousandths of an em, name.
const SCRIPTS: &[(u32, u32, i32, &str)] = &[
    (0xA0, 0x24F, 720, "Latin letters of rare use"),
    (0x250, 0x2AF, 660, "Latin letters of phonetics"),
    (0x2B0, 0x2FF, 600, "signs"),
    (0x370, 0x3FF, 720, "Greek"),
    (0x400, 0x52F, 720, "Cyrillic"),
    (0x530, 0x58F, 720, "Armenian"),
    (0x590, 0x5FF, 600, "Hebrew"),
    (0x600, 0x6FF, 660, "Arabic"),
    (0x700, 0x74F, 660, "Syriac"),
    (0x750, 0x77F, 660, "Arabic"),
    (0x780, 0x7BF, 560, "Thaana"),
    (0x7C0, 0x7FF, 640, "N'Ko"),
    (0x800, 0x85F, 660, "other scripts"),
    (0x860, 0x86F, 660, "Syriac"),
    (0x870, 0x8FF, 660, "Arabic"),
    (0x900, 0x97F, 680, "Devanagari"),
    (0x980, 0x9FF, 700, "Bengali"),
    (0xA00, 0xA7F, 660, "Gurmukhi"),
    (0xA80, 0xAFF, 700, "Gujarati"),
    (0xB00, 0xB7F, 760, "Odia"),
    (0xB80, 0xBFF, 1100, "Tamil"),
    (0xC00, 0xC7F, 800, "Telugu"),
    (0xC80, 0xCFF, 800, "Kannada"),
    (0xD00, 0xD7F, 1080, "Malayalam"),
    (0xD80, 0xDFF, 960, "Sinhala"),
    (0xE00, 0xE7F, 620, "Thai"),
    (0xE80, 0xEFF, 640, "Lao"),
    (0xF00, 0xFFF, 700, "Tibetan"),
    (0x1000, 0x109F, 800, "Burmese"),
    (0x10A0, 0x10FF, 720, "Georgian"),
    (0x1100, 0x11FF, 1000, "Korean"),
    (0x1200, 0x139F, 780, "Ethiopic"),
    (0x13A0, 0x13FF, 860, "Cherokee"),
    (0x1400, 0x167F, 760, "Canadian syllabics"),
    (0x1780, 0x17FF, 740, "Khmer"),
    (0x1800, 0x18AF, 800, "Mongolian"),
    (0x1C90, 0x1CBF, 800, "Georgian"),
    (0x1D00, 0x1EFF, 720, "Latin letters of rare use"),
    (0x1F00, 0x1FFF, 760, "Greek"),
    (0x2000, 0x206F, 600, "signs"),
    (0x2070, 0x20CF, 720, "signs"),
    (0x2100, 0x218F, 1000, "signs"),
    (0x2190, 0x22FF, 1000, "signs"),
    (0x2300, 0x2BFF, 1050, "signs"),
    (0x2C60, 0x2C7F, 720, "Latin letters of rare use"),
    (0x2D00, 0x2DDF, 780, "other scripts"),
    (0x2DE0, 0x2E7F, 720, "signs"),
    (0x2E80, 0x2FDF, 1000, "Chinese or Japanese"),
    (0x2FF0, 0x303F, 1000, "Chinese or Japanese"),
    (0x3040, 0x30FF, 1000, "Chinese or Japanese"),
    (0x3100, 0x312F, 1000, "Chinese or Japanese"),
    (0x3130, 0x318F, 1000, "Korean"),
    (0x3190, 0x33FF, 1000, "Chinese or Japanese"),
    (0x3400, 0x4DBF, 1000, "Chinese or Japanese"),
    (0x4DC0, 0x4DFF, 1000, "signs"),
    (0x4E00, 0x9FFF, 1000, "Chinese or Japanese"),
    (0xA000, 0xA4CF, 1000, "Yi"),
    (0xA640, 0xA69F, 800, "Cyrillic"),
    (0xA720, 0xA7FF, 720, "Latin letters of rare use"),
    (0xA960, 0xA97F, 1000, "Korean"),
    (0xAC00, 0xD7FF, 1000, "Korean"),
    (0xF900, 0xFAFF, 1000, "Chinese or Japanese"),
    (0xFB00, 0xFB06, 700, "Latin letters of rare use"),
    (0xFB1D, 0xFB4F, 600, "Hebrew"),
    (0xFB50, 0xFDFF, 660, "Arabic"),
    (0xFE10, 0xFE6F, 1000, "Chinese or Japanese"),
    (0xFE70, 0xFEFE, 660, "Arabic"),
    (0xFF00, 0xFF60, 1000, "Chinese or Japanese"),
    (0xFF61, 0xFF9F, 500, "Chinese or Japanese"),
    (0xFFA0, 0xFFDF, 500, "Korean"),
    (0xFFE0, 0xFFE6, 1000, "Chinese or Japanese"),
    (0x1B000, 0x1B16F, 1000, "Chinese or Japanese"),
    (0x1F000, 0x1F0FF, 1300, "emoji"),
    (0x1F100, 0x1F16F, 1000, "signs"),
    (0x1F170, 0x1FAFF, 1380, "emoji"),
    (0x20000, 0x3FFFF, 1000, "Chinese or Japanese"),
];

/// Characters that take no room: marks above and below, joiners, selectors of variants.
#[rustfmt::skip]
const ZERO: &[(u32, u32)] = &[
    (0x300, 0x36F), (0x483, 0x489), (0x591, 0x5BD), (0x5BF, 0x5BF), (0x5C1, 0x5C2), (0x5C4, 0x5C5), (0x5C7, 0x5C7),
    (0x600, 0x605), (0x610, 0x61A), (0x61C, 0x61C), (0x64B, 0x65F), (0x670, 0x670), (0x6D6, 0x6DD), (0x6DF, 0x6E4),
    (0x6E7, 0x6E8), (0x6EA, 0x6ED), (0x70F, 0x70F), (0x711, 0x711), (0x730, 0x74A), (0x7A6, 0x7B0), (0x7EB, 0x7F3),
    (0x7FD, 0x7FD), (0x816, 0x819), (0x81B, 0x823), (0x825, 0x827), (0x829, 0x82D), (0x859, 0x85B), (0x890, 0x891),
    (0x898, 0x89F), (0x8CA, 0x902), (0x93A, 0x93A), (0x93C, 0x93C), (0x941, 0x948), (0x94D, 0x94D), (0x951, 0x957),
    (0x962, 0x963), (0x981, 0x981), (0x9BC, 0x9BC), (0x9C1, 0x9C4), (0x9CD, 0x9CD), (0x9E2, 0x9E3), (0x9FE, 0x9FE),
    (0xA01, 0xA02), (0xA3C, 0xA3C), (0xA41, 0xA42), (0xA47, 0xA48), (0xA4B, 0xA4D), (0xA51, 0xA51), (0xA70, 0xA71),
    (0xA75, 0xA75), (0xA81, 0xA82), (0xABC, 0xABC), (0xAC1, 0xAC5), (0xAC7, 0xAC8), (0xACD, 0xACD), (0xAE2, 0xAE3),
    (0xAFA, 0xAFF), (0xB01, 0xB01), (0xB3C, 0xB3C), (0xB3F, 0xB3F), (0xB41, 0xB44), (0xB4D, 0xB4D), (0xB55, 0xB56),
    (0xB62, 0xB63), (0xB82, 0xB82), (0xBC0, 0xBC0), (0xBCD, 0xBCD), (0xC00, 0xC00), (0xC04, 0xC04), (0xC3C, 0xC3C),
    (0xC3E, 0xC40), (0xC46, 0xC48), (0xC4A, 0xC4D), (0xC55, 0xC56), (0xC62, 0xC63), (0xC81, 0xC81), (0xCBC, 0xCBC),
    (0xCBF, 0xCBF), (0xCC6, 0xCC6), (0xCCC, 0xCCD), (0xCE2, 0xCE3), (0xD00, 0xD01), (0xD3B, 0xD3C), (0xD41, 0xD44),
    (0xD4D, 0xD4D), (0xD62, 0xD63), (0xD81, 0xD81), (0xDCA, 0xDCA), (0xDD2, 0xDD4), (0xDD6, 0xDD6), (0xE31, 0xE31),
    (0xE34, 0xE3A), (0xE47, 0xE4E), (0xEB1, 0xEB1), (0xEB4, 0xEBC), (0xEC8, 0xECD), (0xF18, 0xF19), (0xF35, 0xF35),
    (0xF37, 0xF37), (0xF39, 0xF39), (0xF71, 0xF7E), (0xF80, 0xF84), (0xF86, 0xF87), (0xF8D, 0xF97), (0xF99, 0xFBC),
    (0xFC6, 0xFC6), (0x102D, 0x1030), (0x1032, 0x1037), (0x1039, 0x103A), (0x103D, 0x103E), (0x1058, 0x1059), (0x105E,
    0x1060), (0x1071, 0x1074), (0x1082, 0x1082), (0x1085, 0x1086), (0x108D, 0x108D), (0x109D, 0x109D), (0x135D,
    0x135F), (0x1712, 0x1714), (0x1732, 0x1733), (0x1752, 0x1753), (0x1772, 0x1773), (0x17B4, 0x17B5), (0x17B7,
    0x17BD), (0x17C6, 0x17C6), (0x17C9, 0x17D3), (0x17DD, 0x17DD), (0x180B, 0x180F), (0x1885, 0x1886), (0x18A9,
    0x18A9), (0x1920, 0x1922), (0x1927, 0x1928), (0x1932, 0x1932), (0x1939, 0x193B), (0x1A17, 0x1A18), (0x1A1B,
    0x1A1B), (0x1A56, 0x1A56), (0x1A58, 0x1A5E), (0x1A60, 0x1A60), (0x1A62, 0x1A62), (0x1A65, 0x1A6C), (0x1A73,
    0x1A7C), (0x1A7F, 0x1A7F), (0x1AB0, 0x1ACE), (0x1B00, 0x1B03), (0x1B34, 0x1B34), (0x1B36, 0x1B3A), (0x1B3C,
    0x1B3C), (0x1B42, 0x1B42), (0x1B6B, 0x1B73), (0x1B80, 0x1B81), (0x1BA2, 0x1BA5), (0x1BA8, 0x1BA9), (0x1BAB,
    0x1BAD), (0x1BE6, 0x1BE6), (0x1BE8, 0x1BE9), (0x1BED, 0x1BED), (0x1BEF, 0x1BF1), (0x1C2C, 0x1C33), (0x1C36,
    0x1C37), (0x1CD0, 0x1CD2), (0x1CD4, 0x1CE0), (0x1CE2, 0x1CE8), (0x1CED, 0x1CED), (0x1CF4, 0x1CF4), (0x1CF8,
    0x1CF9), (0x1DC0, 0x1DFF), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x206F), (0x20D0,
    0x20F0), (0x2CEF, 0x2CF1), (0x2D7F, 0x2D7F), (0x2DE0, 0x2DFF), (0x302A, 0x302D), (0x3099, 0x309A), (0xA66F,
    0xA672), (0xA674, 0xA67D), (0xA69E, 0xA69F), (0xA6F0, 0xA6F1), (0xA802, 0xA802), (0xA806, 0xA806), (0xA80B,
    0xA80B), (0xA825, 0xA826), (0xA82C, 0xA82C), (0xA8C4, 0xA8C5), (0xA8E0, 0xA8F1), (0xA8FF, 0xA8FF), (0xA926,
    0xA92D), (0xA947, 0xA951), (0xA980, 0xA982), (0xA9B3, 0xA9B3), (0xA9B6, 0xA9B9), (0xA9BC, 0xA9BD), (0xA9E5,
    0xA9E5), (0xAA29, 0xAA2E), (0xAA31, 0xAA32), (0xAA35, 0xAA36), (0xAA43, 0xAA43), (0xAA4C, 0xAA4C), (0xAA7C,
    0xAA7C), (0xAAB0, 0xAAB0), (0xAAB2, 0xAAB4), (0xAAB7, 0xAAB8), (0xAABE, 0xAABF), (0xAAC1, 0xAAC1), (0xAAEC,
    0xAAED), (0xAAF6, 0xAAF6), (0xABE5, 0xABE5), (0xABE8, 0xABE8), (0xABED, 0xABED), (0xFB1E, 0xFB1E), (0xFE00,
    0xFE0F), (0xFE20, 0xFE2F), (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB), (0xE0001, 0xE01EF),
];

fn among<T>(table: &[T], code: u32, ends: impl Fn(&T) -> (u32, u32)) -> Option<&T> {
    let place = table.partition_point(|row| ends(row).1 < code);
    table.get(place).filter(|row| ends(row).0 <= code)
}

fn script(c: char) -> Option<&'static (u32, u32, i32, &'static str)> {
    among(SCRIPTS, c as u32, |row| (row.0, row.1))
}

/// Whether nothing of a character is ever seen: controls, soft hyphens, marks of direction.
pub(super) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// Whether a character takes no room by itself.
pub(super) fn is_zero(c: char) -> bool {
    is_invisible(c) || matches!(c, '\u{200C}' | JOINER) || among(ZERO, c as u32, |row| *row).is_some()
}

/// Names of the scripts of a text that the font lacks, sorted: `Arabic`, `Chinese or Japanese`, `emoji` …
pub(super) fn scripts(text: &str) -> Vec<&'static str> {
    let mut names = Vec::new();
    if text.is_ascii() {
        return names;
    }
    let mut pictured = false;
    for c in text.chars() {
        pictured |= c == EMOJI_SELECTOR;
        if glyph(c) == 0 && !is_zero(c) {
            names.push(script(c).map_or("other scripts", |row| row.3));
        }
    }
    if pictured {
        names.push("emoji");
    }
    names.sort_unstable();
    names.dedup();
    names
}

fn units(thousandths: i32) -> i32 {
    (f64::from(thousandths) * UNITS / 1000.0) as i32
}

/// What came before, so that joined emoji count once.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sequence {
    /// Advance of the last character that took room.
    last: i32,
    joined: bool,
    /// A regional indicator that waits for its second half.
    flag: bool,
}

impl Sequence {
    /// A character that the font has was set.
    #[inline]
    pub(super) fn end(&mut self, advance: i32) {
        self.last = advance;
        self.joined = false;
        self.flag = false;
    }

    /// Advance of a character that the font lacks, units.
    pub(super) fn advance(&mut self, c: char) -> i32 {
        match c {
            JOINER => {
                self.joined = true;
                0
            }
            EMOJI_SELECTOR => {
                // What stood as a letter or sign is drawn as a picture after all.
                let more = (units(EMOJI) - self.last).max(0);
                self.last += more;
                more
            }
            '\u{1F3FB}'..='\u{1F3FF}' if self.last > 0 => 0,
            '\u{1F1E6}'..='\u{1F1FF}' => {
                self.flag = !self.flag;
                self.picture(if self.flag { units(EMOJI) } else { 0 })
            }
            _ if is_zero(c) => 0,
            _ => {
                self.flag = false;
                let advance = if self.joined { 0 } else { units(script(c).map_or(UNKNOWN, |row| row.2)) };
                self.picture(advance)
            }
        }
    }

    fn picture(&mut self, advance: i32) -> i32 {
        self.joined = false;
        if advance > 0 {
            self.last = advance;
        }
        advance
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(SCRIPTS.is_sorted_by(|a, b| a.1 < b.0) && SCRIPTS.iter().all(|r| r.0 <= r.1));
        assert!(ZERO.is_sorted_by(|a, b| a.1 < b.0) && ZERO.iter().all(|r| r.0 <= r.1));
    }

    #[test]
    fn scripts_are_named() {
        assert_eq!(scripts("Crème brûlée – 5 €"), Vec::<&str>::new());
        assert_eq!(scripts("سلام 你好 😀"), ["Arabic", "Chinese or Japanese", "emoji"]);
        assert_eq!(scripts("❤\u{FE0F}"), ["emoji"]);
        assert_eq!(scripts("한국어"), ["Korean"]);
    }

    #[test]
    fn joined_emoji_count_once() {
        let width = |text: &str| {
            let mut sequence = Sequence::default();
            text.chars().map(|c| sequence.advance(c)).sum::<i32>()
        };
        let one = units(EMOJI);
        assert_eq!(width("👩\u{200D}👩\u{200D}👧"), one);
        assert_eq!(width("👍🏽"), one);
        assert_eq!(width("🇫🇷"), one);
        assert_eq!(width("🇫🇷🇩🇪"), 2 * one);
        assert_eq!(width("😀😀"), 2 * one);
    }
}
