//! A gain creator answers no gain.

use crate::diagnostic::{Code, Severity};
use crate::model::ItemKind;

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "creator-without-gain",
        severity: Severity::Warning,
        summary: "A gain creator answers no gain.",
        reason: "Fit means that what is offered meets what matters to customers; an offer for nothing is cost without value.",
    },
    profile: Profile::Core,
    bad: "segment eaters: People who eat by their principles
  gain origin (essential): Knows where the flour comes from
value-proposition loaf for eaters: The corner bakery
  creator: The mill and the field on every label
",
    good: "segment eaters: People who eat by their principles
  gain origin (essential): Knows where the flour comes from
value-proposition loaf for eaters: The corner bakery
  creator for origin: The mill and the field on every label
",
    source: "Alexander Osterwalder et al., Value Proposition Design: fit.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for (id, item) in ground.items().filter(|(_, i)| i.kind == ItemKind::Creator && i.answers.is_empty()) {
        findings.item(
            id,
            format!("{} answers no gain", ground.quoted(&item.head)),
            "for which gain?",
            "write `for` and the name of a gain before the colon",
        );
    }
}
