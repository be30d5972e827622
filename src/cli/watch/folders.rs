//! The folders that are watched.
//!
//! In: what was read, and something that watches folders. Out: the watched folders follow what is read, also when they are
//! moved away and come back. Absent: what happens in them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::eyes::{Blind, Eyes};
use super::mounts::Mounts;
use super::places;
use super::sights::Stamp;

/// Why a folder is looked at from time to time, instead of being watched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reason {
    /// That was asked for.
    Asked,
    /// The kind of its file system tells of no changes.
    Quiet(String),
    /// It cannot be watched.
    Blind(Blind),
}

/// Watched folders, none with links in its path.
pub(super) struct Folders<E> {
    eyes: E,
    /// With what tells whether each is still the same.
    open: BTreeMap<PathBuf, [i64; 2]>,
    /// Those that tell nothing.
    pub(super) silent: BTreeMap<PathBuf, Reason>,
    /// Whether none is watched.
    asked: bool,
}

impl<E: Eyes> Folders<E> {
    pub(super) const fn new(eyes: E, asked: bool) -> Self {
        Self { eyes, open: BTreeMap::new(), silent: BTreeMap::new(), asked }
    }

    /// How many are watched.
    pub(super) fn count(&self) -> usize {
        self.open.len()
    }

    /// Whether one is no longer what it was.
    pub(super) fn glance(&self) -> bool {
        self.open.iter().any(|(folder, identity)| Stamp::of(folder).map(|s| s.folder()) != Some(*identity))
    }

    /// Watches those that tell of these paths, and these folders themselves; whether there are others than before.
    pub(super) fn follow<'a>(
        &mut self,
        paths: impl Iterator<Item = &'a Path>,
        folders: impl Iterator<Item = &'a Path>,
    ) -> bool {
        let mut wanted = BTreeSet::new();
        paths.for_each(|path| places::add(path, &mut wanted));
        wanted.extend(folders.filter_map(|f| f.canonicalize().ok()));
        if self.asked {
            let asked: BTreeMap<_, _> = wanted.into_iter().map(|f| (f, Reason::Asked)).collect();
            let new = asked.keys().ne(self.silent.keys());
            self.silent = asked;
            return new;
        }
        let closed = self.close(&wanted);
        let silent = self.silent.len();
        self.silent.retain(|folder, _| wanted.contains(folder));
        let forgotten = silent != self.silent.len();
        let opened = self.open(wanted);
        closed || forgotten || opened
    }

    fn close(&mut self, wanted: &BTreeSet<PathBuf>) -> bool {
        let before = self.open.len();
        let eyes = &mut self.eyes;
        self.open.retain(|folder, identity| {
            let stays = wanted.contains(folder) && Stamp::of(folder).map(|s| s.folder()) == Some(*identity);
            if !stays {
                eyes.close(folder);
            }
            stays
        });
        self.open.len() != before
    }

    fn open(&mut self, wanted: BTreeSet<PathBuf>) -> bool {
        let mut new = wanted.into_iter().filter(|f| !self.open.contains_key(f)).peekable();
        if new.peek().is_none() {
            return false;
        }
        let mounts = Mounts::now();
        let mut changed = false;
        let mut opened = Vec::new();
        for folder in new {
            if self.silent.get(&folder).is_some_and(|r| matches!(r, Reason::Quiet(_))) {
                continue;
            }
            let Some(stamp) = Stamp::of(&folder) else { continue };
            let reason = match mounts.quiet(&folder) {
                Some(kind) => Reason::Quiet(kind.to_owned()),
                None => match self.eyes.open(&folder) {
                    Ok(()) => {
                        self.silent.remove(&folder);
                        opened.push((folder, stamp.folder()));
                        continue;
                    }
                    // It went just now; that is seen when the files are next looked at.
                    Err(Blind::Gone) => continue,
                    Err(blind) => Reason::Blind(blind),
                },
            };
            changed |= self.silent.insert(folder, reason).is_none();
        }
        changed |= !opened.is_empty();
        self.open.extend(opened);
        changed
    }
}
