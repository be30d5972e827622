//! Inline Markdown: text to runs.
//!
//! In: a line of text and where it stands. Out: its runs, added to those before. Absent: translations, and whether an
//! address or a source is a good one; the caller says so when asked.
//!
//! One pass finds the pieces, one pairs the marks: each byte is looked at a fixed number of times, whatever the text. A
//! mark without its partner is text, and so is one with a space on its inner side or between two digits (`2*3*4`). Marks
//! do not reach over the end of a line.

use super::{Run, RunKind, SourceId};
use crate::source::Span;

/// What the reader of a text needs from outside.
pub(super) trait Context {
    /// The source of a name; a wrong name has been reported.
    fn cite(&mut self, name: &str, span: Span) -> Option<SourceId>;
    /// Whether an address may be linked to; if not, that has been reported.
    fn link(&mut self, address: &str, span: Span) -> bool;
}

/// A piece of a line before marks are paired. Offsets count bytes from the start of the line.
enum Piece {
    /// Characters, taken literally.
    Text {
        from: usize,
        to: usize,
    },
    /// `*`, `**` or `***`; what each of the two can do here.
    Star {
        from: usize,
        count: usize,
        opens: bool,
        closes: bool,
        role: Role,
    },
    Code {
        from: usize,
        to: usize,
    },
    Link {
        from: usize,
        label: usize,
        middle: usize,
        to: usize,
    },
    Cite {
        from: usize,
        to: usize,
    },
}

/// What became of a group of stars.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Literal,
    Mark,
}

/// Adds the runs of one line of text.
pub(super) fn read(text: &str, at: u32, context: &mut dyn Context, runs: &mut Vec<Run>) {
    if text.is_empty() {
        return;
    }
    if !text.bytes().any(|b| matches!(b, b'*' | b'`' | b'[' | b'\\')) {
        let span = Span::new(at, at + text.len() as u32);
        runs.push(Run { kind: RunKind::Plain, text: text.to_owned(), span });
        return;
    }
    let mut pieces = Cutter { text, bytes: text.as_bytes(), no_more_code: false, out: Vec::new() }.cut();
    pair(&mut pieces);
    Writer { text, at, strong: false, emphasis: false, runs, context }.write(&pieces);
}

struct Cutter<'a> {
    text: &'a str,
    bytes: &'a [u8],
    /// No backtick follows, so that none has to be looked for again.
    no_more_code: bool,
    out: Vec<Piece>,
}

