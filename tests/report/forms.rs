//! The forms for programs, measured by the schemas and rules of those who read them, on real output.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::Value;

use super::program::Folder;

const DOCUMENTS: [&str; 4] = ["json", "sarif", "gitlab", "junit"];

/// A file with five pieces to say about it, of all weights once one is denied.
const MAP: &str = "journey bike: A first bicycle\n  stage: Look\n    action: Asks a friend\n  stage: Buy\n    touchpoint (store): Shop\n    pain (4): The shop is closed\n";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file that is wrong in some way, and every example.
fn files() -> Vec<String> {
    let mut found = Vec::new();
    for folder in ["tests/cases/diagnostics", "examples"] {
        for entry in fs::read_dir(root().join(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            found.extend(name.ends_with(".journey").then(|| format!("{folder}/{name}")));
        }
    }
    found.sort();
    found
}

fn journey(words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_journey"));
    command.args(words).current_dir(root()).env_remove("GITHUB_ACTIONS").output().unwrap()
}

/// What is written of all those files together; nothing else is said.
fn document(form: &str) -> String {
    let files = files();
    let mut words = vec!["check", "--profile", "strict", "--format", form];
    words.extend(files.iter().map(String::as_str));
    let output = journey(&words);
    assert_eq!(output.status.code(), Some(1), "{form}");
    assert!(output.stderr.is_empty(), "{form}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn parsed(form: &str) -> Value {
    serde_json::from_str(&document(form)).unwrap()
}

/// A schema of the repository, ready to measure by.
fn schema(path: &str) -> (Schemas, SchemaIndex) {
    let text = fs::read_to_string(root().join(path)).unwrap();
    let (mut compiler, mut schemas) = (Compiler::new(), Schemas::new());
    compiler.add_resource("urn:schema", serde_json::from_str(&text).unwrap()).unwrap();
    let index = compiler.compile("urn:schema", &mut schemas).unwrap();
    (schemas, index)
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().unwrap_or_else(|| panic!("`{key}` is no list in {value}"))
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_else(|| panic!("`{key}` is no text in {value}"))
}

#[test]
fn json_is_as_its_schema_says() {
    let (schemas, index) = schema("grammar/report.schema.json");
    let whole = parsed("json");
    schemas.validate(&whole, index).unwrap_or_else(|e| panic!("{e:#}"));
    for file in files() {
        let output = journey(&["check", "--format", "json", &file]);
        let one: Value = serde_json::from_slice(&output.stdout).unwrap();
        schemas.validate(&one, index).unwrap_or_else(|e| panic!("{file}: {e:#}"));
        let errors = one["summary"]["errors"].as_u64().unwrap();
        assert_eq!(output.status.code(), Some(i32::from(errors > 0)), "{file}");
    }
    let found = list(&whole, "diagnostics");
    assert!(found.len() > 100 && found.iter().any(|d| !d["fix"].is_null()), "there is something to measure");
    for (weight, name) in [("error", "errors"), ("warning", "warnings"), ("advice", "advice")] {
        let count = found.iter().filter(|d| d["severity"] == weight).count();
        assert_eq!(whole["summary"][name], count, "{name}");
    }
    let named: BTreeSet<_> = found.iter().map(|d| text(&d["place"], "file")).collect();
    assert_eq!(whole["summary"]["files"], named.len());
}

/// A schema that lets everything pass would prove nothing.
#[test]
fn the_schema_refuses_what_is_missing_or_wrong() {
    let (schemas, index) = schema("grammar/report.schema.json");
    let whole = parsed("json");
    let wrong = |change: &dyn Fn(&mut Value)| {
        let mut changed = whole.clone();
        change(&mut changed);
        assert!(schemas.validate(&changed, index).is_err());
    };
    wrong(&|v| v["version"] = 2.into());
    for key in ["version", "diagnostics", "summary"] {
        wrong(&|v| drop(v.as_object_mut().unwrap().remove(key)));
    }
    for key in ["code", "severity", "message", "place", "labels", "help", "reason", "fix"] {
        wrong(&|v| drop(v["diagnostics"][0].as_object_mut().unwrap().remove(key)));
    }
    for key in ["line", "column", "utf16", "byte"] {
        wrong(&|v| drop(v["diagnostics"][0]["labels"][0]["end"].as_object_mut().unwrap().remove(key)));
    }
    wrong(&|v| v["diagnostics"][0]["place"]["file"] = "/etc/passwd".into());
    wrong(&|v| v["diagnostics"][0]["severity"] = "fatal".into());
    wrong(&|v| v["diagnostics"][0]["fix"] = serde_json::json!({ "title": "x", "safe": true, "edits": [] }));
}

/// The offset that a line and a column mean, by characters and by UTF-16 units; no byte order mark counts.
fn offsets(file: &str, end: &Value) -> (usize, usize) {
    let number = |key: &str| end[key].as_u64().unwrap() as usize;
    let mark = if file.starts_with('\u{FEFF}') { 3 } else { 0 };
    let start: usize = file.split_inclusive('\n').take(number("line") - 1).map(str::len).sum();
    let start = start.max(mark);
    let by_column = file[start..].chars().take(number("column") - 1).map(char::len_utf8).sum::<usize>();
    let mut units = 0;
    let before = file[start..].chars().take_while(|c| {
        units += c.len_utf16();
        units <= number("utf16")
    });
    (start + by_column, start + before.map(char::len_utf8).sum::<usize>())
}

#[test]
fn all_ways_of_counting_mean_the_same_place() {
    let whole = parsed("json");
    let mut measured = 0;
    for found in list(&whole, "diagnostics") {
        let edits = found["fix"]["edits"].as_array().into_iter().flatten().map(|e| &e["place"]);
        for place in list(found, "labels").iter().chain([&found["place"]]).chain(edits) {
            // Of a file that is no UTF-8, places count what was made of it.
            let Ok(file) = fs::read_to_string(root().join(text(place, "file"))) else { continue };
            for end in [&place["start"], &place["end"]] {
                let byte = end["byte"].as_u64().unwrap() as usize;
                assert_eq!(offsets(&file, end), (byte, byte), "{place}");
            }
            measured += 1;
        }
    }
    assert!(measured > 300, "{measured}");
}

#[test]
fn every_sound_fix_gives_what_it_says() {
    let f = Folder::new(&[("a.journey", "\u{feff}persona é😀x: Anna\r\n  rloe: Baker\r\n")]);
    let whole: Value = serde_json::from_str(&f.run(&["check", "a.journey", "--format", "json"]).out).unwrap();
    let fix = list(&whole, "diagnostics").iter().find(|d| text(d, "code") == "unknown-keyword").unwrap();
    let edit = &fix["fix"]["edits"][0];
    let file = fs::read_to_string(f.path("a.journey")).unwrap();
    let at = |end: &str| edit["place"][end]["byte"].as_u64().unwrap() as usize;
    assert_eq!((&file[at("start")..at("end")], text(edit, "text")), ("rloe", "role"));
}

#[test]
fn sarif_is_as_its_standard_and_code_scanning_ask() {
    let (schemas, index) = schema("tests/schemas/sarif-2.1.0.json");
    let whole = parsed("sarif");
    schemas.validate(&whole, index).unwrap_or_else(|e| panic!("{e:#}"));
    let run = &whole["runs"][0];
    assert_eq!(text(run, "columnKind"), "unicodeCodePoints");
    let driver = &run["tool"]["driver"];
    let rules = list(driver, "rules");
    for rule in rules {
        for key in ["shortDescription", "fullDescription", "help"] {
            assert!(!text(&rule[key], "text").is_empty(), "{rule}");
        }
        let id = text(rule, "id");
        assert!(text(&rule["help"], "markdown").starts_with(&format!("### `{id}`")), "{rule}");
        assert!(rule["helpUri"].is_null(), "there is no address to give");
        assert!(["error", "warning", "note"].contains(&text(&rule["defaultConfiguration"], "level")));
    }
    let json = parsed("json");
    let (results, found) = (list(run, "results"), list(&json, "diagnostics"));
    assert_eq!(results.len(), found.len());
    let mut fingerprints = BTreeSet::new();
    for (result, found) in results.iter().zip(found) {
        let rule = &rules[result["ruleIndex"].as_u64().unwrap() as usize];
        assert_eq!(text(rule, "id"), text(result, "ruleId"));
        assert_eq!(text(result, "ruleId"), text(found, "code"));
        let level = BTreeMap::from([("error", "error"), ("warning", "warning"), ("advice", "note")]);
        assert_eq!(text(result, "level"), level[text(found, "severity")]);
        let place = &result["locations"][0]["physicalLocation"];
        let uri = text(&place["artifactLocation"], "uri");
        assert!(!uri.starts_with('/') && !uri.contains(':') && !uri.contains(' '), "{uri}");
        assert_eq!(place["region"]["startColumn"], found["place"]["start"]["column"]);
        assert_eq!(place["region"]["endLine"], found["place"]["end"]["line"]);
        assert!(fingerprints.insert(text(&result["partialFingerprints"], "journeyFinding/v1")), "{result}");
    }
}

#[test]
fn gitlab_has_what_its_documentation_asks_for() {
    let whole = parsed("gitlab");
    let mut fingerprints = BTreeSet::new();
    for finding in whole.as_array().unwrap() {
        assert!(!text(finding, "description").is_empty() && !text(finding, "check_name").is_empty());
        assert!(["info", "minor", "major", "critical", "blocker"].contains(&text(finding, "severity")));
        let path = text(&finding["location"], "path");
        assert!(!path.starts_with('/') && !path.starts_with("./"), "{path}");
        assert!(finding["location"]["lines"]["begin"].as_u64().unwrap() >= 1);
        assert!(fingerprints.insert(text(finding, "fingerprint").to_owned()), "{finding}");
    }
    assert!(fingerprints.len() > 100);
}

#[test]
fn fingerprints_stay_when_lines_move_and_tell_like_findings_apart() {
    let f = Folder::new(&[]);
    let fingerprints = |map: &str| {
        f.write("a.journey", map.as_bytes());
        let found: Value = serde_json::from_str(&f.run(&["check", "a.journey", "--format", "gitlab"]).out).unwrap();
        found.as_array().unwrap().iter().map(|d| text(d, "fingerprint").to_owned()).collect::<Vec<_>>()
    };
    let before = fingerprints(MAP);
    assert_eq!(fingerprints(&format!("# A comment\n\n{MAP}")), before);
    let twice = fingerprints(&MAP.replace("  stage: Buy\n", "  stage: Look\n  stage: Buy\n"));
    assert_eq!(twice.iter().collect::<BTreeSet<_>>().len(), twice.len());
    assert!(before.iter().all(|b| twice.contains(b)), "{before:?} {twice:?}");
}

/// An element, what it may hold, the attributes that it must have, and those that it may have beside them.
type Element = (&'static str, &'static [&'static str], &'static [&'static str], &'static [&'static str]);

/// What the form that Jenkins reads lets stand, of all that is written here.
const JUNIT: [Element; 4] = [
    ("testsuites", &["testsuite"], &[], &["name", "tests", "failures", "errors"]),
    ("testsuite", &["testcase"], &["name", "tests", "failures", "errors"], &["skipped"]),
    ("testcase", &["failure"], &["name"], &["classname"]),
    ("failure", &[], &[], &["message", "type"]),
];

#[test]
fn junit_has_the_form_that_build_servers_read() {
    let whole = document("junit");
    let tree = roxmltree::Document::parse(&whole).unwrap();
    for node in tree.descendants().filter(roxmltree::Node::is_element) {
        let (_, holds, must, may) = JUNIT.iter().find(|row| node.has_tag_name(row.0)).unwrap();
        let children = node.children().filter(roxmltree::Node::is_element);
        assert!(children.map(|c| c.tag_name().name()).all(|name| holds.contains(&name)), "{node:?}");
        let names: Vec<_> = node.attributes().map(|a| a.name()).collect();
        assert!(must.iter().all(|m| names.contains(m)), "{node:?}");
        assert!(names.iter().all(|n| must.contains(n) || may.contains(n)), "{node:?}");
    }
    let count = |node: roxmltree::Node<'_, '_>, name: &str| node.descendants().filter(|n| n.has_tag_name(name)).count();
    for node in tree.descendants().filter(|n| n.tag_name().name().starts_with("testsuite")) {
        assert_eq!(node.attribute("tests"), Some(count(node, "testcase").to_string().as_str()));
        assert_eq!(node.attribute("failures"), Some(count(node, "failure").to_string().as_str()));
    }
    let f = Folder::new(&[("a.journey", "persona anna: Anna\n")]);
    let clean = f.run(&["check", "a.journey", "--format", "junit"]).ends(0).out;
    assert!(clean.contains("tests=\"1\" failures=\"0\""), "a file without findings passes: {clean}");
}

#[test]
fn documents_are_there_when_nothing_was_found() {
    let f = Folder::new(&[("a.journey", "persona anna: Anna\n")]);
    for form in DOCUMENTS {
        let run = f.run(&["check", "a.journey", "--format", form]).ends(0);
        assert!(run.out.ends_with('\n') && run.err.is_empty(), "{form}: {run:#?}");
    }
    let run = f.run(&["check", "a.journey", "--format", "concise"]).ends(0).silent();
    assert_eq!(run.err, "no mistakes in 1 file\n");
}

#[test]
fn programs_are_written_to_on_standard_output_and_people_on_standard_error() {
    let f = Folder::new(&[("a.journey", MAP)]);
    for form in ["pretty", "narrated"] {
        f.run(&["check", "a.journey", "--format", form]).ends(0).silent().says("stage-without-touchpoint");
    }
    for form in ["concise", "github", "json", "sarif", "gitlab", "junit"] {
        let run = f.run(&["check", "a.journey", "--format", form]).ends(0);
        assert!(run.out.contains("stage-without-touchpoint") && run.err.is_empty(), "{form}: {run:#?}");
    }
    f.write("wrong.journey", b"pian: x\n");
    for form in ["pretty", "narrated", "concise", "github", "json", "sarif", "gitlab", "junit"] {
        for command in ["render", "views"] {
            let run = f.run(&[command, "a.journey", "wrong.journey", "--format", form]).ends(1).says("unknown-keyword");
            assert!(!run.out.contains("unknown-keyword"), "{command} has another use for it: {run:#?}");
        }
    }
    // A reader that has had enough is no mistake.
    let mut child =
        f.command(&["check", ".", "--format", "json"]).stdout(std::process::Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(1));
}

#[test]
fn files_are_named_from_the_current_folder() {
    let f = Folder::new(&[
        (".git", ""),
        ("maps/é %,:.journey", "pian: x\n"),
        ("maps/b.journey", "include: ../maps/c.journey\n"),
        ("maps/c.journey", "rloe: x\n"),
    ]);
    let top = f.0.path().canonicalize().unwrap();
    for form in ["json", "sarif", "gitlab", "junit", "github"] {
        let relative = f.run(&["check", "maps", "--format", form]).ends(1).out;
        let absolute = f.run(&["check", top.join("maps").to_str().unwrap(), "--format", form]).ends(1).out;
        assert!(!absolute.contains(top.to_str().unwrap()), "{form}: {absolute}");
        assert_eq!(relative, absolute, "{form}");
        let below = f.command(&["check", top.to_str().unwrap(), "--format", form]).current_dir(f.path("maps")).output();
        let below = String::from_utf8(below.unwrap().stdout).unwrap();
        assert!(!below.contains(top.to_str().unwrap()) && !below.contains("maps/"), "{form}: {below}");
    }
    let sarif = f.run(&["check", "maps", "--format", "sarif"]).out;
    assert!(sarif.contains("\"maps/%C3%A9%20%25%2C%3A.journey\""), "{sarif}");
}

#[test]
fn github_is_spoken_to_by_itself_and_never_misunderstands() {
    let f = Folder::new(&[("100%,a:b.journey", "journey a: 50 %: x::y, z\n  stage: Look\n")]);
    let call = |words: &[&str], value: &str| {
        let output = f.command(words).env("GITHUB_ACTIONS", value).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let said = call(&["check", "."], "true");
    let line = said.lines().find(|l| l.contains("title=no-goal")).unwrap();
    let wanted = "::warning title=no-goal,file=100%25%2Ca%3Ab.journey,line=1,endLine=1,col=12,endColumn=24::";
    assert!(line.starts_with(wanted) && line.contains("the journey “50 %25: x::y, z” has no goal"), "{line}");
    assert_eq!(call(&["check", ".", "--format", "github"], ""), said);
    assert_eq!(call(&["check", ".", "--format", "narrated"], "true"), "");
    assert_eq!(call(&["check", "."], "false"), "");
}

#[test]
fn so_many_are_shown_and_all_are_counted() {
    let f = Folder::new(&[("a.journey", MAP), ("wrong.journey", "pian: a\nrloe: b\npain: c\n")]);
    let all = f.run(&["check", ".", "--format", "concise", "--limit", "0"]).ends(1).out;
    let (lines, last): (Vec<_>, _) = (all.lines().collect(), all.lines().last().unwrap().to_owned());
    let count = lines.len() - 1;
    assert!(count > 5 && last.starts_with("3 errors, ") && last.ends_with(" in 2 files"), "{all}");
    let shown = |form: &str, limit: usize| {
        let run = f.run(&["check", ".", "--format", form, "--limit", &limit.to_string()]).ends(1);
        format!("{}{}", run.out, run.err)
    };
    for form in ["pretty", "concise", "narrated", "github"] {
        for limit in [1, count - 1, count, count + 1] {
            let text = shown(form, limit);
            let left = format!("… and {} more, not shown; --limit 0 shows all\n", count.saturating_sub(limit));
            assert_eq!(text.contains(&left), limit < count, "{form} {limit}: {text}");
            // What can be mended is told after it.
            assert!(text.lines().rev().take(2).any(|line| line == last), "{form} {limit}: {text}");
            assert!(!text.contains("… and 0 more"), "{form} {limit}");
        }
        // Errors go first, wherever they stand.
        assert!(shown(form, 1).contains("unknown-keyword"), "{form}");
        assert_eq!(shown(form, 0), shown(form, count), "{form}");
    }
    // A document is whole, or it would be wrong.
    for form in DOCUMENTS {
        assert_eq!(shown(form, 1), shown(form, 0), "{form}");
    }
}

#[test]
fn denied_warnings_are_errors_in_every_form() {
    let f = Folder::new(&[("a.journey", MAP)]);
    for form in ["pretty", "concise", "narrated", "json", "sarif", "github", "gitlab", "junit"] {
        f.run(&["check", "a.journey", "--format", form]).ends(0);
        let run = f.run(&["check", "a.journey", "--format", form, "--deny", "warnings"]).ends(1);
        let said = format!("{}{}", run.out, run.err);
        let marks = ["\"warning\"", ": warning", "::warning"];
        assert!(form == "sarif" || !marks.iter().any(|m| said.contains(m)), "{form}: {said}");
    }
    let run = f.run(&["check", "a.journey", "--format", "sarif", "--deny", "warnings"]);
    assert!(!run.out.lines().any(|l| l.starts_with("          \"level\": \"warning\"")), "{run:#?}");
    f.run(&["check", "a.journey", "--deny", "warning"]).ends(2).silent().says("there is no check `warning`");
    f.run(&["check", "a.journey", "--allow", "undate"]).ends(2).silent().says("did you mean `undated`?");
}
