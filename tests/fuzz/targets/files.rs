//! Arbitrary bytes as a few files: a NUL parts one from the next.

use std::cell::Cell;

use journey::diagnostic::Sink;
use journey::model::{self, LoadError, Loader, Model};
use journey::source::Sources;

/// The files that the first one may include or show: `people.journey`, then whatever a picture is called.
pub struct Files<'a> {
    parts: Vec<&'a [u8]>,
    /// How many files may still be included: the same one under a thousand names says no more than under eight.
    left: Cell<u32>,
}

impl<'a> Files<'a> {
    /// The parts of some bytes.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { parts: bytes.splitn(3, |&b| b == 0).collect(), left: Cell::new(8) }
    }

    /// The one that is asked for.
    pub fn first(&self) -> Vec<u8> {
        self.parts.first().map(|p| p.to_vec()).unwrap_or_default()
    }

    fn part(&self, number: usize) -> Result<Vec<u8>, LoadError> {
        self.parts.get(number).map(|p| p.to_vec()).ok_or(LoadError::Missing)
    }

    /// Reads all of them.
    pub fn read(&self) -> (Sources, Model, Sink) {
        let (mut sources, mut sink) = (Sources::new(), Sink::new());
        let model = model::read(&mut sources, "map.journey", self.first(), self, &mut sink);
        (sources, model, sink)
    }
}

impl Loader for Files<'_> {
    fn text(&self, _: &str) -> Result<Vec<u8>, LoadError> {
        let left = self.left.get().checked_sub(1).ok_or(LoadError::Missing)?;
        self.left.set(left);
        self.part(1)
    }

    fn image(&self, _: &str) -> Result<Vec<u8>, LoadError> {
        self.part(2)
    }
}
