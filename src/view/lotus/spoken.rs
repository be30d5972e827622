//! What a screen reader is told: the lotus in a few sentences, and a name for each square.

use super::bloom::Bloom;
use crate::view::part::type_scale::NOTE;

/// The whole lotus in a few sentences.
pub(super) fn description(bloom: &Bloom) -> String {
    let (script, labels) = (&bloom.script, bloom.script.labels.lotus);
    let purpose: String = bloom.purpose(NOTE).iter().filter(|r| r.link.is_none()).map(|r| r.text.as_str()).collect();
    let names: Vec<String> = bloom.petals.iter().map(|p| script.plain(&p.item.head.text)).collect();
    let mut sentences = vec![
        labels.kind.to_owned(),
        format!("{}: {}", labels.theme, script.plain(&bloom.lotus.head.text)),
        capital(&purpose),
        bloom.extent(),
    ];
    if !names.is_empty() {
        sentences.push(format!("{}: {}", labels.petals, names.join("; ")));
    }
    let sentences: Vec<String> = sentences.into_iter().filter(|s| !s.is_empty()).map(ended).collect();
    sentences.join(" ")
}

/// "Petal 2 of 8, 6 ideas: At the doctor’s".
pub(super) fn petal(bloom: &Bloom, number: usize) -> String {
    let Some(petal) = bloom.petals.get(number) else { return String::new() };
    let head = (bloom.script.labels.lotus.petal)(number + 1, bloom.petals.len(), petal.ideas.len());
    format!("{head}: {}", bloom.script.plain(&petal.item.head.text))
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

fn ended(text: String) -> String {
    if text.ends_with(['.', '!', '?', '…']) { text } else { text + "." }
}
