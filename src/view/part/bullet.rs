//! Bullets: a track with where a figure began, where it is and where it is to be, and the figures under it.
//!
//! In: a change of figures. Out: something that knows its height at any width and can draw itself. Absent: what the
//! figures measure.
//!
//! The track is drawn only where the figures can be compared: when all of them have one unit. Less may be better, so it
//! always runs in the direction of the figures.

mod draw;
mod scale;

use crate::model::{Change, Figure};
use crate::scene::{Canvas, Paint};
use crate::text::{Line, Paragraph, Style};
use crate::theme::{Kind, Part};

use super::paragraph::line;
use super::type_scale::{NOTE_MEDIUM, NOTE_STRONG, SMALL, SMALL_STRONG, STEP};
pub(crate) use draw::draw_behind;

/// Height of the track's row, px.
const TRACK_ROW: f64 = 18.0;
/// The least space between two figures, px.
const APART: f64 = 10.0;

/// How large it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Size {
    /// In a lane: all figures alike, on a track that begins at zero.
    Lane,
    /// On a canvas: today’s figure is the largest, and the track shows the way that three figures went.
    Canvas,
}

/// Which of the three figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Baseline,
    Now,
    Target,
}

impl Role {
    /// Room for the sign before the figure, px.
    const fn sign(self) -> f64 {
        match self {
            Self::Baseline | Self::Now => 12.0,
            Self::Target => 9.0,
        }
    }

    const fn style(self, size: Size) -> Style {
        match (self, size) {
            (Self::Baseline, Size::Lane) => SMALL,
            (Self::Now | Self::Target, Size::Lane) => SMALL_STRONG,
            (Self::Baseline, Size::Canvas) => NOTE_MEDIUM,
            (Self::Now, Size::Canvas) => STEP,
            (Self::Target, Size::Canvas) => NOTE_STRONG,
        }
    }

    const fn paint(self, behind: bool) -> Paint {
        match self {
            Self::Baseline => Paint::Ink2,
            Self::Now if behind => Paint::Kind(Kind::Pain, Part::Ink),
            Self::Now => Paint::Ink,
            Self::Target => Paint::Kind(Kind::Gain, Part::Ink),
        }
    }
}

/// A figure ready to be drawn.
struct Mark {
    role: Role,
    value: f64,
    line: Line,
}

impl Mark {
    fn width(&self) -> f64 {
        self.role.sign() + self.line.width
    }

    /// Rows that it takes alone in a width.
    fn rows(&self, w: f64) -> f64 {
        if self.width() <= w {
            return 1.0;
        }
        Paragraph::new(self.line.runs.clone()).line_count(w - self.role.sign()).max(1) as f64
    }
}

/// How the figures stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// Side by side.
    Beside,
    /// Where it began and where it is to be side by side, today's figure under them.
    Split,
    /// One under the other.
    Stacked,
}

/// A track with its figures.
pub(crate) struct Bullet {
    size: Size,
    marks: Vec<Mark>,
    /// The two ends of the track.
    ends: Option<(f64, f64)>,
    /// Whether today's figure is further from the target than the first was, and that is to be seen.
    behind: bool,
}

impl Bullet {
    /// Nothing is drawn where there is no change.
    pub(crate) fn new(change: Option<&Change>, size: Size) -> Self {
        let figures: Vec<(Role, &Figure)> = change.map_or_else(Vec::new, |c| {
            let all = [(Role::Baseline, &c.baseline), (Role::Now, &c.now), (Role::Target, &c.target)];
            all.into_iter().filter_map(|(role, figure)| Some((role, figure.as_ref()?))).collect()
        });
        let comparable: Vec<&Figure> = figures.iter().map(|f| f.1).collect();
        let ends = scale::ends(&comparable, size);
        let behind = size == Size::Canvas && change.is_some_and(behind);
        let mark = |(role, figure): (Role, &Figure)| {
            let words = figure.text.replace(' ', "\u{a0}");
            Mark { role, value: figure.value, line: line(words, role.style(size), role.paint(behind)) }
        };
        Self { size, marks: figures.into_iter().map(mark).collect(), ends, behind }
    }

    /// Whether it shows a figure that fell behind where it began.
    pub(crate) const fn is_behind(&self) -> bool {
        self.behind
    }

    /// Whether its figures can be compared, so that it has a track.
    pub(crate) const fn has_track(&self) -> bool {
        self.ends.is_some()
    }

    /// Height at a width, px; 0 without figures.
    pub(crate) fn height(&self, w: f64) -> f64 {
        self.track() + self.figures(w)
    }

    /// Draws it from `x`, `y` on.
    pub(crate) fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) {
        if let Some(ends) = self.ends {
            self.draw_track(canvas, (x, y), w, ends);
        }
        self.draw_figures(canvas, (x, y + self.track() + 1.0), w);
    }

    fn track(&self) -> f64 {
        if self.ends.is_some() { TRACK_ROW } else { 0.0 }
    }

    /// Height of a row of figures, px.
    const fn row(&self) -> f64 {
        match self.size {
            Size::Lane => 16.0,
            Size::Canvas => 20.0,
        }
    }

    fn stand(&self, w: f64) -> Stand {
        let fits = |marks: &mut dyn Iterator<Item = &Mark>| {
            let (sum, count) = marks.fold((0.0, 0), |(sum, count), m| (sum + m.width(), count + 1));
            sum + f64::from((count - 1).max(0)) * APART <= w
        };
        let outer = || self.marks.iter().filter(|m| m.role != Role::Now);
        if fits(&mut self.marks.iter()) {
            Stand::Beside
        } else if self.size == Size::Canvas && self.marks.len() == 3 && fits(&mut outer()) {
            Stand::Split
        } else {
            Stand::Stacked
        }
    }

    /// Height of the figures, px.
    fn figures(&self, w: f64) -> f64 {
        if self.marks.is_empty() {
            return 0.0;
        }
        let rows = match self.stand(w) {
            Stand::Beside => 1.0,
            Stand::Split => 1.0 + self.marks.iter().filter(|m| m.role == Role::Now).map(|m| m.rows(w)).sum::<f64>(),
            Stand::Stacked => self.marks.iter().map(|m| m.rows(w)).sum::<f64>(),
        };
        rows * self.row() + 2.0
    }
}

/// Whether a figure moved away from its target; one without a target has no direction.
pub(crate) fn behind(change: &Change) -> bool {
    let Change { baseline: Some(began), now: Some(now), target: Some(target) } = change else { return false };
    scale::one_unit(&[began, now, target]) && (now.value - began.value) * (target.value - began.value) < 0.0
}

/// What happens to a figure, in words: "20 % → 25 %".
pub(crate) fn words(change: &Change) -> String {
    let figures = [&change.baseline, &change.now, &change.target];
    let mut out = String::new();
    for figure in figures.into_iter().flatten() {
        if !out.is_empty() {
            out.push_str("\u{a0}→ ");
        }
        out.push_str(&figure.text.replace(' ', "\u{a0}"));
    }
    out
}
