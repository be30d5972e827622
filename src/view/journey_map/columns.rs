//! How wide the columns are: the total height small, the columns near each other.
//!
//! In: for each lane and column, the heights that its content can have and the least width for each. Out: a width for
//! each column. Absent: what the content is.
//!
//! A lane is as tall as its tallest cell, so a column may be narrow wherever that raises no lane. Relax: every lane
//! begins at its lowest, which makes the columns wide; then the column shrinks whose next step buys the most width for
//! the least height, until all fit. Tighten: what is left over lowers the lanes that can be lowered with it. Polish:
//! neighbours trade width while the map gets lower or more even. Hundreds of columns are fitted by a common quantile
//! instead, in time linear in their number.

/// What a cell needs: with at least this width it has this height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Need {
    /// px
    pub(super) width: f64,
    /// px
    pub(super) height: f64,
}

/// The needs of a cell, widths rising, heights falling; the first is the one at the least width. Empty: nothing there.
pub(super) type Cell = Vec<Need>;

/// The needs of all cells.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The least width of each column, px.
    pub(super) least: Vec<f64>,
    /// Cells by lane, then by column.
    pub(super) lanes: Vec<Vec<Cell>>,
}

/// What the columns are surrounded by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Surroundings {
    /// Width of the drawing without its columns, px.
    pub(super) width: f64,
    /// Height of the drawing without the lanes of the table, px.
    pub(super) height: f64,
}

/// A column is not narrower than this unless the page is too small, px.
pub(super) const LEAST: f64 = 176.0;
/// Text in a column wider than this is tiring to read, px.
pub(super) const WIDEST: f64 = 336.0;
/// A drawing of few columns may widen them so far, px.
const WIDEST_OF_FEW: f64 = 560.0;
/// From this many columns on they are fitted by quantile.
const MANY: usize = 40;
/// Differences in height under this do not count, px.
const SLIGHT: f64 = 0.01;
/// What a px of unevenness costs, in px of height.
const UNEVEN: f64 = 0.25;

/// The widest that each of so many columns may be, px.
pub(super) fn widest(columns: usize) -> f64 {
    if columns <= 3 { WIDEST_OF_FEW } else { WIDEST }
}

/// Finds the needs of a cell by bisecting the widths between `least` and `most`; heights must not rise with the width.
pub(super) fn cell(least: f64, most: f64, grain: f64, mut height_at: impl FnMut(f64) -> f64) -> Cell {
    let first = height_at(least);
    let mut needs = vec![Need { width: least, height: first }];
    if most <= least {
        return needs;
    }
    let last = height_at(most);
    // Ranges still to be looked at, the leftmost on top.
    let mut open = vec![(least, first, most, last)];
    while let Some((low, high_at_low, high, height)) = open.pop() {
        if high_at_low - height < SLIGHT {
            continue;
        }
        if high - low <= grain {
            needs.push(Need { width: high, height });
            continue;
        }
        let middle = low + ((high - low) / 2.0 / 4.0).ceil() * 4.0;
        if middle >= high {
            needs.push(Need { width: high, height });
            continue;
        }
        let at_middle = height_at(middle);
        open.push((middle, at_middle, high, height));
        open.push((low, high_at_low, middle, at_middle));
    }
    needs
}

/// Widths for the columns, px; together they fill `room` as far as the least and the greatest widths allow. Without a
/// room, one is chosen: the least area with a page between 1.2 and 1.6 times as wide as high.
pub(super) fn solve(table: &Table, room: Option<f64>, around: Surroundings) -> Vec<f64> {
    let count = table.least.len();
    if count == 0 {
        return Vec::new();
    }
    let room = room.unwrap_or_else(|| choose_room(table, around));
    let mut solver = Solver::new(table);
    if count > MANY {
        solver.fit_by_quantile(room);
        solver.fill(room);
    } else {
        solver.relax(room);
        solver.tighten(room);
        solver.fill(room);
        solver.polish();
    }
    solver.widths
}

