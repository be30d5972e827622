//! What belongs to a whole stage with steps: cards laid across its columns, under a bracket.
//!
//! In: cards, and the columns of the stage. Out: rows of as many cards as the stage has columns.

use crate::view::journey_map::card::Slot;
use crate::view::journey_map::frame::{Column, Frame};

use super::{BRACKET, Entry, PAD};

/// No card that stands across a stage is wider than this, unless its column is, px.
const WIDEST: f64 = 480.0;

/// The items of a stage that has steps, laid across it.
#[derive(Default)]
pub(in crate::view::journey_map) struct Band {
    pub(in crate::view::journey_map) entries: Vec<Entry>,
    /// Height, px; set when the columns are solved.
    pub(in crate::view::journey_map) h: f64,
}

impl Band {
    /// From the top of the lane to the end of the cards, px; 0 for an empty band.
    pub(super) fn bottom(&self) -> f64 {
        if self.entries.is_empty() { 0.0 } else { PAD + BRACKET + self.h }
    }

    /// Whether a card stands across a line between two columns.
    pub(in crate::view::journey_map) fn crosses(&self, frame: &Frame, stage: usize, x: f64) -> bool {
        self.slots(frame, stage).iter().any(|s| s.x + 1.0 < x && x < s.x + s.w - 1.0)
    }

    /// From the top of the lane to both ends of the bracket and its cards, px.
    pub(in crate::view::journey_map) fn extent(&self) -> (f64, f64) {
        (PAD - 4.0, self.bottom())
    }

    /// Measures the cards and the whole.
    pub(super) fn lay_out(&mut self, frame: &Frame, stage: usize, gap: f64) {
        let places = self.slots(frame, stage);
        let mut rows: Vec<f64> = Vec::new();
        for (entry, place) in self.entries.iter_mut().zip(places) {
            entry.h = entry.card.height(place.w);
            if place.row >= rows.len() {
                rows.push(0.0);
            }
            if let Some(row) = rows.get_mut(place.row) {
                *row = row.max(entry.h);
            }
        }
        self.h = rows.iter().sum::<f64>() + rows.len().saturating_sub(1) as f64 * gap;
    }

    /// Row, left edge and width of each card: as many in a row as the stage has columns, each across as many columns as
    /// are its share.
    fn slots(&self, frame: &Frame, stage: usize) -> Vec<BandSlot> {
        let range = frame.stage_columns(stage);
        let (columns, count) = (range.len().max(1), self.entries.len());
        let in_row = count.min(columns);
        let place = |i: usize| {
            let (row, k) = (i / in_row, i % in_row);
            let first = range.start + k * columns / in_row;
            let last = (range.start + (k + 1) * columns / in_row).saturating_sub(1);
            let x = frame.columns.get(first).map_or(0.0, |c| c.x);
            let one = frame.columns.get(first).map_or(0.0, |c| c.w);
            let right = frame.columns.get(last).map_or(x, Column::right);
            BandSlot { row, x, w: (right - x).min(WIDEST.max(one)) }
        };
        (0..count).map(place).collect()
    }

    /// Visits each card with its slot, from the corner of the band's first row on.
    pub(in crate::view::journey_map) fn visit(
        &self,
        frame: &Frame,
        stage: usize,
        (y, gap): (f64, f64),
        mut visit: impl FnMut(&Entry, Slot),
    ) {
        let (mut top, mut row, mut tallest) = (y, 0, 0.0_f64);
        for (entry, place) in self.entries.iter().zip(self.slots(frame, stage)) {
            if place.row != row {
                top += tallest + gap;
                (row, tallest) = (place.row, 0.0);
            }
            tallest = tallest.max(entry.h);
            visit(entry, Slot { x: place.x, y: top, w: place.w, h: entry.h });
        }
    }
}

/// Place of a card in a band.
struct BandSlot {
    row: usize,
    x: f64,
    w: f64,
}
