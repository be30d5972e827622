//! What the files were like when they were last seen.
//!
//! In: paths, what a build found at them, and the time since the watch began. Out: which of them have another content now.
//! Absent: events; they only say when to look.
//!
//! A file is known by its stamp (times, size, number) as long as that can be trusted: two writes within one tick of a file
//! system's clock leave the same stamp, so a file that has changed lately is read, and its content compared. What is empty
//! or gone is not believed at once: most editors empty or remove a file before they write it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::inbox::Heard;
use super::pace::DOUBT;
use crate::cli::files::{Kind, Print, open_ordinary};
use crate::cli::project::Looked;

/// So long after it changed a stamp is not trusted. The coarsest clocks of file systems tick every two seconds.
pub(super) const UNSURE: Duration = Duration::from_millis(2500);

/// What a file system says of a file without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    modified: Option<SystemTime>,
    length: u64,
    /// Device, number and time of the last change of any kind, where there are such things.
    identity: [i64; 4],
}

impl Stamp {
    /// `None` when there is nothing.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let about = fs::metadata(path).ok()?;
        let modified = about.modified().ok();
        Some(Self { modified, length: about.len(), identity: identity(&about) })
    }

    /// What stays the same as long as it is the same folder.
    pub(super) const fn folder(&self) -> [i64; 2] {
        [self.identity[0], self.identity[1]]
    }
}

#[cfg(unix)]
fn identity(about: &fs::Metadata) -> [i64; 4] {
    use std::os::unix::fs::MetadataExt as _;
    [about.dev().cast_signed(), about.ino().cast_signed(), about.ctime(), about.ctime_nsec()]
}

#[cfg(not(unix))]
fn identity(about: &fs::Metadata) -> [i64; 4] {
    let since = |time: SystemTime| time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let born = about.created().map(since).unwrap_or_default();
    [born.as_secs().cast_signed(), i64::from(born.subsec_nanos()), 0, 0]
}

/// A file as it was last seen.
#[derive(Debug)]
struct Sight {
    kind: Option<Kind>,
    /// `None` where it could not be read.
    print: Option<Print>,
    stamp: Option<Stamp>,
    /// Where it really lies.
    real: Option<PathBuf>,
    /// When its stamp was last seen to change.
    changed: Duration,
    /// Whether its stamp can be trusted.
    sure: bool,
    /// Since when it is empty or gone without being believed to be.
    doubt: Option<Duration>,
}

/// Whether something was heard of a path.
fn speaks_of(heard: &Heard, path: &Path) -> bool {
    heard.everything || path.file_name().is_some_and(|name| heard.names.contains(name))
}

/// All files that were read, and those that were looked for and missing, by path.
#[derive(Debug, Default)]
pub(super) struct Sights(BTreeMap<PathBuf, Sight>);

impl Sights {
    pub(super) fn paths(&self) -> impl Iterator<Item = &Path> {
        self.0.keys().map(PathBuf::as_path)
    }

    /// Whether something of that name, in whatever folder, is among them.
    pub(super) fn has_name(&self, name: &std::ffi::OsStr) -> bool {
        self.paths().any(|path| path.file_name() == Some(name))
    }

    pub(super) fn keep(&mut self, wanted: &BTreeSet<PathBuf>) {
        self.0.retain(|path, _| wanted.contains(path));
    }

    /// Whether a build that found this saw a file in the middle of being written: empty or gone where it was not.
    pub(super) fn doubts(&self, looked: &Looked) -> bool {
        let known = self.0.get(&looked.path).is_some_and(|s| s.print != looked.print && s.kind == looked.kind);
        known && looked.kind.is_some() && is_nothing(looked.print)
    }

    /// Whether it is known to be empty or gone, but not believed yet.
    pub(super) fn is_doubtful(&self, path: &Path) -> bool {
        self.0.get(path).is_some_and(|s| s.doubt.is_some())
    }

    /// Whether nothing can be read there.
    pub(super) fn is_gone(&self, path: &Path) -> bool {
        self.0.get(path).is_none_or(|s| s.print.is_none())
    }

    /// Takes over what a build found.
    pub(super) fn found(&mut self, looked: &Looked, now: Duration) {
        let sight = self.0.entry(looked.path.clone()).or_insert_with(|| Sight {
            kind: looked.kind,
            print: looked.print,
            stamp: Stamp::of(&looked.path),
            real: looked.path.canonicalize().ok(),
            changed: now,
            sure: false,
            doubt: None,
        });
        sight.kind = looked.kind;
        sight.print = looked.print;
        // Between this and the look before it may have been written again.
        (sight.sure, sight.changed) = (false, now);
    }

    /// Whether something may be different, by stamps alone.
    pub(super) fn glance(&self) -> bool {
        self.0.iter().any(|(path, sight)| !sight.sure || Stamp::of(path) != sight.stamp)
    }

    /// Looks at all; those that have another content than they had, or lie elsewhere.
    pub(super) fn look(&mut self, heard: &Heard, now: Duration) -> Look {
        let mut look = Look::default();
        for (path, sight) in &mut self.0 {
            match sight.look(path, speaks_of(heard, path), now) {
                Seen::Same => {}
                Seen::Changed => look.changed.push(path.clone()),
                Seen::Doubtful { new } => look.doubts |= new,
            }
        }
        look
    }
}

/// What was seen.
#[derive(Debug, Default)]
pub(super) struct Look {
    pub(super) changed: Vec<PathBuf>,
    /// Whether something is empty or gone that was not so before.
    pub(super) doubts: bool,
}

enum Seen {
    Same,
    Changed,
    Doubtful { new: bool },
}

fn is_nothing(print: Option<Print>) -> bool {
    print.is_none_or(|p| p.length == 0)
}

impl Sight {
    fn look(&mut self, path: &Path, heard: bool, now: Duration) -> Seen {
        let stamp = Stamp::of(path);
        if stamp == self.stamp && self.sure && !heard && self.doubt.is_none() {
            return Seen::Same;
        }
        if stamp != self.stamp {
            self.stamp = stamp;
            self.changed = now;
        }
        self.sure = now.saturating_sub(self.changed) >= UNSURE;
        let read = |kind: Kind| open_ordinary(path).and_then(|f| kind.read(f)).ok().map(|bytes| Print::of(&bytes));
        let print = self.kind.and_then(read);
        if print != self.print && is_nothing(print) {
            let since = *self.doubt.get_or_insert(now);
            if now.saturating_sub(since) < DOUBT {
                return Seen::Doubtful { new: since == now };
            }
        }
        self.doubt = None;
        let real = path.canonicalize().ok();
        let same = print == self.print && real == self.real;
        (self.print, self.real) = (print, real);
        if same { Seen::Same } else { Seen::Changed }
    }
}
