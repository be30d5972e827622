//! What a preview shows, until there is one.
use std::path::PathBuf;
use std::sync::Arc;

use crate::diagnostic::Severity;

#[derive(Debug)]
pub(super) struct Shown {
    pub(super) name: String,
    pub(super) path: Option<PathBuf>,
    pub(super) pictures: Vec<Picture>,
    pub(super) partial: Vec<Picture>,
    pub(super) problems: Vec<Problem>,
}
#[derive(Debug, Clone)]
pub(super) struct Picture {
    pub(super) name: String,
    pub(super) kind: &'static str,
    pub(super) title: String,
    pub(super) standard: bool,
    pub(super) svg: Arc<str>,
}
#[derive(Debug, Clone)]
pub(super) struct Problem {
    pub(super) severity: Severity,
    pub(super) code: &'static str,
    pub(super) message: String,
    pub(super) label: String,
    pub(super) reason: String,
    pub(super) help: Option<String>,
    pub(super) file: String,
    pub(super) path: Option<PathBuf>,
    pub(super) line: u32,
    pub(super) column: u32,
    pub(super) length: u32,
    pub(super) excerpt: String,
}
