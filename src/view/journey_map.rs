//! The journey map: header, stages, lanes, curve, sources and legend.
//!
//! In: a model and the number of a journey. Out: a scene. Absent: colours' values, bytes.

mod columns;
mod curve;
mod footer;
mod frame;
mod header;

use crate::model::{JourneyId, Model};
use crate::scene::Scene;
use crate::vocabulary::Language;

use super::{Options, Subject, View};
use frame::Frame;

/// Journey maps among the kinds of drawings.
pub static VIEW: View = View {
    kind: "journey",
    list,
    draw: |model, index, options, id| Scene { id, ..journey_map(model, JourneyId(index as u32), options) },
    least_width: |model, index, language| least_width(model, JourneyId(index as u32), language),
};

/// The journeys that the file itself declares.
fn list(model: &Model, language: Language) -> Vec<Subject> {
    let own = model.journeys.iter().enumerate().filter(|(_, j)| j.head.own);
    own.map(|(index, j)| Subject {
        handle: j.head.name.as_ref().map(|n| n.text.clone()),
        title: j.head.text.in_language(language).plain(),
        index,
    })
    .collect()
}

/// Draws a journey.
///
/// # Panics
/// Never, for a number from this model.
pub fn journey_map(model: &Model, journey: JourneyId, options: &Options) -> Scene {
    let journey = model.journeys.get(journey.0 as usize).expect("because a model's numbers come from itself");
    let mut frame = Frame::new(model, journey, options.language);
    frame.width = options.width.unwrap_or(1200.0);
    let mut canvas = crate::scene::Canvas::new();
    let y = header::draw(&frame, &mut canvas, frame::MARGIN - 4.0);
    let bottom = footer::draw(&frame, &mut canvas, y);
    Scene {
        width: frame.width,
        height: bottom,
        id: String::new(),
        title: frame.plain(&journey.head.text),
        description: String::new(),
        language: options.language.tag(),
        nodes: canvas.finish(),
    }
}

/// The least width of the page that a journey's map can have, px.
///
/// # Panics
/// Never, for a number from this model.
pub fn least_width(model: &Model, journey: JourneyId, language: Language) -> f64 {
    let journey = model.journeys.get(journey.0 as usize).expect("because a model's numbers come from itself");
    let frame = Frame::new(model, journey, language);
    frame.left() + frame.columns.len() as f64 * 140.0 + frame::MARGIN
}
