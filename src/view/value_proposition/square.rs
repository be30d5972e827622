//! The square: what is offered.
//!
//! In: cards of products, relievers and creators. Out: the least square that holds them, and the place of each card in a
//! square of any larger size, from its corner. Absent: the page.
//!
//! Products take whole columns at the left; a slanted line parts them from creators above the axis and relievers below
//! it, which share a strict grid.

use crate::geometry::Rect;
use crate::geometry::packing::{Card, Row, Rules};

use super::notes::{COLUMN, GAP, width};

/// From the edge to the cards, px.
pub(super) const RIM: f64 = 16.0;
/// Rows at the top and bottom hold titles, px.
const CAP: f64 = 44.0;
/// From the axis to the cards, px.
const AXIS: f64 = 14.0;
/// From the products to the junction, and from there to the grid of the others, px.
const JUNCTION: f64 = 40.0;
/// From the products to the slanted line where it is nearest, px.
const LINE: f64 = 18.0;
/// The line's lean, as a part of the side: at least, at most.
const LEAN: (f64, f64) = (0.015, 0.07);
/// The most columns that are tried for a block.
const MOST: usize = 12;

/// What the square holds; a section without notes holds the place that says so.
pub(super) struct Offered<'a> {
    pub(super) products: &'a [Card],
    pub(super) relievers: &'a [Card],
    pub(super) creators: &'a [Card],
    /// Width of the title of the products, and of the wider of the other two, px.
    pub(super) titles: (f64, f64),
}

/// Heights of the blocks by their number of columns, from 1.
pub(super) struct Blocks {
    products: Vec<f64>,
    relievers: Vec<f64>,
    creators: Vec<f64>,
    titles: (f64, f64),
}

/// How many columns the products take, and the others.
type Columns = (usize, usize);

/// Fills rows of so many columns from the top down.
fn stack(cards: &[Card], columns: usize, x: f64) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut used = columns;
    for (i, card) in cards.iter().enumerate() {
        match rows.last_mut() {
            Some(row) if used + card.columns <= columns => {
                row.h = row.h.max(card.h);
                row.cards.end = i + 1;
                used += card.columns;
            }
            last => {
                let y = last.map_or(0.0, |row| row.y + row.h + GAP);
                rows.push(Row { x, y, h: card.h, cards: i..i + 1 });
                used = card.columns;
            }
        }
    }
    rows
}

fn height(rows: &[Row]) -> f64 {
    rows.last().map_or(0.0, |row| row.y + row.h)
}

/// Heights for 1 column, 2, and so on; infinite where a card is wider.
fn heights(cards: &[Card]) -> Vec<f64> {
    let widest = cards.iter().map(|c| c.columns).max().unwrap_or(1);
    let most = cards.iter().map(|c| c.columns).sum::<usize>().clamp(1, MOST);
    let of = |n| if n < widest { f64::INFINITY } else { height(&stack(cards, n, 0.0)) };
    (1..=most.max(widest)).map(of).collect()
}

/// Its height in so many columns; more columns than cards change nothing.
fn at(heights: &[f64], columns: usize) -> f64 {
    heights.get(columns.min(heights.len()).saturating_sub(1)).copied().unwrap_or(0.0)
}

impl Blocks {
    pub(super) fn new(offered: &Offered) -> Self {
        Self {
            products: heights(offered.products),
            relievers: heights(offered.relievers),
            creators: heights(offered.creators),
            titles: offered.titles,
        }
    }

    /// All that may be tried, products in few columns first.
    fn tries(&self) -> impl Iterator<Item = Columns> {
        let most = self.relievers.len().max(self.creators.len());
        (1..=self.products.len()).flat_map(move |left| (1..=most).rev().map(move |right| (left, right)))
    }

