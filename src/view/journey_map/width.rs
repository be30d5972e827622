//! How wide the page is and how wide its columns are.
//!
//! In: lanes with their cards, and the width that was asked for, if any. Out: the frame with its width and its columns
//! set. Absent: the search itself (that is `columns`).

use crate::model::ItemKind;

use super::columns::{self, Problem, Profile};
use super::frame::{Frame, MARGIN};
use super::lane::Lane;
use super::stages::Stages;

/// The least width of a column, px: an opportunity's gauges still fit.
const LEAST: f64 = 140.0;
/// A column that is not forced is not narrower, px.
const COMFORTABLE: f64 = 176.0;
/// No column needs to be wider, px: longer lines read worse.
const WIDEST: f64 = 336.0;
/// The least width of a page that chooses its own, px: the header needs it.
const PAGE: f64 = 900.0;
/// Height of header and footer, about, px.
const AROUND: f64 = 400.0;
/// Height of a lane of feelings, about, px.
const FEELINGS: f64 = 320.0;
/// Height of a lane of brakes and enablers, about, px.
const PASSAGE: f64 = 80.0;
/// What a lane adds to its cards, about, px.
const LANE: f64 = 22.0;
/// The proportions, width to height, that suit a screen and a sheet of paper.
const PROPORTIONS: (f64, f64) = (1.25, 1.6);
/// Widths of columns that a page that chooses its own tries, px.
const TRIED: [f64; 8] = [196.0, 212.0, 228.0, 244.0, 264.0, 288.0, 312.0, 336.0];
/// From this many columns on, heights are looked for in coarser steps.
const MANY: usize = 40;
/// From this many columns on, all have one width as far as their words allow it: with so many cells a lane has a tall one
/// somewhere, whatever is done.
const VERY_MANY: usize = 400;

/// The least width of the page, px.
pub(super) fn least(frame: &Frame) -> f64 {
    frame.left() + frame.columns.len() as f64 * LEAST + MARGIN
}

/// Solves the columns and sets the frame's width.
pub(super) fn solve(frame: &mut Frame, stages: &Stages, lanes: &[Lane], wanted: Option<f64>) {
    let around = frame.left() + MARGIN;
    let mut problem = Problem { least: comfortable(frame, stages, lanes), lanes: Vec::new() };
    if let Some(width) = wanted {
        shrink(&mut problem.least, width - around);
    }
    if frame.columns.len() < VERY_MANY {
        problem.lanes = profiles(frame, stages, lanes, &problem.least);
    }
    let (widths, _) = match wanted {
        Some(width) => columns::solve(&problem, (width - around).max(problem.least.iter().sum())),
        None => chosen(frame, &problem, lanes),
    };
    let mut x = frame.left();
    for (column, w) in frame.columns.iter_mut().zip(widths) {
        (column.x, column.w) = (x, w);
        x += w;
    }
    frame.width = x + MARGIN;
}

/// The width under which no column goes of its own accord: its words stay whole, as far as they are not very long.
fn comfortable(frame: &Frame, stages: &Stages, lanes: &[Lane]) -> Vec<f64> {
    let felt = if frame.choice.whole { super::curve::least_widths(frame) } else { Vec::new() };
    let least = |index: usize| {
        let marks = felt.get(index).copied().unwrap_or(0.0);
        let cells = lanes.iter().filter_map(|l| l.cells.get(index)).flatten();
        cells.map(|e| e.card.least()).fold(COMFORTABLE.max(stages.least(index)).max(marks), f64::max).ceil()
    };
    (0..frame.columns.len()).map(least).collect()
}

/// Lets columns go below what is comfortable, all in the same proportion, as far as a narrow page asks for it.
fn shrink(least: &mut [f64], room: f64) {
    let sum: f64 = least.iter().sum();
    if sum <= room {
        return;
    }
    let bare = least.len() as f64 * LEAST;
    let part = ((room - bare) / (sum - bare)).clamp(0.0, 1.0);
    for w in least {
        *w = (LEAST + (*w - LEAST) * part).floor();
    }
}

/// The heights of all cells, of the titles of steps, and of arrows over a single column.
fn profiles(frame: &Frame, stages: &Stages, lanes: &[Lane], least: &[f64]) -> Vec<Vec<Profile>> {
    let step = if least.len() > MANY { 20.0 } else { 4.0 };
    let of = |from: f64, height: &dyn Fn(f64) -> f64| columns::profile(from, from.max(WIDEST), step, height);
    let cells = |lane: &Lane| {
        let cell = |(entries, &from): (&Vec<super::lane::Entry>, &f64)| {
            let each: Vec<Profile> = entries.iter().map(|e| of(from, &|w| e.card.height(w))).collect();
            columns::stacked(&each, lane.gap())
        };
        lane.cells.iter().zip(least).map(cell).collect()
    };
    let mut out: Vec<Vec<Profile>> = lanes.iter().map(cells).collect();
    let titles = least.iter().enumerate();
    out.push(titles.clone().map(|(c, &from)| of(from, &|w| stages.step_height(c, w))).collect());
    let arrow = |(index, &from): (usize, &f64)| {
        let stage = frame.columns.get(index).map_or(0, |c| c.stage);
        let alone = frame.stage_columns(stage).len() == 1;
        if alone { of(from, &|w| stages.arrow_height(stage, w)) } else { Vec::new() }
    };
    out.push(titles.map(arrow).collect());
    out
}

/// Columns of a page that chooses its own width: the least area among those of good proportions.
fn chosen(frame: &Frame, problem: &Problem, lanes: &[Lane]) -> (Vec<f64>, f64) {
    let count = frame.columns.len() as f64;
    let around = frame.left() + MARGIN;
    let least: f64 = problem.least.iter().sum();
    let floor = least.max((PAGE - around).min(count * widest_of(frame.columns.len())));
    let fixed = AROUND + lanes.len() as f64 * LANE + beside_lanes(frame);
    let tried: &[f64] = if frame.columns.len() > MANY { &[208.0] } else { &TRIED };
    let more = (frame.columns.len() <= 3).then(|| widest_of(frame.columns.len()));
    let mut best: Option<(f64, Vec<f64>, f64)> = None;
    let mut before = 0.0;
    for each in tried.iter().copied().chain(more) {
        let total = (each * count).max(floor).round();
        if total <= before {
            continue;
        }
        before = total;
        let (widths, lanes) = columns::solve(problem, total);
        let (w, h) = (total + around, lanes + fixed);
        let off = (PROPORTIONS.0 - w / h).max(w / h - PROPORTIONS.1).max(0.0);
        let cost = w * h * (1.0 + 2.0 * off);
        if best.as_ref().is_none_or(|(b, ..)| cost < *b) {
            best = Some((cost, widths, lanes));
        }
    }
    best.map_or_else(|| columns::solve(problem, floor), |(_, widths, h)| (widths, h))
}

/// Height of what is not a lane of cards, about, px.
fn beside_lanes(frame: &Frame) -> f64 {
    if !frame.choice.whole {
        return 0.0;
    }
    let has = |kind| frame.items().any(|(_, i)| i.kind == kind);
    let felt = if has(ItemKind::Feeling) { FEELINGS } else { 0.0 };
    felt + if has(ItemKind::Brake) || has(ItemKind::Enabler) { PASSAGE } else { 0.0 }
}

/// How wide each of a few columns may become so that the page looks full, px.
const fn widest_of(columns: usize) -> f64 {
    match columns {
        0 | 1 => 720.0,
        2 => 480.0,
        3 => 400.0,
        _ => WIDEST,
    }
}
