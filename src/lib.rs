//! `journey` compiles customer journey maps written as plain text into pictures.
//!
//! Data flows one way, through the modules in this order; a module imports only from those above it:
//!
//! | module | what it knows |
//! |---|---|
//! | [`source`] | where: files, spans, lines and columns |
//! | [`diagnostic`] | what is wrong: plain data, no printing |
//! | [`vocabulary`] | which words exist: keywords, qualifiers, languages, labels |
//! | [`syntax`] | text to a lossless tree of lines; never fails |
//! | [`model`] | personas, journeys, canvases: typed and resolved |
//! | [`check`] | advice on the map itself: one file a rule |
//! | [`geometry`], [`scene`], [`theme`], [`text`] | shapes, colours, measuring and breaking lines |
//! | [`view`] | one picture a file: model to scene |
//! | [`render`] | scene to bytes |
//! | [`settings`] | what `journey.toml` may say |
//! | [`reference`] | the manual, written from the tables |
//! | [`format`] | a text in its canonical form |
//! | [`fix`] | mends applied to a text |
//! | [`preview`] | the page that shows drawings while they are written; talks to browsers |
//! | [`cli`] | arguments, files, exit codes: with the preview, the only room that does input and output |

pub mod check;
pub mod cli;
pub mod diagnostic;
pub mod fix;
pub mod format;
pub mod geometry;
pub mod model;
pub mod preview;
pub mod reference;
pub mod render;
pub mod scene;
pub mod settings;
pub mod source;
pub mod syntax;
pub mod text;
pub mod theme;
pub mod view;
pub mod vocabulary;
