//! The opportunities of a journey, or of all journeys, ranked.
//!
//! In: a model. Out: entries with their codes, what they answer, their scores and ranks. Absent: places, words measured.
//!
//! score = impact × level ÷ effort, each from 1 to 5. The level is the intensity of the pain or the importance of the gain
//! that is answered: the highest of several, 1 where nothing that has a level is answered. Equal scores keep the order of
//! the file. Without impact or effort there is no score, and no rank: those entries come last.
//!
//! Over all journeys, opportunities with the same words in several journeys are one entry: with the highest impact and the
//! highest effort that a journey gives it, for what is done once has to be done well enough for each. It counts for every
//! journey that it stands in, and for every journey whose pains or gains it answers.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Item, ItemId, ItemKind, Journey, Measure, Model};
use crate::view::part::script::{self, Script};
use crate::vocabulary::{Language, fold};

/// What an opportunity answers; several where journeys name it with the same words.
pub(super) struct Answer {
    pub(super) ids: Vec<ItemId>,
}

/// A line of the backlog.
pub(super) struct Entry {
    /// The opportunity; several where journeys share it.
    pub(super) items: Vec<ItemId>,
    /// `O1`
    pub(super) code: String,
    pub(super) impact: Option<u8>,
    pub(super) effort: Option<u8>,
    /// In the order of the file.
    pub(super) answers: Vec<Answer>,
    /// Intensity or importance of what it answers, the highest of several.
    pub(super) level: Option<u8>,
    /// Numbers of the journeys that share it, from 0.
    pub(super) journeys: BTreeSet<usize>,
    pub(super) score: Option<f64>,
    /// From 1; only with a score.
    pub(super) rank: Option<usize>,
}

impl Entry {
    /// Whether it brings much and costs little.
    pub(super) fn quick_win(&self) -> bool {
        matches!((self.impact, self.effort), (Some(4..), Some(..=2)))
    }
}

/// All that the drawing shows, before anything is placed.
pub(super) struct Backlog<'a> {
    pub(super) script: Script<'a>,
    /// The journey that it is of; `None` for all.
    pub(super) journey: Option<&'a Journey>,
    /// Those whose opportunities these are, in the order of their numbers; those of the file itself come first.
    pub(super) journeys: Vec<&'a Journey>,
    /// By rank, then those without one.
    pub(super) entries: Vec<Entry>,
    /// Codes of all pains, gains and opportunities.
    pub(super) codes: BTreeMap<ItemId, String>,
}

/// Whether a journey has an opportunity.
pub(super) fn has_opportunity(model: &Model, journey: &Journey) -> bool {
    script::items(model, journey).any(|(_, item)| item.kind == ItemKind::Opportunity)
}

/// Intensity of a pain or importance of a gain.
pub(super) fn level(item: &Item) -> Option<u8> {
    match item.measure {
        Measure::Level(level) => Some(level),
        Measure::Gain { importance, .. } => Some(importance),
        _ => None,
    }
}

/// A text as it is compared: without case, accents, kinds of space, and the stop at its end.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        match fold(word) {
            Some(word) => out.push_str(word.as_str()),
            None => out.push_str(&word.to_lowercase()),
        }
        out.push(' ');
    }
    out.truncate(out.trim_end_matches([' ', '.', '!', '…']).len());
    out
}

impl<'a> Backlog<'a> {
    /// Those of a journey, or of all journeys of all files.
    pub(super) fn new(model: &'a Model, journey: Option<&'a Journey>, language: Language) -> Self {
        let script = Script::new(model, language);
        let mut all: Vec<&Journey> = model.journeys.iter().collect();
        all.sort_by_key(|j| !j.head.own);
        let journeys = journey.map_or(all, |j| vec![j]);
        let mut backlog = Self { script, journey, journeys, entries: Vec::new(), codes: BTreeMap::new() };
        backlog.gather();
        backlog.weigh();
        backlog.rank();
        backlog.meet();
        backlog
    }

    /// Number of entries that have a place in the matrix; they are the first ones.
    pub(super) fn placed(&self) -> usize {
        self.entries.iter().take_while(|e| e.rank.is_some()).count()
    }

    /// Numbers the items through all journeys, and makes entries of the opportunities.
    fn gather(&mut self) {
        let (model, labels) = (self.script.model, self.script.labels);
        let (mut pains, mut gains) = (0, 0);
        // The words of an opportunity and its number among those with these words in one journey.
        let mut known: BTreeMap<(String, usize), usize> = BTreeMap::new();
        for (number, journey) in self.journeys.clone().into_iter().enumerate() {
            let mut here: BTreeMap<String, usize> = BTreeMap::new();
            for (id, item) in script::items(model, journey) {
                let (letter, count) = match item.kind {
                    ItemKind::Pain => (labels.pain_letter, &mut pains),
                    ItemKind::Gain => (labels.gain_letter, &mut gains),
                    ItemKind::Opportunity => {
                        let words = folded(&self.script.plain(&item.head.text));
                        let again = here.entry(words.clone()).or_insert(0);
                        *again += 1;
                        let at = *known.entry((words, *again)).or_insert(self.entries.len());
                        self.put(at, id, number);
                        continue;
                    }
                    _ => continue,
                };
                *count += 1;
                self.codes.insert(id, format!("{letter}{count}"));
            }
        }
    }

