//! Moments of truth, in a lane of their own where no curve carries them.

use crate::model::Item;
use crate::scene::{Canvas, Paint};
use crate::theme::{Kind, Part};
use crate::view::journey_map::frame::Frame;
use crate::view::part::flow::{Flow, Piece};
use crate::view::part::icon::Icon;
use crate::view::part::paragraph::line;
use crate::view::part::type_scale::NOTE_STRONG;

use super::{Card, Slot, Text, ground, tags, text_width};

struct Moment {
    head: Flow,
    text: Text,
    assumed: bool,
}

/// The look of a moment of truth.
pub(in crate::view::journey_map) fn new(frame: &Frame, item: &Item) -> Box<dyn Card> {
    let paint = Paint::Kind(Kind::Moment, Part::Ink);
    let title = Piece::Marked(Icon::Star, line(frame.labels.moment, NOTE_STRONG, paint), paint);
    let head = Flow::new(std::iter::once(title).chain(tags(item)).collect(), Vec::new(), 0);
    Box::new(Moment { head, text: Text::new(frame, item, Kind::Moment, false), assumed: frame.assumed(item) })
}

impl Card for Moment {
    fn height(&self, w: f64) -> f64 {
        let w = text_width(w);
        8.0 + self.head.height(w) + 2.0 + self.text.height(w) + 6.0
    }

    fn least(&self) -> f64 {
        self.text.least()
    }

    fn draw(&self, canvas: &mut Canvas, slot: Slot) {
        ground(canvas, slot.card(), Kind::Moment, 8.0, self.assumed);
        let (x, y, w) = (slot.text_x(), slot.y + 8.0, text_width(slot.w));
        self.head.draw(canvas, (x, y), w);
        self.text.draw_all(canvas, (x, y + self.head.height(w) + 2.0), w);
    }
}
