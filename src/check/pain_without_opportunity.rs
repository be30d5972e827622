//! A severe pain that nothing answers.

use crate::diagnostic::{Code, Severity};
use crate::model::{ItemKind, Measure};

use super::findings::Findings;
use super::ground::{Ground, Place};
use super::{Profile, Rule};

/// From this intensity on a pain is severe.
const SEVERE: u8 = 4;

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "pain-without-opportunity",
        severity: Severity::Warning,
        summary: "A severe pain has no opportunity.",
        reason: "What hurts customers most is where a better service begins; a map that stops at the pain changes nothing.",
    },
    profile: Profile::Core,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    pain (severe): Nobody says how long it will take
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    pain (severe): Nobody says how long it will take
      opportunity (impact 4, effort 1): A board with the expected time
",
    source: "Nielsen Norman Group, Journey Mapping 101: opportunities are the third zone of a map.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for (id, item) in ground.items().filter(|(_, i)| i.kind == ItemKind::Pain && i.answered_by.is_empty()) {
        let severe = matches!(item.measure, Measure::Level(level) if level >= SEVERE);
        if severe && matches!(ground.place(id), Some(Place::Journey { .. })) {
            findings.item(
                id,
                format!("nothing answers the severe pain {}", ground.quoted(&item.head)),
                "no opportunity",
                "write `opportunity (impact 1-5, effort 1-5): ...` one level deeper, or `for` its name elsewhere",
            );
        }
    }
}
