//! Which cards are drawn unasked, and that each fact stands on its card once.

use super::*;
use crate::scene::Node;
use crate::view::part::life::read;

fn standard(text: &str) -> Vec<(PersonKind, bool)> {
    let model = read(text);
    let of = |kind| {
        let list = list(&model, Language::English, kind);
        list.into_iter().map(move |s| (kind, s.standard)).collect::<Vec<_>>()
    };
    [of(PersonKind::Persona), of(PersonKind::Segment)].concat()
}

#[test]
fn a_card_is_drawn_unasked_where_nothing_else_shows_the_person() {
    use PersonKind::{Persona, Segment};
    assert_eq!(standard("persona a: Ann\nsegment s: All\n"), [(Persona, true), (Segment, true)]);
    let journey = "persona a: Ann\npersona b: Ben\njourney j for a: J\n  stage: S\n    action: Walks\n";
    assert_eq!(standard(journey), [(Persona, false), (Persona, true)]);
    let proposition = "persona a: Ann\nsegment s: All\nvalue-proposition v for s: V\n  product: Bread\n";
    assert_eq!(standard(proposition), [(Persona, true), (Segment, false)]);
    let engagement = "persona a: Ann\nengagement e for a: E\n  discovery:\n    action: Sees it\n";
    assert_eq!(standard(engagement), [(Persona, false)]);
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
fn each_thing_that_is_known_stands_on_the_card_once() {
    let model = read(include_str!("../../../tests/cases/view/persona/forty-each.journey"));
    for width in [None, Some(layout::LEAST), Some(2000.0), Some(4000.0)] {
        let scene = card(&model, PersonId(0), &Options { width, language: Language::English });
        let counts = ["trait", "skill", "channel", "pill", "item job", "item pain", "item gain"];
        assert_eq!(counts.map(|c| count(&scene.nodes, c)), [40, 40, 40, 80, 40, 40, 40], "{width:?}");
        // Nine lists, the facts of the rail with the five that have keywords, and the second quotation.
        assert_eq!(count(&scene.nodes, "fact"), 9 * 40 + 40 + 5 + 1, "{width:?}");
    }
}
