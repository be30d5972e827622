//! The journey map: header, stages, lanes, curve, sources and legend.
//!
//! In: a model and the number of a journey. Out: a scene. Absent: colours' values, bytes.

mod body;
mod card;
mod columns;
mod conversions;
mod curve;
mod footer;
mod frame;
mod grid;
mod header;
mod lane;
mod passage;
mod spoken;
mod stages;
mod width;

use crate::model::{JourneyId, Model};
use crate::scene::{Canvas, Scene};
use crate::vocabulary::Language;

use super::part::page::{self, MARGIN};
use super::{Options, Subject, View};
pub(super) use grid::Grid;
pub(super) use lane::BLUEPRINT;
use lane::MAP;

/// Journey maps among the kinds of drawings.
pub static VIEW: View = View {
    kind: "journey",
    summary: "journey map",
    declared: true,
    list,
    draw: |model, index, options, id| Scene { id, ..journey_map(model, JourneyId(index as u32), options) },
    least_width: |model, index, language| least_width(model, JourneyId(index as u32), language),
};

/// The journeys that the file itself declares.
fn list(model: &Model, language: Language) -> Vec<Subject> {
    let own = model.journeys.iter().enumerate().filter(|(_, j)| j.head.own);
    own.map(|(index, j)| Subject::new(&j.head, language, index, true)).collect()
}

/// Draws a journey.
///
/// # Panics
/// Never, for a number from this model.
pub fn journey_map(model: &Model, journey: JourneyId, options: &Options) -> Scene {
    let mut grid = Grid::new(model, journey, options.language, &MAP);
    grid.solve(options.width);
    let mut canvas = Canvas::new();
    let top = header::draw(&grid.frame, &mut canvas, MARGIN - 4.0);
    let bottom = grid.draw(&mut canvas, top);
    let frame = &grid.frame;
    let bottom = footer::draw(frame, &mut canvas, bottom);
    let (title, description) = (frame.plain(&frame.journey.head.text), spoken::description(frame));
    page::scene(canvas, (frame.width, (bottom + MARGIN - 8.0).ceil()), options.language, title, description)
}

/// The least width of the page that a journey's map can have, px.
///
/// # Panics
/// Never, for a number from this model.
pub fn least_width(model: &Model, journey: JourneyId, language: Language) -> f64 {
    Grid::new(model, journey, language, &MAP).least_width()
}
