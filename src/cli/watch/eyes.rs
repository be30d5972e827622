//! Being told that something happens in folders.
//!
//! In: folders. Out: names of what something happened to, into the inbox. This is the only file that knows notify; the rest
//! of the watch knows [`Eyes`], so that its tests need no events from the system.

use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use notify::event::{EventKind, ModifyKind};
use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};

use super::inbox::{Heard, Inbox};

/// What tells that something happens in folders.
pub(super) trait Eyes {
    /// Watches what happens in a folder, not in those below it.
    ///
    /// # Errors
    /// When that cannot be watched.
    fn open(&mut self, folder: &Path) -> Result<(), Blind>;

    /// Watches a folder no longer.
    fn close(&mut self, folder: &Path);
}

/// Why a folder cannot be watched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Blind {
    /// It is not there.
    Gone,
    /// The system watches no more folders.
    Watches,
    /// The system opens no more files, or gives no more watchers.
    Files,
    /// What the system says.
    Other(String),
}

impl Blind {
    /// What is wrong, and what can be done about it.
    pub(super) fn advice(&self) -> String {
        match self {
            Self::Gone => "the folder is not there".to_owned(),
            Self::Watches => "the system watches no more folders; \
                `sudo sysctl fs.inotify.max_user_watches=524288` lets it watch more"
                .to_owned(),
            Self::Files => "too many files or watchers are open; \
                close some programs, or raise the limit with `ulimit -n 4096` or `sudo sysctl fs.inotify.max_user_instances=512`"
                .to_owned(),
            Self::Other(why) => why.clone(),
        }
    }
}

/// The system's own way of telling.
pub(super) struct Told(Result<RecommendedWatcher, Blind>);

impl Told {
    /// Tells the inbox.
    pub(super) fn new(inbox: Arc<Inbox>) -> Self {
        let tell = move |event: notify::Result<notify::Event>| match event {
            Ok(event) if speaks(&event) => inbox.put(|heard| take(heard, event)),
            Ok(_) => {}
            Err(_) => inbox.put(|heard| heard.everything = true),
        };
        Self(notify::recommended_watcher(tell).map_err(blind))
    }
}

impl Eyes for Told {
    fn open(&mut self, folder: &Path) -> Result<(), Blind> {
        let watcher = self.0.as_mut().map_err(|blind| blind.clone())?;
        watcher.watch(folder, RecursiveMode::NonRecursive).map_err(blind)
    }

    fn close(&mut self, folder: &Path) {
        if let Ok(watcher) = &mut self.0 {
            // A folder that is gone took its watch along.
            let _ = watcher.unwatch(folder);
        }
    }
}

/// Whether an event says that something is different. That a file is read does not: then one's own reading would wake one.
fn speaks(event: &notify::Event) -> bool {
    event.need_rescan()
        || !matches!(
            event.kind,
            EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(notify::event::MetadataKind::AccessTime))
        )
}

fn take(heard: &mut Heard, event: notify::Event) {
    heard.everything |= event.need_rescan();
    for path in event.paths {
        if let Some(name) = path.file_name() {
            heard.name(name.to_owned());
        }
    }
}

fn blind(error: notify::Error) -> Blind {
    match error.kind {
        notify::ErrorKind::MaxFilesWatch => Blind::Watches,
        notify::ErrorKind::PathNotFound => Blind::Gone,
        notify::ErrorKind::Io(error) => match (error.kind(), error.raw_os_error()) {
            (ErrorKind::NotFound, _) => Blind::Gone,
            (ErrorKind::StorageFull, _) => Blind::Watches,
            // EMFILE and ENFILE.
            (_, Some(23 | 24)) if cfg!(unix) => Blind::Files,
            _ => Blind::Other(crate::cli::reason(&error)),
        },
        other => Blind::Other(format!("{other:?}")),
    }
}

#[cfg(test)]
mod tests {
    use notify::event::{AccessKind, AccessMode, CreateKind, Flag};
    use notify::{Error, ErrorKind, Event};

    use super::*;

    #[test]
    fn reading_is_not_heard() {
        let event = |kind| Event::new(kind).add_path("maps/a.journey".into());
        assert!(!speaks(&event(EventKind::Access(AccessKind::Close(AccessMode::Write)))));
        assert!(speaks(&event(EventKind::Create(CreateKind::File))));
        assert!(speaks(&event(EventKind::Any)));
        assert!(speaks(&event(EventKind::Access(AccessKind::Any)).set_flag(Flag::Rescan)));
        let mut heard = Heard::default();
        take(&mut heard, event(EventKind::Any));
        assert!(heard.names.contains(std::ffi::OsStr::new("a.journey")) && !heard.everything);
        take(&mut heard, Event::new(EventKind::Other).set_flag(Flag::Rescan));
        assert!(heard.everything);
    }

    #[test]
    fn limits_come_with_their_remedy() {
        let io = |code| Error::new(ErrorKind::Io(std::io::Error::from_raw_os_error(code)));
        assert!(blind(Error::new(ErrorKind::MaxFilesWatch)).advice().contains("max_user_watches"));
        if cfg!(target_os = "linux") {
            assert_eq!(blind(io(28)), Blind::Watches);
            assert_eq!(blind(io(24)), Blind::Files);
            assert_eq!(blind(io(2)), Blind::Gone);
        }
    }
}
