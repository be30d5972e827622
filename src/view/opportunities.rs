//! The opportunity matrix and backlog.

use crate::scene::Scene;

use super::View;

/// opportunity matrix and backlog of a journey, or of all among the kinds of drawings.
pub static VIEW: View = View {
    kind: "opportunities",
    summary: "opportunity matrix and backlog of a journey, or of all",
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
