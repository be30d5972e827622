//! The opportunity matrix and backlog: where to act first.
//!
//! In: a model and the number of a journey, or of all. Out: a scene. Absent: colours' values, bytes.
//!
//! The matrix shows the shape of the whole, the list every word of it. They stand side by side while that leaves both
//! readable, else one under the other.

mod answer;
mod backlog;
mod legend;
mod mark;
mod plot;
mod spoken;
mod status;
mod table;

use crate::model::Model;
use crate::scene::{Canvas, Paint, Scene};
use crate::text::Run;
use crate::vocabulary::Language;

use super::part::page::{self, Head, MARGIN};
use super::part::paragraph;
use super::{Options, Subject, View};
use backlog::Backlog;
use mark::Marks;
use plot::{GUTTER, Plot};
use table::Rows;

/// The opportunity matrix and backlog among the kinds of drawings.
pub static VIEW: View = View {
    kind: "opportunities",
    summary: "opportunity matrix and backlog of a journey, or of all",
    declared: false,
    list,
    draw: |model, index, options, id| Scene { id, ..matrix(model, index, options) },
    least_width,
};

/// Greatest and least width of the page when nobody asks for another, px: with few short words the list needs less room.
const WIDTHS: (f64, f64) = (1920.0, 1560.0);
/// Between matrix and list, beside each other and under each other, px.
const APART: (f64, f64) = (56.0, 28.0);
/// Least, usual and greatest width of a cell beside a list, px.
const CELLS: [f64; 3] = [152.0, 160.0, 240.0];
/// Least width of a cell above a list, px.
const LEAST_CELL: f64 = 132.0;
/// With more opportunities than this in the matrix, the list stands under it.
const MOST_BESIDE: usize = 18;
/// A list that is so many times as high as the matrix can be stands under it.
const LONGEST: f64 = 1.6;
/// From the lower of both to the foot, px.
const FOOT: f64 = 26.0;

/// The number by which all journeys are found; that of a journey is one more than its own.
const ALL: usize = 0;

/// All journeys where more than one has opportunities, then those of the file itself that have some.
fn list(model: &Model, language: Language) -> Vec<Subject> {
    let with: Vec<usize> = model
        .journeys
        .iter()
        .enumerate()
        .filter(|(_, journey)| backlog::has_opportunity(model, journey))
        .map(|(number, _)| number)
        .collect();
    let all = (with.len() > 1).then(|| Subject::whole(ALL, false));
    let one = with.iter().filter_map(|&number| {
        let head = &model.journeys.get(number)?.head;
        head.own.then(|| Subject::new(head, language, number + 1, false))
    });
    all.into_iter().chain(one).collect()
}

fn backlog(model: &Model, index: usize, language: Language) -> Backlog<'_> {
    let journey = index.checked_sub(1).and_then(|number| model.journeys.get(number));
    Backlog::new(model, journey, language)
}

fn least_width(model: &Model, index: usize, language: Language) -> f64 {
    let backlog = backlog(model, index, language);
    let list = Rows::new(&backlog).least(&backlog);
    2.0 * MARGIN + list.max(GUTTER + 5.0 * LEAST_CELL)
}

fn matrix(model: &Model, index: usize, options: &Options) -> Scene {
    let backlog = backlog(model, index, options.language);
    let script = &backlog.script;
    let (marks, rows) = (Marks::new(&backlog), Rows::new(&backlog));
    let width = options.width.unwrap_or_else(|| usual_width(&backlog, &rows));
    let mut canvas = Canvas::new();
    let top = head(&backlog).draw(script, &mut canvas, width) + 4.0;
    let bottom = match cell_beside(&backlog, (&marks, &rows), width) {
        Some(cell) => draw_beside(&backlog, &mut canvas, (&marks, rows), (top, width, cell)),
        None => draw_below(&backlog, &mut canvas, (&marks, rows), (top, width)),
    };
    let bottom = legend::draw(&backlog, &mut canvas, (bottom + FOOT, width));
    let bottom = page::foot(script, &mut canvas, bottom, width, &method(&backlog));
    let labels = script.labels;
    let title = format!("{}: {}", labels.matrix.title, spoken::extent(&backlog));
    let description = spoken::description(&backlog);
    page::scene(canvas, (width, (bottom + MARGIN - 12.0).ceil()), options.language, title, description)
}

