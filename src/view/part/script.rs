//! Words as a drawing says them: the reader's language, and numbers for the sources that it cites.
//!
//! In: a model and a language; then every text that will be drawn, in reading order. Out: runs with citations numbered,
//! plain characters, and whether a text is observed or assumed. Absent: places.

use std::cell::Cell;
use std::collections::BTreeMap;

use crate::model::{Fact, Item, ItemId, ItemKind, Journey, Model, Prose, RunKind, SourceId};
use crate::scene::Paint;
use crate::text::{Run, Style};
use crate::theme::{Kind, Part};
use crate::vocabulary::{Labels, Language};

use super::type_scale::{NOTE, SMALL};
use super::{life, paragraph};

/// Stands where a text that is assumed would cite a source.
pub(crate) const ASSUMED: &str = "[?]";

/// The words of one drawing.
pub(crate) struct Script<'a> {
    pub(crate) model: &'a Model,
    pub(crate) language: Language,
    pub(crate) labels: &'static Labels,
    /// Numbers of the sources that this drawing cites, from 1, as they were met.
    citations: BTreeMap<SourceId, usize>,
    /// Whether a text was marked as assumed, so that the list of sources says what the mark means.
    doubts: Cell<bool>,
}

impl<'a> Script<'a> {
    /// Nothing is cited yet.
    pub(crate) fn new(model: &'a Model, language: Language) -> Self {
        Self { model, language, labels: language.labels(), citations: BTreeMap::new(), doubts: Cell::new(false) }
    }

    /// Numbers the sources that a text cites. Every text is met in reading order before the first is drawn: a citation
    /// of a text that was not met shows no number.
    pub(crate) fn meet(&mut self, prose: &Prose) {
        for run in &prose.in_language(self.language).runs {
            if let RunKind::Cite(id) = run.kind {
                let next = self.citations.len() + 1;
                self.citations.entry(id).or_insert(next);
            }
        }
    }

    /// Meets the text of an item and its notes.
    pub(crate) fn meet_item(&mut self, item: &Item) {
        self.meet(&item.head.text);
        item.notes.iter().for_each(|p| self.meet(p));
    }

    /// Prose in the language of the drawing as runs of a style, its citations numbered.
    pub(crate) fn runs(&self, prose: &Prose, style: Style, paint: Paint) -> Vec<Run> {
        paragraph::runs(prose.in_language(self.language), style, paint, |id| self.citations.get(&id).copied())
    }

    /// What an item says, marked where it claims something of the customer and cites nothing for it.
    pub(crate) fn said(&self, item: &Item, style: Style, paint: Paint) -> Vec<Run> {
        self.claim(self.runs(&item.head.text, style, paint), lived(item.kind) && self.assumed(item))
    }

    /// Marks a text that is assumed: where another cites a source by its number, it has a question mark.
    pub(crate) fn claim(&self, mut runs: Vec<Run>, assumed: bool) -> Vec<Run> {
        if assumed && runs.iter().any(|r| !r.text.trim().is_empty()) {
            runs.push(Run::new(format!("\u{a0}{ASSUMED}"), SMALL, Paint::Ink2));
            self.doubts.set(true);
        }
        runs
    }

    /// Whether a text was marked as assumed.
    pub(crate) fn doubts(&self) -> bool {
        self.doubts.get()
    }

    /// Adds to what a screen reader is told of an item that it is assumed.
    pub(crate) fn tell_assumed(&self, said: &mut String, assumed: bool) {
        if assumed {
            said.push_str(if said.ends_with(['.', '!', '?', '…']) { " " } else { ". " });
            said.push_str(self.labels.assumed);
        }
    }

