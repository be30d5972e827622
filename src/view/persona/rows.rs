//! Sections side by side: how many columns, and what stands in which.
//!
//! In: sections that belong together, a width. Out: a row in which each section, or each part of one, has its place.
//! Absent: what the sections hold.
//!
//! Sections keep their order, down each column and then to the next. With fewer sections than columns each gets more
//! width; with more of them the cuts are those that make the highest column lowest. Only where a few very long sections
//! would leave the other columns empty do they go on in the next column, as in a newspaper.

use std::ops::Range;

use crate::scene::Canvas;

use super::section::{HEAD, Section, Sized};

/// Between two columns, px.
pub(super) const GAP: f64 = 36.0;
/// Between two sections of a column, px.
const BELOW: f64 = 26.0;
/// A row that is lower than this is never broken, px.
const LONG: f64 = 420.0;
/// A row is broken only where that makes it lower by this factor.
const GAIN: f64 = 0.75;
/// Cards of neighbours share their rows where that makes the row higher by no more than this factor.
const SHARE: f64 = 1.12;

/// Some entries of a section, at their place in the row, px.
struct Part {
    section: usize,
    range: Range<usize>,
    x: f64,
    y: f64,
}

/// Sections with their places.
pub(super) struct Row<'s> {
    sections: Vec<Sized<'s>>,
    parts: Vec<Part>,
    /// Width of a column, px.
    column: f64,
    /// px
    pub(super) height: f64,
}

