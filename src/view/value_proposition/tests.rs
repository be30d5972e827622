//! What the canvas says agrees with the model, and every note stays in its part of the canvas.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::circle::Shape;
use super::content::{Entry, Section};
use super::fit::{self, Points};
use super::*;
use crate::diagnostic::Sink;
use crate::geometry::{Point, Rect};
use crate::model::{LoadError, Loader};
use crate::scene::Node;
use crate::source::Sources;
use crate::view::part::reading;

struct Alone;

impl Loader for Alone {
    fn text(&self, _: &str) -> Result<Vec<u8>, LoadError> {
        Err(LoadError::Missing)
    }

    fn image(&self, _: &str) -> Result<Vec<u8>, LoadError> {
        Err(LoadError::Missing)
    }
}

fn read(text: &str) -> Model {
    let (mut sources, mut sink) = (Sources::new(), Sink::new());
    let model = crate::model::read(&mut sources, "test.journey", text.into(), &Alone, &mut sink);
    assert_eq!(sink.finish().len(), 0, "{text}");
    model
}

fn told(content: &Content, section: Section) -> Vec<String> {
    let partner = section.partner().map_or(&[] as &[Entry], |p| content.of(p));
    let tell = |e: &Entry| {
        let text = content.script.plain(&content.item(e).head.text);
        let refs: Vec<_> = e.refs.iter().map(|&at| partner[at].code.as_str()).collect();
        format!("{} {} {text} {}", e.code, e.level.unwrap_or(0), refs.join(" ")).trim_end().to_owned()
    };
    content.of(section).iter().map(tell).collect()
}

const CARGO: &str = "language: fr
source terrain (observation): Sur place
source appels (assistance): Appels
persona nour: Nour
  tâche (émotionnelle): Être fière
  tâche (fonctionnelle): Louer un vélo
  douleur prix (légère): Trop cher
  douleur attente (modérée): La borne est lente [^terrain]
segment assos: Les associations
  gain essai (utile): Essayer avant de payer
persona autre: Autre
  douleur ailleurs (intense): Ne regarde personne ici
parcours louer pour nour, autre: Louer
  étape borne: À la borne
    point-de-contact (manquant): Pas d’aide
      douleur panne (intense): la  borne est LENTE… [^appels]
        opportunité (impact 3, effort 2): Une affiche
    gain direct: Sans passer par l’accueil
parcours seul pour autre: Seul
  étape rien: Rien
    douleur (intense): Pas ici non plus
proposition-de-valeur cargo pour nour, assos: Le vélo partagé
  produit: Douze vélos
  soulagement pour prix: Un abonnement
  soulagement pour panne, attente: Un code par SMS
  soulagement pour ailleurs: Pour d’autres
  créateur-de-gain pour essai: Dix minutes offertes
";

#[test]
fn what_people_and_their_journeys_say_is_ranked_merged_and_answered() {
    let model = read(CARGO);
    let content = Content::new(&model, &model.propositions[0], Language::French);
    assert_eq!(told(&content, Section::Jobs), ["T1 0 Louer un vélo", "T2 0 Être fière"]);
    // The same words are one note: it keeps the higher level, and what answers either.
    assert_eq!(told(&content, Section::Pains), ["D1 5 La borne est lente S1", "D2 2 Trop cher S2"]);
    // Relievers come in the order of what they answer; what is no pain of these people is no answer here.
    let relievers = ["S1 0 Un code par SMS D1", "S2 0 Un abonnement D2", "S3 0 Pour d’autres"];
    assert_eq!(told(&content, Section::Relievers), relievers);
    assert_eq!(told(&content, Section::Gains), ["G1 2 Essayer avant de payer C1", "G2 0 Sans passer par l’accueil"]);
    let [pain, ..] = content.of(Section::Pains) else { unreachable!() };
    assert_eq!(content.text(pain).citations().len(), 2, "evidence of both");
    assert!(!content.assumed(pain));
    // An opportunity of a journey is no answer of the proposition.
    let open: Vec<_> = fit::open(&content).iter().map(|(_, e)| e.code.clone()).collect();
    assert_eq!(open, ["G2"]);
    let account = fit::Fit::new(&content);
    assert_eq!((account.pains, account.gains), (Points { met: 7, all: 7 }, Points { met: 2, all: 2 }));
    assert_eq!((account.unlevelled, account.percent()), (1, Some(100)));
}

