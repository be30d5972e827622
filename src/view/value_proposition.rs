//! The value proposition canvas.

use crate::scene::Scene;

use super::View;

/// value proposition canvas among the kinds of drawings.
pub static VIEW: View = View {
    kind: "value-proposition",
    summary: "value proposition canvas",
    declared: true,
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
