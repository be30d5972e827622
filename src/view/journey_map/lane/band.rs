//! What belongs to a whole stage with steps: cards laid across its columns, under a bracket.
//!
//! In: cards, and the columns of the stage. Out: rows of as many cards as the stage has columns.

use std::ops::Range;

use crate::view::journey_map::card::Slot;
use crate::view::journey_map::frame::{Column, Frame};

use super::{BRACKET, Entry, PAD};

/// No card that stands across a stage is wider than this, unless its column is, px.
const WIDEST: f64 = 480.0;

/// The items of a stage that has steps, laid across it.
#[derive(Default)]
pub(in crate::view::journey_map) struct Band {
    pub(in crate::view::journey_map) entries: Vec<Entry>,
    /// Place of each, px from the top of the lane; set when the columns are solved.
    slots: Vec<Slot>,
    /// Right end of the bracket, px; set when the columns are solved.
    pub(in crate::view::journey_map) end: f64,
}

/// What a band does to a column of its stage.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shade {
    /// Bottom of the cards that stand over it, px from the top of the lane; `None` where there are none.
    pub(super) bottom: Option<f64>,
    /// Whether a card stands across the line at its left.
    pub(super) crossed: bool,
}

impl Band {
    /// From the top of the lane to the end of the cards, px; 0 for an empty band.
    pub(super) fn bottom(&self) -> f64 {
        self.slots.iter().map(|s| s.y + s.h).fold(0.0, f64::max)
    }

    /// From the top of the lane to both ends of the bracket and its cards, px.
    pub(in crate::view::journey_map) fn extent(&self) -> (f64, f64) {
        (PAD - 4.0, self.bottom())
    }

    /// Each card with its place, px from the top of the lane.
    pub(in crate::view::journey_map) fn cards(&self) -> impl Iterator<Item = (&Entry, Slot)> {
        self.entries.iter().zip(self.slots.iter().copied())
    }

    /// Measures and places the cards: as many in a row as the stage has columns, each across as many columns as are its
    /// share. Says what becomes of each column of the stage.
    pub(super) fn lay_out(&mut self, frame: &Frame, stage: usize, gap: f64) -> Vec<Shade> {
        let range = frame.stage_columns(stage);
        let in_row = self.entries.len().min(range.len()).max(1);
        let mut shades = vec![Shade::default(); range.len()];
        self.slots.clear();
        let mut top = PAD + BRACKET;
        for row in self.entries.chunks_mut(in_row) {
            let mut tallest = 0.0_f64;
            for (k, entry) in row.iter_mut().enumerate() {
                let share = k * range.len() / in_row..(k + 1) * range.len() / in_row;
                let columns = frame.columns.get(range.start + share.start..range.start + share.end).unwrap_or_default();
                let (x, w) = across(columns);
                entry.h = entry.card.height(w);
                tallest = tallest.max(entry.h);
                self.slots.push(Slot { x, y: top, w, h: entry.h });
                shade(&mut shades, share, columns, (x + w, top + entry.h));
            }
            top += tallest + gap;
        }
        self.end = frame.stage_span(stage).1;
        shades
    }

    /// Draws the bracket no further than over its cards.
    pub(super) fn shorten(&mut self) {
        self.end = self.slots.iter().map(|s| s.x + s.w).fold(0.0, f64::max);
    }
}

/// Left edge and width of a card across columns, px.
fn across(columns: &[Column]) -> (f64, f64) {
    let x = columns.first().map_or(0.0, |c| c.x);
    let one = columns.first().map_or(0.0, |c| c.w);
    let right = columns.last().map_or(x, Column::right);
    (x, (right - x).min(WIDEST.max(one)))
}

/// Notes a card over its share of columns, as far as it reaches: to `right`, down to `bottom`.
fn shade(shades: &mut [Shade], share: Range<usize>, columns: &[Column], (right, bottom): (f64, f64)) {
    let over = shades.get_mut(share).unwrap_or_default();
    let reached = columns.iter().take_while(|c| c.x + 1.0 < right).count();
    for (i, shade) in over.iter_mut().take(reached).enumerate() {
        shade.bottom = Some(shade.bottom.map_or(bottom, |b| b.max(bottom)));
        shade.crossed |= i > 0;
    }
}
