//! Draws the lane of feelings.
//!
//! In: what was placed. Out: shapes. Absent: placing.
//!
//! Order of painting: axis, area, stems and threads, curves, cards of moments, faces and labels. The order of reading is
//! person by person, in the order of time.

use crate::geometry::{Point, Rect};
use crate::model::{Item, Prose};
use crate::scene::{Anchor, Canvas, Group, Paint, Step, Stroke};
use crate::theme::{Kind, Part};
use crate::view::part::icon::{self, Icon};
use crate::view::part::paragraph::{self, Area};
use crate::view::part::type_scale::{LABEL, NOTE_STRONG, SMALL, baseline};
use crate::view::part::{face, mark};
use crate::vocabulary::Language;

use super::super::card;
use super::super::frame::{CARD_EDGE, Frame, MARGIN};
use super::feelings::Feeling;
use super::labels::Label;
use super::line::{Extreme, Line, Mark};
use super::moments;
use super::words::{self, Ground};
use super::{Curve, POINT};
use crate::view::part::monotone::Cubic;

/// Dots over columns without a score.
pub(in super::super) const GAP: Stroke = Stroke::new(Paint::Rule, 2.0).dashed(&[0.1, 7.0]).rounded();

impl Curve {
    /// Draws the lane with its upper edge at `top`.
    pub(in super::super) fn draw(&self, frame: &Frame, canvas: &mut Canvas, top: f64) {
        let zero = (top + self.zero).round();
        self.axis(frame, canvas, zero);
        canvas.open(Group { class: "curves", decoration: true, ..Group::default() });
        if let Some(line) = self.lines.first().filter(|l| l.voice.index == 0) {
            areas(canvas, line, zero);
        }
        self.stems(canvas, zero);
        // The solid line first: where others run along it, their dashes show on it.
        for line in &self.lines {
            courses(canvas, line, zero);
        }
        canvas.close();
        for moment in &self.moments {
            let Rect { x, y, w, h } = moment.rect;
            let slot = card::Slot { x: x - CARD_EDGE, y: y + zero, w: w + 2.0 * CARD_EDGE, h };
            card::draw(frame, canvas, ("item moment", moment.item), moment.card.as_ref(), slot);
        }
        for (line, labels) in self.lines.iter().zip(&self.labels) {
            self.voice(frame, canvas, line, labels, zero);
        }
        for star in moments::stars(&self.moments) {
            draw_star(canvas, star.at.x, star.at.y + zero);
        }
    }

    /// The scale: faces and words in the gutter, lines that make way for words.
    fn axis(&self, frame: &Frame, canvas: &mut Canvas, zero: f64) {
        canvas.open(Group { class: "axis", decoration: true, ..Group::default() });
        for (score, word) in [2.0, 1.0, 0.0, -1.0, -2.0].into_iter().zip(frame.labels.scale) {
            let y = zero - score * POINT;
            let stroke = match score {
                0.0 => Stroke::new(Paint::Rule, 1.0),
                _ => Stroke::new(Paint::Line2, 1.0).dashed(&[0.1, 6.9]).rounded(),
            };
            for (from, to) in self.open_stretches(frame, -score * POINT) {
                canvas.line("grid", (from, y + 0.5), (to, y + 0.5), stroke);
            }
            face::draw(canvas, MARGIN + 24.0, y, 8.0, score);
            let line = paragraph::line(word, SMALL, Paint::Ink3);
            paragraph::put(canvas, "", line, (MARGIN + 40.0, baseline(y - 8.0, 16.0, SMALL.size)), Anchor::Left);
        }
        canvas.close();
    }

    /// Where a line at height `y` runs beside the words.
    fn open_stretches(&self, frame: &Frame, y: f64) -> Vec<(f64, f64)> {
        let mut words: Vec<Rect> = self.words().filter(|r| r.y < y + 1.0 && r.bottom() > y).collect();
        words.sort_by(|a, b| a.x.total_cmp(&b.x));
        let (mut from, end) = (frame.left() + 1.0, frame.right() - 2.0);
        let mut out = Vec::with_capacity(words.len() + 1);
        for rect in words {
            if rect.x - 4.0 > from {
                out.push((from, rect.x - 4.0));
            }
            from = from.max(rect.right() + 4.0);
        }
        if end > from {
            out.push((from, end));
        }
        out
    }

