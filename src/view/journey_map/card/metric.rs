//! Metrics: a name, a track with where it began, where it is and where it is to be, and the figures under it.
//!
//! The track is drawn only where the figures can be compared: when all of them have one unit.

use crate::geometry::Rect;
use crate::model::{Change, Figure, Item, Measure};
use crate::scene::{Anchor, Canvas, Paint, Stroke};
use crate::text::{Fit, Line, Paragraph, Style};
use crate::theme::{Kind, Part};
use crate::view::journey_map::frame::Frame;
use crate::view::part::paragraph::{self, Area, line, put};
use crate::view::part::type_scale::{SMALL, SMALL_STRONG, baseline};

use super::{Card, Slot, Text, text_width};

/// From the text to the middle of the track, px.
const TRACK: f64 = 11.0;
/// Height of the track's row, px.
const TRACK_ROW: f64 = 18.0;
/// Height of a row of figures, px.
const FIGURE_ROW: f64 = 16.0;
/// The least space between two figures, px.
const APART: f64 = 10.0;
/// Thickness of the track, px.
const THICK: f64 = 5.0;

/// Which of the three figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Baseline,
    Now,
    Target,
}

impl Role {
    /// Room for the mark before the figure, px.
    const fn mark(self) -> f64 {
        match self {
            Self::Baseline | Self::Now => 12.0,
            Self::Target => 9.0,
        }
    }

    const fn style(self) -> Style {
        match self {
            Self::Baseline => SMALL,
            Self::Now | Self::Target => SMALL_STRONG,
        }
    }

    const fn paint(self) -> Paint {
        match self {
            Self::Baseline => Paint::Ink2,
            Self::Now => Paint::Ink,
            Self::Target => Paint::Kind(Kind::Gain, Part::Ink),
        }
    }
}

/// A figure ready to be drawn.
struct Mark {
    role: Role,
    value: f64,
    line: Line,
}

impl Mark {
    fn width(&self) -> f64 {
        self.role.mark() + self.line.width
    }

    /// Rows that it takes alone in a width.
    fn rows(&self, w: f64) -> f64 {
        if self.width() <= w {
            return 1.0;
        }
        Paragraph::new(self.line.runs.clone()).line_count(w - self.role.mark()).max(1) as f64
    }
}

struct Metric {
    text: Text,
    marks: Vec<Mark>,
    /// The two ends of the track.
    scale: Option<(f64, f64)>,
}

/// The look of a metric.
pub(in crate::view::journey_map) fn new(frame: &Frame, item: &Item) -> Box<dyn Card> {
    let figures: Vec<(Role, &Figure)> = match &item.measure {
        Measure::Change(Change { baseline, now, target }) => {
            let all = [(Role::Baseline, baseline), (Role::Now, now), (Role::Target, target)];
            all.into_iter().filter_map(|(role, figure)| Some((role, figure.as_ref()?))).collect()
        }
        _ => Vec::new(),
    };
    let scale = scale(&figures);
    let mark = |(role, figure): (Role, &Figure)| {
        let words = figure.text.replace(' ', "\u{a0}");
        Mark { role, value: figure.value, line: line(words, role.style(), role.paint()) }
    };
    let marks = figures.into_iter().map(mark).collect();
    Box::new(Metric { text: Text::new(frame, item, Kind::Plain, true), marks, scale })
}

/// The ends of a track that holds all figures: zero, or below where there are negative ones, to a round number.
fn scale(figures: &[(Role, &Figure)]) -> Option<(f64, f64)> {
    let (_, first) = figures.first()?;
    // "1 day" and "2 days" are one unit.
    let unit = |f: &Figure| f.unit.trim_end_matches('s').to_lowercase();
    let one_unit = figures.iter().all(|(_, f)| unit(f) == unit(first) && f.prefix == first.prefix);
    let finite = figures.iter().all(|(_, f)| f.value.is_finite() && f.value.abs() < 1e15);
    if !one_unit || !finite {
        return None;
    }
    let most = figures.iter().map(|(_, f)| f.value).fold(0.0, f64::max);
    let least = figures.iter().map(|(_, f)| f.value).fold(0.0, f64::min);
    // A share of a whole never passes it; everything else has a little room beyond the largest figure.
    let share = first.unit == "%" && most <= 100.0;
    let top = round_up(most * 1.1);
    Some(match (least < 0.0, most > 0.0) {
        (false, false) => (0.0, 1.0),
        _ => (-round_up(-least * 1.1), if share { top.min(100.0) } else { top }),
    })
}

