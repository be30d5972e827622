//! Cards: how an item looks in a lane.
//!
//! In: an item. Out: something that knows its height at any width and can draw itself. Absent: where it stands (that is
//! `lane` and `body`).
//!
//! Each look is one file below this one; a lane names the look of its items in `lane`.

pub(super) mod action;
pub(super) mod metric;
pub(super) mod moment;
pub(super) mod opportunity;
pub(super) mod passage;
pub(super) mod picture;
pub(super) mod plain;
pub(super) mod problem;
pub(super) mod speech;
pub(super) mod touchpoint;

use crate::geometry::Rect;
use crate::model::{Item, ItemId};
use crate::scene::{Anchor, Canvas, Group, Paint};
use crate::text::{Fit, Paragraph, Run};
use crate::theme::Kind;
use crate::view::part::extras::{Extras, tags};
use crate::view::part::flow::Piece;
pub(super) use crate::view::part::note::edge;
use crate::view::part::note::{self, Look};
use crate::view::part::paragraph::{self, Area};
use crate::view::part::type_scale::{BODY, BODY_LEADING};

use super::frame::{CARD_EDGE, Frame, TEXT_EDGE};
use super::spoken;

/// The column, or the part of a stage, that a card stands in: its whole width, and the height of the card.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    /// The column's line, px.
    pub(super) x: f64,
    /// Top of the card, px.
    pub(super) y: f64,
    /// Width of the column, px.
    pub(super) w: f64,
    /// Height of the card, px.
    pub(super) h: f64,
}

impl Slot {
    /// The box of the card.
    pub(super) fn card(self) -> Rect {
        Rect::new(self.x + CARD_EDGE, self.y, self.w - CARD_EDGE * 2.0, self.h)
    }

    /// Left edge of the text, px.
    pub(super) fn text_x(self) -> f64 {
        self.x + TEXT_EDGE
    }
}

/// Width of the text in a column, px.
pub(super) fn text_width(column: f64) -> f64 {
    column - TEXT_EDGE * 2.0
}

/// An item that can be measured and drawn.
pub(super) trait Card {
    /// Height in a column of `w` px; never grows with the width.
    fn height(&self, w: f64) -> f64;

    /// Width of the column that keeps every word whole, px.
    fn least(&self) -> f64;

    /// Draws it; the slot's height is what [`Card::height`] said for its width.
    fn draw(&self, canvas: &mut Canvas, slot: Slot);
}

/// The text of an item, and everything that any item may carry.
struct Text {
    paragraph: Paragraph,
    extras: Extras,
}

impl Text {
    /// The item's own text, after the names of those it belongs to.
    fn new(frame: &Frame, item: &Item, accent: Kind, tags: bool) -> Self {
        let mut runs = names(frame, item);
        runs.extend(frame.script.said(item, BODY, Paint::Ink));
        Self::of(frame, item, runs, accent, tags)
    }

    /// With runs made elsewhere; `tags` says whether they stand under the text, for they may stand in the head.
    fn of(frame: &Frame, item: &Item, runs: Vec<Run>, accent: Kind, tags: bool) -> Self {
        Self { paragraph: Paragraph::new(runs), extras: Extras::new(&frame.script, item, accent, tags) }
    }

    /// Height of the text alone, px.
    fn lines(&self, w: f64) -> f64 {
        self.paragraph.line_count(w) as f64 * BODY_LEADING
    }

    fn height(&self, w: f64) -> f64 {
        self.lines(w) + self.extras.height(w)
    }

    fn least(&self) -> f64 {
        self.paragraph.min_width().min(200.0) + TEXT_EDGE * 2.0
    }

    /// Draws the text from `x`, `y` on; returns its bottom.
    fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) -> f64 {
        let lines = self.paragraph.lines(w, Fit::Prose);
        let bottom = y + lines.len() as f64 * BODY_LEADING;
        let area = Area { x, y, w, leading: BODY_LEADING, size: BODY.size, align: Anchor::Left };
        paragraph::draw(canvas, "", lines, area);
        bottom
    }

    /// Draws the text and what stands under it; returns the bottom of both.
    fn draw_all(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) -> f64 {
        let bottom = self.draw(canvas, (x, y), w);
        self.extras.draw(canvas, (x, bottom), w)
    }
}

/// The names of those an item belongs to, in their colours, as the beginning of its text.
fn names(frame: &Frame, item: &Item) -> Vec<Run> {
    let mut out = Vec::new();
    for &person in &item.people {
        let paint = frame.person_index(person).map_or(Paint::Ink2, |i| Paint::Persona(i as u16));
        let style = crate::text::Style { weight: crate::text::Weight::SemiBold, ..BODY };
        let mut name = frame.plain(&frame.model.person(person).head.text).replace(' ', "\u{a0}");
        name.push(' ');
        out.push(Run::new(name, style, paint));
    }
    out
}

/// The ground of a card in the colours of a kind; the edge of what is assumed is dashed.
pub(super) fn ground(canvas: &mut Canvas, rect: Rect, kind: Kind, radius: f64, assumed: bool) {
    note::ground(canvas, rect, Look::Tinted(kind), radius, assumed);
}

/// References to other numbered items, the first with an arrow before it.
fn chips<'f>(frame: &'f Frame, ids: &'f [ItemId]) -> impl Iterator<Item = Piece> + 'f {
    use crate::model::ItemKind;
    let known = ids.iter().filter_map(|id| frame.badges.get(id).map(|badge| (id, badge)));
    known.enumerate().map(|(i, (&id, badge))| {
        let kind = match frame.model.item(id).kind {
            ItemKind::Pain => Kind::Pain,
            ItemKind::Gain => Kind::Gain,
            _ => Kind::Opportunity,
        };
        Piece::Chip(badge.clone(), kind, i == 0)
    })
}

/// Draws a card as a group that has a name, knows its statement, and can be the goal of a link.
pub(super) fn draw(
    frame: &Frame,
    canvas: &mut Canvas,
    (class, id): (&'static str, ItemId),
    card: &dyn Card,
    slot: Slot,
) {
    let item = frame.model.item(id);
    canvas.open(Group {
        class,
        id: frame.badges.get(&id).map(|b| b.to_lowercase()),
        label: Some(spoken::item(frame, id, item)),
        span: Some(item.head.span),
        bounds: Some(slot.card()),
        ..Group::default()
    });
    card.draw(canvas, slot);
    canvas.close();
}
