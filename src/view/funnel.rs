//! The funnel.

use crate::scene::Scene;

use super::View;

/// measures and conversions of a journey over its stages among the kinds of drawings.
pub static VIEW: View = View {
    kind: "funnel",
    summary: "measures and conversions of a journey over its stages",
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
