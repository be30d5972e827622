//! Test results as build servers read them: a suite a file, a failure a finding; a file without findings passes.
//!
//! There is no standard; Jenkins, GitLab and others agree on what stands here. Times are left out: the same input gives the
//! same bytes.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::place::{Stretch, file};
use super::{Each, Found, Totals, weight};
use crate::diagnostic::Diagnostic;

/// The whole report.
pub(super) fn document(found: &[&Found], each: &Each<'_>, totals: Totals) -> String {
    let mut files: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in found.iter().flat_map(|f| f.sources.iter()) {
        files.entry(file(source).into_owned()).or_default();
    }
    for (found, diagnostic) in each {
        let place = Stretch::new(&found.sources, diagnostic.span());
        let file = place.file().into_owned();
        let case = failed(&file, &place, diagnostic);
        files.entry(file).or_default().push(case);
    }
    let clean = files.values().filter(|cases| cases.is_empty()).count();
    let (tests, failures) = (totals.all() + clean, totals.all());
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(out, "<testsuites name=\"journey\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">");
    for (file, mut cases) in files {
        let (failures, file) = (cases.len(), escaped(&file));
        if cases.is_empty() {
            cases.push(format!("    <testcase classname=\"{file}\" name=\"nothing found\"/>\n"));
        }
        let tests = cases.len();
        let _ = writeln!(
            out,
            "  <testsuite name=\"{file}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\">"
        );
        out.extend(cases);
        out.push_str("  </testsuite>\n");
    }
    out + "</testsuites>\n"
}

/// A finding as a test that failed.
fn failed(file: &str, place: &Stretch<'_>, diagnostic: &Diagnostic) -> String {
    let name = format!("{} at {}:{}", diagnostic.code.name, place.start.line, place.start.column);
    let (file, name, message) = (escaped(file), escaped(&name), escaped(&diagnostic.message));
    let (weight, help) = (weight(diagnostic.severity), escaped(diagnostic.help.as_deref().unwrap_or_default()));
    format!(
        "    <testcase classname=\"{file}\" name=\"{name}\">\n      <failure message=\"{message}\" \
         type=\"{weight}\">{help}</failure>\n    </testcase>\n"
    )
}

/// As XML takes it: without what would be markup, and without characters that no document may hold.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\t' => out.push_str("&#9;"),
            '\u{FFFE}' | '\u{FFFF}' => out.push('\u{FFFD}'),
            c if c.is_control() => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}
