//! `journey explain`: pages of the manual.
//!
//! In: a name, or none. Out: its page, or a list of all names, on standard output: as text to read at a terminal, or as
//! Markdown for a wiki.

use std::fmt::Write as _;

use super::arguments::{Explain, Topic};
use super::{Exit, Failure};
use crate::reference;

/// Prints what was asked for.
pub(super) fn run(request: &Explain) -> Result<Exit, Failure> {
    let page = match &request.topic {
        Topic::All => reference::whole(),
        Topic::List => list(),
        Topic::One(name) => reference::topic(name).ok_or_else(|| unknown(name))?,
    };
    super::print(if request.markdown { page } else { plain(&page) }.as_bytes())
}

/// All names, each with a line on what it is.
fn list() -> String {
    let mut out = String::new();
    for (heading, names) in reference::topics() {
        let width = names.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
        let lines = names.iter().map(|(name, line)| format!("    {name:width$}  {line}\n"));
        let _ = writeln!(out, "## {heading}\n\n{}", lines.collect::<String>());
    }
    out.trim_end().to_owned() + "\n"
}

/// Markdown as it is read without being drawn: headings without their marks, examples set in.
fn plain(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut example = false;
    for line in markdown.lines() {
        if line.starts_with("```") {
            example = !example;
        } else if example {
            let _ = writeln!(out, "{}", format!("    {line}").trim_end());
        } else if line.starts_with('#') {
            let _ = writeln!(out, "{}", line.trim_start_matches('#').trim().replace('`', ""));
        } else {
            let _ = writeln!(out, "{line}");
        }
    }
    out
}

fn unknown(name: &str) -> Failure {
    let meant = reference::meant(name).map(|n| format!("did you mean `{n}`? ")).unwrap_or_default();
    Failure::new(format!("there is no page on `{name}`; {meant}`journey explain` lists all"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_without_its_marks() {
        let page = "### `pain`\n\nWhat *hurts*.\n\n```journey\npain (4): x\n\n# a comment\n```\n";
        assert_eq!(plain(page), "pain\n\nWhat *hurts*.\n\n    pain (4): x\n\n    # a comment\n");
    }
}
