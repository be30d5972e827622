//! The body of the map: sheets of lanes, their grounds and lines, their names, and everything in them.
//!
//! In: lanes with solved columns. Out: shapes, in an order that tells the journey as it happens: stage by stage, step by
//! step, lane by lane. Absent: how a card looks, where a curve runs.

mod ground;
mod labels;

use std::collections::BTreeMap;

use crate::scene::{Canvas, Group};

use super::card::{self, Slot};
use super::conversions::{self, Conversions};
use super::curve::{self, Curve};
use super::frame::Frame;
use super::grid::Grid;
use super::lane::{Lane, Realm, Sheet};
use super::passage::{self, Passage};
use super::spoken;
use super::stages::Stages;

pub(super) use labels::gutter;

/// Between two sheets, px.
const SHEET_GAP: f64 = 10.0;
/// Height of a line of the blueprint with its name, px.
const BORDER: f64 = 24.0;
/// Height of a sheet's blank part where a journey has no stages yet, px.
const BLANK: f64 = 160.0;

/// What stands in a row of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Content {
    Stages,
    Conversions,
    Passage,
    Steps,
    Lane(usize),
    Feelings,
    /// A line of the blueprint, and whether what lies below it is out of sight.
    Border(&'static str, bool),
    Blank,
}

/// A row of a sheet.
#[derive(Debug, Clone, Copy)]
struct Row {
    content: Content,
    y: f64,
    h: f64,
}

/// A sheet of paper with its rows.
struct Page {
    y: f64,
    h: f64,
    rows: Vec<Row>,
}

/// Everything below the header and above the footer, placed.
pub(super) struct Body<'f, 'a> {
    frame: &'f Frame<'a>,
    stages: &'f Stages,
    conversions: Option<Conversions>,
    passage: Option<Passage>,
    curve: Option<Curve>,
    lanes: &'f [Lane],
    pages: Vec<Page>,
}

/// The line of the blueprint between two lanes, and whether what lies below it is out of sight.
fn border(frame: &Frame, above: &Lane, below: &Lane) -> Option<(&'static str, bool)> {
    let (above, below) = (above.realm()?, below.realm()?);
    if above < Realm::Backstage && below >= Realm::Backstage {
        return Some((frame.labels.visibility, true));
    }
    match (above, below) {
        (Realm::Customer, Realm::Frontstage) => Some((frame.labels.interaction, false)),
        (Realm::Backstage, Realm::Support) => Some((frame.labels.internal, false)),
        _ => None,
    }
}

impl<'f, 'a> Body<'f, 'a> {
    /// Places everything from `y` on; the columns of the grid are solved.
    pub(super) fn new(grid: &'f Grid<'a>, y: f64) -> Self {
        let Grid { frame, stages, lanes, heights } = grid;
        let mut body = Self { frame, stages, conversions: None, passage: None, curve: None, lanes, pages: Vec::new() };
        if frame.choice.whole {
            body.conversions = conversions::plan(frame);
            body.passage = passage::plan(frame);
            body.curve = curve::plan(frame);
        }
        let mut sheets: BTreeMap<Sheet, Vec<(Content, f64)>> = BTreeMap::from([(Sheet::Experience, body.top())]);
        let mut above: Option<&Lane> = None;
        for (index, (lane, h)) in lanes.iter().zip(heights).enumerate() {
            let rows = sheets.entry(lane.sheet()).or_default();
            if let Some((words, hides)) = above.and_then(|above| border(frame, above, lane)) {
                rows.push((Content::Border(words, hides), BORDER));
            }
            rows.push((Content::Lane(index), h.max(body.label_height(lane))));
            above = Some(lane);
        }
        if let Some(curve) = &body.curve {
            sheets.entry(Sheet::Experience).or_default().push((Content::Feelings, curve.height()));
        }
        body.pages = pages(sheets, y);
        body
    }

    /// The rows over the lanes: stages, what passes between them, steps.
    fn top(&self) -> Vec<(Content, f64)> {
        if self.frame.journey.stages.is_empty() {
            return vec![(Content::Stages, 52.0), (Content::Blank, BLANK)];
        }
        let mut rows = vec![(Content::Stages, self.stages.arrow_row(self.frame))];
        rows.extend(self.conversions.as_ref().map(|c| (Content::Conversions, c.height())));
        rows.extend(self.passage.as_ref().map(|p| (Content::Passage, p.height().max(52.0))));
        if self.stages.has_steps() {
            rows.push((Content::Steps, self.stages.step_row(self.frame)));
        }
        rows
    }

    /// Bottom of the last sheet, px.
    pub(super) fn bottom(&self) -> f64 {
        self.pages.last().map_or(0.0, |p| p.y + p.h)
    }

