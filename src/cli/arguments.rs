//! What the program can be asked for, and the words that explain it.
//!
//! In: the words of the command line. Out: a [`Request`]. Absent: doing it.

mod watch;

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, ArgGroup, ArgMatches, Command, value_parser};
use clap_complete::Shell;

use super::choice::Chosen;
use super::config::Config;
use super::new::{TEMPLATES, Template};
use super::report::Form;
use crate::check::{self, Profile};
use crate::diagnostic::Severity;
use crate::fix::Wanted;
use crate::render::svg::TextMode;
use crate::theme::{Choice, LIGHT};
use crate::view::blank::SHEETS;
use crate::vocabulary::Language;
pub(super) use watch::{Page, Voice, Watch};

/// Everything that was asked for.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) action: Action,
    pub(super) messages: Messages,
}

/// What is to be done.
#[derive(Debug)]
pub(super) enum Action {
    New(New),
    Render(Render),
    Watch(Watch),
    Check {
        inputs: Vec<PathBuf>,
        rules: Rules,
        /// `None` where nothing is to be mended.
        mending: Option<Mending>,
    },
    Explain(Explain),
    Views {
        inputs: Vec<PathBuf>,
    },
    Blank(Blank),
    Fmt(Fmt),
    Completions(Shell),
    /// The manual page of the program, or of one of its commands.
    Man(Option<String>),
}

/// A file to begin with.
#[derive(Debug)]
pub(super) struct New {
    pub(super) name: PathBuf,
    pub(super) template: &'static Template,
    pub(super) language: Language,
    /// `None` for where the name says.
    pub(super) output: Option<PathBuf>,
}

/// How drawings are made; what is not said is left to the files.
#[derive(Debug, Clone)]
pub(super) struct Render {
    pub(super) inputs: Vec<PathBuf>,
    pub(super) output: Option<PathBuf>,
    pub(super) theme: Option<Choice>,
    pub(super) text: TextMode,
    /// px.
    pub(super) width: Option<f64>,
    pub(super) language: Option<Language>,
    /// Empty for what the files declare to be drawn.
    pub(super) views: Vec<Chosen>,
    pub(super) keep_going: bool,
}

/// An empty sheet, and how it is made.
#[derive(Debug)]
pub(super) struct Blank {
    pub(super) kind: String,
    pub(super) output: Option<PathBuf>,
    pub(super) theme: Choice,
    pub(super) text: TextMode,
    pub(super) language: Language,
}

/// Files to be put into their canonical form, and what to do with it.
#[derive(Debug)]
pub(super) struct Fmt {
    pub(super) inputs: Vec<PathBuf>,
    /// Only to say which files would change.
    pub(super) check: bool,
    /// Only to show how.
    pub(super) diff: bool,
    /// To give the text to standard output.
    pub(super) stdout: bool,
    /// To put the keywords into a language.
    pub(super) language: Option<Language>,
}

impl Fmt {
    /// Whether the canonical form is written, to files or to standard output.
    pub(super) const fn writes(&self) -> bool {
        !self.check && !self.diff
    }
}

/// How messages are written; `None` where it depends on the terminal.
#[derive(Debug, Clone, Copy)]
pub(super) struct Messages {
    pub(super) form: Option<Form>,
    pub(super) color: Option<bool>,
    pub(super) limit: usize,
}

/// Which checks of the method are made; what is not said is left to their profile.
#[derive(Debug, Clone, Default)]
pub(super) struct Rules {
    pub(super) profile: Option<Profile>,
    /// Switched off.
    pub(super) allow: Vec<&'static str>,
    /// Made errors.
    pub(super) deny: Vec<&'static str>,
    /// Whether warnings count as errors.
    pub(super) deny_warnings: bool,
}

/// Which mends are applied, and where to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mending {
    pub(super) wanted: Wanted,
    /// Whether they are only shown, as a patch.
    pub(super) shown: bool,
}

/// Pages of the manual.
#[derive(Debug)]
pub(super) struct Explain {
    pub(super) topic: Topic,
    /// As Markdown, not as text.
    pub(super) markdown: bool,
}

/// What is to be explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Topic {
    /// All names, a line each.
    List,
    /// Every page.
    All,
    /// One page.
    One(String),
}

