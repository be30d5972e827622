//! A journey has several goals.

use crate::diagnostic::{Code, Severity};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "several-goals",
        severity: Severity::Advice,
        summary: "A journey has several goals.",
        reason: "Each goal makes other steps good or bad; drawn over each other they hide what matters for either.",
    },
    profile: Profile::Recommended,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  goal: See a doctor before the weekend
  goal: Change the insurance
  stage wait: Waiting
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  goal: See a doctor before the weekend
  stage wait: Waiting
",
    source: "Jim Kalbach, Mapping Experiences: one map, one point of view.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for journey in ground.journeys() {
        if let [first, second, ..] = journey.goals.as_slice() {
            let message = format!("the journey {} has {} goals", ground.quoted(&journey.head), journey.goals.len());
            let help = "keep the main one, and draw a journey of its own for each other";
            findings.at(&[&journey.head], second.span, message, "a second goal", help);
            findings.also(first.span, "the first");
        }
    }
}
