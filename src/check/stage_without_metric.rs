//! A stage has no metric and no conversion.

use crate::diagnostic::{Code, Severity};
use crate::model::ItemKind;

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "stage-without-metric",
        severity: Severity::Advice,
        summary: "A stage has no metric and no conversion.",
        reason: "Whether a change helped can only be told where something was measured before and after it.",
    },
    profile: Profile::Strict,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    action: Reads old magazines
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    action: Reads old magazines
    metric (50 min -> 20 min): Time in the waiting room
",
    source: "Jim Kalbach, Mapping Experiences: measures for each phase.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for journey in ground.journeys() {
        for stage in journey.stages.iter().filter(|s| !ground.of_stage(s).is_empty()) {
            if !ground.of_stage(stage).iter().any(|i| matches!(i.kind, ItemKind::Metric | ItemKind::Conversion)) {
                findings.under(
                    &[&stage.head, &journey.head],
                    format!("nothing measures the stage {}", ground.quoted(&stage.head)),
                    "no metric",
                    "write `metric (baseline -> target): ...`, or the `conversion` to the next stage",
                );
            }
        }
    }
}
