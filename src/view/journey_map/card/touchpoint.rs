//! Where customer and service meet: a tile with the channel's icon, the text, the channel's name; dashed where it should
//! exist and does not.

use crate::geometry::Rect;
use crate::model::{Item, Measure};
use crate::scene::{Canvas, Paint, Stroke};
use crate::theme::{Kind, Part};
use crate::view::journey_map::frame::Frame;
use crate::view::part::flow::{Flow, Piece};
use crate::view::part::icon::{self, Icon};
use crate::view::part::paragraph::line;
use crate::view::part::type_scale::{BODY_LEADING, SMALL, SMALL_STRONG};

use super::{Card, Slot, Text, tags, text_width};

/// Size of the tile, px.
const TILE: f64 = 28.0;
/// From the left edge of the tile to the text, px.
const INDENT: f64 = 36.0;
/// Inside the dashed frame of a missing one, px.
const PAD: f64 = 6.0;
/// What the row of the channel adds less than its own height, for its letters are small, px.
const TIGHT: f64 = 2.0;

struct Touchpoint {
    icon: Icon,
    text: Text,
    /// Missing, the channel, tags.
    foot: Flow,
    missing: bool,
}

/// The look of a touchpoint.
pub(in crate::view::journey_map) fn new(frame: &Frame, item: &Item) -> Box<dyn Card> {
    let (channel, missing) = match &item.measure {
        Measure::Channel { channel, missing } => (channel.as_ref(), *missing),
        _ => (None, false),
    };
    let mut foot = Vec::new();
    if missing {
        let words = line(frame.labels.missing, SMALL_STRONG, Paint::Kind(Kind::Pain, Part::Ink));
        foot.push(Piece::Words("small", words));
    }
    if let Some(name) = channel.and_then(|c| frame.labels.channels.get(c.clone() as usize)) {
        foot.push(Piece::Words("small channel", line(*name, SMALL, Paint::Ink3)));
    }
    foot.extend(tags(item));
    let none = if missing { Icon::Missing } else { Icon::Touchpoint };
    Box::new(Touchpoint {
        icon: channel.map_or(none, Icon::of_channel),
        text: Text::new(frame, item, Kind::Touchpoint, false),
        foot: Flow::new(foot, Vec::new(), 0),
        missing,
    })
}

impl Touchpoint {
    /// Height of text and channel, px.
    fn words(&self, w: f64) -> f64 {
        let foot = if self.foot.is_empty() { 0.0 } else { self.foot.height(w) - TIGHT };
        self.text.lines(w) + foot
    }
}

impl Card for Touchpoint {
    fn height(&self, w: f64) -> f64 {
        let w = text_width(w) - INDENT;
        let frame = if self.missing { PAD * 2.0 } else { 0.0 };
        self.words(w).max(TILE + 4.0) + self.text.extras.height(w) + frame
    }

    fn least(&self) -> f64 {
        self.text.least() + INDENT
    }

    fn draw(&self, canvas: &mut Canvas, slot: Slot) {
        let pad = if self.missing { PAD } else { 0.0 };
        let (x, y, w) = (slot.text_x(), slot.y + pad, text_width(slot.w) - INDENT);
        let tile = Rect::new(x, y + 2.0, TILE, TILE);
        let kind = if self.missing { Kind::Pain } else { Kind::Touchpoint };
        let border = Stroke::new(Paint::Kind(kind, Part::Border), 1.0);
        if self.missing {
            let dashes = Stroke::new(Paint::Kind(Kind::Pain, Part::Ink), 1.25).dashed(&[4.0, 3.0]);
            canvas.rect("card", slot.card(), 8.0, None, Some(dashes));
        }
        let border = (!self.missing).then_some(border);
        canvas.rect("", tile, 7.0, Some(Paint::Kind(kind, Part::Tint)), border);
        icon::draw(canvas, self.icon, (x + 6.0, y + 8.0), 16.0, Paint::Kind(kind, Part::Ink), 1.5);
        let words = self.words(w);
        let block = words.max(TILE + 4.0);
        let bottom = self.text.draw(canvas, (x + INDENT, y + (block - words) / 2.0), w);
        self.foot.draw(canvas, (x + INDENT, bottom - TIGHT), w);
        self.text.extras.draw(canvas, (x + INDENT, y + block), w);
    }
}

const _: () = assert!(BODY_LEADING * 2.0 > TILE, "two lines of text are at least as tall as the tile");
