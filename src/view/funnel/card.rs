//! A figure as a card: what is measured, its track, its notes. Conversions and metrics look alike.
//!
//! In: an item. Out: something that knows its height at any width and can draw itself. Absent: where it stands.

use crate::geometry::Rect;
use crate::model::{Item, ItemKind};
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::source::Span;
use crate::text::{Fit, Paragraph, Run};
use crate::theme::{Kind, Part};
use crate::view::part::bullet::{Bullet, Size};
use crate::view::part::note::{self, Look};
use crate::view::part::paragraph::{self, Area};
use crate::view::part::script::Script;
use crate::view::part::type_scale::{BODY, BODY_LEADING, NOTE, NOTE_LEADING};

use super::plan::change;
use super::spoken;

/// At the sides of a card, above and below what stands in it, px.
const PAD: (f64, f64, f64) = (12.0, 9.0, 7.0);
/// From the text to the track, and to figures without one, px.
const TRACK: (f64, f64) = (2.0, 5.0);
/// Above the notes, px.
const NOTES: f64 = 4.0;

/// A card that can be measured and drawn.
pub(super) struct Card {
    class: &'static str,
    text: Paragraph,
    bullet: Bullet,
    notes: Vec<Paragraph>,
    /// What a screen reader calls it.
    label: String,
    span: Option<Span>,
    /// Colour of its edge.
    edge: Paint,
    /// Whether it stands for what nobody measured.
    open: bool,
}

impl Card {
    pub(super) fn new(script: &Script, item: &Item, class: &'static str) -> Self {
        let bullet = Bullet::new(change(item), Size::Canvas);
        let edge = match item.kind {
            _ if bullet.is_behind() => Paint::Kind(Kind::Pain, Part::Ink),
            ItemKind::Conversion => Paint::Line2,
            _ => Paint::Line,
        };
        let note = |p| Paragraph::new(script.runs(p, NOTE, Paint::Ink2));
        Self {
            class,
            text: Paragraph::new(script.runs(&item.head.text, BODY, Paint::Ink)),
            bullet,
            notes: item.notes.iter().map(note).collect(),
            label: spoken::item(script, item),
            span: Some(item.head.span),
            edge,
            open: false,
        }
    }

    /// One for a passage that nobody measured.
    pub(super) fn open(words: &'static str, script: &Script) -> Self {
        let text = Paragraph::new(vec![Run::new(words, BODY, Paint::Ink2)]);
        let label = format!("{}: {words}", script.labels.conversion);
        let bullet = Bullet::new(None, Size::Canvas);
        Self { class: "item open", text, bullet, notes: Vec::new(), label, span: None, edge: Paint::Line2, open: true }
    }

    /// Whether its figure fell behind where it began.
    pub(super) const fn is_behind(&self) -> bool {
        self.bullet.is_behind()
    }

    /// Whether nobody measured it.
    pub(super) const fn is_open(&self) -> bool {
        self.open
    }

    /// Lines of its text in a card of `w` px; none for an open one, which has no track to line up.
    pub(super) fn lines(&self, w: f64) -> usize {
        if self.open { 0 } else { self.text.line_count(w - 2.0 * PAD.0) }
    }

    /// Whether it says no more than so many lines beside its figures.
    pub(super) fn is_brief(&self, w: f64, lines: usize) -> bool {
        !self.open && self.notes.is_empty() && self.lines(w) <= lines
    }

    /// Height of the text with room for at least so many lines, px.
    fn text_height(&self, w: f64, least: usize) -> f64 {
        let least = if self.open { 0 } else { least };
        self.text.line_count(w).max(least).max(1) as f64 * BODY_LEADING
    }

    /// Height of a card of `w` px whose text has room for at least so many lines, px.
    pub(super) fn height(&self, w: f64, least: usize) -> f64 {
        let w = w - 2.0 * PAD.0;
        let figures = self.bullet.height(w);
        let end = if figures > 0.0 { self.above_track() + figures + PAD.2 } else { PAD.1 };
        PAD.1 + self.text_height(w, least) + end + self.notes_height(w)
    }

    fn above_track(&self) -> f64 {
        if self.bullet.has_track() { TRACK.0 } else { TRACK.1 }
    }

    fn notes_height(&self, w: f64) -> f64 {
        let lines: usize = self.notes.iter().map(|n| n.line_count(w)).sum();
        if lines == 0 { 0.0 } else { NOTES + lines as f64 * NOTE_LEADING }
    }

    /// Draws it; the box may be higher than [`Card::height`] says.
    pub(super) fn draw(&self, canvas: &mut Canvas, rect: Rect, least: usize) {
        let (class, label, span) = (self.class, Some(self.label.clone()), self.span);
        canvas.open(Group { class, label, span, bounds: Some(rect), ..Group::default() });
        self.ground(canvas, rect);
        let (x, y, w) = (rect.x + PAD.0, rect.y + PAD.1, rect.w - 2.0 * PAD.0);
        let align = if self.open { Anchor::Middle } else { Anchor::Left };
        let area = Area { x, y, w, leading: BODY_LEADING, size: BODY.size, align };
        paragraph::draw(canvas, "", self.text.lines(w, Fit::Prose), area);
        let mut y = y + self.text_height(w, least) + self.above_track();
        self.bullet.draw(canvas, (x, y), w);
        y += self.bullet.height(w) + NOTES;
        for note in &self.notes {
            let lines = note.lines(w, Fit::Prose);
            let area = Area { x, y, w, leading: NOTE_LEADING, size: NOTE.size, align: Anchor::Left };
            y += lines.len() as f64 * NOTE_LEADING;
            paragraph::draw(canvas, "note", lines, area);
        }
        canvas.close();
    }

    fn ground(&self, canvas: &mut Canvas, rect: Rect) {
        if self.open {
            return note::ground(canvas, rect, Look::Open(Kind::Metric), 8.0, false);
        }
        canvas.rect("card", rect, 8.0, Some(Paint::Sheet), Some(Stroke::new(self.edge, 1.0)));
    }
}
