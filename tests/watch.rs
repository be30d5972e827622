//! `journey watch` itself, on real files: saves of every kind, folders that go and come back, links, editors.
//!
//! Nothing here waits for a time: each test reads the events until the one that it waits for has come.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should say so and stop")]

#[path = "support/program.rs"]
mod program;
#[path = "support/watching.rs"]
mod watching;

use std::fs;
use std::process::Command;

use program::Folder;
use serde_json::Value;
use watching::{Watching, map};

fn bytes(folder: &Folder, name: &str) -> Vec<u8> {
    fs::read(folder.path(name)).unwrap_or_default()
}

#[test]
fn it_begins_says_so_and_ends_cleanly() {
    let f = Folder::new(&[("a.journey", &map("First"))]);
    let mut w = Watching::new(&f, &["a.journey"]);
    let started = w.until("started", |e| e["event"] == "started");
    assert_eq!((&started["version"], &started["inputs"][0]), (&Value::from(1), &Value::from("a.journey")));
    let built = w.until("built", |e| e["event"] == "built");
    let output = &built["files"][0]["outputs"][0];
    assert_eq!((output["path"].as_str(), output["state"].as_str()), (Some("a.svg"), Some("written")), "{built}");
    assert_eq!(output["title"], "First");
    w.settles();
    let stopped = w.stop("INT");
    assert_eq!(stopped["reason"], "interrupt");
    assert_eq!(f.files(), ["a.journey", "a.svg"]);
}

#[cfg(unix)]
#[test]
fn it_ends_when_asked_to_in_other_ways() {
    let f = Folder::new(&[("a.journey", &map("First"))]);
    let mut w = Watching::new(&f, &["a.journey"]);
    w.settles();
    assert_eq!(w.stop("TERM")["reason"], "terminate");
    let mut w = Watching::new(&f, &["a.journey", "--until-stdin-closes"]);
    w.settles();
    w.close_stdin();
    assert_eq!(w.ends()["reason"], "stdin-closed");
    // Without being asked to, it does not care.
    let mut w = Watching::new(&f, &["a.journey"]);
    w.close_stdin();
    w.settles();
    f.write("a.journey", map("Second").as_bytes());
    w.shows("a.svg", "Second");
}

#[test]
fn files_are_those_that_render_writes() {
    let example = fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/velo-serein.journey")).unwrap();
    let f = Folder::new(&[]);
    f.write("a.journey", &example);
    for words in [&[][..], &["--view", "all", "--theme", "auto"], &["--text", "paths", "--language", "en"]] {
        let (watched, rendered) = (Folder::new(&[]), Folder::new(&[]));
        let to = |folder: &Folder| format!("{}/", folder.0.path().display());
        let (one, two) = (to(&watched), to(&rendered));
        let mut w = Watching::new(&f, &[&["a.journey", "-o", &one], words].concat());
        w.settles();
        w.stop("INT");
        f.run(&[&["render", "a.journey", "-o", &two], words].concat()).ends(0);
        assert_eq!(watched.files(), rendered.files());
        for name in watched.files() {
            assert_eq!(bytes(&watched, &name), bytes(&rendered, &name), "{name}");
        }
    }
}

#[test]
fn saves_of_every_kind_are_seen() {
    let f = Folder::new(&[("a.journey", &map("First"))]);
    let mut w = Watching::new(&f, &["a.journey"]);
    w.settles();
    let a = f.path("a.journey");
    f.write("a.journey", map("In place").as_bytes());
    w.shows("a.svg", "In place");
    for title in ["Atomic", "Atomic again"] {
        f.write(".a.journey.tmp", map(title).as_bytes());
        fs::rename(f.path(".a.journey.tmp"), &a).unwrap();
        w.shows("a.svg", title);
    }
    for title in ["Renamed away", "Renamed away again"] {
        fs::rename(&a, f.path("a.journey~")).unwrap();
        f.write("a.journey", map(title).as_bytes());
        w.shows("a.svg", title);
    }
    fs::remove_file(&a).unwrap();
    f.write("a.journey", map("Made anew").as_bytes());
    w.shows("a.svg", "Made anew");
    assert!(w.events.iter().all(|e| e["event"] != "failed"), "no save looks like a mistake: {:#?}", w.events);
}

