//! The empty value proposition canvas: a square that offers, a circle that wants.

use crate::geometry::Rect;
use crate::scene::{Anchor, Paint, Stroke};
use crate::theme::Kind;
use crate::view::part::icon::{self, Icon};
use crate::view::part::type_scale::NOTE_MEDIUM;
use crate::view::value_proposition;

use super::Sheet;
use super::pen::Pen;

/// The sheet among the others.
pub(super) static SHEET: Sheet =
    Sheet { view: &value_proposition::VIEW, edge: |words| &words.value_proposition.edge, draw };

/// Between square and circle, px.
const JOINT: f64 = 92.0;
/// Side of the square, as a part of the circle's diameter.
const SCALE: f64 = 0.72;
/// Where the divider of the square stands at its ends and at the axis, as parts of the side.
const DIVIDER: (f64, f64) = (0.39, 0.43);
/// Sine and cosine of the angle between the axis and a ray of the circle, 58°.
const RAY: (f64, f64) = (0.848, 0.530);
/// Radius of the discs where the lines meet, px.
const DISC: f64 = 26.0;

fn draw(pen: &mut Pen, rect: Rect) {
    let diameter = ((rect.w - JOINT) / (1.0 + SCALE)).min(rect.h);
    let side = rect.w - JOINT - diameter;
    let cy = rect.y + rect.h / 2.0;
    square(pen, Rect::new(rect.x, cy - side / 2.0, side, side));
    joint(pen, (rect.x + side + JOINT / 2.0, cy));
    circle(pen, (rect.right() - diameter / 2.0, cy), diameter / 2.0);
}

fn square(pen: &mut Pen, rect: Rect) {
    let words = &pen.words().value_proposition;
    let cy = rect.y + rect.h / 2.0;
    pen.canvas.rect("ground", rect, 12.0, Some(Paint::Sheet), Some(Stroke::new(Paint::Rule, 1.0)));
    let at = |part: f64| rect.x + part * rect.w;
    let (end, axis) = DIVIDER;
    for y in [rect.y, rect.bottom()] {
        pen.rule((at(end), y), (at(axis), cy), Paint::Rule);
    }
    pen.rule((at(axis), cy.round() + 0.5), (rect.right(), cy.round() + 0.5), Paint::Rule);
    disc(pen, (at(axis), cy), Icon::Mail);
    let w = at(end) - rect.x - 30.0;
    pen.field(&words.products, (Icon::Mail, Kind::Plain), Rect::new(rect.x + 18.0, rect.y + 20.0, w, 200.0));
    let x = at(axis) + DISC + 14.0;
    let w = rect.right() - x - 16.0;
    pen.field(&words.creators, (Icon::Gain, Kind::Gain), Rect::new(x, rect.y + 20.0, w, 150.0));
    pen.field(&words.relievers, (Icon::Enabler, Kind::Pain), Rect::new(x, cy + 18.0, w, 150.0));
}

fn circle(pen: &mut Pen, (cx, cy): (f64, f64), r: f64) {
    let words = &pen.words().value_proposition;
    pen.canvas.circle(cx, cy, r, Some(Paint::Sheet), Some(Stroke::new(Paint::Rule, 1.0)));
    let joint = cx - 0.04 * r;
    pen.rule((cx - r, cy.round() + 0.5), (joint, cy.round() + 0.5), Paint::Rule);
    // The ray from the joint meets the rim where its distance from the centre is the radius.
    let (sin, cos) = RAY;
    let inward = (joint - cx) * cos;
    let reach = -inward + (inward * inward + r * r - (joint - cx) * (joint - cx)).sqrt();
    for sign in [-1.0, 1.0] {
        pen.rule((joint, cy), (joint + reach * cos, cy + sign * reach * sin), Paint::Rule);
    }
    disc(pen, (joint, cy), Icon::Person);
    let cap = |y, h| Rect::new(cx - 0.1 * r - 160.0, y, 320.0, h);
    pen.centred(&words.gains, (Icon::Gain, Kind::Gain), cap(cy - r + 36.0, 110.0));
    pen.centred(&words.pains, (Icon::Pain, Kind::Pain), cap(cy + r - 124.0, 100.0));
    let jobs = Rect::new(cx + 0.3 * r, cy - 0.36 * r, 0.58 * r, 190.0);
    pen.field(&words.jobs, (Icon::Step, Kind::Plain), jobs);
}

fn disc(pen: &mut Pen, (cx, cy): (f64, f64), icon: Icon) {
    pen.canvas.circle(cx, cy, DISC, Some(Paint::Sheet), Some(Stroke::new(Paint::Rule, 1.0)));
    icon::draw(&mut pen.canvas, icon, (cx - 10.0, cy - 10.0), 20.0, Paint::Ink2, 1.5);
}

/// A ring for the share of pains and gains that have an answer.
fn joint(pen: &mut Pen, (cx, cy): (f64, f64)) {
    let r = 34.0;
    pen.rule((cx - JOINT / 2.0, cy.round() + 0.5), (cx + JOINT / 2.0, cy.round() + 0.5), Paint::Rule);
    let stroke = Stroke::new(Paint::Rule, 1.25).dashed(&[4.0, 3.0]);
    pen.canvas.circle(cx, cy, r, Some(Paint::Sheet), Some(stroke));
    pen.word(("%", NOTE_MEDIUM, Paint::Ink3), (cx + r - 12.0, cy + 4.0), Anchor::Right);
    let fit = pen.words().value_proposition.fit;
    pen.word((fit, NOTE_MEDIUM, Paint::Ink3), (cx, cy + r + 18.0), Anchor::Middle);
}
