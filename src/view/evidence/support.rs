//! What each source supports: a card a source, with the notes that cite it; one that nothing cites is visibly idle.
//!
//! In: sources and entries. Out: cards in columns, each next one under the shortest column.

use crate::geometry::Rect;
use crate::model::SourceId;
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::source::Span;
use crate::text::{Fit, Line, Paragraph, Run, Style, Weight};
use crate::theme::{Kind, Part};
use crate::view::part::badge;
use crate::view::part::icon::{self, Icon};
use crate::view::part::note::{Look, ground};
use crate::view::part::paragraph::{self, Area, line};
use crate::view::part::script::Script;
use crate::view::part::type_scale::{BODY, BODY_LEADING, NOTE, NOTE_LEADING, NOTE_MEDIUM, NOTE_STRONG, baseline};

use super::claims::Entry;
use super::section::Body;
use super::words;

/// Least width of a card, and between two, px.
const CARDS: (f64, f64) = (330.0, 10.0);
/// From the edge of a card to what it holds, px.
const PAD: f64 = 14.0;
/// Height of the line with number, kind and count, px.
const HEAD: f64 = 20.0;
/// From the words of the source to the notes, and between two notes, px.
const GAPS: (f64, f64) = (10.0, 6.0);

/// A note that cites a source.
struct Row {
    code: Option<(String, bool)>,
    kind: Kind,
    icon: Icon,
    text: Paragraph,
    spoken: String,
    span: Span,
}

/// A source.
struct Card {
    number: Option<usize>,
    span: Span,
    kind: Option<Line>,
    count: Line,
    text: Paragraph,
    rows: Vec<Row>,
    /// Width of the widest badge with the space after it, px.
    indent: f64,
}

/// All sources: those that are cited by their numbers, then the idle ones.
pub(super) struct Cards(Vec<Card>);

impl Cards {
    pub(super) fn new(script: &Script, entries: &[Entry]) -> Self {
        let count = script.model.sources.len();
        let mut citing: Vec<Vec<&Entry>> = vec![Vec::new(); count];
        for entry in entries {
            for id in &entry.sources {
                citing.get_mut(id.0 as usize).into_iter().for_each(|list| list.push(entry));
            }
        }
        let mut numbers: Vec<Option<usize>> = vec![None; count];
        for (number, id) in script.cited() {
            numbers.get_mut(id.0 as usize).into_iter().for_each(|n| *n = Some(number));
        }
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by_key(|&at| numbers.get(at).copied().flatten().unwrap_or(usize::MAX));
        let card = |at: usize| {
            let (citing, number) = (citing.get(at)?, numbers.get(at)?);
            Some(card(script, SourceId(at as u32), *number, citing))
        };
        Self(order.into_iter().filter_map(card).collect())
    }

    fn places(&self, (x, y): (f64, f64), w: f64) -> Vec<Rect> {
        let fit = ((w + CARDS.1) / (CARDS.0 + CARDS.1)).floor().max(1.0);
        let count = (fit as usize).min(self.0.len()).max(1);
        let each = ((w + CARDS.1) / count as f64).floor() - CARDS.1;
        let mut tops = vec![y; count];
        let place = |card: &Card| {
            let (column, top) = tops.iter_mut().enumerate().min_by(|a, b| a.1.total_cmp(b.1))?;
            let rect = Rect::new(x + column as f64 * (each + CARDS.1), *top, each, card.height(each));
            *top = rect.bottom() + CARDS.1;
            Some(rect)
        };
        self.0.iter().filter_map(place).collect()
    }
}

impl Body for Cards {
    fn height(&self, w: f64) -> f64 {
        self.places((0.0, 0.0), w).iter().map(|r| r.bottom()).fold(0.0, f64::max)
    }

    fn draw(&self, canvas: &mut Canvas, at: (f64, f64), w: f64) {
        for (card, rect) in self.0.iter().zip(self.places(at, w)) {
            card.draw(canvas, rect);
        }
    }
}

fn card(script: &Script, id: SourceId, number: Option<usize>, citing: &[&Entry]) -> Card {
    let (source, labels) = (script.model.source(id), script.labels);
    let report = labels.evidence_report;
    let link = source.link.as_ref().map(|w| w.text.clone());
    let paint = if link.is_some() { Paint::Kind(Kind::Touchpoint, Part::Ink) } else { Paint::Ink };
    let mut text = script.runs(&source.head.text, Style { weight: Weight::Medium, ..BODY }, paint);
    for run in text.iter_mut().filter(|r| r.link.is_none()) {
        run.link.clone_from(&link);
    }
    if let Some(address) = &link {
        let mut sign = Run::new("\u{a0}↗", BODY, paint);
        sign.link = Some(address.clone());
        text.push(sign);
    }
    let kind = source.kind.and_then(|k| labels.source_kinds.get(k as usize));
    let count = if citing.is_empty() { report.idle.to_owned() } else { (report.cited)(citing.len()) };
    let rows: Vec<Row> = citing.iter().map(|entry| row(script, entry)).collect();
    let badges = rows.iter().filter_map(|r| r.code.as_ref()).map(|c| badge::width(&c.0));
    Card {
        number,
        span: source.head.span,
        kind: kind.map(|word| line(*word, NOTE_STRONG, Paint::Ink2)),
        count: line(count, NOTE, Paint::Ink2),
        text: Paragraph::new(text),
        indent: badges.fold(22.0, f64::max) + 8.0,
        rows,
    }
}

