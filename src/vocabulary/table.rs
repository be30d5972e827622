//! The one table: for each keyword where it may stand, what its parts mean, how often it may occur, and what it is.
//!
//! In: a [`Key`]. Out: its [`Keyword`]. Absent: spellings, which are a file a language.

use super::key::{Key, Keys};

/// What the parentheses of a statement hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Qualifier {
    /// Nothing: there are none.
    None,
    /// Intensity of a pain: 1 to 5, or a word.
    Intensity,
    /// Importance: 1 to 5, or a word.
    Importance,
    /// Importance, and today's satisfaction where it is known.
    Gain,
    /// Impact and effort, 1 to 5 each; either may be left out.
    ImpactEffort,
    /// −2 to +2, a word, or a face.
    Score,
    /// A channel, `missing`, or both.
    Channel,
    /// A length of time, in figures or in words.
    Duration,
    /// One figure, or two or three with arrows between them.
    Change,
    /// A kind of source.
    SourceKind,
    /// Primary or secondary.
    Rank,
    /// Any words: a label.
    Label,
    /// 1 to 5: how much, how well.
    Level,
    /// −1 to +1: where between two opposites.
    Balance,
    /// A kind of job: one of four words, or any other.
    Job,
    /// Set-up or run.
    Activity,
    /// Have or need.
    Resource,
    /// Activity or resource.
    Brings,
}

/// What may follow the colon.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Text {
    /// Prose, which has to be there.
    Prose,
    /// Prose, which may be left out.
    MayBeEmpty,
    /// One value that is no prose: a path, an address, a word.
    Value,
}

/// Whether a handle stands after the keyword.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Handle {
    /// It may not.
    Never,
    /// It may.
    Maybe,
    /// It must: nothing else tells what the statement is for.
    Must,
}

/// A row of the table.
#[derive(Debug)]
pub struct Keyword {
    /// Which.
    pub key: Key,
    /// Under which statements it may stand; [`Key::File`] is the margin of the file.
    pub under: Keys,
    /// What its parentheses mean.
    pub qualifier: Qualifier,
    /// Whether they have to be there.
    pub qualified: bool,
    /// Whether it takes a name.
    pub handle: Handle,
    /// What `for` may name; nothing, when it takes no `for`.
    pub targets: Keys,
    /// What its text is.
    pub text: Text,
    /// Whether it may stand only once under one statement.
    pub once: bool,
    /// How many of it may stand under one statement, where the picture has places for so many only.
    pub most: Option<u8>,
    /// What it is, in one line.
    pub doc: &'static str,
    /// How it is written.
    pub example: &'static str,
}

impl Keyword {
    const fn new(key: Key, example: &'static str, doc: &'static str) -> Self {
        Self {
            key,
            under: Keys::NONE,
            qualifier: Qualifier::None,
            qualified: false,
            handle: Handle::Never,
            targets: Keys::NONE,
            text: Text::Prose,
            once: false,
            most: None,
            doc,
            example,
        }
    }

    const fn under(mut self, keys: Keys) -> Self {
        self.under = keys;
        self
    }

    const fn top(self) -> Self {
        self.under(Keys::of(&[Key::File]))
    }

    const fn takes(mut self, qualifier: Qualifier) -> Self {
        self.qualifier = qualifier;
        self
    }

    const fn needs(mut self, qualifier: Qualifier) -> Self {
        self.qualifier = qualifier;
        self.qualified = true;
        self
    }

    const fn named(mut self) -> Self {
        self.handle = Handle::Maybe;
        self
    }

    const fn must_be_named(mut self) -> Self {
        self.handle = Handle::Must;
        self
    }

    const fn serves(mut self, targets: Keys) -> Self {
        self.targets = targets;
        self
    }

    const fn at_most(mut self, count: u8) -> Self {
        self.most = Some(count);
        self
    }

    const fn once(mut self) -> Self {
        self.once = true;
        self
    }

    const fn text(mut self, text: Text) -> Self {
        self.text = text;
        self
    }
}

/// The row of a keyword.
#[expect(
    clippy::indexing_slicing,
    reason = "the table has a row for each keyword, in their order, which a test proves"
)]
pub fn keyword(key: Key) -> &'static Keyword {
    &TABLE[key as usize]
}