/// The form of pages for a wiki.
const MARKDOWN: &str = "markdown";

/// The word for all warnings together.
const WARNINGS: &str = "warnings";

const ABOUT: &str = "Draws customer journey maps that are written as plain text";

/// Heading of the options that are about messages.
const MESSAGES: &str = "Messages";

const EXAMPLES: &str = "\
Examples:
  Begin with a file that is full of explanations, bike-shop.journey:
      journey new bike-shop

  Draw a map beside its file, as bike-shop.svg:
      journey render bike-shop.journey

  Draw every map below a folder into another folder:
      journey render maps -o pictures/

  Say what is wrong in a file, and draw nothing:
      journey check bike-shop.journey

Exit status: 0 when all went well, 1 when a file holds mistakes, 2 when the call was wrong or a
file could not be read or written.";

const NEW_EXAMPLES: &str = "\
Examples:
  A journey map that explains each of its parts; write your own words over it:
      journey new bike-shop

  A canvas, in French, in a folder that need not be there yet:
      journey new canvases/corner-bakery --template value-proposition --language fr

  Only to look at it:
      journey new first-visit --template health -o -

A file that is there already is never written over. The people, figures and sources in templates are
invented: they show what a good map holds, and are there to be replaced.";

const RENDER_EXAMPLES: &str = "\
Examples:
  A map that follows the reader's system, light or dark:
      journey render bike-shop.journey --theme auto

  For Word, PowerPoint and others that read no embedded fonts:
      journey render bike-shop.journey --text paths -o for-office.svg

  Another picture of the same file; journey views lists them all:
      journey render bike-shop.journey --view funnel --view persona:julius

  Everything that can be drawn, into a folder:
      journey render bike-shop.journey --view all -o pictures/

  In a pipe:
      journey render - < bike-shop.journey > bike-shop.svg

The first drawing that a file declares is named after the file, each other one after the file and
itself: bike-shop.svg, bike-shop-ideas.svg, bike-shop-mtb-funnel.svg. A file with mistakes is not drawn, unless --keep-going is given.
A file that declares nothing to draw is passed over with a warning: others may include it.
Files are written whole or not at all; one that would not change is not touched.";

const CHECK_EXAMPLES: &str = "\
Examples:
  All maps of a project, in a form that editors and build servers read:
      journey check . --format narrated

  Everything that experts would remark upon, and every remark stops the build:
      journey check . --profile strict --deny warnings

  What is being typed elsewhere:
      journey check - < draft.journey

  See what can be mended without you, then have it done:
      journey check maps --diff
      journey check maps --fix
  For programs, on standard output:
      journey check . --format sarif > journey.sarif

Besides mistakes of the language, checks of the method tell what makes a map weak. They never stop a
picture from being drawn. `allow: NAME` in a file switches one off, for the file or for what it
stands under; journey explain NAME says what it is about. A file journey.toml settles checks, theme,
language and output folder for a whole project; journey explain journey.toml says how.

Messages for people, pretty and narrated, go to standard error; those for programs, concise, github,
json, sarif, gitlab and junit, to standard output.";

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  Why a message matters, with a bad and a good example:
      journey explain pain-without-opportunity

  What a keyword means, and where it may stand, in English or in French:
      journey explain moment
      journey explain douleur

  What a project can settle once for all its files:
      journey explain journey.toml

  The whole reference, for a wiki:
      journey explain --all --format markdown > reference.md";

const VIEWS_EXAMPLES: &str = "\
Examples:
  What can be drawn, and what each picture will be called:
      journey views bike-shop.journey

  One of them:
      journey render bike-shop.journey --view funnel:mtb

Each line has the word for --view, the name of the output, and the title. What has a * is drawn when
nobody chooses: journeys, value propositions, engagement cycles and lotus blossoms that the file
declares, competitors beside an offer of ours that is rated, and cards of personas and segments that
no other drawing uses.";

const BLANK_EXAMPLES: &str = "\
Examples:
  An empty journey map for the workshop, as blank-journey.svg:
      journey blank journey

  In French, for a printer without colour:
      journey blank value-proposition --language fr --theme grey

  For Word, PowerPoint and others that read no embedded fonts:
      journey blank persona --text paths -o persona.svg

