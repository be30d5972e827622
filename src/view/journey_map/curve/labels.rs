//! Where the words of the curve stand: names of lines, peaks and low points, what is felt.
//!
//! In: lines and the places that they and the moments take. Out: lines of text with their places. Absent: drawing.
//!
//! A label tries places above, below and beside its mark, nearer ones first, at a few widths, and takes the cheapest
//! that is free. Where none is, it goes to the nearest free height of its column; the lane grows for it. So no label
//! ever lies on another, on a mark, a card or a curve.

use crate::geometry::{Point, Rect};
use crate::scene::{Anchor, Paint};
use crate::text::{self, Fit};
use crate::view::part::paragraph;
use crate::view::part::type_scale::LABEL;

use super::super::frame::{CARD_EDGE, Frame, TEXT_EDGE};
use super::field::Field;
use super::line::{Extreme, Line, Mark};
use super::words::{Ground, LONG, Words, size_of, words};
use super::{BOTTOM, TOP};

/// Between a mark and its label, px.
const GAP: f64 = 5.0;
/// Air that a placed label keeps around it, px.
const AIR: f64 = 3.0;
/// A label that costs more than this looks for a free height instead.
const DEAR: f64 = 90.0;
/// A label farther from its mark than this gets a thread to it, px.
const THREAD: f64 = 22.0;

/// What a person feels, in words.
#[derive(Debug)]
pub(super) struct Label {
    /// Where; with its card, if it has one.
    pub(super) rect: Rect,
    /// Broken lines.
    pub(super) lines: Vec<text::Line>,
    /// From one base line to the next, px.
    pub(super) leading: f64,
    /// Size of the text, px.
    pub(super) size: f64,
    /// To which side they are set.
    pub(super) align: Anchor,
    /// What it stands on.
    pub(super) ground: Ground,
    /// Upper and lower end of its thread, which hangs at the mark's x.
    pub(super) thread: Option<(f64, f64)>,
}

/// The name of a line at its left end.
#[derive(Debug)]
pub(super) struct Name {
    /// Number of the line's person on the map.
    pub(super) index: usize,
    /// Where.
    pub(super) rect: Rect,
    /// The name.
    pub(super) line: text::Line,
}

/// A possible place.
struct Try {
    x: f64,
    y: f64,
    side: Side,
    cost: f64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Above,
    Below,
    Left,
    Right,
}

/// Names of the lines in the order of their people, where there is more than one: on the flat left end, else left of the first mark.
pub(super) fn names(frame: &Frame, lines: &[Line], field: &mut Field) -> Vec<Name> {
    if lines.len() < 2 {
        return Vec::new();
    }
    let mut order: Vec<&Line> = lines.iter().collect();
    let height = |line: &Line| line.curve.first().map_or(0.0, |c| c.from.y);
    order.sort_by(|a, b| height(a).total_cmp(&height(b)));
    let mut out = Vec::new();
    for line in order {
        let (Some(person), Some(mark)) = (line.voice.person, line.marks.first()) else { continue };
        let name = frame.plain(&frame.model.person(person).head.text);
        let name = paragraph::line(name, LABEL, Paint::Persona(line.voice.index as u16));
        if let Some(rect) = place_name(frame, mark, name.width, field) {
            field.take(rect.grown(AIR));
            out.push(Name { index: line.voice.index, rect, line: name });
        }
    }
    out.sort_by_key(|n: &Name| n.index);
    out
}

fn place_name(frame: &Frame, mark: &Mark, width: f64, field: &Field) -> Option<Rect> {
    let left = frame.left() + TEXT_EDGE;
    let before = mark.at.x - mark.outer - 10.0;
    let column = frame.columns.partition_point(|c| c.x <= mark.at.x).checked_sub(1);
    let edge = column.and_then(|c| frame.columns.get(c)).map_or(left, |c| c.x + CARD_EDGE);
    let x = if column == Some(0) { left } else { before - width };
    if x + width > before || x < edge {
        return None;
    }
    let y = mark.at.y;
    let free = [y - 21.0, y + 5.0].into_iter().map(|top| Rect::new(x, top, width, 16.0)).find(|r| field.is_free(*r));
    free.or_else(|| {
        let top = field.nearest((x, x + width), 16.0, y - 21.0);
        ((top - y).abs() < 64.0).then(|| Rect::new(x, top, width, 16.0))
    })
}

