//! The empty lotus blossom: a theme, its eight aspects, each again as the middle of eight ideas.

use crate::geometry::Rect;
use crate::scene::{Anchor, Group, Paint, Stroke};
use crate::text::Run;
use crate::theme::Shade;
use crate::view::lotus;
use crate::view::part::type_scale::{LABEL, NOTE, NOTE_LEADING, NOTE_MEDIUM, NOTE_STRONG, SMALL, baseline};

use super::Sheet;
use super::pen::Pen;

/// The sheet among the others.
pub(super) static SHEET: Sheet = Sheet { view: &lotus::VIEW, edge: |words| &words.lotus.edge, draw };

/// Between blocks, inside their edge, between cells, px.
const GAPS: (f64, f64, f64) = (20.0, 9.0, 6.0);
/// Hues of the eight places in reading order: they go clockwise round the middle.
const HUES: [u16; 8] = [0, 1, 2, 7, 3, 6, 5, 4];
const LETTERS: [&str; 8] = ["A", "B", "C", "D", "E", "F", "G", "H"];
/// Radius of the disc of a letter, px.
const DISC: f64 = 10.0;

fn draw(pen: &mut Pen, rect: Rect) {
    let blocks = nine(rect, GAPS.0);
    let petals = |index: usize| index - usize::from(index > 4);
    if let Some(&middle) = blocks.get(4) {
        for (index, &block) in blocks.iter().enumerate().filter(|(index, _)| *index != 4) {
            stem(pen, middle, block, petals(index));
        }
    }
    for (index, &block) in blocks.iter().enumerate() {
        if index == 4 {
            blossom(pen, block);
        } else {
            outer(pen, block, petals(index));
        }
    }
}

/// Nine boxes in reading order.
fn nine(rect: Rect, gap: f64) -> [Rect; 9] {
    let (w, h) = ((rect.w - 2.0 * gap) / 3.0, (rect.h - 2.0 * gap) / 3.0);
    std::array::from_fn(|i| Rect::new(rect.x + (i % 3) as f64 * (w + gap), rect.y + (i / 3) as f64 * (h + gap), w, h))
}

fn hue(petal: usize, shade: Shade) -> Paint {
    Paint::Wheel { index: HUES.get(petal).copied().unwrap_or_default(), count: 8, shade }
}

/// From the middle block to one around it.
fn stem(pen: &mut Pen, middle: Rect, block: Rect, petal: usize) {
    let ends = |near: f64, far: f64, length: f64, reach: f64| {
        if far > near + 1.0 {
            (near + length, far)
        } else if far < near - 1.0 {
            (near, far + reach)
        } else {
            (near + length / 2.0, near + length / 2.0)
        }
    };
    let (x1, x2) = ends(middle.x, block.x, middle.w, block.w);
    let (y1, y2) = ends(middle.y, block.y, middle.h, block.h);
    // Corners are round; a stem between two of them begins where the curve is.
    let by = if (x1 - x2).abs() > 1.0 && (y1 - y2).abs() > 1.0 { 4.0 } else { 0.0 };
    let (dx, dy) = ((x2 - x1).signum() * by, (y2 - y1).signum() * by);
    let stroke = Stroke::new(hue(petal, Shade::Full), 3.0);
    pen.canvas.line("stem", (x1 - dx, y1 - dy), (x2 + dx, y2 + dy), stroke);
}

/// The block of the theme and its aspects.
fn blossom(pen: &mut Pen, block: Rect) {
    let words = &pen.words().lotus;
    pen.canvas.rect("ground", block, 14.0, Some(Paint::Sheet), Some(Stroke::new(Paint::Line2, 1.0)));
    for (index, cell) in nine(block.grown(-GAPS.1), GAPS.2).into_iter().enumerate() {
        if index == 4 {
            pen.open(words.theme.title, cell);
            pen.canvas.rect("theme", cell, 8.0, Some(Paint::Sheet), Some(Stroke::new(Paint::Ink, 2.0)));
            let base = baseline(cell.y + 7.0, 18.0, LABEL.size);
            pen.word((words.theme.title, LABEL, Paint::Ink), (cell.x + 12.0, base), Anchor::Left);
            let mut below = Rect { x: cell.x + 12.0, y: cell.y + 25.0, w: cell.w - 20.0, h: 0.0 };
            for question in words.theme.questions {
                below.y += pen.prose("question", Run::new(*question, NOTE, Paint::Ink2), below, NOTE_LEADING);
            }
            pen.canvas.close();
            continue;
        }
        let petal = index - usize::from(index > 4);
        petal_cell(pen, cell, petal, words.aspects.get(petal).copied().unwrap_or_default());
    }
}

/// A cell for an aspect: its letter and a word beside it.
fn petal_cell(pen: &mut Pen, cell: Rect, petal: usize, word: &str) {
    let paint = hue(petal, Shade::Full);
    pen.canvas.open(Group { class: "petal", bounds: Some(cell), ..Group::default() });
    pen.canvas.rect("", cell, 8.0, Some(Paint::Sheet), Some(Stroke::new(paint, 1.5)));
    let (cx, cy) = (cell.x + 8.0 + DISC, cell.y + 8.0 + DISC);
    pen.canvas.circle(cx, cy, DISC, Some(paint), None);
    let letter = LETTERS.get(petal).copied().unwrap_or_default();
    let base = baseline(cy - DISC, 2.0 * DISC, NOTE_STRONG.size);
    pen.word((letter, NOTE_STRONG, Paint::OnStage), (cx, base), Anchor::Middle);
    pen.word((word, NOTE_MEDIUM, Paint::Ink3), (cx + DISC + 8.0, base), Anchor::Left);
    pen.canvas.close();
}

/// The block of an aspect: the aspect again, and eight ideas.
fn outer(pen: &mut Pen, block: Rect, petal: usize) {
    let words = &pen.words().lotus;
    let ground = hue(petal, Shade::Ground);
    pen.canvas.rect("ground", block, 14.0, Some(ground), None);
    for (index, cell) in nine(block.grown(-GAPS.1), GAPS.2).into_iter().enumerate() {
        if index == 4 {
            petal_cell(pen, cell, petal, words.petal);
            continue;
        }
        let stroke = Stroke::new(hue(petal, Shade::Border), 1.0);
        pen.canvas.rect("idea", cell, 8.0, Some(Paint::Sheet), Some(stroke));
        let number = (index + usize::from(index < 4)).to_string();
        let base = baseline(cell.y + 5.0, 16.0, SMALL.size);
        pen.word((&number, SMALL, Paint::Ink3), (cell.x + 9.0, base), Anchor::Left);
    }
}
