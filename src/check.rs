//! Advice on the map itself: what makes it weak, though it can be read and drawn.
//!
//! In: a model, and what is to be checked. Out: diagnostics. Absent: mistakes of the language (those are found while
//! reading), how messages look.
//!
//! A rule is one file below this one and one line in [`RULES`]. Its name reads well after `allow:`. An example of what
//! it finds and one of what it does not belong to it, and are tests.

mod allow;
mod findings;
mod ground;

mod brake_without_enabler;
mod claim_without_evidence;
mod company_words;
mod creator_without_gain;
mod dip_without_pain;
mod flat_curve;
mod frontstage_without_backstage;
mod happy_path_only;
mod long_text;
mod metric_without_baseline;
mod metric_without_target;
mod missing_phase;
mod moment_without_evidence;
mod near_duplicate;
mod no_before_or_after;
mod no_evidence;
mod no_goal;
mod no_persona;
mod no_scenario;
mod no_state;
mod only_functional_jobs;
mod opportunity_without_answer;
mod opportunity_without_estimate;
mod opportunity_without_owner;
mod pain_without_opportunity;
mod peak_without_gain;
mod reliever_without_pain;
mod several_goals;
mod several_segments;
mod silent_lane;
mod solution_as_pain;
mod source_never_cited;
mod stage_without_metric;
mod stage_without_touchpoint;
mod uncreated_gain;
mod undated;
mod unranked;
mod unrelieved_pain;
mod untranslated;
mod unusual_size;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Severity, Sink};
use crate::model::Model;
use crate::vocabulary::{Guess, guess};

use findings::Findings;
use ground::Ground;

/// Which rules are checked: each profile has those of the one before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Profile {
    /// What makes any map miss its purpose.
    Core,
    /// What experts look for first.
    #[default]
    Recommended,
    /// Everything.
    Strict,
}

impl Profile {
    /// All of them, from few rules to many.
    pub const ALL: [Self; 3] = [Self::Core, Self::Recommended, Self::Strict];

    /// As `--profile` and `journey.toml` call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Recommended => "recommended",
            Self::Strict => "strict",
        }
    }

    /// By name; `None` when there is no such profile.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.name() == name)
    }
}

/// A check of the method.
#[derive(Debug)]
pub struct Rule {
    /// Name, weight, what it finds in one line, and why that matters to the customer's experience.
    pub code: Code,
    /// The first profile that has it.
    pub profile: Profile,
    /// A file in which it finds something, once.
    pub bad: &'static str,
    /// The same file mended: it finds nothing.
    pub good: &'static str,
    /// Where the method says so: authors and works.
    pub source: &'static str,
    /// Looks for it.
    find: fn(&Ground, &mut Findings),
}

/// All rules, by name.
pub static RULES: &[&Rule] = &[
    &brake_without_enabler::RULE,
    &claim_without_evidence::RULE,
    &company_words::RULE,
    &creator_without_gain::RULE,
    &dip_without_pain::RULE,
    &flat_curve::RULE,
    &frontstage_without_backstage::RULE,
    &happy_path_only::RULE,
    &long_text::RULE,
    &metric_without_baseline::RULE,
    &metric_without_target::RULE,
    &missing_phase::RULE,
    &moment_without_evidence::RULE,
    &near_duplicate::RULE,
    &no_before_or_after::RULE,
    &no_evidence::RULE,
    &no_goal::RULE,
    &no_persona::RULE,
    &no_scenario::RULE,
    &no_state::RULE,
    &only_functional_jobs::RULE,
    &opportunity_without_answer::RULE,
    &opportunity_without_estimate::RULE,
    &opportunity_without_owner::RULE,
    &pain_without_opportunity::RULE,
    &peak_without_gain::RULE,
    &reliever_without_pain::RULE,
    &several_goals::RULE,
    &several_segments::RULE,
    &silent_lane::RULE,
    &solution_as_pain::RULE,
    &source_never_cited::RULE,
    &stage_without_metric::RULE,
    &stage_without_touchpoint::RULE,
    &uncreated_gain::RULE,
    &undated::RULE,
    &unranked::RULE,
    &unrelieved_pain::RULE,
    &untranslated::RULE,
    &unusual_size::RULE,
];

/// What is wrong with an `allow:`; these cannot be allowed themselves.
pub static CODES: &[&Code] = &[&UNKNOWN_RULE, &allow::UNUSED_ALLOW];
pub(crate) use allow::UNKNOWN_RULE;

/// What is to be checked, and how much each finding weighs.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The rules that are checked.
    pub profile: Profile,
    /// Rules with another weight than their own, by name; `None` switches one off, a weight switches it on whatever the
    /// profile.
    pub weights: BTreeMap<&'static str, Option<Severity>>,
    /// Rules that count also where a file allows what they find.
    pub insist: BTreeSet<&'static str>,
}

impl Settings {
    /// How much a rule's findings weigh; `None` when it is off.
    fn weight(&self, rule: &Rule) -> Option<Severity> {
        match self.weights.get(rule.code.name) {
            Some(&asked) => asked,
            None => (rule.profile <= self.profile).then_some(rule.code.severity),
        }
    }
}

