//! All jobs of a segment or persona are functional.

use crate::diagnostic::{Code, Severity};
use crate::model::{ItemKind, JobKind, Measure};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "only-functional-jobs",
        severity: Severity::Advice,
        summary: "All jobs of a segment or persona are functional.",
        reason: "People also want to feel at ease and to be seen in a certain way; offers that ignore it lose to worse products.",
    },
    profile: Profile::Recommended,
    bad: "segment eaters: People who eat by their principles
  job (functional): Feed the family
  job (functional): Keep bread for three days
value-proposition loaf for eaters: The corner bakery
  product: Sourdough bread
",
    good: "segment eaters: People who eat by their principles
  job (functional): Feed the family
  job (emotional): Feel in tune with what they believe
value-proposition loaf for eaters: The corner bakery
  product: Sourdough bread
",
    source: "Alexander Osterwalder et al., Value Proposition Design; Clayton Christensen, jobs to be done.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for person in &ground.model.people {
        let jobs: Vec<_> =
            person.items.iter().map(|&id| ground.model.item(id)).filter(|i| i.kind == ItemKind::Job).collect();
        if jobs.len() >= 2 && jobs.iter().all(|i| i.measure == Measure::Job(JobKind::Functional)) {
            findings.under(
                &[&person.head],
                format!("all jobs of {} are functional", ground.quoted(&person.head)),
                "nothing social, nothing emotional",
                "ask how they want to feel and to be seen, and write it as `job (emotional): ...` or `job (social): ...`",
            );
        }
    }
}
