//! What a screen reader is told: the backlog in a few sentences, and a name for each mark and line.

use crate::model::{Item, ItemKind};

use super::backlog::{self, Backlog, Entry};

pub(super) use backlog::level;

/// How many of the list are named in the description.
const NAMED: usize = 3;

/// "12 opportunities from the journey “A first mountain bike”".
pub(super) fn extent(backlog: &Backlog) -> String {
    let (labels, count) = (backlog.script.labels, backlog.entries.len());
    match backlog.journey {
        Some(journey) => {
            let title = backlog.script.plain(&journey.head.text);
            let title = if title.is_empty() { labels.untitled.to_owned() } else { title };
            let [open, close] = labels.quotes;
            format!("{} {open}{title}{close}", (labels.matrix.of_journey)(count))
        }
        None => (labels.matrix.of_journeys)(count, backlog.journeys.len()),
    }
}

/// The whole drawing in a few sentences.
pub(super) fn description(backlog: &Backlog) -> String {
    let labels = backlog.script.labels;
    let count = backlog.entries.len();
    let quick = backlog.entries.iter().filter(|e| e.quick_win()).count();
    let mut sentences = vec![
        format!("{}: {}", labels.matrix.kind, extent(backlog)),
        format!("{count} {}", (labels.count_opportunities)(count, quick)),
    ];
    let unplaced = count - backlog.placed();
    if unplaced > 0 {
        sentences.push((labels.matrix.unplaced_count)(unplaced));
    }
    let ranked = backlog.entries.iter().filter(|e| e.rank.is_some());
    let first: Vec<String> = ranked.take(NAMED).map(|e| named(backlog, e)).collect();
    if !first.is_empty() {
        sentences.push(format!("{}: {}", labels.matrix.first, first.join("; ")));
    }
    sentences.join(". ") + "."
}

/// "O1 Ask every buyer for a review".
fn named(backlog: &Backlog, entry: &Entry) -> String {
    let text = entry.items.first().map(|&id| backlog.script.plain(&backlog.script.model.item(id).head.text));
    format!("{} {}", entry.code, text.unwrap_or_default())
}

/// An opportunity in the matrix.
pub(super) fn mark(backlog: &Backlog, entry: &Entry) -> String {
    format!("{} {}", backlog.script.labels.spoken.opportunity, named(backlog, entry))
}

/// A cell of the matrix: "Impact 5 of 5, Effort 1 of 5: 2 opportunities".
pub(super) fn cell(backlog: &Backlog, impact: usize, effort: usize, count: usize) -> String {
    let labels = backlog.script.labels;
    let level = |n: usize| (labels.spoken.level)(n as u8);
    format!("{} {}, {} {}: {count}", labels.impact, level(impact), labels.effort, level(effort))
}

/// A line of the list: "Rank 1, Opportunity O1, Impact 5 of 5, Effort 1 of 5, Score 25.0: Ask every buyer. Answers P3".
pub(super) fn entry(backlog: &Backlog, entry: &Entry) -> String {
    let labels = backlog.script.labels;
    let words = labels.matrix;
    let mut parts = Vec::new();
    parts.extend(entry.rank.map(|r| format!("{} {r}", words.rank)));
    parts.push(format!("{} {}", labels.spoken.opportunity, entry.code));
    for (word, level) in [(labels.impact, entry.impact), (labels.effort, entry.effort)] {
        parts.extend(level.map(|l| format!("{word} {}", (labels.spoken.level)(l))));
    }
    parts.extend(entry.score.map(|s| format!("{} {}", words.score, (words.figure)(s))));
    if backlog.journey.is_none() {
        parts.push(format!("{} {}", words.journeys, (words.shared)(entry.journeys.len(), backlog.journeys.len())));
    }
    let text = entry.items.first().map(|&id| backlog.script.plain(&backlog.script.model.item(id).head.text));
    let mut out = format!("{}: {}", parts.join(", "), text.unwrap_or_default());
    let ids = entry.answers.iter().flat_map(|a| &a.ids);
    let codes: Vec<&str> = ids.filter_map(|id| backlog.codes.get(id)).map(String::as_str).collect();
    if !codes.is_empty() {
        for part in [". ", labels.spoken.answers, " ", &codes.join(", ")] {
            out.push_str(part);
        }
    }
    out
}

/// "Pain P1, Intensity 4 of 5: The banner comes late".
pub(super) fn problem(backlog: &Backlog, code: &str, item: &Item) -> String {
    let labels = backlog.script.labels;
    let (kind, scale) = match item.kind {
        ItemKind::Gain => (labels.spoken.gain, labels.importance),
        _ => (labels.spoken.pain, labels.intensity),
    };
    let level = level(item).map(|l| format!(", {scale} {}", (labels.spoken.level)(l))).unwrap_or_default();
    format!("{kind} {code}{level}: {}", backlog.script.plain(&item.head.text))
}
