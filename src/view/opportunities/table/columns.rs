//! The columns of the backlog: only those that some line fills, each as wide as what is in it.
//!
//! In: measured lines, a width. Out: where each column begins and how wide it is. The text takes what the others leave.

use crate::scene::Anchor;
use crate::text;
use crate::theme::Kind;
use crate::view::opportunities::backlog::Backlog;
use crate::view::part::type_scale::{LABEL, NOTE_STRONG};
use crate::view::part::{badge, gauge};

use super::row::Row;

/// From the edge of the table to its outer columns, px.
const EDGE: f64 = 16.0;
/// Between columns, and between the text and what follows, px.
const GAPS: (f64, f64) = (18.0, 24.0);
/// Widest columns of names, statuses and dates, px.
const WIDEST: [f64; 3] = [116.0, 132.0, 96.0];
/// Width of a bar, and the space before it, px.
pub(super) const BAR: (f64, f64) = (48.0, 8.0);
/// Least width of the text, px.
const LEAST: f64 = 220.0;
/// From this width on the text may be parted into two columns, px.
const PARTED: f64 = 640.0;
/// With less than this for the text the list is compact, px.
const ROOMY: f64 = 380.0;
/// Share of the opportunity in two columns.
const SHARE: f64 = 0.46;

/// Where a column is, px from the left edge of the table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Span {
    pub(super) x: f64,
    pub(super) w: f64,
}

impl Span {
    pub(super) const fn right(self) -> f64 {
        self.x + self.w
    }
}

/// All columns.
pub(super) struct Columns {
    /// Width of the table, px.
    pub(super) width: f64,
    pub(super) rank: Span,
    pub(super) code: Span,
    pub(super) text: Span,
    /// What is answered, where it has a column of its own.
    pub(super) what: Option<Span>,
    /// Level of what is answered.
    pub(super) level: Option<Span>,
    pub(super) impact: Span,
    pub(super) effort: Span,
    /// The figure; the bar follows it.
    pub(super) score: Span,
    pub(super) journeys: Option<Span>,
    pub(super) owner: Option<Span>,
    /// The status, with the date under it where that has no column.
    pub(super) status: Option<Span>,
    /// The date, where it does not stand under the status.
    pub(super) due: Option<Span>,
    /// Words over the columns.
    pub(super) heads: Vec<(&'static str, Span, Anchor)>,
}

/// The widths that the lines ask for, px; 0 where no line fills a column.
struct Wants {
    rank: f64,
    code: f64,
    level: f64,
    impact: f64,
    effort: f64,
    score: f64,
    journeys: f64,
    /// Owner, status, date; where the list is compact, the status with the date under it.
    plan: [f64; 3],
    /// The word over the status.
    status: &'static str,
}

/// Width of the word over a column, px.
fn head(words: &str) -> f64 {
    text::width(words, NOTE_STRONG).ceil()
}

/// The word over the levels of what is answered.
fn level_word(backlog: &Backlog) -> &'static str {
    let (labels, model) = (backlog.script.labels, backlog.script.model);
    let ids = backlog.entries.iter().flat_map(|e| &e.answers).flat_map(|a| &a.ids);
    let (mut pains, mut gains) = (false, false);
    for &id in ids {
        let gain = super::figures::kind(model.item(id)) == Kind::Gain;
        (pains, gains) = (pains || !gain, gains || gain);
    }
    match (pains, gains) {
        (true, false) => labels.spoken.pain,
        (false, true) => labels.spoken.gain,
        _ => labels.matrix.weight,
    }
}

/// Width of titles and answers that need no second line, up to a limit, px.
fn natural(rows: &[Row]) -> f64 {
    let lead = rows.iter().map(Row::lead).fold(0.0, f64::max);
    rows.iter().map(|r| r.natural(lead)).fold(LEAST, f64::max).ceil().min(PARTED)
}

