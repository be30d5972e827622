//! The empty journey map: stages by lanes, with an axis for the curve.

use crate::geometry::Rect;
use crate::scene::{Anchor, Paint, Stroke};
use crate::theme::Kind;
use crate::view::journey_map;
use crate::view::part::face;
use crate::view::part::icon::Icon;
use crate::view::part::type_scale::{SMALL, baseline};

use super::Sheet;
use super::lanes::{Lane, Table, arrows};
use super::pen::Pen;

/// The sheet among the others.
pub(super) static SHEET: Sheet = Sheet { view: &journey_map::VIEW, edge: |words| &words.journey.edge, draw };

/// Room for the faces and words of the axis, px.
const AXIS: f64 = 112.0;
/// A place for a passage: width, height, px.
const PILL: (f64, f64) = (104.0, 28.0);

fn draw(pen: &mut Pen, rect: Rect) {
    let words = &pen.words().journey;
    let table = Table { rect, gutter: 276.0, columns: 5 };
    let plain = |icon| (icon, Kind::Plain);
    let [stages, actions, .., metrics] = {
        let rooms = table.draw(
            pen,
            [
                Lane::new(&words.stages, plain(Icon::Stage), 62.0),
                Lane::new(&words.actions, plain(Icon::Action), 104.0),
                Lane::new(&words.touchpoints, (Icon::Touchpoint, Kind::Touchpoint), 92.0),
                Lane::new(&words.thoughts, (Icon::Thought, Kind::Thought), 92.0),
                Lane::new(&words.feelings, plain(Icon::Feeling), 196.0).beside(AXIS),
                Lane::new(&words.pains, (Icon::Pain, Kind::Pain), 92.0),
                Lane::new(&words.gains, (Icon::Gain, Kind::Gain), 86.0),
                Lane::new(&words.opportunities, (Icon::Opportunity, Kind::Opportunity), 92.0),
                Lane::new(&words.metrics, plain(Icon::Metric), 92.0),
            ],
        );
        let [.., feelings, _, _, _, _] = rooms;
        axis(pen, feelings);
        rooms
    };
    table.columns(pen, Rect { h: rect.bottom() - actions.y, ..actions });
    let cells: Vec<Rect> = table.cells(stages).collect();
    arrows(pen, &cells);
    for cell in table.cells(metrics).skip(1) {
        passage(pen, (cell.x, metrics.bottom() - PILL.1 / 2.0 - 8.0));
    }
}

/// Levels from +2 to −2 with their faces and words; the middle one is drawn through.
fn axis(pen: &mut Pen, room: Rect) {
    let gap = room.h / 5.4;
    for (level, name) in pen.labels.scale.into_iter().enumerate() {
        let score = 2.0 - level as f64;
        let y = (room.y + room.h / 2.0 - score * gap).round() + 0.5;
        let stroke = Stroke::new(if level == 2 { Paint::Rule } else { Paint::Line2 }, 1.0);
        let stroke = if level == 2 { stroke } else { stroke.dashed(&[2.0, 4.0]) };
        pen.canvas.line("level", (room.x, y), (room.right(), y), stroke);
        face::draw(&mut pen.canvas, room.x - 20.0, y, 10.0, score);
        let base = baseline(y - 8.0, 16.0, SMALL.size);
        pen.word((name, SMALL, Paint::Ink3), (room.x - 38.0, base), Anchor::Right);
    }
}

/// A place on a seam for what passes on: so many per cent today, so many aimed at.
fn passage(pen: &mut Pen, (x, y): (f64, f64)) {
    let rect = Rect::new(x - PILL.0 / 2.0, y - PILL.1 / 2.0, PILL.0, PILL.1);
    let stroke = Stroke::new(Paint::Rule, 1.0).dashed(&[4.0, 3.0]);
    pen.canvas.rect("passage", rect, PILL.1 / 2.0, Some(Paint::Sheet), Some(stroke));
    let base = baseline(rect.y, rect.h, SMALL.size);
    pen.word(("%", SMALL, Paint::Ink3), (x - 8.0, base), Anchor::Right);
    pen.word(("→", SMALL, Paint::Ink3), (x, base), Anchor::Middle);
    pen.word(("%", SMALL, Paint::Ink3), (rect.right() - 10.0, base), Anchor::Right);
}
