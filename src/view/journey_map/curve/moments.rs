//! Moments of truth: a star on the face, a card on the free side of its column, a dotted stem between them.
//!
//! In: lines and the places that they take. Out: cards with their places. Absent: drawing.

use std::collections::BTreeMap;

use crate::geometry::{Point, Rect};
use crate::model::{ItemId, ItemKind};

use super::super::card::{self, Card};
use super::super::frame::{CARD_EDGE, Frame};
use super::field::Field;
use super::line::Line;
use super::{BOTTOM, TOP};

/// Of a card over a whole stage, px.
const WIDEST: f64 = 320.0;
/// Between the curve and a card: a label fits there, px.
const AIR: f64 = 26.0;
/// Between two cards, px.
const GAP: f64 = 6.0;

/// A placed moment.
pub(super) struct Moment {
    /// Where it is written.
    pub(super) item: ItemId,
    /// Its card.
    pub(super) rect: Rect,
    /// How it looks.
    pub(super) card: Box<dyn Card>,
    /// Where its star stands; `None` where there is no curve.
    pub(super) star: Option<Star>,
}

/// The star of a moment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Star {
    /// The middle of the face, or the point of the curve.
    pub(super) on: Point,
    /// The middle of the star.
    pub(super) at: Point,
}

/// Places the moments of a journey from left to right.
pub(super) fn place(frame: &Frame, lines: &[Line], field: &mut Field) -> Vec<Moment> {
    let lanes = Cards { frame, lines };
    let mut out: Vec<Moment> = Vec::new();
    for (item, left, right) in moments(frame) {
        let same = out.iter().rev().take_while(|m| m.rect.x < right && m.rect.right() > left).map(|m| m.rect);
        let cards: Vec<Rect> = same.take(16).collect();
        let moment = lanes.place(field, item, (left, right), &cards);
        field.take(moment.rect.grown(3.0));
        if let Some(star) = moment.star {
            let (top, bottom) = ends(star.on.y, moment.rect);
            field.take(Rect::new(star.on.x - 3.0, top, 6.0, bottom - top));
            field.take(Rect::new(star.at.x - 9.0, star.at.y - 9.0, 18.0, 18.0));
        }
        out.push(moment);
    }
    out
}

/// Upper and lower end of the stem between a height and a card, px.
pub(super) fn ends(y: f64, card: Rect) -> (f64, f64) {
    if card.y > y { (y, card.y) } else { (card.bottom(), y.max(card.bottom())) }
}

/// All moments with the edges of their cards.
fn moments(frame: &Frame) -> Vec<(ItemId, f64, f64)> {
    let mut out = Vec::new();
    for (number, stage) in frame.journey.stages.iter().enumerate() {
        let columns = frame.columns.get(frame.stage_columns(number)).unwrap_or_default();
        let (Some(first), Some(last)) = (columns.first(), columns.last()) else { continue };
        let (left, right) = (first.x + CARD_EDGE, last.x + last.w - CARD_EDGE);
        let middle = f64::midpoint(left, right);
        let half = ((right - left) / 2.0).min(WIDEST.max(first.w) / 2.0);
        let mut add = |items: &[ItemId], left: f64, right: f64| {
            out.extend(
                items.iter().filter(|i| frame.model.item(**i).kind == ItemKind::Moment).map(|i| (*i, left, right)),
            );
        };
        add(&stage.items, middle - half, middle + half);
        for column in columns {
            if let Some(step) = column.step.and_then(|s| stage.steps.get(s)) {
                add(&step.items, column.x + CARD_EDGE, column.x + column.w - CARD_EDGE);
            }
        }
    }
    out
}

struct Cards<'a> {
    frame: &'a Frame<'a>,
    lines: &'a [Line],
}

impl Cards<'_> {
    /// Places one card above or below everything in its stretch, where the lane grows less.
    fn place(&self, field: &Field, item: ItemId, (left, right): (f64, f64), cards: &[Rect]) -> Moment {
        let card = card::moment::new(self.frame, self.frame.model.item(item));
        let height = card.height(right - left + 2.0 * CARD_EDGE);
        let (high, low) = field.extent(left - 4.0, right + 4.0).unwrap_or((0.0, 0.0));
        let touching = |y: f64, edge: fn(&Rect) -> f64| cards.iter().any(|c| (edge(c) - y).abs() < 4.0);
        let below = low + if touching(low, |c| c.bottom()) { GAP - 3.0 } else { AIR };
        let above = high - height - if touching(high, |c| c.y) { GAP - 3.0 } else { AIR };
        let y = if below + height - BOTTOM <= TOP - above { below } else { above };
        let star = self.star(item, (left, right));
        Moment { item, rect: Rect::new(left, y, right - left, height), card, star }
    }

    /// Where the star stands: on a face of whom the moment belongs to, else on the curve.
    fn star(&self, item: ItemId, edges: (f64, f64)) -> Option<Star> {
        let people = &self.frame.model.item(item).people;
        let owner = self.lines.iter().find(|l| l.voice.person.is_some_and(|p| people.contains(&p)));
        let line = owner.or_else(|| self.lines.first())?;
        let middle = f64::midpoint(edges.0, edges.1);
        if let Some(mark) = line.nearest(middle, edges).and_then(|i| line.marks.get(i)) {
            let aside = mark.outer * 0.72;
            return Some(Star { on: mark.at, at: Point::new(mark.at.x + aside, mark.at.y - aside) });
        }
        let on = Point::new(middle, line.y_at(middle)?);
        Some(Star { on, at: on })
    }
}

/// Stars, each place once.
pub(super) fn stars(moments: &[Moment]) -> Vec<Star> {
    let key = |s: &Star| ((s.at.x * 8.0).round() as i64, (s.at.y * 8.0).round() as i64);
    let each: BTreeMap<_, Star> = moments.iter().filter_map(|m| m.star).map(|s| (key(&s), s)).collect();
    each.into_values().collect()
}