fn row(script: &Script, entry: &Entry) -> Row {
    Row {
        code: entry.code.clone().map(|code| (code, entry.level().is_some_and(|l| l >= 4))),
        kind: words::colours_of(entry),
        icon: words::icon(entry),
        text: Paragraph::new(words::runs(script, entry, true)),
        spoken: words::spoken(script, entry),
        span: entry.span,
    }
}

impl Card {
    /// Whether number, kind and count stand on one line.
    fn is_flat(&self, w: f64) -> bool {
        let kind = self.kind.as_ref().map_or(0.0, |k| k.width + 12.0);
        34.0 + kind + self.count.width <= w
    }

    /// From the top of a card to its text, px.
    fn head(&self, w: f64) -> f64 {
        PAD - 2.0 + HEAD * if self.is_flat(w) { 1.0 } else { 2.0 } + 2.0
    }

    fn height(&self, w: f64) -> f64 {
        let w = w - 2.0 * PAD;
        let rows: f64 = self.rows.iter().map(|r| r.height(w - self.indent) + GAPS.1).sum();
        let rows = if self.rows.is_empty() { 0.0 } else { GAPS.0 * 2.0 + 1.0 + rows - GAPS.1 };
        self.head(w) + self.text.line_count(w) as f64 * BODY_LEADING + rows + PAD
    }

    fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        let idle = self.rows.is_empty();
        canvas.open(Group {
            class: if idle { "source idle" } else { "source" },
            id: self.number.map(|n| format!("s{n}")),
            span: Some(self.span),
            bounds: Some(rect),
            ..Group::default()
        });
        let look = if idle { Look::Open(Kind::Metric) } else { Look::Plain(Kind::Metric) };
        ground(canvas, rect, look, 8.0, false);
        let (x, w) = (rect.x + PAD, rect.w - 2.0 * PAD);
        self.draw_head(canvas, (x, rect.y + PAD - 2.0), w);
        let mut y = rect.y + self.head(w);
        let lines = self.text.lines(w, Fit::Prose);
        let area = Area { x, y, w, leading: BODY_LEADING, size: BODY.size, align: Anchor::Left };
        y += lines.len() as f64 * BODY_LEADING + GAPS.0;
        paragraph::draw(canvas, "", lines, area);
        if !idle {
            let rule = y.round() + 0.5;
            canvas.line("", (x, rule), (x + w, rule), Stroke::new(Paint::Line, 1.0));
            y += 1.0 + GAPS.0;
        }
        for row in &self.rows {
            row.draw(canvas, (x, y), (w, self.indent));
            y += row.height(w - self.indent) + GAPS.1;
        }
        canvas.close();
    }

    fn draw_head(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) {
        let base = baseline(y, HEAD, NOTE.size);
        let mut left = x;
        if let Some(number) = self.number {
            let mark = line(format!("[{number}]"), NOTE_MEDIUM, Paint::Ink3);
            left += mark.width + 8.0;
            paragraph::put(canvas, "num", mark, (x, base), Anchor::Left);
        }
        if let Some(kind) = &self.kind {
            paragraph::put(canvas, "", kind.clone(), (left, base), Anchor::Left);
        }
        if self.is_flat(w) {
            paragraph::put(canvas, "count", self.count.clone(), (x + w, base), Anchor::Right);
        } else {
            paragraph::put(canvas, "count", self.count.clone(), (x, base + HEAD), Anchor::Left);
        }
    }
}

impl Row {
    fn height(&self, w: f64) -> f64 {
        (self.text.line_count(w).max(1) as f64 * BODY_LEADING).max(NOTE_LEADING)
    }

    fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64), (w, indent): (f64, f64)) {
        let h = self.height(w - indent);
        canvas.open(Group {
            class: "citing",
            label: Some(self.spoken.clone()),
            span: Some(self.span),
            bounds: Some(Rect::new(x - 1.0, y - 1.0, w + 2.0, h + 2.0)),
            ..Group::default()
        });
        match &self.code {
            Some((code, solid)) => badge::draw(canvas, (x, y), code, self.kind, *solid),
            None => icon::draw(canvas, self.icon, (x + 3.0, y + 1.0), 15.0, Paint::Kind(self.kind, Part::Ink), 1.5),
        }
        let (x, w) = (x + indent, w - indent);
        let area = Area { x, y, w, leading: BODY_LEADING, size: BODY.size, align: Anchor::Left };
        paragraph::draw(canvas, "", self.text.lines(w, Fit::Prose), area);
        canvas.close();
    }
}