/// The least round number that is not below a value; 0 for 0.
fn round_up(value: f64) -> f64 {
    const STEPS: [f64; 11] = [1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
    if value <= 0.0 {
        return 0.0;
    }
    let mut unit = 1.0;
    while unit > value {
        unit /= 10.0;
    }
    while unit * 10.0 < value {
        unit *= 10.0;
    }
    STEPS.iter().map(|s| s * unit).find(|&v| v >= value * (1.0 - 1e-9)).unwrap_or(unit * 10.0)
}

impl Metric {
    /// Whether all figures stand side by side.
    fn beside(&self, w: f64) -> bool {
        let gaps = self.marks.len().saturating_sub(1) as f64 * APART;
        self.marks.iter().map(Mark::width).sum::<f64>() + gaps <= w
    }

    fn figures(&self, w: f64) -> f64 {
        match self.marks.as_slice() {
            [] => 0.0,
            _ if self.beside(w) => FIGURE_ROW + 2.0,
            marks => marks.iter().map(|m| m.rows(w)).sum::<f64>() * FIGURE_ROW + 2.0,
        }
    }

    fn track(&self) -> f64 {
        if self.scale.is_some() { TRACK_ROW } else { 0.0 }
    }

    /// Where each figure begins when they stand side by side: at the left, in the middle, at the right.
    fn places(&self, w: f64) -> Vec<f64> {
        let last = self.marks.len().saturating_sub(1);
        let mut edge = 0.0;
        let ends = self.marks.last().map_or(0.0, Mark::width);
        let place = |(i, mark): (usize, &Mark)| {
            let x = match i {
                0 => 0.0,
                i if i == last => w - mark.width(),
                _ => ((w - mark.width()) / 2.0).max(edge).min(w - ends - APART - mark.width()),
            };
            edge = x + mark.width() + APART;
            x
        };
        self.marks.iter().enumerate().map(place).collect()
    }

    fn draw_track(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64, (low, high): (f64, f64)) {
        let at = |v: f64| x + 4.0 + (w - 8.0) * (v - low) / (high - low);
        let ink = Paint::Kind(Kind::Metric, Part::Ink);
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
        bar(began, now, ink);
        if low < 0.0 {
            let zero = at(0.0).round() + 0.5;
            canvas.line("", (zero, y - 6.0), (zero, y + 6.0), Stroke::new(Paint::Rule, 1.0));
        }
        if let Some(now) = now.map(at) {
            canvas.circle(now, y, 5.0, Some(ink), Some(Stroke::new(Paint::Sheet, 1.5)));
        }
        if let Some(began) = began.map(at) {
            canvas.circle(began, y, 4.0, Some(Paint::Sheet), Some(Stroke::new(ink, 1.75)));
        }
        if let Some(target) = target.map(at) {
            let tick = Rect::new(target - 1.5, y - 7.0, 3.0, 14.0);
            canvas.rect("", tick, 1.5, Some(Paint::Kind(Kind::Gain, Part::Ink)), None);
        }
    }

    fn draw_figures(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) {
        if self.beside(w) {
            for (mark, dx) in self.marks.iter().zip(self.places(w)) {
                mark.draw(canvas, (x + dx, y), w);
            }
            return;
        }
        let mut y = y;
        for mark in &self.marks {
            mark.draw(canvas, (x, y), w);
            y += mark.rows(w) * FIGURE_ROW;
        }
    }
}

impl Mark {
    fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) {
        let middle = y + FIGURE_ROW / 2.0;
        let ink = Paint::Kind(Kind::Metric, Part::Ink);
        match self.role {
            Role::Baseline => canvas.circle(x + 4.0, middle, 3.0, None, Some(Stroke::new(ink, 1.5))),
            Role::Now => canvas.circle(x + 4.0, middle, 3.5, Some(ink), None),
            Role::Target => {
                let tick = Rect::new(x, middle - 4.5, 3.0, 9.0);
                canvas.rect("", tick, 1.5, Some(Paint::Kind(Kind::Gain, Part::Ink)), None);
            }
        }
        let x = x + self.role.mark();
        if self.width() <= w {
            let base = baseline(y, FIGURE_ROW, SMALL.size);
            return put(canvas, "small num", self.line.clone(), (x, base), Anchor::Left);
        }
        let room = w - self.role.mark();
        let lines = Paragraph::new(self.line.runs.clone()).lines(room, Fit::Prose);
        let area = Area { x, y, w: room, leading: FIGURE_ROW, size: SMALL.size, align: Anchor::Left };
        paragraph::draw(canvas, "small num", lines, area);
    }
}

impl Card for Metric {
    fn height(&self, w: f64) -> f64 {
        let w = text_width(w);
        self.text.height(w) + self.track() + self.figures(w)
    }

    fn least(&self) -> f64 {
        self.text.least()
    }

    fn draw(&self, canvas: &mut Canvas, slot: Slot) {
        let (x, w) = (slot.text_x(), text_width(slot.w));
        let bottom = self.text.draw(canvas, (x, slot.y), w);
        if let Some(ends) = self.scale {
            self.draw_track(canvas, (x, bottom + TRACK), w, ends);
        }
        let under = bottom + self.track();
        self.draw_figures(canvas, (x, under + 1.0), w);
        self.text.extras.draw(canvas, (x, under + self.figures(w)), w);
    }
}

/// What happens to a figure, in words: "20 % → 25 %".
pub(in crate::view::journey_map) fn change(change: &Change) -> String {
    let figures = [&change.baseline, &change.now, &change.target];
    let mut out = String::new();
    for figure in figures.into_iter().flatten() {
        if !out.is_empty() {
            out.push_str("\u{a0}→ ");
        }
        out.push_str(&figure.text.replace(' ', "\u{a0}"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_end_on_round_numbers() {
        for (value, expected) in
            [(0.0, 0.0), (98.0, 100.0), (1.2, 1.25), (30.0, 30.0), (0.004, 0.004), (1200.0, 1250.0)]
        {
            assert!((round_up(value) - expected).abs() < 1e-9, "{value}");
        }
    }
}
