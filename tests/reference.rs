//! The reference of the language, `grammar/REFERENCE.md`, is written from the tables in the code; this says when it is
//! stale, and `UPDATE=1 cargo test` writes it anew.

use std::fmt::Write as _;
use std::path::Path;

use journey::diagnostic::Severity;
use journey::model::codes;
use journey::theme::{AUTO, THEMES};
use journey::view::VIEWS;
use journey::vocabulary::{Group, Handle, Key, Keys, Language, Qualifier, RESERVED, Text, keyword};

const HEAD: &str = "# The language, word by word

Written from the tables in the code; `UPDATE=1 cargo test --test reference` writes it anew.

Every line has one form: `keyword [name] [(qualifier)] [#tag ...] [for name, ...]: text`. What stands under what is said by
indentation. A line that begins with `|`, one level deeper, continues the text of the statement above it; one that begins with `#` and a space is a
comment. Text is UTF-8; in it `*emphasis*`, `**strong**`, `` `code` ``, `[label](https://example.org)` and `[^source]` are read, and `\\`
before any of them takes it literally.

Names, spellings, codes, exit codes and names of output files are stable: a later version may add to them, and changes none.
";

const TAIL: &str = "
## Names of output files

The first drawing that `NAME.journey` declares becomes `NAME.svg`. Each other one becomes `NAME-<subject>.svg` when the file
declares it, `NAME-<subject>-<kind>.svg` when it is derived from what the file says, and `NAME-<kind>.svg` when it is of the whole
file. The subject is the handle of what is drawn, else a name made from its title: in lower case, without accents, with hyphens for
all that is no letter or digit. Two that would be alike get `-2`, `-3` in the order of the file. Which drawings are chosen never
changes a name; `journey views NAME.journey` lists them.

## Exit codes

0: done. 1: a file holds mistakes. 2: the call was wrong, or something could not be read or written.
";

