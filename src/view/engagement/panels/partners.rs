//! Key partners: a ruled list of who they are and what each brings.
//!
//! In: a cycle. Out: something that knows its height at any width and can draw itself. Absent: the panel around it.

use std::fmt::Write as _;

use crate::geometry::Rect;
use crate::model::{Item, ItemKind, Measure};
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::source::Span;
use crate::text::{Fit, Line, Paragraph};
use crate::theme::{Kind, Part};
use crate::view::engagement::content::Cycle;
use crate::view::engagement::slot::Slot;
use crate::view::engagement::spoken;
use crate::view::part::extras::Extras;
use crate::view::part::paragraph::{self, Area, line};
use crate::view::part::type_scale::{BODY, BODY_LEADING, LABEL, NOTE_MEDIUM, SMALL, baseline};

/// From the heads of the columns to the first rule, px.
const HEAD: f64 = 28.0;
/// Above and below the texts of a partner, px.
const PADS: (f64, f64) = (8.0, 9.0);
/// Between columns, px.
const APART: f64 = 12.0;
/// Between two things that a partner brings, px.
const GAP: f64 = 8.0;
/// Height of a pill, and what it adds to the width of its word, px.
const PILL: (f64, f64) = (20.0, 16.0);

/// A text with what an item may carry under it.
struct Entry {
    text: Paragraph,
    extras: Extras,
    span: Span,
}

impl Entry {
    fn height(&self, w: f64) -> f64 {
        self.text.line_count(w).max(1) as f64 * BODY_LEADING + self.extras.height(w)
    }

    fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) {
        let lines = self.text.lines(w, Fit::Prose);
        let bottom = y + lines.len().max(1) as f64 * BODY_LEADING;
        let area = Area { x, y, w, leading: BODY_LEADING, size: BODY.size, align: Anchor::Left };
        paragraph::draw(canvas, "", lines, area);
        self.extras.draw(canvas, (x, bottom), w);
    }
}

struct Partner {
    name: Entry,
    brings: Vec<(Entry, Line)>,
    /// What is said where it brings nothing.
    nothing: Line,
    label: String,
}

/// Widths of the columns, px.
#[derive(Clone, Copy)]
struct Columns {
    name: f64,
    brings: f64,
}

/// All partners.
pub(super) struct Partners {
    list: Vec<Partner>,
    heads: [Line; 2],
    none: Slot,
    /// Width of the widest pill, px.
    pill: f64,
}

impl Partners {
    /// Those of a cycle.
    pub(super) fn new(cycle: &Cycle) -> Self {
        let words = cycle.words;
        let mut list: Vec<Partner> = Vec::new();
        for item in cycle.partners() {
            if item.kind == ItemKind::Partner {
                let name = entry(cycle, item, true);
                let nothing = line(words.nothing, NOTE_MEDIUM, Paint::Ink2);
                list.push(Partner { name, brings: Vec::new(), nothing, label: spoken::item(cycle, item, None) });
            } else if let Some(partner) = list.last_mut() {
                let activity = item.measure == Measure::BringsActivity(true);
                let word = if activity { words.activity } else { words.resource };
                partner.brings.push((entry(cycle, item, false), line(word, SMALL, Paint::Ink2)));
                let _ = write!(partner.label, ", {} {}", words.brings, cycle.script.plain(&item.head.text));
            }
        }
        let pills = list.iter().flat_map(|p| &p.brings).map(|(_, word)| word.width + PILL.1);
        let pill = pills.fold(0.0, f64::max);
        let heads = [words.who, words.what].map(|w| line(w, LABEL, Paint::Ink2));
        Self { list, heads, none: Slot::open(words.nothing, Kind::Metric, "slot"), pill }
    }

    fn columns(&self, w: f64) -> Columns {
        let names = self.list.iter().map(|p| p.name.text.natural_width()).fold(60.0, f64::max);
        let name = names.ceil().min((w * 0.32).floor());
        Columns { name, brings: w - name - APART - self.pill - APART }
    }

