//! Mends, applied alone and together: each takes its mistake away and brings none in, and touches no other byte.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should say so and stop")]
#![allow(clippy::format_push_string, reason = "a test may allocate")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use journey::check::{self, Profile, Settings};
use journey::diagnostic::{Diagnostic, Fix, Severity, Sink};
use journey::fix::{self, Findings, Outcome, Reading, Text, Wanted};
use journey::model::{self, LoadError, Loader};
use journey::source::Sources;
use proptest::prelude::*;

#[path = "support/arbitrary.rs"]
mod arbitrary;
#[path = "support/planted.rs"]
mod planted;
#[path = "support/sized.rs"]
#[allow(dead_code, reason = "the benchmarks use the rest")]
mod sized;

/// Files beside a case, some with another text.
struct Beside<'a> {
    folder: &'a Path,
    instead: &'a BTreeMap<String, String>,
}

impl Beside<'_> {
    fn read(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        if path.starts_with("..") {
            return Err(LoadError::Outside);
        }
        if let Some(text) = self.instead.get(path) {
            return Ok(text.clone().into_bytes());
        }
        fs::read(self.folder.join(path)).map_err(|_| LoadError::Missing)
    }
}

impl Loader for Beside<'_> {
    fn text(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        self.read(path)
    }

    fn image(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        self.read(path)
    }
}

/// What is found in a text; the method is checked when there is no error.
struct Read {
    sources: Sources,
    found: Vec<Diagnostic>,
    checked: bool,
}

fn read(name: &str, text: &str, loader: &dyn Loader) -> Read {
    let (mut sources, mut sink) = (Sources::new(), Sink::new());
    let model = model::read(&mut sources, name, text.as_bytes().to_vec(), loader, &mut sink);
    let checked = sink.errors() == 0;
    if checked {
        check::check(&model, &Settings { profile: Profile::Strict, ..Settings::default() }, &mut sink);
    }
    Read { sources, found: sink.finish(), checked }
}

fn alone(text: &str) -> Read {
    read("case.journey", text, &Beside { folder: Path::new("/nowhere"), instead: &BTreeMap::new() })
}

/// Mistakes of the language alone: those of the method are looked for only when there are none.
fn mistakes(read: &Read) -> Vec<&Diagnostic> {
    read.found.iter().filter(|d| model::codes::ALL.iter().any(|c| c.name == d.code.name)).collect()
}

fn errors(read: &Read) -> BTreeMap<&'static str, usize> {
    let mut out = BTreeMap::new();
    for d in mistakes(read).iter().filter(|d| d.severity == Severity::Error) {
        *out.entry(d.code.name).or_default() += 1;
    }
    out
}

/// A text with one mend, written down once more and in the simplest way.
fn applied(sources: &Sources, fix: &Fix, name: &str) -> Option<String> {
    let source = sources.iter().find(|s| s.name() == name)?;
    let mut edits: Vec<_> = fix.edits.iter().map(|e| (e.span.start, e.span.end, &e.text)).collect();
    edits.sort();
    let mut text = source.text().to_owned();
    for (from, to, new) in edits.into_iter().rev() {
        let (from, to) = (from.checked_sub(source.base())? as usize, to.checked_sub(source.base())? as usize);
        assert!(to <= source.text().len(), "a mend lies in one file");
        text.replace_range(from..to, new);
    }
    Some(text)
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/diagnostics");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.retain(|p| p.extension().is_some_and(|e| e == "journey"));
    files.sort();
    files
}

/// The text of a case; none for one that is not UTF-8.
fn text(case: &Path) -> Option<String> {
    String::from_utf8(fs::read(case).unwrap()).ok()
}

