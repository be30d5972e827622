//! The circle: what those want whom the offer is for.
//!
//! In: cards of jobs, pains and gains. Out: the least circle whose three sectors hold them, a little larger where that
//! calms it; the place of each card from the centre. Absent: the page.
//!
//! Three rays from a junction part the sectors: one to the left, the axis, and one to each side of the right. Sectors are
//! convex, so cards are packed in rows; the radius is found by halving, for a few angles and junctions.

use crate::geometry::packing::{self, Card, Half, Packing, Region, Rules};
use crate::geometry::{Point, Rect};

use super::heading;
use super::notes::{COLUMN, GAP};

/// From the rim to the cards, px.
const RIM: f64 = 16.0;
/// From a ray to the cards, px.
const RAY: f64 = 14.0;
/// From a junction to the cards, px.
const JUNCTION: f64 = 44.0;
/// The caps at the top and bottom hold titles, px.
const CAP: f64 = 44.0;
/// Radii are multiples of this, px.
const GRID: f64 = 8.0;
/// From the rim to the middle of the title in a cap, and half its height, px.
const TITLE: (f64, f64) = (38.0, 12.0);
/// From a title in a cap to what is beside it, px.
const BESIDE: f64 = 10.0;
/// The greatest angle: beyond it the junction's ray may leave no cap.
const WIDEST: f64 = 78.0;
/// The least radius: titles and foot keep their room, px.
const LEAST: f64 = 432.0;

/// What the three sectors hold; a section without notes holds the place that says so.
pub(super) struct Wanted<'a> {
    pub(super) jobs: &'a [Card],
    pub(super) pains: &'a [Card],
    pub(super) gains: &'a [Card],
    /// Width of the title of the jobs, px.
    pub(super) title: f64,
    /// Width of the titles of pains and gains, px.
    pub(super) caps: [f64; 2],
}

/// A circle around the origin and the rays in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Shape {
    /// Radius, px.
    pub(super) r: f64,
    /// Half the angle of the jobs, degrees.
    pub(super) angle: f64,
    /// Where the rays meet, as a part of the radius; y is the height of the axis.
    pub(super) junction: (f64, f64),
}

impl Shape {
    /// Where the rays meet, px.
    pub(super) fn meeting(&self) -> Point {
        Point::new((self.junction.0 * self.r).round(), (self.junction.1 * self.r / 4.0).round() * 4.0)
    }

    /// Where a ray of this direction leaves the circle, px.
    fn rim(&self, direction: Point) -> Point {
        let j = self.meeting();
        let b = j.x * direction.x + j.y * direction.y;
        let length = -b + (b * b + self.r * self.r - j.x * j.x - j.y * j.y).max(0.0).sqrt();
        Point::new(j.x + direction.x * length, j.y + direction.y * length)
    }

    /// Where the rays leave the circle: left, up, down.
    pub(super) fn ends(&self) -> [Point; 3] {
        let turn = self.angle.to_radians();
        let (cos, sin) = (libm::cos(turn), libm::sin(turn));
        [Point::new(-1.0, 0.0), Point::new(cos, -sin), Point::new(cos, sin)].map(|d| self.rim(d))
    }

    /// x of the rim's left side at a height, px.
    pub(super) fn left(&self, y: f64) -> f64 {
        -(self.r * self.r - y * y).max(0.0).sqrt()
    }

