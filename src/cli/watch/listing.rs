//! Which files are watched, from time to time.
//!
//! In: the words after the command. Out: the files that they mean now; for a folder, all below it, also those that came
//! later. Absent: what is in the files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf, absolute};
use std::time::Duration;

use super::inbox::Heard;
use super::sights::{Stamp, UNSURE};
use crate::cli::Failure;
use crate::cli::config;
use crate::cli::inputs::{DASH, Input, List, input, stem_of};

/// What the words mean.
#[derive(Debug)]
pub(super) struct Listing {
    words: Vec<PathBuf>,
    /// Without those that are gone.
    pub(super) inputs: Vec<Input>,
    /// The folders that were searched, as they were then.
    folders: BTreeMap<PathBuf, Option<Stamp>>,
    /// When they were last seen to change.
    changed: Duration,
    /// Whether that was so long ago that their stamps tell whether they change again.
    sure: bool,
}

impl Listing {
    /// What the words mean at the beginning: a file that is missing, or is none, is most likely a slip.
    ///
    /// # Errors
    /// When a word means nothing that can be watched.
    pub(super) fn new(words: &[PathBuf]) -> Result<Self, Failure> {
        let mut list = List::default();
        for word in words {
            if word.as_os_str() == DASH {
                let advice = "name a file or a folder; journey render - draws standard input";
                return Err(Failure::new(format!("standard input cannot be watched; {advice}")));
            }
            list.take(word)?;
            if !word.is_dir() && !word.is_file() {
                return Err(Failure::new(format!("{} cannot be watched: it is not an ordinary file", word.display())));
            }
        }
        // What a project settles must be readable, as for every other command.
        config::around(&list.inputs)?;
        Ok(Self {
            words: words.to_vec(),
            folders: stamped(&list),
            inputs: list.inputs,
            changed: Duration::ZERO,
            sure: false,
        })
    }

    /// Every place that the watch follows from here: the words, and the folders below them.
    pub(super) fn places(&self) -> impl Iterator<Item = &Path> {
        self.words.iter().chain(self.folders.keys()).map(PathBuf::as_path)
    }

    pub(super) fn folders(&self) -> impl Iterator<Item = &Path> {
        self.folders.keys().map(PathBuf::as_path)
    }

    /// Whether there may be other files now.
    pub(super) fn glance(&self) -> bool {
        !self.sure || self.folders.iter().any(|(folder, stamp)| Stamp::of(folder) != *stamp)
    }

    /// Searches again where that is needed; what cannot be searched is as it was. Whether anything is different.
    pub(super) fn look(&mut self, heard: &Heard, now: Duration) -> bool {
        if !heard.everything && !self.glance() {
            return false;
        }
        let mut list = List::default();
        let mut whole = true;
        for word in &self.words {
            if list.take(word).is_err() {
                whole &= !self.keep(word, &mut list);
            }
        }
        let mut folders = stamped(&list);
        // A folder that is gone is looked for again.
        let gone = self.folders.keys().filter(|f| self.words.contains(f) && !folders.contains_key(*f)).cloned();
        let gone: Vec<_> = gone.map(|f| (f, None)).collect();
        folders.extend(gone);
        let same = folders == self.folders;
        if !same {
            self.changed = now;
        }
        self.sure = whole && now.saturating_sub(self.changed) >= UNSURE;
        self.folders = folders;
        self.inputs = list.inputs;
        !same
    }

    /// Keeps what a word meant; whether it meant a folder.
    fn keep(&self, word: &Path, list: &mut List) -> bool {
        let folder = self.folders.contains_key(word);
        if folder {
            list.inputs
                .extend(self.inputs.iter().filter(|i| i.path.as_ref().is_some_and(|p| p.starts_with(word))).cloned());
        } else {
            list.inputs.push(input(word.to_owned(), stem_of(word)));
        }
        folder
    }
}

fn stamped(list: &List) -> BTreeMap<PathBuf, Option<Stamp>> {
    list.folders.iter().map(|f| (f.clone(), Stamp::of(f))).collect()
}

/// Where a file lies, from the top.
pub(super) fn whole(path: &Path) -> PathBuf {
    absolute(path).unwrap_or_else(|_| path.to_owned())
}
