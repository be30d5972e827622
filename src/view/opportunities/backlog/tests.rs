//! What the backlog of a file is.

use super::*;
use crate::model::{LoadError, Loader, read};

struct Files(&'static [(&'static str, &'static str)]);

impl Loader for Files {
    fn text(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        let file = self.0.iter().find(|(name, _)| *name == path);
        file.map(|(_, text)| text.as_bytes().to_vec()).ok_or(LoadError::Missing)
    }

    fn image(&self, _: &str) -> Result<Vec<u8>, LoadError> {
        Err(LoadError::Missing)
    }
}

fn model(files: &'static [(&'static str, &'static str)]) -> Model {
    let (mut sources, mut sink) = (crate::source::Sources::new(), crate::diagnostic::Sink::new());
    let (name, text) = files[0];
    let model = read(&mut sources, name, text.as_bytes().to_vec(), &Files(files), &mut sink);
    let wrong = sink.finish();
    assert!(wrong.is_empty(), "{wrong:?}");
    model
}

/// "1 O1 8.3 P1+P3": rank, code, score, what is answered, and the journeys from 1.
fn lines(model: &Model, journey: Option<usize>) -> Vec<String> {
    let backlog = Backlog::new(model, journey.map(|j| &model.journeys[j]), Language::English);
    let line = |e: &Entry| {
        let code = |id| backlog.codes.get(id).map_or("?", String::as_str);
        let answers: Vec<_> = e.answers.iter().map(|a| a.ids.iter().map(code).collect::<Vec<_>>().join("+")).collect();
        let journeys: Vec<_> = e.journeys.iter().map(|j| (j + 1).to_string()).collect();
        let rank = e.rank.map_or("-".to_owned(), |r| r.to_string());
        let score = e.score.map_or("-".to_owned(), |s| format!("{s:.1}"));
        format!("{rank} {} {score} [{}] of {}", e.code, answers.join(" "), journeys.join(","))
    };
    backlog.entries.iter().map(line).collect()
}

const ONE: &[(&str, &str)] = &[(
    "a.journey",
    "persona ann: Ann
  pain own (intense): Never has time
journey: A visit
  stage: Door
    pain late (light): Opens late
      opportunity (impact 2, effort 4): Open at eight
    gain (importance 5, satisfaction 2): A warm room
      opportunity (impact 4, effort 2) for late: Heat it from seven
    pain: Nobody there
      opportunity (impact 3, effort 1): Ask a neighbour
    opportunity (impact 5, effort 2): A bell
    opportunity (impact 5): A porter
    opportunity (impact 1, effort 1) for own: A shorter way
    opportunity (impact 1, effort 1): A shorter way
",
)];

#[test]
fn the_strongest_that_is_answered_counts_and_without_any_one() {
    assert_eq!(
        lines(&model(ONE), Some(0)),
        [
            "1 O2 10.0 [G1 P1] of 1",
            "2 O6 5.0 [?] of 1",
            "3 O3 3.0 [P2] of 1",
            "4 O4 2.5 [] of 1",
            "5 O1 1.0 [P1] of 1",
            "6 O7 1.0 [] of 1",
            "- O5 - [] of 1",
        ]
    );
}

#[test]
fn codes_are_those_of_the_map() {
    let model = model(ONE);
    let journey = &model.journeys[0];
    let backlog = Backlog::new(&model, Some(journey), Language::French);
    assert_eq!(backlog.codes, script::codes(&model, journey, Language::French.labels()));
}

const SEVERAL: &[(&str, &str)] = &[
    (
        "a.journey",
        "include: b.journey
journey one: First
  stage: A
    pain dark (intense): It is dark
      opportunity (impact 5, effort 2): Light the stop
      opportunity (impact 2, effort 2): Light the stop
    pain cold (light): It is cold
      opportunity (impact 1, effort 1): A bench
journey two: Second
  stage: A
    pain (moderate): it is DARK.
      opportunity (impact 3, effort 4) for cold: light  the STOP!
    opportunity (impact 4, effort 4) for dark: A roof
journey empty: Third
  stage: A
",
    ),
    (
        "b.journey",
        "journey far: Included
  stage: A
    pain (severe): Too far
      opportunity (impact 2, effort 1): À bench
      opportunity (impact 2, effort 2): Another line
",
    ),
];

#[test]
fn what_several_journeys_say_in_the_same_words_is_one_entry() {
    let model = model(SEVERAL);
    assert_eq!(
        lines(&model, None),
        [
            // Impact and effort are the highest that are given, though no journey gives both.
            "1 O3 8.0 [P2 P4] of 1,3",
            "2 O1 6.2 [P1+P3 P2] of 1,2",
            "3 O2 5.0 [P1] of 1",
            "4 O4 5.0 [P1] of 1,2",
            "5 O5 4.0 [P4] of 3",
        ]
    );
    let own: Vec<_> = model.journeys.iter().filter(|j| j.head.own).collect();
    let all = Backlog::new(&model, None, Language::English);
    for (id, code) in script::codes(&model, own[0], Language::English.labels()) {
        assert_eq!(all.codes.get(&id), Some(&code), "the first journey keeps its codes");
    }
}

#[test]
fn a_journey_is_listed_where_it_has_an_opportunity_and_all_where_two_have() {
    let names = |files| {
        let model = model(files);
        let drawings = crate::view::drawings(&model, Language::English);
        let of_kind = drawings.into_iter().filter(|d| d.kind == "opportunities");
        of_kind.map(|d| (d.name, d.standard)).collect::<Vec<_>>()
    };
    assert_eq!(names(ONE), [("a-visit-opportunities".to_owned(), false)]);
    let expected = ["opportunities", "one-opportunities", "two-opportunities"];
    assert_eq!(names(SEVERAL), expected.map(|n| (n.to_owned(), false)));
}
