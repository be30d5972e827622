//! The language, case by case: each `.journey` file under `tests/cases` has what is expected of it beside it.
//!
//! `UPDATE=1 cargo test --test language` writes the expectations anew; the difference is then to be read.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say so and stop")]
#![allow(clippy::format_push_string, clippy::format_collect, reason = "a test may allocate")]

use std::fs;
use std::path::{Path, PathBuf};

use journey::diagnostic::{Diagnostic, Sink};
use journey::model::{self, LoadError, Loader, Model};
use journey::source::{Sources, Span};
use journey::syntax::{LineKind, Tree};

#[path = "language/dump.rs"]
mod dump;

/// Files beside the case.
struct Folder(PathBuf);

impl Folder {
    fn read(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        if path.starts_with("..") {
            return Err(LoadError::Outside);
        }
        if path == "large.png" {
            return Ok(vec![0; (2 << 20) + 1]);
        }
        fs::read(self.0.join(path)).map_err(|e| match e.kind() {
            std::io::ErrorKind::NotFound => LoadError::Missing,
            _ => LoadError::Other(e.kind().to_string()),
        })
    }
}

impl Loader for Folder {
    fn text(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        self.read(path)
    }

    fn image(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        self.read(path)
    }
}

/// No files at all.
struct Nothing;

impl Loader for Nothing {
    fn text(&self, _: &str) -> Result<Vec<u8>, LoadError> {
        Err(LoadError::Missing)
    }

    fn image(&self, _: &str) -> Result<Vec<u8>, LoadError> {
        Err(LoadError::Missing)
    }
}

fn cases(stage: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(stage);
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "journey"))
        .collect();
    files.sort();
    assert!(!files.is_empty());
    files
}

/// Compares with what stands beside the case, or writes it there.
fn expect(case: &Path, ending: &str, found: &str) {
    let path = case.with_extension(ending);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, found).unwrap();
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(found == expected, "{} differs:\n--- expected\n{expected}\n--- found\n{found}", path.display());
}

fn read(path: &Path) -> (Sources, Model, Vec<Diagnostic>) {
    let (mut sources, mut sink) = (Sources::new(), Sink::new());
    let name = path.file_name().unwrap().to_str().unwrap();
    let loader = Folder(path.parent().unwrap().to_path_buf());
    let model = model::read(&mut sources, name, fs::read(path).unwrap(), &loader, &mut sink);
    (sources, model, sink.finish())
}

fn read_text(text: &str) -> (Model, Vec<Diagnostic>) {
    let (mut sources, mut sink) = (Sources::new(), Sink::new());
    let model = model::read(&mut sources, "case.journey", text.as_bytes().to_vec(), &Nothing, &mut sink);
    (model, sink.finish())
}

fn place(sources: &Sources, span: Span) -> String {
    let (file, start) = sources.place(span);
    let end = file.place(span.end);
    if end.line == start.line {
        format!("{}:{}:{}-{}", file.name(), start.line, start.column, end.column)
    } else {
        format!("{}:{}:{}-{}:{}", file.name(), start.line, start.column, end.line, end.column)
    }
}

fn show(sources: &Sources, diagnostics: &[Diagnostic]) -> String {
    let mut out = String::new();
    for d in diagnostics {
        out += &format!("{:?} {}: {}\n", d.severity, d.code.name, d.message);
        for label in &d.labels {
            out += &format!("  {} `{}`: {}\n", place(sources, label.span), sources.slice(label.span), label.text);
        }
        if let Some(help) = &d.help {
            out += &format!("  help: {help}\n");
        }
        if let Some(fix) = &d.fix {
            let sure = if fix.certain { "surely" } else { "perhaps" };
            let edits: Vec<String> =
                fix.edits.iter().map(|e| format!("{} {:?}", place(sources, e.span), e.text)).collect();
            out += &format!("  fix, {sure}: {}: {}\n", fix.title, edits.join(", "));
        }
    }
    out
}

#[test]
fn trees() {
    for case in cases("syntax") {
        let mut sources = Sources::new();
        let text = fs::read_to_string(&case).unwrap();
        let id = sources.add("case", text.clone()).unwrap();
        let tree = Tree::read(sources.get(id));
        assert_eq!(together(&tree, &sources), text, "{}", case.display());
        expect(&case, "tree", &outline(&tree, &sources));
    }
}

fn together(tree: &Tree, sources: &Sources) -> String {
    std::iter::once(tree.mark).chain(tree.lines().iter().map(|l| l.span)).map(|s| sources.slice(s)).collect()
}

fn outline(tree: &Tree, sources: &Sources) -> String {
    let mut out = String::new();
    for (i, line) in tree.lines().iter().enumerate() {
        let parent = line.parent.map_or("-".into(), |p| (p.0 + 1).to_string());
        out += &format!("{} under {parent} {:?}", i + 1, line.kind);
        for part in tree.parts(line) {
            out += &format!(" {:?}<{}>", part.kind, sources.slice(part.span));
        }
        if line.colon.is_some() || line.kind == LineKind::More {
            out += &format!(" text<{}>", sources.slice(line.text));
        }
        if let Some(fault) = line.fault {
            out += &format!(" {}", format!("{fault:?}").split('(').next().unwrap());
        }
        out += "\n";
    }
    out
}

