//! No pain explains the lowest point of the curve.

use crate::diagnostic::{Code, Severity};
use crate::model::{Item, ItemId, ItemKind, Journey, Measure};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "dip-without-pain",
        severity: Severity::Warning,
        summary: "No pain explains the lowest point of the curve.",
        reason: "The dip is where customers are lost. What hurts there must be known before anything can be done about it.",
    },
    profile: Profile::Recommended,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    feeling (-2): Forgotten
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    feeling (-2): Forgotten
    pain (severe): Nobody says how long it will take
",
    source: "Marc Stickdorn et al., This Is Service Design Doing: the dramatic arc points at what to explain.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for journey in ground.journeys() {
        let Some((id, item, score)) = extreme(ground, journey) else { continue };
        let told = ground.beside(id).iter().any(|&i| matches!(ground.model.item(i).kind, ItemKind::Pain));
        if score <= -1.0 && !told {
            findings.item(
                id,
                format!("no pain explains the lowest point {}", ground.quoted(&item.head)),
                "why so low?",
                "write the `pain` that causes it in the same step, or one that counts for the whole stage",
            );
        }
    }
}

/// The first lowest point.
fn extreme<'a>(ground: &Ground<'a>, journey: &'a Journey) -> Option<(ItemId, &'a Item, f64)> {
    let mut best: Option<(ItemId, &Item, f64)> = None;
    for (id, item) in ground.items_of(journey) {
        if let Measure::Score(score) = item.measure
            && best.is_none_or(|b| score < b.2)
        {
            best = Some((id, item, score));
        }
    }
    best
}
