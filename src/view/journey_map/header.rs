//! The head of the map: title, people, what they want, at a glance.
//!
//! In: a frame whose columns have their widths. Out: shapes, and where they end. Absent: sheets and lanes.
//!
//! Cells stand side by side, parted by hairlines, and flow into rows. Each gets its least width; what is left goes first
//! to whichever is highest, then to all that gain by it; then each divider jumps to a near line between columns, if
//! nothing gets higher by that.

mod facts;
mod glance;
mod person;
mod title;

use std::collections::BTreeSet;

use crate::geometry::Rect;
use crate::scene::{Canvas, Group, Paint, Stroke};

use super::curve;
use super::frame::{Frame, MARGIN, TEXT_EDGE};
use title::Title;

/// Between two rows, and between the header and the map, px.
const ROW_GAP: f64 = 24.0;
/// In steps of this cells are widened, px.
const GRAIN: f64 = 12.0;
/// How far a divider jumps to a line between columns, px.
const MAGNET: f64 = 72.0;

/// A part of the header; its widths are without the space around it.
trait Cell {
    /// Least width, px.
    fn least(&self) -> f64;
    /// Width beyond which it gains nothing, px.
    fn most(&self) -> f64;
    /// Height at a width, px.
    fn height(&self, width: f64) -> f64;
    /// Draws it into a box of that width, from its top on.
    fn draw(&self, frame: &Frame, canvas: &mut Canvas, place: Rect);
}

/// Cells that stand side by side.
struct Row {
    /// Left edge of the first cell, px.
    left: f64,
    /// Whether there is something left of the first cell.
    after_title: bool,
    cells: Vec<Box<dyn Cell>>,
}

/// Draws the header from `y` on; returns its bottom, px.
pub(super) fn draw(frame: &Frame, canvas: &mut Canvas, y: f64) -> f64 {
    let cells = cells(frame);
    let room = frame.width - 2.0 * MARGIN;
    let title = Title::new(frame, room, cells.is_empty());
    let (mut y, mut height) = (y, title.height());
    canvas.open(Group { class: "header", ..Group::default() });
    title.draw(frame, canvas, y);
    for row in rows(frame, cells, title.width()) {
        if !row.after_title {
            y += height + ROW_GAP;
            height = 0.0;
        }
        height = row.draw(frame, canvas, y, height);
    }
    canvas.close();
    y + height + ROW_GAP
}

/// All cells that the journey has something for.
fn cells(frame: &Frame) -> Vec<Box<dyn Cell>> {
    let voices = curve::voices(frame);
    let heard: BTreeSet<_> = voices.iter().filter_map(|v| v.person).collect();
    let people = frame.journey.people.iter().enumerate();
    let mut out: Vec<Box<dyn Cell>> = Vec::new();
    for (index, &person) in people {
        out.push(Box::new(person::Card::new(frame, person, index, heard.contains(&person))));
    }
    for facts in facts::pairs(frame) {
        out.push(Box::new(facts));
    }
    if let Some(glance) = glance::Glance::new(frame, &voices) {
        out.push(Box::new(glance));
    }
    out
}

/// Space that a cell needs around it, px.
const AROUND: f64 = 2.0 * TEXT_EDGE;

/// Flows cells into rows; the first shares its row with the title, if anything fits there.
fn rows(frame: &Frame, cells: Vec<Box<dyn Cell>>, title: f64) -> Vec<Row> {
    let right = frame.right();
    let mut rows = vec![Row { left: MARGIN + title + TEXT_EDGE, after_title: true, cells: Vec::new() }];
    let mut used = MARGIN + title + TEXT_EDGE;
    for cell in cells {
        let width = cell.least() + AROUND;
        if used + width > right + TEXT_EDGE && !rows.last().is_some_and(|r| r.cells.is_empty() && !r.after_title) {
            rows.push(Row { left: MARGIN, after_title: false, cells: Vec::new() });
            used = MARGIN - TEXT_EDGE;
        }
        used += width;
        if let Some(row) = rows.last_mut() {
            row.cells.push(cell);
        }
    }
    rows.retain(|r| !r.cells.is_empty());
    rows
}

/// A cell while widths are given out.
struct Size<'a> {
    cell: &'a dyn Cell,
    width: f64,
    height: f64,
}

impl<'a> Size<'a> {
    fn new(cell: &'a dyn Cell, room: f64) -> Self {
        let width = cell.least().min(room).max(60.0);
        Self { cell, width, height: cell.height(width) }
    }

    /// Width from which it would still gain, px.
    fn wants(&self) -> f64 {
        (self.cell.most() - self.width).max(0.0)
    }