impl Cutter<'_> {
    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    fn cut(mut self) -> Vec<Piece> {
        let mut from = 0;
        let mut at = 0;
        while at < self.bytes.len() {
            let found = match self.byte(at) {
                b'*' => Some(self.star(at)),
                b'`' => self.code(at),
                b'[' if self.byte(at + 1) == b'^' => self.cite(at),
                b'[' => self.link(at),
                b'\\' if matches!(self.byte(at + 1), b'*' | b'`' | b'[' | b']' | b'\\') => {
                    self.literal(from, at);
                    from = at + 1;
                    at += 2;
                    continue;
                }
                _ => None,
            };
            if let Some((piece, end)) = found {
                self.literal(from, at);
                self.out.push(piece);
                at = end;
                from = end;
            } else {
                at += 1;
            }
        }
        self.literal(from, self.bytes.len());
        self.out
    }

    fn literal(&mut self, from: usize, to: usize) {
        if from < to {
            self.out.push(Piece::Text { from, to });
        }
    }

    fn star(&self, at: usize) -> (Piece, usize) {
        let mut end = at;
        while self.byte(end) == b'*' {
            end += 1;
        }
        let before = self.text.get(..at).and_then(|t| t.chars().next_back());
        let after = self.text.get(end..).and_then(|t| t.chars().next());
        let inner = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        let product = before.is_some_and(|c| c.is_ascii_digit()) && after.is_some_and(|c| c.is_ascii_digit());
        let count = end - at;
        let mark = count <= 3 && !product;
        let (opens, closes) = (mark && inner(after), mark && inner(before));
        (Piece::Star { from: at, count, opens, closes, role: Role::Literal }, end)
    }

    fn code(&mut self, at: usize) -> Option<(Piece, usize)> {
        if self.no_more_code {
            return None;
        }
        let Some(length) = self.text.get(at + 1..)?.find('`') else {
            self.no_more_code = true;
            return None;
        };
        let to = at + length + 2;
        (length > 0).then_some((Piece::Code { from: at, to }, to))
    }

    /// `[^name]`, or several names with commas between them.
    fn cite(&self, at: usize) -> Option<(Piece, usize)> {
        let rest = self.text.get(at + 2..)?;
        let length = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | ',' | ' ' | '^' | '.')))?;
        let to = at + 2 + length + 1;
        let closed = self.byte(to - 1) == b']' && rest.get(..length).is_some_and(|names| !names.trim().is_empty());
        closed.then_some((Piece::Cite { from: at, to }, to))
    }

    /// `[label](address)`. An address holds no white space and no `[`, so that no byte is read for many labels.
    fn link(&self, at: usize) -> Option<(Piece, usize)> {
        let label = self.text.get(at + 1..)?.find(['[', ']'])?;
        let middle = at + 1 + label;
        if self.byte(middle) != b']' || self.byte(middle + 1) != b'(' || label == 0 {
            return None;
        }
        let mut depth = 0_u32;
        for (i, c) in self.text.get(middle + 2..)?.char_indices() {
            match c {
                ')' if depth == 0 => {
                    let to = middle + 2 + i + 1;
                    return (i > 0).then_some((Piece::Link { from: at, label: at + 1, middle, to }, to));
                }
                ')' => depth -= 1,
                '(' => depth += 1,
                '[' => return None,
                c if c.is_whitespace() => return None,
                _ => {}
            }
        }
        None
    }
}

/// Finds the marks that have a partner: each closes the last open one of its kind, if there is one.
fn pair(pieces: &mut [Piece]) {
    let mut open: [Option<usize>; 4] = [None; 4];
    for at in 0..pieces.len() {
        let Some(&Piece::Star { count, opens, closes, .. }) = pieces.get(at) else { continue };
        let Some(slot) = open.get_mut(count.min(3)) else { continue };
        if let (true, Some(partner)) = (closes, *slot) {
            *slot = None;
            // What was opened since then and not closed stays text: marks do not overlap.
            for other in &mut open {
                *other = other.filter(|&i| i < partner);
            }
            for i in [partner, at] {
                if let Some(Piece::Star { role, .. }) = pieces.get_mut(i) {
                    *role = Role::Mark;
                }
            }
        } else if opens {
            *slot = Some(at);
        }
    }
}

struct Writer<'a, 'b> {
    text: &'a str,
    at: u32,
    strong: bool,
    emphasis: bool,
    runs: &'b mut Vec<Run>,
    context: &'b mut dyn Context,
}