/// The room that gives the best page.
fn choose_room(table: &Table, around: Surroundings) -> f64 {
    let count = table.least.len() as f64;
    let least: f64 = table.least.iter().sum();
    if table.least.len() > MANY {
        return least.max(count * 208.0);
    }
    let narrow = if table.least.len() <= 3 { 300.0 } else { 224.0 };
    let from = least.max(count * narrow).max(900.0_f64.min(count * widest(table.least.len())));
    let to = (count * widest(table.least.len())).max(from);
    let mut best = (f64::INFINITY, from);
    for step in 0..6 {
        let room = from + (to - from) * f64::from(step) / 5.0;
        let mut solver = Solver::new(table);
        solver.relax(room);
        let (width, height) = (around.width + room, around.height + solver.height());
        let ratio = width / height;
        let misfit = (1.2 - ratio).max(ratio - 1.6).max(0.0);
        let cost = width * height * (1.0 + 2.0 * misfit);
        if cost < best.0 {
            best = (cost, room);
        }
    }
    best.1
}

struct Solver<'a> {
    table: &'a Table,
    /// Height of each lane, px.
    heights: Vec<f64>,
    /// Width of each column, px.
    widths: Vec<f64>,
}

impl<'a> Solver<'a> {
    /// Every lane at its lowest.
    fn new(table: &'a Table) -> Self {
        let lowest = |lane: &Vec<Cell>| lane.iter().filter_map(|c| c.last()).map(|n| n.height).fold(0.0, f64::max);
        let heights = table.lanes.iter().map(lowest).collect();
        let mut solver = Self { table, heights, widths: table.least.clone() };
        solver.widen();
        solver
    }

    /// Height of all lanes at the present widths, px.
    fn height(&self) -> f64 {
        self.table.lanes.iter().map(|lane| lane_height(lane, &self.widths)).sum()
    }

    /// The least width of a column under the present heights of the lanes, px.
    fn width_of(&self, column: usize) -> f64 {
        let least = self.table.least.get(column).copied().unwrap_or_default();
        let cells = self.table.lanes.iter().filter_map(|lane| lane.get(column)).zip(&self.heights);
        cells.map(|(cell, &height)| width_under(cell, height)).fold(least, f64::max)
    }

    /// Sets every column to its least width under the present heights.
    fn widen(&mut self) {
        self.widths = (0..self.table.least.len()).map(|c| self.width_of(c)).collect();
    }

    fn sum(&self) -> f64 {
        self.widths.iter().sum()
    }

    /// Lets lanes grow until the columns fit.
    fn relax(&mut self, room: f64) {
        let mut sum = self.sum();
        while sum > room + SLIGHT {
            let wanted = sum - room;
            let bids = (0..self.widths.len()).filter_map(|c| self.bid(c, wanted));
            let Some((_, raised)) = bids.max_by(|a, b| a.0.total_cmp(&b.0)) else { break };
            for (lane, height) in raised {
                if let Some(h) = self.heights.get_mut(lane) {
                    *h = h.max(height);
                }
            }
            self.widen();
            sum = self.sum();
        }
    }

    /// What one column offers for shrinking by one, two or three steps: px of width a px of height, and the lanes to raise.
    fn bid(&self, column: usize, wanted: f64) -> Option<(f64, Vec<(usize, f64)>)> {
        let least = self.table.least.get(column).copied()?;
        let from = self.widths.get(column).copied()?;
        let mut width = from;
        let mut best: Option<(f64, f64)> = None;
        for _ in 0..3 {
            let cells = self.table.lanes.iter().filter_map(|lane| lane.get(column));
            let next =
                cells.filter_map(|cell| cell.iter().map(|n| n.width).rfind(|&w| w < width)).fold(least, f64::max);
            if next >= width {
                break;
            }
            width = next;
            let growth: f64 =
                self.raises(column, width).map(|(lane, h)| h - self.heights.get(lane).unwrap_or(&h)).sum();
            let value = (from - width).min(wanted) / (growth + SLIGHT);
            if best.is_none_or(|(v, _)| value > v) {
                best = Some((value, width));
            }
        }
        best.map(|(value, width)| (value, self.raises(column, width).collect()))
    }