#[test]
fn a_file_may_be_gone_for_long() {
    let f = Folder::new(&[("a.journey", &map("First"))]);
    let mut w = Watching::new(&f, &["a.journey"]);
    w.settles();
    fs::remove_file(f.path("a.journey")).unwrap();
    let gone = w.until("failed", |e| e["event"] == "failed");
    assert_eq!(gone["problems"][0]["code"], "cannot-read", "{gone}");
    assert!(f.exists("a.svg"), "the last good picture stays");
    f.write("a.journey", map("Back").as_bytes());
    w.shows("a.svg", "Back");
}

#[test]
fn folders_may_go_and_come_back() {
    for word in ["maps", "maps/a.journey"] {
        let f = Folder::new(&[("maps/a.journey", &map("First"))]);
        let mut w = Watching::new(&f, &[word]);
        w.settles();
        for title in ["Second", "Third"] {
            fs::remove_dir_all(f.path("maps")).unwrap();
            w.until("failed", |e| e["event"] == "failed");
            f.write("maps/a.journey", map(title).as_bytes());
            w.shows("maps/a.svg", title);
            f.write("maps/a.journey", map("Between").as_bytes());
            w.shows("maps/a.svg", "Between");
        }
        fs::rename(f.path("maps"), f.path("away")).unwrap();
        w.until("failed", |e| e["event"] == "failed");
        f.write("away/a.journey", map("While away").as_bytes());
        fs::rename(f.path("away"), f.path("maps")).unwrap();
        w.shows("maps/a.svg", "While away");
    }
}

#[test]
fn new_files_and_folders_are_seen() {
    let f = Folder::new(&[("maps/a.journey", &map("A"))]);
    let mut w = Watching::new(&f, &["maps", "-o", "pictures/"]);
    w.settles();
    f.write("maps/b.journey", map("B").as_bytes());
    w.shows("pictures/b.svg", "B");
    f.write("maps/new/deep/c.journey", map("C").as_bytes());
    w.shows("pictures/new/deep/c.svg", "C");
    fs::remove_file(f.path("maps/b.journey")).unwrap();
    w.until("gone", |e| e["gone"][0] == "maps/b.journey");
    assert!(f.exists("pictures/b.svg"));
}

#[cfg(unix)]
#[test]
fn links_may_be_turned() {
    let f = Folder::new(&[("v1/a.journey", &map("One")), ("v2/a.journey", &map("Two")), ("v1/b.journey", &map("B"))]);
    let turn = |to: &str, name: &str| {
        std::os::unix::fs::symlink(to, f.path("turning")).unwrap();
        fs::rename(f.path("turning"), f.path(name)).unwrap();
    };
    turn("v1/a.journey", "file.journey");
    turn("v1", "folder");
    let mut w = Watching::new(&f, &["file.journey", "folder/b.journey", "-o", "out/"]);
    w.settles();
    f.write("v1/a.journey", map("Uno").as_bytes());
    w.shows("out/file.svg", "Uno");
    turn("v2/a.journey", "file.journey");
    w.shows("out/file.svg", "Two");
    f.write("v2/b.journey", map("B2").as_bytes());
    turn("v2", "folder");
    w.shows("out/b.svg", "B2");
    f.write("v2/b.journey", map("B3").as_bytes());
    w.shows("out/b.svg", "B3");
}

