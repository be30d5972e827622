//! `journey check --fix`: mends written back to files.
