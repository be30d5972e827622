//! Two notes of a kind say the same.

use crate::diagnostic::{Code, Severity};
use std::collections::BTreeMap;

use crate::model::{ItemKind, Journey};
use crate::source::Span;

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "near-duplicate",
        severity: Severity::Advice,
        summary: "Two notes of a kind say the same.",
        reason: "The same pain told twice counts twice in every figure, and gets two half answers.",
    },
    profile: Profile::Recommended,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    pain: Nobody says how long it will take
  stage talk: The talk
    pain: Nobody says: how long will it take?
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    pain: Nobody says how long it will take
  stage talk: The talk
    pain: Four minutes for everything
",
    source: "Affinity mapping: merge notes that say the same before counting.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for journey in ground.journeys() {
        among(ground, findings, journey);
    }
}

fn among(ground: &Ground, findings: &mut Findings, journey: &Journey) {
    let mut seen: BTreeMap<(ItemKind, Vec<String>), Span> = BTreeMap::new();
    for (id, item) in ground.items_of(journey) {
        if !matches!(item.kind, ItemKind::Pain | ItemKind::Gain | ItemKind::Opportunity | ItemKind::Need) {
            continue;
        }
        let mut words = ground.words(&item.head);
        words.sort_unstable();
        if words.len() < 2 {
            continue;
        }
        if let Some(&first) = seen.get(&(item.kind, words.clone())) {
            findings.item(
                id,
                format!("{} says what another note says already", ground.quoted(&item.head)),
                "said before",
                "write it once where it hurts most, or say what is different here",
            );
            findings.also(first, "the first");
        } else {
            seen.insert((item.kind, words), item.head.span);
        }
    }
}
