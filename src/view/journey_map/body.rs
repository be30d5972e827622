//! The body of the map: sheets of lanes, their grounds and lines, their names, and everything in them.
//!
//! In: lanes with solved columns. Out: shapes, in an order that tells the journey as it happens: stage by stage, step by
//! step, lane by lane. Absent: how a card looks, where a curve runs.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint, Step, Stroke};
use crate::text::{self, Fit, Paragraph, Run};
use crate::view::part::icon::{self, Icon};
use crate::view::part::paragraph::{self, Area, line, put};
use crate::view::part::type_scale::{LABEL, NOTE_STRONG, SMALL, baseline};

use super::card;
use super::conversions::{self, Conversions};
use super::curve::{self, Curve};
use super::frame::{Column, Frame, MARGIN, TEXT_EDGE};
use super::lane::{BRACKET, Lane, Realm, Sheet};
use super::passage::{self, Passage};
use super::spoken;
use super::stages::Stages;

/// Between two sheets, px.
const SHEET_GAP: f64 = 10.0;
/// Radius of a sheet's corners, px.
const SHEET_RADIUS: f64 = 12.0;
/// Height of a line of the blueprint with its name, px.
const BORDER: f64 = 24.0;
/// Height of a sheet's blank part where a journey has no stages yet, px.
const BLANK: f64 = 160.0;
/// From the margin to the icons of the lanes, and to their names, px.
const LABEL_AT: (f64, f64) = (16.0, 40.0);
/// Right of the names of the lanes, px.
const LABEL_END: f64 = 12.0;
/// From one base line to the next in a name that takes several lines, px.
const LABEL_LEADING: f64 = 17.0;
/// The least and greatest width of the gutter, px.
const GUTTER: (f64, f64) = (120.0, 216.0);

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
    stages: Stages,
    conversions: Option<Conversions>,
    passage: Option<Passage>,
    curve: Option<Curve>,
    lanes: Vec<Lane>,
    pages: Vec<Page>,
}

/// Width of the gutter: the widest name of a lane decides, within bounds.
pub(super) fn gutter(frame: &Frame, lanes: &[Lane]) -> f64 {
    let labels = frame.labels;
    let name = |words: &str| text::width(words, LABEL);
    let small = |words: &str| text::width(words, SMALL);
    let mut w = name(labels.stages).max(name(labels.steps));
    for lane in lanes {
        w = w.max(name(&lane.name)).max(lane.caption(labels).map_or(0.0, small));
    }
    if frame.items().any(|(_, i)| i.kind == crate::model::ItemKind::Feeling) {
        w = labels.scale.iter().map(|s| small(s)).fold(w.max(name(labels.feelings)), f64::max);
    }
    let mut all = LABEL_AT.1 + w + LABEL_END;
    for pair in lanes.windows(2) {
        if let [above, below] = pair
            && let Some((words, _)) = border(frame, above, below)
        {
            all = all.max(LABEL_END * 2.0 + text::width(words, NOTE_STRONG) + 16.0);
        }
    }
    (all.clamp(GUTTER.0, GUTTER.1) / 4.0).ceil() * 4.0
}

/// The line of the blueprint between two lanes, and whether what lies below it is out of sight.
fn border(frame: &Frame, above: &Lane, below: &Lane) -> Option<(&'static str, bool)> {
    let (above, below) = (above.realm()?, below.realm()?);
    if above < Realm::Backstage && below >= Realm::Backstage {
        return Some((frame.labels.visibility, true));
    }
    match (above, below) {
        (Realm::Evidence, Realm::Frontstage) => Some((frame.labels.interaction, false)),
        (Realm::Backstage, Realm::Support) => Some((frame.labels.internal, false)),
        _ => None,
    }
}

