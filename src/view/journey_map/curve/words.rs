//! What is felt, in words: the text of a feeling in the style of its line, and what it stands on.
//!
//! In: a feeling. Out: a text that can be broken at many widths. Absent: places.

use crate::scene::Paint;
use crate::text::{self, Paragraph, Style, Weight};
use crate::view::part::type_scale::{LABEL, NOTE_STRONG, STEP};

use super::super::frame::Frame;
use super::feelings::Feeling;
use super::line::{Extreme, Line, Mark};

/// A text that would fill more lines of its column than this is set as a block.
pub(super) const LONG: f64 = 6.0;
/// What others than the first person feel.
const OTHERS: Style = Style::new(12.0, Weight::Medium);

/// What a label is made of before it has a place.
pub(super) struct Words {
    pub(super) text: Paragraph,
    pub(super) natural: f64,
    pub(super) style: Style,
    pub(super) leading: f64,
    pub(super) ground: Ground,
    /// Least width, for the head of a card, px.
    pub(super) least: f64,
}

/// What words stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// The lane.
    None,
    /// A plain card: they are many, and wider than their column.
    Plain,
    /// The card of a peak or a low point.
    Extreme(Extreme),
}

impl Ground {
    /// What it adds to the words: left, above, and below, px.
    pub(super) const fn padding(self) -> (f64, f64, f64) {
        match self {
            Self::None => (0.0, 0.0, 0.0),
            Self::Plain => (10.0, 6.0, 6.0),
            Self::Extreme(_) => (10.0, 22.0, 6.0),
        }
    }
}

/// The text of a feeling in the style of its line, with everything that any item may carry; `None` when there is nothing
/// to write.
pub(super) fn words(frame: &Frame, line: &Line, mark: &Mark, feeling: &Feeling) -> Option<Words> {
    let item = frame.model.item(feeling.item);
    let (style, leading, paint) = match (mark.extreme, line.voice.index) {
        (Some(_), _) => (STEP, 20.0, Paint::Ink),
        (None, 0) => (LABEL, 17.0, Paint::Ink),
        (None, index) => (OTHERS, 16.0, Paint::Persona(index as u16)),
    };
    // A label without a card stays bare: the curve would drown in marks.
    let carded = |runs| frame.script.claim(runs, frame.assumed(item));
    let runs = frame.script.whole(item, style, paint);
    let runs = if mark.extreme.is_some() { carded(runs) } else { runs };
    if mark.extreme.is_none() && runs.is_empty() {
        return None;
    }
    let mut words =
        Words { text: Paragraph::new(runs), natural: 0.0, style, leading, ground: Ground::None, least: 0.0 };
    words.natural = words.text.natural_width();
    if let Some(extreme) = mark.extreme {
        let least = text::width(head(frame, extreme), NOTE_STRONG);
        return Some(Words { ground: Ground::Extreme(extreme), least, ..words });
    }
    if words.natural > LONG * (feeling.reach.1 - feeling.reach.0 - 28.0).max(60.0) {
        words.text =
            Paragraph::new(carded(frame.script.whole(item, Style { weight: Weight::Regular, ..style }, paint)));
        words.natural = words.text.natural_width();
        words.ground = Ground::Plain;
    }
    Some(words)
}

/// What the card of an extreme says above its text.
pub(in super::super) fn head(frame: &Frame, extreme: Extreme) -> &'static str {
    match extreme {
        Extreme::Peak => frame.labels.peak,
        Extreme::Low => frame.labels.low,
    }
}

/// Width and height of broken lines, with the card around them, px.
pub(super) fn size_of(lines: &[text::Line], words: &Words) -> (f64, f64) {
    let width = lines.iter().map(|l| l.width).fold(words.least, f64::max).ceil();
    let height = lines.len() as f64 * words.leading;
    let (side, above, below) = words.ground.padding();
    (width + 2.0 * side, height + above + below)
}
