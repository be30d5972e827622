//! Every kind of message as people see it: one file a code, with carets under the source, under `tests/cases/messages`.
//!
//! `UPDATE=1 cargo test --test messages` writes the expectations anew; they are then to be read aloud: what is wrong, why it
//! matters, what to write instead.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say so and stop")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use journey::check::{self, CODES, Profile, RULES, Settings};
use journey::cli::report::{Form, Found, Style, report};
use journey::diagnostic::{Code, Sink};
use journey::model::{self, LoadError, Loader, codes};
use journey::reference;
use journey::source::Sources;

/// Cases of what is wrong with an `allow`.
const ALLOWING: [&str; 2] = [
    "persona lea: Léa\njourney clinic for lea: A first visit to the clinic\n  goal: Get well\n  allow: no-goal\n",
    "persona lea: Léa\n  allow: no-gaol\n",
];

/// What no case can show: it takes four gigabytes.
const NOT_SHOWN: [&str; 1] = ["too-large"];

struct Beside(PathBuf);

impl Loader for Beside {
    fn text(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        if path.starts_with("..") {
            return Err(LoadError::Outside);
        }
        fs::read(self.0.join(path)).map_err(|_| LoadError::Missing)
    }

    fn image(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        if path == "large.png" { Ok(vec![0; (2 << 20) + 1]) } else { self.text(path) }
    }
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

/// What is found in a file, with the checks that are asked for.
fn found(name: &str, bytes: Vec<u8>, settings: Option<&Settings>) -> Found {
    let (mut sources, mut sink) = (Sources::new(), Sink::new());
    let loader = Beside(tests().join("diagnostics"));
    let model = model::read(&mut sources, name, bytes, &loader, &mut sink);
    if let Some(settings) = settings {
        check::check(&model, settings, &mut sink);
    }
    Found { sources, diagnostics: sink.finish() }
}

/// One rule and no other.
fn only(code: &Code) -> Settings {
    let others = RULES.iter().filter(|r| r.code.name != code.name).map(|r| (r.code.name, None));
    Settings {
        profile: Profile::Strict,
        weights: others.chain([(code.name, Some(code.severity))]).collect(),
        ..Settings::default()
    }
}

/// For each code the messages of one case, as a terminal shows them; of a case with several at most three.
fn shown() -> BTreeMap<&'static str, String> {
    let mut out = BTreeMap::new();
    let mut show = |mut found: Found, code: &'static str| {
        found.diagnostics.retain(|d| d.code.name == code);
        found.diagnostics.truncate(3);
        let style = Style { form: Form::Pretty, color: false, width: 100, limit: 50 };
        if !found.diagnostics.is_empty() {
            out.entry(code).or_insert_with(|| report([&found], style).0);
        }
    };
    for rule in RULES {
        show(found("map.journey", rule.bad.into(), Some(&only(&rule.code))), rule.code.name);
    }
    for text in ALLOWING {
        let settings = Settings::default();
        for code in CODES {
            show(found("map.journey", text.into(), Some(&settings)), code.name);
        }
    }
    let mut cases: Vec<PathBuf> =
        fs::read_dir(tests().join("diagnostics")).unwrap().map(|e| e.unwrap().path()).collect();
    cases.retain(|p| p.extension().is_some_and(|e| e == "journey"));
    cases.sort();
    for case in cases {
        let name = case.file_name().unwrap().to_str().unwrap();
        for code in codes::ALL {
            show(found(name, fs::read(&case).unwrap(), None), code.name);
        }
    }
    out
}

#[test]
fn every_message_is_as_expected_and_has_a_page() {
    let shown = shown();
    let folder = tests().join("messages");
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    let all = codes::ALL.iter().copied().chain(CODES.iter().copied()).chain(RULES.iter().map(|r| &r.code));
    for code in all {
        if reference::topic(code.name).is_none() {
            wrong.push(format!("`{}` has no page in the manual", code.name));
        }
        let Some(text) = shown.get(code.name) else {
            if !NOT_SHOWN.contains(&code.name) {
                wrong.push(format!("no case shows `{}`", code.name));
            }
            continue;
        };
        assert!(text.contains('─') && text.contains("help:"), "{}: no place, or no help:\n{text}", code.name);
        let path = folder.join(format!("{}.txt", code.name));
        if update {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, text).unwrap();
        } else if fs::read_to_string(&path).unwrap_or_default() != *text {
            wrong.push(format!("{} differs:\n{text}", path.display()));
        }
    }
    let files =
        fs::read_dir(&folder).unwrap().map(|e| e.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned());
    wrong.extend(
        files.filter(|f| !shown.contains_key(f.as_str())).map(|f| format!("{f}.txt shows nothing that there is")),
    );
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
