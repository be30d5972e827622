//! A watch that runs, and the events that it tells.

#![allow(dead_code, reason = "each test file uses a part of it")]

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::Value;

use super::program::Folder;

/// Nothing takes so long, however busy the machine is; only a watch that sees nothing does.
const LONG: Duration = Duration::from_secs(60);

/// A map that is called so.
pub(crate) fn map(title: &str) -> String {
    format!("journey map: {title}\n  stage one: One\n    action: Acts\n")
}

/// A watch; it is ended when this is dropped.
pub(crate) struct Watching {
    child: Child,
    stdin: Option<ChildStdin>,
    coming: Receiver<Value>,
    folder: PathBuf,
    /// All that were told until now.
    pub(crate) events: Vec<Value>,
}

impl Watching {
    pub(crate) fn new(folder: &Folder, words: &[&str]) -> Self {
        Self::with(folder, &[&["--no-serve"], words].concat())
    }

    /// With or without a preview, as the words say.
    pub(crate) fn with(folder: &Folder, words: &[&str]) -> Self {
        let mut command = folder.command(&[&["watch", "--json"], words].concat());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit());
        let mut child = command.spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (tell, coming) = channel();
        std::thread::spawn(move || {
            for line in out.lines() {
                let Ok(line) = line else { return };
                let event = serde_json::from_str(&line).unwrap_or_else(|e| panic!("{e}: {line}"));
                if tell.send(event).is_err() {
                    return;
                }
            }
        });
        let stdin = child.stdin.take();
        Self { child, stdin, coming, folder: folder.0.path().to_owned(), events: Vec::new() }
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    #[track_caller]
    fn next(&mut self, what: &str) -> Value {
        let event = self.coming.recv_timeout(LONG);
        let event = event.unwrap_or_else(|e| panic!("{what} did not come: {e}; what came: {:#?}", self.events));
        self.events.push(event.clone());
        event
    }

    /// The next event of which that is true.
    #[track_caller]
    pub(crate) fn until(&mut self, what: &str, is: impl Fn(&Value) -> bool) -> Value {
        loop {
            let event = self.next(what);
            if is(&event) {
                return event;
            }
        }
    }

    /// Until all is watched.
    #[track_caller]
    pub(crate) fn settles(&mut self) {
        self.until("watching", |e| e["event"] == "watching");
    }

    /// Until the picture has these words in it.
    #[track_caller]
    pub(crate) fn contains(&mut self, svg: &str, words: &str) {
        let path = self.folder.join(svg);
        while !fs::read_to_string(&path).unwrap_or_default().contains(words) {
            self.next(&format!("`{words}` in {svg}"));
        }
        // The event of the build that wrote it.
        while !self.events.iter().rev().take(1).any(|e| e["event"] == "built") {
            self.next("the build");
        }
    }

    /// Until the picture has this title, and the build that drew it was told.
    #[track_caller]
    pub(crate) fn shows(&mut self, svg: &str, title: &str) {
        let shows = |e: &Value| {
            e["files"].as_array().is_some_and(|files| {
                files
                    .iter()
                    .filter_map(|f| f["outputs"].as_array())
                    .flatten()
                    .any(|o| o["path"].as_str().is_some_and(|p| p == svg) && o["title"] == title)
            })
        };
        self.until(&format!("{svg} as {title}"), shows);
        let text = fs::read_to_string(self.folder.join(svg)).unwrap();
        assert!(text.contains(&format!("\">{title}</title>")), "{svg} does not show {title}");
    }

    pub(crate) fn close_stdin(&mut self) {
        self.stdin = None;
    }

    /// Ends it by a signal; its last event.
    #[track_caller]
    pub(crate) fn stop(&mut self, name: &str) -> Value {
        signal(self.child.id(), name);
        self.ends()
    }

    /// It ends well; its last event.
    #[track_caller]
    pub(crate) fn ends(&mut self) -> Value {
        let last = self.until("stopped", |e| e["event"] == "stopped");
        assert_eq!(self.child.wait().unwrap().code(), Some(0));
        last
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Sends a signal to a process.
pub(crate) fn signal(id: u32, name: &str) {
    let sent = Command::new("kill").arg(format!("-{name}")).arg(id.to_string()).status().unwrap();
    assert!(sent.success());
}
