//! Grounds and lines of the sheets: what only decorates.
//!
//! In: the rows of a sheet. Out: its paper, the hues behind the steps, hairlines, threads and brackets. Absent: words,
//! but for those of the brackets.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Paint, Step, Stroke};
use crate::text;
use crate::view::journey_map::frame::{Column, MARGIN, TEXT_EDGE};
use crate::view::journey_map::lane::{BRACKET, Lane};
use crate::view::part::paragraph::{line, put};
use crate::view::part::type_scale::{SMALL, baseline};

use super::{Body, Content, Page, Row};

/// Radius of a sheet's corners, px.
const RADIUS: f64 = 12.0;

impl Body<'_, '_> {
    /// Draws everything of a sheet that only decorates.
    pub(super) fn draw_ground(&self, canvas: &mut Canvas, page: &Page) {
        let frame = self.frame;
        let sheet = Rect::new(MARGIN, page.y, frame.width - MARGIN * 2.0, page.h);
        canvas.rect("sheet", sheet, RADIUS, Some(Paint::Sheet), Some(Stroke::new(Paint::Line, 1.0)));
        for (i, row) in page.rows.iter().enumerate() {
            match row.content {
                Content::Border(_, true) => below(canvas, sheet, row.y + row.h / 2.0),
                Content::Steps => self.draw_breath(canvas, row, i + 1 == page.rows.len()),
                _ => {}
            }
        }
        self.draw_columns(canvas, page);
        for pair in page.rows.windows(2) {
            if let [above, row] = pair
                && has_line(above.content, row.content)
            {
                let y = row.y.round() + 0.5;
                let stroke = Stroke::new(Paint::Line, 1.0);
                canvas.line("lane-line", (sheet.x + 0.5, y), (sheet.right() - 0.5, y), stroke);
            }
        }
        self.draw_threads(canvas, page);
        for row in &page.rows {
            match row.content {
                Content::Conversions => {
                    self.conversions.iter().for_each(|c| c.draw_lines(frame, canvas, row.y));
                }
                Content::Passage => self.passage.iter().for_each(|p| p.draw_threads(canvas, row.y)),
                Content::Lane(index) => self.lanes.get(index).into_iter().for_each(|l| self.brackets(canvas, l, row.y)),
                Content::Border(..) => {
                    let y = row.y + row.h / 2.0;
                    let stroke = Stroke::new(Paint::Ink3, 1.5).dashed(&[0.1, 5.0]).rounded();
                    canvas.line("border", (sheet.x + 2.0, y), (sheet.right() - 2.0, y), stroke);
                }
                _ => {}
            }
        }
    }

    /// The steps wear a breath of their stage's hue.
    fn draw_breath(&self, canvas: &mut Canvas, row: &Row, last_row: bool) {
        let frame = self.frame;
        let count = frame.journey.stages.len();
        for stage in 0..count {
            let (from, to) = frame.stage_span(stage);
            let last = stage + 1 == count;
            let to = if last { to - 1.0 } else { to };
            let bottom = row.y + row.h - if last_row { 1.0 } else { 0.0 };
            let fill = Paint::StageBreath { index: stage as u16, count: count as u16 };
            if last && last_row {
                let r = RADIUS - 1.0;
                let steps = vec![
                    Step::Move(from, row.y),
                    Step::Line(to, row.y),
                    Step::Line(to, bottom - r),
                    Step::Arc(r, true, to - r, bottom),
                    Step::Line(from, bottom),
                    Step::Close,
                ];
                canvas.path("", steps, Some(fill), None);
            } else {
                canvas.rect("", Rect::new(from, row.y, to - from, bottom - row.y), 0.0, Some(fill), None);
            }
        }
    }

    /// Lines between columns; those between stages are clearer and begin where something crosses the seam.
    fn draw_columns(&self, canvas: &mut Canvas, page: &Page) {
        let top_of = |content| page.rows.iter().find(|r| r.content == content).map(|r| r.y);
        let stages = top_of(Content::Stages).is_some();
        let first_lane =
            || page.rows.iter().find(|r| matches!(r.content, Content::Lane(_) | Content::Feelings)).map(|r| r.y);
        let steps = top_of(Content::Steps).or_else(first_lane).unwrap_or(page.y + page.h);
        let seam = top_of(Content::Passage).unwrap_or(steps);
        for (index, column) in self.frame.columns.iter().enumerate() {
            let begins = index == 0 || column.step.is_none_or(|s| s == 0);
            let top = match (stages, begins) {
                (true, false) => steps,
                (true, true) if index > 0 => seam,
                _ => page.y,
            };
            if top + 1.0 >= page.y + page.h {
                continue;
            }
            let stroke = Stroke::new(if begins { Paint::Line2 } else { Paint::Line }, 1.0);
            let x = column.x.round() + 0.5;
            let mut from = top + 0.5;
            for (a, b) in self.crossings(page, index, column).filter(|_| !begins) {
                canvas.line("column-line", (x, from), (x, a), stroke);
                from = b;
            }
            canvas.line("column-line", (x, from), (x, page.y + page.h - 0.5), stroke);
        }
    }

