//! Lines of people: colour, dash and marker, so that each is told from the others without colour too.
//!
//! In: the number of a persona on a map, from 0. Out: its dash, its marker, a sample of its line. Absent: names.
//!
//! The first line is solid and carries faces. The others take turns at four colours, five dashes and seven markers:
//! 140 of them before two are alike.

use crate::geometry::Rect;
use crate::scene::{Canvas, Paint, Step, Stroke};

use super::face;

/// Dashes and gaps of all lines but the first, px.
const DASHES: [&[f64]; 5] =
    [&[6.0, 5.0], &[2.0, 4.0], &[10.0, 4.0, 2.0, 4.0], &[14.0, 4.0], &[8.0, 3.0, 2.0, 3.0, 2.0, 3.0]];

/// From the centre of a marker to its outermost edge, px.
pub(crate) const REACH: f64 = 8.0;

/// How the line of a persona is drawn.
pub(crate) fn stroke(index: usize) -> Stroke {
    let paint = Paint::Persona(index as u16);
    match index.checked_sub(1).and_then(|i| DASHES.get(i % DASHES.len())) {
        Some(dash) => Stroke::new(paint, 2.0).dashed(dash),
        None => Stroke::new(paint, 3.0).rounded(),
    }
}

/// Draws the marker of a persona around `x`, `y`, filled with the ground that it stands on.
pub(crate) fn marker(canvas: &mut Canvas, index: usize, x: f64, y: f64, ground: Paint) {
    let paint = Paint::Persona(index as u16);
    let stroke = Stroke::new(paint, 2.0);
    let Some(shape) = index.checked_sub(1).map(|i| i % 7) else {
        return canvas.circle(x, y, 5.0, Some(paint), None);
    };
    let corners: &[(f64, f64)] = match shape {
        0 => &[(0.0, -6.0), (6.0, 0.0), (0.0, 6.0), (-6.0, 0.0)],
        1 => return canvas.rect("mark", Rect::new(x - 5.0, y - 5.0, 10.0, 10.0), 1.0, Some(ground), Some(stroke)),
        2 => &[(0.0, -6.0), (6.0, 4.5), (-6.0, 4.5)],
        3 => return canvas.circle(x, y, 4.5, Some(ground), Some(stroke)),
        4 => &[(0.0, 6.0), (6.0, -4.5), (-6.0, -4.5)],
        5 => &[(-3.2, -5.5), (3.2, -5.5), (6.4, 0.0), (3.2, 5.5), (-3.2, 5.5), (-6.4, 0.0)],
        _ => &[
            (-2.0, -6.0),
            (2.0, -6.0),
            (2.0, -2.0),
            (6.0, -2.0),
            (6.0, 2.0),
            (2.0, 2.0),
            (2.0, 6.0),
            (-2.0, 6.0),
            (-2.0, 2.0),
            (-6.0, 2.0),
            (-6.0, -2.0),
            (-2.0, -2.0),
        ],
    };
    let mut steps: Vec<Step> = corners.iter().map(|(dx, dy)| Step::Line(x + dx, y + dy)).collect();
    if let (Some(first), Some((dx, dy))) = (steps.first_mut(), corners.first()) {
        *first = Step::Move(x + dx, y + dy);
    }
    steps.push(Step::Close);
    canvas.path("mark", steps, Some(ground), Some(stroke.rounded()));
}

/// Draws a sample of a persona's line, `width` px long from `x` on, around the height `y`.
pub(crate) fn swatch(canvas: &mut Canvas, index: usize, x: f64, y: f64, width: f64, ground: Paint) {
    canvas.line("swatch", (x, y), (x + width, y), stroke(index));
    let middle = x + width / 2.0;
    if index == 0 {
        face::on_halo(canvas, middle, y, 8.0, 1.0, (2.0, ground));
    } else {
        marker(canvas, index, middle, y, ground);
    }
}
