//! What standard error leads to.
//!
//! In: what was asked for, and the environment. Out: how messages are written. A terminal gets pictures in colour;
//! anything else gets words. <https://no-color.org> and <https://bixense.com/clicolors> say what the variables mean.

use std::io::{self, IsTerminal as _, Write as _};

use super::arguments::Messages;
use super::report::{Form, Style};

/// How messages are written.
pub(super) fn style(messages: Messages) -> Style {
    let terminal = io::stderr().is_terminal();
    let width = if terminal { terminal_size::terminal_size_of(io::stderr()) } else { None };
    Style {
        form: messages.form.unwrap_or_else(|| usual_form(terminal)),
        color: messages.color.unwrap_or_else(|| wants_color(terminal)),
        width: width.map_or(100, |(w, _)| usize::from(w.0)).clamp(40, 120),
        limit: messages.limit,
    }
}

/// The form that serves whoever reads along.
fn usual_form(terminal: bool) -> Form {
    if terminal {
        Form::Pretty
    } else if std::env::var_os("GITHUB_ACTIONS").is_some_and(|v| v == "true") {
        Form::Github
    } else {
        Form::Narrated
    }
}

fn wants_color(terminal: bool) -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|v| !v.is_empty());
    if set("NO_COLOR") {
        return false;
    }
    if set("CLICOLOR_FORCE") && std::env::var_os("CLICOLOR_FORCE").is_some_and(|v| v != "0") {
        return true;
    }
    terminal && std::env::var_os("TERM").is_none_or(|v| v != "dumb")
}

/// Writes to standard error; when nobody listens, there is nobody to tell.
pub(super) fn say(text: &str) {
    let mut stderr = io::stderr().lock();
    let _ = stderr.write_all(text.as_bytes());
}
