//! Marks: an opportunity in the matrix, as a badge with its words or as a badge alone.
//!
//! In: entries. Out: marks that know their height at any width and can draw themselves. Absent: where they stand.
//!
//! A mark leads to its line of the list, which has all of the words.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint};
use crate::source::Span;
use crate::text::{Fit, Paragraph};
use crate::theme::Kind;
use crate::view::part::badge;
use crate::view::part::paragraph::{self, Area, is_citation};
use crate::view::part::type_scale::{NOTE_LEADING, NOTE_MEDIUM};

use super::backlog::{Backlog, Entry};
use super::spoken;

/// Between two marks with words, px.
const GAP: f64 = 10.0;
/// Between badges beside each other and under each other, px.
const BADGE_GAPS: (f64, f64) = (6.0, 6.0);
/// Room for a badge before its words, and from there to them, px.
const LEAD: (f64, f64) = (31.0, 8.0);
/// With more lines than this a mark has no words: alone, beside one other, beside two, among more.
const MOST_LINES: [usize; 4] = [9, 6, 5, 4];

/// An opportunity in the matrix.
struct Mark {
    code: String,
    quick: bool,
    words: Paragraph,
    label: String,
    span: Option<Span>,
}

/// All marks, by the numbers of their entries.
pub(super) struct Marks {
    list: Vec<Mark>,
    /// Width of the widest badge, px.
    badge: f64,
}

/// How marks stand in a box.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// One under the other, with their words.
    Words,
    /// Badges alone, so many a row.
    Badges(usize),
}

impl Marks {
    /// Measures the words of all entries.
    pub(super) fn new(backlog: &Backlog) -> Self {
        let list: Vec<Mark> = backlog.entries.iter().map(|e| mark(backlog, e)).collect();
        let badge = list.iter().map(|m| badge::width(&m.code)).fold(0.0, f64::max);
        Self { list, badge }
    }

    fn get(&self, numbers: &[usize]) -> impl Iterator<Item = &Mark> {
        numbers.iter().filter_map(|&n| self.list.get(n))
    }

    /// From the left edge of a badge to its words, px.
    fn lead(&self) -> f64 {
        self.badge.max(LEAD.0) + LEAD.1
    }

    /// Up to `most` marks have words.
    fn way(&self, count: usize, w: f64, most: usize) -> Way {
        if count <= most {
            return Way::Words;
        }
        let step = self.badge + BADGE_GAPS.0;
        Way::Badges((((w + BADGE_GAPS.0) / step).floor() as usize).max(1))
    }

    /// Number of lines of a mark's words; none where they would be too many.
    fn lines(&self, mark: &Mark, w: f64, company: usize) -> usize {
        let lines = mark.words.line_count(w - self.lead());
        let [.., among_more] = MOST_LINES;
        let most = MOST_LINES.get(company).copied().unwrap_or(among_more);
        if lines > most { 0 } else { lines }
    }

    /// Height that marks take in a box of `w` px, up to `most` of them with words, px.
    pub(super) fn height(&self, numbers: &[usize], w: f64, most: usize) -> f64 {
        match self.way(numbers.len(), w, most) {
            Way::Words => {
                let company = numbers.len().saturating_sub(1);
                let height = |m| (self.lines(m, w, company) as f64 * NOTE_LEADING).max(badge::HEIGHT);
                self.get(numbers).map(height).sum::<f64>() + GAP * numbers.len().saturating_sub(1) as f64
            }
            Way::Badges(per) => numbers.len().div_ceil(per) as f64 * (badge::HEIGHT + BADGE_GAPS.1) - BADGE_GAPS.1,
        }
    }

    /// Draws marks from the corner `x`, `y` on; no text leaves `bounds`.
    pub(super) fn draw(
        &self,
        canvas: &mut Canvas,
        (x, y): (f64, f64),
        (numbers, w, most): (&[usize], f64, usize),
        bounds: Rect,
    ) {
        let way = self.way(numbers.len(), w, most);
        let mut top = y;
        for (i, mark) in self.get(numbers).enumerate() {
            canvas.open(Group {
                class: "mark",
                label: Some(mark.label.clone()),
                link: Some(format!("#{}", mark.code.to_lowercase())),
                span: mark.span,
                bounds: Some(bounds),
                ..Group::default()
            });
            match way {
                Way::Words => top += self.draw_words(canvas, (x, top, w), mark, numbers.len() - 1) + GAP,
                Way::Badges(per) => {
                    let (column, row) = (i % per, i / per);
                    let at = (
                        x + column as f64 * (self.badge + BADGE_GAPS.0),
                        y + row as f64 * (badge::HEIGHT + BADGE_GAPS.1),
                    );
                    badge::draw(canvas, at, &mark.code, Kind::Opportunity, mark.quick);
                }
            }
            canvas.close();
        }
    }

    /// Draws a badge with words beside it; returns their height.
    fn draw_words(&self, canvas: &mut Canvas, (x, y, w): (f64, f64, f64), mark: &Mark, company: usize) -> f64 {
        badge::draw(canvas, (x, y), &mark.code, Kind::Opportunity, mark.quick);
        if self.lines(mark, w, company) == 0 {
            return badge::HEIGHT;
        }
        let lead = self.lead();
        let lines = mark.words.lines(w - lead, Fit::Prose);
        let height = lines.len() as f64 * NOTE_LEADING;
        // What is read from right to left stays beside its badge.
        let w = lines.iter().map(|l| l.width).fold(0.0, f64::max);
        let (leading, size) = (NOTE_LEADING, NOTE_MEDIUM.size);
        paragraph::draw(canvas, "", lines, Area { x: x + lead, y, w, leading, size, align: Anchor::Left });
        height.max(badge::HEIGHT)
    }
}

/// The words of an entry without citations and links, for the whole mark is one link.
fn mark(backlog: &Backlog, entry: &Entry) -> Mark {
    let item = entry.items.first().map(|&id| backlog.script.model.item(id));
    let mut runs = item.map_or_else(Vec::new, |i| backlog.script.runs(&i.head.text, NOTE_MEDIUM, Paint::Ink));
    runs.retain(|r| !is_citation(r));
    for run in &mut runs {
        (run.link, run.paint) = (None, Paint::Ink);
    }
    Mark {
        code: entry.code.clone(),
        quick: entry.quick_win(),
        words: Paragraph::new(runs),
        label: spoken::mark(backlog, entry),
        span: item.map(|i| i.head.span),
    }
}
