//! Sheets that are tables: lanes from left to right, their names and questions in a gutter, columns to fill.
//!
//! In: lanes with their heights. Out: the frame, and for each lane the room right of the gutter. Absent: what is drawn
//! into that room.

use crate::geometry::Rect;
use crate::scene::{Paint, Step, Stroke};
use crate::vocabulary::labels::blank::Field;

use super::pen::{Mark, PAD, Pen};

/// Radius of the frame, px.
const RADIUS: f64 = 12.0;

/// One lane.
pub(super) struct Lane {
    field: &'static Field,
    mark: Mark,
    /// Part of the height of all.
    weight: f64,
    /// Room above it, px.
    above: f64,
    /// Room at the right end of the gutter, px.
    beside: f64,
    /// Its ground.
    paint: Paint,
}

impl Lane {
    /// A lane on white.
    pub(super) const fn new(field: &'static Field, mark: Mark, weight: f64) -> Self {
        Self { field, mark, weight, above: 0.0, beside: 0.0, paint: Paint::Sheet }
    }

    /// With so much room above it, px.
    pub(super) const fn below(mut self, above: f64) -> Self {
        self.above = above;
        self
    }

    /// With so much room for something else at the right end of the gutter, px.
    pub(super) const fn beside(mut self, beside: f64) -> Self {
        self.beside = beside;
        self
    }

    /// On another ground.
    pub(super) const fn on(mut self, paint: Paint) -> Self {
        self.paint = paint;
        self
    }
}

/// The table.
pub(super) struct Table {
    /// All of it.
    pub(super) rect: Rect,
    /// Width of the gutter, px.
    pub(super) gutter: f64,
    /// Number of columns.
    pub(super) columns: usize,
}

impl Table {
    /// Draws frame, gutter and lanes; returns the room of each lane.
    pub(super) fn draw<const N: usize>(&self, pen: &mut Pen, lanes: [Lane; N]) -> [Rect; N] {
        let rect = self.rect;
        let unit = (rect.h - lanes.iter().map(|l| l.above).sum::<f64>()) / lanes.iter().map(|l| l.weight).sum::<f64>();
        pen.canvas.rect("ground", rect, RADIUS, Some(Paint::Sheet), None);
        let (mut y, mut before) = (rect.y, Paint::Sheet);
        let rooms = lanes.map(|lane| {
            let top = y + lane.above;
            let all = Rect::new(rect.x, top, rect.w, lane.weight * unit);
            let last = all.bottom() > rect.bottom() - 1.0;
            if lane.paint != Paint::Sheet {
                // The line in the room between two lanes parts their grounds.
                let from = if before == lane.paint { y } else { y + lane.above / 2.0 };
                let ground = Rect { y: from, h: all.bottom() - from, ..all };
                pen.canvas.path("ground", under(ground, last), Some(lane.paint), None);
            }
            before = lane.paint;
            if y > rect.y && lane.above == 0.0 {
                pen.rule((rect.x, y.round() + 0.5), (rect.right(), y.round() + 0.5), Paint::Line2);
            }
            let area = Rect::new(rect.x + PAD, top + 9.0, self.gutter - 2.0 * PAD - lane.beside, all.h - 12.0);
            pen.field(lane.field, lane.mark, area);
            y = all.bottom();
            Rect { x: rect.x + self.gutter, w: rect.w - self.gutter, ..all }
        });
        let edge = (rect.x + self.gutter).round() + 0.5;
        pen.rule((edge, rect.y), (edge, rect.bottom()), Paint::Line2);
        pen.canvas.rect("frame", rect, RADIUS, None, Some(Stroke::new(Paint::Line2, 1.0)));
        rooms
    }

    /// Draws the lines between the columns over a room of a lane.
    pub(super) fn columns(&self, pen: &mut Pen, room: Rect) {
        let stroke = Stroke::new(Paint::Line2, 1.0).dashed(&[2.0, 4.0]);
        for cell in self.cells(room).skip(1) {
            let x = cell.x.round() + 0.5;
            pen.canvas.line("rule", (x, room.y), (x, room.bottom()), stroke);
        }
    }

    /// The cells of a lane.
    pub(super) fn cells(&self, room: Rect) -> impl Iterator<Item = Rect> + use<> {
        let w = room.w / self.columns as f64;
        (0..self.columns).map(move |i| Rect { x: room.x + i as f64 * w, w, ..room })
    }
}

/// The outline of a lane; the last one has the lower corners of the frame.
fn under(rect: Rect, last: bool) -> Vec<Step> {
    let Rect { x, y, .. } = rect;
    let (right, bottom) = (rect.right(), rect.bottom());
    if !last {
        return vec![
            Step::Move(x, y),
            Step::Line(right, y),
            Step::Line(right, bottom),
            Step::Line(x, bottom),
            Step::Close,
        ];
    }
    vec![
        Step::Move(x, y),
        Step::Line(right, y),
        Step::Line(right, bottom - RADIUS),
        Step::Arc(RADIUS, true, right - RADIUS, bottom),
        Step::Line(x + RADIUS, bottom),
        Step::Arc(RADIUS, true, x, bottom - RADIUS),
        Step::Close,
    ]
}

/// Draws empty arrows for stages into cells: the first begins flat, the last ends at the edge of its cell.
pub(super) fn arrows(pen: &mut Pen, cells: &[Rect]) {
    const POINT: f64 = 14.0;
    for (i, cell) in cells.iter().enumerate() {
        let (first, last) = (i == 0, i + 1 == cells.len());
        let x = cell.x + if first { 6.0 } else { 1.0 };
        let tip = cell.right() + if last { -6.0 } else { POINT - 4.0 };
        let (top, bottom) = (cell.y + 6.0, cell.bottom() - 6.0);
        let middle = f64::midpoint(top, bottom);
        let mut steps = vec![
            Step::Move(x, top),
            Step::Line(tip - POINT, top),
            Step::Line(tip, middle),
            Step::Line(tip - POINT, bottom),
            Step::Line(x, bottom),
        ];
        if !first {
            steps.push(Step::Line(x + POINT, middle));
        }
        steps.push(Step::Close);
        let (index, count) = (i as u16, cells.len() as u16);
        let stroke = Stroke::new(Paint::Stage { index, count }, 1.5).rounded();
        pen.canvas.path("arrow", steps, Some(Paint::StageBreath { index, count }), Some(stroke));
        number(pen, i, (x + if first { 22.0 } else { 32.0 }, middle), Paint::Stage { index, count });
    }
}

/// Draws a number from 1 on a disc.
pub(super) fn number(pen: &mut Pen, index: usize, (cx, cy): (f64, f64), paint: Paint) {
    use crate::scene::Anchor;
    use crate::view::part::type_scale::{NOTE_STRONG, baseline};
    pen.canvas.circle(cx, cy, 11.0, Some(paint), None);
    let text = (index + 1).to_string();
    pen.word((&text, NOTE_STRONG, Paint::OnStage), (cx, baseline(cy - 11.0, 22.0, NOTE_STRONG.size)), Anchor::Middle);
}
