//! The plain card: the service blueprint, and lanes of one's own.

use crate::model::Item;
use crate::scene::Canvas;
use crate::theme::Kind;
use crate::view::journey_map::frame::Frame;

use super::{Card, Slot, Text, ground, text_width};

/// Above and below the text, px.
const PAD: f64 = 5.0;

struct Plain {
    text: Text,
}

/// The look of an item that has no look of its own.
pub(in crate::view::journey_map) fn new(frame: &Frame, item: &Item) -> Box<dyn Card> {
    Box::new(Plain { text: Text::new(frame, item, Kind::Plain, true) })
}

impl Card for Plain {
    fn height(&self, w: f64) -> f64 {
        PAD * 2.0 + self.text.height(text_width(w))
    }

    fn least(&self) -> f64 {
        self.text.least()
    }

    fn draw(&self, canvas: &mut Canvas, slot: Slot) {
        ground(canvas, slot.card(), Kind::Plain, 6.0, false);
        self.text.draw_all(canvas, (slot.text_x(), slot.y + PAD), text_width(slot.w));
    }
}
