//! A line of the backlog.
//!
//! In: an entry. Out: something that knows its height in given columns and can draw itself.

use std::collections::BTreeSet;

use crate::geometry::Rect;
use crate::model::{Item, Prose};
use crate::scene::{Anchor, Canvas, Group, Paint};
use crate::text::{Fit, Line, Paragraph, Run, Style};
use crate::view::opportunities::answer::Answer;
use crate::view::opportunities::backlog::{Backlog, Entry};
use crate::view::opportunities::spoken;
use crate::view::opportunities::status::{Pill, Status};
use crate::view::part::paragraph::{self, Area};
use crate::view::part::type_scale::{BODY, LABEL, NOTE, NOTE_LEADING, NOTE_MEDIUM};

use super::columns::{Columns, Span};
use super::extras::{self, Extra};
use super::figures::{Figures, dash};

/// From one base line of a title to the next, px.
const LEADING: f64 = 18.0;
/// The same for owners, px.
const OWNER_LEADING: f64 = 17.0;
/// Between pills, px.
const PILLS: f64 = 4.0;

/// A line, its words measured.
pub(super) struct Row {
    title: Paragraph,
    /// Notes and links of all that it stands for.
    extras: Vec<Extra>,
    answers: Vec<Answer>,
    /// In place of what it answers.
    nothing: Paragraph,
    journeys: Option<Paragraph>,
    owner: Option<Paragraph>,
    statuses: Vec<Pill>,
    due: Option<Paragraph>,
    /// Whether nobody works on it: its words are weaker.
    parked: bool,
}

/// Where a line goes, and what all lines share.
pub(super) struct Place {
    pub(super) rect: Rect,
    /// Width of the widest code of what is answered, px.
    pub(super) lead: f64,
    /// The highest score.
    pub(super) best: f64,
}

impl Row {
    /// Measures an entry.
    pub(super) fn new(backlog: &Backlog, entry: &Entry) -> Self {
        let (script, labels) = (&backlog.script, backlog.script.labels.matrix);
        let items: Vec<&Item> = entry.items.iter().map(|&id| script.model.item(id)).collect();
        let statuses = distinct(backlog, &items, |i| i.status.as_ref());
        let statuses: Vec<Pill> = statuses.into_iter().map(|p| Pill::new(&script.plain(p))).collect();
        let parked = !statuses.is_empty() && statuses.iter().all(|s| s.status == Status::Parked);
        let ink = if parked { Paint::Ink2 } else { Paint::Ink };
        let title = items.first().map_or_else(Vec::new, |i| script.runs(&i.head.text, LABEL, ink));
        let joined = |list: Vec<&Prose>, style: Style, paint| {
            let mut runs: Vec<Run> = Vec::new();
            for prose in list {
                if !runs.is_empty() {
                    runs.push(Run::new(", ", style, paint));
                }
                runs.extend(script.runs(prose, style, paint));
            }
            (!runs.is_empty()).then(|| Paragraph::new(runs))
        };
        let answers = entry.answers.iter().map(|a| Answer::new(backlog, a)).collect();
        Self {
            title: Paragraph::new(title),
            extras: extras::of(backlog, &items),
            answers,
            nothing: Paragraph::new(vec![Run::new(labels.nothing, NOTE, Paint::Ink3)]),
            journeys: backlog.journey.is_none().then(|| journeys(backlog, entry)),
            owner: joined(distinct(backlog, &items, |i| i.owner.as_ref()), BODY, ink),
            statuses,
            due: joined(distinct(backlog, &items, |i| i.due.as_ref()), NOTE, Paint::Ink2),
            parked,
        }
    }

    /// Whether it answers anything.
    pub(super) fn answers(&self) -> bool {
        !self.answers.is_empty()
    }

    /// Width of the widest code of what it answers, px.
    pub(super) fn lead(&self) -> f64 {
        self.answers.iter().map(Answer::lead).fold(0.0, f64::max)
    }

    /// Width on one line of owner, status or date, by number, px.
    pub(super) fn plan_width(&self, column: usize) -> Option<f64> {
        match column {
            0 => self.owner.as_ref().map(Paragraph::natural_width),
            1 => self.statuses.iter().map(Pill::width).reduce(f64::max),
            _ => self.due.as_ref().map(Paragraph::natural_width),
        }
    }

