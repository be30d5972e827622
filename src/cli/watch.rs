//! `journey watch`: drawings that follow their files.
