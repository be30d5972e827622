//! Lines that stand at no clear depth, and lines that are none of the language.
//!
//! In: a line that is wrong in itself. Out: a diagnostic. Absent: statements, which have mistakes of their own.

use super::codes;
use super::levels::{Depth, Move};
use super::read::Builder;
use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::source::Span;
use crate::syntax::{Fault, Line, LineId, LineKind};
use crate::vocabulary::{Key, fold, keyword};

impl Builder<'_, '_> {
    /// What is wrong with a line's indentation.
    pub(super) fn fault(&mut self, id: LineId, line: &Line) {
        let Some(fault) = line.fault else { return };
        let word = self.here.slice(line.body).split([' ', ':']).next().map_or(0, str::len) as u32;
        let at = Span::new(line.body.start, line.body.start + word);
        let bad = |message, label| Diagnostic::new(&codes::BAD_INDENTATION, at, message, label);
        let lost = |message, label| Diagnostic::new(&codes::MISPLACED_MORE, at, message, label);
        let mend = match fault {
            Fault::Between(right) => self.deeper(id, line, Depth::Between, self.here.slice(right)),
            Fault::Mixed(right) => self.deeper(id, line, Depth::Mixed, self.here.slice(right)),
            Fault::Shallow(above) => {
                let right = format!("{}{}", self.here.slice(above), self.here.step);
                self.shift(&[id], self.indentation(line), &right, (true, true))
            }
            Fault::Nothing | Fault::Late => None,
        };
        let diagnostic = match fault {
            Fault::Between(right) => bad("this line begins between two levels of the lines above", "which level?")
                .help(match mend.as_ref().and_then(|m| m.edits.first()).filter(|e| e.span.end <= line.span.start) {
                    // The mend moves the lines before it.
                    Some(other) => format!("begin the lines before it where this one begins, {}", columns(&other.text)),
                    None => {
                        format!("begin it {}, like the lines that it belongs with", columns(self.here.slice(right)))
                    }
                }),
            Fault::Mixed(_) => {
                bad("tabs and spaces are mixed, so the depth of this line cannot be told", "which level?")
                    .help("indent all lines with spaces, or all with tabs")
            }
            Fault::Nothing => lost("there is no text above that this line could continue", "continues nothing")
                .help("write a statement, as in `title: ...`"),
            Fault::Shallow(_) => {
                lost("a `|` line has to be indented one level deeper than the text that it continues", "not deeper")
                    .help("begin the line one level further to the right")
            }
            Fault::Late => lost("other lines stand between this one and the text that it continues", "too late").help(
                "move it right below the text that it continues, or indent it one level deeper than the line above",
            ),
        };
        self.sink.push(diagnostic.mended_if(mend));
    }

    /// The mend of a line of doubtful depth: sure where its keyword tells the level, else like the line that was taken for
    /// its neighbour.
    fn deeper(&mut self, id: LineId, line: &Line, depth: Depth, right: &str) -> Option<Fix> {
        match self.replaced(id, line, depth) {
            Move::Mend(fix) => Some(fix),
            Move::Served => None,
            Move::Unclear => self.shift(&[id], self.indentation(line), right, (true, false)),
        }
    }

    /// Where a line stands that is no statement: the keyword of what it stands under.
    fn under(&self, line: &Line) -> Option<Key> {
        self.stack().iter().rev().find(|f| f.line == line.parent).and_then(|f| f.key)
    }

    pub(super) fn junk(&mut self, id: LineId, line: &Line) {
        self.fault(id, line);
        let text = self.here.slice(line.body);
        let at = Span::new(line.body.start, line.body.start + text.chars().next().map_or(0, char::len_utf8) as u32);
        let all = |message: &str| Diagnostic::new(&codes::NOT_A_STATEMENT, line.body, message, "not understood");
        let short = |message: &str, label: &str| Diagnostic::new(&codes::NOT_A_STATEMENT, at, message, label);
        let sign = |length: usize| Span::new(line.body.start, line.body.start + length as u32);
        self.sink.push(if text.starts_with('#') {
            short("a comment has a space after its `#`", "no space after it")
                .help("write `# `; to sort a line by a tag, write the `#tag` before its colon")
                .fix(true, "write a space", Span::new(at.end, at.end), " ")
        } else if let Some(length) = comment(text) {
            let rest = if length < text.len() { "# " } else { "#" };
            all("this line does not begin with a keyword").help("a comment begins with `# `").fix(
                text.starts_with("//"),
                "write `#`",
                sign(length),
                rest,
            )
        } else if let Some(length) = bullet(text) {
            let wrong =
                short("a line needs no bullet", "not needed").help("begin it with a keyword, as in `action: ...`");
            if self.begins(text.get(length..).unwrap_or(""), self.under(line)) {
                wrong.fix(true, "leave the bullet out", sign(length), "")
            } else {
                wrong
            }
        } else if text.starts_with([':', '：']) {
            short("there is no keyword before the colon", "keyword missing")
                .help("write what it is, as in `action: ...`")
        } else {
            let wrong = all("this line does not begin with a keyword").help(
                "a line begins with a keyword, as in `action: ...`; to go on with the text above, begin it with `| `",
            );
            wrong.mended_if(self.goes_on(id, line))
        });
    }

    /// Whether a text begins with a keyword that may stand under another, and has a colon after it.
    fn begins(&self, text: &str, under: Option<Key>) -> bool {
        let word = text.split([' ', '\u{a0}', ':', '(', '#']).next().unwrap_or("");
        let key = fold(word).and_then(|f| self.here.language.key(&f));
        text.contains(':') && key.is_some_and(|k| under.is_some_and(|u| keyword(k).under.has(u)))
    }

    /// Makes a line more text of the statement right above it, if it stands deeper than that.
    pub(super) fn goes_on(&self, id: LineId, line: &Line) -> Option<Fix> {
        let tree = &self.here.document.tree;
        let above = line.parent?;
        let between = tree.lines().get(above.0 as usize + 1..id.0 as usize)?;
        if tree.line(above).text.is_empty() || between.iter().any(|l| l.kind != LineKind::More) {
            return None;
        }
        let edits = vec![Edit { span: Span::new(line.body.start, line.body.start), text: "| ".into() }];
        Some(Fix { title: "go on with the text above".into(), edits, certain: false })
    }
}

/// How long the sign is with which other languages begin a comment, with the white space after it.
fn comment(text: &str) -> Option<usize> {
    let rest = ["//", "/*", "--"].iter().find_map(|sign| text.strip_prefix(sign))?;
    Some(text.len() - rest.trim_start().len())
}

/// How long the bullet or number is that a line begins with, with the white space after it.
fn bullet(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = if digits > 0 {
        text.get(digits..)?.strip_prefix(['.', ')'])?
    } else {
        text.strip_prefix(['-', '*', '•', '–', '+'])?
    };
    Some(text.len() - rest.trim_start().len())
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
