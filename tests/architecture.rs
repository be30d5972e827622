//! Keeps the picture in `src/lib.rs` true: what imports what, who talks to the world, and which file is whose.
//!
//! Every finding names the file and the line, so that the way back is short.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should say so and stop")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The rooms of the library, in the order in which data flows: a room imports only from itself and from those before it.
const ORDER: [&str; 18] = [
    "source",
    "diagnostic",
    "vocabulary",
    "syntax",
    "model",
    "check",
    "geometry",
    "theme",
    "text",
    "scene",
    "view",
    "render",
    "settings",
    "reference",
    "format",
    "fix",
    "preview",
    "cli",
];

/// Ways to the world outside, which only `preview` and `cli` may take.
const WORLD: [&str; 10] = [
    "std::fs",
    "std::env",
    "std::process",
    "std::time",
    "std::net",
    "std::io::std",
    "println!",
    "print!(",
    "eprintln!",
    "eprint!(",
];

/// Packages and the one room that knows them: replacing one then touches one room.
const PACKAGES: [(&str, &str); 12] = [
    ("pest", "syntax"),
    ("pest_derive", "syntax"),
    ("icu_segmenter", "text"),
    ("svg", "render"),
    ("axum", "preview"),
    ("toml", "cli"),
    ("clap", "cli"),
    ("clap_complete", "cli"),
    ("clap_mangen", "cli"),
    ("indicatif", "cli"),
    ("rayon", "cli"),
    ("tempfile", "cli"),
];

/// Packages that exactly one file may import.
const ONE_FILE: [&str; 2] = ["miette", "notify"];

/// A source file without its comments and without its unit tests, which may look anywhere.
struct Code {
    path: PathBuf,
    /// The room: the first part of the path below `src`.
    room: String,
    /// How many modules it lies below the root of the crate.
    depth: usize,
    /// Lines with their numbers from 1.
    lines: Vec<(usize, String)>,
}

impl Code {
    fn at(&self, line: usize) -> String {
        format!("{}:{line}", self.path.display())
    }

    /// Whether it is one of the files that are allowed to do input and output.
    fn meets_the_world(&self) -> bool {
        self.room == "cli" || self.room == "preview" || self.room == "main" || self.path.ends_with("build.rs")
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &Path, into: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .map(|e| e.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            rust_files(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push(path);
        }
    }
}

fn sources() -> Vec<Code> {
    let src = root().join("src");
    let mut files = Vec::new();
    rust_files(&src, &mut files);
    files.iter().filter(|p| !p.ends_with("tests.rs")).map(|p| read(&src, p)).collect()
}

fn read(src: &Path, file: &Path) -> Code {
    let below = file.strip_prefix(src).unwrap();
    let first = below.components().next().unwrap().as_os_str().to_str().unwrap();
    let text = fs::read_to_string(file).unwrap();
    let lines = text
        .lines()
        .enumerate()
        .take_while(|(_, l)| l.trim() != "#[cfg(test)]")
        .filter(|(_, l)| !l.trim_start().starts_with("//"))
        .map(|(i, l)| (i + 1, l.split(" // ").next().unwrap_or_default().to_owned()))
        .collect();
    Code {
        path: Path::new("src").join(below),
        room: first.trim_end_matches(".rs").to_owned(),
        depth: below.components().count(),
        lines,
    }
}

/// The rooms that a piece of code names after `crate::`, or after enough `super::` to stand at the root.
fn rooms_named(code: &str, depth: usize) -> Vec<String> {
    let up = "super::".repeat(depth);
    let mut found = Vec::new();
    for anchor in ["crate::", up.as_str()] {
        for (at, _) in code.match_indices(anchor) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':' || c == '$') {
                continue;
            }
            let rest = &code[at + anchor.len()..];
            match rest.strip_prefix('{') {
                Some(group) => found.extend(heads_of_group(group)),
                None => found.push(head(rest)),
            }
        }
    }
    found
}

fn head(path: &str) -> String {
    path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// First words of the paths in `a::b, c, d::{e, f}}`.
fn heads_of_group(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut heads = vec![String::new()];
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => heads.push(String::new()),
            c if depth == 0 => heads.last_mut().unwrap().push(c),
            _ => {}
        }
    }
    heads.iter().map(|h| head(h.trim())).filter(|h| !h.is_empty()).collect()
}

fn rank(room: &str) -> Option<usize> {
    ORDER.iter().position(|r| *r == room)
}

/// A statement on one line: `use crate::{` and what follows it belong together.
fn statements(code: &Code) -> Vec<(usize, String)> {
    let mut out: Vec<(usize, String)> = Vec::new();
    let mut open = false;
    for (number, line) in &code.lines {
        if open {
            let last = &mut out.last_mut().unwrap().1;
            last.push(' ');
            last.push_str(line.trim());
        } else {
            out.push((*number, line.clone()));
            let start = line.trim_start();
            open = start.starts_with("use ") || start.starts_with("pub use ") || start.starts_with("pub(crate) use ");
        }
        open = open && !line.contains(';');
    }
    out
}

