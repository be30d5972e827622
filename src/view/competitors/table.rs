//! The table: a column for each that is compared, rows of notes, and a row for each criterion.
//!
//! In: a comparison. Out: something that knows its height at any width and can draw itself. Absent: the curve.
//!
//! Notes keep one left edge a column. A wide column sets them side by side.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::text::{Fit, Paragraph, Run};
use crate::theme::{Kind, Part};
use crate::view::part::icon::Icon;
use crate::view::part::mark;
use crate::view::part::page::MARGIN;
use crate::view::part::paragraph::{self, Area};
use crate::view::part::script::Script;
use crate::view::part::type_scale::{NOTE, NOTE_MEDIUM, STEP, baseline};

use super::cell::{Cell, EDGE};
use super::comparison::{Comparison, Offer};
use super::gutter::{self, Label};

/// Above the name at the head of a column, its kind with the space under it, and from one base line of the name to the
/// next, px.
const HEAD: (f64, f64, f64) = (12.0, 18.0, 20.0);
/// From the left edge of a name's sample to the name, px.
const SAMPLE: f64 = 38.0;
/// Least and wanted width of a column, px; the last where there are many.
const COLUMN: (f64, f64, f64) = (148.0, 304.0, 240.0);
/// From so many columns on they stand closer.
const MANY: usize = 5;

/// A row.
struct Row {
    label: Label,
    cells: Vec<Cell>,
}

/// The table, measured.
pub(super) struct Table<'c> {
    script: &'c Script<'c>,
    comparison: &'c Comparison<'c>,
    heads: Vec<Paragraph>,
    rows: Vec<Row>,
}

impl<'c> Table<'c> {
    pub(super) fn new(script: &'c Script<'c>, comparison: &'c Comparison<'c>) -> Self {
        let head = |o: &Offer| Paragraph::new(vec![Run::new(super::name(script, o), STEP, Paint::Ink)]);
        let words = script.labels.competitors;
        let names = [
            (Icon::Own, words.offers),
            (Icon::Stage, words.strategies),
            (Icon::Gain, words.strengths),
            (Icon::Brake, words.weaknesses),
        ];
        let notes = names.into_iter().enumerate().map(|(row, (icon, name))| {
            let cell = |o: &Offer| Cell::notes(script, o, row);
            Row { label: label(Some(icon), name), cells: comparison.offers.iter().map(cell).collect() }
        });
        let criteria = comparison.criteria.iter().enumerate().map(|(number, name)| {
            let best = comparison.offers.iter().filter_map(|o| comparison.rating(o, number)).max();
            let cell = |o: &Offer| Cell::ratings(script, o, number, best);
            Row { label: label(None, name), cells: comparison.offers.iter().map(cell).collect() }
        });
        let rows = notes.chain(criteria).collect();
        Self { script, comparison, heads: comparison.offers.iter().map(head).collect(), rows }
    }

    /// The least width without the gutter, and the wanted one, px.
    pub(super) fn widths(&self) -> (f64, f64) {
        let count = self.heads.len();
        let wanted = if count > MANY { COLUMN.2 } else { COLUMN.1 };
        (count as f64 * COLUMN.0, count as f64 * wanted)
    }

    /// The labels of its rows.
    pub(super) fn labels(&self) -> impl Iterator<Item = &Label> {
        self.rows.iter().map(|r| &r.label)
    }

    /// Draws it into a sheet of `w` px from the margin on, with its upper edge at `top`; returns its bottom.
    pub(super) fn draw(&self, canvas: &mut Canvas, top: f64, (gutter, w): (f64, f64)) -> f64 {
        let left = MARGIN + gutter;
        // Whole, so that edges are sharp; what is left over widens no column.
        let column = ((w - gutter) / self.heads.len().max(1) as f64).floor();
        let lines = self.heads.iter().map(|h| h.line_count(head_width(column)).max(1)).max().unwrap_or(1);
        let head = HEAD.0 * 2.0 + HEAD.1 + lines as f64 * HEAD.2;
        let mut tops = vec![top, top + head];
        for row in &self.rows {
            let label = row.label.height(gutter, row.first());
            let tallest = row.cells.iter().map(|c| c.height(column)).fold(label.max(row.first() * 2.0), f64::max);
            tops.push(tops.last().copied().unwrap_or(top) + tallest.ceil());
        }
        let bottom = tops.last().copied().unwrap_or(top);
        self.ground(canvas, Rect::new(MARGIN, top, w, bottom - top), (left, column), &tops);
        self.head(canvas, top, (left, column));
        for (row, y) in self.rows.iter().zip(tops.iter().skip(1)) {
            let name = Some(row.label.name.clone());
            canvas.open(Group { class: "row", label: name, ..Group::default() });
            row.label.draw(canvas, (y + row.first(), gutter));
            for (at, cell) in row.cells.iter().enumerate() {
                let offer = self.comparison.offers.get(at);
                let label = offer.map(|o| super::name(self.script, o));
                canvas.open(Group { class: "cell", label, ..Group::default() });
                cell.draw(self.script, canvas, (left + column * at as f64, *y), column);
                canvas.close();
            }
            canvas.close();
        }
        bottom
    }

