//! A stage is named in words of the company.

use crate::diagnostic::{Code, Severity};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "company-words",
        severity: Severity::Advice,
        summary: "A stage is named in words of the company.",
        reason: "Customers do not convert or churn: they choose, wait, give up. Titles in their words keep the map on their side.",
    },
    profile: Profile::Recommended,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage lead: Lead generation
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage lead: Looks for a doctor
",
    source: "Smaply: name stages from the customer’s side, not by “lead” or “conversion”.",
    find,
};

/// Words that no customer uses for what they do, in the languages of the keywords.
const COMPANY: [&str; 22] = [
    "lead",
    "leads",
    "prospect",
    "prospects",
    "prospecting",
    "acquisition",
    "activation",
    "conversion",
    "retention",
    "upsell",
    "upselling",
    "cross-sell",
    "churn",
    "funnel",
    "onboarding",
    "nurturing",
    "fidélisation",
    "rétention",
    "prospection",
    "monetisation",
    "monetization",
    "qualification",
];

fn find(ground: &Ground, findings: &mut Findings) {
    for journey in ground.journeys() {
        for stage in &journey.stages {
            let words = ground.words(&stage.head);
            if let Some(word) = words.iter().find(|w| COMPANY.contains(&w.as_str())) {
                findings.under(
                    &[&stage.head, &journey.head],
                    format!("no customer would call a part of their life “{word}”"),
                    "a word of the company",
                    "say what the customer does there: looks, compares, signs, waits, comes back",
                );
            }
        }
    }
}
