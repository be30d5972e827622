//! Scene to bytes: one file a format.

pub mod svg;
