//! `journey views` and `--view`: what can be drawn, how it is chosen, and that outputs keep their names whatever is chosen.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say so and stop")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use program::{Folder, Run};

#[path = "support/program.rs"]
mod program;

/// A journey of two people, one of whom another drawing uses, and a lotus.
const SHOP: &str = "\
source talks (interview): Nine parents
persona maya (primary): Maya
  goal: Arrive dry
persona tom: Tom
  role: Paramedic
journey car for maya: A bike instead of the car
  stage look: Look
    action: Looks
    pain far (severe): Far [^talks]
      opportunity (impact 4, effort 2): Come nearer
    conversion (20% -> 25%): Who buy
  stage buy: Buy
    action: Buys
    frontstage: Rings the bell
lotus ideas for far: How might we come nearer?
  petal: By bike
";

/// A French file whose names have accents.
const BAKERY: &str = "\
langue: fr
persona amélie: Amélie
  rôle: Institutrice
parcours samedi pour amélie: Le pain du samedi
  étape achat: Achat
    action: Achète
    indicateur (20 % -> 25 %): Clients servis
";

fn shop() -> Folder {
    Folder::new(&[("shop.journey", SHOP), ("pain.journey", BAKERY)])
}

/// What `journey views` lists of a file: whether each is drawn unasked, the word for `--view`, and the output.
fn listed(folder: &Folder, file: &str) -> Vec<(bool, String, String)> {
    let out = folder.run(&["views", file]).ends(0).out;
    let mut lines = out.lines();
    assert_eq!(lines.next(), Some(file));
    let row = |line: &str| {
        let mut words = line.get(2..).unwrap().split_whitespace().map(str::to_owned);
        (line.starts_with('*'), words.next().unwrap(), words.next().unwrap())
    };
    lines.map(row).collect()
}

/// What a call writes into a folder of its own, by name.
fn drawn(folder: &Folder, words: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let place = folder.path("out");
    let _ = fs::remove_dir_all(&place);
    folder.run(&[&["render", "-o", "out/"], words].concat()).ends(0).silent();
    let files = fs::read_dir(&place).unwrap().map(|e| e.unwrap().path());
    files.map(|p| (p.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(&p).unwrap())).collect()
}

#[test]
fn what_is_listed_can_be_drawn_and_is_called_so() {
    let f = shop();
    let expected = [
        (true, "journey:car", "shop.svg"),
        (true, "lotus:ideas", "shop-ideas.svg"),
        (false, "persona:maya", "shop-maya-persona.svg"),
        (true, "persona:tom", "shop-tom-persona.svg"),
        (false, "empathy-map:maya", "shop-maya-empathy-map.svg"),
        (false, "empathy-map:tom", "shop-tom-empathy-map.svg"),
        (false, "blueprint:car", "shop-car-blueprint.svg"),
        (false, "funnel:car", "shop-car-funnel.svg"),
        (false, "opportunities:car", "shop-car-opportunities.svg"),
        (false, "evidence", "shop-evidence.svg"),
    ];
    assert_eq!(listed(&f, "shop.journey"), expected.map(|(a, b, c)| (a, b.to_owned(), c.to_owned())));
    let all = drawn(&f, &["shop.journey", "--view", "all"]);
    assert_eq!(all.keys().map(String::as_str).collect::<BTreeSet<_>>(), expected.map(|e| e.2).into());
}

#[test]
fn an_output_has_one_name_and_the_same_bytes_whatever_is_chosen() {
    let f = shop();
    let all = drawn(&f, &["shop.journey", "--view", "all"]);
    let list = listed(&f, "shop.journey");
    for (_, word, output) in &list {
        let one = drawn(&f, &["shop.journey", "--view", word]);
        assert_eq!(one.keys().collect::<Vec<_>>(), [output], "{word}");
        assert!(one.get(output) == all.get(output), "{word}");
    }
    let standard = drawn(&f, &["shop.journey"]);
    let starred: BTreeSet<_> = list.iter().filter(|row| row.0).map(|row| row.2.as_str()).collect();
    assert_eq!(standard.keys().map(String::as_str).collect::<BTreeSet<_>>(), starred);
    assert!(standard.iter().all(|(name, bytes)| all.get(name) == Some(bytes)));
}