    /// The sectors of jobs, pains and gains, each with the rules that its cards follow.
    pub(super) fn sectors(&self, title: f64) -> [(Region, Rules); 3] {
        let (j, [left, up, down]) = (self.meeting(), self.ends());
        let disc = Some((Point::new(0.0, 0.0), self.r - RIM));
        let sector = |a: Point, b: Point, turn: f64| {
            // Along the middle of the sector, degrees from the right, clockwise.
            let turn = turn.to_radians();
            let along = |far: f64| Point::new(j.x + libm::cos(turn) * far, j.y + libm::sin(turn) * far);
            let (inside, corner) = (along(self.r * 0.4), along(JUNCTION));
            let across = Point::new(corner.x - libm::sin(turn), corner.y + libm::cos(turn));
            let halves = vec![
                Half::beside(j, a, inside, RAY),
                Half::beside(j, b, inside, RAY),
                Half::beside(corner, across, inside, 0.0),
            ];
            Region { halves, disc }
        };
        let side = f64::midpoint(180.0, self.angle);
        let rules = |top, bottom, lead| Rules { column: COLUMN, gap: GAP, top, bottom, lead };
        let cap = self.r - RIM - CAP;
        [
            (sector(up, down, 0.0), rules(up.y.ceil(), down.y, (title, heading::HEIGHT + GAP))),
            (sector(left, down, side), rules(j.y + RAY, cap, (0.0, 0.0))),
            (sector(left, up, -side), rules(-cap, j.y - RAY, (0.0, 0.0))),
        ]
    }

    /// From where to where the middle of a title of this width may be in the lower cap, or in the upper one.
    fn cap(&self, width: f64, up: bool) -> Option<(f64, f64)> {
        let (j, turn) = (self.meeting(), self.angle.to_radians());
        let (outer, inner) = (self.r - TITLE.0 + TITLE.1, self.r - TITLE.0 - TITLE.1);
        let sign = if up { -1.0 } else { 1.0 };
        let rim = -self.left(outer) - BESIDE;
        let ray = j.x + (inner - sign * j.y) * libm::cos(turn) / libm::sin(turn) - BESIDE;
        let room = (width / 2.0 - rim, rim.min(ray) - width / 2.0);
        (room.0 <= room.1).then_some(room)
    }

    /// Where the middles of the titles of pains and gains are: in the middle of the circle, or as near to it as the rays
    /// allow both.
    fn caps(&self, [pains, gains]: [f64; 2]) -> Option<[Point; 2]> {
        let (pains, gains) = (self.cap(pains, false)?, self.cap(gains, true)?);
        let x = f64::min(0.0, pains.1.min(gains.1));
        let at = |room: (f64, f64), sign: f64| Point::new(x.clamp(room.0, room.1).round(), sign * (self.r - TITLE.0));
        Some([at(pains, 1.0), at(gains, -1.0)])
    }

    fn fits(&self, wanted: &Wanted) -> bool {
        if self.caps(wanted.caps).is_none() {
            return false;
        }
        let sectors = self.sectors(wanted.title);
        sectors.iter().zip(wanted.all()).all(|((region, rules), cards)| packing::fits(region, cards, *rules))
    }
}

impl Wanted<'_> {
    fn all(&self) -> [&[Card]; 3] {
        [self.jobs, self.pains, self.gains]
    }
}

/// Area of cards with the gaps around them, px².
fn area(cards: &[Card]) -> f64 {
    cards.iter().map(|card| card.columns as f64 * (COLUMN + GAP) * (card.h + GAP)).sum()
}

/// The least circle that holds everything, its radius at least `least` px; `fair` says whether a height of the axis suits
/// what else depends on it.
pub(super) fn least(wanted: &Wanted, least: f64, fair: impl Fn(Shape) -> bool) -> Shape {
    let [jobs, pains, gains] = wanted.all().map(area);
    let all = jobs + pains + gains;
    let bound = (all / (0.68 * std::f64::consts::PI)).sqrt().max(LEAST).max(least);
    let bound = (bound / GRID).ceil() * GRID;
    let middle = (180.0 * jobs / all).clamp(50.0, WIDEST);
    let tries = [(0.0, -0.04), (0.0, -0.12), (-8.0, -0.12), (-8.0, -0.04), (8.0, -0.04), (8.0, -0.12)];
    let mut best: Option<Shape> = None;
    for (turn, x) in tries {
        let shape = Shape { r: bound, angle: (middle + turn).min(WIDEST), junction: (x, 0.0) };
        best = smaller(wanted, shape, best).or(best);
        if best.is_some_and(|b| b.r <= bound) {
            break;
        }
    }
    let mut best = best.unwrap_or(Shape { r: bound, angle: middle, junction: (-0.04, 0.0) });
    // Where pains far outweigh gains, or the reverse, the axis may move; but only where that saves much.
    let (more, few) = (pains.max(gains), pains.min(gains));
    if more > 1.5 * few {
        let side = if gains > pains { 1.0 } else { -1.0 };
        let level = best;
        for y in [0.1, 0.2, 0.3] {
            let shape = Shape { r: bound, junction: (level.junction.0, side * y), ..level };
            let found = smaller(wanted, shape, Some(best));
            if let Some(found) = found.filter(|f| f.r <= 0.94 * level.r && fair(*f)) {
                best = found;
            }
        }
    }
    best
}

