//! The words of the value proposition canvas, in each language.

/// What the drawing adds to the words of the file.
#[derive(Debug)]
pub struct ValueProposition {
    /// Kind of drawing.
    pub kind: &'static str,
}

/// English.
pub const ENGLISH: ValueProposition = ValueProposition { kind: "Value proposition canvas" };

/// French.
pub const FRENCH: ValueProposition = ValueProposition { kind: "Canevas de proposition de valeur" };