/// Whose: personas and segments.
pub const PEOPLE: Keys = Keys::of(&[Key::Persona, Key::Segment]);
/// Where the items of a journey stand.
const STAGES: Keys = Keys::of(&[Key::Stage, Key::Step]);
const JOURNEY: Keys = Keys::of(&[Key::Journey]);
const PHASES: Keys =
    Keys::of(&[Key::Discovery, Key::FirstExperience, Key::Purchase, Key::Use, Key::ExtendedUse, Key::Referral]);
/// What a touchpoint may cause stands in stages, and under touchpoints.
const CAUSED: Keys = STAGES.and(Keys::of(&[Key::Touchpoint]));
/// Pains and gains belong to people, too.
const WANTS: Keys = CAUSED.and(PEOPLE);
const COMPETITOR: Keys = Keys::of(&[Key::Competitor]);
const ENGAGEMENT: Keys = Keys::of(&[Key::Engagement]);
const PROPOSITION: Keys = Keys::of(&[Key::ValueProposition]);
/// What is said of a competitor can be said of our own offer as well, so that both are compared.
const COMPARED: Keys = COMPETITOR.and(PROPOSITION);
const OPPORTUNITY: Keys = Keys::of(&[Key::Opportunity]);
const SOURCES: Keys = Keys::of(&[Key::Source]);
/// What a lotus may start from.
const PROBLEMS: Keys = Keys::of(&[
    Key::Job,
    Key::Pain,
    Key::Gain,
    Key::Question,
    Key::Need,
    Key::Expectation,
    Key::Opportunity,
    Key::Brake,
]);
/// The smallest things on a canvas: all of these may carry a note and a link.
pub const ITEMS: Keys = Keys::of(&[
    Key::Action,
    Key::Touchpoint,
    Key::Thought,
    Key::Question,
    Key::Need,
    Key::Expectation,
    Key::Quote,
    Key::Feeling,
    Key::Pain,
    Key::Gain,
    Key::Opportunity,
    Key::Metric,
    Key::Conversion,
    Key::Moment,
    Key::Brake,
    Key::Enabler,
    Key::PhysicalEvidence,
    Key::Frontstage,
    Key::Backstage,
    Key::Support,
    Key::Image,
    Key::Own,
    Key::Job,
    Key::Product,
    Key::Reliever,
    Key::Creator,
    Key::Offer,
    Key::Strategy,
    Key::Strength,
    Key::Weakness,
    Key::Rating,
    Key::Activity,
    Key::Resource,
    Key::Partner,
    Key::Brings,
    Key::Petal,
    Key::Idea,
]);

const fn row(key: Key, example: &'static str, doc: &'static str) -> Keyword {
    Keyword::new(key, example, doc)
}

/// A setting at the top of a file.
const fn setting(key: Key, example: &'static str, doc: &'static str) -> Keyword {
    row(key, example, doc).top().once()
}

/// What is drawn, or who: at the margin, with a name.
const fn declared(key: Key, example: &'static str, doc: &'static str) -> Keyword {
    row(key, example, doc).top().named()
}

/// Something known about a person.
const fn fact(key: Key, example: &'static str, doc: &'static str) -> Keyword {
    row(key, example, doc).under(PEOPLE)
}

/// A field of something, once.
const fn field(key: Key, under: Keys, example: &'static str, doc: &'static str) -> Keyword {
    row(key, example, doc).under(under).once()
}

/// An item of a journey; `for` says whose it is.
const fn item(key: Key, under: Keys, example: &'static str, doc: &'static str) -> Keyword {
    row(key, example, doc).under(under).named().serves(PEOPLE)
}

/// An item that is nobody's in particular.
const fn thing(key: Key, under: Keys, example: &'static str, doc: &'static str) -> Keyword {
    row(key, example, doc).under(under).named()
}

/// A phase of the engagement cycle; its title may be left out.
const fn phase(key: Key, example: &'static str, doc: &'static str) -> Keyword {
    row(key, example, doc).under(ENGAGEMENT).named().once().text(Text::MayBeEmpty)
}

