//! A moment of truth cites no source, though the file has some.

use crate::diagnostic::{Code, Severity};
use crate::model::ItemKind;

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "moment-without-evidence",
        severity: Severity::Warning,
        summary: "A moment of truth cites no source, though the file has some.",
        reason: "Moments of truth decide whether customers stay. Money follows them, so they must not rest on opinion.",
    },
    profile: Profile::Recommended,
    bad: "source call (interview): Léa, by phone, in March
persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting [^call]
    moment: The first word at the desk
",
    good: "source call (interview): Léa, by phone, in March
persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    moment: The first word at the desk [^call]
",
    source: "Jan Carlzon, Moments of Truth.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for (id, item) in ground.items().filter(|(_, i)| i.kind == ItemKind::Moment) {
        if ground.assumed(item) {
            findings.item(
                id,
                format!("nothing shows that {} is a moment of truth", ground.quoted(&item.head)),
                "no source",
                "cite the source that shows it, as `[^name]`, or note how it is to be found out",
            );
        }
    }
}
