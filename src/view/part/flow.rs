//! Rows of small parts: the head and the foot of a card.
//!
//! In: parts that begin at the left, and parts that would like to stand at the right of the first row. Out: as few rows as
//! their widths allow; nothing is cut, and only what is marked as optional is ever left out. Absent: what the parts mean.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Paint, Stroke};
use crate::text::{Fit, Line, Paragraph};
use crate::theme::{Kind, Part};

use super::icon::{self, Icon};
use super::paragraph::{self, Area};
use super::type_scale::{SMALL, baseline};
use super::{badge, chip, gauge};

/// Height of a row, px.
pub(crate) const ROW: f64 = 16.0;
/// Between rows, px.
const ROW_GAP: f64 = 2.0;
/// From one base line to the next where a long word takes several lines, px.
const LEADING: f64 = 14.0;
/// The least space between what begins at the left and what ends at the right, px.
const APART: f64 = 10.0;
/// What a pill adds to the width of its words, px.
const PILL: f64 = 12.0;
/// From the left edge of a mark to its words, px.
const MARK: f64 = 15.0;

/// A small part of a row.
#[derive(Debug, Clone)]
pub(crate) enum Piece {
    /// The name of an item; filled or outlined.
    Badge(String, Kind, bool),
    /// A reference; the first of several has the arrow before it.
    Chip(String, Kind, bool),
    /// A level, with its label before it, and what is said aloud.
    Gauge(Option<Line>, u8, Kind, String),
    /// A small drawing with its words.
    Marked(Icon, Line, Paint),
    /// A small drawing that may be left out where the row is full.
    Hint(Icon, Paint),
    /// Words; they are broken only where a whole row is too narrow for them.
    Words(&'static str, Line),
    /// Words in a pill.
    Pill(Line, Kind),
}

impl Piece {
    fn width(&self) -> f64 {
        match self {
            Self::Badge(text, ..) => badge::width(text),
            Self::Chip(text, _, arrow) => chip::width(text) + if *arrow { chip::ARROW } else { 0.0 },
            Self::Gauge(None, ..) => gauge::WIDTH,
            Self::Gauge(Some(label), ..) => label.width + 5.0 + gauge::WIDTH,
            Self::Hint(..) => 12.0,
            Self::Marked(_, line, _) => line.width + MARK,
            Self::Words(_, line) => line.width,
            Self::Pill(line, _) => line.width + PILL,
        }
    }

    /// Space before it where it is not the first of its row, px.
    const fn gap(&self, after: &Self) -> f64 {
        match (after, self) {
            (Self::Chip(..), Self::Chip(..)) => 4.0,
            (_, Self::Chip(..)) => 6.0,
            (Self::Gauge(Some(_), ..), _) => 9.0,
            _ => 8.0,
        }
    }

    /// Height in a row of `w` px: words that are wider than the whole row take several lines.
    fn height(&self, w: f64) -> f64 {
        let (line, room) = match self {
            Self::Words(_, line) => (line, w),
            Self::Pill(line, _) => (line, w - PILL),
            Self::Marked(_, line, _) => (line, w - MARK),
            _ => return ROW,
        };
        if line.width <= room {
            return ROW;
        }
        ROW + (Paragraph::new(line.runs.clone()).line_count(room).max(1) - 1) as f64 * LEADING
    }

    fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) {
        match self {
            Self::Badge(text, kind, solid) => badge::draw(canvas, (x, y), text, *kind, *solid),
            Self::Chip(text, kind, false) => chip::draw(canvas, (x, y), text, *kind),
            Self::Chip(text, kind, true) => {
                chip::arrow(canvas, (x, y));
                chip::draw(canvas, (x + chip::ARROW, y), text, *kind);
            }
            Self::Gauge(label, level, kind, spoken) => {
                let mut x = x;
                if let Some(label) = label {
                    let base = baseline(y, ROW, SMALL.size);
                    paragraph::put(canvas, "small", label.clone(), (x, base), Anchor::Left);
                    x += label.width + 5.0;
                }
                gauge::draw(canvas, (x, y + 4.0), *level, *kind, spoken.clone());
            }
            Self::Hint(icon, paint) => icon::draw(canvas, *icon, (x, y + 2.0), 12.0, *paint, 1.25),
            Self::Marked(icon, line, paint) => {
                icon::draw(canvas, *icon, (x, y + 2.0), 12.0, *paint, 1.25);
                words(canvas, "small", line, Rect::new(x + MARK, y, w - MARK, ROW));
            }
            Self::Words(class, line) => words(canvas, class, line, Rect::new(x, y, w, ROW)),
            Self::Pill(line, kind) => {
                let rect = Rect::new(x, y, self.width().min(w), self.height(w));
                let stroke = Stroke::new(Paint::Kind(*kind, Part::Border), 1.0);
                canvas.rect("", rect, 8.0, Some(Paint::Sheet), Some(stroke));
                words(canvas, "small", line, Rect::new(x + PILL / 2.0, y, w - PILL, ROW));
            }
        }
    }
}

