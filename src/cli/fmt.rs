//! `journey fmt`: files in their canonical form.
//!
//! In: what was asked for. Out: files written anew where they change, patches or texts on standard output, a message, an
//! exit code. Files that are no text, and those that cannot be translated, stay as they are.

use std::fmt::Write as _;
use std::path::Path;

use rayon::prelude::*;

use super::arguments::Fmt;
use super::difference::unified;
use super::inputs::{Input, collect};
use super::report::shown;
use super::{Exit, Failure, files, progress, terminal};
use crate::format::{Formatted, format};

/// What became of a file.
struct Done {
    input: Input,
    /// Whether its canonical form is another one.
    changed: bool,
    /// Its canonical form, or the way to it: what goes to standard output.
    shown: String,
    /// How many of its lines were not understood.
    left: usize,
}

/// Formats what was asked for.
pub(super) fn run(request: &Fmt) -> Result<Exit, Failure> {
    let inputs = collect(&request.inputs)?;
    if request.stdout && inputs.len() > 1 {
        return Err(Failure::new("`-o -` takes one file: several would run into each other"));
    }
    let bar = progress::bar(inputs.len());
    let work = |input: Input| {
        let done = one(input, request);
        bar.inc(1);
        done
    };
    // One file does not pay for starting threads.
    let all: Vec<_> = if inputs.len() > 1 {
        inputs.into_par_iter().map(work).collect()
    } else {
        inputs.into_iter().map(work).collect()
    };
    bar.finish_and_clear();
    let (mut done, mut failures) = (Vec::new(), Vec::new());
    for each in all {
        match each {
            Ok(one) => done.push(one),
            Err(failure) => failures.push(failure),
        }
    }
    for each in &done {
        super::print(each.shown.as_bytes())?;
    }
    terminal::say(&shown(&said(&done, request)));
    match Failure::all(failures) {
        Some(failure) => Err(failure),
        None if request.writes() => Ok(Exit::Done),
        None => Ok(if done.iter().any(|d| d.changed) { Exit::Mistakes } else { Exit::Done }),
    }
}

/// Reads a file, and does with its canonical form what was asked for.
fn one(input: Input, request: &Fmt) -> Result<Done, Failure> {
    let bytes = read(&input, request)?;
    let refused = |why| Failure::new(format!("{} is left as it is: {why}", input.name));
    let Formatted { text, left } = format(&bytes, request.language).map_err(refused)?;
    let changed = text.as_bytes() != bytes;
    let mut shown = String::new();
    if !request.writes() {
        if request.diff {
            shown = unified(&patched(&input.name), &String::from_utf8_lossy(&bytes), &text);
        }
    } else if request.stdout || input.path.is_none() {
        shown = text;
    } else if let Some(path) = input.path.as_deref().filter(|_| changed) {
        write(path, text.as_bytes())?;
    }
    Ok(Done { input, changed, shown, left })
}

fn read(input: &Input, request: &Fmt) -> Result<Vec<u8>, Failure> {
    let Some(path) = &input.path else {
        return files::read(std::io::stdin().lock(), files::MAX_TEXT, 1 << 14)
            .map_err(|e| Failure::io("cannot read", "standard input".as_ref(), &e));
    };
    // What is to be written over must be a file.
    let in_place = request.writes() && !request.stdout;
    let file = if in_place { files::open_ordinary(path) } else { std::fs::File::open(path) };
    file.and_then(|file| files::read_file(file, files::MAX_TEXT)).map_err(|e| Failure::io("cannot read", path, &e))
}

/// Writes to what a link leads to, so that it stays a link.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let written = path.canonicalize().and_then(|real| files::write(&real, bytes));
    written.map(|_| ()).map_err(|e| Failure::io("cannot write", path, &e))
}

/// A name as patches have it: below the folder in which they are applied, with `/` between its parts.
fn patched(name: &str) -> String {
    name.replace(std::path::MAIN_SEPARATOR, "/").trim_start_matches('/').to_owned()
}

fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// What is said about all files: one line, and one for each that would change.
fn said(done: &[Done], request: &Fmt) -> String {
    let mut out = String::new();
    let changed = done.iter().filter(|d| d.changed).count();
    if request.check {
        for each in done.iter().filter(|d| d.changed) {
            let _ = writeln!(out, "would format {}", each.input.name);
        }
    }
    // Standard output carries the answer; a second one would be in the way.
    let quiet = (request.diff && !request.check) || request.stdout || done.iter().any(|d| d.input.path.is_none());
    if !quiet && !done.is_empty() {
        let verb = if request.check { "would format" } else { "formatted" };
        let _ = match (done, changed) {
            ([_], 1) if request.check => Ok(()),
            ([only], 1) => writeln!(out, "{verb} {}", only.input.name),
            ([only], _) => writeln!(out, "{} is in its canonical form", only.input.name),
            (_, 0) => writeln!(out, "all {} are in their canonical form", counted(done.len(), "file")),
            _ => match done.len() - changed {
                0 => writeln!(out, "{verb} {}", counted(changed, "file")),
                1 => writeln!(out, "{verb} {}; 1 was already so", counted(changed, "file")),
                others => writeln!(out, "{verb} {}; {others} were already so", counted(changed, "file")),
            },
        };
    }
    let left: usize = done.iter().map(|d| d.left).sum();
    if left > 0 && !request.stdout {
        let kept =
            if left == 1 { "is not understood and stays as it is" } else { "are not understood and stay as they are" };
        let _ = writeln!(out, "{} {kept}; `journey check` says why", counted(left, "line"));
    }
    out
}
