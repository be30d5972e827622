//! The manual: every keyword, mistake and check on a page of its own, written from the tables.
//!
//! In: the vocabulary, the codes, the checks, the themes, the kinds of drawings. Out: Markdown. Absent: words about any of
//! them that do not stand in their own tables.

pub mod canonical;
mod configuration;
mod reports;
mod watching;

use std::fmt::Write as _;

use crate::check::{self, Profile, RULES, Rule};
use crate::diagnostic::{Code, Severity};
use crate::model::codes;
use crate::settings;
use crate::theme::{AUTO, THEMES};
use crate::view::VIEWS;
use crate::vocabulary::{
    Folded, Group, Handle, Key, Keys, Language, Qualifier, RESERVED, Text, closest, fold, keyword,
};

const HEAD: &str = "# The language, word by word

Written from the tables in the code; `UPDATE=1 cargo test --test reference` writes it anew.

Every line has one form: `keyword [name] [(qualifier)] [#tag ...] [for name, ...]: text`. What stands under what is said by
indentation. A line that begins with `|`, one level deeper, continues the text of the statement above it; one that begins with `#` and a space is a
comment. Text is UTF-8; in it `*emphasis*`, `**strong**`, `` `code` ``, `[label](https://example.org)` and `[^source]` are read, and `\\`
before any of them takes it literally.

Names, spellings, codes, exit codes and names of output files are stable: a later version may add to them, and changes none.
";

const CHECKS: &str = "
## Checks of the method

They tell what makes a map weak. They never keep a picture from being drawn. `allow: NAME` switches one off: at the margin of a file
for all of it, one level deeper than a statement for that statement and what stands under it. `journey check --profile` chooses how
many are made: `core` has few, `recommended` those that experts look for first, `strict` all.
";

const MENDS: &str = "
## Mends

Many messages come with a ready mend. `journey check --fix` applies those that are certain and writes the files; `--unsafe-fixes` with it applies
the others too, whose result is then to be read; `--diff` in place of `--fix` prints the same changes as a patch for `patch -p1` or `git apply`, and
writes nothing.

A mend is certain when three things hold: only one thing can have been meant; it replaces only what could not be understood, repeats what
stands there already, or says nothing; and everything else keeps its meaning. In particular:

- A keyword, a name or a source is certain when it is one slip away from exactly one that may stand there, its first letter is right, and the slip makes no
  other word: neighbours swapped, a letter doubled, a plural, capitals, hyphens, or any letter of a word that has six or more. Digits are never
  changed: `itw-3` is not taken for `itw-2`.
- A word of a scale or of a closed list (levels, feelings, states, themes, checks) is certain when it is one slip away from exactly one of them.
- A word of another language is replaced by this file's word for it. If most of a file is in a language that it does not declare, the mend is to declare it;
  that is not certain, since the labels of the drawing change with it.
- Indentation is certain when the keyword tells the level: of those near the line, one can take it.
- A colon, a closing parenthesis or a space after `#` is certain when it can stand in one place only; so is leaving out a bullet before a keyword.
- A repetition to the byte, of a line with all that stands under it, is deleted; so is an `allow` that nothing needs, and control characters.
- Never certain: what deletes words of yours, what chooses among numbers (`(9)` to `(5)`), what moves a line to another statement, what adds `https://`.

Mends are applied in rounds, and the files are read again after each. One that brings in another mistake, or takes none away, is not applied; two that
touch are not applied in the same round. No byte outside a mend is changed: byte order marks, ends of lines and white space stay. A file that is not
saved as UTF-8 is left as it is. A file that is only included is written when it is named too or lies below a folder that is named; a file that several
others include is mended where all of them find the same mistake. A file that changed since it was read is not overwritten. `-` is mended from
standard input to standard output.

With `--fix` the exit code is 1 when errors remain. With `--diff` it is 1 when there is something to mend, or a mistake without a mend.
";

const TAIL: &str = "
## Names of output files

The first drawing that `NAME.journey` declares becomes `NAME.svg`. Each other one becomes `NAME-<subject>.svg` when the file
declares it, `NAME-<subject>-<kind>.svg` when it is derived from what the file says, and `NAME-<kind>.svg` when it is of the whole
file. The subject is the handle of what is drawn, else a name made from its title: in lower case, without accents, with hyphens for
all that is no letter or digit. Two that would be alike get `-2`, `-3` in the order of the file. Which drawings are chosen never
changes a name; `journey views NAME.journey` lists them.

## Exit codes

