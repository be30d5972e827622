//! How wide each column is: the widths that make the map low while its columns stay alike.
//!
//! In: for each lane and column, the heights that the cell can have and the least width for each. Out: widths of whole
//! pixels that add up to what is wanted. Absent: what stands in the cells.
//!
//! A lane is as high as its tallest cell. So the search is not over widths but over heights of lanes: given those, each
//! column needs some least width, and the lanes are good if these fit. It starts with columns of one width, lowers the
//! lane that gives most height for its width until nothing fits any more, then trades a little height in one lane for more
//! in another. What is left of the width goes to the narrowest columns.

/// Heights that something can have: each with the least width for it, widths rising and heights falling, px.
pub(super) type Profile = Vec<(f64, f64)>;

/// What one uneven pixel of a column is worth in pixels of height.
const EVENNESS: f64 = 0.25;
/// Up to this many columns lanes trade with each other.
const TRADING: usize = 40;
/// Most moves of a search.
const MOVES: usize = 64;
/// About how many cells a search may look at.
const EFFORT: usize = 400_000;

/// The heights of everything in the map, as functions of the widths of columns.
pub(super) struct Problem {
    /// For each lane, for each column; an empty profile for an empty cell.
    pub(super) lanes: Vec<Vec<Profile>>,
    /// Least width of each column, px.
    pub(super) least: Vec<f64>,
}

/// The heights of a cell between two widths, looked for every `step` px; `height` must not grow with the width.
pub(super) fn profile(from: f64, to: f64, step: f64, height: impl Fn(f64) -> f64) -> Profile {
    let count = ((to - from) / step).ceil().max(1.0) as usize;
    let width = |i: usize| if i == count { to } else { from + i as f64 * step };
    let (low, high) = (height(from), height(to));
    let mut out = vec![(from, low)];
    // Halves that still hold a change of height, the leftmost on top.
    let mut open = vec![(0, low, count, high)];
    while let Some((a, at_a, b, at_b)) = open.pop() {
        if at_a <= at_b {
            continue;
        }
        if b - a == 1 {
            out.push((width(b), at_b));
            continue;
        }
        let middle = usize::midpoint(a, b);
        let at_middle = height(width(middle));
        open.push((middle, at_middle, b, at_b));
        open.push((a, at_a, middle, at_middle));
    }
    out
}

/// The profile of cards that stand one under the other, with a gap between them.
pub(super) fn stacked(profiles: &[Profile], gap: f64) -> Profile {
    match profiles {
        [] => Vec::new(),
        [one] => one.clone(),
        many => {
            let first = |p: &Profile| p.first().map_or((0.0, 0.0), |&f| f);
            let tallest = many.iter().map(|p| first(p).1).sum::<f64>() + (many.len() - 1) as f64 * gap;
            let mut drops: Vec<(f64, f64)> = Vec::new();
            for p in many {
                drops.extend(p.iter().zip(p.iter().skip(1)).map(|(a, b)| (b.0, a.1 - b.1)));
            }
            drops.sort_by(|a, b| a.0.total_cmp(&b.0));
            let mut out = vec![(first(many.first().unwrap_or(&Vec::new())).0, tallest)];
            let mut h = tallest;
            for (w, drop) in drops {
                h -= drop;
                match out.last_mut() {
                    Some(last) if last.0 >= w => last.1 = h,
                    _ => out.push((w, h)),
                }
            }
            out
        }
    }
}

/// Height at a width.
fn height_at(profile: &Profile, w: f64) -> f64 {
    let after = profile.partition_point(|&(from, _)| from <= w + 1e-6);
    profile.get(after.saturating_sub(1)).map_or(0.0, |&(_, h)| h)
}

/// Least width for a height; the widest there is when none is low enough.
fn width_for(profile: &Profile, h: f64) -> f64 {
    let index = profile.partition_point(|&(_, at)| at > h + 1e-6);
    profile.get(index).or(profile.last()).map_or(0.0, |&(w, _)| w)
}

/// The widths of columns that add up to `total` px, and the height of all lanes together.
pub(super) fn solve(problem: &Problem, total: f64) -> (Vec<f64>, f64) {
    let even = filled(&problem.least, total);
    let mut search = Search::new(problem, &even, total);
    search.run();
    let widths = whole(&filled(&search.needed, total), total);
    let all = problem.lanes.iter().map(|lane| lane_height(lane, &widths)).sum();
    (widths, all)
}

/// A search for heights of lanes.
struct Search<'p> {
    problem: &'p Problem,
    total: f64,
    mean: f64,
    /// For each lane the heights that it can have, falling.
    levels: Vec<Vec<f64>>,
    /// For each lane which of them it has.
    at: Vec<usize>,
    /// Width that each column needs for these heights.
    needed: Vec<f64>,
}

