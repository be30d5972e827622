//! The lane of feelings: one curve a person, faces, labels that never collide, moments of truth.
//!
//! In: a frame whose columns have their widths. Out: a lane that knows its height and can be drawn at any. Absent: the
//! other lanes, the name of this one.
//!
//! Everything is placed first, around a zero line at y = 0; the lane is then as high as what is in it.

mod draw;
mod feelings;
mod field;
mod labels;
mod line;
mod moments;
#[cfg(test)]
mod tests;
mod words;

use crate::geometry::Rect;

use super::frame::Frame;
use field::Field;
use labels::{Label, Name};
use line::Line;
use moments::Moment;

pub(super) use draw::{GAP, draw_star, title};
pub(super) use feelings::{Voice, is_gap, voices};
pub(super) use line::{Extreme, extremes};
use words::Ground;
pub(super) use words::head as word;

/// Height of one point of feeling, px.
const POINT: f64 = 42.0;
/// Above the zero line there is always room for the axis and the lane's name, px.
const TOP: f64 = -2.0 * POINT - 30.0;
/// And below it for the axis, px.
const BOTTOM: f64 = 2.0 * POINT + 16.0;
/// Width that a face takes in its column, px; a marker takes half of it.
const MARK_ROOM: f64 = 40.0;
/// No column is made wider than this for its marks, px.
const WIDEST: f64 = 480.0;
/// Above and below all that is placed, px.
const PADDING: f64 = 12.0;

/// The lane, placed but not drawn; its zero line lies at y = 0.
pub(super) struct Curve {
    lines: Vec<Line>,
    moments: Vec<Moment>,
    names: Vec<Name>,
    /// One list a line, in the order of its points.
    labels: Vec<Vec<Option<Label>>>,
    /// From the top of the lane to its zero line, px.
    zero: f64,
    height: f64,
}

/// Places everything in the lane; `None` when the journey has no feelings.
pub(super) fn plan(frame: &Frame) -> Option<Curve> {
    let voices = voices(frame);
    if voices.is_empty() {
        return None;
    }
    let lines = line::lines(frame, voices);
    let mut field = Field::new(frame.left(), frame.right());
    for line in &lines {
        field.take_curve(&line.curve, 4.0);
        for mark in &line.marks {
            field.take(mark.frame());
        }
    }
    let names = labels::names(frame, &lines, &mut field);
    let moments = moments::place(frame, &lines, &mut field);
    let labels = labels::place(frame, &lines, &mut field);
    let (top, bottom) = field.extent(frame.left(), frame.right()).unwrap_or_default();
    let (top, bottom) = (top.min(TOP), bottom.max(BOTTOM));
    let zero = PADDING - top;
    let height = ((zero + bottom + PADDING) / 2.0).ceil() * 2.0;
    Some(Curve { lines, moments, names, labels, zero, height })
}

/// The least width of each column at which its marks have room, px.
pub(super) fn least_widths(frame: &Frame) -> Vec<f64> {
    let mut out = vec![0.0; frame.columns.len()];
    for voice in voices(frame) {
        for feeling in &voice.feelings {
            if let Some(width) = out.get_mut(feeling.columns.start) {
                *width += if voice.index == 0 { MARK_ROOM } else { MARK_ROOM / 2.0 };
            }
        }
    }
    out.into_iter().map(|w: f64| w.min(WIDEST)).collect()
}

impl Curve {
    /// Height of the lane, px.
    pub(super) fn height(&self) -> f64 {
        self.height
    }

    /// Boxes of all words that stand on the lane's own ground.
    fn words(&self) -> impl Iterator<Item = Rect> {
        let labels = self.labels.iter().flatten().flatten().filter(|l| l.ground == Ground::None).map(|l| l.rect);
        labels.chain(self.names.iter().map(|n| n.rect))
    }
}
