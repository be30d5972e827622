//! Small drawings on a field of 16 × 16: channels, lanes, marks.
//!
//! In: which one, where, how big. Out: one stroked path. Absent: the tiles and frames around them.
//!
//! All are drawn for a round stroke of 1.5 px and no fill; a dot is a line of a hundredth of a pixel.

use crate::model::Channel;
use crate::scene::{Canvas, Node, Paint, Path, PathData, Stroke};
use crate::vocabulary::{Group, Language, fold};

/// A small drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Icon {
    Web,
    Mobile,
    Email,
    Phone,
    Chat,
    Store,
    Social,
    Ad,
    Mail,
    Person,
    Event,
    Review,
    Search,
    Missing,
    Stage,
    Step,
    Action,
    Touchpoint,
    Thought,
    Feeling,
    Pain,
    Gain,
    Opportunity,
    Metric,
    Frontstage,
    Backstage,
    Support,
    Evidence,
    Image,
    Star,
    Brake,
    Enabler,
    Activity,
    Resource,
    Partners,
    Again,
    Have,
    Onward,
    Own,
    Moment,
    Passage,
    External,
    Goal,
    Spark,
    Frown,
    Slider,
    Skill,
    Tag,
    Job,
    Heart,
    Compass,
    Habit,
    Gift,
    Relief,
    Tasks,
}

const STAR: &str = "M8 1.9l1.85 3.85 4.25.55-3.1 2.95.78 4.2L8 11.4l-3.78 2.05.78-4.2-3.1-2.95 4.25-.55z";

impl Icon {
    /// What stands for a channel.
    pub(crate) const fn of_channel(channel: &Channel) -> Self {
        match channel {
            Channel::Web => Self::Web,
            Channel::Mobile => Self::Mobile,
            Channel::Email => Self::Email,
            Channel::Phone => Self::Phone,
            Channel::Chat => Self::Chat,
            Channel::Store => Self::Store,
            Channel::Social => Self::Social,
            Channel::Ad => Self::Ad,
            Channel::Mail => Self::Mail,
            Channel::Person => Self::Person,
            Channel::Event => Self::Event,
            Channel::Review => Self::Review,
            Channel::Search => Self::Search,
        }
    }

