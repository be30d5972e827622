//! The plan of an empathy map: a strip, four areas around a disc, two areas below.
//!
//! In: notes, perhaps a width. Out: a plan that can be drawn. Absent: where the notes come from.
//!
//! Areas that stand side by side share their height; notes keep clear of the disc in the middle.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::text::{Fit, Paragraph, Run, Style, Weight};
use crate::view::part::icon::{self, Icon};
use crate::view::part::page::MARGIN;
use crate::view::part::paragraph::{self, Area as Place, line};
use crate::view::part::type_scale::{NOTE, NOTE_LEADING, NOTE_MEDIUM, STAGE, baseline};
use crate::vocabulary::labels::empathy_map::Words;

use super::leaf::Leaf;
use super::pack::{Corner, GAP, Packed, pack};
use super::strip::Half;

/// Radius of the portrait, and of the clear space around it, px.
pub(super) const DISC: (f64, f64) = (58.0, 84.0);
/// From the edges of an area to its content, px.
const PAD: f64 = 20.0;
/// Between two sheets, px.
const SHEETS: f64 = 10.0;
/// Radius of the corners of a sheet, px.
const RADIUS: f64 = 12.0;
/// Wanted and least width of a note, px.
const NOTE_WIDTH: (f64, f64) = (264.0, 200.0);
/// A note of a page whose width is given is not narrower than this where that leaves two columns, px.
const CALM_WIDTH: f64 = 232.0;
/// More columns in an area than this are not made unasked.
const MOST: usize = 5;
/// A page is not higher than this part of its width, if columns can help it.
const FLAT: f64 = 0.82;
/// Areas above and below the disc become equally high from this ratio of their heights on.
const ALIKE: f64 = 0.55;
/// Height of a title, and from the last line of the question to the notes, px.
const HEADING: (f64, f64) = (22.0, 12.0);
/// Style of the title of an area.
const TITLE: Style = Style::new(STAGE.size, Weight::SemiBold);

/// The least width of a page, px.
pub(super) const LEAST: f64 = 2.0 * (NOTE_WIDTH.1 + 2.0 * PAD) + 2.0 * MARGIN;

/// An area with its notes.
pub(super) struct Board {
    pub(super) icon: Icon,
    pub(super) words: &'static Words,
    pub(super) leaves: Vec<Leaf>,
    /// How many of them are known.
    pub(super) known: usize,
}

/// All parts of a map.
pub(super) struct Parts {
    pub(super) strip: [(Icon, &'static Words, Half); 2],
    /// Says, thinks, does, feels, pains, gains.
    pub(super) boards: [Board; 6],
}

/// Where everything is.
pub(super) struct Plan<'p> {
    parts: &'p Parts,
    pub(super) width: f64,
    columns: usize,
    packed: Vec<Packed>,
    /// Heights of the headings and of the whole rows: strip, upper, lower and last areas, px.
    rows: [(f64, f64); 4],
}

/// The question under a title.
fn question(words: &Words) -> Paragraph {
    Paragraph::new(vec![Run::new(words.question, NOTE, Paint::Ink3)])
}

/// The areas above and below the disc as high as each other, so that it stands in their middle, unless one would be mostly
/// empty.
fn balanced([strip, upper, lower, last]: [(f64, f64); 4]) -> [(f64, f64); 4] {
    let (low, high) = (upper.1.min(lower.1), upper.1.max(lower.1));
    if low < ALIKE * high {
        return [strip, upper, lower, last];
    }
    [strip, (upper.0, high), (lower.0, high), last]
}

impl<'p> Plan<'p> {
    /// The plan of a width, or the best one.
    pub(super) fn new(parts: &'p Parts, width: Option<f64>) -> Self {
        if let Some(width) = width {
            let room = (width - 2.0 * MARGIN) / 2.0 - 2.0 * PAD;
            let columns = ((room + GAP) / (CALM_WIDTH + GAP)).floor().max(1.0) as usize;
            return Self::of(parts, width.max(LEAST), columns);
        }
        let of = |columns: usize| {
            let area = columns as f64 * (NOTE_WIDTH.0 + GAP) - GAP + 2.0 * PAD;
            Self::of(parts, 2.0 * (area + MARGIN), columns)
        };
        let mut best = of(2);
        for columns in 3..=MOST {
            if best.height() <= FLAT * best.width {
                break;
            }
            let next = of(columns);
            if next.cost() < best.cost() {
                best = next;
            }
        }
        best
    }