    /// Dotted stems from stars to cards, hairlines from marks to far labels.
    fn stems(&self, canvas: &mut Canvas, zero: f64) {
        let dots = Stroke::new(Paint::Kind(Kind::Moment, Part::Ink), 1.5).dashed(&[0.1, 4.4]).rounded();
        for moment in &self.moments {
            if let Some(star) = moment.star {
                let (top, bottom) = moments::ends(star.on.y, moment.rect);
                canvas.line("stem", (star.on.x, top + zero), (star.on.x, bottom + zero), dots);
            }
        }
        for (line, labels) in self.lines.iter().zip(&self.labels) {
            for (mark, label) in line.marks.iter().zip(labels) {
                if let Some((top, bottom)) = label.as_ref().and_then(|l| l.thread) {
                    let (x, stroke) = (mark.at.x, Stroke::new(Paint::Rule, 1.0));
                    canvas.line("thread", (x, top + zero), (x, bottom + zero), stroke);
                }
            }
        }
    }

    /// A person's marks and labels.
    fn voice(&self, frame: &Frame, canvas: &mut Canvas, line: &Line, labels: &[Option<Label>], zero: f64) {
        let name = line.voice.person.map(|p| frame.plain(&frame.model.person(p).head.text));
        let label = name.as_deref().map_or_else(|| frame.labels.feelings.to_owned(), frame.labels.how_feels);
        canvas.open(Group { class: "voice", label: Some(label), ..Group::default() });
        let own = self.names.binary_search_by_key(&line.voice.index, |n| n.index);
        if let Some(name) = own.ok().and_then(|i| self.names.get(i)) {
            let y = baseline(name.rect.y + zero, name.rect.h, LABEL.size);
            paragraph::put(canvas, "curve-name", name.line.clone(), (name.rect.x, y), Anchor::Left);
        }
        for (number, (mark, label)) in line.marks.iter().zip(labels).enumerate() {
            let Some(feeling) = line.voice.feelings.get(number) else { continue };
            let item = frame.model.item(feeling.item);
            let bounds = label.as_ref().map(|l| Rect { y: l.rect.y + zero, ..l.rect }.grown(1.0));
            canvas.open(Group {
                class: "feeling",
                label: Some(spoken(frame, item, name.as_deref(), feeling)),
                span: Some(item.head.span),
                bounds,
                ..Group::default()
            });
            draw_mark(canvas, line.voice.index, mark, feeling.score, zero);
            if let Some(label) = label {
                draw_label(frame, canvas, item, label, zero);
            }
            canvas.close();
        }
        canvas.close();
    }
}

/// "Julius, Advertising: good (+1). Curious"
fn spoken(frame: &Frame, item: &Item, name: Option<&str>, feeling: &Feeling) -> String {
    let score = feeling.score;
    let place = title(frame, feeling).map(|t| frame.plain(t)).unwrap_or_default();
    let place: Vec<&str> = name.into_iter().chain([place.as_str()]).filter(|s| !s.is_empty()).collect();
    let word = frame.labels.scale.get((2.0 - score.round()) as usize).copied().unwrap_or_default();
    let said = frame.plain(&item.head.text);
    let stop = if said.is_empty() { "" } else { ". " };
    format!("{}: {word} ({}){stop}{said}", place.join(", "), figure(score, frame.language))
}

/// Title of the step or the stage that a feeling is about.
pub(in super::super) fn title<'a>(frame: &Frame<'a>, feeling: &Feeling) -> Option<&'a Prose> {
    let column = frame.columns.get(feeling.columns.start)?;
    let stage = frame.journey.stages.get(column.stage)?;
    let step = column.step.and_then(|s| stage.steps.get(s)).filter(|_| feeling.columns.len() == 1);
    Some(&step.map_or(&stage.head, |s| &s.head).text)
}

/// A score as people write it: `+1.5`, `−2`, `0`.
fn figure(score: f64, language: Language) -> String {
    let digits = format!("{}", (score.abs() * 100.0).round() / 100.0);
    let digits = if language == Language::French { digits.replace('.', ",") } else { digits };
    let sign = if score > 0.0 { "+" } else { "−" };
    if digits == "0" { digits } else { format!("{sign}{digits}") }
}

/// The steps of cubics that follow each other, `zero` px lower.
fn steps(cubics: &[Cubic], zero: f64) -> Vec<Step> {
    let Some(first) = cubics.first() else { return Vec::new() };
    let bend = |c: &Cubic| {
        let [a, b] = c.controls;
        Step::Cubic(a.x, a.y + zero, b.x, b.y + zero, c.to.x, c.to.y + zero)
    };
    std::iter::once(Step::Move(first.from.x, first.from.y + zero)).chain(cubics.iter().map(bend)).collect()
}

/// Stretches of a line, each either measured or a bridge over a gap.
fn stretches(line: &Line) -> impl Iterator<Item = (&[Cubic], bool)> {
    let mut start = 0;
    line.gaps.chunk_by(|a, b| a == b).filter_map(move |chunk| {
        let from = start;
        start += chunk.len();
        Some((line.curve.get(from..start)?, chunk.first().copied()?))
    })
}

