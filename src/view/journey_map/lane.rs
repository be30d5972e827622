//! Lanes: which there are, what each holds and how it looks.
//!
//! In: a journey. Out: the lanes that it uses, with their cards cell by cell. Absent: places.
//!
//! A lane with a look of its own is one row of `kinds` and one file below `card`.

mod band;
mod kinds;

use crate::model::{ItemId, ItemKind, LaneId};
use crate::view::part::icon::Icon;
use crate::vocabulary::Labels;

use super::card::Card;
use super::frame::Frame;
pub(super) use band::Band;
use band::Shade;
use kinds::Kind;
pub(in crate::view) use kinds::{BLUEPRINT, Choice, MAP};

/// The sheets of paper that lanes lie on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sheet {
    /// What the customer does, meets, thinks and feels.
    Experience,
    /// What it teaches.
    Insight,
    /// How the service is made.
    Service,
}

/// What stands apart in the service blueprint: a line is drawn between lanes of two different realms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Realm {
    /// What the customer sees, holds and does.
    Customer,
    /// What is done in sight.
    Frontstage,
    /// What is done out of sight.
    Backstage,
    /// What stands behind.
    Support,
}

/// An item with its card.
pub(super) struct Entry {
    pub(super) id: ItemId,
    pub(super) card: Box<dyn Card>,
    /// Height, px; set when the columns are solved.
    pub(super) h: f64,
}

/// A lane that the journey uses.
pub(super) struct Lane {
    kind: &'static Kind,
    /// Its name.
    pub(super) name: String,
    /// What stands in each column.
    pub(super) cells: Vec<Vec<Entry>>,
    /// What stands across each stage; empty when no stage has any.
    pub(super) bands: Vec<Band>,
    /// What stands over each column; empty where nothing stands across stages.
    shades: Vec<Shade>,
}

/// Above and below what stands in a lane, px.
const PAD: f64 = 8.0;
/// Height of the bracket over what belongs to a whole stage, px.
pub(super) const BRACKET: f64 = 16.0;
/// Least height of a lane, and of one with a caption under its name, px.
const LEAST: (f64, f64) = (34.0, 52.0);

/// The lanes that the journey uses, in the order in which they stand.
pub(super) fn collect(frame: &Frame) -> Vec<Lane> {
    let felt = frame.items().any(|(_, item)| item.kind == ItemKind::Feeling);
    let own = frame.journey.lanes.len();
    let mut lanes: Vec<Option<Lane>> = Vec::new();
    lanes.resize_with(frame.choice.most(own), || None);
    let mut put = |id: ItemId, at: Place| {
        let item = frame.model.item(id);
        if felt && item.kind == ItemKind::Moment {
            return;
        }
        if let Some((index, kind)) = frame.choice.kind_of(item.kind, own)
            && let Some(lane) = lanes.get_mut(index)
        {
            let lane = lane.get_or_insert_with(|| Lane::new(frame, kind, item.kind));
            let entry = Entry { id, card: (kind.look)(frame, id, item), h: 0.0 };
            lane.put(entry, at, frame.journey.stages.len());
        }
    };
    for (stage, s) in frame.journey.stages.iter().enumerate() {
        for &id in Frame::whole_stage_items(s) {
            put(id, Place::Stage(stage));
        }
    }
    for (column, c) in frame.columns.iter().enumerate() {
        for &id in frame.column_items(c) {
            put(id, Place::Column(column));
        }
    }
    lanes.into_iter().flatten().collect()
}

/// Where an item belongs.
#[derive(Clone, Copy)]
enum Place {
    Stage(usize),
    Column(usize),
}

impl Lane {
    fn new(frame: &Frame, kind: &'static Kind, item: ItemKind) -> Self {
        let own = match item {
            ItemKind::Own(LaneId(lane)) => frame.journey.lanes.get(lane as usize),
            _ => None,
        };
        let name = own.map_or_else(|| (kind.name)(frame.labels).to_owned(), |lane| frame.plain(&lane.head.text));
        let mut cells = Vec::new();
        cells.resize_with(frame.columns.len(), Vec::new);
        Self { kind, name, cells, bands: Vec::new(), shades: Vec::new() }
    }

