//! Metrics: a name, and under it a track with its figures.

use crate::model::{Item, Measure};
use crate::scene::Canvas;
use crate::theme::Kind;
use crate::view::journey_map::frame::Frame;
use crate::view::part::bullet::{Bullet, Size};

use super::{Card, Slot, Text, text_width};

struct Metric {
    text: Text,
    bullet: Bullet,
}

/// The look of a metric.
pub(in crate::view::journey_map) fn new(frame: &Frame, item: &Item) -> Box<dyn Card> {
    let change = match &item.measure {
        Measure::Change(change) => Some(change),
        _ => None,
    };
    Box::new(Metric { text: Text::new(frame, item, Kind::Plain, true), bullet: Bullet::new(change, Size::Lane) })
}

impl Card for Metric {
    fn height(&self, w: f64) -> f64 {
        let w = text_width(w);
        self.text.height(w) + self.bullet.height(w)
    }

    fn least(&self) -> f64 {
        self.text.least()
    }

    fn draw(&self, canvas: &mut Canvas, slot: Slot) {
        let (x, w) = (slot.text_x(), text_width(slot.w));
        let bottom = self.text.draw(canvas, (x, slot.y), w);
        self.bullet.draw(canvas, (x, bottom), w);
        self.text.extras.draw(canvas, (x, bottom + self.bullet.height(w)), w);
    }
}
