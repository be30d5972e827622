//! The cards of personas and segments.
//!
//! In: a model and the number of a person. Out: a scene. Absent: what others do for that person.

mod entries;
mod head;
mod layout;
mod matter;
mod rail;
mod route;
mod rows;
mod section;
mod spoken;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::model::{ItemId, Model, PersonId, PersonKind};
use crate::scene::{Canvas, Paint, Scene};
use crate::text::Run;
use crate::theme::Kind;
use crate::vocabulary::Language;

use super::part::note::{Look, Note};
use super::part::page::{self, MARGIN};
use super::part::script;
use super::part::type_scale::BODY;
use super::{Options, Subject, View};
use layout::Plan;
use matter::Matter;

/// Persona cards among the kinds of drawings.
pub static PERSONA: View = View {
    kind: "persona",
    summary: "persona card",
    declared: false,
    list: |model, language| list(model, language, PersonKind::Persona),
    draw: |model, index, options, id| Scene { id, ..card(model, PersonId(index as u32), options) },
    least_width: |_, _, _| layout::LEAST,
};

/// Segment cards among the kinds of drawings.
pub static SEGMENT: View = View {
    kind: "segment",
    summary: "segment card",
    declared: false,
    list: |model, language| list(model, language, PersonKind::Segment),
    draw: |model, index, options, id| Scene { id, ..card(model, PersonId(index as u32), options) },
    least_width: |_, _, _| layout::LEAST,
};

/// All people of a kind; those that the file itself declares and draws nothing else of are drawn unasked.
fn list(model: &Model, language: Language, kind: PersonKind) -> Vec<Subject> {
    let shown = shown(model);
    let people = model.people.iter().enumerate().filter(|(_, p)| p.kind == kind);
    let subject = |(index, person): (usize, &crate::model::Person)| {
        let standard = person.head.own && !shown.contains(&PersonId(index as u32));
        Subject::new(&person.head, language, index, standard)
    };
    people.map(subject).collect()
}

/// The people whom a drawing that the file declares shows.
fn shown(model: &Model) -> BTreeSet<PersonId> {
    let mut out = BTreeSet::new();
    let mut take = |people: &[PersonId], items: &mut dyn Iterator<Item = ItemId>| {
        out.extend(people);
        items.for_each(|id| out.extend(&model.item(id).people));
    };
    for journey in model.journeys.iter().filter(|j| j.head.own) {
        take(&journey.people, &mut script::items(model, journey).map(|(id, _)| id));
    }
    for proposition in model.propositions.iter().filter(|p| p.head.own) {
        take(&proposition.people, &mut proposition.items.iter().copied());
    }
    for engagement in model.engagements.iter().filter(|e| e.head.own) {
        let phases = engagement.phases.iter().flat_map(|p| &p.items);
        take(&engagement.people, &mut engagement.items.iter().chain(phases).copied());
    }
    out
}

/// Draws the card of a person.
fn card(model: &Model, id: PersonId, options: &Options) -> Scene {
    let matter = Matter::new(model, id, options.language);
    let plan = Plan::new(&matter, options.width);
    let mut canvas = Canvas::new();
    plan.draw(&mut canvas);
    let [persona, segment] = matter.script.labels.persona.method;
    let method = if matter.person.kind == PersonKind::Persona { persona } else { segment };
    let bottom = page::foot(&matter.script, &mut canvas, plan.sheet().bottom() + 20.0, plan.width, method);
    let (title, description) = (spoken::title(&matter), spoken::description(&matter, id));
    page::scene(canvas, (plan.width, (bottom + MARGIN - 8.0).ceil()), options.language, title, description)
}

/// Where there is only a name: the remark that the rest is still to be found out.
fn nothing(matter: &Matter) -> Note {
    let words = Run::new(matter.script.labels.persona.nothing, BODY, Paint::Ink2);
    Note::new(Look::Open(Kind::Metric), "nothing", vec![words])
}