    /// The lanes that must grow when a column gets this width, and their new heights.
    fn raises(&self, column: usize, width: f64) -> impl Iterator<Item = (usize, f64)> {
        let lanes = self.table.lanes.iter().zip(&self.heights).enumerate();
        lanes.filter_map(move |(lane, (cells, &height))| {
            let needed = height_at(cells.get(column)?, width);
            (needed > height + SLIGHT).then_some((lane, needed))
        })
    }

    /// Spends what is left over on the lanes whose lowering costs the least width, one or two at a time.
    fn tighten(&mut self, room: f64) {
        loop {
            let count = self.heights.len();
            let single = (0..count).filter_map(|lane| self.lowered(&[lane], room));
            let mut best = single.max_by(|a, b| a.0.total_cmp(&b.0));
            if best.is_none() {
                let pairs = (0..count).flat_map(|a| (0..a).map(move |b| [a, b]));
                best = pairs.filter_map(|pair| self.lowered(&pair, room)).max_by(|a, b| a.0.total_cmp(&b.0));
            }
            let Some((_, heights)) = best else { break };
            self.heights = heights;
            self.widen();
        }
    }

    /// The heights with these lanes one step lower, if the columns still fit, and how good a bargain it is.
    fn lowered(&self, lanes: &[usize], room: f64) -> Option<(f64, Vec<f64>)> {
        let mut heights = self.heights.clone();
        for &lane in lanes {
            let now = heights.get_mut(lane)?;
            let cells = self.table.lanes.get(lane)?;
            let floor = cells.iter().filter_map(|c| c.last()).map(|n| n.height).fold(0.0, f64::max);
            let steps = cells.iter().flatten().map(|n| n.height).filter(|&h| h < *now - SLIGHT);
            let next = steps.fold(floor, f64::max);
            if next >= *now - SLIGHT {
                return None;
            }
            *now = next;
        }
        let trial = Self { table: self.table, heights, widths: Vec::new() };
        let mut width = 0.0;
        for column in 0..self.widths.len() {
            width += trial.width_of(column);
            if width > room + SLIGHT {
                return None;
            }
        }
        let saved: f64 = self.heights.iter().sum::<f64>() - trial.heights.iter().sum::<f64>();
        Some((saved / (width - self.sum() + 4.0), trial.heights))
    }

    /// Gives what is left over to the narrowest columns.
    fn fill(&mut self, room: f64) {
        let most = widest(self.widths.len());
        let mut left = room - self.sum();
        // Water-filling: the level at which the narrow columns together take up what is left.
        let mut sorted = self.widths.clone();
        sorted.sort_by(f64::total_cmp);
        let mut level = sorted.first().copied().unwrap_or_default();
        for (below, &next) in sorted.iter().skip(1).chain([&f64::INFINITY]).enumerate() {
            let cost = (next - level) * (below + 1) as f64;
            if cost >= left {
                level += (left / (below + 1) as f64).max(0.0);
                break;
            }
            left -= cost;
            level = next;
        }
        // Whole pixels, so that hairlines stay sharp.
        let level = level.floor().min(most);
        for width in &mut self.widths {
            *width = width.max(level);
        }
    }

    /// Fits many columns: every lane gets the same quantile of what its cells need when they are narrow.
    fn fit_by_quantile(&mut self, room: f64) {
        let floors = self.heights.clone();
        let sorted: Vec<Vec<f64>> = self.table.lanes.iter().map(|lane| sorted_heights(lane)).collect();
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..12 {
            let middle = f64::midpoint(low, high);
            self.set_quantile(&sorted, &floors, middle);
            if self.sum() > room { low = middle } else { high = middle }
        }
        self.set_quantile(&sorted, &floors, high);
    }

