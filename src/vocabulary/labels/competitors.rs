//! The words of the competitors side by side, in each language.

/// What the drawing adds to the words of the file.
#[derive(Debug)]
pub struct CompetitorTable {
    /// Kind of drawing.
    pub kind: &'static str,
}

/// English.
pub const ENGLISH: CompetitorTable = CompetitorTable { kind: "Competitors side by side" };

/// French.
pub const FRENCH: CompetitorTable = CompetitorTable { kind: "Concurrents côte à côte" };