    /// Width of title and answers on one line each, px.
    pub(super) fn natural(&self, lead: f64) -> f64 {
        let answers = self.answers.iter().map(|a| a.natural(lead));
        answers.fold(self.title.natural_width(), f64::max)
    }

    fn title_height(&self, w: f64) -> f64 {
        let extras: f64 = self.extras.iter().map(|e| e.height(w)).sum();
        self.title.line_count(w) as f64 * LEADING + extras
    }

    fn answers_height(&self, w: f64, lead: f64) -> f64 {
        if self.answers.is_empty() {
            return self.nothing.line_count(w) as f64 * NOTE_LEADING;
        }
        self.answers.iter().map(|a| a.height(w, lead)).sum()
    }

    /// Height of the pills, with the date under them where it has no column of its own, px.
    fn state_height(&self, w: f64, columns: &Columns) -> f64 {
        let pills: f64 = self.statuses.iter().map(|s| s.height(w) + PILLS).sum();
        let due = self.due.as_ref().filter(|_| columns.due.is_none());
        (pills + due.map_or(0.0, |d| d.line_count(w) as f64 * NOTE_LEADING + PILLS) - PILLS).max(0.0)
    }

    /// Height of its highest column, px.
    pub(super) fn height(&self, columns: &Columns, lead: f64) -> f64 {
        let text = match columns.what {
            Some(what) => self.title_height(columns.text.w).max(self.answers_height(what.w, lead)),
            None => self.title_height(columns.text.w) + self.answers_height(columns.text.w, lead),
        };
        let lines = |p: &Option<Paragraph>, span: Option<Span>, leading: f64| {
            p.as_ref().zip(span).map_or(0.0, |(p, s)| p.line_count(s.w) as f64 * leading)
        };
        [
            text,
            lines(&self.owner, columns.owner, OWNER_LEADING),
            lines(&self.due, columns.due, NOTE_LEADING),
            lines(&self.journeys, columns.journeys, NOTE_LEADING),
            columns.status.map_or(0.0, |s| self.state_height(s.w, columns)),
        ]
        .into_iter()
        .fold(0.0, f64::max)
    }

    /// Draws it.
    pub(super) fn draw(
        &self,
        backlog: &Backlog,
        canvas: &mut Canvas,
        (entry, columns, place): (&Entry, &Columns, Place),
        seen: &mut BTreeSet<String>,
    ) {
        let first = entry.items.first().map(|&id| backlog.script.model.item(id));
        canvas.open(Group {
            class: "item opportunity",
            id: Some(entry.code.to_lowercase()),
            label: Some(spoken::entry(backlog, entry)),
            span: first.map(|i| i.head.span),
            bounds: Some(place.rect),
            ..Group::default()
        });
        let (x, middle) = (place.rect.x, (place.rect.y + place.rect.h / 2.0).floor());
        let figures = Figures { entry, columns, parked: self.parked, x, middle };
        figures.draw_rank(canvas);
        self.draw_texts(canvas, columns, &place, seen);
        figures.draw_levels(backlog, canvas);
        figures.draw_score(backlog, canvas, place.best);
        self.draw_plan(canvas, columns, (x, middle));
        canvas.close();
    }

    /// The title with its notes, and what it answers under it or beside it.
    fn draw_texts(&self, canvas: &mut Canvas, columns: &Columns, place: &Place, seen: &mut BTreeSet<String>) {
        let (x, middle) = (place.rect.x, (place.rect.y + place.rect.h / 2.0).floor());
        let (text, title) = (columns.text, self.title_height(columns.text.w));
        match columns.what {
            None => {
                let top = (middle - f64::midpoint(title, self.answers_height(text.w, place.lead))).round();
                self.draw_title(canvas, (x + text.x, top, text.w), |canvas, y| {
                    self.draw_answers(canvas, (x + text.x, y), (text.w, place.lead), seen)
                });
            }
            Some(what) => {
                self.draw_title(canvas, (x + text.x, (middle - title / 2.0).round(), text.w), |_, y| y);
                let top = (middle - self.answers_height(what.w, place.lead) / 2.0).round();
                self.draw_answers(canvas, (x + what.x, top), (what.w, place.lead), seen);
            }
        }
    }

