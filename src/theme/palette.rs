//! The values: four themes, and the arithmetic that mixes and compares colours.
//!
//! Stage hues are spread evenly over one cool arc in OKLCH (Björn Ottosson, 2020), from violet-blue to teal, so that the
//! warm colours stay free for pains, opportunities and moments. Contrast is that of WCAG 2.2; the tests below hold every
//! pair that a drawing puts together to level AA.

use super::{Color, Kind, Paint, Part, Shade};

/// The colours of one kind of content.
#[derive(Debug)]
struct Swatch {
    tint: Color,
    border: Color,
    ink: Color,
    on_ink: Color,
}

/// How stages are coloured.
#[derive(Debug)]
struct Stages {
    /// OKLCH lightness, 0 to 1.
    lightness: f64,
    /// OKLCH chroma.
    chroma: f64,
    /// How much of the hue is breathed over the sheet behind the steps, 0 to 1.
    breath: f64,
    /// How much of the hue colours a wide area of the sheet, 0 to 1.
    wash: f64,
    /// How far the numbers of the steps go from the hue towards white, 0 to 1.
    ink: f64,
}

/// A complete set of colours.
#[derive(Debug)]
pub struct Theme {
    /// As `--theme` and `theme:` call it.
    pub name: &'static str,
    /// One line for help and reference.
    pub summary: &'static str,
    /// Whether its grounds are dark.
    pub dark: bool,
    page: Color,
    sheet: Color,
    gutter: Color,
    below: Color,
    line: Color,
    line2: Color,
    rule: Color,
    ink: Color,
    ink2: Color,
    ink3: Color,
    /// In the order of [`Kind`].
    kinds: [Swatch; 8],
    /// At −2, −1, 0, +1, +2.
    scores: [Color; 5],
    face: Color,
    people: [Color; 4],
    stages: Stages,
    /// How much of a border colours the area under the curve, 0 to 1.
    area: f64,
}

/// A colour written as `0xRRGGBB`.
const fn c(rgb: u32) -> Color {
    Color { r: (rgb >> 16) as u8, g: (rgb >> 8) as u8, b: rgb as u8 }
}

/// Tint, border, ink, text on ink.
const fn k(tint: u32, border: u32, ink: u32, on_ink: u32) -> Swatch {
    Swatch { tint: c(tint), border: c(border), ink: c(ink), on_ink: c(on_ink) }
}

/// For screens and paper.
pub static LIGHT: Theme = Theme {
    name: "light",
    summary: "dark text on white sheets",
    dark: false,
    page: c(0xF4_F5F8),
    sheet: c(0xFF_FFFF),
    gutter: c(0xFA_FBFC),
    below: c(0xF0_F2F6),
    line: c(0xE4_E7EC),
    line2: c(0xCB_D1DB),
    rule: c(0xAE_B6C4),
    ink: c(0x17_1A22),
    ink2: c(0x47_4E5E),
    ink3: c(0x62_6B7D),
    kinds: [
        k(0xFD_EEEC, 0xF2_BDB7, 0xA3_211A, 0xFF_FFFF),
        k(0xE7_F5ED, 0xAB_DABF, 0x0B_6344, 0xFF_FFFF),
        k(0xFF_F8E5, 0xE9_D39A, 0x6E_4B00, 0xFF_FFFF),
        k(0xF1_EFFD, 0xD3_CCF6, 0x46_389C, 0xFF_FFFF),
        k(0xE8_F3FA, 0xB4_D7EC, 0x0C_5678, 0xFF_FFFF),
        k(0xEE_F1F5, 0xCB_D2DC, 0x2B_3342, 0xFF_FFFF),
        k(0xFF_E8F3, 0xF2_B3D3, 0x8B_1257, 0xFF_FFFF),
        k(0xFF_FFFF, 0xDD_E1E8, 0x17_1A22, 0xFF_FFFF),
    ],
    scores: [c(0xB3_261E), c(0xBE_5A2B), c(0x66_7085), c(0x2C_8464), c(0x0A_7350)],
    face: c(0xFF_FFFF),
    people: [c(0x1F_2B60), c(0x7A_3FC0), c(0x0A_6A94), c(0x9C_490A)],
    stages: Stages { lightness: 0.47, chroma: 0.125, breath: 0.08, wash: 0.26, ink: 0.0 },
    area: 0.38,
};

