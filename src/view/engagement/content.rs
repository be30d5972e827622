//! What a cycle holds, sorted by where it is drawn.
//!
//! In: a model and one of its cycles. Out: six phases, written or not, with their notes, touchpoints, brakes and enablers;
//! a code for each brake; numbers for the sources. Absent: sizes and places.

use std::collections::BTreeMap;

use crate::model::{Engagement, FactKind, Item, ItemId, ItemKind, Measure, Model, PersonId, Phase};
use crate::scene::Paint;
use crate::text::Run;
use crate::view::part::page::Head;
use crate::view::part::script::{self, Script};
use crate::view::part::type_scale::{BODY, LABEL};
use crate::vocabulary::Language;
use crate::vocabulary::labels::engagement::EngagementCycle;

use super::pairs::{self, Block};

/// Number of phases, written or not.
pub(super) const PHASES: usize = 6;

/// A phase with what is drawn in it and on the way to the next one.
#[derive(Default)]
pub(super) struct Part<'a> {
    /// `None` when the file does not write it.
    pub(super) written: Option<&'a Phase>,
    /// What is done in it, with all that is neither touchpoint nor on the way.
    pub(super) notes: Vec<ItemId>,
    pub(super) touchpoints: Vec<ItemId>,
    /// Brakes and enablers that belong together.
    pub(super) blocks: Vec<Block>,
}

impl Part<'_> {
    /// Brakes, in the order in which they are drawn.
    pub(super) fn brakes(&self) -> impl Iterator<Item = ItemId> {
        self.blocks.iter().flat_map(|b| b.brakes.iter().copied())
    }

    /// Enablers, in the order in which they are drawn.
    pub(super) fn enablers(&self) -> impl Iterator<Item = ItemId> {
        self.blocks.iter().flat_map(|b| b.enablers.iter().copied())
    }

    /// Whether nothing stands in the phase itself.
    pub(super) fn is_empty(&self) -> bool {
        let titled = self.written.is_some_and(|p| !p.head.text.runs.is_empty());
        self.notes.is_empty() && self.touchpoints.is_empty() && !titled
    }
}

/// Where the enabler of a brake is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// Nowhere: the brake is open.
    Open,
    /// In the same passage.
    Here,
    /// In the passage after another phase, from 0.
    Phase(usize),
    /// On another canvas of the file.
    Outside,
}

/// A cycle with everything that is derived from it before anything is placed.
pub(super) struct Cycle<'a> {
    pub(super) script: Script<'a>,
    pub(super) words: &'static EngagementCycle,
    pub(super) engagement: &'a Engagement,
    /// Always six.
    pub(super) parts: [Part<'a>; PHASES],
    /// Codes of the brakes: `B1`, numbered round the whole cycle as they are drawn.
    codes: BTreeMap<ItemId, String>,
    /// Which phase an enabler stands after.
    enablers: BTreeMap<ItemId, usize>,
}

impl<'a> Cycle<'a> {
    /// Sorts a cycle and numbers its brakes and sources.
    pub(super) fn new(model: &'a Model, engagement: &'a Engagement, language: Language) -> Self {
        let mut parts: [Part<'a>; PHASES] = Default::default();
        for phase in &engagement.phases {
            if let Some(part) = parts.get_mut(phase.kind as usize) {
                *part = sorted(model, phase);
            }
        }
        let words = language.labels().engagement;
        let brakes = parts.iter().flat_map(Part::brakes);
        let codes = brakes.zip(1..).map(|(id, n)| (id, format!("{}{n}", words.brake_letter))).collect();
        let enablers = parts.iter().enumerate().flat_map(|(n, p)| p.enablers().map(move |id| (id, n))).collect();
        let script = Script::new(model, language);
        let mut cycle = Self { script, words, engagement, parts, codes, enablers };
        cycle.meet();
        cycle
    }

    /// Meets every text in reading order.
    fn meet(&mut self) {
        let activities = self.activities(true).chain(self.activities(false));
        let resources = self.resources(false).chain(self.resources(true));
        let around: Vec<&Item> = activities.chain(resources).chain(self.partners()).collect();
        let (model, script) = (self.script.model, &mut self.script);
        script.meet(&self.engagement.head.text);
        for &person in &self.engagement.people {
            script.meet(&model.person(person).head.text);
        }
        if let [person] = self.engagement.people.as_slice() {
            model.person(*person).fact(FactKind::Goal).into_iter().for_each(|g| script.meet(&g.head.text));
        }
        for part in &self.parts {
            part.written.into_iter().for_each(|p| script.meet(&p.head.text));
            for &id in part.touchpoints.iter().chain(&part.notes) {
                script.meet_item(model.item(id));
            }
            for block in &part.blocks {
                block.brakes.iter().chain(&block.enablers).for_each(|&id| script.meet_item(model.item(id)));
            }
        }
        for item in around {
            script.meet_item(item);
        }
    }

    /// Key activities: those of setting up, or those of running.
    pub(super) fn activities(&self, setup: bool) -> impl Iterator<Item = &'a Item> {
        self.around().filter(move |i| i.kind == ItemKind::Activity && i.measure == Measure::Setup(setup))
    }

