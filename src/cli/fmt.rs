//! `journey fmt`: files in their canonical form.
