//! The axes of the matrix: levels, names, and which way is more.
//!
//! In: a matrix, its frame. Out: shapes left of it and below it.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Paint, Step, Stroke};
use crate::view::opportunities::backlog::Backlog;
use crate::view::part::paragraph::{line, put, put_turned};
use crate::view::part::type_scale::{LABEL, NOTE, NOTE_MEDIUM, baseline};

use super::{LEVELS, Plot};

/// Room for the axis of effort below the matrix, px.
pub(super) const BELOW: f64 = 54.0;
/// From the matrix to its levels, px.
const APART: f64 = 14.0;

/// Draws both axes.
pub(super) fn draw(plot: &Plot, backlog: &Backlog, canvas: &mut Canvas, frame: Rect) {
    draw_impact(plot, backlog, canvas, frame);
    draw_effort(plot, backlog, canvas, frame);
}

/// The word for an end of an axis, under or beside its level.
fn end(backlog: &Backlog, level: usize) -> Option<&'static str> {
    let labels = backlog.script.labels.matrix;
    match level {
        1 => Some(labels.low),
        LEVELS => Some(labels.high),
        _ => None,
    }
}

fn draw_impact(plot: &Plot, backlog: &Backlog, canvas: &mut Canvas, frame: Rect) {
    let name = line(backlog.script.labels.impact, LABEL, Paint::Ink);
    let left = frame.x - super::GUTTER;
    let x = left.floor() + 5.5;
    let from = frame.bottom() - name.width - 14.0;
    put_turned(canvas, "axis", name, (x + LABEL.size * 0.36, frame.bottom()), Anchor::Left);
    canvas.line("axis", (x, from), (x, frame.y + 6.0), Stroke::new(Paint::Line2, 1.0));
    let tip = frame.y + 2.0;
    head(canvas, [(x, tip), (x + 3.5, tip + 6.0), (x - 3.5, tip + 6.0)]);
    for row in 0..LEVELS {
        let (cell, level) = (plot.cell((frame.x, frame.y), row, 0), LEVELS - row);
        let (x, word) = (frame.x - APART, end(backlog, level));
        let top = cell.y + cell.h / 2.0 - if word.is_some() { 16.0 } else { 8.0 };
        let figure = line(level.to_string(), NOTE_MEDIUM, Paint::Ink2);
        put(canvas, "num", figure, (x, baseline(top, 16.0, NOTE.size)), Anchor::Right);
        if let Some(word) = word {
            let word = line(word, NOTE, Paint::Ink3);
            put(canvas, "", word, (x, baseline(top + 15.0, 16.0, NOTE.size)), Anchor::Right);
        }
    }
}

fn draw_effort(plot: &Plot, backlog: &Backlog, canvas: &mut Canvas, frame: Rect) {
    for level in 1..=LEVELS {
        let cell = plot.cell((frame.x, frame.y), 0, level - 1);
        let mut words = line(level.to_string(), NOTE_MEDIUM, Paint::Ink2).runs;
        if let Some(word) = end(backlog, level) {
            words.extend(line(format!("\u{a0} {word}"), NOTE, Paint::Ink3).runs);
        }
        let base = baseline(frame.bottom() + 8.0, 16.0, NOTE.size);
        put(canvas, "num", crate::text::line(words), (cell.x + cell.w / 2.0, base), Anchor::Middle);
    }
    let name = line(backlog.script.labels.effort, LABEL, Paint::Ink);
    let (y, from) = (frame.bottom() + BELOW - 12.0, frame.x + name.width + 14.0);
    put(canvas, "axis", name, (frame.x, y + LABEL.size * 0.36), Anchor::Left);
    let y = y.floor() + 0.5;
    canvas.line("axis", (from, y), (frame.right() - 6.0, y), Stroke::new(Paint::Line2, 1.0));
    let tip = frame.right() - 2.0;
    head(canvas, [(tip, y), (tip - 6.0, y + 3.5), (tip - 6.0, y - 3.5)]);
}

/// The head of an arrow.
fn head(canvas: &mut Canvas, [tip, a, b]: [(f64, f64); 3]) {
    let steps = vec![Step::Move(tip.0, tip.1), Step::Line(a.0, a.1), Step::Line(b.0, b.1), Step::Close];
    canvas.path("axis", steps, Some(Paint::Rule), None);
}
