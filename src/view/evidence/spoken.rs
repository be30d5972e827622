//! The report in a few sentences, for those who cannot see it.

use std::fmt::Write as _;

use crate::view::part::script::Script;

use super::claims::Entry;
use super::ring;
use super::strength::Strength;
use super::words;

/// How strong the evidence is and of what kind, then what needs some first.
pub(super) fn description(script: &Script, strength: &Strength, subtitle: &str, open: &[&Entry]) -> String {
    let report = script.labels.evidence_report;
    let mut out = format!("{subtitle}.");
    if script.model.sources.is_empty() {
        let _ = write!(out, " {}.", report.assumptions);
    }
    let all = strength.all;
    let points = (report.points)(all.proven, all.points);
    let _ = write!(out, " {}: {} ({points}).", report.strength, ring::figure(script, strength));
    for (group, tally) in &strength.groups {
        let name = report.groups.get(*group as usize).copied().unwrap_or_default();
        let _ = write!(out, " {name}: {}.", (report.points)(tally.proven, tally.points));
    }
    if !open.is_empty() {
        let names: Vec<String> = open.iter().take(5).map(|e| words::spoken(script, e)).collect();
        let more = if open.len() > names.len() { "; …" } else { "" };
        let _ = write!(out, " {} ({}): {}{more}.", report.first, open.len(), names.join("; "));
    }
    out
}