impl<'s> Row<'s> {
    /// Arranges sections over a width that holds so many columns.
    pub(super) fn new(sections: &[&'s Section], columns: usize, width: f64) -> Self {
        let few = columns.min(sections.len()).max(1);
        let whole = Self::whole(sections, few, width);
        if whole.height <= LONG {
            return whole;
        }
        let broken = Self::broken(sections, columns.max(1), width);
        if broken.height <= whole.height * GAIN { broken } else { whole }
    }

    fn empty(sections: &[&'s Section], columns: usize, width: f64) -> Self {
        let column = ((width - (columns as f64 - 1.0) * GAP) / columns as f64).floor();
        let sections = sections.iter().map(|s| s.at(column)).collect();
        Self { sections, parts: Vec::new(), column, height: 0.0 }
    }

    /// No section is broken.
    fn whole(sections: &[&'s Section], columns: usize, width: f64) -> Self {
        let mut row = Self::empty(sections, columns, width);
        if columns == sections.len() {
            row.share();
        }
        let heights: Vec<f64> = row.sections.iter().map(|s| s.height(&s.all())).collect();
        for (column, range) in cuts(&heights, columns).into_iter().enumerate() {
            let mut y = 0.0;
            for section in range {
                let Some(sized) = row.sections.get(section) else { continue };
                let x = column as f64 * (row.column + GAP);
                row.parts.push(Part { section, range: sized.all(), x, y });
                y += heights.get(section).copied().unwrap_or_default();
                row.height = row.height.max(y);
                y += BELOW;
            }
        }
        row
    }

    /// Gives the cards of neighbours the heights of their rows, where that costs little.
    fn share(&mut self) {
        let highest = |row: &Self| row.sections.iter().map(|s| s.height(&s.all())).fold(0.0, f64::max);
        if !self.sections.iter().all(|s| s.section.cards) {
            return;
        }
        let before = highest(self);
        let longest = self.sections.iter().map(|s| s.heights.len()).max().unwrap_or_default();
        let tallest = |i: usize| self.sections.iter().filter_map(|s| s.heights.get(i)).copied().fold(0.0, f64::max);
        let shared: Vec<f64> = (0..longest).map(tallest).collect();
        let own: Vec<Vec<f64>> = self.sections.iter().map(|s| s.heights.clone()).collect();
        for sized in &mut self.sections {
            sized.heights.iter_mut().zip(&shared).for_each(|(h, s)| *h = *s);
        }
        if highest(self) > before * SHARE {
            for (sized, heights) in self.sections.iter_mut().zip(own) {
                sized.heights = heights;
            }
        }
    }

    /// Long sections go on in the next column: the least height at which all of them fit is found by halving.
    fn broken(sections: &[&'s Section], columns: usize, width: f64) -> Self {
        let mut row = Self::empty(sections, columns, width);
        let all: f64 = row.sections.iter().map(|s| s.height(&s.all()) + BELOW).sum();
        let (mut low, mut high) = (all / columns as f64 * 0.9, all);
        for _ in 0..12 {
            let middle = f64::midpoint(low, high);
            if row.flow(middle).is_some_and(|(used, ..)| used <= columns) { high = middle } else { low = middle }
        }
        if let Some((_, parts, height)) = row.flow(high) {
            row.parts = parts;
            row.height = height;
        }
        row
    }

    /// Fills columns of a height one after the other: their number, the parts, the height that is used; `None` where an
    /// entry is higher than that.
    fn flow(&self, height: f64) -> Option<(usize, Vec<Part>, f64)> {
        let (mut column, mut y, mut used) = (0, 0.0, 0.0_f64);
        let mut parts = Vec::new();
        for (section, sized) in self.sections.iter().enumerate() {
            let total = sized.height(&sized.all());
            let mut from = 0;
            while from < sized.heights.len() {
                let room = height - y;
                let end = if from == 0 && total <= room { sized.heights.len() } else { fitting(sized, from, room) };
                // A section that could stand whole at the top of the next column is not broken, nor is one begun
                // with a single entry.
                let lonely = end - from < 2 && end < sized.heights.len();
                let better = from == 0 && end < sized.heights.len() && total <= height * 0.5;
                if (end == from || lonely || better) && y > 0.0 {
                    (column, y) = (column + 1, 0.0);
                    continue;
                }
                if end == from {
                    return None;
                }
                let x = column as f64 * (self.column + GAP);
                y += sized.height(&(from..end));
                parts.push(Part { section, range: from..end, x, y: y - sized.height(&(from..end)) });
                used = used.max(y);
                y += BELOW;
                from = end;
                if from < sized.heights.len() {
                    (column, y) = (column + 1, 0.0);
                }
            }
        }
        Some((column + 1, parts, used))
    }

    /// Draws it; `continued` is said where a section goes on.
    pub(super) fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64), continued: &str) {
        for part in &self.parts {
            if let Some(sized) = self.sections.get(part.section) {
                sized.draw(canvas, part.range.clone(), (x + part.x, y + part.y, self.column), continued);
            }
        }
    }
}

/// How far the entries from `from` on fit under a heading into a room.
fn fitting(sized: &Sized, from: usize, room: f64) -> usize {
    let mut y = HEAD;
    let mut end = from;
    for h in sized.heights.iter().skip(from) {
        let next = y + h + if end > from { sized.section.gap } else { 0.0 };
        if next > room {
            break;
        }
        (y, end) = (next, end + 1);
    }
    end
}

/// Cuts a list of heights into stretches, one a column: the highest as low as can be, then all as even as can be.
fn cuts(heights: &[f64], columns: usize) -> Vec<Range<usize>> {
    let sum = |from: usize, to: usize| -> f64 {
        let part = heights.get(from..to).unwrap_or_default();
        part.iter().sum::<f64>() + BELOW * part.len().saturating_sub(1) as f64
    };
    // For each end: the cost of the best way to fill the columns so far, and where its last column begins.
    let mut best: Vec<(f64, f64, Vec<usize>)> =
        (0..=heights.len()).map(|to| (sum(0, to), sum(0, to) * sum(0, to), Vec::new())).collect();
    for column in 1..columns {
        let mut next = best.clone();
        for (to, slot) in next.iter_mut().enumerate().skip(column + 1) {
            let ways = (column..to).filter_map(|from| {
                let (high, square, cuts) = best.get(from)?;
                let h = sum(from, to);
                let mut cuts = cuts.clone();
                cuts.push(from);
                Some((high.max(h), square + h * h, cuts))
            });
            if let Some(way) = ways.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))) {
                *slot = way;
            }
        }
        best = next;
    }
    let cuts = best.pop().map(|b| b.2).unwrap_or_default();
    let starts = std::iter::once(0).chain(cuts.iter().copied());
    starts.zip(cuts.iter().copied().chain([heights.len()])).map(|(from, to)| from..to).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Rect;
    use crate::view::part::icon::Icon;
    use crate::view::persona::section::Entry;
    use proptest::prelude::*;

    struct Block(f64);

    impl Entry for Block {
        fn height(&self, _: f64) -> f64 {
            self.0
        }

        fn draw(&self, _: &mut Canvas, _: Rect) {}
    }

    /// Heights of the entries of some sections, each of cards or not.
    fn heights() -> impl Strategy<Value = Vec<(Vec<f64>, bool)>> {
        prop::collection::vec((prop::collection::vec(16.0..180.0_f64, 1..40), any::<bool>()), 1..12)
    }

    fn section(heights: &[f64], cards: bool) -> Section {
        let entries = heights.iter().map(|&h| Box::new(Block(h)) as Box<dyn Entry>).collect();
        Section { icon: Icon::Goal, title: "", note: "", gap: 6.0, cards, entries }
    }

    proptest! {
        #[test]
        fn every_entry_stands_once_and_nothing_overlaps(list in heights(), columns in 1..8_usize) {
            let list: Vec<Section> = list.iter().map(|(heights, cards)| section(heights, *cards)).collect();
            let all: Vec<&Section> = list.iter().collect();
            let width = columns as f64 * 300.0;
            let row = Row::new(&all, columns, width);
            let mut seen: Vec<(usize, usize)> = Vec::new();
            let mut boxes: Vec<Rect> = Vec::new();
            for part in &row.parts {
                let sized = &row.sections[part.section];
                seen.extend(part.range.clone().map(|i| (part.section, i)));
                boxes.push(Rect::new(part.x, part.y, row.column, sized.height(&part.range)));
            }
            let wanted: Vec<_> =
                list.iter().enumerate().flat_map(|(n, s)| (0..s.entries.len()).map(move |i| (n, i))).collect();
            prop_assert_eq!(seen, wanted, "each entry once, in the order of the file");
            for (i, a) in boxes.iter().enumerate() {
                prop_assert!(a.right() <= width + 0.01 && a.bottom() <= row.height + 0.01, "{a:?} leaves the row");
                prop_assert!(boxes.iter().skip(i + 1).all(|b| a.overlap(*b) == 0.0), "two parts overlap");
            }
        }

        #[test]
        fn no_way_to_cut_is_lower(heights in prop::collection::vec(1.0..100.0_f64, 1..9), columns in 1..6_usize) {
            let columns = columns.min(heights.len());
            let high = |cuts: &[Range<usize>]| {
                let one = |r: &Range<usize>| heights[r.clone()].iter().sum::<f64>() + BELOW * (r.len() - 1) as f64;
                cuts.iter().map(one).fold(0.0, f64::max)
            };
            let found = cuts(&heights, columns);
            prop_assert_eq!(found.len(), columns);
            for mask in 0..1_u32 << (heights.len() - 1) {
                if mask.count_ones() as usize + 1 == columns {
                    let mut starts = vec![0];
                    starts.extend((1..heights.len()).filter(|i| mask >> (i - 1) & 1 == 1));
                    starts.push(heights.len());
                    let other: Vec<_> = starts.windows(2).map(|w| w[0]..w[1]).collect();
                    prop_assert!(high(&found) <= high(&other) + 1e-9);
                }
            }
        }
    }

    #[test]
    fn a_single_long_section_fills_the_columns() {
        let long = section(&[30.0; 60], false);
        let row = Row::new(&[&long], 3, 900.0);
        assert_eq!(row.parts.len(), 3);
        assert!(row.height < 60.0 * 36.0 / 3.0 + 60.0, "{}", row.height);
    }
}
