//! What rules read: the model, and where each item stands in it.
//!
//! In: a model. Out: for each item the statements that it stands under. Absent: what is wrong.

use std::collections::BTreeSet;

use crate::model::{Head, Item, ItemId, Journey, Measure, Model, Prose, SourceId, Stage, StageStep};

/// Where an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In a stage of a journey, or in one of its steps: numbers from 0.
    Journey { journey: usize, stage: usize, step: Option<usize> },
    /// Under a persona or segment.
    Person(usize),
    /// Under a competitor.
    Competitor(usize),
    /// In a value proposition.
    Proposition(usize),
    /// In a phase of an engagement cycle, or directly under it.
    Engagement { engagement: usize, phase: Option<usize> },
    /// In a lotus blossom.
    Lotus(usize),
}

/// The model with the place of each item.
pub(super) struct Ground<'a> {
    pub(super) model: &'a Model,
    places: Vec<Option<Place>>,
}

impl<'a> Ground<'a> {
    pub(super) fn new(model: &'a Model) -> Self {
        let mut ground = Self { model, places: vec![None; model.items.len()] };
        for (journey, j) in model.journeys.iter().enumerate() {
            for (stage, s) in j.stages.iter().enumerate() {
                ground.put(&s.items, Place::Journey { journey, stage, step: None });
                for (step, t) in s.steps.iter().enumerate() {
                    ground.put(&t.items, Place::Journey { journey, stage, step: Some(step) });
                }
            }
        }
        for (i, p) in model.people.iter().enumerate() {
            ground.put(&p.items, Place::Person(i));
        }
        for (i, c) in model.competitors.iter().enumerate() {
            ground.put(&c.items, Place::Competitor(i));
        }
        for (i, p) in model.propositions.iter().enumerate() {
            ground.put(&p.items, Place::Proposition(i));
        }
        for (engagement, e) in model.engagements.iter().enumerate() {
            ground.put(&e.items, Place::Engagement { engagement, phase: None });
            for (phase, p) in e.phases.iter().enumerate() {
                ground.put(&p.items, Place::Engagement { engagement, phase: Some(phase) });
            }
        }
        for (i, l) in model.lotuses.iter().enumerate() {
            ground.put(&l.items, Place::Lotus(i));
        }
        ground
    }

    fn put(&mut self, items: &[ItemId], place: Place) {
        for id in items {
            if let Some(at) = self.places.get_mut(id.0 as usize) {
                *at = Some(place);
            }
        }
    }

    /// Where an item stands.
    pub(super) fn place(&self, id: ItemId) -> Option<Place> {
        self.places.get(id.0 as usize).copied().flatten()
    }

    /// All items that the file itself has, in its order.
    pub(super) fn items(&self) -> impl Iterator<Item = (ItemId, &'a Item)> {
        let all = self.model.items.iter().enumerate();
        all.map(|(i, item)| (ItemId(i as u32), item)).filter(|(_, item)| item.head.own)
    }

