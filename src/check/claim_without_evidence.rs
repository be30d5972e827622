//! A severe pain or an important gain cites no source, though the file has some.

use crate::diagnostic::{Code, Severity};
use crate::model::ItemKind;

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "claim-without-evidence",
        severity: Severity::Advice,
        summary: "A severe pain or an important gain cites no source, though the file has some.",
        reason: "What weighs most decides where the effort goes. If it is assumed, find out before you build.",
    },
    profile: Profile::Recommended,
    bad: "source call (interview): Léa, by phone, in March
persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting [^call]
    gain (essential): A doctor who listens
",
    good: "source call (interview): Léa, by phone, in March
persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    gain (essential): A doctor who listens [^call]
",
    source: "Jim Kalbach, Mapping Experiences: ground the map in evidence.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for (id, item) in ground.items().filter(|(_, i)| matches!(i.kind, ItemKind::Pain | ItemKind::Gain)) {
        if Ground::weighs_much(item) && ground.assumed(item) {
            findings.item(
                id,
                format!("no source is cited for {}", ground.quoted(&item.head)),
                "assumed",
                "cite the source that shows it, as `[^name]`, or give it a lower level until somebody has asked",
            );
        }
    }
}
