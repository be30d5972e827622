//! Storyboard pictures: the whole picture, its text under it; rows of one height, however wide their columns are.

use crate::geometry::Rect;
use crate::model::{Image, Item};
use crate::scene::{Anchor, Canvas, Node, Paint, Picture as Shape, Stroke};
use crate::text::{Fit, Paragraph};
use crate::theme::{Kind, Part};
use crate::view::journey_map::frame::{CARD_EDGE, Frame};
use crate::view::part::extras::Extras;
use crate::view::part::icon::{self, Icon};
use crate::view::part::paragraph::{self, Area};
use crate::view::part::type_scale::{NOTE, NOTE_LEADING};

use super::{Card, Slot, text_width};

/// Height of the room for a picture, px: the same in all columns, so that captions stand on one line.
const HEIGHT: f64 = 140.0;

struct Picture {
    image: Option<Image>,
    alt: String,
    caption: Paragraph,
    extras: Extras,
}

/// The look of a picture.
pub(in crate::view::journey_map) fn new(frame: &Frame, item: &Item) -> Box<dyn Card> {
    Box::new(Picture {
        image: item.image.as_ref().and_then(|i| i.data.clone()),
        alt: frame.plain(&item.head.text),
        caption: Paragraph::new(frame.runs(&item.head.text, NOTE, Paint::Ink2)),
        extras: Extras::new(&frame.script, item, Kind::Plain, true),
    })
}

impl Picture {
    fn caption(&self, w: f64) -> f64 {
        if self.alt.is_empty() { 0.0 } else { 4.0 + self.caption.line_count(w) as f64 * NOTE_LEADING }
    }
}

impl Card for Picture {
    fn height(&self, w: f64) -> f64 {
        HEIGHT + self.caption(text_width(w)) + self.extras.height(text_width(w))
    }

    fn least(&self) -> f64 {
        self.caption.min_width().min(200.0) + CARD_EDGE * 2.0
    }

    fn draw(&self, canvas: &mut Canvas, slot: Slot) {
        let room = Rect { h: HEIGHT, ..slot.card() };
        let frame = self.image.as_ref().map_or(room, |image| framed(image, room));
        let border = Stroke::new(Paint::Kind(Kind::Plain, Part::Border), 1.0);
        canvas.rect("card", frame, 8.0, Some(Paint::Kind(Kind::Metric, Part::Tint)), Some(border));
        if let Some(image) = &self.image {
            canvas.push(Node::Picture(Shape {
                rect: frame.grown(-1.0),
                alt: self.alt.clone(),
                media_type: image.media_type,
                data: image.bytes.clone(),
                radius: 7.0,
            }));
        } else {
            let at = (frame.x + frame.w / 2.0 - 24.0, frame.y + frame.h / 2.0 - 24.0);
            icon::draw(canvas, Icon::Image, at, 48.0, Paint::Rule, 1.5);
        }
        let (x, w) = (slot.text_x(), text_width(slot.w));
        let y = room.bottom() + 4.0;
        if !self.alt.is_empty() {
            let area = Area { x, y, w, leading: NOTE_LEADING, size: NOTE.size, align: Anchor::Left };
            paragraph::draw(canvas, "caption", self.caption.lines(w, Fit::Prose), area);
        }
        self.extras.draw(canvas, (x, room.bottom() + self.caption(w)), w);
    }
}

/// The largest frame around a picture of its own proportions: at the left of its room, on the floor where the caption
/// begins. An extremely long or high picture gets a frame of at least a quarter of the room.
fn framed(image: &Image, room: Rect) -> Rect {
    let inner = room.grown(-1.0);
    let (w, h) = (f64::from(image.width.max(1)), f64::from(image.height.max(1)));
    let scale = (inner.w / w).min(inner.h / h);
    let w = (w * scale + 2.0).round().max(room.w.min(room.h) / 4.0);
    let h = (h * scale + 2.0).round().max(room.h / 4.0);
    Rect::new(room.x, room.bottom() - h, w, h)
}