    /// The journeys that the file itself has.
    pub(super) fn journeys(&self) -> impl Iterator<Item = &'a Journey> {
        self.model.journeys.iter().filter(|j| j.head.own)
    }

    /// The statements that an item stands under, itself first.
    pub(super) fn above(&self, id: ItemId) -> Vec<&'a Head> {
        let mut out = Vec::new();
        let mut next = Some(id);
        while let Some(item) = next.map(|id| self.model.item(id)) {
            out.push(&item.head);
            next = item.parent;
        }
        let model = self.model;
        match self.place(id) {
            Some(Place::Journey { journey, stage, step }) => {
                if let Some(journey) = model.journeys.get(journey) {
                    let stage = journey.stages.get(stage);
                    out.extend(stage.zip(step).and_then(|(s, t)| s.steps.get(t)).map(|t: &StageStep| &t.head));
                    out.extend(stage.map(|s: &Stage| &s.head));
                    out.push(&journey.head);
                }
            }
            Some(Place::Person(i)) => out.extend(model.people.get(i).map(|p| &p.head)),
            Some(Place::Competitor(i)) => out.extend(model.competitors.get(i).map(|c| &c.head)),
            Some(Place::Proposition(i)) => out.extend(model.propositions.get(i).map(|p| &p.head)),
            Some(Place::Engagement { engagement, phase }) => {
                if let Some(engagement) = model.engagements.get(engagement) {
                    out.extend(phase.and_then(|p| engagement.phases.get(p)).map(|p| &p.head));
                    out.push(&engagement.head);
                }
            }
            Some(Place::Lotus(i)) => out.extend(model.lotuses.get(i).map(|l| &l.head)),
            None => {}
        }
        out
    }

    /// Every statement that may carry `allow:`.
    pub(super) fn heads(&self) -> impl Iterator<Item = &'a Head> {
        let m = self.model;
        let journeys = m.journeys.iter().flat_map(|j| {
            let steps = |s: &'a Stage| std::iter::once(&s.head).chain(s.steps.iter().map(|t| &t.head));
            std::iter::once(&j.head).chain(j.lanes.iter().map(|l| &l.head)).chain(j.stages.iter().flat_map(steps))
        });
        let people = m.people.iter().flat_map(|p| std::iter::once(&p.head).chain(p.facts.iter().map(|f| &f.head)));
        let engagements =
            m.engagements.iter().flat_map(|e| std::iter::once(&e.head).chain(e.phases.iter().map(|p| &p.head)));
        let sources = m.sources.iter().map(|s| &s.head);
        let canvases = m.propositions.iter().map(|p| &p.head).chain(m.lotuses.iter().map(|l| &l.head));
        let competitors = m.competitors.iter().map(|c| &c.head);
        let items = m.items.iter().map(|i| &i.head);
        sources.chain(people).chain(competitors).chain(journeys).chain(engagements).chain(canvases).chain(items)
    }

    /// All items of a journey, stage by stage, those of a whole stage before its first step's.
    pub(super) fn items_of(&self, journey: &'a Journey) -> impl Iterator<Item = (ItemId, &'a Item)> {
        let model = self.model;
        let of = |s: &'a Stage| s.items.iter().chain(s.steps.iter().flat_map(|t| &t.items));
        journey.stages.iter().flat_map(of).map(move |&id| (id, model.item(id)))
    }

    /// All items of a stage and of its steps.
    pub(super) fn of_stage(&self, stage: &'a Stage) -> Vec<&'a Item> {
        let ids = stage.items.iter().chain(stage.steps.iter().flat_map(|t| &t.items));
        ids.map(|&id| self.model.item(id)).collect()
    }

    /// The items of the same step, and those of its whole stage; of the whole stage, where the item counts for it.
    pub(super) fn beside(&self, id: ItemId) -> Vec<ItemId> {
        let Some(Place::Journey { journey, stage, step }) = self.place(id) else { return Vec::new() };
        let stage = self.model.journeys.get(journey).and_then(|j| j.stages.get(stage));
        let Some(stage) = stage else { return Vec::new() };
        let steps = stage.steps.iter().enumerate().filter(|(i, _)| step.is_none_or(|s| s == *i));
        stage.items.iter().chain(steps.flat_map(|(_, t)| &t.items)).copied().collect()
    }

    /// Whether an item cites no source, though the file has some.
    pub(super) fn assumed(&self, item: &Item) -> bool {
        let cites = |p: &Prose| !p.citations().is_empty();
        !self.model.sources.is_empty() && !cites(&item.head.text) && !item.notes.iter().any(cites)
    }

    /// Whether a pain is at least severe, or a gain at least important.
    pub(super) fn weighs_much(item: &Item) -> bool {
        const MUCH: u8 = 4;
        matches!(item.measure, Measure::Level(level) | Measure::Gain { importance: level, .. } if level >= MUCH)
    }

    /// Every source that any text of the file, or of those it includes, cites.
    pub(super) fn cited(&self) -> BTreeSet<SourceId> {
        let m = self.model;
        let mut out = BTreeSet::new();
        let mut meet = |prose: &Prose| {
            out.extend(prose.citations());
            prose.translations.iter().for_each(|(_, p)| out.extend(p.citations()));
        };
        self.heads().for_each(|h| meet(&h.text));
        for item in &m.items {
            item.notes.iter().for_each(&mut meet);
            [&item.owner, &item.status, &item.due].into_iter().flatten().for_each(&mut meet);
        }
        for journey in &m.journeys {
            journey.goals.iter().for_each(&mut meet);
            [&journey.scenario, &journey.scope, &journey.trigger].into_iter().flatten().for_each(&mut meet);
        }
        out
    }

    /// The statements whose text is drawn and has to be read in every language: names of people and sources may stay.
    pub(super) fn spoken(&self) -> impl Iterator<Item = &'a Head> {
        let m = self.model;
        let journeys = m.journeys.iter().flat_map(|j| {
            let steps = |s: &'a Stage| std::iter::once(&s.head).chain(s.steps.iter().map(|t| &t.head));
            std::iter::once(&j.head).chain(j.lanes.iter().map(|l| &l.head)).chain(j.stages.iter().flat_map(steps))
        });
        let canvases = m.propositions.iter().map(|p| &p.head).chain(m.lotuses.iter().map(|l| &l.head));
        let cycles = m.engagements.iter().map(|e| &e.head);
        journeys.chain(canvases).chain(cycles).chain(m.items.iter().map(|i| &i.head))
    }

    /// The characters of a text, in the language of the file.
    pub(super) fn plain(&self, head: &Head) -> String {
        head.text.in_language(self.model.language).plain()
    }

    /// The words of a text that carry meaning, in lower case: those of more than two letters, or all when there are few.
    pub(super) fn words(&self, head: &Head) -> Vec<String> {
        let text = self.plain(head).to_lowercase();
        let words = text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|w| w.chars().count() > 2);
        words.map(str::to_owned).collect()
    }

    /// The words of a text, shortened for a message.
    pub(super) fn quoted(&self, head: &Head) -> String {
        const MOST: usize = 40;
        let text = self.plain(head);
        let mut out: String = text.chars().take(MOST).collect();
        if out.len() < text.len() {
            out = format!("{}…", out.trim_end());
        }
        format!("“{out}”")
    }
}
