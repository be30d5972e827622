//! Mends applied to a text.
