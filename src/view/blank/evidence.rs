//! The empty list of evidence: a row a claim.

use crate::geometry::Rect;
use crate::scene::{Anchor, Paint, Stroke};
use crate::text::Run;
use crate::theme::Kind;
use crate::view::evidence;
use crate::view::part::icon::Icon;
use crate::view::part::type_scale::{NOTE, NOTE_MEDIUM, baseline};
use crate::vocabulary::labels::blank::Field;

use super::Sheet;
use super::pen::{Mark, Pen};

/// The sheet among the others.
pub(super) static SHEET: Sheet = Sheet { view: &evidence::VIEW, edge: |words| &words.evidence.edge, draw };

/// Rows.
const ROWS: usize = 10;
/// Height of the head row, and of the line below the table, px.
const HEAD: f64 = 88.0;
const KINDS: f64 = 30.0;
/// Width of the numbers, px.
const NUMBERS: f64 = 40.0;

fn draw(pen: &mut Pen, rect: Rect) {
    let table = Rect { h: rect.h - KINDS, ..rect };
    pen.ground(table, Kind::Plain);
    columns(pen, table);
    let h = (table.h - HEAD) / ROWS as f64;
    for row in 0..ROWS {
        let y = (table.y + HEAD + row as f64 * h).round() + 0.5;
        pen.rule((table.x, y), (table.right(), y), Paint::Line2);
        let number = (row + 1).to_string();
        let at = (table.x + NUMBERS / 2.0, baseline(y, h, NOTE_MEDIUM.size));
        pen.word((&number, NOTE_MEDIUM, Paint::Ink3), at, Anchor::Middle);
    }
    let words = &pen.words().evidence;
    let kinds = format!("{} {}", words.kinds, pen.labels.source_kinds.join(" · "));
    let below = Rect { y: table.bottom() + 10.0, h: KINDS - 10.0, ..rect };
    pen.prose("kinds", Run::new(kinds, NOTE, Paint::Ink2), below, 18.0);
}

/// Titles and questions, lines between the columns, and in each row five boxes to tick.
fn columns(pen: &mut Pen, table: Rect) {
    let words = &pen.words().evidence;
    let columns: [(f64, &'static Field, Mark); 5] = [
        (1.1, &words.claim, (Icon::Chat, Kind::Plain)),
        (1.25, &words.source, (Icon::Frontstage, Kind::Gain)),
        (1.1, &words.against, (Icon::Brake, Kind::Pain)),
        (0.5, &words.sure, (Icon::Metric, Kind::Plain)),
        (1.0, &words.next, (Icon::Search, Kind::Touchpoint)),
    ];
    let unit = (table.w - NUMBERS) / columns.iter().map(|c| c.0).sum::<f64>();
    let h = (table.h - HEAD) / ROWS as f64;
    let mut x = table.x + NUMBERS;
    for (i, (weight, field, mark)) in columns.into_iter().enumerate() {
        let w = weight * unit;
        let line = x.round() + 0.5;
        pen.rule((line, table.y), (line, table.bottom()), Paint::Line2);
        pen.field(field, mark, Rect::new(x + 14.0, table.y + 10.0, w - 24.0, HEAD - 12.0));
        for row in 0..ROWS {
            if i == 3 {
                levels(pen, (x + w / 2.0, table.y + HEAD + (row as f64 + 0.5) * h));
            }
        }
        x += w;
    }
}

/// Five boxes to tick, around a place.
fn levels(pen: &mut Pen, (cx, cy): (f64, f64)) {
    const SIZE: f64 = 15.0;
    const STEP: f64 = SIZE + 4.0;
    for i in 0..5_u8 {
        let rect = Rect::new(cx + (f64::from(i) - 2.5) * STEP + 2.0, cy - SIZE / 2.0, SIZE, SIZE);
        pen.canvas.rect("level", rect, 3.0, Some(Paint::Sheet), Some(Stroke::new(Paint::Rule, 1.0)));
    }
}
