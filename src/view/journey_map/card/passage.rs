//! Brakes and enablers: what holds back or helps the passage to the next stage.

use crate::model::{Item, ItemKind};
use crate::scene::{Anchor, Canvas, Paint};
use crate::text::Line;
use crate::theme::{Kind, Part};
use crate::view::journey_map::frame::Frame;
use crate::view::part::icon::{self, Icon};
use crate::view::part::paragraph::{line, put};
use crate::view::part::type_scale::{BODY_LEADING, SMALL, baseline};

use super::{Card, Slot, Text, edge, text_width};

/// Above and below the text, px.
const PAD: f64 = 5.0;
/// From the left edge of the icon to the text, px.
const INDENT: f64 = 24.0;
/// Height of the row that says that nothing answers a brake, px.
const OPEN: f64 = 14.0;

struct Passage {
    icon: Icon,
    kind: Kind,
    text: Text,
    open: Option<Line>,
    /// A brake says what customers think or lack; an enabler is our own doing.
    assumed: bool,
}

/// The look of a brake or an enabler.
pub(in crate::view::journey_map) fn new(frame: &Frame, item: &Item) -> Box<dyn Card> {
    let brake = item.kind == ItemKind::Brake;
    let (icon, kind) = if brake { (Icon::Brake, Kind::Pain) } else { (Icon::Enabler, Kind::Gain) };
    let open = (brake && item.answered_by.is_empty())
        .then(|| line(frame.labels.no_answer, SMALL, Paint::Kind(Kind::Pain, Part::Ink)));
    Box::new(Passage {
        icon,
        kind,
        text: Text::new(frame, item, kind, true),
        open,
        assumed: brake && frame.assumed(item),
    })
}

impl Card for Passage {
    fn height(&self, w: f64) -> f64 {
        let open = if self.open.is_some() { OPEN } else { 0.0 };
        PAD * 2.0 + self.text.height(text_width(w) - INDENT) + open
    }

    fn least(&self) -> f64 {
        self.text.least() + INDENT
    }

    fn draw(&self, canvas: &mut Canvas, slot: Slot) {
        canvas.rect("card", slot.card(), 8.0, Some(Paint::Sheet), Some(edge(self.kind, self.assumed)));
        let (x, y, w) = (slot.text_x(), slot.y + PAD, text_width(slot.w) - INDENT);
        let top = y + (BODY_LEADING - 16.0) / 2.0;
        icon::draw(canvas, self.icon, (x - 2.0, top), 16.0, Paint::Kind(self.kind, Part::Ink), 1.5);
        let mut bottom = self.text.draw(canvas, (x + INDENT, y), w);
        if let Some(open) = &self.open {
            let base = baseline(bottom, OPEN, SMALL.size);
            put(canvas, "small", open.clone(), (x + INDENT, base), Anchor::Left);
            bottom += OPEN;
        }
        self.text.extras.draw(canvas, (x + INDENT, bottom), w);
    }
}

#[cfg(test)]
mod tests {
    use crate::model::JourneyId;
    use crate::scene::Node;
    use crate::view::Options;
    use crate::view::journey_map::journey_map;
    use crate::view::part::reading::{groups, model};
    use crate::vocabulary::Language;

    #[test]
    fn only_a_brake_that_cites_nothing_is_drawn_as_assumed() {
        let text = "source a: A\njourney j: J\n  stage s: S\n    brake: Far [^a]\n    brake x: Dear\n    \
                    enabler for x: Pay later\n";
        let scene = journey_map(&model(text), JourneyId(0), &Options { width: None, language: Language::English });
        let dashed = |class| {
            let cards = groups(&scene, class).into_iter().map(|g| match g.children.first() {
                Some(Node::Rect(card)) => card.stroke.is_some_and(|s| !s.dash.is_empty()),
                _ => false,
            });
            cards.collect::<Vec<_>>()
        };
        assert_eq!((dashed("item brake"), dashed("item enabler")), (vec![false, true], vec![false]));
    }
}
