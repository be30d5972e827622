//! What a new file may begin with.
//!
//! In: nothing. Out: the one table of templates: names, summaries, texts. Absent: where they go.
//!
//! A template is a file for each language beside this one, and a line of the table.

use crate::vocabulary::Language;

/// A file to begin with.
#[derive(Debug)]
pub(in crate::cli) struct Template {
    /// As `--template` calls it.
    pub(in crate::cli) name: &'static str,
    /// One line for the help.
    pub(in crate::cli) summary: &'static str,
    english: &'static str,
    french: &'static str,
}

impl Template {
    /// By name.
    pub(in crate::cli) fn by_name(name: &str) -> Option<&'static Self> {
        TEMPLATES.iter().find(|t| t.name == name)
    }

    /// What it says in a language.
    pub(in crate::cli) const fn text(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.english,
            Language::French => self.french,
        }
    }
}

macro_rules! template {
    ($name:literal, $summary:literal) => {
        Template {
            name: $name,
            summary: $summary,
            english: include_str!(concat!($name, ".en.journey")),
            french: include_str!(concat!($name, ".fr.journey")),
        }
    };
}

/// All of them; the first is the one that nobody has to ask for.
pub(in crate::cli) const TEMPLATES: &[Template] = &[
    template!("journey", "A journey map that explains each of its parts: begin here"),
    template!("retail", "A journey map of a shop: from noticing a problem to after the purchase"),
    template!("saas", "A journey map of a software subscription: from evaluation to renewal"),
    template!("public-service", "A journey map of an application to a public office"),
    template!("health", "A journey map of a patient, from the first signs to living with it"),
    template!("bakery", "A journey map of a local business: an order for a celebration"),
    template!("engagement", "An engagement cycle: six phases, brakes and enablers, resources and partners"),
    template!("value-proposition", "A value proposition canvas: an offer beside what its customers want"),
    template!("persona", "A persona: who somebody is, wants, fears and uses"),
    template!("lotus", "A lotus blossom: one question, eight aspects, ideas for each"),
    template!("competitors", "A comparison of competitors: offers, strategies, strengths, ratings"),
];
