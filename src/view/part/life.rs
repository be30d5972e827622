//! What a person lives through: the journeys that it takes part in, and what of them is its own.
//!
//! In: a model and a person. Out: journeys; items with the stage and step that they stand in. Absent: words, places on
//! a page.
//!
//! An item for nobody in particular belongs to everybody whose journey it is; a feeling for nobody belongs to the first
//! of them alone, as the curve of the map has it.

use crate::model::{FactKind, Item, ItemId, ItemKind, Journey, Measure, Model, PersonId, Prose, Stage};

/// An item of a journey that belongs to the person, and where it stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lived<'a> {
    pub(crate) id: ItemId,
    pub(crate) item: &'a Item,
    /// Title of the stage.
    pub(crate) stage: &'a Prose,
    /// Title of the step, where it stands in one.
    pub(crate) step: Option<&'a Prose>,
}

/// The journeys that a person takes part in, in the order of the files.
pub(crate) fn journeys(model: &Model, person: PersonId) -> impl Iterator<Item = &Journey> {
    model.journeys.iter().filter(move |j| j.people.contains(&person))
}

/// What belongs to a person in a journey, in reading order.
pub(crate) fn items<'a>(model: &'a Model, journey: &'a Journey, person: PersonId) -> Vec<Lived<'a>> {
    collect(model, (journey, person), |_| 0, |_| true)
}

/// A person's feelings in a journey, in the order of time: those of a whole stage stand in its middle.
pub(crate) fn feelings<'a>(model: &'a Model, journey: &'a Journey, person: PersonId) -> Vec<Lived<'a>> {
    collect(model, (journey, person), |stage| stage.steps.len().div_ceil(2), |item| item.kind == ItemKind::Feeling)
}

/// What belongs to a person and is wanted; `turn` says after how many of its steps the items of a whole stage come.
fn collect<'a>(
    model: &'a Model,
    (journey, person): (&'a Journey, PersonId),
    turn: impl Fn(&Stage) -> usize,
    wanted: impl Fn(&Item) -> bool,
) -> Vec<Lived<'a>> {
    let mut out = Vec::new();
    let first = journey.people.first() == Some(&person);
    for stage in &journey.stages {
        let mut take = |items: &[ItemId], step: Option<&'a Prose>| {
            let items = items.iter().map(|&id| (id, model.item(id)));
            let own = items.filter(|(_, i)| wanted(i) && belongs(i, person, first));
            out.extend(own.map(|(id, item)| Lived { id, item, stage: &stage.head.text, step }));
        };
        let (before, after) = stage.steps.split_at(turn(stage).min(stage.steps.len()));
        for step in before {
            take(&step.items, Some(&step.head.text));
        }
        take(&stage.items, None);
        for step in after {
            take(&step.items, Some(&step.head.text));
        }
    }
    out
}

/// A person's own items of a kind with their levels: what weighs most comes first. A drawing that calls them by codes
/// numbers them in this order.
pub(crate) fn ranked(model: &Model, person: PersonId, kind: ItemKind) -> Vec<(ItemId, &Item, Option<u8>)> {
    let items = model.person(person).items.iter().map(|&id| (id, model.item(id))).filter(|(_, i)| i.kind == kind);
    let mut list: Vec<_> = items.map(|(id, item)| (id, item, level(item))).collect();
    list.sort_by_key(|(.., level)| std::cmp::Reverse(level.unwrap_or_default()));
    list
}

/// Intensity of a pain, importance of a gain.
pub(crate) fn level(item: &Item) -> Option<u8> {
    match item.measure {
        Measure::Level(level) | Measure::Gain { importance: level, .. } => Some(level),
        _ => None,
    }
}

fn belongs(item: &Item, person: PersonId, first: bool) -> bool {
    match item.kind {
        _ if item.people.contains(&person) => true,
        ItemKind::Feeling => item.people.is_empty() && first,
        _ => item.people.is_empty(),
    }
}

/// A model of a file that names no other, for tests.
/// Whether a fact says what drives a person, which only the person can know; what they earn and own is plain to see.
pub(crate) const fn drives(kind: FactKind) -> bool {
    matches!(
        kind,
        FactKind::Quote
            | FactKind::Goal
            | FactKind::Motivation
            | FactKind::Value
            | FactKind::Belief
            | FactKind::Frustration
            | FactKind::Like
            | FactKind::Dislike
            | FactKind::Admires
            | FactKind::Habit
    )
}

#[cfg(test)]
pub(crate) fn read(text: &str) -> Model {
    struct Nothing;

    impl crate::model::Loader for Nothing {
        fn text(&self, _: &str) -> Result<Vec<u8>, crate::model::LoadError> {
            Err(crate::model::LoadError::Missing)
        }

        fn image(&self, _: &str) -> Result<Vec<u8>, crate::model::LoadError> {
            Err(crate::model::LoadError::Missing)
        }
    }

    let (mut sources, mut sink) = (crate::source::Sources::new(), crate::diagnostic::Sink::new());
    crate::model::read(&mut sources, "test.journey", text.into(), &Nothing, &mut sink)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "persona a: Ann\npersona b: Ben\njourney j for a, b: Both\n  stage s: S\n    \
        feeling (0): Whole\n    step t: T\n      feeling (+1): One\n      feeling (-1) for b: Two\n      \
        thought: Shared\n      thought for b: Bens\n    step u: U\n      feeling (+2): Last\n";

    #[test]
    fn each_person_has_its_own_feelings_and_shares_the_rest() {
        let model = read(FILE);
        let texts = |list: Vec<Lived>| list.iter().map(|l| l.item.head.text.plain()).collect::<Vec<_>>().join(" ");
        let journey = &model.journeys[0];
        assert_eq!(texts(feelings(&model, journey, PersonId(0))), "One Whole Last");
        assert_eq!(texts(feelings(&model, journey, PersonId(1))), "Two");
        assert_eq!(texts(items(&model, journey, PersonId(0))), "Whole One Shared Last");
        assert_eq!(texts(items(&model, journey, PersonId(1))), "Two Shared Bens");
    }
}
