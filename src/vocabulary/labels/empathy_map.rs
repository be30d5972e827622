//! The words of the empathy map, in each language.

/// What the drawing adds to the words of the file.
#[derive(Debug)]
pub struct EmpathyMap {
    /// Kind of drawing.
    pub kind: &'static str,
}

/// English.
pub const ENGLISH: EmpathyMap = EmpathyMap { kind: "Empathy map" };

/// French.
pub const FRENCH: EmpathyMap = EmpathyMap { kind: "Carte d’empathie" };
