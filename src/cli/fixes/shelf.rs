//! Files that are mended together: inputs that read the same files, and all that they read.
//!
//! In: inputs. Out: groups of them with the bytes of every file, and readings of texts that stand in for these bytes.
//! Absent: mends, writing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use rayon::prelude::*;

use super::super::Failure;
use super::super::arguments::Rules;
use super::super::config::{self, Around};
use super::super::inputs::Input;
use super::super::project::Project;
use super::super::reading::{self, Reading};
use crate::fix::{self, Text};
use crate::model::{LoadError, Loader};

/// A file.
pub(super) struct Kept {
    /// Where it is, without links; `None` for standard input.
    pub(super) path: Option<PathBuf>,
    /// As messages call it.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    /// Why it must not be written.
    closed: Option<Closed>,
}

/// Why a file must not be written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Closed {
    /// Nobody asked for it.
    NotAsked,
    /// Its bytes are no UTF-8, so that what stands between two mends cannot be kept as it is.
    NotUtf8,
}

/// Files that are mended together.
pub(super) struct Shelf {
    pub(super) files: Vec<Kept>,
    numbers: BTreeMap<PathBuf, usize>,
    inputs: Vec<Start>,
}

/// An input, and the file of the shelf that it is.
struct Start {
    /// Its number among all inputs.
    number: usize,
    input: Input,
    file: usize,
    project: Project,
    around: Arc<Around>,
}

/// An input that was read, with the file of the shelf that each of its sources is.
pub(super) struct Read {
    /// The number of the input.
    pub(super) number: usize,
    pub(super) reading: Reading,
    files: Vec<usize>,
    checked: bool,
}

/// What an input reads.
struct Opened {
    input: Input,
    project: Project,
    around: Arc<Around>,
    /// Each file, the input first, by the path that stands for it.
    files: Vec<(PathBuf, Kept)>,
}

/// Reads inputs, and puts those that share a file onto one shelf; a file below one of the folders may be written.
pub(super) fn group(inputs: Vec<Input>, folders: &[PathBuf]) -> Result<Vec<Shelf>, Failure> {
    let around = config::around(&inputs)?;
    let opened: Vec<_> = if inputs.len() > 1 {
        inputs.into_par_iter().zip(around).map(open).collect()
    } else {
        inputs.into_iter().zip(around).map(open).collect()
    };
    let (mut good, mut failures) = (Vec::new(), Vec::new());
    for each in opened {
        match each {
            Ok(opened) => good.push(opened),
            Err(failure) => failures.push(failure),
        }
    }
    if let Some(failure) = Failure::all(failures) {
        return Err(failure);
    }
    let asked: BTreeSet<PathBuf> = good.iter().filter_map(|o| Some(o.files.first()?.0.clone())).collect();
    let writable = |path: &Path| asked.contains(path) || folders.iter().any(|f| path.starts_with(f));
    let mut shelves: BTreeMap<usize, Shelf> = BTreeMap::new();
    for (number, (top, opened)) in tops(&good).into_iter().zip(good).enumerate() {
        shelves.entry(top).or_insert_with(Shelf::empty).add((number, opened), &writable);
    }
    Ok(shelves.into_values().collect())
}

fn open((input, around): (Input, Arc<Around>)) -> Result<Opened, Failure> {
    let bytes = reading::bytes(&input)?;
    let project = Project::around(input.path.as_deref());
    let loader = Recording { project: &project, instead: &|_| None, met: Mutex::default() };
    let sources = reading::of(input.clone(), bytes.clone(), &loader).found.sources;
    let path = input.path.as_ref().map(|p| p.canonicalize().unwrap_or_else(|_| p.clone()));
    let kept = Kept { path: path.clone(), name: input.name.clone(), bytes, closed: None };
    let mut files = vec![(path.unwrap_or_default(), kept)];
    for ((path, bytes), source) in loader.met().into_iter().zip(sources.iter().skip(1)) {
        let kept = Kept { path: Some(path.clone()), name: source.name().to_owned(), bytes, closed: None };
        files.push((path, kept));
    }
    Ok(Opened { input, project, around, files })
}

/// For each input the first that it shares files with, directly or through others.
fn tops(all: &[Opened]) -> Vec<usize> {
    let mut tops: Vec<usize> = (0..all.len()).collect();
    let mut owner: BTreeMap<&Path, usize> = BTreeMap::new();
    for (at, opened) in all.iter().enumerate() {
        for (path, _) in &opened.files {
            let other = *owner.entry(path).or_insert(at);
            let (a, b) = (top(&tops, at), top(&tops, other));
            if let Some(slot) = tops.get_mut(a.max(b)) {
                *slot = a.min(b);
            }
        }
    }
    (0..all.len()).map(|at| top(&tops, at)).collect()
}

