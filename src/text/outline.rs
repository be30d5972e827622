//! Texts as paths.
//!
//! In: a text and its style. Out: its glyphs, where each stands and the course of its outline, px. Absent: characters
//! that the font lacks; they come as glyphs that are not [`Glyph::drawn`], which must stay text.
//!
//! Outlines are read from the simple glyphs of TrueType that the build made
//! (<https://learn.microsoft.com/typography/opentype/spec/glyf>). Contours may overlap: fill them by the nonzero rule.

use super::face::{self, Pen, UNITS};
use super::{Style, lacking};

/// A step of an outline; px to the right of and below the origin of its glyph on the base line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// Begin at.
    Move(f64, f64),
    /// Straight to.
    Line(f64, f64),
    /// Quadratic Bézier: control, end.
    Quad(f64, f64, f64, f64),
    /// Back to the beginning.
    Close,
}

/// A glyph of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// Its character.
    pub character: char,
    /// Where its origin stands, px from the beginning of the text.
    pub x: f64,
    /// Whether the font has it; otherwise the character must be drawn as text.
    pub drawn: bool,
    /// Glyphs of equal identity have equal outlines, but for their size.
    pub identity: (usize, u16),
    size: f64,
}

/// The glyphs of a text, kerned; `tracking` px are added after each character.
pub fn outline(text: &str, style: Style, tracking: f64) -> impl Iterator<Item = Glyph> {
    let number = face::number(style);
    let scale = style.size / UNITS;
    let mut pen = Pen::new(number);
    let mut count = 0.0;
    text.chars().filter_map(move |character| {
        let glyph = face::glyph(character);
        let before = pen.at;
        let kerning = pen.set(character);
        let x = (before + i64::from(kerning)) as f64 * scale + count * tracking;
        if lacking::is_invisible(character) {
            return None;
        }
        if !lacking::is_zero(character) {
            count += 1.0;
        }
        Some(Glyph { character, x, drawn: glyph != 0, identity: (number, glyph), size: style.size })
    })
}

impl Glyph {
    /// The course of its outline; nothing for a blank or what is not [`Glyph::drawn`].
    pub fn steps(&self) -> Vec<Step> {
        let (face, glyph) = self.identity;
        if !self.drawn {
            return Vec::new();
        }
        let scale = self.size / UNITS;
        let mut steps = Vec::new();
        for contour in contours(face::tables(face).outline(glyph)) {
            trace(&contour, scale, &mut steps);
        }
        steps
    }
}

/// A point of a contour, units; the y axis points up.
#[derive(Debug, Clone, Copy)]
struct Point {
    x: i32,
    y: i32,
    /// Whether the contour goes through it; otherwise it is a control.
    on: bool,
}

/// Reads a font's numbers one after the other; past the end it reads zeros.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn u8(&mut self) -> u8 {
        let Some((&first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        first
    }

    fn i16(&mut self) -> i16 {
        i16::from_be_bytes([self.u8(), self.u8()])
    }
}

fn contours(glyph: &[u8]) -> Vec<Vec<Point>> {
    let mut reader = Reader(glyph);
    let count = reader.i16().max(0);
    let _box = [(); 4].map(|()| reader.i16());
    let ends: Vec<usize> = (0..count).map(|_| reader.i16() as usize + 1).collect();
    let _instructions = reader.i16();
    let total = ends.last().copied().unwrap_or(0);
    let mut flags = Vec::with_capacity(total);
    while flags.len() < total {
        let flag = reader.u8();
        let times = if flag & 0x08 == 0 { 1 } else { 1 + usize::from(reader.u8()) };
        flags.extend(std::iter::repeat_n(flag, times));
    }
    let xs = coordinates(&mut reader, &flags, 0x02, 0x10);
    let ys = coordinates(&mut reader, &flags, 0x04, 0x20);
    let points: Vec<_> =
        flags.iter().zip(xs.iter().zip(&ys)).map(|(flag, (&x, &y))| Point { x, y, on: flag & 1 == 1 }).collect();
    let starts = std::iter::once(0).chain(ends.iter().copied());
    starts.zip(&ends).map(|(start, &end)| points.get(start..end).unwrap_or_default().to_vec()).collect()
}

