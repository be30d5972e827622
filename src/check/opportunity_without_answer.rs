//! An opportunity that answers nothing.

use crate::diagnostic::{Code, Severity};
use crate::model::ItemKind;

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "opportunity-without-answer",
        severity: Severity::Warning,
        summary: "An opportunity answers neither a pain nor a gain.",
        reason: "An idea that no customer asked for is a wish of the company; nobody can say whether it is worth its effort.",
    },
    profile: Profile::Core,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    opportunity (impact 4, effort 1): A board with the expected time
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    pain how-long (severe): Nobody says how long it will take
    opportunity (impact 4, effort 1) for how-long: A board with the expected time
",
    source: "Jim Kalbach, Mapping Experiences: opportunities follow from what customers lack.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for (id, item) in ground.items().filter(|(_, i)| i.kind == ItemKind::Opportunity && i.answers.is_empty()) {
        findings.item(
            id,
            format!("{} answers no pain and no gain", ground.quoted(&item.head)),
            "for which pain or gain?",
            "write `for` and the name of a pain or gain before the colon, or move it one level deeper under one",
        );
    }
}
