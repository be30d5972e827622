//! What a funnel promises whatever the file says: nothing is lost, the pipe breaks where it must, figures stay clear of
//! its edges.

use std::fmt::Write;

use proptest::prelude::*;

use super::*;
use crate::diagnostic::Sink;
use crate::model::{LoadError, Loader};
use crate::scene::{Blend, Group, Node, PathData, Step, TextLine};
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

fn drawn(text: &str) -> Scene {
    let (mut sources, mut sink) = (Sources::new(), Sink::new());
    let model = crate::model::read(&mut sources, "a.journey", text.as_bytes().to_vec(), &Nothing, &mut sink);
    funnel(&model, JourneyId(0), &Options { width: None, language: model.language })
}

/// Everything in a scene that is of interest here.
#[derive(Default)]
struct Found<'s> {
    groups: Vec<&'s Group>,
    texts: Vec<&'s TextLine>,
    blends: Vec<&'s Blend>,
    edges: Vec<&'s [Step]>,
}

impl<'s> Found<'s> {
    fn of(nodes: &'s [Node]) -> Self {
        let mut found = Self::default();
        found.look(nodes);
        found
    }

    fn look(&mut self, nodes: &'s [Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => {
                    self.groups.push(group);
                    self.look(&group.children);
                }
                Node::Text(line) => self.texts.push(line),
                Node::Blend(blend) => self.blends.push(blend),
                Node::Path(path) if path.class == "pipe" => {
                    if let PathData::Steps(steps) = &path.data {
                        self.edges.push(steps);
                    }
                }
                _ => {}
            }
        }
    }

    fn count(&self, class: &str) -> usize {
        self.groups.iter().filter(|g| g.class == class).count()
    }

    fn says(&self, words: &str) -> usize {
        let text = |line: &&TextLine| line.runs.iter().map(|r| r.text.as_str()).collect::<String>();
        self.texts.iter().map(text).filter(|t| t == words).count()
    }
}

#[test]
fn the_pipe_breaks_where_nothing_passes_in_percent() {
    let scene = drawn(
        "journey j: J\n  stage a: A\n    conversion (50%): go on\n  stage b: B\n  stage c: C\n    \
         conversion (3 -> 4): calls\n  stage d: D\n    conversion (40% -> 60%): stay\n",
    );
    let found = Found::of(&scene.nodes);
    assert_eq!((found.blends.len(), found.count("item open"), found.count("item conversion")), (2, 1, 3));
    assert_eq!(
        [found.says("50"), found.says("100"), found.says("counted anew"), found.says("not counted")],
        [1, 2, 1, 1]
    );
    assert_eq!((found.says("In the end"), found.says("60 aimed for")), (1, 1));
}

#[test]
fn without_conversions_there_is_no_pipe() {
    let scene = drawn("journey j: J\n  stage a: A\n    metric (3 -> 4): calls\n  stage b: B\n");
    let found = Found::of(&scene.nodes);
    assert_eq!((found.blends.len(), found.count("item metric"), found.count("item open")), (0, 1, 0));
    assert_eq!(found.says("In the end"), 0);
}

#[test]
fn what_fell_behind_is_said_aloud() {
    let scene =
        drawn("journey j: J\n  stage a: A\n    metric (31% -> 27% -> 35%): fit\n    metric (9 -> 7 -> 2): min\n");
    let found = Found::of(&scene.nodes);
    let labels: Vec<&str> = found.groups.iter().filter_map(|g| g.label.as_deref()).collect();
    assert!(labels.contains(&"Metric, 31%\u{a0}→ 27%\u{a0}→ 35%, behind its baseline: fit"), "{labels:?}");
    assert!(labels.contains(&"Metric, 9\u{a0}→ 7\u{a0}→ 2: min"), "{labels:?}");
    assert!(scene.description.contains("2 figures, 1 of them behind its baseline"), "{}", scene.description);
}

#[test]
fn steps_count_for_their_stage() {
    let scene = drawn(
        "journey j: J\n  stage a: A\n    step s: S\n      conversion (50%): go on\n      metric (3): n\n    step t: T\n      \
         conversion (20%): really\n  stage b: B\n",
    );
    let found = Found::of(&scene.nodes);
    assert_eq!((found.count("stage"), found.count("item conversion"), found.count("item metric")), (2, 2, 1));
    assert_eq!((found.says("20"), found.says("50")), (1, 0));
}

