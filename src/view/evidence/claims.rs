//! Everything in a file that could rest on evidence, with what it rests on.
//!
//! In: a model. Out: its notes and texts in reading order, each with the sources that it cites, its place, and the points
//! that it is worth as a claim. Absent: sums, drawing.
//!
//! A claim says what customers live through: what hurts them, what they hope for, think, say, feel, try to get done, what
//! holds them back, what drives them. What a service does is its own doing: such notes may cite a source, and are then
//! listed with it, but they claim nothing of the customer and are worth no points.

use crate::model::{Fact, Item, ItemId, ItemKind, Journey, Measure, Model, Prose, SourceId};
use crate::source::Span;
use crate::view::part::{life, script};
use crate::vocabulary::Labels;

/// Groups of claims, in the order in which they are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    Pains,
    Gains,
    Moments,
    Thoughts,
    Feelings,
    Jobs,
    Brakes,
    People,
}

/// What an entry is.
#[derive(Debug, Clone, Copy)]
pub(super) enum What<'a> {
    /// A note of a canvas.
    Item(ItemId, &'a Item),
    /// Something known about a person.
    Fact(&'a Fact),
    /// Another text: a title, a scenario.
    Text,
}

/// Where an entry stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    /// Whose it is: a journey, a person, a canvas.
    pub(super) subject: &'a Prose,
    /// Whether the file has no other of that kind, so that it need not be named.
    pub(super) alone: bool,
    /// Number of the journey and of the stage.
    pub(super) stage: Option<(usize, usize)>,
    /// Title of the stage or phase, and of the step.
    pub(super) titles: [Option<&'a Prose>; 2],
}

/// A note or a text.
pub(super) struct Entry<'a> {
    pub(super) what: What<'a>,
    pub(super) text: &'a Prose,
    pub(super) span: Span,
    pub(super) place: Place<'a>,
    /// As the drawing of its journey calls it.
    pub(super) code: Option<String>,
    /// `None` for what is no claim.
    pub(super) group: Option<Group>,
    /// The sources that it cites, each once.
    pub(super) sources: Vec<SourceId>,
}

impl<'a> Entry<'a> {
    /// Its notes.
    pub(super) fn notes(&self) -> &'a [Prose] {
        match self.what {
            What::Item(_, item) => &item.notes,
            _ => &[],
        }
    }

    /// Its level from 1 to 5, where it has one: the intensity of a pain, the importance of a gain.
    pub(super) fn level(&self) -> Option<u8> {
        match self.what {
            What::Item(_, item) if matches!(item.kind, ItemKind::Pain | ItemKind::Gain) => match item.measure {
                Measure::Level(level) => Some(level),
                Measure::Gain { importance, .. } => Some(importance),
                _ => None,
            },
            _ => None,
        }
    }

    /// What it is worth as a claim: the level of a pain or gain, 5 for a moment of truth, 1 for any other claim and for one
    /// without a level.
    pub(super) fn points(&self) -> u32 {
        match self.group {
            None => 0,
            Some(Group::Moments) => 5,
            Some(_) => self.level().map_or(1, u32::from),
        }
    }

    /// Whether it weighs so much that it should not rest on nothing: a severe pain, an important gain, a moment of truth.
    pub(super) fn is_heavy(&self) -> bool {
        self.group == Some(Group::Moments) || self.level().is_some_and(|l| l >= 4)
    }
}

/// All entries: what is known of people, then journey by journey, then what people want, then the other canvases.
pub(super) fn entries<'a>(model: &'a Model, labels: &Labels) -> Vec<Entry<'a>> {
    let mut all = Entries { model, list: Vec::with_capacity(model.items.len() + 16) };
    for person in &model.people {
        all.text(&person.head.text, &person.head.text);
        all.facts(&person.facts, place(&person.head.text, model.people.len()));
    }
    for (number, journey) in model.journeys.iter().enumerate() {
        all.journey(number, journey, labels);
    }
    for person in &model.people {
        all.items(&person.items, place(&person.head.text, model.people.len()));
    }
    for proposition in &model.propositions {
        let count = model.propositions.len() + model.competitors.len();
        all.items(&proposition.items, place(&proposition.head.text, count));
    }
    for engagement in &model.engagements {
        let here = place(&engagement.head.text, model.engagements.len());
        for phase in &engagement.phases {
            let titles = [Some(&phase.head.text), None];
            all.items(&phase.items, Place { titles, ..here });
        }
        all.items(&engagement.items, here);
    }
    for lotus in &model.lotuses {
        all.text(&lotus.head.text, &lotus.head.text);
        all.items(&lotus.items, place(&lotus.head.text, model.lotuses.len()));
    }
    for competitor in &model.competitors {
        all.items(&competitor.items, place(&competitor.head.text, 2));
    }
    all.list
}

