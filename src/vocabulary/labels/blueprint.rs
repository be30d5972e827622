//! The words of the service blueprint, in each language.

/// What the drawing adds to the words of the file.
#[derive(Debug)]
pub struct Blueprint {
    /// Kind of drawing.
    pub kind: &'static str,
}

/// English.
pub const ENGLISH: Blueprint = Blueprint { kind: "Service blueprint" };

/// French.
pub const FRENCH: Blueprint = Blueprint { kind: "Plan de service" };
