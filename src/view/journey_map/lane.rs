//! Lanes: which there are, what each holds and how it looks.
//!
//! In: a journey. Out: the lanes that it uses, with their cards cell by cell. Absent: places.
//!
//! A lane with a look of its own is one row of [`KINDS`] and one file below `card`.

use crate::model::{Item, ItemId, ItemKind, LaneId};
use crate::vocabulary::Labels;

use super::card::{self, Card, Slot};
use super::frame::Frame;
use crate::view::part::icon::Icon;

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
    /// What the customer sees and holds.
    Evidence,
    /// What is done in sight.
    Frontstage,
    /// What is done out of sight.
    Backstage,
    /// What stands behind.
    Support,
}

/// What makes the card of an item.
type Look = fn(&Frame, ItemId, &Item) -> Box<dyn Card>;

/// A kind of lane.
pub(super) struct Kind {
    /// Class of its cells, for style sheets and tests.
    class: &'static str,
    /// Class of its items.
    item_class: &'static str,
    sheet: Sheet,
    icon: Icon,
    name: fn(&Labels) -> &'static str,
    caption: Option<fn(&Labels) -> &'static str>,
    /// From the top of the lane to the middle of its first row of text, px.
    first_row: f64,
    /// Between two cards, px.
    gap: f64,
    realm: Option<Realm>,
    holds: &'static [ItemKind],
    look: Look,
}

/// What most lanes have in common: plain cards.
const PLAIN: Kind = Kind {
    class: "lane lane-own",
    item_class: "item own",
    sheet: Sheet::Experience,
    icon: Icon::Own,
    name: |_| "",
    caption: None,
    first_row: 21.5,
    gap: 6.0,
    realm: None,
    holds: &[],
    look: |frame, _, item| card::plain::new(frame, item),
};

/// Place in [`KINDS`] after which lanes of one's own stand.
const BEFORE_OWN: usize = 3;

/// All kinds of lanes, in the order in which they stand; the lane of feelings comes last on its sheet.
static KINDS: [Kind; 13] = [
    Kind {
        class: "lane lane-images",
        item_class: "item image",
        icon: Icon::Image,
        name: |l| l.images,
        first_row: 16.5,
        gap: 8.0,
        holds: &[ItemKind::Image],
        look: |frame, _, item| card::picture::new(frame, item),
        ..PLAIN
    },
    Kind {
        class: "lane lane-actions",
        item_class: "item action",
        icon: Icon::Action,
        name: |l| l.actions,
        first_row: 16.5,
        gap: 5.0,
        holds: &[ItemKind::Action],
        look: |frame, _, item| card::action::new(frame, item),
        ..PLAIN
    },
    Kind {
        class: "lane lane-touchpoints",
        item_class: "item touchpoint",
        icon: Icon::Touchpoint,
        name: |l| l.touchpoints,
        first_row: 16.5,
        gap: 8.0,
        holds: &[ItemKind::Touchpoint],
        look: |frame, _, item| card::touchpoint::new(frame, item),
        ..PLAIN
    },
    Kind {
        class: "lane lane-thoughts",
        item_class: "item thought",
        icon: Icon::Thought,
        name: |l| l.thoughts,
        first_row: 22.5,
        holds: &[ItemKind::Thought, ItemKind::Question, ItemKind::Need, ItemKind::Expectation, ItemKind::Quote],
        look: |frame, _, item| card::speech::new(frame, item),
        ..PLAIN
    },
    Kind {
        class: "lane lane-moments",
        item_class: "item moment",
        icon: Icon::Moment,
        name: |l| l.moments,
        first_row: 24.0,
        holds: &[ItemKind::Moment],
        look: |frame, _, item| card::moment::new(frame, item),
        ..PLAIN
    },
    Kind {
        class: "lane lane-pains",
        item_class: "item pain",
        sheet: Sheet::Insight,
        icon: Icon::Pain,
        name: |l| l.pains,
        caption: Some(|l| l.pains_caption),
        first_row: 24.0,
        holds: &[ItemKind::Pain],
        look: card::problem::pain,
        ..PLAIN
    },
    Kind {
        class: "lane lane-gains",
        item_class: "item gain",
        sheet: Sheet::Insight,
        icon: Icon::Gain,
        name: |l| l.gains,
        caption: Some(|l| l.gains_caption),
        first_row: 24.0,
        holds: &[ItemKind::Gain],
        look: card::problem::gain,
        ..PLAIN
    },
    Kind {
        class: "lane lane-opportunities",
        item_class: "item opportunity",
        sheet: Sheet::Insight,
        icon: Icon::Opportunity,
        name: |l| l.opportunities,
        first_row: 24.0,
        holds: &[ItemKind::Opportunity],
        look: card::opportunity::new,
        ..PLAIN
    },
    Kind {
        class: "lane lane-metrics",
        item_class: "item metric",
        sheet: Sheet::Insight,
        icon: Icon::Metric,
        name: |l| l.metrics,
        first_row: 16.5,
        gap: 10.0,
        holds: &[ItemKind::Metric],
        look: |frame, _, item| card::metric::new(frame, item),
        ..PLAIN
    },
    Kind {
        class: "lane lane-evidence",
        item_class: "item evidence",
        sheet: Sheet::Service,
        icon: Icon::Evidence,
        name: |l| l.evidence,
        realm: Some(Realm::Evidence),
        holds: &[ItemKind::PhysicalEvidence],
        ..PLAIN
    },
    Kind {
        class: "lane lane-frontstage",
        item_class: "item frontstage",
        sheet: Sheet::Service,
        icon: Icon::Frontstage,
        name: |l| l.frontstage,
        realm: Some(Realm::Frontstage),
        holds: &[ItemKind::Frontstage],
        ..PLAIN
    },
    Kind {
        class: "lane lane-backstage",
        item_class: "item backstage",
        sheet: Sheet::Service,
        icon: Icon::Backstage,
        name: |l| l.backstage,
        realm: Some(Realm::Backstage),
        holds: &[ItemKind::Backstage],
        ..PLAIN
    },
    Kind {
        class: "lane lane-support",
        item_class: "item support",
        sheet: Sheet::Service,
        icon: Icon::Support,
        name: |l| l.support,
        caption: Some(|l| l.support_caption),
        realm: Some(Realm::Support),
        holds: &[ItemKind::Support],
        ..PLAIN
    },
];