/// In one of `count` of its kind.
const fn place(subject: &Prose, count: usize) -> Place<'_> {
    Place { subject, alone: count < 2, stage: None, titles: [None, None] }
}

/// Collects entries in reading order.
struct Entries<'a> {
    model: &'a Model,
    list: Vec<Entry<'a>>,
}

impl<'a> Entries<'a> {
    fn journey(&mut self, number: usize, journey: &'a Journey, labels: &Labels) {
        let subject = &journey.head.text;
        let texts = std::iter::once(subject).chain(&journey.goals);
        let more = [&journey.trigger, &journey.scenario, &journey.scope].into_iter().flatten();
        texts.chain(more).for_each(|text| self.text(text, subject));
        let first = self.list.len();
        for (at, stage) in journey.stages.iter().enumerate() {
            let titles = [Some(&stage.head.text), None];
            let alone = self.model.journeys.len() < 2;
            let here = Place { subject, alone, stage: Some((number, at)), titles };
            self.text(&stage.head.text, subject);
            self.items(&stage.items, here);
            for step in &stage.steps {
                self.text(&step.head.text, subject);
                self.items(&step.items, Place { titles: [titles[0], Some(&step.head.text)], ..here });
            }
        }
        let mut codes = script::codes(self.model, journey, labels);
        for entry in self.list.iter_mut().skip(first) {
            if let What::Item(id, _) = entry.what {
                entry.code = codes.remove(&id);
            }
        }
    }

    fn facts(&mut self, facts: &'a [Fact], place: Place<'a>) {
        for fact in facts {
            let group = life::drives(fact.kind).then_some(Group::People);
            self.push(What::Fact(fact), &fact.head.text, place, group);
        }
    }

    fn items(&mut self, items: &'a [ItemId], place: Place<'a>) {
        for &id in items {
            let item = self.model.item(id);
            self.push(What::Item(id, item), &item.head.text, place, group(item.kind));
        }
    }

    /// A text that claims nothing of its own; it is listed where it cites a source.
    fn text(&mut self, text: &'a Prose, subject: &'a Prose) {
        if !text.citations().is_empty() {
            self.push(What::Text, text, place(subject, 1), None);
        }
    }

    fn push(&mut self, what: What<'a>, text: &'a Prose, place: Place<'a>, group: Option<Group>) {
        let mut sources = text.citations();
        let span = match what {
            What::Item(_, item) => item.head.span,
            What::Fact(fact) => fact.head.span,
            What::Text => text.span,
        };
        if let What::Item(_, item) = what {
            for id in item.notes.iter().flat_map(Prose::citations) {
                if !sources.contains(&id) {
                    sources.push(id);
                }
            }
        }
        self.list.push(Entry { what, text, span, place, code: None, group, sources });
    }
}

/// The group of a kind of note; `None` where it claims nothing of the customer.
const fn group(kind: ItemKind) -> Option<Group> {
    Some(match kind {
        ItemKind::Pain => Group::Pains,
        ItemKind::Gain => Group::Gains,
        ItemKind::Moment => Group::Moments,
        ItemKind::Thought | ItemKind::Question | ItemKind::Need | ItemKind::Expectation | ItemKind::Quote => {
            Group::Thoughts
        }
        ItemKind::Feeling => Group::Feelings,
        ItemKind::Job => Group::Jobs,
        ItemKind::Brake => Group::Brakes,
        _ => return None,
    })
}
