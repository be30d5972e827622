//! Paragraphs: text measured once, broken at any width.
//!
//! In: runs. Out: how many lines a width takes, and the lines themselves. Absent: where lines stand.
//!
//! Measuring happens once, in [`Paragraph::new`]: every word gets the place where it begins and ends on one endless line,
//! so the width of any line is one subtraction. Counting lines is greedy, which gives the least number; the lines that
//! are drawn are the best (by dynamic programming, as Knuth and Plass do it) among those of that number.

mod gather;
mod lines;
#[cfg(test)]
mod tests;

use super::breaks::{self, Opportunity};
use super::{Line, Run};
use gather::{Gathered, Ruler};

/// Rounding must never break a text at its own width.
const TOLERANCE: f64 = 1e-6;
/// Bytes from which a word without any opportunity may be broken after the signs that addresses consist of.
const LONG: usize = 28;
const SOFT_HYPHEN: char = '\u{AD}';

/// How lines are chosen among those of the least number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// Even, and without a widow on the last line.
    Prose,
    /// As even as can be: for centred labels.
    Balanced,
}

/// Text that was measured once and can be broken at many widths.
#[derive(Debug, Clone)]
pub struct Paragraph {
    gathered: Gathered,
    words: Vec<Word>,
    natural: f64,
    widest: f64,
    hard_lines: usize,
    rtl: bool,
}

/// What stands between two opportunities to end a line, without the spaces after it.
#[derive(Debug, Clone, Copy)]
struct Word {
    /// Where it begins on the endless line, px.
    left: f64,
    /// Where it ends, px; with the hyphen that it shows at the end of a line.
    right: f64,
    /// UTF-8 bytes.
    start: u32,
    /// UTF-8 bytes.
    end: u32,
    /// Whether a line must begin with it.
    fresh: bool,
}

impl Word {
    fn width(&self) -> f64 {
        self.right - self.left
    }
}

impl Paragraph {
    /// Measures the words of a text.
    pub fn new(runs: Vec<Run>) -> Self {
        let gathered = Gathered::new(runs, false);
        let mut words =
            Words { gathered: &gathered, ruler: Ruler::new(&gathered), start: 0, fresh: true, list: Vec::new() };
        words.list.reserve(gathered.text.len() / 6 + 1);
        let rtl = breaks::opportunities(&gathered.text, |o| words.end(o));
        let words = words.list;
        let mut paragraph = Self { natural: 0.0, widest: 0.0, hard_lines: 0, rtl, words: Vec::new(), gathered };
        let mut origin = 0.0;
        for word in &words {
            if word.fresh {
                paragraph.hard_lines += 1;
                origin = word.left;
            }
            paragraph.natural = paragraph.natural.max(word.right - origin);
            paragraph.widest = paragraph.widest.max(word.width());
        }
        paragraph.words = words;
        paragraph
    }

    /// Width of the widest part that cannot be broken without breaking a word, px.
    pub fn min_width(&self) -> f64 {
        self.widest
    }

    /// Whether it is read from right to left.
    pub const fn is_rtl(&self) -> bool {
        self.rtl
    }

    /// Width of the text were it never broken (but at line feeds), px.
    pub fn natural_width(&self) -> f64 {
        self.natural
    }

    /// Number of lines at a width; cheap. A word wider than that is broken inside. A text of nothing has no line.
    pub fn line_count(&self, width: f64) -> usize {
        let limit = width + TOLERANCE;
        if self.natural <= limit {
            return self.hard_lines;
        }
        let (mut count, mut origin) = (0, 0.0);
        for word in &self.words {
            if word.fresh || word.right - origin > limit {
                count += 1;
                origin = word.left;
                if word.right - origin > limit {
                    self.split(word, limit, |piece| {
                        count += usize::from(piece.end != word.end);
                        origin = piece.left;
                    });
                }
            }
        }
        count
    }

    /// The lines at a width: always [`Paragraph::line_count`] of them, none wider than `width` (but a single character
    /// that is).
    pub fn lines(&self, width: f64, fit: Fit) -> Vec<Line> {
        let limit = width + TOLERANCE;
        if self.widest <= limit {
            return self.set(&self.words, limit, fit);
        }
        let mut words = Vec::with_capacity(self.words.len() + 8);
        for word in &self.words {
            if word.width() <= limit {
                words.push(*word);
            } else {
                self.split(word, limit, |piece| words.push(piece));
            }
        }
        self.set(&words, limit, fit)
    }