    /// Adds an opportunity of a journey to an entry, or makes that entry.
    fn put(&mut self, at: usize, id: ItemId, journey: usize) {
        let code = format!("{}{}", self.script.labels.opportunity_letter, at + 1);
        self.codes.insert(id, code.clone());
        if self.entries.len() <= at {
            self.entries.push(Entry {
                items: Vec::new(),
                code,
                impact: None,
                effort: None,
                answers: Vec::new(),
                level: None,
                journeys: BTreeSet::new(),
                score: None,
                rank: None,
            });
        }
        if let Some(entry) = self.entries.get_mut(at) {
            entry.items.push(id);
            entry.journeys.insert(journey);
        }
    }

    /// Finds what each entry answers, how strong that is, and its score.
    fn weigh(&mut self) {
        let (model, script) = (self.script.model, &self.script);
        let mut homes = BTreeMap::new();
        for (number, &journey) in self.journeys.iter().enumerate() {
            homes.extend(script::items(model, journey).map(|(id, _)| (id, number)));
        }
        for entry in &mut self.entries {
            for item in entry.items.iter().map(|&id| model.item(id)) {
                if let Measure::ImpactEffort { impact, effort } = item.measure {
                    entry.impact = entry.impact.max(impact);
                    entry.effort = entry.effort.max(effort);
                }
            }
            entry.answers = answers(script, &entry.items);
            for id in entry.answers.iter().flat_map(|a| &a.ids) {
                entry.level = entry.level.max(level(model.item(*id)));
                entry.journeys.extend(homes.get(id));
            }
            entry.score = entry
                .impact
                .zip(entry.effort)
                .map(|(impact, effort)| f64::from(impact) * f64::from(entry.level.unwrap_or(1)) / f64::from(effort));
        }
        let shared: BTreeSet<usize> = self.entries.iter().flat_map(|e| e.journeys.iter().copied()).collect();
        self.keep(&shared);
    }

    /// Forgets the journeys that no entry counts for, and numbers the others anew.
    fn keep(&mut self, shared: &BTreeSet<usize>) {
        let numbers: BTreeMap<usize, usize> = shared.iter().enumerate().map(|(new, &old)| (old, new)).collect();
        for entry in &mut self.entries {
            entry.journeys = entry.journeys.iter().filter_map(|old| numbers.get(old).copied()).collect();
        }
        let kept = self.journeys.iter().enumerate().filter(|(i, _)| shared.contains(i)).map(|(_, &j)| j);
        self.journeys = kept.collect();
    }

    /// Sorts by score and gives ranks.
    fn rank(&mut self) {
        self.entries.sort_by(|a, b| b.score.unwrap_or(-1.0).total_cmp(&a.score.unwrap_or(-1.0)));
        for (entry, rank) in self.entries.iter_mut().zip(1..).take_while(|(e, _)| e.score.is_some()) {
            entry.rank = Some(rank);
        }
    }

    /// Numbers the sources that are cited, in the order of the drawing.
    fn meet(&mut self) {
        let model = self.script.model;
        if let Some(journey) = self.journey {
            self.script.meet(&journey.head.text);
        }
        for entry in &self.entries {
            let items = || entry.items.iter().map(|&id| model.item(id));
            let answers = entry.answers.iter().filter_map(|a| a.ids.first()).map(|&id| model.item(id));
            for item in items().take(1).chain(answers) {
                self.script.meet(&item.head.text);
            }
            let notes = items().flat_map(|item| &item.notes);
            let plans = items().flat_map(|item| [&item.owner, &item.due].into_iter().flatten());
            for prose in notes.chain(plans) {
                self.script.meet(prose);
            }
        }
        for journey in self.journeys.iter().filter(|_| self.journey.is_none()) {
            self.script.meet(&journey.head.text);
        }
    }
}

/// What items answer, each text once, in the order of the file.
fn answers(script: &Script, items: &[ItemId]) -> Vec<Answer> {
    let model = script.model;
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    let mut out: Vec<Answer> = Vec::new();
    for &id in items.iter().flat_map(|&id| &model.item(id).answers).filter(|id| seen.insert(**id)) {
        let at = *places.entry(folded(&script.plain(&model.item(id).head.text))).or_insert(out.len());
        match out.get_mut(at) {
            Some(answer) => answer.ids.push(id),
            None => out.push(Answer { ids: vec![id] }),
        }
    }
    out
}

#[cfg(test)]
mod tests;
