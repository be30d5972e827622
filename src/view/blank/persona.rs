//! The empty persona card: a silhouette and facts at the left, fields at the right.

use crate::geometry::Rect;
use crate::scene::{Anchor, Group, Paint, Step, Stroke};
use crate::theme::Kind;
use crate::view::part::icon::Icon;
use crate::view::part::type_scale::{NOTE, NOTE_MEDIUM, baseline};
use crate::view::persona;

use super::Sheet;
use super::pen::{GAP, PAD, Pen};

/// The sheet among the others.
pub(super) static SHEET: Sheet = Sheet { view: &persona::PERSONA, edge: |words| &words.persona.edge, draw };

/// Width of the left side, px.
const SIDE: f64 = 340.0;
/// Heights of silhouette, name, one fact, quote, px.
const PORTRAIT: f64 = 250.0;
const NAME: f64 = 60.0;
const FACT: f64 = 38.0;
const QUOTE: f64 = 118.0;

fn draw(pen: &mut Pen, rect: Rect) {
    side(pen, Rect { w: SIDE, ..rect });
    let words = &pen.words().persona;
    let x = rect.x + SIDE + GAP;
    let room = Rect { x, w: rect.right() - x, ..rect };
    let plain = |icon| (icon, Kind::Plain);
    pen.row(Rect { h: QUOTE, ..room }, [(1.0, &words.quote, (Icon::Chat, Kind::Thought))]);
    let h = (room.h - QUOTE - 3.0 * GAP) / 3.0;
    let row = |i: f64| Rect { y: room.y + QUOTE + GAP + i * (h + GAP), h, ..room };
    pen.row(
        row(0.0),
        [
            (1.0, &words.goals, plain(Icon::Stage)),
            (1.0, &words.values, plain(Icon::Star)),
            (1.0, &words.frustrations, plain(Icon::Brake)),
        ],
    );
    pen.row(
        row(1.0),
        [
            (1.0, &words.likes, plain(Icon::Feeling)),
            (1.0, &words.habits, plain(Icon::Event)),
            (1.0, &words.channels, plain(Icon::Mobile)),
        ],
    );
    pen.row(
        row(2.0),
        [
            (1.0, &words.jobs, (Icon::Step, Kind::Touchpoint)),
            (1.0, &words.pains, (Icon::Pain, Kind::Pain)),
            (1.0, &words.gains, (Icon::Gain, Kind::Gain)),
        ],
    );
}

/// Silhouette, name, facts, character.
fn side(pen: &mut Pen, rect: Rect) {
    let words = &pen.words().persona;
    silhouette(pen, Rect { h: PORTRAIT, ..rect });
    let mut y = rect.y + PORTRAIT + GAP;
    pen.slot(words.name, Rect { y, h: NAME, ..rect });
    y += NAME + 4.0;
    for fact in words.facts {
        let base = y + FACT - 9.0;
        pen.word((fact, NOTE_MEDIUM, Paint::Ink3), (rect.x + 4.0, base), Anchor::Left);
        let line = (y + FACT).round() - 0.5;
        pen.rule((rect.x, line), (rect.right(), line), Paint::Line2);
        y += FACT;
    }
    y += GAP;
    character(pen, Rect { y, h: rect.bottom() - y, ..rect });
}

/// Sliders between two ends; the last is to be named.
fn character(pen: &mut Pen, rect: Rect) {
    let words = &pen.words().persona;
    let [room] = pen.row(rect, [(1.0, &words.traits, (Icon::Passage, Kind::Plain))]);
    let gap = room.h / words.ends.len() as f64;
    for (i, [left, right]) in words.ends.into_iter().enumerate() {
        let top = room.y + i as f64 * gap;
        let y = (top + gap - 8.0).round() + 0.5;
        let base = baseline(y - 24.0, 16.0, NOTE.size);
        for (word, x, anchor) in [(left, room.x, Anchor::Left), (right, room.right(), Anchor::Right)] {
            if !word.is_empty() {
                pen.word((word, NOTE, Paint::Ink2), (x, base), anchor);
            }
        }
        pen.canvas.line("slider", (room.x, y), (room.right(), y), Stroke::new(Paint::Rule, 1.5));
        for tick in 0..5_u8 {
            let x = room.x + room.w * f64::from(tick) / 4.0;
            pen.canvas.line("tick", (x, y - 4.0), (x, y + 4.0), Stroke::new(Paint::Rule, 1.5));
        }
    }
}

/// Head and shoulders in dashes: to be drawn over, or covered with a picture.
fn silhouette(pen: &mut Pen, rect: Rect) {
    pen.canvas.open(Group { class: "portrait", decoration: true, ..Group::default() });
    pen.ground(rect, Kind::Plain);
    let stroke = Stroke::new(Paint::Rule, 1.5).dashed(&[5.0, 5.0]);
    let (cx, bottom) = (rect.x + rect.w / 2.0, rect.bottom() - PAD / 2.0);
    pen.canvas.circle(cx, rect.y + 92.0, 58.0, None, Some(stroke));
    let top = rect.y + 168.0;
    let shoulders = vec![
        Step::Move(cx - 118.0, bottom),
        Step::Cubic(cx - 112.0, top + 12.0, cx - 66.0, top, cx, top),
        Step::Cubic(cx + 66.0, top, cx + 112.0, top + 12.0, cx + 118.0, bottom),
    ];
    pen.canvas.path("", shoulders, None, Some(stroke));
    pen.canvas.close();
}
