//! The page that shows drawings while they are written.
