//! Stages as arrows, and the steps under them.
//!
//! In: titles and durations. Out: rows that are as high as their longest title at the solved widths. Absent: what happens
//! in them.

use crate::scene::{Anchor, Canvas, Group, Paint, Step, Stroke};
use crate::text::{Fit, Line, Paragraph};
use crate::view::part::paragraph::{self, Area, line, put};
use crate::view::part::type_scale::{NOTE, NOTE_MEDIUM, STAGE, STEP, baseline};

use super::frame::{Column, Frame, TEXT_EDGE};
use super::spoken;

/// Height of an arrow with one line, and of its lane beside it, px.
const ARROW: f64 = 40.0;
/// Above and below the arrows, px.
const ARROW_PAD: (f64, f64) = (8.0, 4.0);
/// Length of an arrow's point, px.
const POINT: f64 = 14.0;
/// Radius of the first arrow's left corners, px.
const ROUND: f64 = 6.0;
/// Height of the steps' row with one line, px.
const STEP_ROW: f64 = 36.0;
/// From one base line of a title to the next, px.
const LEADING: f64 = 20.0;
/// Height of a duration under its title, px.
const DURATION: f64 = 16.0;
/// The least space between a title and its duration beside it, px.
const APART: f64 = 14.0;
/// From the number of a step to its title, px.
const AFTER_NUMBER: f64 = 8.0;

/// A title with its duration: beside it where there is room, else under it.
struct Title {
    text: Paragraph,
    natural: f64,
    duration: Option<Line>,
}

impl Title {
    fn beside(&self, w: f64) -> bool {
        let duration = self.duration.as_ref().map_or(0.0, |d| d.width + APART);
        self.natural + duration <= w
    }

    /// Height of title and duration in a width, px.
    fn height(&self, w: f64) -> f64 {
        if self.beside(w) {
            return LEADING;
        }
        let rows = self.text.line_count(w).max(1) as f64 * LEADING;
        rows + self.duration.as_ref().map_or(0.0, |d| if self.natural > 0.0 { rows_of(d, w) * DURATION } else { 0.0 })
    }

