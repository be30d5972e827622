//! The ring: the share of the points that rest on evidence, kind by kind.
//!
//! In: groups of claims with their points. Out: a ring in which each group has a part as long as its points; what is proven
//! is thick and full, the rest thin and faint.

use std::f64::consts::{FRAC_PI_2, TAU};

use crate::scene::{Anchor, Canvas, Group as Shapes, Paint, Step, Stroke};
use crate::text::{Style, Weight};
use crate::theme::Part;
use crate::view::part::paragraph::{line, put};
use crate::view::part::script::Script;
use crate::view::part::type_scale::{NOTE_MEDIUM, baseline};

use super::strength::Strength;
use super::words;

/// Radius of the middle of the ring, px.
const RADIUS: f64 = 60.0;
/// Width of what is proven, and of the rest, px.
const WIDTHS: (f64, f64) = (11.0, 4.0);
/// Width and height of all, px.
pub(super) const SIZE: f64 = 2.0 * RADIUS + WIDTHS.0;
/// Between two groups, px along the ring.
const GAP: f64 = 4.0;
/// The share.
const FIGURE: Style = Style::new(28.0, Weight::Bold);

/// Draws it in a square whose upper left corner is at `x`, `y`.
pub(super) fn draw(script: &Script, canvas: &mut Canvas, strength: &Strength, (x, y): (f64, f64)) {
    let (cx, cy) = (x + SIZE / 2.0, y + SIZE / 2.0);
    let words = script.labels.evidence_report;
    let figure = figure(script, strength);
    canvas.open(Shapes { class: "ring", label: Some(format!("{}: {figure}", words.strength)), ..Shapes::default() });
    if strength.all.points == 0 {
        canvas.circle(cx, cy, RADIUS, None, Some(Stroke::new(Paint::Line2, WIDTHS.1)));
    }
    let mut at = -FRAC_PI_2;
    for (group, tally) in strength.groups.iter().filter(|g| g.1.points > 0) {
        let sweep = TAU * f64::from(tally.points) / f64::from(strength.all.points.max(1));
        let gap = if strength.groups.len() > 1 { (GAP / RADIUS).min(sweep * 0.4) } else { 0.0 };
        let (from, to) = (at + gap / 2.0, at + sweep - gap / 2.0);
        let seam = from + (to - from) * tally.share().unwrap_or(0.0);
        let kind = words::colours(*group);
        let part = |part, width| Stroke::new(Paint::Kind(kind, part), width);
        arc(canvas, (cx, cy), (seam, to), part(Part::Empty, WIDTHS.1));
        arc(canvas, (cx, cy), (from, seam), part(Part::Ink, WIDTHS.0));
        at += sweep;
    }
    put(canvas, "num", line(figure, FIGURE, Paint::Ink), (cx, cy + 6.0), Anchor::Middle);
    let under = baseline(cy + 10.0, 16.0, NOTE_MEDIUM.size);
    put(canvas, "", line(words.ring, NOTE_MEDIUM, Paint::Ink2), (cx, under), Anchor::Middle);
    canvas.close();
}

/// The share in words; a file without sources proves nothing.
pub(super) fn figure(script: &Script, strength: &Strength) -> String {
    let none = script.model.sources.is_empty().then_some(0);
    let percent = strength.all.percent().or(none);
    percent.map_or_else(|| "–".to_owned(), script.labels.evidence_report.percent)
}

/// A part of a circle between two angles, clockwise, in pieces of a quarter at most.
fn arc(canvas: &mut Canvas, (cx, cy): (f64, f64), (from, to): (f64, f64), stroke: Stroke) {
    let length = to - from;
    if length * RADIUS < 0.5 {
        return;
    }
    let pieces = (length / FRAC_PI_2).ceil().max(1.0);
    let on = |angle: f64| (cx + RADIUS * libm::cos(angle), cy + RADIUS * libm::sin(angle));
    let (x, y) = on(from);
    let mut steps = vec![Step::Move(x, y)];
    for piece in 1..=pieces as usize {
        let (x, y) = on(from + length * piece as f64 / pieces);
        steps.push(Step::Arc(RADIUS, true, x, y));
    }
    canvas.path("arc", steps, None, Some(stroke));
}
