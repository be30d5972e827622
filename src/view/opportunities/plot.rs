//! The matrix: impact upwards, effort to the right, five levels each.
//!
//! In: a backlog, the width of a cell. Out: a matrix that can be stretched and drawn, with its axes and a tray for what has
//! no place. Absent: the list.
//!
//! Levels are whole numbers, so marks are listed in cells instead of being scattered and then pushed apart: no label can
//! meet another. Where a cell would hold too many words it holds badges alone; the list has the words.

mod axes;
mod tray;

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint, Step, Stroke};
use crate::theme::{Kind, Part};
use crate::view::part::paragraph::{self, line};
use crate::view::part::type_scale::{LABEL, baseline};

use super::backlog::Backlog;
use super::mark::Marks;
use super::spoken;

/// Levels of an axis.
const LEVELS: usize = 5;
/// Room for the axis of impact, px.
pub(super) const GUTTER: f64 = 60.0;
/// Least height of a row, px.
const LOWEST: f64 = 132.0;
/// Up to this height all rows share that of the highest, so that distance keeps its meaning; px.
const SHARED: f64 = 176.0;
/// From the edge of a cell to its marks, at the sides and above, px.
const PADS: (f64, f64) = (10.0, 12.0);
/// Room for the name of a quadrant in the cell in its corner, px.
const NAME: f64 = 34.0;
/// Radius of the corners, px.
const RADIUS: f64 = 12.0;
/// Stretched, a row is at most this many times as high as a cell is wide.
const TALLEST: f64 = 1.2;
/// A narrow cell shows the words of so many marks, a wide one of so many.
const MOST_WORDS: (usize, usize) = (3, 6);
/// From this width on a cell is wide, px.
const WIDE: f64 = 240.0;

/// A matrix with its measures.
pub(super) struct Plot<'m> {
    marks: &'m Marks,
    /// Numbers of the entries in each cell: rows from the top, each from the left.
    cells: [[Vec<usize>; LEVELS]; LEVELS],
    /// Numbers of the entries without a place.
    unplaced: Vec<usize>,
    /// Width of a cell, px.
    cell: f64,
    /// Heights of the rows from the top, px.
    rows: [f64; LEVELS],
}

impl<'m> Plot<'m> {
    /// Sorts the entries into cells of `cell` px.
    pub(super) fn new(backlog: &Backlog, marks: &'m Marks, cell: f64) -> Self {
        let mut plot = Self { marks, cells: Default::default(), unplaced: Vec::new(), cell, rows: [LOWEST; LEVELS] };
        for (number, entry) in backlog.entries.iter().enumerate() {
            let place = entry.impact.zip(entry.effort).and_then(|(impact, effort)| {
                let row = plot.cells.get_mut(LEVELS.checked_sub(usize::from(impact))?)?;
                row.get_mut(usize::from(effort).checked_sub(1)?)
            });
            place.unwrap_or(&mut plot.unplaced).push(number);
        }
        plot.settle();
        plot
    }

    const fn most(&self) -> usize {
        if self.cell < WIDE { MOST_WORDS.0 } else { MOST_WORDS.1 }
    }

    /// Height that the marks of a cell take, px.
    fn inside(&self, numbers: &[usize]) -> f64 {
        self.marks.height(numbers, self.cell - 2.0 * PADS.0, self.most())
    }

    /// Gives the rows the heights that they need.
    fn settle(&mut self) {
        let need = |row: usize| {
            let cells = self.cells.get(row).map_or(&[][..], |r| r.as_slice());
            let need = |(column, numbers): (usize, &Vec<usize>)| {
                let name = if corner(row, column).is_some() { NAME - PADS.1 } else { 0.0 };
                if numbers.is_empty() { 0.0 } else { self.inside(numbers) + 2.0 * PADS.1 + name }
            };
            (cells.iter().enumerate().map(need).fold(LOWEST, f64::max) / 4.0).ceil() * 4.0
        };
        let needs: [f64; LEVELS] = std::array::from_fn(need);
        let shared = needs.iter().copied().filter(|&n| n <= SHARED).fold(LOWEST, f64::max);
        self.rows = needs.map(|n| n.max(shared));
    }

