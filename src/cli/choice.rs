//! Which drawings are meant.
//!
//! In: the words after `--view`. Out: for each drawing of a file, whether it is meant; and a complaint about a word that
//! means none. Absent: drawing.

use super::Failure;
use crate::view::{Drawing, VIEWS, slug};
use crate::vocabulary::closest;

/// The word for every drawing.
const ALL: &str = "all";

/// One word after `--view`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Chosen {
    /// Everything that can be drawn.
    All,
    /// All drawings of a kind, or the one of that name.
    Kind(&'static str, Option<String>),
}

impl Chosen {
    /// What a word means.
    ///
    /// # Errors
    /// When there is no such kind of drawing.
    pub(super) fn parse(word: &str) -> Result<Self, String> {
        if word == ALL {
            return Ok(Self::All);
        }
        let (kind, name) = word.split_once(':').map_or((word, None), |(kind, name)| (kind, Some(name.to_owned())));
        if let Some(view) = VIEWS.iter().find(|v| v.kind == kind) {
            return Ok(Self::Kind(view.kind, name));
        }
        let kinds: Vec<_> = VIEWS.iter().map(|v| v.kind).collect();
        let meant = closest(&kind.to_lowercase(), kinds.iter().map(|&k| (k, true, k)));
        let meant = meant.map(|k| format!("did you mean `{k}`? ")).unwrap_or_default();
        Err(format!("there is no view `{kind}`; {meant}the views are {}, and {ALL}", kinds.join(", ")))
    }

    fn means(&self, drawing: &Drawing) -> bool {
        match self {
            Self::All => true,
            Self::Kind(kind, name) => {
                *kind == drawing.kind
                    && name.as_ref().is_none_or(|n| *n == drawing.subject || slug(n) == drawing.subject)
            }
        }
    }

    /// "did you mean …? ", if a name is close to one of the words for what there is.
    fn close_to(&self, known: &[String]) -> String {
        let Self::Kind(kind, Some(name)) = self else { return String::new() };
        let subjects = known.iter().filter_map(|word| Some((word.split_once(':')?.1, true, word)));
        let meant = closest(&slug(name), subjects);
        meant.filter(|w| w.starts_with(kind)).map(|w| format!("did you mean `{w}`? ")).unwrap_or_default()
    }

    fn shown(&self) -> String {
        match self {
            Self::All => ALL.to_owned(),
            Self::Kind(kind, None) => (*kind).to_owned(),
            Self::Kind(kind, Some(name)) => format!("{kind}:{name}"),
        }
    }
}

/// Whether a drawing is meant: what the file declares to be drawn, where nobody chooses.
pub(super) fn meant(chosen: &[Chosen], drawing: &Drawing) -> bool {
    if chosen.is_empty() { drawing.standard } else { chosen.iter().any(|c| c.means(drawing)) }
}

/// Complains about each word that means none of all drawings that there are.
pub(super) fn missed(chosen: &[Chosen], all: &[&Drawing]) -> Result<(), Failure> {
    let idle = chosen.iter().filter(|c| !all.iter().any(|d| c.means(d)));
    let failures = idle.map(|c| {
        let mut same: Vec<String> = match c {
            Chosen::Kind(kind, _) => all.iter().filter(|d| d.kind == *kind).map(|d| word(d)).collect(),
            Chosen::All => Vec::new(),
        };
        same.dedup();
        let advice = match same.as_slice() {
            [] => "journey views FILE lists what can be drawn".to_owned(),
            known => format!("{}there is {}", c.close_to(known), known.join(", ")),
        };
        Failure::new(format!("there is no drawing `{}`; {advice}", c.shown()))
    });
    Failure::all(failures.collect()).map_or(Ok(()), Err)
}

/// How `--view` calls a drawing.
pub(super) fn word(drawing: &Drawing) -> String {
    if drawing.subject.is_empty() { drawing.kind.to_owned() } else { format!("{}:{}", drawing.kind, drawing.subject) }
}
