//! The words of the metrics funnel, in each language.

/// What the drawing adds to the words of the file.
#[derive(Debug)]
pub struct Funnel {
    /// Kind of drawing.
    pub kind: &'static str,
}

/// English.
pub const ENGLISH: Funnel = Funnel { kind: "Metrics funnel" };

/// French.
pub const FRENCH: Funnel = Funnel { kind: "Entonnoir des indicateurs" };
