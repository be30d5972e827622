//! The value proposition canvas: what is offered in a square, what is wanted in a circle, and what answers what between
//! them.
//!
//! In: a model and the number of a value proposition. Out: a scene. Absent: colours' values, bytes.

mod circle;
mod content;
mod draw;
mod fit;
mod foot;
mod heading;
mod joint;
mod notes;
mod plan;
mod same;
mod spoken;
mod square;
#[cfg(test)]
mod tests;

use crate::model::{Model, Proposition};
use crate::scene::Scene;
use crate::vocabulary::Language;

use super::{Options, Subject, View};
use content::Content;
use plan::{Parts, Plan};

/// Value proposition canvases among the kinds of drawings.
pub static VIEW: View = View {
    kind: "value-proposition",
    summary: "value proposition canvas",
    declared: true,
    list,
    draw: |model, index, options, id| Scene { id, ..canvas(model, index, options) },
    least_width: |model, index, language| {
        let content = Content::new(model, proposition(model, index), language);
        Parts::new(&content).least_width()
    },
};

/// The value propositions that the file itself declares.
fn list(model: &Model, language: Language) -> Vec<Subject> {
    let own = model.propositions.iter().enumerate().filter(|(_, p)| p.head.own);
    own.map(|(index, p)| Subject::new(&p.head, language, index, true)).collect()
}

fn proposition(model: &Model, index: usize) -> &Proposition {
    model.propositions.get(index).expect("because a model's numbers come from itself")
}

fn canvas(model: &Model, index: usize, options: &Options) -> Scene {
    let content = Content::new(model, proposition(model, index), options.language);
    let parts = Parts::new(&content);
    let plan = Plan::new(&parts, options.width);
    draw::scene(&content, parts, &plan)
}
