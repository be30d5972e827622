//! The way from a phase to the next: brakes on the outer lane, enablers on the inner one, each opposite the other.
//!
//! In: the blocks of a part of the cycle. Out: something that knows its height and can draw itself. Absent: where it stands.
//!
//! A block's two sides share its height, and the notes of the shorter side stretch evenly: so one enabler for two brakes
//! stands beside both.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint};
use crate::text::Line;
use crate::theme::{Kind, Part};
use crate::view::part::icon::{self, Icon};
use crate::view::part::paragraph;
use crate::view::part::type_scale::{LABEL, NOTE_MEDIUM, baseline};

use super::card::{self, Card, GAP};
use super::content::{Answer, Cycle};
use super::pairs::Block;
use super::slot::Slot;
use super::spoken;

/// Height of the label of a lane with the space below it, px.
pub(super) const LABEL_ROW: f64 = 24.0;
/// From the icon of a label to its words, px.
const WORDS: f64 = 21.0;
/// The least height of a lane without its label, px.
pub(super) const LEAST: f64 = 31.0;
/// Between blocks side by side, px.
const APART: f64 = 8.0;
/// The least width of a block that stands beside others, px.
const NARROW: f64 = 200.0;

/// Brakes and the enablers that answer them.
struct Pair {
    brakes: Vec<Card>,
    enablers: Vec<Card>,
    /// What stands in the place of enablers where there are none.
    slot: Option<Slot>,
}

impl Pair {
    fn new(cycle: &Cycle, number: usize, block: &Block, (of_brakes, of_enablers): (f64, f64)) -> Self {
        let slot = block.brakes.first().filter(|_| block.enablers.is_empty()).and_then(|&brake| {
            let words = cycle.words;
            match cycle.answer(brake, number) {
                Answer::Open => Some(Slot::open(words.to_find, Kind::Gain, "slot to-find")),
                Answer::Here => None,
                Answer::Phase(n) => Some(Slot::remark((words.in_phase)(n + 1), Some(format!("#phase-{}", n + 1)))),
                Answer::Outside => Some(Slot::remark(words.in_file.to_owned(), None)),
            }
        });
        Self {
            brakes: block.brakes.iter().map(|&id| Card::brake(cycle, id, of_brakes)).collect(),
            enablers: block.enablers.iter().map(|&id| Card::enabler(cycle, id, of_enablers)).collect(),
            slot,
        }
    }

    /// Heights of brakes and of enablers at a width, px.
    fn heights(&self, w: f64) -> (f64, f64) {
        let slot = self.slot.as_ref().map_or(0.0, |s| s.height(w));
        (card::column(&self.brakes, w), card::column(&self.enablers, w).max(slot))
    }

    fn draw(&self, canvas: &mut Canvas, brakes: Rect, enablers: Rect) {
        card::fill(canvas, &self.brakes, brakes);
        card::fill(canvas, &self.enablers, enablers);
        if let Some(slot) = &self.slot {
            slot.draw(canvas, enablers);
        }
    }
}

/// A lane's label.
#[derive(Clone, Copy)]
struct Label {
    words: &'static str,
    icon: Icon,
    kind: Kind,
}

impl Label {
    /// Draws it in a row that ends at `y`, above the notes.
    fn draw(self, canvas: &mut Canvas, x: f64, y: f64) {
        let (top, paint) = (y - LABEL_ROW, Paint::Kind(self.kind, Part::Ink));
        icon::draw(canvas, self.icon, (x, top + 2.0), 15.0, paint, 1.5);
        let line = paragraph::line(self.words, LABEL, paint);
        paragraph::put(canvas, "lane-label", line, (x + WORDS, baseline(top, 19.0, LABEL.size)), Anchor::Left);
    }
}

/// A passage that can be measured and drawn.
pub(super) struct Passage {
    pairs: Vec<Pair>,
    /// Of the brakes and of the enablers.
    labels: [Label; 2],
    /// What is said where no brake is written.
    none: Line,
    label: String,
}

/// Where the two lanes of a passage are drawn: the boxes of their notes, with their labels above.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lanes {
    pub(super) brakes: Rect,
    pub(super) enablers: Rect,
}

impl Passage {
    /// The way from phase `number` to the next; `indents` are those of brakes and enablers.
    pub(super) fn new(cycle: &Cycle, number: usize, indents: (f64, f64)) -> Self {
        let blocks = cycle.parts.get(number).map(|p| p.blocks.as_slice()).unwrap_or_default();
        let words = cycle.words;
        Self {
            pairs: blocks.iter().map(|b| Pair::new(cycle, number, b, indents)).collect(),
            labels: [
                Label { words: words.brakes, icon: Icon::Brake, kind: Kind::Pain },
                Label { words: words.enablers, icon: Icon::Onward, kind: Kind::Gain },
            ],
            none: paragraph::line(words.no_brake, NOTE_MEDIUM, Paint::Ink2),
            label: spoken::passage(cycle, number),
        }
    }

    /// Height of both lanes, side by side, each `w` px wide, without their labels.
    pub(super) fn height(&self, w: f64) -> f64 {
        let (columns, wide) = self.abreast(w);
        let rows = self.pairs.chunks(columns).map(|row| shared(row, wide) + GAP).sum::<f64>();
        (rows - GAP).max(LEAST)
    }

