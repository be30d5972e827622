//! The funnel: what a journey is measured by, stage by stage, and how many pass from each stage to the next.
//!
//! In: a model and the number of a journey. Out: a scene. Absent: how people are counted (that is `people`), and what a
//! track looks like (that is a part shared with the map).
//!
//! Conversions and metrics of steps count for their stage. All of them are shown; the pipe follows, for each passage, the
//! last conversion in percent, and breaks where there is none.

mod card;
mod columns;
mod figures;
mod legend;
mod people;
mod pipe;
mod plan;
mod spoken;
#[cfg(test)]
mod tests;

use crate::geometry::Rect;
use crate::model::{ItemKind, JourneyId, Model};
use crate::scene::{Anchor, Canvas, Group, Paint, Scene, Stroke};
use crate::text::Run;
use crate::vocabulary::Language;

use super::part::page::{self, Head, MARGIN};
use super::part::paragraph::{line, put};
use super::part::script::items;
use super::part::type_scale::{LABEL, baseline};
use super::{Options, Subject, View};
use columns::{Columns, GAP};
use pipe::Pipe;
use plan::Plan;

/// Funnels among the kinds of drawings.
pub static VIEW: View = View {
    kind: "funnel",
    summary: "measures and conversions of a journey over its stages",
    declared: false,
    list,
    draw: |model, index, options, id| Scene { id, ..funnel(model, JourneyId(index as u32), options) },
    least_width: |model, index, language| Columns::least(&Plan::new(model, JourneyId(index as u32), language)),
};

/// Under the arrows, and between gates and metrics, px.
const APART: (f64, f64) = (12.0, 28.0);
/// Height of the heading over the metrics, px.
const HEADING: f64 = 28.0;
/// From the sheet to its gates, px.
const HANG: f64 = 24.0;
/// Between two gates of one passage, px.
const GATE_GAP: f64 = 8.0;
/// Above the legend, and between it and the foot, px.
const FOOT: (f64, f64) = (28.0, 14.0);

/// The journeys of the file itself that are measured.
fn list(model: &Model, language: Language) -> Vec<Subject> {
    let own = model.journeys.iter().enumerate().filter(|(_, j)| j.head.own);
    let figures = |kind| matches!(kind, ItemKind::Metric | ItemKind::Conversion);
    let measured = own.filter(|(_, j)| items(model, j).any(|(_, i)| figures(i.kind)));
    measured.map(|(index, j)| Subject::new(&j.head, language, index, false)).collect()
}

/// Draws the funnel of a journey.
fn funnel(model: &Model, journey: JourneyId, options: &Options) -> Scene {
    let plan = Plan::new(model, journey, options.language);
    let columns = Columns::new(&plan, options.width);
    let mut canvas = Canvas::new();
    let top = head(&plan).draw(&plan.script, &mut canvas, columns.page);
    let sheet = Sheet::new(&plan, &columns, top);
    sheet.draw(&mut canvas);
    let bottom = legend::draw(&plan, &mut canvas, sheet.bottom + FOOT.0, columns.page);
    let bottom = page::foot(&plan.script, &mut canvas, bottom + FOOT.1, columns.page, &plan.method());
    let title = plan.script.plain(&plan.journey.head.text);
    let size = (columns.page, (bottom + MARGIN - 8.0).ceil());
    page::scene(canvas, size, options.language, title, spoken::description(&plan))
}

fn head(plan: &Plan) -> Head {
    let words = plan.words();
    let subtitle = if plan.runs.list.is_empty() {
        words.measured.to_owned()
    } else {
        (words.subtitle)(&plan.count(plan.runs.base))
    };
    Head {
        kind: words.kind,
        title: plan.script.runs(&plan.journey.head.text, Head::TITLE, Paint::Ink),
        subtitle: vec![Run::new(subtitle, Head::SUBTITLE, Paint::Ink2)],
        span: Some(plan.journey.head.span),
        of_file: false,
    }
}

/// Everything between head and legend, placed.
struct Sheet<'f, 'a> {
    plan: &'f Plan<'a>,
    columns: &'f Columns,
    pipe: Option<Pipe<'f>>,
    /// Top and height of the arrows, px.
    arrows: (f64, f64),
    /// Where each gate stands, for each passage.
    gates: Vec<Vec<Rect>>,
    /// Upper edge of the gates, px.
    gate_top: f64,
    /// Lines of text for which the first gates of all passages have room.
    gate_lines: usize,
    /// Where each metric stands, for each stage.
    metrics: Vec<Vec<Rect>>,
    /// Base line of the heading over the metrics, px.
    heading: Option<f64>,
    bottom: f64,
}

impl<'f, 'a> Sheet<'f, 'a> {
    fn new(plan: &'f Plan<'a>, columns: &'f Columns, top: f64) -> Self {
        let arrow = plan.arrows.tallest(|stage| columns.arrow(stage).1 - columns.arrow(stage).0);
        let mut bottom = top + arrow;
        let pipe = Pipe::new(plan, columns, bottom + APART.0);
        bottom = pipe.as_ref().map_or(bottom, |p| p.sheet.bottom());
        let gate_top = bottom + HANG;
        let first = |w| plan.gates.iter().filter_map(|g| g.first()).map(|g| g.lines(w)).max();
        let gate_lines = first(columns.gate).unwrap_or(0).min(3);
        let gates = place_gates(plan, columns, gate_top, gate_lines);
        bottom = gates.iter().flatten().map(|r| r.bottom()).fold(bottom, f64::max);
        let mut sheet = Self {
            plan,
            columns,
            pipe,
            arrows: (top, arrow),
            gates,
            gate_top,
            gate_lines,
            metrics: Vec::new(),
            heading: None,
            bottom,
        };
        sheet.place_metrics();
        sheet
    }