    /// Grows towards a height, as far as the matrix stays one; by whole pixels, so that edges stay sharp.
    pub(super) fn stretch(&mut self, height: f64) {
        let missing = (height - self.height()).max(0.0).floor();
        let more = (missing / LEVELS as f64).floor();
        let tallest = (self.cell * TALLEST).floor();
        for (number, row) in self.rows.iter_mut().enumerate() {
            let rest = if (number as f64) < missing - more * LEVELS as f64 { 1.0 } else { 0.0 };
            *row = row.max((*row + more + rest).min(tallest));
        }
    }

    /// Greatest height that it can be stretched to, px.
    pub(super) fn tallest(&self) -> f64 {
        self.rows.iter().map(|r| r.max((self.cell * TALLEST).floor())).sum()
    }

    /// Height of the matrix alone, px.
    pub(super) fn height(&self) -> f64 {
        self.rows.iter().sum()
    }

    /// Width of the matrix alone, px.
    fn width(&self) -> f64 {
        self.cell * LEVELS as f64
    }

    /// The box of a cell, in a matrix whose corner is at `x`, `y`.
    fn cell(&self, (x, y): (f64, f64), row: usize, column: usize) -> Rect {
        let top = y + self.rows.iter().take(row).sum::<f64>();
        let h = self.rows.get(row).copied().unwrap_or_default();
        Rect::new(x + column as f64 * self.cell, top, self.cell, h)
    }

    /// Draws the matrix with its axes, and the tray under it; `x` is the left edge of the axis of impact. Returns the bottom.
    pub(super) fn draw(&self, backlog: &Backlog, canvas: &mut Canvas, (x, y): (f64, f64)) -> f64 {
        let at = (x + GUTTER, y);
        let frame = Rect::new(at.0, y, self.width(), self.height());
        canvas.open(Group {
            class: "matrix",
            label: Some(backlog.script.labels.matrix.kind.to_owned()),
            ..Group::default()
        });
        canvas.rect("ground", frame, RADIUS, Some(Paint::Sheet), None);
        for quadrant in &QUADRANTS {
            self.draw_quadrant(canvas, at, quadrant);
        }
        self.draw_lines(canvas, frame);
        for quadrant in &QUADRANTS {
            self.draw_name(backlog, canvas, at, quadrant);
        }
        axes::draw(self, backlog, canvas, frame);
        self.draw_marks(backlog, canvas, at);
        canvas.close();
        let bottom = frame.bottom() + axes::BELOW;
        tray::draw(self, backlog, canvas, (frame.x, bottom + tray::ABOVE, frame.w)).unwrap_or(bottom)
    }

    /// Two by two cells in a corner, with that corner rounded.
    fn draw_quadrant(&self, canvas: &mut Canvas, at: (f64, f64), quadrant: &Quadrant) {
        let (top, left) = (quadrant.row.min(LEVELS - 2), quadrant.column.min(LEVELS - 2));
        let (first, last) = (self.cell(at, top, left), self.cell(at, top + 1, left + 1));
        let (x1, y1, x2, y2) = (first.x, first.y, last.right(), last.bottom());
        // Clockwise from the upper left corner, each with the ends of the arc that would round it.
        let r = RADIUS;
        let corners = [
            ((x1, y1), (x1, y1 + r), (x1 + r, y1), quadrant.row == 0 && quadrant.column == 0),
            ((x2, y1), (x2 - r, y1), (x2, y1 + r), quadrant.row == 0 && quadrant.column > 0),
            ((x2, y2), (x2, y2 - r), (x2 - r, y2), quadrant.row > 0 && quadrant.column > 0),
            ((x1, y2), (x1 + r, y2), (x1, y2 - r), quadrant.row > 0 && quadrant.column == 0),
        ];
        let mut steps = Vec::with_capacity(6);
        for (corner, from, to, round) in corners {
            let (x, y) = if round { from } else { corner };
            steps.push(if steps.is_empty() { Step::Move(x, y) } else { Step::Line(x, y) });
            if round {
                steps.push(Step::Arc(r, true, to.0, to.1));
            }
        }
        steps.push(Step::Close);
        canvas.path("quadrant", steps, Some(Paint::Kind(quadrant.kind, Part::Wash)), None);
    }

