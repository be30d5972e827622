//! A lane is silent for three columns or more.

use crate::diagnostic::{Code, Severity};
use crate::model::{Head, ItemId, ItemKind, Journey};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

/// From so many columns on a gap is worth a remark.
const LEAST: usize = 3;

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "silent-lane",
        severity: Severity::Advice,
        summary: "A lane is silent for three columns or more.",
        reason: "A gap is either a stretch that nobody asked about, or one in which customers are left alone: both are worth knowing.",
    },
    profile: Profile::Strict,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage a: Falls ill
    action: Looks for a number
  stage b: Waits
    thought: What next?
  stage c: Waits on
    thought: What next?
  stage d: Is called
    thought: What next?
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage a: Falls ill
    action: Reads
  stage b: Waits
    action: Reads
    thought: What next?
  stage c: Waits on
    action: Reads
    thought: What next?
  stage d: Is called
    action: Reads
    thought: What next?
",
    source: "Milkymap and Smaply: look for gaps in a lane.",
    find,
};

/// A lane: its name in a message, and what lies in it.
type Lane = (&'static str, fn(ItemKind) -> bool);

const LANES: [Lane; 4] = [
    ("actions", |k| k == ItemKind::Action),
    ("touchpoints", |k| k == ItemKind::Touchpoint),
    ("thoughts", |k| {
        matches!(k, ItemKind::Thought | ItemKind::Question | ItemKind::Need | ItemKind::Expectation | ItemKind::Quote)
    }),
    ("feelings", |k| k == ItemKind::Feeling),
];

fn find(ground: &Ground, findings: &mut Findings) {
    for journey in ground.journeys() {
        let columns = columns(journey);
        for (name, holds) in LANES {
            let speaks = |items: &[ItemId]| items.iter().any(|&i| holds(ground.model.item(i).kind));
            if !columns.iter().any(|(_, items)| speaks(items)) {
                continue;
            }
            let mut silent: Vec<&Head> = Vec::new();
            for (head, items) in columns.iter().map(|(h, i)| (Some(*h), i.as_slice())).chain([(None, [].as_slice())]) {
                match head.filter(|_| !speaks(items)) {
                    Some(head) => silent.push(head),
                    None => tell(ground, findings, (journey, name), &std::mem::take(&mut silent)),
                }
            }
        }
    }
}

fn tell(ground: &Ground, findings: &mut Findings, (journey, lane): (&Journey, &str), silent: &[&Head]) {
    if let ([first, .., last], true) = (silent, silent.len() >= LEAST) {
        findings.under(
            &[first, &journey.head],
            format!("from {} to {} there are no {lane}", ground.quoted(first), ground.quoted(last)),
            "silent from here on",
            "ask what happens there, or say in a `note` that nothing does",
        );
    }
}

/// The columns of a journey with their own items and those of their whole stage.
fn columns(journey: &Journey) -> Vec<(&Head, Vec<ItemId>)> {
    let mut out = Vec::new();
    for stage in &journey.stages {
        if stage.steps.is_empty() {
            out.push((&stage.head, stage.items.clone()));
        }
        out.extend(stage.steps.iter().map(|t| (&t.head, stage.items.iter().chain(&t.items).copied().collect())));
    }
    out
}
