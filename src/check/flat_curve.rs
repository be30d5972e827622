//! The emotional curve is flat.

use crate::diagnostic::{Code, Severity};
use crate::model::Measure;

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

/// With fewer scores nothing can be said.
const ENOUGH: usize = 4;
/// A curve that moves less than this between its lowest and highest point is flat.
const LEAST: f64 = 1.0;

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "flat-curve",
        severity: Severity::Advice,
        summary: "The emotional curve is flat.",
        reason: "Its peaks and dips are where to act. Where customers always feel about the same, somebody guessed, or asked too kindly.",
    },
    profile: Profile::Recommended,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage s1: Part 1
    feeling (+1): Fine
  stage s2: Part 2
    feeling (+1): Fine
  stage s3: Part 3
    feeling (+1): Fine
  stage s4: Part 4
    feeling (+1): Fine
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage s1: Part 1
    feeling (+1): Honest
  stage s2: Part 2
    feeling (-1): Honest
  stage s3: Part 3
    feeling (+1): Honest
  stage s4: Part 4
    feeling (+1): Honest
",
    source: "Smaply: a flat emotional curve tells of too little research.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    for journey in ground.journeys() {
        let scores = ground.items_of(journey).filter_map(|(_, item)| match item.measure {
            Measure::Score(score) => Some(score),
            _ => None,
        });
        let (count, low, high) =
            scores.fold((0, 2.0_f64, -2.0_f64), |(n, low, high), s| (n + 1, low.min(s), high.max(s)));
        if count >= ENOUGH && high - low < LEAST {
            findings.under(
                &[&journey.head],
                format!("the feelings of {} hardly change", ground.quoted(&journey.head)),
                "a flat curve",
                "ask customers where it was worst and where best, and give each `feeling` the score that they would",
            );
        }
    }
}
