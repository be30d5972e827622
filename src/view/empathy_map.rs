//! The empathy map: what a person says, thinks, does and feels, and what follows from it.
//!
//! In: a model and the number of a person. Out: a scene. Absent: answers to pains and gains.

mod layout;
mod leaf;
mod pack;
mod strip;
#[cfg(test)]
mod tests;
mod voice;

use crate::model::{Model, PersonId, PersonKind};
use crate::scene::{Canvas, Group, Paint, Scene, Stroke};
use crate::vocabulary::Language;

use super::part::avatar::Avatar;
use super::part::icon::{self, Icon};
use super::part::page::{self, Head, MARGIN};
use super::part::script::Script;
use super::{Options, Subject, View};
use layout::{Board, DISC, Parts, Plan};
use leaf::Leaf;
use strip::Half;
use voice::{Area, Voices};

/// Empathy maps among the kinds of drawings.
pub static VIEW: View = View {
    kind: "empathy-map",
    summary: "empathy map of a persona or segment",
    declared: false,
    list,
    draw: |model, index, options, id| Scene { id, ..map(model, PersonId(index as u32), options) },
    least_width: |_, _, _| layout::LEAST,
};

/// Everybody; never drawn unasked, for all of it stands in the persona and its journeys.
fn list(model: &Model, language: Language) -> Vec<Subject> {
    let people = model.people.iter().enumerate();
    people.map(|(index, person)| Subject::new(&person.head, language, index, false)).collect()
}

/// Draws the map of a person.
fn map(model: &Model, id: PersonId, options: &Options) -> Scene {
    let person = model.person(id);
    let unmet = Script::new(model, options.language);
    let voices = voice::collect(&unmet, id);
    let mut script = Script::new(model, options.language);
    [&model.title, &model.author, &model.version, &model.date].into_iter().flatten().for_each(|p| script.meet(p));
    script.meet(&person.head.text);
    strip::meet(&mut script, person);
    voice::meet(&mut script, &voices);
    let parts = parts(&script, id, &voices);
    let plan = Plan::new(&parts, options.width);
    let mut canvas = Canvas::new();
    let name = script.plain(&person.head.text);
    let top = head(&script, id).draw(&script, &mut canvas, plan.width);
    let avatar = Avatar::new(&name, person);
    plan.draw(&mut canvas, top, |canvas, (x, y)| {
        let label = Some(name.clone()).filter(|n| !n.is_empty());
        canvas.open(Group { class: "persona", label, span: Some(person.head.span), ..Group::default() });
        if person.kind == PersonKind::Segment && person.photo.is_none() {
            group(canvas, (x, y));
        } else {
            avatar.draw(canvas, (x - DISC.0, y - DISC.0), 2.0 * DISC.0, 0);
        }
        canvas.close();
    });
    let bottom =
        page::foot(&script, &mut canvas, top + plan.height() + 20.0, plan.width, script.labels.empathy_map.method);
    let title = title(&script, &name);
    let description = description(&script, &title, &voices);
    page::scene(canvas, (plan.width, (bottom + MARGIN - 8.0).ceil()), options.language, title, description)
}

/// The portrait of a segment: three people, for initials would make one person of it.
fn group(canvas: &mut Canvas, (x, y): (f64, f64)) {
    let paint = Paint::Persona(0);
    canvas.open(Group { class: "avatar", decoration: true, ..Group::default() });
    canvas.circle(x, y, DISC.0 - 0.75, Some(Paint::PersonaTint(0)), Some(Stroke::new(paint, 1.5)));
    for side in [-1.0, 1.0] {
        icon::draw(canvas, Icon::Person, (x + side * 29.0 - 15.0, y - 10.0), 30.0, paint, 2.0);
    }
    icon::draw(canvas, Icon::Person, (x - 22.0, y - 24.0), 44.0, paint, 2.5);
    canvas.close();
}

/// Kind and name.
fn head(script: &Script, id: PersonId) -> Head {
    let person = script.model.person(id);
    let mut title = script.runs(&person.head.text, Head::TITLE, Paint::Ink);
    if title.is_empty() {
        title.push(crate::text::Run::new(script.labels.persona.unnamed, Head::TITLE, Paint::Ink));
    }
    let (kind, subtitle) = (script.labels.empathy_map.kind, Vec::new());
    Head { kind, title, subtitle, span: Some(person.head.span), of_file: true }
}

fn parts(script: &Script, id: PersonId, voices: &Voices) -> Parts {
    let (labels, person) = (script.labels.empathy_map, script.model.person(id));
    let icons = [Icon::Chat, Icon::Thought, Icon::Action, Icon::Feeling, Icon::Pain, Icon::Gain];
    let board = |area: Area| {
        let [list, words, icon] = [area as usize; 3];
        let list = voices.get(list).map(Vec::as_slice).unwrap_or_default();
        let words = labels.areas.get(words).unwrap_or(&labels.who);
        let mut leaves: Vec<Leaf> = list.iter().map(|v| Leaf::new(script, area, v)).collect();
        if leaves.is_empty() {
            leaves.push(Leaf::empty(words.empty));
        }
        Board { icon: icons.get(icon).copied().unwrap_or(Icon::Own), words, leaves, known: list.len() }
    };
    let strip = [
        (Icon::Person, &labels.who, Half::who(script, person)),
        (Icon::Goal, &labels.tasks, Half::aims(script, person)),
    ];
    Parts { strip, boards: Area::ALL.map(board) }
}

fn title(script: &Script, name: &str) -> String {
    let name = if name.trim().is_empty() { script.labels.persona.unnamed } else { name };
    (script.labels.persona.titled)(script.labels.empathy_map.kind, name)
}

/// The map in a few sentences: how much is known of each area, and of which nothing is.
fn description(script: &Script, title: &str, voices: &Voices) -> String {
    let (labels, titled) = (script.labels.empathy_map, script.labels.persona.titled);
    let named = || labels.areas.iter().zip(voices).map(|(words, list)| (words.title, list.len()));
    let known: Vec<String> = named().filter(|a| a.1 > 0).map(|(t, n)| titled(t, &n.to_string())).collect();
    let unknown: Vec<&str> = named().filter(|a| a.1 == 0).map(|a| a.0).collect();
    let known = (!known.is_empty()).then(|| known.join(", "));
    let unknown = (!unknown.is_empty()).then(|| titled(labels.unknown, &unknown.join(", ")));
    let sentences: Vec<String> = [Some(title.to_owned()), known, unknown].into_iter().flatten().collect();
    format!("{}.", sentences.join(". "))
}