    fn draw_lines(&self, canvas: &mut Canvas, frame: Rect) {
        let stroke = Stroke::new(Paint::Line, 1.0);
        for i in 1..LEVELS {
            let x = (frame.x + i as f64 * self.cell).floor() + 0.5;
            canvas.line("", (x, frame.y), (x, frame.bottom()), stroke);
            let y = (self.cell((frame.x, frame.y), i, 0).y).floor() + 0.5;
            canvas.line("", (frame.x, y), (frame.right(), y), stroke);
        }
        canvas.rect("edge", frame, RADIUS, None, Some(Stroke::new(Paint::Line2, 1.0)));
    }

    fn draw_name(&self, backlog: &Backlog, canvas: &mut Canvas, at: (f64, f64), quadrant: &Quadrant) {
        let cell = self.cell(at, quadrant.row, quadrant.column);
        let words = (quadrant.name)(backlog.script.labels.matrix);
        let (x, anchor) =
            if quadrant.column == 0 { (cell.x + 12.0, Anchor::Left) } else { (cell.right() - 12.0, Anchor::Right) };
        let y = if quadrant.row == 0 { cell.y + 8.0 } else { cell.bottom() - 28.0 };
        let name = line(words, LABEL, Paint::Kind(quadrant.kind, Part::Ink));
        paragraph::put(canvas, "quadrant-name", name, (x, baseline(y, 20.0, LABEL.size)), anchor);
    }

    fn draw_marks(&self, backlog: &Backlog, canvas: &mut Canvas, at: (f64, f64)) {
        for (row, cells) in self.cells.iter().enumerate() {
            for (column, numbers) in cells.iter().enumerate().filter(|(_, n)| !n.is_empty()) {
                let (cell, inside) = (self.cell(at, row, column), self.inside(numbers));
                let middle = cell.y + (cell.h - inside) / 2.0;
                let y = match corner(row, column) {
                    Some(quadrant) if quadrant.row == 0 => middle.max(cell.y + NAME),
                    Some(_) => middle.min(cell.bottom() - NAME - inside),
                    None => middle,
                };
                canvas.open(Group {
                    class: "cell",
                    label: Some(spoken::cell(backlog, LEVELS - row, column + 1, numbers.len())),
                    ..Group::default()
                });
                let w = cell.w - 2.0 * PADS.0;
                self.marks.draw(canvas, (cell.x + PADS.0, y.round()), (numbers, w, self.most()), cell);
                canvas.close();
            }
        }
    }
}

/// Two by two cells of one meaning; level 3 belongs to none.
struct Quadrant {
    /// Row and column of the cell in its outer corner.
    row: usize,
    column: usize,
    kind: Kind,
    name: fn(&crate::vocabulary::labels::matrix::OpportunityMatrix) -> &'static str,
}

static QUADRANTS: [Quadrant; 4] = [
    Quadrant { row: 0, column: 0, kind: Kind::Gain, name: |l| l.quick_wins },
    Quadrant { row: 0, column: LEVELS - 1, kind: Kind::Opportunity, name: |l| l.big_bets },
    Quadrant { row: LEVELS - 1, column: 0, kind: Kind::Metric, name: |l| l.fill_ins },
    Quadrant { row: LEVELS - 1, column: LEVELS - 1, kind: Kind::Pain, name: |l| l.think_twice },
];

/// The quadrant whose name stands in a cell.
fn corner(row: usize, column: usize) -> Option<&'static Quadrant> {
    QUADRANTS.iter().find(|q| q.row == row && q.column == column)
}