The sheet is a page of A3 across, 420 by 297 mm, with what to ask in each field. Print it to the
full page.";

const FMT_EXAMPLES: &str = "\
Examples:
  Every map of a project, in place:
      journey fmt .

  Before a commit, or in a build: which files are not in their canonical form?
      journey fmt . --check

  What would change, as a patch for git apply:
      journey fmt bike-shop.journey --diff

  In an editor, from a pipe:
      journey fmt - < draft.journey

  Keywords in French; texts and names stay:
      journey fmt bike-shop.journey --language fr

Spacing, indentation, blank lines, case and accents of keywords and the order of values change; what
is said never does. Comments stay, and so does every line that is not understood. Files are written
whole or not at all; one that would not change is not touched, one that is not UTF-8 neither.
Each file has a language of its own: what it includes is translated only when it is named, too.

Exit status: 0 when all went well, also for a file with mistakes; 1 when --check or --diff finds
something to change; 2 when the call was wrong, or a file could not be read, translated or written.";

const COMPLETIONS_EXAMPLES: &str = "\
Examples:
      journey completions bash > ~/.local/share/bash-completion/completions/journey
      journey completions zsh > ~/.zfunc/_journey
      journey completions fish > ~/.config/fish/completions/journey.fish";

const MAN_EXAMPLES: &str = "\
Examples:
      journey man > ~/.local/share/man/man1/journey.1
      journey man render > ~/.local/share/man/man1/journey-render.1";

/// The commands that have a manual page.
const COMMANDS: [&str; 10] =
    ["new", "render", "watch", "check", "fmt", "explain", "views", "blank", "completions", "man"];

/// The commands and options, for parsing, help, completions and manual.
pub fn command() -> Command {
    Command::new("journey")
        .version(env!("CARGO_PKG_VERSION"))
        .about(ABOUT)
        .after_help(EXAMPLES)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .max_term_width(100)
        .args([format(), color(), limit()])
        .subcommands([new(), render(), watch::command(), check(), fmt(), explain(), views()])
        .subcommands([blank(), completions(), man()])
}

fn new() -> Command {
    let templates = TEMPLATES.iter().map(|t| PossibleValue::new(t.name).help(t.summary));
    let template = Arg::new("template").long("template").value_name("NAME");
    let template = template.value_parser(PossibleValuesParser::new(templates));
    let language =
        Arg::new("language").long("language").value_name("TAG").value_parser(Language::ALL.map(Language::tag));
    Command::new("new").about("Write a file to begin with").after_help(NEW_EXAMPLES).args([
        Arg::new("name")
            .value_name("NAME")
            .required(true)
            .value_parser(value_parser!(PathBuf))
            .help("What to call the file, .journey may be left out; its title is made from that"),
        template.default_value(TEMPLATES.first().map_or("", |t| t.name)).help("What it holds"),
        language.default_value(Language::English.tag()).help("Language of its words and keywords"),
        Arg::new("output")
            .short('o')
            .long("output")
            .value_name("FILE|-")
            .value_parser(value_parser!(PathBuf))
            .help("Where to: a file, or - for standard output [default: as NAME says]"),
    ])
}

fn render() -> Command {
    let width = Arg::new("width").long("width").value_name("PX").value_parser(value_parser!(u32).range(100..=100_000));
    Command::new("render").about("Draw maps as SVG").after_help(RENDER_EXAMPLES).args([
        inputs(),
        Arg::new("output")
            .short('o')
            .long("output")
            .value_name("FILE|DIR|-")
            .value_parser(value_parser!(PathBuf))
            .help("Where to: a file for one drawing, a folder, or - for standard output [default: as journey.toml says, else beside the input]"),
        theme().help("Colours; `auto` follows the reader's system [default: as the file says, else journey.toml, else light]"),
        text(),
        width.help("Width of the page; an error if the map needs more [default: as the map needs]"),
        view(),
        language().help("Language of labels, and of texts that are translated [default: as the file says, else journey.toml]"),
        Arg::new("keep-going")
            .long("keep-going")
            .action(ArgAction::SetTrue)
            .help("Draw what was understood of a file with mistakes; the exit status is still 1"),
    ])
}