#[test]
fn each_certain_mend_alone_takes_its_mistake_away() {
    let mut count = 0;
    for case in cases() {
        let Some(text) = text(&case) else { continue };
        let name = case.file_name().unwrap().to_str().unwrap();
        let none = BTreeMap::new();
        let folder = case.parent().unwrap();
        let before = read(name, &text, &Beside { folder, instead: &none });
        for wrong in mistakes(&before).into_iter().filter(|d| d.fix.as_ref().is_some_and(|f| f.certain)) {
            let fix = wrong.fix.as_ref().unwrap();
            let file = before.sources.place(fix.edits[0].span).0.name().to_owned();
            let mended = applied(&before.sources, fix, &file).unwrap();
            let after = if file == name {
                read(name, &mended, &Beside { folder, instead: &none })
            } else {
                read(name, &text, &Beside { folder, instead: &BTreeMap::from([(file, mended)]) })
            };
            let what = format!("{}: {} {}: {}", case.display(), wrong.code.name, wrong.message, fix.title);
            assert!(mistakes(&after).len() < mistakes(&before).len(), "{what}");
            let same = |d: &&&Diagnostic| d.code.name == wrong.code.name && d.message == wrong.message;
            let (had, has) = (mistakes(&before), mistakes(&after));
            assert!(has.iter().filter(same).count() < had.iter().filter(same).count(), "{what}");
            for (code, number) in errors(&after) {
                assert!(errors(&before).get(code).is_some_and(|had| number <= *had), "{what} brings in {code}");
            }
            count += 1;
        }
    }
    assert!(count > 35, "only {count} mends are certain");
}

/// Mends a text that includes nothing.
fn mend(text: &str, wanted: Wanted) -> Outcome {
    fix::mend(vec![Text { text: text.to_owned(), open: true }], wanted, &|texts| {
        let read = alone(&texts[0].text);
        let Read { sources, found, checked } = &read;
        Findings::gather(&[Reading { sources, diagnostics: found, files: &[0], checked: *checked }])
    })
}

/// What has to be true of every text that is mended.
fn is_sound(text: &str, wanted: Wanted) -> Result<Outcome, TestCaseError> {
    let outcome = mend(text, wanted);
    let mended = &outcome.texts[0].text;
    let (before, after) = (alone(text), alone(mended));
    let (had, has) = (mistakes(&before).len(), mistakes(&after).len());
    if outcome.applied.is_empty() {
        prop_assert_eq!(mended, text);
    } else if before.checked == after.checked {
        prop_assert!(after.found.len() < before.found.len(), "{}\nbecame\n{}", text, mended);
    } else {
        prop_assert!(has < had, "{}\nbecame\n{}", text, mended);
    }
    for (code, number) in errors(&after) {
        prop_assert!(errors(&before).get(code).is_some_and(|h| number <= *h), "{code} in\n{text}\nbecame\n{mended}");
    }
    Ok(outcome)
}

/// Nothing is left to mend after mending.
fn is_done(outcome: &Outcome, wanted: Wanted) -> Result<(), TestCaseError> {
    let mended = &outcome.texts[0].text;
    let again = mend(mended, wanted);
    prop_assert!(again.applied.is_empty(), "{:?} is left in\n{}", again.applied, mended);
    Ok(())
}

#[test]
fn all_mends_of_each_case_together_leave_fewer_mistakes() {
    for case in cases() {
        let Some(text) = text(&case) else { continue };
        for wanted in [Wanted::Certain, Wanted::Likely] {
            if let Err(e) = is_sound(&text, wanted).and_then(|o| is_done(&o, wanted)) {
                panic!("{}: {e}", case.display());
            }
        }
    }
}

#[test]
fn many_mends_in_a_large_file_are_applied_in_few_readings() {
    let mut text = String::from("language: en\njourney j: J\n  stage s: S\n");
    for n in 0..2000 {
        text += &match n % 4 {
            0 => format!("    pian ({}): Swapped letters {n}\n", n % 5 + 1),
            1 => format!("    pain (sevre): A slip {n}\n"),
            2 => format!("    touch point (web): Two words {n}\n"),
            // No mend of this one can do good, and it is never to be asked one by one.
            _ => format!("    opportunity for nobody-{n}: Answers nothing\n"),
        };
    }
    let readings = std::cell::Cell::new(0);
    let outcome = fix::mend(vec![Text { text, open: true }], Wanted::Certain, &|texts| {
        readings.set(readings.get() + 1);
        let Read { sources, found, checked } = &alone(&texts[0].text);
        Findings::gather(&[Reading { sources, diagnostics: found, files: &[0], checked: *checked }])
    });
    assert_eq!(outcome.applied.len(), 1500);
    assert!(readings.get() <= 4, "{} readings", readings.get());
}