/// For dark rooms and dark editors.
pub static DARK: Theme = Theme {
    name: "dark",
    summary: "light text on dark sheets",
    dark: true,
    page: c(0x0E_1015),
    sheet: c(0x17_1A21),
    gutter: c(0x1A_1D25),
    below: c(0x12_141A),
    line: c(0x27_2B35),
    line2: c(0x3A_404D),
    rule: c(0x59_6172),
    ink: c(0xEC_EEF3),
    ink2: c(0xB9_C0CD),
    ink3: c(0x92_9BAC),
    kinds: [
        k(0x2E_1A1B, 0x63_3231, 0xFF_B0A6, 0x2E_1A1B),
        k(0x12_281F, 0x22_533F, 0x86_DDB2, 0x12_281F),
        k(0x2A_230F, 0x57_4719, 0xF1_CE7C, 0x2A_230F),
        k(0x22_1F38, 0x44_3D74, 0xCB_C3FF, 0x22_1F38),
        k(0x12_252F, 0x23_495F, 0x96_D3F5, 0x12_252F),
        k(0x20_242D, 0x3B_4250, 0xD5_DAE4, 0x20_242D),
        k(0x33_1726, 0x6E_2E53, 0xFF_ACD5, 0x33_1726),
        k(0x1E_222B, 0x32_3845, 0xEC_EEF3, 0x17_1A22),
    ],
    scores: [c(0xF0_716A), c(0xE3_925F), c(0x9A_A3B4), c(0x5F_C29B), c(0x3D_CB93)],
    face: c(0x14_161C),
    people: [c(0xE3_E8FF), c(0xBE_9BFF), c(0x6C_C3EE), c(0xF0_A868)],
    stages: Stages { lightness: 0.46, chroma: 0.115, breath: 0.22, wash: 0.6, ink: 0.5 },
    area: 0.5,
};

/// For readers who need strong edges: every text at 7:1 or more.
pub static HIGH_CONTRAST: Theme = Theme {
    name: "high-contrast",
    summary: "black on white, strong edges, every text at 7:1 or more",
    dark: false,
    page: c(0xFF_FFFF),
    sheet: c(0xFF_FFFF),
    gutter: c(0xFF_FFFF),
    below: c(0xF4_F4F4),
    line: c(0x8A_8A8A),
    line2: c(0x4D_4D4D),
    rule: c(0x3A_3A3A),
    ink: c(0x00_0000),
    ink2: c(0x1C_1C1C),
    ink3: c(0x33_3333),
    kinds: [
        k(0xFF_F6F5, 0x8C_0F0A, 0x8C_0F0A, 0xFF_FFFF),
        k(0xF3_FBF6, 0x00_4D33, 0x00_4D33, 0xFF_FFFF),
        k(0xFF_FBEF, 0x5C_3D00, 0x5C_3D00, 0xFF_FFFF),
        k(0xF7_F6FF, 0x35_2A80, 0x35_2A80, 0xFF_FFFF),
        k(0xF2_F9FD, 0x00_4565, 0x00_4565, 0xFF_FFFF),
        k(0xF4_F4F4, 0x22_2222, 0x11_1111, 0xFF_FFFF),
        k(0xFF_F3F9, 0x75_0046, 0x75_0046, 0xFF_FFFF),
        k(0xFF_FFFF, 0x33_3333, 0x00_0000, 0xFF_FFFF),
    ],
    scores: [c(0x8C_0F0A), c(0x8A_3A0E), c(0x3F_4654), c(0x00_5A3F), c(0x00_4D33)],
    face: c(0xFF_FFFF),
    people: [c(0x00_0000), c(0x5A_1FA6), c(0x00_4E73), c(0x7A_3600)],
    stages: Stages { lightness: 0.36, chroma: 0.11, breath: 0.05, wash: 0.12, ink: 0.0 },
    area: 0.12,
};