    fn set_quantile(&mut self, sorted: &[Vec<f64>], floors: &[f64], quantile: f64) {
        let at = |heights: &Vec<f64>| {
            let index = (quantile * heights.len().saturating_sub(1) as f64).ceil() as usize;
            heights.get(index).copied().unwrap_or_default()
        };
        self.heights = sorted.iter().map(at).zip(floors).map(|(h, &floor)| h.max(floor)).collect();
        self.widen();
    }

    /// Lets columns trade width while the whole gets better.
    fn polish(&mut self) {
        let count = self.widths.len();
        if count < 2 {
            return;
        }
        let most = widest(count);
        let mean = self.sum() / count as f64;
        let mut tops: Vec<Tops> = self.tops();
        for step in [32.0, 16.0, 8.0, 4.0] {
            let mut rounds = 0;
            let mut better = true;
            while better && rounds < 3 {
                better = false;
                rounds += 1;
                for from in 0..count {
                    for to in 0..count {
                        if from != to && self.trade(&tops, from, to, step, mean, most) {
                            tops = self.tops();
                            better = true;
                        }
                    }
                }
            }
        }
    }

    /// Moves `step` px from one column to another if that is better.
    fn trade(&mut self, tops: &[Tops], from: usize, to: usize, step: f64, mean: f64, most: f64) -> bool {
        let (Some(&giver), Some(&taker), Some(&least)) =
            (self.widths.get(from), self.widths.get(to), self.table.least.get(from))
        else {
            return false;
        };
        if giver - step < least || taker + step > most {
            return false;
        }
        let off = |w: f64| (w - mean).abs() * UNEVEN;
        let mut change = off(giver - step) + off(taker + step) - off(giver) - off(taker);
        if change > 2.0 * step * UNEVEN - SLIGHT && tops.iter().all(|t| t.0.first().is_none_or(|f| f.0 != to)) {
            return false;
        }
        for (lane, top) in self.table.lanes.iter().zip(tops) {
            let new = |column: usize, width: f64| lane.get(column).map_or(0.0, |cell| height_at(cell, width));
            let height = top.without(from, to).max(new(from, giver - step)).max(new(to, taker + step));
            change += height - top.height();
        }
        if change > -SLIGHT {
            return false;
        }
        if let Some(w) = self.widths.get_mut(from) {
            *w -= step;
        }
        if let Some(w) = self.widths.get_mut(to) {
            *w += step;
        }
        true
    }

    fn tops(&self) -> Vec<Tops> {
        self.table.lanes.iter().map(|lane| Tops::of(lane, &self.widths)).collect()
    }
}

/// The three tallest cells of a lane: column and height.
struct Tops([(usize, f64); 3]);

impl Tops {
    fn of(lane: &[Cell], widths: &[f64]) -> Self {
        let mut top = [(usize::MAX, 0.0); 3];
        for (column, (cell, &width)) in lane.iter().zip(widths).enumerate() {
            let mut carried = (column, height_at(cell, width));
            for place in &mut top {
                if carried.1 > place.1 {
                    std::mem::swap(place, &mut carried);
                }
            }
        }
        Self(top)
    }

    fn height(&self) -> f64 {
        self.without(usize::MAX, usize::MAX)
    }

    /// The tallest, but for two columns.
    fn without(&self, a: usize, b: usize) -> f64 {
        self.0.iter().find(|(column, _)| *column != a && *column != b).map_or(0.0, |(_, height)| *height)
    }
}

/// The least width at which a cell is at most this high, px; its widest need where it never is.
fn width_under(cell: &[Need], height: f64) -> f64 {
    cell.iter().find(|n| n.height <= height + SLIGHT).or(cell.last()).map_or(0.0, |n| n.width)
}

