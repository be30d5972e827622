//! Drawings of files that change.
//!
//! In: which files have changed. Out: written files, pictures for the preview, and what is wrong. Absent: events and time;
//! why a file is to be drawn again.
//!
//! Of each file the last good pictures are kept: mistakes that are made while writing take none away. What is no longer
//! drawn stays on the disk: somebody may show it, and a name that is typed anew letter by letter would delete it.

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::listing::whole;
use super::shown;
use crate::cli::arguments;
use crate::cli::config;
use crate::cli::files::Written;
use crate::cli::inputs::Input;
use crate::cli::outputs::{Job, Output, Planned, plan_what_can_be};
use crate::cli::reading::{self, Reading};
use crate::cli::{Failure, choice, render};
use crate::preview::{Picture, Shown};
use crate::render::svg::svg;
use crate::view::{self, Drawing};

/// Whether what is being done is out of date.
pub(super) type Newer<'a> = dyn Fn() -> bool + Sync + 'a;

/// What was read of one file; an error where it could not be.
pub(super) type Read = (PathBuf, Result<Reading, Failure>);

/// All files with what is kept of them.
pub(super) struct Builder {
    request: arguments::Render,
    /// Whether there is a preview.
    shows: bool,
    kept: BTreeMap<PathBuf, Kept>,
    /// In the order in which they are shown.
    order: Vec<PathBuf>,
}

/// What is kept of a file.
pub(super) struct Kept {
    pub(super) input: Input,
    /// Whether it is to be drawn again.
    dirty: bool,
    /// As it was last read; `None` when it cannot be read.
    pub(super) reading: Option<Reading>,
    /// Everything that can be drawn of it.
    listed: Vec<Drawing>,
    /// Every place that was looked at for it.
    pub(super) reads: BTreeSet<PathBuf>,
    /// The last good ones.
    pub(super) pictures: Vec<Picture>,
    /// Drawn of a file with mistakes.
    pub(super) partial: Vec<Picture>,
    /// Why it cannot be read.
    unreadable: Option<Trouble>,
    /// Why drawings cannot be written, now.
    unwritable: Vec<Trouble>,
    pub(super) done: Done,
    /// Whether it had mistakes when it was last drawn.
    failed: bool,
    shown: Arc<Shown>,
}

/// What the last build did with a file.
#[derive(Debug, Default)]
pub(super) struct Done {
    pub(super) outputs: Vec<Made>,
    /// Outputs that are no longer drawn.
    pub(super) left: Vec<PathBuf>,
    /// Whether it had mistakes before, and has none now.
    pub(super) mended: bool,
}

/// A drawing that was made.
#[derive(Debug, Clone)]
pub(super) struct Made {
    pub(super) drawing: Drawing,
    pub(super) path: PathBuf,
    /// `None` where it could not be written.
    pub(super) written: Option<Written>,
    /// Scripts that the font lacks.
    pub(super) missing: Vec<&'static str>,
}

/// What is wrong beside what the files say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trouble {
    /// Stable name.
    pub(super) code: &'static str,
    pub(super) message: String,
}

impl Trouble {
    /// A file cannot be read.
    pub(super) const UNREADABLE: &'static str = "cannot-read";
    /// A drawing cannot be written.
    pub(super) const UNWRITABLE: &'static str = "cannot-write";
    /// A drawing cannot be written to where it belongs: another is written there, or it is read from.
    pub(super) const TAKEN: &'static str = "output-taken";
    /// What was asked for by `--view` is not there.
    pub(super) const NO_VIEW: &'static str = "no-such-drawing";
    /// A mistake of the program.
    pub(super) const INTERNAL: &'static str = "internal-error";

    fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }
}

impl Kept {
    fn new(input: Input) -> Self {
        let name = input.name.clone();
        let shown = Shown { name, path: None, pictures: vec![], partial: vec![], problems: vec![], texts: vec![] };
        Self {
            input,
            dirty: true,
            reading: None,
            listed: Vec::new(),
            reads: BTreeSet::new(),
            pictures: Vec::new(),
            partial: Vec::new(),
            unreadable: None,
            unwritable: Vec::new(),
            done: Done::default(),
            failed: false,
            shown: Arc::new(shown),
        }
    }

    /// Whether there are mistakes in it, or it cannot be read.
    pub(super) fn fails(&self) -> bool {
        self.reading.as_ref().is_none_or(Reading::has_errors) || self.troubles().next().is_some()
    }