impl Writer<'_, '_> {
    fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.at + from as u32, self.at + to as u32)
    }

    /// What plain characters are here. A stretch that is both strong and emphasised counts as strong.
    fn kind(&self) -> RunKind {
        match (self.strong, self.emphasis) {
            (true, _) => RunKind::Strong,
            (_, true) => RunKind::Emphasis,
            _ => RunKind::Plain,
        }
    }

    fn push(&mut self, kind: RunKind, from: usize, to: usize, text: &str) {
        let span = self.span(from, to);
        if let Some(last) = self.runs.last_mut()
            && last.kind == kind
            && matches!(kind, RunKind::Plain | RunKind::Strong | RunKind::Emphasis)
        {
            last.text.push_str(text);
            last.span.end = span.end;
            return;
        }
        self.runs.push(Run { kind, text: text.to_owned(), span });
    }

    fn write(&mut self, pieces: &[Piece]) {
        let all = self.text;
        let slice = |from: usize, to: usize| all.get(from..to).unwrap_or("");
        for piece in pieces {
            match *piece {
                Piece::Text { from, to } => self.push(self.kind(), from, to, slice(from, to)),
                Piece::Star { count, role: Role::Mark, .. } => {
                    self.emphasis ^= count != 2;
                    self.strong ^= count != 1;
                }
                Piece::Star { from, count, .. } => {
                    self.push(self.kind(), from, from + count, slice(from, from + count));
                }
                Piece::Code { from, to } => self.push(RunKind::Code, from, to, slice(from + 1, to - 1)),
                Piece::Link { from, label, middle, to } => {
                    let address = slice(middle + 2, to - 1);
                    let good = self.context.link(address, self.span(middle + 2, to - 1));
                    let kind = if good { RunKind::Link(address.to_owned()) } else { self.kind() };
                    self.push(kind, from, to, slice(label, middle));
                }
                Piece::Cite { from, to } => self.cite(from, to),
            }
        }
    }

    fn cite(&mut self, from: usize, to: usize) {
        let names = self.text.get(from + 2..to - 1).unwrap_or("");
        let mut at = from + 2;
        for part in names.split(',') {
            let name = part.trim().trim_start_matches('^');
            let start = at + part.find(name).unwrap_or(0);
            at += part.len() + 1;
            if let Some(id) = self.context.cite(name, self.span(start, start + name.len())) {
                let span = self.span(from, to);
                self.runs.push(Run { kind: RunKind::Cite(id), text: String::new(), span });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write as _;

    struct Any;

    impl Context for Any {
        fn cite(&mut self, name: &str, _: Span) -> Option<SourceId> {
            (name != "none").then_some(SourceId(name.len() as u32))
        }

        fn link(&mut self, address: &str, _: Span) -> bool {
            address.starts_with("https:")
        }
    }

    fn show(text: &str) -> String {
        let mut runs = Vec::new();
        read(text, 0, &mut Any, &mut runs);
        runs.iter().fold(String::new(), |mut out, r| {
            let _ = match &r.kind {
                RunKind::Plain => write!(out, "{}", r.text),
                RunKind::Strong => write!(out, "<b>{}</b>", r.text),
                RunKind::Emphasis => write!(out, "<i>{}</i>", r.text),
                RunKind::Code => write!(out, "<code>{}</code>", r.text),
                RunKind::Link(a) => write!(out, "<a {a}>{}</a>", r.text),
                RunKind::Cite(id) => write!(out, "<{}>", id.0),
                RunKind::Break => write!(out, "<br>"),
            };
            out
        })
    }

    #[test]
    fn marks() {
        for (text, expected) in [
            ("a **b** *c* `d*` e", "a <b>b</b> <i>c</i> <code>d*</code> e"),
            ("***both*** and **b [^xy] c**", "<b>both</b> and <b>b </b><2><b> c</b>"),
            ("**a *b* c**", "<b>a b c</b>"),
            ("*a **b** c*", "<i>a </i><b>b</b><i> c</i>"),
            ("2*3*4 = 24, a * b * c, *open", "2*3*4 = 24, a * b * c, *open"),
            ("**open *closed*", "**open <i>closed</i>"),
            ("**** ***** **", "**** ***** **"),
            (r"\*a\* \[b] \\ \x `\`", r"*a* [b] \ \x <code>\</code>"),
            ("[l](https://a.b/c_(d)) [x](ftp://y)", "<a https://a.b/c_(d)>l</a> x"),
            ("[no] [](https://a) [a](", "[no] [](https://a) [a]("),
            ("x [^ab][^a, abc] [^none] [^] [^a b", "x <2><1><3>  [^] [^a b"),
            ("``", "``"),
            ("é*界*😀", "é<i>界</i>😀"),
        ] {
            assert_eq!(show(text), expected, "{text}");
        }
    }

    #[test]
    fn a_megabyte_of_anything_is_read_in_one_go() {
        let begun = std::time::Instant::now();
        for unit in ["*", "* ", "**a", "[", "[^", "[^a", "[a](", "[a](b", "`", "\\", "a*", "[a](b c", "![", "]("] {
            show(&unit.repeat((1 << 20) / unit.len()));
        }
        assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    }
}