fn report(findings: &[String]) {
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

#[test]
fn data_flows_one_way() {
    let mut findings = Vec::new();
    for code in sources() {
        let Some(own) = rank(&code.room) else { continue };
        for (line, text) in statements(&code) {
            for named in rooms_named(&text, code.depth) {
                if rank(&named).is_some_and(|r| r > own) {
                    findings.push(format!(
                        "{}: `{}` imports `{named}`, which comes after it",
                        code.at(line),
                        code.room
                    ));
                }
            }
        }
    }
    report(&findings);
}

#[test]
fn the_flow_test_sees_imports() {
    let seen = |code: &str| rooms_named(code, 2);
    assert_eq!(seen("use crate::view::part;"), ["view"]);
    assert_eq!(seen("let x = crate::cli::main();"), ["cli"]);
    assert_eq!(seen("use crate::{geometry::{Rect, Point}, theme, text::Run};"), ["geometry", "theme", "text"]);
    assert_eq!(seen("use super::super::render;"), ["render"]);
    assert!(seen("use super::render;").is_empty());
    assert!(seen("$crate::x; other_crate::y").is_empty());
}

#[test]
fn every_room_has_its_place_in_the_order() {
    let mut findings = Vec::new();
    for code in sources() {
        if code.room != "lib" && code.room != "main" && rank(&code.room).is_none() {
            findings.push(format!("{}: give `{}` a place in the order", code.path.display(), code.room));
        }
    }
    report(&findings);
}

#[test]
fn only_the_command_line_meets_the_world() {
    let mut findings = Vec::new();
    for code in sources().iter().filter(|c| !c.meets_the_world()) {
        for (line, text) in &code.lines {
            if let Some(way) = WORLD.iter().find(|w| text.contains(**w)) {
                findings.push(format!("{}: `{way}` outside `cli`", code.at(*line)));
            }
        }
    }
    report(&findings);
}

/// Whether a line uses a package, as against a module of the same name at the end of a path of ours.
fn uses(text: &str, package: &str) -> bool {
    if package == "svg" {
        return ["use svg::", " ::svg::", "svg::node::", "svg::Document"].iter().any(|p| text.contains(p));
    }
    text.match_indices(&format!("{package}::")).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
    })
}

#[test]
fn each_package_is_known_to_one_room() {
    let mut findings = Vec::new();
    for code in sources().iter().filter(|c| !c.path.ends_with("build.rs")) {
        for (line, text) in &code.lines {
            for (package, room) in PACKAGES {
                if code.room != room && uses(text, package) {
                    findings.push(format!("{}: `{package}` belongs to `{room}`", code.at(*line)));
                }
            }
        }
    }
    report(&findings);
}

#[test]
fn some_packages_are_known_to_one_file() {
    for package in ONE_FILE {
        let files: Vec<String> = sources()
            .iter()
            .filter(|c| c.lines.iter().any(|(_, l)| uses(l, package)))
            .map(|c| c.path.display().to_string())
            .collect();
        assert!(files.len() <= 1, "`{package}` is imported by {}", files.join(" and "));
    }
}

#[test]
fn every_file_is_registered_beside_its_folder() {
    let src = root().join("src");
    let mut registers: BTreeMap<PathBuf, String> = BTreeMap::new();
    let mut files = Vec::new();
    rust_files(&src, &mut files);
    let mut findings = Vec::new();
    for file in files {
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        let folder = file.parent().unwrap().to_path_buf();
        if ["lib", "main", "build"].contains(&name.as_str()) {
            continue;
        }
        let register = if folder == src { src.join("lib.rs") } else { folder.with_extension("rs") };
        let text = registers
            .entry(register.clone())
            .or_insert_with(|| fs::read_to_string(&register).unwrap_or_else(|e| panic!("{}: {e}", register.display())));
        let line = format!("mod {name};");
        if !text.lines().any(|l| l.trim_end().ends_with(&line)) {
            findings.push(format!("{}: `{line}` is missing in {}", file.display(), register.display()));
        }
    }
    report(&findings);
}

#[test]
fn every_file_says_what_it_is_for() {
    let mut files = Vec::new();
    rust_files(&root().join("src"), &mut files);
    rust_files(&root().join("tests"), &mut files);
    let bare: Vec<String> = files
        .iter()
        .filter(|f| !fs::read_to_string(f).unwrap().starts_with("//! "))
        .map(|f| format!("{}: begin with `//!` and what comes in, what goes out, what is absent", f.display()))
        .collect();
    report(&bare);
}

#[test]
fn nothing_names_a_place_outside_the_repository() {
    // Written in two parts, or this file would be the first finding.
    let places = [
        concat!("..", "/shared"),
        concat!("/wo", "rk/"),
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("/Us", "ers/"),
    ];
    let listed = Command::new("git").arg("ls-files").arg("-z").current_dir(root()).output();
    let Ok(listed) = listed else { return };
    let mut findings = Vec::new();
    for name in String::from_utf8_lossy(&listed.stdout).split('\0').filter(|n| !n.is_empty()) {
        let Ok(text) = fs::read_to_string(root().join(name)) else { continue };
        for (i, line) in text.lines().enumerate().filter(|(_, l)| l.len() < 10_000) {
            if let Some(place) = places.iter().find(|p| line.contains(**p)) {
                findings.push(format!("{name}:{}: names `{place}`", i + 1));
            }
        }
    }
    report(&findings);
}
