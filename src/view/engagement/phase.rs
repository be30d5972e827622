//! A phase: its number and name on its hue, its touchpoints, and what is done in it.
//!
//! In: a part of the cycle. Out: something that knows its height at any width and can draw itself. Absent: where it stands.

use crate::geometry::Rect;
use crate::model::Item;
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::source::Span;
use crate::text::{Fit, Line, Paragraph, Style, Weight};
use crate::theme::Kind;
use crate::view::part::icon::{self, Icon};
use crate::view::part::paragraph::{self, Area};
use crate::view::part::type_scale::{NOTE_MEDIUM, STAGE, STEP, baseline};

use super::card::{self, Card, GAP};
use super::content::{Cycle, PHASES};
use super::outline::{self, Radii};
use super::slot::Slot;
use super::spoken;

/// Height of the header, px.
pub(super) const HEADER: f64 = 40.0;
/// At the sides of the notes, above and below them, px.
const PADS: (f64, f64) = (16.0, 14.0);
/// Number of notes from which they stand in columns, and how wide a third or fourth has to be, px.
const MANY: (usize, f64) = (10, 260.0);
/// From one base line of the phase's own text to the next, and from it to what stands below, px.
const OWN: (f64, f64) = (20.0, 8.0);
/// Between touchpoints in the header, px.
const APART: f64 = 16.0;
/// Room that a large corner takes from the header, px.
const CORNER: f64 = 28.0;
/// Of the number.
const NUMBER: Style = Style::new(13.0, Weight::Bold);

/// A touchpoint in the header.
struct Mark {
    icon: Icon,
    line: Line,
    missing: bool,
    label: String,
    span: Span,
}

impl Mark {
    fn new(cycle: &Cycle, item: &Item) -> Self {
        let (icon, missing) = card::channel(item);
        let line = crate::text::line(cycle.script.runs(&item.head.text, NOTE_MEDIUM, Paint::OnStage));
        Self { icon, line, missing, label: spoken::item(cycle, item, None), span: item.head.span }
    }

    fn width(&self) -> f64 {
        19.0 + self.line.width + if self.missing { 16.0 } else { 0.0 }
    }
}

/// A phase that can be measured and drawn.
pub(super) struct Phase {
    number: usize,
    name: Line,
    label: String,
    span: Option<Span>,
    /// The phase's own text, where it says more than the name.
    own: Option<(Paragraph, Span)>,
    /// Touchpoints, where all of the cycle find room in the headers.
    marks: Vec<Mark>,
    /// Touchpoints, where they do not.
    tips: Vec<Card>,
    notes: Vec<Card>,
    empty: Option<Slot>,
}

