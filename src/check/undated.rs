//! A map has neither date nor version.

use crate::diagnostic::{Code, Severity};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "undated",
        severity: Severity::Advice,
        summary: "A map has neither date nor version.",
        reason: "Customers and services change. A reader must see how old the map is, and which of two prints is the newer.",
    },
    profile: Profile::Strict,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
",
    good: "date: 9 May 2026
persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
",
    source: "Dave Gray, Gamestorming: date and sign what hangs on a wall.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    if ground.model.date.is_some() || ground.model.version.is_some() {
        return;
    }
    if let Some(journey) = ground.journeys().next() {
        findings.under(
            &[&journey.head],
            format!("nobody can tell how old {} is", ground.quoted(&journey.head)),
            "no date",
            "write `date: ...` or `version: ...` at the top of the file",
        );
    }
}
