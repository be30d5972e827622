//! The pipe: how many people are left, as its height.
//!
//! In: runs of people and the columns. Out: a filled pipe for where things are, a dashed outline for where they began, a
//! solid one for where they are to be, all on one sheet. Absent: the numbers in it (that is `figures`).
//!
//! The height follows the square root of the people: at equal height two thousand of ten thousand would still be seen, but
//! fifty would not. The pipe is flat around the middle of a stage and bends across the seam.

use crate::geometry::Rect;
use crate::scene::{Blend, Canvas, Node, Paint, Step, Stroke};
use crate::text::Line;
use crate::theme::{Kind, Part};
use crate::view::part::page::MARGIN;

use super::columns::Columns;
use super::figures::Figures;
use super::people::{People, Run};
use super::plan::Plan;

/// Height of the part of the sheet that the pipe may fill, and above and below the fullest pipe, px.
const ROOM: (f64, f64) = (328.0, 8.0);
/// Radius of the sheet, px.
const RADIUS: f64 = 12.0;
/// How far the pipe is flat on each side of the middle of a place, as a part of its width: at least and at most.
const FLAT: (f64, f64) = (0.3, 0.47);
/// The thinnest pipe, from its middle, px.
const THIN: f64 = 1.0;
/// Above the words on the floor of the sheet, and from one line of them to the next, px.
const FLOOR: (f64, f64) = (8.0, 16.0);

/// Outline of where things began.
pub(super) const BEGAN: Stroke = Stroke::new(Paint::Ink, 1.25).dashed(&[3.0, 3.0]);
/// Outline of where things are to be.
pub(super) const AIMED: Stroke = Stroke::new(Paint::Kind(Kind::Gain, Part::Ink), 1.5);

/// The sheet with all runs.
pub(super) struct Pipe<'f> {
    pub(super) plan: &'f Plan<'f>,
    pub(super) columns: &'f Columns,
    pub(super) sheet: Rect,
    /// The numbers of each place.
    pub(super) figures: Vec<Figures>,
    /// Lines of words on the floor of the sheet, for each place.
    pub(super) floor: Vec<Vec<Line>>,
}

/// A flat stretch of a pipe: from, to, and its half height, px.
type Flat = (f64, f64, f64);

impl<'f> Pipe<'f> {
    /// `None` where nothing passes in percent.
    pub(super) fn new(plan: &'f Plan<'f>, columns: &'f Columns, y: f64) -> Option<Self> {
        if plan.runs.list.is_empty() {
            return None;
        }
        let figures: Vec<Figures> = (0..plan.places()).map(|p| Figures::new(plan, p)).collect();
        let room = |p| columns.width(p) - FLOOR.0;
        let one = figures.iter().enumerate().all(|(p, f)| f.fits(room(p)));
        let floor: Vec<Vec<Line>> = figures.iter().enumerate().map(|(p, f)| f.floor(room(p), one)).collect();
        let lines = floor.iter().map(Vec::len).max().unwrap_or(0);
        let h = if lines == 0 { 0.0 } else { FLOOR.0 * 2.0 + lines as f64 * FLOOR.1 };
        let sheet = Rect::new(MARGIN, y, columns.page - 2.0 * MARGIN, ROOM.0 + h);
        Some(Self { plan, columns, sheet, figures, floor })
    }

    /// The height around which the pipe lies, px.
    pub(super) fn middle(&self) -> f64 {
        self.sheet.y + ROOM.0 / 2.0
    }

    /// Upper edge of the first line of words on the floor, and from one line to the next, px.
    pub(super) fn floor_rows(&self) -> (f64, f64) {
        (self.sheet.y + ROOM.0 + FLOOR.0, FLOOR.1)
    }

    /// Half the height of the pipe for so many people, px.
    pub(super) fn half(&self, people: f64) -> f64 {
        let thin = if people > 0.0 { THIN } else { 0.0 };
        ((ROOM.0 / 2.0 - ROOM.1) * (people / self.plan.runs.base).sqrt()).max(thin)
    }

    /// Draws the sheet and every run.
    pub(super) fn draw(&self, canvas: &mut Canvas) {
        let line = Stroke::new(Paint::Line, 1.0);
        canvas.rect("sheet", self.sheet, RADIUS, Some(Paint::Sheet), Some(line));
        if self.sheet.h > ROOM.0 {
            let y = (self.sheet.y + ROOM.0).round() + 0.5;
            canvas.line("floor", (self.sheet.x + 1.0, y), (self.sheet.right() - 1.0, y), line);
        }
        for run in &self.plan.runs.list {
            self.draw_run(canvas, run);
        }
        self.draw_breaks(canvas);
    }

