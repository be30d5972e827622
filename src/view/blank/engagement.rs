//! The empty engagement cycle: six phases on a loop with two lanes, a ring in its middle, what it takes below.

use crate::geometry::Rect;
use crate::scene::{Anchor, Group, Paint, Step, Stroke};
use crate::theme::{Kind, Part};
use crate::view::engagement;
use crate::view::part::icon::{self, Icon};
use crate::view::part::type_scale::{LABEL, STAGE, baseline};

use super::Sheet;
use super::lanes::number;
use super::pen::{GAP, Pen};

mod ring;

/// The sheet among the others.
pub(super) static SHEET: Sheet = Sheet { view: &engagement::VIEW, edge: |words| &words.engagement.edge, draw };

/// Height of the fields below, px.
const BELOW: f64 = 150.0;
/// From the edge of the loop to the phases, px.
const INSET: f64 = 12.0;
/// Size of a phase, px.
const PHASE: (f64, f64) = (440.0, 152.0);
/// Height of the head of a phase, px.
const HEAD: f64 = 38.0;
/// From phases and lanes to the middle, px.
const AWAY: f64 = 14.0;
/// Radii of the loops, px.
const RADII: (f64, f64) = (36.0, 44.0);

/// Where everything on the loop stands.
struct Loop {
    rect: Rect,
    /// Phases, in the order of the cycle.
    phases: [Rect; 6],
}

impl Loop {
    fn new(rect: Rect) -> Self {
        let (w, h) = PHASE;
        let inside = rect.grown(-INSET);
        let (left, right) = (inside.x, inside.right() - w);
        let (top, middle, bottom) = (inside.y, rect.y + (rect.h - h) / 2.0, inside.bottom() - h);
        let at = [(left, top), (right, top), (right, middle), (right, bottom), (left, bottom), (left, middle)];
        Self { rect, phases: at.map(|(x, y)| Rect::new(x, y, w, h)) }
    }

    /// The line between the lanes.
    fn track(&self) -> Rect {
        let by = (INSET + PHASE.0 / 2.0, INSET + PHASE.1 / 2.0);
        let Rect { x, y, w, h } = self.rect;
        Rect::new(x + by.0, y + by.1, w - 2.0 * by.0, h - 2.0 * by.1)
    }

    /// The room inside the lanes.
    fn middle(&self) -> Rect {
        let by = (INSET + PHASE.0 + AWAY, INSET + PHASE.1 + AWAY);
        let Rect { x, y, w, h } = self.rect;
        Rect::new(x + by.0, y + by.1, w - 2.0 * by.0, h - 2.0 * by.1)
    }

    /// Room for the brakes and for the enablers on the way to the next phase: brakes outside, enablers inside.
    fn passage(&self, from: usize) -> [Rect; 2] {
        let (track, middle) = (self.track(), self.middle());
        let [first, second, third, fourth, fifth, sixth] = self.phases;
        let beside = |upper: Rect, lower: Rect| {
            let (y, h) = (upper.bottom() + 9.0, lower.y - upper.bottom() - 18.0);
            let (outer, half) = (upper.x + 4.0, PHASE.0 / 2.0 - 18.0);
            let inner = upper.x + PHASE.0 / 2.0 + 14.0;
            let [left, right] = [outer, inner].map(|x| Rect::new(x, y, half, h));
            if upper.x > middle.x { [right, left] } else { [left, right] }
        };
        let across = |brakes: f64, enablers: f64| {
            let h = PHASE.1 / 2.0 - 14.0;
            [brakes, enablers].map(|y| Rect::new(middle.x, y, middle.w, h))
        };
        match from {
            0 => across(first.y, track.y + 12.0),
            1 => beside(second, third),
            2 => beside(third, fourth),
            3 => across(track.bottom() + 12.0, fourth.y),
            4 => beside(sixth, fifth),
            _ => beside(first, sixth),
        }
    }
}

fn draw(pen: &mut Pen, rect: Rect) {
    let circuit = Loop::new(Rect { h: rect.h - BELOW - GAP, ..rect });
    lanes(pen, &circuit);
    for from in 0..6 {
        passage(pen, &circuit, from);
    }
    for index in 0..6 {
        phase(pen, &circuit, index);
    }
    ring::draw(pen, circuit.middle());
    below(pen, Rect { y: rect.bottom() - BELOW, h: BELOW, ..rect });
}

/// The outer loop is that of the brakes, the inner one that of the enablers.
fn lanes(pen: &mut Pen, circuit: &Loop) {
    let wash = |kind| Some(Paint::Kind(kind, Part::Wash));
    let edge = |kind| Some(Stroke::new(Paint::Kind(kind, Part::Border), 1.0));
    let canvas = &mut pen.canvas;
    canvas.rect("lane", circuit.rect, RADII.0, wash(Kind::Pain), edge(Kind::Pain));
    canvas.rect("lane", circuit.track(), 0.0, wash(Kind::Gain), None);
    canvas.rect("middle", circuit.middle(), RADII.1, Some(Paint::Sheet), edge(Kind::Gain));
}

