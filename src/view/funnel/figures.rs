//! The numbers on the pipe.
//!
//! In: the people left at a place. Out: their number inside the pipe, or above a thin one; on the floor of the sheet, how
//! many they were and are to be. Absent: the pipe.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint};
use crate::text::{Fit, Line, Paragraph, Run, Style, Weight};
use crate::view::part::paragraph::{self, Area, line, put};
use crate::view::part::type_scale::NOTE_MEDIUM;

use super::people::People;
use super::pipe::Pipe;
use super::plan::Plan;

const BIG: Style = Style::new(24.0, Weight::Bold);
/// From the middle of the pipe to the base lines of the number and of the words under it, px.
const INSIDE: (f64, f64) = (3.0, 22.0);
/// From the outermost edge of the pipe up to the same, px.
const ABOVE: (f64, f64) = (28.0, 10.0);
/// From the middle of the pipe to its innermost edge where both fit in, px.
const ROOMY: f64 = 31.0;
/// From the number's base line to the top of its digits, px.
const TALL: f64 = 20.0;

/// What is said of a place.
pub(super) struct Figures {
    /// How many are left; `None` where nothing is counted.
    number: Option<Line>,
    under: Line,
    /// How many they were and are to be, in words; none, one or both.
    more: Vec<String>,
}

impl Figures {
    pub(super) fn new(plan: &Plan, place: usize) -> Self {
        let words = plan.words();
        let small = |words: String, paint| line(words, NOTE_MEDIUM, paint);
        let Some((run, index, people)) =
            plan.runs.at(place).and_then(|(run, index)| Some((run, index, run.people.get(index)?)))
        else {
            let under = small(words.not_counted.to_owned(), Paint::Ink3);
            return Self { number: None, under, more: Vec::new() };
        };
        let number = Some(line(plan.count(people.now), BIG, Paint::Ink));
        let first = plan.runs.list.first().is_some_and(|r| r.first == run.first);
        let under = match index {
            0 if first => words.people.to_owned(),
            0 => words.anew.to_owned(),
            _ => (words.of)(&plan.count(plan.runs.base)),
        };
        let began = run.moved_at(index).then(|| (words.at_baseline)(&plan.count(people.baseline)));
        let aimed = run.aimed_at(index).then(|| (words.aimed)(&plan.count(people.target)));
        Self { number, under: small(under, Paint::Ink2), more: began.into_iter().chain(aimed).collect() }
    }

    /// px
    pub(super) fn width(&self) -> f64 {
        self.number.as_ref().map_or(0.0, |n| n.width).max(self.under.width)
    }

    fn joined(&self) -> Line {
        line(self.more.join(" · "), NOTE_MEDIUM, Paint::Ink2)
    }

    /// Whether the words for the floor fit side by side into `w` px.
    pub(super) fn fits(&self, w: f64) -> bool {
        self.joined().width <= w
    }

    /// The words for the floor, side by side or one under the other.
    pub(super) fn floor(&self, w: f64, one: bool) -> Vec<Line> {
        if self.more.is_empty() {
            return Vec::new();
        }
        if one {
            return vec![self.joined()];
        }
        let broken = |words: &String| {
            Paragraph::new(vec![Run::new(words.as_str(), NOTE_MEDIUM, Paint::Ink2)]).lines(w, Fit::Balanced)
        };
        self.more.iter().flat_map(broken).collect()
    }
}

impl Pipe<'_> {
    /// Draws the numbers of a place.
    pub(super) fn draw_figures(&self, canvas: &mut Canvas, place: usize) {
        let Some(figures) = self.figures.get(place) else { return };
        canvas.open(Group { class: "people", ..Group::default() });
        let x = self.columns.centre(place);
        match &figures.number {
            Some(number) => self.draw_number(canvas, place, (number, &figures.under)),
            None => put(canvas, "", figures.under.clone(), (x, self.middle() + 4.0), Anchor::Middle),
        }
        let (from, to) = self.columns.place(place);
        let (y, leading) = self.floor_rows();
        let area = Area { x: from, y, w: to - from, leading, size: NOTE_MEDIUM.size, align: Anchor::Middle };
        paragraph::draw(canvas, "num", self.floor.get(place).cloned().unwrap_or_default(), area);
        canvas.close();
    }

    /// The number and the words under it: inside the pipe where no edge runs through them, else above it, else on a plate.
    fn draw_number(&self, canvas: &mut Canvas, place: usize, (number, under): (&Line, &Line)) {
        let (x, middle) = (self.columns.centre(place), self.middle());
        let (inner, outer) = self.edges(place);
        let (y, below) = if inner < ROOMY && outer + ABOVE.0 + TALL < middle - self.sheet.y {
            (middle - outer - ABOVE.0, middle - outer - ABOVE.1)
        } else {
            (middle + INSIDE.0, middle + INSIDE.1)
        };
        if inner < ROOMY && y > middle {
            let w = number.width.max(under.width) + 20.0;
            let plate = Rect::new(x - w / 2.0, y - TALL - 6.0, w, below - y + TALL + 14.0);
            canvas.rect("plate", plate, 8.0, Some(Paint::Sheet), None);
        }
        put(canvas, "num", number.clone(), (x, y), Anchor::Middle);
        put(canvas, "num", under.clone(), (x, below), Anchor::Middle);
    }

    /// From the middle of the pipe to its innermost and to its outermost edge at a place, px.
    fn edges(&self, place: usize) -> (f64, f64) {
        let Some((run, index)) = self.plan.runs.at(place) else { return (0.0, 0.0) };
        let Some(People { baseline, now, target }) = run.people.get(index) else { return (0.0, 0.0) };
        let began = run.moved_at(index).then_some(*baseline);
        let aimed = run.aimed_at(index).then_some(*target);
        let all = || [Some(*now), began, aimed].into_iter().flatten().map(|people| self.half(people));
        (all().fold(f64::INFINITY, f64::min), all().fold(0.0, f64::max))
    }
}
