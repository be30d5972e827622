//! SARIF 2.1.0, which code scanning reads: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::Each;
use super::place::{Fingerprints, Stretch, text};
use crate::diagnostic::{Code, Diagnostic, Fix, Severity};
use crate::reference;
use crate::source::Sources;

/// Name of the fingerprints; another way of making them would get another number.
const FINGERPRINT: &str = "journeyFinding/v1";

/// The whole report.
pub(super) fn document(each: &Each<'_>) -> String {
    let codes: BTreeMap<&str, &Code> = each.iter().map(|(_, d)| (d.code.name, d.code)).collect();
    let rules: Vec<Value> = codes.values().map(|code| rule(code)).collect();
    let numbers: BTreeMap<&str, usize> = codes.keys().enumerate().map(|(i, name)| (*name, i)).collect();
    let mut fingerprints = Fingerprints::default();
    let results: Vec<Value> = each
        .iter()
        .map(|(found, diagnostic)| {
            let mut result = result(&found.sources, diagnostic);
            let file = Stretch::new(&found.sources, diagnostic.span()).file();
            if let Some(map) = result.as_object_mut() {
                map.insert("ruleIndex".into(), json!(numbers.get(diagnostic.code.name)));
                let fingerprint = fingerprints.next(&file, diagnostic);
                map.insert("partialFingerprints".into(), json!({ FINGERPRINT: fingerprint }));
            }
            result
        })
        .collect();
    let driver = json!({ "name": "journey", "semanticVersion": env!("CARGO_PKG_VERSION"), "rules": rules });
    text(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{ "tool": { "driver": driver }, "columnKind": "unicodeCodePoints", "results": results }],
    }))
}

/// What code scanning shows beside a result. A code has no address of its own: its page is in the help.
fn rule(code: &Code) -> Value {
    let page = reference::topic(code.name).unwrap_or_default();
    let more = format!("`journey explain {}` says more.", code.name);
    json!({
        "id": code.name,
        "shortDescription": { "text": code.summary },
        "fullDescription": { "text": format!("{} {}", code.summary, code.reason).trim() },
        "help": {
            "text": format!("{} {} {more}", code.summary, code.reason),
            "markdown": page,
        },
        "defaultConfiguration": { "level": level(code.severity) },
    })
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

fn result(sources: &Sources, diagnostic: &Diagnostic) -> Value {
    let help = diagnostic.help.as_ref().map(|h| format!("; {h}")).unwrap_or_default();
    let related: Vec<Value> = diagnostic
        .labels
        .iter()
        .skip(1)
        .enumerate()
        .map(|(i, label)| {
            let place = physical(&Stretch::new(sources, label.span));
            json!({ "id": i + 1, "physicalLocation": place, "message": { "text": label.text } })
        })
        .collect();
    let mut out = json!({
        "ruleId": diagnostic.code.name,
        "level": level(diagnostic.severity),
        "message": { "text": format!("{}{help}", diagnostic.message) },
        "locations": [{ "physicalLocation": physical(&Stretch::new(sources, diagnostic.span())) }],
        "relatedLocations": related,
    });
    if let (Some(fix), Some(map)) = (&diagnostic.fix, out.as_object_mut()) {
        map.insert("fixes".into(), json!([fixed(sources, fix)]));
    }
    out
}

fn physical(place: &Stretch<'_>) -> Value {
    json!({ "artifactLocation": { "uri": uri(&place.file()), "uriBaseId": "%SRCROOT%" }, "region": region(place) })
}

fn region(place: &Stretch<'_>) -> Value {
    json!({
        "startLine": place.start.line,
        "startColumn": place.start.column,
        "endLine": place.end.line,
        "endColumn": place.end.column,
    })
}

fn fixed(sources: &Sources, fix: &Fix) -> Value {
    let mut changes: BTreeMap<Cow<'_, str>, Vec<Value>> = BTreeMap::new();
    for edit in &fix.edits {
        let place = Stretch::new(sources, edit.span);
        let edit = json!({ "deletedRegion": region(&place), "insertedContent": { "text": edit.text } });
        changes.entry(place.file()).or_default().push(edit);
    }
    let changes: Vec<Value> = changes
        .into_iter()
        .map(|(file, edits)| json!({ "artifactLocation": { "uri": uri(&file), "uriBaseId": "%SRCROOT%" }, "replacements": edits }))
        .collect();
    json!({ "description": { "text": fix.title }, "artifactChanges": changes })
}

/// A path as a relative address: what addresses do not hold is written as its bytes.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
