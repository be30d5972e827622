//! The journey map: header, stages, lanes, curve, sources and legend.

mod curve;
mod footer;
mod frame;
mod header;