    /// Draws the title, then what `between` draws from its bottom on, then notes and links.
    fn draw_title(
        &self,
        canvas: &mut Canvas,
        (x, y, w): (f64, f64, f64),
        between: impl FnOnce(&mut Canvas, f64) -> f64,
    ) {
        let lines = self.title.lines(w, Fit::Prose);
        let bottom = y + lines.len() as f64 * LEADING;
        put(canvas, lines, (x, y, w), (LEADING, LABEL.size));
        let y = between(canvas, bottom);
        extras::draw(&self.extras, canvas, (x, y, w));
    }

    fn draw_answers(
        &self,
        canvas: &mut Canvas,
        (x, y): (f64, f64),
        (w, lead): (f64, f64),
        seen: &mut BTreeSet<String>,
    ) -> f64 {
        if self.answers.is_empty() {
            let lines = self.nothing.lines(w, Fit::Prose);
            let bottom = y + lines.len() as f64 * NOTE_LEADING;
            put(canvas, lines, (x, y, w), (NOTE_LEADING, NOTE.size));
            return bottom;
        }
        self.answers.iter().fold(y, |y, a| a.draw(canvas, (x, y), (w, lead), seen))
    }

    /// Journeys, owner, status and date.
    fn draw_plan(&self, canvas: &mut Canvas, columns: &Columns, (x, middle): (f64, f64)) {
        let texts = [
            (&self.journeys, columns.journeys, NOTE_LEADING, NOTE.size),
            (&self.owner, columns.owner, OWNER_LEADING, BODY.size),
            (&self.due, columns.due, NOTE_LEADING, NOTE.size),
        ];
        for (words, span, leading, size) in texts {
            let Some(span) = span else { continue };
            let Some(words) = words else {
                dash(canvas, (x + span.x, middle));
                continue;
            };
            let lines = words.lines(span.w, Fit::Prose);
            let top = middle - lines.len() as f64 * leading / 2.0;
            put(canvas, lines, (x + span.x, top, span.w), (leading, size));
        }
        if let Some(span) = columns.status {
            self.draw_state(canvas, columns, (x + span.x, middle, span.w));
        }
    }

    /// Pills, with the date under them where it has no column of its own.
    fn draw_state(&self, canvas: &mut Canvas, columns: &Columns, (x, middle, w): (f64, f64, f64)) {
        let height = self.state_height(w, columns);
        if height <= 0.0 {
            return dash(canvas, (x, middle));
        }
        let mut y = (middle - height / 2.0).round();
        for pill in &self.statuses {
            pill.draw(canvas, (x, y), w);
            y += pill.height(w) + PILLS;
        }
        if let Some(due) = self.due.as_ref().filter(|_| columns.due.is_none()) {
            put(canvas, due.lines(w, Fit::Prose), (x, y, w), (NOTE_LEADING, NOTE.size));
        }
    }
}

/// Draws lines.
fn put(canvas: &mut Canvas, lines: Vec<Line>, (x, y, w): (f64, f64, f64), (leading, size): (f64, f64)) {
    paragraph::draw(canvas, "", lines, Area { x, y, w, leading, size, align: Anchor::Left });
}

/// What the items say of something, each text once.
fn distinct<'a>(backlog: &Backlog, items: &[&'a Item], of: impl Fn(&'a Item) -> Option<&'a Prose>) -> Vec<&'a Prose> {
    let mut seen = BTreeSet::new();
    items.iter().filter_map(|i| of(i)).filter(|p| seen.insert(backlog.script.plain(p))).collect()
}

/// "2 of 3", and their numbers.
fn journeys(backlog: &Backlog, entry: &Entry) -> Paragraph {
    let words = (backlog.script.labels.matrix.shared)(entry.journeys.len(), backlog.journeys.len());
    let numbers: Vec<String> = entry.journeys.iter().map(|n| (n + 1).to_string()).collect();
    Paragraph::new(vec![
        Run::new(words, NOTE_MEDIUM, Paint::Ink),
        Run::new("\n", NOTE, Paint::Ink3),
        Run::new(numbers.join(", "), NOTE, Paint::Ink3),
    ])
}
