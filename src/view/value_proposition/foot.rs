//! Under the two shapes: how to read them, how the fit is computed, what is still open.
//!
//! In: the content and its account. Out: three columns on the page. Absent: sources and method (those are of the page).

use std::collections::BTreeMap;

use crate::geometry::Rect;
use crate::model::JobKind;
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::text::{Fit as Lines, Paragraph, Run};
use crate::theme::{Kind, Part};
use crate::view::part::flow::{Flow, Piece};
use crate::view::part::note::edge;
use crate::view::part::page::MARGIN;
use crate::view::part::paragraph::{self, Area, line, put};
use crate::view::part::type_scale::{BODY, BODY_LEADING, LABEL, NOTE, NOTE_LEADING, NOTE_MEDIUM, baseline};
use crate::view::part::{badge, gauge};

use super::content::{Content, Entry, Section};
use super::fit::{self, Fit, Points};
use super::notes::{self, HEAVY};
use super::spoken;

/// Where the second and the third column begin, as parts of the width.
const COLUMNS: (f64, f64) = (0.30, 0.56);
/// Between columns, px.
const APART: f64 = 32.0;
/// Height of a row, px.
const ROW: f64 = 24.0;
/// Height of a heading with what is under it, px.
const HEAD: f64 = 28.0;
/// From a sign to its words in the key, px.
const SIGN: f64 = 48.0;
/// How many open items are told in words; the others by their badges.
const TOLD: usize = 8;
/// No open item takes more lines than this; a longer one is told by its badge.
const MOST_LINES: usize = 2;
/// From the badge of an open item to its gauge, and from the badge to its words, px.
const INDENTS: (f64, f64) = (40.0, 88.0);

/// Draws the columns from `y` on; returns the bottom of the longest, px.
pub(super) fn draw(content: &Content, account: &Fit, canvas: &mut Canvas, (y, width): (f64, f64)) -> f64 {
    let room = width - 2.0 * MARGIN;
    let (second, third) = (MARGIN + (COLUMNS.0 * room).round(), MARGIN + (COLUMNS.1 * room).round());
    let column = |x: f64, end: f64| Rect::new(x, y, end - x, 0.0);
    let key = key(content, canvas, column(MARGIN, second - APART));
    let score = score(content, account, canvas, column(second, third - APART));
    let open = still_open(content, canvas, column(third, MARGIN + room));
    key.max(score).max(open)
}

/// A heading with what is said beside it; what it heads begins at the returned y.
fn heading(canvas: &mut Canvas, words: &'static str, beside: &str, at: Rect) -> f64 {
    let base = baseline(at.y, 18.0, LABEL.size);
    let title = line(words, LABEL, Paint::Ink);
    let x = at.x + title.width + 8.0;
    put(canvas, "footer-label", title, (at.x, base), Anchor::Left);
    if !beside.is_empty() {
        put(canvas, "num", line(beside, NOTE_MEDIUM, Paint::Ink3), (x, base), Anchor::Left);
    }
    at.y + HEAD
}

/// Words in a column; returns their bottom.
fn words(canvas: &mut Canvas, text: &str, paint: Paint, at: Rect) -> f64 {
    let lines = Paragraph::new(vec![Run::new(text, NOTE, paint)]).lines(at.w, Lines::Prose);
    let bottom = at.y + lines.len() as f64 * NOTE_LEADING;
    let area = Area { x: at.x, y: at.y, w: at.w, leading: NOTE_LEADING, size: NOTE.size, align: Anchor::Left };
    paragraph::draw(canvas, "", lines, area);
    bottom
}

/// Middle of a row of the key whose words begin at `y`.
const fn middle(y: f64) -> f64 {
    y + NOTE_LEADING / 2.0
}

fn key(content: &Content, canvas: &mut Canvas, at: Rect) -> f64 {
    canvas.open(Group { class: "legend", label: Some(content.labels.key.to_owned()), ..Group::default() });
    let mut y = heading(canvas, content.labels.key, "", at);
    y = job_kinds(content, canvas, Rect { y, ..at });
    let mut row = |canvas: &mut Canvas, text: &str, sign: &dyn Fn(&mut Canvas, f64)| {
        sign(canvas, middle(y));
        let bottom = words(canvas, text, Paint::Ink2, Rect::new(at.x + SIGN, y, at.w - SIGN, 0.0));
        y = bottom + ROW - NOTE_LEADING;
    };
    let box_at = |y: f64| Rect::new(at.x, y - 7.0, gauge::WIDTH, 14.0);
    row(canvas, content.labels.key_level, &|canvas, y| {
        gauge::draw(canvas, (at.x, y - gauge::HEIGHT / 2.0), 3, Kind::Metric, content.labels.key_level.to_owned());
    });
    row(canvas, content.labels.key_open, &|canvas, y| {
        let stroke = Stroke::new(Paint::Kind(Kind::Pain, Part::Ink), 1.25).dashed(&[4.0, 3.0]);
        canvas.rect("", box_at(y), 4.0, None, Some(stroke));
    });
    canvas.close();
    y - ROW + NOTE_LEADING
}