    /// Whether it was drawn when it was last read.
    pub(super) fn is_drawn(&self) -> bool {
        self.reading.as_ref().is_some_and(|r| !r.has_errors())
    }

    /// What is wrong beside what it says.
    pub(super) fn troubles(&self) -> impl Iterator<Item = &Trouble> {
        self.unreadable.iter().chain(&self.unwritable)
    }

    pub(super) fn has_pictures(&self) -> bool {
        !self.pictures.is_empty() || !self.done.outputs.is_empty()
    }
}

/// A drawing to be made.
struct Task<'a> {
    key: &'a Path,
    reading: &'a Reading,
    drawing: &'a Drawing,
    /// `None` where it has no place.
    output: Option<&'a Output>,
}

/// What came of it.
struct Drawn {
    made: Option<Made>,
    picture: Option<Picture>,
    trouble: Option<Trouble>,
}

impl Builder {
    pub(super) const fn new(request: arguments::Render, shows: bool) -> Self {
        Self { request, shows, kept: BTreeMap::new(), order: Vec::new() }
    }

    /// These are the files now; the names of those that are no longer among them.
    pub(super) fn takes(&mut self, inputs: &[Input]) -> Vec<String> {
        let named: Vec<_> = inputs.iter().filter_map(|i| Some((whole(i.path.as_ref()?), i))).collect();
        self.order = named.iter().map(|(path, _)| path.clone()).collect();
        let mut gone = Vec::new();
        let wanted: BTreeSet<_> = self.order.iter().collect();
        self.kept.retain(|path, kept| {
            let stays = wanted.contains(path);
            if !stays {
                gone.push(kept.input.name.clone());
            }
            stays
        });
        for (path, input) in named {
            self.kept.entry(path).or_insert_with(|| Kept::new(input.clone()));
        }
        gone
    }

    pub(super) fn get(&self, path: &Path) -> Option<&Kept> {
        self.kept.get(path)
    }

    pub(super) fn inputs(&self) -> impl Iterator<Item = (&Path, &Input)> {
        self.order.iter().filter_map(|p| Some((p.as_path(), &self.kept.get(p)?.input)))
    }

    /// Every place that was looked at.
    pub(super) fn reads(&self) -> BTreeSet<PathBuf> {
        self.kept.iter().flat_map(|(path, kept)| kept.reads.iter().chain([path])).cloned().collect()
    }

    /// Whether something of that name is written.
    pub(super) fn writes(&self, name: &std::ffi::OsStr) -> bool {
        self.kept.values().flat_map(|k| &k.done.outputs).any(|made| made.path.file_name() == Some(name))
    }

    /// A file has changed: whatever reads it is to be drawn again.
    pub(super) fn changed(&mut self, path: &Path) {
        for (itself, kept) in &mut self.kept {
            kept.dirty |= itself == path || kept.reads.contains(path);
        }
    }

    /// The files that are to be drawn again.
    pub(super) fn dirty(&self) -> Vec<PathBuf> {
        self.order.iter().filter(|p| self.kept.get(*p).is_some_and(|k| k.dirty)).cloned().collect()
    }

    /// Whether all that a file reads is as it should be.
    pub(super) fn reads_any(&self, path: &Path, is: impl Fn(&Path) -> bool) -> bool {
        is(path) || self.get(path).is_some_and(|k| k.reads.iter().any(|p| is(p)))
    }

    /// What the preview is to show.
    pub(super) fn shown(&self) -> Vec<Arc<Shown>> {
        self.order.iter().filter_map(|p| Some(self.kept.get(p)?.shown.clone())).collect()
    }

