//! A journey that the person takes part in: its title, how long it is, its curve, its peak and low point.
//!
//! In: a journey and a person. Out: an entry. Absent: everything else on the journey's map.

use crate::geometry::{Point, Rect};
use crate::model::{Journey, Measure, PersonId};
use crate::scene::{Anchor, Canvas, Group, Paint, Step, Stroke};
use crate::source::Span;
use crate::text::{Fit, Paragraph, Run};
use crate::view::part::extremes::{self, Extreme};
use crate::view::part::paragraph::{self, Area};
use crate::view::part::script::Script;
use crate::view::part::type_scale::{BODY, NOTE, NOTE_LEADING, NOTE_STRONG, SMALL};
use crate::view::part::{face, life, mark, monotone};

use super::entries::LEADING;
use super::section::Entry;

/// Height of one point of feeling, px.
const POINT: f64 = 17.0;
/// Radius of the faces on the curve and before the words, px.
const FACES: (f64, f64) = (10.0, 8.0);
/// Above and below the curve, px.
const AIR: f64 = 15.0;
/// From the left edge of a face to its words, px.
const INDENT: f64 = 26.0;
/// From the words to the curve, and between two extremes, px.
const GAP: f64 = 6.0;
/// Between two extremes that stand side by side, px.
const APART: f64 = 28.0;

/// A journey, measured.
pub(super) struct Route {
    title: Paragraph,
    meta: Paragraph,
    scores: Vec<f64>,
    /// The peak and the low point: number, score, where.
    extremes: Vec<(usize, f64, Paragraph)>,
    span: Span,
}

impl Route {
    /// Measures a journey of a person.
    pub(super) fn new(script: &Script, journey: &Journey, person: PersonId) -> Self {
        let lived = life::feelings(script.model, journey, person);
        let score = |l: &life::Lived| match l.item.measure {
            Measure::Score(score) => score.clamp(-2.0, 2.0),
            _ => 0.0,
        };
        let scores: Vec<f64> = lived.iter().map(score).collect();
        let (labels, steps) = (script.labels, journey.stages.iter().map(|s| s.steps.len()).sum());
        let named = |(number, extreme): (usize, Extreme)| {
            let lived = lived.get(number)?;
            let word = if extreme == Extreme::Peak { labels.peak } else { labels.low };
            let mut runs = vec![Run::new(format!("{word} "), NOTE, Paint::Ink3)];
            runs.extend(script.runs(lived.step.unwrap_or(lived.stage), NOTE_STRONG, Paint::Ink));
            Some((number, score(lived), Paragraph::new(runs)))
        };
        let meta = (labels.spoken.extent)(journey.stages.len(), steps);
        Self {
            title: Paragraph::new(script.runs(&journey.head.text, BODY, Paint::Ink)),
            meta: Paragraph::new(vec![Run::new(meta, SMALL, Paint::Ink3)]),
            extremes: extremes::of(&scores).into_iter().filter_map(named).collect(),
            scores,
            span: journey.head.span,
        }
    }

    /// Height of title and extent, px.
    fn words(&self, w: f64) -> f64 {
        let title = self.title.line_count(w) as f64 * LEADING;
        title + self.meta.line_count(w) as f64 * NOTE_LEADING
    }

    /// Range of the scores that are drawn: zero is always in it.
    fn range(&self) -> (f64, f64) {
        let fold = |f: fn(f64, f64) -> f64| self.scores.iter().copied().fold(0.0, f);
        (fold(f64::min), fold(f64::max))
    }

    /// Height of the curve with the air around it, px; none for a single score.
    fn curve(&self) -> f64 {
        let (low, high) = self.range();
        if self.scores.len() < 2 { 0.0 } else { (high - low).max(1.0) * POINT + 2.0 * AIR }
    }

    /// Whether the extremes stand side by side.
    fn abreast(&self, w: f64) -> bool {
        let widths = self.extremes.iter().map(|e| INDENT + e.2.natural_width() + APART);
        self.extremes.len() > 1 && widths.sum::<f64>() - APART <= w
    }

