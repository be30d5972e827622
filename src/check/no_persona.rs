//! A journey belongs to nobody.

use crate::diagnostic::{Code, Severity};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "no-persona",
        severity: Severity::Warning,
        summary: "A journey belongs to nobody.",
        reason: "A map tells the story of one kind of person; without them nobody can say whether a feeling is true.",
    },
    profile: Profile::Core,
    bad: "journey clinic: A first visit to the clinic
  stage wait: Waiting
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
",
    source: "Nielsen Norman Group, Journey Mapping 101: the actor is the first element of a map.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for journey in ground.journeys().filter(|j| j.people.is_empty()) {
        findings.under(
            &[&journey.head],
            format!("the journey {} belongs to nobody", ground.quoted(&journey.head)),
            "whose journey?",
            "declare a `persona` and write `for` and its name before the colon",
        );
    }
}
