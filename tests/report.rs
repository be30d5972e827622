//! Messages about texts built in code, as a picture and in words: one case a trait. `UPDATE=1` rewrites what is expected.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should say so and stop")]

use std::fmt::Write as _;

use journey::cli::report::{Form, Found, Style, Totals, report};
use journey::diagnostic::{Code, Diagnostic, Severity};
use journey::source::{FileId, Sources, Span};

#[path = "report/forms.rs"]
mod forms;
#[path = "support/program.rs"]
mod program;

static WORD: Code = Code {
    name: "unknown-keyword",
    severity: Severity::Error,
    summary: "a word that means nothing here",
    reason: "What stands on the line would be missing from the picture.",
};
static DOUBT: Code =
    Code { name: "duplicate-name", severity: Severity::Warning, summary: "a name given twice", reason: "" };
static ADVICE: Code =
    Code { name: "stage-without-touchpoint", severity: Severity::Advice, summary: "a silent stage", reason: "" };

/// The span of `words`, which stand in the file once.
fn at(sources: &Sources, file: FileId, words: &str) -> Span {
    let source = sources.get(file);
    let start = source.text().find(words).unwrap() as u32 + source.base();
    Span::new(start, start + words.len() as u32)
}

/// One file, and a diagnostic at each of these words.
fn simple(text: &str, words: &[&str]) -> Found {
    let mut sources = Sources::new();
    let file = sources.add("maps/bike.journey", text.into()).unwrap();
    let found =
        |w: &&str| Diagnostic::new(&WORD, at(&sources, file, w), format!("no keyword is called `{w}`"), "this word");
    let diagnostics = words.iter().map(found).collect();
    Found { sources, diagnostics }
}

fn two_files() -> Found {
    let mut sources = Sources::new();
    let map = sources.add("bike.journey", "include: people.journey\n\npersona anna: Anna\n".into()).unwrap();
    let people = sources.add("people.journey", "language: en\n\npersona anna: Anna B.\n".into()).unwrap();
    let (first, second) = (at(&sources, map, "anna"), at(&sources, people, "anna"));
    let warning = Diagnostic::new(&DOUBT, first, "`anna` is declared twice", "again here");
    let warning = warning.also(second, "first here").help("call one of them otherwise");
    Found { sources, diagnostics: vec![warning] }
}

fn several_labels() -> Found {
    let text = "journey a: A\n  stage: One\n    pain: x\n  stage: Two\n\n\n\n\n\n  stage: Three\n";
    let mut sources = Sources::new();
    let file = sources.add("a.journey", text.into()).unwrap();
    let label = |w: &str| at(&sources, file, w);
    let advice = Diagnostic::new(&ADVICE, label("One"), "three stages have no touchpoint", "this one")
        .also(label("Two"), "this one")
        .also(label("Three"), "and this one")
        .help("say where customer and service meet, or that they should:\n    touchpoint (missing): …");
    Found { sources, diagnostics: vec![advice] }
}

fn end_of_input() -> Found {
    let mut sources = Sources::new();
    let file = sources.add("a.journey", "journey a: A\n  stage:".into()).unwrap();
    let end = sources.get(file).span().end;
    Found {
        diagnostics: vec![Diagnostic::new(&WORD, Span::new(end, end), "a stage has a title", "after this")],
        sources,
    }
}

fn whole_statement() -> Found {
    let text = "stage: One\n  | and more\n  | and more\nstage: Two\n";
    let mut sources = Sources::new();
    let file = sources.add("a.journey", text.into()).unwrap();
    let span = at(&sources, file, "stage: One\n  | and more\n  | and more\n");
    Found { diagnostics: vec![Diagnostic::new(&WORD, span, "too long", "all of this")], sources }
}

fn empty_file() -> Found {
    let mut sources = Sources::new();
    sources.add("a.journey", String::new()).unwrap();
    Found { diagnostics: vec![Diagnostic::new(&WORD, Span::new(0, 0), "nothing in it", "here")], sources }
}

