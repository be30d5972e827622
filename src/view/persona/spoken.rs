//! What a screen reader is told: the card in a few sentences.

use crate::model::{FactKind, PersonId};
use crate::view::part::life;

use super::matter::{Matter, kind};

/// Name and kind.
pub(super) fn title(matter: &Matter) -> String {
    let script = &matter.script;
    let name = script.plain(&matter.person.head.text);
    let name = if name.trim().is_empty() { script.labels.persona.unnamed } else { name.as_str() };
    (script.labels.persona.titled)(kind(script, matter.person), name)
}

/// The card with its numbers.
pub(super) fn description(matter: &Matter, id: PersonId) -> String {
    let (script, person) = (&matter.script, matter.person);
    let mut out = sentence(title(matter));
    for kind in [FactKind::Role, FactKind::Quote] {
        out.extend(person.fact(kind).map(|f| sentence(script.plain(&f.head.text))));
    }
    let counts = matter.sections.iter().map(|(_, s)| (script.labels.persona.titled)(s.title, &s.count().to_string()));
    let counts: Vec<String> = counts.collect();
    if counts.is_empty() && !matter.head.is_rich() {
        out.push_str(script.labels.persona.nothing);
    } else if !counts.is_empty() {
        out.push_str(&sentence(counts.join(", ")));
    }
    for journey in life::journeys(script.model, id) {
        let title = script.plain(&journey.head.text);
        let stages = (script.labels.persona.stages)(journey.stages.len());
        let title = if title.is_empty() { stages } else { format!("{title}, {stages}") };
        out.push_str(&sentence((script.labels.persona.titled)(script.labels.persona.journeys[0], &title)));
    }
    out.truncate(out.trim_end().len());
    out
}

fn sentence(mut text: String) -> String {
    if !text.ends_with(['.', '!', '?', '…']) {
        text.push('.');
    }
    text.push(' ');
    text
}
