//! At a glance: what there is to count on the map, and where its curve is highest and lowest.
//!
//! Nothing here is written by anybody; all of it is derived.

use crate::geometry::Rect;
use crate::model::{ItemKind, Measure};
use crate::scene::{Anchor, Canvas, Paint, Stroke};
use crate::text::{self, Fit, Line, Paragraph, Style, Weight};
use crate::view::journey_map::curve::{self, Extreme, Voice};
use crate::view::journey_map::frame::Frame;
use crate::view::part::face;
use crate::view::part::paragraph::{self, Area};
use crate::view::part::type_scale::{BODY, BODY_LEADING, NOTE_MEDIUM, NOTE_STRONG, STEP, baseline};

use super::Cell;

const NUMBER: Style = Style::new(18.0, Weight::SemiBold);
/// From one row of a count to the next, px.
const ROW: f64 = 27.0;
/// From the top of the cell to what is under its label, px.
const HEAD: f64 = 22.0;
/// Between the counts and the extremes, beside each other, px.
const APART: f64 = 32.0;
/// From the left edge of an extreme to its words, px.
const FACE: f64 = 50.0;
/// Least height of an extreme, px.
const EXTREME: f64 = 46.0;
/// Between two extremes, px.
const GAP: f64 = 8.0;
const STEP_LEADING: f64 = 18.0;

struct Count {
    number: Line,
    text: Paragraph,
}

struct Point {
    word: Line,
    score: f64,
    place: Paragraph,
}

/// Counts and extremes.
pub(super) struct Glance {
    label: &'static str,
    counts: Vec<Count>,
    /// Width of the widest number, px.
    numbers: f64,
    points: Vec<Point>,
}

impl Glance {
    /// What there is to say; `None` when there is nothing.
    pub(super) fn new(frame: &Frame, voices: &[Voice]) -> Option<Self> {
        let counts: Vec<Count> = counts(frame)
            .into_iter()
            .map(|(n, text)| Count {
                number: paragraph::line(n.to_string(), NUMBER, Paint::Ink),
                text: Paragraph::new(vec![text::Run::new(text, BODY, Paint::Ink2)]),
            })
            .collect();
        let points: Vec<Point> = points(frame, voices);
        let numbers = counts.iter().map(|c| c.number.width).fold(0.0, f64::max).ceil();
        let any = !counts.is_empty() || !points.is_empty();
        any.then_some(Self { label: frame.labels.glance, counts, numbers, points })
    }

    /// Natural width of the counts, px.
    fn counts_width(&self) -> f64 {
        let texts = self.counts.iter().map(|c| c.text.natural_width()).fold(0.0, f64::max);
        if self.counts.is_empty() { 0.0 } else { (self.numbers + 10.0 + texts).ceil() }
    }

    /// Natural width of the extremes, px.
    fn points_width(&self) -> f64 {
        let width = |p: &Point| p.place.natural_width().clamp(p.word.width, 200.0_f64.max(p.word.width));
        self.points.iter().map(|p| FACE + width(p)).fold(0.0, f64::max).ceil()
    }

    /// Left edge and width of the extremes where they fit beside the counts.
    fn beside(&self, width: f64) -> Option<(f64, f64)> {
        if self.counts.is_empty() {
            return Some((0.0, width));
        }
        let left = self.counts_width() + APART;
        (!self.points.is_empty() && left + self.points_width() <= width).then_some((left, width - left))
    }

    fn counts_height(&self, width: f64) -> f64 {
        self.counts.iter().map(|c| c.height(width - self.numbers - 10.0)).sum()
    }

    /// Whether the extremes stand side by side: where nothing but them is to be seen, and there is room.
    fn abreast(&self, width: f64) -> bool {
        let count = self.points.len() as f64;
        self.counts.is_empty() && count > 1.0 && count * (self.points_width() + APART) - APART <= width
    }

    fn points_height(&self, width: f64) -> f64 {
        let heights = self.points.iter().map(|p| p.height(width));
        if self.abreast(width) {
            return heights.fold(0.0, f64::max);
        }
        heights.sum::<f64>() + (self.points.len() as f64 - 1.0).max(0.0) * GAP
    }
}

impl Count {
    fn height(&self, room: f64) -> f64 {
        ROW + (self.text.line_count(room) as f64 - 1.0) * BODY_LEADING
    }
}

impl Point {
    fn height(&self, width: f64) -> f64 {
        (17.0 + self.place.line_count(width - FACE) as f64 * STEP_LEADING + 6.0).max(EXTREME)
    }

    fn draw(&self, canvas: &mut Canvas, Rect { x, y, w, h }: Rect) {
        let lines = self.place.lines(w - FACE, Fit::Prose);
        let words = 17.0 + lines.len() as f64 * STEP_LEADING;
        let top = y + ((h - words) / 2.0).max(0.0);
        face::draw(canvas, x + 20.0, y + h / 2.0, 18.0, self.score);
        let base = baseline(top, 16.0, NOTE_MEDIUM.size);
        paragraph::put(canvas, "", self.word.clone(), (x + FACE, base), Anchor::Left);
        let (y, w, leading, size) = (top + 17.0, w - FACE, STEP_LEADING, STEP.size);
        paragraph::draw(canvas, "", lines, Area { x: x + FACE, y, w, leading, size, align: Anchor::Left });
    }
}

