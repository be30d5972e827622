//! No creator of a value proposition answers an important gain of those it is for.

use crate::diagnostic::{Code, Severity};
use crate::model::ItemKind;

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "uncreated-gain",
        severity: Severity::Advice,
        summary: "No creator of a value proposition answers an important gain of those it is for.",
        reason: "What matters most on the right side of the canvas should be answered on the left: that is where the offer wins or loses.",
    },
    profile: Profile::Recommended,
    bad: "segment eaters: People who eat by their principles
  gain origin (essential): Knows where the flour comes from
value-proposition loaf for eaters: The corner bakery
  product: Sourdough bread
",
    good: "segment eaters: People who eat by their principles
  gain origin (essential): Knows where the flour comes from
value-proposition loaf for eaters: The corner bakery
  creator for origin: The mill and the field on every label
",
    source: "Alexander Osterwalder et al., Value Proposition Design: address the extreme pains and essential gains first.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for proposition in ground.model.propositions.iter().filter(|p| p.head.own) {
        for person in &proposition.people {
            for &id in &ground.model.person(*person).items {
                let item = ground.model.item(id);
                let answered = item.answered_by.iter().any(|a| proposition.items.contains(a));
                if item.kind == ItemKind::Gain && Ground::weighs_much(item) && !answered {
                    findings.under(
                        &[&proposition.head],
                        format!("no creator answers {}", ground.quoted(&item.head)),
                        "no creator for it",
                        "add a `creator for` its name, or say in a `note` why it is left to others",
                    );
                    findings.also(item.head.span, "an important gain");
                }
            }
        }
    }
}
