//! What stands on the canvas: who wants what, what is offered, and what answers what.
//!
//! In: a value proposition. Out: notes by region, ranked, merged and numbered. Absent: places.
//!
//! What is wanted comes from the people it is for and from the journeys that they take part in. What both say in the same
//! words is one note: it keeps the highest level, all evidence, all that answers it.

use std::collections::BTreeMap;

use crate::model::{Item, ItemId, ItemKind, JobKind, Measure, Model, PersonId, Proposition, Prose};
use crate::view::part::script::{self, Script};
use crate::vocabulary::Language;
use crate::vocabulary::labels::value_proposition::ValueProposition;

use super::same;

/// A part of the canvas that holds notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Jobs,
    Pains,
    Gains,
    Products,
    Relievers,
    Creators,
}

impl Section {
    /// In the order in which they are read: first what is wanted, then what is offered.
    pub(super) const ALL: [Self; 6] =
        [Self::Jobs, Self::Pains, Self::Gains, Self::Products, Self::Relievers, Self::Creators];

    /// Where what answers its notes, or what its notes answer, stands.
    pub(super) const fn partner(self) -> Option<Self> {
        match self {
            Self::Pains => Some(Self::Relievers),
            Self::Gains => Some(Self::Creators),
            Self::Relievers => Some(Self::Pains),
            Self::Creators => Some(Self::Gains),
            Self::Jobs | Self::Products => None,
        }
    }
}

/// One note.
#[derive(Debug)]
pub(super) struct Entry {
    /// What says it; the first gives the words.
    pub(super) items: Vec<ItemId>,
    /// Whose it is, where that is only some of those whom the canvas is for.
    pub(super) people: Vec<PersonId>,
    /// Intensity, importance: 1 to 5; the highest.
    pub(super) level: Option<u8>,
    /// Today's satisfaction with a gain: 1 to 5; the lowest.
    pub(super) satisfaction: Option<u8>,
    /// `D1`
    pub(super) code: String,
    /// What it answers, or what answers it: places in the partner section, ascending.
    pub(super) refs: Vec<usize>,
}

/// All notes.
pub(super) struct Content<'a> {
    pub(super) proposition: &'a Proposition,
    pub(super) script: Script<'a>,
    pub(super) labels: &'static ValueProposition,
    jobs: Vec<Entry>,
    pains: Vec<Entry>,
    gains: Vec<Entry>,
    products: Vec<Entry>,
    relievers: Vec<Entry>,
    creators: Vec<Entry>,
}

impl<'a> Content<'a> {
    /// Collects them.
    pub(super) fn new(model: &'a Model, proposition: &'a Proposition, language: Language) -> Self {
        let script = Script::new(model, language);
        let (letters, labels) = (script.labels.value_proposition.letters, script.labels);
        let [mut jobs, mut pains, mut gains] = wanted(model, proposition);
        jobs.sort_by_key(|entry| first(model, entry).map_or(u8::MAX, job_rank));
        for list in [&mut pains, &mut gains] {
            list.sort_by_key(|entry| u8::MAX - entry.level.unwrap_or(0));
        }
        let offered = |kind| {
            let ids = proposition.items.iter().filter(move |&&id| model.item(id).kind == kind);
            ids.map(|&id| Entry::new(id, model.item(id), Vec::new())).collect::<Vec<_>>()
        };
        let (mut products, mut relievers, mut creators) =
            (offered(ItemKind::Product), offered(ItemKind::Reliever), offered(ItemKind::Creator));
        link(model, &mut relievers, &mut pains);
        link(model, &mut creators, &mut gains);
        let [job, product, reliever, creator] = letters;
        number(&mut jobs, job);
        number(&mut pains, labels.pain_letter);
        number(&mut gains, labels.gain_letter);
        number(&mut products, product);
        number(&mut relievers, reliever);
        number(&mut creators, creator);
        let labels = labels.value_proposition;
        let mut content = Self { proposition, script, labels, jobs, pains, gains, products, relievers, creators };
        content.meet();
        content
    }

    /// The notes of a section, in the order of their numbers.
    pub(super) fn of(&self, section: Section) -> &[Entry] {
        match section {
            Section::Jobs => &self.jobs,
            Section::Pains => &self.pains,
            Section::Gains => &self.gains,
            Section::Products => &self.products,
            Section::Relievers => &self.relievers,
            Section::Creators => &self.creators,
        }
    }

    /// What gives a note its words.
    pub(super) fn item(&self, entry: &Entry) -> &'a Item {
        first(self.script.model, entry).expect("because a note is made of an item")
    }

    /// The text of a note, with the evidence of all who say it.
    pub(super) fn text(&self, entry: &Entry) -> Prose {
        let all = |id: &ItemId| self.script.model.item(*id).head.text.in_language(self.script.language);
        let mut texts = entry.items.iter().map(all);
        let mut text = texts.next().cloned().unwrap_or_default();
        for other in texts {
            let cites = other.runs.iter().filter(|r| matches!(r.kind, crate::model::RunKind::Cite(_)));
            let fresh: Vec<_> = cites.filter(|r| !text.runs.iter().any(|own| own.kind == r.kind)).cloned().collect();
            text.runs.extend(fresh);
        }
        text
    }

    /// The remarks under a note, each once.
    pub(super) fn remarks(&self, entry: &Entry) -> Vec<&'a Prose> {
        let model = self.script.model;
        let mut out: Vec<&Prose> = Vec::new();
        for note in entry.items.iter().flat_map(|&id| &model.item(id).notes) {
            if !out.iter().any(|n| n.runs == note.runs) {
                out.push(note);
            }
        }
        out
    }

    /// Whether nobody who says it gives evidence, in a file that has sources.
    pub(super) fn assumed(&self, entry: &Entry) -> bool {
        entry.items.iter().all(|&id| self.script.assumed(self.script.model.item(id)))
    }

    /// Numbers the sources in the order of reading.
    fn meet(&mut self) {
        let model = self.script.model;
        self.script.meet(&self.proposition.head.text);
        for &person in &self.proposition.people {
            self.script.meet(&model.person(person).head.text);
        }
        let ids = Section::ALL.iter().flat_map(|&s| self.of(s).iter().flat_map(|e| e.items.iter().copied()));
        for id in ids.collect::<Vec<_>>() {
            self.script.meet_item(model.item(id));
        }
    }
}

