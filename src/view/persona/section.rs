//! Sections of a card: a heading, and entries one under the other.
//!
//! In: entries that know their heights. Out: a section, or a part of one, at any place. Absent: which sections stand
//! beside each other.

use std::ops::Range;

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint};
use crate::view::part::icon::{self, Icon};
use crate::view::part::paragraph;
use crate::view::part::type_scale::{LABEL, SMALL, baseline};

/// From the top of a heading to the first entry, px.
pub(super) const HEAD: f64 = 28.0;
/// Height of the heading itself, px.
const TITLE: f64 = 18.0;

/// A thing under a heading.
pub(super) trait Entry {
    /// How many things it names.
    fn count(&self) -> usize {
        1
    }
    /// Height at a width, px.
    fn height(&self, w: f64) -> f64;
    /// Draws it; the box may be higher than [`Entry::height`] says.
    fn draw(&self, canvas: &mut Canvas, rect: Rect);
}

/// A heading with what it heads; at least one entry.
pub(super) struct Section {
    pub(super) icon: Icon,
    pub(super) title: &'static str,
    /// Says more at the right of the heading; may be empty.
    pub(super) note: &'static str,
    /// Between two entries, px.
    pub(super) gap: f64,
    /// Whether its entries are cards, which look best in rows with those beside them.
    pub(super) cards: bool,
    pub(super) entries: Vec<Box<dyn Entry>>,
}

/// A section at a width: the heights of its entries, px.
pub(super) struct Sized<'s> {
    pub(super) section: &'s Section,
    pub(super) heights: Vec<f64>,
}

impl Section {
    /// How many things it names.
    pub(super) fn count(&self) -> usize {
        self.entries.iter().map(|e| e.count()).sum()
    }

    /// Measures it for columns of a width.
    pub(super) fn at(&self, w: f64) -> Sized<'_> {
        Sized { section: self, heights: self.entries.iter().map(|e| e.height(w)).collect() }
    }
}

impl Sized<'_> {
    /// Height of some of its entries under their heading, px.
    pub(super) fn height(&self, range: &Range<usize>) -> f64 {
        let heights = self.heights.get(range.clone()).unwrap_or_default();
        HEAD + heights.iter().sum::<f64>() + self.section.gap * heights.len().saturating_sub(1) as f64
    }

    /// All its entries.
    pub(super) fn all(&self) -> Range<usize> {
        0..self.heights.len()
    }

    /// Draws some of its entries under their heading, from the upper left corner on; `continued` is said beside the
    /// heading where they are not the first.
    pub(super) fn draw(&self, canvas: &mut Canvas, range: Range<usize>, (x, y, w): (f64, f64, f64), continued: &str) {
        let section = self.section;
        canvas.open(Group { class: "section", label: Some(section.title.to_owned()), ..Group::default() });
        icon::draw(canvas, section.icon, (x, y + 1.0), 16.0, Paint::Ink3, 1.5);
        let title = paragraph::line(section.title, LABEL, Paint::Ink);
        paragraph::put(canvas, "label", title, (x + 24.0, baseline(y, TITLE, LABEL.size)), Anchor::Left);
        let note = if range.start > 0 { continued } else { section.note };
        let note = paragraph::line(note, SMALL, Paint::Ink3);
        if note.width > 0.0 {
            paragraph::put(canvas, "small", note, (x + w, baseline(y, TITLE, SMALL.size)), Anchor::Right);
        }
        let mut y = y + HEAD;
        for (entry, &h) in section.entries.iter().zip(&self.heights).skip(range.start).take(range.len()) {
            entry.draw(canvas, Rect::new(x, y, w, h));
            y += h + section.gap;
        }
        canvas.close();
    }
}