    fn draw_run(&self, canvas: &mut Canvas, run: &Run) {
        canvas.push(Node::Blend(Box::new(self.fill(run))));
        let mut outline = |of: fn(&People) -> f64, stroke| {
            for side in [-1.0, 1.0] {
                canvas.path("pipe", self.edge(&self.flats(run, of), side), None, Some(stroke));
            }
        };
        if run.aimed.is_some() {
            outline(|p| p.target, AIMED);
        }
        if run.moved.is_some() {
            outline(|p| p.baseline, BEGAN);
        }
    }

    /// The pipe itself, its colour running along the stages.
    fn fill(&self, run: &Run) -> Blend {
        let flats = self.flats(run, |p| p.now);
        let mut steps = self.edge(&flats, -1.0);
        let back: Vec<Flat> = flats.iter().rev().map(|&(from, to, h)| (to, from, h)).collect();
        let mut lower = self.edge(&back, 1.0).into_iter();
        if let Some(Step::Move(x, y)) = lower.next() {
            steps.push(Step::Line(x, y));
        }
        steps.extend(lower);
        steps.push(Step::Close);
        let count = self.plan.journey.stages.len();
        let (from, to) = (self.columns.centre(run.first), self.columns.centre(run.end() - 1));
        let stop = |place: usize| {
            let index = place.min(count.saturating_sub(1)) as u16;
            let at = (self.columns.centre(place) - from) / (to - from);
            (at, Paint::StageWash { index, count: count as u16 })
        };
        let stops = (run.first..run.end()).map(stop).collect();
        let y = self.middle();
        Blend { class: "pipe", steps, from: (from, y), to: (to, y), stops }
    }

    /// The flat stretches of a run for one of its figures.
    fn flats(&self, run: &Run, of: fn(&People) -> f64) -> Vec<Flat> {
        let last = run.people.len() - 1;
        let flat = |(i, people): (usize, &People)| {
            let place = run.first + i;
            let (from, to) = self.columns.place(place);
            let (middle, half) = (self.columns.centre(place), self.flat(place));
            // Where the sheet ends, the pipe goes on to its edge.
            let from = if place == 0 { from + 1.0 } else { from };
            let to = if place + 1 == self.plan.places() { to - 1.0 } else { to };
            let a = if i == 0 { from } else { middle - half };
            (a, if i == last { to } else { middle + half }, self.half(of(people)))
        };
        run.people.iter().enumerate().map(flat).collect()
    }

    /// How far the pipe is flat on each side of the middle of a place, px: as far as its numbers reach.
    fn flat(&self, place: usize) -> f64 {
        let numbers = self.figures.get(place).map_or(0.0, Figures::width) / 2.0 + 8.0;
        let w = self.columns.width(place);
        numbers.max(w * FLAT.0).min(w * FLAT.1)
    }

    /// One edge of a pipe along its flat stretches; `side` is −1 above and 1 below.
    fn edge(&self, flats: &[Flat], side: f64) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::with_capacity(flats.len() * 2);
        let mut before = None;
        for &(from, to, h) in flats {
            let y = self.middle() + side * h;
            match before {
                None => steps.push(Step::Move(from, y)),
                Some((x, last)) => {
                    let bend = f64::midpoint(x, from);
                    steps.push(Step::Cubic(bend, last, bend, y, from, y));
                }
            }
            steps.push(Step::Line(to, y));
            before = Some((to, y));
        }
        steps
    }

    /// Lines where a pipe ends before the last place or begins after the first.
    fn draw_breaks(&self, canvas: &mut Canvas) {
        for stage in 0..self.plan.places().saturating_sub(1) {
            let [before, after] = [stage, stage + 1].map(|p| self.plan.runs.at(p).map(|(run, _)| run.first));
            if before != after {
                let x = self.columns.seam(stage).round() + 0.5;
                let stroke = Stroke::new(Paint::Rule, 1.25).dashed(&[2.0, 4.0]);
                canvas.line("break", (x, self.sheet.y + 4.0), (x, self.sheet.bottom() - 4.0), stroke);
            }
        }
    }
}
