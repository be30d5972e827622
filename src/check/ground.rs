//! What rules read: the model, and where each item stands in it.
//!
//! In: a model. Out: for each item the statements that it stands under. Absent: what is wrong.

use crate::model::{Head, Item, ItemId, Journey, Model, Stage, StageStep};
use crate::vocabulary::Language;

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

    /// The words of a text, shortened for a message.
    pub(super) fn quoted(&self, head: &Head) -> String {
        const MOST: usize = 40;
        let text = head.text.in_language(self.language()).plain();
        let mut out: String = text.chars().take(MOST).collect();
        if out.len() < text.len() {
            out = format!("{}…", out.trim_end());
        }
        format!("“{out}”")
    }

    fn language(&self) -> Language {
        self.model.language
    }
}
