//! Which brakes and enablers belong together.
//!
//! In: the brakes and enablers of one passage. Out: the connected components of "answers", in the order of their first
//! brakes; each enabler that answers none of these brakes is a block of its own, after them. Absent: what they say.

use std::collections::BTreeMap;

use crate::model::ItemId;

/// Brakes and enablers that stand opposite each other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) brakes: Vec<ItemId>,
    pub(super) enablers: Vec<ItemId>,
}

/// The blocks of a passage; `enablers` come with what they answer, here or elsewhere.
pub(super) fn blocks(brakes: &[ItemId], enablers: &[(ItemId, &[ItemId])]) -> Vec<Block> {
    let places: BTreeMap<ItemId, usize> = brakes.iter().enumerate().map(|(place, &id)| (id, place)).collect();
    let here = |answers: &[ItemId]| answers.iter().filter_map(|id| places.get(id).copied()).collect::<Vec<_>>();
    let mut families = Families { above: (0..brakes.len()).collect() };
    for (_, answers) in enablers {
        let mut answered = here(answers).into_iter();
        if let Some(first) = answered.next() {
            answered.for_each(|other| families.join(first, other));
        }
    }
    let mut numbers = BTreeMap::new();
    let mut out: Vec<Block> = Vec::new();
    for (place, &id) in brakes.iter().enumerate() {
        let number = *numbers.entry(families.first(place)).or_insert(out.len());
        if number == out.len() {
            out.push(Block::default());
        }
        out.get_mut(number).into_iter().for_each(|block| block.brakes.push(id));
    }
    for &(id, answers) in enablers {
        let number = here(answers).first().and_then(|&place| numbers.get(&families.first(place)));
        match number.and_then(|&n| out.get_mut(n)) {
            Some(block) => block.enablers.push(id),
            None => out.push(Block { brakes: Vec::new(), enablers: vec![id] }),
        }
    }
    out
}

/// Brakes that share enablers, each family called by the place of its first brake.
struct Families {
    above: Vec<usize>,
}

impl Families {
    fn first(&mut self, place: usize) -> usize {
        let mut at = place;
        while let Some(&above) = self.above.get(at).filter(|&&above| above != at) {
            // The way is halved as it is walked, so that long chains stay cheap.
            let next = self.above.get(above).copied().unwrap_or(above);
            self.above.get_mut(at).into_iter().for_each(|a| *a = next);
            at = next;
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.first(a), self.first(b));
        let (first, other) = (a.min(b), a.max(b));
        self.above.get_mut(other).into_iter().for_each(|above| *above = first);
    }
}
