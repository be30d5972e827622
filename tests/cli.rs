//! The program as it is called: exit codes, what goes where, files written whole or not at all, hostile input.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should say so and stop")]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use program::{Folder, Run};

#[path = "support/program.rs"]
mod program;

const MAP: &str = "journey bike: A first bicycle\n  stage: Look\n    action: Asks a friend\n    feeling (+1): Curious\n  stage: Buy\n    pain (4): The shop is closed\n";
const WRONG: &str = "journey bike: A first bicycle\n  stage: Look\n    pian (4): The shop is closed\n";

#[test]
fn a_map_is_drawn_beside_its_file() {
    let f = Folder::new(&[("maps/bike.journey", MAP)]);
    f.run(&["render", "maps/bike.journey"]).ends(0).silent().says("wrote maps/bike.svg");
    assert_eq!(f.files(), ["maps/bike.journey", "maps/bike.svg"]);
    let text = fs::read_to_string(f.path("maps/bike.svg")).unwrap();
    assert!(text.starts_with("<svg ") && text.ends_with("</svg>\n"));
    roxmltree::Document::parse(&text).unwrap();
}

#[test]
fn mistakes_are_told_and_nothing_is_drawn() {
    let f = Folder::new(&[("a.journey", WRONG)]);
    let run = f.run(&["render", "a.journey"]).ends(1).silent().says("a.journey:3:5: error: ").says("1 error in 1 file");
    assert!(!run.err.contains('\u{1b}'));
    assert_eq!(f.files(), ["a.journey"]);
    f.run(&["check", "a.journey"]).ends(1).silent().says("a.journey:3:5: error: ");
    f.run(&["render", "a.journey", "--keep-going"]).ends(1).silent().says("wrote a.svg");
    assert!(f.exists("a.svg"));
}

#[test]
fn one_bad_file_does_not_keep_others_from_being_drawn() {
    let f = Folder::new(&[("a.journey", WRONG), ("b.journey", MAP)]);
    f.run(&["render", "a.journey", "b.journey"]).ends(1).silent();
    assert_eq!(f.files(), ["a.journey", "b.journey", "b.svg"]);
}

#[test]
fn check_of_a_good_file_is_quiet() {
    let f = Folder::new(&[("a.journey", MAP)]);
    f.run(&["check", "a.journey"]).ends(0).silent();
    assert_eq!(f.files(), ["a.journey"]);
}

#[test]
fn wrong_calls() {
    let f = Folder::new(&[("a.journey", MAP), ("empty/note.txt", "")]);
    for words in [
        &[][..],
        &["draw", "a.journey"],
        &["render"],
        &["render", "missing.journey"],
        &["render", "a.journey", "--theme", "pink"],
        &["render", "a.journey", "--text", "song"],
        &["render", "a.journey", "--width", "-3"],
        &["render", "a.journey", "--width", "1e9"],
        &["render", "a.journey", "--language", "tlh"],
        &["render", "empty"],
        &["check", "missing.journey"],
        &["completions", "abacus"],
        &["man", "woman"],
    ] {
        let run = f.run(words).ends(2).silent();
        assert!(!run.err.is_empty(), "{words:?} ended without a word");
    }
    assert_eq!(f.files(), ["a.journey", "empty/note.txt"]);
}

#[test]
fn help_version_completions_and_manual_go_to_standard_output() {
    let f = Folder::new(&[]);
    for words in [
        &["--help"][..],
        &["render", "--help"],
        &["--version"],
        &["completions", "bash"],
        &["completions", "zsh"],
        &["completions", "fish"],
        &["completions", "powershell"],
        &["completions", "elvish"],
        &["man"],
        &["man", "render"],
    ] {
        let run = f.run(words).ends(0);
        assert!(run.out.contains("journey"), "{words:?}: {run:#?}");
        assert_eq!(run.err, "", "{words:?}");
    }
    assert_eq!(f.run(&["--version"]).out, format!("journey {}\n", env!("CARGO_PKG_VERSION")));
}

