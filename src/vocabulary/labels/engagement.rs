//! The words of the engagement cycle, in each language.

/// What the drawing adds to the words of the file.
#[derive(Debug)]
pub struct EngagementCycle {
    /// Kind of drawing.
    pub kind: &'static str,
}

/// English.
pub const ENGLISH: EngagementCycle = EngagementCycle { kind: "Engagement cycle" };

/// French.
pub const FRENCH: EngagementCycle = EngagementCycle { kind: "Cycle d’engagement" };
