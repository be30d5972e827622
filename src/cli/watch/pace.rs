//! When to look.
//!
//! In: when something was heard, and the time since the watch began. Out: when to look at the files, and when to sweep.
//! Absent: clocks and files.

use std::collections::BTreeSet;
use std::time::Duration;

/// So long nothing must be heard before one looks: an editor's save is a burst of events.
const QUIET: Duration = Duration::from_millis(30);
/// So long one waits at most for quiet.
const MOST: Duration = Duration::from_millis(500);
/// What is empty or gone is looked at again so long after; only then is it believed.
const AGAIN: [Duration; 2] = [Duration::from_millis(50), DOUBT];
/// How long what is empty or gone is not believed.
pub(super) const DOUBT: Duration = Duration::from_millis(200);
/// How often files are looked at though nothing was heard.
pub(super) const SWEEP: Duration = Duration::from_secs(2);

/// Times are counted from the beginning of the watch.
#[derive(Debug)]
pub(super) struct Pace {
    /// The first and the last time that something was heard since one looked.
    heard: Option<(Duration, Duration)>,
    /// When to look again at what is doubtful.
    again: BTreeSet<Duration>,
    sweep: Duration,
    every: Duration,
}

impl Pace {
    /// That sweeps every so often.
    pub(super) fn new(every: Duration) -> Self {
        Self { heard: None, again: BTreeSet::new(), sweep: every, every }
    }

    pub(super) fn sweeps_every(&mut self, every: Duration, now: Duration) {
        self.every = every;
        self.sweep = self.sweep.min(now + every);
    }

    /// Something was heard.
    pub(super) fn heard(&mut self, now: Duration) {
        let first = self.heard.map_or(now, |(first, _)| first);
        self.heard = Some((first, now));
    }

    /// Something was heard that is perhaps of no account: one looks, but does not wait for quiet.
    pub(super) fn rustles(&mut self, now: Duration) {
        self.heard.get_or_insert((now, now));
    }

    /// Something was empty, or not there.
    pub(super) fn doubts(&mut self, now: Duration) {
        self.again.extend(AGAIN.map(|wait| now + wait));
    }

    /// When the next thing is to be done.
    pub(super) fn next(&self) -> Duration {
        self.look().into_iter().chain([self.sweep]).min().unwrap_or(self.sweep)
    }

    fn look(&self) -> Option<Duration> {
        let quiet = self.heard.map(|(first, last)| (last + QUIET).min(first + MOST));
        quiet.into_iter().chain(self.again.first().copied()).min()
    }

    /// Whether it is time to look; what was heard until then is done with.
    pub(super) fn looks(&mut self, now: Duration) -> bool {
        if self.look().is_none_or(|at| at > now) {
            return false;
        }
        self.heard = None;
        self.again.retain(|&at| at > now);
        true
    }

    /// Whether it is time to sweep.
    pub(super) fn sweeps(&mut self, now: Duration) -> bool {
        let due = self.sweep <= now;
        if due {
            self.sweep = now + self.every;
        }
        due
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    #[test]
    fn a_burst_is_one_look_after_it() {
        let mut pace = Pace::new(SWEEP);
        for at in [0, 10, 25, 40] {
            pace.heard(ms(at));
            assert!(!pace.looks(ms(at)));
        }
        assert_eq!(pace.next(), ms(70));
        assert!(!pace.looks(ms(69)));
        assert!(pace.looks(ms(70)));
        assert!(!pace.looks(ms(71)), "it is done with");
    }

    #[test]
    fn a_flood_does_not_put_off_for_ever() {
        let mut pace = Pace::new(SWEEP);
        let looks: Vec<u64> = (0..2000_u64)
            .filter(|&at| {
                pace.heard(ms(at));
                pace.looks(ms(at))
            })
            .collect();
        assert_eq!(looks, [500, 1001, 1502]);
    }

    #[test]
    fn doubts_are_looked_at_twice() {
        let mut pace = Pace::new(SWEEP);
        pace.doubts(ms(100));
        assert_eq!(pace.next(), ms(150));
        assert!(pace.looks(ms(150)));
        assert_eq!(pace.next(), ms(300));
        assert!(pace.looks(ms(301)));
        assert_eq!(pace.next(), SWEEP);
    }

    #[test]
    fn sweeps_come_by_themselves_and_can_become_more_frequent() {
        let mut pace = Pace::new(SWEEP);
        assert!(!pace.sweeps(ms(1999)));
        assert!(pace.sweeps(ms(2000)));
        assert_eq!(pace.next(), ms(4000));
        pace.sweeps_every(ms(300), ms(2100));
        assert_eq!(pace.next(), ms(2400));
        assert!(pace.sweeps(ms(2400)));
        assert_eq!(pace.next(), ms(2700));
    }
}
