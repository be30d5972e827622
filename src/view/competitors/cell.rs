//! Cells of the table: the notes of an offer in a row, or its ratings on a criterion.
//!
//! In: an offer. Out: something that knows its height at any width and can draw itself. Absent: rows and columns.

use crate::geometry::Rect;
use crate::model::ItemId;
use crate::scene::{Anchor, Canvas, Group, Paint};
use crate::text::{Fit, Paragraph, Run};
use crate::theme::Kind;
use crate::view::part::gauge;
use crate::view::part::note::{Look, Note, grid};
use crate::view::part::paragraph::{self, Area, line};
use crate::view::part::script::Script;
use crate::view::part::type_scale::{BODY, BODY_LEADING, LABEL, NOTE, NOTE_LEADING, baseline};

use super::comparison::{self, Offer};

/// From a column's line to its notes, and to its text, px.
pub(super) const EDGE: (f64, f64) = (6.0, 16.0);
/// Above and below what stands in a cell, px.
const PAD: f64 = 8.0;
/// A note is at least so wide where notes stand side by side, and so far from the next, px.
const NOTES: (f64, f64) = (232.0, 6.0);
/// Between two ratings, px.
const GAP: f64 = 6.0;
/// Height of a row that holds a gauge, px.
const GAUGE: f64 = 18.0;
/// From the top of a row to the middle of its first line, in rows of notes and in rows of ratings, px.
const FIRST: (f64, f64) = (23.5, 18.0);

/// What stands in a cell.
pub(super) enum Cell {
    Notes(Vec<Note>),
    Ratings(Vec<Rating>),
}

/// A rating with its reason.
pub(super) struct Rating {
    level: u8,
    text: Paragraph,
    item: ItemId,
    /// Whether nobody is rated higher.
    best: bool,
}

impl Cell {
    /// The notes of an offer in a row.
    pub(super) fn notes(script: &Script, offer: &Offer, row: usize) -> Self {
        let (class, kind) = match row {
            0 => ("item offer", Kind::Metric),
            1 => ("item strategy", Kind::Metric),
            2 => ("item strength", Kind::Gain),
            _ => ("item weakness", Kind::Pain),
        };
        let word = script.labels.competitors.one.get(row).copied().unwrap_or_default();
        let note = |&id: &ItemId| {
            let item = script.model.item(id);
            let mut note = Note::new(Look::Plain(kind), class, script.whole(item, BODY, Paint::Ink));
            note.assumed = row >= comparison::EVIDENT && script.assumed(item);
            note.label = Some(format!("{word}: {}", script.plain(&item.head.text)));
            note.span = Some(item.head.span);
            note
        };
        Self::Notes(offer.notes.get(row).into_iter().flatten().map(note).collect())
    }

    /// The ratings of an offer on a criterion; `best` is the highest that any offer has.
    pub(super) fn ratings(script: &Script, offer: &Offer, criterion: usize, best: Option<u8>) -> Self {
        let rating = |&item: &ItemId| {
            let it = script.model.item(item);
            let level = comparison::level(it)?;
            let text = Paragraph::new(reason(script, item));
            Some(Rating { level, text, item, best: best.is_some_and(|b| level >= b) })
        };
        Self::Ratings(offer.ratings.get(&criterion).into_iter().flatten().filter_map(rating).collect())
    }

    /// From the top of a row of such cells to the middle of its first line, px.
    pub(super) const fn first(&self) -> f64 {
        match self {
            Self::Notes(_) => FIRST.0,
            Self::Ratings(_) => FIRST.1,
        }
    }

    /// Height in a column of `w` px.
    pub(super) fn height(&self, w: f64) -> f64 {
        match self {
            Self::Notes(notes) => {
                grid(notes, (0.0, PAD), w - 2.0 * EDGE.0, NOTES).last().map_or(0.0, |r| r.bottom() + PAD)
            }
            Self::Ratings(ratings) => {
                let h: f64 = ratings.iter().map(|r| r.height(w - 2.0 * EDGE.1) + GAP).sum();
                FIRST.1 - GAUGE / 2.0 + h - GAP + PAD
            }
        }
    }