#[test]
fn what_a_file_includes_is_watched_also_while_it_is_missing() {
    let main = format!("include: people.journey\n{}", map("A").replace("map", "map for anna"));
    let f = Folder::new(&[("a.journey", &main), ("b.journey", &map("B"))]);
    let mut w = Watching::new(&f, &["a.journey", "b.journey"]);
    w.settles();
    assert!(!f.exists("a.svg"));
    f.write("people.journey", b"persona anna: Anna\n");
    w.contains("a.svg", "Anna");
    f.write("people.journey", b"persona anna: Annette\n");
    w.contains("a.svg", "Annette");
    let last = w.events.last().unwrap();
    assert_eq!(last["files"].as_array().unwrap().len(), 1, "only what includes it is drawn again: {last}");
}

#[test]
fn a_burst_ends_in_its_last_state() {
    let f = Folder::new(&[("a.journey", &map("First"))]);
    let mut w = Watching::new(&f, &["a.journey"]);
    w.settles();
    for i in 0..10 {
        f.write("a.journey", map(&format!("Save {i}")).as_bytes());
    }
    w.shows("a.svg", "Save 9");
}

#[test]
fn mistakes_keep_the_last_picture_and_can_be_mended() {
    let f = Folder::new(&[("a.journey", &map("Good"))]);
    let mut w = Watching::new(&f, &["a.journey"]);
    w.settles();
    f.write("a.journey", format!("{}    actoin: x\n", map("Half")).as_bytes());
    let failed = w.until("failed", |e| e["event"] == "failed");
    let problem = &failed["problems"][0];
    assert_eq!((problem["code"].as_str(), problem["severity"].as_str()), (Some("unknown-keyword"), Some("error")));
    assert_eq!(problem["place"]["start"]["line"], 4, "{problem}");
    let svg = String::from_utf8(bytes(&f, "a.svg")).unwrap();
    assert!(svg.contains("Good") && !svg.contains("Half"));
    f.write("a.journey", map("Mended").as_bytes());
    w.shows("a.svg", "Mended");
    assert_eq!(w.events.last().unwrap()["files"][0]["mended"], true);
}

