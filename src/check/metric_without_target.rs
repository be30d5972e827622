//! A metric or conversion has no target.

use crate::diagnostic::{Code, Severity};
use crate::model::{ItemKind, Measure};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "metric-without-target",
        severity: Severity::Advice,
        summary: "A metric or conversion has no target.",
        reason: "A figure that is not to go anywhere asks nobody to do anything.",
    },
    profile: Profile::Recommended,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    metric (50 min): Time in the waiting room
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    metric (50 min -> 20 min): Time in the waiting room
",
    source: "Jim Kalbach, Mapping Experiences: measure a change against its baseline.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for (id, item) in ground.items().filter(|(_, i)| matches!(i.kind, ItemKind::Metric | ItemKind::Conversion)) {
        if let Measure::Change(change) = &item.measure
            && change.target.is_none()
        {
            findings.item(
                id,
                format!("{} has no target", ground.quoted(&item.head)),
                "to where?",
                "write `(baseline -> target)` or `(baseline -> now -> target)` before the colon",
            );
        }
    }
}
