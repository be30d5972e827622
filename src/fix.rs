//! Mends applied to texts.
//!
//! In: texts, which of their mends are wanted, and a way of reading them again. Out: the texts mended, and which mends were
//! applied. Absent: files, and where mends come from: a [`crate::diagnostic::Fix`] comes with the mistake that it mends.
//!
//! Mends are applied in rounds. In one round all that do not touch each other are applied together, those that are certain
//! first; then the texts are read again. A round counts if each of its mends has taken a mistake away and none has brought
//! one in. Otherwise the mends where something is still wrong are told by their lines and applied apart from the others, by
//! halves; a mend that does no good alone is refused. So the texts are read a bounded number of times, however many mends
//! there are, and never end up with more mistakes than before.

mod choose;
mod edit;
mod findings;
mod suspect;

pub use findings::{Finding, Findings, Reading};

use choose::{Refused, choose};
use edit::apply;
use suspect::Lines;

/// Which mends are wanted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Wanted {
    /// Those that are surely what was meant.
    Certain,
    /// Those too that are probably what was meant.
    Likely,
}

/// A text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Text {
    /// Its characters, as they are in the file.
    pub text: String,
    /// Whether it may be changed. One that may not still has a say: no mend may bring a mistake into it.
    pub open: bool,
}

/// What mends one mistake, or several that have the same mend.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Mend {
    /// The number of its text.
    pub file: usize,
    /// What is replaced by what, in order, without overlaps: bytes of the text, from and to.
    pub edits: Vec<(usize, usize, String)>,
    /// What it does, as an order.
    pub title: String,
    /// Name of the mistake's code.
    pub code: &'static str,
    /// Whether it is surely what was meant.
    pub certain: bool,
}

/// What became of the texts.
#[derive(Debug)]
pub struct Outcome {
    /// The texts, in the order in which they came.
    pub texts: Vec<Text>,
    /// Every mend that was applied.
    pub applied: Vec<Mend>,
}

/// More rounds than any text needs: each but the last takes mistakes away.
const ROUNDS: usize = 10;

/// How often the texts are read at most to find out which mends do no good.
const PATIENCE: usize = 64;

/// Mends texts; `read` says what is wrong with them.
pub fn mend(texts: Vec<Text>, wanted: Wanted, read: &dyn Fn(&[Text]) -> Findings) -> Outcome {
    let findings = read(&texts);
    let mut work = Work { state: State { texts, findings }, read, refused: Refused::default(), patience: PATIENCE };
    let mut applied = Vec::new();
    let mut fresh = false;
    for _ in 0..ROUNDS {
        let mends = choose(&work.state, wanted, &work.refused);
        let done = work.round(mends);
        if done.is_empty() && !fresh {
            break;
        }
        // What did no good before may do so now that others are done.
        fresh = !done.is_empty();
        if done.is_empty() {
            work.refused = Refused::default();
        }
        applied.extend(done);
    }
    Outcome { texts: work.state.texts, applied }
}

/// Texts and what is wrong with them.
struct State {
    texts: Vec<Text>,
    findings: Findings,
}

struct Work<'a> {
    state: State,
    read: &'a dyn Fn(&[Text]) -> Findings,
    refused: Refused,
    /// How many more times the texts may be read for mends that do no good.
    patience: usize,
}

/// Mends that did no good together, and what was found with them.
struct Failed {
    mends: Vec<Mend>,
    findings: Findings,
}

/// What one round has come to.
#[derive(Default)]
struct Round {
    kept: Vec<Mend>,
    /// The texts with these; `None` as long as there are none.
    state: Option<State>,
}

impl Work<'_> {
    /// Applies what does good among mends that do not touch each other.
    fn round(&mut self, mends: Vec<Mend>) -> Vec<Mend> {
        let mut round = Round::default();
        if mends.is_empty() {
            return round.kept;
        }
        if let Err(failed) = self.attempt(&mut round, mends) {
            let lines = Lines::new(&self.state, &failed.mends, &failed.findings);
            let (suspects, others): (Vec<_>, Vec<_>) = failed.mends.into_iter().partition(|m| lines.suspect(m));
            self.halve(&mut round, others);
            self.halve(&mut round, suspects);
        }
        if let Some(state) = round.state {
            self.state = state;
        }
        round.kept
    }

    /// Applies some mends beside those of the round, if they do good.
    fn attempt(&self, round: &mut Round, mends: Vec<Mend>) -> Result<(), Failed> {
        let before = round.state.as_ref().unwrap_or(&self.state);
        let texts = apply(&self.state.texts, round.kept.iter().chain(&mends));
        let findings = (self.read)(&texts);
        if !findings.better(&before.findings, mends.len()) {
            return Err(Failed { mends, findings });
        }
        round.state = Some(State { texts, findings });
        round.kept.extend(mends);
        Ok(())
    }

    /// Applies what does good among mends, half of them at a time.
    fn halve(&mut self, round: &mut Round, mends: Vec<Mend>) {
        let mut open = vec![mends];
        while let Some(mends) = open.pop().filter(|_| self.patience > 0) {
            if mends.is_empty() {
                continue;
            }
            self.patience -= 1;
            let Err(Failed { mut mends, .. }) = self.attempt(round, mends) else { continue };
            if let [only] = mends.as_slice() {
                self.refused.add(only, &self.state.texts);
            } else {
                let rest = mends.split_off(mends.len() / 2);
                open.push(rest);
                open.push(mends);
            }
        }
    }
}
