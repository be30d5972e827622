//! The empty opportunity matrix, and the list whose numbers are written into it.

use crate::geometry::Rect;
use crate::scene::{Anchor, Paint, Step, Stroke};
use crate::text::{self, Style};
use crate::theme::{Kind, Part};
use crate::view::opportunities;
use crate::view::part::icon::Icon;
use crate::view::part::paragraph;
use crate::view::part::type_scale::{LABEL, NOTE_MEDIUM, SMALL, baseline};

use super::Sheet;
use super::pen::{GAP, PAD, Pen};

/// The sheet among the others.
pub(super) static SHEET: Sheet = Sheet { view: &opportunities::VIEW, edge: |words| &words.opportunities.edge, draw };

/// Levels of each axis.
const LEVELS: usize = 5;
/// Rows of the list.
const ROWS: usize = 12;
/// Height of title and questions, room for the axes at the left and at the bottom, px.
const HEAD: f64 = 88.0;
const AXES: (f64, f64) = (54.0, 52.0);
/// Radius of the corners of the matrix, px.
const ROUND: f64 = 12.0;
/// Width of the matrix with its axis, px.
const MATRIX: f64 = 760.0;
/// Widths of the columns of the list, px; that of the opportunity takes the rest.
const COLUMNS: [f64; 9] = [34.0, 0.0, 76.0, 50.0, 54.0, 50.0, 50.0, 88.0, 70.0];

fn draw(pen: &mut Pen, rect: Rect) {
    let words = &pen.words().opportunities;
    let left = Rect { w: MATRIX, ..rect };
    let x = left.right() + 2.0 * GAP;
    let right = Rect { x, w: rect.right() - x, ..rect };
    let area = |side: Rect| Rect { y: side.y + 4.0, h: HEAD - 4.0, ..side };
    pen.field(&words.matrix, (Icon::Stage, Kind::Plain), area(left));
    pen.field(&words.backlog, (Icon::Opportunity, Kind::Opportunity), area(right));
    let (y, h) = (rect.y + HEAD, rect.h - HEAD);
    matrix(pen, Rect::new(left.x + AXES.0, y, left.w - AXES.0, h - AXES.1));
    list(pen, Rect { y, h, ..right });
}

/// Five by five; the corners carry names, the middle level belongs to none of them.
fn matrix(pen: &mut Pen, rect: Rect) {
    let words = &pen.words().opportunities;
    let (w, h) = (rect.w / LEVELS as f64, rect.h / LEVELS as f64);
    let [quick, bets, fill, twice] = words.corners;
    let kinds = [(quick, Kind::Gain), (bets, Kind::Opportunity), (fill, Kind::Metric), (twice, Kind::Pain)];
    pen.canvas.rect("ground", rect, ROUND, Some(Paint::Sheet), None);
    for (i, (name, kind)) in kinds.into_iter().enumerate() {
        let (column, row) = (i % 2, i / 2);
        let corner = Rect::new(rect.x + column as f64 * 3.0 * w, rect.y + row as f64 * 3.0 * h, 2.0 * w, 2.0 * h);
        tinted(pen, corner, (column, row), kind);
        let y = if row == 0 { corner.y + 8.0 } else { corner.bottom() - 26.0 };
        let (x, anchor) =
            if column == 0 { (corner.x + 10.0, Anchor::Left) } else { (corner.right() - 10.0, Anchor::Right) };
        pen.word((name, LABEL, Paint::Kind(kind, Part::Ink)), (x, baseline(y, 18.0, LABEL.size)), anchor);
    }
    for i in 1..LEVELS {
        let (x, y) = ((rect.x + i as f64 * w).round() + 0.5, (rect.y + i as f64 * h).round() + 0.5);
        pen.rule((x, rect.y), (x, rect.bottom()), Paint::Line2);
        pen.rule((rect.x, y), (rect.right(), y), Paint::Line2);
    }
    pen.canvas.rect("frame", rect, ROUND, None, Some(Stroke::new(Paint::Rule, 1.0)));
    axes(pen, rect);
}

/// Two by two cells, with the corner rounded that is a corner of the whole.
fn tinted(pen: &mut Pen, rect: Rect, (column, row): (usize, usize), kind: Kind) {
    let (x, across) = if column == 0 { (rect.x, rect.right()) } else { (rect.right(), rect.x) };
    let (y, down) = if row == 0 { (rect.y, rect.bottom()) } else { (rect.bottom(), rect.y) };
    let (dx, dy) = ((across - x).signum() * ROUND, (down - y).signum() * ROUND);
    let steps = vec![
        Step::Move(x, y + dy),
        Step::Arc(ROUND, column == row, x + dx, y),
        Step::Line(across, y),
        Step::Line(across, down),
        Step::Line(x, down),
        Step::Close,
    ];
    pen.canvas.path("corner", steps, Some(Paint::Kind(kind, Part::Wash)), None);
}

