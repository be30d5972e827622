//! `journey render`: files to drawings.
//!
//! In: what was asked for. Out: written files, messages, an exit code. First everything is read and every place is known,
//! then drawings are made and written, each on its own: memory holds the models of all files, but few drawings at a time.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use rayon::prelude::*;

use super::arguments::{self, Messages};
use super::choice;
use super::files::{self, Written};
use super::outputs::{Job, Output, plan};
use super::reading::{self, Reading};
use super::{Exit, Failure, progress, terminal};
use crate::render::svg::{SvgOptions, TextMode, svg};
use crate::scene::{Node, Scene};
use crate::text::{self, Metrics, measured};
use crate::theme::{Choice, LIGHT};
use crate::view::{self, Drawing};

/// How many drawings are named one by one when they are done.
const NAMED: usize = 8;

/// Draws what was asked for.
pub(super) fn run(request: &arguments::Render, messages: Messages) -> Result<Exit, Failure> {
    let mut readings = reading::all(&request.inputs)?;
    for reading in &mut readings {
        reading.list(request.language, request.keep_going);
    }
    let mistakes = reading::report(&readings, messages);
    // What could be drawn of a file with mistakes is not known.
    if !readings.iter().any(Reading::has_errors) {
        choice::missed(&request.views, &readings.iter().flat_map(|r| &r.drawings).collect::<Vec<_>>())?;
    }
    for reading in &mut readings {
        reading.drawings.retain(|d| choice::meant(&request.views, d));
    }
    let jobs = plan(&readings, request.output.as_deref())?;
    for reading in &readings {
        if request.views.is_empty() && reading.says_nothing() {
            terminal::say(&format!("warning: {} declares nothing to draw\n", reading.input.name));
        }
    }
    wide_enough(&jobs, request)?;
    let bar = progress::bar(jobs.len());
    let work = |job: &Job<'_>| {
        let done = draw(job, request, jobs.len() == 1);
        bar.inc(1);
        done
    };
    // One drawing does not pay for starting threads.
    let done: Vec<_> =
        if jobs.len() > 1 { jobs.par_iter().map(work).collect() } else { jobs.iter().map(work).collect() };
    bar.finish_and_clear();
    let exit = finish(&jobs, done, mistakes);
    // The process is about to end; the system takes the memory back faster than it can be given back.
    std::mem::forget(readings);
    exit
}

/// Without the font that it is measured with, a text may be wider.
fn metrics(request: &arguments::Render) -> Metrics {
    if request.text == TextMode::System { Metrics::System } else { Metrics::Bundled }
}

/// A width that was asked for must be enough for every drawing.
fn wide_enough(jobs: &[Job<'_>], request: &arguments::Render) -> Result<(), Failure> {
    let Some(width) = request.width else { return Ok(()) };
    let narrow = jobs.iter().filter_map(|job| {
        let model = &job.reading.model;
        let language = request.language.unwrap_or(job.reading.language);
        let least = measured(metrics(request), || view::least_width(model, job.drawing, language)).ceil();
        let (title, file) = (job.drawing.called(), &job.reading.input.name);
        (least > width).then(|| {
            let advice = format!("ask for --width {least}, or leave it out");
            Failure::new(format!("{file}: `{title}` cannot be narrower than {least} px; {advice}"))
        })
    });
    Failure::all(narrow.collect()).map_or(Ok(()), Err)
}

/// What is to be said about a drawing that is done.
struct Done {
    written: Written,
    /// Scripts that the font lacks.
    missing: Vec<&'static str>,
}

/// Draws one; `last` is told of the only one.
fn draw(job: &Job<'_>, request: &arguments::Render, last: bool) -> Result<Done, Failure> {
    let scene = scene(job.reading, job.drawing, request);
    let bytes = svg(&scene, &options(job.reading, request));
    let written = write(&job.output, bytes.as_bytes())?;
    let missing = missing(&scene);
    if last {
        // The process is about to end; the system takes the memory back faster than it can be given back.
        std::mem::forget((scene, bytes));
    }
    Ok(Done { written, missing })
}

/// A drawing of what was read.
pub(super) fn scene(reading: &Reading, drawing: &Drawing, request: &arguments::Render) -> Scene {
    let language = request.language.unwrap_or(reading.language);
    let options = view::Options { width: request.width, language };
    measured(metrics(request), || view::draw(&reading.model, drawing, &options))
}

/// How the drawings of a file are written.
pub(super) fn options(reading: &Reading, request: &arguments::Render) -> SvgOptions {
    SvgOptions { theme: request.theme.or(reading.theme).unwrap_or(Choice::One(&LIGHT)), text: request.text }
}

/// Gives a drawing to standard output or to a file, in a folder that is made where it is missing.
pub(super) fn write(output: &Output, bytes: &[u8]) -> Result<Written, Failure> {
    match output {
        Output::Stdout => match files::write_stdout(bytes) {
            Ok(()) => Ok(Written::Yes),
            Err(e) => Err(Failure::io("cannot write", Path::new("standard output"), &e)),
        },
        Output::File(path) => {
            files::making_folder(path, || files::write(path, bytes)).map_err(|e| Failure::io("cannot write", path, &e))
        }
    }
}

/// The scripts in a drawing that the font has no glyphs for. Each character is looked at once.
pub(super) fn missing(scene: &Scene) -> Vec<&'static str> {
    fn walk(nodes: &[Node], found: &mut BTreeSet<char>) {
        for node in nodes {
            match node {
                Node::Group(group) => walk(&group.children, found),
                Node::Text(line) => {
                    let foreign = line.runs.iter().filter(|r| !r.text.is_ascii());
                    found.extend(foreign.flat_map(|r| r.text.chars().filter(|c| !c.is_ascii())));
                }
                _ => {}
            }
        }
    }
    let mut found = BTreeSet::new();
    walk(&scene.nodes, &mut found);
    text::missing(&String::from_iter(found))
}

/// Says what was done, and how it went.
fn finish(jobs: &[Job<'_>], done: Vec<Result<Done, Failure>>, mistakes: bool) -> Result<Exit, Failure> {
    let mut said = String::new();
    let mut failures = Vec::new();
    let (mut written, mut unchanged) = (0, 0);
    for (job, done) in jobs.iter().zip(done) {
        let done = match done {
            Ok(done) => done,
            Err(failure) => {
                failures.push(failure);
                continue;
            }
        };
        notes(&mut said, job, &done);
        let Output::File(path) = &job.output else { continue };
        if jobs.len() <= NAMED {
            said.push_str(&named(path, done.written));
        }
        written += usize::from(done.written == Written::Yes);
        unchanged += usize::from(done.written == Written::Unchanged);
    }
    if jobs.len() > NAMED {
        let _ = writeln!(said, "wrote {written} drawings; {unchanged} were up to date");
    }
    terminal::say(&said);
    match Failure::all(failures) {
        Some(failure) => Err(failure),
        None => Ok(if mistakes { Exit::Mistakes } else { Exit::Done }),
    }
}

/// What became of a file, as a line.
pub(super) fn named(path: &Path, written: Written) -> String {
    let verb = match written {
        Written::Yes => "wrote",
        Written::Unchanged => "unchanged:",
    };
    format!("{verb} {}\n", path.display())
}

/// What a reader of the drawing should know.
fn notes(said: &mut String, job: &Job<'_>, done: &Done) {
    let name = &job.reading.input.name;
    if !done.missing.is_empty() {
        let scripts = done.missing.join(", ");
        let _ = writeln!(
            said,
            "advice: {name}: the font has no glyphs for {scripts}; the reader's system will choose some"
        );
    }
}