    /// Reads files; `None` when something newer came up.
    pub(super) fn read(&self, paths: &[PathBuf], newer: &Newer<'_>) -> Option<Vec<Read>> {
        let one = |path: &PathBuf| {
            let input = self.kept.get(path)?.input.clone();
            if newer() {
                return None;
            }
            let read = || {
                // What is no ordinary file could block for ever.
                crate::cli::files::open_ordinary(path)
                    .map_err(|e| Failure::io("cannot read", input_path(&input), &e))?;
                let around = config::around(std::slice::from_ref(&input))?.into_iter().next().unwrap_or_default();
                let mut reading = reading::one(input.clone())?.within(around);
                for looked in &mut reading.looked {
                    looked.path = whole(&looked.path);
                }
                reading.list(self.request.language, false);
                Ok(reading)
            };
            let read = catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|panic| Err(broken(&panic)));
            Some((path.clone(), read))
        };
        let all = if paths.len() > 1 {
            paths.par_iter().map(one).collect::<Vec<_>>()
        } else {
            paths.iter().map(one).collect()
        };
        all.into_iter().collect()
    }

    /// Takes over what was read.
    pub(super) fn accepts(&mut self, (path, read): Read) {
        let Some(kept) = self.kept.get_mut(&path) else { return };
        match read {
            Ok(mut reading) => {
                kept.reads = reading.looked.iter().map(|l| l.path.clone()).collect();
                kept.listed = std::mem::take(&mut reading.drawings);
                let meant = kept.listed.iter().filter(|d| choice::meant(&self.request.views, d));
                reading.drawings = meant.cloned().collect();
                kept.unreadable = None;
                kept.done.mended = kept.failed && !reading.has_errors();
                kept.reading = Some(reading);
            }
            Err(failure) => {
                kept.unreadable = Some(Trouble::new(Trouble::UNREADABLE, failure.message));
                kept.listed.clear();
                kept.reading = None;
                kept.done.mended = false;
            }
        }
    }

    /// Draws what was read; the files that are done, which lacks some when something newer came up.
    pub(super) fn draw(&mut self, paths: &[PathBuf], newer: &Newer<'_>) -> Vec<PathBuf> {
        let Self { request, shows, kept, order } = self;
        let readings = order.iter().filter_map(|p| kept.get(p)?.reading.as_ref());
        let (planned, whole_trouble) = match plan_what_can_be(readings, request.output.as_deref()) {
            Ok(planned) => (planned, None),
            Err(failure) => (Planned { jobs: vec![], clashes: vec![] }, Some(failure.message)),
        };
        let taken = taken(&planned, kept);
        // A place may have become free, or taken, through what another file says.
        let is = |path: &PathBuf| paths.contains(path) || taken.get(path.as_path()).is_some_and(|t| t.1);
        let todo: Vec<PathBuf> = order.iter().filter(|p| is(p)).cloned().collect();
        let tasks = tasks(kept, &todo, &planned.jobs);
        let one = |task: &Task<'_>| if newer() { None } else { Some(drawn(task, request, *shows)) };
        let results: Vec<_> =
            if tasks.len() > 1 { tasks.par_iter().map(one).collect() } else { tasks.iter().map(one).collect() };
        let mut by_file: BTreeMap<PathBuf, Option<Vec<Drawn>>> =
            todo.iter().map(|p| (p.clone(), Some(Vec::new()))).collect();
        for (task, result) in tasks.iter().zip(results) {
            let Some(all) = by_file.get_mut(task.key) else { continue };
            match (result, all.as_mut()) {
                (Some(drawn), Some(list)) => list.push(drawn),
                _ => *all = None,
            }
        }
        let taken: BTreeMap<PathBuf, Vec<Trouble>> = taken.into_iter().map(|(p, t)| (p.to_owned(), t.0)).collect();
        drop(tasks);
        drop(planned);
        let mut done = Vec::new();
        for path in todo {
            let Some(Some(drawn)) = by_file.remove(&path) else { continue };
            let Some(kept) = kept.get_mut(&path) else { continue };
            let mut troubles = taken.get(&path).cloned().unwrap_or_default();
            let wants = kept.reading.as_ref().is_some_and(|r| !r.drawings.is_empty());
            troubles.extend(whole_trouble.iter().filter(|_| wants).map(|m| Trouble::new(Trouble::TAKEN, m.as_str())));
            kept.partial = match &kept.reading {
                Some(reading) if *shows && reading.has_errors() => partial(reading, request),
                _ => Vec::new(),
            };
            settle(kept, drawn, troubles);
            done.push(path);
        }
        done
    }

    /// What is to be said about words after `--view` that mean nothing.
    pub(super) fn idle_views(&self) -> Option<Trouble> {
        if self.kept.values().any(Kept::fails) {
            return None;
        }
        let all: Vec<_> = self.kept.values().flat_map(|k| &k.listed).collect();
        let idle = choice::missed(&self.request.views, &all).err()?;
        Some(Trouble::new(Trouble::NO_VIEW, idle.message))
    }
}

fn input_path(input: &Input) -> &Path {
    input.path.as_deref().unwrap_or(Path::new(&input.name))
}