/// Figures 1 to 5 on both axes, and what they measure.
fn axes(pen: &mut Pen, rect: Rect) {
    let [_, impact, effort, _] = pen.words().opportunities.figures;
    let (w, h) = (rect.w / LEVELS as f64, rect.h / LEVELS as f64);
    for i in 0..LEVELS {
        let figure = (i + 1).to_string();
        let x = rect.x + (i as f64 + 0.5) * w;
        let across = baseline(rect.bottom() + 6.0, 18.0, LABEL.size);
        pen.word((&figure, NOTE_MEDIUM, Paint::Ink2), (x, across), Anchor::Middle);
        let y = rect.bottom() - (i as f64 + 0.5) * h;
        pen.word((&figure, NOTE_MEDIUM, Paint::Ink2), (rect.x - 12.0, baseline(y - 9.0, 18.0, 12.0)), Anchor::Right);
    }
    let (start, end) = (rect.bottom() + 30.0, rect.right());
    let y = baseline(start, 18.0, LABEL.size);
    let [little, much] = pen.words().opportunities.ends;
    pen.word((effort, LABEL, Paint::Ink), (rect.x, y), Anchor::Left);
    let from = rect.x + text::width(effort, LABEL) + 10.0;
    pen.word((little, NOTE_MEDIUM, Paint::Ink3), (from, y), Anchor::Left);
    pen.word((much, NOTE_MEDIUM, Paint::Ink3), (end, y), Anchor::Right);
    let slack = 18.0;
    let line =
        (from + text::width(little, NOTE_MEDIUM) * 1.15 + slack, end - text::width(much, NOTE_MEDIUM) * 1.15 - slack);
    arrow(pen, (line.0, start + 9.5), (line.1, start + 9.5));
    let x = (rect.x - AXES.0).floor() + 8.5;
    let mut up = |(words, style, paint): (&str, Style, Paint), y: f64, anchor: Anchor| {
        let line = paragraph::line(words, style, paint);
        let width = line.width;
        paragraph::put_turned(&mut pen.canvas, "axis", line, (x + 4.5, y), anchor);
        width
    };
    let from = rect.bottom() - up((impact, LABEL, Paint::Ink), rect.bottom(), Anchor::Left) - 10.0;
    let from = from - up((little, NOTE_MEDIUM, Paint::Ink3), from, Anchor::Left) - slack;
    let to = rect.y + up((much, NOTE_MEDIUM, Paint::Ink3), rect.y, Anchor::Right) + slack;
    arrow(pen, (x, from), (x, to));
}

/// A thin arrow along an axis.
fn arrow(pen: &mut Pen, from: (f64, f64), to: (f64, f64)) {
    pen.rule(from, to, Paint::Rule);
    let (dx, dy) = ((to.0 - from.0).signum(), (to.1 - from.1).signum());
    let (dx, dy) = if (to.0 - from.0).abs() > (to.1 - from.1).abs() { (dx, 0.0) } else { (0.0, dy) };
    let corner = |side: f64| Step::Line(to.0 - 6.0 * dx + 4.0 * side * dy, to.1 - 6.0 * dy + 4.0 * side * dx);
    let steps = vec![Step::Move(to.0, to.1), corner(1.0), corner(-1.0), Step::Close];
    pen.canvas.path("arrowhead", steps, Some(Paint::Rule), None);
}

/// The list: a row an opportunity.
fn list(pen: &mut Pen, rect: Rect) {
    let words = &pen.words().opportunities;
    let [weight, impact, effort, score] = words.figures;
    let names = ["", words.idea, words.answers, weight, impact, effort, score, words.owner, words.due];
    pen.ground(rect, Kind::Plain);
    let rest = rect.w - COLUMNS.iter().sum::<f64>();
    let head = 34.0;
    let h = (rect.h - head) / ROWS as f64;
    let mut x = rect.x;
    for (i, (name, w)) in names.into_iter().zip(COLUMNS).enumerate() {
        let w = if w > 0.0 { w } else { rest };
        if !name.is_empty() {
            let base = baseline(rect.y, head, SMALL.size);
            pen.word((name, COLUMN, Paint::Ink2), (x + 8.0, base), Anchor::Left);
        }
        if i > 0 {
            let line = x.round() + 0.5;
            pen.rule((line, rect.y), (line, rect.bottom()), Paint::Line);
        }
        x += w;
    }
    for row in 0..ROWS {
        let y = (rect.y + head + row as f64 * h).round() + 0.5;
        pen.rule((rect.x, y), (rect.right(), y), Paint::Line2);
        let number = format!("{}", row + 1);
        let at = (rect.x + PAD + 2.0, baseline(y, h, NOTE_MEDIUM.size));
        pen.word((&number, NOTE_MEDIUM, Paint::Ink3), at, Anchor::Middle);
    }
}

/// Names of the columns.
const COLUMN: Style = SMALL;