    fn of(parts: &'p Parts, width: f64, columns: usize) -> Self {
        let mut plan = Self { parts, width, columns, packed: Vec::new(), rows: [(0.0, 0.0); 4] };
        let room = plan.area() - 2.0 * PAD;
        let head =
            |words: &Words, room: f64| HEADING.0 + question(words).line_count(room) as f64 * NOTE_LEADING + HEADING.1;
        let [(_, who, left), (_, aims, right)] = &parts.strip;
        let strip = head(who, room).max(head(aims, room));
        let half =
            |half: &Half, words: &Words| if half.is_empty() { plan.unknown(words.empty) } else { half.height(room) };
        let strip = (strip, strip + half(left, who).max(half(right, aims)) + 2.0 * PAD - 2.0);
        let mut rows = [strip, (0.0, 0.0), (0.0, 0.0), (0.0, 0.0)];
        let pairs = parts.boards.chunks(2).zip(rows.iter_mut().skip(1));
        for (number, (pair, row)) in pairs.enumerate() {
            let lower = number == 1;
            let room = if lower { room - DISC.1 } else { room };
            // Below the disc the headings are as high as what it takes, so that all columns begin on one line; above it
            // the inner columns end earlier.
            let least = if lower { DISC.1 - PAD } else { 0.0 };
            let heading = pair.iter().map(|b| head(b.words, room)).fold(least, f64::max);
            let mut height: f64 = 0.0;
            for (side, board) in pair.iter().enumerate() {
                let inner = if side == 0 { columns - 1 } else { 0 };
                let corner = (number == 0).then_some(Corner { column: inner, height: DISC.1 - PAD });
                let heights: Vec<f64> = board.leaves.iter().map(|l| l.height(plan.column())).collect();
                let packed = pack(&heights, columns, corner);
                height = height.max(packed.height);
                plan.packed.push(packed);
            }
            // The disc takes as much of the row as it does even where there are few notes.
            let least = if number < 2 { DISC.1 + 8.0 } else { 0.0 };
            *row = (heading, (PAD + heading + height + PAD).max(least));
        }
        plan.rows = balanced(rows);
        plan
    }

    /// Width of an area, px.
    fn area(&self) -> f64 {
        (self.width - 2.0 * MARGIN) / 2.0
    }

    /// Width of a note, px.
    fn column(&self) -> f64 {
        (self.area() - 2.0 * PAD - (self.columns as f64 - 1.0) * GAP) / self.columns as f64
    }

    fn unknown(&self, words: &'static str) -> f64 {
        Leaf::empty(words).height(self.column())
    }

    /// Height of all sheets, px.
    pub(super) fn height(&self) -> f64 {
        self.rows.iter().map(|r| r.1.ceil()).sum::<f64>() + 2.0 * SHEETS
    }

    /// How bad the shape of a high page is: a column more is worth it where the height falls by half of what it adds.
    fn cost(&self) -> f64 {
        self.height() * self.height() * self.width
    }

