//! The words of the lotus blossom, in each language.

use super::{plural, pluriel};

/// What the drawing adds to the words of the file.
#[derive(Debug)]
pub struct LotusBlossom {
    /// Kind of drawing.
    pub kind: &'static str,
    /// Before the text of what it answers: a job, a pain, a gain, a question, a need, an expectation, an opportunity, a
    /// brake.
    pub for_what: [&'static str; 8],
    /// Between two of those.
    pub and: &'static str,
    /// How much is there, and how many places are free.
    pub extent: fn(usize, usize, usize) -> String,
    /// Who thought of it.
    pub method: &'static str,
    /// Before the question in the middle, spoken.
    pub theme: &'static str,
    /// "Petal 2 of 8, 6 ideas", spoken.
    pub petal: fn(usize, usize, usize) -> String,
    /// One of them, spoken.
    pub idea: &'static str,
    /// Before the names of all petals, spoken.
    pub petals: &'static str,
}

/// English.
pub const ENGLISH: LotusBlossom = LotusBlossom {
    kind: "Lotus blossom",
    for_what: [
        "for the job",
        "for the pain",
        "for the gain",
        "for the question",
        "for the need",
        "for the expectation",
        "for the opportunity",
        "for the brake",
    ],
    and: " and ",
    extent: |petals, ideas, free| {
        let petals = format!("{petals} {}", plural(petals, "petal", "petals"));
        let ideas = format!("{ideas} {}", plural(ideas, "idea", "ideas"));
        let places = format!("{free} {} free", plural(free, "place", "places"));
        if free == 0 { format!("{petals}, {ideas}") } else { format!("{petals}, {ideas}; {places}") }
    },
    method: "Method: lotus blossom, by Yasuo Matsumura",
    theme: "Theme",
    petal: |number, of, ideas| format!("Petal {number} of {of}, {ideas} {}", plural(ideas, "idea", "ideas")),
    idea: "Idea",
    petals: "Petals",
};

/// French.
pub const FRENCH: LotusBlossom = LotusBlossom {
    kind: "Fleur de lotus",
    for_what: [
        "pour la tâche",
        "pour la douleur",
        "pour le gain",
        "pour la question",
        "pour le besoin",
        "pour l’attente",
        "pour l’opportunité",
        "pour le frein",
    ],
    and: " et ",
    extent: |petals, ideas, free| {
        let petals = format!("{petals} {}", pluriel(petals, "pétale", "pétales"));
        let ideas = format!("{ideas} {}", pluriel(ideas, "idée", "idées"));
        let places = format!("{free} {}", pluriel(free, "case libre", "cases libres"));
        if free == 0 { format!("{petals}, {ideas}") } else { format!("{petals}, {ideas}\u{202f}; {places}") }
    },
    method: "Méthode : fleur de lotus, de Yasuo Matsumura",
    theme: "Thème",
    petal: |number, of, ideas| format!("Pétale {number} sur {of}, {ideas} {}", pluriel(ideas, "idée", "idées")),
    idea: "Idée",
    petals: "Pétales",
};
