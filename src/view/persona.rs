//! The persona card, and the card of a segment.

use crate::scene::Scene;

use super::View;

/// persona card among the kinds of drawings.
pub static PERSONA: View = View {
    kind: "persona",
    summary: "persona card",
    declared: false,
    list: |_, _| Vec::new(),
    draw: |_, _, _, id| Scene {
        width: 0.0,
        height: 0.0,
        id,
        title: String::new(),
        description: String::new(),
        language: "en",
        nodes: Vec::new(),
    },
    least_width: |_, _, _| 0.0,
};

/// segment card among the kinds of drawings.
pub static SEGMENT: View = View {
    kind: "segment",
    summary: "segment card",
    declared: false,
    list: |_, _| Vec::new(),
    draw: |_, _, _, id| Scene {
        width: 0.0,
        height: 0.0,
        id,
        title: String::new(),
        description: String::new(),
        language: "en",
        nodes: Vec::new(),
    },
    least_width: |_, _, _| 0.0,
};
