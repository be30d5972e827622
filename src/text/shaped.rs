//! Compares measures and embedded fonts with a shaper, which reads the source font by itself.

use harfrust::{Feature, FontRef, ShapeOptions, ShaperData, ShaperInstance, Tag, UnicodeBuffer, Variation};

use super::face::{UNITS, number, traits};
use super::{Style, Usage, Weight, width};

const SAMPLES: [&str; 12] = [
    "AVATAR Type To. We, Yo; LT VA “Ta” Te: (Ty) P. F, ŵ Ÿa",
    "Ça va à l’hôtel : œuvre « déjà » naïve 30 % 5 €",
    "Größe ÄÖÜ ß Straße; WA Va. T–o ‘A’ \"A\" L'amour d’Y",
    "Příliš žluťoučký kůň úpěl ďábelské ódy",
    "Việt Nam đường phố Nguyễn Ấn",
    "Ελληνικά Τύπος ΑΥΤΟ",
    "Русский ТЕКСТ ГДЕ Уходит",
    "→ ↗ – — … • ✓ ≤ ≥ × ½ № ₹",
    "0123456789 11.11 1,71 7.4 (1)",
    "x\u{A0}y\u{202F}: z\u{2009}w",
    "Łódź ĳ Ŀl ț",
    "a",
];

fn styles() -> impl Iterator<Item = Style> {
    let weights = [Weight::Regular, Weight::Medium, Weight::SemiBold, Weight::Bold];
    let italics = [Weight::Regular, Weight::SemiBold].map(|weight| Style { italic: true, ..Style::new(UNITS, weight) });
    weights.into_iter().map(|weight| Style::new(UNITS, weight)).chain(italics)
}

fn shaped(font: &[u8], variations: &[Variation], text: &str) -> Vec<i32> {
    let font = FontRef::new(font).unwrap();
    let data = ShaperData::new(&font);
    let instance = ShaperInstance::from_variations(&font, variations);
    let shaper = data.shaper(&font).instance(Some(&instance)).build();
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    // What is embedded has no contextual forms, which Inter uses to centre a colon between figures.
    let features = [Feature::new(Tag::new(b"calt"), 0, ..)];
    let glyphs = shaper.shape(buffer, ShapeOptions::new().features(&features));
    assert!(glyphs.glyph_infos().iter().all(|info| info.glyph_id != 0), "{text}");
    glyphs.glyph_positions().iter().map(|position| position.x_advance).collect()
}

#[test]
fn widths_are_those_of_the_source_font() {
    for style in styles() {
        let (weight, italic) = traits(number(style));
        let variations = [
            Variation { tag: Tag::new(b"wght"), value: f32::from(weight) },
            Variation { tag: Tag::new(b"slnt"), value: if italic { -10.0 } else { 0.0 } },
        ];
        for text in SAMPLES {
            let theirs = shaped(ttf_inter::REGULAR, &variations, text);
            let ours = width(text, style);
            // Each advance is rounded to a unit of the font, here and there.
            let difference = (f64::from(theirs.iter().sum::<i32>()) - ours).abs();
            assert!(difference <= theirs.len() as f64 * 0.1 + 1.0, "{text}, {style:?}: {difference} units of {ours}");
        }
    }
}

#[test]
fn embedded_fonts_are_as_wide_as_the_measure() {
    let mut usage = Usage::new();
    for style in styles() {
        for text in SAMPLES {
            usage.add(text, style);
        }
    }
    let fonts = usage.fonts("Sample");
    assert_eq!(fonts.len(), styles().count());
    for (font, style) in fonts.iter().zip(styles()) {
        assert_eq!((font.weight, font.italic), traits(number(style)));
        for text in SAMPLES {
            let theirs: i32 = shaped(&font.bytes, &[], text).iter().sum();
            assert!((f64::from(theirs) - width(text, style)).abs() < 1e-6, "{text}, {style:?}");
        }
    }
}

#[test]
fn only_what_is_used_is_embedded() {
    let mut usage = Usage::new();
    usage.add("To", Style::new(10.0, Weight::Medium));
    usage.add("字", Style::new(10.0, Weight::Bold));
    let fonts = usage.fonts("Sample");
    assert_eq!(fonts.iter().map(|font| font.weight).collect::<Vec<_>>(), [500]);
    assert!(fonts[0].bytes.len() < 2000, "{}", fonts[0].bytes.len());
}

#[test]
fn checksums_are_right() {
    let mut usage = Usage::new();
    usage.add("Checked", Style::new(10.0, Weight::Regular));
    let bytes = &usage.fonts("Sample")[0].bytes;
    let (words, rest) = bytes.as_chunks::<4>();
    let sum = words.iter().fold(0u32, |sum, word| sum.wrapping_add(u32::from_be_bytes(*word)));
    assert_eq!((sum, rest.len()), (0xB1B0_AFBA, 0));
}
