//! The empty card of a segment: who belongs to it, and what they have to do, suffer and hope for.

use crate::geometry::Rect;
use crate::scene::{Anchor, Paint, Stroke};
use crate::theme::{Kind, Part};
use crate::view::part::icon::Icon;
use crate::view::part::type_scale::{LABEL, NOTE_MEDIUM, baseline};
use crate::view::persona;

use super::Sheet;
use super::pen::{GAP, Pen};

/// The sheet among the others.
pub(super) static SHEET: Sheet = Sheet { view: &persona::SEGMENT, edge: |words| &words.segment.edge, draw };

/// Height of the upper row, px.
const WHO: f64 = 250.0;

fn draw(pen: &mut Pen, rect: Rect) {
    let words = &pen.words().segment;
    let plain = |icon| (icon, Kind::Plain);
    pen.row(
        Rect { h: WHO, ..rect },
        [
            (1.3, &words.who, plain(Icon::Person)),
            (1.0, &words.not, plain(Icon::Backstage)),
            (1.0, &words.size, plain(Icon::Metric)),
            (1.0, &words.reach, plain(Icon::Touchpoint)),
        ],
    );
    let y = rect.y + WHO + GAP;
    let [jobs, pains, gains] = pen.row(
        Rect { y, h: rect.bottom() - y, ..rect },
        [
            (1.36, &words.jobs, (Icon::Step, Kind::Touchpoint)),
            (1.0, &words.pains, (Icon::Pain, Kind::Pain)),
            (1.0, &words.gains, (Icon::Gain, Kind::Gain)),
        ],
    );
    kinds(pen, jobs);
    scale(pen, pains, (Kind::Pain, words.pain_scale));
    scale(pen, gains, (Kind::Gain, words.gain_scale));
}

/// Four parts, one a kind of job.
fn kinds(pen: &mut Pen, room: Rect) {
    let edge = Paint::Kind(Kind::Touchpoint, Part::Border);
    let (w, h) = ((room.w - 10.0) / 2.0, (room.h - 10.0) / 2.0);
    for (i, name) in pen.words().segment.job_kinds.into_iter().enumerate() {
        let (x, y) = (room.x + (i % 2) as f64 * (w + 10.0), room.y + (i / 2) as f64 * (h + 10.0));
        let part = Rect::new(x, y, w, h);
        pen.canvas.rect("part", part, 8.0, Some(Paint::Sheet), Some(Stroke::new(edge, 1.0)));
        let at = (x + 12.0, baseline(y + 8.0, 18.0, LABEL.size));
        pen.word((name, LABEL, Paint::Kind(Kind::Touchpoint, Part::Ink)), at, Anchor::Left);
    }
}

/// Five rows from the weightiest to the least.
fn scale(pen: &mut Pen, room: Rect, (kind, [most, least]): (Kind, [&'static str; 2])) {
    let h = (room.h - 4.0 * 8.0) / 5.0;
    for i in 0..5_u8 {
        let row = Rect { y: room.y + f64::from(i) * (h + 8.0), h, ..room };
        let edge = Paint::Kind(kind, Part::Border);
        pen.canvas.rect("row", row, 8.0, Some(Paint::Sheet), Some(Stroke::new(edge, 1.0)));
        let base = baseline(row.y + 6.0, 16.0, NOTE_MEDIUM.size);
        let figure = (5 - i).to_string();
        let ink = Paint::Kind(kind, Part::Ink);
        pen.word((&figure, LABEL, ink), (row.x + 10.0, base), Anchor::Left);
        let end = match i {
            0 => most,
            4 => least,
            _ => continue,
        };
        pen.word((end, NOTE_MEDIUM, ink), (row.x + 26.0, base), Anchor::Left);
    }
}
