//! Conversions: how many pass from one stage to the next, as pills on the seams.
//!
//! In: conversions and the seams between stages. Out: rows of pills with their labels. Absent: brakes and enablers (that
//! is `passage`).
//!
//! A label stands left of its pill, inside the stage that it belongs to, else right of it. If any label of a row fits
//! neither side, all labels of the row stand under their pills; where even that is too narrow, pills and labels stand
//! inside their own stages.

use crate::geometry::Rect;
use crate::model::{Item, ItemId, ItemKind, Measure, Stage};
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::text::{Fit, Line, Paragraph, Run};
use crate::view::part::paragraph::{self, Area, line};
use crate::view::part::type_scale::{NOTE, NOTE_STRONG};

use super::frame::{Frame, TEXT_EDGE};
use super::spoken;
use crate::view::part::bullet::words as change;

/// Height of a row whose labels stand beside their pills, px.
const ROW: f64 = 30.0;
/// From the top of a row to the middle of its pills, px.
const MIDDLE: f64 = 14.0;
/// Height of a pill with one line, px.
const PILL: f64 = 22.0;
/// Between the ends of a pill and its figures, px.
const PILL_PAD: f64 = 10.0;
/// From one base line of a label or a pill to the next, px.
const LEADING: f64 = 15.0;
/// From the last pill to the end of the map, px.
const END: f64 = 10.0;
/// Between a pill and its label, px.
const APART: f64 = 12.0;
/// A label under a pill that would be narrower than this stands inside its stage instead, px.
const NARROW: f64 = 90.0;

/// A conversion, measured.
struct Pill {
    stage: usize,
    id: ItemId,
    figures: Line,
    label: Paragraph,
    label_width: f64,
    /// Whether the label has lines of its own: notes, a link.
    several: bool,
}

/// Where labels of a row stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Beside,
    Under,
    Inside,
}

/// A pill with its place.
struct Placed {
    pill: Pill,
    /// Box of the pill, px from the top of its row.
    rect: Rect,
    /// Box of the label, px from the top of its row.
    label: Rect,
    align: Anchor,
}

/// One row of pills.
struct Row {
    mode: Mode,
    placed: Vec<Placed>,
    h: f64,
}

/// All rows of pills, placed.
pub(super) struct Conversions {
    rows: Vec<Row>,
}

/// Places the conversions on the solved columns; `None` when there are none.
pub(super) fn plan(frame: &Frame) -> Option<Conversions> {
    let mut rows: Vec<Vec<Pill>> = Vec::new();
    for (stage, s) in frame.journey.stages.iter().enumerate() {
        for (row, (id, item)) in conversions(frame, s).enumerate() {
            if row >= rows.len() {
                rows.push(Vec::new());
            }
            if let Some(row) = rows.get_mut(row) {
                row.push(Pill::new(frame, stage, id, item));
            }
        }
    }
    let rows: Vec<Row> = rows.into_iter().map(|pills| place(frame, pills)).collect();
    (!rows.is_empty()).then_some(Conversions { rows })
}

/// The conversions of a stage and its steps.
fn conversions<'a>(frame: &Frame<'a>, stage: &'a Stage) -> impl Iterator<Item = (ItemId, &'a Item)> {
    let model = frame.model;
    let ids = stage.items.iter().chain(stage.steps.iter().flat_map(|s| s.items.iter()));
    ids.map(move |&id| (id, model.item(id))).filter(|(_, item)| item.kind == ItemKind::Conversion)
}

impl Pill {
    fn new(frame: &Frame, stage: usize, id: ItemId, item: &Item) -> Self {
        let figures = match &item.measure {
            Measure::Change(figures) => change(figures),
            _ => String::new(),
        };
        let mut runs = frame.runs(&item.head.text, NOTE, Paint::Ink2);
        let several = !item.notes.is_empty() || item.link.is_some();
        for note in &item.notes {
            runs.push(Run::new("\n", NOTE, Paint::Ink3));
            runs.extend(frame.runs(note, NOTE, Paint::Ink3));
        }
        if let Some(link) = &item.link {
            runs.push(Run::new("\n", NOTE, Paint::Ink3));
            let mut run = Run::new(link.text.as_str(), NOTE, Paint::Ink3);
            run.link = Some(link.text.clone());
            runs.push(run);
        }
        let label = Paragraph::new(runs);
        let figures = line(figures, NOTE_STRONG, Paint::Ink);
        Self { stage, id, figures, label_width: label.natural_width(), label, several }
    }

    /// Width of the pill with all figures on one line, px; 0 without figures.
    fn width(&self) -> f64 {
        if self.figures.width > 0.0 { self.figures.width.ceil() + PILL_PAD * 2.0 } else { 0.0 }
    }
}

