//! What a screen reader is told: the canvas in a few sentences, and a name for each note and region.

use super::content::{Content, Entry, Section};
use super::fit::Fit;
use super::notes::job_word;

/// The whole canvas in a few sentences.
pub(super) fn description(content: &Content, fit: &Fit) -> String {
    let (script, labels) = (&content.script, content.labels);
    let people = &content.proposition.people;
    let names: Vec<String> = people.iter().map(|&p| script.plain(&script.model.person(p).head.text)).collect();
    let mut out = String::new();
    let mut say = |text: String| {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&text);
        if !out.ends_with(['.', '!', '?', '…']) {
            out.push('.');
        }
    };
    if names.is_empty() {
        say(labels.kind.to_owned());
    } else {
        say(format!("{} {}{}", labels.kind, labels.whom, names.join(labels.and)));
    }
    for section in Section::ALL {
        say(region(content, section));
    }
    if let Some(percent) = fit.percent() {
        say(format!("{} {}", labels.fit_title, (labels.percent)(percent)));
    }
    let open: Vec<&str> = super::fit::open(content).into_iter().map(|(_, entry)| entry.code.as_str()).collect();
    if !open.is_empty() {
        say(format!("{}: {}", labels.still_open, open.join(", ")));
    }
    out
}

/// "Pains: 8, 5 of 8 relieved".
pub(super) fn region(content: &Content, section: Section) -> String {
    format!("{}: {}", title(content, section), count(content, section))
}

/// Title of a region.
pub(super) const fn title(content: &Content, section: Section) -> &'static str {
    match section {
        Section::Jobs => content.labels.jobs,
        Section::Pains => content.script.labels.pains,
        Section::Gains => content.script.labels.gains,
        Section::Products => content.labels.products,
        Section::Relievers => content.labels.relievers,
        Section::Creators => content.labels.creators,
    }
}

/// How many notes a region holds, and how many of them are answered.
pub(super) fn count(content: &Content, section: Section) -> String {
    let entries = content.of(section);
    let answered = entries.iter().filter(|e| !e.is_open()).count();
    match section {
        Section::Pains if !entries.is_empty() => (content.labels.relieved)(answered, entries.len()),
        Section::Gains if !entries.is_empty() => (content.labels.aimed_at)(answered, entries.len()),
        _ => entries.len().to_string(),
    }
}

/// "Intensity 4 of 5".
pub(super) fn level(content: &Content, section: Section, level: u8) -> String {
    let labels = content.script.labels;
    let scale = if section == Section::Pains { labels.intensity } else { labels.importance };
    format!("{scale} {}", (labels.spoken.level)(level))
}

/// "Pain D1, Intensity 4 of 5: Dry the next day. Answered by S1".
pub(super) fn entry(content: &Content, section: Section, entry: &Entry) -> String {
    let (labels, words) = (content.script.labels, content.labels);
    let name = match section {
        Section::Jobs => words.job,
        Section::Pains => labels.spoken.pain,
        Section::Gains => labels.spoken.gain,
        Section::Products => words.product,
        Section::Relievers => words.reliever,
        Section::Creators => words.creator,
    };
    let mut out = format!("{name} {}", entry.code);
    let kind = job_word(content, entry);
    for part in kind.into_iter().chain(entry.level.map(|l| level(content, section, l))) {
        out.push_str(", ");
        out.push_str(&part);
    }
    let text = content.script.plain(&content.item(entry).head.text);
    if !text.is_empty() {
        out.push_str(": ");
        out.push_str(&text);
    }
    if let Some(partner) = section.partner() {
        answers(content, (section, partner), entry, &mut out);
    }
    let claims = matches!(section, Section::Jobs | Section::Pains | Section::Gains);
    content.script.tell_assumed(&mut out, claims && content.assumed(entry));
    out
}

/// What answers it, or what it answers.
fn answers(content: &Content, (section, partner): (Section, Section), entry: &Entry, out: &mut String) {
    let labels = content.script.labels;
    let codes: Vec<&str> =
        entry.refs.iter().filter_map(|&at| content.of(partner).get(at)).map(|e| e.code.as_str()).collect();
    let wanted = matches!(section, Section::Pains | Section::Gains);
    if !codes.is_empty() {
        let words = if wanted { labels.spoken.answered_by } else { labels.spoken.answers };
        for part in [". ", words, " ", &codes.join(", ")] {
            out.push_str(part);
        }
    } else if wanted {
        out.push_str(". ");
        out.push_str(labels.no_answer);
    }
}
