//! What a blueprint promises: everything of its lanes and nothing else, in the order of the method.

use super::*;
use crate::diagnostic::Sink;
use crate::model::{LoadError, Loader};
use crate::scene::{Group, Node, TextLine};
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

fn read(text: &str) -> Model {
    let (mut sources, mut sink) = (Sources::new(), Sink::new());
    crate::model::read(&mut sources, "a.journey", text.as_bytes().to_vec(), &Nothing, &mut sink)
}

fn drawn(model: &Model) -> Scene {
    blueprint(model, JourneyId(0), &Options { width: None, language: model.language })
}

fn look<'s>(nodes: &'s [Node], groups: &mut Vec<&'s Group>, texts: &mut Vec<&'s TextLine>) {
    for node in nodes {
        match node {
            Node::Group(group) => {
                groups.push(group);
                look(&group.children, groups, texts);
            }
            Node::Text(line) => texts.push(line),
            _ => {}
        }
    }
}

const FULL: &str = "source s (survey): Survey\nsource t (survey): Another\n\
journey j: J\n  lane extra: Extra\n  stage a: A\n    step s: S\n      support: machine\n      backstage: cook [^t]\n      \
frontstage: waiter\n      action: eats\n      touchpoint (missing): menu\n      physical-evidence: plate\n      \
pain (severe): cold [^s]\n      feeling (+1): fine\n      metric (3): n\n      extra: more\n      \
conversion (5%): returns\n      brake: price\n";

#[test]
fn it_shows_its_lanes_and_nothing_else() {
    let model = read(FULL);
    let scene = drawn(&model);
    let (mut groups, mut texts) = (Vec::new(), Vec::new());
    look(&scene.nodes, &mut groups, &mut texts);
    let items: Vec<&str> = groups.iter().map(|g| g.class).filter(|c| c.starts_with("item ")).collect();
    let kinds = ["evidence", "touchpoint", "action", "frontstage", "backstage", "support"];
    assert_eq!(items, kinds.map(|k| format!("item {k}")));
    assert_eq!(groups.iter().filter(|g| g.class == "source").count(), 1, "only what is drawn cites");
}

#[test]
fn its_lines_part_who_meets_and_who_sees() {
    let model = read(FULL);
    let scene = drawn(&model);
    let (mut groups, mut texts) = (Vec::new(), Vec::new());
    look(&scene.nodes, &mut groups, &mut texts);
    let y = |words: &str| {
        let of = |t: &&&TextLine| t.runs.iter().map(|r| r.text.as_str()).collect::<String>() == words;
        texts.iter().find(of).map(|t| t.y)
    };
    let order = ["plate", "menu", "eats", "Line of interaction", "waiter", "Line of visibility", "machine"];
    let heights: Vec<f64> = order.iter().map(|words| y(words).unwrap()).collect();
    assert!(heights.windows(2).all(|p| p[0] < p[1]), "{heights:?}");
    let inner = y("Line of internal interaction").unwrap();
    assert!(inner > y("Backstage").unwrap() && inner < y("Support").unwrap());
}

#[test]
fn a_line_needs_both_its_sides() {
    let model = read("journey j: J\n  stage a: A\n    action: eats\n    support: machine\n");
    let scene = drawn(&model);
    let (mut groups, mut texts) = (Vec::new(), Vec::new());
    look(&scene.nodes, &mut groups, &mut texts);
    let borders = texts.iter().filter(|t| t.class == "border-label").count();
    assert_eq!(borders, 1);
    assert!(list(&read("journey j: J\n  stage a: A\n    action: eats\n"), model.language).is_empty());
}
