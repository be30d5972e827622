//! A stage has a frontstage and nothing behind it.

use crate::diagnostic::{Code, Severity};
use crate::model::ItemKind;

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "frontstage-without-backstage",
        severity: Severity::Advice,
        summary: "A stage has a frontstage and nothing behind it.",
        reason: "What staff do in sight rests on work and systems out of sight; that is where most failures begin.",
    },
    profile: Profile::Strict,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    frontstage: Calls the next name
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    frontstage: Calls the next name
    backstage: Sorts the files by appointment
",
    source: "G. Lynn Shostack, Designing Services That Deliver: the blueprint joins both sides.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for journey in ground.journeys() {
        for stage in &journey.stages {
            let items = ground.of_stage(stage);
            let front = items.iter().any(|i| i.kind == ItemKind::Frontstage);
            if front && !items.iter().any(|i| matches!(i.kind, ItemKind::Backstage | ItemKind::Support)) {
                findings.under(
                    &[&stage.head, &journey.head],
                    format!("nothing stands behind what staff do in {}", ground.quoted(&stage.head)),
                    "no backstage",
                    "write the `backstage` work and the `support` systems that make it possible",
                );
            }
        }
    }
}