/// Places a row in the first mode that it fits into.
fn place(frame: &Frame, pills: Vec<Pill>) -> Row {
    let rects = on_seams(frame, &pills);
    if let Some(labels) = beside(frame, &pills, &rects) {
        let placed = pills.into_iter().zip(rects).zip(labels);
        let placed = placed.map(|((pill, rect), (label, align))| Placed { pill, rect, label, align }).collect();
        return Row { mode: Mode::Beside, placed, h: ROW };
    }
    let rooms = rooms(frame, &pills, &rects);
    let fits = |((pill, rect), room): ((&Pill, &Rect), &f64)| *room >= NARROW.max(rect.w) || pill.label_width <= *room;
    let wide_enough = pills.iter().zip(&rects).zip(&rooms).all(fits) && apart(&rects);
    if wide_enough { under(frame, pills, &rects, &rooms) } else { inside(frame, pills) }
}

/// Pills centred on the seams; that of the last stage ends with the map.
fn on_seams(frame: &Frame, pills: &[Pill]) -> Vec<Rect> {
    let last = frame.journey.stages.len().saturating_sub(1);
    let rect = |pill: &Pill| {
        let (seam, w) = (frame.stage_span(pill.stage).1, pill.width());
        let x = if pill.stage == last { seam - END - w } else { (seam - w / 2.0).round() };
        Rect::new(x, MIDDLE - PILL / 2.0, w, PILL)
    };
    pills.iter().map(rect).collect()
}

fn apart(rects: &[Rect]) -> bool {
    rects.windows(2).all(|pair| matches!(pair, [a, b] if a.right() + 8.0 <= b.x))
}

/// Boxes of the labels left or right of their pills; `None` when one fits neither side.
fn beside(frame: &Frame, pills: &[Pill], rects: &[Rect]) -> Option<Vec<(Rect, Anchor)>> {
    let mut edge = frame.left() + TEXT_EDGE;
    let mut out = Vec::with_capacity(pills.len());
    for (i, (pill, rect)) in pills.iter().zip(rects).enumerate() {
        let room = pill.label_width + APART * 2.0;
        let end = frame.right() - END;
        let next = rects.get(i + 1).map_or(end, |r| r.x);
        if pill.several || rect.x < edge - APART || rect.right() > next {
            return None;
        }
        let label = |x| Rect::new(x, MIDDLE - 9.0, pill.label_width, 18.0);
        if rect.x - edge >= room {
            out.push((label(rect.x - APART - pill.label_width), Anchor::Left));
            edge = rect.right();
        } else if next - rect.right() >= room && rects.get(i + 1).is_some() {
            out.push((label(rect.right() + APART), Anchor::Left));
            edge = rect.right() + room;
        } else {
            return None;
        }
    }
    Some(out)
}

/// How wide the label under each pill may be, px.
fn rooms(frame: &Frame, pills: &[Pill], rects: &[Rect]) -> Vec<f64> {
    let count = frame.journey.stages.len();
    let width = |stage| {
        let (from, to) = frame.stage_span(stage);
        to - from
    };
    let mut out: Vec<f64> = Vec::with_capacity(pills.len());
    for (pill, rect) in pills.iter().zip(rects) {
        let me = width(pill.stage);
        if pill.stage + 1 < count {
            out.push(me.min(width(pill.stage + 1)) - TEXT_EDGE);
            continue;
        }
        let before = out.last().filter(|_| pill.stage > 0).map_or(0.0, |w| w / 2.0);
        out.push(me.min(rect.right() - frame.stage_span(pill.stage).0 - before) - 8.0);
    }
    out
}

/// Labels under their pills, centred on the seams.
fn under(frame: &Frame, pills: Vec<Pill>, rects: &[Rect], rooms: &[f64]) -> Row {
    let last = frame.journey.stages.len().saturating_sub(1);
    let mut h = ROW;
    let place = |((pill, &rect), &room): ((Pill, &Rect), &f64)| {
        let rows = pill.label.line_count(room) as f64 * LEADING;
        h = h.max(MIDDLE + 18.0 + rows);
        let top = MIDDLE + 13.0;
        let (x, align) = if pill.stage == last {
            (rect.right() - room, Anchor::Right)
        } else {
            (rect.x + rect.w / 2.0 - room / 2.0, Anchor::Middle)
        };
        Placed { pill, rect, label: Rect::new(x, top, room, rows), align }
    };
    let placed = pills.into_iter().zip(rects).zip(rooms).map(place).collect();
    Row { mode: Mode::Under, placed, h }
}

