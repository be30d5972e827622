//! What a file means: personas, journeys and canvases, typed and resolved, every value with its span.
//!
//! In: trees of lines (one for the file asked for, one for each included). Out: a [`Model`]. Absent: boxes, colours,
//! the words that languages use.
//!
//! All items of all canvases lie in one list, so that an opportunity here can answer a pain there; journeys, stages and
//! personas hold their numbers. Nothing in a model is optional because it was wrong: what could not be understood was
//! reported and left out.

mod build;
pub mod codes;
pub(crate) mod decode;
mod faults;
mod fields;
mod figure;
mod head;
mod images;
mod include;
mod keyword;
mod kinds;
mod levels;
mod names;
pub(crate) mod outline;
mod picture;
mod prose;
mod qualifier;
mod read;
mod texts;

use crate::source::Span;
use crate::vocabulary::Language;

pub use read::read;

/// What gives a model the files that its text names. Paths begin at the folder of the first file, have `/` between their
/// parts, and may begin with `../`.
pub trait Loader {
    /// The bytes of an included file.
    ///
    /// # Errors
    /// When it is not there, lies outside the project or cannot be read.
    fn text(&self, path: &str) -> Result<Vec<u8>, LoadError>;

    /// The bytes of a picture. More than 2 MiB need not be read to the end.
    ///
    /// # Errors
    /// The same.
    fn image(&self, path: &str) -> Result<Vec<u8>, LoadError>;
}

/// Why a file could not be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadError {
    /// There is none.
    Missing,
    /// It lies outside the project.
    Outside,
    /// Something else, in words.
    Other(String),
}

/// Number of an item in [`Model::items`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ItemId(pub u32);
/// Number of a persona or segment in [`Model::people`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PersonId(pub u32);
/// Number of a source of evidence in [`Model::sources`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct SourceId(pub u32);
/// Number of a journey in [`Model::journeys`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct JourneyId(pub u32);
/// Number of a lane of one's own in [`Journey::lanes`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct LaneId(pub u32);

/// Everything that a file and those it includes say.
#[derive(Debug, Clone)]
pub struct Model {
    /// Language of the file that was asked for.
    pub language: Language,
    /// Whether it says so itself; a file that does not is in English.
    pub states_language: bool,
    /// `title:`
    pub title: Option<Prose>,
    /// `author:`
    pub author: Option<Prose>,
    /// `date:`
    pub date: Option<Prose>,
    /// `version:`
    pub version: Option<Prose>,
    /// `theme:`
    pub theme: Option<Word>,
    /// Evidence, in the order of the files; a drawing numbers what it cites itself.
    pub sources: Vec<Evidence>,
    /// Personas and segments.
    pub people: Vec<Person>,
    /// Competitors.
    pub competitors: Vec<Competitor>,
    /// Journeys.
    pub journeys: Vec<Journey>,
    /// Value propositions.
    pub propositions: Vec<Proposition>,
    /// Engagement cycles.
    pub engagements: Vec<Engagement>,
    /// Lotus blossoms.
    pub lotuses: Vec<Lotus>,
    /// All items of all canvases.
    pub items: Vec<Item>,
    /// Rules switched off for the whole file, by `allow:` at its margin.
    pub allow: Vec<Word>,
    /// Each line of the file that says `allow:`, wherever it stands, with its end.
    pub allowing: Vec<Span>,
}

/// A word with its place: a name, a tag, a keyword.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// As written.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// What every declared thing has.
#[derive(Debug, Clone)]
pub struct Head {
    /// The statement's own lines, without what stands under it.
    pub span: Span,
    /// The handle by which other lines refer to it.
    pub name: Option<Word>,
    /// Its text.
    pub text: Prose,
    /// `#tags`, without the sign.
    pub tags: Vec<Word>,
    /// Rules switched off for it.
    pub allow: Vec<Word>,
    /// Whether the file that was asked for declares it (else an included one does).
    pub own: bool,
}

/// Text with its inline marks, and its translations.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Prose {
    /// Where it stands; covers continuation lines.
    pub span: Span,
    /// Its parts in order.
    pub runs: Vec<Run>,
    /// The same in other languages.
    pub translations: Vec<(Language, Prose)>,
}

/// A stretch of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// What it is.
    pub kind: RunKind,
    /// Its characters, marks and escapes taken off; empty for a citation or a break.
    pub text: String,
    /// Where it stands, with its marks.
    pub span: Span,
}

