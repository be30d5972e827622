//! `journey.toml`: where it is found, what it settles, what counts more, and what is said of a wrong one.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should say so and stop")]

use std::fs;
use std::path::{Path, PathBuf};

use journey::check::CODES;
use journey::settings;
use program::Folder;

#[path = "support/program.rs"]
mod program;

/// Two things to say about it in the usual profile: a warning and another.
const MAP: &str = "journey bike: A first bicycle\n  goal: A bicycle\n  scenario: In June\n  state: current\n  stage: Look\n    touchpoint (web): Site\n    feeling (+1): Curious\n  stage: Buy\n    touchpoint (store): Shop\n    feeling (-1): Lost\n    pain (4): The shop is closed\n";

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/config");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.retain(|p| p.extension().is_some_and(|e| e == "toml"));
    files.sort();
    files
}

#[test]
fn each_mistake_is_told_at_its_place() {
    let (mut stale, mut all) = (Vec::new(), String::new());
    for case in cases() {
        let f = Folder::new(&[("a.journey", MAP)]);
        f.write("journey.toml", &fs::read(&case).unwrap());
        let run = f.run(&["check", "a.journey", "--format", "narrated", "--limit", "0"]).ends(1).silent();
        assert!(
            !run.err.contains("TOML parse") && run.err.starts_with("journey.toml:"),
            "{}: {run:#?}",
            case.display()
        );
        f.run(&["render", "a.journey"]).ends(1).silent().says("journey.toml:");
        assert!(!f.exists("a.svg"), "{}: what cannot be understood is not drawn by", case.display());
        let beside = case.with_extension("txt");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&beside, &run.err).unwrap();
        } else if fs::read_to_string(&beside).unwrap_or_default() != run.err {
            stale.push(format!("{}:\n{}", case.display(), run.err));
        }
        all += &run.err;
    }
    assert!(stale.is_empty(), "not as in tests/cases/config:\n{}", stale.join("\n"));
    for code in settings::CODES.iter().chain(&CODES[..1]) {
        assert!(all.contains(&format!("[{}]", code.name)), "no case shows `{}`", code.name);
    }
}

#[test]
fn a_mistake_is_told_once_however_many_files_it_is_for() {
    let f =
        Folder::new(&[("journey.toml", "teme = 1\n"), ("a.journey", MAP), ("b.journey", MAP), ("deep/c.journey", MAP)]);
    for command in ["check", "render", "views"] {
        let run = f.run(&[command, "."]).ends(1).says("did you mean `theme`?");
        assert_eq!(run.err.matches("unknown-setting").count(), 1, "{run:#?}");
        assert!(run.err.ends_with("1 error in 1 file\n"), "{run:#?}");
    }
    f.run(&["render", "a.journey", "--keep-going"]).ends(1);
    assert!(f.exists("a.svg"));
}

#[test]
fn the_nearest_one_counts_as_far_as_the_top_of_the_project() {
    let f = Folder::new(&[
        ("journey.toml", "profile = \"strict\"\n"),
        ("a.journey", MAP),
        ("near/journey.toml", "[rules]\npain-without-opportunity = \"error\"\n"),
        ("near/deep/b.journey", MAP),
        ("repository/.git/HEAD", ""),
        ("repository/maps/c.journey", MAP),
    ]);
    f.run(&["check", "a.journey"]).ends(0).says("[undated]");
    let near = f.run(&["check", "near"]).ends(1).says("error: nothing answers");
    assert!(!near.err.contains("[undated]"), "the farther one does not count as well: {near:#?}");
    let apart = f.run(&["check", "repository"]).ends(0);
    assert!(!apart.err.contains("[undated]"), "nothing above the project counts: {apart:#?}");
    f.write("repository/journey.toml", b"profile = \"strict\"\n");
    f.run(&["check", "repository/maps/c.journey"]).ends(0).says("[undated]");
    // Standard input is in the current folder; and from a folder below, the file has its way up.
    f.pipe(&["check", "-"], MAP.as_bytes()).ends(0).says("[undated]");
    f.write("journey.toml", b"profil = 1\n");
    let below = f.command(&["check", "../a.journey"]).current_dir(f.path("near")).output().unwrap();
    assert!(String::from_utf8(below.stderr).unwrap().starts_with("../journey.toml:1:1: error: "));
}