fn hue(index: usize) -> Paint {
    Paint::Stage { index: (index % 6) as u16, count: 6 }
}

/// The arrow to the next phase, and the words of its lanes.
fn passage(pen: &mut Pen, circuit: &Loop, from: usize) {
    let words = &pen.words().engagement;
    let (Some(a), Some(b)) = (circuit.phases.get(from), circuit.phases.get((from + 1) % 6)) else { return };
    let track = circuit.track();
    let (start, tip) = match from {
        0 => ((a.right(), track.y), (b.x - 2.0, track.y)),
        3 => ((a.x, track.bottom()), (b.right() + 2.0, track.bottom())),
        1 | 2 => ((track.right(), a.bottom()), (track.right(), b.y - 2.0)),
        _ => ((track.x, a.y), (track.x, b.bottom() + 2.0)),
    };
    let unit = (
        (tip.0 - start.0).signum() * f64::from((start.1 - tip.1).abs() < 0.01),
        (tip.1 - start.1).signum() * f64::from((start.0 - tip.0).abs() < 0.01),
    );
    let back =
        |along: f64, aside: f64| (tip.0 - unit.0 * along + unit.1 * aside, tip.1 - unit.1 * along + unit.0 * aside);
    let paint = hue(from + 1);
    pen.canvas.line("track", start, back(10.0, 0.0), Stroke::new(paint, 4.0));
    let ((ax, ay), (bx, by)) = (back(15.0, 8.0), back(15.0, -8.0));
    let head = vec![Step::Move(tip.0, tip.1), Step::Line(ax, ay), Step::Line(bx, by), Step::Close];
    pen.canvas.path("arrowhead", head, Some(paint), None);
    let [brakes, enablers] = circuit.passage(from);
    let ask = |list: [&'static str; 6]| list.get(from).copied().unwrap_or_default();
    pen.note((words.brakes, ask(words.brake_questions)), (Icon::Brake, Kind::Pain), brakes);
    pen.note((words.enablers, ask(words.enabler_questions)), (Icon::Enabler, Kind::Gain), enablers);
}

/// A phase: number, name and questions over room to write.
fn phase(pen: &mut Pen, circuit: &Loop, index: usize) {
    const ICONS: [Icon; 6] = [Icon::Search, Icon::Star, Icon::Store, Icon::Action, Icon::Event, Icon::Social];
    let words = &pen.words().engagement;
    let (Some(&rect), Some(field), Some(&icon)) =
        (circuit.phases.get(index), words.phases.get(index), ICONS.get(index))
    else {
        return;
    };
    let breath = Paint::StageBreath { index: index as u16, count: 6 };
    pen.open(field.title, rect);
    pen.canvas.rect("phase", rect, 10.0, Some(Paint::Sheet), None);
    pen.canvas.open(Group { clip: Some(Rect { h: HEAD, ..rect }), decoration: true, ..Group::default() });
    pen.canvas.rect("", rect, 10.0, Some(breath), None);
    pen.canvas.close();
    pen.rule((rect.x, rect.y + HEAD - 0.5), (rect.right(), rect.y + HEAD - 0.5), hue(index));
    pen.canvas.rect("", rect, 10.0, None, Some(Stroke::new(hue(index), 1.5)));
    number(pen, index, (rect.x + 24.0, rect.y + HEAD / 2.0), hue(index));
    let base = baseline(rect.y, HEAD, STAGE.size);
    pen.word((field.title, STAGE, Paint::Ink), (rect.x + 44.0, base), Anchor::Left);
    icon::draw(&mut pen.canvas, icon, (rect.right() - 34.0, rect.y + 10.0), 18.0, Paint::Ink2, 1.5);
    pen.questions(field.questions, Rect::new(rect.x + 16.0, rect.y + HEAD + 9.0, rect.w - 28.0, rect.h - HEAD));
    pen.canvas.close();
}

/// What it takes: activities, resources, partners, each in two parts.
fn below(pen: &mut Pen, rect: Rect) {
    let words = &pen.words().engagement;
    let mark = |icon| (icon, Kind::Plain);
    let rooms = pen.row(
        rect,
        [
            (1.0, &words.activities, mark(Icon::Step)),
            (1.0, &words.resources, mark(Icon::Own)),
            (1.0, &words.partners, mark(Icon::Social)),
        ],
    );
    for (room, parts) in rooms.into_iter().zip([words.activity_parts, words.resource_parts, words.partner_parts]) {
        let x = (room.x + room.w / 2.0).round() + 0.5;
        pen.rule((x, room.y + 4.0), (x, room.bottom() + 8.0), Paint::Line2);
        let w = room.w / 2.0 - 10.0;
        for (part, x) in parts.into_iter().zip([room.x, x + 14.0]) {
            pen.canvas.open(Group { class: "part", bounds: Some(Rect { x, w, ..room }), ..Group::default() });
            pen.word((part, LABEL, Paint::Ink2), (x, baseline(room.y, 20.0, LABEL.size)), Anchor::Left);
            pen.canvas.close();
        }
    }
}