    /// Draws everything.
    pub(super) fn draw(&self, canvas: &mut Canvas) {
        canvas.open(Group { class: "ground", decoration: true, ..Group::default() });
        for page in &self.pages {
            self.draw_ground(canvas, page);
        }
        canvas.close();
        let label = Some(self.frame.labels.spoken.lanes.to_owned());
        canvas.open(Group { class: "labels", label, ..Group::default() });
        for row in self.rows() {
            self.draw_label(canvas, row);
        }
        canvas.close();
        for stage in 0..self.frame.journey.stages.len() {
            self.draw_stage(canvas, stage);
        }
        if let (Some(curve), Some(row)) = (&self.curve, self.row(Content::Feelings)) {
            let label = Some(self.frame.labels.feelings.to_owned());
            canvas.open(Group { class: "lane lane-feelings", label, ..Group::default() });
            curve.draw(self.frame, canvas, row.y);
            canvas.close();
        }
    }

    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.pages.iter().flat_map(|p| p.rows.iter())
    }

    fn row(&self, content: Content) -> Option<&Row> {
        self.rows().find(|r| r.content == content)
    }

    fn draw_stage(&self, canvas: &mut Canvas, stage: usize) {
        let frame = self.frame;
        canvas.open(Stages::group(frame, stage));
        for row in self.rows() {
            match row.content {
                Content::Stages => self.stages.draw_arrow(frame, canvas, stage, (row.y, row.h)),
                Content::Conversions => self.conversions.iter().for_each(|c| c.draw(frame, canvas, stage, row.y)),
                Content::Passage => self.passage.iter().for_each(|p| p.draw(frame, canvas, stage, row.y)),
                Content::Lane(index) => self.draw_band(canvas, index, stage, row.y),
                _ => {}
            }
        }
        for column in frame.stage_columns(stage) {
            self.draw_column(canvas, column);
        }
        canvas.close();
    }

    /// What belongs to a whole stage, in one lane.
    fn draw_band(&self, canvas: &mut Canvas, lane: usize, stage: usize, y: f64) {
        let Some(lane) = self.lanes.get(lane) else { return };
        let Some(band) = lane.bands.get(stage).filter(|b| !b.entries.is_empty()) else { return };
        canvas.open(Group { class: lane.class(), ..Group::default() });
        for (entry, slot) in band.cards() {
            let slot = Slot { y: y + slot.y, ..slot };
            card::draw(self.frame, canvas, (lane.item_class(), entry.id), entry.card.as_ref(), slot);
        }
        canvas.close();
    }

    /// A step, or a stage without steps: its title, then lane by lane.
    fn draw_column(&self, canvas: &mut Canvas, column: usize) {
        let frame = self.frame;
        let Some(c) = frame.columns.get(column) else { return };
        let number = self.stages.step_number(column);
        if let (Some(step), Some(number)) = (c.step, number) {
            let statement = frame.journey.stages.get(c.stage).and_then(|s| s.steps.get(step));
            let label = Some(spoken::step(frame, c.stage, step, number));
            let span = statement.map(|s| s.head.span);
            canvas.open(Group { class: "step", label, span, ..Group::default() });
        }
        for row in self.rows() {
            match row.content {
                Content::Steps => self.stages.draw_step(frame, canvas, column, row.y),
                Content::Lane(index) => {
                    self.lanes.get(index).into_iter().for_each(|l| self.draw_cell(canvas, l, column, row.y));
                }
                _ => {}
            }
        }
        if number.is_some() {
            canvas.close();
        }
    }

    fn draw_cell(&self, canvas: &mut Canvas, lane: &Lane, column: usize, y: f64) {
        let (Some(cell), Some(c)) = (lane.cells.get(column), self.frame.columns.get(column)) else { return };
        if cell.is_empty() {
            return;
        }
        canvas.open(Group { class: lane.class(), ..Group::default() });
        let mut top = y + lane.cell_top(column);
        for entry in cell {
            let slot = Slot { x: c.x, y: top, w: c.w, h: entry.h };
            card::draw(self.frame, canvas, (lane.item_class(), entry.id), entry.card.as_ref(), slot);
            top += entry.h + lane.gap();
        }
        canvas.close();
    }
}

/// Puts rows on sheets from `y` on.
fn pages(sheets: BTreeMap<Sheet, Vec<(Content, f64)>>, y: f64) -> Vec<Page> {
    let mut out = Vec::new();
    let mut top = y;
    for sheet in sheets.into_values() {
        let mut at = top;
        let rows = sheet.into_iter().map(|(content, h)| {
            let row = Row { content, y: at, h };
            at += h;
            row
        });
        let rows = rows.collect();
        out.push(Page { y: top, h: at - top, rows });
        top = at + SHEET_GAP;
    }
    out
}