/// Every example that the help gives is a call that the program understands.
#[test]
fn examples_of_the_help_can_be_called() {
    let f = Folder::new(&[]);
    let mut count = 0;
    for page in [
        &["--help"][..],
        &["new", "--help"],
        &["render", "--help"],
        &["check", "--help"],
        &["fmt", "--help"],
        &["completions", "--help"],
        &["man", "--help"],
    ] {
        for line in f.run(page).ends(0).out.lines().filter(|l| l.starts_with("      journey ")) {
            let words: Vec<_> = line.split_whitespace().take_while(|w| !["<", ">"].contains(w)).collect();
            let parsed = journey::cli::arguments::command().try_get_matches_from(&words);
            assert!(parsed.is_ok(), "{line}: {}", parsed.unwrap_err());
            count += 1;
        }
    }
    assert!(count >= 10, "only {count} examples were found");
}

#[test]
fn standard_input_and_output() {
    let f = Folder::new(&[("a.journey", MAP)]);
    let from_stdin = f.pipe(&["render", "-"], MAP.as_bytes()).ends(0);
    assert!(from_stdin.out.starts_with("<svg ") && from_stdin.out.ends_with("</svg>\n"));
    assert_eq!(from_stdin.err, "");
    let from_file = f.run(&["render", "a.journey", "-o", "-"]).ends(0);
    assert_eq!(from_file.out, from_stdin.out);
    f.pipe(&["render", "-", "-o", "b.svg"], MAP.as_bytes()).ends(0).silent();
    assert_eq!(fs::read_to_string(f.path("b.svg")).unwrap(), from_stdin.out);
    f.pipe(&["check", "-"], WRONG.as_bytes()).ends(1).silent().says("<stdin>:3:5: error: ");
    f.pipe(&["render", "-"], WRONG.as_bytes()).ends(1).silent();
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let f = Folder::new(&[("a.journey", MAP)]);
    for words in
        [&["--theme", "light"], &["--theme", "auto"], &["--text", "paths"], &["--text", "system"], &["--width", "900"]]
    {
        let call = [&["render", "a.journey", "-o", "-"], &words[..]].concat();
        assert_eq!(f.run(&call).ends(0).out, f.run(&call).ends(0).out);
    }
}

#[test]
fn a_folder_for_the_output() {
    let f = Folder::new(&[("maps/a.journey", MAP), ("maps/deep/b.journey", MAP)]);
    f.run(&["render", "maps", "-o", "pictures/"]).ends(0).silent();
    assert!(f.exists("pictures/a.svg") && f.exists("pictures/deep/b.svg"), "{:?}", f.files());
    fs::create_dir(f.path("there")).unwrap();
    f.run(&["render", "maps/a.journey", "-o", "there"]).ends(0).silent();
    assert!(f.exists("there/a.svg"));
}

#[test]
fn one_output_file_takes_one_drawing() {
    let f = Folder::new(&[("a.journey", MAP), ("b.journey", MAP)]);
    f.run(&["render", "a.journey", "b.journey", "-o", "c.svg"]).ends(2).silent().says("2 drawings");
    f.run(&["render", "a.journey", "b.journey", "-o", "-"]).ends(2).silent().says("standard output takes one");
    assert_eq!(f.files(), ["a.journey", "b.journey"]);
    f.run(&["render", "a.journey", "-o", "c.svg"]).ends(0).silent();
    assert!(f.exists("c.svg"));
}

#[test]
fn further_drawings_are_named_after_the_file_and_themselves() {
    let two = format!("{MAP}{}", MAP.replace("bike", "scooter"));
    let f = Folder::new(&[("shop.journey", &two)]);
    f.run(&["render", "shop.journey"]).ends(0).silent();
    assert_eq!(f.files(), ["shop-scooter.svg", "shop.journey", "shop.svg"]);
    // A file whose drawing would go to the same place.
    f.write("shop-scooter.journey", MAP.as_bytes());
    fs::remove_file(f.path("shop.svg")).unwrap();
    fs::remove_file(f.path("shop-scooter.svg")).unwrap();
    f.run(&["render", "."]).ends(2).silent().says("would both be written to");
    assert_eq!(f.files(), ["shop-scooter.journey", "shop.journey"]);
}

