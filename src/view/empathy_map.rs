//! The empathy map.

use crate::scene::Scene;

use super::View;

/// empathy map of a persona or segment among the kinds of drawings.
pub static VIEW: View = View {
    kind: "empathy-map",
    summary: "empathy map of a persona or segment",
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