/// What a stretch of text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RunKind {
    /// Just text.
    Plain,
    /// `**strong**`
    Strong,
    /// `*emphasis*`
    Emphasis,
    /// `` `code` ``
    Code,
    /// `[label](address)`; the address is http, https or mailto.
    Link(String),
    /// `[^source]`
    Cite(SourceId),
    /// The author began a new line.
    Break,
}

impl Prose {
    /// The text in a language: its translation, else as it was written.
    pub fn in_language(&self, language: Language) -> &Self {
        self.translations.iter().find(|(l, _)| *l == language).map_or(self, |(_, p)| p)
    }

    /// The characters alone, without marks and citations; a new line becomes a space.
    pub fn plain(&self) -> String {
        let mut out = String::new();
        for run in &self.runs {
            match run.kind {
                RunKind::Break => out.push(' '),
                RunKind::Cite(_) => out.truncate(out.trim_end().len()),
                _ => out.push_str(&run.text),
            }
        }
        out
    }

    /// The sources that it cites, in order, each once.
    pub fn citations(&self) -> Vec<SourceId> {
        let mut out = Vec::new();
        for run in &self.runs {
            if let RunKind::Cite(id) = run.kind
                && !out.contains(&id)
            {
                out.push(id);
            }
        }
        out
    }
}

/// Kinds of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceKind {
    /// A talk with a person.
    Interview,
    /// Many answers.
    Survey,
    /// Figures from use.
    Analytics,
    /// Watching.
    Observation,
    /// Public opinions.
    Review,
    /// Tickets and calls.
    Support,
    /// Reading.
    Desk,
    /// Work with a group.
    Workshop,
}

/// A source of evidence.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// Handle and text.
    pub head: Head,
    /// Its kind, where it says one.
    pub kind: Option<SourceKind>,
    /// `link:`
    pub link: Option<Word>,
}

impl Evidence {
    /// One whose line is still to be read.
    fn unread(span: Span) -> Self {
        let head = Head { span, name: None, text: Prose::default(), tags: Vec::new(), allow: Vec::new(), own: false };
        Self { head, kind: None, link: None }
    }
}

/// Persona or segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonKind {
    /// A semi-fictional person.
    Persona,
    /// A group of customers.
    Segment,
}

/// A persona or a segment.
#[derive(Debug, Clone)]
pub struct Person {
    /// Handle and name.
    pub head: Head,
    /// Which of the two.
    pub kind: PersonKind,
    /// `(primary)` is true, `(secondary)` false.
    pub primary: Option<bool>,
    /// What is known, in the order written.
    pub facts: Vec<Fact>,
    /// Portrait.
    pub photo: Option<ImageRef>,
    /// Own jobs, pains and gains.
    pub items: Vec<ItemId>,
}

impl Person {
    /// The first fact of a kind.
    pub fn fact(&self, kind: FactKind) -> Option<&Fact> {
        self.facts.iter().find(|f| f.kind == kind)
    }
}

/// What a fact is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the keyword of that name")]
pub enum FactKind {
    Role,
    Age,
    Place,
    Income,
    Family,
    Education,
    Other,
    Quote,
    Bio,
    Goal,
    Motivation,
    Value,
    Belief,
    Frustration,
    Like,
    Dislike,
    Admires,
    Habit,
    Channel,
    Brand,
    Device,
    Skill,
    Trait,
}

/// One thing known about a person.
#[derive(Debug, Clone)]
pub struct Fact {
    /// About what.
    pub kind: FactKind,
    /// Its text.
    pub head: Head,
    /// `fact (Label)`: its label.
    pub label: Option<Word>,
    /// `skill (4)`, `channel (4)`: 1 to 5; `trait (-0.5)`: −1 to 1.
    pub level: Option<f64>,
}

/// A competitor.
#[derive(Debug, Clone)]
pub struct Competitor {
    /// Handle and name.
    pub head: Head,
    /// `offer`, `strategy`, `strength`, `weakness`, `rating`.
    pub items: Vec<ItemId>,
}

/// As it is, or as it is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// As it is.
    Current,
    /// As it is to be.
    Future,
}

/// A journey.
#[derive(Debug, Clone)]
pub struct Journey {
    /// Handle and title.
    pub head: Head,
    /// Whose journey it is.
    pub people: Vec<PersonId>,
    /// `goal:`; more than one is remarked upon.
    pub goals: Vec<Prose>,
    /// `scenario:`
    pub scenario: Option<Prose>,
    /// `scope:`
    pub scope: Option<Prose>,
    /// `trigger:`
    pub trigger: Option<Prose>,
    /// `state:`
    pub state: Option<State>,
    /// Lanes of one's own.
    pub lanes: Vec<Lane>,
    /// Stages, in order of time.
    pub stages: Vec<Stage>,
}

