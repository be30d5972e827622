//! A journey has no goal.

use crate::diagnostic::{Code, Severity};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "no-goal",
        severity: Severity::Warning,
        summary: "A journey has no goal.",
        reason: "Whether a step helps or hinders can only be told from where the customer wants to get.",
    },
    profile: Profile::Core,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  goal: See a doctor before the weekend
  stage wait: Waiting
",
    source: "Nielsen Norman Group, Journey Mapping 101: scenario and expectations frame a map.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for journey in ground.journeys().filter(|j| j.goals.is_empty()) {
        findings.under(
            &[&journey.head],
            format!("the journey {} has no goal", ground.quoted(&journey.head)),
            "to what end?",
            "write `goal: ...` under it: what the customer wants to have reached at the end",
        );
    }
}
