//! `journey check --fix` and `--diff`: mends written back to files, or shown as a patch.
//!
//! In: which files, and which mends. Out: written files or a patch, messages about what is left, an exit code. Absent: which
//! mends there are, and which of them do good (that is [`crate::fix`]).
//!
//! Inputs that share a file are mended together, so that a file is mended once and no mend serves one of them at the cost
//! of another.

mod shelf;
mod written;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use rayon::prelude::*;

use super::arguments::{Mending, Messages, Rules};
use super::reading::Reading;
use super::report::Form;
use super::{Exit, Failure, files, inputs, terminal};
use crate::diagnostic::Fix;
use crate::fix::{self, Findings, Mend, Text, Wanted};
use shelf::{Shelf, group};
use written::{patch, write};

/// How files are to be mended.
#[derive(Clone, Copy)]
pub(super) struct Request<'a> {
    pub(super) rules: &'a Rules,
    pub(super) mending: Mending,
    pub(super) messages: Messages,
}

/// Files that were mended together.
struct Mended {
    shelf: Shelf,
    texts: Vec<Text>,
    applied: Vec<Mend>,
    /// The inputs by their numbers, as they read now.
    readings: Vec<(usize, Reading)>,
    /// Mends of files that are not ours to write.
    elsewhere: BTreeSet<Mend>,
}

/// Mends files.
pub(super) fn run(words: &[PathBuf], request: Request<'_>) -> Result<Exit, Failure> {
    let inputs = inputs::collect(words)?;
    let folders: Vec<PathBuf> = words.iter().filter(|w| w.is_dir()).filter_map(|w| w.canonicalize().ok()).collect();
    let shelves = group(inputs, &folders)?;
    let mended: Vec<Mended> = if shelves.len() > 1 {
        shelves.into_par_iter().map(|shelf| mended(shelf, request)).collect()
    } else {
        shelves.into_iter().map(|shelf| mended(shelf, request)).collect()
    };
    if request.mending.shown { show(&mended, request) } else { store(mended, request) }
}

fn mended(shelf: Shelf, request: Request<'_>) -> Mended {
    let texts = shelf.texts();
    let read = |texts: &[Text]| findings(&shelf.readings(texts, request.rules));
    let outcome = fix::mend(texts, request.mending.wanted, &read);
    let readings = shelf.readings(&outcome.texts, request.rules);
    let left = findings(&readings);
    let open = |m: &Mend| outcome.texts.get(m.file).is_some_and(|t| t.open);
    let wanted = |m: &Mend| m.certain || request.mending.wanted == Wanted::Likely;
    let elsewhere = left.list.into_iter().filter_map(|f| f.mend).filter(|m| !open(m) && wanted(m)).collect();
    let readings = readings.into_iter().map(|r| (r.number, r.reading)).collect();
    Mended { texts: outcome.texts, applied: outcome.applied, readings, elsewhere, shelf }
}

fn findings(readings: &[shelf::Read]) -> Findings {
    let all: Vec<_> = readings.iter().map(Shelf::placed).collect();
    Findings::gather(&all)
}

/// `3 mistakes in 1 file`, of mends; empty for none.
fn counted(mended: &[Mended]) -> String {
    let mends: usize = mended.iter().map(|m| m.applied.len()).sum();
    let files: usize = mended.iter().map(|m| m.applied.iter().map(|a| a.file).collect::<BTreeSet<_>>().len()).sum();
    let number = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
    if mends == 0 { String::new() } else { format!("{} in {}", number(mends, "mistake"), number(files, "file")) }
}

/// Prints the patch.
fn show(mended: &[Mended], request: Request<'_>) -> Result<Exit, Failure> {
    let patch: String = mended.iter().flat_map(|m| patch(&m.shelf, &m.texts)).collect();
    let counted = counted(mended);
    files::write_stdout(patch.as_bytes()).map_err(|e| Failure::io("cannot write", "standard output".as_ref(), &e))?;
    remark(mended, request);
    let errors = mended.iter().flat_map(|m| &m.readings).any(|(_, r)| r.has_errors());
    if human(request.messages).is_some() {
        terminal::say(&match counted.as_str() {
            "" => "nothing to mend\n".to_owned(),
            some => format!("--fix would mend {some}\n"),
        });
        if errors {
            terminal::say("other mistakes have no such mend; journey check tells them\n");
        }
    }
    Ok(if patch.is_empty() && !errors { Exit::Done } else { Exit::Mistakes })
}

/// Writes the files, and says what is left.
fn store(mended: Vec<Mended>, request: Request<'_>) -> Result<Exit, Failure> {
    let failures: Vec<Failure> = mended.iter().flat_map(|m| write(&m.shelf, &m.texts)).collect();
    let counted = counted(&mended);
    if human(request.messages).is_some() && !counted.is_empty() && failures.is_empty() {
        terminal::say(&format!("mended {counted}\n"));
    }
    remark(&mended, request);
    let readings: BTreeMap<usize, Reading> = mended.into_iter().flat_map(|m| m.readings).collect();
    let readings: Vec<Reading> = readings.into_values().collect();
    let mistakes = super::checked(&readings, request.messages)?;
    if request.mending.wanted == Wanted::Certain {
        let others = ready(&readings).into_iter().filter(|f| !f.certain).count();
        say_ready(0, others, request.messages);
    }
    match Failure::all(failures) {
        Some(failure) => Err(failure),
        None => Ok(if mistakes { Exit::Mistakes } else { Exit::Done }),
    }
}

/// Says which files were left alone though something in them could be mended.
fn remark(mended: &[Mended], request: Request<'_>) {
    if human(request.messages).is_none() {
        return;
    }
    let mut said = BTreeSet::new();
    for each in mended {
        for mend in &each.elsewhere {
            said.extend(each.shelf.why_closed(mend.file));
        }
        said.extend(each.shelf.unreadable());
    }
    terminal::say(&said.into_iter().collect::<String>());
}

/// The form of messages, if it is one for people; programs are told by the report alone.
fn human(messages: Messages) -> Option<Form> {
    Some(terminal::style(messages).form).filter(|f| matches!(f, Form::Pretty | Form::Narrated | Form::Concise))
}

/// The mends that are ready, each once.
fn ready(readings: &[Reading]) -> Vec<&Fix> {
    let mut seen = BTreeSet::new();
    let mut out = Vec::new();
    for reading in readings {
        let sources = &reading.found.sources;
        for fix in reading.found.diagnostics.iter().filter_map(|d| d.fix.as_ref()) {
            let Some(edit) = fix.edits.first() else { continue };
            let (file, place) = sources.place(edit.span);
            if seen.insert((file.name(), place.line, place.column, edit.span.len(), edit.text.as_str())) {
                out.push(fix);
            }
        }
    }
    out
}

/// Says, after the messages of a check, how many of the mistakes can be mended.
pub(super) fn offer(readings: &[Reading], messages: Messages) {
    let ready = ready(readings);
    let certain = ready.iter().filter(|f| f.certain).count();
    say_ready(certain, ready.len() - certain, messages);
}

fn say_ready(certain: usize, others: usize, messages: Messages) {
    if human(messages).is_none() {
        return;
    }
    match (certain, others) {
        (0, 0) => {}
        (0, n) => terminal::say(&format!("{n} can be mended with --fix --unsafe-fixes; read what it has done\n")),
        (n, 0) => terminal::say(&format!("{n} can be mended with --fix\n")),
        (n, more) => terminal::say(&format!("{n} can be mended with --fix, {more} more with --fix --unsafe-fixes\n")),
    }
}
