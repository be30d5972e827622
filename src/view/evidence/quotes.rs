//! Quotations by stage: what was thought, asked and said, and where it was heard.
//!
//! In: entries of journeys. Out: for each journey its stages side by side, each with what is quoted in it, and with how much
//! of what is said there rests on nothing.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group as Shapes, Paint};
use crate::source::Span;
use crate::text::{Fit, Paragraph, Run};
use crate::theme::Kind;
use crate::view::part::note::{Look, Note, grid};
use crate::view::part::paragraph::{self, Area};
use crate::view::part::script::Script;
use crate::view::part::type_scale::{LABEL, NOTE, NOTE_LEADING, STEP};

use super::claims::{Entry, Group};
use super::section::Body;
use super::words;

/// Least width of a stage, and between two, px.
const STAGES: (f64, f64) = (184.0, 12.0);
/// Height of the bar in the stage's hue, and from it to the title, px.
const BAR: (f64, f64) = (4.0, 8.0);
/// From one base line of a title to the next, and from the title to the notes, px.
const TITLE: (f64, f64) = (18.0, 8.0);
/// A note is at least so wide where notes stand side by side, and so far from the next, px.
const NOTES: (f64, f64) = (240.0, 6.0);
/// Between two rows of stages, and between two journeys, px.
const APART: f64 = 24.0;

/// A stage.
struct Stage {
    title: Paragraph,
    span: Span,
    notes: Vec<Note>,
    /// What is said of what is missing.
    remark: Option<Paragraph>,
}

/// A journey.
struct Journey {
    /// `None` where there is only one.
    title: Option<Paragraph>,
    stages: Vec<Stage>,
}

/// All journeys in which somebody says something.
pub(super) struct Quotations {
    journeys: Vec<Journey>,
    count: usize,
}

impl Quotations {
    pub(super) fn new(script: &Script, entries: &[Entry]) -> Self {
        let mut said: Vec<Vec<Vec<&Entry>>> =
            script.model.journeys.iter().map(|j| j.stages.iter().map(|_| Vec::new()).collect()).collect();
        for entry in entries.iter().filter(|e| e.group == Some(Group::Thoughts)) {
            let stage = entry.place.stage.and_then(|(j, s)| said.get_mut(j).and_then(|j| j.get_mut(s)));
            if let Some(list) = stage {
                list.push(entry);
            }
        }
        let several = said.iter().filter(|j| j.iter().any(|s| !s.is_empty())).count() > 1;
        let mut count = 0;
        let journeys = script.model.journeys.iter().zip(said).filter(|(_, said)| said.iter().any(|s| !s.is_empty()));
        let journeys = journeys.map(|(journey, said)| {
            let stages = journey.stages.iter().zip(said).map(|(s, said)| stage(script, s, &said));
            let stages: Vec<Stage> = stages.collect();
            count += stages.iter().map(|s| s.notes.len()).sum::<usize>();
            let title = several.then(|| Paragraph::new(script.runs(&journey.head.text, STEP, Paint::Ink)));
            Journey { title, stages }
        });
        Self { journeys: journeys.collect(), count }
    }

    /// Number of quotations.
    pub(super) const fn count(&self) -> usize {
        self.count
    }

    /// Whether nobody says anything in any journey.
    pub(super) const fn is_empty(&self) -> bool {
        self.journeys.is_empty()
    }

    /// The width that keeps the stages of each journey in one row, px.
    pub(super) fn wanted(&self) -> f64 {
        let stages = self.journeys.iter().map(|j| j.stages.len()).max().unwrap_or(0);
        stages as f64 * (STAGES.0 + STAGES.1)
    }
}

fn stage(script: &Script, stage: &crate::model::Stage, said: &[&Entry]) -> Stage {
    let notes: Vec<Note> = said.iter().filter(|e| !e.sources.is_empty()).map(|e| note(script, e)).collect();
    let words = script.labels.evidence_report;
    let unproven = said.len() - notes.len();
    let remark = match (notes.len(), unproven) {
        (_, 1..) => Some((words.unproven)(unproven)),
        (0, 0) => Some(words.unquoted.to_owned()),
        _ => None,
    };
    Stage {
        title: Paragraph::new(script.runs(&stage.head.text, LABEL, Paint::Ink)),
        span: stage.head.span,
        notes,
        remark: remark.map(|r| Paragraph::new(vec![Run::new(r, NOTE, Paint::Ink3)])),
    }
}

