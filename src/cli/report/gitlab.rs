//! The code quality report of GitLab: <https://docs.gitlab.com/ci/testing/code_quality/>.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Each;
use super::place::{Stretch, text};
use crate::diagnostic::Severity;

/// The whole report.
pub(super) fn document(each: &Each<'_>) -> String {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let list: Vec<Value> = each
        .iter()
        .map(|(found, diagnostic)| {
            let place = Stretch::new(&found.sources, diagnostic.span());
            let what = format!("{} {} {}", place.file(), diagnostic.code.name, diagnostic.message);
            let count = seen.entry(what.clone()).or_default();
            *count += 1;
            json!({
                "description": diagnostic.message,
                "check_name": diagnostic.code.name,
                "fingerprint": format!("{:016x}", fingerprint(&format!("{what} {count}"))),
                "severity": severity(diagnostic.severity),
                "location": { "path": place.file(), "lines": { "begin": place.start.line, "end": place.end.line } },
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

/// FNV-1a: it has to tell findings apart, and to stay the same when lines move.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}
