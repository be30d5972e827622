//! The ground of the loop: two nested lanes, and the track on the seam between them.
//!
//! In: where the loop stands. Out: shapes. Absent: what stands on them.

use crate::geometry::Rect;
use crate::scene::{Blend, Canvas, Group, Node, Paint, Step, Stroke};
use crate::theme::{Kind, Part};

use super::content::PHASES;
use super::outline::rounded;
use super::plan::{OUTER, Plan};

/// Radii of the seam between the lanes, and of the middle, px.
const RADII: (f64, f64) = (72.0, 56.0);
/// Half the thickness of the track, px.
const HALF: f64 = 3.0;
/// Length of the head of the arrow, and half its width, px.
const HEAD: (f64, f64) = (17.0, 10.0);

/// Draws lanes and track.
pub(super) fn draw(plan: &Plan, canvas: &mut Canvas) {
    canvas.open(Group { class: "course", decoration: true, ..Group::default() });
    let wash = |kind| Some(Paint::Kind(kind, Part::Wash));
    let edge = |kind| Some(Stroke::new(Paint::Kind(kind, Part::Border), 1.0));
    let all = |rect: Rect, r: f64| rounded(rect, [r; 4]);
    canvas.path("lane", all(plan.whole.grown(-0.5), OUTER - 0.5), wash(Kind::Pain), edge(Kind::Pain));
    canvas.path("lane", all(plan.seam, RADII.0), wash(Kind::Gain), None);
    canvas.path("middle", all(plan.middle.grown(0.5), RADII.1 + 0.5), Some(Paint::Sheet), edge(Kind::Gain));
    for (number, (from, to)) in plan.tracks.into_iter().enumerate() {
        track(canvas, number, from, to);
    }
    canvas.close();
}

/// The track from a phase to the next, which runs level or upright, with an arrow at its end.
fn track(canvas: &mut Canvas, number: usize, from: (f64, f64), to: (f64, f64)) {
    let hue = |number: usize| Paint::Stage { index: (number % PHASES) as u16, count: PHASES as u16 };
    let sign = |d: f64| if d.abs() < 0.5 { 0.0 } else { d.signum() };
    let (dx, dy) = (sign(to.0 - from.0), sign(to.1 - from.1));
    // So far before the end, and so far beside the middle of the track.
    let at = |(x, y): (f64, f64), back: f64, aside: f64| (x - dx * back - dy * aside, y - dy * back + dx * aside);
    let corners = [at(from, 0.0, -HALF), at(to, HEAD.0, -HALF), at(to, HEAD.0, HALF), at(from, 0.0, HALF)];
    let stops = vec![(0.0, hue(number)), (1.0, hue(number + 1))];
    canvas.push(Node::Blend(Box::new(Blend { class: "track", steps: outline(&corners), from, to, stops })));
    let tip = [at(to, 2.0, 0.0), at(to, HEAD.0 + 2.0, HEAD.1), at(to, HEAD.0 + 2.0, -HEAD.1)];
    let next = hue(number + 1);
    canvas.path("head", outline(&tip), Some(next), Some(Stroke::new(next, 2.0).rounded()));
}

fn outline(corners: &[(f64, f64)]) -> Vec<Step> {
    let mut steps: Vec<Step> = corners.iter().map(|&(x, y)| Step::Line(x, y)).collect();
    if let (Some(first), Some(&(x, y))) = (steps.first_mut(), corners.first()) {
        *first = Step::Move(x, y);
    }
    steps.push(Step::Close);
    steps
}