fn coordinates(reader: &mut Reader, flags: &[u8], short: u8, same: u8) -> Vec<i32> {
    let mut at = 0;
    let step = |flag: &u8| {
        at += match (flag & short != 0, flag & same != 0) {
            (true, true) => i32::from(reader.u8()),
            (true, false) => -i32::from(reader.u8()),
            (false, true) => 0,
            (false, false) => i32::from(reader.i16()),
        };
        at
    };
    flags.iter().map(step).collect()
}

/// Between two controls the contour goes through the point midway.
fn trace(contour: &[Point], scale: f64, steps: &mut Vec<Step>) {
    let place = |point: Point| (f64::from(point.x) * scale, -f64::from(point.y) * scale);
    let between = |a: (f64, f64), b: (f64, f64)| (f64::midpoint(a.0, b.0), f64::midpoint(a.1, b.1));
    let (Some(&first), Some(&last)) = (contour.first(), contour.last()) else { return };
    let start = match (first.on, last.on) {
        (true, _) => place(first),
        (false, true) => place(last),
        (false, false) => between(place(first), place(last)),
    };
    steps.push(Step::Move(start.0, start.1));
    let mut control: Option<(f64, f64)> = None;
    for &point in contour.iter().skip(usize::from(first.on)) {
        let here = place(point);
        match (control, point.on) {
            (None, true) => steps.push(Step::Line(here.0, here.1)),
            (Some((cx, cy)), true) => steps.push(Step::Quad(cx, cy, here.0, here.1)),
            (Some((cx, cy)), false) => {
                let (x, y) = between((cx, cy), here);
                steps.push(Step::Quad(cx, cy, x, y));
            }
            (None, false) => {}
        }
        control = (!point.on).then_some(here);
    }
    if let Some((cx, cy)) = control {
        steps.push(Step::Quad(cx, cy, start.0, start.1));
    }
    steps.push(Step::Close);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Weight, width};

    const STYLE: Style = Style::new(20.0, Weight::SemiBold);

    #[test]
    fn glyphs_stand_where_the_measure_says() {
        let text = "AVAST, To";
        let glyphs: Vec<_> = outline(text, STYLE, 0.0).collect();
        assert_eq!(glyphs.iter().map(|glyph| glyph.character).collect::<String>(), text);
        for (index, glyph) in glyphs.iter().enumerate().skip(1) {
            let with = width(&text[..=index], STYLE) - width(&text[index..=index], STYLE);
            assert!((glyph.x - with).abs() < 1e-9, "{}", glyph.character);
        }
        let tracked: Vec<_> = outline("ab", STYLE, 3.0).collect();
        let plain: Vec<_> = outline("ab", STYLE, 0.0).collect();
        assert!((tracked[1].x - plain[1].x - 3.0).abs() < 1e-9);
    }

    #[test]
    fn outlines_are_closed_and_of_the_right_height() {
        for c in ['H', 'o', 'é', 'ß', '€', 'Ж'] {
            let steps = outline(&c.to_string(), STYLE, 0.0).next().unwrap().steps();
            let moves = steps.iter().filter(|step| matches!(step, Step::Move(..))).count();
            assert!(moves > 0 && moves == steps.iter().filter(|step| **step == Step::Close).count());
        }
        let steps = outline("H", STYLE, 0.0).next().unwrap().steps();
        let ys = steps.iter().filter_map(|step| match *step {
            Step::Move(_, y) | Step::Line(_, y) | Step::Quad(_, _, _, y) => Some(y),
            Step::Close => None,
        });
        // Capitals of Inter are 2048 of 2816 units tall.
        let top = ys.fold(0.0, f64::min);
        assert!((top + 20.0 * 2048.0 / 2816.0).abs() < 0.01, "{top}");
    }

    #[test]
    fn lacking_characters_are_told() {
        let glyphs: Vec<_> = outline("a字 b", STYLE, 0.0).collect();
        assert_eq!(glyphs.iter().map(|glyph| glyph.drawn).collect::<Vec<_>>(), [true, false, true, true]);
        assert!(glyphs[1].steps().is_empty() && glyphs[2].steps().is_empty());
        assert_eq!(outline("a\u{AD}b", STYLE, 0.0).count(), 2);
    }
}
