//! What a screen reader is told: the lotus in a few sentences, and a name for each square.

use super::bloom::Bloom;
use crate::view::part::type_scale::NOTE;

/// The whole lotus in a few sentences.
pub(super) fn description(bloom: &Bloom) -> String {
    let (script, labels) = (&bloom.script, bloom.script.labels.lotus);
    let mut out = format!("{}. {}: {}", labels.kind, labels.theme, ended(&script.plain(&bloom.lotus.head.text)));
    let purpose: String = bloom.purpose(NOTE).iter().filter(|r| r.link.is_none()).map(|r| r.text.as_str()).collect();
    for part in [ended(&capital(&purpose)), format!("{}.", bloom.extent())] {
        if !part.is_empty() {
            out.push(' ');
            out.push_str(&part);
        }
    }
    let names: Vec<String> = bloom.petals.iter().map(|p| script.plain(&p.item.head.text)).collect();
    if !names.is_empty() {
        out.push_str(&format!(" {}: {}", labels.petals, ended(&names.join("; "))));
    }
    out
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

fn ended(text: &str) -> String {
    if text.is_empty() || text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}