#[test]
fn a_harmful_mend_is_found_among_many_and_refused() {
    // Findings as a stubborn reader has them: the mend of every hundredth line brings in two mistakes elsewhere.
    let text: String = (0..1000).map(|n| if n % 100 == 7 { "bad\n" } else { "old\n" }).collect();
    let readings = std::cell::Cell::new(0);
    let read = |texts: &[Text]| {
        readings.set(readings.get() + 1);
        let mut list = Vec::new();
        let mut at = 0;
        let harm = texts[0].text.matches("worse").count();
        for line in texts[0].text.split_inclusive('\n') {
            if line != "new\n" && line != "worse\n" {
                let new = if line == "bad\n" { "worse" } else { "new" };
                let mend = fix::Mend {
                    file: 0,
                    edits: vec![(at, at + 3, new.into())],
                    title: String::new(),
                    code: "unknown-name",
                    certain: true,
                };
                list.push(finding(at, "unknown-name", Some(mend)));
            }
            at += line.len();
        }
        list.extend((0..2 * harm).map(|n| finding(n, "duplicate-name", None)));
        Findings { list, checked: false }
    };
    let outcome = fix::mend(vec![Text { text, open: true }], Wanted::Certain, &read);
    assert!(!outcome.texts[0].text.contains("worse"));
    assert!(outcome.applied.len() >= 500, "{} applied", outcome.applied.len());
    assert!(readings.get() < 200, "{} readings", readings.get());
}

fn finding(start: usize, code: &'static str, mend: Option<fix::Mend>) -> fix::Finding {
    fix::Finding { file: 0, start, code, severity: Severity::Error, language: true, mend }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn planted_mistakes_are_mended_and_never_multiplied(file in arbitrary::file(), slips in planted::slips()) {
        for french in [false, true] {
            let file = if french { planted::in_french(&file) } else { file.clone() };
            prop_assert!(alone(&file).checked, "{}", file);
            let wrong = planted::plant(&file, &slips);
            let outcome = is_sound(&wrong, Wanted::Certain)?;
            is_done(&outcome, Wanted::Certain)?;
            is_sound(&wrong, Wanted::Likely)?;
            prop_assert!(outcome.applied.iter().all(|mend| mend.certain));
        }
    }

    #[test]
    fn anything_like_the_language_is_mended_soundly(lines in prop::collection::vec(
        "[ \t]{0,6}(persona|jorney|journey|stage|stpe|pian|pain|étape|gain|feeling|metric|role|allow|note|\\||- pain|//|#) ?[a-c]{0,2} ?(\\((sevre|4|1,5|web|gud)\\)?)? ?(#t)? ?(for [a-c], ?[a-c])? ?:?( [A-Z][a-z]{0,5}){0,3}", 0..25,
    )) {
        let text = lines.join("\n");
        is_sound(&text, Wanted::Certain)?;
        is_sound(&text, Wanted::Likely)?;
    }
}

#[test]
fn most_single_slips_are_mended_back_to_the_very_bytes() {
    let file = sized::large(120, 8);
    let file = planted::readable(&file);
    assert!(alone(&file).checked);
    let (mut good, mut all) = (0, 0);
    for kind in planted::KINDS {
        for line in 0..file.lines().count() {
            let wrong = planted::plant(&file, &[(kind, line, 1)]);
            if wrong == file || alone(&wrong).checked {
                continue;
            }
            all += 1;
            good += usize::from(mend(&wrong, Wanted::Certain).texts[0].text == file);
        }
    }
    assert!(all > 300, "{all}");
    assert!(good * 10 >= all * 7, "{good} of {all} slips were mended back");
}
