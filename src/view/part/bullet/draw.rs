//! A bullet as shapes.
//!
//! In: a bullet and its place. Out: the track, the signs on it, the figures under it. Absent: their measures.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Paint, Step, Stroke};
use crate::text::{Fit, Paragraph};
use crate::theme::{Kind, Part};
use crate::view::part::paragraph::{self, Area, put};
use crate::view::part::type_scale::baseline;

use super::{APART, Bullet, Mark, Role, Size, Stand};

/// From the top to the middle of the track, px.
const TRACK: f64 = 11.0;
/// Thickness of the track, px.
const THICK: f64 = 5.0;

const METRIC: Paint = Paint::Kind(Kind::Metric, Part::Ink);

impl Bullet {
    /// Colour of today's figure on the track.
    const fn ink(&self) -> Paint {
        if self.behind { Paint::Kind(Kind::Pain, Part::Ink) } else { METRIC }
    }

    pub(super) fn draw_track(&self, canvas: &mut Canvas, (x, top): (f64, f64), w: f64, (low, high): (f64, f64)) {
        let y = top + TRACK;
        let at = |v: f64| x + 4.0 + (w - 8.0) * (v - low) / (high - low);
        let rail = Rect::new(x, y - THICK / 2.0, w, THICK);
        canvas.rect("track", rail, THICK / 2.0, Some(Paint::Kind(Kind::Metric, Part::Tint)), None);
        let value = |role| self.marks.iter().find(|m| m.role == role).map(|m| m.value);
        let (began, now, target) = (value(Role::Baseline), value(Role::Now), value(Role::Target));
        let mut bar = |from: Option<f64>, to: Option<f64>, paint| {
            if let (Some(from), Some(to)) = (from.map(at), to.map(at)) {
                let rect = Rect::new(from.min(to), y - THICK / 2.0, (to - from).abs(), THICK);
                canvas.rect("", rect, 0.0, Some(paint), None);
            }
        };
        bar(now.or(began), target, Paint::Kind(Kind::Gain, Part::Border));
        bar(began, now, self.ink());
        if low < 0.0 {
            let zero = at(0.0).round() + 0.5;
            canvas.line("", (zero, y - 6.0), (zero, y + 6.0), Stroke::new(Paint::Rule, 1.0));
        }
        if let Some(now) = now.map(at) {
            canvas.circle(now, y, 5.0, Some(self.ink()), Some(Stroke::new(Paint::Sheet, 1.5)));
        }
        if let Some(began) = began.map(at) {
            canvas.circle(began, y, 4.0, Some(Paint::Sheet), Some(Stroke::new(METRIC, 1.75)));
        }
        if let Some(target) = target.map(at) {
            let tick = Rect::new(target - 1.5, y - 7.0, 3.0, 14.0);
            canvas.rect("", tick, 1.5, Some(Paint::Kind(Kind::Gain, Part::Ink)), None);
        }
    }

    pub(super) fn draw_figures(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) {
        match self.stand(w) {
            Stand::Beside => {
                for (mark, dx) in self.marks.iter().zip(self.places(w)) {
                    self.draw_mark(canvas, mark, (x + dx, y), w);
                }
            }
            Stand::Split => {
                for mark in &self.marks {
                    let at = match mark.role {
                        Role::Baseline => (x, y),
                        Role::Now => (x + ((w - mark.width()) / 2.0).max(0.0), y + self.row()),
                        Role::Target => (x + w - mark.width(), y),
                    };
                    self.draw_mark(canvas, mark, at, w);
                }
            }
            Stand::Stacked => {
                let mut y = y;
                for mark in &self.marks {
                    self.draw_mark(canvas, mark, (x, y), w);
                    y += mark.rows(w) * self.row();
                }
            }
        }
    }

    /// Where each figure begins when they stand side by side: at the left, in the middle, at the right. On a canvas each
    /// of several has its own place, so that figures agree from card to card.
    fn places(&self, w: f64) -> Vec<f64> {
        let last = self.marks.len().saturating_sub(1);
        let mut edge = 0.0;
        let ends = self.marks.last().map_or(0.0, Mark::width);
        let place = |(i, mark): (usize, &Mark)| {
            let own = self.size == Size::Canvas && last > 0;
            let middle = if own { mark.role == Role::Now } else { i > 0 && i < last };
            let x = match i {
                _ if middle => {
                    let right = if i == last { w } else { w - ends - APART };
                    ((w - mark.width()) / 2.0).max(edge).min(right - mark.width())
                }
                0 => 0.0,
                _ => w - mark.width(),
            };
            edge = x + mark.width() + APART;
            x
        };
        self.marks.iter().enumerate().map(place).collect()
    }

    fn draw_mark(&self, canvas: &mut Canvas, mark: &Mark, (x, y): (f64, f64), w: f64) {
        let middle = y + self.row() / 2.0;
        match mark.role {
            Role::Baseline => canvas.circle(x + 4.0, middle, 3.0, None, Some(Stroke::new(METRIC, 1.5))),
            Role::Now if self.behind => draw_behind(canvas, (x + 4.0, middle)),
            Role::Now => canvas.circle(x + 4.0, middle, 3.5, Some(METRIC), None),
            Role::Target => {
                let tick = Rect::new(x, middle - 4.5, 3.0, 9.0);
                canvas.rect("", tick, 1.5, Some(Paint::Kind(Kind::Gain, Part::Ink)), None);
            }
        }
        let x = x + mark.role.sign();
        let (class, size) = match self.size {
            Size::Lane => ("small num", 11.0),
            Size::Canvas => ("num", 12.0),
        };
        if mark.width() <= w {
            let base = baseline(y, self.row(), size);
            return put(canvas, class, mark.line.clone(), (x, base), Anchor::Left);
        }
        let room = w - mark.role.sign();
        let lines = Paragraph::new(mark.line.runs.clone()).lines(room, Fit::Prose);
        let area = Area { x, y, w: room, leading: self.row(), size, align: Anchor::Left };
        paragraph::draw(canvas, class, lines, area);
    }
}

/// Draws the sign of a figure behind its baseline around a point: a triangle that points down.
pub(crate) fn draw_behind(canvas: &mut Canvas, (x, y): (f64, f64)) {
    let corners = [Step::Move(x - 4.5, y - 3.5), Step::Line(x + 4.5, y - 3.5), Step::Line(x, y + 4.0), Step::Close];
    canvas.path("behind", corners.to_vec(), Some(Paint::Kind(Kind::Pain, Part::Ink)), None);
}