/// Places the labels of all lines: peak and low point first, then the first line's, then the others'.
pub(super) fn place(frame: &Frame, lines: &[Line], field: &mut Field) -> Vec<Vec<Option<Label>>> {
    let mut out: Vec<Vec<Option<Label>>> = lines.iter().map(|l| l.marks.iter().map(|_| None).collect()).collect();
    for extremes in [true, false] {
        for (line, out) in lines.iter().zip(&mut out) {
            let marks = line.marks.iter().zip(&line.voice.feelings).zip(out);
            for ((mark, feeling), out) in marks.filter(|m| m.0.0.extreme.is_some() == extremes) {
                let Some(words) = words(frame, line, mark, feeling) else { continue };
                let spot = Spot { frame, field, mark, reach: feeling.reach, sharing: feeling.sharing };
                let label = spot.place(&words);
                field.take(label.rect.grown(AIR));
                if let Some((top, bottom)) = label.thread {
                    field.take(Rect::new(mark.at.x - 1.0, top, 2.0, bottom - top));
                }
                *out = Some(label);
            }
        }
    }
    out
}

/// A mark that looks for a place for its label.
struct Spot<'a> {
    frame: &'a Frame<'a>,
    field: &'a Field,
    mark: &'a Mark,
    reach: (f64, f64),
    sharing: usize,
}