#[test]
fn what_is_asked_for_counts_more_than_the_file_and_that_more_than_the_project() {
    let f = Folder::new(&[
        ("journey.toml", "theme = \"dark\"\nlanguage = \"fr\"\n"),
        ("plain.journey", MAP),
        ("own.journey", &format!("theme: light\nlanguage: en\n{MAP}")),
        ("free/plain.journey", MAP),
        ("free/.git", ""),
    ]);
    let draw = |words: &[&str]| f.run(&[&["render"], words, &["-o", "-"]].concat()).ends(0).out;
    let (dark_french, dark, light) = (
        draw(&["free/plain.journey", "--theme", "dark", "--language", "fr"]),
        draw(&["free/plain.journey", "--theme", "dark"]),
        draw(&["free/plain.journey"]),
    );
    assert!(dark_french != dark && dark != light);
    assert_eq!(draw(&["plain.journey"]), dark_french);
    assert_eq!(draw(&["plain.journey", "--language", "en"]), dark);
    assert_eq!(draw(&["plain.journey", "--language", "en", "--theme", "light"]), light);
    assert_eq!(draw(&["own.journey"]), light);
    // How keywords are read is the file's own affair.
    f.write("french.journey", "parcours a: A\n".as_bytes());
    f.run(&["check", "french.journey"]).ends(1).says("unknown-keyword");
}

#[test]
fn checks_are_set_by_the_call_then_the_file_then_the_project_then_the_profile() {
    let f = Folder::new(&[("a.journey", MAP)]);
    let weight = |toml: &str, map: &str, words: &[&str]| {
        f.write("journey.toml", toml.as_bytes());
        f.write("a.journey", map.as_bytes());
        let run = f.run(&[&["check", "a.journey", "--format", "concise"], words].concat());
        let line = run.out.lines().find(|l| l.ends_with("[pain-without-opportunity]"));
        line.and_then(|l| l.split(": ").nth(1)).unwrap_or("off").to_owned()
    };
    let set = |word: &str| format!("[rules]\npain-without-opportunity = \"{word}\"\n");
    let allowed = format!("allow: pain-without-opportunity\n{MAP}");
    assert_eq!(weight("", MAP, &[]), "warning", "as the profile says");
    for word in ["off", "advice", "warning", "error"] {
        assert_eq!(weight(&set(word), MAP, &[]), word);
    }
    assert_eq!(weight(&set("error"), &allowed, &[]), "off", "the file counts more than the project");
    assert_eq!(weight(&set("error"), MAP, &["--allow", "pain-without-opportunity"]), "off");
    assert_eq!(weight(&set("off"), MAP, &["--deny", "pain-without-opportunity"]), "error");
    assert_eq!(
        weight("", &allowed, &["--deny", "pain-without-opportunity"]),
        "error",
        "the call counts more than the file"
    );
    let run = f.run(&["check", "a.journey", "--deny", "pain-without-opportunity"]).ends(1);
    assert!(!run.err.contains("unused-allow"), "what is overruled is not unused: {run:#?}");
    assert_eq!(weight("profile = \"core\"\n[rules]\nundated = \"off\"\n", MAP, &["--profile", "strict"]), "warning");
    let run = f.run(&["check", "a.journey", "--profile", "strict"]).ends(0).says("[no-evidence]");
    assert!(!run.err.contains("[undated]"), "a check that is off stays off: {run:#?}");
    // A check that the profile lacks is made where it is set.
    f.write("journey.toml", b"profile = \"core\"\n[rules]\nundated = \"warning\"\n");
    f.run(&["check", "a.journey"]).ends(0).says("warning: nobody can tell how old");
}

#[test]
fn warnings_can_be_denied_for_a_project() {
    let f = Folder::new(&[("journey.toml", "deny-warnings = true\n"), ("a.journey", MAP)]);
    f.run(&["check", "a.journey"]).ends(1).says("error: nothing answers");
    f.run(&["render", "a.journey"]).ends(0);
    f.write("journey.toml", b"deny-warnings = false\n");
    f.run(&["check", "a.journey"]).ends(0).says("warning: nothing answers");
    f.run(&["check", "a.journey", "--deny", "warnings"]).ends(1).says("error: nothing answers");
}

