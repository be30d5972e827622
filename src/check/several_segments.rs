//! A value proposition is for several segments or personas.

use crate::diagnostic::{Code, Severity};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "several-segments",
        severity: Severity::Advice,
        summary: "A value proposition is for several segments or personas.",
        reason: "Each has its own pains and gains; on one canvas the average of two customers is nobody.",
    },
    profile: Profile::Strict,
    bad: "segment eaters: People who eat by their principles
segment cafes: Cafés in the quarter
value-proposition loaf for eaters, cafes: The corner bakery
  product: Sourdough bread
",
    good: "segment eaters: People who eat by their principles
segment cafes: Cafés in the quarter
value-proposition loaf for eaters: The corner bakery
  product: Sourdough bread
",
    source: "Alexander Osterwalder et al., Value Proposition Design: one canvas for each segment.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for proposition in ground.model.propositions.iter().filter(|p| p.people.len() > 1) {
        findings.under(
            &[&proposition.head],
            format!(
                "{} is for {} kinds of customers at once",
                ground.quoted(&proposition.head),
                proposition.people.len()
            ),
            "one canvas for all",
            "write a value proposition of its own for each",
        );
    }
}
