//! The notes of a cycle: a mark at the left, the text beside it.
//!
//! In: an item, what it is here. Out: something that knows its height at any width and can draw itself. Absent: where it
//! stands.

use crate::geometry::Rect;
use crate::model::{Item, ItemId, ItemKind, Measure};
use crate::scene::{Anchor, Canvas, Group, Paint};
use crate::source::Span;
use crate::text::{Fit, Paragraph, Run};
use crate::theme::{Kind, Part};
use crate::view::part::extras::Extras;
use crate::view::part::flow::{Flow, Piece};
use crate::view::part::icon::{self, Icon};
use crate::view::part::note::{self, Look, PAD};
use crate::view::part::paragraph::{self, Area, line};
use crate::view::part::type_scale::{BODY, BODY_LEADING, SMALL, SMALL_STRONG};
use crate::view::part::{badge, chip, face};

use super::content::Cycle;
use super::spoken;

/// Between notes, px.
pub(super) const GAP: f64 = 6.0;
/// Above and below the text, px.
pub(super) const TOP: f64 = 7.0;
/// From what stands before a text to the text, px.
const AFTER_MARK: f64 = 8.0;
/// From the head row to the text, px.
const UNDER_HEAD: f64 = 3.0;
/// More chips than these stand in a row above the text instead of in a column beside it.
const STACKED: usize = 3;

/// What stands before the text.
#[derive(Debug, Clone)]
enum Mark {
    None,
    /// The code of a brake.
    Badge(String),
    /// The codes of the brakes that an enabler answers, one under the other.
    Chips(Vec<String>),
    Icon(Icon, Paint),
    Face(f64),
}

/// A note that can be measured and drawn.
pub(super) struct Card {
    look: Look,
    mark: Mark,
    /// From the left edge of the mark to the text, px.
    indent: f64,
    /// A row above the text; mostly empty.
    head: Flow,
    text: Paragraph,
    extras: Extras,
    assumed: bool,
    class: &'static str,
    id: Option<String>,
    label: String,
    span: Span,
}

impl Card {
    /// A note with nothing before its text.
    fn new(cycle: &Cycle, item: &Item, (look, accent): (Look, Kind), runs: Vec<Run>) -> Self {
        Self {
            look,
            mark: Mark::None,
            indent: 0.0,
            head: Flow::default(),
            text: Paragraph::new(runs),
            extras: Extras::new(&cycle.script, item, accent, true),
            assumed: false,
            class: "item",
            id: None,
            label: String::new(),
            span: item.head.span,
        }
    }

    /// What is done in a phase, or what else stands in it.
    pub(super) fn note(cycle: &Cycle, item: &Item) -> Self {
        let (class, icon, kind) = match item.kind {
            ItemKind::Pain => ("item pain", Icon::Pain, Kind::Pain),
            ItemKind::Gain => ("item gain", Icon::Gain, Kind::Gain),
            ItemKind::Opportunity => ("item opportunity", Icon::Opportunity, Kind::Opportunity),
            ItemKind::Feeling => ("item feeling", Icon::Feeling, Kind::Thought),
            _ => {
                let card = Self::new(cycle, item, (Look::Tinted(Kind::Plain), Kind::Plain), cycle.runs(item));
                return Self { class: "item action", label: spoken::item(cycle, item, None), ..card };
            }
        };
        let card = Self::new(cycle, item, (Look::Tinted(kind), kind), cycle.runs(item));
        let mark = match item.measure {
            Measure::Score(score) => Mark::Face(score),
            _ => Mark::Icon(icon, Paint::Kind(kind, Part::Ink)),
        };
        let assumed = item.kind != ItemKind::Opportunity && cycle.script.assumed(item);
        let label = spoken::item(cycle, item, None);
        Self { class, mark, indent: 24.0, head: measures(cycle, item, kind), assumed, label, ..card }
    }

