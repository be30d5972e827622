//! The names beside a value curve, each as near as can be to the end of its line.
//!
//! In: offers and their last ratings. Out: a column of samples and names without collision, tied by threads to the lines
//! that reach the last criterion. Absent: the plot.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::text::{Fit, Paragraph, Run, Style, Weight};
use crate::view::part::mark;
use crate::view::part::paragraph::{self, Area};
use crate::view::part::script::Script;
use crate::view::part::type_scale::{LABEL, NOTE_LEADING};

use super::super::comparison::{Comparison, Offer};
use super::plot::Plot;
use super::points::Points;

/// Of competitors.
const NAME: Style = Style::new(12.0, Weight::Medium);
/// Room for the threads, for a sample with the space after it, and at the right, px.
const ROOM: (f64, f64, f64) = (20.0, 36.0, 14.0);
/// Length of a sample of a line, px.
const SAMPLE: f64 = 28.0;
/// Between two names, px.
const GAP: f64 = 6.0;
/// The most that a name may take, px.
const WIDEST: f64 = 190.0;

/// A name, with the end of its line.
struct Name {
    mark: usize,
    text: Paragraph,
    size: f64,
    /// The last rating with its shift; `None` when nothing is rated.
    end: Option<(f64, f64)>,
    /// Whether that is on the last criterion.
    tied: bool,
}

/// All names, in the order of the offers.
pub(super) struct Rail {
    names: Vec<Name>,
}

impl Rail {
    /// The least width, px.
    pub(super) const LEAST: f64 = ROOM.0 + ROOM.1 + 80.0 + ROOM.2;

    pub(super) fn new(script: &Script, comparison: &Comparison, points: &Points) -> Self {
        let name = |(number, offer): (usize, &Offer)| {
            let style = if offer.own { LABEL } else { NAME };
            let words = super::super::name(script, offer);
            let text = Paragraph::new(vec![Run::new(words, style, Paint::Persona(offer.mark as u16))]);
            let end = points.last(number);
            let tied = end.is_some_and(|p| p.criterion + 1 == comparison.criteria.len());
            Name { mark: offer.mark, text, size: style.size, end: end.map(|p| (p.rating, p.shift)), tied }
        };
        Self { names: comparison.offers.iter().enumerate().map(name).collect() }
    }

    /// The width that it wants, px.
    pub(super) fn wanted(&self) -> f64 {
        let widest = self.names.iter().map(|n| n.text.natural_width()).fold(0.0, f64::max);
        (widest.min(WIDEST) + ROOM.0 + ROOM.1 + ROOM.2).ceil().max(Self::LEAST)
    }

    /// Its width where `room` px are left, px.
    pub(super) fn width(&self, room: f64) -> f64 {
        self.wanted().min(room).max(Self::LEAST)
    }

    /// Height of all names in a width, px.
    pub(super) fn height(&self, w: f64) -> f64 {
        self.names.iter().map(|n| n.height(w) + GAP).sum()
    }

    /// The box of each name.
    pub(super) fn placed(&self, plot: &Plot) -> Vec<Rect> {
        let w = plot.rail;
        let wish = |n: &Name| match n.end {
            Some((rating, shift)) => plot.y(rating) + shift * plot.space,
            None => plot.rect.bottom(),
        };
        let mut order: Vec<(f64, usize)> = self.names.iter().enumerate().map(|(i, n)| (wish(n), i)).collect();
        order.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let boxes = order.iter().filter_map(|&(wish, i)| Some((wish, self.names.get(i)?.height(w) + GAP)));
        let tops = spread(&boxes.collect::<Vec<_>>(), (plot.rect.y, plot.rect.bottom()));
        let mut out = vec![Rect::default(); self.names.len()];
        for ((_, number), top) in order.into_iter().zip(tops) {
            if let (Some(rect), Some(name)) = (out.get_mut(number), self.names.get(number)) {
                let x = plot.rect.right() + ROOM.0;
                *rect = Rect::new(x, (top + GAP / 2.0).round(), w - ROOM.0 - ROOM.2, name.height(w));
            }
        }
        out
    }

