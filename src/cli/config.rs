//! What a project has settled in its `journey.toml`.
