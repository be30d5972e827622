//! The empty empathy map: four fields round a head, pains and gains below.

use crate::geometry::Rect;
use crate::scene::{Group, Paint, Stroke};
use crate::theme::Kind;
use crate::view::empathy_map;
use crate::view::part::icon::Icon;

use super::Sheet;
use super::pen::{GAP, PAD, Pen};

/// The sheet among the others.
pub(super) static SHEET: Sheet = Sheet { view: &empathy_map::VIEW, edge: |words| &words.empathy_map.edge, draw };

/// Height of the fields below, px.
const BELOW: f64 = 220.0;
/// Radius of the head, px.
const HEAD: f64 = 92.0;
/// From the head to anything else, px.
const HALO: f64 = 14.0;

fn draw(pen: &mut Pen, rect: Rect) {
    let words = &pen.words().empathy_map;
    let around = Rect { h: rect.h - BELOW - GAP, ..rect };
    let (w, h) = ((around.w - GAP) / 2.0, (around.h - GAP) / 2.0);
    let (right, lower) = (around.x + w + GAP, around.y + h + GAP);
    // The fields at the right begin beside the head, so that both have one left edge.
    let aside = HEAD + HALO;
    let fields = [
        (&words.says, Icon::Chat, around.x, around.y, 0.0),
        (&words.thinks, Icon::Thought, right, around.y, aside),
        (&words.does, Icon::Action, around.x, lower, 0.0),
        (&words.feels, Icon::Feeling, right, lower, aside),
    ];
    for (field, icon, x, y, aside) in fields {
        let ground = Rect::new(x, y, w, h);
        pen.ground(ground, Kind::Plain);
        let inside = ground.grown(-PAD);
        let area = Rect { x: inside.x + aside, w: inside.w - HEAD - HALO, ..inside };
        pen.field(field, (icon, Kind::Plain), area);
    }
    head(pen, (around.x + around.w / 2.0, around.y + around.h / 2.0));
    pen.row(
        Rect { y: rect.bottom() - BELOW, h: BELOW, ..rect },
        [(1.0, &words.pains, (Icon::Pain, Kind::Pain)), (1.0, &words.gains, (Icon::Gain, Kind::Gain))],
    );
}

/// A face without a mouth: that is for the room to decide.
fn head(pen: &mut Pen, (cx, cy): (f64, f64)) {
    pen.canvas.open(Group { class: "face", decoration: true, ..Group::default() });
    pen.canvas.circle(cx, cy, HEAD + HALO, Some(Paint::Sheet), None);
    let stroke = Stroke::new(Paint::Ink2, 2.0);
    for side in [-1.0, 1.0] {
        pen.canvas.circle(cx + side * (HEAD + 1.0), cy + 4.0, 13.0, Some(Paint::Sheet), Some(stroke));
    }
    pen.canvas.circle(cx, cy, HEAD, Some(Paint::Sheet), Some(stroke));
    for side in [-1.0, 1.0] {
        pen.canvas.circle(cx + side * HEAD * 0.34, cy - HEAD * 0.16, 6.5, Some(Paint::Ink2), None);
    }
    pen.canvas.close();
}
