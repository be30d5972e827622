//! Drawn faces: a score as an expression.
//!
//! In: where, how big, a score from −2 to +2. Out: a disc with eyes and a mouth. Absent: what the score belongs to.
//!
//! The mouth bends with the score; it opens at the upper end, and brows frown at the lower one, so that no face is told
//! from another by colour alone.

use crate::scene::{Canvas, Group, Paint, Step, Stroke};

/// The colour of a score from −2 to +2.
pub(crate) fn paint(score: f64) -> Paint {
    Paint::Score((score.clamp(-2.0, 2.0) * 100.0).round() as i16)
}

/// Draws a face of radius `r` px around `cx`, `cy`.
pub(crate) fn draw(canvas: &mut Canvas, cx: f64, cy: f64, r: f64, score: f64) {
    let score = score.clamp(-2.0, 2.0);
    canvas.open(Group { class: "face", decoration: true, ..Group::default() });
    canvas.circle(cx, cy, r, Some(paint(score)), None);
    for side in [-1.0, 1.0] {
        canvas.circle(cx + side * r * 0.34, cy - r * 0.2, r * 0.115, Some(Paint::Face), None);
    }
    mouth(canvas, (cx, cy), r, score);
    if score <= -1.5 {
        brows(canvas, (cx, cy), r);
    }
    canvas.close();
}

/// Draws a face with a halo of `width` px of the ground around it, which sets it off from the lines behind.
pub(crate) fn on_halo(canvas: &mut Canvas, cx: f64, cy: f64, r: f64, score: f64, (width, ground): (f64, Paint)) {
    canvas.circle(cx, cy, r + width, Some(ground), None);
    draw(canvas, cx, cy, r, score);
}

/// Draws a face with a ring of its own colour around it: a peak or a low point. The ring's outer radius is `r` + 5 px.
pub(crate) fn ringed(canvas: &mut Canvas, cx: f64, cy: f64, r: f64, score: f64, ground: Paint) {
    canvas.circle(cx, cy, r + 4.0, Some(ground), Some(Stroke::new(paint(score), 1.5)));
    draw(canvas, cx, cy, r, score);
}

/// Width of the strokes of a face, px.
fn stroke_of(r: f64) -> f64 {
    (r * 0.135).max(1.1)
}

fn mouth(canvas: &mut Canvas, (cx, cy): (f64, f64), r: f64, score: f64) {
    let half = r * 0.44;
    let width = stroke_of(r);
    if score >= 1.5 {
        let (top, low) = (cy + r * 0.14, cy + r * 0.74);
        let steps = vec![
            Step::Move(cx - half, top),
            Step::Line(cx + half, top),
            Step::Cubic(cx + half, low, cx - half, low, cx - half, top),
            Step::Close,
        ];
        canvas.path("", steps, Some(Paint::Face), Some(Stroke::new(Paint::Face, width * 0.6).rounded()));
        return;
    }
    let bend = r * 0.26 * score.max(-1.4);
    let y = cy + r * 0.38 - bend * 0.35;
    let steps = vec![Step::Move(cx - half, y), Step::Quad(cx, y + bend * 1.5, cx + half, y)];
    canvas.path("", steps, None, Some(Stroke::new(Paint::Face, width).rounded()));
}

fn brows(canvas: &mut Canvas, (cx, cy): (f64, f64), r: f64) {
    let stroke = Stroke::new(Paint::Face, stroke_of(r) * 0.85).rounded();
    for side in [-1.0, 1.0] {
        let outer = (cx + side * r * 0.56, cy - r * 0.52);
        canvas.line("", outer, (cx + side * r * 0.2, cy - r * 0.38), stroke);
    }
}
