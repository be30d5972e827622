//! Which words exist: keywords, qualifiers, languages, labels. The one table.
//!
//! In: a word as somebody wrote it. Out: what it means. Absent: lines, spans, the order in which things stand.

pub mod labels;
pub mod spoken;

pub use labels::Labels;

/// A language that files may be written in and drawings labelled in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Language {
    /// `en`
    English,
    /// `fr`
    French,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::French];

    /// BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }

    /// By tag; letter case does not matter.
    pub fn by_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.tag().eq_ignore_ascii_case(tag))
    }

    /// The words that drawings add.
    pub const fn labels(self) -> &'static Labels {
        match self {
            Self::English => &labels::ENGLISH,
            Self::French => &labels::FRENCH,
        }
    }
}
