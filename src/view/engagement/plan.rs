//! Where everything of the loop stands.
//!
//! In: a cycle, the width of the page, where the loop may begin. Out: boxes of phases, passages and the middle. Absent:
//! what is drawn in them.
//!
//! Two columns and three rows, clockwise: phases 1 and 2 on top, 3 at the right, 4 and 5 at the bottom, 6 at the left. All
//! heights come from the content.

use crate::geometry::Rect;
use crate::scene::Canvas;
use crate::view::part::page::MARGIN;

use super::card;
use super::content::{Cycle, PHASES};
use super::outline::Radii;
use super::passage::{LABEL_ROW, Lanes, Passage};
use super::phase::{self, Phase};

/// The width of the page where nobody asks for another, px: with typical content its height makes it A3.
const USUAL: f64 = 1944.0;
/// The same where that would be a tower: two brakes fit abreast in a side lane, or three.
pub(super) const WIDTHS: [f64; 3] = [USUAL, 2904.0, 4232.0];
/// The loop is a tower if it is higher than its width by this factor.
const TOWER: f64 = 1.3;
/// The least width of the page, px: that of narrow columns and a small ring.
pub(super) const LEAST: f64 = 1240.0;
/// The narrowest that a column may be, px.
const NARROWEST: f64 = 372.0;
/// Part of the loop's width that a column takes.
const COLUMN: f64 = 584.0 / 1864.0;
/// From the edge of a lane to a phase on it, px.
pub(super) const INSET: f64 = 12.0;
/// Room for the track between two lanes, px.
const TRACK: f64 = 44.0;
/// From the edge of a column to the notes of its lanes, px.
const SIDE: f64 = INSET;
/// Radius of the loop's outer corners, px.
pub(super) const OUTER: f64 = 84.0;
/// The ring needs this much, px.
const MIDDLE: f64 = 520.0;
/// What a phase in a lower corner is higher, so that no note stands in the curve, px.
const CURVE: f64 = 18.0;

/// The loop, placed.
pub(super) struct Plan {
    phases: [Phase; PHASES],
    passages: [Passage; PHASES],
    boxes: [Rect; PHASES],
    lanes: [Lanes; PHASES],
    /// All of it.
    pub(super) whole: Rect,
    /// Where the ring is drawn.
    pub(super) middle: Rect,
    /// Where the track runs from each phase to the next.
    pub(super) tracks: [((f64, f64), (f64, f64)); PHASES],
    /// Where the lanes touch: the tracks of the top and the bottom.
    pub(super) seam: Rect,
}

/// Widths that everything shares, px.
#[derive(Clone, Copy)]
struct Widths {
    /// Of all.
    all: f64,
    /// Of a column.
    column: f64,
    /// Of the middle, and of the lanes over and under it.
    middle: f64,
    /// Of a lane in a column.
    lane: f64,
    /// Of a phase.
    phase: f64,
}

impl Widths {
    fn new(page: f64) -> Self {
        // Whole pixels, so that edges are sharp.
        let all = (page - 2.0 * MARGIN).floor();
        let column = (all * COLUMN).round().max(NARROWEST);
        let middle = all - 2.0 * column;
        let lane = ((column - TRACK - 2.0 * SIDE) / 2.0).floor();
        Self { all, column, middle, lane, phase: column - 2.0 * INSET }
    }
}

/// Heights of the five rows, px, and how far under the top of the first and last the track runs.
struct Rows {
    heights: [f64; 5],
    tracks: (f64, f64),
}

impl Rows {
    fn new(phases: &[Phase; PHASES], passages: &[Passage; PHASES], widths: Widths) -> Self {
        let four = |h: f64| (h / 4.0).ceil() * 4.0;
        let [one, two, three, last, fifth, sixth] = phases.each_ref().map(|p| p.height(widths.phase));
        let [top, right, low_right, bottom, low_left, left] = passages;
        // A row that phases make higher gives the lanes what is left, half above and half below the track.
        let row = |(above, below): (f64, f64), phase: f64| {
            let spare = (phase + 2.0 * INSET - above - TRACK - below).max(0.0) / 2.0;
            let track = ((above + spare + TRACK / 2.0) / 2.0).round() * 2.0;
            (four(above + spare + TRACK + below + spare), track)
        };
        let lanes = top.heights(widths.middle);
        let first = row((LABEL_ROW + lanes.0 + 12.0, LABEL_ROW + lanes.1 + 14.0), one.max(two));
        let lanes = bottom.heights(widths.middle);
        let fifth = row((LABEL_ROW + lanes.1 + 14.0, LABEL_ROW + lanes.0 + 12.0), last.max(fifth) + CURVE);
        let beside =
            |a: &Passage, b: &Passage| four(a.height(widths.lane).max(b.height(widths.lane)) + LABEL_ROW + TRACK);
        let (mut second, third, mut fourth) =
            (beside(right, left), four(three.max(sixth)), beside(low_right, low_left));
        let lacking = MIDDLE - second - third - fourth;
        if lacking > 0.0 {
            second += four(lacking / 2.0);
            fourth += four(lacking / 2.0);
        }
        Self { heights: [first.0, second, third, fourth, fifth.0], tracks: (first.1, fifth.1) }
    }
}

