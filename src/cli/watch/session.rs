//! A watch: what is heard becomes looks, what looks find becomes builds.
//!
//! In: what was heard, and the time since the watch began. Out: builds, and what is to be said about the watch. Absent:
//! clocks, threads, and the system's events: all of them come from outside, so that any course of events can be tried in
//! no time.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::builder::{Builder, Kept, Read, Trouble};
use super::eyes::Eyes;
use super::folders::{Folders, Reason};
use super::inbox::{Heard, Inbox};
use super::listing::Listing;
use super::pace::{Pace, SWEEP};
use super::sights::Sights;
use crate::cli::Failure;
use crate::cli::arguments::Render;
use crate::cli::files::{Kind, Print, open_ordinary};
use crate::cli::inputs::{EXTENSION, Input};
use crate::cli::project::Looked;
use crate::preview::Shown;
use crate::settings::FILE;

/// How often files are looked at where the system tells nothing.
const POLL: Duration = Duration::from_millis(500);

/// What one turn brought.
#[derive(Debug)]
pub(super) enum Event {
    /// So many files are watched, through so many folders.
    Watching { files: usize, folders: usize },
    /// Files are looked at from time to time; those in the named folder for this reason, and perhaps others.
    Polling { every: Duration, folders: Vec<(PathBuf, Reason)> },
    /// Files were drawn.
    Built(Built),
    /// Something is wrong beside what the files say.
    Trouble(Trouble),
}

/// A build.
#[derive(Debug)]
pub(super) struct Built {
    pub(super) took: Duration,
    /// The files that were read again.
    pub(super) files: Vec<PathBuf>,
    /// Names of files that are no longer there.
    pub(super) gone: Vec<String>,
}

/// How a watch goes about it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner {
    /// Whether pictures are made for a preview.
    pub(super) shows: bool,
    /// How often files are looked at, if that was asked for.
    pub(super) poll: Option<Duration>,
}

/// Everything that a watch knows.
pub(super) struct Session<E> {
    listing: Listing,
    sights: Sights,
    builder: Builder,
    folders: Folders<E>,
    pace: Pace,
    manner: Manner,
    /// What was heard since the last look.
    heard: Heard,
    /// Whether other folders are perhaps to be watched.
    strays: bool,
    /// Whether the last build was given up for a newer one: the next is not, or none would ever be done.
    gave_up: bool,
    /// What was said of `--view`.
    idle: Option<Trouble>,
    /// Names of files that went since the last build.
    gone: Vec<String>,
}

impl<E: Eyes> Session<E> {
    /// A watch that has not begun.
    ///
    /// # Errors
    /// When the words mean nothing that can be watched.
    pub(super) fn new(request: Render, manner: Manner, eyes: E) -> Result<Self, Failure> {
        let listing = Listing::new(&request.inputs)?;
        let mut builder = Builder::new(request, manner.shows);
        builder.takes(&listing.inputs);
        Ok(Self {
            listing,
            sights: Sights::default(),
            builder,
            folders: Folders::new(eyes, manner.poll.is_some()),
            pace: Pace::new(manner.poll.unwrap_or(SWEEP)),
            manner,
            heard: Heard::default(),
            strays: true,
            gave_up: false,
            idle: None,
            gone: Vec::new(),
        })
    }

    /// Builds all.
    pub(super) fn begin(&mut self, now: Duration, inbox: &Inbox) -> Vec<Event> {
        self.build(now, inbox)
    }

    /// Takes in what was heard. What it wrote itself is nothing new; what happens to strangers puts nothing off.
    fn hears(&mut self, mut heard: Heard, now: Duration) {
        heard.names.retain(|name| self.concerns(name));
        if matters(&heard, &self.sights) {
            self.pace.heard(now);
        } else if !heard.names.is_empty() {
            self.pace.rustles(now);
        }
        self.heard.everything |= heard.everything;
        for name in heard.names {
            self.heard.name(name);
        }
    }

    /// Whether what happened to a name may matter: others share the folders, and must not wake the watch. A name without
    /// an ending may be a folder. What is passed over wrongly is seen by the next sweep.
    fn concerns(&self, name: &OsStr) -> bool {
        if self.sights.has_name(name) {
            return true;
        }
        // Hidden folders are never looked into, and what is half written is hidden.
        let own = name.as_encoded_bytes().starts_with(b".") || self.builder.writes(name);
        let ending = Path::new(name).extension();
        !own && ending.is_none_or(|ending| ending == EXTENSION)
    }

    /// When the next turn is due, at the latest.
    pub(super) fn next(&self) -> Duration {
        if self.strays { Duration::ZERO } else { self.pace.next() }
    }

    /// Takes in what was heard, and does what is due; what is heard meanwhile waits in the inbox.
    pub(super) fn turn(&mut self, heard: Heard, now: Duration, inbox: &Inbox) -> Vec<Event> {
        self.hears(heard, now);
        let mut events = Vec::new();
        if std::mem::take(&mut self.strays) {
            events.extend(self.follow(now));
        }
        if self.pace.sweeps(now) && self.glance() {
            self.pace.heard(now);
        }
        if self.pace.looks(now) {
            self.look(now);
            events.extend(self.build(now, inbox));
        }
        events
    }

    /// What the preview is to show.
    pub(super) fn shown(&self) -> Vec<Arc<Shown>> {
        self.builder.shown()
    }

    /// What is kept of a file.
    pub(super) fn kept(&self, path: &Path) -> Option<&Kept> {
        self.builder.get(path)
    }