impl Entry {
    fn new(id: ItemId, item: &Item, people: Vec<PersonId>) -> Self {
        let (level, satisfaction) = levels(item);
        Self { items: vec![id], people, level, satisfaction, code: String::new(), refs: Vec::new() }
    }

    /// Takes in what another says in the same words.
    fn merge(&mut self, other: Self) {
        self.level = self.level.max(other.level);
        self.satisfaction = match (self.satisfaction, other.satisfaction) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        self.items.extend(other.items);
        for person in other.people {
            if !self.people.contains(&person) {
                self.people.push(person);
            }
        }
    }

    /// Whether nothing answers it, or it answers nothing.
    pub(super) fn is_open(&self) -> bool {
        self.refs.is_empty()
    }
}

fn first<'a>(model: &'a Model, entry: &Entry) -> Option<&'a Item> {
    entry.items.first().map(|&id| model.item(id))
}

/// How much an item weighs, and how satisfied people are with it.
fn levels(item: &Item) -> (Option<u8>, Option<u8>) {
    match item.measure {
        Measure::Level(level) => (Some(level), None),
        Measure::Gain { importance, satisfaction } => (Some(importance), Some(satisfaction)),
        _ => (None, None),
    }
}

/// Jobs, pains and gains of those it is for, then of their journeys; the same words are one note.
fn wanted(model: &Model, proposition: &Proposition) -> [Vec<Entry>; 3] {
    let mut lists = [Vec::new(), Vec::new(), Vec::new()];
    let mut known: BTreeMap<(usize, String), usize> = BTreeMap::new();
    let mut add = |id: ItemId, item: &Item, people: Vec<PersonId>| {
        let section = match item.kind {
            ItemKind::Job => 0,
            ItemKind::Pain => 1,
            ItemKind::Gain => 2,
            _ => return,
        };
        let Some(list) = lists.get_mut(section) else { return };
        let entry = Entry::new(id, item, people);
        let key = (section, same::key(&item.head.text));
        if let Some(known) = known.get(&key).and_then(|&at| list.get_mut(at)) {
            Entry::merge(known, entry);
        } else {
            known.insert(key, list.len());
            list.push(entry);
        }
    };
    let served = &proposition.people;
    for &person in served {
        for &id in &model.person(person).items {
            add(id, model.item(id), vec![person]);
        }
    }
    for journey in &model.journeys {
        let theirs = |people: &[PersonId]| served.iter().copied().filter(|p| people.contains(p)).collect::<Vec<_>>();
        let travellers = theirs(&journey.people);
        if travellers.is_empty() {
            continue;
        }
        for (id, item) in script::items(model, journey) {
            let people = if item.people.is_empty() { travellers.clone() } else { theirs(&item.people) };
            if !people.is_empty() {
                add(id, item, people);
            }
        }
    }
    for entry in lists.iter_mut().flatten().filter(|e| e.people.len() == served.len()) {
        entry.people.clear();
    }
    lists
}

/// Functional jobs first, those of no kind last.
fn job_rank(item: &Item) -> u8 {
    match &item.measure {
        Measure::Job(JobKind::Functional) => 0,
        Measure::Job(JobKind::Organisational) => 1,
        Measure::Job(JobKind::Social) => 2,
        Measure::Job(JobKind::Emotional) => 3,
        Measure::Job(JobKind::Other(_)) => 4,
        _ => 5,
    }
}

/// Ties offers to what they answer, and puts them in its order, so that no two links cross that need not.
fn link(model: &Model, offers: &mut [Entry], wanted: &mut [Entry]) {
    let places: BTreeMap<ItemId, usize> =
        wanted.iter().enumerate().flat_map(|(at, entry)| entry.items.iter().map(move |&id| (id, at))).collect();
    for offer in offers.iter_mut() {
        let answers = offer.items.iter().flat_map(|&id| &model.item(id).answers);
        offer.refs = answers.filter_map(|id| places.get(id).copied()).collect();
        offer.refs.sort_unstable();
        offer.refs.dedup();
    }
    let mean = |offer: &Entry| match offer.refs.len() {
        0 => f64::INFINITY,
        n => offer.refs.iter().sum::<usize>() as f64 / n as f64,
    };
    offers.sort_by(|a, b| mean(a).total_cmp(&mean(b)));
    for (number, offer) in offers.iter().enumerate() {
        for &at in &offer.refs {
            if let Some(entry) = wanted.get_mut(at) {
                entry.refs.push(number);
            }
        }
    }
}

fn number(entries: &mut [Entry], letter: &str) {
    for (i, entry) in entries.iter_mut().enumerate() {
        entry.code = format!("{letter}{}", i + 1);
    }
}