    /// Height without the heads of the columns, px.
    pub(super) fn height(&self, w: f64) -> f64 {
        if self.list.is_empty() {
            return self.none.height(w);
        }
        let columns = self.columns(w);
        self.list.iter().map(|p| p.height(columns)).sum()
    }

    /// Draws them, heads first.
    pub(super) fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) {
        let columns = self.columns(w);
        let second = x + columns.name + APART;
        let [who, what] = self.heads.clone();
        let base = baseline(y, 18.0, LABEL.size);
        paragraph::put(canvas, "list-head", who, (x, base), Anchor::Left);
        if self.list.is_empty() {
            return self.none.draw(canvas, Rect::new(x, y + HEAD, w, self.none.height(w)));
        }
        paragraph::put(canvas, "list-head", what, (second, base), Anchor::Left);
        let mut y = y + HEAD;
        for partner in &self.list {
            let rect = Rect::new(x, y, w, partner.height(columns));
            let rule = y.round() + 0.5;
            canvas.line("rule", (x, rule), (x + w, rule), Stroke::new(Paint::Line, 1.0));
            partner.draw(canvas, rect, columns);
            y = rect.bottom();
        }
    }
}

fn entry(cycle: &Cycle, item: &Item, name: bool) -> Entry {
    let style = if name { LABEL } else { BODY };
    Entry {
        text: Paragraph::new(cycle.script.runs(&item.head.text, style, Paint::Ink)),
        extras: Extras::new(&cycle.script, item, Kind::Plain, true),
        span: item.head.span,
    }
}

impl Partner {
    fn height(&self, columns: Columns) -> f64 {
        let brings = self.brings.iter().map(|(entry, _)| entry.height(columns.brings) + GAP).sum::<f64>() - GAP;
        PADS.0 + PADS.1 + self.name.height(columns.name).max(brings)
    }

    fn draw(&self, canvas: &mut Canvas, rect: Rect, columns: Columns) {
        canvas.open(Group {
            class: "item partner",
            label: Some(self.label.clone()),
            span: Some(self.name.span),
            bounds: Some(rect),
            ..Group::default()
        });
        let mut y = rect.y + PADS.0;
        self.name.draw(canvas, (rect.x, y), columns.name);
        if self.brings.is_empty() {
            let at = (rect.x + columns.name + APART, baseline(y, BODY_LEADING, NOTE_MEDIUM.size));
            paragraph::put(canvas, "remark", self.nothing.clone(), at, Anchor::Left);
        }
        for (entry, word) in &self.brings {
            let h = entry.height(columns.brings);
            let x = rect.x + columns.name + APART;
            let whole = Rect::new(x, y - 2.0, rect.right() - x, h + 4.0);
            canvas.open(Group {
                class: "item brings",
                span: Some(entry.span),
                bounds: Some(whole),
                ..Group::default()
            });
            entry.draw(canvas, (x, y), columns.brings);
            pill(canvas, (rect.right(), y - 1.0), word);
            canvas.close();
            y += h + GAP;
        }
        canvas.close();
    }
}

/// Draws a word in a pill that ends at `right`.
fn pill(canvas: &mut Canvas, (right, y): (f64, f64), word: &Line) {
    let w = word.width + PILL.1;
    let left = (right - w).round();
    let rect = Rect::new(left, y, right - left, PILL.0);
    let stroke = Stroke::new(Paint::Kind(Kind::Metric, Part::Border), 1.0);
    canvas.rect("", rect, PILL.0 / 2.0, Some(Paint::Kind(Kind::Metric, Part::Tint)), Some(stroke));
    let base = baseline(y, PILL.0, SMALL.size);
    paragraph::put(canvas, "small", word.clone(), (f64::midpoint(left, right), base), Anchor::Middle);
}