#[test]
fn hostile_contents_do_not_end_it() {
    let f = Folder::new(&[("a.journey", &map("Good"))]);
    let mut w = Watching::new(&f, &["a.journey"]);
    w.settles();
    let deep = (0..300).fold(String::new(), |text, i| text + &"  ".repeat(i) + "pain: x\n");
    let hostile: [(&str, Vec<u8>); 6] = [
        ("bytes", (0..=255).cycle().take(5000).collect()),
        ("UTF-16", "journey a: é\n".encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("itself", b"include: a.journey\njourney a: A\n".to_vec()),
        ("deep", deep.into_bytes()),
        ("Windows-1252", b"journey caf\xe9: Caf\xe9\n".to_vec()),
        ("zeros", vec![0; 100_000]),
    ];
    for (name, text) in hostile {
        f.write("a.journey", &text);
        w.until(name, |e| e["event"] == "failed" || e["event"] == "built");
    }
    f.write("a.journey", map("Good again").replace('\n', "\r\n").as_bytes());
    w.shows("a.svg", "Good again");
}

#[test]
fn its_own_outputs_do_not_wake_it() {
    let f = Folder::new(&[("a.journey", &map("First"))]);
    let mut w = Watching::new(&f, &["."]);
    w.settles();
    for i in 0..5 {
        f.write("a.journey", map(&format!("Save {i}")).as_bytes());
        w.shows("a.svg", &format!("Save {i}"));
        // Another file is told of next: no build of the first came between.
        f.write("b.journey", map(&format!("Other {i}")).as_bytes());
        let next = w.until("the other", |e| e["event"] == "built");
        let names: Vec<_> = next["files"].as_array().unwrap().iter().map(|f| f["file"].as_str().unwrap()).collect();
        assert_eq!(names, ["b.journey"]);
    }
}

#[test]
fn it_can_look_by_itself() {
    let f = Folder::new(&[("a.journey", &map("First"))]);
    let mut w = Watching::new(&f, &["a.journey", "--poll=50"]);
    let polling = w.until("polling", |e| e["event"] == "polling");
    assert_eq!((&polling["interval_ms"], &polling["reason"]), (&Value::from(50), &Value::from("asked")), "{polling}");
    for i in 0..5 {
        f.write("a.journey", map(&format!("Save {i}")).as_bytes());
        w.shows("a.svg", &format!("Save {i}"));
    }
}

#[test]
fn what_cannot_be_written_is_told_and_written_later() {
    let f = Folder::new(&[("a.journey", &map("First")), ("pictures", "a file, not a folder")]);
    let mut w = Watching::new(&f, &["a.journey", "-o", "pictures/a.svg"]);
    let failed = w.until("failed", |e| e["event"] == "failed");
    assert_eq!(failed["problems"][0]["code"], "cannot-write", "{failed}");
    fs::remove_file(f.path("pictures")).unwrap();
    f.write("a.journey", map("Second").as_bytes());
    w.shows("pictures/a.svg", "Second");
}

#[test]
fn a_wrong_call_is_refused() {
    let f = Folder::new(&[("a.journey", &map("A"))]);
    for (words, says) in [
        (&["watch", "missing.journey"][..], "cannot read missing.journey"),
        (&["watch", "-"], "standard input cannot be watched"),
        (&["watch"], "required"),
        (&["watch", "a.journey", "--poll=1"], "50..=60000"),
        (&["watch", "a.journey", "--open", "--no-serve"], "cannot be used with"),
        (&["watch", "a.journey", "--quiet", "--json"], "cannot be used with"),
    ] {
        f.run(words).ends(2).silent().says(says);
    }
}

/// Lines for people, which are all on standard error.
fn lines(f: &Folder, words: &[&str], until: &str, then: impl FnOnce()) -> String {
    use std::io::{BufRead as _, BufReader};
    use std::process::Stdio;
    let mut child =
        f.command(words).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut err = BufReader::new(child.stderr.take().unwrap());
    let mut all = String::new();
    while !all.contains(until) && err.read_line(&mut all).unwrap() > 0 {}
    then();
    let before = all.len();
    while !all[before..].contains('\n') && err.read_line(&mut all).unwrap() > 0 {}
    watching::signal(child.id(), "INT");
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && output.stdout.is_empty());
    all
}

#[test]
fn people_get_one_calm_line_for_each_build() {
    let f = Folder::new(&[("a.journey", &map("First"))]);
    let words = ["watch", "a.journey", "--no-serve"];
    let said = lines(&f, &words, "Ctrl-C ends", || f.write("a.journey", map("Second").as_bytes()));
    let shape: Vec<_> = said.lines().map(|l| l.split(", ").next().unwrap_or_default()).collect();
    assert_eq!(shape, ["a.journey → a.svg", "watching 1 file; Ctrl-C ends", "a.journey → a.svg"], "{said}");
    assert!(said.lines().filter(|l| l.contains('→')).all(|l| l.ends_with(" ms")), "{said}");
}

#[test]
fn quiet_says_only_what_is_wrong() {
    let f = Folder::new(&[("a.journey", "journey map: A\n  stgae: x\n")]);
    let said = lines(&f, &["watch", "a.journey", "--no-serve", "--quiet"], "1 error in 1 file", || {
        f.write("a.journey", b"journey map: A\n  atcion: x\n");
    });
    assert!(said.starts_with("a.journey:2:3: error: ") && !said.contains('→') && !said.contains("Ctrl-C"), "{said}");
}

/// An editor that may be here, and the call by which it writes a map of a title to `a.journey`.
struct Editor {
    program: &'static str,
    words: fn(&str) -> Vec<String>,
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|w| (*w).to_owned()).collect()
}

fn vim(title: &str, settings: &str) -> Vec<String> {
    let change = format!("%s/journey map: .*/journey map: {title}/");
    owned(&["-u", "NONE", "-N", "-es", "-c", settings, "-c", &change, "-c", "wq", "a.journey"])
}