fn top(tops: &[usize], mut at: usize) -> usize {
    while let Some(&next) = tops.get(at).filter(|&&next| next != at) {
        at = next;
    }
    at
}

impl Shelf {
    const fn empty() -> Self {
        Self { files: Vec::new(), numbers: BTreeMap::new(), inputs: Vec::new() }
    }

    fn add(&mut self, (number, opened): (usize, Opened), writable: &impl Fn(&Path) -> bool) {
        let mut first = None;
        for (path, mut kept) in opened.files {
            kept.closed = if std::str::from_utf8(&kept.bytes).is_err() {
                Some(Closed::NotUtf8)
            } else if writable(&path) {
                None
            } else {
                Some(Closed::NotAsked)
            };
            let number = *self.numbers.entry(path).or_insert(self.files.len());
            if number == self.files.len() {
                self.files.push(kept);
            }
            first = first.or(Some(number));
        }
        let Opened { input, project, around, .. } = opened;
        self.inputs.push(Start { number, input, file: first.unwrap_or(0), project, around });
    }

    /// What is to be mended. The text of a file that is no UTF-8 is left out: its own bytes are read.
    pub(super) fn texts(&self) -> Vec<Text> {
        let text = |kept: &Kept| String::from_utf8(kept.bytes.clone()).unwrap_or_default();
        self.files.iter().map(|kept| Text { text: text(kept), open: kept.closed.is_none() }).collect()
    }

    /// What the inputs say when these texts stand in for the files.
    pub(super) fn readings(&self, texts: &[Text], rules: &Rules) -> Vec<Read> {
        let bytes = |file: usize| match (self.files.get(file), texts.get(file)) {
            (Some(kept), Some(text)) if kept.closed != Some(Closed::NotUtf8) => text.text.clone().into_bytes(),
            (Some(kept), _) => kept.bytes.clone(),
            _ => Vec::new(),
        };
        let instead = |path: &Path| self.numbers.get(path).map(|&file| bytes(file));
        let read = |start: &Start| self.read(start, bytes(start.file), (&instead, rules));
        self.inputs.iter().map(read).collect()
    }

    fn read(&self, start: &Start, bytes: Vec<u8>, (instead, rules): (Instead<'_>, &Rules)) -> Read {
        let loader = Recording { project: &start.project, instead, met: Mutex::default() };
        let mut reading = reading::of(start.input.clone(), bytes, &loader).within(start.around.clone());
        let mut files = vec![start.file];
        // A file that no reading has met before is nobody's to mend.
        files.extend(loader.met().iter().map(|(path, _)| self.numbers.get(path).copied().unwrap_or(usize::MAX)));
        let checked = !reading.has_errors();
        reading.check(rules);
        Read { number: start.number, reading, files, checked }
    }

    /// A reading as the mender takes it.
    pub(super) fn placed(read: &Read) -> fix::Reading<'_> {
        let found = &read.reading.found;
        fix::Reading {
            sources: &found.sources,
            diagnostics: &found.diagnostics,
            files: &read.files,
            checked: read.checked,
        }
    }

    /// Why the mends of a file are not applied, as a line.
    pub(super) fn why_closed(&self, file: usize) -> Option<String> {
        let kept = self.files.get(file).filter(|k| k.closed == Some(Closed::NotAsked))?;
        Some(format!("{} could be mended too, but was only included: name it to have it written\n", kept.name))
    }

    /// Which files are left alone because they are no UTF-8, each as a line.
    pub(super) fn unreadable(&self) -> impl Iterator<Item = String> {
        let closed = self.files.iter().filter(|k| k.closed == Some(Closed::NotUtf8));
        closed.map(|k| format!("{} is left as it is: it is not saved as UTF-8; save it so, then mend it\n", k.name))
    }
}

/// The bytes that stand in for a file.
type Instead<'a> = &'a (dyn Fn(&Path) -> Option<Vec<u8>> + Sync);

/// What a loader gives, with other bytes for some files; it remembers the texts that it gave.
struct Recording<'a> {
    project: &'a Project,
    instead: Instead<'a>,
    met: Mutex<Vec<(PathBuf, Vec<u8>)>>,
}

impl Recording<'_> {
    fn met(self) -> Vec<(PathBuf, Vec<u8>)> {
        self.met.into_inner().unwrap_or_default()
    }
}

impl Loader for Recording<'_> {
    fn text(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        let real = self.project.real(path)?;
        let bytes = match (self.instead)(&real) {
            Some(bytes) => bytes,
            None => self.project.text(path)?,
        };
        if let Ok(mut met) = self.met.lock() {
            met.push((real, bytes.clone()));
        }
        Ok(bytes)
    }

    fn image(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        self.project.image(path)
    }
}
