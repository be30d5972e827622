//! The evidence report.

use crate::scene::Scene;

use super::View;

/// what each source supports, and what rests on nothing among the kinds of drawings.
pub static VIEW: View = View {
    kind: "evidence",
    summary: "what each source supports, and what rests on nothing",
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