    /// Breaks a word that is wider than a line between characters as a reader sees them; each piece but the last
    /// fills a line.
    fn split(&self, word: &Word, limit: f64, mut each: impl FnMut(Word)) {
        let (start, end) = (word.start as usize, word.end as usize);
        let text = self.gathered.text.get(start..end).unwrap_or_default();
        let mut piece = Word { fresh: true, right: word.left, end: word.start, ..*word };
        let mut ruler = Ruler::at(&self.gathered, start);
        breaks::clusters(text, |cluster| {
            let blank = text.get(cluster.clone()) == Some(" ");
            let cluster = start + cluster.start..start + cluster.end;
            if blank {
                // A space that must not end a line all the same does where nothing else helps; then it is not drawn.
                ruler.measure(cluster, false);
                return;
            }
            let mut next = ruler.clone();
            next.measure(cluster.clone(), cluster.end == end);
            if next.place() > limit && piece.end > piece.start {
                each(piece);
                piece.start = cluster.start as u32;
                ruler = Ruler::at(&self.gathered, cluster.start);
                ruler.measure(cluster.clone(), cluster.end == end);
            } else {
                ruler = next;
            }
            piece.end = cluster.end as u32;
            piece.right = piece.left + ruler.place();
        });
        // What follows on the line of the last piece goes on from the end of the word.
        let shift = word.right - piece.right;
        each(Word { left: piece.left + shift, right: word.right, ..piece });
    }
}

/// One line, whatever its width.
pub(super) fn line(runs: Vec<Run>) -> Line {
    let gathered = Gathered::new(runs, true);
    let all = 0..gathered.text.len();
    let mut ruler = Ruler::new(&gathered);
    ruler.measure(all.clone(), false);
    Line { width: ruler.place(), rtl: breaks::is_rtl(&gathered.text), runs: gathered.runs(all, false) }
}

/// Collects the words as their ends are found.
struct Words<'a> {
    gathered: &'a Gathered,
    ruler: Ruler<'a>,
    start: usize,
    fresh: bool,
    list: Vec<Word>,
}

impl Words<'_> {
    fn end(&mut self, opportunity: Opportunity) {
        let (start, at) = (self.start, opportunity.at);
        let segment = self.gathered.text.get(start..at).unwrap_or_default();
        if segment.starts_with(' ') {
            let spaces = segment.len() - segment.trim_start_matches(' ').len();
            self.ruler.space(start..start + spaces);
            self.start += spaces;
        }
        let start = self.start;
        let segment = self.gathered.text.get(start..at).unwrap_or_default();
        let blank = segment.bytes().rev().take_while(|&byte| byte == b' ' || byte == b'\n').count();
        let content = segment.get(..segment.len() - blank).unwrap_or_default();
        if content.len() > LONG {
            self.address(content);
        }
        let end = start + content.len();
        if self.start < end || opportunity.forced {
            self.push(end);
        }
        self.ruler.space(end..at);
        self.start = at;
        self.fresh |= opportunity.forced;
    }

    /// Parts a long word after signs of addresses, each part with the sign at its end.
    fn address(&mut self, content: &str) {
        let start = self.start;
        let mut last = ' ';
        for (at, c) in content.char_indices() {
            if matches!(last, '/' | '?' | '&' | '=' | '.' | '_' | '-') && c.is_alphanumeric() {
                self.push(start + at);
                self.start = start + at;
            }
            last = c;
        }
    }

    fn push(&mut self, end: usize) {
        let left = self.ruler.measure(self.start..end, false);
        let mut right = self.ruler.place();
        if self.gathered.text.get(self.start..end).is_some_and(|word| word.ends_with(SOFT_HYPHEN)) {
            right += self.ruler.hyphen();
        }
        self.list.push(Word { left, right, start: self.start as u32, end: end as u32, fresh: self.fresh });
        self.fresh = false;
    }
}
