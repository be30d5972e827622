//! Pains and gains: a badge, a level, tags, what answers them, and the text.

use crate::model::{Item, ItemId, ItemKind, Measure};
use crate::scene::{Canvas, Paint};
use crate::theme::{Kind, Part};
use crate::view::journey_map::frame::Frame;
use crate::view::part::flow::{Flow, Piece};
use crate::view::part::icon::Icon;
use crate::view::part::paragraph::line;
use crate::view::part::type_scale::SMALL;

use super::{Card, Slot, Text, chips, ground, tags, text_width};

/// From this level on a pain or gain weighs much.
const HEAVY: u8 = 4;
/// From this level on a pain that nothing answers is called so.
const ASKS_FOR_ANSWER: u8 = 3;

struct Problem {
    kind: Kind,
    head: Flow,
    text: Text,
    foot: Flow,
    assumed: bool,
}

/// The look of a pain.
pub(in crate::view::journey_map) fn pain(frame: &Frame, id: ItemId, item: &Item) -> Box<dyn Card> {
    let level = level(item);
    let mut end: Vec<Piece> = chips(frame, &item.answered_by).collect();
    if end.is_empty() && item.answered_by.is_empty() && level.is_some_and(|l| l >= ASKS_FOR_ANSWER) {
        let words = line(frame.labels.no_answer, SMALL, Paint::Kind(Kind::Pain, Part::Ink));
        end.push(Piece::Words("small", words));
    }
    problem(frame, (id, item), (Kind::Pain, frame.labels.intensity), end, Flow::default())
}

/// The look of a gain.
pub(in crate::view::journey_map) fn gain(frame: &Frame, id: ItemId, item: &Item) -> Box<dyn Card> {
    let end = chips(frame, &item.answered_by).collect();
    let foot = match item.measure {
        Measure::Gain { satisfaction, .. } => {
            Flow::new(vec![labelled(frame, frame.labels.satisfaction, satisfaction, Kind::Gain)], Vec::new(), 0)
        }
        _ => Flow::default(),
    };
    problem(frame, (id, item), (Kind::Gain, frame.labels.importance), end, foot)
}

/// A level with its label before it.
pub(super) fn labelled(frame: &Frame, label: &str, level: u8, kind: Kind) -> Piece {
    let spoken = format!("{label} {}", (frame.labels.spoken.level)(level));
    Piece::Gauge(Some(line(label, SMALL, Paint::Ink2)), level, kind, spoken)
}

/// Intensity of a pain or importance of a gain.
fn level(item: &Item) -> Option<u8> {
    match item.measure {
        Measure::Level(level) => Some(level),
        Measure::Gain { importance, .. } => Some(importance),
        _ => None,
    }
}

fn problem(
    frame: &Frame,
    (id, item): (ItemId, &Item),
    (kind, scale): (Kind, &str),
    end: Vec<Piece>,
    foot: Flow,
) -> Box<dyn Card> {
    let level = level(item);
    let mut start = Vec::new();
    if let Some(badge) = frame.badges.get(&id) {
        start.push(Piece::Badge(badge.clone(), kind, level.is_some_and(|l| l >= HEAVY)));
    }
    if let Some(level) = level {
        let spoken = format!("{scale} {}", (frame.labels.spoken.level)(level));
        start.push(Piece::Gauge(None, level, kind, spoken));
    }
    let keep = start.len();
    start.extend(cause(frame, item));
    start.extend(tags(item));
    let text = Text::new(frame, item, kind, false);
    Box::new(Problem { kind, head: Flow::new(start, end, keep), text, foot, assumed: frame.assumed(item) })
}

/// The channel of the touchpoint that a pain or gain comes from.
fn cause(frame: &Frame, item: &Item) -> Option<Piece> {
    let parent = frame.model.item(item.parent?);
    let Measure::Channel { channel, missing } = &parent.measure else {
        return (parent.kind == ItemKind::Touchpoint)
            .then_some(Piece::Hint(Icon::Touchpoint, Paint::Kind(Kind::Touchpoint, Part::Ink)));
    };
    let kind = if *missing { Kind::Pain } else { Kind::Touchpoint };
    let icon = channel.as_ref().map_or(Icon::Missing, Icon::of_channel);
    Some(Piece::Hint(icon, Paint::Kind(kind, Part::Ink)))
}

impl Card for Problem {
    fn height(&self, w: f64) -> f64 {
        let w = text_width(w);
        let foot = if self.foot.is_empty() { 0.0 } else { 3.0 + self.foot.height(w) };
        8.0 + self.head.height(w) + 3.0 + self.text.height(w) + foot + 6.0
    }

    fn least(&self) -> f64 {
        self.text.least()
    }

    fn draw(&self, canvas: &mut Canvas, slot: Slot) {
        ground(canvas, slot.card(), self.kind, 8.0, self.assumed);
        let (x, y, w) = (slot.text_x(), slot.y + 8.0, text_width(slot.w));
        self.head.draw(canvas, (x, y), w);
        let bottom = self.text.draw(canvas, (x, y + self.head.height(w) + 3.0), w);
        let foot = if self.foot.is_empty() { 0.0 } else { 3.0 + self.foot.height(w) };
        self.foot.draw(canvas, (x, bottom + 3.0), w);
        self.text.extras.draw(canvas, (x, bottom + foot), w);
    }
}
