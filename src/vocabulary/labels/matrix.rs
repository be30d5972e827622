//! The words of the opportunity matrix, in each language.

/// What the drawing adds to the words of the file.
#[derive(Debug)]
pub struct OpportunityMatrix {
    /// Kind of drawing.
    pub kind: &'static str,
}

/// English.
pub const ENGLISH: OpportunityMatrix = OpportunityMatrix { kind: "Opportunity matrix" };

/// French.
pub const FRENCH: OpportunityMatrix = OpportunityMatrix { kind: "Matrice des opportunités" };