    /// x of the divider at the edge at least, and of the junction at least, px.
    fn lines(&self, left: usize, side: f64) -> (f64, f64) {
        let right = RIM + width(left);
        let divider = (right + LINE).max(RIM + self.titles.0 + RIM).ceil();
        (divider, (divider + LEAN.0 * side).max(right + JUNCTION).ceil())
    }

    /// What the width of the square must be, px.
    fn wide(&self, (left, right): Columns, side: f64) -> f64 {
        self.lines(left, side).1 + JUNCTION + width(right).max(self.titles.1) + RIM
    }

    /// What its height must be for products, and above and below the axis, which lies `axis` px below its middle.
    fn high(&self, (left, right): Columns, axis: f64) -> f64 {
        let products = at(&self.products, left) + 2.0 * (RIM + CAP);
        let creators = RIM + CAP + at(&self.creators, right) + AXIS - axis;
        let relievers = RIM + CAP + at(&self.relievers, right) + AXIS + axis;
        products.max(2.0 * creators).max(2.0 * relievers)
    }

    /// The least side, px.
    pub(super) fn least(&self, axis: f64) -> f64 {
        let of = |columns| {
            let high = self.high(columns, axis);
            high.max(self.wide(columns, high))
        };
        // The line leans with the side; a little more than the width asks for is enough for that.
        self.tries().map(of).fold(f64::INFINITY, f64::min) * (1.0 + LEAN.0) + 1.0
    }

    /// The columns for a square of this side: products in as few as may be, the others in as many, but no more than
    /// their rows need.
    fn choose(&self, side: f64, axis: f64) -> Columns {
        let fits = |&columns: &Columns| self.wide(columns, side) <= side && self.high(columns, axis) <= side;
        let (left, mut right) = self.tries().find(fits).unwrap_or((1, 1));
        let same =
            |n: usize| [&self.relievers, &self.creators].iter().all(|h| at(h, n).total_cmp(&at(h, n + 1)).is_eq());
        while right > 1 && same(right - 1) {
            right -= 1;
        }
        (left, right)
    }
}

/// The square with its cards in their places, from its upper left corner.
pub(super) struct Square {
    /// px
    pub(super) side: f64,
    /// Height of the axis, px.
    pub(super) axis: f64,
    /// x of the divider at the upper and lower edge, px.
    pub(super) divider: f64,
    /// x of the junction, px.
    pub(super) junction: f64,
    /// x of the titles of creators and relievers, px.
    pub(super) left: f64,
    /// Of products, relievers and creators.
    pub(super) boxes: [Vec<Rect>; 3],
}

impl Square {
    /// Of a side that is at least the least; its axis lies `axis` px below its middle.
    pub(super) fn new(offered: &Offered, blocks: &Blocks, side: f64, axis: f64) -> Self {
        let (columns, right) = blocks.choose(side, axis);
        let (divider, least) = blocks.lines(columns, side);
        let free = (side - blocks.wide((columns, right), side)).max(0.0);
        let lean = (least + free).min(divider + LEAN.1 * side).floor().max(least);
        let left = lean + JUNCTION;
        let free = (side - RIM - left - width(right).max(offered.titles.1)).max(0.0);
        let left = left + (free / 2.0).floor();
        let axis = side / 2.0 + axis;
        let rules = Rules { column: COLUMN, gap: GAP, top: 0.0, bottom: side, lead: (0.0, 0.0) };
        let place = |cards: &[Card], columns: usize, x: f64, (top, bottom): (f64, f64)| {
            let mut rows = stack(cards, columns, x);
            let down = (top + (bottom - top - height(&rows)) / 2.0).round();
            for row in &mut rows {
                row.y += down;
            }
            rules.boxes(cards, &rows)
        };
        let cap = RIM + CAP;
        let boxes = [
            place(offered.products, columns, RIM, (cap, side - cap)),
            place(offered.relievers, right, left, (axis + AXIS, side - cap)),
            place(offered.creators, right, left, (cap, axis - AXIS)),
        ];
        Self { side, axis, divider, junction: lean, left, boxes }
    }
}
