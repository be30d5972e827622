//! Runs of several styles as one text, and a ruler that measures any part of it.
//!
//! In: runs. Out: one string in which white space is as it will be drawn, places on it in px, runs of any part of it.
//! Absent: where lines end.

use std::borrow::Cow;
use std::ops::Range;

use super::super::face::{self, Pen, UNITS};
use super::super::{Run, Style, lacking, metrics};
use super::SOFT_HYPHEN;

/// One text and the looks of its parts.
#[derive(Debug, Clone)]
pub(crate) struct Gathered {
    /// All characters; no two spaces follow each other, and the only control is the line feed.
    pub(crate) text: String,
    /// The looks, without their text; neighbours differ.
    looks: Vec<Run>,
    /// Where each look but the last ends, UTF-8 bytes.
    ends: Vec<usize>,
}

impl Gathered {
    /// Joins runs; on one line a line feed is a space.
    pub(crate) fn new(mut runs: Vec<Run>, one_line: bool) -> Self {
        if let [run] = runs.as_mut_slice() {
            let text = std::mem::take(&mut run.text);
            let text = if is_clean(&text, one_line) { text } else { cleaned("", &text, one_line) };
            return Self { text, looks: runs, ends: Vec::new() };
        }
        let mut all = Self { text: String::new(), looks: Vec::with_capacity(runs.len()), ends: Vec::new() };
        for mut run in runs {
            let text = std::mem::take(&mut run.text);
            if text.is_empty() {
                continue;
            }
            if all.looks.last().is_some_and(|last| *last != run) {
                all.ends.push(all.text.len());
                all.looks.push(run);
            } else if all.looks.is_empty() {
                all.looks.push(run);
            }
            let clean = is_clean(&text, one_line) && !(text.starts_with(' ') && all.text.ends_with([' ', '\n']));
            all.text += &if clean { Cow::from(&text) } else { Cow::from(cleaned(&all.text, &text, one_line)) };
        }
        all
    }

    /// The look at a place, and where it ends.
    fn look(&self, number: usize) -> (&Style, f64, usize) {
        let end = self.ends.get(number).copied().unwrap_or(usize::MAX);
        self.looks.get(number).map_or((&NO_STYLE, 0.0, end), |run| (&run.style, run.tracking, end))
    }

    /// The runs of a part; `hyphen` says that the soft hyphen at its end is to be seen. Others are left out.
    pub(crate) fn runs(&self, part: Range<usize>, hyphen: bool) -> Vec<Run> {
        let first = self.ends.partition_point(|&end| end <= part.start);
        let mut list = Vec::with_capacity(1);
        let mut start = part.start;
        for (number, look) in self.looks.iter().enumerate().skip(first) {
            let end = self.ends.get(number).copied().unwrap_or(usize::MAX).min(part.end);
            if start < end {
                let text = self.text.get(start..end).unwrap_or_default();
                let mut text = if text.contains(SOFT_HYPHEN) { text.replace(SOFT_HYPHEN, "") } else { text.to_owned() };
                if hyphen && end == part.end {
                    text.push('-');
                }
                list.push(Run { text, link: look.link.clone(), ..*look });
            }
            if end == part.end {
                break;
            }
            start = end;
        }
        list
    }
}

const NO_STYLE: Style = Style::new(0.0, super::super::Weight::Regular);

/// Whether a text can stay as it is.
fn is_clean(text: &str, one_line: bool) -> bool {
    let (mut last, mut clean, mut special) = (0, true, false);
    for byte in text.bytes() {
        let doubled = byte == b' ' && (last == b' ' || last == b'\n');
        clean &= !doubled && (byte >= b' ' && byte != 0x7F || byte == b'\n' && !one_line);
        // These begin the few characters beyond ASCII that end lines.
        special |= byte == 0xC2 || byte == 0xE2;
        last = byte;
    }
    clean && !(special && text.contains(['\u{85}', '\u{2028}', '\u{2029}']))
}

