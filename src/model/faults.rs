//! Lines that stand at no clear depth, and lines that are none of the language.
//!
//! In: a line that is wrong in itself. Out: a diagnostic. Absent: statements, which have mistakes of their own.

use super::codes;
use super::read::Builder;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::syntax::{Fault, Line};

impl Builder<'_, '_> {
    /// What is wrong with a line's indentation.
    pub(super) fn fault(&mut self, line: &Line) {
        let Some(fault) = line.fault else { return };
        let indent = Span::new(line.span.start, line.body.start);
        let word = self.here.slice(line.body).split([' ', ':']).next().map_or(0, str::len) as u32;
        let at = Span::new(line.body.start, line.body.start + word);
        let fix = |d: Diagnostic, right: Span| {
            d.fix(false, "indent it like the lines above", indent, self.here.slice(right).to_owned())
        };
        let diagnostic = match fault {
            Fault::Between(right) => fix(
                Diagnostic::new(
                    &codes::BAD_INDENTATION,
                    at,
                    "this line begins at no level of the lines above",
                    "which level?",
                )
                .help(format!("begin it {}, like the lines that it belongs with", columns(self.here.slice(right)))),
                right,
            ),
            Fault::Mixed(right) => fix(
                Diagnostic::new(
                    &codes::BAD_INDENTATION,
                    at,
                    "tabs and spaces are mixed, so the depth of this line cannot be told",
                    "which level?",
                )
                .help("indent all lines with spaces, or all with tabs"),
                right,
            ),
            Fault::Nothing => Diagnostic::new(
                &codes::MISPLACED_MORE,
                at,
                "there is no text above that this could go on with",
                "continues nothing",
            )
            .help("write a statement, as in `title: ...`"),
            Fault::Shallow(above) => Diagnostic::new(
                &codes::MISPLACED_MORE,
                at,
                "`|` has to stand one level deeper than what it goes on with",
                "not deeper",
            )
            .help("begin the line two spaces further to the right")
            .fix(true, "indent it", indent, format!("{}  ", self.here.slice(above))),
            Fault::Late => Diagnostic::new(
                &codes::MISPLACED_MORE,
                at,
                "other lines stand between this and the text that it goes on with",
                "too late",
            )
            .help("move it right below the text that it goes on with, or one level deeper than the line above"),
        };
        self.sink.push(diagnostic);
    }

    pub(super) fn junk(&mut self, line: &Line) {
        self.fault(line);
        let text = self.here.slice(line.body);
        let at = Span::new(line.body.start, line.body.start + text.chars().next().map_or(0, char::len_utf8) as u32);
        let all = |message: &str| Diagnostic::new(&codes::NOT_A_STATEMENT, line.body, message, "not understood");
        let short = |message: &str, label: &str| Diagnostic::new(&codes::NOT_A_STATEMENT, at, message, label);
        self.sink.push(if text.starts_with('#') {
            short("a comment has a space after its `#`", "no space after it")
                .help("write `# `; to sort a line by a tag, write the `#tag` before its colon")
                .fix(true, "write a space", Span::new(at.end, at.end), " ")
        } else if text.starts_with("//") || text.starts_with("/*") || text.starts_with("--") {
            all("this line is no statement").help("a comment begins with `# `")
        } else if text.starts_with(['-', '*', '•', '–', '+']) {
            short("a line needs no bullet", "not needed").help("begin it with a keyword, as in `action: ...`")
        } else if text.starts_with([':', '：']) {
            short("there is no keyword before the colon", "keyword missing")
                .help("write what it is, as in `action: ...`")
        } else {
            all("this line is no statement").help(
                "a line begins with a keyword, as in `action: ...`; to go on with the text above, begin it with `| `",
            )
        });
    }
}

/// How far an indentation goes, for a message.
fn columns(indent: &str) -> String {
    let (tabs, spaces) = (indent.matches('\t').count(), indent.chars().filter(|&c| c != '\t').count());
    let count = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
    match (tabs, spaces) {
        (0, 0) => "at the margin".to_owned(),
        (0, n) => format!("after {}", count(n, "space")),
        (n, 0) => format!("after {}", count(n, "tab")),
        (a, b) => format!("after {} and {}", count(a, "tab"), count(b, "space")),
    }
}
