//! A person's line: its points, its marks and the curve through them.
//!
//! In: voices. Out: points with marks, cubics, and which of these only bridge a gap. Absent: words.
//!
//! Where marks of several people would touch, each person's points move aside by one step of their own, in all columns
//! alike, so that columns stay comparable.

use crate::geometry::{Point, Rect};
use crate::view::part::extremes;
pub(in super::super) use crate::view::part::extremes::Extreme;
use crate::view::part::mark;
use crate::view::part::monotone::{self, Cubic};

use super::super::frame::Frame;
use super::POINT;
use super::feelings::{Feeling, Voice, is_gap};

/// What stands on a point.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    /// Its middle.
    pub(super) at: Point,
    /// Radius of the face, or half the marker, px.
    pub(super) r: f64,
    /// Radius with halo or ring, px.
    pub(super) outer: f64,
    /// Whether it is the peak or the lowest point of the first line.
    pub(super) extreme: Option<Extreme>,
}

impl Mark {
    /// The box that it takes, with a little air above and below.
    pub(super) fn frame(&self) -> Rect {
        let (w, h) = (self.outer + 1.0, self.outer + 3.0);
        Rect::new(self.at.x - w, self.at.y - h, 2.0 * w, 2.0 * h)
    }
}

/// A person's line.
#[derive(Debug)]
pub(super) struct Line {
    /// Whose, and what is felt.
    pub(super) voice: Voice,
    /// One a feeling.
    pub(super) marks: Vec<Mark>,
    /// From left to right.
    pub(super) curve: Vec<Cubic>,
    /// For each cubic, whether it bridges columns without a score.
    pub(super) gaps: Vec<bool>,
}

impl Line {
    /// The height of the line at `x`, where it has one and is not a mere bridge.
    pub(super) fn y_at(&self, x: f64) -> Option<f64> {
        let number = self.curve.partition_point(|c| c.to.x < x);
        let cubic = self.curve.get(number).filter(|c| c.from.x <= x)?;
        (self.gaps.get(number) == Some(&false)).then(|| cubic.y_at(x))
    }

    /// Number of the mark nearest to `x` between two others.
    pub(super) fn nearest(&self, x: f64, (from, to): (f64, f64)) -> Option<usize> {
        let after = self.marks.partition_point(|m| m.at.x < x);
        let near = [after.checked_sub(1), Some(after)].into_iter().flatten();
        let inside = near.filter_map(|i| self.marks.get(i).map(|m| (i, m.at.x))).filter(|m| m.1 > from && m.1 < to);
        inside.min_by(|a, b| (a.1 - x).abs().total_cmp(&(b.1 - x).abs())).map(|m| m.0)
    }
}

/// Turns voices into lines.
pub(super) fn lines(frame: &Frame, voices: Vec<Voice>) -> Vec<Line> {
    let extremes = voices.first().map(extremes).unwrap_or_default();
    let mut marks: Vec<Vec<Mark>> = voices.iter().map(|v| marks(v, &extremes)).collect();
    dodge(frame, &voices, &mut marks);
    for marks in &mut marks {
        part(marks);
    }
    voices.into_iter().zip(marks).map(|(voice, marks)| draw_through(frame, voice, marks)).collect()
}

/// Numbers of the peak and the low point of the first person's feelings: only where they are worth the name.
pub(in super::super) fn extremes(voice: &Voice) -> Vec<(usize, Extreme)> {
    if voice.index > 0 {
        return Vec::new();
    }
    extremes::of(&voice.feelings.iter().map(|f| f.score).collect::<Vec<_>>())
}

fn marks(voice: &Voice, extremes: &[(usize, Extreme)]) -> Vec<Mark> {
    let one = |(i, feeling): (usize, &Feeling)| {
        let extreme = extremes.iter().find(|e| voice.index == 0 && e.0 == i).map(|e| e.1);
        let (r, outer) = match (voice.index, extreme) {
            (0, Some(_)) => (18.0, 23.0),
            (0, None) => (14.0, 16.0),
            _ => (6.0, mark::REACH),
        };
        Mark { at: Point::new(feeling.x, -feeling.score * POINT), r, outer, extreme }
    };
    voice.feelings.iter().enumerate().map(one).collect()
}

