//! Titles of regions: a small drawing, a name, how many notes there are.

use crate::scene::{Anchor, Canvas, Paint};
use crate::text::Line;
use crate::theme::{Kind, Part};
use crate::view::part::icon::{self, Icon};
use crate::view::part::paragraph::{line, put};
use crate::view::part::type_scale::{NOTE_MEDIUM, STAGE, baseline};

use super::content::{Content, Section};
use super::spoken;

/// Height, px.
pub(super) const HEIGHT: f64 = 26.0;
/// Size of the small drawing, px.
const ICON: f64 = 18.0;
/// From its left edge to the name, and from the name to the count, px.
const GAPS: (f64, f64) = (26.0, 8.0);

/// The title of a region.
pub(super) struct Heading {
    icon: Icon,
    paint: Paint,
    name: Line,
    count: Line,
}

impl Heading {
    /// Of a section.
    pub(super) fn new(content: &Content, section: Section) -> Self {
        let ink = |kind| Paint::Kind(kind, Part::Ink);
        let (icon, paint) = match section {
            Section::Jobs => (Icon::Tasks, Paint::Ink),
            Section::Pains => (Icon::Frown, ink(Kind::Pain)),
            Section::Gains => (Icon::Feeling, ink(Kind::Gain)),
            Section::Products => (Icon::Gift, Paint::Ink),
            Section::Relievers => (Icon::Relief, ink(Kind::Pain)),
            Section::Creators => (Icon::Spark, ink(Kind::Gain)),
        };
        let name = line(spoken::title(content, section), STAGE, paint);
        Self { icon, paint, name, count: line(spoken::count(content, section), NOTE_MEDIUM, Paint::Ink3) }
    }

    /// Width, px.
    pub(super) fn width(&self) -> f64 {
        GAPS.0 + self.name.width + GAPS.1 + self.count.width
    }

    /// Draws it with its left edge at `x` and its middle at the height `y`.
    pub(super) fn draw(self, canvas: &mut Canvas, (x, y): (f64, f64)) {
        let base = baseline(y, 0.0, STAGE.size);
        icon::draw(canvas, self.icon, (x, y - ICON / 2.0), ICON, self.paint, 1.5);
        let count = x + GAPS.0 + self.name.width + GAPS.1;
        put(canvas, "region-title", self.name, (x + GAPS.0, base), Anchor::Left);
        put(canvas, "count num", self.count, (count, base), Anchor::Left);
    }
}
