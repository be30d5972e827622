//! The ring in the middle: the whole cycle at the size of a thumbnail.
//!
//! In: a cycle, the box of the middle. Out: six arcs with a dot for each brake outside and each enabler inside of the joint
//! that it is about; in them what the service is for, and how many brakes are answered. Absent: the texts of brakes.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint, Step, Stroke};
use crate::text::{Line, Style, Weight};
use crate::theme::{Kind, Part};
use crate::view::part::paragraph;
use crate::view::part::type_scale::{NOTE, STAGE, baseline};

use super::content::{Cycle, PHASES};

mod centre;

/// From the edge of the middle to the ring, px.
const AROUND: f64 = 52.0;
/// How thick the ring is, px.
const THICK: f64 = 40.0;
/// Half the gap between two arcs, and how far the point of an arc reaches into the next, degrees.
const JOINT: (f64, f64) = (2.0, 3.4);
/// Where the first arc begins, degrees clockwise from the right.
const START: f64 = -150.0;
/// Radius of a dot, and from its centre to the ring, px.
const DOT: (f64, f64) = (4.5, 16.0);
/// From one dot to the next, px, and the part of the circle that the dots of a joint may take, degrees.
const STEP: (f64, f64) = (12.6, 48.0);
/// From the edges of the middle to the key, px.
const KEY: (f64, f64) = (26.0, 24.0);

/// A circle to go round.
#[derive(Clone, Copy)]
struct Round {
    x: f64,
    y: f64,
}

impl Round {
    /// The point at a distance, px, in a direction, degrees clockwise from the right.
    fn at(self, r: f64, degrees: f64) -> (f64, f64) {
        let angle = degrees.to_radians();
        (self.x + r * libm::cos(angle), self.y + r * libm::sin(angle))
    }
}

/// What a dot stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dot {
    Brake,
    Open,
    Enabler,
}

/// Draws the middle of the loop.
pub(super) fn draw(cycle: &Cycle, canvas: &mut Canvas, middle: Rect) {
    let round = Round { x: middle.x + middle.w / 2.0, y: middle.y + middle.h / 2.0 };
    let r = middle.w.min(middle.h) / 2.0 - AROUND;
    canvas.open(Group { class: "hub", bounds: Some(middle), ..Group::default() });
    canvas.open(Group { class: "ring", decoration: true, ..Group::default() });
    for number in 0..PHASES {
        arc(canvas, round, r, number);
    }
    for (number, part) in cycle.parts.iter().enumerate() {
        let kind = |id| if cycle.item(id).answered_by.is_empty() { Dot::Open } else { Dot::Brake };
        let brakes: Vec<Dot> = part.brakes().map(kind).collect();
        let enablers: Vec<Dot> = part.enablers().map(|_| Dot::Enabler).collect();
        let joint = START + 60.0 * (number + 1) as f64 + JOINT.1 * 0.4;
        dots(canvas, round, (r + DOT.1, joint), &brakes);
        dots(canvas, round, (r - THICK - DOT.1, joint), &enablers);
    }
    canvas.close();
    centre::draw(cycle, canvas, (round.x, round.y), r - THICK - 2.0 * DOT.1);
    key(cycle, canvas, middle);
    canvas.close();
}

/// The arc of a phase, with its number.
fn arc(canvas: &mut Canvas, round: Round, r: f64, number: usize) {
    let (from, to) = (START + 60.0 * number as f64 + JOINT.0, START + 60.0 * (number + 1) as f64 - JOINT.0);
    let (inner, between) = (r - THICK, r - THICK / 2.0);
    let point = |step: fn(f64, f64) -> Step, (x, y): (f64, f64)| step(x, y);
    let ((ox, oy), (ix, iy)) = (round.at(r, to), round.at(inner, from));
    let steps = vec![
        point(Step::Move, round.at(r, from)),
        Step::Arc(r, true, ox, oy),
        point(Step::Line, round.at(between, to + JOINT.1)),
        point(Step::Line, round.at(inner, to)),
        Step::Arc(inner, false, ix, iy),
        point(Step::Line, round.at(between, from + JOINT.1)),
        Step::Close,
    ];
    let hue = Paint::Stage { index: number as u16, count: PHASES as u16 };
    canvas.path("arc", steps, Some(hue), None);
    let (x, y) = round.at(between, f64::midpoint(from, to) + JOINT.1 / 2.0);
    let style = Style { weight: Weight::Bold, ..STAGE };
    let figure = paragraph::line((number + 1).to_string(), style, Paint::OnStage);
    paragraph::put(canvas, "num", figure, (x, baseline(y, 0.0, style.size)), Anchor::Middle);
}

/// Dots side by side on a circle of `r` px, around a direction; many of them stand closer and are smaller.
fn dots(canvas: &mut Canvas, round: Round, (r, joint): (f64, f64), dots: &[Dot]) {
    let last = dots.len().saturating_sub(1) as f64;
    let step = (STEP.0 / r).to_degrees().min(STEP.1 / last.max(1.0));
    let size = (step.to_radians() * r / STEP.0).clamp(0.1, 1.0) * DOT.0;
    for (i, &kind) in dots.iter().enumerate() {
        let at = round.at(r, joint + (i as f64 - last / 2.0) * step);
        dot(canvas, at, size, kind);
    }
}

fn dot(canvas: &mut Canvas, (x, y): (f64, f64), r: f64, kind: Dot) {
    let of = if kind == Dot::Enabler { Kind::Gain } else { Kind::Pain };
    let ink = Paint::Kind(of, Part::Ink);
    if kind == Dot::Open {
        let width = (r / 3.0).min(1.5);
        canvas.circle(x, y, r - width / 2.0, Some(Paint::Sheet), Some(Stroke::new(ink, width)));
    } else {
        canvas.circle(x, y, r, Some(ink), None);
    }
}

/// Draws what the dots mean, in the lower corners.
fn key(cycle: &Cycle, canvas: &mut Canvas, middle: Rect) {
    let words = cycle.words;
    let line = |words: &'static str| paragraph::line(words, NOTE, Paint::Ink2);
    let low = middle.bottom() - KEY.1;
    let left = middle.x + KEY.0 + DOT.0;
    canvas.open(Group { class: "key", ..Group::default() });
    let mut put = |x: f64, y: f64, kind: Dot, words: Line| {
        dot(canvas, (x, y), DOT.0, kind);
        paragraph::put(canvas, "", words, (x + 12.0, baseline(y, 0.0, NOTE.size)), Anchor::Left);
    };
    put(left, low - 22.0, Dot::Brake, line(words.brake));
    put(left, low, Dot::Open, line(words.open_brake));
    let enabler = line(words.enabler);
    put(middle.right() - KEY.0 - enabler.width - 12.0, low, Dot::Enabler, enabler);
    canvas.close();
}
