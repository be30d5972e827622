//! Opportunities: a badge, what they answer, the idea, what it brings and costs, who has it in hand.

use crate::model::{Item, ItemId, Measure};
use crate::scene::{Canvas, Paint};
use crate::text;
use crate::theme::{Kind, Part};
use crate::view::journey_map::frame::Frame;
use crate::view::part::flow::{Flow, Piece};
use crate::view::part::icon::Icon;
use crate::view::part::paragraph::line;
use crate::view::part::type_scale::{SMALL, SMALL_STRONG};

use super::problem::labelled;
use super::{Card, Slot, Text, chips, ground, tags, text_width};

struct Opportunity {
    head: Flow,
    text: Text,
    /// Impact, effort; owner where nothing stands under them.
    levels: Flow,
    /// Status and date, with the owner.
    plan: Flow,
}

/// Whether an opportunity brings much and costs little.
pub(in crate::view::journey_map) fn quick_win(item: &Item) -> bool {
    matches!(item.measure, Measure::ImpactEffort { impact: Some(4..), effort: Some(..=2) })
}

/// The look of an opportunity.
pub(in crate::view::journey_map) fn new(frame: &Frame, id: ItemId, item: &Item) -> Box<dyn Card> {
    let ink = Paint::Kind(Kind::Opportunity, Part::Ink);
    let quick = quick_win(item);
    let badge = frame.badges.get(&id).map(|b| Piece::Badge(b.clone(), Kind::Opportunity, quick));
    let start = badge.into_iter().chain(chips(frame, &item.answers)).chain(tags(item));
    let star = quick.then(|| Piece::Marked(Icon::Star, line(frame.labels.quick_win, SMALL_STRONG, ink), ink));
    let (levels, plan) = feet(frame, item);
    Box::new(Opportunity {
        head: Flow::new(start.collect(), star.into_iter().collect(), 1),
        text: Text::new(frame, item, Kind::Opportunity, false),
        levels,
        plan,
    })
}

/// The rows under the idea.
fn feet(frame: &Frame, item: &Item) -> (Flow, Flow) {
    let words = |runs| Piece::Words("small", text::line(runs));
    let mut levels = Vec::new();
    if let Measure::ImpactEffort { impact, effort } = item.measure {
        levels.extend(impact.map(|l| labelled(frame, frame.labels.impact, l, Kind::Opportunity)));
        levels.extend(effort.map(|l| labelled(frame, frame.labels.effort, l, Kind::Opportunity)));
    }
    let mut plan = Vec::new();
    if let Some(status) = &item.status {
        let runs = frame.runs(status, SMALL_STRONG, Paint::Kind(Kind::Opportunity, Part::Ink));
        plan.push(Piece::Pill(text::line(runs), Kind::Opportunity));
    }
    if let Some(due) = &item.due {
        let mut runs = vec![text::Run::new(format!("{} ", frame.labels.due), SMALL, Paint::Ink2)];
        runs.extend(frame.runs(due, SMALL, Paint::Ink2));
        plan.push(words(runs));
    }
    let owner: Vec<Piece> = item.owner.iter().map(|o| words(frame.runs(o, SMALL, Paint::Ink2))).collect();
    let (few, many) = (levels.len(), plan.len());
    if plan.is_empty() {
        (Flow::new(levels, owner, few), Flow::default())
    } else {
        (Flow::new(levels, Vec::new(), few), Flow::new(plan, owner, many))
    }
}

impl Opportunity {
    fn foot(&self, w: f64) -> f64 {
        let rows = |flow: &Flow, gap| if flow.is_empty() { 0.0 } else { flow.height(w) + gap };
        rows(&self.levels, 3.0) + rows(&self.plan, if self.levels.is_empty() { 3.0 } else { 2.0 })
    }
}

impl Card for Opportunity {
    fn height(&self, w: f64) -> f64 {
        let w = text_width(w);
        8.0 + self.head.height(w) + 3.0 + self.text.height(w) + self.foot(w) + 6.0
    }

    fn least(&self) -> f64 {
        self.text.least()
    }

    fn draw(&self, canvas: &mut Canvas, slot: Slot) {
        ground(canvas, slot.card(), Kind::Opportunity, 8.0, false);
        let (x, y, w) = (slot.text_x(), slot.y + 8.0, text_width(slot.w));
        self.head.draw(canvas, (x, y), w);
        let bottom = self.text.draw(canvas, (x, y + self.head.height(w) + 3.0), w);
        self.levels.draw(canvas, (x, bottom + 3.0), w);
        let plan = bottom + self.foot(w) - self.plan.height(w);
        self.plan.draw(canvas, (x, plan), w);
        self.text.extras.draw(canvas, (x, bottom + self.foot(w)), w);
    }
}