#[test]
fn models() {
    for case in cases("model") {
        let (sources, model, found) = read(&case);
        assert!(found.is_empty(), "{}\n{}", case.display(), show(&sources, &found));
        expect(&case, "model", &dump::dump(&model));
    }
}

#[test]
fn examples_hold_no_mistake() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    for file in files.iter().filter(|p| p.extension().is_some_and(|e| e == "journey")) {
        let (sources, _, found) = read(file);
        assert!(found.is_empty(), "{}\n{}", file.display(), show(&sources, &found));
    }
}

#[test]
fn diagnostics() {
    let mut seen = Vec::new();
    for case in cases("diagnostics") {
        let (sources, _, found) = read(&case);
        seen.extend(found.iter().map(|d| d.code.name));
        expect(&case, "txt", &show(&sources, &found));
    }
    let lacking: Vec<&str> =
        model::codes::ALL.iter().map(|c| c.name).filter(|n| !seen.contains(n) && *n != "too-large").collect();
    assert!(lacking.is_empty(), "no case shows {lacking:?}");
}

#[test]
fn a_file_in_french_keywords_means_the_same() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/model");
    let english = fs::read_to_string(folder.join("everything.model")).unwrap();
    let french = fs::read_to_string(folder.join("everything-fr.model")).unwrap();
    assert_eq!(english, french);
    assert_eq!(read(&folder.join("everything-fr.journey")).1.language.tag(), "fr");
}

#[test]
fn names_of_codes_are_unique_and_their_texts_are_sentences() {
    let mut names: Vec<&str> = model::codes::ALL.iter().map(|c| c.name).collect();
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count);
    for code in model::codes::ALL {
        assert!(code.summary.ends_with('.') && code.reason.ends_with('.'), "{}", code.name);
    }
}

#[test]
fn hostile_files_are_read_in_bounded_time() {
    let begun = std::time::Instant::now();
    let deep: String = (0..3000).map(|i| format!("{}stage: a\n", " ".repeat(i))).collect();
    let wrong: String =
        (0..10_000).map(|i| format!("pian{i} (sevre): x [^nobody{i}]\npersona for x{i}: y\n")).collect();
    let long = format!("title: {}\n", "*[^(".repeat(1 << 18));
    let head = format!("title {}\n", "a ( # , ".repeat(1 << 17));
    for text in [deep, wrong, long, head, "(".repeat(1 << 20), "\0".repeat(1 << 20), "a".repeat(1 << 20)] {
        read_text(&text);
    }
    assert!(begun.elapsed().as_secs() < 30, "{:?}", begun.elapsed());
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_is_read_and_kept(text in "(\\PC|[ \t\n:#|()*\\[\\]])*") {
            let mut sources = Sources::new();
            let id = sources.add("case", text.clone()).unwrap();
            let tree = Tree::read(sources.get(id));
            prop_assert_eq!(together(&tree, &sources), text.clone());
            read_text(&text);
        }

        #[test]
        fn anything_like_the_language_is_read(lines in prop::collection::vec(
            "[ \t]{0,6}(persona|journey|stage|step|pain|gain|feeling|metric|opportunity|touchpoint|lane|source|fr|étape|note|allow|image|\\|) ?[a-c]{0,2} ?(\\([^)\n]{0,9}\\))? ?(#t)? ?(for [a-c], ?[a-c])? ?[::]?[^\n]{0,12}", 0..40,
        )) {
            read_text(&lines.join("\n"));
        }

        #[test]
        fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let (mut sources, mut sink) = (Sources::new(), Sink::new());
            model::read(&mut sources, "case.journey", bytes, &Nothing, &mut sink);
        }
    }
}

/// Two folders that lead to themselves: each file has ever new names, twice as many at each step.
struct Mirror;

impl Loader for Mirror {
    fn text(&self, _: &str) -> Result<Vec<u8>, LoadError> {
        Ok(b"include: one/map.journey\ninclude: two/map.journey\n".to_vec())
    }

    fn image(&self, _: &str) -> Result<Vec<u8>, LoadError> {
        Err(LoadError::Missing)
    }
}

#[test]
fn inclusions_end_even_where_links_hide_a_circle() {
    let (mut sources, mut sink) = (Sources::new(), Sink::new());
    model::read(&mut sources, "map.journey", Mirror.text("").unwrap(), &Mirror, &mut sink);
    assert!(sources.iter().count() <= 1000);
    let found = sink.finish();
    let many = found.iter().filter(|d| d.message.starts_with("more than 1000 files"));
    assert_eq!(many.count(), 1);
    assert!(found.len() < 5000, "{}", found.len());
}
