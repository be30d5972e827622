//! The service blueprint: what customers see, meet and do, and what makes it possible.
//!
//! In: a model and the number of a journey. Out: a scene. Absent: the grid of columns and lanes (that of the map), and
//! what customers think and feel.
//!
//! The lines are those of the method: of interaction below what the customer does, of visibility below what is done in
//! sight, of internal interaction above what stands behind. A line whose two sides are not both there is not drawn.

#[cfg(test)]
mod tests;

use crate::model::{ItemKind, Journey, JourneyId, Measure, Model, State};
use crate::scene::{Canvas, Paint, Scene};
use crate::text::Run;
use crate::vocabulary::Language;

use super::journey_map::{BLUEPRINT, Grid};
use super::part::page::{self, Head, MARGIN};
use super::part::script::{Script, items};
use super::{Options, Subject, View};

/// Between the grid and the foot, px.
const FOOT: f64 = 20.0;

/// Service blueprints among the kinds of drawings.
pub static VIEW: View = View {
    kind: "blueprint",
    summary: "service blueprint of a journey",
    declared: false,
    list,
    draw: |model, index, options, id| Scene { id, ..blueprint(model, JourneyId(index as u32), options) },
    least_width: |model, index, language| Grid::new(model, JourneyId(index as u32), language, &BLUEPRINT).least_width(),
};

/// The journeys of the file itself that say how the service is made, or what of it the customer holds.
fn list(model: &Model, language: Language) -> Vec<Subject> {
    let own = model.journeys.iter().enumerate().filter(|(_, j)| j.head.own);
    let served = own.filter(|(_, j)| items(model, j).any(|(_, i)| is_service(i.kind)));
    served.map(|(index, j)| Subject::new(&j.head, language, index, false)).collect()
}

const fn is_service(kind: ItemKind) -> bool {
    matches!(kind, ItemKind::PhysicalEvidence | ItemKind::Frontstage | ItemKind::Backstage | ItemKind::Support)
}

/// Draws the blueprint of a journey.
///
/// # Panics
/// Never, for a number from this model.
fn blueprint(model: &Model, journey: JourneyId, options: &Options) -> Scene {
    let mut grid = Grid::new(model, journey, options.language, &BLUEPRINT);
    grid.solve(options.width);
    let journey = model.journeys.get(journey.0 as usize).expect("because a model's numbers come from itself");
    let (script, mut canvas) = (grid.script(), Canvas::new());
    let top = head(script, journey).draw(script, &mut canvas, grid.width());
    let bottom = grid.draw(&mut canvas, top);
    let bottom = page::foot(script, &mut canvas, bottom + FOOT, grid.width(), &method(script, journey));
    let (title, description) = (script.plain(&journey.head.text), description(script, journey));
    page::scene(canvas, (grid.width(), (bottom + MARGIN - 8.0).ceil()), options.language, title, description)
}

/// Whose journey it is, and whether it is or is to be.
fn head(script: &Script, journey: &Journey) -> Head {
    let labels = script.labels;
    let mut about = names(script, journey).join(", ");
    if let Some(state) = journey.state {
        about.push_str(if about.is_empty() { "" } else { " · " });
        about.push_str(if state == State::Current { labels.current } else { labels.future });
    }
    Head {
        kind: labels.blueprint.kind,
        title: script.runs(&journey.head.text, Head::TITLE, Paint::Ink),
        subtitle: vec![Run::new(about, Head::SUBTITLE, Paint::Ink2)],
        span: Some(journey.head.span),
        of_file: false,
    }
}

fn names(script: &Script, journey: &Journey) -> Vec<String> {
    journey.people.iter().map(|&p| script.plain(&script.model.person(p).head.text)).collect()
}

fn method(script: &Script, journey: &Journey) -> String {
    let words = script.labels.blueprint;
    let missing =
        items(script.model, journey).any(|(_, i)| matches!(i.measure, Measure::Channel { missing: true, .. }));
    if missing { format!("{} {}", words.method, words.missing) } else { words.method.to_owned() }
}

/// The drawing in a few sentences.
fn description(script: &Script, journey: &Journey) -> String {
    let spoken = script.labels.spoken;
    let steps = journey.stages.iter().map(|s| s.steps.len()).sum();
    let kinds = [
        ItemKind::PhysicalEvidence,
        ItemKind::Touchpoint,
        ItemKind::Action,
        ItemKind::Frontstage,
        ItemKind::Backstage,
        ItemKind::Support,
    ];
    let count = |kind| items(script.model, journey).filter(|(_, i)| i.kind == kind).count();
    let holds = (script.labels.blueprint.holds)(kinds.map(count)).join(", ");
    let whose = (spoken.map_of)(script.labels.blueprint.kind, &names(script, journey));
    format!("{whose}. {}. {holds}.", (spoken.extent)(journey.stages.len(), steps))
}
