//! The panel at the top: the ring, how its figure is computed, and the same by kind of claim and by kind of source.
//!
//! In: sums. Out: up to four blocks side by side, as many as a width holds.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Paint, Stroke};
use crate::text::{Fit, Paragraph, Run};
use crate::theme::Kind;
use crate::view::part::paragraph::{self, Area};
use crate::view::part::script::Script;
use crate::view::part::type_scale::{LABEL, NOTE, NOTE_LEADING, NOTE_STRONG, baseline};

use super::bars::{Bar, Bars};
use super::ring;
use super::section::Body;
use super::strength::{Strength, Tally, UNKNOWN};
use super::words;

/// Least width of a block, and between two, px.
const BLOCK: (f64, f64) = (280.0, 48.0);
/// From the ring to the words beside it, px.
const BESIDE: f64 = 24.0;
/// The words stand beside the ring from this width on, px.
const ROOM: f64 = 150.0;

/// The panel, measured.
pub(super) struct Panel<'c> {
    script: &'c Script<'c>,
    strength: &'c Strength,
    formula: Paragraph,
    lists: Vec<Bars>,
}

impl<'c> Panel<'c> {
    pub(super) fn new(script: &'c Script<'c>, strength: &'c Strength) -> Self {
        let words = script.labels.evidence_report;
        let formula = Paragraph::new(vec![Run::new(words.formula, NOTE, Paint::Ink2)]);
        let mut lists = Vec::new();
        if !strength.groups.is_empty() {
            lists.push(Bars::new(words.by_claim, None, by_claim(script, strength)));
        }
        if !strength.kinds.is_empty() {
            let caption = Some(words.by_source_caption);
            lists.push(Bars::new(words.by_source, caption, by_source(script, strength)));
        }
        if !strength.kinds.is_empty() && strength.all.claims > 0 {
            let caption = Some(words.triangulation_caption);
            lists.push(Bars::new(words.triangulation, caption, by_rests(script, strength)));
        }
        Self { script, strength, formula, lists }
    }

    /// How many blocks stand side by side in a width, and how wide each is, px.
    fn columns(&self, w: f64) -> (usize, f64) {
        let all = self.lists.len() + 1;
        let fit = ((w + BLOCK.1) / (BLOCK.0 + BLOCK.1)).floor().max(1.0) as usize;
        // Two rows of two rather than three and one.
        let count = if fit >= all {
            all
        } else if all == 4 {
            fit.min(2)
        } else {
            fit
        };
        // A single list needs no more than the ring does.
        (count, ((w + BLOCK.1) / count.max(2) as f64 - BLOCK.1).floor().max(if count == 1 { w } else { 0.0 }))
    }

    /// Height of a block, px; the first is the ring.
    fn block(&self, number: usize, w: f64) -> f64 {
        if let Some(list) = number.checked_sub(1).and_then(|n| self.lists.get(n)) {
            return list.height(w);
        }
        let (beside, room) = beside(w);
        let words = LABEL_ROWS + self.formula.line_count(room) as f64 * NOTE_LEADING;
        if beside { words.max(ring::SIZE) } else { ring::SIZE + 12.0 + words }
    }

    fn ring(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) {
        ring::draw(self.script, canvas, self.strength, (x, y));
        let words = self.script.labels.evidence_report;
        let (beside, w) = beside(w);
        let (x, y) = if beside { (x + ring::SIZE + BESIDE, y) } else { (x, y + ring::SIZE + 12.0) };
        let head = paragraph::line(words.strength, LABEL, Paint::Ink);
        paragraph::put(canvas, "label", head, (x, baseline(y, 18.0, LABEL.size)), Anchor::Left);
        let Tally { points, proven, .. } = self.strength.all;
        let sum = paragraph::line((words.points)(proven, points), NOTE_STRONG, Paint::Ink);
        paragraph::put(canvas, "num", sum, (x, baseline(y + 20.0, 16.0, NOTE.size)), Anchor::Left);
        let area = Area { x, y: y + LABEL_ROWS, w, leading: NOTE_LEADING, size: NOTE.size, align: Anchor::Left };
        paragraph::draw(canvas, "formula", self.formula.lines(w, Fit::Prose), area);
    }
}

/// Height of the heading and the sum above the formula, px.
const LABEL_ROWS: f64 = 42.0;

/// Whether the words stand beside the ring, and their width, px.
fn beside(w: f64) -> (bool, f64) {
    let room = w - ring::SIZE - BESIDE;
    if room >= ROOM { (true, room) } else { (false, w) }
}