#[test]
fn drawings_keep_their_paths_below_the_output_folder() {
    let f = Folder::new(&[
        ("journey.toml", "output = \"out/pictures\"\n"),
        ("a.journey", MAP),
        ("maps/deep/b.journey", MAP),
    ]);
    f.run(&["render", "."]).ends(0).silent().says("wrote out/pictures/a.svg");
    f.run(&["render", "maps/deep/b.journey"]).ends(0).says("unchanged: out/pictures/maps/deep/b.svg");
    let run = f.command(&["render", "b.journey"]).current_dir(f.path("maps/deep")).output().unwrap();
    assert_eq!(String::from_utf8(run.stderr).unwrap(), "unchanged: ../../out/pictures/maps/deep/b.svg\n");
    let drawn: Vec<_> = f.files().into_iter().filter(|n| n.ends_with("svg")).collect();
    assert_eq!(drawn, ["out/pictures/a.svg", "out/pictures/maps/deep/b.svg"]);
    f.run(&["render", "a.journey", "-o", "mine/"]).ends(0).says("wrote mine/a.svg");
    assert!(f.pipe(&["render", "-"], MAP.as_bytes()).ends(0).out.starts_with("<svg "), "standard input has no place");
}

#[cfg(unix)]
#[test]
fn an_output_folder_stays_inside_the_project_also_through_links() {
    use std::os::unix::fs::symlink;
    let f = Folder::new(&[
        ("project/journey.toml", "output = \"link/pictures\"\n"),
        ("project/a.journey", MAP),
        ("elsewhere/keep.txt", ""),
    ]);
    symlink(f.path("elsewhere"), f.path("project/link")).unwrap();
    f.run(&["render", "project"]).ends(1).says("`link/pictures` lies outside the project");
    f.write("project/journey.toml", b"output = \"maps/../../pictures\"\n");
    f.run(&["render", "project"]).ends(1).says("outside the project");
    f.write("project/.git", b"");
    f.write("project/sub/journey.toml", b"output = \"../pictures\"\n");
    f.write("project/sub/b.journey", MAP.as_bytes());
    f.run(&["render", "project/sub"]).ends(0).says("wrote project/pictures/b.svg");
}

#[test]
fn a_configuration_further_down_takes_nothing_from_the_project() {
    let f = Folder::new(&[
        (".git", ""),
        ("people.journey", "persona anna: Anna\n"),
        ("maps/journey.toml", "theme = \"dark\"\n"),
        ("maps/a.journey", &format!("include: ../people.journey\n{}", MAP.replace("bike:", "bike for anna:"))),
    ]);
    f.run(&["check", "maps"]).ends(0);
}

#[test]
fn one_that_is_there_and_cannot_be_read_ends_the_run() {
    let f = Folder::new(&[("a.journey", MAP), ("journey.toml/x", "")]);
    for command in ["check", "render", "views"] {
        f.run(&[command, "a.journey"]).ends(2).silent().says("cannot read journey.toml: it is not an ordinary file");
    }
    #[cfg(unix)]
    {
        fs::remove_dir_all(f.path("journey.toml")).unwrap();
        std::os::unix::fs::symlink("nowhere", f.path("journey.toml")).unwrap();
        f.run(&["check", "a.journey"]).ends(2).silent().says("cannot read journey.toml");
    }
}

#[test]
fn odd_but_sound_ones_are_read() {
    let f = Folder::new(&[("a.journey", MAP)]);
    for toml in [
        "",
        "# nothing\n",
        "\u{feff}theme = 'dark'\r\n",
        "rules.undated = \"error\"",
        "rules = { undated = \"error\" }",
    ] {
        f.write("journey.toml", toml.as_bytes());
        let run = f.run(&["check", "a.journey"]);
        assert_eq!(run.code, Some(i32::from(toml.contains("error"))), "{toml}: {run:#?}");
        assert!(!run.err.contains("journey.toml"), "{toml}: {run:#?}");
    }
    f.write("journey.toml", format!("a = {}", "[".repeat(100_000)).as_bytes());
    f.run(&["check", "a.journey"]).ends(1).silent().says("journey.toml:1:");
}

#[test]
fn no_drawing_takes_its_place() {
    let f = Folder::new(&[("a.journey", MAP), (".git", "")]);
    f.run(&["render", "a.journey", "-o", "journey.toml"]).ends(2).silent();
    f.write("journey.toml", b"");
    f.run(&["render", "a.journey", "-o", "journey.toml"]).ends(2).silent().says("is read from");
    assert_eq!(fs::read(f.path("journey.toml")).unwrap(), b"");
}

#[test]
fn the_readme_shows_one_that_is_sound() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let block = readme.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let f = Folder::new(&[("a.journey", MAP), ("journey.toml", block)]);
    let run = f.run(&["check", "a.journey"]);
    assert!(!run.err.contains("journey.toml"), "{run:#?}");
    for setting in settings::SETTINGS {
        assert!(block.contains(setting.name), "{} is not in the README", setting.name);
    }
    f.run(&["render", "a.journey"]).ends(0).says("wrote pictures/a.svg");
}