    /// A touchpoint in the body of a phase.
    pub(super) fn touchpoint(cycle: &Cycle, item: &Item) -> Self {
        let (icon, missing) = channel(item);
        let (look, kind) = if missing {
            (Look::Open(Kind::Pain), Kind::Pain)
        } else {
            (Look::Plain(Kind::Touchpoint), Kind::Touchpoint)
        };
        let mut runs = cycle.runs(item);
        if missing {
            let word = cycle.script.labels.missing.to_lowercase();
            runs.push(Run::new(format!("\u{a0}\u{a0} {word}"), SMALL_STRONG, Paint::Kind(Kind::Pain, Part::Ink)));
        }
        let card = Self::new(cycle, item, (look, kind), runs);
        let mark = Mark::Icon(icon, Paint::Kind(kind, Part::Ink));
        Self { class: "item touchpoint", mark, indent: 23.0, label: spoken::item(cycle, item, None), ..card }
    }

    /// A brake; `indent` px from its badge to its text, the same for all of them.
    pub(super) fn brake(cycle: &Cycle, id: ItemId, indent: f64) -> Self {
        let item = cycle.item(id);
        let open = item.answered_by.is_empty();
        let look = if open { Look::Open(Kind::Pain) } else { Look::Plain(Kind::Pain) };
        let code = cycle.code(id).unwrap_or_default().to_owned();
        let card = Self::new(cycle, item, (look, Kind::Pain), cycle.runs(item));
        Self {
            class: if open { "item brake open" } else { "item brake" },
            label: spoken::item(cycle, item, Some(&code)),
            id: Some(code.to_lowercase()),
            mark: Mark::Badge(code),
            indent,
            assumed: !open && cycle.script.assumed(item),
            ..card
        }
    }

    /// An enabler; `indent` px from its arrow to its text, the same for all of them.
    pub(super) fn enabler(cycle: &Cycle, id: ItemId, indent: f64) -> Self {
        let item = cycle.item(id);
        let codes = cycle.answered(item);
        let card = Self::new(cycle, item, (Look::Plain(Kind::Gain), Kind::Gain), cycle.runs(item));
        let card = Self { class: "item enabler", label: spoken::item(cycle, item, None), ..card };
        match codes.len() {
            0 => card,
            1..=STACKED => Self { mark: Mark::Chips(codes), indent, ..card },
            _ => {
                let chips = codes.into_iter().enumerate().map(|(i, code)| Piece::Chip(code, Kind::Pain, i == 0));
                Self { head: Flow::new(chips.collect(), Vec::new(), 0), ..card }
            }
        }
    }

    /// A key activity, or a key resource.
    pub(super) fn key(cycle: &Cycle, item: &Item) -> Self {
        let need = item.measure == Measure::Have(false);
        let look = if need { Look::Open(Kind::Metric) } else { Look::Tinted(Kind::Metric) };
        let class = match (item.kind, need) {
            (ItemKind::Activity, _) => "item activity",
            (_, true) => "item resource open",
            _ => "item resource",
        };
        let card = Self::new(cycle, item, (look, Kind::Metric), cycle.runs(item));
        Self { class, label: spoken::item(cycle, item, None), ..card }
    }

    /// Width at which its text stands on one line, px; all the width there is where more than a text is to be shown.
    pub(super) fn natural_width(&self, room: f64) -> f64 {
        let bare = self.extras.height(room) > 0.0;
        if bare { room } else { (self.text.natural_width() + self.indent + 2.0 * PAD).ceil().min(room) }
    }

    fn room(&self, w: f64) -> f64 {
        w - 2.0 * PAD - self.indent
    }

    fn top(&self, w: f64) -> f64 {
        if self.head.is_empty() { TOP } else { TOP + self.head.height(self.room(w)) + UNDER_HEAD }
    }

    /// Height of a note of `w` px, px.
    pub(super) fn height(&self, w: f64) -> f64 {
        let room = self.room(w);
        let marks = if let Mark::Chips(codes) = &self.mark {
            codes.len() as f64 * (BODY_LEADING + 1.0) - 1.0
        } else {
            BODY_LEADING
        };
        let text = self.text.line_count(room) as f64 * BODY_LEADING;
        (self.top(w) + text).max(TOP + marks) + self.extras.height(room) + TOP
    }

