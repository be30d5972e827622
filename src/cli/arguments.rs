//! What the program can be asked for, and the words that explain it.
//!
//! In: the words of the command line. Out: a [`Request`]. Absent: doing it.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use clap_complete::Shell;

use super::choice::Chosen;
use super::report::Form;
use crate::render::svg::TextMode;
use crate::theme::{Choice, LIGHT};
use crate::view::blank::SHEETS;
use crate::vocabulary::Language;

/// Everything that was asked for.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) action: Action,
    pub(super) messages: Messages,
}

/// What is to be done.
#[derive(Debug)]
pub(super) enum Action {
    Render(Render),
    Check {
        inputs: Vec<PathBuf>,
    },
    Blank(Blank),
    Completions(Shell),
    /// The manual page of the program, or of one of its commands.
    Man(Option<String>),
}

/// How drawings are made; what is not said is left to the files.
#[derive(Debug)]
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

/// How messages are written; `None` where it depends on the terminal.
#[derive(Debug, Clone, Copy)]
pub(super) struct Messages {
    pub(super) form: Option<Form>,
    pub(super) color: Option<bool>,
    pub(super) limit: usize,
}

const ABOUT: &str = "Draws customer journey maps that are written as plain text";

/// Heading of the options that are about messages.
const MESSAGES: &str = "Messages";

const EXAMPLES: &str = "\
Examples:
  Draw a map beside its file, as bike-shop.svg:
      journey render bike-shop.journey

  Draw every map below a folder into another folder:
      journey render maps -o pictures/

  Say what is wrong in a file, and draw nothing:
      journey check bike-shop.journey

Exit status: 0 when all went well, 1 when a file holds mistakes, 2 when the call was wrong or a
file could not be read or written.";

const RENDER_EXAMPLES: &str = "\
Examples:
  A map that follows the reader's system, light or dark:
      journey render bike-shop.journey --theme auto

  For Word, PowerPoint and others that read no embedded fonts:
      journey render bike-shop.journey --text paths -o for-office.svg

  In a pipe:
      journey render - < bike-shop.journey > bike-shop.svg

The first drawing of a file is named after the file, each further one after the file and itself:
bike-shop.svg, bike-shop-ideas.svg. A file with mistakes is not drawn, unless --keep-going is given.
A file that declares nothing to draw is passed over with a warning: others may include it.
Files are written whole or not at all; one that would not change is not touched.";

const CHECK_EXAMPLES: &str = "\
Examples:
  All maps of a project, in a form that editors and build servers read:
      journey check . --format narrated

  What is being typed elsewhere:
      journey check - < draft.journey";

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

const COMPLETIONS_EXAMPLES: &str = "\
Examples:
      journey completions bash > ~/.local/share/bash-completion/completions/journey
      journey completions zsh > ~/.zfunc/_journey
      journey completions fish > ~/.config/fish/completions/journey.fish";

const MAN_EXAMPLES: &str = "\
Examples:
      journey man > ~/.local/share/man/man1/journey.1
      journey man render > ~/.local/share/man/man1/journey-render.1";

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
        .subcommands([render(), check(), blank(), completions(), man()])
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
            .help("Where to: a file for one drawing, a folder, or - for standard output [default: beside the input]"),
        theme().help("Colours; `auto` follows the reader's system [default: as the file says, else light]"),
        text(),
        width.help("Width of the page; an error if the map needs more [default: as the map needs]"),
        Arg::new("view")
            .long("view")
            .value_name("KIND[:NAME]")
            .value_parser(Chosen::parse)
            .action(ArgAction::Append)
            .help("Which drawings, instead of what the file declares; may be repeated. `all` for every one; `journey views` lists them"),
        language().help("Language of labels, and of texts that are translated [default: as the file says]"),
        Arg::new("keep-going")
            .long("keep-going")
            .action(ArgAction::SetTrue)
            .help("Draw what was understood of a file with mistakes; the exit status is still 1"),
    ])
}

fn check() -> Command {
    Command::new("check").about("Say what is wrong, and draw nothing").after_help(CHECK_EXAMPLES).arg(inputs())
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
    let page =
        Arg::new("command").value_name("COMMAND").value_parser(["render", "check", "blank", "completions", "man"]);
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
        .value_parser(["auto", "pretty", "narrated"]);
    arg.default_value("auto").global(true).help("Messages as pictures of the place, or in words")
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
            Some(("render", m)) => Action::Render(Render::new(m)),
            Some(("check", m)) => Action::Check { inputs: paths(m) },
            Some(("blank", m)) => Action::Blank(Blank::new(m)),
            Some(("completions", m)) => Action::Completions(m.get_one("shell").copied().unwrap_or(Shell::Bash)),
            Some((_, m)) => Action::Man(m.get_one::<String>("command").cloned()),
            None => return Err(command().error(clap::error::ErrorKind::MissingSubcommand, "a command is missing")),
        };
        Ok(Self { action, messages: Messages::new(&matches) })
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

impl Messages {
    fn new(m: &ArgMatches) -> Self {
        let limit = m.get_one::<u32>("limit").copied().unwrap_or(0) as usize;
        Self {
            form: match word(m, "format") {
                Some("pretty") => Some(Form::Pretty),
                Some("narrated") => Some(Form::Narrated),
                _ => None,
            },
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
