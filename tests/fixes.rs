//! `journey check --fix` and `--diff` as people call them: what is written, what is not, and what is said.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say so and stop")]

use std::fs;
use std::process::Command;

#[path = "support/program.rs"]
mod program;

use program::Folder;

const WRONG: &str = "language: en
persona lea: Léa
journey clinic for lea: A first visit
  goal See a doctor
  stage wait: Waiting
    tuchpoint (web): Home page
    pain (sevre): Nobody says how long
    pain (9): Off the scale
";

const RIGHT: &str = "language: en
persona lea: Léa
journey clinic for lea: A first visit
  goal: See a doctor
  stage wait: Waiting
    touchpoint (web): Home page
    pain (severe): Nobody says how long
    pain (9): Off the scale
";

fn read(folder: &Folder, name: &str) -> String {
    fs::read_to_string(folder.path(name)).unwrap()
}

#[test]
fn certain_mends_are_written_and_the_rest_is_told() {
    let folder = Folder::new(&[("a.journey", WRONG)]);
    let run = folder.run(&["check", "a.journey", "--fix"]).ends(1).silent();
    let run = run.says("mended 3 mistakes in 1 file").says("`9` is outside").says("1 error in 1 file");
    assert!(!run.err.contains("tuchpoint"), "{run:#?}");
    run.says("1 can be mended with --fix --unsafe-fixes");
    assert_eq!(read(&folder, "a.journey"), RIGHT);
    let again = folder.run(&["check", "a.journey", "--fix"]).ends(1);
    assert!(!again.err.contains("mended 3"), "{again:#?}");
    assert_eq!(read(&folder, "a.journey"), RIGHT);
    folder.run(&["check", "a.journey", "--fix", "--unsafe-fixes"]).ends(0).says("mended 1 mistake in 1 file");
    assert_eq!(read(&folder, "a.journey"), RIGHT.replace("(9)", "(5)"));
    assert_eq!(folder.files(), ["a.journey"]);
}

#[test]
fn a_check_says_once_how_much_can_be_mended() {
    let folder = Folder::new(&[("a.journey", WRONG)]);
    for form in ["pretty", "narrated", "concise"] {
        let run = folder.run(&["check", "a.journey", "--format", form]).ends(1);
        let words = "3 can be mended with --fix, 1 more with --fix --unsafe-fixes\n";
        assert_eq!(run.err.matches(words).count(), 1, "{run:#?}");
    }
    let json = folder.run(&["check", "a.journey", "--format", "json"]).ends(1);
    let report: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    let fixes = report["diagnostics"].as_array().unwrap().iter().filter(|d| d["fix"]["safe"] == true);
    assert_eq!(fixes.count(), 3);
    assert_eq!(read(&folder, "a.journey"), WRONG);
}

#[test]
fn unsafe_mends_alone_are_no_request() {
    let folder = Folder::new(&[("a.journey", WRONG)]);
    folder.run(&["check", "a.journey", "--unsafe-fixes"]).ends(2).says("--fix|--diff");
    folder.run(&["check", "a.journey", "--fix", "--diff"]).ends(2).says("cannot be used with");
}

#[test]
fn a_patch_writes_nothing_and_is_taken_by_patch_and_by_git() {
    let names = ["a.journey", "sub/b c.journey", "sub/été.journey", "crlf.journey"];
    let crlf = WRONG.replace('\n', "\r\n");
    let texts = [WRONG, WRONG, WRONG.trim_end(), crlf.as_str()];
    let files: Vec<(&str, &str)> = names.into_iter().zip(texts).collect();
    for tool in [vec!["patch", "-p1", "--binary"], vec!["git", "apply"]] {
        let folder = Folder::new(&files);
        let run = folder.run(&["check", ".", "--diff"]).ends(1).says("--fix would mend 12 mistakes in 4 files");
        for (name, text) in &files {
            assert_eq!(&read(&folder, name), text);
        }
        folder.write("out.patch", run.out.as_bytes());
        let mut command = Command::new(tool[0]);
        command.args(&tool[1..]).current_dir(folder.path(""));
        if tool[0] == "git" {
            command.arg("out.patch");
        } else {
            command.stdin(fs::File::open(folder.path("out.patch")).unwrap());
        }
        let Ok(output) = command.output() else {
            eprintln!("{} is not installed, and not tried", tool[0]);
            continue;
        };
        assert!(output.status.success(), "{output:?}\n{}", run.out);
        let by_tool: Vec<String> = names.iter().map(|name| read(&folder, name)).collect();
        let folder = Folder::new(&files);
        folder.run(&["check", ".", "--fix"]).ends(1);
        let by_us: Vec<String> = names.iter().map(|name| read(&folder, name)).collect();
        assert_eq!(by_tool, by_us, "{}", tool[0]);
    }
}