/// For printers without colour: kinds differ by letter, mark and shade.
pub static GREY: Theme = Theme {
    name: "grey",
    summary: "greys alone, for printers without colour",
    dark: false,
    page: c(0xFF_FFFF),
    sheet: c(0xFF_FFFF),
    gutter: c(0xFF_FFFF),
    below: c(0xF2_F2F2),
    line: c(0xDD_DDDD),
    line2: c(0xBB_BBBB),
    rule: c(0x99_9999),
    ink: c(0x11_1111),
    ink2: c(0x40_4040),
    ink3: c(0x5C_5C5C),
    kinds: [
        k(0xEA_EAEA, 0x8C_8C8C, 0x1C_1C1C, 0xFF_FFFF),
        k(0xFF_FFFF, 0x8C_8C8C, 0x38_3838, 0xFF_FFFF),
        k(0xF6_F6F6, 0xA8_A8A8, 0x2B_2B2B, 0xFF_FFFF),
        k(0xF6_F6F6, 0xC4_C4C4, 0x40_4040, 0xFF_FFFF),
        k(0xF2_F2F2, 0xBB_BBBB, 0x38_3838, 0xFF_FFFF),
        k(0xEE_EEEE, 0xB5_B5B5, 0x2B_2B2B, 0xFF_FFFF),
        k(0xE4_E4E4, 0x77_7777, 0x11_1111, 0xFF_FFFF),
        k(0xFF_FFFF, 0xCC_CCCC, 0x11_1111, 0xFF_FFFF),
    ],
    scores: [c(0x1C_1C1C), c(0x3A_3A3A), c(0x59_5959), c(0x6E_6E6E), c(0x80_8080)],
    face: c(0xFF_FFFF),
    people: [c(0x11_1111), c(0x55_5555), c(0x33_3333), c(0x5F_5F5F)],
    stages: Stages { lightness: 0.42, chroma: 0.0, breath: 0.07, wash: 0.16, ink: 0.0 },
    area: 0.3,
};

/// Every theme, in the order in which help lists them.
pub static THEMES: [&Theme; 4] = [&LIGHT, &DARK, &HIGH_CONTRAST, &GREY];

const WHITE: Color = c(0xFF_FFFF);

impl Theme {
    /// The value of a meaning.
    pub fn color(&self, paint: Paint) -> Color {
        match paint {
            Paint::Page => self.page,
            Paint::Sheet => self.sheet,
            Paint::Gutter => self.gutter,
            Paint::Below => self.below,
            Paint::Line => self.line,
            Paint::Line2 => self.line2,
            Paint::Rule => self.rule,
            Paint::Ink => self.ink,
            Paint::Ink2 => self.ink2,
            Paint::Ink3 => self.ink3,
            Paint::Kind(kind, part) => self.kind(kind, part),
            Paint::Stage { index, count } => self.stage(index, count),
            Paint::StageBreath { index, count } => mix(self.sheet, self.stage(index, count), self.stages.breath),
            Paint::StageInk { index, count } => mix(self.stage(index, count), WHITE, self.stages.ink),
            Paint::StageWash { index, count } => mix(self.sheet, self.stage(index, count), self.stages.wash),
            Paint::OnStage => WHITE,
            Paint::Wheel { index, count, shade } => self.wheel(index, count, shade),
            Paint::Persona(index) => self.person(index),
            Paint::PersonaTint(index) => mix(self.page, self.person(index), 0.13),
            Paint::PersonaShade(index) => mix(self.page, self.person(index), 0.24),
            Paint::Score(hundredths) => self.score(hundredths),
            Paint::Face => self.face,
        }
    }

    /// Whether it is without hue, so that pictures lose theirs too.
    pub fn is_colourless(&self) -> bool {
        self.stages.chroma <= 0.0
    }

    fn kind(&self, kind: Kind, part: Part) -> Color {
        let [pain, gain, opportunity, thought, touchpoint, metric, moment, plain] = &self.kinds;
        let swatch = match kind {
            Kind::Pain => pain,
            Kind::Gain => gain,
            Kind::Opportunity => opportunity,
            Kind::Thought => thought,
            Kind::Touchpoint => touchpoint,
            Kind::Metric => metric,
            Kind::Moment => moment,
            Kind::Plain => plain,
        };
        match part {
            Part::Tint => swatch.tint,
            Part::Border => swatch.border,
            Part::Ink => swatch.ink,
            Part::OnInk => swatch.on_ink,
            Part::Empty => mix(swatch.border, swatch.ink, 0.28),
            Part::Area => mix(self.sheet, swatch.border, self.area),
            Part::Wash => mix(self.sheet, swatch.tint, 0.65),
        }
    }