impl Cell for Glance {
    fn least(&self) -> f64 {
        let beside = self.counts_width() + APART + self.points_width();
        match (self.counts.is_empty(), self.points.is_empty()) {
            (false, false) if beside <= 480.0 => beside,
            (true, _) => self.points_width().max(218.0),
            _ => self.counts_width().max(self.points_width()).clamp(218.0, 320.0),
        }
    }

    fn most(&self) -> f64 {
        let apart = if self.counts.is_empty() || self.points.is_empty() { 0.0 } else { APART };
        let points = self.points_width();
        let abreast =
            if self.counts.is_empty() { (self.points.len() as f64 - 1.0).max(0.0) * (points + APART) } else { 0.0 };
        (self.counts_width() + apart + points + abreast).max(self.least())
    }

    fn height(&self, width: f64) -> f64 {
        HEAD + match self.beside(width) {
            Some((_, points)) => self.counts_height(width).max(self.points_height(points)),
            None if self.points.is_empty() => self.counts_height(width),
            None => self.counts_height(width) + GAP + self.points_height(width),
        }
    }

    fn draw(&self, _frame: &Frame, canvas: &mut Canvas, Rect { x, y, w, .. }: Rect) {
        let label = paragraph::line(self.label, NOTE_STRONG, Paint::Ink3);
        paragraph::put(canvas, "", label, (x, baseline(y, 16.0, NOTE_STRONG.size)), Anchor::Left);
        let top = y + HEAD;
        let (mut row, room) = (top, w - self.numbers - 10.0);
        for count in &self.counts {
            let base = baseline(row, 24.0, NUMBER.size);
            paragraph::put(canvas, "num", count.number.clone(), (x + self.numbers, base), Anchor::Right);
            let size = BODY.size;
            let y = base - baseline(0.0, BODY_LEADING, size);
            let area =
                Area { x: x + self.numbers + 10.0, y, w: room, leading: BODY_LEADING, size, align: Anchor::Left };
            paragraph::draw(canvas, "", count.text.lines(room, Fit::Prose), area);
            row += count.height(room);
        }
        let (left, width, mut row) = match self.beside(w) {
            Some((left, width)) => (left, width, top),
            None => (0.0, w, row + GAP),
        };
        if left > 0.0 {
            let (x, bottom) =
                ((x + left - APART / 2.0).round() + 0.5, top + self.counts_height(w).max(self.points_height(width)));
            canvas.line("divider", (x, top), (x, bottom), Stroke::new(Paint::Line2, 1.0));
        }
        let abreast = self.abreast(width);
        let width = if abreast { self.points_width() } else { width };
        let mut left = x + left;
        for point in &self.points {
            let h = point.height(width);
            point.draw(canvas, Rect::new(left, row, width, h));
            if abreast {
                left += width + APART;
            } else {
                row += h + GAP;
            }
        }
    }
}

/// Numbers with what they count.
fn counts(frame: &Frame) -> Vec<(usize, String)> {
    let (mut pains, mut gains, mut opportunities, mut missing) = ((0, 0), (0, 0), (0, 0), 0);
    for (_, item) in frame.items() {
        let counted = match item.kind {
            ItemKind::Pain => &mut pains,
            ItemKind::Gain => &mut gains,
            ItemKind::Opportunity => &mut opportunities,
            ItemKind::Touchpoint => {
                missing += usize::from(matches!(item.measure, Measure::Channel { missing: true, .. }));
                continue;
            }
            _ => continue,
        };
        counted.0 += 1;
        counted.1 += usize::from(matches!(
            item.measure,
            Measure::Level(4..)
                | Measure::Gain { importance: 4.., .. }
                | Measure::ImpactEffort { impact: Some(4..), effort: Some(..=2) }
        ));
    }
    let labels = frame.labels;
    let all = [
        (pains.0, (labels.count_pains)(pains.0, pains.1)),
        (gains.0, (labels.count_gains)(gains.0, gains.1)),
        (opportunities.0, (labels.count_opportunities)(opportunities.0, opportunities.1)),
        (missing, (labels.count_missing)(missing)),
    ];
    all.into_iter().filter(|c| c.0 > 0).collect()
}

/// The peak and the lowest point, with where they are.
fn points(frame: &Frame, voices: &[Voice]) -> Vec<Point> {
    let Some(voice) = voices.first() else { return Vec::new() };
    let named = |(number, extreme): (usize, Extreme)| {
        let feeling = voice.feelings.get(number)?;
        let word = curve::word(frame, extreme);
        let place = Paragraph::new(frame.runs(curve::title(frame, feeling)?, STEP, Paint::Ink));
        Some(Point { word: paragraph::line(word, NOTE_MEDIUM, Paint::Ink3), score: feeling.score, place })
    };
    curve::extremes(voice).into_iter().filter_map(named).collect()
}
