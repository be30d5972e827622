//! The empty metrics funnel: a pipe that grows narrower, gates on its seams, cells for metrics.

use crate::geometry::Rect;
use crate::scene::{Anchor, Paint, Step, Stroke};
use crate::theme::Kind;
use crate::view::funnel;
use crate::view::part::icon::Icon;
use crate::view::part::type_scale::{SMALL, baseline};

use super::Sheet;
use super::lanes::{Lane, Table, arrows};
use super::pen::Pen;

/// The sheet among the others.
pub(super) static SHEET: Sheet = Sheet { view: &funnel::VIEW, edge: |words| &words.funnel.edge, draw };

/// Half the height of the pipe at each stage, as a part of half the lane.
const HALVES: [f64; 5] = [0.86, 0.66, 0.5, 0.38, 0.3];
/// A gate on a seam: width, px.
const GATE: f64 = 176.0;
/// Rows of metrics.
const ROWS: usize = 3;

fn draw(pen: &mut Pen, rect: Rect) {
    let words = &pen.words().funnel;
    let table = Table { rect, gutter: 276.0, columns: HALVES.len() };
    let plain = |icon| (icon, Kind::Plain);
    let [stages, people, passage, metrics] = table.draw(
        pen,
        [
            Lane::new(&words.stages, plain(Icon::Stage), 62.0),
            Lane::new(&words.people, plain(Icon::Person), 280.0),
            Lane::new(&words.passage, plain(Icon::Passage), 140.0),
            Lane::new(&words.metrics, plain(Icon::Metric), 420.0),
        ],
    );
    let cells: Vec<Rect> = table.cells(stages).collect();
    arrows(pen, &cells);
    let cells: Vec<Rect> = table.cells(people).collect();
    pipe(pen, &cells);
    for cell in table.cells(passage).skip(1) {
        let gate = Rect::new(cell.x - GATE / 2.0, cell.y + 14.0, GATE, cell.h - 28.0);
        pen.rule((cell.x.round() + 0.5, people.bottom()), (cell.x.round() + 0.5, gate.y), Paint::Rule);
        pen.canvas.rect("gate", gate, 8.0, Some(Paint::Sheet), Some(Stroke::new(Paint::Line2, 1.0)));
        figures(pen, gate, "%");
    }
    for cell in table.cells(metrics) {
        let h = cell.h / ROWS as f64;
        for row in 0..ROWS {
            let card = Rect { y: cell.y + row as f64 * h, h, ..cell }.grown(-6.0);
            pen.canvas.rect("card", card, 8.0, Some(Paint::Sheet), Some(Stroke::new(Paint::Line2, 1.0)));
            figures(pen, card, "");
        }
    }
}

/// The pipe, and in each stage a place for the number of people.
fn pipe(pen: &mut Pen, cells: &[Rect]) {
    let (Some(first), Some(last)) = (cells.first(), cells.last()) else { return };
    let middle = first.y + first.h / 2.0;
    let side = |sign: f64| -> Vec<Step> {
        let mut steps = Vec::new();
        for (i, (cell, half)) in cells.iter().zip(HALVES).enumerate() {
            let (y, bend) = (middle + sign * half * first.h / 2.0, cell.w * 0.2);
            let (left, right) = (cell.x + bend, cell.right() - bend);
            match HALVES.get(i.wrapping_sub(1)) {
                None => steps.push(Step::Move(cell.x, y)),
                Some(before) => {
                    let from = middle + sign * before * first.h / 2.0;
                    steps.push(Step::Cubic(cell.x, from, cell.x, y, left, y));
                }
            }
            let end = if cell.right() >= last.right() - 0.5 { last.right() } else { right };
            steps.push(Step::Line(end, y));
        }
        steps
    };
    for sign in [-1.0, 1.0] {
        pen.canvas.path("pipe", side(sign), None, Some(Stroke::new(Paint::Ink3, 1.5).dashed(&[5.0, 4.0])));
    }
    for cell in cells {
        let (w, h) = (132.0, 58.0);
        let slot = Rect::new(cell.x + (cell.w - w) / 2.0, middle - h / 2.0, w, h);
        pen.canvas.rect("slot", slot, 8.0, Some(Paint::Sheet), Some(Stroke::new(Paint::Line2, 1.0)));
        let base = baseline(slot.bottom() - 18.0, 14.0, SMALL.size);
        pen.word((pen.words().funnel.left, SMALL, Paint::Ink3), (slot.x + w / 2.0, base), Anchor::Middle);
    }
}

/// Places for three figures at the bottom of a box; above them there is room for words.
fn figures(pen: &mut Pen, rect: Rect, unit: &str) {
    let words = &pen.words().funnel;
    let y = rect.bottom() - 20.0;
    let inside = rect.grown(-10.0);
    let w = inside.w / 3.0;
    for (i, name) in [words.baseline, words.now, words.target].into_iter().enumerate() {
        let x = inside.x + i as f64 * w;
        pen.rule((x + 2.0, y.round() - 0.5), (x + w - 2.0, y.round() - 0.5), Paint::Rule);
        let at = (x + w / 2.0, baseline(y + 2.0, 14.0, SMALL.size));
        pen.word((name, SMALL, Paint::Ink3), at, Anchor::Middle);
        if !unit.is_empty() {
            pen.word((unit, SMALL, Paint::Ink3), (x + w - 4.0, y - 4.0), Anchor::Right);
        }
    }
}