#[test]
fn what_has_nothing_to_mend_is_left_alone() {
    let good = RIGHT.replace("(9)", "(3)");
    let folder = Folder::new(&[("a.journey", &good), ("empty.journey", "")]);
    folder.run(&["check", "a.journey", "--diff"]).ends(0).silent().says("nothing to mend");
    folder.run(&["check", "empty.journey", "--fix"]).ends(0).silent();
    let before = fs::metadata(folder.path("a.journey")).unwrap().modified().unwrap();
    folder.run(&["check", "a.journey", "--fix"]).ends(0).silent();
    assert_eq!(fs::metadata(folder.path("a.journey")).unwrap().modified().unwrap(), before);
    // A mistake without a mend: nothing is shown, and the exit status still tells it.
    let folder = Folder::new(&[("b.journey", "language: en\nelephant: grey\n")]);
    folder.run(&["check", "b.journey", "--diff"]).ends(1).silent().says("journey check tells them");
}

#[test]
fn ends_of_lines_and_marks_stay_as_they_are() {
    let wrong = format!("\u{feff}{}", WRONG.replace('\n', "\r\n")).trim_end().to_owned();
    let right = format!("\u{feff}{}", RIGHT.replace('\n', "\r\n")).trim_end().to_owned();
    let folder = Folder::new(&[("a.journey", &wrong)]);
    folder.run(&["check", "a.journey", "--fix"]).ends(1);
    assert_eq!(read(&folder, "a.journey"), right);
    // Lines of either kind, white space at ends, blank lines, a tab in a text: nobody asked for those.
    let mixed = "title My map  \r\n\n\n# x\t\nauthor: a\tb \n   \r\n";
    folder.write("b.journey", mixed.as_bytes());
    folder.run(&["check", "b.journey", "--fix"]).ends(0);
    assert_eq!(read(&folder, "b.journey"), mixed.replacen("title My", "title: My", 1));
}

#[test]
fn standard_input_becomes_standard_output() {
    let folder = Folder::new(&[]);
    let run = folder.pipe(&["check", "-", "--fix"], WRONG.as_bytes()).ends(1);
    assert_eq!(run.out, RIGHT);
    let good = RIGHT.replace("(9)", "(3)");
    assert_eq!(folder.pipe(&["check", "-", "--fix"], good.as_bytes()).ends(0).out, good);
    let patch = folder.pipe(&["check", "-", "--diff"], WRONG.as_bytes()).ends(1);
    assert!(patch.out.starts_with("--- a/"), "{}", patch.out);
    assert_eq!(folder.pipe(&["check", "-", "--fix"], b"").ends(0).out, "");
}

#[test]
fn a_file_that_is_not_utf8_is_left_to_the_byte() {
    let folder = Folder::new(&[]);
    let latin = b"title My caf\xE9\nauthor: x\n";
    folder.write("a.journey", latin);
    folder.run(&["check", "a.journey", "--fix", "--unsafe-fixes"]).ends(1).says("not saved as UTF-8");
    assert_eq!(fs::read(folder.path("a.journey")).unwrap(), latin);
    let wide: Vec<u8> = "\u{feff}title My map\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    folder.write("b.journey", &wide);
    folder.run(&["check", "b.journey", "--diff"]).ends(1).silent().says("not saved as UTF-8");
    folder.run(&["check", "b.journey", "--fix"]).ends(1);
    assert_eq!(fs::read(folder.path("b.journey")).unwrap(), wide);
}

#[test]
fn an_included_file_is_written_only_when_it_was_asked_for() {
    let main = "language: en\ninclude: lib/people.inc\njourney j for lea: J\n  stage a: A\n    pian (4): Late\n";
    let people = "persona lea: Léa\n  rolle: Nurse\n";
    let mended = people.replace("rolle", "role");
    let files = [("maps/a.journey", main), ("maps/b.journey", main), ("maps/lib/people.inc", people)];
    let folder = Folder::new(&files);
    fs::create_dir(folder.path(".git")).unwrap();
    let run = folder.run(&["check", "maps/a.journey", "--fix"]).ends(1);
    run.says("maps/lib/people.inc could be mended too").says("mended 1 mistake in 1 file");
    assert_eq!(read(&folder, "maps/lib/people.inc"), people);
    assert!(read(&folder, "maps/a.journey").contains("    pain (4)"));
    // Below a folder that was asked for, and reached through two files: mended once.
    folder.run(&["check", "maps", "--fix"]).ends(0).says("mended 2 mistakes in 2 files");
    assert_eq!(read(&folder, "maps/lib/people.inc"), mended);
    assert_eq!(read(&folder, "maps/b.journey"), main.replace("pian", "pain"));
    // Named itself.
    let folder = Folder::new(&files);
    folder.run(&["check", "maps/a.journey", "maps/lib/people.inc", "--fix"]).ends(0);
    assert_eq!(read(&folder, "maps/lib/people.inc"), mended);
}