fn spelled(keys: Keys) -> String {
    let name = |key: Key| match key {
        Key::File => "the margin of the file".to_owned(),
        Key::Own => "an own lane’s item".to_owned(),
        Key::Translation => "a translation".to_owned(),
        key => format!("`{}`", Language::English.spell(key)),
    };
    keys.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// The words of a group in both languages, each meaning's own spelling.
fn words(group: Group) -> String {
    let of = |language: Language| {
        let all = language.lexicon().words(group);
        all.iter().filter_map(|w| w.first()).map(|w| format!("`{w}`")).collect::<Vec<_>>().join(", ")
    };
    format!("{}; in French {}", of(Language::English), of(Language::French))
}

fn qualifier(kind: Qualifier) -> Option<String> {
    Some(match kind {
        Qualifier::None => return None,
        Qualifier::Intensity => format!("intensity, 1 to 5, or {}", words(Group::Intensity)),
        Qualifier::Importance => format!("importance, 1 to 5, or {}", words(Group::Importance)),
        Qualifier::Gain => format!(
            "importance, 1 to 5, or {}; with today’s satisfaction: `importance 5, satisfaction 2`",
            words(Group::Importance)
        ),
        Qualifier::ImpactEffort => "`impact 4, effort 2`, each 1 to 5; either may be left out".into(),
        Qualifier::Score => format!("−2 to +2, decimals allowed, or {}, or 😡 😟 😐 🙂 😍", words(Group::Feeling)),
        Qualifier::Channel => format!(
            "a channel: {}; with or instead of it, for one that should exist, {}",
            words(Group::Channel),
            ["`missing`", "`manquant`"].join(", in French ")
        ),
        Qualifier::Duration => format!("how long: a number and a unit ({}), or any words", words(Group::Time)),
        Qualifier::Change => "figures with their unit: `25%` (now), `20% -> 25%` (baseline, target), or `20% -> 22% -> 25%` (baseline, now, target)".into(),
        Qualifier::SourceKind => words(Group::SourceKind),
        Qualifier::Rank => words(Group::Rank),
        Qualifier::Label => "any words: what the fact is about".into(),
        Qualifier::Level => "how much, 1 to 5".into(),
        Qualifier::Balance => "−1 to +1: where between the two ends that the text names".into(),
        Qualifier::Job => format!("{}, or any other word", words(Group::Job)),
        Qualifier::Activity => words(Group::Activity),
        Qualifier::Resource => words(Group::Resource),
        Qualifier::Brings => words(Group::Brings),
    })
}

fn entry(out: &mut String, key: Key) {
    let row = keyword(key);
    let french: Vec<_> = Language::French.lexicon().spellings(key).iter().map(|w| format!("`{w}`")).collect();
    let english: Vec<_> = Language::English.lexicon().spellings(key).iter().map(|w| format!("`{w}`")).collect();
    let _ = writeln!(out, "\n### {}\n\n{}\n", english.join(", "), row.doc);
    let _ = writeln!(out, "- in French: {}", french.join(", "));
    let _ = writeln!(out, "- stands under: {}{}", spelled(row.under), if row.once { "; only once" } else { "" });
    if let Some(holds) = qualifier(row.qualifier) {
        let _ = writeln!(out, "- in parentheses{}: {holds}", if row.qualified { ", always" } else { "" });
    }
    match row.handle {
        Handle::Never => {}
        Handle::Maybe => out.push_str("- may have a name\n"),
        Handle::Must => out.push_str("- must have a name\n"),
    }
    if !row.targets.is_empty() {
        let _ = writeln!(out, "- `for`: {}", spelled(row.targets));
    }
    out.push_str(match row.text {
        Text::Prose => "",
        Text::MayBeEmpty => "- its text may be left out\n",
        Text::Value => "- its text is one value\n",
    });
    let _ = writeln!(out, "\n```\n{}\n```", row.example);
}

fn reference() -> String {
    let mut out = String::from(HEAD);
    let _ = writeln!(
        out,
        "\nThese words are kept for what is to come, and no name or lane may use them: `{}`.",
        RESERVED.join("`, `")
    );
    let themes: Vec<_> = THEMES.iter().map(|t| format!("`{}` ({})", t.name, t.summary)).collect();
    let _ = writeln!(
        out,
        "\nThemes: {}; `{AUTO}` (light, or dark where the reader’s system asks for it).",
        themes.join(", ")
    );
    out.push_str("\n## Keywords\n");
    for &key in Key::ALL.iter().take(Key::NAMED) {
        entry(&mut out, key);
    }
    out.push_str("\n## Mistakes\n\nErrors keep a picture from being drawn; warnings and advice do not.\n\n| code | | finds | why it matters |\n|---|---|---|---|\n");
    for code in codes::ALL {
        let weight = match code.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "advice",
        };
        let reason = code.reason.replace('|', "\\|");
        let _ = writeln!(out, "| `{}` | {weight} | {} | {reason} |", code.name, code.summary.replace('|', "\\|"));
    }
    out.push_str(
        "\n## Drawings\n\nWhat `--view` takes: `KIND`, `KIND:SUBJECT`, or `all`.\n\n| kind | draws |\n|---|---|\n",
    );
    for view in VIEWS {
        let _ = writeln!(out, "| `{}` | {} |", view.kind, view.summary);
    }
    out.push_str(TAIL);
    out
}

#[test]
fn the_reference_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("grammar/REFERENCE.md");
    let wanted = reference();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &wanted).expect("the reference can be written");
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    let line = wanted.lines().zip(found.lines()).position(|(a, b)| a != b);
    assert!(wanted == found, "grammar/REFERENCE.md is stale at line {line:?}: UPDATE=1 cargo test --test reference");
}

#[test]
fn codes_are_named_alike_and_once() {
    let mut names: Vec<_> = codes::ALL.iter().map(|c| c.name).collect();
    assert!(names.iter().all(|n| n.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c == '8')), "{names:?}");
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count, "a code stands twice");
}
