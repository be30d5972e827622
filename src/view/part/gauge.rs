//! Gauges: a level from 1 to 5 as five segments.
//!
//! In: a level, a kind, what it says aloud. Out: filled segments, and outlined ones for the rest, so that the level reads
//! without colour.
//!
//! A drawing has gauges by the thousand, so each is two paths and not five rectangles. A segment is 6 × 8 px with corners
//! of 1.5 px, 2 px from the next; a filled one is a smaller box whose thick, round edge makes up the rest.

use crate::scene::{Canvas, Group, Node, Paint, Path, PathData, Stroke};
use crate::theme::{Kind, Part};

/// Height of all, px.
pub(crate) const HEIGHT: f64 = 8.0;
/// Width of all, px.
pub(crate) const WIDTH: f64 = 38.0;

/// The edge of a filled segment is as thick as its corners are wide, on both sides, px.
const EDGE: f64 = 3.0;
/// Filled segments, by level.
const FULL: [&str; 6] = [
    "",
    "M1.5 1.5h3v5h-3z",
    "M1.5 1.5h3v5h-3zM9.5 1.5h3v5h-3z",
    "M1.5 1.5h3v5h-3zM9.5 1.5h3v5h-3zM17.5 1.5h3v5h-3z",
    "M1.5 1.5h3v5h-3zM9.5 1.5h3v5h-3zM17.5 1.5h3v5h-3zM25.5 1.5h3v5h-3z",
    "M1.5 1.5h3v5h-3zM9.5 1.5h3v5h-3zM17.5 1.5h3v5h-3zM25.5 1.5h3v5h-3zM33.5 1.5h3v5h-3z",
];

/// An outlined segment after a `Move` to the left end of its upper edge.
macro_rules! outlined {
    ($($x:literal)*) => {
        concat!($("M", $x, " .5h3a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-3a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1z"),*)
    };
}
/// Outlined segments, by level.
const EMPTY: [&str; 6] = [
    outlined!("1.5" "9.5" "17.5" "25.5" "33.5"),
    outlined!("9.5" "17.5" "25.5" "33.5"),
    outlined!("17.5" "25.5" "33.5"),
    outlined!("25.5" "33.5"),
    outlined!("33.5"),
    "",
];

/// Draws a gauge with its upper left corner at `x`, `y`; `spoken` is what a screen reader says.
pub(crate) fn draw(canvas: &mut Canvas, at: (f64, f64), level: u8, kind: Kind, spoken: String) {
    canvas.open(Group { class: "gauge", label: Some(spoken), ..Group::default() });
    let level = usize::from(level.min(5));
    let ink = Paint::Kind(kind, Part::Ink);
    let empty = Stroke::new(Paint::Kind(kind, Part::Empty), 1.0);
    segments(canvas, at, FULL.get(level), Some(ink), Stroke { round: true, ..Stroke::new(ink, EDGE) });
    segments(canvas, at, EMPTY.get(level), None, empty);
    canvas.close();
}

fn segments(canvas: &mut Canvas, at: (f64, f64), course: Option<&&'static str>, fill: Option<Paint>, stroke: Stroke) {
    if let Some(course) = course.filter(|c| !c.is_empty()) {
        let data = PathData::Fixed(course);
        canvas.push(Node::Path(Path { class: "", data, fill, stroke: Some(stroke), at, scale: 1.0 }));
    }
}