    fn put(&mut self, entry: Entry, at: Place, stages: usize) {
        match at {
            Place::Column(column) => {
                if let Some(cell) = self.cells.get_mut(column) {
                    cell.push(entry);
                }
            }
            Place::Stage(stage) => {
                self.bands.resize_with(stages, Band::default);
                if let Some(band) = self.bands.get_mut(stage) {
                    band.entries.push(entry);
                }
            }
        }
    }

    pub(super) const fn class(&self) -> &'static str {
        self.kind.class
    }

    pub(super) const fn item_class(&self) -> &'static str {
        self.kind.item_class
    }

    pub(super) const fn sheet(&self) -> Sheet {
        self.kind.sheet
    }

    pub(super) const fn realm(&self) -> Option<Realm> {
        self.kind.realm
    }

    /// Whether threads lead from its cards to those of the next such lane.
    pub(super) const fn threaded(&self) -> bool {
        self.kind.threaded
    }

    pub(super) const fn icon(&self) -> Icon {
        self.kind.icon
    }

    pub(super) const fn gap(&self) -> f64 {
        self.kind.gap
    }

    pub(super) fn caption(&self, labels: &Labels) -> Option<&'static str> {
        self.kind.caption.map(|caption| caption(labels))
    }

    /// From the top of the lane to the middle of its first row of text, px.
    pub(super) fn first_row(&self) -> f64 {
        self.kind.first_row + if self.bands.is_empty() { 0.0 } else { BRACKET }
    }

    /// Measures every card at the widths that were solved; returns the height of the lane, px.
    pub(super) fn lay_out(&mut self, frame: &Frame) -> f64 {
        self.lay_bands(frame);
        let gap = self.kind.gap;
        let mut bottom = self.bands.iter().map(Band::bottom).fold(0.0, f64::max);
        for (index, column) in frame.columns.iter().enumerate() {
            let top = self.cell_top(index);
            let Some(cell) = self.cells.get_mut(index).filter(|c| !c.is_empty()) else { continue };
            let mut h = -gap;
            for entry in cell {
                entry.h = entry.card.height(column.w);
                h += entry.h + gap;
            }
            bottom = bottom.max(top + h);
        }
        let least = if self.kind.caption.is_some() { LEAST.1 } else { LEAST.0 };
        (bottom + PAD).max(least)
    }

    /// Lays out what stands across stages. A bracket ends with its cards where a card of a single step stands beside them,
    /// for that does not belong to the whole.
    fn lay_bands(&mut self, frame: &Frame) {
        for (stage, band) in self.bands.iter_mut().enumerate() {
            let shades = band.lay_out(frame, stage, self.kind.gap);
            let cells = self.cells.get(frame.stage_columns(stage)).unwrap_or_default();
            if cells.iter().zip(&shades).any(|(cell, shade)| !cell.is_empty() && shade.bottom.is_none()) {
                band.shorten();
            }
            self.shades.extend(shades);
        }
    }

    /// From the top of the lane to the first card of a column, px: below what stands across it. All others begin where
    /// that begins, so that first rows of text agree.
    pub(super) fn cell_top(&self, column: usize) -> f64 {
        match self.shades.get(column) {
            None => PAD,
            Some(shade) => shade.bottom.map_or(PAD + BRACKET, |b| b + self.kind.gap),
        }
    }

    /// Whether a card stands across the line at the left of a column.
    pub(super) fn crossed(&self, column: usize) -> bool {
        self.shades.get(column).is_some_and(|s| s.crossed)
    }

    /// From the top of the lane to the bracket, px.
    pub(super) const fn band_top() -> f64 {
        PAD
    }

    /// Bottom of the cards of a cell, px from the top of the lane; `None` for an empty cell.
    pub(super) fn cell_bottom(&self, column: usize) -> Option<f64> {
        let cell = self.cells.get(column).filter(|c| !c.is_empty())?;
        let gaps = (cell.len() - 1) as f64 * self.kind.gap;
        Some(self.cell_top(column) + cell.iter().map(|e| e.h).sum::<f64>() + gaps)
    }
}
