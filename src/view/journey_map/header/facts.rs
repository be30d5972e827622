//! Goal and trigger, scenario and scope: labelled texts one under the other.

use crate::geometry::Rect;
use crate::model::Prose;
use crate::scene::{Anchor, Canvas, Paint};
use crate::text::{Fit, Paragraph, Style, Weight};
use crate::view::journey_map::frame::Frame;
use crate::view::part::paragraph::{self, Area};
use crate::view::part::type_scale::{BODY, BODY_LEADING, NOTE_STRONG, baseline};

use super::Cell;

const GOAL: Style = Style::new(15.0, Weight::Medium);
const GOAL_LEADING: f64 = 20.0;
/// From the top of a label to its text, px.
const LABEL: f64 = 20.0;
/// Between two facts, px.
const GAP: f64 = 12.0;
/// Between two texts under one label, px.
const SMALL_GAP: f64 = 4.0;

/// A label and its texts.
struct Fact {
    label: &'static str,
    style: Style,
    leading: f64,
    texts: Vec<Paragraph>,
}

/// Facts one under the other.
pub(super) struct Facts {
    list: Vec<Fact>,
    most: f64,
    least: f64,
}

/// The facts of a journey in at most two cells.
pub(super) fn pairs(frame: &Frame) -> impl Iterator<Item = Facts> {
    let (journey, labels) = (frame.journey, frame.labels);
    let goals: Vec<&Prose> = journey.goals.iter().collect();
    let label = if goals.len() > 1 { labels.goals } else { labels.goal };
    let one = |text: &Option<Prose>| -> Vec<Prose> { text.iter().cloned().collect() };
    let (trigger, scenario, scope) = (one(&journey.trigger), one(&journey.scenario), one(&journey.scope));
    let small = |label, texts: &[Prose]| fact(frame, label, BODY, BODY_LEADING, &texts.iter().collect::<Vec<_>>());
    let aim = fact(frame, label, GOAL, GOAL_LEADING, &goals).into_iter().chain(small(labels.trigger, &trigger));
    let story = small(labels.scenario, &scenario).into_iter().chain(small(labels.scope, &scope));
    [aim.collect(), story.collect()].into_iter().filter(|f: &Vec<Fact>| !f.is_empty()).map(Facts::new)
}

fn fact(frame: &Frame, label: &'static str, style: Style, leading: f64, texts: &[&Prose]) -> Option<Fact> {
    let texts: Vec<Paragraph> = texts.iter().map(|t| Paragraph::new(frame.runs(t, style, Paint::Ink))).collect();
    (!texts.is_empty()).then_some(Fact { label, style, leading, texts })
}

impl Facts {
    fn new(facts: Vec<Fact>) -> Self {
        let texts = || facts.iter().flat_map(|f| f.texts.iter());
        let natural = texts().map(Paragraph::natural_width).fold(0.0, f64::max);
        // A line longer than some eighty characters is hard to read, but a very long text would be a tower.
        let measure = (natural * BODY_LEADING * 3.0).sqrt().max(560.0);
        let word = texts().map(Paragraph::min_width).fold(0.0, f64::max);
        let least = 208.0_f64.max(word.min(320.0)).max((natural * BODY_LEADING).sqrt().min(480.0)).ceil();
        Self { list: facts, most: natural.clamp(least, measure.max(least)), least }
    }
}

impl Fact {
    fn height(&self, width: f64) -> f64 {
        let lines: usize = self.texts.iter().map(|t| t.line_count(width)).sum();
        LABEL + lines as f64 * self.leading + (self.texts.len() as f64 - 1.0) * SMALL_GAP
    }
}

impl Cell for Facts {
    fn least(&self) -> f64 {
        self.least
    }

    fn most(&self) -> f64 {
        self.most
    }

    fn height(&self, width: f64) -> f64 {
        self.list.iter().map(|f| f.height(width)).sum::<f64>() + (self.list.len() as f64 - 1.0) * GAP
    }

    fn draw(&self, _frame: &Frame, canvas: &mut Canvas, place: Rect) {
        let mut y = place.y;
        for fact in &self.list {
            let label = paragraph::line(fact.label, NOTE_STRONG, Paint::Ink3);
            paragraph::put(canvas, "", label, (place.x, baseline(y, 16.0, NOTE_STRONG.size)), Anchor::Left);
            y += LABEL;
            for text in &fact.texts {
                let lines = text.lines(place.w, Fit::Prose);
                let (x, w, leading, size) = (place.x, place.w, fact.leading, fact.style.size);
                let height = lines.len() as f64 * leading;
                paragraph::draw(canvas, "", lines, Area { x, y, w, leading, size, align: Anchor::Left });
                y += height + SMALL_GAP;
            }
            y += GAP - SMALL_GAP;
        }
    }
}