    /// Threads from the ends of lines to their names.
    pub(super) fn leaders(&self, canvas: &mut Canvas, plot: &Plot, points: &Points) {
        for (number, (name, rect)) in self.names.iter().zip(self.placed(plot)).enumerate() {
            let Some(end) = points.last(number).filter(|_| name.tied) else { continue };
            let (x, y) = plot.at(end);
            let to = (rect.x - 3.0, rect.y + NOTE_LEADING / 2.0);
            canvas.line("thread", (x + 9.0, y), to, Stroke::new(Paint::Line2, 1.25));
        }
    }

    /// Draws one name.
    pub(super) fn draw(&self, canvas: &mut Canvas, number: usize, placed: &[Rect]) {
        let (Some(name), Some(rect)) = (self.names.get(number), placed.get(number)) else { return };
        canvas.open(Group { class: "curve-name", bounds: Some(rect.grown(1.0)), ..Group::default() });
        let y = rect.y + NOTE_LEADING / 2.0;
        canvas.line("swatch", (rect.x, y), (rect.x + SAMPLE, y), mark::stroke(name.mark));
        mark::marker(canvas, name.mark, rect.x + SAMPLE / 2.0, y, Paint::Sheet);
        let (x, w) = (rect.x + ROOM.1, rect.w - ROOM.1);
        let area = Area { x, y: rect.y, w, leading: NOTE_LEADING, size: name.size, align: Anchor::Left };
        paragraph::draw(canvas, "", name.text.lines(w, Fit::Prose), area);
        canvas.close();
    }
}

impl Name {
    fn height(&self, rail: f64) -> f64 {
        self.text.line_count(rail - ROOM.0 - ROOM.1 - ROOM.2).max(1) as f64 * NOTE_LEADING
    }
}

/// Places boxes, each with the middle that it would like to have and its height, one under the other in order, between
/// two bounds that leave room for all; returns their tops.
///
/// Boxes that would overlap join in one block, which stands at the mean of its members' wishes.
fn spread(boxes: &[(f64, f64)], bounds: (f64, f64)) -> Vec<f64> {
    // Wished top of a block, its height, how many boxes it holds.
    let mut blocks: Vec<(f64, f64, usize)> = Vec::new();
    for &(middle, h) in boxes {
        let mut block = (middle - h / 2.0, h, 1);
        let clash =
            |a: &(f64, f64, usize), b: &(f64, f64, usize)| kept(a.0, a.1, bounds) + a.1 > kept(b.0, b.1, bounds);
        while let Some(above) = blocks.pop_if(|a| clash(a, &block)) {
            let count = (above.2 + block.2) as f64;
            let wish = (above.0 * above.2 as f64 + (block.0 - above.1) * block.2 as f64) / count;
            block = (wish, above.1 + block.1, above.2 + block.2);
        }
        blocks.push(block);
    }
    let mut out = Vec::with_capacity(boxes.len());
    let mut heights = boxes.iter().map(|b| b.1);
    for (wish, h, count) in blocks {
        let mut y = kept(wish, h, bounds);
        for h in heights.by_ref().take(count) {
            out.push(y);
            y += h;
        }
    }
    out
}

/// The top of a block kept between bounds.
const fn kept(y: f64, h: f64, (top, bottom): (f64, f64)) -> f64 {
    y.min(bottom - h).max(top)
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "windows of two have two")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn names_keep_apart_and_inside(wishes in proptest::collection::vec(0.0..300.0_f64, 1..12)) {
            let mut wishes = wishes;
            wishes.sort_by(f64::total_cmp);
            let boxes: Vec<(f64, f64)> = wishes.iter().map(|w| (*w, 20.0)).collect();
            let tops = spread(&boxes, (0.0, 300.0));
            prop_assert_eq!(tops.len(), boxes.len());
            for pair in tops.windows(2) {
                prop_assert!(pair[1] - pair[0] >= 20.0 - 1e-9, "{tops:?}");
            }
            prop_assert!(tops.iter().all(|t| *t >= -1e-9 && *t <= 280.0 + 1e-9), "{tops:?}");
        }
    }

    #[test]
    fn a_name_with_room_stands_at_its_line() {
        assert_eq!(spread(&[(50.0, 20.0), (150.0, 20.0)], (0.0, 300.0)), [40.0, 140.0]);
        assert_eq!(spread(&[(100.0, 20.0), (100.0, 20.0)], (0.0, 300.0)), [80.0, 100.0]);
    }
}