    /// Widens it by as little as makes it lower; false if `spare` px are not enough for that.
    fn lower(&mut self, spare: f64) -> bool {
        let most = spare.min(self.wants());
        let mut more = 0.0;
        while more < most {
            more = most.min(more + GRAIN);
            let height = self.cell.height(self.width + more);
            if height < self.height {
                self.width += more;
                self.height = height;
                return true;
            }
        }
        false
    }
}

impl Row {
    /// Draws the cells; returns the height of the row, which is at least `floor`.
    fn draw(&self, frame: &Frame, canvas: &mut Canvas, y: f64, floor: f64) -> f64 {
        let mut cuts = self.cuts(frame, floor);
        let height = self.height(&cuts).max(floor);
        self.snap(frame, &mut cuts, height);
        for (number, (cell, cut)) in self.cells.iter().zip(cuts.windows(2)).enumerate() {
            let &[from, to] = cut else { continue };
            if self.after_title || number > 0 {
                let x = from.round() + 0.5;
                canvas.line("divider", (x, y), (x, y + height), Stroke::new(Paint::Line2, 1.0));
            }
            let place = Rect::new(from + TEXT_EDGE, y, to - from - AROUND, height);
            canvas.open(Group { class: "header-cell", bounds: Some(place.grown(0.5)), ..Group::default() });
            cell.draw(frame, canvas, place);
            canvas.close();
        }
        height
    }

    /// Edges of the cells: the first is left of the first cell, the last right of the last. The highest cell is widened
    /// to where it gets lower, again and again while there is room for that; then all share what is left.
    fn cuts(&self, frame: &Frame, floor: f64) -> Vec<f64> {
        let left = if self.after_title { self.left } else { self.left - TEXT_EDGE };
        let room = frame.right() + TEXT_EDGE - left;
        let mut sizes: Vec<Size> = self.cells.iter().map(|c| Size::new(c.as_ref(), room - AROUND)).collect();
        let mut spare = room - sizes.iter().map(|s| s.width + AROUND).sum::<f64>();
        while let Some(highest) = sizes.iter_mut().max_by(|a, b| a.height.total_cmp(&b.height)) {
            let before = highest.width;
            if highest.height <= floor || !highest.lower(spare) {
                break;
            }
            spare -= highest.width - before;
        }
        let wanted: f64 = sizes.iter().map(Size::wants).sum();
        let share = if wanted > 0.0 { (spare.max(0.0) / wanted).min(1.0) } else { 0.0 };
        let widths = sizes.iter().map(|s| (s.width + s.wants() * share).floor() + AROUND);
        std::iter::once(left)
            .chain(widths.scan(left, |x, w| {
                *x += w;
                Some(*x)
            }))
            .collect()
    }

    fn height(&self, cuts: &[f64]) -> f64 {
        let widths = cuts.windows(2).map(|c| c.last().zip(c.first()).map_or(0.0, |(b, a)| b - a - AROUND));
        self.cells.iter().zip(widths).map(|(cell, w)| cell.height(w)).fold(0.0, f64::max)
    }

    /// Moves each divider to the nearest line between columns, where that makes nothing higher.
    fn snap(&self, frame: &Frame, cuts: &mut [f64], height: f64) {
        let first = usize::from(!self.after_title);
        for i in first..cuts.len().saturating_sub(1) {
            let Some(&cut) = cuts.get(i) else { continue };
            let after = frame.columns.partition_point(|c| c.x < cut);
            let near = [after.checked_sub(1), Some(after)].into_iter().flatten();
            let mut lines: Vec<f64> = near.filter_map(|k| frame.columns.get(k)).map(|c| c.x).collect();
            lines.sort_by(|a, b| (a - cut).abs().total_cmp(&(b - cut).abs()));
            for line in lines.into_iter().filter(|l| (l - cut).abs() <= MAGNET) {
                if self.may_move(cuts, i, line, height) {
                    cuts.iter_mut().skip(i).take(1).for_each(|c| *c = line);
                    break;
                }
            }
        }
    }

    /// Whether the cells on both sides of a divider are wide enough and no higher with it at `line`.
    fn may_move(&self, cuts: &[f64], i: usize, line: f64, height: f64) -> bool {
        let fits = |cell: &dyn Cell, w: f64| w >= cell.least() - 0.01 && cell.height(w) <= height;
        let before = match i.checked_sub(1) {
            Some(k) => cuts.get(k).zip(self.cells.get(k)).is_some_and(|(a, c)| fits(c.as_ref(), line - a - AROUND)),
            None => line >= self.left,
        };
        let after = cuts.get(i + 1).zip(self.cells.get(i));
        before && after.is_some_and(|(b, c)| fits(c.as_ref(), b - line - AROUND))
    }
}
