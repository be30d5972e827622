//! An engagement cycle leaves phases out.

use crate::diagnostic::{Code, Severity};
use crate::model::PhaseKind;
use crate::vocabulary::{Key, Language};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "missing-phase",
        severity: Severity::Advice,
        summary: "An engagement cycle leaves phases out.",
        reason: "The cycle only turns when each phase leads to the next; a phase that nobody thought of is where customers leave.",
    },
    profile: Profile::Recommended,
    bad: "persona lea: Léa
engagement shop for lea: The corner shop
  discovery:
    action: A sign on the corner
",
    good: "persona lea: Léa
engagement shop for lea: The corner shop
  discovery:
    action: Something to see
  first-experience:
    action: Something to see
  purchase:
    action: Something to see
  use:
    action: Something to see
  extended-use:
    action: Something to see
  referral:
    action: Something to see
",
    source: "Lean Service Creation, customer engagement canvas: six phases.",
    find,
};

const PHASES: [(PhaseKind, Key); 6] = [
    (PhaseKind::Discovery, Key::Discovery),
    (PhaseKind::FirstExperience, Key::FirstExperience),
    (PhaseKind::Purchase, Key::Purchase),
    (PhaseKind::Use, Key::Use),
    (PhaseKind::ExtendedUse, Key::ExtendedUse),
    (PhaseKind::Referral, Key::Referral),
];

fn find(ground: &Ground, findings: &mut Findings) {
    for engagement in &ground.model.engagements {
        let written = |kind| engagement.phases.iter().any(|p| p.kind == kind && !p.items.is_empty());
        let left: Vec<_> =
            PHASES.iter().filter(|(kind, _)| !written(*kind)).map(|&(_, key)| spelled(ground, key)).collect();
        if !left.is_empty() {
            findings.under(
                &[&engagement.head],
                format!("{} says nothing of {}", ground.quoted(&engagement.head), left.join(", ")),
                "not a whole cycle",
                "write each phase with at least one `action`: what is done there to attract, convince, serve or keep",
            );
        }
    }
}

fn spelled(ground: &Ground, key: Key) -> String {
    let language: Language = ground.model.language;
    format!("`{}`", language.spell(key))
}
