//! The choice of lines: of all ways with the least number of lines, the one with the least cost.
//!
//! In: measured words and a width. Out: lines. Absent: words wider than the width, which were split before.

use super::{Fit, Paragraph, SOFT_HYPHEN, Word};
use crate::text::Line;

/// Words from which a paragraph is broken greedily, but for its end.
const LONG: usize = 400;
/// A last line shorter than this part of the width looks forgotten.
const SHORT: f64 = 0.36;
/// How much worse a short last line is than a gap of the same size elsewhere.
const WIDOW: f64 = 4.0;

/// The best way to break what stands before a word.
#[derive(Clone, Copy)]
struct Way {
    lines: usize,
    cost: f64,
    /// Where its last line begins.
    from: usize,
}

impl Way {
    fn beats(&self, other: &Self) -> bool {
        self.lines < other.lines || self.lines == other.lines && self.cost < other.cost
    }
}

impl Paragraph {
    pub(super) fn set(&self, words: &[Word], limit: f64, fit: Fit) -> Vec<Line> {
        let mut lines = Vec::new();
        for block in words.chunk_by(|_, next| !next.fresh) {
            self.set_block(block, limit, fit, &mut lines);
        }
        lines
    }

    /// Lines of words between two line feeds.
    fn set_block(&self, words: &[Word], limit: f64, fit: Fit, lines: &mut Vec<Line>) {
        let [first, .., last] = words else {
            lines.extend(words.first().map(|only| self.line(only, only)));
            return;
        };
        if words.iter().all(|word| word.right - first.left <= limit) {
            lines.push(self.line(first, last));
            return;
        }
        let mut rest = words;
        while rest.len() > LONG {
            let end = greedy(rest, limit);
            let (line, after) = rest.split_at(end);
            lines.extend(line.first().zip(line.last()).map(|(first, last)| self.line(first, last)));
            rest = after;
        }
        let ends = ends(rest, limit, fit);
        let mut start = 0;
        for end in ends {
            let line = rest.get(start..end).unwrap_or_default();
            lines.extend(line.first().zip(line.last()).map(|(first, last)| self.line(first, last)));
            start = end;
        }
    }

    fn line(&self, first: &Word, last: &Word) -> Line {
        let part = first.start as usize..last.end as usize;
        let hyphen = self.gathered.text.get(part.clone()).is_some_and(|text| text.ends_with(SOFT_HYPHEN));
        Line { width: last.right - first.left, rtl: self.rtl, runs: self.gathered.runs(part, hyphen) }
    }
}

/// How many words fit on a line; at least one.
fn greedy(words: &[Word], limit: f64) -> usize {
    let left = words.first().map_or(0.0, |word| word.left);
    words.iter().position(|word| word.right - left > limit).unwrap_or(words.len()).max(1)
}

/// Where the lines of the best way end, as numbers of words.
fn ends(words: &[Word], limit: f64, fit: Fit) -> Vec<usize> {
    let unknown = Way { lines: usize::MAX, cost: 0.0, from: 0 };
    let mut ways = vec![unknown; words.len() + 1];
    if let Some(first) = ways.first_mut() {
        first.lines = 0;
    }
    for (from, word) in words.iter().enumerate() {
        let Some(&before) = ways.get(from) else { break };
        for (to, last) in words.iter().enumerate().skip(from) {
            let width = last.right - word.left;
            if width > limit && to > from {
                break;
            }
            let price = price(width, limit, to + 1 == words.len(), fit);
            let way = Way { lines: before.lines + 1, cost: before.cost + price, from };
            match ways.get_mut(to + 1) {
                Some(best) if way.beats(best) => *best = way,
                _ => {}
            }
        }
    }
    let mut list = Vec::with_capacity(ways.last().map_or(0, |way| way.lines));
    let mut end = words.len();
    while end > 0 {
        list.push(end);
        end = ways.get(end).map_or(0, |way| way.from);
    }
    list.reverse();
    list
}

/// What a line costs: the square of the gap at its end.
fn price(width: f64, limit: f64, last: bool, fit: Fit) -> f64 {
    let gap = limit - width;
    match fit {
        Fit::Prose if last => {
            let short = (limit * SHORT - width).max(0.0);
            WIDOW * short * short
        }
        _ => gap * gap,
    }
}
