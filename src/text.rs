//! Text: how wide it is, where it breaks, and the outlines and font bytes that draw it.
//!
//! In: characters and styles. Out: widths, lines, glyph outlines, a font of just the glyphs that a drawing uses.
//! Absent: where lines stand (that is `view`), SVG (that is `render`).
//!
//! The face is Inter (SIL Open Font License, see `src/text/INTER-OFL.txt`), instanced when the crate is built into six
//! static faces; widths are sums of its advances and its kerning. Characters that it lacks are measured by generous
//! rules of thumb and reported.

mod breaks;
mod embed;
mod face;
mod lacking;
mod metrics;
mod outline;
mod paragraph;
#[cfg(test)]
mod shaped;

pub use embed::{Face, Usage};
pub use metrics::{FALLBACK, Metrics, measured};
pub use outline::{Glyph, Step, outline};
pub use paragraph::{Fit, Paragraph};

use crate::theme::Paint;
use face::{Pen, UNITS};

/// The weights that drawings use.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Weight {
    /// 400
    Regular,
    /// 500
    Medium,
    /// 600
    SemiBold,
    /// 700
    Bold,
}

/// Size, weight and slant of a text.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Style {
    /// Size of the em, px.
    pub size: f64,
    /// Weight.
    pub weight: Weight,
    /// Slanted.
    pub italic: bool,
}

impl Style {
    /// Upright text.
    pub const fn new(size: f64, weight: Weight) -> Self {
        Self { size, weight, italic: false }
    }
}

/// A stretch of text in one style and colour.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The characters; a line feed asks for a new line.
    pub text: String,
    /// Size, weight, slant.
    pub style: Style,
    /// Colour.
    pub paint: Paint,
    /// Extra space after each character, px.
    pub tracking: f64,
    /// Where it leads: an address, or `#id` of a group of the drawing.
    pub link: Option<String>,
}

impl Run {
    /// Text without tracking or link.
    pub fn new(text: impl Into<String>, style: Style, paint: Paint) -> Self {
        Self { text: text.into(), style, paint, tracking: 0.0, link: None }
    }
}

/// A line ready to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// px
    pub width: f64,
    /// Whether it is read from right to left.
    pub rtl: bool,
    /// Its parts, in logical order.
    pub runs: Vec<Run>,
}

/// Width of a text on one line, px.
pub fn width(text: &str, style: Style) -> f64 {
    let mut pen = Pen::new(face::number(style));
    pen.set_all(text);
    pen.at as f64 * (style.size * metrics::slack(style) / UNITS)
}

/// Names of the scripts of a text that the font lacks, sorted: `Arabic`, `Chinese or Japanese`, `emoji` …
///
/// Their characters are measured by estimates and drawn by the reader's own fonts, which a notice should say.
pub fn missing(text: &str) -> Vec<&'static str> {
    lacking::scripts(text)
}

/// One line, whatever its width.
pub fn line(runs: Vec<Run>) -> Line {
    paragraph::line(runs)
}
