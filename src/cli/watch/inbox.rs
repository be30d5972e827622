//! What was heard and not yet attended to.
//!
//! In: events, from other threads. Out: all of them together. However many there are, they take little room: names are
//! kept once, and beyond a thousand of them it is simply everything.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// More names than this are as good as everything.
const NAMES: usize = 1000;

/// Why a watch ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// Ctrl-C.
    Interrupt,
    /// The system, or whoever started it, asks for it.
    Terminate,
    /// Standard input has ended.
    StdinClosed,
}

impl Ending {
    /// As the events call it.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Interrupt => "interrupt",
            Self::Terminate => "terminate",
            Self::StdinClosed => "stdin-closed",
        }
    }
}

/// What was heard.
#[derive(Debug, Default)]
pub(super) struct Heard {
    /// Names of files and folders, without the folders that they lie in.
    pub(super) names: BTreeSet<OsString>,
    /// Something was missed, or nobody knows what happened.
    pub(super) everything: bool,
    pub(super) ending: Option<Ending>,
}

impl Heard {
    pub(super) fn name(&mut self, name: OsString) {
        self.names.insert(name);
        if self.names.len() > NAMES {
            self.names.clear();
            self.everything = true;
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.names.is_empty() && !self.everything && self.ending.is_none()
    }
}

/// Where events wait.
#[derive(Debug, Default)]
pub(super) struct Inbox {
    heard: Mutex<Heard>,
    some: Condvar,
}

impl Inbox {
    /// Takes in what was heard.
    pub(super) fn put(&self, put: impl FnOnce(&mut Heard)) {
        put(&mut self.heard.lock().unwrap_or_else(PoisonError::into_inner));
        self.some.notify_one();
    }

    /// What was heard, after so long at most.
    pub(super) fn take(&self, wait: Duration) -> Heard {
        let heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.some.wait_timeout_while(heard, wait, |heard| heard.is_empty());
        let (mut heard, _) = waited.unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut heard)
    }

    /// Whether something has come that matters.
    pub(super) fn has(&self, matters: impl FnOnce(&Heard) -> bool) -> bool {
        let heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        !heard.is_empty() && matters(&heard)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_takes_little_room() {
        let inbox = Inbox::default();
        for i in 0..100_000 {
            inbox.put(|heard| heard.name(format!("{i}.journey").into()));
        }
        let heard = inbox.take(Duration::ZERO);
        assert!(heard.everything && heard.names.len() <= NAMES);
        assert!(inbox.take(Duration::ZERO).is_empty(), "it is taken once");
    }

    #[test]
    fn an_ending_comes_through_a_flood() {
        let inbox = Inbox::default();
        inbox.put(|heard| heard.ending = Some(Ending::Interrupt));
        (0..5000).for_each(|i| inbox.put(|heard| heard.name(i.to_string().into())));
        assert!(inbox.has(|heard| heard.ending.is_some()));
        assert_eq!(inbox.take(Duration::from_secs(60)).ending, Some(Ending::Interrupt));
    }
}
