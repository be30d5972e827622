//! `journey.toml`: what a project has settled for all its files.
//!
//! In: where files are. Out: for each, the nearest `journey.toml` above it and what that says, and where one was looked
//! for. Absent: what counts more than it (that is said where the settings are used).
//!
//! It is looked for in the folder of the file and in those above it, as far as the one that holds `.git`, else to the top.
//! Folders are searched once, and a file that several of them share is read once.

mod read;
mod syntax;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::{Kind, Print};
use super::inputs::Input;
use super::project::Looked;
use super::report::Found;
use super::{Failure, files, paths};
use crate::check::Profile;
use crate::diagnostic::Severity;
use crate::settings::FILE;
use crate::source::Sources;
use crate::theme::Choice;
use crate::vocabulary::Language;

/// What marks the top folder of a project.
const TOP: &str = ".git";

/// What a `journey.toml` says; nothing, where there is none.
#[derive(Debug)]
pub(super) struct Config {
    pub(super) profile: Option<Profile>,
    /// Checks with another weight than their own; `None` for those that are off.
    pub(super) rules: BTreeMap<&'static str, Option<Severity>>,
    pub(super) deny_warnings: bool,
    pub(super) theme: Option<Choice>,
    pub(super) language: Option<Language>,
    /// Where drawings go, without links and dots.
    pub(super) output: Option<PathBuf>,
    /// Where it lies, without links.
    pub(super) path: Option<PathBuf>,
    /// What is wrong in it.
    pub(super) found: Found,
    /// By which a change of it is seen.
    pub(super) print: Option<Print>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            profile: None,
            rules: BTreeMap::new(),
            deny_warnings: false,
            theme: None,
            language: None,
            output: None,
            path: None,
            found: Found { sources: Sources::new(), diagnostics: Vec::new() },
            print: None,
        }
    }
}

impl Config {
    /// Whether anything in it could not be understood as it was meant.
    pub(super) fn has_errors(&self) -> bool {
        self.found.diagnostics.iter().any(|d| d.severity == Severity::Error)
    }
}

/// What a file finds around it.
#[derive(Debug, Default)]
pub(super) struct Around {
    /// The folder of the file, without links.
    pub(super) folder: PathBuf,
    /// The nearest configuration.
    pub(super) config: Arc<Config>,
    /// Where one was looked for in vain, nearest first, without links.
    pub(super) looked_for: Vec<PathBuf>,
}

impl Around {
    /// Where the drawings of a file of this folder go; `None` where nothing says so.
    pub(super) fn output(&self) -> Option<PathBuf> {
        let top = self.config.path.as_deref()?.parent()?;
        let below = self.folder.strip_prefix(top).ok()?;
        Some(paths::shown(&self.config.output.as_ref()?.join(below)))
    }

    /// Every place where a configuration was looked for, and what was found there.
    pub(super) fn looked(&self) -> impl Iterator<Item = Looked> {
        let missing = self.looked_for.iter().map(|path| (path, None));
        let found = self.config.path.iter().map(|path| (path, self.config.print));
        missing.chain(found).map(|(path, print)| Looked { path: path.clone(), kind: Some(Kind::Text), print })
    }
}

/// What each of these files finds around it.
///
/// # Errors
/// When a `journey.toml` is there and cannot be read.
pub(super) fn around(inputs: &[Input]) -> Result<Vec<Arc<Around>>, Failure> {
    let mut folders: BTreeMap<PathBuf, Arc<Around>> = BTreeMap::new();
    let mut configs: BTreeMap<PathBuf, Arc<Config>> = BTreeMap::new();
    let mut each = Vec::with_capacity(inputs.len());
    for input in inputs {
        let folder = folder(input);
        let around = match folders.entry(folder) {
            Entry::Occupied(known) => known.get().clone(),
            Entry::Vacant(new) => {
                let around = Arc::new(search(new.key(), &mut configs)?);
                new.insert(around).clone()
            }
        };
        each.push(around);
    }
    Ok(each)
}

/// The folder that a file lies in, as it was called; the current one for standard input.
fn folder(input: &Input) -> PathBuf {
    let parent = input.path.as_deref().and_then(Path::parent).filter(|p| !p.as_os_str().is_empty());
    parent.unwrap_or(Path::new(".")).to_owned()
}

/// Looks for the configuration of a folder.
fn search(folder: &Path, configs: &mut BTreeMap<PathBuf, Arc<Config>>) -> Result<Around, Failure> {
    let Ok(folder) = folder.canonicalize() else { return Ok(Around::default()) };
    let mut around = Around { folder, ..Around::default() };
    for above in around.folder.ancestors() {
        let path = above.join(FILE);
        // A link that leads nowhere is not passed over either.
        if path.symlink_metadata().is_ok() {
            around.config = match configs.get(&path) {
                Some(known) => known.clone(),
                None => load(&path)?,
            };
            configs.insert(path, around.config.clone());
            break;
        }
        around.looked_for.push(path);
        if above.join(TOP).symlink_metadata().is_ok() {
            break;
        }
    }
    Ok(around)
}

/// The top folder of the project that a folder belongs to: the nearest that holds `.git`, else the nearest that holds
/// `journey.toml`; `None` where there is neither.
pub(super) fn top(folder: &Path) -> Option<&Path> {
    let marked = |mark: &'static str| folder.ancestors().find(move |a| a.join(mark).exists());
    marked(TOP).or_else(|| marked(FILE))
}

fn load(path: &Path) -> Result<Arc<Config>, Failure> {
    let bytes = files::open_ordinary(path)
        .and_then(|file| Kind::Text.read(file))
        .map_err(|e| Failure::io("cannot read", &paths::shown(path), &e))?;
    let print = Some(Print::of(&bytes));
    Ok(Arc::new(Config { print, ..read::config(path, bytes) }))
}
