//! What must hold whatever people feel: nothing lies on anything else, and nothing leaves the lane.

use proptest::prelude::*;

use super::*;
use crate::geometry::Point;
use crate::model::{
    Head, Item, ItemId, ItemKind, Journey, Measure, Model, Person, PersonId, PersonKind, Prose, Run, RunKind, Stage,
    StageStep,
};
use crate::source::Span;
use crate::vocabulary::Language;

fn prose(text: &str) -> Prose {
    let runs = vec![Run { kind: RunKind::Plain, text: text.to_owned(), span: Span::default() }];
    Prose { span: Span::default(), runs, translations: Vec::new() }
}

fn head(text: &str) -> Head {
    let (tags, allow) = (Vec::new(), Vec::new());
    Head { span: Span::default(), name: None, text: prose(text), tags, allow, own: true }
}

fn item(kind: ItemKind, measure: Measure, people: Vec<PersonId>, text: &str) -> Item {
    Item {
        kind,
        head: head(text),
        measure,
        answers: Vec::new(),
        answered_by: Vec::new(),
        people,
        parent: None,
        notes: Vec::new(),
        link: None,
        owner: None,
        status: None,
        due: None,
        image: None,
    }
}

/// What a column holds.
#[derive(Debug, Clone, Default)]
struct Cell {
    /// Whose, how much, in which words.
    feelings: Vec<(u32, f64, String)>,
    moments: Vec<String>,
}

/// A journey of stages with three steps each; the fourth column of each four belongs to the whole stage.
fn model(people: u32, cells: &[Cell]) -> Model {
    let mut items = Vec::new();
    let mut add = |cell: &Cell| -> Vec<ItemId> {
        let first = items.len() as u32;
        for (person, score, text) in &cell.feelings {
            let people = vec![PersonId(person % people)];
            items.push(item(ItemKind::Feeling, Measure::Score(*score), people, text));
        }
        items.extend(cell.moments.iter().map(|text| item(ItemKind::Moment, Measure::None, Vec::new(), text)));
        (first..items.len() as u32).map(ItemId).collect()
    };
    let mut stages = Vec::new();
    for four in cells.chunks(4) {
        let (whole, steps) = if four.len() == 4 { (four.last(), &four[..3]) } else { (None, four) };
        let items = whole.map(&mut add).unwrap_or_default();
        let step = |cell| StageStep { head: head("Step"), duration: None, items: add(cell) };
        stages.push(Stage { head: head("Stage"), duration: None, items, steps: steps.iter().map(step).collect() });
    }
    let persona = |n| Person {
        head: head(["Julius", "Anna", "Bartholomew Featherstone", "王芳", "Émile"][n as usize % 5]),
        kind: PersonKind::Persona,
        primary: None,
        facts: Vec::new(),
        photo: None,
        items: Vec::new(),
    };
    let journey = Journey {
        head: head("A journey"),
        people: (0..people).map(PersonId).collect(),
        goals: Vec::new(),
        scenario: None,
        scope: None,
        trigger: None,
        state: None,
        lanes: Vec::new(),
        stages,
    };
    let mut model = Model::empty(Language::English);
    model.people = (0..people).map(persona).collect();
    model.journeys = vec![journey];
    model.items = items;
    model
}

/// A frame with columns of these widths, in turn.
fn frame<'a>(model: &'a Model, widths: &[f64]) -> Frame<'a> {
    let mut frame = Frame::new(model, &model.journeys[0], Language::English, &crate::view::journey_map::lane::MAP);
    frame.gutter = 160.0;
    let mut x = frame.left();
    for (column, w) in frame.columns.iter_mut().zip(widths.iter().cycle()) {
        (column.x, column.w) = (x, *w);
        x += w;
    }
    frame.width = x + super::super::frame::MARGIN;
    frame
}

fn words() -> impl Strategy<Value = String> {
    let word =
        prop::sample::select(vec!["lost", "in", "the", "jargon,", "again", "Verschlimmbesserung", "what?", "喜び"]);
    prop_oneof![
        8 => prop::collection::vec(word.clone(), 0..8).prop_map(|w| w.join(" ")),
        1 => prop::collection::vec(word, 60..400).prop_map(|w| w.join(" ")),
    ]
}

fn cells(most: usize) -> impl Strategy<Value = Vec<Cell>> {
    let score = prop_oneof![-2.0..2.0, Just(2.0), Just(-2.0), Just(0.0)];
    let feeling = (0_u32..6, score, words());
    let cell = (prop::collection::vec(feeling, 0..5), prop::collection::vec(words(), 0..2));
    let cell = cell.prop_map(|(feelings, moments)| Cell { feelings, moments });
    prop::collection::vec(cell, 1..most)
}

/// All boxes that must keep apart, with what they are.
fn boxes(curve: &Curve) -> Vec<(Rect, &'static str)> {
    let mut out: Vec<(Rect, &str)> = curve.labels.iter().flatten().flatten().map(|l| (l.rect, "label")).collect();
    out.extend(curve.names.iter().map(|n| (n.rect, "name")));
    out.extend(curve.moments.iter().map(|m| (m.rect, "moment")));
    out
}

