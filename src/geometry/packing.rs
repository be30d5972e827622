//! Rows of cards in a convex region, in their order.
//!
//! In: a region bounded by straight lines and perhaps a circle; cards, each some columns wide. Out: rows from the top
//! down, each as full as its place allows. Absent: what the cards are.
//!
//! A region that is an intersection of half-planes and a disc is convex, so a box lies in it when its four corners do. A
//! row may therefore use what the chords at its top and at its bottom share; nothing else need be tested, and packing is
//! linear in the number of cards. The runs of all rows begin on one grid of half columns, so that neighbouring rows agree
//! or alternate like bricks.

mod region;

use std::ops::Range;

use super::Rect;
use region::shared;
pub use region::{Half, Region};

/// Give and take of a boundary, px.
const SLACK: f64 = 1e-6;
/// How far down a row goes that finds no room, px.
const STEP: f64 = 4.0;
/// Places on half a column that the grid may begin at.
const PHASES: u32 = 4;
/// How often rows are packed anew from where they would stand in the middle.
const STARTS: u32 = 4;
/// Rows that are so many times as restless from the top as the best are not tried further down.
const HOPE: f64 = 1.3;

/// What is packed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Card {
    /// How many columns it takes, at least 1.
    pub columns: usize,
    /// Height, px.
    pub h: f64,
}

/// How cards are packed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rules {
    /// Width of a card of one column, px.
    pub column: f64,
    /// Between cards and between rows, px.
    pub gap: f64,
    /// Nothing stands higher, px.
    pub top: f64,
    /// Nothing stands lower, px.
    pub bottom: f64,
    /// Width and height of a heading over the first row, whose left edge is the row's, px; nothing where it is 0 high.
    pub lead: (f64, f64),
}

impl Rules {
    const fn pitch(&self) -> f64 {
        self.column + self.gap
    }

    /// Width of a card, px.
    pub fn width(&self, columns: usize) -> f64 {
        columns as f64 * self.pitch() - self.gap
    }

    /// The boxes of the cards of rows, in their order; those of a row share its height, but a card that is much lower
    /// than its neighbour keeps its own.
    pub fn boxes(&self, cards: &[Card], rows: &[Row]) -> Vec<Rect> {
        let mut boxes = Vec::with_capacity(cards.len());
        for row in rows {
            let mut x = row.x;
            for card in cards.get(row.cards.clone()).unwrap_or_default() {
                let h = if card.h < 0.55 * row.h { card.h } else { row.h };
                boxes.push(Rect::new(x, row.y, self.width(card.columns), h));
                x += card.columns as f64 * self.pitch();
            }
        }
        boxes
    }
}

/// Cards side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Left edge of the first, px.
    pub x: f64,
    /// Their top, px.
    pub y: f64,
    /// Height of the highest, px.
    pub h: f64,
    /// Which.
    pub cards: Range<usize>,
}

/// Rows, and how restless they look.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Packing {
    /// From the top down.
    pub rows: Vec<Row>,
    /// 0 for calm.
    pub cost: f64,
}

/// Whether all cards find room.
pub fn fits(region: &Region, cards: &[Card], rules: Rules) -> bool {
    let mut rows = Vec::new();
    (0..PHASES).any(|phase| {
        Pack { region, cards, rules, phase: place(phase, rules), most: usize::MAX }
            .run(&mut rows, f64::INFINITY)
            .is_some()
    })
}

/// The calmest of a few packings; `None` where the cards find no room.
///
/// Tried are a few beginnings of the grid of columns, and for each the highest place and those that centre the rows. What
/// begins much more restless than `limit` is given up: it would not win.
pub fn calmest(region: &Region, cards: &[Card], rules: Rules, limit: f64) -> Option<Packing> {
    if cards.is_empty() {
        return Some(Packing::default());
    }
    let mut best: Option<Packing> = None;
    let mut rows = Vec::new();
    for phase in 0..PHASES {
        for most in [usize::MAX, 1] {
            let mut pack = Pack { region, cards, rules, phase: place(phase, rules), most };
            // One card alone over the others is another way, unless it is so already.
            if pack.centre(&mut rows, &mut best, limit) < 2 {
                break;
            }
        }
    }
    best
}

/// The greatest whole number that is not above; where machines have no instruction for it, the library's is slow.
fn floor(x: f64) -> f64 {
    let whole = x as i64 as f64;
    if whole > x { whole - 1.0 } else { whole }
}

/// Where the grid of columns begins, px.
fn place(phase: u32, rules: Rules) -> f64 {
    (rules.pitch() / 2.0 * f64::from(phase) / f64::from(PHASES)).round()
}

/// One way of packing.
struct Pack<'a> {
    region: &'a Region,
    cards: &'a [Card],
    rules: Rules,
    /// Where the grid of half columns begins, px.
    phase: f64,
    /// The first row holds no more cards than this.
    most: usize,
}

/// Cards that find room side by side.
struct Found {
    count: usize,
    columns: usize,
    h: f64,
    /// From where to where they may reach, px.
    band: (f64, f64),
    /// Least and greatest x, px; both on the grid.
    x: (f64, f64),
}

