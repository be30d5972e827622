//! Colours: what each meaning looks like in each theme.
//!
//! In: a [`Paint`], which says what a colour means. Out: its value. Absent: where it is used.
//!
//! Geometry never depends on the theme, so one drawing can carry two of them and follow the reader's system.

mod palette;

pub use palette::{DARK, GREY, HIGH_CONTRAST, LIGHT, THEMES, Theme, contrast};

/// Kinds of content that have colours of their own.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Kind {
    /// What gets in the way.
    Pain,
    /// What is hoped for.
    Gain,
    /// Ideas.
    Opportunity,
    /// What is thought, asked, said, needed.
    Thought,
    /// Where customer and service meet; links.
    Touchpoint,
    /// Figures.
    Metric,
    /// Moments of truth.
    Moment,
    /// Everything else: actions, blueprint, jobs.
    Plain,
}

/// The part that a colour plays for a kind.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Part {
    /// Ground of a card.
    Tint,
    /// Edge of a card.
    Border,
    /// Badges, gauges, icons, short labels.
    Ink,
    /// Text on a ground of the kind's ink.
    OnInk,
    /// Outline of an empty segment of a gauge: the border, a little towards the ink.
    Empty,
    /// The area between the curve and zero.
    Area,
    /// A wide ground, weaker than the tint of a card on it: lanes of a cycle, quadrants of a matrix.
    Wash,
}

/// The part that a hue of the whole wheel plays.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Shade {
    /// Full, with [`Paint::OnStage`] as text on it.
    Full,
    /// Edge of a card on the ground.
    Border,
    /// Dashed edge of a free place on the ground or on a sheet.
    Free,
    /// Ground of a block.
    Ground,
}

/// What a colour means; a theme gives its value.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Paint {
    /// Ground of the whole drawing.
    Page,
    /// Ground of a sheet.
    Sheet,
    /// Ground of a gutter or rail.
    Gutter,
    /// Ground below the line of visibility.
    Below,
    /// Faint hairline.
    Line,
    /// Clearer hairline.
    Line2,
    /// Rule, bullet, thread.
    Rule,
    /// Text.
    Ink,
    /// Second text.
    Ink2,
    /// Third text: labels, axes.
    Ink3,
    /// A part of a kind.
    Kind(Kind, Part),
    /// Ground of stage `index` of `count`.
    Stage {
        /// From 0.
        index: u16,
        /// At least 1.
        count: u16,
    },
    /// A breath of that hue on a sheet, behind the steps.
    StageBreath {
        /// From 0.
        index: u16,
        /// At least 1.
        count: u16,
    },
    /// That hue as text on the breath: numbers of steps.
    StageInk {
        /// From 0.
        index: u16,
        /// At least 1.
        count: u16,
    },
    /// That hue over a wide area of a sheet that carries text: the pipe of a funnel.
    StageWash {
        /// From 0.
        index: u16,
        /// At least 1.
        count: u16,
    },
    /// Text on the ground of a stage.
    OnStage,
    /// One of `count` hues of the whole wheel: only where nothing else is coloured.
    Wheel {
        /// From 0, clockwise from violet-blue.
        index: u16,
        /// At least 1.
        count: u16,
        /// What it is used for.
        shade: Shade,
    },
    /// Line, marker and name of a persona; the cycle repeats after four.
    Persona(u16),
    /// Ground of a persona's avatar.
    PersonaTint(u16),
    /// Silhouette on that ground.
    PersonaShade(u16),
    /// Colour of a feeling, in hundredths: −200 to +200.
    Score(i16),
    /// Features of a drawn face.
    Face,
}

/// An sRGB colour.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Color {
    /// 0 to 255.
    pub r: u8,
    /// 0 to 255.
    pub g: u8,
    /// 0 to 255.
    pub b: u8,
}

impl std::fmt::Display for Color {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02X}{:02X}{:02X}", self.r, self.g, self.b)
    }
}

/// What `--theme` and `theme:` choose: one theme, or light and dark in one file.
#[derive(Clone, Copy, Debug)]
pub enum Choice {
    /// Always this one.
    One(&'static Theme),
    /// Light, and dark where the reader's system asks for it.
    Auto,
}

/// Name of the choice that follows the reader's system.
pub const AUTO: &str = "auto";

impl Choice {
    /// By name; `None` when there is no such theme.
    pub fn by_name(name: &str) -> Option<Self> {
        if name == AUTO {
            return Some(Self::Auto);
        }
        THEMES.iter().find(|t| t.name == name).map(|t| Self::One(t))
    }

    /// All names, in the order in which help lists them.
    pub fn names() -> impl Iterator<Item = &'static str> {
        THEMES.iter().map(|t| t.name).chain([AUTO])
    }
}
