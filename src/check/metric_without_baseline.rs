//! A metric or conversion has no baseline.

use crate::diagnostic::{Code, Severity};
use crate::model::{ItemKind, Measure};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "metric-without-baseline",
        severity: Severity::Advice,
        summary: "A metric or conversion has no baseline.",
        reason: "Without the figure from before nobody can tell later whether the change helped.",
    },
    profile: Profile::Strict,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    metric (-> 20 min): Time in the waiting room
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
            && change.baseline.is_none()
        {
            findings.item(
                id,
                format!("{} has no baseline", ground.quoted(&item.head)),
                "from where?",
                "write `(baseline -> target)` or `(baseline -> now -> target)` before the colon",
            );
        }
    }
}