    /// Draws it from `y` on; `portrait` draws the person around a point.
    pub(super) fn draw(&self, canvas: &mut Canvas, y: f64, portrait: impl Fn(&mut Canvas, (f64, f64))) {
        let [strip, upper, lower, last] = self.rows.map(|r| (r.0, r.1.ceil()));
        let (x, w) = (MARGIN, self.width - 2.0 * MARGIN);
        let middle = x + self.area();
        let sheet = |canvas: &mut Canvas, y: f64, h: f64| {
            let edge = Stroke::new(Paint::Line, 1.0);
            canvas.rect("sheet", Rect::new(x, y, w, h), RADIUS, Some(Paint::Sheet), Some(edge));
            let rule = middle.floor() + 0.5;
            canvas.line("divider", (rule, y + 1.0), (rule, y + h - 1.0), Stroke::new(Paint::Line2, 1.0));
        };
        sheet(canvas, y, strip.1);
        self.draw_strip(canvas, y, strip.0);
        let y = y + strip.1 + SHEETS;
        sheet(canvas, y, upper.1 + lower.1);
        let rule = (y + upper.1).floor() + 0.5;
        canvas.line("divider", (x + 1.0, rule), (x + w - 1.0, rule), Stroke::new(Paint::Line2, 1.0));
        canvas.circle(middle, y + upper.1, DISC.0 + 10.0, Some(Paint::Sheet), Some(Stroke::new(Paint::Line2, 1.0)));
        portrait(canvas, (middle, y + upper.1));
        self.draw_pair(canvas, 0, y, upper.0);
        self.draw_pair(canvas, 1, y + upper.1, lower.0);
        let y = y + upper.1 + lower.1 + SHEETS;
        sheet(canvas, y, last.1);
        self.draw_pair(canvas, 2, y, last.0);
    }

    fn draw_strip(&self, canvas: &mut Canvas, y: f64, heading: f64) {
        for (side, (icon, words, half)) in self.parts.strip.iter().enumerate() {
            let x = MARGIN + side as f64 * self.area() + PAD;
            let w = self.area() - 2.0 * PAD;
            canvas.open(Group { class: "area", label: Some(words.title.to_owned()), ..Group::default() });
            draw_heading(canvas, (*icon, words, None), (x, y + PAD, w));
            let y = y + PAD + heading - 2.0;
            if half.is_empty() {
                let leaf = Leaf::empty(words.empty);
                leaf.draw(canvas, Rect::new(x, y, self.column(), leaf.height(self.column())));
            } else {
                half.draw(canvas, (x, y, w));
            }
            canvas.close();
        }
    }

    /// Draws two areas side by side.
    fn draw_pair(&self, canvas: &mut Canvas, pair: usize, y: f64, heading: f64) {
        let boards = self.parts.boards.iter().zip(&self.packed).skip(2 * pair).take(2);
        for (side, (board, packed)) in boards.enumerate() {
            let x = MARGIN + side as f64 * self.area() + PAD;
            let w = self.area() - 2.0 * PAD;
            // The heading of the area at the lower right stands beside the disc.
            let shift = if pair == 1 && side == 1 { DISC.1 - PAD } else { 0.0 };
            let room = if pair == 1 { w - DISC.1 } else { w };
            canvas.open(Group { class: "area", label: Some(board.words.title.to_owned()), ..Group::default() });
            draw_heading(canvas, (board.icon, board.words, Some(board.known)), (x + shift, y + PAD, room));
            for (leaf, &(column, top)) in board.leaves.iter().zip(&packed.places) {
                let x = x + column as f64 * (self.column() + GAP);
                let h = leaf.height(self.column());
                leaf.draw(canvas, Rect::new(x, y + PAD + heading + top, self.column(), h));
            }
            canvas.close();
        }
    }
}

/// A title with its icon and count, and the question under it.
fn draw_heading(canvas: &mut Canvas, (icon, words, count): (Icon, &Words, Option<usize>), (x, y, w): (f64, f64, f64)) {
    icon::draw(canvas, icon, (x, y + 2.0), 18.0, Paint::Ink3, 1.5);
    let title = line(words.title, TITLE, Paint::Ink);
    let (after, base) = (x + 26.0 + title.width + 8.0, baseline(y, HEADING.0, TITLE.size));
    paragraph::put(canvas, "label", title, (x + 26.0, base), Anchor::Left);
    if let Some(count) = count.filter(|n| *n > 0) {
        paragraph::put(canvas, "num", line(count.to_string(), NOTE_MEDIUM, Paint::Ink3), (after, base), Anchor::Left);
    }
    let (y, size) = (y + HEADING.0 + 2.0, NOTE.size);
    let area = Place { x, y, w, leading: NOTE_LEADING, size, align: Anchor::Left };
    paragraph::draw(canvas, "question", question(words).lines(w, Fit::Prose), area);
}
