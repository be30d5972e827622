//! Scene to bytes.

pub mod svg;