/// The kinds of jobs that occur, each with its colour; returns where the next row begins.
fn job_kinds(content: &Content, canvas: &mut Canvas, at: Rect) -> f64 {
    let [functional, social, emotional, organisational] = content.labels.key_jobs;
    let mut seen = BTreeMap::new();
    for entry in content.of(Section::Jobs) {
        let job = notes::job(&content.item(entry).measure);
        let word = match job {
            Some(JobKind::Functional) => (0, functional),
            Some(JobKind::Organisational) => (1, organisational),
            Some(JobKind::Social) => (2, social),
            Some(JobKind::Emotional) => (3, emotional),
            Some(JobKind::Other(_)) | None => (4, content.labels.key_other_jobs),
        };
        seen.entry(word).or_insert_with(|| notes::of_job(job));
    }
    if seen.is_empty() {
        return at.y;
    }
    let (mut x, mut y) = (at.x, at.y);
    for ((_, word), kind) in seen {
        let word = line(word, NOTE, Paint::Ink2);
        if x > at.x && x + 22.0 + word.width > at.right() {
            (x, y) = (at.x, y + ROW);
        }
        let swatch = Rect::new(x, middle(y) - 6.0, 15.0, 12.0);
        canvas.rect("", swatch, 3.0, Some(Paint::Kind(kind, Part::Tint)), Some(edge(kind, false)));
        let next = (x + 22.0 + word.width + 20.0).ceil();
        put(canvas, "", word, (x + 22.0, baseline(y, NOTE_LEADING, NOTE.size)), Anchor::Left);
        x = next;
    }
    y + ROW
}

fn score(content: &Content, account: &Fit, canvas: &mut Canvas, at: Rect) -> f64 {
    let labels = content.script.labels;
    canvas.open(Group { class: "score", label: Some(content.labels.fit_title.to_owned()), ..Group::default() });
    let figure = account.percent().map_or_else(String::new, content.labels.percent);
    let mut y = heading(canvas, content.labels.fit_title, &figure, at);
    let rows = [(labels.gains, account.gains, Kind::Gain), (labels.pains, account.pains, Kind::Pain)];
    let rows = rows.map(|(name, points, kind)| {
        let words = line((content.labels.points)(points.met, points.all), NOTE_MEDIUM, Paint::Ink2);
        (line(name, NOTE, Paint::Ink2), points, kind, words)
    });
    let name = rows.iter().map(|r| r.0.width).fold(0.0, f64::max).ceil() + 14.0;
    let most = rows.iter().map(|r| r.1.all).max().unwrap_or(0);
    let tail = rows.iter().map(|r| r.3.width).fold(0.0, f64::max) + 12.0;
    let unit = (6.0_f64).min((at.w - name - tail) / most.max(1) as f64).max(0.0);
    for (title, points, kind, words) in rows {
        let base = baseline(y, NOTE_LEADING, NOTE.size);
        put(canvas, "", title, (at.x, base), Anchor::Left);
        bar(canvas, (at.x + name, middle(y)), (points, unit), kind);
        let x = at.x + name + if most > 0 { most as f64 * unit + 12.0 } else { 0.0 };
        put(canvas, "num", words, (x, base), Anchor::Left);
        y += ROW;
    }
    y = self::words(canvas, content.labels.reckoning, Paint::Ink3, Rect { y, ..at });
    if account.unlevelled > 0 && account.percent().is_some() {
        y = self::words(canvas, &(content.labels.unlevelled)(account.unlevelled), Paint::Ink3, Rect { y, ..at });
    }
    canvas.close();
    y
}

