//! What is said about a watch.
//!
//! In: events of the watch. Out: lines for people on standard error, or one JSON object a line on standard output, as the
//! reference describes. Absent: what is watched and how.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use super::builder::{Kept, Made, Trouble};
use super::eyes::Eyes;
use super::folders::Reason;
use super::session::{Built, Event, Session};
use super::shown::{called, slashed};
use crate::cli::arguments::{Messages, Voice};
use crate::cli::files::Written;
use crate::cli::report::{Found, report, shown, values};
use crate::cli::terminal;

/// Grows when a program that reads the events would have to be changed.
const VERSION: u32 = 1;

/// How many files are named one by one.
const NAMED: usize = 8;

/// Says what happens.
pub(super) struct Teller {
    voice: Voice,
    messages: Messages,
    /// Whether it was said what is watched.
    introduced: bool,
    /// Whether nobody listens any more.
    pub(super) deaf: bool,
}

impl Teller {
    pub(super) const fn new(voice: Voice, messages: Messages) -> Self {
        Self { voice, messages, introduced: false, deaf: false }
    }

    /// The watch begins.
    pub(super) fn starts<E: Eyes>(&mut self, session: &Session<E>, url: Option<&str>, taken: Option<u16>) {
        let inputs: Vec<_> = session.names().into_iter().map(slashed).collect();
        self.emit(
            || json!({ "event": "started", "version": VERSION, "inputs": inputs, "url": url, "port_taken": taken }),
        );
        if let Some(url) = url {
            let taken = taken.map(|port| format!(" (port {port} was taken)")).unwrap_or_default();
            self.say(&format!("preview at {url}{taken}\n"));
        }
    }

    /// Something happened.
    pub(super) fn tells<E: Eyes>(&mut self, event: &Event, session: &Session<E>) {
        match event {
            Event::Watching { files, folders } => self.watching(*files, *folders),
            Event::Polling { every, folders } => {
                let every_ms = every.as_millis() as u64;
                let list: Vec<_> = folders.iter().map(|(folder, _)| called(folder)).collect();
                let reason = folders.first().map(|(_, reason)| reason);
                let why = reason.map(advice).unwrap_or_default();
                let name = reason.map(name);
                self.emit(|| json!({ "event": "polling", "interval_ms": every_ms, "folders": list, "reason": name, "message": why }));
                let note = if reason == Some(&Reason::Asked) { "" } else { "note: " };
                self.say(&format!("{note}looking at the files every {every_ms} ms: {why}\n"));
            }
            Event::Built(built) => self.built(built, session),
            Event::Trouble(trouble) => self.trouble(trouble),
        }
    }

    /// The watch ends.
    pub(super) fn stops(&mut self, why: &str) {
        self.emit(|| json!({ "event": "stopped", "reason": why }));
    }

    /// Something is wrong beside what the files say.
    pub(super) fn trouble(&mut self, trouble: &Trouble) {
        self.emit(|| json!({ "event": "trouble", "problem": wrong(trouble) }));
        if self.voice != Voice::Json {
            terminal::say(&format!("error: {}\n", shown(&trouble.message)));
        }
    }

    fn watching(&mut self, files: usize, folders: usize) {
        self.emit(|| json!({ "event": "watching", "files": files, "folders": folders }));
        if !std::mem::replace(&mut self.introduced, true) {
            let what = if files == 1 { "1 file".to_owned() } else { format!("{files} files") };
            self.say(&format!("watching {what}; Ctrl-C ends\n"));
        }
    }

    fn built<E: Eyes>(&mut self, built: &Built, session: &Session<E>) {
        let files: Vec<&Kept> = built.files.iter().filter_map(|path| session.kept(path)).collect();
        let readings = files.iter().filter_map(|k| k.reading.as_ref());
        let found: Vec<&Found> = readings.flat_map(|r| [&r.around.config.found, &r.found]).collect();
        if self.voice == Voice::Json {
            self.emit(|| event(built, &files, &found));
            return;
        }
        let mut said = String::new();
        for name in &built.gone {
            let _ = writeln!(said, "{} is gone; its pictures stay", shown(name));
        }
        if files.len() > NAMED {
            said.push_str(&summary(&files, built.took));
        } else {
            for kept in &files {
                said.push_str(&line(kept, built.took));
            }
        }
        for name in files.iter().filter_map(|kept| scripts(kept)) {
            said.push_str(&name);
        }
        self.say(&said);
        let troubles = files.iter().flat_map(|kept| kept.troubles());
        let mut wrong = String::new();
        for trouble in troubles {
            let _ = writeln!(wrong, "error: {}", shown(&trouble.message));
        }
        wrong.push_str(&report(found, terminal::style(self.messages)).0);
        terminal::say(&wrong);
    }

    /// For people.
    fn say(&self, text: &str) {
        if self.voice == Voice::Usual {
            terminal::say(text);
        }
    }

    /// For programs.
    fn emit(&mut self, event: impl FnOnce() -> Value) {
        if self.voice != Voice::Json {
            return;
        }
        let mut line = event().to_string();
        line.push('\n');
        let mut out = io::stdout().lock();
        self.deaf |= out.write_all(line.as_bytes()).and_then(|()| out.flush()).is_err();
    }
}

