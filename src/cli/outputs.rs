//! Where each drawing goes.
//!
//! In: what was read, and the word after `-o`. Out: a place for each drawing, no two the same, none of them a file that
//! was read. All of this is known before the first byte is written.
//!
//! The first drawing that `bike-shop.journey` declares is `bike-shop.svg`, each other one `bike-shop-<name>.svg`: below the
//! folder that was asked for, else below the one that the project has settled, else beside the file. What is chosen among
//! them never changes a name.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use super::Failure;
use super::inputs::{DASH, stem_of};
use super::reading::Reading;
use crate::view::Drawing;

/// A drawing, and where it goes.
pub(super) struct Job<'a> {
    pub(super) reading: &'a Reading,
    pub(super) drawing: &'a Drawing,
    pub(super) output: Output,
}

/// Where a drawing goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Output {
    Stdout,
    File(PathBuf),
}

/// What the word after `-o` means.
enum Destination<'a> {
    Beside,
    Folder(&'a Path),
    One(Output),
}

impl<'a> Destination<'a> {
    fn new(word: Option<&'a Path>) -> Self {
        let Some(word) = word else { return Self::Beside };
        let last = word.as_os_str().as_encoded_bytes().last();
        if word.as_os_str() == DASH {
            Self::One(Output::Stdout)
        } else if word.is_dir() || last.is_some_and(|&b| b == b'/' || b == MAIN_SEPARATOR as u8) {
            Self::Folder(word)
        } else {
            Self::One(Output::File(word.to_owned()))
        }
    }

    fn output(&self, reading: &Reading, suffix: Option<&str>) -> Output {
        let input = &reading.input;
        match self {
            Self::One(output) => output.clone(),
            Self::Folder(folder) => Output::File(folder.join(named(&input.stem, suffix))),
            Self::Beside => match (&input.path, reading.around.output()) {
                (Some(path), Some(folder)) => Output::File(folder.join(named(&stem_of(path), suffix))),
                (Some(path), None) => Output::File(named(&path.with_extension(""), suffix)),
                (None, _) => Output::Stdout,
            },
        }
    }
}

/// The name of a drawing after that of its file.
pub(super) fn named(stem: &Path, suffix: Option<&str>) -> PathBuf {
    let mut name = OsString::from(stem);
    if let Some(suffix) = suffix {
        name.push("-");
        name.push(suffix);
    }
    name.push(".svg");
    name.into()
}

/// A place for a drawing that belongs to no file: under this name in the current folder, unless the word says otherwise.
pub(super) fn place(name: &str, word: Option<&Path>) -> Output {
    match Destination::new(word) {
        Destination::Beside => Output::File(PathBuf::from(name)),
        Destination::Folder(folder) => Output::File(folder.join(name)),
        Destination::One(output) => output,
    }
}

/// A place for each drawing.
pub(super) fn plan<'a>(
    readings: impl IntoIterator<Item = &'a Reading>,
    word: Option<&Path>,
) -> Result<Vec<Job<'a>>, Failure> {
    let planned = plan_what_can_be(readings, word)?;
    planned.clashes.into_iter().next().map_or(Ok(planned.jobs), |clash| Err(clash.why))
}

/// Drawings with their places, and those that can have none.
pub(super) struct Planned<'a> {
    pub(super) jobs: Vec<Job<'a>>,
    pub(super) clashes: Vec<Clash<'a>>,
}

/// A drawing that cannot be written where it belongs.
pub(super) struct Clash<'a> {
    pub(super) job: Job<'a>,
    pub(super) why: Failure,
}

/// A place for each drawing that can have one: of two that want the same, for the first.
pub(super) fn plan_what_can_be<'a>(
    readings: impl IntoIterator<Item = &'a Reading>,
    word: Option<&Path>,
) -> Result<Planned<'a>, Failure> {
    let destination = Destination::new(word);
    let mut jobs = Vec::new();
    let mut read = BTreeSet::new();
    for reading in readings {
        read.extend(reading.opened.iter().chain(reading.looked_for()).map(PathBuf::as_path));
        for drawing in &reading.drawings {
            let suffix = (!drawing.main).then_some(drawing.name.as_str());
            jobs.push(Job { reading, drawing, output: destination.output(reading, suffix) });
        }
    }
    one_for_one(&jobs, &destination)?;
    Ok(apart(jobs, &read))
}

/// One file, and standard output, take one drawing.
fn one_for_one(jobs: &[Job<'_>], destination: &Destination<'_>) -> Result<(), Failure> {
    let whole = if let Destination::One(Output::File(path)) = destination {
        (jobs.len() > 1).then(|| format!("{} is one file", path.display()))
    } else {
        let count = jobs.iter().filter(|j| j.output == Output::Stdout).count();
        (count > 1).then(|| "standard output takes one drawing".to_owned())
    };
    let Some(whole) = whole else { return Ok(()) };
    let titles: Vec<_> =
        jobs.iter().take(5).map(|j| format!("  {} ({})", j.drawing.called(), j.reading.input.name)).collect();
    let more = if jobs.len() > titles.len() { "\n  …" } else { "" };
    let advice = "name a folder with -o; a name that ends with / is one";
    Err(Failure::new(format!("{whole}, but there are {} drawings:\n{}{more}\n{advice}", jobs.len(), titles.join("\n"))))
}

/// No two drawings go to one file, and none to a file that was read.
fn apart<'a>(jobs: Vec<Job<'a>>, read: &BTreeSet<&Path>) -> Planned<'a> {
    let mut taken: BTreeMap<PathBuf, &'a Reading> = BTreeMap::new();
    let mut planned = Planned { jobs: Vec::with_capacity(jobs.len()), clashes: Vec::new() };
    for job in jobs {
        let why = if let Output::File(path) = &job.output {
            let real = real(path);
            let path = path.display();
            if read.contains(real.as_path()) {
                Some(format!("{path} is read from; it cannot be written to as well"))
            } else if let Some(other) = taken.get(&real) {
                let (one, two) = (&other.input.name, &job.reading.input.name);
                Some(format!("drawings of {one} and of {two} would both be written to {path}"))
            } else {
                taken.insert(real, job.reading);
                None
            }
        } else {
            None
        };
        match why {
            Some(why) => planned.clashes.push(Clash { job, why: Failure::new(why) }),
            None => planned.jobs.push(job),
        }
    }
    planned
}

/// The path without links and dots in its folder; the file itself need not be there, and a link in its place is replaced.
fn real(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match (folder.canonicalize(), path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}
