//! The empty service blueprint: lanes parted by the three lines.

use crate::geometry::Rect;
use crate::scene::{Anchor, Paint, Stroke};
use crate::text;
use crate::theme::Kind;
use crate::view::blueprint;
use crate::view::part::icon::Icon;
use crate::view::part::type_scale::{SMALL, baseline};

use super::Sheet;
use super::lanes::{Lane, Table, number};
use super::pen::Pen;

/// The sheet among the others.
pub(super) static SHEET: Sheet = Sheet { view: &blueprint::VIEW, edge: |words| &words.blueprint.edge, draw };

/// Number of columns.
const COLUMNS: usize = 6;
/// Height of the room for a line, px.
const LINE: f64 = 26.0;

fn draw(pen: &mut Pen, rect: Rect) {
    let (words, labels) = (&pen.words().blueprint, pen.labels);
    let table = Table { rect, gutter: 276.0, columns: COLUMNS };
    let lane = |field, icon, weight| Lane::new(field, (icon, Kind::Plain), weight);
    let [steps, evidence, _, frontstage, backstage, support] = table.draw(
        pen,
        [
            lane(&words.steps, Icon::Step, 62.0),
            lane(&words.evidence, Icon::Evidence, 130.0),
            lane(&words.actions, Icon::Action, 150.0),
            lane(&words.frontstage, Icon::Frontstage, 150.0).below(LINE),
            lane(&words.backstage, Icon::Backstage, 150.0).below(LINE).on(Paint::Below),
            lane(&words.support, Icon::Support, 140.0).below(LINE).on(Paint::Below),
        ],
    );
    table.columns(pen, Rect { h: rect.bottom() - steps.y, ..steps });
    let _ = evidence;
    for (i, cell) in table.cells(steps).enumerate() {
        number(pen, i, (cell.x + 22.0, cell.y + cell.h / 2.0), Paint::Stage { index: i as u16, count: COLUMNS as u16 });
    }
    let lines = [
        (labels.interaction, frontstage, Stroke::new(Paint::Ink3, 1.0).dashed(&[6.0, 4.0])),
        (labels.visibility, backstage, Stroke::new(Paint::Ink2, 1.5)),
        (labels.internal, support, Stroke::new(Paint::Ink3, 1.0).dashed(&[2.0, 3.0])),
    ];
    for (name, below, stroke) in lines {
        let y = (below.y - LINE / 2.0).round() + 0.5;
        pen.canvas.line("line", (rect.x, y), (rect.right(), y), stroke);
        let w = text::width(name, SMALL).ceil() + 24.0;
        let pill = Rect::new(rect.x + 8.0, y - 10.0, w, 20.0);
        pen.canvas.rect("pill", pill, 10.0, Some(Paint::Sheet), Some(Stroke::new(Paint::Rule, 1.0)));
        let at = (pill.x + w / 2.0, baseline(pill.y, pill.h, SMALL.size));
        pen.word((name, SMALL, Paint::Ink2), at, Anchor::Middle);
    }
}