/// A lane of one's own.
#[derive(Debug, Clone)]
pub struct Lane {
    /// Its name is a keyword in the journey; its text is its title.
    pub head: Head,
}

/// A stage.
#[derive(Debug, Clone)]
pub struct Stage {
    /// Handle and title.
    pub head: Head,
    /// How long it takes.
    pub duration: Option<Duration>,
    /// What stands directly under the stage, in order; nested items follow their parent.
    pub items: Vec<ItemId>,
    /// Sub-stages.
    pub steps: Vec<StageStep>,
}

/// A step: a part of a stage.
#[derive(Debug, Clone)]
pub struct StageStep {
    /// Handle and title.
    pub head: Head,
    /// How long it takes.
    pub duration: Option<Duration>,
    /// What stands under it, in order; nested items follow their parent.
    pub items: Vec<ItemId>,
}

/// A length of time.
#[derive(Debug, Clone, PartialEq)]
pub struct Duration {
    /// As written, white space tidied.
    pub text: String,
    /// Where.
    pub span: Span,
    /// How long, in minutes; a month counts 30.4375 days, a year 365.25. `None` for one in words ("an evening").
    pub minutes: Option<f64>,
}

/// Kinds of items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the keyword of that name")]
pub enum ItemKind {
    Action,
    Touchpoint,
    Thought,
    Question,
    Need,
    Expectation,
    Quote,
    Feeling,
    Pain,
    Gain,
    Opportunity,
    Metric,
    Conversion,
    Moment,
    Brake,
    Enabler,
    PhysicalEvidence,
    Frontstage,
    Backstage,
    Support,
    Image,
    /// In a lane of one's own.
    Own(LaneId),
    Job,
    Product,
    Reliever,
    Creator,
    Offer,
    Strategy,
    Strength,
    Weakness,
    Rating,
    Activity,
    Resource,
    Partner,
    Brings,
    Petal,
    Idea,
}

/// The smallest thing on a canvas.
#[derive(Debug, Clone)]
pub struct Item {
    /// What it is.
    pub kind: ItemKind,
    /// Handle, text, tags.
    pub head: Head,
    /// Its qualifier.
    pub measure: Measure,
    /// What it answers: written after `for`, or what it stands under. Pains and gains for an opportunity, pains for a
    /// reliever, gains for a creator, brakes for an enabler.
    pub answers: Vec<ItemId>,
    /// What answers it: the same, backwards.
    pub answered_by: Vec<ItemId>,
    /// Whom it belongs to: `for anna`.
    pub people: Vec<PersonId>,
    /// The item that it stands under.
    pub parent: Option<ItemId>,
    /// `note:`
    pub notes: Vec<Prose>,
    /// `link:`; the address is http, https or mailto.
    pub link: Option<Word>,
    /// `owner:`
    pub owner: Option<Prose>,
    /// `status:`
    pub status: Option<Prose>,
    /// `due:`
    pub due: Option<Prose>,
    /// The picture of an `image`, whose head's text is the caption and may be empty.
    pub image: Option<ImageRef>,
}

/// The qualifier of an item, typed.
#[derive(Debug, Clone, PartialEq)]
#[expect(
    clippy::large_enum_variant,
    reason = "few items carry figures, and a box would be in the way of all who read them"
)]
pub enum Measure {
    /// None, or none was written.
    None,
    /// Intensity, importance, rating: 1 to 5.
    Level(u8),
    /// Importance and today's satisfaction, each 1 to 5.
    Gain {
        /// 1 to 5.
        importance: u8,
        /// 1 to 5.
        satisfaction: u8,
    },
    /// −2 to +2.
    Score(f64),
    /// Where a touchpoint is, and whether it is one that should exist.
    Channel {
        /// `None` when only `missing` is written.
        channel: Option<Channel>,
        /// Should exist, and does not.
        missing: bool,
    },
    /// What an opportunity brings and costs, each 1 to 5.
    ImpactEffort {
        /// 1 to 5.
        impact: Option<u8>,
        /// 1 to 5.
        effort: Option<u8>,
    },
    /// A figure and where it is to go.
    Change(Change),
    /// Kind of job, in the reader's words: `functional`, or any other.
    Job(JobKind),
    /// `activity (setup)` is true, `(run)` false.
    Setup(bool),
    /// `resource (have)` is true, `(need)` false.
    Have(bool),
    /// `brings (activity)` is true, `(resource)` false.
    BringsActivity(bool),
}