    fn draw_curve(&self, canvas: &mut Canvas, rect: Rect) {
        let (low, high) = self.range();
        // What is missing to the least height is shared above and below.
        let spare = ((high - low).max(1.0) - (high - low)) / 2.0;
        let zero = (rect.y + AIR + (high + spare) * POINT).floor() + 0.5;
        let pitch = (rect.w - 2.0 * FACES.0 - 4.0) / self.scores.len().saturating_sub(1).max(1) as f64;
        let at =
            |(i, score): (usize, &f64)| Point::new(rect.x + FACES.0 + 2.0 + i as f64 * pitch, zero - score * POINT);
        let points: Vec<Point> = self.scores.iter().enumerate().map(at).collect();
        canvas.open(Group { class: "curve", decoration: true, ..Group::default() });
        canvas.line("zero", (rect.x, zero), (rect.right(), zero), Stroke::new(Paint::Line2, 1.0));
        let mut steps: Vec<Step> = points.first().map(|p| Step::Move(p.x, p.y)).into_iter().collect();
        steps.extend(monotone::through(&points).into_iter().map(|c| {
            let [a, b] = c.controls;
            Step::Cubic(a.x, a.y, b.x, b.y, c.to.x, c.to.y)
        }));
        canvas.path("", steps, None, Some(Stroke { width: 2.5, ..mark::stroke(0) }));
        for (i, point) in points.iter().enumerate() {
            if pitch >= 7.0 && !self.extremes.iter().any(|e| e.0 == i) {
                canvas.circle(point.x, point.y, 3.5, Some(Paint::Gutter), None);
                canvas.circle(point.x, point.y, 2.75, Some(Paint::Persona(0)), None);
            }
        }
        for (number, score, _) in &self.extremes {
            if let Some(point) = points.get(*number) {
                face::on_halo(canvas, point.x, point.y, FACES.0, *score, (2.0, Paint::Gutter));
            }
        }
        canvas.close();
    }
}

impl Entry for Route {
    fn height(&self, w: f64) -> f64 {
        let count = if self.abreast(w) { 1 } else { self.extremes.len() };
        let rows = self.extremes.iter().take(count).map(|e| GAP + e.2.line_count(w - INDENT) as f64 * NOTE_LEADING);
        self.words(w) + self.curve() + rows.sum::<f64>()
    }

    fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        let bounds = Some(rect.grown(0.5));
        canvas.open(Group { class: "route", span: Some(self.span), bounds, ..Group::default() });
        let lines = self.title.lines(rect.w, Fit::Prose);
        let mut y = rect.y + lines.len() as f64 * LEADING;
        let area = Area { x: rect.x, y: rect.y, w: rect.w, leading: LEADING, size: BODY.size, align: Anchor::Left };
        paragraph::draw(canvas, "", lines, area);
        let small = Area { y, leading: NOTE_LEADING, size: SMALL.size, ..area };
        paragraph::draw(canvas, "small", self.meta.lines(rect.w, Fit::Prose), small);
        y = rect.y + self.words(rect.w);
        if self.scores.len() > 1 {
            self.draw_curve(canvas, Rect { y, h: self.curve(), ..rect });
        }
        y += self.curve() + GAP;
        let (abreast, mut left) = (self.abreast(rect.w), rect.x);
        for (_, score, text) in &self.extremes {
            face::draw(canvas, left + FACES.1 + 2.0, y + NOTE_LEADING / 2.0, FACES.1, *score);
            let (x, w) = (left + INDENT, if abreast { text.natural_width() } else { rect.w - INDENT });
            let lines = text.lines(w, Fit::Prose);
            let height = lines.len() as f64 * NOTE_LEADING;
            let area = Area { x, y, w, leading: NOTE_LEADING, size: NOTE.size, align: Anchor::Left };
            paragraph::draw(canvas, "", lines, area);
            if abreast {
                left += INDENT + w + APART;
            } else {
                y += height + GAP;
            }
        }
        canvas.close();
    }
}