impl<'f, 'a> Body<'f, 'a> {
    /// Places everything from `y` on; the columns of the frame are solved.
    pub(super) fn new(frame: &'f Frame<'a>, stages: Stages, lanes: Vec<Lane>, y: f64) -> Self {
        let (conversions, passage, curve) = (conversions::plan(frame), passage::plan(frame), curve::plan(frame));
        let mut body = Self { frame, stages, conversions, passage, curve, lanes, pages: Vec::new() };
        let mut sheets: [Vec<(Content, f64)>; 3] = [body.top(), Vec::new(), Vec::new()];
        let heights: Vec<f64> = body.lanes.iter_mut().map(|l| l.lay_out(frame)).collect();
        let mut above: Option<&Lane> = None;
        for (index, (lane, h)) in body.lanes.iter().zip(heights).enumerate() {
            let rows = &mut sheets[lane.sheet() as usize];
            if let Some((words, hides)) = above.and_then(|above| border(frame, above, lane)) {
                rows.push((Content::Border(words, hides), BORDER));
            }
            rows.push((Content::Lane(index), h.max(body.label_height(lane))));
            above = Some(lane);
        }
        if let Some(curve) = &body.curve {
            sheets[Sheet::Experience as usize].push((Content::Feelings, curve.height()));
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
            self.draw_page(canvas, page);
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

    // Grounds and lines.

    fn draw_page(&self, canvas: &mut Canvas, page: &Page) {
        let frame = self.frame;
        let sheet = Rect::new(MARGIN, page.y, frame.width - MARGIN * 2.0, page.h);
        canvas.rect("sheet", sheet, SHEET_RADIUS, Some(Paint::Sheet), Some(Stroke::new(Paint::Line, 1.0)));
        for (i, row) in page.rows.iter().enumerate() {
            match row.content {
                Content::Border(_, true) => below(canvas, sheet, row.y + row.h / 2.0),
                Content::Steps => self.draw_breath(canvas, row, i + 1 == page.rows.len()),
                _ => {}
            }
        }
        self.draw_columns(canvas, page);
        for pair in page.rows.windows(2) {
            if let [above, row] = pair
                && has_line(above.content, row.content)
            {
                let y = row.y.round() + 0.5;
                let stroke = Stroke::new(Paint::Line, 1.0);
                canvas.line("lane-line", (sheet.x + 0.5, y), (sheet.right() - 0.5, y), stroke);
            }
        }
        self.draw_threads(canvas, page);
        for row in &page.rows {
            match row.content {
                Content::Conversions => {
                    self.conversions.iter().for_each(|c| c.draw_lines(frame, canvas, row.y));
                }
                Content::Passage => self.passage.iter().for_each(|p| p.draw_threads(canvas, row.y)),
                Content::Lane(index) => self.lanes.get(index).into_iter().for_each(|l| self.brackets(canvas, l, row.y)),
                Content::Border(..) => {
                    let y = row.y + row.h / 2.0;
                    let stroke = Stroke::new(Paint::Ink3, 1.5).dashed(&[0.1, 5.0]).rounded();
                    canvas.line("border", (sheet.x + 2.0, y), (sheet.right() - 2.0, y), stroke);
                }
                _ => {}
            }
        }
    }

    /// The steps wear a breath of their stage's hue.
    fn draw_breath(&self, canvas: &mut Canvas, row: &Row, last_row: bool) {
        let frame = self.frame;
        let count = frame.journey.stages.len();
        for stage in 0..count {
            let (from, to) = frame.stage_span(stage);
            let last = stage + 1 == count;
            let to = if last { to - 1.0 } else { to };
            let bottom = row.y + row.h - if last_row { 1.0 } else { 0.0 };
            let fill = Paint::StageBreath { index: stage as u16, count: count as u16 };
            if last && last_row {
                let r = SHEET_RADIUS - 1.0;
                let steps = vec![
                    Step::Move(from, row.y),
                    Step::Line(to, row.y),
                    Step::Line(to, bottom - r),
                    Step::Arc(r, true, to - r, bottom),
                    Step::Line(from, bottom),
                    Step::Close,
                ];
                canvas.path("", steps, Some(fill), None);
            } else {
                canvas.rect("", Rect::new(from, row.y, to - from, bottom - row.y), 0.0, Some(fill), None);
            }
        }
    }

    /// Lines between columns; those between stages are clearer and begin where something crosses the seam.
    fn draw_columns(&self, canvas: &mut Canvas, page: &Page) {
        let top_of = |content| page.rows.iter().find(|r| r.content == content).map(|r| r.y);
        let stages = top_of(Content::Stages).is_some();
        let first_lane =
            || page.rows.iter().find(|r| matches!(r.content, Content::Lane(_) | Content::Feelings)).map(|r| r.y);
        let steps = top_of(Content::Steps).or_else(first_lane).unwrap_or(page.y + page.h);
        let seam = top_of(Content::Passage).unwrap_or(steps);
        for (index, column) in self.frame.columns.iter().enumerate() {
            let begins = index == 0 || column.step.is_none_or(|s| s == 0);
            let top = match (stages, begins) {
                (true, false) => steps,
                (true, true) if index > 0 => seam,
                _ => page.y,
            };
            if top + 1.0 >= page.y + page.h {
                continue;
            }
            let stroke = Stroke::new(if begins { Paint::Line2 } else { Paint::Line }, 1.0);
            let x = column.x.round() + 0.5;
            let mut from = top + 0.5;
            for (a, b) in self.crossings(page, column).filter(|_| !begins) {
                canvas.line("column-line", (x, from), (x, a), stroke);
                from = b;
            }
            canvas.line("column-line", (x, from), (x, page.y + page.h - 0.5), stroke);
        }
    }

    /// Where cards of a whole stage stand across a column's line, from top to bottom.
    fn crossings(&self, page: &Page, column: &Column) -> impl Iterator<Item = (f64, f64)> {
        page.rows.iter().filter_map(move |row| {
            let Content::Lane(index) = row.content else { return None };
            let band = self.lanes.get(index)?.bands.get(column.stage).filter(|b| !b.entries.is_empty())?;
            let (from, to) = self.frame.stage_span(column.stage);
            let (a, b) = band.extent();
            let words = text::width(self.frame.labels.whole_stage, SMALL) / 2.0 + 4.0;
            if band.crosses(self.frame, column.stage, column.x) {
                Some((row.y + a, row.y + b))
            } else {
                ((from + to) / 2.0 - column.x).abs().lt(&words).then_some((row.y + a, row.y + a + BRACKET))
            }
        })
    }

    /// Threads from the cards of one lane of the blueprint down to those of the next.
    fn draw_threads(&self, canvas: &mut Canvas, page: &Page) {
        let mut above: Option<(&Lane, f64)> = None;
        for row in &page.rows {
            let Content::Lane(index) = row.content else { continue };
            let Some(lane) = self.lanes.get(index).filter(|l| l.realm().is_some()) else { continue };
            if let Some((upper, top)) = above {
                for (column, c) in self.frame.columns.iter().enumerate() {
                    let crossed = lane.bands.get(c.stage).is_some_and(|b| !b.entries.is_empty());
                    let (Some(from), Some(_)) = (upper.cell_bottom(column, c.stage), lane.cell_bottom(column, c.stage))
                    else {
                        continue;
                    };
                    if !crossed {
                        thread(canvas, c.x + TEXT_EDGE + 10.0, top + from, row.y + lane.cell_top(c.stage));
                    }
                }
            }
            above = Some((lane, row.y));
        }
    }

    /// The brackets over what belongs to whole stages.
    fn brackets(&self, canvas: &mut Canvas, lane: &Lane, y: f64) {
        for (stage, _) in lane.bands.iter().enumerate().filter(|(_, b)| !b.entries.is_empty()) {
            let (from, to) = self.frame.stage_span(stage);
            let (a, b) = (from + TEXT_EDGE + 0.5, to - TEXT_EDGE - 0.5);
            let top = y + Lane::band_top();
            let words = line(self.frame.labels.whole_stage, SMALL, Paint::Ink3);
            let (middle, half) = (f64::midpoint(a, b), words.width / 2.0 + 6.0);
            let rule = (top + 3.0).round() + 0.5;
            let stroke = Stroke::new(Paint::Rule, 1.25).rounded();
            for (end, inner) in [(a, middle - half), (b, middle + half)] {
                if (inner - end).abs() > 4.0 && (end - middle).abs() > half {
                    let steps = vec![Step::Move(end, rule + 4.5), Step::Line(end, rule), Step::Line(inner, rule)];
                    canvas.path("bracket", steps, None, Some(stroke));
                }
            }
            put(canvas, "small", words, (middle, baseline(top - 4.0, BRACKET - 1.0, SMALL.size)), Anchor::Middle);
        }
    }

    // Names of lanes.

    fn label_of(&self, content: Content) -> Option<(Icon, &str, Option<&'static str>, f64)> {
        let labels = self.frame.labels;
        Some(match content {
            Content::Stages => (Icon::Stage, labels.stages, None, 28.0),
            Content::Passage => (Icon::Passage, labels.passage, Some(labels.passage_caption), 19.5),
            Content::Steps => (Icon::Step, labels.steps, None, 18.0),
            Content::Feelings => (Icon::Feeling, labels.feelings, None, 16.5),
            Content::Lane(index) => {
                let lane = self.lanes.get(index)?;
                (lane.icon(), lane.name.as_str(), lane.caption(labels), lane.first_row())
            }
            Content::Conversions | Content::Border(..) | Content::Blank => return None,
        })
    }

    /// Width of the names of lanes, px.
    fn label_width(&self) -> f64 {
        self.frame.gutter - LABEL_AT.1 - LABEL_END
    }

    /// Height that a lane needs for its name, px.
    fn label_height(&self, lane: &Lane) -> f64 {
        let w = self.label_width();
        let caption = lane.caption(self.frame.labels).map_or(0.0, |c| rows(c, SMALL, w) * 16.0);
        lane.first_row() + (rows(&lane.name, LABEL, w) - 1.0) * LABEL_LEADING + caption + 14.0
    }

    fn draw_label(&self, canvas: &mut Canvas, row: &Row) {
        match row.content {
            Content::Border(words, _) => return border_label(canvas, words, row),
            Content::Conversions => {
                let words = line(self.frame.labels.conversion, crate::view::part::type_scale::NOTE_MEDIUM, Paint::Ink3);
                let base = baseline(row.y + 5.0, 18.0, 12.0);
                return put(canvas, "small", words, (MARGIN + LABEL_AT.1, base), Anchor::Left);
            }
            _ => {}
        }
        let Some((icon, name, caption, first_row)) = self.label_of(row.content) else { return };
        let (x, w) = (MARGIN + LABEL_AT.1, self.label_width());
        let lines = broken(name, LABEL, Paint::Ink, w);
        let centred = row.h < 46.0 && caption.is_none() && lines.len() == 1 && row.content != Content::Stages;
        let middle = row.y + if centred { row.h / 2.0 } else { first_row };
        icon::draw(canvas, icon, (MARGIN + LABEL_AT.0, (middle - 8.0).round()), 16.0, Paint::Ink3, 1.5);
        let y = middle - LABEL_LEADING / 2.0;
        let under = y + lines.len() as f64 * LABEL_LEADING + 1.0;
        let area = Area { x, y, w, leading: LABEL_LEADING, size: LABEL.size, align: Anchor::Left };
        paragraph::draw(canvas, "label", lines, area);
        if let Some(caption) = caption {
            let lines = broken(caption, SMALL, Paint::Ink3, w);
            let area = Area { y: under, leading: 16.0, size: SMALL.size, ..area };
            paragraph::draw(canvas, "small", lines, area);
        }
    }

    // What happens.

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
        let top = y + Lane::band_top() + BRACKET;
        band.visit(self.frame, stage, (top, lane.gap()), |entry, slot| {
            card::draw(self.frame, canvas, (lane.item_class(), entry.id), entry.card.as_ref(), slot);
        });
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
        let mut top = y + lane.cell_top(c.stage);
        for entry in cell {
            let slot = Slot { x: c.x, y: top, w: c.w, h: entry.h };
            card::draw(self.frame, canvas, (lane.item_class(), entry.id), entry.card.as_ref(), slot);
            top += entry.h + lane.gap();
        }
        canvas.close();
    }
}

use card::Slot;

/// Puts rows on sheets from `y` on; a sheet without rows is left out.
fn pages(sheets: [Vec<(Content, f64)>; 3], y: f64) -> Vec<Page> {
    let mut out = Vec::new();
    let mut top = y;
    for sheet in sheets.into_iter().filter(|s| !s.is_empty()) {
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

/// Whether a hairline parts two rows.
const fn has_line(above: Content, row: Content) -> bool {
    !matches!(row, Content::Stages | Content::Conversions | Content::Border(..))
        && !matches!(above, Content::Border(..))
        && !matches!((above, row), (Content::Conversions, Content::Passage))
}

/// The ground of what is out of sight, down to the lower corners of the sheet.
fn below(canvas: &mut Canvas, sheet: Rect, y: f64) {
    let (left, right, bottom) = (sheet.x + 1.0, sheet.right() - 1.0, sheet.bottom() - 1.0);
    let r = SHEET_RADIUS - 1.0;
    let steps = vec![
        Step::Move(left, y),
        Step::Line(right, y),
        Step::Line(right, bottom - r),
        Step::Arc(r, true, right - r, bottom),
        Step::Line(left + r, bottom),
        Step::Arc(r, true, left, bottom - r),
        Step::Close,
    ];
    canvas.path("", steps, Some(Paint::Below), None);
}

/// A thread with an arrowhead.
fn thread(canvas: &mut Canvas, x: f64, from: f64, to: f64) {
    canvas.line("thread", (x, from), (x, to - 5.0), Stroke::new(Paint::Rule, 1.25));
    let head = vec![Step::Move(x - 3.5, to - 6.0), Step::Line(x + 3.5, to - 6.0), Step::Line(x, to - 0.5), Step::Close];
    canvas.path("thread", head, Some(Paint::Rule), None);
}

/// The name of a line of the blueprint, in a pill on it.
fn border_label(canvas: &mut Canvas, words: &str, row: &Row) {
    let words = line(words, NOTE_STRONG, Paint::Ink2);
    let rect = Rect::new(MARGIN + LABEL_END, row.y + 1.0, words.width.ceil() + 20.0, 22.0);
    canvas.rect("", rect, 11.0, Some(Paint::Sheet), Some(Stroke::new(Paint::Ink3, 1.25)));
    let base = baseline(rect.y, rect.h, NOTE_STRONG.size);
    put(canvas, "border-label", words, (rect.x + 10.0, base), Anchor::Left);
}

/// Words on one line, or broken where a width is too narrow for them.
fn broken(words: &str, style: text::Style, paint: Paint, w: f64) -> Vec<text::Line> {
    let one = line(words, style, paint);
    if one.width <= w {
        return vec![one];
    }
    Paragraph::new(vec![Run::new(words, style, paint)]).lines(w, Fit::Prose)
}

/// Number of lines of words in a width.
fn rows(words: &str, style: text::Style, w: f64) -> f64 {
    broken(words, style, Paint::Ink, w).len() as f64
}
