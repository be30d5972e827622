//! Scene to SVG.