    /// Its course, in the notation of SVG paths.
    const fn course(self) -> &'static str {
        match self {
            Self::Web => {
                "M3.75 2.75h8.5a2 2 0 0 1 2 2v6.5a2 2 0 0 1-2 2h-8.5a2 2 0 0 1-2-2v-6.5a2 2 0 0 1 2-2z\
                 M1.75 6.25h12.5M4.25 4.5h.01M6.5 4.5h.01"
            }
            Self::Mobile => {
                "M5.75 1.25h4.5a1.5 1.5 0 0 1 1.5 1.5v10.5a1.5 1.5 0 0 1-1.5 1.5h-4.5\
                 a1.5 1.5 0 0 1-1.5-1.5V2.75a1.5 1.5 0 0 1 1.5-1.5zM7.25 12.4h1.5"
            }
            Self::Email => {
                "M3.25 3h9.5a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-9.5a1.5 1.5 0 0 1-1.5-1.5v-7\
                 A1.5 1.5 0 0 1 3.25 3zM2.1 4.4 8 8.9l5.9-4.5"
            }
            Self::Phone => {
                "M5.1 1.9 6.6 5 5.1 6.5c.8 1.9 2.5 3.6 4.4 4.4L11 9.4l3.1 1.5v2.2c0 .6-.5 1.1-1.1 1\
                 C7 13.8 2.2 9 1.9 3c0-.6.4-1.1 1-1.1z"
            }
            Self::Chat => {
                "M3.75 2.25h8.5a2 2 0 0 1 2 2v4.9a2 2 0 0 1-2 2H7.4L4.25 13.9v-2.75h-.5a2 2 0 0 1-2-2v-4.9a2 2 0 0 1 2-2z"
            }
            Self::Store => {
                "M2.75 8v4.75a1 1 0 0 0 1 1h8.5a1 1 0 0 0 1-1V8M1.6 5.6 3.1 2.25h9.8l1.5 3.35\
                 M1.6 5.6c0 1.3.9 2.3 2.13 2.3S5.86 6.9 5.86 5.6C5.86 6.9 6.8 7.9 8 7.9s2.14-1 2.14-2.3\
                 c0 1.3.94 2.3 2.13 2.3S14.4 6.9 14.4 5.6zM6.5 13.7v-3h3v3"
            }
            Self::Social => {
                "M5.9 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM13.9 3.7a2 2 0 1 1-4 0 2 2 0 0 1 4 0z\
                 M13.9 12.3a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM5.7 7l4.4-2.3M5.7 9l4.4 2.3"
            }
            Self::Ad => {
                "M2.75 5.75h2.5l6-3.25V13l-6-3.25h-2.5a1 1 0 0 1-1-1v-2a1 1 0 0 1 1-1z\
                 M4.75 9.9l.9 3.6h1.6l-.7-3M13.3 6a2.5 2.5 0 0 1 0 3.5"
            }
            Self::Mail => "M2.25 4.9 8 1.9l5.75 3v6.2L8 14.1l-5.75-3zM2.4 5 8 8l5.6-3M8 8v5.9M5.1 3.4l5.7 3.1",
            Self::Person => {
                "M10.6 4.85a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0zM2.9 14c.2-2.9 2.2-4.7 5.1-4.7s4.9 1.8 5.1 4.7"
            }
            Self::Event => {
                "M3.75 3h8.5a1.5 1.5 0 0 1 1.5 1.5v7.75a1.5 1.5 0 0 1-1.5 1.5h-8.5a1.5 1.5 0 0 1-1.5-1.5V4.5\
                 A1.5 1.5 0 0 1 3.75 3zM2.3 6.5h11.4M5.25 1.6v2.6M10.75 1.6v2.6"
            }
            Self::Review | Self::Star | Self::Moment => STAR,
            Self::Search => "M11.4 6.9a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM10.2 10.2l3.6 3.6",
            _ => self.course_of_lane(),
        }
    }

    /// The same for everything that is not a channel.
    const fn course_of_lane(self) -> &'static str {
        match self {
            Self::Missing => "M5.3 5.5c0-1.6 1.2-2.7 2.8-2.7s2.7 1 2.7 2.4c0 2-2.7 2.1-2.7 4M8.08 12.6h.01",
            Self::Stage => "M3.5 14V2.25M3.5 2.75h8.75l-1.75 3 1.75 3H3.5",
            Self::Step => "M4.2 3.5h.01M4.2 8h.01M4.2 12.5h.01M7.25 3.5h6.25M7.25 8h6.25M7.25 12.5h6.25",
            Self::Action => {
                "M6.4 8.9V3.25a1.25 1.25 0 0 1 2.5 0v4l3.3.75c.8.2 1.2.8 1.1 1.6l-.5 2.9c-.2 1-.9 1.5-1.8 1.5H8.6\
                 c-.7 0-1.2-.3-1.6-.8L3.7 9.7c-.7-1 .4-2.1 1.4-1.5z"
            }
            Self::Touchpoint => {
                "M9.5 8a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0zM4.8 11.2a4.5 4.5 0 0 1 0-6.4M11.2 4.8a4.5 4.5 0 0 1 0 6.4\
                 M2.6 13.4a7.6 7.6 0 0 1 0-10.8M13.4 2.6a7.6 7.6 0 0 1 0 10.8"
            }
            Self::Thought => {
                "M3.75 2.25h8.5a2 2 0 0 1 2 2v4.9a2 2 0 0 1-2 2H7.4L4.25 13.9v-2.75h-.5a2 2 0 0 1-2-2v-4.9a2 2 0 0 1 2-2z\
                 M5 5.6h6M5 8h3.8"
            }
            Self::Feeling => {
                "M14.25 8A6.25 6.25 0 1 1 1.75 8a6.25 6.25 0 0 1 12.5 0zM5.25 9.4c.6 1.2 1.6 1.8 2.75 1.8\
                 s2.15-.6 2.75-1.8M5.9 6.1h.01M10.1 6.1h.01"
            }
            Self::Pain => "M8 2.2l6.3 11H1.7zM8 6.4v3.1M8 11.4h.01",
            Self::Gain => "M14.25 8A6.25 6.25 0 1 1 1.75 8a6.25 6.25 0 0 1 12.5 0zM8 5.2v5.6M5.2 8h5.6",
            Self::Opportunity => {
                "M5.9 11.3h4.2M6.5 13.9h3M5.9 11.3c0-1.3-2-2.1-2-4.9a4.1 4.1 0 0 1 8.2 0c0 2.8-2 3.6-2 4.9"
            }
            Self::Metric => "M2.25 13.75h11.5M4 13.5V9.25M8 13.5V5.25M12 13.5V2.25",
            Self::Frontstage => {
                "M1.5 8C2.9 5.2 5.2 3.7 8 3.7s5.1 1.5 6.5 4.3c-1.4 2.8-3.7 4.3-6.5 4.3S2.9 10.8 1.5 8z\
                 M9.9 8a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0z"
            }
            Self::Backstage => {
                "M2 2l12 12M6.3 4c.6-.2 1.1-.3 1.7-.3 2.8 0 5.1 1.5 6.5 4.3-.5 1-1.1 1.8-1.9 2.5\
                 M9.6 12.1c-.5.1-1 .2-1.6.2-2.8 0-5.1-1.5-6.5-4.3.7-1.4 1.6-2.5 2.8-3.2"
            }
            Self::Support => {
                "M3.25 2.5h9.5a1 1 0 0 1 1 1V6a1 1 0 0 1-1 1h-9.5a1 1 0 0 1-1-1V3.5a1 1 0 0 1 1-1z\
                 M3.25 9h9.5a1 1 0 0 1 1 1v2.5a1 1 0 0 1-1 1h-9.5a1 1 0 0 1-1-1V10a1 1 0 0 1 1-1zM4.9 4.75h.01M4.9 11.25h.01"
            }
            Self::Evidence => {
                "M4.25 1.75h5l3.5 3.5v8a1 1 0 0 1-1 1h-7.5a1 1 0 0 1-1-1V2.75a1 1 0 0 1 1-1z\
                 M9.1 1.9v3.5h3.5M5.75 8.5h4.5M5.75 11.25h3"
            }
            Self::Image => {
                "M3.25 2.5h9.5a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5h-9.5a1.5 1.5 0 0 1-1.5-1.5V4\
                 a1.5 1.5 0 0 1 1.5-1.5zM1.9 11.4l3.35-3.65 2.6 2.75 2.4-2.5 3.85 4M6.6 5.4a.9.9 0 1 1-1.8 0 .9.9 0 0 1 1.8 0z"
            }
            Self::Brake => "M14.25 8A6.25 6.25 0 1 1 1.75 8a6.25 6.25 0 0 1 12.5 0zM5.2 8h5.6",
            Self::Enabler => "M14.25 8A6.25 6.25 0 1 1 1.75 8a6.25 6.25 0 0 1 12.5 0zM5.2 9.3 8 6.5l2.8 2.8",
            Self::Activity => {
                "M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4\
                 M11.2 11.2l1.4 1.4M12.6 3.4l-1.4 1.4M4.8 11.2l-1.4 1.4"
            }
            Self::Resource => {
                "M5 8.5a2.75 2.75 0 1 0 0 5.5 2.75 2.75 0 0 0 0-5.5zM7 9.3l6.5-6.5M11 5.3l2 2M13.5 2.8l1 1"
            }
            Self::Partners => {
                "M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.5 13.5c0-2.5 2-4.2 4.5-4.2s4.5 1.7 4.5 4.2\
                 M10.5 2.8a2.3 2.3 0 0 1 0 4.4M12 9.6c1.6.5 2.5 2 2.5 3.9"
            }
            Self::Again => {
                "M13.5 6.5A6 6 0 0 0 3 4.5L1.5 6M1.5 2.5V6H5M2.5 9.5A6 6 0 0 0 13 11.5l1.5-1.5M14.5 13.5V10H11"
            }
            Self::Have => "M2.5 8.5 6 12l7.5-8",
            Self::Onward => "M14.25 8A6.25 6.25 0 1 1 1.75 8a6.25 6.25 0 0 1 12.5 0zM5.2 8h5.6M8.5 5.6 10.9 8l-2.4 2.4",
            Self::Own => {
                "M2.25 3.25a1 1 0 0 1 1-1H7.6a1.5 1.5 0 0 1 1.06.44l4.9 4.9a1.5 1.5 0 0 1 0 2.12l-3.85 3.85\
                 a1.5 1.5 0 0 1-2.12 0l-4.9-4.9a1.5 1.5 0 0 1-.44-1.06zM5.35 5.35h.01"
            }
            Self::Passage => "M2 4.5h5.5a2.5 2.5 0 0 1 2.5 2.5v4.5M7 8.75l3 3 3-3M13.5 4.5h.01",
            Self::Gift => {
                "M3 6.5h10v6.25a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1zM2.5 3.9h11a.75.75 0 0 1 .75.75V6.5H1.75V4.65a.75.75 0 0 1 .75-.75z\
                 M8 3.9v9.85M8 3.9C6.6 1.1 3.7 1.4 4.1 3.1c.2.7 1 .8 3.9.8zM8 3.9c1.4-2.8 4.3-2.5 3.9-.8-.2.7-1 .8-3.9.8z"
            }
            Self::Relief => {
                "M2.9 13.1a3.4 3.4 0 0 1 0-4.8l5.4-5.4a3.4 3.4 0 0 1 4.8 4.8l-5.4 5.4a3.4 3.4 0 0 1-4.8 0zM5.6 5.6l4.8 4.8"
            }
            Self::Spark => {
                "M8 1.75V5M8 11v3.25M1.75 8H5M11 8h3.25M3.6 3.6l2.2 2.2M10.2 10.2l2.2 2.2M12.4 3.6l-2.2 2.2M5.8 10.2l-2.2 2.2"
            }
            Self::Frown => {
                "M14.25 8A6.25 6.25 0 1 1 1.75 8a6.25 6.25 0 0 1 12.5 0zM5.25 11c.6-1.2 1.6-1.8 2.75-1.8\
                 s2.15.6 2.75 1.8M5.9 6.1h.01M10.1 6.1h.01"
            }
            Self::Tasks => {
                "M6.5 3.75H14M6.5 8H14M6.5 12.25H14M2 3.75l.9.9 1.6-1.8M2 8l.9.9 1.6-1.8M2 12.25l.9.9 1.6-1.8"
            }
            Self::External => "M4.25 11.75l7.5-7.5M5.75 4.25h6v6",
            _ => self.course_of_person(),
        }
    }

    /// The same for what is known about a person.
    const fn course_of_person(self) -> &'static str {
        match self {
            Self::Goal => {
                "M14.25 8A6.25 6.25 0 1 1 1.75 8a6.25 6.25 0 0 1 12.5 0zM11.25 8a3.25 3.25 0 1 1-6.5 0 3.25 3.25 0 0 1 6.5 0z\
                 M8 8h.01"
            }
            Self::Slider => {
                "M1.75 5h7M12.25 5h2M1.75 11h2M7.25 11h7M12.25 5a1.75 1.75 0 1 1-3.5 0 1.75 1.75 0 0 1 3.5 0z\
                 M7.25 11a1.75 1.75 0 1 1-3.5 0 1.75 1.75 0 0 1 3.5 0z"
            }
            Self::Skill => "M1.75 4h12.5M1.75 8h8.5M1.75 12h4.5",
            Self::Tag => {
                "M2 8.2V3.25C2 2.55 2.55 2 3.25 2H8.2l5.5 5.5a1.25 1.25 0 0 1 0 1.75l-4.45 4.45a1.25 1.25 0 0 1-1.75 0z\
                 M5.25 5.25h.01"
            }
            Self::Job => {
                "M3.25 5h9.5A1.25 1.25 0 0 1 14 6.25v6a1.25 1.25 0 0 1-1.25 1.25h-9.5A1.25 1.25 0 0 1 2 12.25v-6\
                 A1.25 1.25 0 0 1 3.25 5zM5.75 5V3.5a1 1 0 0 1 1-1h2.5a1 1 0 0 1 1 1V5M2 8.75h12"
            }
            Self::Heart => {
                "M8 13.6C4.4 11.2 1.9 8.9 1.9 6.2 1.9 4.3 3.3 2.9 5.1 2.9c1.2 0 2.3.7 2.9 1.8.6-1.1 1.7-1.8 2.9-1.8\
                 1.8 0 3.2 1.4 3.2 3.3 0 2.7-2.5 5-6.1 7.4z"
            }
            Self::Compass => {
                "M14.25 8A6.25 6.25 0 1 1 1.75 8a6.25 6.25 0 0 1 12.5 0zM10.6 5.4 9.2 9.2 5.4 10.6 6.8 6.8z"
            }
            Self::Habit => "M13.6 6.4A6 6 0 0 0 3 5.1M2.4 9.6A6 6 0 0 0 13 10.9M2.6 2.2v3.1h3.1M13.4 13.8v-3.1h-3.1",
            _ => STAR,
        }
    }
}

