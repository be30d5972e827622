//! The report for programs. Its shape is described by `grammar/report.schema.json`; a later version may add to it.

use serde_json::{Value, json};

use super::place::{Stretch, text};
use super::{Each, Totals, weight};
use crate::diagnostic::{Diagnostic, Fix};
use crate::source::Sources;

/// Grows when a program that reads the report would have to be changed.
const VERSION: u32 = 1;

/// The whole report.
pub(super) fn document(each: &Each<'_>, totals: Totals) -> String {
    let list: Vec<Value> = each.iter().map(|(found, d)| one(&found.sources, d)).collect();
    let Totals { errors, warnings, advice, files } = totals;
    let summary = json!({ "errors": errors, "warnings": warnings, "advice": advice, "files": files });
    text(&json!({ "version": VERSION, "diagnostics": list, "summary": summary }))
}

/// One message.
pub(super) fn one(sources: &Sources, diagnostic: &Diagnostic) -> Value {
    let labels: Vec<Value> = diagnostic
        .labels
        .iter()
        .map(|label| {
            let mut place = Stretch::new(sources, label.span).json();
            if let Some(map) = place.as_object_mut() {
                map.insert("text".into(), label.text.clone().into());
            }
            place
        })
        .collect();
    json!({
        "code": diagnostic.code.name,
        "severity": weight(diagnostic.severity),
        "message": diagnostic.message,
        "place": Stretch::new(sources, diagnostic.span()).json(),
        "labels": labels,
        "help": diagnostic.help,
        "reason": diagnostic.code.reason,
        "fix": diagnostic.fix.as_ref().map(|f| fix(sources, f)),
    })
}

fn fix(sources: &Sources, fix: &Fix) -> Value {
    let edits: Vec<Value> = fix
        .edits
        .iter()
        .map(|edit| {
            let place = Stretch::new(sources, edit.span).json();
            json!({ "place": place, "text": edit.text })
        })
        .collect();
    json!({ "title": fix.title, "safe": fix.certain, "edits": edits })
}
