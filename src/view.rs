//! One picture a file: model to scene.

pub mod journey_map;
mod part;
