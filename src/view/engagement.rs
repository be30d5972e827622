//! The engagement cycle: six phases in one loop, with brakes and enablers on the way from each to the next.
//!
//! In: a model and the number of a cycle. Out: a scene. Absent: colours' values, bytes.
//!
//! The loop is a racetrack of two columns and three rows with a ring in its middle. Two lanes run along it: brakes outside,
//! enablers inside, so that an enabler stands opposite its brake.

mod card;
mod content;
mod course;
mod hub;
mod outline;
mod pairs;
mod panels;
mod passage;
mod phase;
mod plan;
mod slot;
mod spoken;
#[cfg(test)]
mod tests;

use crate::model::Model;
use crate::scene::{Canvas, Scene};
use crate::vocabulary::Language;

use super::part::page::{self, MARGIN};
use super::{Options, Subject, View};
use content::Cycle;
use plan::Plan;

/// Engagement cycles among the kinds of drawings.
pub static VIEW: View = View {
    kind: "engagement",
    summary: "engagement cycle",
    declared: true,
    list,
    draw: |model, index, options, id| Scene { id, ..draw(model, index, options) },
    least_width: |_, _, _| plan::LEAST,
};

/// The cycles that the file itself declares.
fn list(model: &Model, language: Language) -> Vec<Subject> {
    let own = model.engagements.iter().enumerate().filter(|(_, e)| e.head.own);
    own.map(|(index, e)| Subject::new(&e.head, language, index, true)).collect()
}

/// A canvas with the head on it, the width of the page, and where the loop stands under the head. Many brakes at a passage
/// would make a tower of a page of the usual width, so it becomes wider, and the lanes hold several abreast.
fn plan(cycle: &Cycle, asked: Option<f64>) -> (Canvas, f64, Plan) {
    let of = |width: f64| {
        let mut canvas = Canvas::new();
        let top = cycle.head().draw(&cycle.script, &mut canvas, width);
        let plan = Plan::new(cycle, width, top.round());
        (canvas, width, plan)
    };
    if let Some(width) = asked {
        return of(width.max(plan::LEAST));
    }
    let [usual, wider @ ..] = plan::WIDTHS;
    wider.into_iter().fold(of(usual), |best, width| if best.2.is_tower() { of(width) } else { best })
}

fn draw(model: &Model, index: usize, options: &Options) -> Scene {
    let engagement = model.engagements.get(index).expect("because a model's numbers come from itself");
    let cycle = Cycle::new(model, engagement, options.language);
    let (mut canvas, width, plan) = plan(&cycle, options.width);
    course::draw(&plan, &mut canvas);
    for number in 0..content::PHASES {
        plan.draw_phase(&mut canvas, number);
        plan.draw_passage(&mut canvas, number);
    }
    hub::draw(&cycle, &mut canvas, plan.middle);
    let bottom = panels::Panels::new(&cycle, plan.inner()).draw(&cycle, &mut canvas, plan.bottom() + 28.0);
    let bottom = page::foot(&cycle.script, &mut canvas, bottom + 24.0, width, cycle.words.method);
    let title = cycle.script.plain(&engagement.head.text);
    let size = (width, (bottom + MARGIN - 8.0).ceil());
    page::scene(canvas, size, options.language, title, spoken::description(&cycle))
}