#[test]
fn a_note_that_nothing_answers_tells_besides_whether_it_is_assumed() {
    let text = "source a: A\nsegment s: All\n  pain far: Far [^a]\n  pain dear: Dear\n  pain slow: Slow [^a]\n  pain old: Old\n\
                value-proposition v for s: V\n  reliever for far, dear: Nearer and cheaper\n";
    let scene = canvas(&read(text), 0, &Options { width: None, language: Language::English });
    let told = |class| {
        let notes = reading::groups(&scene, class).into_iter();
        notes
            .map(|g| (reading::words(g).contains("[?]"), g.label.clone().unwrap().contains("Assumed")))
            .collect::<Vec<_>>()
    };
    assert_eq!(told("item pain"), [(false, false), (true, true)]);
    assert_eq!(told("item pain open"), [(false, false), (true, true)]);
    let rows = reading::groups(&scene, "source").into_iter().map(reading::words).collect::<Vec<_>>();
    assert!(rows.len() == 2 && rows[1].contains("Assumed"), "{rows:?}");
}

/// A file with so many notes of each kind, with texts of so many words.
fn many(counts: [usize; 6], words: usize) -> String {
    let [jobs, pains, gains, products, relievers, creators] = counts;
    let text = |i: usize| {
        let more = ["of", "everything", "that", "nobody", "had", "foreseen"].iter().cycle();
        format!("Note {i} {}", more.take(words * (i % 4) / 2).copied().collect::<Vec<_>>().join(" "))
    };
    let mut out = String::from("language: en\nsegment all: All\n");
    for i in 0..jobs {
        let kind = ["functional", "social", "emotional", "odd"][i % 4];
        let _ = writeln!(out, "  job ({kind}): {}", text(i));
    }
    for i in 0..pains {
        let _ = writeln!(out, "  pain p{i} ({}): {}", i % 5 + 1, text(i));
    }
    for i in 0..gains {
        let _ = writeln!(out, "  gain g{i} ({}): {}", i % 5 + 1, text(i));
    }
    let _ = writeln!(out, "value-proposition for all: Offer");
    for i in 0..products {
        let _ = writeln!(out, "  product: {}", text(i));
    }
    let whom = |letter: char, i: usize, of: usize| match of {
        0 => String::new(),
        _ => format!(" for {letter}{}", i * 7 % of),
    };
    for i in 0..relievers {
        let _ = writeln!(out, "  reliever{}: {}", whom('p', i, pains), text(i));
    }
    for i in 0..creators {
        let _ = writeln!(out, "  creator{}: {}", whom('g', i, gains), text(i));
    }
    out
}

/// Whether a point lies on this side of the line from `a` to `b`, `clear` px from it at least.
fn beside(point: Point, (a, b): (Point, Point), clear: f64) -> bool {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length = dx.hypot(dy);
    ((point.x - a.x) * dy - (point.y - a.y) * dx) / length >= clear - 1e-3
}

fn corners(r: &Rect) -> [Point; 4] {
    [(r.x, r.y), (r.right(), r.y), (r.x, r.bottom()), (r.right(), r.bottom())].map(|(x, y)| Point::new(x, y))
}

fn in_circle(shape: &Shape, [jobs, pains, gains]: &[Vec<Rect>; 3]) -> Result<(), TestCaseError> {
    let (j, [left, up, down]) = (shape.meeting(), shape.ends());
    for (boxes, from, to) in [(jobs, down, up), (pains, left, down), (gains, up, left)] {
        for c in boxes.iter().flat_map(corners) {
            prop_assert!(c.x.hypot(c.y) <= shape.r - 15.9, "{:?} is too near to the rim", c);
            prop_assert!(beside(c, (j, from), 14.0) && beside(c, (to, j), 14.0), "{:?} leaves its sector", c);
            prop_assert!((c.x - j.x).hypot(c.y - j.y) >= 43.9, "{:?} is too near to the junction", c);
        }
    }
    Ok(())
}