fn check() -> Command {
    let profiles = Profile::ALL.map(Profile::name);
    Command::new("check")
        .about("Say what is wrong or weak, and draw nothing")
        .after_help(CHECK_EXAMPLES)
        .args([
            inputs(),
            Arg::new("profile")
                .long("profile")
                .value_name("NAME")
                .value_parser(profiles)
                .help("Which checks of the method are made [default: as journey.toml says, else recommended]"),
            Arg::new("allow")
                .long("allow")
                .value_name("CHECK")
                .value_parser(known_rule)
                .action(ArgAction::Append)
                .help("Switch a check off; may be repeated"),
            Arg::new("deny")
                .long("deny")
                .value_name("CHECK|warnings")
                .value_parser(denied)
                .action(ArgAction::Append)
                .help(
                    "Make a check's findings errors, also where a file allows them, or all warnings; may be repeated",
                ),
            flag("fix").help(
                "Mend what is surely meant otherwise, and write the files; standard input becomes standard output",
            ),
            flag("diff").help("Print what --fix would change as a patch to standard output, and write nothing"),
            flag("unsafe-fixes")
                .requires("mending")
                .help("With --fix or --diff: mend what is only probably meant otherwise too; read what it has done"),
        ])
        .group(ArgGroup::new("mending").args(["fix", "diff"]))
}

fn flag(name: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue)
}

fn fmt() -> Command {
    let flag = |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue);
    Command::new("fmt").about("Write files in their canonical form").after_help(FMT_EXAMPLES).args([
        inputs(),
        flag("check").help("Name the files that would change, and write nothing"),
        flag("diff").help("Write to standard output, as a patch, what would change, and nothing else"),
        language().help("Put the keywords into this language [default: each stays as it is]"),
        Arg::new("output")
            .short('o')
            .long("output")
            .value_name("-")
            .value_parser(["-"])
            .conflicts_with_all(["check", "diff"])
            .help("Write the text to standard output instead of to the file"),
    ])
}

fn explain() -> Command {
    Command::new("explain")
        .about("Print the manual page of a check, a mistake or a keyword, or of journey.toml")
        .after_help(EXPLAIN_EXAMPLES)
        .args([
            Arg::new("topic")
                .value_name("CODE|KEYWORD|journey.toml")
                .help("A code from a message, or a keyword [default: lists all]"),
            Arg::new("all")
                .long("all")
                .action(ArgAction::SetTrue)
                .conflicts_with("topic")
                .help("Every page: the whole reference"),
            // In the place of the form of messages, of which this command has none.
            Arg::new("format")
                .long("format")
                .value_name("FORM")
                .value_parser(["text", MARKDOWN])
                .default_value("text")
                .help("To read at a terminal, or for a wiki"),
        ])
}

/// The name of a check.
fn known_rule(word: &str) -> Result<&'static str, String> {
    if let Some(rule) = check::rule(word) {
        return Ok(rule.code.name);
    }
    let meant = check::meant(word).map(|name| format!("did you mean `{name}`? ")).unwrap_or_default();
    Err(format!("there is no check `{word}`; {meant}`journey explain` lists them all"))
}

/// The name of a check, or the word for all warnings.
fn denied(word: &str) -> Result<&'static str, String> {
    if word == WARNINGS { Ok(WARNINGS) } else { known_rule(word) }
}

fn views() -> Command {
    Command::new("views").about("List what can be drawn of a file").after_help(VIEWS_EXAMPLES).arg(inputs())
}

fn blank() -> Command {
    let kinds = PossibleValuesParser::new(SHEETS.iter().map(|sheet| sheet.kind()));
    let kind = Arg::new("kind").value_name("KIND").required(true).value_parser(kinds);
    let output = Arg::new("output").short('o').long("output").value_name("FILE|DIR|-");
    let language = language().default_value(Language::English.tag());
    Command::new("blank").about("Draw an empty canvas to fill in at a workshop").after_help(BLANK_EXAMPLES).args([
        kind.help("The canvas"),
        output
            .value_parser(value_parser!(PathBuf))
            .help("Where to: a file, a folder, or - for standard output [default: blank-KIND.svg]"),
        theme().default_value(LIGHT.name).help("Colours; `auto` follows the reader's system"),
        text(),
        language.help("Language of titles and questions"),
    ])
}