/// An item with its card.
pub(super) struct Entry {
    pub(super) id: ItemId,
    pub(super) card: Box<dyn Card>,
    /// Height, px; set when the columns are solved.
    pub(super) h: f64,
}

/// The items of a stage that has steps, laid across it.
#[derive(Default)]
pub(super) struct Band {
    pub(super) entries: Vec<Entry>,
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
}

/// Above and below what stands in a lane, px.
const PAD: f64 = 8.0;
/// Height of the bracket over what belongs to a whole stage, px.
pub(super) const BRACKET: f64 = 16.0;
/// No card that stands across a stage is wider than this, unless its column is, px.
const WIDEST: f64 = 480.0;
/// Least height of a lane, and of one with a caption under its name, px.
const LEAST: (f64, f64) = (34.0, 52.0);

/// The lanes that the journey uses, in the order in which they stand.
pub(super) fn collect(frame: &Frame) -> Vec<Lane> {
    let felt = frame.items().any(|(_, item)| item.kind == ItemKind::Feeling);
    let own = frame.journey.lanes.len();
    let mut lanes: Vec<Option<Lane>> = Vec::new();
    lanes.resize_with(KINDS.len() + own, || None);
    let mut put = |id: ItemId, at: Place| {
        let item = frame.model.item(id);
        if felt && item.kind == ItemKind::Moment {
            return;
        }
        if let Some((index, kind)) = kind_of(item.kind, own)
            && let Some(lane) = lanes.get_mut(index)
        {
            let lane = lane.get_or_insert_with(|| Lane::new(frame, kind, item.kind));
            let entry = Entry { id, card: (kind.look)(frame, id, item), h: 0.0 };
            lane.put(entry, at, frame.journey.stages.len());
        }
    };
    for (stage, s) in frame.journey.stages.iter().enumerate() {
        Frame::whole_stage_items(s).iter().for_each(|&id| put(id, Place::Stage(stage)));
    }
    for (column, c) in frame.columns.iter().enumerate() {
        frame.column_items(c).iter().for_each(|&id| put(id, Place::Column(column)));
    }
    lanes.into_iter().flatten().collect()
}

