//! Who feels what, where: the scores of a journey, sorted by person and by time.
//!
//! In: a frame. Out: one voice a person, with its feelings from left to right. Absent: pixels upwards (that is `plan`).
//!
//! A feeling without a `for` is the first persona's. One of a stage with steps stands at the middle of the stage.
//! Several in one place share its width.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::{ItemId, ItemKind, Measure, PersonId};

use super::super::frame::Frame;

/// One person's feelings.
#[derive(Debug, Clone)]
pub(in super::super) struct Voice {
    /// Whose; `None` for a journey without a persona.
    pub(in super::super) person: Option<PersonId>,
    /// Which of the people on this map, from 0: says colour, dash and marker.
    pub(in super::super) index: usize,
    /// From left to right; at least one.
    pub(in super::super) feelings: Vec<Feeling>,
}

/// One score.
#[derive(Debug, Clone)]
pub(in super::super) struct Feeling {
    /// Where it is written.
    pub(in super::super) item: ItemId,
    /// −2 to +2.
    pub(in super::super) score: f64,
    /// The columns that it is about.
    pub(in super::super) columns: Range<usize>,
    /// px; grows from one feeling of a voice to the next.
    pub(in super::super) x: f64,
    /// The stretch of the lane that its words may cover, px.
    pub(in super::super) reach: (f64, f64),
    /// How many of the same voice share that stretch.
    pub(in super::super) sharing: usize,
}

/// Whether columns without a score lie between two feelings that follow each other.
pub(in super::super) fn is_gap(pair: &[Feeling]) -> bool {
    matches!(pair, [a, b] if a.columns.end < b.columns.start)
}

/// A stretch of the lane that feelings are written for.
struct Place {
    columns: Range<usize>,
    /// Left and right edge, px.
    edges: (f64, f64),
    /// The same for its words, px.
    reach: (f64, f64),
    items: Vec<ItemId>,
}

/// All voices of the journey, in the order in which it names its people.
pub(in super::super) fn voices(frame: &Frame) -> Vec<Voice> {
    let mut people: Vec<Option<PersonId>> = frame.journey.people.iter().copied().map(Some).collect();
    if people.is_empty() {
        people.push(None);
    }
    let mut numbers: BTreeMap<Option<PersonId>, usize> = people.iter().copied().zip(0..).collect();
    let mut said: Vec<Vec<Feeling>> = vec![Vec::new(); people.len()];
    for place in places(frame) {
        let mut here: BTreeMap<usize, Vec<(ItemId, f64)>> = BTreeMap::new();
        for &id in &place.items {
            let item = frame.model.item(id);
            let (ItemKind::Feeling, &Measure::Score(score)) = (item.kind, &item.measure) else { continue };
            if item.people.is_empty() {
                here.entry(0).or_default().push((id, score));
            }
            for &person in &item.people {
                let next = people.len();
                let index = *numbers.entry(Some(person)).or_insert(next);
                if index == next {
                    people.push(Some(person));
                    said.push(Vec::new());
                }
                here.entry(index).or_default().push((id, score));
            }
        }
        for (index, scores) in here {
            if let Some(said) = said.get_mut(index) {
                spread(&place, &scores, said);
            }
        }
    }
    let voices = people.into_iter().zip(said).enumerate();
    voices
        .filter(|(_, (_, feelings))| !feelings.is_empty())
        .map(|(index, (person, feelings))| Voice { person, index, feelings })
        .collect()
}

/// Spreads a voice's scores of one place evenly over it.
fn spread(place: &Place, scores: &[(ItemId, f64)], said: &mut Vec<Feeling>) {
    let (left, right) = place.edges;
    for (i, &(item, score)) in scores.iter().enumerate() {
        let middle = left + (right - left) * (i as f64 + 0.5) / scores.len() as f64;
        let x = said.last().map_or(middle, |before| middle.max(before.x + 1.0));
        let columns = place.columns.clone();
        said.push(Feeling {
            item,
            score: score.clamp(-2.0, 2.0),
            columns,
            x,
            reach: place.reach,
            sharing: scores.len(),
        });
    }
}

/// The places of a journey from left to right.
fn places(frame: &Frame) -> Vec<Place> {
    let mut out = Vec::with_capacity(frame.columns.len());
    for (number, stage) in frame.journey.stages.iter().enumerate() {
        let columns = frame.stage_columns(number);
        let first = out.len();
        for index in columns.clone() {
            let Some(column) = frame.columns.get(index) else { continue };
            let items = frame.column_items(column).to_vec();
            let edges = (column.x, column.x + column.w);
            out.push(Place { columns: index..index + 1, edges, reach: edges, items });
        }
        if !stage.steps.is_empty() && stage.items.iter().any(|&id| is_feeling(frame, id)) {
            whole_stage(&mut out, first, columns, &stage.items);
        }
    }
    out
}

fn is_feeling(frame: &Frame, id: ItemId) -> bool {
    frame.model.item(id).kind == ItemKind::Feeling
}

/// Adds what is said of a whole stage: to its middle column, or to a place of its own around the seam in its middle.
fn whole_stage(out: &mut Vec<Place>, first: usize, columns: Range<usize>, items: &[ItemId]) {
    let middle = first + columns.len() / 2;
    let even = columns.len().is_multiple_of(2);
    let Some(right) = out.get_mut(middle) else { return };
    if even {
        let seam = right.edges.0;
        let half = (right.edges.1 - seam) / 4.0;
        let (edges, reach) = ((seam - half, seam + half), (seam - 2.0 * half, seam + 2.0 * half));
        out.insert(middle, Place { columns, edges, reach, items: items.to_vec() });
    } else {
        right.columns = columns;
        right.items.extend_from_slice(items);
    }
}