fn completions() -> Command {
    let shell = Arg::new("shell").value_name("SHELL").required(true).value_parser(value_parser!(Shell));
    Command::new("completions")
        .about("Write completions for a shell to standard output")
        .after_help(COMPLETIONS_EXAMPLES)
        .arg(shell.help("The shell"))
}

fn man() -> Command {
    let page = Arg::new("command").value_name("COMMAND").value_parser(COMMANDS);
    Command::new("man")
        .about("Write the manual page to standard output")
        .after_help(MAN_EXAMPLES)
        .arg(page.help("The command that it is about [default: the program]"))
}

fn theme() -> Arg {
    Arg::new("theme").long("theme").value_name("NAME").value_parser(PossibleValuesParser::new(Choice::names()))
}

fn text() -> Arg {
    let arg = Arg::new("text").long("text").value_name("HOW").default_value(TextMode::default().name());
    arg.value_parser(TextMode::ALL.map(TextMode::name))
        .help("Text with its font embedded, as outlines, or in a font of the reader's system")
}

fn view() -> Arg {
    let arg = Arg::new("view").long("view").value_name("KIND[:NAME]").value_parser(Chosen::parse);
    arg.action(ArgAction::Append)
        .help("Which drawings, instead of what the file declares; may be repeated. `all` for every one; `journey views` lists them")
}

fn language() -> Arg {
    Arg::new("language").long("language").value_name("TAG").value_parser(Language::ALL.map(Language::tag))
}

fn inputs() -> Arg {
    Arg::new("inputs")
        .value_name("FILE")
        .required(true)
        .num_args(1..)
        .value_parser(value_parser!(PathBuf))
        .help("Files, folders (all .journey files below them), or - for standard input")
}

fn format() -> Arg {
    let arg = Arg::new("format")
        .help_heading(MESSAGES)
        .long("format")
        .value_name("FORM")
        .value_parser(PossibleValuesParser::new(std::iter::once("auto").chain(Form::ALL.map(Form::name))));
    arg.default_value("auto").global(true).help(
        "Messages as pictures of the place, a line each, in words, or for programs [auto: pretty at a terminal, \
         github in its workflows, else narrated]",
    )
}

fn color() -> Arg {
    let arg = Arg::new("color")
        .help_heading(MESSAGES)
        .long("color")
        .value_name("WHEN")
        .value_parser(["auto", "always", "never"]);
    arg.default_value("auto").global(true).help("Messages in colour")
}

fn limit() -> Arg {
    let arg = Arg::new("limit")
        .help_heading(MESSAGES)
        .long("limit")
        .value_name("N")
        .value_parser(value_parser!(u32))
        .default_value("50");
    arg.global(true).help("How many messages to show at most; 0 for all")
}

impl Request {
    /// What the words of the command line ask for.
    ///
    /// # Errors
    /// When they ask for help, or for nothing that there is.
    pub(super) fn parse(words: impl Iterator<Item = std::ffi::OsString>) -> Result<Self, clap::Error> {
        let matches = command().try_get_matches_from(words)?;
        let action = match matches.subcommand() {
            Some(("new", m)) => Action::New(New::read(m)),
            Some(("render", m)) => Action::Render(Render::new(m)),
            Some(("watch", m)) => Action::Watch(Watch::new(m)),
            Some(("check", m)) => Action::Check { inputs: paths(m), rules: Rules::new(m), mending: Mending::new(m) },
            Some(("fmt", m)) => Action::Fmt(Fmt::new(m)),
            Some(("explain", m)) => Action::Explain(Explain::new(m)),
            Some(("views", m)) => Action::Views { inputs: paths(m) },
            Some(("blank", m)) => Action::Blank(Blank::new(m)),
            Some(("completions", m)) => Action::Completions(m.get_one("shell").copied().unwrap_or(Shell::Bash)),
            Some((_, m)) => Action::Man(m.get_one::<String>("command").cloned()),
            None => return Err(command().error(clap::error::ErrorKind::MissingSubcommand, "a command is missing")),
        };
        Ok(Self { action, messages: Messages::new(&matches) })
    }
}

