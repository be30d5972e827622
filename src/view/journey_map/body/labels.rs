//! Names of lanes, in the gutter.
//!
//! In: the rows of the sheets. Out: an icon, a name and a caption on the base line of each row's first text. Absent: the
//! axis of feelings (that is `curve`).

use crate::geometry::Rect;
use crate::model::ItemKind;
use crate::scene::{Anchor, Canvas, Paint, Stroke};
use crate::text::{self, Fit, Paragraph, Run};
use crate::view::journey_map::frame::{Frame, MARGIN};
use crate::view::journey_map::lane::Lane;
use crate::view::part::icon::{self, Icon};
use crate::view::part::paragraph::{self, Area, line, put};
use crate::view::part::type_scale::{LABEL, NOTE_MEDIUM, NOTE_STRONG, SMALL, baseline};

use super::{Body, Content, Row, border};

/// From the margin to the icons of the lanes, and to their names, px.
const AT: (f64, f64) = (16.0, 40.0);
/// Right of the names of the lanes, px.
const END: f64 = 12.0;
/// From one base line to the next in a name that takes several lines, px.
const LEADING: f64 = 17.0;
/// The least and greatest width of the gutter, px.
const GUTTER: (f64, f64) = (120.0, 216.0);

/// Width of the gutter: the widest name of a lane decides, within bounds.
pub(in crate::view::journey_map) fn gutter(frame: &Frame, lanes: &[Lane]) -> f64 {
    let labels = frame.labels;
    let name = |words: &str| text::width(words, LABEL);
    let small = |words: &str| text::width(words, SMALL);
    let mut w = name(labels.stages).max(name(labels.steps));
    for lane in lanes {
        w = w.max(name(&lane.name)).max(lane.caption(labels).map_or(0.0, small));
    }
    if frame.choice.whole && frame.items().any(|(_, i)| i.kind == ItemKind::Feeling) {
        w = labels.scale.iter().map(|s| small(s)).fold(w.max(name(labels.feelings)), f64::max);
    }
    let mut all = AT.1 + w + END;
    for pair in lanes.windows(2) {
        if let [above, below] = pair
            && let Some((words, _)) = border(frame, above, below)
        {
            all = all.max(END * 2.0 + text::width(words, NOTE_STRONG) + 16.0);
        }
    }
    (all.clamp(GUTTER.0, GUTTER.1) / 4.0).ceil() * 4.0
}

impl Body<'_, '_> {
    fn label_of(&self, content: Content) -> Option<(Icon, &str, Option<&'static str>, f64)> {
        let labels = self.frame.labels;
        Some(match content {
            Content::Stages => (Icon::Stage, labels.stages, None, 28.0),
            Content::Passage => (Icon::Passage, labels.passage, Some(labels.passage_caption), 19.5),
            Content::Steps => (Icon::Step, labels.steps, None, 18.0),
            Content::Feelings => (Icon::Feeling, labels.feelings, None, 16.5),
            Content::Lane(index) => {
                let lane = self.lanes.get(index)?;
                (lane.icon(), lane.name.as_str(), lane.caption(labels), lane.first_row())
            }
            Content::Conversions | Content::Border(..) | Content::Blank => return None,
        })
    }

    /// Width of the names of lanes, px.
    fn label_width(&self) -> f64 {
        self.frame.gutter - AT.1 - END
    }

    /// Height that a lane needs for its name, px.
    pub(super) fn label_height(&self, lane: &Lane) -> f64 {
        let w = self.label_width();
        let caption = lane.caption(self.frame.labels).map_or(0.0, |c| rows(c, SMALL, w) * 16.0);
        // Whole, or every hairline below the lane would fall between two pixels.
        (lane.first_row() + (rows(&lane.name, LABEL, w) - 1.0) * LEADING + caption + 14.0).ceil()
    }

    /// Draws the name of a row.
    pub(super) fn draw_label(&self, canvas: &mut Canvas, row: &Row) {
        match row.content {
            Content::Border(words, _) => return border_label(canvas, words, row),
            Content::Conversions => {
                let words = line(self.frame.labels.conversion, NOTE_MEDIUM, Paint::Ink3);
                let base = baseline(row.y + 5.0, 18.0, 12.0);
                return put(canvas, "small", words, (MARGIN + AT.1, base), Anchor::Left);
            }
            _ => {}
        }
        let Some((icon, name, caption, first_row)) = self.label_of(row.content) else { return };
        let (x, w) = (MARGIN + AT.1, self.label_width());
        let lines = broken(name, LABEL, Paint::Ink, w);
        let centred = row.h < 46.0 && caption.is_none() && lines.len() == 1 && row.content != Content::Stages;
        let middle = row.y + if centred { row.h / 2.0 } else { first_row };
        icon::draw(canvas, icon, (MARGIN + AT.0, (middle - 8.0).round()), 16.0, Paint::Ink3, 1.5);
        let y = middle - LEADING / 2.0;
        let under = y + lines.len() as f64 * LEADING + 1.0;
        let area = Area { x, y, w, leading: LEADING, size: LABEL.size, align: Anchor::Left };
        paragraph::draw(canvas, "label", lines, area);
        if let Some(caption) = caption {
            let lines = broken(caption, SMALL, Paint::Ink3, w);
            let area = Area { y: under, leading: 16.0, size: SMALL.size, ..area };
            paragraph::draw(canvas, "small", lines, area);
        }
    }
}

/// The name of a line of the blueprint, in a pill on it.
fn border_label(canvas: &mut Canvas, words: &str, row: &Row) {
    let words = line(words, NOTE_STRONG, Paint::Ink2);
    let rect = Rect::new(MARGIN + END, row.y + 1.0, words.width.ceil() + 20.0, 22.0);
    canvas.rect("", rect, 11.0, Some(Paint::Sheet), Some(Stroke::new(Paint::Ink3, 1.25)));
    let base = baseline(rect.y, rect.h, NOTE_STRONG.size);
    put(canvas, "border-label", words, (rect.x + 10.0, base), Anchor::Left);
}

/// Words on one line, or broken where a width is too narrow for them.
fn broken(words: &str, style: text::Style, paint: Paint, w: f64) -> Vec<text::Line> {
    let one = line(words, style, paint);
    if one.width <= w {
        return vec![one];
    }
    Paragraph::new(vec![Run::new(words, style, paint)]).lines(w, Fit::Prose)
}

/// Number of lines of words in a width.
fn rows(words: &str, style: text::Style, w: f64) -> f64 {
    broken(words, style, Paint::Ink, w).len() as f64
}
