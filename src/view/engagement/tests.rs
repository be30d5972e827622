//! What must hold whatever a cycle says: nothing lies on anything else or leaves its region, and what is open shows.

use std::fmt::Write as _;

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::diagnostic::Sink;
use crate::geometry::Rect;
use crate::model::{ItemId, LoadError, Loader};
use crate::scene::{Group, Node};
use crate::source::Sources;
use crate::view::engagement::outline::Radii;

struct Nothing;

impl Loader for Nothing {
    fn text(&self, _: &str) -> Result<Vec<u8>, LoadError> {
        Err(LoadError::Missing)
    }

    fn image(&self, _: &str) -> Result<Vec<u8>, LoadError> {
        Err(LoadError::Missing)
    }
}

const PHASE_WORDS: [&str; 6] = ["discovery", "first-experience", "purchase", "use", "extended-use", "referral"];

fn read(text: &str) -> Model {
    let (mut sources, mut sink) = (Sources::new(), Sink::new());
    let model = crate::model::read(&mut sources, "case.journey", text.as_bytes().to_vec(), &Nothing, &mut sink);
    let found = sink.finish();
    assert!(found.is_empty(), "{found:?}\n{text}");
    model
}

fn scene(model: &Model, width: Option<f64>) -> Scene {
    draw(model, 0, &Options { width, language: Language::English })
}

/// All groups whose class begins with these words, in the order of reading.
fn groups<'s>(nodes: &'s [Node], class: &str) -> Vec<&'s Group> {
    let mut out = Vec::new();
    for node in nodes {
        if let Node::Group(group) = node {
            if group.class.starts_with(class) {
                out.push(&**group);
            }
            out.extend(groups(&group.children, class));
        }
    }
    out
}

fn boxes(nodes: &[Node], class: &str) -> Vec<Rect> {
    groups(nodes, class).into_iter().filter_map(|g| g.bounds).collect()
}

/// Whether a point lies in a rounded box.
fn holds(rect: Rect, [tl, tr, br, bl]: Radii, (x, y): (f64, f64)) -> bool {
    let (left, top) = (x < rect.x + rect.w / 2.0, y < rect.y + rect.h / 2.0);
    let r = match (left, top) {
        (true, true) => tl,
        (false, true) => tr,
        (false, false) => br,
        (true, false) => bl,
    };
    let beyond = |low: f64, high: f64, at: f64| (low + r - at).max(at - high + r).max(0.0);
    let (dx, dy) = (beyond(rect.x, rect.right(), x), beyond(rect.y, rect.bottom(), y));
    rect.contains(Rect::new(x, y, 0.0, 0.0), 0.0) && dx * dx + dy * dy <= r * r
}

fn corners(rect: Rect) -> [(f64, f64); 4] {
    [(rect.x, rect.y), (rect.right(), rect.y), (rect.right(), rect.bottom()), (rect.x, rect.bottom())]
}

/// A phase: words of its actions, of its brakes, and which brakes of the whole cycle each enabler answers.
type PhaseCase = (Vec<usize>, Vec<usize>, Vec<(usize, Vec<usize>)>);

fn file(phases: &[PhaseCase]) -> String {
    let words = |n: usize| vec!["somebody waits at the door"; n / 5 + 1].join(" and ");
    let mut out = String::from("engagement e: A cycle\n");
    let brakes: Vec<String> =
        phases.iter().enumerate().flat_map(|(p, (_, b, _))| (0..b.len()).map(move |i| format!("b{p}-{i}"))).collect();
    for (p, (actions, own, enablers)) in phases.iter().enumerate() {
        let _ = writeln!(out, "  {}", PHASE_WORDS[p]);
        for &n in actions {
            let _ = writeln!(out, "    action: {}", words(n));
        }
        for (i, &n) in own.iter().enumerate() {
            let _ = writeln!(out, "    brake b{p}-{i}: {}", words(n));
        }
        for (n, targets) in enablers {
            let mut names: Vec<&str> =
                targets.iter().filter_map(|t| brakes.get(t % brakes.len().max(1))).map(String::as_str).collect();
            names.sort_unstable();
            names.dedup();
            let whom = if names.is_empty() { String::new() } else { format!(" for {}", names.join(", ")) };
            let _ = writeln!(out, "    enabler{whom}: {}", words(*n));
        }
    }
    out
}

