//! Which kind of entry each keyword makes.
//!
//! In: a keyword. Out: a kind of item, fact or phase. Absent: the statement.

use super::{FactKind, ItemKind, LaneId, PhaseKind};
use crate::vocabulary::Key;

/// The item that a keyword makes.
pub(super) fn item_kind(key: Key, lane: Option<LaneId>) -> Option<ItemKind> {
    Some(match key {
        Key::Action => ItemKind::Action,
        Key::Touchpoint => ItemKind::Touchpoint,
        Key::Thought => ItemKind::Thought,
        Key::Question => ItemKind::Question,
        Key::Need => ItemKind::Need,
        Key::Expectation => ItemKind::Expectation,
        Key::Quote => ItemKind::Quote,
        Key::Feeling => ItemKind::Feeling,
        Key::Pain => ItemKind::Pain,
        Key::Gain => ItemKind::Gain,
        Key::Opportunity => ItemKind::Opportunity,
        Key::Metric => ItemKind::Metric,
        Key::Conversion => ItemKind::Conversion,
        Key::Moment => ItemKind::Moment,
        Key::Brake => ItemKind::Brake,
        Key::Enabler => ItemKind::Enabler,
        Key::PhysicalEvidence => ItemKind::PhysicalEvidence,
        Key::Frontstage => ItemKind::Frontstage,
        Key::Backstage => ItemKind::Backstage,
        Key::Support => ItemKind::Support,
        Key::Image => ItemKind::Image,
        Key::Own => ItemKind::Own(lane?),
        Key::Job => ItemKind::Job,
        Key::Product => ItemKind::Product,
        Key::Reliever => ItemKind::Reliever,
        Key::Creator => ItemKind::Creator,
        Key::Offer => ItemKind::Offer,
        Key::Strategy => ItemKind::Strategy,
        Key::Strength => ItemKind::Strength,
        Key::Weakness => ItemKind::Weakness,
        Key::Rating => ItemKind::Rating,
        Key::Activity => ItemKind::Activity,
        Key::Resource => ItemKind::Resource,
        Key::Partner => ItemKind::Partner,
        Key::Brings => ItemKind::Brings,
        Key::Petal => ItemKind::Petal,
        Key::Idea => ItemKind::Idea,
        _ => return None,
    })
}

/// The fact about a person that a keyword makes.
pub(super) fn fact_kind(key: Key) -> Option<FactKind> {
    Some(match key {
        Key::Role => FactKind::Role,
        Key::Age => FactKind::Age,
        Key::Place => FactKind::Place,
        Key::Income => FactKind::Income,
        Key::Family => FactKind::Family,
        Key::Education => FactKind::Education,
        Key::Fact => FactKind::Other,
        Key::Quote => FactKind::Quote,
        Key::Bio => FactKind::Bio,
        Key::Goal => FactKind::Goal,
        Key::Motivation => FactKind::Motivation,
        Key::Value => FactKind::Value,
        Key::Belief => FactKind::Belief,
        Key::Frustration => FactKind::Frustration,
        Key::Like => FactKind::Like,
        Key::Dislike => FactKind::Dislike,
        Key::Admires => FactKind::Admires,
        Key::Habit => FactKind::Habit,
        Key::Channel => FactKind::Channel,
        Key::Brand => FactKind::Brand,
        Key::Device => FactKind::Device,
        Key::Skill => FactKind::Skill,
        Key::Trait => FactKind::Trait,
        _ => return None,
    })
}

/// The phase of the engagement cycle that a keyword is.
pub(super) fn phase_kind(key: Key) -> Option<PhaseKind> {
    Some(match key {
        Key::Discovery => PhaseKind::Discovery,
        Key::FirstExperience => PhaseKind::FirstExperience,
        Key::Purchase => PhaseKind::Purchase,
        Key::Use => PhaseKind::Use,
        Key::ExtendedUse => PhaseKind::ExtendedUse,
        Key::Referral => PhaseKind::Referral,
        _ => return None,
    })
}