/// Points as lengths: the whole outlined, what is met filled.
fn bar(canvas: &mut Canvas, (x, y): (f64, f64), (points, unit): (Points, f64), kind: Kind) {
    let part = |n: usize| Rect::new(x, y - 5.0, (n as f64 * unit).round().max(1.0), 10.0);
    if points.all > points.met {
        let (fill, stroke) = (Paint::Kind(kind, Part::Tint), Stroke::new(Paint::Kind(kind, Part::Border), 1.0));
        canvas.rect("", part(points.all), 2.0, Some(fill), Some(stroke));
    }
    if points.met > 0 {
        canvas.rect("", part(points.met), 2.0, Some(Paint::Kind(kind, Part::Ink)), None);
    }
}

/// An open item that is told in words.
struct Told<'c> {
    section: Section,
    entry: &'c Entry,
    text: Paragraph,
}

impl Told<'_> {
    fn height(&self, w: f64) -> f64 {
        (self.text.line_count(w - INDENTS.1) as f64 * BODY_LEADING).max(BODY_LEADING) + ROW - BODY_LEADING
    }
}

fn still_open(content: &Content, canvas: &mut Canvas, at: Rect) -> f64 {
    let open = fit::open(content);
    let asked = !content.of(Section::Pains).is_empty() || !content.of(Section::Gains).is_empty();
    let beside = match open.len() {
        0 if asked => content.labels.all_answered.to_owned(),
        0 => content.labels.nothing_asked.to_owned(),
        n => n.to_string(),
    };
    canvas.open(Group { class: "still-open", label: Some(content.labels.still_open.to_owned()), ..Group::default() });
    let y = heading(canvas, content.labels.still_open, &beside, at);
    let w = ((at.w - APART) / 2.0).floor();
    let (told, rest) = told(content, open, w);
    // The left column takes the greater half.
    let (left, right) = told.split_at(told.len().div_ceil(2));
    let bottom = [(left, at.x), (right, at.x + w + APART)].into_iter().fold(y, |most, (list, x)| {
        let column = list.iter().fold(y, |y, told| {
            tell(content, canvas, told, Rect::new(x, y, w, told.height(w)));
            y + told.height(w)
        });
        most.max(column)
    });
    let bottom = if rest.is_empty() { bottom } else { badges(content, canvas, rest, Rect { y: bottom, ..at }) };
    canvas.close();
    bottom
}

/// The heaviest in words; those that are too long for it, and those for which there is no room, by their badges.
fn told<'c>(content: &Content, open: Vec<(Section, &'c Entry)>, w: f64) -> (Vec<Told<'c>>, Vec<(Section, &'c Entry)>) {
    let (mut told, mut rest) = (Vec::new(), Vec::new());
    for (section, entry) in open {
        if told.len() < TOLD {
            let words = content.script.runs(&content.text(entry), BODY, Paint::Ink);
            let text = Paragraph::new(content.script.claim(words, content.assumed(entry)));
            if text.line_count(w - INDENTS.1) <= MOST_LINES {
                told.push(Told { section, entry, text });
                continue;
            }
        }
        rest.push((section, entry));
    }
    (told, rest)
}

fn tell(content: &Content, canvas: &mut Canvas, told: &Told, at: Rect) {
    let (kind, entry) = (notes::kind(told.section), told.entry);
    canvas.open(Group { class: "open-item", bounds: Some(at), ..Group::default() });
    let y = at.y + ((BODY_LEADING - badge::HEIGHT) / 2.0).floor();
    badge::draw(canvas, (at.x, y), &entry.code, kind, entry.level.is_some_and(|l| l >= HEAVY));
    if let Some(level) = entry.level {
        let spoken = spoken::level(content, told.section, level);
        let y = at.y + (BODY_LEADING - gauge::HEIGHT) / 2.0;
        gauge::draw(canvas, (at.x + INDENTS.0, y), level, kind, spoken);
    }
    let (x, w) = (at.x + INDENTS.1, at.w - INDENTS.1);
    let area = Area { x, y: at.y, w, leading: BODY_LEADING, size: BODY.size, align: Anchor::Left };
    paragraph::draw(canvas, "", told.text.lines(w, Lines::Prose), area);
    canvas.close();
}

/// Draws the badges of the rest as references; returns their bottom.
fn badges(content: &Content, canvas: &mut Canvas, rest: Vec<(Section, &Entry)>, at: Rect) -> f64 {
    let mut row = vec![Piece::Words("", line(content.labels.also, NOTE, Paint::Ink2))];
    row.extend(rest.into_iter().map(|(s, entry)| Piece::Chip(entry.code.clone(), notes::kind(s), false)));
    let flow = Flow::new(row, Vec::new(), 0);
    flow.draw(canvas, (at.x, at.y), at.w);
    at.y + flow.height(at.w)
}
