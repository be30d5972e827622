//! The foot of the map: the sources that it cites, and how to read what it shows.
//!
//! In: a frame whose columns have their widths. Out: shapes, and where they end. Absent: sources that nobody cites, and
//! signs that this map does not use.
//!
//! Both are tables that fill their columns from the top down. They stand side by side with as few rows as fit the width,
//! else one under the other.

mod legend;

use crate::scene::{Canvas, Group, Paint, Stroke};
use crate::view::part::sources::Sources;

use super::frame::{Frame, MARGIN, TEXT_EDGE};
use legend::Legend;

/// Above the footer, px.
const TOP: f64 = 20.0;
/// Between sources and legend, beside each other and under each other, px.
const APART: (f64, f64) = (48.0, 20.0);
/// With more rows than this a table is no longer put beside another, px.
const MOST_ROWS: usize = 8;

/// So many rows may be taken to keep the groups of the legend whole.
const WHOLE_ROWS: usize = 5;

/// Draws the footer from `y` on; returns its bottom, px.
pub(super) fn draw(frame: &Frame, canvas: &mut Canvas, y: f64) -> f64 {
    let room = frame.width - 2.0 * MARGIN;
    let (sources, legend) = (Sources::new(&frame.script, room, frame.labels.assumptions), Legend::new(frame));
    if sources.is_empty() && legend.is_empty() {
        return y;
    }
    canvas.open(Group { class: "footer", ..Group::default() });
    let top = y + TOP;
    let bottom = if let Some((rows, width)) = beside(&sources, &legend, room) {
        let column = frame.columns.iter().map(|c| c.x).find(|x| *x >= MARGIN + width + APART.0 / 2.0);
        let after = column.filter(|x| x + TEXT_EDGE + legend.width(rows) <= frame.right());
        let x = after.unwrap_or(MARGIN + width + APART.0 - TEXT_EDGE);
        let bottom = sources.draw(&frame.script, canvas, (MARGIN, top), rows);
        let bottom = bottom.max(legend.draw(frame, canvas, (x + TEXT_EDGE, top), rows));
        canvas.line("divider", (x + 0.5, top + 2.0), (x + 0.5, bottom), Stroke::new(Paint::Line2, 1.0));
        bottom
    } else {
        let below = sources.draw(&frame.script, canvas, (MARGIN, top), sources.rows(room));
        let next = if sources.is_empty() { top } else { below + APART.1 };
        if legend.is_empty() { below } else { legend.draw(frame, canvas, (MARGIN, next), legend.rows(room)) }
    };
    canvas.close();
    bottom
}

/// The least number of rows at which both tables fit beside each other, rather one that keeps the groups of the legend
/// whole; and the width of the sources at it, px.
fn beside(sources: &Sources, legend: &Legend, room: f64) -> Option<(usize, f64)> {
    if sources.is_empty() || legend.is_empty() {
        return None;
    }
    let fits = |&rows: &usize| sources.width(rows) + APART.0 + legend.width(rows) <= room;
    let rows = (3..=MOST_ROWS).find(fits)?;
    let whole = (rows..=WHOLE_ROWS.max(rows)).find(|&rows| fits(&rows) && !legend.splits(rows)).unwrap_or(rows);
    Some((whole, sources.width(whole)))
}
