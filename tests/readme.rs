//! What the README promises: its commands run, its files exist, its maps are read without a mistake.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say so and stop")]

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// How the README calls the program in a fresh clone.
const FROM_SOURCE: &str = "cargo run --release -- ";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).unwrap()
}

/// The blocks of code that are marked with a word, each with the line that it begins on.
fn blocks(mark: &str) -> Vec<(usize, String)> {
    let text = readme();
    let fence = format!("```{mark}");
    let mut found = Vec::new();
    let mut lines = text.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        if line == fence {
            let block: Vec<&str> = lines.by_ref().map(|(_, l)| l).take_while(|l| *l != "```").collect();
            found.push((number + 1, block.join("\n")));
        }
    }
    found
}

fn check(text: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_journey"))
        .args(["check", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn its_maps_are_read_without_a_mistake() {
    let maps = blocks("journey");
    assert!(maps.len() >= 2, "one map in each language");
    for (line, map) in maps {
        let output = check(&map);
        assert!(output.status.success(), "README.md:{line}\n{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn its_mistakes_are_all_reported() {
    for (line, map) in blocks("journey-with-mistakes") {
        let output = check(&map);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "README.md:{line}\n{said}");
        for word in ["tuchpoint", "+3", "sever"] {
            assert!(said.contains(word), "README.md:{line}: nothing is said about `{word}`\n{said}");
        }
    }
}

#[test]
fn its_commands_run() {
    let folder = tempfile::tempdir().unwrap();
    copy(&root().join("examples"), &folder.path().join("examples"));
    let program = Path::new(env!("CARGO_BIN_EXE_journey"));
    let path = std::env::join_paths([program.parent().unwrap(), Path::new("/usr/bin"), Path::new("/bin")]).unwrap();
    // A whole script is tried where it belongs, by `tests/git/run`.
    let blocks = blocks("sh").into_iter().filter(|(_, b)| !b.starts_with("#!"));
    let commands: Vec<String> = blocks.flat_map(|(_, b)| b.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    assert!(commands.len() >= 4);
    for command in commands {
        let line = command.replace(FROM_SOURCE, "journey ");
        // The tests do not run themselves.
        if root().join(&command).is_file() {
            continue;
        }
        assert!(line.starts_with("journey "), "what to do with `{command}`?");
        let output =
            Command::new("sh").args(["-c", &line]).current_dir(folder.path()).env("PATH", &path).output().unwrap();
        assert!(output.status.success(), "{command}\n{}", String::from_utf8_lossy(&output.stderr));
    }
    for made in ["examples/bike-shop.svg", "bike-shop-auto.svg", "pictures/boulangerie.svg", "passeport.svg"] {
        let text = fs::read_to_string(folder.path().join(made)).unwrap_or_else(|e| panic!("{made}: {e}"));
        assert!(text.contains("<svg"), "{made} is no drawing");
    }
}

/// Copies a folder, but no drawings: those are for the commands to make.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        let drawn = path.with_extension("journey").exists() && path.extension().is_some_and(|e| e == "svg");
        if path.is_dir() {
            copy(&path, &target);
        } else if !drawn {
            fs::copy(&path, &target).unwrap();
        }
    }
}

#[test]
fn its_files_exist() {
    let text = readme();
    let mut missing = Vec::new();
    for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        if !link.starts_with("http") && !root().join(link).exists() {
            missing.push(link.to_owned());
        }
    }
    assert!(missing.is_empty(), "README.md names what is not there: {}", missing.join(", "));
}

/// Options of other programs.
const FOREIGN: [&str; 8] =
    ["--release", "--path", "--global", "--cached", "--name-only", "--diff-filter=", "--locked", "--git"];

#[test]
fn its_options_are_those_of_the_program() {
    let help: String = ["render", "check", "fmt", "new", "blank", "watch", "explain"]
        .map(|command| Command::new(env!("CARGO_BIN_EXE_journey")).args([command, "--help"]).output().unwrap())
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .concat();
    let text = readme();
    let named = text.split(|c: char| c.is_whitespace() || c == '`').filter(|w| w.starts_with("--") && w.len() > 3);
    for option in named {
        assert!(
            help.contains(option) || FOREIGN.iter().any(|foreign| option.starts_with(foreign)),
            "README.md: `{option}` is not an option of any command"
        );
    }
    for theme in ["light", "dark", "auto", "high-contrast", "grey", "font", "paths", "system"] {
        assert!(help.contains(theme), "`{theme}` is not in the help");
    }
}