    /// Draws both from `x`, `y` on in a width of `w`, the text `size` px high.
    fn draw(&self, canvas: &mut Canvas, class: &'static str, (x, y): (f64, f64), w: f64, size: f64) {
        let beside = self.beside(w);
        let lines = self.text.lines(w, Fit::Prose);
        let bottom = y + lines.len().max(1) as f64 * LEADING;
        // A title read from right to left begins where its duration ends.
        let taken = self.duration.as_ref().filter(|_| beside).map_or(0.0, |d| d.width + APART);
        let area = Area { x, y, w: w - taken, leading: LEADING, size, align: Anchor::Left };
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

/// The titles of all stages and steps, measured.
pub(super) struct Stages {
    arrows: Vec<Title>,
    /// Number and title of each column's step; `None` for a stage without steps.
    steps: Vec<Option<(Line, Title)>>,
}

impl Stages {
    pub(super) fn new(frame: &Frame) -> Self {
        let arrow = |stage: &crate::model::Stage| {
            let text = Paragraph::new(frame.runs(&stage.head.text, STAGE, Paint::OnStage));
            let duration = stage.duration.as_ref().map(|d| line(d.text.as_str(), NOTE_MEDIUM, Paint::OnStage));
            Title { natural: text.natural_width(), text, duration }
        };
        let count = frame.journey.stages.len() as u16;
        let mut number = 0;
        let step = |column: &Column| {
            let step = frame.journey.stages.get(column.stage)?.steps.get(column.step?)?;
            number += 1;
            let paint = Paint::StageInk { index: column.stage as u16, count };
            let text = Paragraph::new(frame.runs(&step.head.text, STEP, Paint::Ink));
            let duration = step.duration.as_ref().map(|d| line(d.text.as_str(), NOTE, Paint::Ink2));
            let title = Title { natural: text.natural_width(), text, duration };
            Some((line(number.to_string(), STEP, paint), title))
        };
        Self {
            arrows: frame.journey.stages.iter().map(arrow).collect(),
            steps: frame.columns.iter().map(step).collect(),
        }
    }

    /// Whether any stage has steps.
    pub(super) fn has_steps(&self) -> bool {
        self.steps.iter().any(Option::is_some)
    }

    /// Number of a column's step, from 1, as words.
    pub(super) fn step_number(&self, column: usize) -> Option<usize> {
        self.steps.get(column)?.as_ref()?.0.runs.first()?.text.parse().ok()
    }

    /// Width of a column that keeps the words of its step's title whole, px.
    pub(super) fn least(&self, column: usize) -> f64 {
        let step = self.steps.get(column).and_then(Option::as_ref);
        step.map_or(0.0, |(number, t)| t.text.min_width().min(200.0) + TEXT_EDGE * 2.0 + number.width + AFTER_NUMBER)
    }

    /// Height of a column's step, px.
    pub(super) fn step_height(&self, column: usize, w: f64) -> f64 {
        let Some(Some((number, title))) = self.steps.get(column) else { return STEP_ROW };
        STEP_ROW - LEADING + title.height(w - TEXT_EDGE * 2.0 - number.width - AFTER_NUMBER)
    }

    /// Height of the row of steps, px.
    pub(super) fn step_row(&self, frame: &Frame) -> f64 {
        let heights = frame.columns.iter().enumerate().map(|(i, c)| self.step_height(i, c.w));
        heights.fold(STEP_ROW, f64::max)
    }

    /// Height of an arrow across `w` px.
    pub(super) fn arrow_height(&self, stage: usize, w: f64) -> f64 {
        let (left, right) = self.insets(stage);
        self.arrows.get(stage).map_or(ARROW, |t| (t.height(w - left - right) + 12.0).max(ARROW))
    }

    /// Height of the row of arrows, px: all arrows have the height of the tallest.
    pub(super) fn arrow_row(&self, frame: &Frame) -> f64 {
        let height = |stage| {
            let (from, to) = frame.stage_span(stage);
            self.arrow_height(stage, to - from)
        };
        (0..self.arrows.len()).map(height).fold(ARROW, f64::max) + ARROW_PAD.0 + ARROW_PAD.1
    }

    /// From the edges of a stage to its text, px: past the notch of the arrow before, short of its own point.
    fn insets(&self, stage: usize) -> (f64, f64) {
        let last = stage + 1 == self.arrows.len();
        (TEXT_EDGE + if stage == 0 { 0.0 } else { 10.0 }, TEXT_EDGE + if last { 10.0 } else { 2.0 })
    }

    /// Draws the arrow of a stage in a row with this top and height.
    pub(super) fn draw_arrow(&self, frame: &Frame, canvas: &mut Canvas, stage: usize, (y, row): (f64, f64)) {
        let Some(title) = self.arrows.get(stage) else { return };
        let (from, to) = frame.stage_span(stage);
        let (top, h) = (y + ARROW_PAD.0, row - ARROW_PAD.0 - ARROW_PAD.1);
        let last = stage + 1 == self.arrows.len();
        let tip = if last { to - 6.0 } else { to - 4.0 + POINT - 2.0 };
        let paint = Paint::Stage { index: stage as u16, count: self.arrows.len() as u16 };
        let steps = outline((from, tip), (top, h), stage == 0);
        canvas.path("arrow", steps, Some(paint), Some(Stroke::new(paint, 1.5).rounded()));
        let (left, right) = self.insets(stage);
        let w = to - from - left - right;
        let text = top + (h - title.height(w)) / 2.0;
        title.draw(canvas, "stage-title", (from + left, text), w, STAGE.size);
    }

    /// Draws the step of a column in a row whose top is `y`.
    pub(super) fn draw_step(&self, frame: &Frame, canvas: &mut Canvas, column: usize, y: f64) {
        let (Some(Some((number, title))), Some(c)) = (self.steps.get(column), frame.columns.get(column)) else {
            return;
        };
        let (x, top) = (c.x + TEXT_EDGE, y + (STEP_ROW - LEADING) / 2.0);
        let indent = number.width + AFTER_NUMBER;
        put(canvas, "step-number num", number.clone(), (x, baseline(top, LEADING, STEP.size)), Anchor::Left);
        title.draw(canvas, "step-title", (x + indent, top), c.w - TEXT_EDGE * 2.0 - indent, STEP.size);
    }

    /// The group of a stage: everything that happens in it.
    pub(super) fn group(frame: &Frame, stage: usize) -> Group {
        let label = Some(spoken::stage(frame, stage));
        let span = frame.journey.stages.get(stage).map(|s| s.head.span);
        Group { class: "stage", label, span, ..Group::default() }
    }
}

/// An arrow from `x.0` to its tip at `x.1`; the first has rounded corners instead of a notch.
fn outline((from, tip): (f64, f64), (top, h): (f64, f64), first: bool) -> Vec<Step> {
    let (shoulder, middle, bottom) = (tip - POINT, top + h / 2.0, top + h);
    let mut steps = Vec::with_capacity(9);
    let x = if first { from + 6.0 } else { from - 2.0 };
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
