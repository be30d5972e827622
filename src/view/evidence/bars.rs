//! Lists of bars: a name, a figure, and a share under them.
//!
//! In: names with shares from 0 to 1. Out: something that knows its height at any width and can draw itself.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::text::{Fit, Line, Paragraph, Run};
use crate::theme::{Kind, Part};
use crate::view::part::paragraph::{self, Area};
use crate::view::part::type_scale::{LABEL, NOTE, NOTE_LEADING, NOTE_MEDIUM, baseline};

/// Height of a bar, px.
const BAR: f64 = 6.0;
/// From the words to the bar, and from there to the next words, px.
const GAPS: (f64, f64) = (4.0, 10.0);
/// Height of a heading, and from it or its caption to the first row, px.
const HEAD: (f64, f64) = (18.0, 8.0);
/// The least space between a name and its figure, px.
const APART: f64 = 12.0;

/// One bar.
pub(super) struct Bar {
    pub(super) name: Line,
    pub(super) figure: Line,
    /// 0 to 1.
    pub(super) share: f64,
    pub(super) kind: Kind,
}

/// A list of bars with its heading.
pub(super) struct Bars {
    heading: &'static str,
    caption: Option<Paragraph>,
    rows: Vec<Bar>,
}

impl Bar {
    pub(super) fn new(name: impl Into<String>, figure: String, share: f64, kind: Kind) -> Self {
        let name = paragraph::line(name, NOTE_MEDIUM, Paint::Ink);
        Self { name, figure: paragraph::line(figure, NOTE, Paint::Ink2), share, kind }
    }

    /// Whether name and figure stand on one line.
    fn is_flat(&self, w: f64) -> bool {
        self.name.width + APART + self.figure.width <= w
    }

    fn height(&self, w: f64) -> f64 {
        NOTE_LEADING * if self.is_flat(w) { 1.0 } else { 2.0 } + GAPS.0 + BAR
    }
}

impl Bars {
    pub(super) fn new(heading: &'static str, caption: Option<&'static str>, rows: Vec<Bar>) -> Self {
        let caption = caption.map(|c| Paragraph::new(vec![Run::new(c, NOTE, Paint::Ink2)]));
        Self { heading, caption, rows }
    }

    /// Height in a width, px.
    pub(super) fn height(&self, w: f64) -> f64 {
        let caption = self.caption.as_ref().map_or(0, |c| c.line_count(w)) as f64 * NOTE_LEADING;
        let rows: f64 = self.rows.iter().map(|r| r.height(w) + GAPS.1).sum();
        HEAD.0 + caption + HEAD.1 + (rows - GAPS.1).max(0.0)
    }

    /// Draws it from `x`, `y` on.
    pub(super) fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) {
        canvas.open(Group { class: "bars", label: Some(self.heading.to_owned()), ..Group::default() });
        let base = baseline(y, HEAD.0, LABEL.size);
        paragraph::put(canvas, "label", paragraph::line(self.heading, LABEL, Paint::Ink), (x, base), Anchor::Left);
        let mut y = y + HEAD.0;
        if let Some(caption) = &self.caption {
            let lines = caption.lines(w, Fit::Prose);
            let area = Area { x, y, w, leading: NOTE_LEADING, size: NOTE.size, align: Anchor::Left };
            y += lines.len() as f64 * NOTE_LEADING;
            paragraph::draw(canvas, "caption", lines, area);
        }
        y += HEAD.1;
        for row in &self.rows {
            row.draw(canvas, (x, y), w);
            y += row.height(w) + GAPS.1;
        }
        canvas.close();
    }
}

impl Bar {
    fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) {
        let base = baseline(y, NOTE_LEADING, NOTE.size);
        paragraph::put(canvas, "", self.name.clone(), (x, base), Anchor::Left);
        if self.is_flat(w) {
            paragraph::put(canvas, "num", self.figure.clone(), (x + w, base), Anchor::Right);
        } else {
            paragraph::put(canvas, "num", self.figure.clone(), (x, base + NOTE_LEADING), Anchor::Left);
        }
        let track = Rect::new(x, (y + self.height(w) - BAR).round(), w.floor(), BAR);
        let edge = Stroke::new(Paint::Kind(self.kind, Part::Empty), 1.0);
        let full = (track.w * self.share).round();
        if full < track.w {
            canvas.rect("track", track, BAR / 2.0, Some(Paint::Kind(self.kind, Part::Tint)), Some(edge));
        }
        if full > 0.0 {
            let filled = Rect { w: full.max(BAR), ..track };
            canvas.rect("bar", filled, BAR / 2.0, Some(Paint::Kind(self.kind, Part::Ink)), None);
        }
    }
}