    fn ground(&self, canvas: &mut Canvas, sheet: Rect, (left, column): (f64, f64), tops: &[f64]) {
        canvas.open(Group { class: "ground", decoration: true, ..Group::default() });
        gutter::sheet(canvas, sheet);
        let own = self.comparison.offers.iter().filter(|o| o.own).count() as f64;
        if own > 0.0 {
            let wash = Some(Paint::Kind(Kind::Metric, Part::Wash));
            let rect = Rect::new(left, sheet.y + 1.0, column * own, sheet.h - 2.0);
            canvas.rect("own", rect, 0.0, wash, None);
        }
        let hair = Stroke::new(Paint::Line, 1.0);
        for y in tops.iter().skip(1).take(tops.len().saturating_sub(2)) {
            let y = y.round() + 0.5;
            canvas.line("lane-line", (sheet.x + 0.5, y), (sheet.right() - 0.5, y), hair);
        }
        for at in 0..self.heads.len() {
            let x = (left + column * at as f64).round() + 0.5;
            let stroke = if at == 0 { Stroke::new(Paint::Line2, 1.0) } else { hair };
            canvas.line("column-line", (x, sheet.y + 0.5), (x, sheet.bottom() - 0.5), stroke);
        }
        canvas.close();
    }

    /// Names with the samples of their lines: the legend of the curve.
    fn head(&self, canvas: &mut Canvas, top: f64, (left, column): (f64, f64)) {
        let words = self.script.labels.competitors;
        let rated = !self.comparison.criteria.is_empty();
        for (at, (offer, name)) in self.comparison.offers.iter().zip(&self.heads).enumerate() {
            let x = left + column * at as f64 + EDGE.1;
            let (y, w) = (top + HEAD.0, head_width(column));
            let lines = name.lines(w, Fit::Prose);
            let h = HEAD.1 + lines.len() as f64 * HEAD.2;
            let bounds = Some(Rect::new(x - 1.0, y, column - EDGE.1, h + 2.0));
            canvas.open(Group { class: "column-head", bounds, span: Some(offer.head.span), ..Group::default() });
            let kind = if offer.own { words.own } else { words.competitor };
            let kind = Paragraph::new(vec![Run::new(kind, NOTE_MEDIUM, Paint::Ink3)]).lines(w, Fit::Prose);
            let indent = if rated { SAMPLE } else { 0.0 };
            let base = baseline(y, 16.0, NOTE.size);
            kind.into_iter().take(1).for_each(|l| paragraph::put(canvas, "small", l, (x + indent, base), Anchor::Left));
            let y = y + HEAD.1;
            if rated {
                let middle = y + HEAD.2 / 2.0;
                canvas.line("swatch", (x, middle), (x + 28.0, middle), mark::stroke(offer.mark));
                mark::marker(canvas, offer.mark, x + 14.0, middle, Paint::Sheet);
            }
            let area = Area { x: x + indent, y, w, leading: HEAD.2, size: STEP.size, align: Anchor::Left };
            paragraph::draw(canvas, "", lines, area);
            canvas.close();
        }
    }
}

impl Row {
    /// From its top to the middle of its first line, px.
    fn first(&self) -> f64 {
        self.cells.first().map_or(0.0, Cell::first)
    }
}

/// Width of a name at the head of a column, px.
fn head_width(column: f64) -> f64 {
    column - 2.0 * EDGE.1 - SAMPLE
}

fn label(icon: Option<Icon>, name: &str) -> Label {
    Label { icon, name: name.to_owned(), caption: None }
}
