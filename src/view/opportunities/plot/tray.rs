//! The tray: opportunities without impact or effort, which have no place in the matrix yet.
//!
//! In: a matrix. Out: a dashed box under it, or nothing.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::view::opportunities::backlog::Backlog;
use crate::view::part::paragraph::{line, put};
use crate::view::part::type_scale::{LABEL, NOTE, baseline};

use super::Plot;

/// Above the tray, px.
pub(super) const ABOVE: f64 = 12.0;
/// Inside of its edge, px.
const PAD: f64 = 12.0;
/// Height of its head, px.
const HEAD: f64 = 20.0;
/// Between its columns, px.
const APART: f64 = 20.0;
/// Least width of a column, px.
const COLUMN: f64 = 230.0;
/// Greatest width of a column of words, px.
const WIDEST: f64 = 420.0;
/// With more marks than this in a column they have no words.
const MOST_WORDS: usize = 6;

/// Draws it with its corner at `x`, `y`, `w` px wide; its bottom, or nothing where everything has a place.
pub(super) fn draw(plot: &Plot, backlog: &Backlog, canvas: &mut Canvas, (x, y, w): (f64, f64, f64)) -> Option<f64> {
    if plot.unplaced.is_empty() {
        return None;
    }
    let room = w - 2.0 * PAD;
    // Many are badges in one column; few stand with their words in as many columns as fit.
    let fit = (((room + APART) / (COLUMN + APART)).floor() as usize).max(1);
    let many = plot.unplaced.len() > MOST_WORDS * fit;
    let columns = if many { 1 } else { fit.min(plot.unplaced.len()) };
    let column = (room + APART) / columns as f64 - APART;
    let column = if many { column } else { column.min(WIDEST) };
    let most = if many { 0 } else { usize::MAX };
    let shares: Vec<_> = plot.unplaced.chunks(plot.unplaced.len().div_ceil(columns)).collect();
    let inside = shares.iter().map(|s| plot.marks.height(s, column, most)).fold(0.0, f64::max);
    let rect = Rect::new(x, y, w, PAD + HEAD + 8.0 + inside + PAD + 2.0);
    let labels = backlog.script.labels.matrix;
    canvas.open(Group {
        class: "tray",
        label: Some(labels.unplaced.to_owned()),
        bounds: Some(rect),
        ..Group::default()
    });
    canvas.rect("", rect, 12.0, None, Some(Stroke::new(Paint::Rule, 1.25).dashed(&[4.0, 3.0])));
    let name = line(labels.unplaced, LABEL, Paint::Ink);
    let (base, after) = (baseline(y + PAD - 2.0, HEAD, LABEL.size), x + PAD + name.width + 8.0);
    put(canvas, "", name, (x + PAD, base), Anchor::Left);
    put(canvas, "", line(labels.unplaced_why, NOTE, Paint::Ink3), (after, base), Anchor::Left);
    let top = y + PAD + HEAD + 8.0;
    for (i, share) in shares.iter().enumerate() {
        let at = (x + PAD + i as f64 * (column + APART), top);
        plot.marks.draw(canvas, at, (share, column, most), rect);
    }
    canvas.close();
    Some(rect.bottom())
}