const EDITORS: [(&str, Editor); 8] = [
    ("vim", Editor { program: "vim", words: |t| vim(t, "set backup writebackup swapfile backupcopy=auto") }),
    ("vim that renames", Editor { program: "vim", words: |t| vim(t, "set writebackup backupcopy=no") }),
    ("vim that copies", Editor { program: "vim", words: |t| vim(t, "set backup backupcopy=yes") }),
    (
        "Neovim",
        Editor { program: "nvim", words: |t| [owned(&["--headless"]), vim(t, "set backup backupcopy=no")].concat() },
    ),
    (
        "Emacs",
        Editor {
            program: "emacs",
            words: |t| {
                let write =
                    format!("(progn (find-file \"a.journey\") (erase-buffer) (insert {:?}) (save-buffer))", map(t));
                owned(&["--batch", "-Q", "--eval", "(setq make-backup-files t)", "--eval", &write])
            },
        },
    ),
    (
        "Emacs that writes in place",
        Editor {
            program: "emacs",
            words: |t| {
                let write =
                    format!("(progn (find-file \"a.journey\") (erase-buffer) (insert {:?}) (save-buffer))", map(t));
                owned(&["--batch", "-Q", "--eval", "(setq backup-by-copying t)", "--eval", &write])
            },
        },
    ),
    (
        "nano",
        Editor {
            program: "expect",
            words: |t| {
                // Cut the first line, write another, save, leave.
                let script = format!(
                    "set timeout 20; set env(TERM) xterm; spawn nano -I a.journey; expect \"action\"; send \"\\013\"; \
                     send \"journey map: {t}\\r\"; send \"\\017\"; expect \"Write\"; send \"\\r\"; expect \"Wrote\"; send \"\\030\"; expect eof"
                );
                owned(&["-c", &script])
            },
        },
    ),
    (
        "sed -i",
        Editor {
            program: "sed",
            words: |t| owned(&["-i", &format!("s/journey map: .*/journey map: {t}/"), "a.journey"]),
        },
    ),
];

fn is_installed(program: &str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths).any(|folder| folder.join(program).is_file())
}

#[cfg(unix)]
#[test]
fn real_editors_are_seen_to_save() {
    for (name, editor) in &EDITORS {
        if !is_installed(editor.program) || (*name == "nano" && !is_installed("nano")) {
            println!("left out: {name} is not installed");
            continue;
        }
        let f = Folder::new(&[("a.journey", &map("First"))]);
        let mut w = Watching::new(&f, &["a.journey"]);
        w.settles();
        for title in ["Second", "Third", "Fourth"] {
            let mut command = Command::new(editor.program);
            command.args((editor.words)(title)).current_dir(f.0.path()).env("HOME", f.0.path());
            let output = command.stdin(std::process::Stdio::null()).output().unwrap();
            let text = fs::read_to_string(f.path("a.journey")).unwrap_or_default();
            assert!(text.contains(title), "{name} did not save: {output:?}");
            w.shows("a.svg", title);
        }
        let failed = w.events.iter().any(|e| e["event"] == "failed");
        assert!(!failed, "{name}: {:#?}", w.events);
    }
}

#[test]
fn what_a_project_settles_is_followed() {
    let f = Folder::new(&[("maps/a.journey", &map("A"))]);
    let mut w = Watching::new(&f, &["maps/a.journey"]);
    w.settles();
    f.write("journey.toml", b"theme = \"dark\"\n");
    w.until("a dark drawing", |e| e["event"] == "built");
    w.contains("maps/a.svg", "#0E1015");
    f.write("journey.toml", b"theem = \"dark\"\n");
    let failed = w.until("the mistake", |e| e["event"] == "failed");
    assert_eq!(failed["problems"][0]["code"], "unknown-setting", "{failed}");
    fs::remove_file(f.path("journey.toml")).unwrap();
    w.until("a drawing without settings", |e| e["event"] == "built");
    w.contains("maps/a.svg", "#F4F5F8");
}
