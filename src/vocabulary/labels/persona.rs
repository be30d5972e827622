//! The words of the persona, in each language.

/// What the drawing adds to the words of the file.
#[derive(Debug)]
pub struct PersonaCard {
    /// Kind of drawing.
    pub kind: &'static str,
}

/// English.
pub const ENGLISH: PersonaCard = PersonaCard { kind: "Persona" };

/// French.
pub const FRENCH: PersonaCard = PersonaCard { kind: "Persona" };
