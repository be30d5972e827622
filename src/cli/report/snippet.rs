//! The lines that a message is about, cut and made visible.
//!
//! In: a diagnostic and the texts. Out: a short text of its own with the labels' places in it. Only these lines are
//! handed on, so a message costs the same whether the file has ten lines or a hundred thousand, or one of a megabyte.

use super::visible;
use crate::diagnostic::Diagnostic;
use crate::source::{Place, Source, Sources};

/// More labels than anybody reads.
const MAX_LABELS: usize = 8;

/// Lines around the labels of a diagnostic.
#[derive(Debug, Default)]
pub(super) struct Snippet {
    /// All lines of all parts, each with a line break.
    pub(super) text: String,
    /// Neighbouring lines; the part of the first label comes first.
    pub(super) parts: Vec<Part>,
    /// The labels, in the order of the diagnostic.
    pub(super) marks: Vec<Mark>,
    /// How many bytes of a line are shown: a third before its first label, the others after.
    room: usize,
}

/// Neighbouring lines of one file.
#[derive(Debug)]
pub(super) struct Part {
    /// Name of the file.
    pub(super) name: String,
    /// Number of its first line, from 1.
    pub(super) first: u32,
    /// How many lines.
    pub(super) count: u32,
    /// Where it lies in the snippet's text, in bytes.
    pub(super) range: std::ops::Range<usize>,
}

/// A label.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    /// Where it lies in the snippet's text, in bytes; never empty.
    pub(super) range: std::ops::Range<usize>,
    /// Name of its file.
    pub(super) name: String,
    /// Where it begins.
    pub(super) place: Place,
    /// The last column that it covers on that line, from 1; before `place.column` for an empty one.
    pub(super) last_column: u32,
    /// The last line that it covers, from 1.
    pub(super) last_line: u32,
    /// Its words.
    pub(super) text: String,
}

/// A label before its lines are laid out.
struct Spot<'a> {
    index: usize,
    source: &'a Source,
    /// Order of its file: that of the first label is 0.
    file: usize,
    line: u32,
    /// Bytes of its line.
    range: std::ops::Range<usize>,
}

impl Snippet {
    /// The lines around the labels, none longer than about `room` bytes.
    pub(super) fn new(sources: &Sources, diagnostic: &Diagnostic, room: usize) -> Self {
        let mut snippet = Self { room, ..Self::default() };
        let mut files = Vec::new();
        let mut spots = Vec::new();
        for (index, label) in diagnostic.labels.iter().take(MAX_LABELS).enumerate() {
            let source = sources.get(sources.file_at(label.span.start));
            let file = files.iter().position(|&base| base == source.base()).unwrap_or(files.len());
            if file == files.len() {
                files.push(source.base());
            }
            let (mark, range) = mark(source, label.span.start, label.span.end, &label.text);
            spots.push(Spot { index, source, file, line: mark.place.line, range });
            snippet.marks.push(mark);
        }
        spots.sort_by_key(|s| (s.file, s.line, s.range.start));
        snippet.lay(&spots);
        snippet
    }

    /// Lays out the spots: those with no more than two lines between them share a part.
    fn lay(&mut self, spots: &[Spot<'_>]) {
        let mut rest = spots;
        while let Some(first) = rest.first() {
            let mut last = first.line;
            let together = rest.iter().take_while(|s| {
                let near = s.file == first.file && s.line <= last + 3;
                last = if near { s.line } else { last };
                near
            });
            let (part, others) = rest.split_at(together.count());
            self.part(first.source, part, last);
            rest = others;
        }
    }

    fn part(&mut self, source: &Source, spots: &[Spot<'_>], last: u32) {
        let from = spots.first().map_or(1, |s| s.line).saturating_sub(1).max(1);
        let after = !source.line(last + 1).is_empty() || (last as usize + 1) < source.line_count();
        let to = if after { last + 1 } else { last };
        let start = self.text.len();
        for number in from..=to {
            let here: Vec<&Spot<'_>> = spots.iter().filter(|s| s.line == number).collect();
            self.line(source.line(number), &here);
        }
        let name = visible::text(source.name()).into_owned();
        self.parts.push(Part { name, first: from, count: to - from + 1, range: start..self.text.len() });
    }

    /// Adds a line, cut to what surrounds its labels, and notes where these have come to lie.
    fn line(&mut self, line: &str, spots: &[&Spot<'_>]) {
        let focus = spots.iter().map(|s| s.range.start).min().unwrap_or(0);
        let from = floor(line, focus.saturating_sub(self.room / 3));
        let to = floor(line, focus + self.room - self.room / 3);
        let mut places = vec![(0, self.text.len())];
        if from > 0 {
            self.text.push('…');
        }
        let shown = line.get(from..to).unwrap_or("");
        let mut chars = shown.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            places.push((from + at, self.text.len()));
            visible::push(&mut self.text, c, chars.peek().map(|&(_, next)| next));
        }
        let end = self.text.len();
        places.push((to, end));
        self.text.push_str(if to < line.len() { "…" } else { "" });
        let lies = |byte: usize| {
            let known = places.partition_point(|&(original, _)| original <= byte);
            places.get(known.saturating_sub(1)).map_or(end, |&(_, shown)| shown)
        };
        let ranges: Vec<_> = spots.iter().map(|s| (s.index, lies(s.range.start), lies(s.range.end))).collect();
        // An empty label, also one at the end of a line, needs something to point at.
        if ranges.iter().any(|&(_, start, finish)| start == finish && start == self.text.len()) {
            self.text.push(' ');
        }
        for (index, start, finish) in ranges {
            let next = start + self.text.get(start..).and_then(|t| t.chars().next()).map_or(0, char::len_utf8);
            if let Some(mark) = self.marks.get_mut(index) {
                mark.range = start..finish.max(next);
            }
        }
        self.text.push('\n');
    }
}

/// A label with its places, and the bytes of its first line that it covers.
fn mark(source: &Source, start: u32, end: u32, text: &str) -> (Mark, std::ops::Range<usize>) {
    let place = source.place(start);
    let line = source.line(place.line);
    let line_start = source.line_start(place.line);
    let from = floor(line, start.saturating_sub(line_start) as usize);
    let to = floor(line, end.saturating_sub(line_start) as usize).max(from);
    let covered = line.get(from..to).unwrap_or("").chars().count() as u32;
    // A span that ends with a line does not cover the next.
    let last = source.place(end.max(start + 1) - 1);
    let mark = Mark {
        range: 0..0,
        name: visible::text(source.name()).into_owned(),
        place,
        last_column: place.column + covered - 1,
        last_line: last.line.max(place.line),
        text: visible::text(text).into_owned(),
    };
    (mark, from..to)
}

/// The nearest place at or before `at` where a character begins, or the end.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
