//! How far an opportunity is: a word in a pill whose look says the same.
//!
//! In: the word as written. Out: a pill that knows its size and can draw itself. Absent: where it stands.
//!
//! Words in any language that drawings speak are known; any other word has a plain outline.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Paint, Stroke};
use crate::text::{Fit, Paragraph, Run};
use crate::theme::{Kind, Part};
use crate::view::part::paragraph::{self, Area};
use crate::view::part::type_scale::SMALL_STRONG;
use crate::vocabulary::{Language, fold};

/// Height of a pill with one line, px.
const HEIGHT: f64 = 22.0;
/// What it adds to the width of its words, px.
const PAD: f64 = 16.0;
/// From one base line to the next, px.
const LEADING: f64 = 14.0;

/// How far something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    Idea,
    Planned,
    Doing,
    Done,
    Parked,
    /// In other words.
    Other,
}

impl Status {
    /// What a word means.
    pub(super) fn of(word: &str) -> Self {
        let Some(word) = fold(word.trim_end_matches(['.', '!', '…'])) else { return Self::Other };
        let is = |other: &&str| fold(other).is_some_and(|other| other == word);
        let place =
            |language: Language| language.labels().matrix.statuses.iter().position(|words| words.iter().any(is));
        match Language::ALL.into_iter().find_map(place) {
            Some(0) => Self::Idea,
            Some(1) => Self::Planned,
            Some(2) => Self::Doing,
            Some(3) => Self::Done,
            Some(4) => Self::Parked,
            _ => Self::Other,
        }
    }

    /// Inside, edge, words.
    fn paints(self) -> (Option<Paint>, Option<Stroke>, Paint) {
        let touchpoint = |part| Paint::Kind(Kind::Touchpoint, part);
        let edge = |paint| Some(Stroke::new(paint, 1.0));
        match self {
            Self::Idea | Self::Other => (Some(Paint::Sheet), edge(Paint::Rule), Paint::Ink2),
            Self::Planned => (Some(Paint::Sheet), edge(touchpoint(Part::Ink)), touchpoint(Part::Ink)),
            Self::Doing => (Some(touchpoint(Part::Tint)), edge(touchpoint(Part::Ink)), touchpoint(Part::Ink)),
            Self::Done => (Some(Paint::Kind(Kind::Gain, Part::Ink)), None, Paint::Kind(Kind::Gain, Part::OnInk)),
            Self::Parked => (None, Some(Stroke::new(Paint::Rule, 1.0).dashed(&[4.0, 3.0])), Paint::Ink3),
        }
    }
}

/// A word in a pill.
pub(super) struct Pill {
    pub(super) status: Status,
    words: Paragraph,
}

impl Pill {
    /// Around a word.
    pub(super) fn new(word: &str) -> Self {
        let status = Status::of(word);
        Self { status, words: Paragraph::new(vec![Run::new(word, SMALL_STRONG, status.paints().2)]) }
    }

    /// Width on one line, px.
    pub(super) fn width(&self) -> f64 {
        (self.words.natural_width() + PAD).ceil()
    }

    /// Height in a column, px.
    pub(super) fn height(&self, w: f64) -> f64 {
        HEIGHT + self.words.line_count(w - PAD).saturating_sub(1) as f64 * LEADING
    }

    /// Draws it in a column of `w` px from the corner `x`, `y` on.
    pub(super) fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) {
        let (fill, stroke, _) = self.status.paints();
        let rect = Rect::new(x, y, self.width().min(w), self.height(w));
        canvas.rect("pill", rect, HEIGHT / 2.0, fill, stroke);
        let lines = self.words.lines(w - PAD, Fit::Balanced);
        let area = Area {
            x,
            y: y + (HEIGHT - LEADING) / 2.0,
            w: rect.w,
            leading: LEADING,
            size: SMALL_STRONG.size,
            align: Anchor::Middle,
        };
        paragraph::draw(canvas, "", lines, area);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_in_each_language_however_they_are_typed() {
        for (word, status) in [
            ("Idea", Status::Idea),
            ("IDÉE", Status::Idea),
            ("idee", Status::Idea),
            ("Agreed", Status::Planned),
            ("Prévue", Status::Planned),
            ("in progress", Status::Doing),
            ("In-Progress", Status::Doing),
            ("En cours…", Status::Doing),
            ("Done!", Status::Done),
            ("fait", Status::Done),
            ("en attente", Status::Parked),
            ("On hold", Status::Parked),
            ("Being drawn", Status::Other),
            ("", Status::Other),
            ("完成", Status::Other),
        ] {
            assert_eq!(Status::of(word), status, "{word}");
        }
    }

    #[test]
    fn no_word_means_two_things() {
        let mut all = Vec::new();
        for language in Language::ALL {
            for (place, words) in language.labels().matrix.statuses.iter().enumerate() {
                all.extend(words.iter().map(|w| (fold(w).unwrap().as_str().to_owned(), place)));
            }
        }
        for (word, place) in &all {
            assert!(all.iter().all(|(other, there)| other != word || there == place), "{word}");
        }
    }
}
