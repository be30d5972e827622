//! The examples are files that work, and the drawings beside them are those that the program makes today.
//!
//! `UPDATE=1 cargo test --test examples` draws them anew.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say so and stop")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn examples() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(root().join("examples"))
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "journey"))
        .collect();
    files.sort();
    files
}

fn journey(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_journey")).args(words).current_dir(root()).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn examples_are_found() {
    assert!(examples().len() >= 5, "five maps are promised");
}

#[test]
fn examples_hold_no_mistake() {
    for file in examples() {
        let output = journey(&["check", file.to_str().unwrap()]);
        assert!(output.status.success(), "{}:\n{}", file.display(), said(&output));
        assert!(!said(&output).contains("rror"), "{}:\n{}", file.display(), said(&output));
    }
}

/// Examples of which every drawing stands beside them; of the others, what they declare.
const WHOLE: [&str; 3] = ["bike-shop", "boulangerie", "tool-library"];

/// Draws an example into a folder as it is drawn beside it; the names of the files.
fn drawn(file: &Path, folder: &Path) -> Vec<String> {
    let into = format!("{}/", folder.display());
    let mut words = vec!["render", file.to_str().unwrap(), "-o", &into];
    if WHOLE.iter().any(|stem| file.file_stem().is_some_and(|s| s == *stem)) {
        words.extend(["--view", "all"]);
    }
    let output = journey(&words);
    assert!(output.status.success(), "{}:\n{}", file.display(), said(&output));
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn drawings_beside_the_examples_are_current() {
    let update = std::env::var_os("UPDATE").is_some();
    let beside = root().join("examples");
    let mut drawings = BTreeSet::new();
    let mut stale = Vec::new();
    for file in examples() {
        let folder = tempfile::tempdir().unwrap();
        let names = drawn(&file, folder.path());
        assert!(!names.is_empty(), "{} draws nothing", file.display());
        for name in names {
            let bytes = fs::read(folder.path().join(&name)).unwrap();
            let kept = beside.join(&name);
            if update {
                fs::write(&kept, &bytes).unwrap();
            } else if fs::read(&kept).ok().as_ref() != Some(&bytes) {
                stale.push(name.clone());
            }
            assert!(drawings.insert(name.clone()), "{name} is drawn from two examples");
        }
    }
    for entry in fs::read_dir(beside).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.extension().is_some_and(|e| e == "svg") && !drawings.contains(&name) {
            stale.push(format!("{name}, which is drawn from nothing"));
        }
    }
    assert!(stale.is_empty(), "stale, draw them with UPDATE=1:\n{}", stale.join("\n"));
}