    /// Where cards of a whole stage stand across a column's line, from top to bottom.
    fn crossings(&self, page: &Page, index: usize, column: &Column) -> impl Iterator<Item = (f64, f64)> {
        let words = text::width(self.frame.labels.whole_stage, SMALL) / 2.0 + 4.0;
        let from = self.frame.stage_span(column.stage).0;
        page.rows.iter().filter_map(move |row| {
            let Content::Lane(lane) = row.content else { return None };
            let lane = self.lanes.get(lane)?;
            let band = lane.bands.get(column.stage).filter(|b| !b.entries.is_empty())?;
            let (a, b) = band.extent();
            if lane.crossed(index) {
                return Some((row.y + a, row.y + b));
            }
            let off = (f64::midpoint(from, band.end) - column.x).abs();
            (off < words).then_some((row.y + a, row.y + a + BRACKET))
        })
    }

    /// Threads from the cards of one lane of the blueprint down to those of the next.
    fn draw_threads(&self, canvas: &mut Canvas, page: &Page) {
        let mut above: Option<(&Lane, f64)> = None;
        for row in &page.rows {
            let Content::Lane(index) = row.content else { continue };
            let Some(lane) = self.lanes.get(index).filter(|l| l.threaded()) else { continue };
            if let Some((upper, top)) = above {
                for (column, c) in self.frame.columns.iter().enumerate() {
                    let crossed = lane.bands.get(c.stage).is_some_and(|b| !b.entries.is_empty());
                    let (Some(from), Some(_)) = (upper.cell_bottom(column), lane.cell_bottom(column)) else {
                        continue;
                    };
                    if !crossed {
                        thread(canvas, c.x + TEXT_EDGE + 10.0, top + from, row.y + lane.cell_top(column));
                    }
                }
            }
            above = Some((lane, row.y));
        }
    }

    /// The brackets over what belongs to whole stages.
    fn brackets(&self, canvas: &mut Canvas, lane: &Lane, y: f64) {
        for (stage, band) in lane.bands.iter().enumerate().filter(|(_, b)| !b.entries.is_empty()) {
            let (from, to) = (self.frame.stage_span(stage).0, band.end);
            let (a, b) = (from + TEXT_EDGE + 0.5, to - TEXT_EDGE - 0.5);
            let top = y + Lane::band_top();
            let words = line(self.frame.labels.whole_stage, SMALL, Paint::Ink3);
            let (middle, half) = (f64::midpoint(a, b), words.width / 2.0 + 6.0);
            let rule = (top + 3.0).round() + 0.5;
            let stroke = Stroke::new(Paint::Rule, 1.25).rounded();
            for (end, inner) in [(a, middle - half), (b, middle + half)] {
                if (inner - end).abs() > 4.0 && (end - middle).abs() > half {
                    let steps = vec![Step::Move(end, rule + 4.5), Step::Line(end, rule), Step::Line(inner, rule)];
                    canvas.path("bracket", steps, None, Some(stroke));
                }
            }
            put(canvas, "small", words, (middle, baseline(top - 4.0, BRACKET - 1.0, SMALL.size)), Anchor::Middle);
        }
    }
}

/// Whether a hairline parts two rows.
const fn has_line(above: Content, row: Content) -> bool {
    !matches!(row, Content::Stages | Content::Conversions | Content::Border(..))
        && !matches!(above, Content::Border(..))
        && !matches!((above, row), (Content::Conversions, Content::Passage))
}

/// The ground of what is out of sight, down to the lower corners of the sheet.
fn below(canvas: &mut Canvas, sheet: Rect, y: f64) {
    let (left, right, bottom) = (sheet.x + 1.0, sheet.right() - 1.0, sheet.bottom() - 1.0);
    let r = RADIUS - 1.0;
    let steps = vec![
        Step::Move(left, y),
        Step::Line(right, y),
        Step::Line(right, bottom - r),
        Step::Arc(r, true, right - r, bottom),
        Step::Line(left + r, bottom),
        Step::Arc(r, true, left, bottom - r),
        Step::Close,
    ];
    canvas.path("", steps, Some(Paint::Below), None);
}

/// A thread with an arrowhead.
fn thread(canvas: &mut Canvas, x: f64, from: f64, to: f64) {
    canvas.line("thread", (x, from), (x, to - 5.0), Stroke::new(Paint::Rule, 1.25));
    let head = vec![Step::Move(x - 3.5, to - 6.0), Step::Line(x + 3.5, to - 6.0), Step::Line(x, to - 0.5), Step::Close];
    canvas.path("thread", head, Some(Paint::Rule), None);
}