    /// Key resources: those at hand, or those to get.
    pub(super) fn resources(&self, have: bool) -> impl Iterator<Item = &'a Item> {
        self.around().filter(move |i| i.kind == ItemKind::Resource && i.measure == Measure::Have(have))
    }

    /// Partners, each followed by what it brings.
    pub(super) fn partners(&self) -> impl Iterator<Item = &'a Item> {
        self.around().filter(|i| matches!(i.kind, ItemKind::Partner | ItemKind::Brings))
    }

    /// What stands around the loop.
    fn around(&self) -> impl Iterator<Item = &'a Item> {
        let model = self.script.model;
        self.engagement.items.iter().map(move |&id| model.item(id))
    }

    /// An item by its number.
    pub(super) fn item(&self, id: ItemId) -> &'a Item {
        self.script.model.item(id)
    }

    /// The code of a brake; `None` for one of another canvas.
    pub(super) fn code(&self, id: ItemId) -> Option<&str> {
        self.codes.get(&id).map(String::as_str)
    }

    /// Codes of the brakes of this cycle that an enabler answers, in their order, each once.
    pub(super) fn answered(&self, enabler: &Item) -> Vec<String> {
        let mut ids: Vec<ItemId> = enabler.answers.iter().copied().filter(|id| self.codes.contains_key(id)).collect();
        ids.sort_by_key(|id| self.codes.get(id).map(|code| (code.len(), code)));
        ids.dedup();
        ids.iter().filter_map(|&id| self.code(id)).map(str::to_owned).collect()
    }

    /// Where the enabler of a brake is that stands after phase `here`.
    pub(super) fn answer(&self, brake: ItemId, here: usize) -> Answer {
        let by = &self.item(brake).answered_by;
        let phase = |id: &ItemId| self.enablers.get(id).copied();
        if by.iter().any(|id| phase(id) == Some(here)) {
            Answer::Here
        } else if let Some(other) = by.iter().find_map(phase) {
            Answer::Phase(other)
        } else if by.is_empty() {
            Answer::Open
        } else {
            Answer::Outside
        }
    }

    /// All brakes, round the whole cycle.
    pub(super) fn brakes(&self) -> impl Iterator<Item = ItemId> {
        self.parts.iter().flat_map(Part::brakes)
    }

    /// Those that nothing answers.
    pub(super) fn open(&self) -> impl Iterator<Item = ItemId> {
        self.brakes().filter(|&id| self.item(id).answered_by.is_empty())
    }

    /// The text of an item, after the names of those that it belongs to.
    pub(super) fn runs(&self, item: &Item) -> Vec<Run> {
        let mut out: Vec<Run> = Vec::new();
        for &person in &item.people {
            let name = self.name(person).replace(' ', "\u{a0}");
            out.push(Run::new(format!("{name} "), LABEL, Paint::Ink2));
        }
        let claims = item.kind == ItemKind::Feeling || script::lived(item.kind);
        let words = self.script.runs(&item.head.text, BODY, Paint::Ink);
        out.extend(self.script.claim(words, claims && self.script.assumed(item)));
        out
    }

    /// What somebody is called.
    pub(super) fn name(&self, person: PersonId) -> String {
        self.script.plain(&self.script.model.person(person).head.text)
    }

    /// The words at the top.
    pub(super) fn head(&self) -> Head {
        let names: Vec<String> = self.engagement.people.iter().map(|&p| self.name(p)).collect();
        let subtitle = (!names.is_empty()).then(|| Run::new((self.words.whom)(&names), Head::SUBTITLE, Paint::Ink2));
        Head {
            kind: self.words.kind,
            title: self.script.runs(&self.engagement.head.text, Head::TITLE, Paint::Ink),
            subtitle: subtitle.into_iter().collect(),
            span: Some(self.engagement.head.span),
            of_file: false,
        }
    }

    /// The standard name of a phase.
    pub(super) fn phase_name(&self, number: usize) -> &'static str {
        self.words.phases.get(number).copied().unwrap_or_default()
    }
}

/// A phase that the file writes.
fn sorted<'a>(model: &'a Model, phase: &'a Phase) -> Part<'a> {
    let mut part = Part { written: Some(phase), ..Part::default() };
    let (mut brakes, mut enablers) = (Vec::new(), Vec::new());
    for &id in &phase.items {
        match model.item(id).kind {
            ItemKind::Brake => brakes.push(id),
            ItemKind::Enabler => enablers.push((id, model.item(id).answers.as_slice())),
            ItemKind::Touchpoint => part.touchpoints.push(id),
            _ => part.notes.push(id),
        }
    }
    part.blocks = pairs::blocks(&brakes, &enablers);
    part
}
