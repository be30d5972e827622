//! A journey has no state.

use crate::diagnostic::{Code, Severity};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "no-state",
        severity: Severity::Advice,
        summary: "A journey has no state.",
        reason: "Readers must know whether they see what is, or what is wished for: only the first can be checked against evidence.",
    },
    profile: Profile::Recommended,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  state: current
  stage wait: Waiting
",
    source: "Smaply and Jim Kalbach, Mapping Experiences: tell current state from future state.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for journey in ground.journeys().filter(|j| j.state.is_none()) {
        findings.under(
            &[&journey.head],
            format!("the journey {} has no state", ground.quoted(&journey.head)),
            "as it is, or as it is to be?",
            "write `state: current` or `state: future` under it",
        );
    }
}