#[test]
fn a_kind_means_all_of_it_and_words_add_up() {
    let f = shop();
    let names = |words: &[&str]| drawn(&f, words).into_keys().collect::<Vec<_>>();
    let cards = ["shop-maya-persona.svg", "shop-tom-persona.svg"];
    assert_eq!(names(&["shop.journey", "--view", "persona"]), cards);
    assert_eq!(names(&["shop.journey", "--view", "persona:tom", "--view", "persona:MAYA"]), cards);
    assert_eq!(names(&["shop.journey", "--view", "funnel", "--view", "funnel:car"]), ["shop-car-funnel.svg"]);
}

#[test]
fn several_files_share_what_is_chosen() {
    let f = shop();
    let both = ["shop.journey", "pain.journey", "--view", "persona"];
    let names: Vec<_> = drawn(&f, &both).into_keys().collect();
    assert_eq!(names, ["pain-amelie-persona.svg", "shop-maya-persona.svg", "shop-tom-persona.svg"]);
    // It is enough that one of them has what is asked for.
    let names: Vec<_> = drawn(&f, &["shop.journey", "pain.journey", "--view", "lotus"]).into_keys().collect();
    assert_eq!(names, ["shop-ideas.svg"]);
    let out = f.run(&["views", "shop.journey", "pain.journey"]).ends(0).out;
    assert!(out.starts_with("shop.journey\n") && out.contains("\npain.journey\n"), "{out}");
}

#[test]
fn a_french_file_is_chosen_by_its_own_names() {
    let f = shop();
    let words: Vec<_> = listed(&f, "pain.journey").into_iter().map(|row| row.1).collect();
    assert_eq!(words, ["journey:samedi", "persona:amelie", "empathy-map:amelie", "funnel:samedi", "evidence"]);
    for typed in ["persona:amelie", "persona:amélie", "persona:Amélie"] {
        let one = drawn(&f, &["pain.journey", "--view", typed]);
        assert_eq!(one.keys().collect::<Vec<_>>(), ["pain-amelie-persona.svg"], "{typed}");
    }
    let card = drawn(&f, &["pain.journey", "--view", "persona:amelie"]).into_values().next().unwrap();
    assert!(String::from_utf8(card).unwrap().contains("lang=\"fr\""));
}

#[test]
fn a_word_that_means_nothing_is_an_error_that_says_what_there_is() {
    let f = shop();
    let render = |words: &[&str]| -> Run { f.run(&[&["render", "-o", "out/"], words].concat()).ends(2).silent() };
    let kinds =
        render(&["shop.journey", "--view", "persnoa"]).says("no view `persnoa`").says("did you mean `persona`?");
    for kind in ["journey", "value-proposition", "empathy-map", "evidence", "all"] {
        assert!(kinds.err.contains(kind), "{kind} is not in {kinds:#?}");
    }
    let mistyped = render(&["shop.journey", "--view", "persona:mya"]);
    mistyped.says("no drawing `persona:mya`").says("did you mean `persona:maya`?").says("persona:tom");
    render(&["shop.journey", "--view", "engagement"]).says("no drawing `engagement`").says("journey views");
    render(&["shop.journey", "--view", "persona:tom", "--view", "lotus:x"]).says("no drawing `lotus:x`");
    render(&["shop.journey", "--view", ""]).says("no view ``");
    assert!(!f.exists("out"), "nothing is drawn after a wrong call");
}

#[test]
fn one_output_takes_one_drawing() {
    let f = shop();
    f.run(&["render", "shop.journey", "--view", "funnel", "-o", "x.svg"]).ends(0).silent();
    assert!(f.exists("x.svg"));
    let two = ["render", "shop.journey", "--view", "persona", "-o", "y.svg"];
    f.run(&two).ends(2).silent().says("2 drawings");
    assert!(!f.exists("y.svg"));
    let one = f.run(&["render", "shop.journey", "--view", "persona:tom", "-o", "-"]).ends(0);
    assert!(one.out.starts_with("<svg") || one.out.starts_with("<?xml"), "{}", one.out.get(..80).unwrap_or_default());
}

#[test]
fn of_a_file_with_mistakes_is_listed_what_was_understood() {
    let f = Folder::new(&[("a.journey", "persona ann: Ann\n  gaol: Typo\njourney j for ann: J\n  stage s: S\n")]);
    let run = f.run(&["views", "a.journey"]).ends(1).says("did you mean");
    assert!(run.out.contains("persona:ann") && run.out.contains("journey:j"), "{}", run.out);
}