    /// All that an item says in one text: its own, linked where it has a link, then its tags, and its notes on lines of
    /// their own. Nothing when it says nothing.
    pub(crate) fn whole(&self, item: &Item, style: Style, paint: Paint) -> Vec<Run> {
        let mut runs = self.said(item, style, paint);
        if runs.iter().all(|r| r.text.trim().is_empty()) {
            runs.clear();
        }
        if let Some(link) = &item.link {
            for run in runs.iter_mut().filter(|r| r.link.is_none()) {
                run.link = Some(link.text.clone());
            }
            let mut sign = Run::new("\u{a0}↗", style, Paint::Kind(Kind::Touchpoint, Part::Ink));
            sign.link = Some(link.text.clone());
            runs.push(sign);
        }
        runs.extend(item.head.tags.iter().map(|tag| Run::new(format!(" #{}", tag.text), SMALL, Paint::Ink2)));
        for note in &item.notes {
            if !runs.is_empty() {
                runs.push(Run::new("\n", NOTE, Paint::Ink2));
            }
            runs.extend(self.runs(note, NOTE, Paint::Ink2));
        }
        runs
    }

    /// The characters of prose in the language of the drawing.
    pub(crate) fn plain(&self, prose: &Prose) -> String {
        prose.in_language(self.language).plain()
    }

    /// Whether the file has sources and a fact about a person cites none, though only that person can know it.
    pub(crate) fn assumed_fact(&self, fact: &Fact) -> bool {
        !self.model.sources.is_empty() && life::drives(fact.kind) && fact.head.text.citations().is_empty()
    }

    /// Whether the file has sources and an item cites none, neither in its text nor in a note: what it says is assumed.
    pub(crate) fn assumed(&self, item: &Item) -> bool {
        let cites = |p: &Prose| p.runs.iter().any(|r| matches!(r.kind, RunKind::Cite(_)));
        !self.model.sources.is_empty() && !cites(&item.head.text) && !item.notes.iter().any(cites)
    }

    /// The sources that were met, each with its number, in the order of the numbers.
    pub(crate) fn cited(&self) -> Vec<(usize, SourceId)> {
        let mut list: Vec<_> = self.citations.iter().map(|(&id, &number)| (number, id)).collect();
        list.sort_unstable();
        list
    }
}

/// Whether notes of a kind claim something of the customer: what they live through, think, want and hope for; and what
/// competitors do well or badly. What a service does is its own doing.
pub(crate) const fn lived(kind: ItemKind) -> bool {
    matches!(
        kind,
        ItemKind::Thought
            | ItemKind::Question
            | ItemKind::Need
            | ItemKind::Expectation
            | ItemKind::Quote
            | ItemKind::Moment
            | ItemKind::Job
            | ItemKind::Pain
            | ItemKind::Gain
            | ItemKind::Brake
            | ItemKind::Strength
            | ItemKind::Weakness
    )
}

/// The items of a journey in reading order: column by column, those of a whole stage before its first step's.
pub(crate) fn items<'a>(model: &'a Model, journey: &'a Journey) -> impl Iterator<Item = (ItemId, &'a Item)> {
    let stages = journey.stages.iter();
    let ids = stages.flat_map(|s| s.items.iter().chain(s.steps.iter().flat_map(|t| t.items.iter())));
    ids.map(move |&id| (id, model.item(id)))
}

/// The codes of a journey's pains, gains and opportunities: `P1`, `G2`, `O3`, each kind numbered in reading order. Every
/// drawing that shows the notes of a journey calls them by these.
pub(crate) fn codes(model: &Model, journey: &Journey, labels: &Labels) -> BTreeMap<ItemId, String> {
    let (mut pains, mut gains, mut opportunities) = (0, 0, 0);
    let mut codes = BTreeMap::new();
    for (id, item) in items(model, journey) {
        let (letter, count) = match item.kind {
            ItemKind::Pain => (labels.pain_letter, &mut pains),
            ItemKind::Gain => (labels.gain_letter, &mut gains),
            ItemKind::Opportunity => (labels.opportunity_letter, &mut opportunities),
            _ => continue,
        };
        *count += 1;
        codes.insert(id, format!("{letter}{count}"));
    }
    codes
}
