//! What an entry is called, in which colours, and where it stands, in words.

use crate::model::{Fact, FactKind, ItemKind, LaneId};
use crate::scene::Paint;
use crate::text::{Run, Style, Weight};
use crate::theme::Kind;
use crate::view::part::icon::Icon;
use crate::view::part::paragraph;
use crate::view::part::script::Script;
use crate::view::part::type_scale::{BODY, NOTE};
use crate::vocabulary::Key;

use super::claims::{Entry, Group, What};

/// The colours of a group of claims.
pub(super) const fn colours(group: Group) -> Kind {
    match group {
        Group::Pains | Group::Brakes => Kind::Pain,
        Group::Gains => Kind::Gain,
        Group::Moments => Kind::Moment,
        Group::Thoughts => Kind::Thought,
        Group::Jobs => Kind::Touchpoint,
        Group::Feelings | Group::People => Kind::Metric,
    }
}

/// The colours of an entry.
pub(super) fn colours_of(entry: &Entry) -> Kind {
    match (entry.group, entry.what) {
        (Some(group), _) => colours(group),
        (None, What::Item(_, item)) if item.kind == ItemKind::Opportunity => Kind::Opportunity,
        _ => Kind::Plain,
    }
}

/// The small drawing of an entry.
pub(super) const fn icon(entry: &Entry) -> Icon {
    let What::Item(_, item) = entry.what else {
        return if entry.group.is_some() { Icon::Person } else { Icon::Evidence };
    };
    match item.kind {
        ItemKind::Action => Icon::Action,
        ItemKind::Touchpoint => Icon::Touchpoint,
        ItemKind::Thought | ItemKind::Question | ItemKind::Need | ItemKind::Expectation | ItemKind::Quote => {
            Icon::Thought
        }
        ItemKind::Feeling => Icon::Feeling,
        ItemKind::Pain => Icon::Pain,
        ItemKind::Gain => Icon::Gain,
        ItemKind::Opportunity => Icon::Opportunity,
        ItemKind::Metric | ItemKind::Conversion | ItemKind::Rating => Icon::Metric,
        ItemKind::Moment => Icon::Moment,
        ItemKind::Brake | ItemKind::Weakness => Icon::Brake,
        ItemKind::Enabler | ItemKind::Strength => Icon::Enabler,
        ItemKind::PhysicalEvidence => Icon::Evidence,
        ItemKind::Frontstage => Icon::Frontstage,
        ItemKind::Backstage => Icon::Backstage,
        ItemKind::Support => Icon::Support,
        ItemKind::Image => Icon::Image,
        ItemKind::Job => Icon::Step,
        ItemKind::Partner => Icon::Person,
        _ => Icon::Own,
    }
}

/// What an entry is, in a word or two.
pub(super) fn word(script: &Script, entry: &Entry) -> String {
    let (labels, spoken) = (script.labels, script.labels.spoken);
    let item = match entry.what {
        What::Item(_, item) => item,
        What::Fact(fact) if fact.kind == FactKind::Quote => return labels.quote.to_owned(),
        What::Fact(fact) => return fact_word(script, fact),
        What::Text => return labels.evidence_report.text.to_owned(),
    };
    let own = |at: usize| labels.evidence_report.kinds.get(at).copied().unwrap_or_default();
    let word = match item.kind {
        ItemKind::Action => spoken.action,
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
        ItemKind::Own(LaneId(lane)) => return lane_of(script, entry, lane),
        ItemKind::Feeling => own(0),
        ItemKind::Job => own(1),
        ItemKind::Product => own(2),
        ItemKind::Reliever => own(3),
        ItemKind::Creator => own(4),
        ItemKind::Offer => own(5),
        ItemKind::Strategy => own(6),
        ItemKind::Strength => own(7),
        ItemKind::Weakness => own(8),
        ItemKind::Rating => own(9),
        ItemKind::Activity => own(10),
        ItemKind::Resource => own(11),
        ItemKind::Partner => own(12),
        ItemKind::Brings => own(13),
        ItemKind::Petal => own(14),
        ItemKind::Idea => own(15),
    };
    word.to_owned()
}

