//! The formatter: what it writes, that it never changes what is understood, and the command around it.
//!
//! `UPDATE=1 cargo test --test fmt` writes the expectations of `tests/cases/format` anew; the difference is then to be read.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should say so and stop")]
#![allow(clippy::format_push_string, clippy::format_collect, reason = "a test may allocate")]

#[path = "support/arbitrary.rs"]
mod arbitrary;
#[path = "language/dump.rs"]
mod dump;
#[path = "fmt/git.rs"]
mod git;
#[path = "fmt/mangle.rs"]
mod mangle;
#[path = "support/program.rs"]
mod program;
#[path = "fmt/command.rs"]
mod whole;

use std::fs;
use std::path::{Path, PathBuf};

use journey::diagnostic::Sink;
use journey::format::{Refusal, format};
use journey::model::{self, LoadError, Loader};
use journey::reference::canonical::FORMS;
use journey::source::Sources;
use journey::vocabulary::Language;
use proptest::prelude::*;

/// Files beside the one that is read.
struct Beside(PathBuf);

impl Loader for Beside {
    fn text(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        fs::read(self.0.join(path)).map_err(|_| LoadError::Missing)
    }

    fn image(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        self.text(path)
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file of the language below a folder.
fn below(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            below(&path, into);
        } else if path.extension().is_some_and(|e| e == "journey") {
            into.push(path);
        }
    }
    into.sort();
}

fn files(folders: &[&str]) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for folder in folders {
        below(&root().join(folder), &mut out);
    }
    out
}

/// What a file says, and what is wrong in it.
fn understood(bytes: &[u8], folder: &Path) -> (String, Vec<&'static str>) {
    let (mut sources, mut sink) = (Sources::new(), Sink::new());
    let loader = Beside(folder.to_path_buf());
    let model = model::read(&mut sources, "case.journey", bytes.to_vec(), &loader, &mut sink);
    let mut codes: Vec<&str> = sink.finish().iter().map(|d| d.code.name).collect();
    codes.sort_unstable();
    (dump::dump(&model), codes)
}

