//! Sizes and weights of text, each with the role that it plays, and where a text's base line lies.
//!
//! Nothing is under 11 px.

use crate::text::{Style, Weight};

/// Titles of stages.
pub(crate) const STAGE: Style = Style::new(17.0, Weight::SemiBold);
/// Titles of steps.
pub(crate) const STEP: Style = Style::new(15.0, Weight::SemiBold);
/// Names of lanes and sections.
pub(crate) const LABEL: Style = Style::new(13.0, Weight::SemiBold);
/// What people wrote.
pub(crate) const BODY: Style = Style::new(13.0, Weight::Regular);
/// Notes, labels of conversions, durations of steps.
pub(crate) const NOTE: Style = Style::new(12.0, Weight::Regular);
/// Durations of stages, links.
pub(crate) const NOTE_MEDIUM: Style = Style::new(12.0, Weight::Medium);
/// Figures in pills, heads of moments.
pub(crate) const NOTE_STRONG: Style = Style::new(12.0, Weight::SemiBold);
/// Channels, tags, labels of gauges, citations.
pub(crate) const SMALL: Style = Style::new(11.0, Weight::Medium);
/// Badges, chips, statuses.
pub(crate) const SMALL_STRONG: Style = Style::new(11.0, Weight::SemiBold);

/// From one base line of body text to the next, px.
pub(crate) const BODY_LEADING: f64 = 17.0;
/// The same for notes, px.
pub(crate) const NOTE_LEADING: f64 = 16.0;

/// Height of a capital letter, as a part of the size.
const CAPITAL: f64 = 0.727;

/// The base line that centres the capitals of a text of `size` px in a box.
pub(crate) fn baseline(top: f64, height: f64, size: f64) -> f64 {
    top + height / 2.0 + size * CAPITAL / 2.0
}