impl Plan {
    /// Places a cycle on a page of `page` px, from `top` on.
    pub(super) fn new(cycle: &Cycle, page: f64, top: f64) -> Self {
        let widths = Widths::new(page);
        let phases = phase::all(cycle, widths.phase);
        let indents = card::indents(cycle);
        let passages: [Passage; PHASES] = std::array::from_fn(|n| Passage::new(cycle, n, indents));
        let rows = Rows::new(&phases, &passages, widths);
        let [h1, h2, h3, h4, h5] = rows.heights;
        let (y2, y3) = (top + h1, top + h1 + h2);
        let y5 = y3 + h3 + h4;
        let (left, right) = (MARGIN, MARGIN + widths.all - widths.column);
        let phase = |x: f64, y: f64, h: f64| Rect::new(x + INSET, y, widths.phase, h);
        let boxes = [
            phase(left, top + INSET, h1 - 2.0 * INSET),
            phase(right, top + INSET, h1 - 2.0 * INSET),
            phase(right, y3, h3),
            phase(right, y5 + INSET, h5 - 2.0 * INSET),
            phase(left, y5 + INSET, h5 - 2.0 * INSET),
            phase(left, y3, h3),
        ];
        let tracks = tracks(&boxes, (top + rows.tracks.0, y5 + rows.tracks.1));
        let whole = Rect::new(left, top, widths.all, y5 + h5 - top);
        let middle = Rect::new(left + widths.column, y2, widths.middle, y5 - y2);
        let half = widths.column / 2.0;
        let (from, to) = (top + rows.tracks.0, y5 + rows.tracks.1);
        let seam = Rect::new(left + half, from, widths.all - widths.column, to - from);
        let lanes = lanes(&passages, &boxes, widths, (from, to));
        Self { phases, passages, boxes, lanes, whole, middle, tracks, seam }
    }

    /// The width between the margins, px.
    pub(super) const fn inner(&self) -> f64 {
        self.whole.w
    }

    /// Whether the loop is so high that a wider page would show it better.
    pub(super) fn is_tower(&self) -> bool {
        self.whole.h > TOWER * self.whole.w
    }

    /// Where the loop ends, px.
    pub(super) const fn bottom(&self) -> f64 {
        self.whole.bottom()
    }

    /// Draws a phase.
    pub(super) fn draw_phase(&self, canvas: &mut Canvas, number: usize) {
        let mut radii: Radii = [8.0; 4];
        // Its place among the corners: phases 1 and 2 on top, 4 and 5 at the bottom.
        let corner = [Some(0), Some(1), None, Some(2), Some(3), None].get(number).copied().flatten();
        if let Some(radius) = corner.and_then(|c: usize| radii.get_mut(c)) {
            *radius = OUTER - INSET;
        }
        if let (Some(phase), Some(&rect)) = (self.phases.get(number), self.boxes.get(number)) {
            phase.draw(canvas, rect, radii);
        }
    }

    /// Draws the passage after a phase.
    pub(super) fn draw_passage(&self, canvas: &mut Canvas, number: usize) {
        if let (Some(passage), Some(&lanes)) = (self.passages.get(number), self.lanes.get(number)) {
            if is_over(number) { passage.draw_over(canvas, lanes) } else { passage.draw_beside(canvas, lanes) }
        }
    }
}

/// Whether the lanes after a phase stand one over the other: at the top and at the bottom of the loop.
const fn is_over(number: usize) -> bool {
    matches!(number, 0 | 3)
}

/// The ends of the track after each phase.
fn tracks(boxes: &[Rect; PHASES], (top, bottom): (f64, f64)) -> [((f64, f64), (f64, f64)); PHASES] {
    let [one, two, three, four, five, six] = boxes;
    let middle = |b: &Rect| b.x + b.w / 2.0;
    [
        ((one.right(), top), (two.x, top)),
        ((middle(two), two.bottom()), (middle(three), three.y)),
        ((middle(three), three.bottom()), (middle(four), four.y)),
        ((four.x, bottom), (five.right(), bottom)),
        ((middle(five), five.y), (middle(six), six.bottom())),
        ((middle(six), six.y), (middle(one), one.bottom())),
    ]
}

/// Where the lanes of each passage are; `from` and `to` are where the upper and the lower track run.
fn lanes(
    passages: &[Passage; PHASES],
    boxes: &[Rect; PHASES],
    widths: Widths,
    (from, to): (f64, f64),
) -> [Lanes; PHASES] {
    let (x, w) = (MARGIN + widths.column, widths.middle);
    // The inner of two lanes in a column, and the outer one.
    let left = MARGIN + SIDE;
    let right = MARGIN + widths.all - SIDE - widths.lane;
    let step = widths.lane + TRACK;
    std::array::from_fn(|n| {
        let (Some(passage), Some(here), Some(next)) = (passages.get(n), boxes.get(n), boxes.get((n + 1) % PHASES))
        else {
            return Lanes { brakes: Rect::default(), enablers: Rect::default() };
        };
        if is_over(n) {
            let (brakes, enablers) = passage.heights(w);
            let above = |y: f64, h: f64| Rect::new(x, y - TRACK / 2.0 - h, w, h);
            let below = |y: f64, h: f64| Rect::new(x, y + TRACK / 2.0 + LABEL_ROW - 2.0, w, h);
            return if n == 0 {
                Lanes { brakes: above(from, brakes), enablers: below(from, enablers) }
            } else {
                Lanes { brakes: below(to, brakes), enablers: above(to, enablers) }
            };
        }
        let (top, bottom) = if here.y < next.y { (here.bottom(), next.y) } else { (next.bottom(), here.y) };
        let h = passage.height(widths.lane);
        let y = ((top + bottom - h - LABEL_ROW) / 2.0).round() + LABEL_ROW;
        let lane = |x: f64| Rect::new(x, y, widths.lane, h);
        if n < 3 {
            Lanes { brakes: lane(right), enablers: lane(right - step) }
        } else {
            Lanes { brakes: lane(left), enablers: lane(left + step) }
        }
    })
}
