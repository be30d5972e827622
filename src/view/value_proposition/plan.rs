//! How large circle and square are, and how wide the page.
//!
//! In: the cards of all sections, and perhaps a wanted width. Out: circle and square with their cards in their places.
//! Absent: drawing.

use crate::geometry::packing::Card;
use crate::view::part::page::MARGIN;

use super::circle::{self, Circle, Shape, Wanted};
use super::content::{Content, Section};
use super::heading::Heading;
use super::joint;
use super::notes::Notes;
use super::square::{Blocks, Offered, Square};

/// Between square and circle: at least, by choice, at most, px.
const JOINT: (f64, f64, f64) = (144.0, 168.0, 320.0);
/// Side of the square as a part of the circle's diameter: by choice, at most.
const SIDE: (f64, f64) = (0.8, 0.95);
/// What stands in for the notes of a section that has none.
const NOTHING: Card = Card { columns: 1, h: 44.0 };

/// All that is to be placed.
pub(super) struct Parts {
    sections: [(Notes, Heading); 6],
    /// How many ports there are for gains, pains, creators and relievers.
    ports: [usize; 4],
}

impl Parts {
    /// Of the whole content.
    pub(super) fn new(content: &Content) -> Self {
        let part = |section| {
            let mut notes = Notes::new(content, section);
            if notes.cards.is_empty() {
                notes.cards.push(NOTHING);
            }
            (notes, Heading::new(content, section))
        };
        let ports = [Section::Gains, Section::Pains, Section::Creators, Section::Relievers];
        Self { sections: Section::ALL.map(part), ports: ports.map(|section| content.of(section).len()) }
    }

    /// The notes and the title of each section, in the order of reading.
    pub(super) fn into_sections(self) -> [(Notes, Heading); 6] {
        self.sections
    }

    fn wanted(&self) -> Wanted<'_> {
        let [(jobs, title), (pains, below), (gains, above), ..] = &self.sections;
        let caps = [below.width(), above.width()];
        Wanted { jobs: &jobs.cards, pains: &pains.cards, gains: &gains.cards, title: title.width(), caps }
    }

    fn offered(&self) -> Offered<'_> {
        let [.., (products, title), (relievers, right), (creators, other)] = &self.sections;
        let titles = (title.width(), right.width().max(other.width()));
        Offered { products: &products.cards, relievers: &relievers.cards, creators: &creators.cards, titles }
    }

    /// The least width of the page, px.
    pub(super) fn least_width(&self) -> f64 {
        let blocks = Blocks::new(&self.offered());
        let shape = self.least(&blocks);
        2.0 * MARGIN + self.side(&blocks, shape) + JOINT.0 + 2.0 * shape.r
    }

    /// The least circle beside which the square finds its place too.
    fn least(&self, blocks: &Blocks) -> Shape {
        let [gains, pains, creators, relievers] = self.ports;
        let rim = joint::least_radius(gains.max(pains));
        let beside = |axis: f64| {
            let upper = joint::least_side(creators, axis);
            blocks.least(axis).max(upper).max(joint::least_side(relievers, -axis)) / (2.0 * SIDE.1)
        };
        circle::least(&self.wanted(), rim.max(beside(0.0)), |shape| {
            let axis = shape.meeting().y;
            beside(axis) <= shape.r && joint::reaches(&shape, [gains, pains])
        })
    }

    /// Side of the square beside a circle, px.
    fn side(&self, blocks: &Blocks, shape: Shape) -> f64 {
        let axis = shape.meeting().y;
        let [_, _, creators, relievers] = self.ports;
        let ports = joint::least_side(creators, axis).max(joint::least_side(relievers, -axis));
        let least = blocks.least(axis).max(ports).max(2.0 * SIDE.0 * shape.r);
        (least / 4.0).ceil() * 4.0
    }
}

/// Where everything is, across.
pub(super) struct Plan {
    pub(super) circle: Circle,
    pub(super) square: Square,
    /// Left edge of the square, px.
    pub(super) left: f64,
    /// From the square to the circle, px.
    pub(super) joint: f64,
    /// Width of the page, px.
    pub(super) width: f64,
}

impl Plan {
    /// The best for a page of `width` px, which is at least the least; or the best of all.
    pub(super) fn new(parts: &Parts, width: Option<f64>) -> Self {
        let (wanted, offered) = (parts.wanted(), parts.offered());
        let blocks = Blocks::new(&offered);
        let least = parts.least(&blocks);
        let around = |shape| 2.0 * MARGIN + parts.side(&blocks, shape);
        // A larger circle has a larger square: the side grows by at most `SIDE.0` diameters.
        let most = width.map_or(f64::INFINITY, |width| {
            let spare = width - around(least) - JOINT.0 - 2.0 * least.r;
            least.r + (spare - 8.0).max(0.0) / (2.0 + 2.0 * SIDE.0)
        });
        let circle = circle::calmest(&wanted, least, most);
        let fixed = around(circle.shape) + 2.0 * circle.shape.r;
        let (joint, width) = match width {
            None => (JOINT.1, fixed + JOINT.1),
            Some(width) => ((width - fixed).clamp(JOINT.0, JOINT.2), width),
        };
        let left = MARGIN + ((width - fixed - joint) / 2.0).max(0.0).floor();
        let side = parts.side(&blocks, circle.shape);
        let square = Square::new(&offered, &blocks, side, circle.shape.meeting().y);
        Self { circle, square, left, joint, width }
    }
}
