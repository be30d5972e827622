//! How to read the drawing: what a gap in a line means.
//!
//! In: what the drawing shows. Out: a sample with words; none where there is nothing to explain.

use crate::scene::{Anchor, Canvas, Group, Paint};
use crate::text::{Fit, Paragraph, Run};
use crate::view::part::mark;
use crate::view::part::page::MARGIN;
use crate::view::part::paragraph::{self, Area};
use crate::view::part::script::Script;
use crate::view::part::type_scale::NOTE;

use super::comparison::Comparison;

/// From the left edge of the sample to the words, px.
const SAMPLE: f64 = 38.0;
/// Height of a row, px.
const ROW: f64 = 18.0;

/// Draws it from `y` on over a page of `width` px; returns where what follows may begin.
pub(super) fn draw(script: &Script, comparison: &Comparison, canvas: &mut Canvas, (y, width): (f64, f64)) -> f64 {
    let Some(offer) = comparison.offers.iter().find(|o| comparison.has_gap(o)) else { return y };
    canvas.open(Group { class: "legend", ..Group::default() });
    let middle = y + ROW / 2.0;
    canvas.line("swatch", (MARGIN + 2.0, middle), (MARGIN + 20.0, middle), mark::stroke(offer.mark));
    mark::marker(canvas, offer.mark, MARGIN + 21.0, middle, Paint::Page);
    let (x, w) = (MARGIN + SAMPLE, width - 2.0 * MARGIN - SAMPLE);
    let words = Run::new(script.labels.competitors.legend_gap, NOTE, Paint::Ink2);
    let lines = Paragraph::new(vec![words]).lines(w, Fit::Prose);
    let bottom = y + ROW * lines.len() as f64;
    paragraph::draw(canvas, "", lines, Area { x, y, w, leading: ROW, size: NOTE.size, align: Anchor::Left });
    canvas.close();
    bottom + 14.0
}
