//! A journey tells of nothing that goes wrong.

use crate::diagnostic::{Code, Severity};
use crate::model::{ItemKind, Measure};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "happy-path-only",
        severity: Severity::Advice,
        summary: "A journey tells of nothing that goes wrong.",
        reason: "Customers remember how a service copes with trouble. A map of the happy path shows what the company planned, not what people live through.",
    },
    profile: Profile::Recommended,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage call: Calls
    feeling (+1): Answered at once
  stage talk: The talk
    feeling (+2): Heard at last
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage call: Calls
    feeling (-1): Twelve minutes of music
  stage talk: The talk
    feeling (+2): Heard at last
",
    source: "Marc Stickdorn et al., This Is Service Design Doing: critical incidents.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for journey in ground.journeys() {
        let mut feelings = 0;
        let bad = ground.items_of(journey).any(|(_, item)| {
            feelings += usize::from(item.kind == ItemKind::Feeling);
            match item.measure {
                Measure::Score(score) => score < 0.0,
                Measure::Channel { missing, .. } => missing,
                _ => matches!(item.kind, ItemKind::Pain | ItemKind::Brake),
            }
        });
        if !bad && feelings >= 2 {
            findings.under(
                &[&journey.head],
                format!("nothing goes wrong in {}", ground.quoted(&journey.head)),
                "the happy path alone",
                "ask customers what went wrong last time, and add the `pain`, the low `feeling` or the `brake`",
            );
        }
    }
}