/// Pills and labels inside their own stages, at the right.
fn inside(frame: &Frame, pills: Vec<Pill>) -> Row {
    let mut h = ROW;
    let place = |pill: Pill| {
        let (from, to) = frame.stage_span(pill.stage);
        let room = to - from - END * 2.0;
        let w = pill.width().min(room);
        let lines = if w < pill.width() { rows(&pill.figures, w - PILL_PAD * 2.0) } else { 1.0 };
        let rect = Rect::new(to - END - w, MIDDLE - PILL / 2.0, w, PILL + (lines - 1.0) * LEADING);
        let label = Rect::new(from + END, rect.bottom() + 2.0, room, pill.label.line_count(room) as f64 * LEADING);
        h = h.max(label.bottom() + 5.0);
        Placed { pill, rect, label, align: Anchor::Right }
    };
    let placed = pills.into_iter().map(place).collect();
    Row { mode: Mode::Inside, placed, h }
}

fn rows(line: &Line, w: f64) -> f64 {
    Paragraph::new(line.runs.clone()).line_count(w).max(1) as f64
}

impl Conversions {
    /// Height of all rows, px.
    pub(super) fn height(&self) -> f64 {
        self.rows.iter().map(|r| r.h).sum()
    }

    /// Draws the lines on which the pills hang.
    pub(super) fn draw_lines(&self, frame: &Frame, canvas: &mut Canvas, y: f64) {
        let (mut top, ends) = (y, (frame.left() + TEXT_EDGE, frame.right() - TEXT_EDGE));
        for row in &self.rows {
            if row.mode != Mode::Inside {
                let middle = (top + MIDDLE).round() + 0.5;
                let mut from = ends.0;
                for placed in &row.placed {
                    let beside = row.mode == Mode::Beside && placed.label.w > 0.0;
                    let (a, b) = if beside { (placed.label.x - 6.0, placed.label.right() + 6.0) } else { (0.0, 0.0) };
                    let cuts = [(a, b), (placed.rect.x, placed.rect.right())];
                    let mut cuts: Vec<(f64, f64)> = cuts.into_iter().filter(|(a, b)| b > a).collect();
                    cuts.sort_by(|a, b| a.0.total_cmp(&b.0));
                    for (a, b) in cuts {
                        if a - from > 2.0 {
                            canvas.line("", (from, middle), (a, middle), Stroke::new(Paint::Line2, 1.0));
                        }
                        from = from.max(b);
                    }
                }
                if ends.1 - from > 2.0 {
                    canvas.line("", (from, middle), (ends.1, middle), Stroke::new(Paint::Line2, 1.0));
                }
            }
            top += row.h;
        }
    }

    /// Draws the pills of a stage; `y` is the top of the first row.
    pub(super) fn draw(&self, frame: &Frame, canvas: &mut Canvas, stage: usize, y: f64) {
        let mut top = y;
        for row in &self.rows {
            let index = row.placed.partition_point(|p| p.pill.stage < stage);
            if let Some(placed) = row.placed.get(index).filter(|p| p.pill.stage == stage) {
                placed.draw(frame, canvas, top, row.mode == Mode::Beside);
            }
            top += row.h;
        }
    }
}

impl Placed {
    fn draw(&self, frame: &Frame, canvas: &mut Canvas, top: f64, beside: bool) {
        let item = frame.model.item(self.pill.id);
        let label = Some(spoken::item(frame, self.pill.id, item));
        canvas.open(Group { class: "item conversion", label, span: Some(item.head.span), ..Group::default() });
        let leading = if beside { 18.0 } else { LEADING };
        let (x, y, w) = (self.label.x, top + self.label.y, self.label.w);
        let fit = if self.align == Anchor::Middle { Fit::Balanced } else { Fit::Prose };
        // A little slack, for the label's own width is what it was measured to have.
        let lines = self.pill.label.lines(w + 0.01, fit);
        paragraph::draw(canvas, "", lines, Area { x, y, w, leading, size: NOTE.size, align: self.align });
        if self.rect.w > 0.0 {
            self.draw_pill(canvas, top);
        }
        canvas.close();
    }

    fn draw_pill(&self, canvas: &mut Canvas, top: f64) {
        let rect = Rect { y: top + self.rect.y, ..self.rect };
        canvas.open(Group { class: "pill", bounds: Some(rect), ..Group::default() });
        canvas.rect("card", rect, PILL / 2.0, Some(Paint::Sheet), Some(Stroke::new(Paint::Ink2, 1.25)));
        let room = rect.w - PILL_PAD * 2.0;
        let lines = Paragraph::new(self.pill.figures.runs.clone()).lines(room + 1.0, Fit::Balanced);
        let y = rect.y + (rect.h - lines.len() as f64 * LEADING) / 2.0;
        let (x, w, size) = (rect.x + PILL_PAD, room, NOTE_STRONG.size);
        paragraph::draw(canvas, "num", lines, Area { x, y, w, leading: LEADING, size, align: Anchor::Middle });
        canvas.close();
    }
}
