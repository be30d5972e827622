//! The stages of a journey as a row of arrows, and titles with durations.
//!
//! In: titles, durations, where each stage begins and ends. Out: arrows as high as their longest title. Absent: what
//! happens in a stage.

use crate::model::{Duration, Journey, Prose, Stage};
use crate::scene::{Anchor, Canvas, Paint, Step, Stroke};
use crate::text::{Fit, Line, Paragraph, Style};

use super::paragraph::{self, Area, line, put};
use super::script::Script;
use super::type_scale::{NOTE, NOTE_MEDIUM, STAGE, baseline};

/// Height of an arrow with one line, px.
pub(crate) const ARROW: f64 = 40.0;
/// Length of an arrow's point, px.
const POINT: f64 = 14.0;
/// Radius of the first arrow's left corners, px.
const ROUND: f64 = 6.0;
/// From the edge of a stage to its title, px.
const TEXT_EDGE: f64 = 16.0;
/// From one base line of a title to the next, px.
pub(crate) const LEADING: f64 = 20.0;
/// Height of a duration under its title, px.
const DURATION: f64 = 16.0;
/// The least space between a title and its duration beside it, px.
const APART: f64 = 14.0;

/// A title with its duration: beside it where there is room, else under it.
pub(crate) struct Title {
    text: Paragraph,
    natural: f64,
    duration: Option<Line>,
    size: f64,
}

impl Title {
    /// Title and duration, each in its style and colour.
    pub(crate) fn new(
        script: &Script,
        (text, duration): (&Prose, Option<&Duration>),
        (style, paint): (Style, Paint),
        (small, second): (Style, Paint),
    ) -> Self {
        let text = Paragraph::new(script.runs(text, style, paint));
        let duration = duration.map(|d| line(d.text.as_str(), small, second));
        Self { natural: text.natural_width(), text, duration, size: style.size }
    }

    /// Width of its widest word, px.
    pub(crate) fn min_width(&self) -> f64 {
        self.text.min_width()
    }

    fn beside(&self, w: f64) -> bool {
        let duration = self.duration.as_ref().map_or(0.0, |d| d.width + APART);
        self.natural + duration <= w
    }

    /// Height of title and duration in a width, px.
    pub(crate) fn height(&self, w: f64) -> f64 {
        if self.beside(w) {
            return LEADING;
        }
        let rows = self.text.line_count(w).max(1) as f64 * LEADING;
        rows + self.duration.as_ref().map_or(0.0, |d| if self.natural > 0.0 { rows_of(d, w) * DURATION } else { 0.0 })
    }

    /// Draws both from `x`, `y` on in a width of `w`.
    pub(crate) fn draw(&self, canvas: &mut Canvas, class: &'static str, (x, y): (f64, f64), w: f64) {
        let beside = self.beside(w);
        let lines = self.text.lines(w, Fit::Prose);
        let bottom = y + lines.len().max(1) as f64 * LEADING;
        // A title read from right to left begins where its duration ends.
        let taken = self.duration.as_ref().filter(|_| beside).map_or(0.0, |d| d.width + APART);
        let area = Area { x, y, w: w - taken, leading: LEADING, size: self.size, align: Anchor::Left };
        paragraph::draw(canvas, class, lines, area);
        let Some(duration) = &self.duration else { return };
        if beside {
            put(canvas, "duration num", duration.clone(), (x + w, baseline(y, LEADING, NOTE.size)), Anchor::Right);
            return;
        }
        let lines = Paragraph::new(duration.runs.clone()).lines(w, Fit::Prose);
        let top = if self.natural > 0.0 { bottom } else { y };
        let area = Area { x, y: top, w, leading: DURATION, size: NOTE.size, align: Anchor::Left };
        paragraph::draw(canvas, "duration num", lines, area);
    }
}

fn rows_of(line: &Line, w: f64) -> f64 {
    if line.width <= w { 1.0 } else { Paragraph::new(line.runs.clone()).line_count(w).max(1) as f64 }
}

/// The titles of all stages, measured.
pub(crate) struct Arrows {
    titles: Vec<Title>,
    /// From the ends of the row to the first arrow and to the point of the last, px.
    inset: f64,
}

impl Arrows {
    /// Those of a journey; the row is `inset` px shorter at both ends than its stages.
    pub(crate) fn new(script: &Script, journey: &Journey, inset: f64) -> Self {
        let second = (NOTE_MEDIUM, Paint::OnStage);
        let title =
            |s: &Stage| Title::new(script, (&s.head.text, s.duration.as_ref()), (STAGE, Paint::OnStage), second);
        Self { titles: journey.stages.iter().map(title).collect(), inset }
    }

    /// Height of an arrow across `w` px.
    pub(crate) fn height(&self, stage: usize, w: f64) -> f64 {
        let (left, right) = self.insets(stage);
        self.titles.get(stage).map_or(ARROW, |t| (t.height(w - left - right) + 12.0).max(ARROW))
    }

    /// Height of all, px: as high as the tallest; `width` tells how wide each is.
    pub(crate) fn tallest(&self, width: impl Fn(usize) -> f64) -> f64 {
        (0..self.titles.len()).map(|stage| self.height(stage, width(stage))).fold(ARROW, f64::max)
    }

    /// From the edges of a stage to its text, px: past the notch of the arrow before, short of its own point.
    fn insets(&self, stage: usize) -> (f64, f64) {
        let last = stage + 1 == self.titles.len();
        (TEXT_EDGE + if stage == 0 { 0.0 } else { 10.0 }, TEXT_EDGE + if last { 10.0 } else { 2.0 })
    }

    /// Draws the arrow of a stage that goes from one x to another, in a row with this top and height.
    pub(crate) fn draw(&self, canvas: &mut Canvas, stage: usize, (from, to): (f64, f64), (top, h): (f64, f64)) {
        let Some(title) = self.titles.get(stage) else { return };
        let last = stage + 1 == self.titles.len();
        let x = if stage == 0 { from + self.inset } else { from - 2.0 };
        let tip = if last { to - self.inset } else { to - 4.0 + POINT - 2.0 };
        let paint = Paint::Stage { index: stage as u16, count: self.titles.len() as u16 };
        let steps = outline((x, tip), (top, h), stage == 0);
        canvas.path("arrow", steps, Some(paint), Some(Stroke::new(paint, 1.5).rounded()));
        let (left, right) = self.insets(stage);
        let w = to - from - left - right;
        title.draw(canvas, "stage-title", (from + left, top + (h - title.height(w)) / 2.0), w);
    }
}

/// An arrow from `x` to its tip; the first has rounded corners instead of a notch.
fn outline((x, tip): (f64, f64), (top, h): (f64, f64), first: bool) -> Vec<Step> {
    let (shoulder, middle, bottom) = (tip - POINT, top + h / 2.0, top + h);
    let mut steps = Vec::with_capacity(9);
    steps.push(Step::Move(if first { x + ROUND } else { x }, top));
    steps.extend([Step::Line(shoulder, top), Step::Line(tip, middle), Step::Line(shoulder, bottom)]);
    if first {
        steps.extend([
            Step::Line(x + ROUND, bottom),
            Step::Arc(ROUND, true, x, bottom - ROUND),
            Step::Line(x, top + ROUND),
            Step::Arc(ROUND, true, x + ROUND, top),
        ]);
    } else {
        steps.extend([Step::Line(x, bottom), Step::Line(x + POINT, middle)]);
    }
    steps.push(Step::Close);
    steps
}
