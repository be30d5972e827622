//! The words of the lotus blossom, in each language.

/// What the drawing adds to the words of the file.
#[derive(Debug)]
pub struct LotusBlossom {
    /// Kind of drawing.
    pub kind: &'static str,
}

/// English.
pub const ENGLISH: LotusBlossom = LotusBlossom { kind: "Lotus blossom" };

/// French.
pub const FRENCH: LotusBlossom = LotusBlossom { kind: "Fleur de lotus" };
