//! No enabler answers a brake.

use crate::diagnostic::{Code, Severity};
use crate::model::ItemKind;

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "brake-without-enabler",
        severity: Severity::Advice,
        summary: "No enabler answers a brake.",
        reason: "A brake keeps customers from going on. As long as nothing answers it, everything after it is lost on them.",
    },
    profile: Profile::Recommended,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    brake: The desk closes at noon
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    brake noon: The desk closes at noon
    enabler for noon: Booking by text message, day and night
",
    source: "Lean Service Creation, customer engagement canvas: enablers answer brakes.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for (id, item) in ground.items().filter(|(_, i)| i.kind == ItemKind::Brake && i.answered_by.is_empty()) {
        findings.item(
            id,
            format!("nothing answers the brake {}", ground.quoted(&item.head)),
            "no enabler",
            "give it a name and write `enabler for` that name, or say in a `note` why it must stay",
        );
    }
}