/// Baseline, now and target of a conversion, each perhaps; in percent or not.
type Figures = ([Option<u8>; 3], bool);

fn figures() -> impl Strategy<Value = Figures> {
    let one = prop::option::of(0..=100_u8);
    (
        [one.clone(), one.clone(), one].prop_filter("all are missing", |f| f.iter().any(Option::is_some)),
        prop::bool::weighted(0.85),
    )
}

fn written(stages: &[(Vec<Figures>, usize)]) -> String {
    let mut text = "journey j: J\n".to_owned();
    for (i, (conversions, metrics)) in stages.iter().enumerate() {
        writeln!(text, "  stage s{i}: Stage {i}").unwrap();
        for (figures, percent) in conversions {
            let unit = if *percent { "%" } else { "" };
            let parts = figures.map(|f| f.map_or_else(String::new, |v| format!("{v}{unit}")));
            writeln!(text, "    conversion ({}): go on", parts.join(" -> ")).unwrap();
        }
        for metric in 0..*metrics {
            writeln!(text, "    metric ({metric} -> 3 -> 9): measure").unwrap();
        }
    }
    text
}

/// Heights at which an edge lies between two places, from left to right.
fn heights(steps: &[Step], (from, to): (f64, f64)) -> Vec<f64> {
    let mut out = Vec::new();
    let mut pen = (0.0, 0.0);
    for step in steps {
        let next = match *step {
            Step::Move(x, y) => {
                pen = (x, y);
                continue;
            }
            Step::Line(x, y) | Step::Cubic(.., x, y) => (x, y),
            _ => continue,
        };
        for i in 0..=40 {
            let t = f64::from(i) / 40.0;
            // Both bends of an edge share their x, so that its height is a smooth step between its ends.
            let s = if (next.1 - pen.1).abs() > 1e-9 { t * t * (3.0 - 2.0 * t) } else { t };
            let x = match *step {
                Step::Cubic(a, _, b, ..) => {
                    let u = 1.0 - t;
                    u * u * u * pen.0 + 3.0 * u * u * t * a + 3.0 * u * t * t * b + t * t * t * next.0
                }
                _ => pen.0 + (next.0 - pen.0) * t,
            };
            if x >= from && x <= to {
                out.push(pen.1 + (next.1 - pen.1) * s);
            }
        }
        pen = next;
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_is_lost_and_no_edge_runs_through_a_number(
        stages in prop::collection::vec((prop::collection::vec(figures(), 0..3), 0..3_usize), 1..9)
    ) {
        let scene = drawn(&written(&stages));
        let found = Found::of(&scene.nodes);
        let conversions: usize = stages.iter().map(|s| s.0.len()).sum();
        let metrics: usize = stages.iter().map(|s| s.1).sum();
        prop_assert_eq!(found.count("item conversion"), conversions);
        prop_assert_eq!(found.count("item metric"), metrics);
        let known = |c: &Figures| c.1 && (c.0[0].is_some() || c.0[1].is_some());
        let passes: Vec<bool> = stages.iter().map(|s| s.0.iter().any(known)).collect();
        let runs = passes.iter().enumerate().filter(|&(i, p)| *p && (i == 0 || !passes[i - 1])).count();
        prop_assert_eq!(found.blends.len(), runs);
        let plates = scene_plates(&scene.nodes);
        for group in found.groups.iter().filter(|g| g.class == "people") {
            let numbers = Found::of(&group.children).texts;
            for text in numbers.iter().filter(|t| t.runs.iter().any(|r| r.style.size > 20.0)) {
                let frame = text.frame();
                if plates.iter().any(|p| p.contains(frame, 0.0)) {
                    continue;
                }
                for edge in &found.edges {
                    let crossing = heights(edge, (frame.x, frame.right())).into_iter();
                    prop_assert!(crossing.into_iter().all(|y| y < frame.y || y > frame.bottom()), "{:?}", frame);
                }
            }
        }
    }
}

/// The plates under numbers that stand on edges.
fn scene_plates(nodes: &[Node]) -> Vec<Rect> {
    let mut out = Vec::new();
    for node in nodes {
        match node {
            Node::Group(group) => out.extend(scene_plates(&group.children)),
            Node::Rect(r) if r.class == "plate" => out.push(r.rect),
            _ => {}
        }
    }
    out
}
