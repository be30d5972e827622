//! `journey explain`: pages of the manual.
//!
//! In: a name, or none. Out: its page, or a list of all names, on standard output.

use std::fmt::Write as _;

use super::arguments::Topic;
use super::{Exit, Failure};
use crate::reference;
use crate::vocabulary::closest;

/// Prints what was asked for.
pub(super) fn run(topic: &Topic) -> Result<Exit, Failure> {
    match topic {
        Topic::All => super::print(reference::whole().as_bytes()),
        Topic::List => super::print(list().as_bytes()),
        Topic::One(name) => match reference::topic(name) {
            Some(page) => super::print(page.as_bytes()),
            None => Err(unknown(name)),
        },
    }
}

/// All names, each with a line on what it is.
fn list() -> String {
    let mut out = String::new();
    for (heading, names) in reference::topics() {
        let width = names.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
        let lines = names.iter().map(|(name, line)| format!("  {name:width$}  {line}\n"));
        let _ = writeln!(out, "{heading}\n{}", lines.collect::<String>());
    }
    out.trim_end().to_owned() + "\n"
}

fn unknown(name: &str) -> Failure {
    let topics = reference::topics();
    let names = topics.iter().flat_map(|(_, list)| list).map(|(n, _)| (n.as_str(), true, n.as_str()));
    let meant = closest(&name.to_lowercase(), names).map(|n| format!("did you mean `{n}`? ")).unwrap_or_default();
    Failure::new(format!("there is no page on `{name}`; {meant}`journey explain` lists all"))
}
