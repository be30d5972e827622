//! A text in its canonical form.