/// For each file the reasons why drawings of it have no place, and whether these are others than before.
fn taken<'a>(planned: &Planned<'_>, kept: &'a BTreeMap<PathBuf, Kept>) -> BTreeMap<&'a Path, (Vec<Trouble>, bool)> {
    let mut out = BTreeMap::new();
    for (path, kept) in kept {
        let of = planned.clashes.iter().filter(|c| c.job.reading.input.path == kept.input.path);
        let now: Vec<_> = of.map(|c| Trouble::new(Trouble::TAKEN, c.why.message.clone())).collect();
        let before = kept.unwritable.iter().filter(|t| t.code == Trouble::TAKEN);
        let other = !before.eq(&now);
        out.insert(path.as_path(), (now, other));
    }
    out
}

/// Every drawing of these files; of one with mistakes, all that can be drawn of it.
fn tasks<'a>(kept: &'a BTreeMap<PathBuf, Kept>, paths: &'a [PathBuf], jobs: &'a [Job<'a>]) -> Vec<Task<'a>> {
    let mut tasks = Vec::new();
    for key in paths {
        let Some(reading) = kept.get(key).and_then(|k| k.reading.as_ref()) else { continue };
        for drawing in &reading.drawings {
            let job = jobs.iter().find(|j| std::ptr::eq(j.drawing, drawing));
            tasks.push(Task { key, reading, drawing, output: job.map(|j| &j.output) });
        }
    }
    tasks
}

/// Makes one drawing, and writes it.
fn drawn(task: &Task<'_>, request: &arguments::Render, shows: bool) -> Drawn {
    let make = || {
        let scene = render::scene(task.reading, task.drawing, request);
        let options = render::options(task.reading, request);
        let mut drawn = Drawn { made: None, picture: None, trouble: None };
        if let Some(output @ Output::File(path)) = task.output {
            let written = render::write(output, svg(&scene, &options).as_bytes());
            let missing = render::missing(&scene);
            let done = written.as_ref().ok().copied();
            drawn.made = Some(Made { drawing: task.drawing.clone(), path: path.clone(), written: done, missing });
            drawn.trouble = written.err().map(|e| Trouble::new(Trouble::UNWRITABLE, e.message));
        }
        drawn.picture = shows.then(|| shown::picture(task.reading, task.drawing, &scene, request));
        drawn
    };
    catch_unwind(AssertUnwindSafe(make)).unwrap_or_else(|panic| {
        let trouble = Some(Trouble::new(Trouble::INTERNAL, broken(&panic).message));
        Drawn { made: None, picture: None, trouble }
    })
}

/// Draws what was understood of a file with mistakes.
fn partial(reading: &Reading, request: &arguments::Render) -> Vec<Picture> {
    let draw = || {
        let all = view::drawings(&reading.model, request.language.unwrap_or(reading.language));
        let meant = all.iter().filter(|d| choice::meant(&request.views, d));
        meant.map(|d| shown::picture(reading, d, &render::scene(reading, d, request), request)).collect()
    };
    // Half of what was meant may be nothing that can be drawn; the mistakes are told in any case.
    catch_unwind(AssertUnwindSafe(draw)).unwrap_or_default()
}

/// Takes over what was made of a file.
fn settle(kept: &mut Kept, drawn: Vec<Drawn>, mut troubles: Vec<Trouble>) {
    kept.dirty = false;
    if kept.is_drawn() {
        let mut pictures = Vec::new();
        let mut outputs = Vec::new();
        for one in drawn {
            troubles.extend(one.trouble);
            outputs.extend(one.made);
            pictures.extend(one.picture);
        }
        let before = std::mem::take(&mut kept.done.outputs);
        let still = |old: &Made| outputs.iter().any(|new: &Made| new.path == old.path);
        kept.done.left = before.into_iter().filter(|old| !still(old)).map(|old| old.path).collect();
        kept.done.outputs = outputs;
        kept.pictures = pictures;
    }
    kept.unwritable = troubles;
    kept.failed = kept.fails();
    kept.shown = Arc::new(shown::shown(kept));
}

/// A mistake of the program, which must not end the watch.
fn broken(panic: &Box<dyn Any + Send>) -> Failure {
    let words = panic.downcast_ref::<&str>().copied().map(str::to_owned);
    let words = words.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
    Failure::new(format!("the program made a mistake, and goes on: {words}"))
}