impl Wants {
    fn new(backlog: &Backlog, rows: &[Row], compact: bool) -> Self {
        let labels = backlog.script.labels;
        let words = labels.matrix;
        let figure = |t: &str| text::width(t, LABEL).ceil();
        let best = backlog.entries.iter().filter_map(|e| e.score).fold(0.0, f64::max);
        let gauge = |word: &str| head(word).max(gauge::WIDTH);
        let levels = backlog.entries.iter().any(|e| e.level.is_some());
        let plan = |i: usize, word: &str| {
            let widest = rows.iter().filter_map(|r| r.plan_width(i)).fold(0.0, f64::max);
            let most = WIDEST.get(i).copied().unwrap_or_default();
            if widest > 0.0 { widest.ceil().min(most).max(head(word)) } else { 0.0 }
        };
        let (owner, mut status, mut due) = (plan(0, words.owner), plan(1, words.status), plan(2, words.due));
        let mut word = words.status;
        if compact && due > 0.0 {
            word = if status > 0.0 { words.status_and_due } else { words.due };
            status = status.max(due).max(head(word));
            due = 0.0;
        }
        Self {
            rank: head(words.rank).max(figure(&backlog.placed().to_string())),
            code: backlog.entries.iter().map(|e| badge::width(&e.code)).fold(27.0, f64::max),
            level: if levels { gauge(level_word(backlog)) } else { 0.0 },
            impact: gauge(labels.impact),
            effort: gauge(labels.effort),
            score: figure(&(words.figure)(best)).max(head(words.score)),
            journeys: if backlog.journey.is_none() { head(words.journeys) } else { 0.0 },
            plan: [owner, status, due],
            status: word,
        }
    }

    /// Width of everything but the text, with all gaps, px.
    fn fixed(&self) -> f64 {
        let [owner, status, due] = self.plan;
        let right =
            [self.level, self.impact, self.effort, self.score + BAR.0 + BAR.1, self.journeys, owner, status, due];
        let right: f64 = right.iter().filter(|w| **w > 0.0).map(|w| w + GAPS.0).sum();
        EDGE + self.rank + 10.0 + self.code + 10.0 + GAPS.1 - GAPS.0 + right + EDGE
    }
}

impl Columns {
    /// Least width of a table with these lines, px.
    pub(super) fn least(backlog: &Backlog, rows: &[Row]) -> f64 {
        Wants::new(backlog, rows, true).fixed() + LEAST
    }

    /// Width of a table in which no text has to be broken, up to a limit, px.
    pub(super) fn natural(backlog: &Backlog, rows: &[Row]) -> f64 {
        Wants::new(backlog, rows, false).fixed() + natural(rows)
    }

    /// Fits them to a table of `width` px: with little room the date stands under the status, with much of it what is
    /// answered stands beside what answers it.
    pub(super) fn new(backlog: &Backlog, rows: &[Row], width: f64) -> Self {
        let words = backlog.script.labels.matrix;
        let mut wants = Wants::new(backlog, rows, false);
        if width - wants.fixed() < natural(rows).min(ROOMY) {
            wants = Wants::new(backlog, rows, true);
        }
        let text = (width - wants.fixed()).max(LEAST);
        let parted = text >= PARTED;
        let mut pen = Pen { x: EDGE, heads: Vec::new() };
        let rank = pen.put(wants.rank, 10.0, Some((words.rank, Anchor::Left)));
        let code = pen.put(wants.code, 10.0, None);
        let answers = rows.iter().any(Row::answers) && !parted;
        let both = answers && head(words.opportunity_and_what) <= text;
        let title = if both { words.opportunity_and_what } else { words.opportunity };
        let (text, what) = if parted {
            let own = (text * SHARE).round();
            let text_span = pen.put(own - GAPS.0, GAPS.0, Some((title, Anchor::Left)));
            (text_span, Some(pen.put(text - own, GAPS.1, Some((words.what, Anchor::Left)))))
        } else {
            (pen.put(text, GAPS.1, Some((title, Anchor::Left))), None)
        };
        let labels = backlog.script.labels;
        let level = pen.maybe(wants.level, level_word(backlog));
        let impact = pen.put(wants.impact, GAPS.0, Some((labels.impact, Anchor::Left)));
        let effort = pen.put(wants.effort, GAPS.0, Some((labels.effort, Anchor::Left)));
        let score = pen.put(wants.score, BAR.0 + BAR.1 + GAPS.0, Some((words.score, Anchor::Right)));
        let journeys = pen.maybe(wants.journeys, words.journeys);
        let [o, s, d] = wants.plan;
        let (owner, status, due) = (pen.maybe(o, words.owner), pen.maybe(s, wants.status), pen.maybe(d, words.due));
        let heads = pen.heads;
        Self { width, rank, code, text, what, level, impact, effort, score, journeys, owner, status, due, heads }
    }
}

/// Puts columns side by side.
struct Pen {
    x: f64,
    heads: Vec<(&'static str, Span, Anchor)>,
}

impl Pen {
    fn put(&mut self, w: f64, gap: f64, head: Option<(&'static str, Anchor)>) -> Span {
        let span = Span { x: self.x, w };
        self.heads.extend(head.map(|(words, anchor)| (words, span, anchor)));
        self.x += w + gap;
        span
    }

    /// A column that no line fills is left out.
    fn maybe(&mut self, w: f64, head: &'static str) -> Option<Span> {
        (w > 0.0).then(|| self.put(w, GAPS.0, Some((head, Anchor::Left))))
    }
}