/// Draws a person's curve; where columns have no score, only dots.
fn courses(canvas: &mut Canvas, line: &Line, zero: f64) {
    for (cubics, gap) in stretches(line) {
        let stroke = if gap { GAP } else { mark::stroke(line.voice.index) };
        let stroke = if gap { Stroke { paint: Paint::Persona(line.voice.index as u16), ..stroke } } else { stroke };
        canvas.path(if gap { "gap" } else { "curve" }, steps(cubics, zero), None, Some(stroke));
    }
}

/// Fills what lies between the measured curve and zero: above it gained, below it lost.
fn areas(canvas: &mut Canvas, line: &Line, zero: f64) {
    for (cubics, _) in stretches(line).filter(|s| !s.1) {
        let parts: Vec<Cubic> = cubics
            .iter()
            .flat_map(|c| {
                let (before, after) = c.cut_at_zero();
                std::iter::once(before).chain(after)
            })
            .collect();
        let above = |c: &Cubic| c.from.y + c.to.y < 0.0;
        for part in parts.chunk_by(|a, b| above(a) == above(b)) {
            let (Some(first), Some(last)) = (part.first(), part.last()) else { continue };
            if part.iter().all(|c| c.from.y == 0.0 && c.to.y == 0.0) {
                continue;
            }
            let mut steps = steps(part, zero);
            steps.extend([Step::Line(last.to.x, zero), Step::Line(first.from.x, zero), Step::Close]);
            let kind = if above(first) { Kind::Gain } else { Kind::Pain };
            canvas.path("area", steps, Some(Paint::Kind(kind, Part::Area)), None);
        }
    }
}

fn draw_mark(canvas: &mut Canvas, index: usize, mark: &Mark, score: f64, zero: f64) {
    let (Point { x, y }, r) = (mark.at, mark.r);
    let y = y + zero;
    match (index, mark.extreme) {
        (0, Some(_)) => face::ringed(canvas, x, y, r, score, Paint::Sheet),
        (0, None) => face::on_halo(canvas, x, y, r, score, (1.5, Paint::Sheet)),
        _ => mark::marker(canvas, index, x, y, Paint::Sheet),
    }
}

fn draw_label(frame: &Frame, canvas: &mut Canvas, item: &Item, label: &Label, zero: f64) {
    let rect = Rect { y: label.rect.y + zero, ..label.rect };
    let (side, above, _) = label.ground.padding();
    match label.ground {
        Ground::Extreme(extreme) => extreme_card(frame, canvas, extreme, rect, frame.assumed(item)),
        Ground::Plain => {
            let stroke = Stroke { paint: Paint::Line2, ..card::edge(Kind::Plain, frame.assumed(item)) };
            canvas.rect("card", rect, 8.0, Some(Paint::Sheet), Some(stroke));
        }
        // Words on a line between columns get a ground of their own.
        Ground::None if crosses_a_seam(frame, rect) => {
            canvas.rect("", rect.grown(2.0), 4.0, Some(Paint::Sheet), None);
        }
        Ground::None => {}
    }
    let (x, y, w) = (rect.x + side, rect.y + above, rect.w - 2.0 * side);
    let area = Area { x, y, w, leading: label.leading, size: label.size, align: label.align };
    paragraph::draw(canvas, "feel-label", label.lines.clone(), area);
}

/// Whether a line between columns would strike through a box.
fn crosses_a_seam(frame: &Frame, rect: Rect) -> bool {
    let next = frame.columns.partition_point(|c| c.x <= rect.x);
    frame.columns.get(next).is_some_and(|c| c.x < rect.right())
}

/// The card of a peak or a low point, with its head.
fn extreme_card(frame: &Frame, canvas: &mut Canvas, extreme: Extreme, rect: Rect, assumed: bool) {
    let kind = if extreme == Extreme::Peak { Kind::Gain } else { Kind::Pain };
    card::ground(canvas, rect, kind, 8.0, assumed);
    let head = paragraph::line(words::head(frame, extreme), NOTE_STRONG, Paint::Kind(kind, Part::Ink));
    let base = baseline(rect.y + 6.0, 16.0, NOTE_STRONG.size);
    paragraph::put(canvas, "", head, (rect.x + rect.w / 2.0, base), Anchor::Middle);
}

/// Draws the star of a moment around a point.
pub(in super::super) fn draw_star(canvas: &mut Canvas, x: f64, y: f64) {
    canvas.open(Group { class: "star", decoration: true, ..Group::default() });
    let ink = Paint::Kind(Kind::Moment, Part::Ink);
    canvas.circle(x, y, 7.5, Some(ink), Some(Stroke::new(Paint::Sheet, 1.5)));
    let paint = Paint::Kind(Kind::Moment, Part::OnInk);
    icon::draw(canvas, Icon::Star, (x - 4.5, y - 4.5), 9.0, paint, 1.4);
    canvas.close();
}