static TABLE: [Keyword; Key::ALL.len()] = [
    setting(
        Key::Language,
        "language: fr",
        "Language of the file: its keywords may be written in it, and drawings are labelled in it.",
    )
    .text(Text::Value),
    setting(Key::Title, "title: How parents buy a first mountain bike", "Title of the whole file."),
    setting(Key::Author, "author: Service design team", "Who made it."),
    setting(Key::Date, "date: 12 March 2026", "When it was made; in any form."),
    setting(Key::Version, "version: 3", "Which version it is; in any form."),
    setting(Key::Theme, "theme: dark", "Colours to draw in, unless the command asks for others.").text(Text::Value),
    row(
        Key::Include,
        "include: people.journey",
        "Makes the names that another file declares known here; a path relative to this file.",
    )
    .top()
    .text(Text::Value),
    declared(Key::Source, "source itw-3 (interview): Father of two, 3 March", "Evidence that texts cite as [^itw-3].")
        .takes(Qualifier::SourceKind)
        .must_be_named(),
    declared(Key::Persona, "persona julius (primary): Julius", "A semi-fictional person, built on research.")
        .takes(Qualifier::Rank),
    declared(Key::Segment, "segment eaters: People who eat by their principles", "A group of customers.")
        .takes(Qualifier::Rank),
    declared(Key::Competitor, "competitor shop-b: Shop B", "Somebody else who offers an answer."),
    declared(
        Key::Journey,
        "journey mtb for julius: A first mountain bike",
        "A journey, drawn as a map; `for` says whose it is.",
    )
    .serves(PEOPLE)
    .text(Text::MayBeEmpty),
    declared(
        Key::ValueProposition,
        "value-proposition loaf for eaters: The corner bakery",
        "What is offered, beside what those want whom it is for.",
    )
    .serves(PEOPLE)
    .text(Text::MayBeEmpty),
    declared(
        Key::Engagement,
        "engagement shop for julius: From visitor to friend",
        "The cycle of engagement, in six phases.",
    )
    .serves(PEOPLE)
    .text(Text::MayBeEmpty),
    declared(
        Key::Lotus,
        "lotus ideas for late-ad: How might we reach parents earlier?",
        "A theme, its aspects, and ideas for each.",
    )
    .serves(PROBLEMS),
    fact(Key::Role, "role: Lead software developer", "What the person does.").once(),
    fact(Key::Age, "age: 40", "How old the person is.").once(),
    fact(Key::Place, "place: Sydney", "Where the person lives.").once(),
    fact(Key::Income, "income: 85,000 a year", "What the person earns.").once(),
    fact(Key::Family, "family: Married, two children", "With whom the person lives.").once(),
    fact(Key::Education, "education: Engineering school", "What the person learned.").once(),
    fact(
        Key::Fact,
        "fact (Car): Shares one with a neighbour",
        "Anything else that is known, under a label of your own.",
    )
    .takes(Qualifier::Label),
    row(Key::Quote, "quote: Maybe I could get them out on mountain bikes.", "What the person says, word for word.")
        .under(STAGES.and(PEOPLE))
        .named()
        .serves(PEOPLE),
    fact(Key::Bio, "bio: Grew up by the sea and misses it.", "The person in a few sentences."),
    row(Key::Goal, "goal: Find a sport to share outdoors", "What is to be reached.").under(JOURNEY.and(PEOPLE)),
    fact(Key::Motivation, "motivation: Time with the family", "What moves the person."),
    fact(Key::Value, "value: Fairness", "What the person holds dear."),
    fact(Key::Belief, "belief: Good things last", "What the person holds true."),
    fact(Key::Frustration, "frustration: Late deliveries", "What annoys the person."),
    fact(Key::Like, "like: Long rides", "What the person likes."),
    fact(Key::Dislike, "dislike: Crowded shops", "What the person dislikes."),
    fact(Key::Admires, "admires: His grandfather", "Whom the person looks up to."),
    fact(Key::Habit, "habit: Reads reviews in the train", "What the person often does."),
    fact(
        Key::Channel,
        "channel (4): Video platforms",
        "Where the person hears of things; the level says how much, 1 to 5.",
    )
    .takes(Qualifier::Level),
    fact(Key::Brand, "brand (3): Outdoor labels", "What the person buys; the level says how much, 1 to 5.")
        .takes(Qualifier::Level),
    fact(Key::Device, "device (5): Phone", "What the person uses; the level says how much, 1 to 5.")
        .takes(Qualifier::Level),
    fact(Key::Skill, "skill (4): Comparing prices", "What the person can do, and how well: 1 to 5.")
        .needs(Qualifier::Level),
    fact(Key::Trait, "trait (-0.5): introvert - extrovert", "Where the person is between two opposites: -1 to +1.")
        .needs(Qualifier::Balance),
    fact(Key::Photo, "photo: julius.jpg", "Portrait: a PNG, JPEG or SVG file beside this one.")
        .once()
        .text(Text::Value),
    thing(Key::Job, PEOPLE, "job (social): Show the children that it matters", "What the person tries to get done.")
        .takes(Qualifier::Job),
    item(
        Key::Pain,
        WANTS,
        "pain late-ad (severe) #timing: The banner comes too late",
        "What gets in the way; how badly, 1 to 5 or a word.",
    )
    .takes(Qualifier::Intensity),
    item(
        Key::Gain,
        WANTS,
        "gain (important): Ride together in spring",
        "What is hoped for; how much it matters, 1 to 5 or a word.",
    )
    .takes(Qualifier::Gain),
    thing(Key::Offer, COMPETITOR, "offer: Bikes for rent by the season", "What a competitor offers."),
    thing(
        Key::Strategy,
        COMPARED,
        "strategy: Cheap, and everywhere",
        "How a competitor, or our own offer, goes about it.",
    ),
    thing(Key::Strength, COMPARED, "strength: A shop in every town", "What a competitor, or our own offer, does well."),
    thing(Key::Weakness, COMPARED, "weakness: No repairs", "What a competitor, or our own offer, does badly."),
    thing(
        Key::Rating,
        COMPARED,
        "rating (4) #price: Hard to beat",
        "How good a competitor, or our own offer, is at what the tag names: 1 to 5.",
    )
    .needs(Qualifier::Level)
    .text(Text::MayBeEmpty),
    field(Key::Scenario, JOURNEY, "scenario: The old bike is too small", "The situation that the journey is about."),
    field(Key::Scope, JOURNEY, "scope: From the first idea to the first ride", "Where the journey begins and ends."),
    field(Key::Trigger, JOURNEY, "trigger: His son's birthday", "What sets it off."),
    field(Key::State, JOURNEY, "state: current", "Whether it shows what is, or what is to be.").text(Text::Value),
    row(
        Key::Lane,
        "lane emails: E-mails sent",
        "A lane of one's own; its name is then a keyword in the stages and steps.",
    )
    .under(JOURNEY)
    .must_be_named(),
    thing(Key::Stage, JOURNEY, "stage awareness (2 weeks): Awareness", "A part of the journey with a goal of its own.")
        .takes(Qualifier::Duration),
    thing(Key::Step, Keys::of(&[Key::Stage]), "step ads (2 days): Advertising", "A part of a stage.")
        .takes(Qualifier::Duration),
    item(
        Key::Action,
        STAGES.and(PHASES),
        "action: Sees a banner on his phone",
        "What the customer does; in a phase, what is done for the customer.",
    ),
    item(
        Key::Touchpoint,
        STAGES.and(PHASES),
        "touchpoint (web): Product page",
        "Where customer and service meet, or should.",
    )
    .takes(Qualifier::Channel),
    item(Key::Thought, STAGES, "thought: He is outgrowing that little bike", "What goes through the mind."),
    item(Key::Question, STAGES, "question: Which size does he need?", "What the customer asks."),
    item(Key::Need, STAGES, "need: Somebody to compare two models with", "What the customer needs, said or not."),
    item(Key::Expectation, STAGES, "expectation: An answer the same day", "What the customer takes for granted."),
    item(Key::Feeling, CAUSED, "feeling (+1): Curious", "A point of the curve: -2 to +2, a word, or a face.")
        .needs(Qualifier::Score)
        .text(Text::MayBeEmpty),
    thing(
        Key::Opportunity,
        STAGES.and(Keys::of(&[Key::Pain, Key::Gain])),
        "opportunity (impact 4, effort 2): Ask every buyer for a review",
        "An idea that answers the pains or gains that it stands under or is `for`.",
    )
    .takes(Qualifier::ImpactEffort)
    .serves(Keys::of(&[Key::Pain, Key::Gain])),
    thing(
        Key::Metric,
        STAGES,
        "metric (12% -> 30%): Buyers who leave a review",
        "How the stage is measured: baseline, now, target.",
    )
    .takes(Qualifier::Change),
    thing(
        Key::Conversion,
        STAGES,
        "conversion (20% -> 25%): Visitors who look at a product",
        "How many pass to the next stage: baseline, now, target.",
    )
    .takes(Qualifier::Change)
    .text(Text::MayBeEmpty),
    item(Key::Moment, STAGES, "moment: The first ride", "A moment of truth: it decides about all that follows."),
    item(
        Key::Brake,
        STAGES.and(PHASES),
        "brake far-away: The shop is far away",
        "What holds back from the next stage.",
    ),
    thing(
        Key::Enabler,
        STAGES.and(PHASES).and(Keys::of(&[Key::Brake])),
        "enabler for far-away: Free delivery",
        "What helps on to the next stage, against the brakes that it is `for`.",
    )
    .serves(Keys::of(&[Key::Brake])),
    thing(Key::PhysicalEvidence, STAGES, "physical-evidence: Printed receipt", "What the customer sees and holds."),
    thing(Key::Frontstage, STAGES, "frontstage: Seller measures the boy", "What staff do in the customer's sight."),
    thing(Key::Backstage, STAGES, "backstage: Workshop builds the bike", "What staff do out of the customer's sight."),
    thing(Key::Support, STAGES, "support: Stock system", "The systems behind."),
    thing(
        Key::Image,
        STAGES,
        "image: [At the shop](shop.png)",
        "A picture of the storyboard: a PNG, JPEG or SVG file, with a caption or without.",
    )
    .text(Text::Value),
    row(Key::Note, "note: Ask again in autumn", "A remark on an item.").under(ITEMS),
    field(
        Key::Link,
        ITEMS.and(SOURCES),
        "link: https://example.com/report",
        "Where to read more: an http, https or mailto address.",
    )
    .text(Text::Value),
    field(Key::Owner, OPPORTUNITY, "owner: Marketing", "Who takes care of it."),
    field(Key::Status, OPPORTUNITY, "status: In test", "How far it is."),
    field(Key::Due, OPPORTUNITY, "due: June", "When it is to be done."),
    row(
        Key::Allow,
        "allow: pain-without-opportunity",
        "Switches checks off for the statement it stands under; at the margin, for the file.",
    )
    .under(Keys::STATEMENTS.and(Keys::of(&[Key::File])))
    .text(Text::Value),
    thing(
        Key::Product,
        PROPOSITION,
        "product (essential): Bread baked twice a day",
        "A product or service; how much it matters, 1 to 5 or a word.",
    )
    .takes(Qualifier::Importance),
    thing(Key::Reliever, PROPOSITION, "reliever for hard-to-find: Delivery by bicycle", "What takes a pain away.")
        .takes(Qualifier::Importance)
        .serves(Keys::of(&[Key::Pain])),
    thing(Key::Creator, PROPOSITION, "creator for taste: Long fermentation", "What brings a gain about.")
        .takes(Qualifier::Importance)
        .serves(Keys::of(&[Key::Gain])),
    phase(Key::Discovery, "discovery: Discovery", "Phase: where users look when the problem arises."),
    phase(
        Key::FirstExperience,
        "first-experience: First visit",
        "Phase: what makes them understand that this is the answer.",
    ),
    phase(Key::Purchase, "purchase: Purchase", "Phase: the decision."),
    phase(Key::Use, "use: First weeks", "Phase: the promise is kept."),
    phase(Key::ExtendedUse, "extended-use: Coming back", "Phase: it becomes part of their life."),
    phase(Key::Referral, "referral: Telling friends", "Phase: they share it."),
    thing(Key::Activity, ENGAGEMENT, "activity (run): Repairs", "What has to be done, once or all the time.")
        .needs(Qualifier::Activity),
    thing(Key::Resource, ENGAGEMENT, "resource (need): A second workshop", "What it takes, there or not.")
        .needs(Qualifier::Resource),
    thing(Key::Partner, ENGAGEMENT, "partner: The cycling club", "Who helps."),
    thing(Key::Brings, Keys::of(&[Key::Partner]), "brings (resource): A meeting place", "What a partner brings.")
        .needs(Qualifier::Brings),
    thing(Key::Petal, Keys::of(&[Key::Lotus]), "petal: Schools", "An aspect of the theme; up to eight.").at_most(8),
    thing(Key::Idea, Keys::of(&[Key::Petal]), "idea: A cycling day", "An idea for the aspect; up to eight.").at_most(8),
    item(Key::Own, STAGES, "emails: Welcome", "An item of a lane of one's own, by that lane's name."),
    row(Key::Translation, "fr: Prise de conscience", "The text above in another language.").under(Keys::STATEMENTS),
    row(Key::File, "", "The margin of the file."),
];
