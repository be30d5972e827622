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

#[test]
fn what_drives_a_person_is_assumed_where_it_cites_nothing_and_what_places_it_is_not() {
    let text = "source a: A\npersona p: Ann\n  role: Nurse\n  age: 34\n  place: Lyon\n  bio: Works nights\n  \
                goal: Sleep\n  belief: Work is care [^a]\n  habit: Walks home\n  brand: Peugeot\n";
    let scene = card(&read(text), PersonId(0), &Options { width: None, language: Language::English });
    let all = crate::view::part::reading::words(&crate::scene::Group { children: scene.nodes, ..Default::default() });
    let marked: Vec<&str> = all.split("\u{a0}[?]").filter_map(|s| s.split_whitespace().last()).collect();
    assert_eq!(marked.get(..2), Some(&["Sleep", "home"][..]), "{all}");
    assert_eq!(all.matches("\u{a0}[?]").count(), 2, "{all}");
}
