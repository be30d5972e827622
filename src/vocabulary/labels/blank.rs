//! The words of the empty sheets that are printed for a workshop, in each language.
//!
//! In: nothing. Out: for each sheet its title, how it is used, the name of each field and what to ask in it. Absent: where
//! the fields stand.

pub mod blueprint;
pub mod competitors;
pub mod empathy_map;
pub mod engagement;
pub mod evidence;
pub mod funnel;
pub mod journey;
pub mod lotus;
pub mod opportunities;
pub mod persona;
pub mod segment;
pub mod value_proposition;

/// A field to fill in.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name.
    pub title: &'static str,
    /// What to ask in it, one to four of them.
    pub questions: &'static [&'static str],
}

/// A field of that name that asks this.
const fn field(title: &'static str, questions: &'static [&'static str]) -> Field {
    Field { title, questions }
}

/// What stands above and below every sheet.
#[derive(Debug, Clone, Copy)]
pub struct Edge {
    /// Kind of canvas.
    pub title: &'static str,
    /// How it is used, in a line.
    pub how: &'static str,
    /// What the sheet is about, to be written at its top: two boxes at most.
    pub about: &'static [&'static str],
    /// The method that it comes from, credited by name.
    pub method: &'static str,
}

/// The words of all sheets.
#[derive(Debug)]
pub struct Blank {
    /// Box at the foot.
    pub who: &'static str,
    /// Box at the foot.
    pub date: &'static str,
    /// Box at the foot.
    pub version: &'static str,
    /// What a screen reader says of a sheet with these fields.
    pub spoken: fn(&[&str]) -> String,
    /// Of that sheet alone.
    pub journey: journey::Journey,
    /// Of that sheet alone.
    pub value_proposition: value_proposition::ValueProposition,
    /// Of that sheet alone.
    pub engagement: engagement::Engagement,
    /// Of that sheet alone.
    pub lotus: lotus::Lotus,
    /// Of that sheet alone.
    pub competitors: competitors::Competitors,
    /// Of that sheet alone.
    pub persona: persona::Persona,
    /// Of that sheet alone.
    pub segment: segment::Segment,
    /// Of that sheet alone.
    pub empathy_map: empathy_map::EmpathyMap,
    /// Of that sheet alone.
    pub blueprint: blueprint::Blueprint,
    /// Of that sheet alone.
    pub funnel: funnel::Funnel,
    /// Of that sheet alone.
    pub opportunities: opportunities::Opportunities,
    /// Of that sheet alone.
    pub evidence: evidence::Evidence,
}

/// English.
pub const ENGLISH: Blank = Blank {
    who: "Filled in by",
    date: "Date",
    version: "Version",
    spoken: |fields| format!("An empty sheet to print on A3 and fill in by hand. Its fields: {}.", fields.join(", ")),
    journey: journey::ENGLISH,
    value_proposition: value_proposition::ENGLISH,
    engagement: engagement::ENGLISH,
    lotus: lotus::ENGLISH,
    competitors: competitors::ENGLISH,
    persona: persona::ENGLISH,
    segment: segment::ENGLISH,
    empathy_map: empathy_map::ENGLISH,
    blueprint: blueprint::ENGLISH,
    funnel: funnel::ENGLISH,
    opportunities: opportunities::ENGLISH,
    evidence: evidence::ENGLISH,
};

/// French.
pub const FRENCH: Blank = Blank {
    who: "Rempli par",
    date: "Date",
    version: "Version",
    spoken: |fields| {
        format!("Une feuille vierge à imprimer en A3 et à remplir à la main. Ses champs : {}.", fields.join(", "))
    },
    journey: journey::FRENCH,
    value_proposition: value_proposition::FRENCH,
    engagement: engagement::FRENCH,
    lotus: lotus::FRENCH,
    competitors: competitors::FRENCH,
    persona: persona::FRENCH,
    segment: segment::FRENCH,
    empathy_map: empathy_map::FRENCH,
    blueprint: blueprint::FRENCH,
    funnel: funnel::FRENCH,
    opportunities: opportunities::FRENCH,
    evidence: evidence::FRENCH,
};
