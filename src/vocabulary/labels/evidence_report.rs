//! The words of the evidence report, in each language.

/// What the drawing adds to the words of the file.
#[derive(Debug)]
pub struct EvidenceReport {
    /// Kind of drawing.
    pub kind: &'static str,
}

/// English.
pub const ENGLISH: EvidenceReport = EvidenceReport { kind: "Evidence report" };

/// French.
pub const FRENCH: EvidenceReport = EvidenceReport { kind: "Rapport de preuves" };
