//! Notes of the canvas as cards that can be measured.
//!
//! In: the content. Out: for each section its cards with their sizes in columns. Absent: where they stand.

use crate::geometry::packing::Card;
use crate::model::{ItemKind, JobKind, Measure};
use crate::scene::Paint;
use crate::text::Run;
use crate::theme::{Kind, Part};
use crate::view::part::chip;
use crate::view::part::flow::{Flow, Piece, ROW};
use crate::view::part::note::{Look, Note, PAD};
use crate::view::part::paragraph::line;
use crate::view::part::script;
use crate::view::part::type_scale::{BODY, NOTE, NOTE_MEDIUM, SMALL};

use super::content::{Content, Entry, Section};
use super::spoken;

/// Width of a card of one column, px.
pub(super) const COLUMN: f64 = 172.0;
/// Between cards, px.
pub(super) const GAP: f64 = 8.0;
/// From this level on a badge is filled.
pub(super) const HEAVY: u8 = 4;
/// A text of more lines than this takes one column more, for a card of one column, two, three.
const MOST_LINES: [usize; 3] = [6, 10, 15];

/// The cards of a section.
pub(super) struct Notes {
    pub(super) notes: Vec<Note>,
    pub(super) cards: Vec<Card>,
}

impl Notes {
    /// Those of a section.
    pub(super) fn new(content: &Content, section: Section) -> Self {
        let entries = content.of(section);
        let open = open_word(content, section);
        let notes: Vec<Note> = entries.iter().map(|entry| note(content, (section, open), entry)).collect();
        let cards = notes.iter().map(card).collect();
        Self { notes, cards }
    }
}

/// Width of a card, px.
pub(super) fn width(columns: usize) -> f64 {
    columns as f64 * (COLUMN + GAP) - GAP
}

fn card(note: &Note) -> Card {
    let most = MOST_LINES.iter().enumerate();
    let columns = 1 + most.take_while(|&(i, &most)| note.lines(width(i + 1)) > most).count();
    Card { columns, h: note.height(width(columns)) }
}

/// The colours of a section; a job has those of its kind.
pub(super) const fn kind(section: Section) -> Kind {
    match section {
        Section::Gains | Section::Creators => Kind::Gain,
        Section::Pains | Section::Relievers => Kind::Pain,
        Section::Jobs | Section::Products => Kind::Plain,
    }
}

/// The colours of a kind of job.
pub(super) const fn of_job(job: Option<&JobKind>) -> Kind {
    match job {
        Some(JobKind::Functional) => Kind::Touchpoint,
        Some(JobKind::Social) => Kind::Thought,
        Some(JobKind::Emotional) => Kind::Moment,
        Some(JobKind::Organisational | JobKind::Other(_)) | None => Kind::Metric,
    }
}

/// The kind of a job, if it says one.
pub(super) const fn job(measure: &Measure) -> Option<&JobKind> {
    match measure {
        Measure::Job(kind) => Some(kind),
        _ => None,
    }
}

fn note(content: &Content, (section, open): (Section, Option<&str>), entry: &Entry) -> Note {
    let item = content.item(entry);
    let (look, kind, class) = match section {
        Section::Jobs => {
            let kind = of_job(job(&item.measure));
            (Look::Tinted(kind), kind, "item job")
        }
        Section::Pains if entry.is_open() => (Look::Open(Kind::Pain), Kind::Pain, "item pain open"),
        Section::Gains if entry.is_open() => (Look::Open(Kind::Gain), Kind::Gain, "item gain open"),
        Section::Pains => (Look::Tinted(Kind::Pain), Kind::Pain, "item pain"),
        Section::Gains => (Look::Tinted(Kind::Gain), Kind::Gain, "item gain"),
        Section::Products => (Look::Plain(Kind::Plain), Kind::Plain, "item product"),
        Section::Relievers => (Look::Plain(Kind::Pain), Kind::Pain, "item reliever"),
        Section::Creators => (Look::Plain(Kind::Gain), Kind::Gain, "item creator"),
    };
    let wanted = matches!(section, Section::Jobs | Section::Pains | Section::Gains);
    let mut note = Note::new(look, class, words(content, entry));
    note.head = head(content, (section, open), entry, kind);
    note.assumed = wanted && content.assumed(entry);
    note.id = Some(chip::handle(&entry.code));
    note.label = Some(spoken::entry(content, section, entry));
    note.span = Some(item.head.span);
    note
}

