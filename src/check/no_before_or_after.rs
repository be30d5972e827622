//! A journey begins or ends with the purchase.

use crate::diagnostic::{Code, Severity};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "no-before-or-after",
        severity: Severity::Advice,
        summary: "A journey begins or ends with the purchase.",
        reason: "Customers have looked, doubted and asked others before, and live with the thing afterwards: that is where they are won and lost.",
    },
    profile: Profile::Strict,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage look: Looks around
  stage buy: Buys
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage look: Looks around
  stage buy: Buys
  stage live: Lives with it
",
    source: "Smaply: include what happens before and after the use.",
    find,
};

/// Words of titles that speak of the purchase alone, in the languages of the keywords.
const PURCHASE: [&str; 16] = [
    "buy", "buys", "buying", "purchase", "checkout", "pay", "pays", "payment", "achat", "achète", "acheter", "paie",
    "payer", "paiement", "commande", "caisse",
];

fn find(ground: &Ground, findings: &mut Findings) {
    for journey in ground.journeys() {
        let [first, .., last] = journey.stages.as_slice() else { continue };
        for (stage, place) in [(first, "begins"), (last, "ends")] {
            if ground.words(&stage.head).iter().any(|w| PURCHASE.contains(&w.as_str())) {
                findings.under(
                    &[&stage.head, &journey.head],
                    format!("the journey {place} with {}", ground.quoted(&stage.head)),
                    if place == "begins" { "nothing before?" } else { "nothing after?" },
                    "add a stage for what customers do before they meet the offer, and for how they live with it",
                );
            }
        }
    }
}
