//! What needs evidence first: severe pains, important gains and moments of truth that rest on nothing.
//!
//! In: entries. Out: their notes, the weightiest first, each with where it stands.

use crate::scene::{Canvas, Paint};
use crate::text::Run;
use crate::theme::{Kind, Part};
use crate::view::part::flow::{Flow, Piece};
use crate::view::part::icon::Icon;
use crate::view::part::note::{Look, Note, grid};
use crate::view::part::paragraph::line;
use crate::view::part::script::Script;
use crate::view::part::type_scale::{BODY, NOTE, NOTE_STRONG};

use super::claims::{Entry, Group};
use super::section::Body;
use super::words;

/// Least width of a note, and between two, px.
const NOTES: (f64, f64) = (252.0, 8.0);

/// Notes side by side.
pub(super) struct Notes(Vec<Note>);

/// Those that rest on nothing, the weightiest first, else in reading order.
pub(super) fn open<'e, 'a>(entries: &'e [Entry<'a>]) -> Vec<&'e Entry<'a>> {
    let mut open: Vec<_> = entries.iter().filter(|e| e.is_heavy() && e.sources.is_empty()).collect();
    open.sort_by_key(|e| std::cmp::Reverse(e.points()));
    open
}

impl Notes {
    pub(super) fn new(script: &Script, open: &[&Entry]) -> Self {
        Self(open.iter().map(|entry| note(script, entry)).collect())
    }
}

impl Body for Notes {
    fn height(&self, w: f64) -> f64 {
        grid(&self.0, (0.0, 0.0), w, NOTES).last().map_or(0.0, |r| r.bottom())
    }

    fn draw(&self, canvas: &mut Canvas, at: (f64, f64), w: f64) {
        for (note, rect) in self.0.iter().zip(grid(&self.0, at, w, NOTES)) {
            note.draw(canvas, rect);
        }
    }
}

fn note(script: &Script, entry: &Entry) -> Note {
    let kind = words::colours_of(entry);
    let assumed = !script.model.sources.is_empty();
    let mut runs = script.claim(script.runs(entry.text, BODY, Paint::Ink), assumed);
    runs.push(Run::new("\n", NOTE, Paint::Ink2));
    runs.push(Run::new(words::place(script, entry), NOTE, Paint::Ink2));
    let class = match entry.group {
        Some(Group::Pains) => "item pain",
        Some(Group::Gains) => "item gain",
        _ => "item moment",
    };
    let mut note = Note::new(Look::Tinted(kind), class, runs);
    note.head = Flow::new(head(script, entry, kind), Vec::new(), 0);
    note.assumed = assumed;
    note.label = Some(words::spoken(script, entry));
    note.span = Some(entry.span);
    note
}

/// Badge and level; what has no badge says what it is.
fn head(script: &Script, entry: &Entry, kind: Kind) -> Vec<Piece> {
    let mut out = Vec::new();
    if let Some(code) = &entry.code {
        out.push(Piece::Badge(code.clone(), kind, true));
    } else {
        let paint = Paint::Kind(kind, Part::Ink);
        let icon = if kind == Kind::Moment { Icon::Star } else { words::icon(entry) };
        out.push(Piece::Marked(icon, line(words::word(script, entry), NOTE_STRONG, paint), paint));
    }
    if let Some(level) = entry.level() {
        let labels = script.labels;
        let scale = if kind == Kind::Pain { labels.intensity } else { labels.importance };
        out.push(Piece::Gauge(None, level, kind, format!("{scale} {}", (labels.spoken.level)(level))));
    }
    out
}
