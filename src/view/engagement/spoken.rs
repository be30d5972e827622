//! What a screen reader is told: the cycle in a few sentences, and a name for each group.

use std::fmt::Write as _;

use crate::model::{Item, ItemId, ItemKind, Measure};

use crate::view::part::script;

use super::content::{Cycle, PHASES};

/// The whole cycle in a few sentences.
pub(super) fn description(cycle: &Cycle) -> String {
    let words = cycle.words;
    let names: Vec<String> = cycle.engagement.people.iter().map(|&p| cycle.name(p)).collect();
    let whom = if names.is_empty() { String::new() } else { format!(" {}", (words.whom)(&names)) };
    let mut out = format!("{}{whom}.", words.kind);
    for number in 0..PHASES {
        push(&mut out, &phase(cycle, number));
        if let Some(part) = cycle.parts.get(number) {
            let actions = part.notes.iter().filter(|&&id| cycle.item(id).kind == ItemKind::Action).count();
            let missing = part.touchpoints.iter().filter(|&&id| is_missing(cycle.item(id))).count();
            let extent = (words.extent)([actions, part.touchpoints.len(), missing]);
            push(&mut out, if part.is_empty() { words.nothing } else { &extent });
        }
        push(&mut out, &passage(cycle, number));
    }
    let open: Vec<String> = cycle.open().map(|id| format!("{} ({})", text(cycle, id), code(cycle, id))).collect();
    push(&mut out, &(words.tally)(cycle.brakes().count(), cycle.brakes().count() - open.len()));
    if !open.is_empty() {
        push(&mut out, &format!("{} {}", words.remaining, open.join("; ")));
    }
    let of = |kind: ItemKind| cycle.engagement.items.iter().filter(|&&id| cycle.item(id).kind == kind).count();
    let need = cycle.resources(false).count();
    let around = [of(ItemKind::Activity), of(ItemKind::Resource), need, of(ItemKind::Partner)];
    push(&mut out, &(words.around)(around));
    out
}

fn text(cycle: &Cycle, id: ItemId) -> String {
    cycle.script.plain(&cycle.item(id).head.text)
}

fn code<'c>(cycle: &'c Cycle, id: ItemId) -> &'c str {
    cycle.code(id).unwrap_or_default()
}

/// Adds a sentence, with a capital letter and a full stop.
fn push(out: &mut String, sentence: &str) {
    let mut letters = sentence.trim().chars();
    if let Some(first) = letters.next() {
        out.push(' ');
        out.extend(first.to_uppercase());
        out.push_str(letters.as_str());
        if !out.ends_with(['.', '!', '?', '…']) {
            out.push('.');
        }
    }
}

fn is_missing(item: &Item) -> bool {
    matches!(item.measure, Measure::Channel { missing: true, .. })
}

/// "Phase 3: Purchase".
pub(super) fn phase(cycle: &Cycle, number: usize) -> String {
    (cycle.words.phase)(number + 1, cycle.phase_name(number))
}

/// "Passage from Use to Extended use: 2 brakes, 1 without enabler; 1 enabler".
pub(super) fn passage(cycle: &Cycle, number: usize) -> String {
    let Some(part) = cycle.parts.get(number) else { return String::new() };
    let open = part.brakes().filter(|&id| cycle.item(id).answered_by.is_empty()).count();
    let names = [cycle.phase_name(number), cycle.phase_name((number + 1) % PHASES)];
    (cycle.words.passage)(names, [part.brakes().count(), open, part.enablers().count()])
}

/// "Brake B1: Far away. Answered by: Free delivery".
pub(super) fn item(cycle: &Cycle, item: &Item, code: Option<&str>) -> String {
    let (labels, words) = (cycle.script.labels, cycle.words);
    let spoken = labels.spoken;
    let kind = match item.kind {
        ItemKind::Action => spoken.action,
        ItemKind::Touchpoint if is_missing(item) => spoken.missing_touchpoint,
        ItemKind::Touchpoint => spoken.touchpoint,
        ItemKind::Brake => labels.brake,
        ItemKind::Enabler => labels.enabler,
        ItemKind::Pain => spoken.pain,
        ItemKind::Gain => spoken.gain,
        ItemKind::Opportunity => spoken.opportunity,
        ItemKind::Feeling => labels.feelings,
        ItemKind::Activity if item.measure == Measure::Setup(true) => words.setup,
        ItemKind::Activity => words.run,
        ItemKind::Resource if item.measure == Measure::Have(true) => words.have,
        ItemKind::Resource => words.need,
        ItemKind::Partner => words.partner,
        _ => "",
    };
    let mut out = kind.to_owned();
    if let Measure::Channel { channel: Some(channel), .. } = &item.measure
        && let Some(name) = labels.channels.get(channel.clone() as usize)
    {
        let _ = write!(out, ", {name}");
    }
    if let Some(code) = code {
        let _ = write!(out, " {code}");
    }
    let _ = write!(out, ": {}", cycle.script.plain(&item.head.text));
    if item.kind == ItemKind::Brake && item.answered_by.is_empty() {
        let _ = write!(out, ". {}", words.to_find);
    }
    let answered = cycle.answered(item);
    if !answered.is_empty() {
        let _ = write!(out, ". {} {}", spoken.answers, answered.join(", "));
    }
    cycle.script.tell_assumed(&mut out, script::lived(item.kind) && cycle.script.assumed(item));
    out
}