impl New {
    fn read(m: &ArgMatches) -> Self {
        Self {
            name: m.get_one("name").cloned().unwrap_or_default(),
            template: word(m, "template").and_then(Template::by_name).expect("because clap knows the table"),
            language: word(m, "language").and_then(Language::by_tag).unwrap_or(Language::English),
            output: m.get_one("output").cloned(),
        }
    }
}

impl Render {
    fn new(m: &ArgMatches) -> Self {
        Self {
            inputs: paths(m),
            output: m.get_one("output").cloned(),
            theme: word(m, "theme").and_then(Choice::by_name),
            text: word(m, "text").and_then(TextMode::by_name).unwrap_or_default(),
            width: m.get_one("width").map(|&width: &u32| f64::from(width)),
            language: word(m, "language").and_then(Language::by_tag),
            views: m.get_many("view").into_iter().flatten().cloned().collect(),
            keep_going: m.get_flag("keep-going"),
        }
    }
}

impl Blank {
    fn new(m: &ArgMatches) -> Self {
        Self {
            kind: word(m, "kind").unwrap_or_default().to_owned(),
            output: m.get_one("output").cloned(),
            theme: word(m, "theme").and_then(Choice::by_name).unwrap_or(Choice::One(&LIGHT)),
            text: word(m, "text").and_then(TextMode::by_name).unwrap_or_default(),
            language: word(m, "language").and_then(Language::by_tag).unwrap_or(Language::English),
        }
    }
}

impl Fmt {
    fn new(m: &ArgMatches) -> Self {
        Self {
            inputs: paths(m),
            check: m.get_flag("check"),
            diff: m.get_flag("diff"),
            stdout: word(m, "output").is_some(),
            language: word(m, "language").and_then(Language::by_tag),
        }
    }
}

impl Explain {
    fn new(m: &ArgMatches) -> Self {
        let topic = match word(m, "topic") {
            Some(topic) => Topic::One(topic.to_owned()),
            None if m.get_flag("all") => Topic::All,
            None => Topic::List,
        };
        Self { topic, markdown: word(m, "format") == Some(MARKDOWN) }
    }
}

impl Rules {
    fn new(m: &ArgMatches) -> Self {
        let names = |id: &str| m.get_many::<&'static str>(id).into_iter().flatten().copied().collect::<Vec<_>>();
        let denied = names("deny");
        Self {
            profile: word(m, "profile").and_then(Profile::by_name),
            allow: names("allow"),
            deny_warnings: denied.contains(&WARNINGS),
            deny: denied.into_iter().filter(|name| *name != WARNINGS).collect(),
        }
    }

    /// The same for the checks themselves: what is asked for counts more than what a project has settled.
    pub(super) fn settings(&self, config: &Config) -> check::Settings {
        let settled = config.rules.iter().map(|(&name, &weight)| (name, weight));
        let allowed = self.allow.iter().map(|&name| (name, None));
        let denied = self.deny.iter().map(|&name| (name, Some(Severity::Error)));
        check::Settings {
            profile: self.profile.or(config.profile).unwrap_or_default(),
            weights: settled.chain(allowed).chain(denied).collect(),
            insist: self.deny.iter().copied().collect(),
        }
    }
}

impl Mending {
    fn new(m: &ArgMatches) -> Option<Self> {
        let wanted = if m.get_flag("unsafe-fixes") { Wanted::Likely } else { Wanted::Certain };
        let shown = m.get_flag("diff");
        (shown || m.get_flag("fix")).then_some(Self { wanted, shown })
    }
}

impl Messages {
    fn new(m: &ArgMatches) -> Self {
        let limit = m.get_one::<u32>("limit").copied().unwrap_or(0) as usize;
        Self {
            form: word(m, "format").and_then(Form::by_name),
            color: match word(m, "color") {
                Some("always") => Some(true),
                Some("never") => Some(false),
                _ => None,
            },
            limit: if limit == 0 { usize::MAX } else { limit },
        }
    }
}

fn paths(m: &ArgMatches) -> Vec<PathBuf> {
    m.get_many("inputs").into_iter().flatten().cloned().collect()
}

fn word<'a>(m: &'a ArgMatches, name: &str) -> Option<&'a str> {
    m.get_one::<String>(name).map(String::as_str)
}