/// Kinds of jobs.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the qualifier of that name")]
pub enum JobKind {
    Functional,
    Social,
    Emotional,
    Organisational,
    Other(String),
}

/// Where customer and service meet.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the qualifier of that name")]
pub enum Channel {
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
}

/// A figure that moves. At least one of the three is there.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Where it began.
    pub baseline: Option<Figure>,
    /// Where it is.
    pub now: Option<Figure>,
    /// Where it is to be.
    pub target: Option<Figure>,
}

/// A number with its unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The number.
    pub value: f64,
    /// As written, white space tidied: `20 %`, `$1,200`, `14 min`.
    pub text: String,
    /// What stands before the number: `$`.
    pub prefix: String,
    /// What stands after it: `%`, `min`.
    pub unit: String,
    /// Where.
    pub span: Span,
}

/// A picture that a file names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImageRef {
    /// Path as written, relative to the file that names it.
    pub path: String,
    /// Where it is written.
    pub span: Span,
    /// Its bytes; `None` when it could not be read, which was reported.
    pub data: Option<Image>,
}

/// The bytes of a picture, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// `image/png`, `image/jpeg` or `image/svg+xml`.
    pub media_type: &'static str,
    /// The file's bytes.
    pub bytes: std::sync::Arc<[u8]>,
    /// px
    pub width: u32,
    /// px
    pub height: u32,
}

/// A value proposition.
#[derive(Debug, Clone)]
pub struct Proposition {
    /// Handle and title.
    pub head: Head,
    /// The segments or personas that it is for.
    pub people: Vec<PersonId>,
    /// `product`, `reliever`, `creator`; `strategy`, `strength`, `weakness`, `rating`, where it is compared with competitors.
    pub items: Vec<ItemId>,
}

/// A phase of the engagement cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the keyword of that name")]
pub enum PhaseKind {
    Discovery,
    FirstExperience,
    Purchase,
    Use,
    ExtendedUse,
    Referral,
}

/// An engagement cycle.
#[derive(Debug, Clone)]
pub struct Engagement {
    /// Handle and title.
    pub head: Head,
    /// Whom it is for.
    pub people: Vec<PersonId>,
    /// The phases that are written, each at most once.
    pub phases: Vec<Phase>,
    /// `activity`, `resource`, `partner`, `brings`.
    pub items: Vec<ItemId>,
}

/// A phase with what happens in it.
#[derive(Debug, Clone)]
pub struct Phase {
    /// Which.
    pub kind: PhaseKind,
    /// Its text may be empty.
    pub head: Head,
    /// `action`, `touchpoint`, `brake`, `enabler`.
    pub items: Vec<ItemId>,
}

/// A lotus blossom.
#[derive(Debug, Clone)]
pub struct Lotus {
    /// Handle and theme.
    pub head: Head,
    /// What it is to answer.
    pub answers: Vec<ItemId>,
    /// Petals, each followed by its ideas.
    pub items: Vec<ItemId>,
}

impl Model {
    /// A model of nothing.
    pub(crate) fn empty(language: Language) -> Self {
        Self {
            language,
            states_language: false,
            title: None,
            author: None,
            date: None,
            version: None,
            theme: None,
            sources: Vec::new(),
            people: Vec::new(),
            competitors: Vec::new(),
            journeys: Vec::new(),
            propositions: Vec::new(),
            engagements: Vec::new(),
            lotuses: Vec::new(),
            items: Vec::new(),
            allow: Vec::new(),
            allowing: Vec::new(),
        }
    }

    /// An item by its number.
    ///
    /// # Panics
    /// Never, for a number from this model.
    pub fn item(&self, id: ItemId) -> &Item {
        self.items.get(id.0 as usize).expect("because a model's numbers come from itself")
    }

    /// A persona or segment by its number.
    ///
    /// # Panics
    /// Never, for a number from this model.
    pub fn person(&self, id: PersonId) -> &Person {
        self.people.get(id.0 as usize).expect("because a model's numbers come from itself")
    }

    /// A source by its number.
    ///
    /// # Panics
    /// Never, for a number from this model.
    pub fn source(&self, id: SourceId) -> &Evidence {
        self.sources.get(id.0 as usize).expect("because a model's numbers come from itself")
    }
}
