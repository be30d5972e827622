//! What the customer does: plain text with a bullet in the margin.

use crate::model::Item;
use crate::scene::{Canvas, Paint};
use crate::theme::Kind;
use crate::view::journey_map::frame::Frame;
use crate::view::part::type_scale::BODY_LEADING;

use super::{Card, Slot, Text, text_width};

struct Action {
    text: Text,
}

/// The look of an action.
pub(in crate::view::journey_map) fn new(frame: &Frame, item: &Item) -> Box<dyn Card> {
    Box::new(Action { text: Text::new(frame, item, Kind::Plain, true) })
}

impl Card for Action {
    fn height(&self, w: f64) -> f64 {
        self.text.height(text_width(w))
    }

    fn least(&self) -> f64 {
        self.text.least()
    }

    fn draw(&self, canvas: &mut Canvas, slot: Slot) {
        let rtl = self.text.paragraph.is_rtl();
        let margin = if rtl { slot.text_x() + text_width(slot.w) + 7.0 } else { slot.text_x() - 7.0 };
        canvas.circle(margin, slot.y + BODY_LEADING / 2.0, 2.0, Some(Paint::Rule), None);
        self.text.draw_all(canvas, (slot.text_x(), slot.y), text_width(slot.w));
    }
}
