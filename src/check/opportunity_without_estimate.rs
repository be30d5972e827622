//! An opportunity lacks its impact or its effort.

use crate::diagnostic::{Code, Severity};
use crate::model::{ItemKind, Measure};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "opportunity-without-estimate",
        severity: Severity::Advice,
        summary: "An opportunity lacks its impact or its effort.",
        reason: "Without both it cannot be placed in the matrix, and quick wins stay hidden among big bets.",
    },
    profile: Profile::Recommended,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    pain (severe): Nobody says how long it will take
      opportunity: A board with the expected time
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    pain (severe): Nobody says how long it will take
      opportunity (impact 4, effort 1): A board with the expected time
",
    source: "Impact–effort matrix, as used by Nielsen Norman Group and TheyDo.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for (id, item) in ground.items().filter(|(_, i)| i.kind == ItemKind::Opportunity) {
        if !matches!(item.measure, Measure::ImpactEffort { impact: Some(_), effort: Some(_) }) {
            findings.item(
                id,
                format!("{} has no impact and effort to rank it by", ground.quoted(&item.head)),
                "worth how much?",
                "write `(impact 1-5, effort 1-5)` before the colon; a rough guess of the team is enough",
            );
        }
    }
}
