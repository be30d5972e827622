//! A journey has more stages or steps than one map can tell.

use crate::diagnostic::{Code, Severity};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "unusual-size",
        severity: Severity::Advice,
        summary: "A journey has more stages or steps than one map can tell.",
        reason: "Five to seven stages and eight to twelve steps are what a group can hold in mind; more are usually two journeys.",
    },
    profile: Profile::Strict,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage s1: Part 1
  stage s2: Part 2
  stage s3: Part 3
  stage s4: Part 4
  stage s5: Part 5
  stage s6: Part 6
  stage s7: Part 7
  stage s8: Part 8
  stage s9: Part 9
  stage s10: Part 10
  stage s11: Part 11
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage s1: Part 1
  stage s2: Part 2
  stage s3: Part 3
  stage s4: Part 4
  stage s5: Part 5
  stage s6: Part 6
",
    source: "Milkymap and practitioners: five to seven stages, eight to twelve steps.",
    find,
};

/// The most stages and steps that are not remarked upon.
const MOST: (usize, usize) = (9, 24);

fn find(ground: &Ground, findings: &mut Findings) {
    for journey in ground.journeys() {
        let (stages, steps) = (journey.stages.len(), journey.stages.iter().map(|s| s.steps.len()).sum::<usize>());
        if stages > MOST.0 || steps > MOST.1 {
            findings.under(
                &[&journey.head],
                format!("{} has {stages} stages and {steps} steps", ground.quoted(&journey.head)),
                "very long",
                "merge stages that share a goal, or tell it as two journeys in two files",
            );
        }
    }
}
