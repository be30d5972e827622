//! How to read the map: each sign that it uses, once, with what it means.

use crate::geometry::Rect;
use crate::model::{Change, Item, ItemKind, Measure};
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::text::{Fit, Paragraph, Run};
use crate::theme::{Kind, Part};
use crate::view::journey_map::curve::{self, GAP as NO_SCORE};
use crate::view::journey_map::frame::Frame;
use crate::view::part::icon::{self, Icon};
use crate::view::part::paragraph::{self, Area};
use crate::view::part::type_scale::{NOTE, SMALL, baseline};
use crate::view::part::{badge, chip, gauge, mark};

use crate::view::part::sources::{heading, least_rows};

/// From one entry to the next, px.
const ROW: f64 = 20.0;
/// From one base line to the next in an entry of several lines, px.
const LEADING: f64 = 16.0;
/// Between a sign and its meaning, px.
const GAP: f64 = 12.0;
/// Between two columns, px.
const APART: f64 = 32.0;
/// No meaning is wider, px.
const WIDEST: f64 = 260.0;
/// Length of a sample of a line, px.
const SAMPLE: f64 = 46.0;

/// A sign.
enum Sign {
    /// Badges, each filled or outlined.
    Badges(Kind, Vec<(String, bool)>),
    Gauge(Kind),
    Answered(String),
    Citation(usize),
    Person(usize),
    Gap,
    Missing,
    Icon(Icon, Paint),
    Star,
    Baseline,
    Now,
    Target,
}

/// A sign with its meaning.
struct Entry {
    sign: Sign,
    text: Paragraph,
}

/// The signs of a map, in groups that stay together where they can.
pub(super) struct Legend {
    groups: Vec<Vec<Entry>>,
}

impl Legend {
    /// Exactly the signs that the map uses.
    pub(super) fn new(frame: &Frame) -> Self {
        let mut legend = Self { groups: Vec::new() };
        let parts = [Self::badges, Self::references, Self::lines, Self::touchpoints, Self::passage, Self::figures];
        for part in parts {
            legend.groups.push(Vec::new());
            part(&mut legend, frame);
        }
        legend.groups.retain(|g| !g.is_empty());
        legend
    }

    fn add(&mut self, sign: Sign, words: impl Into<String>) {
        let text = Paragraph::new(vec![Run::new(words, NOTE, Paint::Ink2)]);
        if let Some(group) = self.groups.last_mut() {
            group.push(Entry { sign, text });
        }
    }

    /// Badges of pains, gains and opportunities.
    fn badges(&mut self, frame: &Frame) {
        let labels = frame.labels;
        let rows = [
            (ItemKind::Pain, Kind::Pain, labels.legend_pain),
            (ItemKind::Gain, Kind::Gain, labels.legend_gain),
            (ItemKind::Opportunity, Kind::Opportunity, labels.legend_opportunity),
        ];
        for (item_kind, kind, words) in rows {
            let first = |solid: bool| {
                let found = frame.items().find(|(_, i)| i.kind == item_kind && is_solid(i) == solid);
                found.and_then(|(id, _)| frame.badges.get(&id)).map(|b| (b.clone(), solid))
            };
            let (full, outlined) = (first(true), first(false));
            let [both, only_full, only_outlined] = words;
            let words = match (&full, &outlined) {
                (Some(_), Some(_)) => both,
                (Some(_), None) => only_full,
                (None, Some(_)) => only_outlined,
                (None, None) => continue,
            };
            self.add(Sign::Badges(kind, full.into_iter().chain(outlined).collect()), words);
        }
    }

    /// Gauges, chips and citations.
    fn references(&mut self, frame: &Frame) {
        let labels = frame.labels;
        let gauged = frame.items().find_map(|(_, item)| gauge_of(item));
        if let Some(kind) = gauged {
            self.add(Sign::Gauge(kind), labels.legend_level);
        }
        let answered = frame.items().filter(|(_, i)| matches!(i.kind, ItemKind::Pain | ItemKind::Gain));
        if let Some(chip) = answered.flat_map(|(_, i)| &i.answered_by).find_map(|id| frame.badges.get(id)) {
            self.add(Sign::Answered(chip.clone()), labels.legend_answered);
        }
        if let Some(&number) = frame.script.cited().first().map(|c| &c.0) {
            self.add(Sign::Citation(number), labels.legend_citation);
        }
    }

    /// Lines of people, and what stands on them.
    fn lines(&mut self, frame: &Frame) {
        let labels = frame.labels;
        let voices = curve::voices(frame);
        for voice in &voices {
            let name = voice.person.map(|p| frame.plain(&frame.model.person(p).head.text));
            let words = name.map_or_else(|| labels.feelings.to_owned(), |name| (labels.how_feels)(&name));
            self.add(Sign::Person(voice.index), words);
        }
        if voices.iter().any(|v| v.feelings.windows(2).any(curve::is_gap)) {
            self.add(Sign::Gap, labels.legend_gap);
        }
        if !voices.is_empty() && frame.items().any(|(_, i)| i.kind == ItemKind::Moment) {
            self.add(Sign::Star, labels.legend_moment);
        }
    }

