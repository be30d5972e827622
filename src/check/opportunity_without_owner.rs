//! An opportunity has no owner.

use crate::diagnostic::{Code, Severity};
use crate::model::ItemKind;

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "opportunity-without-owner",
        severity: Severity::Advice,
        summary: "An opportunity has no owner.",
        reason: "What belongs to nobody is done by nobody: maps die of opportunities without a name.",
    },
    profile: Profile::Strict,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    pain (severe): Nobody says how long it will take
      opportunity (impact 4, effort 1): A board with the expected time
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    pain (severe): Nobody says how long it will take
      opportunity (impact 4, effort 1): A board with the expected time
        owner: Reception
",
    source: "Nielsen Norman Group, Journey Mapping 101: ownership of opportunities; TheyDo.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for (id, item) in ground.items().filter(|(_, i)| i.kind == ItemKind::Opportunity && i.owner.is_none()) {
        findings.item(
            id,
            format!("nobody owns {}", ground.quoted(&item.head)),
            "no owner",
            "write `owner: ...` one level deeper",
        );
    }
}
