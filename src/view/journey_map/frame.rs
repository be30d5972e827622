//! What every part of the map needs to know: the journey, its columns, the numbers of its notes and sources.
//!
//! In: a model. Out: plain facts for the parts. Absent: drawing.

use std::collections::BTreeMap;

use crate::model::{ItemId, Journey, Model, SourceId};
use crate::vocabulary::{Labels, Language};

/// Outer margin of the drawing, px.
pub(super) const MARGIN: f64 = 40.0;
/// From a column's line to the edge of its cards, px.
pub(super) const CARD_EDGE: f64 = 6.0;
/// From a column's line to its text, px.
pub(super) const TEXT_EDGE: f64 = 16.0;

/// A column: a step, or a stage without steps.
#[derive(Debug, Clone)]
pub(super) struct Column {
    /// Which stage, from 0.
    pub(super) stage: usize,
    /// Which step of it; `None` for a stage without steps.
    pub(super) step: Option<usize>,
    /// Left edge, px; set when the widths are solved.
    pub(super) x: f64,
    /// Width, px.
    pub(super) w: f64,
}

/// The journey with everything that is derived from it before anything is placed.
pub(super) struct Frame<'a> {
    pub(super) model: &'a Model,
    pub(super) journey: &'a Journey,
    pub(super) language: Language,
    pub(super) labels: &'static Labels,
    /// In order of time; at least one.
    pub(super) columns: Vec<Column>,
    /// Width of the gutter with the names of the lanes, px.
    pub(super) gutter: f64,
    /// Badges of pains, gains and opportunities: `P1`, in reading order.
    pub(super) badges: BTreeMap<ItemId, String>,
    /// Numbers of the sources that this map cites, from 1, in reading order.
    pub(super) citations: BTreeMap<SourceId, usize>,
    /// Whole width of the drawing, px; set when the widths are solved.
    pub(super) width: f64,
}

impl Frame<'_> {
    /// x of the first column, px.
    pub(super) fn left(&self) -> f64 {
        MARGIN + self.gutter
    }

    /// x of the right edge of the last column, px.
    pub(super) fn right(&self) -> f64 {
        self.width - MARGIN
    }

    /// Columns of a stage: first, and one past the last.
    pub(super) fn stage_columns(&self, stage: usize) -> std::ops::Range<usize> {
        let first = self.columns.partition_point(|c| c.stage < stage);
        first..self.columns.partition_point(|c| c.stage <= stage)
    }
}
