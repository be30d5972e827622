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
mod header;
mod lane;
mod passage;
mod spoken;
mod stages;
mod width;

use crate::geometry::Rect;
use crate::model::{JourneyId, Model};
use crate::scene::{Canvas, Node, Paint, Rectangle, Scene};
use crate::vocabulary::Language;

use super::{Options, Subject, View};
use body::Body;
use frame::{Frame, MARGIN};
use stages::Stages;

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
    let lanes = lane::collect(&frame);
    let stages = Stages::new(&frame);
    frame.gutter = body::gutter(&frame, &lanes);
    width::solve(&mut frame, &stages, &lanes, options.width);
    let mut canvas = Canvas::new();
    let top = header::draw(&frame, &mut canvas, MARGIN - 4.0);
    let body = Body::new(&frame, stages, lanes, top);
    body.draw(&mut canvas);
    let bottom = footer::draw(&frame, &mut canvas, body.bottom());
    let height = (bottom + MARGIN - 8.0).ceil();
    let mut nodes = canvas.finish();
    nodes.insert(0, page(frame.width, height));
    Scene {
        width: frame.width,
        height,
        id: String::new(),
        title: frame.plain(&journey.head.text),
        description: spoken::description(&frame),
        language: options.language.tag(),
        nodes,
    }
}

/// The ground of the whole drawing.
fn page(width: f64, height: f64) -> Node {
    let rect = Rect::new(0.0, 0.0, width, height);
    Node::Rect(Rectangle { class: "page", rect, radius: 0.0, fill: Some(Paint::Page), stroke: None })
}

/// The least width of the page that a journey's map can have, px.
///
/// # Panics
/// Never, for a number from this model.
pub fn least_width(model: &Model, journey: JourneyId, language: Language) -> f64 {
    let journey = model.journeys.get(journey.0 as usize).expect("because a model's numbers come from itself");
    let mut frame = Frame::new(model, journey, language);
    frame.gutter = body::gutter(&frame, &lane::collect(&frame));
    width::least(&frame)
}
