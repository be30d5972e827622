//! The latest state of everything that is shown.
//!
//! In: whole states, one after the other. Out: the last one, and word that it changed. Absent: who looks at it.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

use crate::diagnostic::Severity;

/// What is shown of a file.
#[derive(Debug)]
pub struct Shown {
    /// As messages call the file, with `/` between folders; unique among those that are shown.
    pub name: String,
    /// Where it is, for editors: the whole path. `None` for standard input.
    pub path: Option<PathBuf>,
    /// The last good drawings.
    pub pictures: Vec<Picture>,
    /// What could be understood of a file with mistakes, drawn anew; empty when it has none.
    pub partial: Vec<Picture>,
    /// What is wrong or weak in it.
    pub problems: Vec<Problem>,
    /// The texts that it was drawn from: the file itself, and those that it includes.
    pub texts: Vec<Text>,
}

/// A drawing.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Name of the output file, unique in its file.
    pub name: String,
    /// As `--view` calls its kind.
    pub kind: &'static str,
    /// What it shows.
    pub title: String,
    /// Whether it is drawn when nobody chooses.
    pub standard: bool,
    /// The document.
    pub svg: Arc<str>,
}

/// A mistake or a remark.
#[derive(Debug, Clone)]
pub struct Problem {
    /// How much it weighs.
    pub severity: Severity,
    /// Its stable name.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// The same, shortest.
    pub label: String,
    /// Why it matters.
    pub reason: String,
    /// What to write instead.
    pub help: Option<String>,
    /// As messages call the file.
    pub file: String,
    /// Where that file is.
    pub path: Option<PathBuf>,
    /// From 1.
    pub line: u32,
    /// In characters, from 1.
    pub column: u32,
    /// In characters.
    pub length: u32,
    /// The line.
    pub excerpt: String,
}

/// A text that was read.
#[derive(Debug, Clone)]
pub struct Text {
    /// As messages call the file.
    pub file: String,
    /// Where that file is.
    pub path: Option<PathBuf>,
    /// What stands in it.
    pub text: Arc<str>,
}

/// Everything that is shown at a moment.
#[derive(Debug, Default)]
pub(super) struct State {
    /// Grows by one with each state.
    pub(super) revision: u64,
    pub(super) maps: Vec<Arc<Shown>>,
}

/// A line of a file that an editor's cursor is on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Cursor {
    pub(super) file: String,
    pub(super) line: u32,
}

/// Holds the latest state. All who look at it share one.
#[derive(Debug)]
pub struct Board {
    state: Mutex<Arc<State>>,
    revision: watch::Sender<u64>,
    cursor: watch::Sender<Cursor>,
}

impl Board {
    /// One that shows nothing yet.
    #[must_use]
    pub fn new() -> Arc<Self> {
        let (revision, cursor) = (watch::Sender::new(0), watch::Sender::new(Cursor::default()));
        Arc::new(Self { state: Mutex::default(), revision, cursor })
    }

    /// Shows this instead of what was shown. Never waits for whoever looks.
    pub fn show(&self, maps: Vec<Arc<Shown>>) {
        let revision = {
            let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
            let revision = state.revision + 1;
            *state = Arc::new(State { revision, maps });
            revision
        };
        self.revision.send_replace(revision);
    }

    /// Says which line an editor's cursor is on.
    pub(super) fn point(&self, cursor: Cursor) {
        self.cursor.send_replace(cursor);
    }

    pub(super) fn state(&self) -> Arc<State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn revisions(&self) -> watch::Receiver<u64> {
        self.revision.subscribe()
    }

    pub(super) fn cursors(&self) -> watch::Receiver<Cursor> {
        self.cursor.subscribe()
    }
}

impl State {
    /// A drawing by the names of its file and of itself.
    pub(super) fn picture(&self, map: &str, name: &str, partial: bool) -> Option<Arc<str>> {
        let map = self.maps.iter().find(|m| m.name == map)?;
        let pictures = if partial { &map.partial } else { &map.pictures };
        pictures.iter().find(|p| p.name == name).map(|p| p.svg.clone())
    }

    /// A line, counted from 1, of a file by its name, and where that file is.
    pub(super) fn line(&self, file: &str, line: u32) -> Option<(&str, Option<&PathBuf>)> {
        let text = self.maps.iter().flat_map(|m| &m.texts).find(|t| t.file == file)?;
        Some((text.text.lines().nth(line.checked_sub(1)? as usize)?, text.path.as_ref()))
    }
}

/// Tells one content from another.
pub(super) fn fingerprint(text: &str) -> u64 {
    // The keys of a hasher that is made by itself never change.
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}
