//! What a screen reader is told: the map in a few sentences, and a name for each group.

use crate::model::{Item, ItemId, ItemKind, LaneId, Measure};

use super::frame::Frame;
use crate::view::part::bullet::words as change;
use crate::view::part::script;

/// The whole map in a few sentences.
pub(super) fn description(frame: &Frame) -> String {
    let (labels, spoken, journey) = (frame.labels, frame.labels.spoken, frame.journey);
    let names: Vec<String> = journey.people.iter().map(|&p| frame.plain(&frame.model.person(p).head.text)).collect();
    let mut out = sentence((spoken.map_of)(labels.map, &names));
    for goal in &journey.goals {
        out.push_str(&sentence(format!("{}: {}", labels.goal, frame.plain(goal))));
    }
    let steps = journey.stages.iter().map(|s| s.steps.len()).sum();
    out.push_str(&sentence((spoken.extent)(journey.stages.len(), steps)));
    let count = |kind: ItemKind, heavy: fn(&Item) -> bool| {
        let all = || frame.items().filter(|(_, i)| i.kind == kind);
        (all().count(), all().filter(|(_, i)| heavy(i)).count())
    };
    let weighs = |item: &Item| matches!(item.measure, Measure::Level(4..) | Measure::Gain { importance: 4.., .. });
    let (pains, severe) = count(ItemKind::Pain, weighs);
    let (gains, important) = count(ItemKind::Gain, weighs);
    let (ideas, quick) = count(ItemKind::Opportunity, super::card::opportunity::quick_win);
    for (n, words) in [
        (pains, (labels.count_pains)(pains, severe)),
        (gains, (labels.count_gains)(gains, important)),
        (ideas, (labels.count_opportunities)(ideas, quick)),
    ] {
        if n > 0 {
            out.push_str(&sentence(format!("{n} {words}")));
        }
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

/// "Stage 2: Consideration, 2 weeks".
pub(super) fn stage(frame: &Frame, stage: usize) -> String {
    let Some(s) = frame.journey.stages.get(stage) else { return String::new() };
    titled((frame.labels.spoken.stage)(stage + 1), &frame.plain(&s.head.text), s.duration.as_ref().map(|d| &d.text))
}

/// "Step 3: Research, 6 evenings".
pub(super) fn step(frame: &Frame, stage: usize, step: usize, number: usize) -> String {
    let steps = frame.journey.stages.get(stage).map(|s| &s.steps);
    let Some(s) = steps.and_then(|s| s.get(step)) else { return String::new() };
    titled((frame.labels.spoken.step)(number), &frame.plain(&s.head.text), s.duration.as_ref().map(|d| &d.text))
}

fn titled(head: String, title: &str, duration: Option<&String>) -> String {
    let mut out = head;
    if !title.is_empty() {
        out.push_str(": ");
        out.push_str(title);
    }
    if let Some(duration) = duration {
        out.push_str(", ");
        out.push_str(duration);
    }
    out
}

/// "Pain P1, Intensity 4 of 5: The banner comes late. Answered by O1".
pub(super) fn item(frame: &Frame, id: ItemId, item: &Item) -> String {
    let mut out = kind(frame, item);
    if let Some(badge) = frame.badges.get(&id) {
        out.push(' ');
        out.push_str(badge);
    }
    for part in measure(frame, item) {
        out.push_str(", ");
        out.push_str(&part);
    }
    let text = frame.plain(&item.head.text);
    if !text.is_empty() {
        out.push_str(": ");
        out.push_str(&text);
    }
    for (words, ids) in
        [(frame.labels.spoken.answered_by, &item.answered_by), (frame.labels.spoken.answers, &item.answers)]
    {
        let badges: Vec<&str> = ids.iter().filter_map(|id| frame.badges.get(id)).map(String::as_str).collect();
        if !badges.is_empty() {
            for part in [". ", words, " ", &badges.join(", ")] {
                out.push_str(part);
            }
        }
    }
    frame.script.tell_assumed(&mut out, script::lived(item.kind) && frame.assumed(item));
    out
}

/// What an item is, in one or two words.
fn kind(frame: &Frame, item: &Item) -> String {
    let (labels, spoken) = (frame.labels, frame.labels.spoken);
    let word = match item.kind {
        ItemKind::Action => spoken.action,
        ItemKind::Touchpoint if matches!(item.measure, Measure::Channel { missing: true, .. }) => {
            spoken.missing_touchpoint
        }
        ItemKind::Touchpoint => spoken.touchpoint,
        ItemKind::Thought => spoken.thought,
        ItemKind::Question => labels.question,
        ItemKind::Need => labels.need,
        ItemKind::Expectation => labels.expectation,
        ItemKind::Quote => labels.quote,
        ItemKind::Pain => spoken.pain,
        ItemKind::Gain => spoken.gain,
        ItemKind::Opportunity => spoken.opportunity,
        ItemKind::Metric => spoken.metric,
        ItemKind::Conversion => labels.conversion,
        ItemKind::Moment => labels.moment,
        ItemKind::Brake => labels.brake,
        ItemKind::Enabler => labels.enabler,
        ItemKind::PhysicalEvidence => labels.evidence,
        ItemKind::Frontstage => labels.frontstage,
        ItemKind::Backstage => labels.backstage,
        ItemKind::Support => labels.support,
        ItemKind::Image => spoken.image,
        ItemKind::Own(LaneId(lane)) => {
            return frame.journey.lanes.get(lane as usize).map_or_else(String::new, |l| frame.plain(&l.head.text));
        }
        _ => "",
    };
    word.to_owned()
}

/// The measure of an item, in words.
fn measure(frame: &Frame, item: &Item) -> Vec<String> {
    let labels = frame.labels;
    let level = |name: &str, level: u8| format!("{name} {}", (labels.spoken.level)(level));
    match &item.measure {
        Measure::Level(l) if item.kind == ItemKind::Pain => vec![level(labels.intensity, *l)],
        Measure::Level(l) if item.kind == ItemKind::Gain => vec![level(labels.importance, *l)],
        Measure::Gain { importance, satisfaction } => {
            vec![level(labels.importance, *importance), level(labels.satisfaction, *satisfaction)]
        }
        Measure::Channel { channel: Some(channel), .. } => {
            labels.channels.get(channel.clone() as usize).map(|c| (*c).to_owned()).into_iter().collect()
        }
        Measure::ImpactEffort { impact, effort } => {
            let impact = impact.map(|l| level(labels.impact, l));
            impact.into_iter().chain(effort.map(|l| level(labels.effort, l))).collect()
        }
        Measure::Change(figures) => vec![change(figures)],
        _ => Vec::new(),
    }
}