    /// How many blocks stand abreast in each of two lanes side by side, and how wide each is, px.
    fn abreast(&self, w: f64) -> (usize, f64) {
        let count = self.pairs.len().max(1);
        let most = ((w + APART) / (NARROW + APART)).floor().clamp(1.0, 4.0) as usize;
        let columns = count.div_ceil(count.div_ceil(most));
        (columns, Self::wide(w, columns))
    }

    /// Draws lanes that stand side by side.
    pub(super) fn draw_beside(&self, canvas: &mut Canvas, lanes: Lanes) {
        self.open(canvas, lanes);
        let mut y = lanes.brakes.y;
        let (columns, wide) = self.abreast(lanes.brakes.w);
        for row in self.pairs.chunks(columns) {
            let h = shared(row, wide);
            for (column, pair) in row.iter().enumerate() {
                let right = column as f64 * (wide + APART);
                let side = |lane: Rect| Rect::new(lane.x + right, y, wide, h);
                pair.draw(canvas, side(lanes.brakes), side(lanes.enablers));
            }
            y += h + GAP;
        }
        canvas.close();
    }

    /// Width of one of several columns in lanes that are `w` px wide.
    fn wide(w: f64, columns: usize) -> f64 {
        ((w - (columns - 1) as f64 * APART) / columns as f64).floor()
    }

    /// The number of columns at which lanes of `w` px, one over the other, are lowest; at equal heights, the greatest.
    fn columns(&self, w: f64) -> usize {
        let most = ((w + APART) / (NARROW + APART)).floor().clamp(1.0, 4.0) as usize;
        let count = self.pairs.len();
        let mut best = (f64::INFINITY, 1);
        for columns in (1..=most.min(count)).rev() {
            // As many columns as so many rows need, but none that stays emptier than the others.
            let columns = count.div_ceil(count.div_ceil(columns));
            let h: f64 = self.rows(w, columns).iter().map(|(brakes, enablers)| brakes + enablers + 2.0 * GAP).sum();
            if h < best.0 {
                best = (h, columns);
            }
        }
        best.1
    }

    /// Heights of the rows of brakes and of enablers in so many columns, px.
    fn rows(&self, w: f64, columns: usize) -> Vec<(f64, f64)> {
        let wide = Self::wide(w, columns);
        let most = |row: &[Pair]| {
            let heights = row.iter().map(|p| p.heights(wide));
            heights.fold((0.0, 0.0), |most: (f64, f64), h| (most.0.max(h.0), most.1.max(h.1)))
        };
        self.pairs.chunks(columns).map(most).collect()
    }

    /// Heights of the lanes of brakes and of enablers, one over the other, each `w` px wide, without their labels.
    pub(super) fn heights(&self, w: f64) -> (f64, f64) {
        let rows = self.rows(w, self.columns(w));
        let all = |side: fn(&(f64, f64)) -> f64| {
            let used = rows.iter().map(side).filter(|&h| h > 0.0);
            (used.map(|h| h + GAP).sum::<f64>() - GAP).max(LEAST)
        };
        (all(|r| r.0), all(|r| r.1))
    }

    /// Draws lanes that stand one over the other.
    pub(super) fn draw_over(&self, canvas: &mut Canvas, lanes: Lanes) {
        self.open(canvas, lanes);
        let w = lanes.brakes.w;
        let columns = self.columns(w);
        let wide = Self::wide(w, columns);
        let (mut of_brakes, mut of_enablers) = (lanes.brakes.y, lanes.enablers.y);
        for (row, (brakes, enablers)) in self.pairs.chunks(columns).zip(self.rows(w, columns)) {
            for (column, pair) in row.iter().enumerate() {
                let x = lanes.brakes.x + column as f64 * (wide + APART);
                pair.draw(canvas, Rect::new(x, of_brakes, wide, brakes), Rect::new(x, of_enablers, wide, enablers));
            }
            of_brakes += if brakes > 0.0 { brakes + GAP } else { 0.0 };
            of_enablers += if enablers > 0.0 { enablers + GAP } else { 0.0 };
        }
        canvas.close();
    }

    /// Opens the group and draws what stands in it whatever is written.
    fn open(&self, canvas: &mut Canvas, lanes: Lanes) {
        canvas.open(Group { class: "passage", label: Some(self.label.clone()), ..Group::default() });
        for (label, lane) in self.labels.iter().zip([lanes.brakes, lanes.enablers]) {
            label.draw(canvas, lane.x, lane.y);
        }
        if self.pairs.iter().all(|p| p.brakes.is_empty()) {
            let Rect { x, y, .. } = lanes.brakes;
            let line = self.none.clone();
            paragraph::put(canvas, "remark", line, (x + WORDS, baseline(y, LEAST, NOTE_MEDIUM.size)), Anchor::Left);
        }
    }
}

/// Height of a row that both sides of all its blocks share, px.
fn shared(row: &[Pair], w: f64) -> f64 {
    let heights = row.iter().map(|pair| pair.heights(w));
    heights.fold(LEAST, |most, (brakes, enablers)| most.max(brakes).max(enablers))
}