fn phases() -> impl Strategy<Value = Vec<PhaseCase>> {
    let words = || 0..60_usize;
    let enablers = vec((words(), vec(0..40_usize, 0..5)), 0..6);
    vec((vec(words(), 0..13), vec(words(), 0..6), enablers), 6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn nothing_lies_on_anything_else(phases in phases(), more in 0..900_u32) {
        let model = read(&file(&phases));
        let width = plan::LEAST + f64::from(more);
        let scene = scene(&model, Some(width));
        let mut all = boxes(&scene.nodes, "item");
        all.extend(boxes(&scene.nodes, "slot"));
        all.extend(boxes(&scene.nodes, "key"));
        for (i, a) in all.iter().enumerate() {
            for b in &all[..i] {
                prop_assert!(a.overlap(*b) <= 0.0, "{a:?} lies on {b:?}");
            }
        }
        // What is on the way from one phase to the next touches no phase and not the middle.
        let mut regions = boxes(&scene.nodes, "phase");
        regions.retain(|r| r.w > 0.0);
        regions.extend(boxes(&scene.nodes, "hub"));
        for passage in groups(&scene.nodes, "passage") {
            for class in ["item", "slot"] {
                for note in boxes(&passage.children, class) {
                    for region in &regions {
                        prop_assert!(note.overlap(*region) <= 0.0, "{note:?} lies on {region:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn notes_stay_inside_the_curve_of_their_phase(phases in phases(), more in 0..900_u32) {
        let model = read(&file(&phases));
        let scene = scene(&model, Some(plan::LEAST + f64::from(more)));
        let large = plan::OUTER - plan::INSET;
        for (number, phase) in groups(&scene.nodes, "phase").into_iter().enumerate() {
            let mut radii = [8.0; 4];
            if let Some(corner) = [Some(0), Some(1), None, Some(2), Some(3), None][number] {
                radii[corner] = large;
            }
            let region = phase.bounds.unwrap();
            prop_assert!(region.h >= 2.0 * 8.0 && region.h >= large + 8.0, "{region:?} is lower than its corners");
            for class in ["item", "slot"] {
                for note in boxes(&phase.children, class) {
                    for corner in corners(note) {
                        prop_assert!(holds(region, radii, corner), "phase {}: {note:?} leaves {region:?}", number + 1);
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_open_shows(phases in phases()) {
        let model = read(&file(&phases));
        let scene = scene(&model, None);
        let brakes = model.items.iter().filter(|i| i.kind == crate::model::ItemKind::Brake);
        let open = brakes.clone().filter(|i| i.answered_by.is_empty()).count();
        prop_assert_eq!(groups(&scene.nodes, "item brake").len(), brakes.count());
        prop_assert_eq!(groups(&scene.nodes, "item brake open").len(), open);
        prop_assert_eq!(groups(&scene.nodes, "slot to-find").len(), open);
        // Each reference of an enabler is shown as a chip that leads to a brake.
        let answers: usize = model.items.iter().map(|i| i.answers.len()).sum();
        let shown: usize = groups(&scene.nodes, "item enabler").iter().map(|g| groups(&g.children, "chip").len()).sum();
        prop_assert_eq!(shown, answers);
    }

    #[test]
    fn both_sides_of_a_block_in_a_column_are_equally_high(phases in phases()) {
        let model = read(&file(&phases));
        let cycle = Cycle::new(&model, &model.engagements[0], Language::English);
        let scene = scene(&model, None);
        let passages = groups(&scene.nodes, "passage");
        for number in [1, 2, 4, 5] {
            let mut brakes = boxes(&passages[number].children, "item brake").into_iter();
            let mut enablers = boxes(&passages[number].children, "item enabler").into_iter();
            let mut slots = boxes(&passages[number].children, "slot").into_iter();
            for block in &cycle.parts[number].blocks {
                let left: Vec<Rect> = brakes.by_ref().take(block.brakes.len()).collect();
                let mut right: Vec<Rect> = enablers.by_ref().take(block.enablers.len()).collect();
                let open = block.enablers.is_empty() && block.brakes.len() == 1
                    && cycle.answer(block.brakes[0], number) == content::Answer::Open;
                if open {
                    right.extend(slots.next());
                }
                if let ([first, .., last] | [first @ last], [top, .., low] | [top @ low]) = (&left[..], &right[..]) {
                    prop_assert!((first.y - top.y).abs() < 0.01, "{first:?} and {top:?} begin apart");
                    prop_assert!((last.bottom() - low.bottom()).abs() < 0.01, "{last:?} and {low:?} end apart");
                }
            }
        }
    }

    #[test]
    fn blocks_hold_all_once_and_tie_what_belongs_together(
        brakes in 0..12_u32,
        targets in vec(vec(0..20_u32, 0..4), 0..12),
    ) {
        let brakes: Vec<ItemId> = (0..brakes).map(ItemId).collect();
        let targets: Vec<Vec<ItemId>> = targets.into_iter().map(|t| t.into_iter().map(ItemId).collect()).collect();
        let enablers: Vec<(ItemId, &[ItemId])> =
            targets.iter().zip(100..).map(|(t, n)| (ItemId(n), t.as_slice())).collect();
        let blocks = pairs::blocks(&brakes, &enablers);
        let mut all: Vec<ItemId> = blocks.iter().flat_map(|b| &b.brakes).copied().collect();
        all.sort_unstable();
        prop_assert_eq!(&all, &brakes);
        prop_assert_eq!(blocks.iter().map(|b| b.enablers.len()).sum::<usize>(), enablers.len());
        for (id, targets) in &enablers {
            let home = blocks.iter().find(|b| b.enablers.contains(id)).unwrap();
            for target in targets.iter().filter(|t| brakes.contains(t)) {
                prop_assert!(home.brakes.contains(target));
            }
        }
        let firsts: Vec<_> = blocks.iter().filter_map(|b| b.brakes.first()).collect();
        prop_assert!(firsts.is_sorted());
    }
}

#[test]
fn blocks_are_connected_components() {
    let id = ItemId;
    let (first, both, none) = ([id(0)], [id(2), id(0)], []);
    let found = pairs::blocks(&[id(0), id(1), id(2)], &[(id(7), &none), (id(8), &first), (id(9), &both)]);
    let block = |brakes: &[u32], enablers: &[u32]| {
        let ids = |list: &[u32]| list.iter().copied().map(ItemId).collect();
        pairs::Block { brakes: ids(brakes), enablers: ids(enablers) }
    };
    assert_eq!(found, [block(&[0, 2], &[8, 9]), block(&[1], &[]), block(&[], &[7])]);
}

#[test]
fn all_six_phases_are_drawn_though_none_is_written() {
    let scene = scene(&read("engagement e: A cycle\n"), None);
    assert_eq!(groups(&scene.nodes, "phase").len(), 6);
    assert_eq!(groups(&scene.nodes, "passage").len(), 6);
    // Each phase and each list around the loop says that nothing is there.
    assert_eq!(groups(&scene.nodes, "slot").len(), 6 + 5);
}

#[test]
fn brakes_are_numbered_round_the_cycle_as_they_are_drawn() {
    let model = read(
        "engagement e: A cycle\n  use\n    brake c: C\n  discovery\n    brake a: A\n    brake z: Z\n    brake b: B\n    \
         enabler for a, b: E\n",
    );
    let scene = scene(&model, None);
    let labels: Vec<_> = groups(&scene.nodes, "item brake").iter().filter_map(|g| g.label.clone()).collect();
    assert_eq!(labels, ["Brake B1: A", "Brake B2: B", "Brake B3: Z. enabler to find", "Brake B4: C. enabler to find"]);
}

#[test]
fn an_enabler_in_another_phase_is_named_where_its_brake_is() {
    let model =
        read("engagement e: A cycle\n  discovery\n    brake far: Far\n  purchase\n    enabler for far: A trolley\n");
    let scene = scene(&model, None);
    let passage = groups(&scene.nodes, "passage")[0];
    let [remark] = groups(&passage.children, "remark")[..] else { panic!("one brake is answered elsewhere") };
    let Some(Node::Text(line)) = remark.children.first() else { panic!("it says so in words") };
    assert_eq!(line.runs[0].text, "enabler in phase 3");
    assert_eq!(line.runs[0].link.as_deref(), Some("#phase-3"));
    assert!(groups(&scene.nodes, "slot to-find").is_empty());
}

#[test]
fn ten_notes_stand_in_two_columns() {
    let columns = |notes: usize| {
        let text = format!("engagement e: A cycle\n  use\n{}", "    action: One more thing\n".repeat(notes));
        let mut left: Vec<i64> =
            boxes(&scene(&read(&text), None).nodes, "item action").iter().map(|r| r.x as i64).collect();
        left.dedup();
        left.len()
    };
    assert_eq!((columns(9), columns(10), columns(11)), (1, 2, 2));
}

#[test]
fn touchpoints_stand_in_all_headers_or_in_all_bodies() {
    let tops = |touchpoint: &str| {
        let model = read(&format!(
            "engagement e: A cycle\n  discovery\n    touchpoint (web): Site\n  use\n    touchpoint (missing, phone): \
             {touchpoint}\n"
        ));
        let scene = scene(&model, None);
        let phases = boxes(&scene.nodes, "phase");
        let marks = boxes(&scene.nodes, "item touchpoint");
        assert_eq!(marks.len(), 2);
        (marks[0].y < phases[0].y + phase::HEADER, marks[1].y < phases[3].y + phase::HEADER)
    };
    assert_eq!(tops("Hotline"), (true, true));
    assert_eq!(tops("A hotline that answers in the evening, too, and that knows one’s name by heart"), (false, false));
}

#[test]
fn many_brakes_stand_abreast_on_a_wider_page_instead_of_a_tower() {
    let of = |brakes: usize| {
        let mut text = String::from("engagement e: E\n");
        for phase in PHASE_WORDS {
            let _ = writeln!(text, "  {phase}:\n    action: Something");
            for i in 0..brakes {
                let _ = writeln!(text, "    brake: A reason not to go on, number {i} of many");
            }
        }
        scene(&read(&text), None)
    };
    let (few, many) = (of(4), of(40));
    assert!(few.width < many.width, "{} {}", few.width, many.width);
    assert!(few.height < few.width && many.height < 1.4 * many.width, "{} {}", few.height, many.height);
    let lefts =
        boxes(&many.nodes, "item brake").into_iter().map(|b| b.x as i64).collect::<std::collections::BTreeSet<_>>();
    assert!(lefts.len() >= 6, "several columns in each lane: {lefts:?}");
}
