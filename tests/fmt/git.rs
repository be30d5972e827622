//! Beside git: patches that it applies, differences of canonical forms, the stage above each difference.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use super::program::Folder;

fn git(f: &Folder, words: &[&str]) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_journey")).parent().unwrap();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let paths = std::iter::once(program.to_path_buf()).chain(std::env::split_paths(&path));
    Command::new("git")
        .args(["-c", "user.name=A", "-c", "user.email=a@b.c", "-c", "core.autocrlf=false"])
        .args(words)
        .current_dir(f.0.path())
        .env("PATH", std::env::join_paths(paths).unwrap())
        .env("GIT_CONFIG_GLOBAL", f.path("none"))
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .output()
        .unwrap()
}

#[track_caller]
fn said(f: &Folder, words: &[&str]) -> String {
    let output = git(f, words);
    assert!(output.status.success(), "git {words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_patch_is_applied_by_git() {
    let untidy = "journey a :A\r\n\tstage b:B\r\n\t\taction :C";
    let f =
        Folder::new(&[("maps/a b.journey", untidy), ("été.journey", "title :A\n\n\n"), ("ok.journey", "title: A\n")]);
    said(&f, &["init", "-q"]);
    let patch = f.run(&["fmt", ".", "--diff"]).ends(1);
    f.write("fmt.patch", patch.out.as_bytes());
    said(&f, &["apply", "fmt.patch"]);
    f.run(&["fmt", ".", "--check"]).ends(0).silent();
    let read = |name: &str| fs::read_to_string(f.path(name)).unwrap();
    assert_eq!(read("maps/a b.journey"), "journey a: A\r\n  stage b: B\r\n    action: C\r\n");
    assert_eq!(read("été.journey"), "title: A\n");
}

/// The configuration stands in the README, and is taken from there.
#[test]
fn differences_are_of_canonical_forms_under_their_stage() {
    let readme = fs::read_to_string(super::root().join("README.md")).unwrap();
    let block = |mark: &str| {
        let text = readme.split(&format!("```{mark}\n")).nth(1).unwrap_or_else(|| panic!("no {mark} in the README"));
        text.split("```").next().unwrap().to_owned()
    };
    let actions: String = (0..9).map(|i| format!("    action: Step {i}\n")).collect();
    let before = format!("langue: fr\nparcours a: A\n  étape voir: Voir\n{actions}    moment: Ici\n");
    let f = Folder::new(&[("a.journey", &before)]);
    said(&f, &["init", "-q"]);
    f.write(".gitattributes", block("gitattributes").as_bytes());
    let mut config = fs::read_to_string(f.path(".git/config")).unwrap();
    config += &block("gitconfig");
    f.write(".git/config", config.as_bytes());
    said(&f, &["add", "."]);
    said(&f, &["commit", "-q", "-m", "First"]);
    f.write("a.journey", before.replace("  ", "\t").replace(": ", " : ").as_bytes());
    assert_eq!(said(&f, &["diff"]), "", "white space is no difference");
    f.write("a.journey", before.replace("  ", "\t").replace("moment: Ici", "moment : Là").as_bytes());
    let diff = said(&f, &["diff"]);
    assert!(diff.contains("@@ étape voir: Voir") && diff.contains("-    moment: Ici\n+    moment: Là\n"), "{diff}");
}