    /// Draws it in a column of `w` px from `x`, `y` on.
    pub(super) fn draw(&self, script: &Script, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) {
        let words = script.labels.competitors;
        match self {
            Self::Notes(notes) if notes.is_empty() => nothing(canvas, words.nothing, (x, y + FIRST.0), w),
            Self::Ratings(ratings) if ratings.is_empty() => nothing(canvas, words.unrated, (x, y + FIRST.1), w),
            Self::Notes(notes) => {
                for (note, rect) in notes.iter().zip(grid(notes, (x + EDGE.0, y + PAD), w - 2.0 * EDGE.0, NOTES)) {
                    note.draw(canvas, rect);
                }
            }
            Self::Ratings(ratings) => {
                let (x, w) = (x + EDGE.1, w - 2.0 * EDGE.1);
                let mut y = y + FIRST.1 - GAUGE / 2.0;
                for rating in ratings {
                    rating.draw(script, canvas, (x, y), w);
                    y += rating.height(w) + GAP;
                }
            }
        }
    }
}

/// Words in an empty cell, around the height `middle`.
fn nothing(canvas: &mut Canvas, words: &str, (x, middle): (f64, f64), w: f64) {
    let (x, y, w) = (x + EDGE.1, middle - NOTE_LEADING / 2.0, w - 2.0 * EDGE.1);
    let lines = Paragraph::new(vec![Run::new(words, NOTE, Paint::Ink3)]).lines(w, Fit::Prose);
    let area = Area { x, y, w, leading: NOTE_LEADING, size: NOTE.size, align: Anchor::Left };
    paragraph::draw(canvas, "nothing", lines, area);
}

/// What a rating says beside its criterion and its level.
fn reason(script: &Script, item: ItemId) -> Vec<Run> {
    let item = script.model.item(item);
    if !comparison::says_why(item) {
        return Vec::new();
    }
    let mut runs = script.whole(item, BODY, Paint::Ink);
    // Its tags are the criteria; they stand at the left.
    runs.retain(|r| !item.head.tags.iter().any(|t| r.text.strip_prefix(" #") == Some(t.text.as_str())));
    let blank = runs.iter().take_while(|r| r.text == "\n").count();
    runs.split_off(blank)
}

impl Rating {
    fn height(&self, w: f64) -> f64 {
        GAUGE + self.text.line_count(w) as f64 * BODY_LEADING + 3.0
    }

    /// Gauge, figure and reason.
    fn draw(&self, script: &Script, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) {
        let item = script.model.item(self.item);
        let spoken = (script.labels.spoken.level)(self.level);
        canvas.open(Group {
            class: "item rating",
            label: Some(format!("{spoken}: {}", script.plain(&item.head.text))),
            span: Some(item.head.span),
            bounds: Some(Rect::new(x - 1.0, y, w + 2.0, self.height(w))),
            ..Group::default()
        });
        gauge::draw(canvas, (x, y + (GAUGE - gauge::HEIGHT) / 2.0), self.level, Kind::Metric, spoken);
        let (style, paint) = if self.best { (LABEL, Paint::Ink) } else { (BODY, Paint::Ink2) };
        let figure = line(self.level.to_string(), style, paint);
        let base = baseline(y, GAUGE, style.size);
        paragraph::put(canvas, "num", figure, (x + gauge::WIDTH + 10.0, base), Anchor::Left);
        let area = Area { x, y: y + GAUGE + 1.0, w, leading: BODY_LEADING, size: BODY.size, align: Anchor::Left };
        paragraph::draw(canvas, "", self.text.lines(w, Fit::Prose), area);
        canvas.close();
    }
}
