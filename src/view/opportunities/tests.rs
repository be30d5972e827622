//! Whatever is in a backlog, each opportunity has one mark and one line, and each mark is where its levels say.

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

/// A journey with opportunities of these levels, 0 for one that is missing, and so many words each.
fn scene(levels: &[(u8, u8, usize)], width: Option<f64>) -> Scene {
    let mut text = String::from("journey: J\n  stage: S\n");
    for (impact, effort, words) in levels {
        let parts = [("impact", impact), ("effort", effort)].into_iter().filter(|(_, level)| **level > 0);
        let parts: Vec<String> = parts.map(|(word, level)| format!("{word} {level}")).collect();
        let levels = if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) };
        let _ = writeln!(text, "    opportunity{levels}: Idea{}", " word".repeat(*words));
    }
    let (mut sources, mut sink) = (crate::source::Sources::new(), crate::diagnostic::Sink::new());
    let model = read(&mut sources, "a.journey", text.into_bytes(), &Nothing, &mut sink);
    assert!(sink.finish().is_empty());
    matrix(&model, 1, &Options { width, language: Language::English })
}

/// All groups of a class, with the groups that they are in.
fn groups<'s>(nodes: &'s [Node], class: &str, above: &mut Vec<&'s Group>, out: &mut Vec<(Vec<&'s str>, &'s Group)>) {
    for node in nodes {
        if let Node::Group(group) = node {
            if group.class == class {
                out.push((above.iter().map(|g| g.class).collect(), group));
            }
            above.push(group);
            groups(&group.children, class, above, out);
            above.pop();
        }
    }
}

fn all<'s>(scene: &'s Scene, class: &str) -> Vec<(Vec<&'s str>, &'s Group)> {
    let mut out = Vec::new();
    groups(&scene.nodes, class, &mut Vec::new(), &mut out);
    out
}

/// The box of the matrix alone.
fn frame(scene: &Scene) -> Rect {
    let matrix = all(scene, "matrix");
    let first = matrix.first().and_then(|(_, g)| g.children.first());
    let Some(Node::Rect(ground)) = first else { panic!("a matrix begins with its ground") };
    ground.rect
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_opportunity_has_one_mark_where_its_levels_say_and_one_line(
        levels in proptest::collection::vec((0..=5_u8, 0..=5_u8, 0..12_usize), 1..70),
        width in proptest::option::of(1000..2600_u32),
    ) {
        let scene = scene(&levels, width.map(f64::from));
        let (marks, lines) = (all(&scene, "mark"), all(&scene, "item opportunity"));
        let links: Vec<_> = marks.iter().filter_map(|(_, g)| g.link.clone()).collect();
        let mut targets: Vec<_> = lines.iter().filter_map(|(_, g)| g.id.clone()).map(|id| format!("#{id}")).collect();
        let mut sorted = links.clone();
        sorted.sort();
        targets.sort();
        prop_assert_eq!(sorted, targets);
        prop_assert_eq!(links.len(), levels.len());
        let frame = frame(&scene);
        for ((above, mark), link) in marks.iter().zip(&links) {
            let number: usize = link.trim_start_matches("#o").parse().unwrap();
            let (impact, effort, _) = levels[number - 1];
            prop_assert_eq!(above.contains(&"tray"), impact == 0 || effort == 0);
            if impact > 0 && effort > 0 {
                let cell = mark.bounds.unwrap();
                let column = (cell.x + cell.w / 2.0 - frame.x) / (frame.w / 5.0);
                prop_assert_eq!(column as u8, effort - 1);
                prop_assert!(frame.contains(cell, 0.01));
            }
        }
        // Of two marks the one with more impact is in a higher row.
        let top = |n: usize| marks.iter().zip(&links).find(|(_, l)| **l == format!("#o{n}")).and_then(|((_, g), _)| g.bounds);
        let placed = levels.iter().enumerate().filter(|(_, l)| l.0 > 0 && l.1 > 0);
        let rows: Vec<_> = placed.filter_map(|(i, l)| Some((l.0, top(i + 1)?.y))).collect();
        for pair in rows.windows(2) {
            if let [(a, y), (b, z)] = pair {
                prop_assert_eq!(a.cmp(b), z.total_cmp(y));
            }
        }
    }
}

#[test]
fn few_stand_beside_their_list_and_many_above_it() {
    let beside = |count: usize| {
        let scene = scene(&vec![(3, 3, 2); count], None);
        let list = all(&scene, "backlog");
        let first = list.first().and_then(|(_, g)| g.children.first());
        let Some(Node::Rect(ground)) = first else { panic!("a list begins with its ground") };
        ground.rect.x > frame(&scene).right()
    };
    assert!(beside(1) && beside(18));
    assert!(!beside(19) && !beside(60));
}