#[test]
fn inputs_are_never_written_to() {
    let f = Folder::new(&[("a.journey", MAP), ("b.journey", "persona anna: Anna\n")]);
    f.run(&["render", "a.journey", "-o", "a.journey"]).ends(2).silent().says("is read from");
    let with = format!("include: b.journey\n{MAP}");
    f.write("a.journey", with.as_bytes());
    f.run(&["render", "a.journey", "-o", "b.journey"]).ends(2).silent().says("is read from");
    assert_eq!(fs::read_to_string(f.path("a.journey")).unwrap(), with);
    assert_eq!(fs::read_to_string(f.path("b.journey")).unwrap(), "persona anna: Anna\n");
}

#[test]
fn one_file_named_twice_is_drawn_once() {
    let f = Folder::new(&[("a.journey", MAP)]);
    f.run(&["render", "a.journey", "./a.journey", "."]).ends(0).silent();
    assert_eq!(f.files(), ["a.journey", "a.svg"]);
}

#[test]
fn folders_are_searched_but_not_everywhere() {
    let f = Folder::new(&[
        ("a.journey", MAP),
        ("deep/er/b.journey", MAP),
        (".hidden/c.journey", MAP),
        ("target/d.journey", MAP),
        ("node_modules/x/e.journey", MAP),
        ("note.txt", "no map"),
    ]);
    #[cfg(unix)]
    std::os::unix::fs::symlink(f.0.path(), f.path("deep/circle")).unwrap();
    f.run(&["render", "."]).ends(0).silent();
    let drawn: Vec<_> =
        f.files().into_iter().filter(|n| Path::new(n).extension().is_some_and(|e| e == "svg")).collect();
    assert_eq!(drawn, ["a.svg", "deep/er/b.svg"]);
}

#[test]
fn a_file_with_nothing_to_draw_is_passed_over() {
    let f = Folder::new(&[("people.journey", "source calls (interview): Eleven families\n")]);
    f.run(&["render", "people.journey"]).ends(0).silent().says("nothing to draw");
    assert_eq!(f.files(), ["people.journey"]);
}

#[test]
fn an_unchanged_file_is_not_touched() {
    let f = Folder::new(&[("a.journey", MAP)]);
    f.run(&["render", "a.journey"]).ends(0).says("wrote a.svg");
    let long_ago = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
    fs::File::options().write(true).open(f.path("a.svg")).unwrap().set_modified(long_ago).unwrap();
    f.run(&["render", "a.journey"]).ends(0).says("unchanged: a.svg");
    assert_eq!(fs::metadata(f.path("a.svg")).unwrap().modified().unwrap(), long_ago);
    f.write("a.journey", MAP.replace("closed", "shut").as_bytes());
    f.run(&["render", "a.journey"]).ends(0).says("wrote a.svg");
    assert_ne!(fs::metadata(f.path("a.svg")).unwrap().modified().unwrap(), long_ago);
    assert_eq!(f.files(), ["a.journey", "a.svg"], "no temporary file is left");
}

#[test]
fn a_place_that_cannot_be_written_to() {
    let f = Folder::new(&[("a.journey", MAP), ("a.svg", "mine"), ("file", "")]);
    let mut permissions = fs::metadata(f.path("a.svg")).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(f.path("a.svg"), permissions).unwrap();
    f.run(&["render", "a.journey"]).ends(2).silent().says("cannot write a.svg: it is read-only");
    assert_eq!(fs::read_to_string(f.path("a.svg")).unwrap(), "mine");
    f.run(&["render", "a.journey", "-o", "file/a.svg"]).ends(2).silent().says("cannot write file/a.svg");
    assert_eq!(f.files(), ["a.journey", "a.svg", "file"]);
}

#[cfg(unix)]
#[test]
fn links_permissions_and_devices() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
    let f = Folder::new(&[("a.journey", MAP), ("precious.txt", "precious")]);
    // A link is replaced, what it leads to stays.
    symlink(f.path("precious.txt"), f.path("a.svg")).unwrap();
    f.run(&["render", "a.journey"]).ends(0).silent();
    assert_eq!(fs::read_to_string(f.path("precious.txt")).unwrap(), "precious");
    assert!(!f.path("a.svg").symlink_metadata().unwrap().is_symlink());
    // A new file is as open as any other new file, and one that is replaced stays as it was.
    f.write("any", b"");
    let mode = |name: &str| fs::metadata(f.path(name)).unwrap().mode() & 0o777;
    assert_eq!(mode("a.svg"), mode("any"));
    fs::set_permissions(f.path("a.svg"), fs::Permissions::from_mode(0o640)).unwrap();
    f.write("a.journey", MAP.replace("closed", "shut").as_bytes());
    f.run(&["render", "a.journey"]).ends(0).silent();
    assert_eq!(mode("a.svg"), 0o640);
    f.run(&["render", "a.journey", "-o", "/dev/null"]).ends(0).silent();
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
}

