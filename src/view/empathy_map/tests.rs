//! What an empathy map holds: every text once, each in its area, and a notice where an area is empty.

use super::*;
use crate::scene::Node;
use crate::view::part::life::read;

const TEXT: &str = "persona a: Ann\n  quote: One\n  belief: Two\n  habit: Three\n  frustration: Four\n\
    persona b: Ben\njourney j for a, b: Both\n  stage: S\n    action: Walks\n    action for b: Runs\n    \
    feeling (+1): Glad\n    feeling (-1): Glad\n    quote: one\n  stage: T\n    action: walks\n    pain (2): Late\n    \
    pain (5): Lost\n    pain (4): Late\n";

fn texts(model: &Model, person: u32, area: Area) -> Vec<(String, usize)> {
    let script = Script::new(model, Language::English);
    let voices = voice::collect(&script, PersonId(person));
    voices[area as usize].iter().map(|v| (v.text.plain(), v.count)).collect()
}

fn found(texts: &[(String, usize)]) -> Vec<(&str, usize)> {
    texts.iter().map(|(t, n)| (t.as_str(), *n)).collect()
}

#[test]
fn texts_stand_in_their_areas_and_the_same_are_merged() {
    let model = read(TEXT);
    assert_eq!(found(&texts(&model, 0, Area::Says)), [("One", 2)]);
    assert_eq!(found(&texts(&model, 0, Area::Thinks)), [("Two", 1)]);
    assert_eq!(found(&texts(&model, 0, Area::Does)), [("Three", 1), ("Walks", 2)]);
    assert_eq!(found(&texts(&model, 0, Area::Feels)), [("Glad", 1), ("Glad", 1)], "one is good, one is bad");
    assert_eq!(found(&texts(&model, 0, Area::Pains)), [("Lost", 1), ("Late", 2), ("Four", 1)], "the worst first");
    assert_eq!(found(&texts(&model, 1, Area::Does)), [("Walks", 2), ("Runs", 1)]);
    assert!(texts(&model, 1, Area::Feels).is_empty(), "feelings for nobody are the first one's");
}

/// How often a class is drawn, at any depth.
fn count(nodes: &[Node], class: &str) -> usize {
    let one = |node: &Node| match node {
        Node::Group(g) => usize::from(g.class == class) + count(&g.children, class),
        _ => 0,
    };
    nodes.iter().map(one).sum()
}

#[test]
fn an_empty_area_says_so_and_a_full_one_does_not() {
    let options = Options { width: None, language: Language::English };
    let unknown = |text: &str, person| count(&map(&read(text), PersonId(person), &options).nodes, "unknown");
    assert_eq!(unknown("persona a: Ann\n", 0), 8, "six areas, who it is, what it wants");
    assert_eq!(unknown(TEXT, 0), 3, "gains, who, goals");
    let more = TEXT.replace("  quote: One", "  quote: One\n  role: Baker\n  goal: Sleep\n  gain: Rest");
    assert_eq!(unknown(&more, 0), 0);
}

#[test]
fn every_text_is_a_note() {
    let options = Options { width: None, language: Language::English };
    let scene = map(&read(TEXT), PersonId(0), &options);
    let notes = ["item quote", "item thought", "item action", "item feeling", "item pain", "item gain"];
    assert_eq!(notes.map(|class| count(&scene.nodes, class)), [1, 1, 2, 2, 3, 0]);
}