/// Badge, level, and at the right what it answers or what answers it, or what kind of job it is.
fn head(content: &Content, (section, open): (Section, Option<&str>), entry: &Entry, kind: Kind) -> Flow {
    let mut start = vec![Piece::Badge(entry.code.clone(), kind, entry.level.is_some_and(|l| l >= HEAVY))];
    if let Some(level) = entry.level {
        start.push(Piece::Gauge(None, level, kind, spoken::level(content, section, level)));
    }
    let keep = start.len();
    let small = |word: &str| Piece::Words("small", line(word, SMALL, Paint::Kind(kind, Part::Ink)));
    if section == Section::Jobs {
        let word = job_word(content, entry);
        return Flow::new(start, word.as_deref().map(small).into_iter().collect(), keep);
    }
    let partner = section.partner().map_or(&[] as &[Entry], |p| content.of(p));
    let codes = entry.refs.iter().filter_map(|&at| partner.get(at));
    let chips: Vec<Piece> = codes.enumerate().map(|(i, e)| Piece::Chip(e.code.clone(), kind, i == 0)).collect();
    if !chips.is_empty() || !matches!(section, Section::Pains | Section::Gains) {
        return Flow::new(start, chips, keep);
    }
    Flow::new(start, open.map(small).into_iter().collect(), keep)
}

/// What is said of the pains or gains that nothing answers: the longest word that has room beside every badge and gauge
/// of the section. The dashed edge says it too, so it may be none.
fn open_word(content: &Content, section: Section) -> Option<&'static str> {
    let longest = content.of(section).last().map_or("", |entry| &entry.code);
    content.labels.open.into_iter().find(|word| {
        let start = vec![
            Piece::Badge(longest.to_owned(), Kind::Plain, false),
            Piece::Gauge(None, 1, Kind::Plain, String::new()),
        ];
        let word = Piece::Words("small", line(*word, SMALL, Paint::Ink));
        Flow::new(start, vec![word], 2).height(COLUMN - 2.0 * PAD) <= ROW
    })
}

/// What kind of job it is, in one word.
pub(super) fn job_word(content: &Content, entry: &Entry) -> Option<String> {
    let item = content.item(entry);
    if item.kind != ItemKind::Job {
        return None;
    }
    let [functional, social, emotional, organisational] = content.labels.job_kinds;
    let word = match job(&item.measure)? {
        JobKind::Functional => functional,
        JobKind::Social => social,
        JobKind::Emotional => emotional,
        JobKind::Organisational => organisational,
        JobKind::Other(word) => word,
    };
    Some(word.to_owned())
}

/// The text, and under it what else the file says.
fn words(content: &Content, entry: &Entry) -> Vec<Run> {
    let (script, item) = (&content.script, content.item(entry));
    let assumed = script::lived(item.kind) && content.assumed(entry);
    let mut runs = script.claim(script.runs(&content.text(entry), BODY, Paint::Ink), assumed);
    for tag in &item.head.tags {
        runs.push(Run::new(format!(" #{}", tag.text), SMALL, Paint::Ink2));
    }
    let mut add = |more: Vec<Run>| {
        if !runs.is_empty() {
            runs.push(Run::new("\n", BODY, Paint::Ink));
        }
        runs.extend(more);
    };
    if let Some(level) = entry.satisfaction {
        let words = format!("{} {}", script.labels.satisfaction, (script.labels.spoken.level)(level));
        add(vec![Run::new(words, NOTE, Paint::Ink2)]);
    }
    for remark in content.remarks(entry) {
        add(script.runs(remark, NOTE, Paint::Ink2));
    }
    if !entry.people.is_empty() {
        let names: Vec<String> =
            entry.people.iter().map(|&p| script.plain(&script.model.person(p).head.text)).collect();
        add(vec![Run::new(names.join(", "), NOTE_MEDIUM, Paint::Ink2)]);
    }
    if let Some(link) = &item.link {
        let bare = ["https://", "http://", "mailto:"].iter().find_map(|p| link.text.strip_prefix(p));
        let shown = bare.unwrap_or(&link.text).trim_end_matches('/');
        let mut run = Run::new(shown, NOTE_MEDIUM, Paint::Kind(Kind::Touchpoint, Part::Ink));
        run.link = Some(link.text.clone());
        add(vec![run]);
    }
    runs
}
