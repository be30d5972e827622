//! What `journey watch` can be asked for.
//!
//! In: the words of the command line. Out: a [`Watch`]. Absent: watching.

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::time::Duration;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::{Render, inputs, language, paths, text, theme, view, word};
use crate::render::svg::TextMode;
use crate::theme::Choice;
use crate::vocabulary::Language;

/// Drawings that follow their files.
#[derive(Debug)]
pub(in crate::cli) struct Watch {
    /// What is drawn, and how.
    pub(in crate::cli) render: Render,
    /// `None` for no preview.
    pub(in crate::cli) page: Option<Page>,
    /// How often files are looked at, where that was asked for.
    pub(in crate::cli) poll: Option<Duration>,
    pub(in crate::cli) voice: Voice,
    /// Whether the end of standard input ends the watch.
    pub(in crate::cli) until_stdin_closes: bool,
}

/// Where the preview is served.
#[derive(Debug)]
pub(in crate::cli) struct Page {
    pub(in crate::cli) port: u16,
    pub(in crate::cli) host: IpAddr,
    /// Template of the links that lead to a line in an editor.
    pub(in crate::cli) editor: Option<String>,
    /// Whether it is shown in the reader's browser.
    pub(in crate::cli) open: bool,
}

/// How much is said about what happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Voice {
    /// A line for each build.
    Usual,
    /// Only what is wrong.
    Quiet,
    /// An event a line on standard output, for programs.
    Json,
}

const EXAMPLES: &str = "\
Examples:
  A picture in the browser that follows the file:
      journey watch bike-shop.journey --open

  All maps below a folder; their pictures go to another folder:
      journey watch maps -o pictures/

  Without a page, for an editor that shows the pictures itself:
      journey watch bike-shop.journey --no-serve --json --until-stdin-closes

  On a network drive that reports no changes (most are found out by themselves):
      journey watch maps --poll=1000

Whatever a file holds, the watch goes on: a file with mistakes keeps its last good picture, beside the
mistakes. A file that becomes a picture no longer, or is deleted, leaves the picture on the disk.
Ctrl-C ends it; the exit status is then 0.";

pub(super) fn command() -> Command {
    let port = Arg::new("port").long("port").value_name("N").value_parser(value_parser!(u16)).default_value("4680");
    let host = Arg::new("host").long("host").value_name("ADDRESS").value_parser(value_parser!(IpAddr));
    let host = host
        .default_value("127.0.0.1")
        .help("Where the preview listens; any but this computer's own lets others see the maps");
    let poll = Arg::new("poll").long("poll").value_name("MS").value_parser(value_parser!(u64).range(50..=60_000));
    let poll = poll.num_args(0..=1).require_equals(true).default_missing_value("500");
    let output =
        Arg::new("output").short('o').long("output").value_name("FILE|DIR").value_parser(value_parser!(PathBuf));
    let flag = |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue);
    Command::new("watch").about("Draw maps anew whenever their files change").after_help(EXAMPLES).args([
        inputs().help("Files, and folders (all .journey files below them, also those to come)"),
        output.help("Where to: a file for one drawing, or a folder [default: beside the input]"),
        port.help("Port of the preview; the next free one if it is taken"),
        host,
        Arg::new("editor")
            .long("editor")
            .value_name("NAME|TEMPLATE")
            .help("Editor that a click opens: vscode, idea, … or a link with {path}, {line} and {column}"),
        flag("open").conflicts_with("no-serve").help("Show the preview in the browser"),
        flag("no-serve").help("No preview: only the files are written"),
        poll.help("Look at the files every so often, instead of waiting to be told [500 if no number is given]"),
        view(),
        theme().help("Colours; `auto` follows the reader's system [default: as the file says, else light]"),
        text(),
        language().help("Language of labels, and of texts that are translated [default: as the file says]"),
        flag("quiet").short('q').conflicts_with("json").help("Say only what is wrong"),
        flag("json").help("Say what happens as one event a line on standard output"),
        flag("until-stdin-closes")
            .help("End when standard input ends, as it does with the program that started this one"),
    ])
}

impl Watch {
    pub(super) fn new(m: &ArgMatches) -> Self {
        let render = Render {
            inputs: paths(m),
            output: m.get_one("output").cloned(),
            theme: word(m, "theme").and_then(Choice::by_name),
            text: word(m, "text").and_then(TextMode::by_name).unwrap_or_default(),
            width: None,
            language: word(m, "language").and_then(Language::by_tag),
            views: m.get_many("view").into_iter().flatten().cloned().collect(),
            keep_going: false,
        };
        let page = Page {
            port: m.get_one("port").copied().unwrap_or_default(),
            host: m.get_one("host").copied().unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST)),
            editor: m.get_one("editor").cloned(),
            open: m.get_flag("open"),
        };
        Self {
            render,
            page: (!m.get_flag("no-serve")).then_some(page),
            poll: m.get_one("poll").map(|&ms| Duration::from_millis(ms)),
            voice: match (m.get_flag("quiet"), m.get_flag("json")) {
                (_, true) => Voice::Json,
                (true, false) => Voice::Quiet,
                (false, false) => Voice::Usual,
            },
            until_stdin_closes: m.get_flag("until-stdin-closes"),
        }
    }
}
