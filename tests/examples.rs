//! The examples are files that work, and the drawings beside them are those that the program makes today.
//!
//! `UPDATE=1 cargo test --test examples` draws them anew.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say so and stop")]

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

#[test]
fn drawings_beside_the_examples_are_current() {
    let update = std::env::var_os("UPDATE").is_some();
    let folder = tempfile::tempdir().unwrap();
    let mut stale = Vec::new();
    for file in examples() {
        let kept = file.with_extension("svg");
        let fresh = folder.path().join(kept.file_name().unwrap());
        let output = journey(&["render", file.to_str().unwrap(), "-o", fresh.to_str().unwrap()]);
        assert!(output.status.success(), "{}:\n{}", file.display(), said(&output));
        let bytes = fs::read(&fresh).unwrap();
        if update {
            fs::write(&kept, &bytes).unwrap();
        } else if fs::read(&kept).ok().as_ref() != Some(&bytes) {
            stale.push(kept.display().to_string());
        }
    }
    assert!(stale.is_empty(), "stale, draw them with UPDATE=1:\n{}", stale.join("\n"));
}

#[test]
fn every_drawing_has_its_example() {
    for entry in fs::read_dir(root().join("examples")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "svg") {
            let source = path.with_extension("journey");
            assert!(source.exists(), "{} is drawn from nothing", path.display());
        }
    }
}
