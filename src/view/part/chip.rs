//! Chips: small references to other items, and the arrow before them.
//!
//! In: `O2`, its kind. Out: an outlined plate that links to the item's group in the same drawing.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint, Step, Stroke};
use crate::text;
use crate::theme::{Kind, Part};

use super::note::edge;
use super::paragraph::{line, put};
use super::type_scale::{SMALL_STRONG, baseline};

/// Height, px.
pub(crate) const HEIGHT: f64 = 16.0;
/// From the left end of the arrow to the chip that it points to, px.
pub(crate) const ARROW: f64 = 15.0;

/// Width of a chip, px.
pub(crate) fn width(text: &str) -> f64 {
    text::width(text, SMALL_STRONG).round() + 8.0
}

/// Draws a chip with its upper left corner at `x`, `y`.
pub(crate) fn draw(canvas: &mut Canvas, at: (f64, f64), text: &str, kind: Kind) {
    leading(canvas, at, (text, kind), (Some(Paint::Sheet), edge(kind, false)));
}

/// The same for what nothing answers, or what answers nothing: an empty plate with a dashed edge.
pub(crate) fn draw_open(canvas: &mut Canvas, at: (f64, f64), text: &str, kind: Kind) {
    let stroke = Stroke::new(Paint::Kind(kind, Part::Ink), 1.0).dashed(&[3.0, 2.0]);
    leading(canvas, at, (text, kind), (None, stroke));
}

/// Draws a chip that leads nowhere.
pub(crate) fn plate(canvas: &mut Canvas, at: (f64, f64), text: &str, kind: Kind) {
    ground(canvas, at, (text, kind), (Some(Paint::Sheet), edge(kind, false)));
}

/// The handle of the item that is called so, for the chips that lead to it.
pub(crate) fn handle(code: &str) -> String {
    let mut handle = code.to_lowercase();
    if handle.starts_with('s') {
        // The numbers of the sources begin with that letter too.
        handle.push('-');
    }
    handle
}

fn leading(canvas: &mut Canvas, at: (f64, f64), words: (&str, Kind), look: (Option<Paint>, Stroke)) {
    let link = Some(format!("#{}", handle(words.0)));
    canvas.open(Group { class: "chip", link, ..Group::default() });
    ground(canvas, at, words, look);
    canvas.close();
}

fn ground(
    canvas: &mut Canvas,
    (x, y): (f64, f64),
    (text, kind): (&str, Kind),
    (fill, stroke): (Option<Paint>, Stroke),
) {
    let w = width(text);
    canvas.rect("", Rect::new(x, y, w, HEIGHT), 4.0, fill, Some(stroke));
    let label = line(text, SMALL_STRONG, Paint::Kind(kind, Part::Ink));
    put(canvas, "num", label, (x + w / 2.0, baseline(y, HEIGHT, SMALL_STRONG.size)), Anchor::Middle);
}

/// Draws the arrow that says "answered by" or "answers", 9 px long from `x` on, in a row whose top is `y`.
pub(crate) fn arrow(canvas: &mut Canvas, (x, y): (f64, f64)) {
    let y = y + HEIGHT / 2.0;
    let tip = x + 9.0;
    let head = [Step::Move(tip - 3.5, y - 3.5), Step::Line(tip, y), Step::Line(tip - 3.5, y + 3.5)];
    let steps = [Step::Move(x, y), Step::Line(tip, y)].into_iter().chain(head).collect();
    canvas.path("", steps, None, Some(Stroke::new(Paint::Ink3, 1.25).rounded()));
}
