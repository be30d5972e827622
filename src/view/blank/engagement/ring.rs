//! The ring in the middle of the cycle: six numbered parts round the promise.

use std::f64::consts::TAU;

use crate::geometry::Rect;
use crate::scene::{Anchor, Paint, Step};
use crate::text::{Style, Weight};
use crate::theme::Kind;
use crate::view::part::icon::Icon;
use crate::view::part::type_scale::baseline;

use super::super::pen::Pen;
use super::hue;

/// Thickness of the ring, px.
const THICK: f64 = 30.0;
/// Half the gap between two parts, and how far one points into the next, in turns.
const GAP: (f64, f64) = (0.005, 0.012);
const NUMBER: Style = Style::new(15.0, Weight::Bold);

/// Draws it into the middle of a room.
pub(super) fn draw(pen: &mut Pen, room: Rect) {
    let (cx, cy) = (room.x + room.w / 2.0, room.y + room.h / 2.0);
    let outer = room.h / 2.0 - 14.0;
    let inner = outer - THICK;
    let at = |turn: f64, r: f64| (cx + r * libm::sin(turn * TAU), cy - r * libm::cos(turn * TAU));
    for index in 0..6 {
        // The first two parts meet at the top, as the first two phases stand side by side.
        let (from, to) = ((index as f64 - 1.0) / 6.0 + GAP.0, index as f64 / 6.0 - GAP.0);
        let centre = f64::midpoint(outer, inner);
        let line = |(x, y)| Step::Line(x, y);
        let (start, end) = (at(from, outer), at(to, outer));
        let steps = vec![
            Step::Move(start.0, start.1),
            Step::Arc(outer, true, end.0, end.1),
            line(at(to + GAP.1, centre)),
            line(at(to, inner)),
            Step::Arc(inner, false, at(from, inner).0, at(from, inner).1),
            line(at(from + GAP.1, centre)),
            Step::Close,
        ];
        pen.canvas.path("part", steps, Some(hue(index)), None);
        let (x, y) = at(f64::midpoint(from, to) + GAP.1 / 2.0, centre);
        let text = (index + 1).to_string();
        let base = baseline(y - 10.0, 20.0, NUMBER.size);
        pen.word((&text, NUMBER, Paint::OnStage), (x, base), Anchor::Middle);
    }
    let promise = &pen.words().engagement.promise;
    let area = Rect::new(cx - 0.7 * inner, cy - 0.62 * inner, 1.4 * inner, 0.75 * inner);
    pen.centred(promise, (Icon::Chat, Kind::Plain), area);
}