    /// Missing touchpoints, and the small channels of what they cause.
    fn touchpoints(&mut self, frame: &Frame) {
        let labels = frame.labels;
        let is_missing = |item: &Item| matches!(item.measure, Measure::Channel { missing: true, .. });
        if frame.items().any(|(_, i)| i.kind == ItemKind::Touchpoint && is_missing(i)) {
            self.add(Sign::Missing, labels.legend_missing);
        }
        let caused = frame.items().filter(|(_, i)| matches!(i.kind, ItemKind::Pain | ItemKind::Gain));
        let causes = caused.filter_map(|(_, i)| Some(frame.model.item(i.parent?)));
        if let Some(cause) = causes.into_iter().find(|i| i.kind == ItemKind::Touchpoint) {
            let (icon, kind) = match &cause.measure {
                Measure::Channel { channel, missing } => {
                    let none = if *missing { Icon::Missing } else { Icon::Touchpoint };
                    (
                        channel.as_ref().map_or(none, Icon::of_channel),
                        if *missing { Kind::Pain } else { Kind::Touchpoint },
                    )
                }
                _ => (Icon::Touchpoint, Kind::Touchpoint),
            };
            self.add(Sign::Icon(icon, Paint::Kind(kind, Part::Ink)), labels.legend_cause);
        }
    }

    /// Brakes and enablers.
    fn passage(&mut self, frame: &Frame) {
        let labels = frame.labels;
        let passages = [
            (ItemKind::Brake, Icon::Brake, Kind::Pain, labels.brake),
            (ItemKind::Enabler, Icon::Enabler, Kind::Gain, labels.enabler),
        ];
        for (item_kind, icon, kind, words) in passages {
            if frame.items().any(|(_, i)| i.kind == item_kind) {
                self.add(Sign::Icon(icon, Paint::Kind(kind, Part::Ink)), words);
            }
        }
    }

    /// The figures of metrics.
    fn figures(&mut self, frame: &Frame) {
        let changes = || {
            frame.items().filter(|(_, i)| i.kind == ItemKind::Metric).filter_map(|(_, i)| match &i.measure {
                Measure::Change(change) => Some(change),
                _ => None,
            })
        };
        let used = |part: fn(&Change) -> bool| changes().any(part);
        let labels = frame.labels;
        let all = [
            (used(|c| c.baseline.is_some()), Sign::Baseline, labels.baseline),
            (used(|c| c.now.is_some()), Sign::Now, labels.now),
            (used(|c| c.target.is_some()), Sign::Target, labels.target),
        ];
        for (_, sign, words) in all.into_iter().filter(|f| f.0) {
            self.add(sign, words);
        }
    }

    /// Whether the map uses no sign that needs a word.
    pub(super) fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// Columns of at most so many rows; a group begins a new column where it does not fit under the one before it.
    fn columns(&self, rows: usize) -> Vec<Vec<&Entry>> {
        let mut out: Vec<Vec<&Entry>> = Vec::new();
        for group in &self.groups {
            let used = out.last().map_or(rows, Vec::len);
            if used + group.len().min(rows) > rows {
                out.push(Vec::new());
            }
            for entry in group {
                match out.last_mut().filter(|c| c.len() < rows) {
                    Some(column) => column.push(entry),
                    None => out.push(vec![entry]),
                }
            }
        }
        out
    }

    /// Whether a group is higher than so many rows.
    pub(super) fn splits(&self, rows: usize) -> bool {
        self.groups.iter().any(|g| g.len() > rows)
    }

    /// Width in columns of so many rows, px.
    pub(super) fn width(&self, rows: usize) -> f64 {
        let width = |column: &Vec<&Entry>| {
            let (sign, text) = widths(column);
            sign + text + APART
        };
        self.columns(rows).iter().map(width).sum::<f64>() - APART
    }

    /// The least number of rows that fit into a width.
    pub(super) fn rows(&self, room: f64) -> usize {
        least_rows(self.groups.iter().map(Vec::len).sum(), room, |rows| self.width(rows))
    }

