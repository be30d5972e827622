//! Notes of an empathy map.
//!
//! In: a text of an area. Out: something that knows its height at any width and can draw itself. Absent: where it stands.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint};
use crate::source::Span;
use crate::text::{Fit, Paragraph, Run, Style, Weight};
use crate::theme::Kind;
use crate::view::part::face;
use crate::view::part::flow::{Flow, Piece, ROW};
use crate::view::part::note::{self, Look, PAD};
use crate::view::part::paragraph::{self, Area as Place, line};
use crate::view::part::script::Script;
use crate::view::part::type_scale::{BODY, BODY_LEADING, SMALL, SMALL_STRONG};

use super::voice::{Area, Sort, Voice};

/// Above and below, px.
const ENDS: f64 = 8.0;
/// Between a row and the text, px.
const APART: f64 = 2.0;
/// Radius of a face, and from the left edge of it to the text, px.
const FACE: (f64, f64) = (12.0, 34.0);

/// A note, measured.
pub(super) struct Leaf {
    look: Look,
    face: Option<f64>,
    /// Level and code; may be empty.
    head: Flow,
    text: Paragraph,
    /// How often, and in which stage; may be empty.
    foot: Flow,
    assumed: bool,
    class: &'static str,
    label: String,
    span: Option<Span>,
}

impl Leaf {
    /// The note of a text.
    pub(super) fn new(script: &Script, area: Area, voice: &Voice) -> Self {
        let (look, class) = match area {
            Area::Says => (Kind::Thought, "item quote"),
            Area::Thinks => (Kind::Thought, "item thought"),
            Area::Does => (Kind::Metric, "item action"),
            Area::Feels => (Kind::Metric, "item feeling"),
            Area::Pains => (Kind::Pain, "item pain"),
            Area::Gains => (Kind::Gain, "item gain"),
        };
        let marks: Vec<Piece> = marks(script, voice).collect();
        let head = head(script, look, voice);
        let (head, foot) = if head.is_empty() {
            (Flow::default(), Flow::new(marks, Vec::new(), 0))
        } else {
            let keep = head.len();
            (Flow::new(head, marks, keep), Flow::default())
        };
        let title = script.labels.empathy_map.areas.get(area as usize).map_or("", |w| w.title);
        let mut label = format!("{title}: {}", script.plain(voice.text));
        script.tell_assumed(&mut label, voice.assumed);
        Self {
            look: Look::Tinted(look),
            face: voice.score,
            head,
            text: Paragraph::new(words(script, area, voice)),
            foot,
            assumed: voice.assumed,
            class,
            label,
            span: Some(voice.span),
        }
    }

    /// The note that says what is not known yet.
    pub(super) fn empty(words: &'static str) -> Self {
        Self {
            look: Look::Open(Kind::Metric),
            face: None,
            head: Flow::default(),
            text: Paragraph::new(vec![Run::new(words, BODY, Paint::Ink2)]),
            foot: Flow::default(),
            assumed: false,
            class: "unknown",
            label: words.to_owned(),
            span: None,
        }
    }

    /// Left edge of the text in the note, and its width, px.
    fn room(&self, w: f64) -> (f64, f64) {
        let left = PAD + if self.face.is_some() { FACE.1 } else { 0.0 };
        (left, w - left - PAD)
    }

    /// Height of text and foot, px.
    fn words(&self, w: f64) -> f64 {
        let text = self.text.line_count(w).max(1) as f64 * BODY_LEADING;
        text + if self.foot.is_empty() { 0.0 } else { self.foot.height(w).max(ROW) }
    }

    /// Height of a note of `w` px, px.
    pub(super) fn height(&self, w: f64) -> f64 {
        let (_, room) = self.room(w);
        let head = if self.head.is_empty() { 0.0 } else { self.head.height(room) + APART };
        let least = if self.face.is_some() { 2.0 * FACE.0 } else { 0.0 };
        (head + self.words(room)).max(least) + 2.0 * ENDS - 1.0
    }

