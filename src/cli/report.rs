//! Messages: what was found wrong, for people at a terminal and for programs that read along.
//!
//! In: diagnostics of several files. Out: text for standard error, and how many there were. Absent: what is wrong.
//!
//! At a terminal a message is a picture of the place ([`pretty`], drawn by miette); elsewhere, or when asked for, it is
//! told in words ([`narrated`]), beginning with `file:line:column:` as editors and build servers expect. The other forms
//! are for programs: each is one file below this one.

mod concise;
mod github;
mod gitlab;
mod json;
mod junit;
mod narrated;
mod place;
mod pretty;
mod sarif;
mod snippet;
mod visible;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Sources;
use snippet::Snippet;

/// What was found in a file and those that it includes.
#[derive(Debug)]
pub struct Found {
    /// The texts that the diagnostics speak of.
    pub sources: Sources,
    /// In the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

/// How messages look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// With a picture of the place.
    Pretty,
    /// One line a message.
    Concise,
    /// In words.
    Narrated,
    /// For programs, as `grammar/report.schema.json` describes.
    Json,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// Workflow commands that GitHub shows beside the lines.
    Github,
    /// The code quality report of GitLab.
    Gitlab,
    /// Test results, for build servers.
    Junit,
}

impl Form {
    /// All of them, in the order in which help lists them.
    pub const ALL: [Self; 8] =
        [Self::Pretty, Self::Concise, Self::Narrated, Self::Json, Self::Sarif, Self::Github, Self::Gitlab, Self::Junit];

    /// As `--format` calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pretty => "pretty",
            Self::Concise => "concise",
            Self::Narrated => "narrated",
            Self::Json => "json",
            Self::Sarif => "sarif",
            Self::Github => "github",
            Self::Gitlab => "gitlab",
            Self::Junit => "junit",
        }
    }

    /// By name; `None` when there is no such form.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.name() == name)
    }

    /// Whether programs read it, so that `check` writes it to standard output; people are spoken to on standard error.
    pub const fn is_for_programs(self) -> bool {
        !matches!(self, Self::Pretty | Self::Narrated)
    }

    /// Whether it is a whole document, which is there also when nothing was found.
    pub const fn is_document(self) -> bool {
        matches!(self, Self::Json | Self::Sarif | Self::Gitlab | Self::Junit)
    }
}

/// How messages are written.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// Picture or words.
    pub form: Form,
    /// With colours.
    pub color: bool,
    /// Columns of the terminal.
    pub width: usize,
    /// How many messages are shown at most; the others are only counted.
    pub limit: usize,
}

/// How many were found, each mistake once, though several files may include the one that it is in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Pieces of advice.
    pub advice: usize,
    /// Files with any of them.
    pub files: usize,
}

impl Totals {
    fn count(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Advice => self.advice += 1,
        }
    }

    /// Of all weights together.
    pub fn all(&self) -> usize {
        self.errors + self.warnings + self.advice
    }

    /// `3 errors, 1 warning in 2 files`.
    fn sentence(&self) -> String {
        let counted = [(self.errors, "error", "errors"), (self.warnings, "warning", "warnings")];
        let mut parts: Vec<_> =
            counted.into_iter().filter(|c| c.0 > 0).map(|(n, one, many)| number(n, one, many)).collect();
        if self.advice > 0 {
            parts.push(number(self.advice, "piece of advice", "pieces of advice"));
        }
        format!("{} in {}", parts.join(", "), number(self.files, "file", "files"))
    }
}