    fn wheel(&self, index: u16, count: u16, shade: Shade) -> Color {
        let hue = (288.0 + 360.0 * f64::from(index) / f64::from(count.max(1))) % 360.0;
        // On the wheel some hues are darker than on the cool arc; a grey theme has no chroma there either.
        let chroma = if self.stages.chroma > 0.0 { 0.12 } else { 0.0 };
        let full = oklch(self.stages.lightness, chroma, hue);
        match shade {
            Shade::Full => full,
            Shade::Border => mix(self.sheet, full, if self.dark { 0.55 } else { 0.3 }),
            Shade::Free => mix(self.sheet, full, if self.dark { 0.9 } else { 0.55 }),
            Shade::Ground => mix(self.page, full, if self.dark { 0.2 } else { 0.11 }),
        }
    }

    fn person(&self, index: u16) -> Color {
        let [first, second, third, fourth] = self.people;
        match index % 4 {
            0 => first,
            1 => second,
            2 => third,
            _ => fourth,
        }
    }

    fn score(&self, hundredths: i16) -> Color {
        let [worst, bad, neutral, good, best] = self.scores;
        let part = |from: i16| f64::from(hundredths - from) / 100.0;
        match hundredths {
            ..-200 => worst,
            -200..-100 => mix(worst, bad, part(-200)),
            -100..0 => mix(bad, neutral, part(-100)),
            0..100 => mix(neutral, good, part(0)),
            100..200 => mix(good, best, part(100)),
            200.. => best,
        }
    }

    fn stage(&self, index: u16, count: u16) -> Color {
        let hue = if count < 2 { 268.0 } else { 288.0 - 102.0 * f64::from(index) / f64::from(count - 1) };
        let boost = match hue {
            h if h > 250.0 => 1.12,
            h if h < 215.0 => 0.84,
            _ => 1.0,
        };
        oklch(self.stages.lightness, self.stages.chroma * if count < 2 { 1.0 } else { boost }, hue)
    }
}

/// From `a` towards `b`, each channel apart; `t` from 0 to 1.
fn mix(a: Color, b: Color, t: f64) -> Color {
    let channel = |x: u8, y: u8| (f64::from(x) + (f64::from(y) - f64::from(x)) * t).round() as u8;
    Color { r: channel(a.r, b.r), g: channel(a.g, b.g), b: channel(a.b, b.b) }
}

/// OKLCH to sRGB, cut to the gamut: lightness 0 to 1, chroma, hue in degrees.
fn oklch(lightness: f64, chroma: f64, hue: f64) -> Color {
    let (a, b) = (chroma * libm::cos(hue.to_radians()), chroma * libm::sin(hue.to_radians()));
    let cube = |v: f64| v * v * v;
    let l = cube(lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b);
    let m = cube(lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b);
    let s = cube(lightness - 0.089_484_177_5 * a - 1.291_485_548 * b);
    let gamma = |v: f64| {
        let v = v.clamp(0.0, 1.0);
        let v = if v <= 0.003_130_8 { 12.92 * v } else { 1.055 * libm::pow(v, 1.0 / 2.4) - 0.055 };
        (v * 255.0).round() as u8
    };
    Color {
        r: gamma(4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s),
        g: gamma(-1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s),
        b: gamma(-0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s),
    }
}

/// Relative luminance, 0 to 1, as WCAG 2.2 defines it.
fn luminance(color: Color) -> f64 {
    let channel = |v: u8| {
        let v = f64::from(v) / 255.0;
        if v <= 0.040_45 { v / 12.92 } else { libm::pow((v + 0.055) / 1.055, 2.4) }
    };
    0.2126 * channel(color.r) + 0.7152 * channel(color.g) + 0.0722 * channel(color.b)
}