/// Height of a cell at a width, px.
fn height_at(cell: &[Need], width: f64) -> f64 {
    cell.iter().rfind(|n| n.width <= width + SLIGHT).or(cell.first()).map_or(0.0, |n| n.height)
}

fn lane_height(lane: &[Cell], widths: &[f64]) -> f64 {
    lane.iter().zip(widths).map(|(cell, &width)| height_at(cell, width)).fold(0.0, f64::max)
}

fn sorted_heights(lane: &[Cell]) -> Vec<f64> {
    let mut heights: Vec<f64> = lane.iter().filter_map(|cell| cell.first()).map(|n| n.height).collect();
    heights.sort_by(f64::total_cmp);
    heights
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const AROUND: Surroundings = Surroundings { width: 200.0, height: 600.0 };

    /// A text of so many px on one line, broken perfectly.
    fn prose(length: f64, least: f64, most: f64) -> Cell {
        cell(least, most, 8.0, |width| (length / (width - 32.0)).ceil() * 17.0 + 33.0)
    }

    fn table(lengths: &[Vec<f64>]) -> Table {
        let columns = lengths.first().map_or(0, Vec::len);
        let one = |&length: &f64| if length < 1.0 { Vec::new() } else { prose(length, LEAST, widest(columns)) };
        Table {
            least: vec![LEAST; columns],
            lanes: lengths.iter().map(|lane| lane.iter().map(one).collect()).collect(),
        }
    }

    #[test]
    fn bisecting_finds_every_step() {
        let mut calls = 0;
        let found = cell(100.0, 300.0, 4.0, |w| {
            calls += 1;
            if w < 150.0 {
                51.0
            } else if w < 222.0 {
                34.0
            } else {
                17.0
            }
        });
        let steps: Vec<_> = found.iter().map(|n| (n.width, n.height)).collect();
        assert_eq!(steps, [(100.0, 51.0), (152.0, 34.0), (224.0, 17.0)]);
        assert!(calls < 20, "{calls}");
    }

    #[test]
    fn the_column_with_much_to_say_is_wider() {
        let solved = solve(&table(&[vec![900.0, 200.0, 200.0, 200.0]]), Some(900.0), AROUND);
        let [first, rest @ ..] = solved.as_slice() else { panic!("no columns") };
        assert!(rest.iter().all(|w| w < first), "{solved:?}");
    }

    proptest! {
        #[test]
        fn widths_keep_their_bounds_and_beat_equal_ones(
            lengths in (1..60_usize, 1..8_usize).prop_flat_map(|(columns, lanes)| {
                proptest::collection::vec(proptest::collection::vec(0.0..2500.0_f64, columns), lanes)
            }),
            each in 180.0..330.0_f64,
        ) {
            let table = table(&lengths);
            let count = table.least.len();
            let room = (each * count as f64).floor();
            let solved = solve(&table, Some(room), AROUND);
            prop_assert_eq!(solved.len(), count);
            prop_assert!(solved.iter().sum::<f64>() <= room + 0.5);
            for width in &solved {
                prop_assert!(*width >= LEAST && width.fract() == 0.0, "{}", width);
            }
            // Filling leaves less than a px a column, unless all are as wide as they may be.
            prop_assert!(room - solved.iter().sum::<f64>() < count as f64 + 0.5);
            let equal = vec![(room / count as f64).floor(); count];
            let height = |widths: &[f64]| table.lanes.iter().map(|l| lane_height(l, widths)).sum::<f64>();
            prop_assert!(height(&solved) <= height(&equal) * 1.08 + 1.0, "{} {}", height(&solved), height(&equal));
        }

        #[test]
        fn a_chosen_room_gives_a_page(lengths in proptest::collection::vec(proptest::collection::vec(0.0..900.0_f64, 8), 1..9)) {
            let solved = solve(&table(&lengths), None, AROUND);
            prop_assert!(solved.iter().all(|&w| (LEAST..=WIDEST).contains(&w)), "{solved:?}");
        }
    }
}