fn check(curve: &Curve, frame: &Frame) -> Result<(), TestCaseError> {
    let boxes = boxes(curve);
    for (i, (a, what)) in boxes.iter().enumerate() {
        for (b, other) in &boxes[i + 1..] {
            prop_assert!(a.overlap(*b) < 1e-6, "{what} {a:?} lies on {other} {b:?}");
        }
        for mark in curve.lines.iter().flat_map(|l| &l.marks) {
            let r = mark.outer;
            let mark = Rect::new(mark.at.x - r, mark.at.y - r, 2.0 * r, 2.0 * r);
            prop_assert!(a.overlap(mark) < 1e-6, "{what} {a:?} lies on the mark {mark:?}");
        }
        for cubic in curve.lines.iter().flat_map(|l| &l.curve) {
            for t in 0..=40 {
                let t = f64::from(t) / 40.0;
                let (x, y) = (cubic.from.x + (cubic.to.x - cubic.from.x) * t, cubic.y(t));
                let point = Rect::new(x - 0.5, y - 0.5, 1.0, 1.0);
                prop_assert!(a.overlap(point) < 1e-6, "a curve strikes {what} {a:?} at {x}, {y}");
            }
        }
        prop_assert!(a.x >= frame.left() && a.right() <= frame.right(), "{what} {a:?} leaves the lane sideways");
        prop_assert!(a.y + curve.zero >= 8.0 && a.bottom() + curve.zero <= curve.height - 8.0, "{what} {a:?}");
    }
    Ok(())
}

/// No two marks touch where each person has one feeling a column.
fn marks_stay_apart(scores: &[Vec<f64>], people: u32) -> Result<(), TestCaseError> {
    let feelings = |scores: &Vec<f64>| (0..people).zip(scores).map(|(p, s)| (p, *s, String::new())).collect();
    let mut cells: Vec<Cell> = Vec::new();
    for scores in scores {
        if cells.len() % 4 == 3 {
            cells.push(Cell::default());
        }
        cells.push(Cell { feelings: feelings(scores), moments: Vec::new() });
    }
    let model = model(people, &cells);
    let frame = frame(&model, &[200.0]);
    let curve = plan(&frame).expect("there are feelings");
    let marks: Vec<_> = curve.lines.iter().flat_map(|l| &l.marks).collect();
    for (i, a) in marks.iter().enumerate() {
        for b in &marks[i + 1..] {
            let apart = (a.at.x - b.at.x).hypot(a.at.y - b.at.y);
            prop_assert!(apart >= a.outer + b.outer - 1e-6, "{a:?} touches {b:?}");
        }
    }
    Ok(())
}

#[test]
fn a_small_mark_between_does_not_hide_a_large_one() {
    let scores = vec![vec![-1.849_354_130_323_353_2, -1.345_770_808_710_779_7, 0.0, -1.848_926_832_745_759_8]];
    marks_stay_apart(&scores, 4).expect("the marks are apart");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn nothing_lies_on_anything_else(
        people in 1_u32..6,
        cells in cells(14),
        widths in prop::collection::vec(140.0..336.0, 1..6),
    ) {
        let model = model(people, &cells);
        let frame = frame(&model, &widths);
        match plan(&frame) {
            Some(curve) => check(&curve, &frame)?,
            None => prop_assert!(cells.iter().all(|c| c.feelings.is_empty())),
        }
    }

    #[test]
    fn marks_of_one_feeling_a_column_never_touch(
        scores in prop::collection::vec(prop::collection::vec(-2.0..2.0, 4), 1..12),
        people in 1_u32..5,
    ) {
        marks_stay_apart(&scores, people)?;
    }
}

#[test]
fn a_place_without_a_score_is_a_gap_and_its_bridge_is_not_measured() {
    let felt = |score: f64| Cell { feelings: vec![(0, score, "yes".to_owned())], moments: Vec::new() };
    let cells = [felt(1.0), Cell::default(), felt(-1.0), Cell::default(), felt(2.0)];
    let model = model(1, &cells);
    let frame = frame(&model, &[200.0]);
    let curve = plan(&frame).expect("there are feelings");
    assert_eq!(curve.lines[0].gaps, [false, true, false, false]);
    let Point { x, .. } = curve.lines[0].marks[0].at;
    assert!(curve.lines[0].y_at(x + 200.0).is_none());
    assert!(curve.lines[0].y_at(x + 500.0).is_some());
}

#[test]
fn a_peak_needs_three_points_and_a_rise() {
    let felt = |score: f64| Cell { feelings: vec![(0, score, "yes".to_owned())], moments: Vec::new() };
    let of = |scores: &[f64]| {
        let cells: Vec<Cell> = scores.iter().map(|s| felt(*s)).collect();
        let model = model(1, &cells);
        let frame = frame(&model, &[200.0]);
        extremes(&voices(&frame)[0])
    };
    assert_eq!(of(&[2.0, -2.0]), []);
    assert_eq!(of(&[0.2, -2.0, -1.0]), [(1, Extreme::Low)]);
    assert_eq!(of(&[1.0, -0.4, 1.0]), [(0, Extreme::Peak)]);
    assert_eq!(of(&[1.0, -1.0, 1.5]), [(2, Extreme::Peak), (1, Extreme::Low)]);
}
