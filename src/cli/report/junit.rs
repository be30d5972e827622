//! Test results as build servers read them: a suite a file, a failure a finding; a file without findings passes.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::place::Stretch;
use super::{Each, Totals, weight};

/// The whole report.
pub(super) fn document(each: &Each<'_>, totals: Totals) -> String {
    let mut files: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (found, diagnostic) in each {
        let place = Stretch::new(&found.sources, diagnostic.span());
        let name = format!("{} at {}:{}", diagnostic.code.name, place.start.line, place.start.column);
        let mut case = format!("    <testcase classname=\"{}\" name=\"{}\">\n", escaped(place.file()), escaped(&name));
        let (message, weight) = (escaped(&diagnostic.message), weight(diagnostic.severity));
        let help = escaped(diagnostic.help.as_deref().unwrap_or_default());
        let _ =
            writeln!(case, "      <failure message=\"{message}\" type=\"{weight}\">{help}</failure>\n    </testcase>");
        files.entry(place.file()).or_default().push(case);
    }
    let count = totals.all();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(out, "<testsuites name=\"journey\" tests=\"{count}\" failures=\"{count}\">");
    for (file, cases) in files {
        let count = cases.len();
        let _ = writeln!(out, "  <testsuite name=\"{}\" tests=\"{count}\" failures=\"{count}\">", escaped(file));
        out.extend(cases);
        out.push_str("  </testsuite>\n");
    }
    out + "</testsuites>\n"
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
            '\u{FFFE}' | '\u{FFFF}' => out.push('\u{FFFD}'),
            c if c.is_control() => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}
