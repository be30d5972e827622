//! A journey has no scenario.

use crate::diagnostic::{Code, Severity};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "no-scenario",
        severity: Severity::Advice,
        summary: "A journey has no scenario.",
        reason: "The same person feels otherwise in another situation; the scenario says which one the map is about.",
    },
    profile: Profile::Recommended,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  scenario: Friday evening, a child with a fever
  stage wait: Waiting
",
    source: "Nielsen Norman Group, Journey Mapping 101: the scenario is the second element of a map.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for journey in ground.journeys().filter(|j| j.scenario.is_none()) {
        findings.under(
            &[&journey.head],
            format!("the journey {} has no scenario", ground.quoted(&journey.head)),
            "in what situation?",
            "write `scenario: ...` under it: when, where and why it begins",
        );
    }
}