impl Pack<'_> {
    /// Packs from the top down, then again from where all rows would stand in the middle, for that may fill them
    /// otherwise; keeps the calmest. Returns the most cards that a first row had.
    fn centre(&mut self, rows: &mut Vec<Row>, best: &mut Option<Packing>, limit: f64) -> usize {
        let top = self.rules.top;
        let mut first = 0;
        for attempt in 0..STARTS {
            // The first says how much room there is, so it is seen a little further.
            let limit = best.as_ref().map_or(limit, |b| b.cost) * if attempt == 0 { HOPE } else { 1.0 };
            let Some(cost) = self.run(rows, limit) else { break };
            let (Some(upper), Some(lower)) = (rows.first(), rows.last()) else { break };
            first = first.max(upper.cards.len());
            let upper = upper.y - self.rules.lead.1;
            let off = (self.rules.bottom - lower.y - lower.h) - (upper - top);
            let cost = cost + off.abs() * 0.3;
            if best.as_ref().is_none_or(|b| cost < b.cost - SLACK) {
                *best = Some(Packing { rows: rows.clone(), cost });
            }
            if off.abs() < 2.0 * STEP {
                break;
            }
            // A little more than half: further down rows are often wider, and then there are fewer of them.
            self.rules.top = (upper + off / 1.6).floor().max(top);
        }
        first
    }

    /// Fills rows from the top down, each with as many cards as find room; returns how restless they look. `None` where
    /// the cards find no room, or look more restless than `limit`.
    fn run(&self, rows: &mut Vec<Row>, limit: f64) -> Option<f64> {
        rows.clear();
        let (mut first, mut y, mut cost) = (0, self.rules.top, 0.0);
        while first < self.cards.len() {
            let lead = if rows.is_empty() { self.rules.lead.1 } else { 0.0 };
            if y + lead > self.rules.bottom || cost > limit {
                return None;
            }
            let Some(found) = self.row(first, y + lead, lead) else {
                y += STEP;
                continue;
            };
            let last = first + found.count == self.cards.len();
            let x = self.x(&found, rows.last());
            cost += self.cost(&found, (x, last || first == 0), rows.last()) + self.uneven(first, &found);
            rows.push(Row { x, y: y + lead, h: found.h, cards: first..first + found.count });
            first += found.count;
            y += lead + found.h + self.rules.gap;
        }
        Some(cost)
    }

    /// As many cards as find room side by side from `y` on, under a heading `lead` px high.
    fn row(&self, first: usize, y: f64, lead: f64) -> Option<Found> {
        let upper = self.region.chord(y)?;
        // A heading keeps its own place above the row, over its left edge.
        let (upper, most) = if lead > 0.0 {
            let above = shared(upper, self.region.chord(y - lead)?);
            ((above.0, upper.1), above.1 - self.rules.lead.0)
        } else {
            (upper, f64::INFINITY)
        };
        let (mut found, mut columns, mut h, mut band) = (None, 0, 0.0, upper);
        for (i, card) in self.cards.iter().enumerate().skip(first) {
            if card.h > h {
                h = card.h;
                if y + h > self.rules.bottom + SLACK {
                    break;
                }
                let Some(lower) = self.region.chord(y + h) else { break };
                band = shared(upper, lower);
            }
            if first == 0 && i >= self.most {
                break;
            }
            columns += card.columns;
            let run = self.rules.width(columns);
            let x = (self.up(band.0), self.down(f64::min(band.1 - run, most)));
            if x.0 > x.1 + SLACK {
                break;
            }
            found = Some(Found { count: i + 1 - first, columns, h, band, x });
        }
        found
    }

    const fn step(&self) -> f64 {
        self.rules.pitch() / 2.0
    }

    /// The place on the grid at or right of `x`, px.
    fn up(&self, x: f64) -> f64 {
        self.phase - floor((self.phase - x) / self.step() + SLACK) * self.step()
    }

    /// The place on the grid at or left of `x`, px.
    fn down(&self, x: f64) -> f64 {
        self.phase + floor((x - self.phase) / self.step() + SLACK) * self.step()
    }

    /// Left edge that would centre cards in what they may reach, px.
    fn middle(&self, found: &Found) -> f64 {
        let run = self.rules.width(found.columns);
        found.band.0 + (found.band.1 - found.band.0 - run) / 2.0
    }

    /// Left edge of a row: about its middle, in the columns of the row above where that is as good as free.
    fn x(&self, found: &Found, above: Option<&Row>) -> f64 {
        let (least, most) = found.x;
        let x = self.down(self.middle(found) + self.step() / 2.0).clamp(least, most.max(least));
        let agrees = |x: f64| above.is_none_or(|row| !self.alternates(x, row));
        [x, x - self.step(), x + self.step()]
            .into_iter()
            .find(|&x| x >= least - SLACK && x <= most + SLACK && agrees(x))
            .unwrap_or(x)
    }

    /// Whether the columns at `x` lie between those of a row.
    fn alternates(&self, x: f64, row: &Row) -> bool {
        let off = ((x - row.x) / self.rules.pitch()).rem_euclid(1.0);
        off > 0.01 && off < 0.99
    }

    /// How restless a row looks that begins at `x`: alone, half empty (less so at either end), beside its middle, between
    /// the columns above.
    fn cost(&self, found: &Found, (x, end): (f64, bool), above: Option<&Row>) -> f64 {
        let room = floor((found.band.1 - found.band.0 + self.rules.gap + SLACK) / self.rules.pitch());
        let free = (room - found.columns as f64).max(0.0);
        let jump = above.is_some_and(|row| self.alternates(x, row));
        120.0
            + free * free * if end { 20.0 } else { 100.0 }
            + (x - self.middle(found)).abs() / self.rules.pitch() * 14.0
            + if jump { 24.0 } else { 0.0 }
    }

    /// How uneven the heights of a row's cards are.
    fn uneven(&self, first: usize, found: &Found) -> f64 {
        let cards = self.cards.get(first..first + found.count).unwrap_or_default();
        cards.iter().map(|card| found.h - card.h).sum::<f64>() * 0.6
    }
}

#[cfg(test)]
mod tests;