impl Body for Panel<'_> {
    fn height(&self, w: f64) -> f64 {
        let (count, each) = self.columns(w);
        let blocks: Vec<f64> = (0..=self.lists.len()).map(|n| self.block(n, each)).collect();
        let rows = blocks.chunks(count).map(|row| row.iter().fold(0.0_f64, |a, b| a.max(*b)) + 32.0);
        (rows.sum::<f64>() - 32.0).ceil()
    }

    fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) {
        let (count, each) = self.columns(w);
        let mut top = y;
        let numbers: Vec<usize> = (0..=self.lists.len()).collect();
        for row in numbers.chunks(count) {
            let h = row.iter().map(|&n| self.block(n, each)).fold(0.0, f64::max);
            for (at, &number) in row.iter().enumerate() {
                let left = x + at as f64 * (each + BLOCK.1);
                match number.checked_sub(1).and_then(|n| self.lists.get(n)) {
                    Some(list) => list.draw(canvas, (left, top), each),
                    None => self.ring(canvas, (left, top), each),
                }
                if at > 0 {
                    let x = (left - BLOCK.1 / 2.0).round() + 0.5;
                    canvas.line("column-line", (x, top), (x, top + h), Stroke::new(Paint::Line, 1.0));
                }
            }
            top += h + 32.0;
        }
    }
}

fn by_claim(script: &Script, strength: &Strength) -> Vec<Bar> {
    let words = script.labels.evidence_report;
    let row = |(group, tally): &(super::claims::Group, Tally)| {
        let name = words.groups.get(*group as usize).copied().unwrap_or_default();
        let figure = (words.points)(tally.proven, tally.points);
        Bar::new(name, figure, tally.share().unwrap_or(0.0), words::colours(*group))
    };
    strength.groups.iter().map(row).collect()
}

fn by_source(script: &Script, strength: &Strength) -> Vec<Bar> {
    let words = script.labels.evidence_report;
    let row = |kind: &super::strength::OfKind| {
        let name = script.labels.source_kinds.get(kind.kind).copied().unwrap_or(words.unknown_kind);
        let name = if kind.kind == UNKNOWN { words.unknown_kind } else { name };
        share(script, strength, name, kind.tally)
    };
    strength.kinds.iter().map(row).collect()
}

fn by_rests(script: &Script, strength: &Strength) -> Vec<Bar> {
    let rows = script.labels.evidence_report.rests.into_iter().zip(strength.rests);
    rows.map(|(name, tally)| share(script, strength, name, tally)).collect()
}

/// A part of all points.
fn share(script: &Script, strength: &Strength, name: &'static str, tally: Tally) -> Bar {
    let figure = (script.labels.evidence_report.claims)(tally.claims, tally.points);
    Bar::new(name, figure, f64::from(tally.points) / f64::from(strength.all.points.max(1)), Kind::Metric)
}

/// The remark on the face of a file without sources.
pub(super) struct Banner {
    words: Paragraph,
    remedy: Paragraph,
}

impl Banner {
    /// `None` where the file has sources.
    pub(super) fn new(script: &Script) -> Option<Self> {
        let words = script.labels.evidence_report;
        let strong = Paragraph::new(vec![Run::new(words.assumptions, super::section::TITLE, Paint::Ink)]);
        let remedy = Paragraph::new(vec![Run::new(words.remedy, NOTE, Paint::Ink2)]);
        script.model.sources.is_empty().then_some(Self { words: strong, remedy })
    }

    /// Draws it across `w` px; returns its bottom.
    pub(super) fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) -> f64 {
        use crate::view::part::note::{Look, ground};
        let room = w - 40.0;
        let lines = self.words.lines(room, Fit::Prose);
        let h = lines.len() as f64 * 24.0;
        let more = self.remedy.lines(room, Fit::Prose);
        let all = 14.0 + h + 2.0 + more.len() as f64 * NOTE_LEADING + 14.0;
        ground(canvas, Rect::new(x, y, w, all), Look::Open(Kind::Pain), 12.0, false);
        let area = Area {
            x: x + 20.0,
            y: y + 14.0,
            w: room,
            leading: 24.0,
            size: super::section::TITLE.size,
            align: Anchor::Left,
        };
        paragraph::draw(canvas, "assumptions", lines, area);
        let area = Area { y: y + 16.0 + h, leading: NOTE_LEADING, size: NOTE.size, ..area };
        paragraph::draw(canvas, "remedy", more, area);
        y + all
    }
}