    /// Names of all files that are watched for.
    pub(super) fn names(&self) -> Vec<&str> {
        self.builder.inputs().map(|(_, input)| input.name.as_str()).collect()
    }

    /// Whether something may be different, though nothing was heard.
    fn glance(&self) -> bool {
        self.sights.glance() || self.listing.glance() || self.folders.glance()
    }

    /// Compares the files with what they were.
    fn look(&mut self, now: Duration) {
        let heard = std::mem::take(&mut self.heard);
        let look = self.sights.look(&heard, now);
        if look.doubts {
            self.pace.doubts(now);
        }
        for path in &look.changed {
            self.builder.changed(path);
        }
        let searched = self.listing.look(&heard, now);
        let gone = self.builder.takes(&self.inputs());
        self.strays |= searched || look.doubts || !look.changed.is_empty() || self.folders.glance();
        self.gone.extend(gone);
    }

    /// The files that there are, and those that are gone without being believed to be.
    fn inputs(&self) -> Vec<Input> {
        let mut inputs = self.listing.inputs.clone();
        let listed: BTreeSet<_> = inputs.iter().filter_map(|i| i.path.as_ref()).cloned().collect();
        for (path, input) in self.builder.inputs() {
            if input.path.as_ref().is_some_and(|p| !listed.contains(p)) && self.sights.is_doubtful(path) {
                inputs.push(input.clone());
            }
        }
        inputs
    }

    /// Draws what has changed, unless it is in doubt.
    fn build(&mut self, now: Duration, inbox: &Inbox) -> Vec<Event> {
        let begun = Instant::now();
        let ready: Vec<_> = {
            let doubtful = |path: &PathBuf| self.builder.reads_any(path, |p| self.sights.is_doubtful(p));
            self.builder.dirty().into_iter().filter(|p| !doubtful(p)).collect()
        };
        if ready.is_empty() && self.gone.is_empty() {
            return Vec::new();
        }
        let sights = &self.sights;
        let gave_up = self.gave_up;
        let newer = || inbox.has(|heard| heard.ending.is_some() || !gave_up && matters(heard, sights));
        let Some(read) = self.builder.read(&ready, &newer) else {
            self.gives_up(now);
            return Vec::new();
        };
        let accepted = self.accept(read, now);
        let sights = &self.sights;
        let newer = || inbox.has(|heard| heard.ending.is_some() || !gave_up && matters(heard, sights));
        let files = self.builder.draw(&accepted, &newer);
        self.gave_up = false;
        if accepted.iter().any(|path| !files.contains(path)) {
            self.gives_up(now);
        }
        self.strays = true;
        self.sights.keep(&self.builder.reads());
        let gone = std::mem::take(&mut self.gone);
        let mut events = Vec::new();
        if !files.is_empty() || !gone.is_empty() {
            events.push(Event::Built(Built { took: begun.elapsed(), files, gone }));
        }
        let idle = self.builder.idle_views();
        if idle != self.idle {
            self.idle.clone_from(&idle);
            events.extend(idle.map(Event::Trouble));
        }
        events
    }

    /// Something newer came up.
    fn gives_up(&mut self, now: Duration) {
        self.gave_up = true;
        self.pace.heard(now);
    }

    /// Takes over what was read, but not what was read while it was being written.
    fn accept(&mut self, read: Vec<Read>, now: Duration) -> Vec<PathBuf> {
        let mut accepted = Vec::new();
        for (path, read) in read {
            // It may be there, and what its project settles be unreadable.
            let print = open_ordinary(&path).and_then(|file| Kind::Text.read(file)).ok().map(|b| Print::of(&b));
            let gone = Looked { path: path.clone(), kind: Some(Kind::Text), print };
            let looked = match &read {
                Ok(reading) => reading.looked.as_slice(),
                Err(_) => std::slice::from_ref(&gone),
            };
            if looked.iter().any(|l| self.sights.doubts(l)) {
                self.pace.doubts(now);
                continue;
            }
            for one in looked {
                self.sights.found(one, now);
            }
            self.builder.accepts((path.clone(), read));
            accepted.push(path);
        }
        accepted
    }

    /// Watches the folders of what is read now.
    fn follow(&mut self, now: Duration) -> Vec<Event> {
        let silent = self.folders.silent.len();
        // Any folder up to the top may come to hold a `journey.toml`; to hear all that happens there would wake the watch
        // for nothing. The sweep sees it.
        let awaited = |path: &&Path| path.ends_with(FILE) && self.sights.is_gone(path);
        let paths = self.sights.paths().filter(|path| !awaited(path)).chain(self.listing.places());
        if !self.folders.follow(paths, self.listing.folders()) {
            return Vec::new();
        }
        // Between the last look and now something may have happened unheard.
        self.pace.heard(now);
        let mut events = Vec::new();
        let every = if self.folders.silent.is_empty() { SWEEP } else { self.manner.poll.unwrap_or(POLL) };
        self.pace.sweeps_every(every, now);
        if silent == 0 && !self.folders.silent.is_empty() {
            let folders = self.folders.silent.iter().map(|(f, r)| (f.clone(), r.clone())).collect();
            events.push(Event::Polling { every, folders });
        }
        let files = self.sights.paths().filter(|p| !self.sights.is_gone(p)).count();
        events.push(Event::Watching { files, folders: self.folders.count() });
        events
    }
}

/// Whether what was heard may be about the files.
fn matters(heard: &Heard, sights: &Sights) -> bool {
    let journey = |name: &std::ffi::OsString| Path::new(name).extension().is_some_and(|e| e == EXTENSION);
    heard.everything || heard.names.iter().any(|name| journey(name) || sights.has_name(name))
}