    /// Draws it.
    pub(super) fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        let (label, bounds) = (Some(self.label.clone()), Some(rect));
        canvas.open(Group { class: self.class, label, span: self.span, bounds, ..Group::default() });
        note::ground(canvas, rect, self.look, 8.0, self.assumed);
        let (left, w) = self.room(rect.w);
        let (x, mut y) = (rect.x + left, rect.y + ENDS - 1.0);
        if let Some(score) = self.face {
            // A face stands beside the first line, or at the middle of a low note.
            let middle = (rect.y + rect.h / 2.0).min(y + FACE.0 + 4.0);
            face::draw(canvas, rect.x + PAD + FACE.0, middle, FACE.0, score);
            y += (rect.h - 2.0 * ENDS + 1.0 - self.words(w)).max(0.0) / 2.0;
        }
        if !self.head.is_empty() {
            self.head.draw(canvas, (x, y + 1.0), w);
            y += self.head.height(w) + APART;
        }
        let lines = self.text.lines(w, Fit::Prose);
        let next = y + lines.len() as f64 * BODY_LEADING;
        let area = Place { x, y, w, leading: BODY_LEADING, size: BODY.size, align: Anchor::Left };
        paragraph::draw(canvas, "", lines, area);
        self.foot.draw(canvas, (x, next), w);
        canvas.close();
    }
}

/// Code and level of a pain or gain.
fn head(script: &Script, kind: Kind, voice: &Voice) -> Vec<Piece> {
    let labels = script.labels;
    let scale = if kind == Kind::Pain { labels.intensity } else { labels.importance };
    let solid = voice.level.is_some_and(|l| l >= 4);
    let code = voice.code.clone().map(|code| Piece::Badge(code, kind, solid));
    let gauge = voice.level.map(|level| {
        let spoken = format!("{scale} {}", (labels.spoken.level)(level));
        Piece::Gauge(None, level, kind, spoken)
    });
    code.into_iter().chain(gauge).collect()
}

/// How often it was noted, and in which stages.
fn marks<'v>(script: &'v Script, voice: &'v Voice) -> impl Iterator<Item = Piece> + 'v {
    let often = (voice.count > 1)
        .then(|| Piece::Words("small num", line(format!("×{}", voice.count), SMALL_STRONG, Paint::Ink2)));
    let names: Vec<String> = voice.stages.iter().map(|s| script.plain(s)).filter(|s| !s.is_empty()).collect();
    let stages = (!names.is_empty()).then(|| Piece::Words("small stage", line(names.join(" · "), SMALL, Paint::Ink2)));
    often.into_iter().chain(stages)
}

/// The text with the word before it that says what it is.
fn words(script: &Script, area: Area, voice: &Voice) -> Vec<Run> {
    let (labels, own) = (script.labels, script.labels.empathy_map);
    let head = match voice.sort {
        Sort::Plain => "",
        Sort::Question => labels.question,
        Sort::Need => labels.need,
        Sort::Expectation => labels.expectation,
        Sort::Belief => own.belief,
        Sort::Habit => own.habit,
    };
    let mut text = script.runs(voice.text, BODY, Paint::Ink);
    if text.is_empty() {
        let word = voice.score.and_then(|s| labels.scale.get((2.0 - s).round() as usize)).copied();
        text.extend(word.map(|w| Run::new(w, BODY, Paint::Ink2)));
    }
    if area == Area::Says || area == Area::Thinks && voice.sort == Sort::Plain {
        text = paragraph::quoted(text, labels.quotes, BODY);
    }
    let text = script.claim(text, voice.assumed);
    let strong = Style { weight: Weight::SemiBold, ..BODY };
    let head = (!head.is_empty()).then(|| Run::new(format!("{head} "), strong, Paint::Ink));
    head.into_iter().chain(text).collect()
}