#[test]
fn a_reader_that_has_had_enough_is_no_mistake() {
    let f = Folder::new(&[]);
    let big = format!("journey a: A\n  stage: S\n{}", "    pain (3): It rains\n".repeat(3_000));
    f.write("big.journey", big.as_bytes());
    for words in [&["render", "big.journey", "-o", "-"][..], &["man"]] {
        let mut child = f.command(words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let run = Run::of(child.wait_with_output().unwrap()).ends(0);
        assert!(!run.err.contains("panicked") && !run.err.contains("ipe"), "{run:#?}");
    }
}

#[test]
fn includes_stay_inside_the_project() {
    let f = Folder::new(&[
        ("project/journey.toml", ""),
        ("project/people.journey", "persona anna: Anna\n"),
        ("project/maps/a.journey", &format!("include: ../people.journey\n{}", MAP.replace("bike:", "bike for anna:"))),
        ("project/maps/b.journey", &format!("include: ../../secret.journey\n{MAP}")),
        ("alone/c.journey", &format!("include: ../secret.journey\n{MAP}")),
        ("alone/d.journey", &format!("include: link.journey\n{MAP}")),
        ("secret.journey", "persona anna: Secret\n"),
    ]);
    f.run(&["check", "project/maps/a.journey"]).ends(0).silent();
    let mut outside = vec!["project/maps/b.journey", "alone/c.journey"];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(f.path("secret.journey"), f.path("alone/link.journey")).unwrap();
        outside.push("alone/d.journey");
    }
    for name in outside {
        f.run(&["check", name]).ends(1).silent().says(&format!("{name}:1:10: error: ")).says("outside the project");
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_or_device_is_not_included() {
    let f = Folder::new(&[("a.journey", &format!("include: pipe.journey\n{MAP}")), ("b.journey", "include: .\n")]);
    assert!(Command::new("mkfifo").arg(f.path("pipe.journey")).status().unwrap().success());
    f.run(&["check", "a.journey"]).ends(1).silent().says("not an ordinary file");
    f.run(&["check", "b.journey"]).ends(1).silent();
    // Asked for by name, a pipe is read like any file; a device without end is not read for ever.
    f.run(&["check", "/dev/zero"]).ends(2).silent().says("larger than 64 MiB");
}

#[test]
fn colour_only_when_it_is_wanted() {
    let f = Folder::new(&[("a.journey", WRONG)]);
    let colored = |words: &[&str], env: &[(&str, &str)]| {
        let output = f.command(words).envs(env.iter().copied()).output().unwrap();
        Run::of(output).ends(1).err.contains('\u{1b}')
    };
    let pretty = ["check", "a.journey", "--format", "pretty"];
    let always = ["check", "a.journey", "--format", "pretty", "--color", "always"];
    let never = ["check", "a.journey", "--color", "never"];
    assert!(!colored(&pretty, &[]), "standard error is no terminal here");
    assert!(colored(&pretty, &[("CLICOLOR_FORCE", "1")]));
    assert!(!colored(&pretty, &[("CLICOLOR_FORCE", "0")]));
    assert!(!colored(&pretty, &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(colored(&always, &[("NO_COLOR", "1")]), "what is asked for outright counts more");
    assert!(!colored(&never, &[("CLICOLOR_FORCE", "1")]));
}

#[test]
fn messages_as_pictures_or_in_words() {
    let f = Folder::new(&[("a.journey", WRONG)]);
    f.run(&["check", "a.journey"]).ends(1).says("a.journey:3:5: error: ").says("line 3 reads: pian (4)");
    f.run(&["check", "a.journey", "--format", "pretty"]).ends(1).says("[a.journey:3:5]").says("3 │     pian (4)");
}

#[test]
fn mistakes_in_included_files_are_told_once() {
    let f = Folder::new(&[
        ("people.journey", "persona anna: Anna\n  rloe: Baker\n"),
        ("a.journey", &format!("include: people.journey\n{MAP}")),
        ("b.journey", &format!("include: people.journey\n{MAP}")),
    ]);
    f.run(&["check", "a.journey", "b.journey"]).ends(1).says("people.journey:2:3: error: ").says("1 error in 1 file");
}

#[test]
fn ten_thousand_mistakes_are_counted_and_some_shown() {
    let f = Folder::new(&[]);
    let text = format!("journey a: A\n  stage: S\n{}", "    pian (4): Late\n".repeat(10_000));
    f.write("a.journey", text.as_bytes());
    let run = f.run(&["check", "a.journey"]).ends(1).silent().says("10000 errors in 1 file");
    assert_eq!(run.err.matches(": error: ").count(), 50);
    let run = f.run(&["check", "a.journey", "--limit", "0"]).ends(1).silent();
    assert_eq!(run.err.matches(": error: ").count(), 10_000);
    f.run(&["check", "a.journey", "--limit", "0", "--format", "pretty"]).ends(1).silent();
}

#[test]
fn hostile_files_get_an_answer() {
    let f = Folder::new(&[]);
    let items = |n: usize, line: &str| format!("journey a: A\n  stage: S\n{}", line.repeat(n));
    let deep: String = (0..3_000).flat_map(|i| [" ".repeat(i), "pain (3): x\n".to_owned()]).collect();
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("empty", Vec::new()),
        ("nul", b"journey a: A\0B\n  stage: S\n    pain (3): \0\n".to_vec()),
        ("not-utf8", b"journey a: caf\xe9\n  stage: S\n    pain (3): \xff\xfe\n".to_vec()),
        ("utf16", "journey a: A\n".encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("long-line", items(1, &format!("    pain (3): {}\n", "word ".repeat(200_000))).into()),
        ("long-word", items(1, &format!("    pain (3): {}\n", "x".repeat(200_000))).into()),
        ("long-mistake", format!("pian{}: x\n", "n".repeat(1_000_000)).into()),
        ("stars", items(1, &format!("    pain (3): {}\n", "*a **b `c [d](".repeat(10_000))).into()),
        ("deep", deep.into()),
        ("tabs", "\t".repeat(100_000).into()),
        ("colons", ":".repeat(100_000).into()),
        ("parentheses", "(".repeat(100_000).into()),
        ("binary", (0..=255).cycle().take(100_000).collect()),
        ("many-stages", format!("journey a: A\n{}", "  stage: S\n".repeat(2_000)).into()),
    ];
    for (name, bytes) in cases {
        f.write(&format!("{name}.journey"), &bytes);
        let run = f.run(&["render", &format!("{name}.journey"), "--keep-going"]).silent();
        assert!(
            matches!(run.code, Some(0 | 1)),
            "{name}: {:?} {}",
            run.code,
            run.err.chars().take(2_000).collect::<String>()
        );
        assert!(run.err.len() < 100_000, "{name}: {} bytes of messages", run.err.len());
        let forbidden = |c: char| c.is_control() && c != '\n';
        assert!(!run.err.contains(forbidden), "{name}: control characters in a message");
        if let Ok(text) = fs::read_to_string(f.path(&format!("{name}.svg"))) {
            let options = roxmltree::ParsingOptions { nodes_limit: u32::MAX, ..Default::default() };
            roxmltree::Document::parse_with_options(&text, options).unwrap_or_else(|e| panic!("{name}: {e}"));
        }
    }
}

#[test]
fn markup_in_texts_stays_text() {
    let f = Folder::new(&[]);
    let words = "]]> <script>alert(1)</script> &amp; \"quoted\" 'single' <!-- -->";
    let text = format!(
        "journey a: {words}\n  stage: {words}\n    pain (3): {words}\n    action: {words}\n    metric (1 -> 2): {words}\n"
    );
    f.write("a.journey", text.as_bytes());
    for mode in ["font", "paths", "system"] {
        let run = f.run(&["render", "a.journey", "-o", "-", "--text", mode]).ends(0);
        let document = roxmltree::Document::parse(&run.out).unwrap();
        assert!(!document.descendants().any(|n| n.has_tag_name("script")));
        let title = document.descendants().find(|n| n.tag_name().name() == "title").unwrap();
        assert!(title.text().unwrap().contains("<script>alert(1)</script>"), "{mode}: {title:?}");
    }
}

#[test]
fn a_hundred_thousand_items_are_drawn() {
    let f = Folder::new(&[]);
    let mut text = String::from("journey a: A\n");
    for stage in 0..20 {
        text.extend(["  stage: Stage ", &stage.to_string(), "\n"]);
        text.push_str(&"    pain (3): It rains again\n".repeat(5_000));
    }
    f.write("a.journey", text.as_bytes());
    let run = f.run(&["render", "a.journey", "--text", "system"]).ends(0).silent();
    assert!(run.err.contains("wrote a.svg"), "{run:#?}");
    assert!(fs::read_to_string(f.path("a.svg")).unwrap().matches("rains").count() >= 100_000);
}

#[test]
fn a_width_that_is_not_enough_is_refused() {
    let f = Folder::new(&[("a.journey", MAP), ("b.journey", MAP)]);
    let run = f.run(&["render", "a.journey", "b.journey", "--width", "200"]).ends(2).silent();
    let run = run.says("a.journey: `A first bicycle` cannot be narrower than ").says("error: b.journey: ");
    assert_eq!(f.files(), ["a.journey", "b.journey"], "nothing is drawn when a part of it cannot be");
    let least = run.err.split("--width ").nth(1).and_then(|rest| rest.split(',').next()).unwrap();
    f.run(&["render", "a.journey", "--width", least]).ends(0).silent();
    let drawn = fs::read_to_string(f.path("a.svg")).unwrap();
    assert!(drawn.contains(&format!(" width=\"{least}\" ")), "{least}: {}", &drawn[..800]);
}

#[test]
fn a_theme_that_there_is_not_is_a_mistake() {
    let f =
        Folder::new(&[("a.journey", &format!("theme: drak\n{MAP}")), ("b.journey", &format!("theme: sepia\n{MAP}"))]);
    f.run(&["check", "a.journey"]).ends(1).silent().says("a.journey:1:8: error: ").says("did you mean `dark`?");
    f.run(&["render", "b.journey", "--theme", "dark"]).ends(1).silent().says("the themes are `light`, `dark`");
    assert_eq!(f.files(), ["a.journey", "b.journey"]);
}

#[test]
fn the_theme_of_the_file_counts_unless_another_is_asked_for() {
    let f = Folder::new(&[("a.journey", &format!("theme: dark\n{MAP}"))]);
    let page = |words: &[&str]| {
        let out = f.run(&[&["render", "a.journey", "-o", "-"], words].concat()).ends(0).out;
        out.lines().find(|l| l.contains("class=\"page")).unwrap_or_default().to_owned()
    };
    assert_ne!(page(&[]), page(&["--theme", "light"]));
    assert_eq!(page(&[]).replace("dark", ""), page(&["--theme", "dark"]).replace("dark", ""));
}

#[test]
fn pages_are_explained_as_text_and_as_markdown() {
    let f = Folder::new(&[]);
    let out = |words: &[&str]| f.run(words).ends(0).out;
    assert_eq!(out(&["explain", "--all", "--format", "markdown"]), journey::reference::whole());
    assert!(out(&["explain", "pain", "--format", "markdown"]).starts_with("### `pain`\n"));
    for word in ["pain", "douleur", "Douleur"] {
        assert!(out(&["explain", word]).starts_with("pain\n\n"), "{word}");
    }
    let text = out(&["explain", "--all"]);
    assert!(text.contains("\n    ") && !text.contains("```") && !text.contains("\n#"), "no marks are left");
    assert!(out(&["explain", "journey.toml"]).contains("profile = "));
    for (wrong, meant) in [("doulleur", "douleur"), ("etpae", "étape"), ("stgae", "stage"), ("no-gaol", "no-goal")] {
        f.run(&["explain", wrong]).ends(2).silent().says(&format!("did you mean `{meant}`?"));
    }
    f.run(&["explain", "xyzzy"]).ends(2).silent().says("`journey explain` lists all");
    f.run(&["explain", "pain", "--format", "json"]).ends(2).silent();
}
