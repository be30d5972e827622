//! The backlog: a ranked list with what each opportunity answers, its levels, its score, and who has it in hand.
//!
//! In: a backlog, a width. Out: a table that knows its height, can be stretched, and can draw itself. Absent: the matrix.

mod columns;
mod extras;
mod figures;
mod row;

use std::collections::BTreeSet;

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::text::Line;
use crate::view::part::paragraph::{line, put};
use crate::view::part::type_scale::{NOTE_STRONG, baseline};

use super::backlog::Backlog;
use columns::Columns;
use row::Row;

/// Height of the head, px.
const HEAD: f64 = 44.0;
/// Least height of a line, where what is answered stands under it and where it stands beside it, px.
const LOWEST: (f64, f64) = (60.0, 36.0);
/// A line is stretched by no more than this, px.
const STRETCH: f64 = 44.0;
/// Above and below the text of a line, together, px.
const PADS: (f64, f64) = (24.0, 18.0);
/// From the edge of the table to the rules, px.
const RULE: f64 = 16.0;

/// A table with its measures.
pub(super) struct Table {
    rows: Vec<Row>,
    columns: Columns,
    heights: Vec<f64>,
    /// Width of the widest code, px.
    lead: f64,
    /// The highest score.
    best: f64,
}

/// The lines of a table, measured once for all widths.
pub(super) struct Rows {
    rows: Vec<Row>,
}

impl Rows {
    /// Measures all entries.
    pub(super) fn new(backlog: &Backlog) -> Self {
        Self { rows: backlog.entries.iter().map(|e| Row::new(backlog, e)).collect() }
    }

    /// Least width of the table, px.
    pub(super) fn least(&self, backlog: &Backlog) -> f64 {
        Columns::least(backlog, &self.rows)
    }

    /// Width of a table in which no text has to be broken, up to a limit, px.
    pub(super) fn natural(&self, backlog: &Backlog) -> f64 {
        Columns::natural(backlog, &self.rows)
    }

    /// Height of the table at a width, px.
    pub(super) fn height(&self, backlog: &Backlog, w: f64) -> f64 {
        let columns = Columns::new(backlog, &self.rows, w);
        let lead = self.lead();
        HEAD + self.rows.iter().map(|r| natural(r, &columns, lead)).sum::<f64>()
    }

    fn lead(&self) -> f64 {
        self.rows.iter().map(Row::lead).fold(0.0, f64::max)
    }

    /// The table at a width.
    pub(super) fn table(self, backlog: &Backlog, w: f64) -> Table {
        let columns = Columns::new(backlog, &self.rows, w);
        let lead = self.lead();
        let heights = self.rows.iter().map(|r| natural(r, &columns, lead)).collect();
        let best = backlog.entries.iter().filter_map(|e| e.score).fold(0.0, f64::max);
        Table { rows: self.rows, columns, heights, lead, best }
    }
}

/// Height of a line that is not stretched, px.
fn natural(row: &Row, columns: &Columns, lead: f64) -> f64 {
    let (least, pads) = if columns.what.is_some() { (LOWEST.1, PADS.1) } else { (LOWEST.0, PADS.0) };
    (row.height(columns, lead) + pads).max(least).ceil()
}

impl Table {
    /// Height, px.
    pub(super) fn height(&self) -> f64 {
        HEAD + self.heights.iter().sum::<f64>()
    }

    /// Grows to a height where that takes little of each line; by whole pixels, so that edges stay sharp.
    pub(super) fn stretch(&mut self, height: f64) {
        let missing = height - self.height();
        let more = (missing / self.heights.len().max(1) as f64).floor();
        if missing <= 0.0 || more > STRETCH {
            return;
        }
        let rest = missing - more * self.heights.len() as f64;
        for (number, h) in self.heights.iter_mut().enumerate() {
            *h += if (number as f64) < rest.floor() { more + 1.0 } else { more };
        }
    }

    /// Draws it with its corner at `x`, `y`; returns its bottom.
    pub(super) fn draw(&self, backlog: &Backlog, canvas: &mut Canvas, (x, y): (f64, f64)) -> f64 {
        let frame = Rect::new(x, y, self.columns.width, self.height());
        canvas.open(Group {
            class: "backlog",
            label: Some(backlog.script.labels.opportunities.to_owned()),
            ..Group::default()
        });
        canvas.rect("ground", frame, 12.0, Some(Paint::Sheet), Some(Stroke::new(Paint::Line, 1.0)));
        self.draw_head(canvas, (x, y));
        let mut top = y + HEAD;
        let mut seen = BTreeSet::new();
        for ((row, entry), &h) in self.rows.iter().zip(&backlog.entries).zip(&self.heights) {
            let rule = top.floor() + 0.5;
            let stroke = Stroke::new(Paint::Line, 1.0);
            canvas.line("", (x + RULE, rule), (frame.right() - RULE, rule), stroke);
            let place = row::Place { rect: Rect::new(x, top, frame.w, h), lead: self.lead, best: self.best };
            row.draw(backlog, canvas, (entry, &self.columns, place), &mut seen);
            top += h;
        }
        canvas.close();
        frame.bottom()
    }

    fn draw_head(&self, canvas: &mut Canvas, (x, y): (f64, f64)) {
        let base = baseline(y, HEAD, NOTE_STRONG.size);
        for (words, span, anchor) in &self.columns.heads {
            let head: Line = line(*words, NOTE_STRONG, Paint::Ink2);
            let at = if *anchor == Anchor::Right { span.right() } else { span.x };
            put(canvas, "column", head, (x + at, base), *anchor);
        }
    }
}
