//! The title cell: state and kind, title, and a line about the file.

use crate::geometry::Rect;
use crate::model::State;
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::text::{self, Fit, Line, Paragraph, Run, Style, Weight};
use crate::view::journey_map::frame::{Frame, MARGIN};
use crate::view::part::paragraph::{self, Area};
use crate::view::part::type_scale::{NOTE_LEADING, NOTE_MEDIUM, NOTE_STRONG, baseline};

const TITLE: Style = Style::new(32.0, Weight::Bold);
const TITLE_LEADING: f64 = 38.0;
const KIND: Style = Style::new(13.0, Weight::Medium);
/// Height of the pill, and of the row that it stands in, px.
const PILL: f64 = 24.0;
/// From the top of the cell to the title, px.
const HEAD: f64 = 34.0;
/// Between two facts of the last line.
const DOT: &str = "\u{a0}\u{a0}•\u{a0} ";

/// What the title cell holds, broken into lines.
pub(super) struct Title {
    state: Option<(State, Line)>,
    kind: Line,
    /// Whether the kind stands under the state instead of beside it.
    stacked: bool,
    name: Vec<Line>,
    meta: Vec<Line>,
    /// From the top of the cell to the line about the file, px.
    meta_top: f64,
    width: f64,
    height: f64,
}

impl Title {
    /// Breaks everything to a part of `room` px; where nothing stands beside the title, it may have more of it.
    pub(super) fn new(frame: &Frame, room: f64, alone: bool) -> Self {
        let labels = frame.labels;
        let state = frame.journey.state.map(|state| {
            let word = if state == State::Current { labels.current } else { labels.future };
            (state, paragraph::line(word, NOTE_STRONG, Paint::Ink))
        });
        let mut runs = frame.runs(&frame.journey.head.text, TITLE, Paint::Ink);
        if runs.iter().all(|r| r.text.trim().is_empty()) {
            runs = vec![Run::new(labels.untitled, TITLE, Paint::Ink)];
        }
        for run in runs.iter_mut().filter(|r| r.style.size > 20.0) {
            run.tracking = -0.5;
        }
        let title = Paragraph::new(runs);
        let about = about(frame);
        let line = flow(about.clone(), f64::INFINITY).iter().map(|l| l.width).fold(0.0, f64::max);
        let room = room_of(&title, line, room, alone);
        let title = title.lines(room, Fit::Balanced);
        let kind = paragraph::line(labels.map, KIND, Paint::Ink3);
        let pill = state.as_ref().map_or(0.0, |s| pill_width(&s.1) + 12.0);
        let stacked = pill > 0.0 && pill + kind.width > room;
        let head = if stacked { kind.width.max(pill) } else { pill + kind.width };
        let width = title.iter().map(|l| l.width).fold(head, f64::max);
        let top = HEAD + if stacked { PILL } else { 0.0 } + title.len() as f64 * TITLE_LEADING + 4.0;
        let meta = flow(about, room);
        let width = meta.iter().map(|l| l.width).fold(width, f64::max).ceil().min(room);
        let height = top + meta.len() as f64 * NOTE_LEADING;
        Self { state, kind, stacked, name: title, meta, meta_top: top, width, height }
    }

    /// px
    pub(super) fn width(&self) -> f64 {
        self.width
    }

    /// px
    pub(super) fn height(&self) -> f64 {
        self.height
    }

