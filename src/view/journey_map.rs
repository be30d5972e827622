//! The journey map: header, stages, lanes, curve, sources and legend.

mod frame;