impl<'p> Search<'p> {
    fn new(problem: &'p Problem, start: &[f64], total: f64) -> Self {
        let levels: Vec<Vec<f64>> = problem.lanes.iter().map(|lane| levels(lane)).collect();
        let mean = total / start.len().max(1) as f64;
        let mut search = Self { problem, total, mean, levels, at: Vec::new(), needed: Vec::new() };
        search.at = search.reached(start);
        search.needed = search.widths(&search.at);
        search
    }

    fn run(&mut self) {
        let cells = self.problem.lanes.len() * self.needed.len();
        let moves = (EFFORT / (cells * self.problem.lanes.len()).max(1)).min(MOVES);
        for _ in 0..moves {
            let Some(next) = self.lowering().or_else(|| self.trade()) else { break };
            self.at = next;
            self.needed = self.widths(&self.at);
        }
    }

    /// Height of a lane at one of its places, px.
    fn level(&self, lane: usize, at: usize) -> f64 {
        self.levels.get(lane).and_then(|l| l.get(at)).copied().unwrap_or(0.0)
    }

    /// Height of all lanes at their places, px.
    fn height(&self, at: &[usize]) -> f64 {
        at.iter().enumerate().map(|(lane, &at)| self.level(lane, at)).sum()
    }

    /// The places that all lanes have when the columns have these widths.
    fn reached(&self, widths: &[f64]) -> Vec<usize> {
        let place = |(lane, levels): (&Vec<Profile>, &Vec<f64>)| {
            let h = lane_height(lane, widths);
            levels.partition_point(|&l| l > h + 1e-6).min(levels.len().saturating_sub(1))
        };
        self.problem.lanes.iter().zip(&self.levels).map(place).collect()
    }

    /// Width that each column needs when the lanes have these places.
    fn widths(&self, at: &[usize]) -> Vec<f64> {
        let mut out = self.problem.least.clone();
        for (lane, (profiles, &place)) in self.problem.lanes.iter().zip(at).enumerate() {
            let h = self.level(lane, place);
            for (need, profile) in out.iter_mut().zip(profiles) {
                *need = need.max(width_for(profile, h));
            }
        }
        out
    }

    /// What uneven columns cost, px: those that need more than the mean take it from all others.
    fn unevenness(&self, needed: &[f64]) -> f64 {
        needed.iter().map(|w| (w - self.mean).max(0.0)).sum::<f64>() * 2.0 * EVENNESS
    }

    /// The columns widened so far that a lane gets one place lower; `None` when it is at its lowest or they do not fit.
    fn widened(&self, widths: &[f64], lane: usize, at: usize) -> Option<Vec<f64>> {
        if at >= self.levels.get(lane).map_or(0, Vec::len) {
            return None;
        }
        let h = self.level(lane, at);
        let profiles = self.problem.lanes.get(lane)?;
        let out: Vec<f64> = widths.iter().zip(profiles).map(|(&w, p)| w.max(width_for(p, h))).collect();
        (out.iter().sum::<f64>() <= self.total + 1e-6).then_some(out)
    }

    /// What a widening brings: all lanes that it lowers together, less what it costs in evenness.
    fn bargain(&self, widths: &[f64]) -> (f64, Vec<usize>) {
        let at = self.reached(widths);
        let gain = self.height(&self.at) - self.height(&at);
        (gain - (self.unevenness(widths) - self.unevenness(&self.needed)), at)
    }

    /// The lane whose lowering gives most height for its width; `None` when none fits or pays.
    fn lowering(&self) -> Option<Vec<usize>> {
        let used: f64 = self.needed.iter().sum();
        let mut best: Option<(f64, Vec<usize>)> = None;
        for (lane, &at) in self.at.iter().enumerate() {
            for step in 1..=2 {
                let Some(widths) = self.widened(&self.needed, lane, at + step) else { break };
                let (gain, places) = self.bargain(&widths);
                let ratio = gain / (widths.iter().sum::<f64>() - used + 4.0);
                if gain > 0.01 && best.as_ref().is_none_or(|(r, _)| ratio > *r) {
                    best = Some((ratio, places));
                }
            }
        }
        best.map(|(_, places)| places)
    }

    /// Two lanes of which one may grow a little so that the other shrinks more; only for maps of a usual size.
    fn trade(&self) -> Option<Vec<usize>> {
        if self.needed.len() > TRADING {
            return None;
        }
        let mut best: Option<(f64, Vec<usize>)> = None;
        for (up, &from) in self.at.iter().enumerate().filter(|&(_, &at)| at > 0) {
            let mut at = self.at.clone();
            at.get_mut(up).into_iter().for_each(|a| *a = from - 1);
            let relaxed = self.widths(&at);
            let paid = self.level(up, from - 1) - self.level(up, from);
            for (down, &to) in self.at.iter().enumerate().filter(|&(lane, _)| lane != up) {
                let saved = self.level(down, to) - self.level(down, to + 1);
                let Some(widths) = self.widened(&relaxed, down, to + 1).filter(|_| saved > paid / 2.0) else {
                    continue;
                };
                let (gain, places) = self.bargain(&widths);
                if gain > 0.01 && best.as_ref().is_none_or(|(g, _)| gain > *g) {
                    best = Some((gain, places));
                }
            }
        }
        best.map(|(_, places)| places)
    }
}

