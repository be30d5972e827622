//! What a screen reader is told: the funnel in a few sentences, and a name for each group.

use crate::model::{Item, ItemKind};
use crate::view::part::bullet;
use crate::view::part::script::Script;

use super::plan::{Plan, change};

/// The whole funnel in a few sentences.
pub(super) fn description(plan: &Plan) -> String {
    let (script, words, spoken) = (&plan.script, plan.words(), plan.script.labels.spoken);
    let names: Vec<String> =
        plan.journey.people.iter().map(|&p| script.plain(&script.model.person(p).head.text)).collect();
    let steps = plan.journey.stages.iter().map(|s| s.steps.len()).sum();
    let mut out =
        format!("{}. {}.", (spoken.map_of)(words.kind, &names), (spoken.extent)(plan.journey.stages.len(), steps));
    for (i, run) in plan.runs.list.iter().enumerate() {
        let left = run.people.iter().enumerate().map(|(k, people)| {
            let title = plan.journey.stages.get(run.first + k).map(|s| script.plain(&s.head.text));
            format!("{} {}", title.as_deref().unwrap_or(words.end), plan.count(people.now))
        });
        let left = left.collect::<Vec<_>>().join(", ");
        let anew = if i == 0 { String::new() } else { format!(", {}", words.then) };
        out.push_str(&format!(" {}{anew}: {left}.", (words.of_people)(&plan.count(plan.runs.base))));
    }
    let cards = || plan.gates.iter().chain(&plan.metrics).flatten().filter(|c| !c.is_open());
    out.push_str(&format!(" {}.", (words.count)(cards().count(), cards().filter(|c| c.is_behind()).count())));
    out
}

/// "Stage 2: Consideration, 2 weeks, 220 of 1,000".
pub(super) fn stage(plan: &Plan, stage: usize) -> String {
    let mut out = (plan.script.labels.spoken.stage)(stage + 1);
    let Some(s) = plan.journey.stages.get(stage) else { return out };
    let title = plan.script.plain(&s.head.text);
    if !title.is_empty() {
        out.push_str(&format!(": {title}"));
    }
    if let Some(duration) = &s.duration {
        out.push_str(&format!(", {}", duration.text));
    }
    if let Some((run, i)) = plan.runs.at(stage)
        && let Some(people) = run.people.get(i)
    {
        let of = (plan.words().of)(&plan.count(plan.runs.base));
        out.push_str(&format!(", {} {of}", plan.count(people.now)));
    }
    out
}

/// "Metric, 20 % → 25 %, behind its baseline: Buyers who leave a review".
pub(super) fn item(script: &Script, item: &Item) -> String {
    let labels = script.labels;
    let kind = if item.kind == ItemKind::Metric { labels.spoken.metric } else { labels.conversion };
    let mut out = kind.to_owned();
    if let Some(change) = change(item) {
        out.push_str(&format!(", {}", bullet::words(change)));
        if bullet::behind(change) {
            out.push_str(&format!(", {}", labels.funnel.behind.to_lowercase()));
        }
    }
    let text = script.plain(&item.head.text);
    if text.is_empty() { out } else { format!("{out}: {text}") }
}