fn cases() -> Vec<(&'static str, Vec<Found>, usize)> {
    let long = format!("a: {} pian {}\nb: c\n", "word ".repeat(100_000), "word ".repeat(100_000));
    let many = "x1\nx2\nx3\nx4\n";
    let controls = "title: a\u{202e}b\u{1b}[31m\tpian \u{0}\r\npain: ok\r\n";
    let mut mixed = simple(many, &["x2", "x3"]);
    mixed.diagnostics.insert(0, Diagnostic::new(&DOUBT, Span::new(0, 2), "a doubt", ""));
    vec![
        ("plain", vec![simple("journey a: A\n  pian (4): Late\n  gain: Soon\n", &["pian"])], 50),
        ("accents", vec![simple("« Où ça ? » déjà vu, naïve pian (4) : tard\n", &["pian"])], 50),
        ("ideographs", vec![simple("题目：一辆自行车 pian 迟到\n", &["pian", "迟到"])], 50),
        ("emoji", vec![simple("👩‍👩‍👧 😀 ❤️ pian: late\n", &["pian"])], 50),
        ("tabs-and-crlf", vec![simple("journey a: A\r\n\t\tpian: late\r\n\tok: x\r\n", &["pian"])], 50),
        ("controls", vec![simple(controls, &["pian"])], 50),
        ("long-line", vec![simple(&long, &["pian"])], 50),
        ("two-files", vec![two_files()], 50),
        ("several-labels", vec![several_labels()], 50),
        ("end-of-input", vec![end_of_input()], 50),
        ("whole-statement", vec![whole_statement()], 50),
        ("empty-file", vec![empty_file()], 50),
        ("same-file-twice", vec![two_files(), two_files()], 50),
        ("errors-first", vec![mixed], 2),
    ]
}

#[test]
fn messages_are_as_expected() {
    let mut stale = Vec::new();
    for (name, found, limit) in cases() {
        let mut text = String::new();
        for form in [Form::Pretty, Form::Narrated] {
            let style = Style { form, color: false, width: 100, limit };
            writeln!(text, "{}----", report(&found, style).0).unwrap();
        }
        let path = format!("{}/tests/cases/report/{name}.txt", env!("CARGO_MANIFEST_DIR"));
        if std::fs::read_to_string(&path).ok().as_ref() != Some(&text) {
            if std::env::var_os("UPDATE").is_some() {
                std::fs::write(&path, &text).unwrap();
            } else {
                stale.push(format!("{name}:\n{text}"));
            }
        }
    }
    assert!(stale.is_empty(), "not as in tests/cases/report:\n{}", stale.join("\n"));
}

#[test]
fn pictures_point_at_the_words() {
    for (name, found, limit) in cases() {
        let (text, _) = report(&found, Style { form: Form::Pretty, color: false, width: 100, limit });
        assert!(!text.contains("Failed to read"), "{name}:\n{text}");
        for label in found.iter().flat_map(|f| &f.diagnostics).take(limit).flat_map(|d| &d.labels) {
            assert!(text.contains(&label.text), "{name} lost the label `{}`:\n{text}", label.text);
        }
    }
}

#[test]
fn colours_only_when_wanted() {
    for form in [Form::Pretty, Form::Narrated] {
        let with = |color| report(&[two_files()], Style { form, color, width: 80, limit: 50 }).0;
        assert!(!with(false).contains('\u{1b}'));
        assert!(with(true).contains('\u{1b}'));
    }
}

#[test]
fn all_are_counted_and_some_shown() {
    let text: String = (0..10_000).flat_map(|i| [format!("x{i:05}"), "\n".to_owned()]).collect();
    let mut sources = Sources::new();
    let file = sources.add("a.journey", text).unwrap();
    let base = sources.get(file).base();
    let found = |i: u32| Diagnostic::new(&WORD, Span::new(base + i * 7, base + i * 7 + 6), "no such keyword", "this");
    let diagnostics = (0..10_000).map(found).collect();
    let style = Style { form: Form::Narrated, color: false, width: 80, limit: 50 };
    let (text, totals) = report(&[Found { sources, diagnostics }], style);
    assert_eq!(totals, Totals { errors: 10_000, warnings: 0, advice: 0, files: 1 });
    assert_eq!(text.matches(": error: ").count(), 50);
    assert!(text.ends_with("… and 9950 more, not shown; --limit 0 shows all\n10000 errors in 1 file\n"), "{text}");
}

#[test]
fn nothing_in_a_text_ends_a_command_of_github() {
    let mut sources = Sources::new();
    let file = sources.add("a%,:\r\n.journey", "pian\n".into()).unwrap();
    let place = at(&sources, file, "pian");
    let wrong = Diagnostic::new(&WORD, place, "100 %\r\n::error::gone", "").help("a: b, c\nd");
    let style = Style { form: Form::Github, color: false, width: 80, limit: 50 };
    let (text, _) = report(&[Found { sources, diagnostics: vec![wrong] }], style);
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(
        lines,
        [
            "::error title=unknown-keyword,file=a%25%2C%3A%0D%0A.journey,line=1,endLine=1,col=1,endColumn=4::100 %25<U+000D>%0A::error::gone; a: b, c%0Ad",
            "1 error in 1 file",
        ]
    );
}
