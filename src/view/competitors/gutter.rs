//! Sheets, and the names of their rows in the gutter at the left.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Paint, Stroke};
use crate::text::{self, Fit, Line, Paragraph, Run, Style};
use crate::view::part::icon::{self, Icon};
use crate::view::part::page::MARGIN;
use crate::view::part::paragraph::{self, Area, line};
use crate::view::part::type_scale::{LABEL, SMALL};

/// From the edge of the sheet to icons, and to names, px.
const AT: (f64, f64) = (16.0, 40.0);
/// Right of the names: the figures of a scale stand there, px.
const END: f64 = 28.0;
/// From one base line of a name to the next, px.
const LEADING: f64 = 17.0;
/// The same for captions, px.
const SMALL_LEADING: f64 = 16.0;
/// Below a name, px.
const PAD: f64 = 9.0;
/// The least and greatest width, px.
const BOUNDS: (f64, f64) = (132.0, 208.0);

/// The name of a row.
pub(super) struct Label {
    pub(super) icon: Option<Icon>,
    pub(super) name: String,
    pub(super) caption: Option<&'static str>,
}

impl Label {
    /// Width of a gutter that holds these, px.
    pub(super) fn gutter<'l>(labels: impl Iterator<Item = &'l Self>) -> f64 {
        let small = |l: &Self| l.caption.map_or(0.0, |c| text::width(c, SMALL));
        let widest = labels.map(|l| text::width(&l.name, LABEL).max(small(l))).fold(0.0, f64::max);
        (((AT.1 + widest + END).clamp(BOUNDS.0, BOUNDS.1)) / 4.0).ceil() * 4.0
    }

    /// Height of a row with this name, whose first line stands `middle` px below the top, px.
    pub(super) fn height(&self, gutter: f64, middle: f64) -> f64 {
        let w = gutter - AT.1 - END;
        let caption = self.caption.map_or(0, |c| broken(c, SMALL, Paint::Ink3, w).len());
        let name = broken(&self.name, LABEL, Paint::Ink, w).len().saturating_sub(1) as f64 * LEADING;
        middle + name + caption as f64 * SMALL_LEADING + LEADING / 2.0 + PAD
    }

    /// Draws it with its first line around the height `middle`.
    pub(super) fn draw(&self, canvas: &mut Canvas, (middle, gutter): (f64, f64)) {
        let (w, top) = (gutter - AT.1 - END, middle - LEADING / 2.0);
        if let Some(icon) = self.icon {
            let at = (MARGIN + AT.0, (middle - 8.0).round());
            icon::draw(canvas, icon, at, 16.0, Paint::Ink3, 1.5);
        }
        let lines = broken(&self.name, LABEL, Paint::Ink, w);
        let under = top + lines.len() as f64 * LEADING;
        let area = Area { x: MARGIN + AT.1, y: top, w, leading: LEADING, size: LABEL.size, align: Anchor::Left };
        paragraph::draw(canvas, "label", lines, area);
        if let Some(caption) = self.caption {
            let area = Area { y: under, leading: SMALL_LEADING, size: SMALL.size, ..area };
            paragraph::draw(canvas, "small", broken(caption, SMALL, Paint::Ink3, w), area);
        }
    }
}

/// Words on one line, or broken where a width is too narrow for them.
fn broken(words: &str, style: Style, paint: Paint, w: f64) -> Vec<Line> {
    let one = line(words, style, paint);
    if one.width <= w {
        return vec![one];
    }
    Paragraph::new(vec![Run::new(words, style, paint)]).lines(w, Fit::Prose)
}

/// The ground of a sheet.
pub(super) fn sheet(canvas: &mut Canvas, rect: Rect) {
    canvas.rect("sheet", rect, 12.0, Some(Paint::Sheet), Some(Stroke::new(Paint::Line, 1.0)));
}