    /// Draws it; the box may be higher than [`Card::height`] says.
    pub(super) fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        canvas.open(Group {
            class: self.class,
            id: self.id.clone(),
            label: Some(self.label.clone()),
            span: Some(self.span),
            bounds: Some(rect),
            ..Group::default()
        });
        note::ground(canvas, rect, self.look, 6.0, self.assumed);
        self.draw_mark(canvas, (rect.x + PAD, rect.y + TOP));
        let (x, w) = (rect.x + PAD + self.indent, self.room(rect.w));
        if !self.head.is_empty() {
            self.head.draw(canvas, (x, rect.y + TOP), w);
        }
        let y = rect.y + self.top(rect.w);
        let lines = self.text.lines(w, Fit::Prose);
        let bottom = y + lines.len().max(1) as f64 * BODY_LEADING;
        paragraph::draw(canvas, "", lines, body(x, y, w));
        self.extras.draw(canvas, (x, bottom), w);
        canvas.close();
    }

    fn draw_mark(&self, canvas: &mut Canvas, (x, y): (f64, f64)) {
        match &self.mark {
            Mark::None => {}
            Mark::Badge(code) => badge::draw(canvas, (x, y + 1.0), code, Kind::Pain, false),
            Mark::Chips(codes) => {
                chip::arrow(canvas, (x, y + 1.0));
                for (i, code) in codes.iter().enumerate() {
                    let y = y + 1.0 + i as f64 * (BODY_LEADING + 1.0);
                    chip::draw(canvas, (x + chip::ARROW, y), code, Kind::Pain);
                }
            }
            Mark::Icon(icon, paint) => icon::draw(canvas, *icon, (x, y + 1.0), 15.0, *paint, 1.5),
            Mark::Face(score) => face::draw(canvas, x + 8.0, y + 8.5, 8.0, *score),
        }
    }
}

/// Where the body text of a note stands.
fn body(x: f64, y: f64, w: f64) -> Area {
    Area { x, y, w, leading: BODY_LEADING, size: BODY.size, align: Anchor::Left }
}

/// What a touchpoint's channel is drawn as, and whether it is one that should exist.
pub(super) fn channel(item: &Item) -> (Icon, bool) {
    match &item.measure {
        Measure::Channel { channel: Some(channel), missing } => (Icon::of_channel(channel), *missing),
        Measure::Channel { channel: None, missing: true } => (Icon::Missing, true),
        _ => (Icon::Touchpoint, false),
    }
}

/// Level of a pain or gain, and the touchpoint that causes it.
fn measures(cycle: &Cycle, item: &Item, kind: Kind) -> Flow {
    let labels = cycle.script.labels;
    let mut pieces = Vec::new();
    if let Measure::Level(level) | Measure::Gain { importance: level, .. } = item.measure {
        let name = if item.kind == ItemKind::Pain { labels.intensity } else { labels.importance };
        pieces.push(Piece::Gauge(None, level, kind, format!("{name} {}", (labels.spoken.level)(level))));
    }
    if let Some(cause) = item.parent.map(|id| cycle.item(id)).filter(|i| i.kind == ItemKind::Touchpoint) {
        let words = line(cycle.script.plain(&cause.head.text), SMALL, Paint::Ink2);
        pieces.push(Piece::Marked(channel(cause).0, words, Paint::Kind(Kind::Touchpoint, Part::Ink)));
    }
    Flow::new(pieces, Vec::new(), 0)
}

/// From the left edge of the badges to the texts of brakes, and from that of the arrows to those of enablers, px: enough
/// for the longest code of the cycle.
pub(super) fn indents(cycle: &Cycle) -> (f64, f64) {
    let codes = || cycle.brakes().filter_map(|id| cycle.code(id));
    let widest = |width: fn(&str) -> f64| codes().map(width).fold(0.0, f64::max);
    (widest(badge::width) + AFTER_MARK, chip::ARROW + widest(chip::width) + AFTER_MARK)
}

/// Height of notes of `w` px one under the other, px.
pub(super) fn column(cards: &[Card], w: f64) -> f64 {
    cards.iter().map(|c| c.height(w) + GAP).sum::<f64>() - if cards.is_empty() { 0.0 } else { GAP }
}

/// Draws notes one under the other so that they fill a box.
pub(super) fn fill(canvas: &mut Canvas, cards: &[Card], rect: Rect) {
    let mut free = (rect.h - column(cards, rect.w)).max(0.0);
    let mut y = rect.y;
    for (card, left) in cards.iter().zip((1..=cards.len()).rev()) {
        // Whole pixels, so that edges are sharp.
        let share = (free / left as f64).floor();
        free -= share;
        let h = card.height(rect.w) + share;
        card.draw(canvas, Rect::new(rect.x, y, rect.w, h));
        y += h + GAP;
    }
}
