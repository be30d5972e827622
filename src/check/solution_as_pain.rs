//! A pain is worded as a missing solution.

use crate::diagnostic::{Code, Severity};
use crate::model::ItemKind;

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "solution-as-pain",
        severity: Severity::Advice,
        summary: "A pain is worded as a missing solution.",
        reason: "“No app” has one answer; “cannot see when the doctor is free” has ten. Solutions hide the need behind them.",
    },
    profile: Profile::Recommended,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    pain (severe): No mobile app
      opportunity (impact 3, effort 5): An app
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    pain (severe): Cannot see when the doctor is free
      opportunity (impact 3, effort 5): An app
",
    source: "Cemantica; Indi Young, Mental Models: write down the need, not the fix.",
    find,
};

/// How a missing solution begins, in the languages of the keywords; lower case.
const BEGINNINGS: [&str; 16] = [
    "no app",
    "no mobile app",
    "no website",
    "no chatbot",
    "no tool",
    "no feature",
    "lack of an app",
    "we need",
    "need an app",
    "missing feature",
    "pas d’application",
    "pas d'application",
    "pas de site",
    "absence d’application",
    "il faut",
    "il faudrait",
];

fn find(ground: &Ground, findings: &mut Findings) {
    for (id, item) in ground.items().filter(|(_, i)| i.kind == ItemKind::Pain) {
        let text = ground.plain(&item.head).to_lowercase();
        if BEGINNINGS.iter().any(|b| text.strip_prefix(b).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
        {
            findings.item(
                id,
                format!("{} is a solution that is not there, not what hurts", ground.quoted(&item.head)),
                "a solution",
                "say what the customer cannot do or fears without it, and write the solution as an `opportunity`",
            );
        }
    }
}
