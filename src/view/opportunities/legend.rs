//! How to read the drawing: the journeys by number, and what full badges mean.
//!
//! In: a backlog. Out: shapes, and where they end. Signs that the drawing does not use are left out.

use crate::scene::{Anchor, Canvas, Group, Paint};
use crate::text::{Fit, Paragraph, Run};
use crate::theme::Kind;
use crate::view::part::badge;
use crate::view::part::page::MARGIN;
use crate::view::part::paragraph::{self, Area, line};
use crate::view::part::type_scale::{NOTE, NOTE_LEADING, NOTE_STRONG, baseline};

use super::backlog::Backlog;

/// Height of a row of signs, px.
const ROW: f64 = 20.0;
/// From a sign to its words, px.
const GAP: f64 = 8.0;

/// Draws it from `y` on over a page of `width` px; returns its bottom.
pub(super) fn draw(backlog: &Backlog, canvas: &mut Canvas, (y, width): (f64, f64)) -> f64 {
    canvas.open(Group { class: "legend", ..Group::default() });
    let mut bottom = y;
    if backlog.journey.is_none() {
        bottom = draw_journeys(backlog, canvas, (y, width)) + 8.0;
    }
    bottom = draw_signs(backlog, canvas, bottom);
    canvas.close();
    bottom
}

/// "1 A first mountain bike · 2 The second car".
fn draw_journeys(backlog: &Backlog, canvas: &mut Canvas, (y, width): (f64, f64)) -> f64 {
    let (script, labels) = (&backlog.script, backlog.script.labels);
    let mut runs = vec![Run::new(format!("{}\u{a0}\u{a0} ", labels.matrix.journeys), NOTE_STRONG, Paint::Ink)];
    for (number, journey) in backlog.journeys.iter().enumerate() {
        let number = number + 1;
        let lead = if number > 1 { "\u{a0}\u{a0}\u{a0} " } else { "" };
        runs.push(Run::new(format!("{lead}{number}\u{a0}"), NOTE_STRONG, Paint::Ink2));
        let title = script.runs(&journey.head.text, NOTE, Paint::Ink2);
        let untitled = title.iter().all(|r| r.text.trim().is_empty());
        runs.extend(if untitled { vec![Run::new(labels.untitled, NOTE, Paint::Ink2)] } else { title });
    }
    let w = width - 2.0 * MARGIN;
    let lines = Paragraph::new(runs).lines(w, Fit::Prose);
    let bottom = y + lines.len() as f64 * NOTE_LEADING;
    let area = Area { x: MARGIN, y, w, leading: NOTE_LEADING, size: NOTE.size, align: Anchor::Left };
    paragraph::draw(canvas, "", lines, area);
    bottom
}

/// What a full badge means, where one is drawn.
fn draw_signs(backlog: &Backlog, canvas: &mut Canvas, y: f64) -> f64 {
    let Some(quick) = backlog.entries.iter().find(|e| e.quick_win()) else { return y };
    let words = line(backlog.script.labels.matrix.quick_rule, NOTE, Paint::Ink2);
    badge::draw(canvas, (MARGIN, y + (ROW - badge::HEIGHT) / 2.0), &quick.code, Kind::Opportunity, true);
    let x = MARGIN + badge::width(&quick.code) + GAP;
    paragraph::put(canvas, "", words, (x, baseline(y, ROW, NOTE.size)), Anchor::Left);
    y + ROW + 8.0
}