/// Where an item belongs.
enum Place {
    Stage(usize),
    Column(usize),
}

/// The kind of lane that holds a kind of item, and the lane's place among all.
fn kind_of(kind: ItemKind, own: usize) -> Option<(usize, &'static Kind)> {
    if let ItemKind::Own(LaneId(lane)) = kind {
        return Some((BEFORE_OWN + 1 + lane as usize, &PLAIN_LANE));
    }
    let index = KINDS.iter().position(|k| k.holds.contains(&kind))?;
    let place = if index > BEFORE_OWN { index + own } else { index };
    KINDS.get(index).map(|k| (place, k))
}

/// The kind of a lane of one's own.
static PLAIN_LANE: Kind = PLAIN;

impl Lane {
    fn new(frame: &Frame, kind: &'static Kind, item: ItemKind) -> Self {
        let own = match item {
            ItemKind::Own(LaneId(lane)) => frame.journey.lanes.get(lane as usize),
            _ => None,
        };
        let name = own.map_or_else(|| (kind.name)(frame.labels).to_owned(), |lane| frame.plain(&lane.head.text));
        let mut cells = Vec::new();
        cells.resize_with(frame.columns.len(), Vec::new);
        Self { kind, name, cells, bands: Vec::new() }
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
        let gap = self.kind.gap;
        for (stage, band) in self.bands.iter_mut().enumerate() {
            band.lay_out(frame, stage, gap);
        }
        let mut bottom = self.bands.iter().map(Band::bottom).fold(0.0, f64::max);
        for (index, column) in frame.columns.iter().enumerate() {
            let top = self.cell_top(column.stage);
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

    /// From the top of the lane to the first card of a stage's cells, px: below what belongs to the whole stage. The other
    /// stages' cells begin where that begins, so that first rows of text agree.
    pub(super) fn cell_top(&self, stage: usize) -> f64 {
        match self.bands.get(stage) {
            None => PAD,
            Some(band) if band.entries.is_empty() => PAD + BRACKET,
            Some(band) => band.bottom() + self.kind.gap,
        }
    }

    /// From the top of the lane to the bracket, px.
    pub(super) const fn band_top() -> f64 {
        PAD
    }

    /// Bottom of the cards of a cell, px from the top of the lane; `None` for an empty cell.
    pub(super) fn cell_bottom(&self, column: usize, stage: usize) -> Option<f64> {
        let cell = self.cells.get(column).filter(|c| !c.is_empty())?;
        let gaps = (cell.len() - 1) as f64 * self.kind.gap;
        Some(self.cell_top(stage) + cell.iter().map(|e| e.h).sum::<f64>() + gaps)
    }
}

impl Band {
    /// From the top of the lane to the end of the cards, px; 0 for an empty band.
    fn bottom(&self) -> f64 {
        if self.entries.is_empty() { 0.0 } else { PAD + BRACKET + self.h }
    }

    /// Whether a card stands across a line between two columns.
    pub(super) fn crosses(&self, frame: &Frame, stage: usize, x: f64) -> bool {
        self.slots(frame, stage).iter().any(|s| s.x + 1.0 < x && x < s.x + s.w - 1.0)
    }

    /// From the top of the lane to both ends of the bracket and its cards, px.
    pub(super) fn extent(&self) -> (f64, f64) {
        (PAD - 4.0, self.bottom())
    }

    /// Measures the cards and the whole.
    fn lay_out(&mut self, frame: &Frame, stage: usize, gap: f64) {
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
            let right = frame.columns.get(last).map_or(x, super::frame::Column::right);
            BandSlot { row, x, w: (right - x).min(WIDEST.max(one)) }
        };
        (0..count).map(place).collect()
    }

    /// Visits each card with its slot, from the corner of the band's first row on.
    pub(super) fn visit(&self, frame: &Frame, stage: usize, (y, gap): (f64, f64), mut visit: impl FnMut(&Entry, Slot)) {
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
