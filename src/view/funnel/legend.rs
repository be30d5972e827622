//! How to read the funnel: each sign that it uses, once, with what it means, on as few lines as fit.

use crate::geometry::Rect;
use crate::model::{Change, ItemKind};
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::text::Line;
use crate::theme::{Kind, Part};
use crate::view::part::bullet;
use crate::view::part::page::MARGIN;
use crate::view::part::paragraph::{line, put};
use crate::view::part::script::items;
use crate::view::part::type_scale::{NOTE, baseline};

use super::pipe::{AIMED, BEGAN};
use super::plan::{Plan, change};

/// Height of a line of signs, px.
const ROW: f64 = 22.0;
/// Between a sign and its meaning, and between two entries, px.
const GAP: (f64, f64) = (8.0, 24.0);
/// Length of a sample of a line, px.
const SAMPLE: f64 = 28.0;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Baseline,
    Now,
    Target,
    Behind,
    Pipe,
    Began,
    Aimed,
}

/// The signs that the funnel uses, each with its meaning.
fn entries(plan: &Plan) -> Vec<(Sign, &'static str)> {
    let (labels, words) = (plan.script.labels, plan.words());
    let figured = |kind| matches!(kind, ItemKind::Metric | ItemKind::Conversion);
    let all = items(plan.script.model, plan.journey).filter(|(_, i)| figured(i.kind));
    let changes: Vec<&Change> = all.filter_map(|(_, i)| change(i)).collect();
    let used = |sign: fn(&Change) -> bool| changes.iter().any(|c| sign(c));
    let runs = &plan.runs.list;
    let current = runs.iter().any(|r| r.current);
    let all = [
        (used(|c| c.baseline.is_some()), Sign::Baseline, labels.baseline),
        (used(|c| c.now.is_some()), Sign::Now, labels.now),
        (used(|c| c.target.is_some()), Sign::Target, labels.target),
        (used(bullet::behind), Sign::Behind, words.behind),
        (!runs.is_empty(), Sign::Pipe, if current { words.left_now } else { words.left_baseline }),
        (runs.iter().any(|r| r.moved.is_some()), Sign::Began, words.left_baseline),
        (runs.iter().any(|r| r.aimed.is_some()), Sign::Aimed, words.left_target),
    ];
    all.into_iter().filter(|e| e.0).map(|(_, sign, words)| (sign, words)).collect()
}

/// Draws it from `y` on, on a page of `page` px; returns its bottom, px.
pub(super) fn draw(plan: &Plan, canvas: &mut Canvas, y: f64, page: f64) -> f64 {
    let entries = entries(plan);
    if entries.is_empty() {
        return y;
    }
    canvas.open(Group { class: "legend", label: Some(plan.script.labels.legend.to_owned()), ..Group::default() });
    let (mut x, mut y) = (MARGIN, y);
    for (sign, words) in entries {
        let words: Line = line(words, NOTE, Paint::Ink2);
        let w = sign.width() + GAP.0 + words.width;
        if x > MARGIN && x + w > page - MARGIN {
            (x, y) = (MARGIN, y + ROW);
        }
        canvas.open(Group { class: "legend-entry", ..Group::default() });
        sign.draw(plan, canvas, (x, y + ROW / 2.0));
        put(canvas, "", words, (x + sign.width() + GAP.0, baseline(y, ROW, NOTE.size)), Anchor::Left);
        canvas.close();
        x += w + GAP.1;
    }
    canvas.close();
    y + ROW
}

impl Sign {
    /// px
    const fn width(self) -> f64 {
        match self {
            Self::Baseline | Self::Now | Self::Target | Self::Behind => 10.0,
            Self::Pipe | Self::Began | Self::Aimed => SAMPLE,
        }
    }

    /// Draws it from `x` on, around the height `y`.
    fn draw(self, plan: &Plan, canvas: &mut Canvas, (x, y): (f64, f64)) {
        let ink = Paint::Kind(Kind::Metric, Part::Ink);
        let sample = Rect::new(x, y - 6.0, SAMPLE, 12.0);
        match self {
            Self::Baseline => canvas.circle(x + 5.0, y, 3.25, None, Some(Stroke::new(ink, 1.5))),
            Self::Now => canvas.circle(x + 5.0, y, 4.0, Some(ink), None),
            Self::Target => {
                let tick = Rect::new(x + 3.5, y - 6.0, 3.0, 12.0);
                canvas.rect("", tick, 1.5, Some(Paint::Kind(Kind::Gain, Part::Ink)), None);
            }
            Self::Behind => bullet::draw_behind(canvas, (x + 5.0, y)),
            Self::Pipe => {
                let run = plan.runs.list.first().map_or(0, |r| r.first);
                let wash = Paint::StageWash { index: run as u16, count: plan.journey.stages.len() as u16 };
                canvas.rect("", sample, 2.0, Some(wash), None);
            }
            Self::Began => canvas.line("", (x, y), (x + SAMPLE, y), BEGAN),
            Self::Aimed => canvas.line("", (x, y), (x + SAMPLE, y), AIMED),
        }
    }
}
