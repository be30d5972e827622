//! Sections: a sheet with a heading over what it holds.
//!
//! In: a heading and a body that knows its height. Out: both on a sheet.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::text::{Fit, Paragraph, Run, Style};
use crate::view::part::icon::{self, Icon};
use crate::view::part::page::MARGIN;
use crate::view::part::paragraph::{self, Area};
use crate::view::part::type_scale::{NOTE, NOTE_LEADING, NOTE_MEDIUM, STAGE, baseline};

/// Of headings.
pub(super) const TITLE: Style = STAGE;
/// From the edges of a sheet to what it holds, px.
pub(super) const PAD: f64 = 20.0;
/// Height of a heading's line, and from it to the body, px.
const HEAD: (f64, f64) = (24.0, 12.0);
/// From the left edge of the icon to the heading, px.
const ICON: f64 = 26.0;
/// From a heading to its caption, px.
const APART: f64 = 16.0;

/// What stands under a heading.
pub(super) trait Body {
    /// Height in a width, px.
    fn height(&self, w: f64) -> f64;
    /// Draws it from `x`, `y` on.
    fn draw(&self, canvas: &mut Canvas, at: (f64, f64), w: f64);
}

/// A heading: an icon, words, a count, and a caption beside or under them.
pub(super) struct Head {
    icon: Icon,
    words: &'static str,
    /// The words and the count.
    title: Paragraph,
    caption: Paragraph,
}

impl Head {
    pub(super) fn new(icon: Icon, words: &'static str, count: usize, caption: &'static str) -> Self {
        let count = Run::new(format!("\u{a0}\u{a0}{count}"), NOTE_MEDIUM, Paint::Ink3);
        Self {
            icon,
            words,
            title: Paragraph::new(vec![Run::new(words, TITLE, Paint::Ink), count]),
            caption: Paragraph::new(vec![Run::new(caption, NOTE, Paint::Ink2)]),
        }
    }

    /// Where the caption begins beside the heading, px; `None` where it stands under it.
    fn beside(&self, w: f64) -> Option<f64> {
        let x = ICON + self.title.natural_width() + APART;
        (x + self.caption.natural_width() <= w).then_some(x)
    }

    /// Height of the words, px.
    fn words(&self, w: f64) -> f64 {
        self.title.line_count(w - ICON).max(1) as f64 * HEAD.0
    }

    fn height(&self, w: f64) -> f64 {
        let under = if self.beside(w).is_some() { 0 } else { self.caption.line_count(w) };
        self.words(w) + under as f64 * NOTE_LEADING + HEAD.1
    }

    fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) {
        icon::draw(canvas, self.icon, (x - 1.0, y + 3.0), 18.0, Paint::Ink3, 1.5);
        let area = Area { x: x + ICON, y, w: w - ICON, leading: HEAD.0, size: TITLE.size, align: Anchor::Left };
        paragraph::draw(canvas, "section-title", self.title.lines(w - ICON, Fit::Prose), area);
        let lines = self.caption.lines(w, Fit::Prose);
        if let Some(at) = self.beside(w) {
            let base = baseline(y, HEAD.0, TITLE.size);
            for line in lines {
                paragraph::put(canvas, "caption", line, (x + at, base), Anchor::Left);
            }
        } else {
            let y = y + self.words(w);
            let area = Area { x, y, w, leading: NOTE_LEADING, size: NOTE.size, align: Anchor::Left };
            paragraph::draw(canvas, "caption", lines, area);
        }
    }
}

/// Draws a sheet of `w` px from the margin on, with its upper edge at `top`; returns its bottom.
pub(super) fn draw(canvas: &mut Canvas, head: Option<&Head>, body: &dyn Body, (top, w): (f64, f64)) -> f64 {
    let room = w - 2.0 * PAD;
    let head_height = head.map_or(0.0, |h| h.height(room));
    let bottom = (top + PAD + head_height + body.height(room) + PAD).ceil();
    let label = head.map(|h| h.words.to_owned());
    let sheet = Rect::new(MARGIN, top, w, bottom - top);
    canvas.open(Group { class: "section", label, bounds: Some(sheet), ..Group::default() });
    canvas.rect("sheet", sheet, 12.0, Some(Paint::Sheet), Some(Stroke::new(Paint::Line, 1.0)));
    if let Some(head) = head {
        head.draw(canvas, (MARGIN + PAD, top + PAD), room);
    }
    body.draw(canvas, (MARGIN + PAD, top + PAD + head_height), room);
    canvas.close();
    bottom
}

/// A sentence where there is nothing to show.
pub(super) struct Remark(Paragraph);

impl Remark {
    pub(super) fn new(words: &'static str) -> Self {
        Self(Paragraph::new(vec![Run::new(words, NOTE, Paint::Ink2)]))
    }
}

impl Body for Remark {
    fn height(&self, w: f64) -> f64 {
        self.0.line_count(w) as f64 * NOTE_LEADING
    }

    fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) {
        let area = Area { x, y, w, leading: NOTE_LEADING, size: NOTE.size, align: Anchor::Left };
        paragraph::draw(canvas, "remark", self.0.lines(w, Fit::Prose), area);
    }
}