/// The text with single spaces, and line feeds for all that ends a line.
fn cleaned(before: &str, text: &str, one_line: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last = before.chars().next_back().unwrap_or('\n');
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let c = match c {
            '\r' if characters.peek() == Some(&'\n') => continue,
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' if one_line => ' ',
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            '\t' => ' ',
            _ if c.is_control() => continue,
            _ => c,
        };
        if c != ' ' || !matches!(last, ' ' | '\n') {
            out.push(c);
            last = c;
        }
    }
    out
}

/// Goes along a text and tells how far it has come, px.
#[derive(Debug, Clone)]
pub(crate) struct Ruler<'a> {
    gathered: &'a Gathered,
    look: usize,
    /// Where the present look ends, UTF-8 bytes.
    end: usize,
    /// Where the present look began, px.
    base: f64,
    /// px to a unit of the font.
    scale: f64,
    tracking: f64,
    /// Characters that were followed by extra space.
    tracked: f64,
    pen: Pen,
}

impl<'a> Ruler<'a> {
    /// At the beginning.
    pub(crate) fn new(gathered: &'a Gathered) -> Self {
        Self::of(gathered, 0)
    }

    /// At any place, as though a line began there.
    pub(crate) fn at(gathered: &'a Gathered, place: usize) -> Self {
        Self::of(gathered, gathered.ends.partition_point(|&end| end <= place))
    }

    fn of(gathered: &'a Gathered, look: usize) -> Self {
        let (style, tracking, end) = gathered.look(look);
        let pen = Pen::new(face::number(*style));
        Self {
            gathered,
            look,
            end,
            base: 0.0,
            scale: style.size * metrics::slack(*style) / UNITS,
            tracking,
            tracked: 0.0,
            pen,
        }
    }

    /// How far it has come, px.
    pub(crate) fn place(&self) -> f64 {
        self.base + self.pen.at as f64 * self.scale + self.tracked * self.tracking
    }

    /// Width of a hyphen here, px.
    pub(crate) fn hyphen(&self) -> f64 {
        let mut pen = self.pen.clone();
        pen.set('-');
        (pen.at - self.pen.at) as f64 * self.scale + self.tracking
    }

    /// Goes over a part that begins where the ruler is, and returns where its first character stands: the kerning
    /// before it belongs to the gap. Soft hyphens at the end of the part count when they are `shown`.
    pub(crate) fn measure(&mut self, part: Range<usize>, shown: bool) -> f64 {
        let mut place = part.start;
        let mut left = None;
        while place < part.end {
            if place >= self.end {
                self.turn();
            }
            let stop = part.end.min(self.end);
            let text = self.gathered.text.get(place..stop).unwrap_or_default();
            let shown = shown && stop == part.end && text.ends_with(SOFT_HYPHEN);
            let mut characters = text.chars();
            if left.is_none() {
                let before = self.place();
                let kerning = characters.next().map_or(0, |c| self.pen.set(c));
                left = Some(before + f64::from(kerning) * self.scale);
            }
            self.pen.set_all(characters.as_str());
            if shown {
                self.pen.set('-');
            }
            if self.tracking != 0.0 {
                self.tracked += text.chars().filter(|&c| !lacking::is_zero(c)).count() as f64;
            }
            place = stop;
        }
        left.unwrap_or_else(|| self.place())
    }

    /// Goes over the spaces between words.
    pub(crate) fn space(&mut self, part: Range<usize>) {
        if part.len() == 1 && part.end <= self.end && self.tracking == 0.0 {
            self.pen.set(' ');
        } else if !part.is_empty() {
            self.measure(part, false);
        }
    }

    /// Goes on in the next look.
    fn turn(&mut self) {
        let base = self.place();
        *self = Self { base, ..Self::of(self.gathered, self.look + 1) };
    }
}