fn number(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// Writes messages and a line that sums them up; nothing at all where nothing was found.
pub fn report<'a>(found: impl IntoIterator<Item = &'a Found>, style: Style) -> (String, Totals) {
    let found: Vec<&Found> = found.into_iter().collect();
    let (each, totals) = distinct(&found);
    if let Some(text) = document(&found, &each, totals, style.form) {
        return (text, totals);
    }
    let shown = choose(&each, style.limit);
    let mut out = String::new();
    let mut explained = BTreeSet::new();
    let room = match style.form {
        Form::Pretty => style.width.saturating_sub(12).max(40),
        _ => 240,
    };
    for (sources, diagnostic) in shown.iter().map(|&(f, d)| (&f.sources, d)) {
        let file = sources.get(sources.file_at(diagnostic.span().start));
        let snippet = Snippet::new(sources, diagnostic, room);
        // Why it matters is told once a run.
        let reason = explained.insert(diagnostic.code.name).then_some(diagnostic.code.reason);
        let message = Message { diagnostic, snippet, reason: reason.filter(|r| !r.is_empty()) };
        match style.form {
            Form::Pretty => pretty::push(&mut out, &message, style),
            Form::Concise => concise::push(&mut out, &message),
            Form::Github => github::push(&mut out, &message, &place::file(file)),
            _ => narrated::push(&mut out, &message, style.color),
        }
        if matches!(style.form, Form::Pretty | Form::Narrated) {
            out.push('\n');
        }
    }
    if totals.all() > shown.len() {
        let _ = writeln!(out, "… and {} more, not shown; --limit 0 shows all", totals.all() - shown.len());
    }
    if totals.all() > 0 {
        let _ = writeln!(out, "{}", totals.sentence());
    }
    (out, totals)
}

/// The whole report in a form that is one document; every message is in it, however many are to be shown.
fn document(found: &[&Found], each: &Each<'_>, totals: Totals, form: Form) -> Option<String> {
    Some(match form {
        Form::Json => json::document(each, totals),
        Form::Sarif => sarif::document(each),
        Form::Gitlab => gitlab::document(each),
        Form::Junit => junit::document(found, each, totals),
        _ => return None,
    })
}

/// A text of several lines without characters that a terminal would obey.
pub(super) fn shown(text: &str) -> String {
    text.split('\n').map(|line| visible::text(line).to_string()).collect::<Vec<_>>().join("\n")
}

/// Every message in the shape that [`Form::Json`] gives it, and how many there are.
pub(super) fn values(found: &[&Found]) -> (Vec<serde_json::Value>, Totals) {
    let (each, totals) = distinct(found);
    (each.iter().map(|(found, diagnostic)| json::one(&found.sources, diagnostic)).collect(), totals)
}

/// How a weight is written for programs.
const fn weight(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    }
}

/// One message, ready to be written.
struct Message<'a> {
    diagnostic: &'a Diagnostic,
    snippet: Snippet,
    /// Why it matters.
    reason: Option<&'a str>,
}

type Each<'a> = Vec<(&'a Found, &'a Diagnostic)>;

/// Every diagnostic once, though several runs may have met it in a file that they share.
fn distinct<'a>(found: &[&'a Found]) -> (Each<'a>, Totals) {
    let mut seen = BTreeSet::new();
    let mut files = BTreeSet::new();
    let mut each = Vec::new();
    let mut totals = Totals::default();
    for &one in found {
        for diagnostic in &one.diagnostics {
            let span = diagnostic.span();
            let file = one.sources.get(one.sources.file_at(span.start));
            let start = span.start - file.base().min(span.start);
            if seen.insert((file.name(), start, diagnostic.code.name, diagnostic.message.as_str())) {
                files.insert(file.name());
                totals.count(diagnostic.severity);
                each.push((one, diagnostic));
            }
        }
    }
    totals.files = files.len();
    (each, totals)
}

/// Those that are shown, in the order of the text: errors before others, when there are too many.
fn choose<'a>(each: &Each<'a>, limit: usize) -> Each<'a> {
    if each.len() <= limit {
        return each.clone();
    }
    let mut order: Vec<usize> = (0..each.len()).collect();
    order.sort_by_key(|&i| each.get(i).map(|(_, d)| d.severity));
    order.truncate(limit);
    order.sort_unstable();
    order.into_iter().filter_map(|i| each.get(i).copied()).collect()
}