/// Draws words on one line, or on several where `rect` is too narrow.
fn words(canvas: &mut Canvas, class: &'static str, line: &Line, rect: Rect) {
    if line.width <= rect.w {
        let base = baseline(rect.y, ROW, SMALL.size);
        return paragraph::put(canvas, class, line.clone(), (rect.x, base), Anchor::Left);
    }
    let lines = Paragraph::new(line.runs.clone()).lines(rect.w, Fit::Prose);
    let y = rect.y + (ROW - LEADING) / 2.0;
    let area = Area { x: rect.x, y, w: rect.w, leading: LEADING, size: SMALL.size, align: Anchor::Left };
    paragraph::draw(canvas, class, lines, area);
}

/// A part with its width, px: the rows are walked at many widths, and measuring is the dear part.
#[derive(Debug, Clone)]
struct Measured {
    piece: Piece,
    width: f64,
}

fn measured(pieces: Vec<Piece>) -> Vec<Measured> {
    pieces.into_iter().map(|piece| Measured { width: piece.width(), piece }).collect()
}

/// Rows of small parts.
#[derive(Debug, Clone, Default)]
pub(crate) struct Flow {
    start: Vec<Measured>,
    end: Vec<Measured>,
    /// Width of all parts of the end, px.
    tail: f64,
    /// Width of the parts of the start that stay together with the end, px.
    kept: f64,
}

/// Receives each part with its place, px from the corner of the rows.
type Visit<'v> = dyn FnMut(&Piece, f64, f64) + 'v;

impl Flow {
    /// Parts from the left, and parts that stand at the right of the first row if it has room for them and for the first
    /// `keep` parts.
    pub(crate) fn new(start: Vec<Piece>, end: Vec<Piece>, keep: usize) -> Self {
        let (start, end) = (measured(start), measured(end));
        let tail = extent(&end);
        let kept = extent(start.get(..keep.min(start.len())).unwrap_or_default());
        Self { start, end, tail, kept }
    }

    /// Whether there is nothing in it.
    pub(crate) const fn is_empty(&self) -> bool {
        self.start.is_empty() && self.end.is_empty()
    }

    /// Height at a width, px.
    pub(crate) fn height(&self, w: f64) -> f64 {
        if self.is_empty() { 0.0 } else { self.walk(w, &mut |_, _, _| ()) }
    }

    /// Draws the rows from the corner `x`, `y` on.
    pub(crate) fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) {
        self.walk(w, &mut |piece, dx, dy| piece.draw(canvas, (x + dx, y + dy), w));
    }

    /// Finds each part's place; returns the height of all rows.
    fn walk(&self, w: f64, visit: &mut Visit) -> f64 {
        let apart = if self.kept > 0.0 { APART } else { 0.0 };
        let shared = self.kept + apart + self.tail <= w;
        let room = if shared && !self.end.is_empty() { w - apart - self.tail } else { w };
        let mut pen = Pen { x: 0.0, y: 0.0, h: 0.0, room, w, last: None };
        for piece in &self.start {
            pen.put(piece, visit);
        }
        if shared {
            let mut right = Pen { x: w - self.tail, y: 0.0, h: 0.0, room: w + 0.01, w, last: None };
            for piece in &self.end {
                right.put(piece, visit);
            }
        } else {
            if pen.last.is_some() && !self.end.is_empty() {
                pen.turn();
            }
            for piece in &self.end {
                pen.put(piece, visit);
            }
        }
        pen.y + pen.h.max(ROW)
    }
}

/// Width of parts that stand side by side, px.
fn extent(pieces: &[Measured]) -> f64 {
    let gaps = pieces.windows(2).map(|pair| match pair {
        [a, b] => b.piece.gap(&a.piece),
        _ => 0.0,
    });
    pieces.iter().map(|p| p.width).sum::<f64>() + gaps.sum::<f64>()
}

/// Where the next part goes.
struct Pen<'p> {
    x: f64,
    y: f64,
    /// Height of the row so far, px.
    h: f64,
    /// Where this row ends, px.
    room: f64,
    /// Where the other rows end, px.
    w: f64,
    /// The part before it on the row.
    last: Option<&'p Piece>,
}

impl<'p> Pen<'p> {
    fn put(&mut self, Measured { piece, width }: &'p Measured, visit: &mut Visit) {
        let width = *width;
        if let Some(last) = self.last {
            let gap = piece.gap(last);
            if self.x + gap + width <= self.room {
                self.x += gap;
            } else if matches!(piece, Piece::Hint(..)) {
                return;
            } else {
                self.turn();
            }
        } else if width > self.room && self.room < self.w {
            self.turn();
        }
        visit(piece, self.x, self.y);
        self.x += width;
        self.h = self.h.max(piece.height(self.w));
        self.last = Some(piece);
    }

    /// Goes to the next row.
    fn turn(&mut self) {
        self.y += self.h.max(ROW) + ROW_GAP;
        (self.x, self.h, self.room, self.last) = (0.0, 0.0, self.w, None);
    }
}
