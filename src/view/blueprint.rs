//! The service blueprint.

use crate::scene::Scene;

use super::View;

/// service blueprint of a journey among the kinds of drawings.
pub static VIEW: View = View {
    kind: "blueprint",
    summary: "service blueprint of a journey",
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