fn note(script: &Script, entry: &Entry) -> Note {
    let mut runs = words::runs(script, entry, false);
    if let Some(step) = entry.place.titles.last().copied().flatten() {
        runs.push(Run::new("\n", NOTE, Paint::Ink2));
        runs.push(Run::new(script.plain(step), NOTE, Paint::Ink2));
    }
    let mut note = Note::new(Look::Tinted(Kind::Thought), "item quote", runs);
    note.label = Some(words::spoken(script, entry));
    note.span = Some(entry.span);
    note
}

impl Stage {
    fn head(&self, w: f64) -> f64 {
        BAR.0 + BAR.1 + self.title.line_count(w).max(1) as f64 * TITLE.0 + TITLE.1
    }

    fn height(&self, w: f64, head: f64) -> f64 {
        let notes = grid(&self.notes, (0.0, 0.0), w, NOTES).last().map_or(0.0, |r| r.bottom() + NOTES.1);
        head + notes + self.remark.as_ref().map_or(0, |r| r.line_count(w)) as f64 * NOTE_LEADING
    }

    fn draw(&self, canvas: &mut Canvas, rect: Rect, head: f64, hue: Paint) {
        let Rect { x, w, .. } = rect;
        let bounds = Some(rect.grown(1.0));
        canvas.open(Shapes { class: "stage", span: Some(self.span), bounds, ..Shapes::default() });
        canvas.rect("", Rect::new(x, rect.y, w, BAR.0), BAR.0 / 2.0, Some(hue), None);
        let area = Area { x, y: rect.y + BAR.0 + BAR.1, w, leading: TITLE.0, size: LABEL.size, align: Anchor::Left };
        paragraph::draw(canvas, "stage-title", self.title.lines(w, Fit::Prose), area);
        let mut y = rect.y + head;
        for (note, rect) in self.notes.iter().zip(grid(&self.notes, (x, y), w, NOTES)) {
            note.draw(canvas, rect);
            y = rect.bottom() + NOTES.1;
        }
        if let Some(remark) = &self.remark {
            let area = Area { x, y, w, leading: NOTE_LEADING, size: NOTE.size, align: Anchor::Left };
            paragraph::draw(canvas, "remark", remark.lines(w, Fit::Prose), area);
        }
        canvas.close();
    }
}

impl Journey {
    /// How many stages stand side by side, and how wide each is, px.
    fn columns(&self, w: f64) -> (usize, f64) {
        let all = self.stages.len().max(1);
        let fit = ((w + STAGES.1) / (STAGES.0 + STAGES.1)).floor().max(1.0) as usize;
        let count = all.div_ceil(all.div_ceil(fit));
        (count, ((w + STAGES.1) / count as f64).floor() - STAGES.1)
    }

    /// Visits each stage with its number, its box, and the height of its head; returns the height of all.
    fn walk(&self, w: f64, visit: &mut dyn FnMut(usize, &Stage, Rect, f64)) -> f64 {
        let (count, each) = self.columns(w);
        let mut y = self.title.as_ref().map_or(0.0, |t| t.line_count(w) as f64 * 20.0 + 8.0);
        for (row, stages) in self.stages.chunks(count).enumerate() {
            let head = stages.iter().map(|s| s.head(each)).fold(0.0, f64::max);
            let h = stages.iter().map(|s| s.height(each, head)).fold(0.0, f64::max);
            for (at, stage) in stages.iter().enumerate() {
                let rect = Rect::new(at as f64 * (each + STAGES.1), y, each, h);
                visit(row * count + at, stage, rect, head);
            }
            y += h + APART;
        }
        (y - APART).max(0.0)
    }
}

impl Body for Quotations {
    fn height(&self, w: f64) -> f64 {
        let all: f64 = self.journeys.iter().map(|j| j.walk(w, &mut |_, _, _, _| ()) + APART).sum();
        (all - APART).max(0.0)
    }

    fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) {
        let mut y = y;
        for journey in &self.journeys {
            if let Some(title) = &journey.title {
                let area = Area { x, y, w, leading: 20.0, size: STEP.size, align: Anchor::Left };
                paragraph::draw(canvas, "journey-title", title.lines(w, Fit::Prose), area);
            }
            let count = journey.stages.len() as u16;
            let h = journey.walk(w, &mut |number, stage, rect, head| {
                let hue = Paint::Stage { index: number as u16, count };
                stage.draw(canvas, Rect { x: rect.x + x, y: rect.y + y, ..rect }, head, hue);
            });
            y += h + APART;
        }
    }
}
