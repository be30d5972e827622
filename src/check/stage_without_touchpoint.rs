//! A stage has no touchpoint, not even a missing one.

use crate::diagnostic::{Code, Severity};
use crate::model::ItemKind;

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "stage-without-touchpoint",
        severity: Severity::Warning,
        summary: "A stage has no touchpoint, not even a missing one.",
        reason: "Where customers meet the service is where it can be made better; a stage without a touchpoint is either out of reach or not understood.",
    },
    profile: Profile::Core,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    action: Reads old magazines
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    action: Reads old magazines
    touchpoint (missing): Nobody says how long it will take
",
    source: "Marc Stickdorn et al., This Is Service Design Doing: touchpoints and missing touchpoints.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for journey in ground.journeys() {
        for stage in journey.stages.iter().filter(|s| !ground.of_stage(s).is_empty()) {
            if !ground.of_stage(stage).iter().any(|i| i.kind == ItemKind::Touchpoint) {
                findings.under(
                    &[&stage.head, &journey.head],
                    format!("in the stage {} customers meet nothing of the service", ground.quoted(&stage.head)),
                    "no touchpoint",
                    "write a `touchpoint (channel): ...`, or `touchpoint (missing): ...` for one that should be there",
                );
            }
        }
    }
}
