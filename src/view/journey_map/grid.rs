//! The grid of a journey: a column for each step, a lane for each kind of item.
//!
//! In: a journey and a choice of lanes. Out: columns with their widths, and stages, steps and lanes drawn on them. Absent:
//! what stands above and below the grid.
//!
//! The map and the service blueprint are drawn on it.

use crate::model::{JourneyId, Model};
use crate::scene::Canvas;
use crate::view::part::script::Script;
use crate::vocabulary::Language;

use super::body::{self, Body};
use super::frame::Frame;
use super::lane::{self, Choice, Lane};
use super::stages::Stages;
use super::width;

/// The columns and lanes of a journey.
pub(in crate::view) struct Grid<'a> {
    pub(super) frame: Frame<'a>,
    pub(super) stages: Stages,
    pub(super) lanes: Vec<Lane>,
    /// Height of each lane, px; set when the columns are solved.
    pub(super) heights: Vec<f64>,
}

impl<'a> Grid<'a> {
    /// The lanes of a journey that are chosen and used.
    ///
    /// # Panics
    /// Never, for a number from this model.
    pub(in crate::view) fn new(
        model: &'a Model,
        journey: JourneyId,
        language: Language,
        choice: &'static Choice,
    ) -> Self {
        let journey = model.journeys.get(journey.0 as usize).expect("because a model's numbers come from itself");
        let mut frame = Frame::new(model, journey, language, choice);
        let lanes = lane::collect(&frame);
        frame.gutter = body::gutter(&frame, &lanes);
        Self { stages: Stages::new(&frame), frame, lanes, heights: Vec::new() }
    }

    /// The least width of the page, px.
    pub(in crate::view) fn least_width(&self) -> f64 {
        width::least(&self.frame)
    }

    /// Solves the columns for a wanted width of the page, px, or for one of its own choice.
    pub(in crate::view) fn solve(&mut self, wanted: Option<f64>) {
        width::solve(&mut self.frame, &self.stages, &self.lanes, wanted);
        self.heights = self.lanes.iter_mut().map(|lane| lane.lay_out(&self.frame)).collect();
    }

    /// Width of the page, px.
    pub(in crate::view) const fn width(&self) -> f64 {
        self.frame.width
    }

    /// The words of the drawing.
    pub(in crate::view) const fn script(&self) -> &Script<'a> {
        &self.frame.script
    }

    /// Draws it from `y` on; returns its bottom, px.
    pub(in crate::view) fn draw(&self, canvas: &mut Canvas, y: f64) -> f64 {
        let body = Body::new(self, y);
        body.draw(canvas);
        body.bottom()
    }
}
