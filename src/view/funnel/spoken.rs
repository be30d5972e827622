//! What a screen reader is told: the funnel in a few sentences, and a name for each group.

use crate::model::{Item, ItemKind};
use crate::view::part::bullet;
use crate::view::part::script::Script;

use super::people::Run;
use super::plan::{Plan, change};

/// The whole funnel in a few sentences.
pub(super) fn description(plan: &Plan) -> String {
    let (script, words, spoken) = (&plan.script, plan.words(), plan.script.labels.spoken);
    let names = plan.journey.people.iter().map(|&p| script.plain(&script.model.person(p).head.text));
    let names: Vec<String> = names.collect();
    let steps = plan.journey.stages.iter().map(|s| s.steps.len()).sum();
    let mut sentences = vec![(spoken.map_of)(words.kind, &names), (spoken.extent)(plan.journey.stages.len(), steps)];
    sentences.extend(plan.runs.list.iter().enumerate().map(|(i, run)| left(plan, run, i > 0)));
    let cards = || plan.gates.iter().chain(&plan.metrics).flatten().filter(|c| !c.is_open());
    sentences.push((words.count)(cards().count(), cards().filter(|c| c.is_behind()).count()));
    format!("{}.", sentences.join(". "))
}

/// "Of 1,000 people: Awareness 1,000, Choice 220, In the end 34".
fn left(plan: &Plan, run: &Run, anew: bool) -> String {
    let words = plan.words();
    let place = |(i, people): (usize, &super::people::People)| {
        let title = plan.journey.stages.get(run.first + i).map(|s| plan.script.plain(&s.head.text));
        format!("{} {}", title.as_deref().unwrap_or(words.end), plan.count(people.now))
    };
    let places: Vec<String> = run.people.iter().enumerate().map(place).collect();
    let mut of = (words.of_people)(&plan.count(plan.runs.base));
    if anew {
        of.push_str(", ");
        of.push_str(words.then);
    }
    format!("{of}: {}", places.join(", "))
}

/// "Stage 2: Consideration, 2 weeks, 220 of 1,000".
pub(super) fn stage(plan: &Plan, stage: usize) -> String {
    let number = (plan.script.labels.spoken.stage)(stage + 1);
    let Some(s) = plan.journey.stages.get(stage) else { return number };
    let title = plan.script.plain(&s.head.text);
    let mut parts = vec![if title.is_empty() { number } else { format!("{number}: {title}") }];
    parts.extend(s.duration.as_ref().map(|d| d.text.clone()));
    let people = plan.runs.at(stage).and_then(|(run, i)| run.people.get(i));
    let of = (plan.words().of)(&plan.count(plan.runs.base));
    parts.extend(people.map(|p| format!("{} {of}", plan.count(p.now))));
    parts.join(", ")
}

/// "Metric, 20 % → 25 %, behind its baseline: Buyers who leave a review".
pub(super) fn item(script: &Script, item: &Item) -> String {
    let labels = script.labels;
    let kind = if item.kind == ItemKind::Metric { labels.spoken.metric } else { labels.conversion };
    let mut parts = vec![kind.to_owned()];
    if let Some(change) = change(item) {
        parts.push(bullet::words(change));
        parts.extend(bullet::behind(change).then(|| labels.funnel.behind.to_lowercase()));
    }
    let (parts, text) = (parts.join(", "), script.plain(&item.head.text));
    if text.is_empty() { parts } else { format!("{parts}: {text}") }
}
