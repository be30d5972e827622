//! The page that shows drawings while they are written.
//!
//! In: drawings and mistakes of all files, whenever they change. Out: a page on this computer that shows them, and
//! changes under the reader's eyes. Absent: reading files, drawing (both are done before), anything on the disk: what is
//! served stands in the program or in memory.
//!
//! The [`board`] holds the latest state; the [`server`] tells the pages that it changed, and they fetch what they show. A
//! page that is slow or gone misses states, never holds one up.

mod board;
mod connection;
mod guard;
mod server;
mod wire;

pub use board::{Board, Picture, Problem, Shown, Text};
pub use server::{Serve, Served, serve};
