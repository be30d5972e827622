//! The keywords as meanings, whatever a language calls them, and sets of them.
//!
//! In: nothing. Out: [`Key`] and [`Keys`]. Absent: spellings, and what each keyword takes.

macro_rules! keys {
    ($($key:ident)*) => {
        /// A keyword, by its meaning. Those before [`Key::Own`] have names in every language.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[expect(missing_docs, reason = "the table of the vocabulary says what each means")]
        pub enum Key { $($key,)* }

        impl Key {
            /// All of them, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$key,)*];
        }
    };
}

keys! {
    Language Title Author Date Version Theme Include Source
    Persona Segment Competitor Journey ValueProposition Engagement Lotus
    Role Age Place Income Family Education Fact Quote Bio Goal Motivation Value Belief Frustration
    Like Dislike Admires Habit Channel Brand Device Skill Trait Photo
    Job Pain Gain
    Offer Strategy Strength Weakness Rating
    Scenario Scope Trigger State Lane Stage Step
    Action Touchpoint Thought Question Need Expectation Feeling Opportunity Metric Conversion Moment
    Brake Enabler PhysicalEvidence Frontstage Backstage Support Image
    Note Link Owner Status Due Allow
    Product Reliever Creator
    Discovery FirstExperience Purchase Use ExtendedUse Referral
    Activity Resource Partner Brings
    Petal Idea
    Own Translation File
}

impl Key {
    /// How many have names of their own: all but an own lane's, a translation's and the file's.
    pub const NAMED: usize = Self::Own as usize;
}

/// A set of keywords.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Keys(u128);

impl Keys {
    /// None.
    pub const NONE: Self = Self(0);
    /// Each that has a name of its own, and the items of own lanes.
    pub const STATEMENTS: Self = Self((1 << (Key::Own as u32 + 1)) - 1);

    /// Exactly these.
    #[expect(clippy::indexing_slicing, reason = "an iterator cannot run at compile time")]
    pub const fn of(keys: &[Key]) -> Self {
        let mut bits = 0;
        let mut i = 0;
        while i < keys.len() {
            bits |= 1 << (keys[i] as u32);
            i += 1;
        }
        Self(bits)
    }

    /// These and those.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it holds a keyword.
    pub const fn has(self, key: Key) -> bool {
        self.0 & (1 << (key as u32)) != 0
    }

    /// Whether it holds none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Its keywords, in the order of the table.
    pub fn iter(self) -> impl Iterator<Item = Key> {
        Key::ALL.iter().copied().filter(move |&k| self.has(k))
    }
}