    /// Draws it in columns of so many rows; returns its bottom, px.
    pub(super) fn draw(&self, frame: &Frame, canvas: &mut Canvas, (x, y): (f64, f64), rows: usize) -> f64 {
        canvas.open(Group { class: "legend", label: Some(frame.labels.legend.to_owned()), ..Group::default() });
        let top = heading(canvas, frame.labels.legend, (x, y));
        let (mut x, mut bottom) = (x, top);
        for column in self.columns(rows) {
            let (sign, text) = widths(&column);
            let mut y = top;
            for entry in column {
                let lines = entry.text.lines(text, Fit::Prose);
                let height = ROW + (lines.len() as f64 - 1.0).max(0.0) * LEADING;
                canvas.open(Group { class: "legend-entry", ..Group::default() });
                entry.sign.draw(canvas, (x, y + 9.0));
                let area =
                    Area { x: x + sign, y: y + 1.0, w: text, leading: LEADING, size: NOTE.size, align: Anchor::Left };
                paragraph::draw(canvas, "", lines, area);
                canvas.close();
                y += height;
            }
            bottom = bottom.max(y);
            x += sign + text + APART;
        }
        canvas.close();
        bottom
    }
}

/// Widths of the signs of a column, with the space after them, and of its meanings, px.
fn widths(column: &[&Entry]) -> (f64, f64) {
    let signs = column.iter().map(|e| e.sign.width()).fold(0.0, f64::max).ceil();
    let texts = column.iter().map(|e| e.text.natural_width().min(WIDEST)).fold(0.0, f64::max).ceil();
    (signs + GAP, texts)
}

/// Whether the badge of an item is filled.
fn is_solid(item: &Item) -> bool {
    matches!(
        item.measure,
        Measure::Level(4..)
            | Measure::Gain { importance: 4.., .. }
            | Measure::ImpactEffort { impact: Some(4..), effort: Some(..=2) }
    )
}

/// The kind of gauge that an item has.
fn gauge_of(item: &Item) -> Option<Kind> {
    match (item.kind, &item.measure) {
        (ItemKind::Pain, Measure::Level(_)) => Some(Kind::Pain),
        (ItemKind::Gain, Measure::Level(_) | Measure::Gain { .. }) => Some(Kind::Gain),
        (ItemKind::Opportunity, Measure::ImpactEffort { .. }) => Some(Kind::Opportunity),
        _ => None,
    }
}

impl Sign {
    /// px
    fn width(&self) -> f64 {
        match self {
            Self::Badges(_, badges) => badges.iter().map(|b| badge::width(&b.0) + 4.0).sum::<f64>() - 4.0,
            Self::Gauge(_) => gauge::WIDTH,
            Self::Answered(text) => chip::ARROW + chip::width(text),
            Self::Citation(number) => crate::text::width(&format!("[{number}]"), SMALL),
            Self::Person(_) | Self::Gap => SAMPLE,
            Self::Missing => 28.0,
            Self::Star => 15.0,
            Self::Icon(..) => 14.0,
            Self::Baseline | Self::Now | Self::Target => 10.0,
        }
    }

    /// Draws it from `x` on, around the height `y`.
    fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64)) {
        let ink = Paint::Kind(Kind::Metric, Part::Ink);
        match self {
            Self::Badges(kind, badges) => {
                let mut x = x;
                for (text, solid) in badges {
                    badge::draw(canvas, (x, y - badge::HEIGHT / 2.0), text, *kind, *solid);
                    x += badge::width(text) + 4.0;
                }
            }
            Self::Gauge(kind) => gauge::draw(canvas, (x, y - gauge::HEIGHT / 2.0), 4, *kind, String::new()),
            Self::Answered(text) => {
                chip::arrow(canvas, (x, y - chip::HEIGHT / 2.0));
                chip::draw(canvas, (x + chip::ARROW, y - chip::HEIGHT / 2.0), text, Kind::Opportunity);
            }
            Self::Citation(number) => {
                let line = paragraph::line(format!("[{number}]"), SMALL, Paint::Ink2);
                paragraph::put(canvas, "", line, (x, baseline(y - 8.0, 16.0, SMALL.size)), Anchor::Left);
            }
            Self::Person(index) => mark::swatch(canvas, *index, x, y, SAMPLE, Paint::Page),
            Self::Gap => canvas.line("", (x, y), (x + SAMPLE, y), NO_SCORE),
            Self::Missing => {
                let dashes = Stroke::new(Paint::Kind(Kind::Pain, Part::Ink), 1.25).dashed(&[4.0, 3.0]);
                canvas.rect("", Rect::new(x, y - 7.0, 28.0, 14.0), 4.0, None, Some(dashes));
            }
            Self::Icon(icon, paint) => icon::draw(canvas, *icon, (x, y - 7.0), 14.0, *paint, 1.4),
            Self::Star => curve::draw_star(canvas, x + 7.5, y),
            Self::Baseline => canvas.circle(x + 5.0, y, 3.25, None, Some(Stroke::new(ink, 1.5))),
            Self::Now => canvas.circle(x + 5.0, y, 4.0, Some(ink), None),
            Self::Target => {
                let tick = Rect::new(x + 3.5, y - 6.0, 3.0, 12.0);
                canvas.rect("", tick, 1.5, Some(Paint::Kind(Kind::Gain, Part::Ink)), None);
            }
        }
    }
}
