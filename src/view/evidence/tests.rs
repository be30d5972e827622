//! What the figures say, and that every source and every open claim is shown.

use super::claims::entries;
use super::strength::{Strength, Tally};
use super::{Options, draw, list};
use crate::model::Model;
use crate::view::part::reading::{groups, model};
use crate::vocabulary::Language;

const OPTIONS: Options = Options { width: None, language: Language::English };

const FILE: &str = "\
source a (interview): Six nurses
source b (analytics): Alarm logs
source c (interview): A porter
source idle (survey): Never read
persona ana: Ana
  role: Nurse [^c]
  belief: Nobody reads the logs
journey j for ana: A night
  stage s: Night
    pain (intense): Alarms [^a, b]
    pain (severe): Dark
    pain: Noise [^a, c]
    gain (importance 4, satisfaction 1): Silence
    moment: The first real alarm
      note: Seen twice [^b]
    thought: Again?
    metric (3 -> 2): Alarms [^b]
    action: Walks
";

fn strength(model: &Model) -> Strength {
    Strength::new(model, &entries(model, Language::English.labels()))
}

#[test]
fn points_are_levels_five_for_a_moment_and_one_for_the_rest() {
    let strength = strength(&model(FILE));
    // Pains 5, 4 and 1, the gain 4, the moment 5, the thought 1, the belief 1; a role, a metric, an action claim nothing.
    assert_eq!(strength.all, Tally { claims: 7, points: 21, proven: 11 });
    assert_eq!(strength.all.percent(), Some(52));
}

#[test]
fn a_claim_rests_on_kinds_of_source_not_on_sources() {
    let strength = strength(&model(FILE));
    let [two, one, none] = strength.rests;
    assert_eq!((two.claims, one.claims, none.claims), (1, 2, 4));
    assert_eq!(two.points + one.points, strength.all.proven);
    let claims: Vec<usize> = strength.kinds.iter().map(|k| k.tally.claims).collect();
    // Interview, survey, analytics.
    assert_eq!(claims, [2, 0, 2]);
}

#[test]
fn only_all_is_a_hundred_and_only_nothing_is_zero() {
    let percent = |proven, points| Tally { claims: 1, points, proven }.percent();
    assert_eq!(percent(999, 1000), Some(99));
    assert_eq!(percent(1, 1000), Some(1));
    assert_eq!((percent(0, 9), percent(9, 9), percent(0, 0)), (Some(0), Some(100), None));
}

#[test]
fn every_source_has_a_card_and_every_weighty_claim_without_one_a_note() {
    let model = model(FILE);
    let scene = draw(&model, &OPTIONS);
    let cited: usize = groups(&scene, "citing").len();
    let citations: usize = entries(&model, Language::English.labels()).iter().map(|e| e.sources.len()).sum();
    assert_eq!(cited, citations);
    assert_eq!((groups(&scene, "source").len(), groups(&scene, "source idle").len()), (3, 1));
    let open: Vec<_> = ["item pain", "item gain", "item moment"].map(|c| groups(&scene, c).len()).into();
    assert_eq!(open, [1, 1, 0]);
    assert!(scene.description.contains("11 of 21 points"), "{}", scene.description);
}

#[test]
fn a_file_without_sources_says_so_and_proves_nothing() {
    let model = model("journey j: A night\n  stage s: Night\n    pain (severe): Dark\n");
    let scene = draw(&model, &OPTIONS);
    assert!(scene.description.contains("No source is declared") && scene.description.contains("0%"));
    assert_eq!(groups(&scene, "item pain").len(), 1);
}

#[test]
fn a_file_in_which_nothing_is_said_of_customers_has_no_report() {
    assert!(list(&model("source a: A\ncompetitor b: B\n"), Language::English).is_empty());
    assert_eq!(list(&model("segment a: A\n"), Language::English).len(), 1);
}
