//! The code quality report of GitLab: <https://docs.gitlab.com/ci/testing/code_quality/>.

use serde_json::{Value, json};

use super::Each;
use super::place::{Fingerprints, Stretch, text};
use crate::diagnostic::Severity;

/// The whole report.
pub(super) fn document(each: &Each<'_>) -> String {
    let mut fingerprints = Fingerprints::default();
    let list: Vec<Value> = each
        .iter()
        .map(|(found, diagnostic)| {
            let place = Stretch::new(&found.sources, diagnostic.span());
            let file = place.file();
            json!({
                "description": diagnostic.message,
                "check_name": diagnostic.code.name,
                "fingerprint": fingerprints.next(&file, diagnostic),
                "severity": severity(diagnostic.severity),
                "location": { "path": file, "lines": { "begin": place.start.line, "end": place.end.line } },
            })
        })
        .collect();
    text(&Value::Array(list))
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Advice => "info",
    }
}
