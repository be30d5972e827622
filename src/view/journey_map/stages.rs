//! Stages as arrows, and the steps under them.
//!
//! In: titles and durations. Out: rows that are as high as their longest title at the solved widths. Absent: what happens
//! in them.

use crate::scene::{Anchor, Canvas, Group, Paint};
use crate::text::Line;
use crate::view::part::arrow::{Arrows, LEADING, Title};
use crate::view::part::paragraph::{line, put};
use crate::view::part::type_scale::{NOTE, STEP, baseline};

use super::frame::{Column, Frame, TEXT_EDGE};
use super::spoken;

/// Above and below the arrows, px.
const ARROW_PAD: (f64, f64) = (8.0, 4.0);
/// From the ends of the sheet to the arrows, px.
const INSET: f64 = 6.0;
/// Height of the steps' row with one line, px.
const STEP_ROW: f64 = 36.0;
/// From the number of a step to its title, px.
const AFTER_NUMBER: f64 = 8.0;

/// The titles of all stages and steps, measured.
pub(super) struct Stages {
    arrows: Arrows,
    /// Number and title of each column's step; `None` for a stage without steps.
    steps: Vec<Option<(Line, Title)>>,
}

impl Stages {
    pub(super) fn new(frame: &Frame) -> Self {
        let count = frame.journey.stages.len() as u16;
        let mut number = 0;
        let step = |column: &Column| {
            let step = frame.journey.stages.get(column.stage)?.steps.get(column.step?)?;
            number += 1;
            let paint = Paint::StageInk { index: column.stage as u16, count };
            let text = (&step.head.text, step.duration.as_ref());
            let title = Title::new(&frame.script, text, (STEP, Paint::Ink), (NOTE, Paint::Ink2));
            Some((line(number.to_string(), STEP, paint), title))
        };
        Self {
            arrows: Arrows::new(&frame.script, frame.journey, INSET),
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
        step.map_or(0.0, |(number, t)| t.min_width().min(200.0) + TEXT_EDGE * 2.0 + number.width + AFTER_NUMBER)
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
        self.arrows.height(stage, w)
    }

    /// Height of the row of arrows, px: all arrows have the height of the tallest.
    pub(super) fn arrow_row(&self, frame: &Frame) -> f64 {
        let width = |stage| {
            let (from, to) = frame.stage_span(stage);
            to - from
        };
        self.arrows.tallest(width) + ARROW_PAD.0 + ARROW_PAD.1
    }

    /// Draws the arrow of a stage in a row with this top and height.
    pub(super) fn draw_arrow(&self, frame: &Frame, canvas: &mut Canvas, stage: usize, (y, row): (f64, f64)) {
        let place = (y + ARROW_PAD.0, row - ARROW_PAD.0 - ARROW_PAD.1);
        self.arrows.draw(canvas, stage, frame.stage_span(stage), place);
    }

    /// Draws the step of a column in a row whose top is `y`.
    pub(super) fn draw_step(&self, frame: &Frame, canvas: &mut Canvas, column: usize, y: f64) {
        let (Some(Some((number, title))), Some(c)) = (self.steps.get(column), frame.columns.get(column)) else {
            return;
        };
        let (x, top) = (c.x + TEXT_EDGE, y + (STEP_ROW - LEADING) / 2.0);
        let indent = number.width + AFTER_NUMBER;
        put(canvas, "step-number num", number.clone(), (x, baseline(top, LEADING, STEP.size)), Anchor::Left);
        title.draw(canvas, "step-title", (x + indent, top), c.w - TEXT_EDGE * 2.0 - indent);
    }

    /// The group of a stage: everything that happens in it.
    pub(super) fn group(frame: &Frame, stage: usize) -> Group {
        let label = Some(spoken::stage(frame, stage));
        let span = frame.journey.stages.get(stage).map(|s| s.head.span);
        Group { class: "stage", label, span, ..Group::default() }
    }
}
