//! What stands above and below the fields of every sheet.
//!
//! In: the words of a sheet and the size of the page. Out: the title, how the sheet is used, boxes for what it is about;
//! below, the method that it comes from and boxes for who, when and which version; and the room between.

use crate::geometry::Rect;
use crate::scene::{Anchor, Group, Paint};
use crate::text::{Fit, Paragraph, Run};
use crate::view::part::page::{Head, MARGIN};
use crate::view::part::paragraph::{self, Area};
use crate::view::part::type_scale::{NOTE, NOTE_LEADING};
use crate::vocabulary::labels::blank::Edge;

use super::pen::{GAP, Pen};

/// Base line of the title, and top of the line below it, px.
const TITLE: (f64, f64) = (62.0, 74.0);
/// From one line below the title to the next, px.
const LEADING: f64 = 20.0;
/// Boxes at the head: top, width, height, px.
const ABOUT: (f64, f64, f64) = (36.0, 284.0, 76.0);
/// Top of the room for fields, px.
const TOP: f64 = 126.0;
/// Widths of the boxes at the foot, and their height, px.
const FOOT: ([f64; 3], f64) = ([300.0, 150.0, 110.0], 46.0);

/// Draws both; returns the room between them.
pub(super) fn draw(pen: &mut Pen, words: &'static Edge, (width, height): (f64, f64)) -> Rect {
    head(pen, words, width);
    let y = height - MARGIN - FOOT.1;
    foot(pen, words, Rect::new(MARGIN, y, width - 2.0 * MARGIN, FOOT.1));
    Rect::new(MARGIN, TOP, width - 2.0 * MARGIN, y - GAP - TOP)
}

fn head(pen: &mut Pen, words: &'static Edge, width: f64) {
    let (top, w, h) = ABOUT;
    let count = words.about.len() as f64;
    let taken = count * (w + GAP);
    let room = width - 2.0 * MARGIN - taken - 10.0;
    pen.canvas.open(Group { class: "head", ..Group::default() });
    let mut title = Run::new(words.title, Head::TITLE, Paint::Ink);
    title.tracking = -0.5;
    // The bold capitals have 2 px of side bearing at this size; pulled out, they line up with what stands below.
    let line = crate::text::line(vec![title]);
    paragraph::put(&mut pen.canvas, "title", line, (MARGIN - 2.0, TITLE.0), Anchor::Left);
    let lines = Paragraph::new(vec![Run::new(words.how, Head::SUBTITLE, Paint::Ink2)]).lines(room, Fit::Prose);
    let size = Head::SUBTITLE.size;
    let area = Area { x: MARGIN, y: TITLE.1, w: room, leading: LEADING, size, align: Anchor::Left };
    paragraph::draw(&mut pen.canvas, "subtitle", lines, area);
    let mut x = width - MARGIN - taken + GAP;
    for about in words.about {
        pen.slot(about, Rect::new(x, top, w, h));
        x += w + GAP;
    }
    pen.canvas.close();
}

fn foot(pen: &mut Pen, words: &'static Edge, rect: Rect) {
    let names = [pen.words().who, pen.words().date, pen.words().version];
    let mut x = rect.right() - FOOT.0.iter().sum::<f64>() - 2.0 * GAP;
    let w = x - rect.x - 2.0 * GAP;
    pen.canvas.open(Group { class: "footer", ..Group::default() });
    let lines = Paragraph::new(vec![Run::new(words.method, NOTE, Paint::Ink3)]).lines(w, Fit::Prose);
    let y = rect.y + (rect.h - lines.len() as f64 * NOTE_LEADING) / 2.0;
    let area = Area { x: rect.x, y, w, leading: NOTE_LEADING, size: NOTE.size, align: Anchor::Left };
    paragraph::draw(&mut pen.canvas, "method", lines, area);
    for (name, w) in names.into_iter().zip(FOOT.0) {
        pen.slot(name, Rect { x, w, ..rect });
        x += w + GAP;
    }
    pen.canvas.close();
}