/// A build as an event.
fn event(built: &Built, files: &[&Kept], found: &[&Found]) -> Value {
    let failed = files.iter().any(|kept| kept.fails());
    let (mut problems, _) = values(found);
    problems.extend(files.iter().flat_map(|kept| kept.troubles()).map(wrong));
    json!({
        "event": if failed { "failed" } else { "built" },
        "ms": milliseconds(built.took),
        "files": files.iter().map(|kept| file(kept)).collect::<Vec<_>>(),
        "gone": built.gone.iter().map(|name| slashed(name)).collect::<Vec<_>>(),
        "problems": problems,
    })
}

fn file(kept: &Kept) -> Value {
    let output = |made: &Made| {
        let written = match made.written {
            Some(Written::Yes) => "written",
            Some(Written::Unchanged) => "unchanged",
            None => "failed",
        };
        json!({
            "path": called(&made.path),
            "kind": made.drawing.kind,
            "title": made.drawing.called(),
            "state": written,
        })
    };
    // Of a file with mistakes nothing was made.
    let made = if kept.is_drawn() { kept.done.outputs.as_slice() } else { &[] };
    let left = kept.done.left.iter().map(|path| called(path));
    json!({
        "file": slashed(&kept.input.name),
        "state": if kept.fails() { "failed" } else { "good" },
        "mended": kept.done.mended,
        "outputs": made.iter().map(output).collect::<Vec<_>>(),
        "left": left.collect::<Vec<_>>(),
    })
}

fn wrong(trouble: &Trouble) -> Value {
    json!({ "code": trouble.code, "severity": "error", "message": trouble.message, "place": null })
}

fn milliseconds(took: Duration) -> f64 {
    (took.as_secs_f64() * 10_000.0).round() / 10.0
}

/// Milliseconds; tenths where there are few of them.
fn time(took: Duration) -> String {
    let ms = took.as_secs_f64() * 1000.0;
    if ms < 10.0 { format!("{ms:.1} ms") } else { format!("{ms:.0} ms") }
}

/// What became of a file, as a line.
fn line(kept: &Kept, took: Duration) -> String {
    let name = shown(&kept.input.name);
    let mut out = String::new();
    if kept.fails() {
        let stays = if kept.has_pictures() { "the last good picture stays" } else { "nothing is drawn yet" };
        let _ = writeln!(out, "{name} has mistakes; {stays}");
        return out;
    }
    let mended = if kept.done.mended { ", mended" } else { "" };
    let written: Vec<_> = kept.done.outputs.iter().filter(|m| m.written == Some(Written::Yes)).collect();
    let time = time(took);
    let _ = match (kept.done.outputs.as_slice(), written.as_slice()) {
        ([], _) => writeln!(out, "{name} declares nothing to draw{mended}, {time}"),
        (all, []) => {
            let are = if all.len() == 1 { "picture unchanged" } else { "pictures unchanged" };
            writeln!(out, "{name}: {are}{mended}, {time}")
        }
        (_, some) if some.len() > NAMED => writeln!(out, "{name} → {} drawings{mended}, {time}", some.len()),
        (_, some) => {
            let paths: Vec<_> = some.iter().map(|m| path(&m.path)).collect();
            writeln!(out, "{name} → {}{mended}, {time}", paths.join(", "))
        }
    };
    for left in &kept.done.left {
        let _ = writeln!(out, "{} is drawn no longer; the file stays", path(left));
    }
    out
}

fn path(path: &Path) -> String {
    shown(&called(path))
}

/// What became of many files, as a line.
fn summary(files: &[&Kept], took: Duration) -> String {
    let count =
        |state: Written| files.iter().flat_map(|k| &k.done.outputs).filter(|m| m.written == Some(state)).count();
    let failed = files.iter().filter(|k| k.fails()).count();
    let (written, unchanged) = (count(Written::Yes), count(Written::Unchanged));
    let mistakes = if failed == 0 { String::new() } else { format!("; {failed} with mistakes") };
    format!("{} files: wrote {written} drawings, {unchanged} were up to date{mistakes}, {}\n", files.len(), time(took))
}

/// What a reader of the drawings should know about scripts that the font lacks.
fn scripts(kept: &Kept) -> Option<String> {
    let missing: std::collections::BTreeSet<_> = kept.done.outputs.iter().flat_map(|m| &m.missing).copied().collect();
    let list: Vec<_> = missing.into_iter().collect();
    let name = &kept.input.name;
    (!list.is_empty()).then(|| {
        let list = list.join(", ");
        format!("advice: {name}: the font has no glyphs for {list}; the reader's system will choose some\n")
    })
}

/// Why folders are looked at from time to time.
fn advice(reason: &Reason) -> String {
    match reason {
        Reason::Asked => "as --poll asks".to_owned(),
        Reason::Quiet(kind) => format!("a {kind} mount reports no changes"),
        Reason::Blind(blind) => blind.advice(),
    }
}

/// The same for programs.
const fn name(reason: &Reason) -> &'static str {
    match reason {
        Reason::Asked => "asked",
        Reason::Quiet(_) => "mount",
        Reason::Blind(_) => "watcher",
    }
}