fn head(backlog: &Backlog) -> Head {
    let (script, labels) = (&backlog.script, backlog.script.labels);
    let (words, count) = (labels.matrix, backlog.entries.len());
    let plain = |words: String| Run::new(words, Head::SUBTITLE, Paint::Ink2);
    let subtitle = match backlog.journey {
        Some(journey) => {
            let mut title = script.runs(&journey.head.text, Head::SUBTITLE, Paint::Ink2);
            if title.iter().all(|r| r.text.trim().is_empty()) {
                title = vec![plain(labels.untitled.to_owned())];
            }
            let mut runs = vec![plain(format!("{} ", (words.of_journey)(count)))];
            runs.extend(paragraph::quoted(title, labels.quotes, Head::SUBTITLE));
            runs
        }
        None => vec![plain((words.of_journeys)(count, backlog.journeys.len()))],
    };
    let title = vec![Run::new(words.title, Head::TITLE, Paint::Ink)];
    Head { kind: words.kind, title, subtitle, span: backlog.journey.map(|j| j.head.span), of_file: false }
}

/// How the score comes about, and the method.
fn method(backlog: &Backlog) -> String {
    let words = backlog.script.labels.matrix;
    let shared = if backlog.journey.is_none() { format!(" {}", words.formula_shared) } else { String::new() };
    format!("{}{shared} {}", words.formula, words.method)
}

/// The width at which no text of the list has to be broken, within limits, px.
fn usual_width(backlog: &Backlog, rows: &Rows) -> f64 {
    let [_, cell, _] = CELLS;
    let (most, least) = WIDTHS;
    if backlog.placed() > MOST_BESIDE {
        return most;
    }
    (2.0 * MARGIN + GUTTER + 5.0 * cell + APART.0 + rows.natural(backlog)).clamp(least, most)
}

/// Width of a cell beside the list; nothing where the list has to stand under the matrix.
fn cell_beside(backlog: &Backlog, (marks, rows): (&Marks, &Rows), width: f64) -> Option<f64> {
    if backlog.placed() > MOST_BESIDE {
        return None;
    }
    let [least, usual, most] = CELLS;
    let room = width - 2.0 * MARGIN - APART.0 - GUTTER;
    let left = |list: f64| (room - list) / 5.0;
    // What the list leaves; what is more than the matrix needs, both share.
    let spare = left(rows.natural(backlog));
    let cell = spare.min(usual).max(least) + (spare - usual).max(0.0) / 2.0;
    let cell = cell.min(left(rows.least(backlog))).min(most).floor();
    if cell < least {
        return None;
    }
    let tallest = Plot::new(backlog, marks, cell).tallest();
    (rows.height(backlog, room - 5.0 * cell) <= tallest * LONGEST).then_some(cell)
}

fn draw_beside(
    backlog: &Backlog,
    canvas: &mut Canvas,
    (marks, rows): (&Marks, Rows),
    (top, width, cell): (f64, f64, f64),
) -> f64 {
    let mut plot = Plot::new(backlog, marks, cell);
    let x = MARGIN + GUTTER + 5.0 * cell + APART.0;
    let mut table = rows.table(backlog, width - MARGIN - x);
    plot.stretch(table.height());
    table.stretch(plot.height());
    let left = plot.draw(backlog, canvas, (MARGIN, top));
    left.max(table.draw(backlog, canvas, (x, top)))
}

fn draw_below(backlog: &Backlog, canvas: &mut Canvas, (marks, rows): (&Marks, Rows), (top, width): (f64, f64)) -> f64 {
    let room = width - 2.0 * MARGIN;
    let plot = Plot::new(backlog, marks, (room - GUTTER) / 5.0);
    let bottom = plot.draw(backlog, canvas, (MARGIN, top));
    rows.table(backlog, room).draw(backlog, canvas, (MARGIN, bottom + APART.1))
}

#[cfg(test)]
mod tests;
