//! Arguments, files, exit codes: the only room that does input and output.
//!
//! Standard output carries only what was asked for; everything that is said goes to standard error.

pub mod arguments;
mod blank;
mod choice;
mod config;
mod difference;
mod explain;
mod files;
mod fixes;
mod fmt;
mod inputs;
mod new;
mod outputs;
mod pages;
mod paths;
mod progress;
mod project;
mod reading;
mod render;
pub mod report;
mod terminal;
mod views;
mod watch;

use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;

use arguments::{Action, Request};

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Exit {
    Done,
    /// A file holds mistakes.
    Mistakes,
}

/// The call was wrong, or something could not be read or written.
#[derive(Debug)]
struct Failure {
    message: String,
}

impl Failure {
    fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }

    fn io(doing: &str, path: &Path, error: &std::io::Error) -> Self {
        Self::new(format!("{doing} {}: {}", path.display(), reason(error)))
    }

    /// Several as one; `None` when there is none.
    fn all(failures: Vec<Self>) -> Option<Self> {
        let mut failures = failures.into_iter();
        let mut all = failures.next()?;
        for one in failures {
            let _ = write!(all.message, "\nerror: {}", one.message);
        }
        Some(all)
    }
}

/// What the system says, without its number.
fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    match text.find(" (os error") {
        Some(at) => text.get(..at).unwrap_or(&text).to_lowercase(),
        None => text,
    }
}

/// Runs the program.
pub fn main() -> ExitCode {
    match Request::parse(std::env::args_os()) {
        Ok(request) => match run(request) {
            Ok(Exit::Done) => ExitCode::SUCCESS,
            Ok(Exit::Mistakes) => ExitCode::from(1),
            Err(failure) => {
                terminal::say(&format!("error: {}\n", report::shown(&failure.message)));
                ExitCode::from(2)
            }
        },
        // Help and version are what was asked for; the rest are wrong calls.
        Err(error) => {
            let _ = error.print();
            ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
        }
    }
}

fn run(request: Request) -> Result<Exit, Failure> {
    match request.action {
        Action::Render(render) => render::run(&render, request.messages),
        Action::Watch(watch) => watch::run(&watch, request.messages),
        Action::New(new) => new::run(&new),
        Action::Check { inputs, rules, mending: None } => check(&inputs, &rules, request.messages),
        Action::Check { inputs, rules, mending: Some(mending) } => {
            fixes::run(&inputs, fixes::Request { rules: &rules, mending, messages: request.messages })
        }
        Action::Fmt(request) => fmt::run(&request),
        Action::Explain(topic) => explain::run(&topic),
        Action::Views { inputs } => views::run(&inputs, request.messages),
        Action::Blank(request) => blank::run(&request),
        Action::Completions(shell) => print(&pages::completions(shell)),
        Action::Man(page) => match pages::man(page.as_deref()) {
            Ok(page) => print(&page),
            Err(e) => Err(Failure::io("cannot write", Path::new("the manual page"), &e)),
        },
    }
}

/// `journey check`: files to messages. For programs they are what was asked for, on standard output.
fn check(
    inputs: &[std::path::PathBuf],
    rules: &arguments::Rules,
    messages: arguments::Messages,
) -> Result<Exit, Failure> {
    let mut readings = reading::all(inputs)?;
    for reading in &mut readings {
        reading.check(rules);
    }
    let mistakes = checked(&readings, messages)?;
    fixes::offer(&readings, messages);
    Ok(if mistakes { Exit::Mistakes } else { Exit::Done })
}

/// Says what was found, or that nothing was; whether there were errors.
fn checked(readings: &[reading::Reading], messages: arguments::Messages) -> Result<bool, Failure> {
    let style = terminal::style(messages);
    let (text, totals) = report::report(reading::found(readings), style);
    if style.form.is_for_programs() {
        // What a program asked for is all that is said.
        print(text.as_bytes())?;
    } else {
        terminal::say(&text);
    }
    if totals.all() == 0 && !style.form.is_document() {
        let files = if readings.len() == 1 { "1 file".to_owned() } else { format!("{} files", readings.len()) };
        terminal::say(&format!("no mistakes in {files}\n"));
    }
    Ok(totals.errors > 0)
}

fn print(bytes: &[u8]) -> Result<Exit, Failure> {
    match files::write_stdout(bytes) {
        Ok(()) => Ok(Exit::Done),
        Err(e) => Err(Failure::io("cannot write", Path::new("standard output"), &e)),
    }
}
