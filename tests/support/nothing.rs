//! A loader for files that name no other files.

use journey::model::{LoadError, Loader};

/// Finds nothing.
pub(crate) struct Nothing;

impl Loader for Nothing {
    fn text(&self, _: &str) -> Result<Vec<u8>, LoadError> {
        Err(LoadError::Missing)
    }

    fn image(&self, _: &str) -> Result<Vec<u8>, LoadError> {
        Err(LoadError::Missing)
    }
}