    /// Draws it at the left margin.
    pub(super) fn draw(&self, frame: &Frame, canvas: &mut Canvas, y: f64) {
        let bounds = Rect::new(MARGIN, y, self.width, self.height);
        canvas.open(Group { class: "title-cell", bounds: Some(bounds.grown(3.0)), ..Group::default() });
        let mut x = MARGIN;
        if let Some((state, word)) = &self.state {
            draw_state(canvas, *state, word, y);
            x += pill_width(word) + 12.0;
        }
        let (x, row) = if self.stacked { (MARGIN, y + PILL) } else { (x, y) };
        paragraph::put(canvas, "", self.kind.clone(), (x, baseline(row, PILL, KIND.size)), Anchor::Left);
        let top = row + HEAD;
        let span = Some(frame.journey.head.span);
        canvas.open(Group { class: "map-title", span, ..Group::default() });
        // The bold capitals have 2 px of side bearing at this size; pulled out, they line up with what stands below.
        let area = Area {
            x: MARGIN - 2.0,
            y: top,
            w: self.width + 2.0,
            leading: TITLE_LEADING,
            size: TITLE.size,
            align: Anchor::Left,
        };
        paragraph::draw(canvas, "title", self.name.clone(), area);
        canvas.close();
        let (x, y, size) = (MARGIN, y + self.meta_top, NOTE_MEDIUM.size);
        let area = Area { x, y, w: self.width, leading: NOTE_LEADING, size, align: Anchor::Left };
        paragraph::draw(canvas, "meta", self.meta.clone(), area);
        canvas.close();
    }
}

/// Width that the title is broken to, px: two lines for what stands beside it is high anyway; room for the
/// line about the file, which is `line` px wide; but never more than a third of the page.
fn room_of(title: &Paragraph, line: f64, room: f64, alone: bool) -> f64 {
    if alone {
        return room.min(1000.0);
    }
    let third = (room / 3.0).max(320.0).min(room);
    (title.natural_width() * 0.56).max(title.min_width()).max(line.ceil()).clamp(320.0_f64.min(third), third)
}

fn pill_width(word: &Line) -> f64 {
    (word.width + 34.0).ceil()
}

/// A full dot for what is, a ring for what is to be.
fn draw_state(canvas: &mut Canvas, state: State, word: &Line, y: f64) {
    let rect = Rect::new(MARGIN, y, pill_width(word), PILL);
    canvas.rect("pill", rect, PILL / 2.0, Some(Paint::Sheet), Some(Stroke::new(Paint::Line2, 1.0)));
    let (fill, stroke) = match state {
        State::Current => (Some(Paint::Score(200)), None),
        State::Future => (None, Some(Stroke::new(Paint::Ink2, 1.5))),
    };
    canvas.circle(MARGIN + 13.0, y + PILL / 2.0, 3.5, fill, stroke);
    let base = baseline(y, PILL, NOTE_STRONG.size);
    paragraph::put(canvas, "state", word.clone(), (MARGIN + 22.0, base), Anchor::Left);
}

/// Author, version and date.
fn about(frame: &Frame) -> Vec<Vec<Run>> {
    let (model, paint) = (frame.model, Paint::Ink3);
    let mut out: Vec<Vec<Run>> = Vec::new();
    out.extend(model.author.iter().map(|p| frame.runs(p, NOTE_MEDIUM, paint)));
    out.extend(model.version.iter().map(|p| {
        let mut runs = frame.runs(p, NOTE_MEDIUM, paint);
        runs.insert(0, Run::new(format!("{} ", frame.labels.version), NOTE_MEDIUM, paint));
        runs
    }));
    out.extend(model.date.iter().map(|p| frame.runs(p, NOTE_MEDIUM, paint)));
    out
}

/// As many facts a line as fit, parted by dots: within one text, so that the dots keep their places in any font.
fn flow(facts: Vec<Vec<Run>>, room: f64) -> Vec<Line> {
    let dot = paragraph::line(DOT, NOTE_MEDIUM, Paint::Ink3);
    let mut rows: Vec<(f64, Vec<Run>)> = Vec::new();
    for fact in facts {
        let width = text::line(fact.clone()).width;
        match rows.last_mut().filter(|row| row.0 + dot.width + width <= room) {
            Some(row) => {
                row.0 += dot.width + width;
                row.1.extend(dot.runs.iter().cloned().chain(fact));
            }
            None => rows.push((width, fact)),
        }
    }
    rows.into_iter().flat_map(|(_, runs)| Paragraph::new(runs).lines(room, Fit::Prose)).collect()
}