/// Contrast of two colours, 1 to 21, as WCAG 2.2 defines it.
pub fn contrast(a: Color, b: Color) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KINDS: [Kind; 8] = [
        Kind::Pain,
        Kind::Gain,
        Kind::Opportunity,
        Kind::Thought,
        Kind::Touchpoint,
        Kind::Metric,
        Kind::Moment,
        Kind::Plain,
    ];

    /// Text and the ground that it may stand on.
    fn pairs() -> Vec<(Paint, Paint)> {
        let mut out = Vec::new();
        for text in [Paint::Ink, Paint::Ink2, Paint::Ink3] {
            out.extend([Paint::Page, Paint::Sheet, Paint::Gutter, Paint::Below].map(|ground| (text, ground)));
        }
        for kind in KINDS {
            let of = |part| Paint::Kind(kind, part);
            out.extend([Paint::Ink, Paint::Ink2, of(Part::Ink)].map(|text| (text, of(Part::Tint))));
            out.extend([Paint::Sheet, Paint::Page, Paint::Below].map(|ground| (of(Part::Ink), ground)));
            out.push((of(Part::OnInk), of(Part::Ink)));
            out.extend([Paint::Ink, Paint::Ink2, Paint::Ink3, of(Part::Ink)].map(|text| (text, of(Part::Wash))));
            if matches!(kind, Kind::Pain | Kind::Gain) {
                out.push((Paint::Ink, of(Part::Area)));
                out.extend((0..4).map(|i| (Paint::Persona(i), of(Part::Area))));
            }
        }
        for i in 0..4 {
            out.extend([Paint::Sheet, Paint::Page, Paint::PersonaTint(i)].map(|ground| (Paint::Persona(i), ground)));
        }
        // Initials stand on the silhouette of the first colour alone.
        out.push((Paint::Persona(0), Paint::PersonaShade(0)));
        for count in [1, 2, 3, 4, 5, 7, 12, 40] {
            for index in 0..count {
                out.push((Paint::OnStage, Paint::Stage { index, count }));
                let breath = Paint::StageBreath { index, count };
                out.extend([Paint::StageInk { index, count }, Paint::Ink, Paint::Ink2].map(|text| (text, breath)));
                // A touchpoint that is missing, in the body of a phase.
                out.push((Paint::Kind(Kind::Pain, Part::Ink), breath));
                out.extend([Paint::Ink, Paint::Ink2].map(|text| (text, Paint::StageWash { index, count })));
                let wheel = |shade| Paint::Wheel { index, count, shade };
                out.push((Paint::OnStage, wheel(Shade::Full)));
                out.extend([Paint::Ink, Paint::Ink2].map(|text| (text, wheel(Shade::Ground))));
            }
        }
        out
    }

    #[test]
    fn every_text_reaches_aa_in_every_theme() {
        for theme in THEMES {
            let least = if theme.name == HIGH_CONTRAST.name { 7.0 } else { 4.5 };
            let ratio = |(text, ground): &(Paint, Paint)| contrast(theme.color(*text), theme.color(*ground));
            let faint: Vec<_> = pairs().into_iter().filter(|pair| ratio(pair) < least).collect();
            let faint: Vec<_> = faint.iter().map(|pair| format!("{pair:?} {:.2}", ratio(pair))).collect();
            assert!(faint.is_empty(), "{}: {faint:#?}", theme.name);
        }
    }

    #[test]
    fn faces_and_marks_reach_three_to_one() {
        for theme in THEMES {
            for score in (-200..=200).step_by(25) {
                let ground = theme.color(Paint::Score(score));
                for other in [Paint::Face, Paint::Sheet, Paint::Page] {
                    let ratio = contrast(theme.color(other), ground);
                    assert!(ratio >= 3.0, "{}: {other:?} and score {score}: {ratio:.2}", theme.name);
                }
            }
        }
    }

    #[test]
    fn the_grey_theme_has_no_hue() {
        let all = pairs().into_iter().flat_map(|(a, b)| [a, b]).chain((-200..=200).step_by(10).map(Paint::Score));
        for paint in all {
            let Color { r, g, b } = GREY.color(paint);
            assert!(r == g && g == b, "{paint:?}");
        }
    }

    #[test]
    fn stage_hues_run_from_violet_to_teal() {
        let hues: Vec<_> = (0..4).map(|index| LIGHT.color(Paint::Stage { index, count: 4 }).to_string()).collect();
        assert_eq!(hues, ["#5949A3", "#105AA6", "#00698B", "#006D64"]);
    }
}