/// The shape with the least radius from its own on that holds everything; `None` if that is not less than the best's.
fn smaller(wanted: &Wanted, shape: Shape, best: Option<Shape>) -> Option<Shape> {
    let of = |r: f64| Shape { r, ..shape };
    let mut high = match best {
        Some(best) if best.r - GRID < shape.r || !of(best.r - GRID).fits(wanted) => return None,
        Some(best) => best.r - GRID,
        None => {
            let mut high = shape.r;
            // Cards and titles of any size find room in a circle that is large enough, so this ends.
            while !of(high).fits(wanted) {
                high += (high * 0.06 / GRID).ceil() * GRID;
            }
            high
        }
    };
    let mut low = shape.r - GRID;
    while high - low > GRID {
        let middle = (f64::midpoint(low, high) / GRID).round() * GRID;
        if of(middle).fits(wanted) { high = middle } else { low = middle }
    }
    Some(of(high))
}

/// The circle with its cards in their places.
pub(super) struct Circle {
    pub(super) shape: Shape,
    /// Of jobs, pains and gains, from the centre.
    pub(super) boxes: [Vec<Rect>; 3],
    /// Left edge and middle of the title of the jobs, from the centre.
    pub(super) title: Point,
    /// Middles of the titles of pains and gains, from the centre.
    pub(super) caps: [Point; 2],
}

/// The calmest of a few circles that are hardly larger than the least; none larger than `most` px, but the least.
pub(super) fn calmest(wanted: &Wanted, least: Shape, most: f64) -> Circle {
    let mut best: Option<(f64, Shape, [Packing; 3])> = None;
    for more in [0.0, 1.0, 2.0] {
        for turn in [0.0, -5.0, 5.0] {
            let angle = (least.angle + turn).min(WIDEST);
            let shape = Shape { r: least.r + more * GRID, angle, ..least };
            if shape.r > most && more > 0.0 || shape.caps(wanted.caps).is_none() {
                continue;
            }
            let mut cost = 4.0 * more * GRID;
            let mut found = [const { None }; 3];
            for ((slot, (region, rules)), cards) in found.iter_mut().zip(shape.sectors(wanted.title)).zip(wanted.all())
            {
                let left = best.as_ref().map_or(f64::INFINITY, |(b, ..)| b - cost);
                if left <= 0.0 {
                    break;
                }
                *slot = packing::calmest(&region, cards, rules, left);
                cost += slot.as_ref().map_or(f64::INFINITY, |p| p.cost);
            }
            if let [Some(jobs), Some(pains), Some(gains)] = found
                && best.as_ref().is_none_or(|(b, ..)| cost < *b)
            {
                best = Some((cost, shape, [jobs, pains, gains]));
            }
        }
    }
    let (_, shape, packings) = best.expect("because the least circle holds everything");
    let sectors = shape.sectors(wanted.title);
    let [jobs, pains, gains] = &packings;
    let [(_, for_jobs), (_, for_pains), (_, for_gains)] = &sectors;
    let first = jobs.rows.first();
    let title = first.map_or(Point::default(), |row| Point::new(row.x, row.y - GAP - heading::HEIGHT / 2.0));
    let caps = shape.caps(wanted.caps).unwrap_or_default();
    let boxes = [
        for_jobs.boxes(wanted.jobs, &jobs.rows),
        for_pains.boxes(wanted.pains, &pains.rows),
        for_gains.boxes(wanted.gains, &gains.rows),
    ];
    Circle { shape, boxes, title, caps }
}