/// Height of a lane at these widths, px.
fn lane_height(lane: &[Profile], widths: &[f64]) -> f64 {
    lane.iter().zip(widths).map(|(p, &w)| height_at(p, w)).fold(0.0, f64::max)
}

/// The heights that a lane can have, falling: none below what its tallest cell needs at its widest.
fn levels(lane: &[Profile]) -> Vec<f64> {
    let floor = lane.iter().filter_map(|p| p.last()).map(|&(_, h)| h).fold(0.0, f64::max);
    let mut out: Vec<f64> = lane.iter().flatten().map(|&(_, h)| h).filter(|&h| h > floor).collect();
    out.push(floor);
    out.sort_by(|a, b| b.total_cmp(a));
    out.dedup_by(|a, b| (*a - *b).abs() < 1e-6);
    out
}

/// Raises the narrowest columns to one width until all add up to `total`; what is more than that is left alone.
fn filled(needed: &[f64], total: f64) -> Vec<f64> {
    let mut sorted = needed.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut rest = total - needed.iter().sum::<f64>();
    if rest <= 0.0 {
        return needed.to_vec();
    }
    let mut level = sorted.first().copied().unwrap_or(0.0);
    for (i, next) in sorted.iter().skip(1).chain([&f64::INFINITY]).enumerate() {
        let room = (next - level) * (i + 1) as f64;
        if room >= rest {
            level += rest / (i + 1) as f64;
            break;
        }
        rest -= room;
        level = *next;
    }
    needed.iter().map(|&w| w.max(level)).collect()
}

/// Widths of whole pixels with the same sum: column lines then lie on whole pixels.
fn whole(widths: &[f64], total: f64) -> Vec<f64> {
    let mut out: Vec<f64> = widths.iter().map(|w| (w + 1e-6).floor()).collect();
    let mut rest = (total - out.iter().sum::<f64>()).floor();
    for (out, w) in out.iter_mut().zip(widths) {
        if rest >= 1.0 && *w > *out + 1e-6 {
            *out += 1.0;
            rest -= 1.0;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A cell whose text is `words` px long on one line.
    fn text(words: f64) -> Profile {
        profile(140.0, 336.0, 4.0, |w| (words / w).ceil() * 17.0)
    }

    #[test]
    #[expect(clippy::float_cmp, reason = "the heights are whole numbers")]
    fn a_profile_holds_every_height() {
        let p = text(600.0);
        assert_eq!(p.iter().map(|&(_, h)| h).collect::<Vec<_>>(), [85.0, 68.0, 51.0, 34.0]);
        for &(w, h) in &p {
            assert_eq!((600.0 / w).ceil() * 17.0, h);
            assert_eq!(height_at(&p, w), h);
            assert_eq!(width_for(&p, h), w);
        }
        assert_eq!(stacked(&[p.clone(), p.clone()], 6.0).len(), p.len());
    }

    #[test]
    fn widths_add_up_and_the_long_text_gets_more() {
        let lane = || vec![text(900.0), text(200.0), text(200.0), text(200.0)];
        let solved = |lanes| solve(&Problem { lanes, least: vec![140.0; 4] }, 900.0);
        // One lane alone is not worth uneven columns, three are.
        assert_eq!(solved(vec![lane()]), (vec![228.0, 224.0, 224.0, 224.0], 68.0));
        assert_eq!(solved(vec![lane(), lane(), lane()]), (vec![300.0, 200.0, 200.0, 200.0], 153.0));
    }

    #[test]
    fn never_higher_than_columns_of_one_width() {
        let mut seed = 7_u64;
        let mut next = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 40) as f64 / 2.0_f64.powi(24)
        };
        for columns in [1_usize, 2, 7, 12, 30, 90] {
            let lane = |next: &mut dyn FnMut() -> f64| (0..columns).map(|_| text(60.0 + next() * 900.0)).collect();
            let lanes: Vec<Vec<Profile>> = (0..6).map(|_| lane(&mut next)).collect();
            let total = 230.0 * columns as f64;
            let even = 230.0;
            let height = |lane: &Vec<Profile>| lane.iter().map(|p| height_at(p, even)).fold(0.0, f64::max);
            let before: f64 = lanes.iter().map(height).sum();
            let (widths, after) = solve(&Problem { lanes, least: vec![140.0; columns] }, total);
            assert!(after <= before, "{columns} columns: {after} > {before}");
            assert!((widths.iter().sum::<f64>() - total).abs() < 1e-6);
            assert!(widths.iter().all(|w| *w >= 140.0 && w.fract() == 0.0));
        }
    }
}