/// Moves the points of each line aside where marks of two lines would touch.
fn dodge(frame: &Frame, voices: &[Voice], marks: &mut [Vec<Mark>]) {
    let step = step_aside(voices, marks);
    let narrowest = frame.columns.iter().map(|c| c.w).fold(f64::INFINITY, f64::min);
    let ends = (marks.len() as f64 - 1.0) / 2.0;
    let most = (narrowest / 2.0 - 24.0).max(0.0) / ends.max(0.5);
    let step = step.min(most).floor();
    for (i, marks) in marks.iter_mut().enumerate() {
        for mark in marks {
            mark.at.x += step * (i as f64 - ends);
        }
    }
}

/// Marks farther apart than this never touch, px: twice the ring of an extreme, and a little.
const FARTHEST: f64 = 48.0;

/// The least step aside at which no two marks that share a column touch, px.
fn step_aside(voices: &[Voice], marks: &[Vec<Mark>]) -> f64 {
    let mut all: Vec<(usize, usize, &Mark)> = Vec::new();
    for (i, (voice, marks)) in voices.iter().zip(marks).enumerate() {
        all.extend(voice.feelings.iter().zip(marks).map(|(f, m)| (f.columns.start, i, m)));
    }
    all.sort_by(|a, b| a.0.cmp(&b.0).then(a.2.at.y.total_cmp(&b.2.at.y)).then(a.1.cmp(&b.1)));
    let mut need: f64 = 0.0;
    for (n, (column, i, a)) in all.iter().enumerate() {
        // A few neighbours in height are enough: whoever touches more of them than that touches the nearest too.
        for (other, j, b) in all.iter().skip(n + 1).take(8) {
            let (reach, dx, dy) = (a.outer + b.outer + 1.0, (b.at.x - a.at.x).abs(), b.at.y - a.at.y);
            // A small mark out of reach says nothing about a large one beyond it.
            if other != column || dy >= FARTHEST {
                break;
            }
            if i != j && dx < reach && dy < reach {
                need = need.max((reach * reach - dy * dy).sqrt() / i.abs_diff(*j) as f64);
            }
        }
    }
    need.ceil()
}

/// Shrinks marks of one line that stand too close together.
fn part(marks: &mut [Mark]) {
    let gap = |a: &Mark, b: &Mark| (b.at.x - a.at.x).hypot(b.at.y - a.at.y);
    let gaps: Vec<f64> = marks.windows(2).map(|w| w.first().zip(w.last()).map_or(0.0, |(a, b)| gap(a, b))).collect();
    for (i, mark) in marks.iter_mut().enumerate() {
        let before = i.checked_sub(1).and_then(|i| gaps.get(i)).copied().unwrap_or(f64::INFINITY);
        let room = before.min(gaps.get(i).copied().unwrap_or(f64::INFINITY)) / 2.0 - 1.0;
        if room < mark.outer {
            let halo = mark.outer - mark.r;
            mark.outer = room.max(halo + 4.0);
            mark.r = mark.outer - halo;
        }
    }
}

/// The curve through the marks of a line; it runs flat to the edge where the first or last column has a score.
fn draw_through(frame: &Frame, voice: Voice, marks: Vec<Mark>) -> Line {
    let mut points: Vec<Point> = marks.iter().map(|m| m.at).collect();
    let feelings = &voice.feelings;
    let mut gaps: Vec<bool> = feelings.windows(2).map(is_gap).collect();
    let (left, right) = (frame.left() + 1.0, frame.right() - 1.5);
    if let (Some(first), Some(feeling)) = (points.first().copied(), feelings.first())
        && feeling.columns.start == 0
        && first.x > left + 1.0
    {
        points.insert(0, Point::new(left, first.y));
        gaps.insert(0, false);
    }
    if let (Some(last), Some(feeling)) = (points.last().copied(), feelings.last())
        && feeling.columns.end >= frame.columns.len()
        && last.x < right - 1.0
    {
        points.push(Point::new(right, last.y));
        gaps.push(false);
    }
    Line { curve: monotone::through(&points), voice, marks, gaps }
}