/// What stands in the body of a phase.
enum Row<'p> {
    Own(&'p Paragraph, Span),
    Card(&'p Card),
    Slot(&'p Slot),
}

/// Measures the phases of a cycle, each `w` px wide.
pub(super) fn all(cycle: &Cycle, w: f64) -> [Phase; PHASES] {
    let mut phases: [Phase; PHASES] = std::array::from_fn(|number| Phase::new(cycle, number));
    let marks: Vec<Vec<Mark>> = cycle
        .parts
        .iter()
        .map(|part| part.touchpoints.iter().map(|&id| Mark::new(cycle, cycle.item(id))).collect())
        .collect();
    let short = cycle.parts.iter().flat_map(|p| &p.touchpoints).all(|&id| is_plain(cycle, cycle.item(id)));
    if short && phases.iter().zip(&marks).all(|(phase, marks)| phase.holds(marks, w)) {
        for (phase, marks) in phases.iter_mut().zip(marks) {
            phase.marks = marks;
        }
    } else {
        for (phase, part) in phases.iter_mut().zip(&cycle.parts) {
            phase.tips = part.touchpoints.iter().map(|&id| Card::touchpoint(cycle, cycle.item(id))).collect();
        }
    }
    phases
}

/// Whether a touchpoint is nothing but a few words, which may stand on the hue of a header.
fn is_plain(cycle: &Cycle, item: &Item) -> bool {
    let bare = item.notes.is_empty() && item.link.is_none() && item.head.tags.is_empty() && item.people.is_empty();
    let runs = cycle.script.runs(&item.head.text, NOTE_MEDIUM, Paint::OnStage);
    bare && runs.iter().all(|r| r.link.is_none() && r.paint == Paint::OnStage && r.text != "\n")
}

impl Phase {
    fn new(cycle: &Cycle, number: usize) -> Self {
        let name = cycle.phase_name(number);
        let part = cycle.parts.get(number);
        let head = part.and_then(|p| p.written).map(|p| &p.head);
        let own = head.filter(|h| {
            let text = cycle.script.plain(&h.text);
            !text.is_empty() && text.to_lowercase() != name.to_lowercase()
        });
        let notes = part.map(|p| p.notes.as_slice()).unwrap_or_default();
        Self {
            number,
            name: paragraph::line(name, STAGE, Paint::OnStage),
            label: spoken::phase(cycle, number),
            span: head.map(|h| h.span),
            own: own.map(|h| (Paragraph::new(cycle.script.runs(&h.text, STEP, Paint::Ink)), h.span)),
            marks: Vec::new(),
            tips: Vec::new(),
            notes: notes.iter().map(|&id| Card::note(cycle, cycle.item(id))).collect(),
            empty: notes.is_empty().then(|| Slot::open(cycle.words.nothing, Kind::Metric, "slot")),
        }
    }

    /// Room that large corners take from the header at its left and right, px.
    const fn corners(&self) -> (f64, f64) {
        match self.number {
            0 => (CORNER, 0.0),
            1 => (0.0, CORNER),
            _ => (0.0, 0.0),
        }
    }

    /// Whether a header of `w` px has room for these.
    fn holds(&self, marks: &[Mark], w: f64) -> bool {
        let (left, right) = self.corners();
        let wide: f64 = marks.iter().map(|m| m.width() + APART).sum();
        left + PADS.0 + 32.0 + self.name.width + 8.0 + wide + PADS.0 + right <= w
    }

    /// Height of `w` px, px.
    pub(super) fn height(&self, w: f64) -> f64 {
        HEADER + PADS.1 + self.walk(w - 2.0 * PADS.0, &mut |_, _| ()) + PADS.1
    }

    /// Finds the places of all that stands in the body, from its upper left corner; returns their height.
    fn walk<'p>(&'p self, w: f64, put: &mut dyn FnMut(&Row<'p>, Rect)) -> f64 {
        let mut y = 0.0;
        if let Some((text, span)) = &self.own {
            let h = text.line_count(w) as f64 * OWN.0;
            put(&Row::Own(text, *span), Rect::new(0.0, y, w, h));
            y += h + OWN.1;
        }
        if !self.tips.is_empty() {
            y = self.walk_tips(y, w, put) + 2.0 + GAP;
        }
        if self.notes.is_empty() {
            // A phase in which something else stands may well have no note.
            if let Some(slot) = self.empty.as_ref().filter(|_| y == 0.0 && self.marks.is_empty()) {
                let h = slot.height(w);
                put(&Row::Slot(slot), Rect::new(0.0, y, w, h));
                return y + h;
            }
            return (y - GAP).max(31.0);
        }
        self.walk_notes(y, w, put)
    }

    /// Touchpoints side by side, as many in a row as fit.
    fn walk_tips<'p>(&'p self, y: f64, w: f64, put: &mut dyn FnMut(&Row<'p>, Rect)) -> f64 {
        let (mut x, mut y) = (0.0, y);
        let mut row: Vec<(&Card, f64, f64)> = Vec::new();
        let mut end = |row: &mut Vec<(&'p Card, f64, f64)>, y: f64| {
            let h = row.iter().map(|(card, _, w)| card.height(*w)).fold(0.0, f64::max);
            for (card, x, w) in row.drain(..) {
                put(&Row::Card(card), Rect::new(x, y, w, h));
            }
            h
        };
        for tip in &self.tips {
            let wide = tip.natural_width(w);
            if x > 0.0 && x + wide > w {
                y += end(&mut row, y) + GAP;
                x = 0.0;
            }
            row.push((tip, x, wide));
            x += wide + GAP;
        }
        y + end(&mut row, y)
    }

    fn walk_notes<'p>(&'p self, y: f64, w: f64, put: &mut dyn FnMut(&Row<'p>, Rect)) -> f64 {
        let many = self.notes.len() >= MANY.0;
        let columns = if many { ((w + GAP) / (MANY.1 + GAP)).floor().clamp(2.0, 4.0) } else { 1.0 };
        let wide = ((w - (columns - 1.0) * GAP) / columns).floor();
        let heights: Vec<f64> = self.notes.iter().map(|n| n.height(wide)).collect();
        let all: f64 = heights.iter().map(|h| h + GAP).sum();
        let (mut column, mut done, mut at, mut bottom) = (0.0, 0.0, y, y);
        for (note, h) in self.notes.iter().zip(heights) {
            // A column begins with the note whose middle lies below the share of all that those before it take.
            if at > y && done + h / 2.0 > all * (column + 1.0) / columns {
                (column, at) = (column + 1.0, y);
            }
            put(&Row::Card(note), Rect::new(column * (wide + GAP), at, wide, h));
            at += h + GAP;
            done += h + GAP;
            bottom = f64::max(bottom, at - GAP);
        }
        bottom
    }

    /// Draws it with corners of these radii.
    pub(super) fn draw(&self, canvas: &mut Canvas, rect: Rect, radii: Radii) {
        let (index, count) = (self.number as u16, PHASES as u16);
        let hue = Paint::Stage { index, count };
        canvas.open(Group {
            class: "phase",
            id: Some(format!("phase-{}", self.number + 1)),
            label: Some(self.label.clone()),
            span: self.span,
            bounds: Some(rect),
            ..Group::default()
        });
        let breath = Paint::StageBreath { index, count };
        canvas.path("region", outline::rounded(rect, radii), Some(breath), None);
        let edge = outline::rounded(rect.grown(-0.5), radii.map(|r| r - 0.5));
        canvas.path("", edge, None, Some(Stroke::new(hue, 1.0)));
        canvas.path("", outline::strip(rect, radii, HEADER), Some(hue), None);
        self.draw_header(canvas, rect, hue);
        let (x, y) = (rect.x + PADS.0, rect.y + HEADER + PADS.1);
        self.walk(rect.w - 2.0 * PADS.0, &mut |row, at| {
            let rect = Rect::new(x + at.x, y + at.y, at.w, at.h);
            match row {
                Row::Own(text, span) => {
                    canvas.open(Group {
                        class: "phase-text",
                        span: Some(*span),
                        bounds: Some(rect),
                        ..Group::default()
                    });
                    let Rect { x, y, w, .. } = rect;
                    let area = Area { x, y, w, leading: OWN.0, size: STEP.size, align: Anchor::Left };
                    paragraph::draw(canvas, "", text.lines(w, Fit::Prose), area);
                    canvas.close();
                }
                Row::Card(card) => card.draw(canvas, rect),
                Row::Slot(slot) => slot.draw(canvas, rect),
            }
        });
        canvas.close();
    }

    fn draw_header(&self, canvas: &mut Canvas, rect: Rect, hue: Paint) {
        let (left, right) = self.corners();
        let (x, middle) = (rect.x + PADS.0 + left, rect.y + HEADER / 2.0);
        canvas.circle(x + 11.0, middle, 11.0, Some(Paint::OnStage), None);
        let number = paragraph::line((self.number + 1).to_string(), NUMBER, hue);
        let base = |size: f64| baseline(rect.y, HEADER, size);
        paragraph::put(canvas, "num", number, (x + 11.0, base(NUMBER.size)), Anchor::Middle);
        paragraph::put(canvas, "phase-name", self.name.clone(), (x + 32.0, base(STAGE.size)), Anchor::Left);
        let wide: f64 = self.marks.iter().map(|m| m.width() + APART).sum();
        let mut x = rect.right() - PADS.0 - right - wide + APART;
        for mark in &self.marks {
            let whole = Rect::new(x, middle - 12.0, mark.width(), 24.0);
            canvas.open(Group {
                class: if mark.missing { "item touchpoint missing" } else { "item touchpoint" },
                label: Some(mark.label.clone()),
                span: Some(mark.span),
                bounds: Some(whole),
                ..Group::default()
            });
            let inset = if mark.missing { 8.0 } else { 0.0 };
            if mark.missing {
                let dashes = Stroke::new(Paint::OnStage, 1.25).dashed(&[4.0, 3.0]);
                canvas.rect("card", whole, 12.0, None, Some(dashes));
            }
            icon::draw(canvas, mark.icon, (x + inset, middle - 7.0), 14.0, Paint::OnStage, 1.5);
            let at = (x + inset + 19.0, base(NOTE_MEDIUM.size));
            paragraph::put(canvas, "channel", mark.line.clone(), at, Anchor::Left);
            canvas.close();
            x += mark.width() + APART;
        }
    }
}
