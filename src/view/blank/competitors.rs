//! The empty comparison of competitors: a table of notes over a grid for the value curve.

use crate::geometry::Rect;
use crate::scene::{Anchor, Paint, Stroke};
use crate::theme::Kind;
use crate::view::competitors;
use crate::view::part::icon::Icon;
use crate::view::part::mark;
use crate::view::part::type_scale::{LABEL, NOTE_MEDIUM, SMALL, baseline};

use super::Sheet;
use super::lanes::{Lane, Table};
use super::pen::Pen;

/// The sheet among the others.
pub(super) static SHEET: Sheet = Sheet { view: &competitors::VIEW, edge: |words| &words.competitors.edge, draw };

/// Number of criteria of the curve.
const CRITERIA: usize = 8;
/// Room for figures and words of the axis, px.
const AXIS: f64 = 84.0;
/// Height of the place where a criterion is written, px.
const NAMES: f64 = 52.0;

fn draw(pen: &mut Pen, rect: Rect) {
    let words = &pen.words().competitors;
    let table = Table { rect, gutter: 276.0, columns: 5 };
    let lane = |field, icon, kind, weight| Lane::new(field, (icon, kind), weight);
    let [names, offer, _, _, _, curve] = table.draw(
        pen,
        [
            lane(&words.names, Icon::Person, Kind::Plain, 66.0),
            lane(&words.offer, Icon::Mail, Kind::Plain, 112.0),
            lane(&words.strategy, Icon::Stage, Kind::Plain, 104.0),
            lane(&words.strengths, Icon::Gain, Kind::Gain, 104.0),
            lane(&words.weaknesses, Icon::Pain, Kind::Pain, 112.0),
            lane(&words.curve, Icon::Metric, Kind::Plain, 420.0).beside(AXIS),
        ],
    );
    table.columns(pen, Rect { h: curve.y - names.y, ..names });
    let _ = offer;
    for (i, cell) in table.cells(names).enumerate() {
        let y = cell.y + cell.h / 2.0;
        pen.canvas.line("swatch", (cell.x + 14.0, y), (cell.x + 70.0, y), mark::stroke(i));
        mark::marker(&mut pen.canvas, i, cell.x + 42.0, y, Paint::Sheet);
        if i == 0 {
            pen.word((words.own, LABEL, Paint::Ink), (cell.x + 82.0, baseline(y - 10.0, 20.0, 13.0)), Anchor::Left);
        }
    }
    grid(pen, curve);
}

/// Levels 5 to 1 across, criteria along, and a place below each criterion for its name.
fn grid(pen: &mut Pen, room: Rect) {
    let words = &pen.words().competitors;
    let (top, bottom) = (room.y + 30.0, room.bottom() - NAMES - 26.0);
    let gap = (bottom - top) / 4.0;
    for level in 0..5_u8 {
        let y = (top + f64::from(level) * gap).round() + 0.5;
        pen.canvas.line("level", (room.x, y), (room.right(), y), Stroke::new(Paint::Line2, 1.0).dashed(&[2.0, 4.0]));
        let base = baseline(y - 8.0, 16.0, SMALL.size);
        let figure = (5 - level).to_string();
        pen.word((&figure, NOTE_MEDIUM, Paint::Ink2), (room.x - 12.0, base), Anchor::Right);
        let [much, little] = words.scale;
        let end = match level {
            0 => much,
            4 => little,
            _ => continue,
        };
        pen.word((end, SMALL, Paint::Ink3), (room.x - 28.0, base), Anchor::Right);
    }
    let w = room.w / CRITERIA as f64;
    for i in 0..CRITERIA {
        let cell = Rect::new(room.x + i as f64 * w, room.bottom() - NAMES - 8.0, w, NAMES);
        let x = (cell.x + w / 2.0).round() + 0.5;
        pen.rule((x, top), (x, bottom), Paint::Line2);
        let name = cell.grown(-5.0);
        pen.dashed(Rect { y: cell.y, h: cell.h, ..name }, 6.0, Paint::Rule);
        if i == 0 {
            let base = baseline(cell.y + 4.0, 14.0, SMALL.size);
            pen.word((words.criterion, SMALL, Paint::Ink3), (name.x + 8.0, base), Anchor::Left);
        }
    }
}
