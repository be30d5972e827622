//! No gain explains the highest point of the curve.

use crate::diagnostic::{Code, Severity};
use crate::model::{Item, ItemId, ItemKind, Journey, Measure};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "peak-without-gain",
        severity: Severity::Advice,
        summary: "No gain explains the highest point of the curve.",
        reason: "What delights customers is what they tell others; it has to be named before somebody saves it away.",
    },
    profile: Profile::Strict,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage talk: The talk
    feeling (+2): Heard at last
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage talk: The talk
    feeling (+2): Heard at last
    gain (essential): A doctor who listens
",
    source: "Daniel Kahneman, the peak–end rule: people remember the peak and the end.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for journey in ground.journeys() {
        let Some((id, item, score)) = extreme(ground, journey) else { continue };
        let told =
            ground.beside(id).iter().any(|&i| matches!(ground.model.item(i).kind, ItemKind::Gain | ItemKind::Moment));
        if score >= 1.0 && !told {
            findings.item(
                id,
                format!("no gain explains the highest point {}", ground.quoted(&item.head)),
                "why so high?",
                "write the `gain` that they find there, or the `moment` of truth",
            );
        }
    }
}

/// The first highest point.
fn extreme<'a>(ground: &Ground<'a>, journey: &'a Journey) -> Option<(ItemId, &'a Item, f64)> {
    let mut best: Option<(ItemId, &Item, f64)> = None;
    for (id, item) in ground.items_of(journey) {
        if let Measure::Score(score) = item.measure
            && best.is_none_or(|b| score > b.2)
        {
            best = Some((id, item, score));
        }
    }
    best
}
