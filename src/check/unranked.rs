//! A pain or gain of a segment or persona has no level.

use crate::diagnostic::{Code, Severity};
use crate::model::{ItemKind, Measure};

use super::ground::Place;

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "unranked",
        severity: Severity::Advice,
        summary: "A pain or gain of a segment or persona has no level.",
        reason: "A canvas of equal notes gives no direction: the worst pain must stand out.",
    },
    profile: Profile::Recommended,
    bad: "segment eaters: People who eat by their principles
  pain: Bread that is dry the next day
",
    good: "segment eaters: People who eat by their principles
  pain (severe): Bread that is dry the next day
",
    source: "Alexander Osterwalder et al., Value Proposition Design: rank jobs, pains and gains.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for (id, item) in ground.items().filter(|(_, i)| matches!(i.kind, ItemKind::Pain | ItemKind::Gain)) {
        if item.measure == Measure::None && matches!(ground.place(id), Some(Place::Person(_))) {
            findings.item(
                id,
                format!("how much does {} weigh?", ground.quoted(&item.head)),
                "no level",
                "write a level before the colon: `(1)` to `(5)`, or a word such as `(severe)` or `(essential)`",
            );
        }
    }
}