/// The channels in the order in which the vocabulary names them.
const CHANNELS: [Icon; 13] = [
    Icon::Web,
    Icon::Mobile,
    Icon::Email,
    Icon::Phone,
    Icon::Chat,
    Icon::Store,
    Icon::Social,
    Icon::Ad,
    Icon::Mail,
    Icon::Person,
    Icon::Event,
    Icon::Review,
    Icon::Search,
];

/// What stands for a channel that is told in words: the whole text, else the first of its words that names one.
pub(crate) fn of_words(text: &str, language: Language) -> Option<Icon> {
    let named = |word: &str| language.word(Group::Channel, &fold(word)?);
    let singular = |word: &str| named(word).or_else(|| named(word.strip_suffix('s')?));
    let words = || text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|w| !w.is_empty());
    let number = named(text).or_else(|| words().find_map(singular))?;
    CHANNELS.get(number).copied()
}

/// Draws an icon in a square of `size` px whose upper left corner is at `x`, `y`; the stroke is `width` px wide.
pub(crate) fn draw(canvas: &mut Canvas, icon: Icon, (x, y): (f64, f64), size: f64, paint: Paint, width: f64) {
    canvas.push(Node::Path(Path {
        class: "icon",
        data: PathData::Fixed(icon.course()),
        fill: None,
        stroke: Some(Stroke::new(paint, width).rounded()),
        at: (x, y),
        scale: size / 16.0,
    }));
}