fn in_square(square: &square::Square) -> Result<(), TestCaseError> {
    let [products, relievers, creators] = &square.boxes;
    let (top, bottom) = (Point::new(square.divider, 0.0), Point::new(square.divider, square.side));
    let j = Point::new(square.junction, square.axis);
    for (boxes, above, below) in
        [(products, 0.0, square.side), (creators, 0.0, square.axis), (relievers, square.axis, square.side)]
    {
        for rect in boxes {
            let inside = Rect::new(0.0, above, square.side, below - above).grown(-13.9);
            prop_assert!(inside.contains(*rect, 0.0), "{:?} leaves its part of the square", rect);
        }
    }
    for c in products.iter().flat_map(corners) {
        prop_assert!(c.x + 9.0 <= square.divider.min(square.junction - 28.0), "{:?} meets the divider", c);
    }
    for (boxes, from, to) in [(creators, top, j), (relievers, j, bottom)] {
        for c in boxes.iter().flat_map(corners) {
            prop_assert!(c.x >= j.x + 39.9 && beside(c, (from, to), 14.0), "{:?} meets the divider", c);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn every_note_stays_in_its_part(counts in [0..41_usize, 0..41, 0..41, 0..41, 0..41, 0..41], words in 0..160_usize) {
        let model = read(&many(counts, words));
        let content = Content::new(&model, &model.propositions[0], Language::English);
        let parts = Parts::new(&content);
        let least = parts.least_width();
        for width in [None, Some(least.ceil()), Some(least.ceil() + 300.0)] {
            let plan = Plan::new(&parts, width);
            in_circle(&plan.circle.shape, &plan.circle.boxes)?;
            in_square(&plan.square)?;
            let needed = plan.left + plan.square.side + plan.joint + 2.0 * plan.circle.shape.r + 40.0;
            prop_assert!(needed <= plan.width + 0.5 && width.is_none_or(|w| (w - plan.width).abs() < 1e-9));
            prop_assert!(plan.width >= least - 1e-6);
            for boxes in plan.circle.boxes.iter().chain(&plan.square.boxes) {
                for (a, b) in boxes.iter().enumerate().flat_map(|(i, a)| boxes.iter().skip(i + 1).map(move |b| (a, b))) {
                    prop_assert!(a.overlap(*b) <= 0.0, "{:?} lies on {:?}", a, b);
                }
            }
        }
    }
}

fn count(nodes: &[Node], class: &str) -> usize {
    let of = |node: &Node| match node {
        Node::Group(group) => usize::from(group.class == class) + count(&group.children, class),
        Node::Path(path) => usize::from(path.class == class),
        _ => 0,
    };
    nodes.iter().map(of).sum()
}

#[test]
fn what_is_open_and_what_is_answered_is_drawn_as_often_as_it_is_so() {
    let model = read(&many([3, 17, 11, 2, 9, 8], 6));
    let content = Content::new(&model, &model.propositions[0], Language::English);
    let options = Options { width: None, language: Language::English };
    let scene = canvas(&model, 0, &options);
    let open = |section| content.of(section).iter().filter(|e| e.is_open()).count();
    assert_eq!(count(&scene.nodes, "item pain open"), open(Section::Pains));
    assert_eq!(count(&scene.nodes, "item gain open"), open(Section::Gains));
    assert!(open(Section::Pains) > 0 && open(Section::Gains) > 0);
    let answers = |section| content.of(section).iter().map(|e: &Entry| e.refs.len()).sum::<usize>();
    assert_eq!(answers(Section::Pains), answers(Section::Relievers));
    assert_eq!(count(&scene.nodes, "link"), answers(Section::Pains) + answers(Section::Gains));
    for (_, entry) in fit::open(&content) {
        assert!(scene.description.contains(&entry.code), "{}", entry.code);
    }
}

#[test]
fn the_least_circle_is_the_least() {
    let model = read(&many([30, 30, 30, 5, 5, 5], 6));
    let content = Content::new(&model, &model.propositions[0], Language::English);
    let parts = Parts::new(&content);
    let circle = Plan::new(&parts, Some(parts.least_width().ceil())).circle;
    assert!(circle.shape.r <= 880.0, "{:?}", circle.shape);
}
