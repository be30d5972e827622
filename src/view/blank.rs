//! Empty canvases to print for a workshop wall: the fields of a drawing, with what to ask in each of them.
//!
//! In: a kind of drawing and a language. Out: a scene of one page of A3 across, 1587 × 1123 px (420 × 297 mm at 96 px an
//! inch). Absent: any model; the filled canvases, whose outlines these are like.
//!
//! Grounds are white or nearly so: ink is for lines and words, the rest is room to write. A sheet is one file below this
//! one and one line in [`SHEETS`].

mod blueprint;
mod competitors;
mod edge;
mod empathy_map;
mod engagement;
mod evidence;
mod funnel;
mod journey;
mod lanes;
mod lotus;
mod opportunities;
mod pen;
mod persona;
mod segment;
mod value_proposition;

use crate::geometry::Rect;
use crate::scene::{Canvas, Node, Paint, Rectangle, Scene};
use crate::vocabulary::Language;
use crate::vocabulary::labels::blank::{Blank, Edge};

use super::View;
use pen::Pen;

/// Size of the page, px: A3 across.
pub const PAGE: (f64, f64) = (1587.0, 1123.0);

/// The empty form of a kind of drawing.
pub struct Sheet {
    /// What it is the empty form of.
    view: &'static View,
    /// Its words above and below.
    edge: fn(&'static Blank) -> &'static Edge,
    /// Draws its fields into the room between head and foot.
    draw: fn(&mut Pen, Rect),
}

impl Sheet {
    /// As the command line and the names of output files call it: the kind of drawing that it is the empty form of.
    pub const fn kind(&self) -> &'static str {
        self.view.kind
    }
}

/// All sheets, in the order in which help lists them: that of the kinds of drawings.
pub static SHEETS: [&Sheet; 12] = [
    &journey::SHEET,
    &value_proposition::SHEET,
    &engagement::SHEET,
    &lotus::SHEET,
    &competitors::SHEET,
    &persona::SHEET,
    &segment::SHEET,
    &empathy_map::SHEET,
    &blueprint::SHEET,
    &funnel::SHEET,
    &opportunities::SHEET,
    &evidence::SHEET,
];

/// Draws the empty form of a kind of drawing; `None` when there is no such kind.
pub fn blank(kind: &str, language: Language) -> Option<Scene> {
    let sheet = SHEETS.iter().find(|s| s.kind() == kind)?;
    let labels = language.labels();
    let words = (sheet.edge)(labels.blank);
    let mut pen = Pen::new(labels);
    let room = edge::draw(&mut pen, words, PAGE);
    (sheet.draw)(&mut pen, room);
    let (canvas, fields) = pen.finish();
    let description = (labels.blank.spoken)(&fields);
    let id = format!("blank-{kind}");
    let (width, height) = PAGE;
    let title = words.title.to_owned();
    Some(Scene { width, height, id, title, description, language: language.tag(), nodes: nodes(canvas) })
}

/// The ground is the white of a sheet, not the tint of a page: a printer would lay that on as dots.
fn nodes(canvas: Canvas) -> Vec<Node> {
    let rect = Rect::new(0.0, 0.0, PAGE.0, PAGE.1);
    let page = Rectangle { class: "page", rect, radius: 0.0, fill: Some(Paint::Sheet), stroke: None };
    let mut nodes = canvas.finish();
    nodes.insert(0, Node::Rect(page));
    nodes
}