#[test]
fn a_file_that_only_makes_sense_where_it_is_included_is_not_mended_away() {
    // Alone, `leo` looks like a slip; the file that includes it knows better.
    let part = "persona lleo: Other\njourney j for leo: J\n  stage a: A\n";
    let main = "include: part.journey\npersona leo: Leo\n";
    let folder = Folder::new(&[("main.journey", main), ("part.journey", part)]);
    folder.run(&["check", "main.journey", "part.journey", "--fix"]).ends(1);
    assert_eq!(read(&folder, "part.journey"), part);
    // On its own, nobody does.
    folder.run(&["check", "part.journey", "--fix"]).ends(0);
    assert_eq!(read(&folder, "part.journey"), part.replace("for leo", "for lleo"));
}

#[test]
fn idle_allowances_go_and_misspelt_ones_are_put_right() {
    let text = "language: en\nallow: no-goal, no-personna\njourney j: J\n  allow: long-text\n  stage a: A\n";
    let folder = Folder::new(&[("a.journey", text)]);
    folder.run(&["check", "a.journey", "--fix"]).ends(0);
    let mended = read(&folder, "a.journey");
    assert_eq!(mended, "language: en\nallow: no-goal, no-persona\njourney j: J\n  stage a: A\n");
}

#[cfg(unix)]
#[test]
fn a_read_only_file_is_told_and_the_others_are_written() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new(&[("a.journey", WRONG), ("b.journey", WRONG)]);
    fs::set_permissions(folder.path("a.journey"), fs::Permissions::from_mode(0o444)).unwrap();
    fs::set_permissions(folder.path("b.journey"), fs::Permissions::from_mode(0o640)).unwrap();
    folder.run(&["check", ".", "--fix"]).ends(2).says("read-only");
    assert_eq!(read(&folder, "a.journey"), WRONG);
    assert_eq!(read(&folder, "b.journey"), RIGHT);
    let mode = fs::metadata(folder.path("b.journey")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_to_the_file_that_it_names() {
    let folder = Folder::new(&[("real/a.journey", WRONG)]);
    std::os::unix::fs::symlink(folder.path("real/a.journey"), folder.path("link.journey")).unwrap();
    folder.run(&["check", "link.journey", "--fix"]).ends(1);
    assert_eq!(read(&folder, "real/a.journey"), RIGHT);
    assert!(folder.path("link.journey").is_symlink());
}

#[test]
fn one_unknown_file_keeps_all_from_being_touched() {
    let folder = Folder::new(&[("a.journey", WRONG)]);
    folder.run(&["check", "a.journey", "missing.journey", "--fix"]).ends(2).says("missing.journey");
    assert_eq!(read(&folder, "a.journey"), WRONG);
}

#[test]
fn reports_for_programs_hold_nothing_else() {
    let folder = Folder::new(&[("a.journey", WRONG)]);
    let run = folder.run(&["check", "a.journey", "--fix", "--format", "json"]).ends(1);
    let report: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(run.err, "");
    assert_eq!(report["summary"]["errors"], 1);
    assert_eq!(read(&folder, "a.journey"), RIGHT);
}

#[test]
fn a_french_file_is_mended_in_french() {
    let text = "langue: fr\npersona lea: Léa\nparcours visite pour lea: La visite\n  étpae salle: L’attente\n    doulleur (fote) : Personne ne dit combien de temps\n    émotion (+1,5): Bien\n    point de contact (boutiqe): Accueil\n";
    let folder = Folder::new(&[("a.journey", text)]);
    folder.run(&["check", "a.journey", "--fix"]).ends(0);
    let right = text.replace("étpae", "étape").replace("doulleur (fote)", "douleur (forte)");
    assert_eq!(read(&folder, "a.journey"), right.replace("point de contact (boutiqe)", "point-de-contact (boutique)"));
}
