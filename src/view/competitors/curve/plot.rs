//! Where the parts of a value curve lie, and the ground under its lines.
//!
//! In: boxes. Out: places of ratings; bands, scale and hairlines. Absent: names, lines.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::view::part::paragraph::{self, line};
use crate::view::part::type_scale::{NOTE_MEDIUM, baseline};

use super::super::gutter;
use super::points::Point;

/// Where everything lies.
pub(super) struct Plot {
    /// The sheet.
    pub(super) sheet: Rect,
    /// The box of all bands.
    pub(super) rect: Rect,
    /// Width of a criterion, px.
    pub(super) step: f64,
    /// Height of a band, px.
    pub(super) band: f64,
    /// From one mark of a band to the next, px.
    pub(super) space: f64,
    /// Top of the row that says how far we lead, px; the sheet's bottom where there is none.
    pub(super) lead: f64,
    /// Width of the names beside the bands, px.
    pub(super) rail: f64,
}

impl Plot {
    /// The middle of a criterion, px.
    pub(super) fn x(&self, criterion: usize) -> f64 {
        self.rect.x + self.step * (criterion as f64 + 0.5)
    }

    /// The middle of a band, px.
    pub(super) fn y(&self, rating: f64) -> f64 {
        self.rect.bottom() - self.band * (rating - 0.5)
    }

    /// The middle of a mark.
    pub(super) fn at(&self, point: &Point) -> (f64, f64) {
        (self.x(point.criterion), self.y(point.rating) + point.shift * self.space)
    }

    /// Draws the sheet, the bands with the figures of the scale, and the lines between `count` criteria.
    pub(super) fn ground(&self, canvas: &mut Canvas, count: usize) {
        canvas.open(Group { class: "axis", decoration: true, ..Group::default() });
        gutter::sheet(canvas, self.sheet);
        self.scale(canvas);
        let hair = Stroke::new(Paint::Line, 1.0);
        for y in [self.rect.bottom(), self.lead].into_iter().filter(|y| *y < self.sheet.bottom()) {
            let y = y.round() + 0.5;
            canvas.line("lane-line", (self.sheet.x + 0.5, y), (self.sheet.right() - 0.5, y), hair);
        }
        for criterion in 0..=count {
            let x = (self.rect.x + self.step * criterion as f64).round() + 0.5;
            let stroke = if criterion == 0 { Stroke::new(Paint::Line2, 1.0) } else { hair };
            canvas.line("column-line", (x, self.sheet.y + 0.5), (x, self.sheet.bottom() - 0.5), stroke);
        }
        canvas.close();
    }

    fn scale(&self, canvas: &mut Canvas) {
        let (left, right) = (self.rect.x, self.rect.right());
        for rating in [2.0, 4.0] {
            let band = Rect::new(left, self.y(rating) - self.band / 2.0, self.rect.w, self.band);
            canvas.rect("band", band, 0.0, Some(Paint::Gutter), None);
        }
        let dots = Stroke::new(Paint::Line2, 1.0).dashed(&[0.1, 6.9]).rounded();
        for rating in 1..=5_u8 {
            let y = self.y(f64::from(rating)).round() + 0.5;
            canvas.line("grid", (left + 4.0, y), (right - 4.0, y), dots);
            let figure = line(rating.to_string(), NOTE_MEDIUM, Paint::Ink3);
            let at = (left - 12.0, baseline(y - 8.5, 16.0, NOTE_MEDIUM.size));
            paragraph::put(canvas, "num", figure, at, Anchor::Right);
        }
    }
}
