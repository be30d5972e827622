//! The figures of a line of the backlog: its rank and code, its levels, its score.
//!
//! In: an entry, the columns. Out: shapes around the middle of the line.

use crate::geometry::Rect;
use crate::model::{Item, ItemKind};
use crate::scene::{Anchor, Canvas, Paint};
use crate::theme::Kind;
use crate::view::opportunities::backlog::{Backlog, Entry};
use crate::view::opportunities::spoken;
use crate::view::part::paragraph::{line, put};
use crate::view::part::type_scale::{LABEL, NOTE, baseline};
use crate::view::part::{badge, gauge};

use super::columns::{BAR, Columns};

/// A rank ends so far from the left edge of its column, px: under the wider word over it, it would look pushed away.
const RANK: f64 = 26.0;

/// Whether something is hoped for or in the way.
pub(super) fn kind(item: &Item) -> Kind {
    if item.kind == ItemKind::Gain { Kind::Gain } else { Kind::Pain }
}

/// What the figures are of, and where they go.
pub(super) struct Figures<'r> {
    pub(super) entry: &'r Entry,
    pub(super) columns: &'r Columns,
    /// Whether nobody works on it: its figures are weaker.
    pub(super) parked: bool,
    /// Left edge of the table, px.
    pub(super) x: f64,
    /// Half way down the line, px.
    pub(super) middle: f64,
}

impl Figures<'_> {
    /// A figure that ends at `right`, or a dash.
    fn put(&self, canvas: &mut Canvas, figure: Option<String>, right: f64) {
        let weak = self.parked || figure.is_none();
        let figure = line(figure.unwrap_or_else(|| "–".to_owned()), LABEL, if weak { Paint::Ink3 } else { Paint::Ink });
        put(canvas, "num", figure, (right, baseline(self.middle - 9.0, 18.0, LABEL.size)), Anchor::Right);
    }

    /// Rank and code.
    pub(super) fn draw_rank(&self, canvas: &mut Canvas) {
        let (rank, code) = (self.columns.rank, self.columns.code);
        self.put(canvas, self.entry.rank.map(|r| r.to_string()), self.x + rank.x + rank.w.min(RANK));
        let at = (self.x + code.x, self.middle - badge::HEIGHT / 2.0);
        badge::draw(canvas, at, &self.entry.code, Kind::Opportunity, self.entry.quick_win());
    }

    /// The level of what is answered, in the colour of the strongest; impact; effort.
    pub(super) fn draw_levels(&self, backlog: &Backlog, canvas: &mut Canvas) {
        let (labels, model, entry) = (backlog.script.labels, backlog.script.model, self.entry);
        let ids = entry.answers.iter().flat_map(|a| &a.ids).map(|&id| model.item(id));
        let strongest = ids.reduce(|a, b| if spoken::level(b) > spoken::level(a) { b } else { a });
        let (kind, word) = match strongest.map(kind) {
            Some(Kind::Gain) => (Kind::Gain, labels.importance),
            _ => (Kind::Pain, labels.intensity),
        };
        let gauges = [
            (self.columns.level, entry.level, kind, word),
            (Some(self.columns.impact), entry.impact, Kind::Opportunity, labels.impact),
            (Some(self.columns.effort), entry.effort, Kind::Metric, labels.effort),
        ];
        for (span, level, kind, word) in gauges {
            let Some(span) = span else { continue };
            let Some(level) = level else {
                dash(canvas, (self.x + span.x, self.middle));
                continue;
            };
            let words = format!("{word} {}", (labels.spoken.level)(level));
            gauge::draw(canvas, (self.x + span.x, self.middle - gauge::HEIGHT / 2.0), level, kind, words);
        }
    }

    /// The figure, and a bar beside it that is longest for the best.
    pub(super) fn draw_score(&self, backlog: &Backlog, canvas: &mut Canvas, best: f64) {
        let right = self.x + self.columns.score.right();
        self.put(canvas, self.entry.score.map(backlog.script.labels.matrix.figure), right);
        let Some(score) = self.entry.score else { return };
        let bar = Rect::new(right + BAR.1, self.middle - 2.5, BAR.0, 5.0);
        canvas.rect("", bar, 2.5, Some(Paint::Line), None);
        let w = (BAR.0 * score / best.max(f64::MIN_POSITIVE)).clamp(5.0, BAR.0);
        let paint = if self.parked { Paint::Rule } else { Paint::Ink2 };
        canvas.rect("", Rect { w, ..bar }, 2.5, Some(paint), None);
    }
}

/// Where there is nothing to show.
pub(super) fn dash(canvas: &mut Canvas, (x, middle): (f64, f64)) {
    put(canvas, "", line("–", NOTE, Paint::Ink3), (x, baseline(middle - 8.0, 16.0, NOTE.size)), Anchor::Left);
}
