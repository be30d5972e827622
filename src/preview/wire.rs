//! What a page is told, as JSON.

use std::path::Path;

use serde_json::{Value, json};

use super::board::{Cursor, Picture, Problem, Shown, State, fingerprint};
use crate::diagnostic::Severity;

/// Everything but the drawings, each of which is told by what it holds.
pub(super) fn state(state: &State) -> Value {
    let maps: Vec<_> = state.maps.iter().map(|m| map(m)).collect();
    json!({ "revision": state.revision, "maps": maps })
}

fn map(map: &Shown) -> Value {
    let pictures = |list: &[Picture]| list.iter().map(picture).collect::<Vec<_>>();
    json!({
        "name": map.name,
        "path": path(map.path.as_deref()),
        "pictures": pictures(&map.pictures),
        "partial": pictures(&map.partial),
        "problems": map.problems.iter().map(problem).collect::<Vec<_>>(),
    })
}

fn picture(picture: &Picture) -> Value {
    json!({
        "name": picture.name,
        "kind": picture.kind,
        "title": picture.title,
        "standard": picture.standard,
        // As text: numbers of a script hold fewer digits.
        "content": format!("{:016x}", fingerprint(&picture.svg)),
    })
}

fn problem(problem: &Problem) -> Value {
    json!({
        "severity": match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "advice",
        },
        "code": problem.code,
        "message": problem.message,
        "label": problem.label,
        "reason": problem.reason,
        "help": problem.help,
        "file": problem.file,
        "path": path(problem.path.as_deref()),
        "line": problem.line,
        "column": problem.column,
        "length": problem.length,
        "excerpt": problem.excerpt,
    })
}

/// A line of a text, and where that is.
pub(super) fn line(text: &str, place: Option<&Path>) -> Value {
    json!({ "text": text, "path": path(place) })
}

/// Which line an editor's cursor is on.
pub(super) fn cursor(cursor: &Cursor) -> Value {
    json!({ "file": cursor.file, "line": cursor.line })
}

fn path(path: Option<&Path>) -> Option<String> {
    path.map(|p| p.display().to_string().replace('\\', "/"))
}
