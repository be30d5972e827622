//! The passage to the next stage: brakes and enablers, against the seam that they are about.
//!
//! In: brakes and enablers of each stage. Out: a lane of cards at the right of their stages, abreast where a stage is wide;
//! an enabler stands under the brakes that it answers, and threads tie them together.

use std::collections::BTreeSet;

use crate::model::{ItemId, ItemKind};
use crate::scene::{Canvas, Paint, Stroke};
use crate::theme::{Kind, Part};

use super::card::{self, Card, Slot};
use super::frame::{Frame, TEXT_EDGE};

/// Above and below the cards, px.
const PAD: f64 = 6.0;
/// Between cards that a thread ties together, and between others, px.
const GAP: (f64, f64) = (10.0, 6.0);
/// The widest that a card's column may be, px.
const WIDEST: f64 = 320.0;
/// The narrowest that it may be where several stand abreast, px.
const NARROWEST: f64 = 240.0;

/// A card with its place in its stage.
struct Placed {
    id: ItemId,
    card: Box<dyn Card>,
    slot: Slot,
    /// Whether a thread ties it to the card above it.
    tied: bool,
}

/// The lane, placed: the slots count from its top.
pub(super) struct Passage {
    stages: Vec<Vec<Placed>>,
    h: f64,
}

/// Places brakes and enablers on the solved columns; `None` when there are none.
pub(super) fn plan(frame: &Frame) -> Option<Passage> {
    let mut h = 0.0_f64;
    let stages: Vec<Vec<Placed>> = (0..frame.journey.stages.len())
        .map(|stage| {
            let placed = place(frame, stage);
            h = h.max(placed.iter().map(|p| p.slot.y + p.slot.h).fold(0.0, f64::max));
            placed
        })
        .collect();
    (h > 0.0).then_some(Passage { stages, h: h + PAD })
}

fn place(frame: &Frame, stage: usize) -> Vec<Placed> {
    let (from, to) = frame.stage_span(stage);
    let ids = ordered(frame, stage);
    let families = ids.iter().filter(|(_, tied)| !tied).count().max(1);
    let most = ((to - from) / NARROWEST).floor().clamp(1.0, families as f64);
    let w = ((to - from) / most).min(WIDEST);
    let cards: Vec<_> = ids.into_iter().map(|(id, tied)| card(frame, (id, tied), w)).collect();
    let all: f64 = cards.iter().map(|c| c.slot.h).sum();
    let (mut out, mut column, mut done, mut y) = (Vec::with_capacity(cards.len()), 0.0, 0.0, PAD);
    for mut placed in cards {
        // A column begins with the family of which less than half is in the share of those before it.
        if !placed.tied && y > PAD && done + placed.slot.h / 2.0 > all * (column + 1.0) / most {
            (column, y) = (column + 1.0, PAD);
        }
        if y > PAD {
            y += if placed.tied { GAP.0 } else { GAP.1 };
        }
        (placed.slot.x, placed.slot.y) = (column * w, y);
        y += placed.slot.h;
        done += placed.slot.h;
        out.push(placed);
    }
    // Against the seam, however many columns there are.
    let left = to - (column + 1.0) * w;
    for placed in &mut out {
        placed.slot.x += left;
    }
    out
}

/// A card of `w` px that has no place yet.
fn card(frame: &Frame, (id, tied): (ItemId, bool), w: f64) -> Placed {
    let card = card::passage::new(frame, frame.model.item(id));
    let slot = Slot { x: 0.0, y: 0.0, w, h: card.height(w) };
    Placed { id, card, slot, tied }
}

/// The brakes and enablers of a stage, each enabler after the brakes that it answers; with it, whether it belongs to what
/// stands above it.
fn ordered(frame: &Frame, stage: usize) -> Vec<(ItemId, bool)> {
    let Some(stage) = frame.journey.stages.get(stage) else { return Vec::new() };
    let kind = |id: ItemId| frame.model.item(id).kind;
    let all = || stage.items.iter().chain(stage.steps.iter().flat_map(|s| s.items.iter())).copied();
    let here: BTreeSet<ItemId> = all().filter(|&id| matches!(kind(id), ItemKind::Brake | ItemKind::Enabler)).collect();
    let mut done = BTreeSet::new();
    let mut out = Vec::with_capacity(here.len());
    for first in all().filter(|id| here.contains(id)) {
        if !done.insert(first) {
            continue;
        }
        let mut family = vec![first];
        let mut next = 0;
        while let Some(&id) = family.get(next) {
            let item = frame.model.item(id);
            let kin = item.answers.iter().chain(&item.answered_by).filter(|id| here.contains(id));
            family.extend(kin.filter(|&&id| done.insert(id)));
            next += 1;
        }
        family.sort_by_key(|&id| (kind(id) == ItemKind::Enabler, id));
        out.extend(family.into_iter().enumerate().map(|(i, id)| (id, i > 0)));
    }
    out
}

impl Passage {
    /// Height of the lane, px.
    pub(super) const fn height(&self) -> f64 {
        self.h
    }

    /// Draws the threads between cards; `y` is the top of the lane.
    pub(super) fn draw_threads(&self, canvas: &mut Canvas, y: f64) {
        for placed in &self.stages {
            for (above, below) in placed.iter().zip(placed.iter().skip(1)).filter(|(_, below)| below.tied) {
                let x = below.slot.x + TEXT_EDGE + 6.0;
                let (from, to) = (y + above.slot.y + above.slot.h, y + below.slot.y);
                let stroke = Stroke::new(Paint::Kind(Kind::Gain, Part::Ink), 1.25);
                canvas.line("thread", (x, from), (x, to), stroke);
            }
        }
    }

    /// Draws the cards of a stage; `y` is the top of the lane.
    pub(super) fn draw(&self, frame: &Frame, canvas: &mut Canvas, stage: usize, y: f64) {
        for placed in self.stages.get(stage).into_iter().flatten() {
            let slot = Slot { y: y + placed.slot.y, ..placed.slot };
            let item = frame.model.item(placed.id);
            let class = if item.kind == ItemKind::Brake { "item brake" } else { "item enabler" };
            card::draw(frame, canvas, (class, placed.id), placed.card.as_ref(), slot);
        }
    }
}
