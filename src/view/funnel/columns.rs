//! Where each stage stands from left to right, and the place after the last.
//!
//! In: how many places there are, and a wanted width. Out: columns of whole pixels. Absent: heights, but those of cards
//! that flow in a column.

use crate::geometry::Rect;
use crate::view::part::page::MARGIN;

use super::card::Card;
use super::plan::Plan;

/// Between two columns, px.
pub(super) const GAP: f64 = 12.0;
/// Width of a column: the least, what the page of its own choice has at least, and what it would like, px.
const COLUMN: (f64, f64, f64) = (156.0, 236.0, 300.0);
/// The place after the last stage, as a part of a column, and its least width, px.
const EXIT: (f64, f64) = (0.55, 132.0);
/// Width of a page of its own choice: at least, with one stage at least, and no more unless the columns need it, px.
const PAGE: (f64, f64, f64) = (1240.0, 920.0, 1880.0);
/// The least width of any page, px.
const LEAST: f64 = 480.0;
/// Width of a gate: at least and at most, and as a part of a column, px.
const GATE: (f64, f64, f64) = (196.0, 264.0, 0.6);
/// The least width of a card where several stand side by side in a wide column, and the space between them, px.
const CARD: (f64, f64) = (260.0, 8.0);

/// The columns of a funnel.
pub(super) struct Columns {
    /// Width of the page, px.
    pub(super) page: f64,
    /// Width of a gate, px.
    pub(super) gate: f64,
    /// Left and right edge of each place, px.
    places: Vec<(f64, f64)>,
    stages: usize,
}

/// Space that is no column, px.
fn around(plan: &Plan) -> f64 {
    2.0 * MARGIN + GAP * plan.places().saturating_sub(1) as f64
}

impl Columns {
    /// The least width of the page, px.
    pub(super) fn least(plan: &Plan) -> f64 {
        let exit = if plan.exit { EXIT.1 } else { 0.0 };
        (around(plan) + COLUMN.0 * plan.journey.stages.len() as f64 + exit).max(LEAST)
    }

    /// Columns for a wanted width of the page, px, or for one of its own choice.
    pub(super) fn new(plan: &Plan, wanted: Option<f64>) -> Self {
        let stages = plan.journey.stages.len();
        let units = stages as f64 + if plan.exit { EXIT.0 } else { 0.0 };
        let own = || {
            let least = if stages > 1 { PAGE.0 } else { PAGE.1 };
            let page = (around(plan) + units * COLUMN.2).clamp(least, PAGE.2);
            page.max(around(plan) + units * COLUMN.1).round()
        };
        let page = wanted.unwrap_or_else(own).max(Self::least(plan));
        let room = page - around(plan);
        let exit = if plan.exit { (room / units * EXIT.0).max(EXIT.1) } else { 0.0 };
        let column = (room - exit) / stages.max(1) as f64;
        let left = |place: usize| (MARGIN + place as f64 * (column + GAP)).round();
        let right = |place: usize| if place + 1 == plan.places() { page - MARGIN } else { left(place + 1) - GAP };
        let gate = (column * GATE.2).clamp(GATE.0, GATE.1).min(column - 28.0).floor();
        Self { page, gate, places: (0..plan.places()).map(|p| (left(p), right(p))).collect(), stages }
    }

    /// Left and right edge of a place, px.
    pub(super) fn place(&self, place: usize) -> (f64, f64) {
        self.places.get(place).copied().unwrap_or((MARGIN, self.page - MARGIN))
    }

    /// Width of a place, px.
    pub(super) fn width(&self, place: usize) -> f64 {
        let (from, to) = self.place(place);
        to - from
    }

    /// Middle of a place, px.
    pub(super) fn centre(&self, place: usize) -> f64 {
        let (from, to) = self.place(place);
        f64::midpoint(from, to)
    }

    /// Where a place borders on the next, px.
    pub(super) fn seam(&self, place: usize) -> f64 {
        self.place(place).1 + GAP / 2.0
    }

    /// Where the arrow of a stage begins and ends, px: at the seams, but at the edges of the page.
    pub(super) fn arrow(&self, stage: usize) -> (f64, f64) {
        let (from, to) = self.place(stage);
        let from = if stage == 0 { from } else { from - GAP / 2.0 };
        (from, if stage + 1 == self.stages { to } else { to + GAP / 2.0 })
    }

    /// Where cards stand that flow in the column of a stage from `top` on: in a wide one several side by side, those of a
    /// row all as high as the tallest.
    pub(super) fn spread(&self, stage: usize, top: f64, cards: &[Card]) -> Vec<Rect> {
        let (from, to) = self.place(stage);
        let fit = ((to - from + CARD.1) / (CARD.0 + CARD.1)).floor().max(1.0) as usize;
        let in_row = fit.min(cards.len()).max(1);
        let left = |i: usize| (from + (to - from + CARD.1) / in_row as f64 * i as f64).round();
        let mut y = top;
        let mut out = Vec::with_capacity(cards.len());
        for row in cards.chunks(in_row) {
            let boxes = (0..row.len()).map(|i| (left(i), left(i + 1) - CARD.1 - left(i)));
            let boxes: Vec<(f64, f64)> = boxes.collect();
            let h = row.iter().zip(&boxes).map(|(card, b)| card.height(b.1, 0)).fold(0.0, f64::max);
            out.extend(boxes.into_iter().map(|(x, w)| Rect::new(x, y, w, h)));
            y += h + CARD.1;
        }
        out
    }
}