/// A rule by its name.
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|r| r.code.name == name).copied()
}

/// The name of the rule that a wrong name was probably meant to be.
pub fn meant(name: &str) -> Option<&'static str> {
    guessed(name).map(|guess| guess.value)
}

/// The same, with how sure that is.
fn guessed(name: &str) -> Option<Guess<&'static str>> {
    guess(&name.to_lowercase(), RULES.iter().map(|r| (r.code.name, true, r.code.name)))
}

/// Checks what the file that was asked for declares; what it includes is checked with its own file.
pub fn check(model: &Model, settings: &Settings, sink: &mut Sink) {
    let ground = Ground::new(model);
    let mut allowed = allow::Allowed::new(model, &ground);
    for rule in RULES {
        if let Some(severity) = settings.weight(rule) {
            let insist = settings.insist.contains(rule.code.name);
            let mut findings = Findings::new(&ground, rule, insist, &mut allowed);
            (rule.find)(&ground, &mut findings);
            for mut found in findings.finish() {
                found.severity = severity;
                sink.push(found);
            }
        }
    }
    allowed.report(settings, sink);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostic;
    use crate::model::{self, LoadError, Loader};
    use crate::source::Sources;

    struct Nothing;

    impl Loader for Nothing {
        fn text(&self, _: &str) -> Result<Vec<u8>, LoadError> {
            Err(LoadError::Missing)
        }

        fn image(&self, _: &str) -> Result<Vec<u8>, LoadError> {
            Err(LoadError::Missing)
        }
    }

    /// What is found in a text when one rule alone is checked.
    fn found(text: &str, rule: &'static Rule) -> Vec<Diagnostic> {
        let mut sink = Sink::new();
        let model = model::read(&mut Sources::new(), "page.journey", text.as_bytes().to_vec(), &Nothing, &mut sink);
        let others = RULES.iter().filter(|r| r.code.name != rule.code.name).map(|r| (r.code.name, None));
        let weights = others.chain([(rule.code.name, Some(rule.code.severity))]).collect();
        check(&model, &Settings { profile: Profile::Strict, weights, ..Settings::default() }, &mut sink);
        sink.finish()
    }

    #[test]
    fn each_page_has_one_bad_and_one_good_example() {
        for rule in RULES {
            let names: Vec<_> = found(rule.bad, rule).iter().map(|d| d.code.name).collect();
            assert_eq!(names, [rule.code.name], "the bad example:\n{}", rule.bad);
            let good = found(rule.good, rule);
            assert!(good.is_empty(), "{}: the good example: {good:?}", rule.code.name);
        }
    }

    #[test]
    fn each_rule_can_be_allowed_for_the_whole_file() {
        for rule in RULES {
            let allowed = format!("{}allow: {}\n", rule.bad, rule.code.name);
            let left = found(&allowed, rule);
            assert!(left.is_empty(), "{}: {left:?}", rule.code.name);
            let idle = format!("{}allow: {}\n", rule.good, rule.code.name);
            let names: Vec<_> = found(&idle, rule).iter().map(|d| d.code.name).collect();
            assert_eq!(names, ["unused-allow"], "{}", rule.code.name);
        }
    }

    #[test]
    fn what_is_allowed_leaves_no_label_on_another_finding() {
        let rule = rule("near-duplicate").unwrap();
        let again = "  stage: Again\n    pain: Four minutes for everything\n    pain: For everything: four minutes\n";
        let text = format!("{}{again}      allow: near-duplicate\n", rule.bad);
        let left = found(&text, rule);
        assert_eq!(left.iter().map(|d| d.labels.len()).collect::<Vec<_>>(), [2], "{left:?}");
    }

    #[test]
    fn a_check_that_is_insisted_on_counts_where_it_is_allowed() {
        let rule = rule("near-duplicate").unwrap();
        let mut sink = Sink::new();
        let text = format!("{}allow: near-duplicate\n", rule.bad);
        let model = model::read(&mut Sources::new(), "page.journey", text.into_bytes(), &Nothing, &mut sink);
        let settings = Settings { insist: [rule.code.name].into(), ..Settings::default() };
        check(&model, &settings, &mut sink);
        let names: Vec<_> = sink.finish().iter().map(|d| d.code.name).collect();
        assert!(names.contains(&"near-duplicate") && !names.contains(&"unused-allow"), "{names:?}");
    }

    #[test]
    fn rules_stand_in_the_order_of_their_names_and_say_everything() {
        let names: Vec<_> = RULES.iter().map(|r| r.code.name).collect();
        assert!(names.is_sorted(), "{names:?}");
        for rule in RULES {
            let Code { name, severity, summary, reason } = &rule.code;
            assert!(*severity > Severity::Error, "{name}: the method only advises");
            assert!(name.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{name}");
            for text in [summary, reason, &rule.source] {
                assert!(text.ends_with('.') && text.len() > 20, "{name}: {text}");
            }
        }
    }
}
