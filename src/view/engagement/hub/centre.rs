//! What stands in the ring: whom or what the cycle is about, and how many brakes are answered.
//!
//! In: a cycle, a disc. Out: centred lines, as large as the disc allows. Absent: the ring.
//!
//! Where the cycle is for one person whose goal is known, that goal is the middle of it all; else it is the title. A text
//! that does not fit at any size is left out, for it stands at the top of the page as well, or on the persona's own sheet.

use crate::geometry::Rect;
use crate::model::{FactKind, PersonId, PersonKind};
use crate::scene::{Anchor, Canvas, Paint};
use crate::text::{Fit, Line, Paragraph, Style, Weight};
use crate::theme::{Kind, Part};
use crate::view::engagement::content::Cycle;
use crate::view::part::chip;
use crate::view::part::paragraph::{self, line};
use crate::view::part::type_scale::{LABEL, NOTE_MEDIUM, baseline};

/// Sizes of the large text, px, each with its leading.
const SIZES: [(f64, f64); 4] = [(24.0, 32.0), (20.0, 28.0), (17.0, 24.0), (15.0, 20.0)];
/// Widths at which it is broken, as parts of the radius: wide ones first.
const WIDTHS: [f64; 4] = [1.7, 1.5, 1.3, 1.1];
/// Most codes of open brakes that are shown one by one.
const FEW: usize = 8;
/// Between two chips, and between words and chips, px.
const BETWEEN: f64 = 4.0;
const AFTER: f64 = 7.0;

/// What stands on one line.
enum Content {
    Words(Line, f64),
    /// Codes that link to what they name, after a word or two.
    Chips(Option<Line>, Vec<String>),
}

/// A line of the stack, with its height and the space above it, px.
struct Row {
    content: Content,
    h: f64,
    above: f64,
}

impl Row {
    fn words(line: Line, size: f64, h: f64, above: f64) -> Self {
        Self { content: Content::Words(line, size), h, above }
    }

    fn width(&self) -> f64 {
        match &self.content {
            Content::Words(line, _) => line.width,
            Content::Chips(words, codes) => {
                let words = words.as_ref().map_or(0.0, |w| w.width + AFTER);
                words + codes.iter().map(|c| chip::width(c) + BETWEEN).sum::<f64>() - BETWEEN
            }
        }
    }
}

/// Draws it around a point, in a disc of `r` px.
pub(super) fn draw(cycle: &Cycle, canvas: &mut Canvas, (x, y): (f64, f64), r: f64) {
    let rows = choose(cycle, r);
    let mut top = (y - height(&rows) / 2.0).round();
    for row in rows {
        top += row.above;
        let left = x - row.width() / 2.0;
        match row.content {
            Content::Words(line, size) => {
                paragraph::put(canvas, "", line, (x, baseline(top, row.h, size)), Anchor::Middle);
            }
            Content::Chips(words, codes) => {
                let mut left = left.round();
                if let Some(words) = words {
                    let after = (left + words.width + AFTER).round();
                    paragraph::put(canvas, "", words, (left, baseline(top, row.h, NOTE_MEDIUM.size)), Anchor::Left);
                    left = after;
                }
                for code in codes {
                    chip::draw(canvas, (left, top + (row.h - chip::HEIGHT) / 2.0), &code, Kind::Pain);
                    left += chip::width(&code) + BETWEEN;
                }
            }
        }
        top += row.h;
    }
}

/// The fullest stack that fits, with the largest text.
fn choose(cycle: &Cycle, r: f64) -> Vec<Row> {
    let title = &cycle.engagement.head.text;
    let goal = match cycle.engagement.people.as_slice() {
        &[person] => cycle.script.model.person(person).fact(FactKind::Goal).map(|goal| (person, goal)),
        _ => None,
    };
    let tries = [
        goal.map(|(person, goal)| (Some(whose(cycle, person)), &goal.head.text)),
        (!title.runs.is_empty()).then_some((None, title)),
    ];
    for (label, text) in tries.into_iter().flatten() {
        for (size, leading) in SIZES {
            let style = Style::new(size, Weight::SemiBold);
            let large = Paragraph::new(cycle.script.runs(text, style, Paint::Ink));
            for part in WIDTHS {
                let mut rows = Vec::new();
                if let Some(label) = &label {
                    rows.push(Row::words(line(label.as_str(), NOTE_MEDIUM, Paint::Ink2), NOTE_MEDIUM.size, 18.0, 0.0));
                }
                let lines = large.lines(r * part, Fit::Balanced).into_iter().enumerate();
                let above = |i: usize| if i == 0 && label.is_some() { 8.0 } else { 0.0 };
                rows.extend(lines.map(|(i, line)| Row::words(line, size, leading, above(i))));
                rows.extend(tally(cycle, 14.0));
                if fits(&rows, r) {
                    return rows;
                }
            }
        }
    }
    tally(cycle, 0.0)
}

/// What stands over a goal: whose it is. The name of a segment may well be a plural, which the words would not fit.
fn whose(cycle: &Cycle, person: PersonId) -> String {
    match cycle.script.model.person(person).kind {
        PersonKind::Persona => (cycle.words.wants)(&cycle.name(person)),
        PersonKind::Segment => cycle.script.labels.goal.to_owned(),
    }
}

/// How many brakes there are, how many are answered, and which are not.
fn tally(cycle: &Cycle, above: f64) -> Vec<Row> {
    let (all, open) = (cycle.brakes().count(), cycle.open().count());
    let words = line((cycle.words.tally)(all, all - open), LABEL, Paint::Ink2);
    let mut rows = vec![Row::words(words, LABEL.size, 20.0, above)];
    if open == 0 {
        return rows;
    }
    let pain = |words: String| line(words, NOTE_MEDIUM, Paint::Kind(Kind::Pain, Part::Ink));
    if open > FEW {
        rows.push(Row::words(pain((cycle.words.many_open)(open)), NOTE_MEDIUM.size, 18.0, 0.0));
        return rows;
    }
    let codes: Vec<String> = cycle.open().filter_map(|id| cycle.code(id)).map(str::to_owned).collect();
    let in_row = codes.len().div_ceil(codes.len().div_ceil(4).max(1)).max(1);
    let mut words = Some(pain(cycle.words.remaining.to_owned()));
    for codes in codes.chunks(in_row) {
        rows.push(Row { content: Content::Chips(words.take(), codes.to_vec()), h: 20.0, above: 2.0 });
    }
    rows
}

fn height(rows: &[Row]) -> f64 {
    rows.iter().map(|r| r.above + r.h).sum()
}

/// Whether each line lies in the disc with all of its four corners.
fn fits(rows: &[Row], r: f64) -> bool {
    let mut top = -height(rows) / 2.0;
    rows.iter().all(|row| {
        top += row.above;
        let line = Rect::new(-row.width() / 2.0, top, row.width(), row.h);
        top += row.h;
        let far = line.y.abs().max(line.bottom().abs());
        line.x * line.x + far * far <= r * r
    })
}
