//! A source is declared and never cited.

use crate::diagnostic::{Code, Severity};
use crate::model::SourceId;

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "source-never-cited",
        severity: Severity::Advice,
        summary: "A source is declared and never cited.",
        reason: "Either the map does not yet say what was found there, or a reader looks for proof that is not used.",
    },
    profile: Profile::Recommended,
    bad: "source call (interview): Léa, by phone, in March
persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
",
    good: "source call (interview): Léa, by phone, in March
persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting [^call]
",
    source: "Good practice of referencing: cite what you list.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    let cited = ground.cited();
    for (number, source) in ground.model.sources.iter().enumerate() {
        if !cited.contains(&SourceId(number as u32)) {
            findings.under(
                &[&source.head],
                format!("the source {} is never cited", ground.quoted(&source.head)),
                "never cited",
                "cite it in the texts that it supports, as `[^name]`, or delete it",
            );
        }
    }
}
