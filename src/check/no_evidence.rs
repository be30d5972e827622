//! A journey rests on no evidence at all.

use crate::diagnostic::{Code, Severity};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "no-evidence",
        severity: Severity::Advice,
        summary: "A journey rests on no evidence at all.",
        reason: "A map without sources is a set of assumptions. That is a good start for a workshop, and a poor reason to spend money.",
    },
    profile: Profile::Recommended,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
",
    good: "source call (interview): Léa, by phone, in March
persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    pain (severe): Nobody says how long it will take [^call]
",
    source: "Smaply: assumption-based and research-based maps; Jim Kalbach, Mapping Experiences.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for journey in ground.journeys().filter(|_| ground.model.sources.is_empty()) {
        findings.under(
            &[&journey.head],
            format!("{} rests on no source", ground.quoted(&journey.head)),
            "no source",
            "declare `source name (interview): ...` and cite it in texts as `[^name]`",
        );
    }
}
