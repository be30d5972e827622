//! What is thought, asked and said, in bubbles; what is needed and expected, in boxes, for nobody said it.

use crate::model::{Item, ItemKind};
use crate::scene::{Canvas, Paint, Step};
use crate::text::{Run, Style, Weight};
use crate::theme::{Kind, Part};
use crate::view::journey_map::frame::Frame;
use crate::view::part::paragraph;
use crate::view::part::type_scale::BODY;

use super::{Card, Slot, Text, edge, ground, names, text_width};

/// Above and below the text, px.
const PAD: f64 = 6.0;
/// Height of a bubble's tail, px.
const TAIL: f64 = 6.0;

struct Speech {
    text: Text,
    tail: bool,
    assumed: bool,
}

/// The look of a thought, a question, a quotation, a need or an expectation.
pub(in crate::view::journey_map) fn new(frame: &Frame, item: &Item) -> Box<dyn Card> {
    let labels = frame.labels;
    let (head, quoted) = match item.kind {
        ItemKind::Question => (Some(labels.question), false),
        ItemKind::Need => (Some(labels.need), false),
        ItemKind::Expectation => (Some(labels.expectation), false),
        ItemKind::Quote => (Some(labels.quote), true),
        _ => (None, true),
    };
    let mut runs = names(frame, item);
    if let Some(head) = head {
        let strong = Style { weight: Weight::SemiBold, ..BODY };
        runs.push(Run::new(format!("{head} "), strong, Paint::Ink));
    }
    let words = frame.runs(&item.head.text, BODY, Paint::Ink);
    let words = if quoted { paragraph::quoted(words, labels.quotes, BODY) } else { words };
    let assumed = frame.assumed(item);
    runs.extend(frame.script.claim(words, assumed));
    let text = Text::of(frame, item, runs, Kind::Thought, true);
    let tail = !matches!(item.kind, ItemKind::Need | ItemKind::Expectation);
    Box::new(Speech { text, tail, assumed })
}

impl Card for Speech {
    fn height(&self, w: f64) -> f64 {
        PAD * 2.0 + self.text.height(text_width(w)) + if self.tail { TAIL } else { 0.0 }
    }

    fn least(&self) -> f64 {
        self.text.least()
    }

    fn draw(&self, canvas: &mut Canvas, slot: Slot) {
        if self.tail {
            bubble(canvas, slot, self.assumed);
        } else {
            ground(canvas, slot.card(), Kind::Thought, 5.0, self.assumed);
        }
        self.text.draw_all(canvas, (slot.text_x(), slot.y + PAD), text_width(slot.w));
    }
}

/// A bubble with its tail at the lower left; the outline lies inside the slot's box.
fn bubble(canvas: &mut Canvas, slot: Slot, assumed: bool) {
    let rect = slot.card();
    let (left, top, right) = (rect.x + 0.5, rect.y + 0.5, rect.right() - 0.5);
    let bottom = rect.bottom() - TAIL - 0.5;
    let r = 10.0_f64.min((bottom - top) / 2.0);
    let tail = rect.x + 18.0;
    let steps = vec![
        Step::Move(left + r, top),
        Step::Line(right - r, top),
        Step::Arc(r, true, right, top + r),
        Step::Line(right, bottom - r),
        Step::Arc(r, true, right - r, bottom),
        Step::Line(tail + 10.0, bottom),
        Step::Line(tail + 1.5, bottom + 6.2),
        Step::Cubic(tail + 0.9, bottom + 6.6, tail + 0.2, bottom + 6.2, tail + 0.3, bottom + 5.5),
        Step::Line(tail + 1.0, bottom),
        Step::Line(left + r, bottom),
        Step::Arc(r, true, left, bottom - r),
        Step::Line(left, top + r),
        Step::Arc(r, true, left + r, top),
        Step::Close,
    ];
    canvas.path("card", steps, Some(Paint::Kind(Kind::Thought, Part::Tint)), Some(edge(Kind::Thought, assumed)));
}
