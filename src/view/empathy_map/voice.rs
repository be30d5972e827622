//! What a person says, thinks, does and feels, what hurts and what is hoped for.
//!
//! In: a model and a person. Out: one list an area, the same texts merged. Absent: boxes.

use std::collections::BTreeMap;

use crate::model::{FactKind, Item, ItemId, ItemKind, Measure, PersonId, Prose};
use crate::source::Span;
use crate::view::part::life;
use crate::view::part::script::{self, Script};

/// An area of the map, in the order of the labels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Area {
    Says,
    Thinks,
    Does,
    Feels,
    Pains,
    Gains,
}

impl Area {
    pub(super) const ALL: [Self; 6] = [Self::Says, Self::Thinks, Self::Does, Self::Feels, Self::Pains, Self::Gains];
}

/// What a note is, besides the area that it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    Plain,
    Question,
    Need,
    Expectation,
    Belief,
    Habit,
}

/// One text of an area.
pub(super) struct Voice<'a> {
    pub(super) text: &'a Prose,
    pub(super) sort: Sort,
    /// How often it was noted.
    pub(super) count: usize,
    /// The stages that it was noted in, each once.
    pub(super) stages: Vec<&'a Prose>,
    /// Of a pain or gain.
    pub(super) level: Option<u8>,
    /// Of a feeling, −2 to +2.
    pub(super) score: Option<f64>,
    /// What the map of the person's only journey calls it, or the person's card where there is no journey.
    pub(super) code: Option<String>,
    /// Whether the file has sources and it cites none.
    pub(super) assumed: bool,
    pub(super) span: Span,
}

/// All areas of a person.
pub(super) type Voices<'a> = [Vec<Voice<'a>>; 6];

/// Collects them.
pub(super) fn collect<'a>(script: &Script<'a>, person: PersonId) -> Voices<'a> {
    let model = script.model;
    let mut heard = Heard { script, merged: BTreeMap::new(), areas: Default::default() };
    for fact in &model.person(person).facts {
        if let Some((area, sort)) = place_of_fact(fact.kind) {
            let assumed = script.assumed_fact(fact);
            heard.take(area, Voice { assumed, ..voice(&fact.head.text, sort, fact.head.span) });
        }
    }
    let journeys: Vec<_> = life::journeys(model, person).collect();
    let codes = if journeys.is_empty() { own_codes(script, person) } else { BTreeMap::new() };
    for &id in &model.person(person).items {
        heard.take_item((id, model.item(id)), None, &codes);
    }
    let several = journeys.iter().map(|j| j.stages.len()).sum::<usize>() > 1;
    for journey in &journeys {
        let codes = if journeys.len() == 1 { script::codes(model, journey, script.labels) } else { BTreeMap::new() };
        for lived in life::items(model, journey, person) {
            heard.take_item((lived.id, lived.item), several.then_some(lived.stage), &codes);
        }
    }
    let mut areas = heard.areas;
    for area in [Area::Pains, Area::Gains] {
        if let Some(list) = areas.get_mut(area as usize) {
            list.sort_by_key(|v| std::cmp::Reverse(v.level.unwrap_or_default()));
        }
    }
    areas
}

/// What the card of a person calls its pains and gains.
fn own_codes(script: &Script, person: PersonId) -> BTreeMap<ItemId, String> {
    let letters = [(ItemKind::Pain, script.labels.pain_letter), (ItemKind::Gain, script.labels.gain_letter)];
    let codes = letters.into_iter().flat_map(|(kind, letter)| {
        let ranked = life::ranked(script.model, person, kind).into_iter().zip(1..);
        ranked.map(move |((id, ..), rank)| (id, format!("{letter}{rank}")))
    });
    codes.collect()
}

/// Two texts with the same key are one: the area, what it is, how it feels in hundredths, the characters.
type Key = (Area, Sort, i32, String);

struct Heard<'s, 'a> {
    script: &'s Script<'a>,
    merged: BTreeMap<Key, usize>,
    areas: Voices<'a>,
}

impl<'a> Heard<'_, 'a> {
    fn take_item(
        &mut self,
        (id, item): (ItemId, &'a Item),
        stage: Option<&'a Prose>,
        codes: &BTreeMap<ItemId, String>,
    ) {
        let Some((area, sort)) = place_of_item(item.kind) else { return };
        let level = life::level(item);
        let score = if let Measure::Score(score) = item.measure { Some(score.clamp(-2.0, 2.0)) } else { None };
        let claims = item.kind == ItemKind::Feeling || script::lived(item.kind);
        let (assumed, code) = (claims && self.script.assumed(item), codes.get(&id).cloned());
        let stages = stage.into_iter().collect();
        self.take(area, Voice { stages, level, score, code, assumed, ..voice(&item.head.text, sort, item.head.span) });
    }

    /// Adds a text, or counts it where it is there already.
    fn take(&mut self, area: Area, voice: Voice<'a>) {
        let words = self.script.plain(voice.text).split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let score = voice.score.map_or(0, |s| (s * 100.0).round() as i32);
        let Some(list) = self.areas.get_mut(area as usize) else { return };
        let number = *self.merged.entry((area, voice.sort, score, words)).or_insert(list.len());
        let Some(same) = list.get_mut(number) else { return list.push(voice) };
        same.count += 1;
        same.level = same.level.max(voice.level);
        same.assumed &= voice.assumed;
        for stage in voice.stages {
            if !same.stages.iter().any(|s| std::ptr::eq(*s, stage)) {
                same.stages.push(stage);
            }
        }
    }
}

fn voice(text: &Prose, sort: Sort, span: Span) -> Voice<'_> {
    let (stages, level, score, code) = (Vec::new(), None, None, None);
    Voice { text, sort, count: 1, stages, level, score, code, assumed: false, span }
}

fn place_of_fact(kind: FactKind) -> Option<(Area, Sort)> {
    Some(match kind {
        FactKind::Quote => (Area::Says, Sort::Plain),
        FactKind::Belief => (Area::Thinks, Sort::Belief),
        FactKind::Habit => (Area::Does, Sort::Habit),
        FactKind::Frustration => (Area::Pains, Sort::Plain),
        FactKind::Motivation => (Area::Gains, Sort::Plain),
        _ => return None,
    })
}

fn place_of_item(kind: ItemKind) -> Option<(Area, Sort)> {
    Some(match kind {
        ItemKind::Quote => (Area::Says, Sort::Plain),
        ItemKind::Thought => (Area::Thinks, Sort::Plain),
        ItemKind::Question => (Area::Thinks, Sort::Question),
        ItemKind::Need => (Area::Thinks, Sort::Need),
        ItemKind::Expectation => (Area::Thinks, Sort::Expectation),
        ItemKind::Action => (Area::Does, Sort::Plain),
        ItemKind::Feeling => (Area::Feels, Sort::Plain),
        ItemKind::Pain => (Area::Pains, Sort::Plain),
        ItemKind::Gain => (Area::Gains, Sort::Plain),
        _ => return None,
    })
}

/// Meets every text of the map in its reading order.
pub(super) fn meet(script: &mut Script, voices: &Voices) {
    for voice in voices.iter().flatten() {
        script.meet(voice.text);
        voice.stages.iter().for_each(|s| script.meet(s));
    }
}
