//! How to read the drawing: what is observed and assumed, and what a gap in a line means.
//!
//! In: what the drawing shows. Out: samples with words, as many a row as fit; none where there is nothing to explain.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::text::{Fit, Line, Paragraph};
use crate::theme::Kind;
use crate::view::part::mark;
use crate::view::part::note::edge;
use crate::view::part::page::MARGIN;
use crate::view::part::paragraph::{self, Area, line};
use crate::view::part::script::Script;
use crate::view::part::type_scale::{NOTE, baseline};

use super::comparison::{Comparison, EVIDENT};

/// Width of a sample, and from its left edge to the words, px.
const SAMPLE: (f64, f64) = (28.0, 38.0);
/// Between two entries, px.
const APART: f64 = 28.0;
/// Height of a row, px.
const ROW: f64 = 18.0;

enum Sign {
    /// The edge of what is observed, or assumed.
    Edge(bool),
    /// A line that stops.
    Gap(usize),
}

/// Draws it from `y` on over a page of `width` px; returns where what follows may begin.
pub(super) fn draw(script: &Script, comparison: &Comparison, canvas: &mut Canvas, (y, width): (f64, f64)) -> f64 {
    let entries = entries(script, comparison);
    if entries.is_empty() {
        return y;
    }
    let (room, mut x, mut y) = (width - 2.0 * MARGIN, MARGIN, y);
    canvas.open(Group { class: "legend", ..Group::default() });
    for (sign, words) in entries {
        if x > MARGIN && x + SAMPLE.1 + words.width > MARGIN + room {
            (x, y) = (MARGIN, y + ROW);
        }
        sign.draw(canvas, (x, y + ROW / 2.0));
        if words.width <= room - SAMPLE.1 {
            let at = (x + SAMPLE.1, baseline(y, ROW, NOTE.size));
            x += (SAMPLE.1 + words.width + APART).ceil();
            paragraph::put(canvas, "", words, at, Anchor::Left);
        } else {
            let lines = Paragraph::new(words.runs).lines(room - SAMPLE.1, Fit::Prose);
            let rows = lines.len() as f64;
            let (x, w) = (x + SAMPLE.1, room - SAMPLE.1);
            paragraph::draw(canvas, "", lines, Area { x, y, w, leading: ROW, size: NOTE.size, align: Anchor::Left });
            y += ROW * rows;
        }
    }
    canvas.close();
    y + ROW + 14.0
}

fn entries(script: &Script, comparison: &Comparison) -> Vec<(Sign, Line)> {
    let labels = script.labels;
    let words = |words: &'static str| line(words, NOTE, Paint::Ink2);
    let mut out = Vec::new();
    if let Some(offer) = comparison.offers.iter().find(|o| comparison.has_gap(o)) {
        out.push((Sign::Gap(offer.mark), words(labels.competitors.legend_gap)));
    }
    if !script.model.sources.is_empty() {
        let claims = || comparison.offers.iter().flat_map(|o| o.notes.iter().skip(EVIDENT)).flatten();
        for (assumed, named) in [(false, labels.observed), (true, labels.assumed)] {
            if claims().any(|&id| script.assumed(script.model.item(id)) == assumed) {
                out.push((Sign::Edge(assumed), words(named)));
            }
        }
    }
    out
}

impl Sign {
    /// Draws it from `x` on, around the height `y`.
    fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64)) {
        match self {
            Self::Edge(assumed) => {
                let stroke = Stroke { paint: Paint::Rule, ..edge(Kind::Plain, *assumed) };
                canvas.rect("", Rect::new(x, y - 7.0, SAMPLE.0, 14.0), 4.0, Some(Paint::Sheet), Some(stroke));
            }
            Self::Gap(mark) => {
                canvas.line("swatch", (x + 2.0, y), (x + 20.0, y), mark::stroke(*mark));
                mark::marker(canvas, *mark, x + 21.0, y, Paint::Page);
            }
        }
    }
}