impl Spot<'_> {
    fn place(&self, words: &Words) -> Label {
        let mut best: Option<(f64, Rect, Side, Vec<text::Line>)> = None;
        for width in self.widths(words) {
            let count = words.text.line_count(width) as f64;
            let so_far = best.as_ref().map_or(f64::INFINITY, |b| b.0);
            let base = (count - 1.0) * 6.0;
            if base >= so_far {
                continue;
            }
            let lines = words.text.lines(width, Fit::Balanced);
            let size = size_of(&lines, words);
            if let Some((cost, rect, side)) = self.cheapest(words, size, base, so_far) {
                best = Some((cost, rect, side, lines));
            }
        }
        match best {
            Some((cost, rect, side, lines)) if cost < DEAR => self.label(words, rect, side, lines),
            dear => self.push_out(words, dear),
        }
    }

    /// Widths at which the text may be broken, widest first, px.
    fn widths(&self, words: &Words) -> Vec<f64> {
        let pad = 2.0 * words.ground.padding().0;
        let reach = self.reach.1 - self.reach.0;
        let full = (reach - 28.0 - pad).max(60.0);
        let mut out = Vec::with_capacity(3);
        if words.natural > LONG * full {
            // A text this long is broken to a calm block, about two and a half times as wide as high.
            let block = (words.natural * words.leading * 2.4).sqrt();
            let lane = self.frame.right() - self.frame.left();
            return vec![block.clamp(full, (lane * 0.45).clamp(full, 640.0_f64.max(full)))];
        }
        if self.sharing > 1 {
            let share = reach / self.sharing as f64 - 8.0 - pad;
            out.extend((share >= 72.0).then_some(share));
            out.push(full);
        } else {
            let narrow = [reach * 0.6, reach / 2.0 - self.mark.outer - 20.0].map(|w| w - pad);
            out.push(full);
            out.extend(narrow.into_iter().filter(|&w| w >= 60.0 && w < words.natural));
        }
        out
    }

    /// Left and right end of where a label `width` px wide may stand, px.
    fn bounds(&self, width: f64) -> (f64, f64) {
        let (left, right) = (self.reach.0 + CARD_EDGE, self.reach.1 - CARD_EDGE);
        if width <= right - left {
            return (left, right);
        }
        let (left, right) = (self.frame.left() + CARD_EDGE, self.frame.right() - CARD_EDGE);
        (left, right.max(left + width))
    }

    /// The x nearest to `x` at which a label stays within its bounds.
    fn clamp(&self, x: f64, width: f64) -> f64 {
        let (left, right) = self.bounds(width);
        x.min(right - width).max(left)
    }

    /// The cheapest free place, if it costs less than `limit`.
    fn cheapest(&self, words: &Words, (w, h): (f64, f64), base: f64, limit: f64) -> Option<(f64, Rect, Side)> {
        let mut best: Option<(f64, Rect, Side)> = None;
        let (left, right) = self.bounds(w);
        for place in self.tries(w, h) {
            let limit = best.map_or(limit, |b| b.0);
            let inner = match words.ground {
                Ground::Extreme(Extreme::Peak) => place.side != Side::Above,
                Ground::Extreme(Extreme::Low) => place.side != Side::Below,
                _ => false,
            };
            let mut cost = base + place.cost + if inner { 40.0 } else { 0.0 };
            if cost >= limit || place.x < left - 0.01 || place.x + w > right + 0.01 {
                continue;
            }
            let rect = Rect::new(place.x, place.y, w, h);
            cost += growth(rect) * if self.mark.extreme.is_some() { 0.35 } else { 0.9 };
            if rect.y < 1.0 && rect.bottom() > 2.0 {
                cost += 26.0;
            }
            if cost < limit && self.field.is_free(rect) {
                best = Some((cost, rect, place.side));
            }
        }
        best
    }

    /// Places around the mark, nearer ones first.
    fn tries(&self, w: f64, h: f64) -> impl Iterator<Item = Try> {
        let (Point { x, y }, r) = (self.mark.at, self.mark.outer);
        let above = if y > 0.0 { 4.0 } else { 0.0 };
        let near = [0.0, 6.0, 14.0, 26.0, 40.0].into_iter().flat_map(move |far| {
            [0.0, -0.15, 0.15, -0.3, 0.3, -0.45, 0.45, -0.62, 0.62].into_iter().flat_map(move |aside: f64| {
                let cost = aside.abs() * 24.0 + far * 0.9;
                let x = self.clamp(x + (aside - 0.5) * w, w);
                let up = Try { x, y: y - r - GAP - far - h, side: Side::Above, cost: cost + above };
                [up, Try { x, y: y + r + GAP + far, side: Side::Below, cost: cost + 4.0 - above }]
            })
        });
        let beside = [0.0, -0.35, 0.35, -0.6, 0.6].into_iter().flat_map(move |aside: f64| {
            let cost = 16.0 + aside.abs() * 20.0;
            let y = y - h / 2.0 + aside * (h + 8.0);
            let right = Try { x: x + r + GAP + 2.0, y, side: Side::Right, cost };
            [right, Try { x: x - r - GAP - 2.0 - w, y, side: Side::Left, cost }]
        });
        near.chain(beside)
    }

    /// The nearest free height, unless the dear place that was found is better.
    fn push_out(&self, words: &Words, dear: Option<(f64, Rect, Side, Vec<text::Line>)>) -> Label {
        let width = self.widths(words).into_iter().next().unwrap_or(60.0);
        let lines = words.text.lines(width, Fit::Balanced);
        let (w, h) = size_of(&lines, words);
        let x = self.clamp(self.mark.at.x - w / 2.0, w);
        let Point { y, .. } = self.mark.at;
        let places = [(y - self.mark.outer - GAP - h, Side::Above), (y + self.mark.outer + GAP, Side::Below)];
        let found = places.map(|(wish, side)| {
            let top = self.field.nearest((x, x + w), h, wish);
            let rect = Rect::new(x, top, w, h);
            let outer = match self.mark.extreme {
                Some(Extreme::Peak) if top > y => 40.0,
                Some(Extreme::Low) if top < y => 40.0,
                _ => 0.0,
            };
            ((top - wish).abs() * 0.9 + growth(rect) * 0.9 + outer, rect, side)
        });
        let [a, b] = found;
        let (cost, rect, side) = if b.0 < a.0 { b } else { a };
        match dear {
            Some((less, rect, side, lines)) if less <= cost => self.label(words, rect, side, lines),
            _ => self.label(words, rect, side, lines),
        }
    }

    fn label(&self, words: &Words, rect: Rect, side: Side, lines: Vec<text::Line>) -> Label {
        let align = match side {
            _ if lines.len() > 4 => Anchor::Left,
            _ if words.ground != Ground::None => Anchor::Middle,
            Side::Above | Side::Below => Anchor::Middle,
            Side::Left => Anchor::Right,
            Side::Right => Anchor::Left,
        };
        let thread = self.thread(rect);
        let (leading, size, ground) = (words.leading, words.style.size, words.ground);
        Label { rect, lines, leading, size, align, ground, thread }
    }

    /// A thread from the mark to a label far above or below it, where the way is free.
    fn thread(&self, rect: Rect) -> Option<(f64, f64)> {
        let Point { x, y } = self.mark.at;
        let (from, to) = if rect.y > y { (y + self.mark.outer, rect.y) } else { (rect.bottom(), y - self.mark.outer) };
        let over = x > rect.x + 4.0 && x < rect.right() - 4.0;
        let way = Rect::new(x - 1.0, from + 4.0, 2.0, to - from - 8.0);
        (over && to - from > THREAD && self.field.is_free(way)).then_some((from + 2.0, to - 1.0))
    }
}

/// By how many px a box makes the lane grow.
fn growth(rect: Rect) -> f64 {
    (TOP - rect.y).max(0.0) + (rect.bottom() - BOTTOM).max(0.0)
}