/// The same without the words of lengths of time, which are written in the language of the file.
fn in_any_language((model, codes): (String, Vec<&'static str>)) -> (String, Vec<&'static str>) {
    let line = |line: &str| {
        let whole = line.trim_start().starts_with("st").then(|| Some((line.find(" (")?, line.find(" = Some(")?)));
        match whole.flatten() {
            Some((from, to)) if from < to => format!("{}{}\n", &line[..from], &line[to..]),
            _ => format!("{line}\n"),
        }
    };
    // A language that is none is replaced by one.
    (
        model.lines().map(line).collect(),
        without(&codes, &["control-character", "bidi-control", "unknown-value", "empty-text"]),
    )
}

fn without(codes: &[&'static str], gone: &[&str]) -> Vec<&'static str> {
    codes.iter().copied().filter(|c| !gone.contains(c)).collect()
}

/// Formats a file, and sees that this changes nothing that is understood and that doing it again changes nothing.
#[track_caller]
fn sound(name: &str, bytes: &[u8], folder: &Path) -> String {
    let done = format(bytes, None).unwrap();
    let again = format(done.text.as_bytes(), None).unwrap();
    assert_eq!(done.text, again.text, "{name}: formatting again changes something");
    assert_eq!(done.left, again.left, "{name}");
    let (before, after) = (understood(bytes, folder), understood(done.text.as_bytes(), folder));
    assert_eq!(before.0, after.0, "{name}: the model changes\n{}", done.text);
    // Control characters go with the white space at the ends of lines.
    let kept = |codes| without(codes, &["control-character"]);
    assert_eq!(kept(&before.1), kept(&after.1), "{name}: mistakes change\n{}", done.text);
    assert!(after.1.len() <= before.1.len(), "{name}");
    done.text
}

/// Puts a file into a language and back, and sees that it says the same; whether that could be done.
#[track_caller]
fn translated(name: &str, bytes: &[u8], folder: &Path) -> bool {
    let before = in_any_language(understood(bytes, folder));
    for (there, back) in [(Language::French, Language::English), (Language::English, Language::French)] {
        let first = match format(bytes, Some(there)) {
            Ok(done) => done.text,
            Err(Refusal::Untranslatable(..)) => return false,
            Err(other) => panic!("{name}: {other}"),
        };
        let second =
            format(first.as_bytes(), Some(back)).unwrap_or_else(|e| panic!("{name}: there, not back: {e}")).text;
        for text in [&first, &second] {
            assert_eq!(before, in_any_language(understood(text.as_bytes(), folder)), "{name}\n{text}");
            assert_eq!(&format(text.as_bytes(), None).unwrap().text, text, "{name}: a translation is not canonical");
        }
        let third = format(second.as_bytes(), Some(there)).unwrap().text;
        let fourth = format(third.as_bytes(), Some(back)).unwrap().text;
        assert_eq!(second, fourth, "{name}: going there and back again changes something");
        assert_eq!(format(third.as_bytes(), Some(there)).unwrap().text, third, "{name}");
    }
    true
}

#[test]
fn cases_are_written_as_expected() {
    for case in files(&["tests/cases/format"]) {
        let found = format(&fs::read(&case).unwrap(), None).unwrap().text;
        let path = case.with_extension("expected");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &found).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        assert!(found == expected, "{} differs:\n--- expected\n{expected}\n--- found\n{found}", path.display());
    }
}

#[test]
fn decisions_of_the_reference_are_kept() {
    for form in FORMS {
        let found = format(form.before.as_bytes(), None).unwrap().text;
        assert_eq!(found, form.after, "{}", form.rule);
        sound(form.rule, form.before.as_bytes(), root());
    }
}

#[test]
fn every_case_says_the_same_afterwards() {
    let mut count = 0;
    for path in files(&["tests/cases", "examples", "src/cli/new"]) {
        let (name, bytes) = (path.display().to_string(), fs::read(&path).unwrap());
        if ["bytes.journey", "utf16.journey"].iter().any(|wrong| path.ends_with(wrong)) {
            assert!(matches!(format(&bytes, None), Err(Refusal::NoText(1, _))), "{name}");
            continue;
        }
        sound(&name, &bytes, path.parent().unwrap());
        let whole = understood(&bytes, path.parent().unwrap()).1.is_empty();
        let done = translated(&name, &bytes, path.parent().unwrap());
        assert!(done || !whole, "{name} holds no mistake, and is not translated");
        count += 1;
    }
    assert!(count > 100, "only {count} files");
}

#[test]
fn examples_and_files_to_begin_with_are_canonical_and_come_back_from_the_other_language() {
    for path in files(&["examples", "src/cli/new"]) {
        let name = path.display();
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(format(text.as_bytes(), None).unwrap().text, text, "{name}: run `journey fmt` on it");
        let (own, other) = if text.contains("langue: fr") {
            (Language::French, Language::English)
        } else {
            (Language::English, Language::French)
        };
        assert_eq!(format(text.as_bytes(), Some(own)).unwrap().text, text, "{name}");
        let there = format(text.as_bytes(), Some(other)).unwrap().text;
        assert_ne!(there, text, "{name}");
        assert_eq!(format(there.as_bytes(), Some(own)).unwrap().text, text, "{name}");
    }
}

#[test]
fn every_keyword_is_translated_there_and_back() {
    let read = |name: &str| fs::read(root().join("tests/cases/model").join(name)).unwrap();
    let (english, french) = (read("everything.journey"), read("everything-fr.journey"));
    let there = format(&english, Some(Language::French)).unwrap().text;
    // The file in French was written by hand; its lengths of time are in English.
    let by_hand = format(&french, None).unwrap().text.replace("2 weeks", "2 semaines").replace("1-2 days", "1-2 jours");
    let typed = by_hand.replace("$1 200", "$1\u{202F}200");
    assert_eq!(there, typed);
    assert_eq!(format(there.as_bytes(), Some(Language::English)).unwrap().text.as_bytes(), english);
}

#[test]
fn the_line_of_the_language_is_added_after_the_comments_at_the_top() {
    for (before, after) in [
        ("title: A\n", "langue: fr\ntitre: A\n"),
        ("# C\ntitle: A\n", "# C\nlangue: fr\ntitre: A\n"),
        ("# C\n\n# D\npersona: A\n", "# C\n\nlangue: fr\n\n# D\npersona: A\n"),
        ("journey: A\n", "langue: fr\n\nparcours: A\n"),
        ("", "langue: fr\n"),
        ("# C\n", "# C\nlangue: fr\n"),
        ("title: A\nlanguage: en\n", "titre: A\nlangue: fr\n"),
        ("language: fr-CA\ntitle: A\n", "langue: fr-CA\ntitre: A\n"),
        ("language: de\ntitle: A\n", "langue: fr\ntitre: A\n"),
    ] {
        assert_eq!(format(before.as_bytes(), Some(Language::French)).unwrap().text, after);
    }
}

#[test]
fn what_would_be_read_otherwise_is_not_translated() {
    for (text, line, word) in [
        ("journey a: A\n  lane attente: Waiting\n  stage: B\n    attente: C\n", 2, "attente"),
        ("persona pour: A\njourney a for pour: B\n", 1, "pour"),
        ("title: A\npersona a: A\n  job (sociale): B\n", 3, "sociale"),
        ("journey a: A\n  stage (2 jours): B\n", 2, "2 jours"),
        ("journey a: A\n  state: actuel\n", 2, "actuel"),
        ("journey a: A\n  stagee: B\n", 2, "not understood"),
        ("title: A\nlanguage\n", 2, "does not say which language"),
    ] {
        let Err(Refusal::Untranslatable(at, why)) = format(text.as_bytes(), Some(Language::French)) else {
            panic!("{text}");
        };
        assert!(at == line && why.contains(word), "{at}: {why}");
        assert!(format(text.as_bytes(), Some(Language::English)).is_ok() || word.contains("not"));
    }
}

/// Lines that look like the language, and are broken in every way.
fn anything() -> impl Strategy<Value = String> {
    let line = "[ \t]{0,6}(langue: fr|language: en|Persona|journey|stage|step|PAIN|gain|feeling|metric|opportunity|\
                touchpoint|lane|source|fr|étape|Etape|note|allow|image|value proposition|état|a|\\||#|# c) ?[a-c]{0,2} ?\
                (\\([^)\n]{0,9}\\)|\\(4\\)|\\(Missing, web\\)|\\( 2  days \\)|（4）)? ?(#t)? ?(for [a-c] ?, ?[a-c])? ?[:：]?[^\n]{0,12}\r?";
    let line = prop_oneof![5 => line, 1 => "[ \t]{0,3}", 1 => "\\PC{0,20}"];
    prop::collection::vec(line, 0..40).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anything_like_the_language_says_the_same_afterwards(text in anything()) {
        sound("any", text.as_bytes(), Path::new("nowhere"));
        translated("any", text.as_bytes(), Path::new("nowhere"));
    }

    #[test]
    fn any_text_says_the_same_afterwards(text in "(\\PC|[ \t\r\n:#|()*,\u{A0}\u{1}])*") {
        sound("any", text.as_bytes(), Path::new("nowhere"));
    }

    #[test]
    fn any_bytes_are_formatted_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(done) = format(&bytes, None) {
            prop_assert_eq!(&format(done.text.as_bytes(), None).unwrap().text, &done.text);
        }
        let _ = format(&bytes, Some(Language::French));
    }
}

proptest! {
    // Each of these is a whole file, read a dozen times.
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_mangled_file_is_made_the_same_again(file in arbitrary::file(), dice in prop::collection::vec(any::<u8>(), 64)) {
        let canonical = sound("generated", file.as_bytes(), root());
        prop_assert!(translated("generated", file.as_bytes(), root()));
        let french = format(file.as_bytes(), Some(Language::French)).unwrap().text;
        for text in [&canonical, &french] {
            let mangled = mangle::mangle(text, &dice);
            prop_assert_eq!(&sound("mangled", mangled.as_bytes(), root()), text, "{}", mangled);
            let windows = format(mangled.replace('\n', "\r\n").as_bytes(), None).unwrap().text;
            prop_assert_eq!(windows, text.replace('\n', "\r\n"));
        }
    }
}

#[test]
fn mangled_examples_are_made_the_same_again() {
    for path in files(&["examples", "src/cli/new"]) {
        let text = fs::read_to_string(&path).unwrap();
        for seed in 0..4_u8 {
            let dice: Vec<u8> = (0..97_u8).map(|i| i.wrapping_mul(151).wrapping_add(seed.wrapping_mul(59))).collect();
            let mangled = mangle::mangle(&text, &dice);
            assert_ne!(mangled, text);
            assert_eq!(format(mangled.as_bytes(), None).unwrap().text, text, "{}\n{mangled}", path.display());
        }
    }
}

#[test]
fn hostile_files_are_formatted_in_bounded_time() {
    let deep: String = (0..3000).map(|i| format!("{}stage: a\n", " ".repeat(i))).collect();
    let comments = format!("{deep}{}", "#\n".repeat(200_000));
    let late = format!("{deep}{}", " |\n".repeat(100_000));
    let wrong: String = (0..10_000).map(|i| format!("pian{i} (sevre): x\n\tpersona for x{i}: y\n  z\n")).collect();
    let head = format!("title {}\n", "a ( # , ".repeat(1 << 15));
    let arrows = format!("journey: a\n  stage: b\n    metric ({}): c\n", "1->".repeat(1 << 15));
    for text in [comments, late, wrong, head, arrows, "(".repeat(1 << 18), "\0".repeat(1 << 18), "\r".repeat(1 << 18)] {
        let begun = std::time::Instant::now();
        let _ = format(text.as_bytes(), None);
        let _ = format(text.as_bytes(), Some(Language::French));
        assert!(begun.elapsed().as_secs() < 30, "{:?}", begun.elapsed());
    }
}
