//! The nine by nine holds every petal twice and every idea once, and its rows align.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::geometry::Rect;
use crate::model::{LoadError, Loader, read};
use crate::scene::{Group, Node};

struct Nothing;

impl Loader for Nothing {
    fn text(&self, _: &str) -> Result<Vec<u8>, LoadError> {
        Err(LoadError::Missing)
    }

    fn image(&self, _: &str) -> Result<Vec<u8>, LoadError> {
        Err(LoadError::Missing)
    }
}

/// A lotus whose petals have so many ideas, each of so many words.
fn scene(petals: &[Vec<usize>], width: Option<f64>) -> Scene {
    let mut text = String::from("lotus: Why\n");
    for (number, ideas) in petals.iter().enumerate() {
        let _ = writeln!(text, "  petal: Petal {number}");
        for words in ideas {
            let _ = writeln!(text, "    idea: Idea{}", " word".repeat(*words));
        }
    }
    let (mut sources, mut sink) = (crate::source::Sources::new(), crate::diagnostic::Sink::new());
    let model = read(&mut sources, "a.journey", text.into_bytes(), &Nothing, &mut sink);
    sink.finish();
    blossom(&model, 0, &Options { width, language: Language::English })
}

/// Boxes of all rectangles of a class, and how many groups of each class there are.
#[derive(Default)]
struct Seen {
    cards: Vec<Rect>,
    free: Vec<Rect>,
    squares: Vec<Rect>,
    petals: usize,
    ideas: usize,
}

impl Seen {
    fn of(nodes: &[Node], seen: &mut Self) {
        for node in nodes {
            match node {
                Node::Rect(r) if r.class == "card" => {
                    seen.cards.push(r.rect.grown(r.stroke.map_or(0.0, |s| s.width / 2.0)));
                }
                Node::Rect(r) if r.class == "free" => seen.free.push(r.rect.grown(0.625)),
                Node::Rect(r) if r.class == "ground" => seen.squares.push(r.rect),
                Node::Group(group) => {
                    let Group { class, children, .. } = &**group;
                    seen.petals += usize::from(*class == "item petal");
                    seen.ideas += usize::from(*class == "item idea");
                    Self::of(children, seen);
                }
                _ => {}
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_place_is_taken_or_free_and_rows_align(
        petals in proptest::collection::vec(proptest::collection::vec(0..20_usize, 0..=8), 0..=8),
        width in proptest::option::of(1168..2600_u32),
    ) {
        let scene = scene(&petals, width.map(f64::from));
        let mut seen = Seen::default();
        Seen::of(&scene.nodes, &mut seen);
        let ideas: usize = petals.iter().map(Vec::len).sum();
        prop_assert_eq!(seen.petals, 2 * petals.len());
        prop_assert_eq!(seen.ideas, ideas);
        prop_assert_eq!(seen.free.len(), 64 - ideas + 2 * (8 - petals.len()));
        prop_assert_eq!(seen.cards.len() + seen.free.len(), 81);
        prop_assert_eq!(seen.squares.len(), 9);
        let cells: Vec<Rect> = seen.cards.iter().chain(&seen.free).copied().collect();
        for cell in &cells {
            prop_assert!(seen.squares.iter().any(|s| s.contains(*cell, -9.0)), "{:?} is in no square", cell);
            let row = cells.iter().filter(|c| (c.y - cell.y).abs() < 0.01);
            prop_assert_eq!(row.clone().count(), 9);
            prop_assert!(row.clone().all(|c| (c.h - cell.h).abs() < 0.01 && (c.w - cell.w).abs() < 0.01));
            prop_assert_eq!(cells.iter().filter(|c| c.overlap(cell.grown(5.9)) > 0.0).count(), 1, "6 px apart");
        }
    }
}

#[test]
fn what_is_too_much_still_has_a_place() {
    let mut seen = Seen::default();
    Seen::of(&scene(&vec![vec![1; 11]; 10], None).nodes, &mut seen);
    assert_eq!((seen.petals, seen.ideas), (8 + 10, 110));
}

#[test]
fn what_it_answers_is_named_with_the_code_of_its_map_and_without_a_link() {
    let text = "journey: J\n  stage: S\n    pain a: First\n    pain late: Too late\nlotus for late: How?\n";
    let (mut sources, mut sink) = (crate::source::Sources::new(), crate::diagnostic::Sink::new());
    let model = read(&mut sources, "a.journey", text.as_bytes().to_vec(), &Nothing, &mut sink);
    let purpose = |language| {
        let bloom = Bloom::new(&model, &model.lotuses[0], language);
        let runs = bloom.purpose(Head::SUBTITLE);
        assert!(runs.iter().all(|r| r.link.is_none()));
        runs.iter().map(|r| r.text.as_str()).collect::<String>()
    };
    assert_eq!(purpose(Language::English), "for the pain P2 “Too late”");
    assert_eq!(purpose(Language::French), "pour la douleur D2 «\u{202f}Too late\u{202f}»");
}
