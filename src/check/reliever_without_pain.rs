//! A pain reliever answers no pain.

use crate::diagnostic::{Code, Severity};
use crate::model::ItemKind;

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "reliever-without-pain",
        severity: Severity::Warning,
        summary: "A pain reliever answers no pain.",
        reason: "Fit means that what is offered meets what matters to customers; an offer for nothing is cost without value.",
    },
    profile: Profile::Core,
    bad: "segment eaters: People who eat by their principles
  pain dry (severe): Bread that is dry the next day
value-proposition loaf for eaters: The corner bakery
  reliever: A crust that keeps for four days
",
    good: "segment eaters: People who eat by their principles
  pain dry (severe): Bread that is dry the next day
value-proposition loaf for eaters: The corner bakery
  reliever for dry: A crust that keeps for four days
",
    source: "Alexander Osterwalder et al., Value Proposition Design: fit.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for (id, item) in ground.items().filter(|(_, i)| i.kind == ItemKind::Reliever && i.answers.is_empty()) {
        findings.item(
            id,
            format!("{} answers no pain", ground.quoted(&item.head)),
            "for which pain?",
            "write `for` and the name of a pain before the colon",
        );
    }
}