/// What a fact is about: its own label, else its keyword as a word.
fn fact_word(script: &Script, fact: &Fact) -> String {
    let key = match fact.kind {
        FactKind::Other => return fact.label.as_ref().map_or_else(String::new, |l| l.text.clone()),
        FactKind::Role => Key::Role,
        FactKind::Age => Key::Age,
        FactKind::Place => Key::Place,
        FactKind::Income => Key::Income,
        FactKind::Family => Key::Family,
        FactKind::Education => Key::Education,
        FactKind::Quote => Key::Quote,
        FactKind::Bio => Key::Bio,
        FactKind::Goal => Key::Goal,
        FactKind::Motivation => Key::Motivation,
        FactKind::Value => Key::Value,
        FactKind::Belief => Key::Belief,
        FactKind::Frustration => Key::Frustration,
        FactKind::Like => Key::Like,
        FactKind::Dislike => Key::Dislike,
        FactKind::Admires => Key::Admires,
        FactKind::Habit => Key::Habit,
        FactKind::Channel => Key::Channel,
        FactKind::Brand => Key::Brand,
        FactKind::Device => Key::Device,
        FactKind::Skill => Key::Skill,
        FactKind::Trait => Key::Trait,
    };
    let word = script.language.spell(key);
    let mut letters = word.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

fn lane_of(script: &Script, entry: &Entry, lane: u32) -> String {
    let journey = entry.place.stage.and_then(|(journey, _)| script.model.journeys.get(journey));
    let lane = journey.and_then(|j| j.lanes.get(lane as usize));
    lane.map_or_else(String::new, |l| script.plain(&l.head.text))
}

/// Where an entry stands: "Buy · Waiting", or whose it is; with the journey where there are several.
pub(super) fn place(script: &Script, entry: &Entry) -> String {
    let place = entry.place;
    let subject = (!place.alone || place.titles[0].is_none()).then_some(place.subject);
    let titles = subject.into_iter().chain(place.titles.into_iter().flatten()).map(|p| script.plain(p));
    titles.filter(|t| !t.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The words of an entry: quoted where somebody says them, after what it is where no badge says so, and with the notes that
/// cite a source. `whose` says whether the subject is named where the file has several.
pub(super) fn runs(script: &Script, entry: &Entry, whose: bool) -> Vec<Run> {
    let mut out = Vec::new();
    if entry.code.is_none() {
        let word = word(script, entry);
        if !word.is_empty() {
            out.push(Run::new(format!("{word} "), Style { weight: Weight::SemiBold, ..BODY }, Paint::Ink));
        }
    }
    let text = script.runs(entry.text, BODY, Paint::Ink);
    out.extend(if is_said(entry) { paragraph::quoted(text, script.labels.quotes, BODY) } else { text });
    if whose && !entry.place.alone {
        out.push(Run::new(format!(" · {}", script.plain(entry.place.subject)), NOTE, Paint::Ink2));
    }
    for note in entry.notes().iter().filter(|n| !n.citations().is_empty()) {
        if !out.is_empty() {
            out.push(Run::new("\n", NOTE, Paint::Ink2));
        }
        out.extend(script.runs(note, NOTE, Paint::Ink2));
    }
    out
}

/// Whether somebody says it in these words.
pub(super) fn is_said(entry: &Entry) -> bool {
    match entry.what {
        What::Item(_, item) => matches!(item.kind, ItemKind::Thought | ItemKind::Quote),
        What::Fact(fact) => fact.kind == FactKind::Quote,
        What::Text => false,
    }
}

/// "Pain P1, Buy · Waiting: Promised in 20 days".
pub(super) fn spoken(script: &Script, entry: &Entry) -> String {
    let code = entry.code.clone().unwrap_or_default();
    let what = [word(script, entry), code].into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ");
    let head = [what, place(script, entry)].into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join(", ");
    format!("{head}: {}", script.plain(entry.text))
}