    fn place_metrics(&mut self) {
        if self.plan.metrics.iter().all(Vec::is_empty) {
            return;
        }
        let top = self.bottom + APART.1;
        self.heading = Some(baseline(top, 18.0, LABEL.size));
        let mut bottom = top;
        for (stage, cards) in self.plan.metrics.iter().enumerate() {
            let rects = self.columns.spread(stage, top + HEADING, cards);
            bottom = rects.iter().map(|r| r.bottom()).fold(bottom, f64::max);
            self.metrics.push(rects);
        }
        self.bottom = bottom;
    }

    fn draw(&self, canvas: &mut Canvas) {
        canvas.open(Group { class: "ground", decoration: true, ..Group::default() });
        self.pipe.iter().for_each(|p| p.draw(canvas));
        let from = self.pipe.as_ref().map_or(self.arrows.0 + self.arrows.1, |p| p.sheet.bottom());
        for (seam, _) in self.gates.iter().enumerate().filter(|(_, g)| !g.is_empty()) {
            let x = self.columns.seam(seam).round() + 0.5;
            let stroke = Stroke::new(Paint::Line2, 1.0);
            canvas.line("thread", (x, from), (x, self.gate_top), stroke);
            for pair in self.gates.get(seam).map_or(&[][..], |g| g.as_slice()).windows(2) {
                if let [above, below] = pair {
                    canvas.line("thread", (x, above.bottom()), (x, below.y), stroke);
                }
            }
        }
        canvas.close();
        for stage in 0..self.plan.journey.stages.len() {
            self.draw_stage(canvas, stage);
        }
        if let Some(pipe) = self.pipe.as_ref().filter(|_| self.plan.exit) {
            self.draw_exit(canvas, pipe);
        }
    }

    /// A stage: its arrow, its people, the passage from it, its metrics.
    fn draw_stage(&self, canvas: &mut Canvas, stage: usize) {
        let statement = self.plan.journey.stages.get(stage).map(|s| s.head.span);
        let label = Some(spoken::stage(self.plan, stage));
        canvas.open(Group { class: "stage", label, span: statement, ..Group::default() });
        self.plan.arrows.draw(canvas, stage, self.columns.arrow(stage), self.arrows);
        self.pipe.iter().for_each(|p| p.draw_figures(canvas, stage));
        let gates = self.plan.gates.get(stage).into_iter().flatten().zip(self.gates.get(stage).into_iter().flatten());
        for (i, (gate, rect)) in gates.enumerate() {
            gate.draw(canvas, *rect, if i == 0 { self.gate_lines } else { 0 });
        }
        if let Some(base) = self.heading.filter(|_| stage == 0) {
            let words = line(self.plan.words().metrics, LABEL, Paint::Ink);
            put(canvas, "label", words, (MARGIN, base), Anchor::Left);
        }
        let metrics = self.plan.metrics.get(stage).into_iter().flatten();
        for (card, rect) in metrics.zip(self.metrics.get(stage).into_iter().flatten()) {
            card.draw(canvas, *rect, 0);
        }
        canvas.close();
    }

    /// What is left after the last stage.
    fn draw_exit(&self, canvas: &mut Canvas, pipe: &Pipe) {
        let place = self.plan.journey.stages.len();
        canvas.open(Group { class: "stage end", ..Group::default() });
        let words = line(self.plan.words().end, LABEL, Paint::Ink2);
        let base = baseline(self.arrows.0, self.arrows.1, LABEL.size);
        put(canvas, "label", words, (self.columns.centre(place), base), Anchor::Middle);
        pipe.draw_figures(canvas, place);
        canvas.close();
    }
}

/// Where the gates of each passage stand, one under the other, hung at the seam. The first ones are all as high as the
/// tallest of those that say no more than a few words.
fn place_gates(plan: &Plan, columns: &Columns, top: f64, lines: usize) -> Vec<Vec<Rect>> {
    let w = columns.gate;
    let brief = |gate: &&card::Card| gate.is_brief(w, lines);
    let first = plan.gates.iter().filter_map(|g| g.first()).filter(brief);
    let common = first.map(|gate| gate.height(w, lines)).fold(0.0, f64::max);
    let place = |(seam, gates): (usize, &Vec<card::Card>)| {
        let mut y = top;
        let x = (columns.seam(seam) - w / 2.0).round();
        let rect = |(i, gate): (usize, &card::Card)| {
            let h = match i {
                0 if brief(&gate) => common,
                0 => gate.height(w, lines),
                _ => gate.height(w, 0),
            };
            let rect = Rect::new(x, y, w, h);
            y += h + GATE_GAP;
            rect
        };
        gates.iter().enumerate().map(rect).collect()
    };
    plan.gates.iter().enumerate().map(place).collect()
}

const _: () = assert!(GAP > 4.0, "the seam of two arrows lies between their columns");