0: done. 1: a file, or `journey.toml`, holds mistakes, or `--check` or `--diff` found something to change. 2: the call was wrong, or something could not be read or written.
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
    let often = match (row.once, row.most) {
        (true, _) => "; only once".to_owned(),
        (false, Some(most)) => format!("; at most {most} times"),
        (false, None) => String::new(),
    };
    let _ = writeln!(out, "- stands under: {}{often}", spelled(row.under));
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

/// The whole reference, as Markdown.
pub fn whole() -> String {
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
    for code in mistakes() {
        let (weight, reason) = (weight(code.severity), code.reason.replace('|', "\\|"));
        let _ = writeln!(out, "| `{}` | {weight} | {} | {reason} |", code.name, code.summary.replace('|', "\\|"));
    }
    out.push_str(CHECKS);
    for rule in RULES {
        page(&mut out, rule);
    }
    out.push_str(
        "\n## Drawings\n\nWhat `--view` takes: `KIND`, `KIND:SUBJECT`, or `all`.\n\n| kind | draws |\n|---|---|\n",
    );
    for view in VIEWS {
        let _ = writeln!(out, "| `{}` | {} |", view.kind, view.summary);
    }
    canonical::page(&mut out);
    out.push_str(MENDS);
    configuration::chapter(&mut out);
    out.push_str(reports::CHAPTER);
    out.push_str(watching::CHAPTER);
    out.push_str(TAIL);
    out
}

/// How a weight is written.
const fn weight(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    }
}

/// All kinds of mistakes.
fn mistakes() -> impl Iterator<Item = &'static Code> {
    codes::ALL.iter().chain(check::CODES).chain(settings::CODES).copied()
}

/// The page of a check.
fn page(out: &mut String, rule: &Rule) {
    let Code { name, severity, summary, reason } = &rule.code;
    let since = match rule.profile {
        Profile::Core => "in every profile",
        Profile::Recommended => "in `recommended` and `strict`",
        Profile::Strict => "in `strict` alone",
    };
    let _ = writeln!(
        out,
        "\n### `{name}`\n\n{summary} {reason}\n\n- weight: {}; {since}\n- after: {}",
        weight(*severity),
        rule.source
    );
    let _ = writeln!(
        out,
        "\nIt finds something here:\n\n```journey\n{}```\n\nand nothing here:\n\n```journey\n{}```",
        rule.bad, rule.good
    );
}

/// The page of a check, a mistake, a keyword in any language, or the configuration; `None` when there is none of that name.
pub fn topic(name: &str) -> Option<String> {
    let mut out = String::new();
    if name == settings::FILE {
        out = configuration::page();
    } else if let Some(rule) = check::rule(name) {
        page(&mut out, rule);
    } else if let Some(code) = mistakes().find(|c| c.name == name) {
        let _ = writeln!(
            out,
            "### `{}`\n\n{} {}\n\n- weight: {}",
            code.name,
            code.summary,
            code.reason,
            weight(code.severity)
        );
    } else {
        let word: Folded = fold(name)?;
        let key = Language::ALL.into_iter().find_map(|l| l.key(&word)).filter(|&k| named(k))?;
        entry(&mut out, key);
    }
    Some(out.trim_start().to_owned())
}

/// Whether a key is a word that people write.
fn named(key: Key) -> bool {
    Key::ALL.iter().take(Key::NAMED).any(|&k| k == key)
}

/// The name that has a page and that a wrong one was probably meant to be: in the language of who wrote it.
pub fn meant(name: &str) -> Option<&'static str> {
    let folded = fold(name)?;
    let codes = RULES.iter().map(|r| r.code.name).chain(mistakes().map(|c| c.name)).chain([settings::FILE]);
    let named = Key::ALL.iter().take(Key::NAMED);
    let words = named.flat_map(|&k| Language::ALL.into_iter().flat_map(move |l| l.lexicon().spellings(k)));
    let known: Vec<_> = codes.chain(words.copied()).filter_map(|w| Some((fold(w)?, w))).collect();
    closest(folded.as_str(), known.iter().map(|(folded, word)| (folded.as_str(), true, *word)))
}

/// All names that have a page, with the line that says what each is: checks, mistakes, keywords, the configuration.
pub fn topics() -> [(&'static str, Vec<(String, &'static str)>); 4] {
    let checks = RULES.iter().map(|r| (r.code.name.to_owned(), r.code.summary));
    let wrong = mistakes().map(|c| (c.name.to_owned(), c.summary));
    let words = Key::ALL.iter().take(Key::NAMED).map(|&k| (Language::English.spell(k).to_owned(), keyword(k).doc));
    let settled = ("Configuration", vec![(settings::FILE.to_owned(), configuration::SUMMARY)]);
    [("Checks of the method", checks.collect()), ("Mistakes", wrong.collect()), ("Keywords", words.collect()), settled]
}
