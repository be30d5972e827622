//! The words of the cards of personas and segments, in each language.

use super::{plural, pluriel};

/// What the drawing adds to the words of the file.
#[derive(Debug)]
pub struct PersonaCard {
    /// Kind of drawing.
    pub kind: &'static str,
    /// Kind of drawing, of a group.
    pub segment: &'static str,
    /// Rank of a persona: first, then second.
    pub ranks: [&'static str; 2],
    /// One without a name.
    pub unnamed: &'static str,
    /// Rows of the facts: age, place, income, family, education, anything else without a label.
    pub facts: [&'static str; 6],
    /// Section.
    pub goals: &'static str,
    /// Section.
    pub motivations: &'static str,
    /// Section.
    pub values: &'static str,
    /// Section.
    pub beliefs: &'static str,
    /// Section.
    pub admires: &'static str,
    /// Section.
    pub likes: &'static str,
    /// Section.
    pub dislikes: &'static str,
    /// Section.
    pub frustrations: &'static str,
    /// Section.
    pub habits: &'static str,
    /// Section: what the person says, beside the quotation at the top.
    pub quotes: &'static str,
    /// Section.
    pub traits: &'static str,
    /// Section.
    pub skills: &'static str,
    /// Section.
    pub channels: &'static str,
    /// Section.
    pub brands: &'static str,
    /// Section.
    pub devices: &'static str,
    /// Section.
    pub jobs: &'static str,
    /// Section of one journey, and of several.
    pub journeys: [&'static str; 2],
    /// Scale of skills.
    pub scale: &'static str,
    /// Scale of channels, brands and devices.
    pub scale_use: &'static str,
    /// Kinds of jobs, in the order of `model::JobKind`.
    pub jobs_by_kind: [&'static str; 4],
    /// After the title of a section that goes on in the next column.
    pub continued: &'static str,
    /// Where there is only a name.
    pub nothing: &'static str,
    /// Line on the method, of a persona and of a segment.
    pub method: [&'static str; 2],
    /// "Persona: Julius", from the kind and the name.
    pub titled: fn(&str, &str) -> String,
    /// "4 stages".
    pub stages: fn(usize) -> String,
    /// A trait, spoken: its ends, and where between them the person is, −100 to 100.
    pub spoken_trait: fn(&str, &str, i32) -> String,
}

/// English.
pub const ENGLISH: PersonaCard = PersonaCard {
    kind: "Persona",
    segment: "Segment",
    ranks: ["Primary", "Secondary"],
    unnamed: "No name yet",
    facts: ["Age", "Lives in", "Income", "Family", "Education", "Also"],
    goals: "Goals",
    motivations: "Motivations",
    values: "Values",
    beliefs: "Beliefs",
    admires: "Admires",
    likes: "Likes",
    dislikes: "Dislikes",
    frustrations: "Frustrations",
    habits: "Habits",
    quotes: "Also says",
    traits: "Traits",
    skills: "Skills",
    channels: "Channels",
    brands: "Brands",
    devices: "Devices",
    jobs: "Jobs to be done",
    journeys: ["In the journey", "In the journeys"],
    scale: "1 to 5",
    scale_use: "use, 1 to 5",
    jobs_by_kind: ["Functional", "Social", "Emotional", "Organisational"],
    continued: "continued",
    nothing: "Nothing more is known yet: what is to be reached, what gets in the way, what a day looks like.",
    method: [
        "Persona after Alan Cooper: a semi-fictional person who stands for a group of customers. Full marks on a scale \
         mean the most; a trait is marked towards the end that is nearer.",
        "Segment profile after Alexander Osterwalder: what a group of customers tries to get done, what gets in its way, \
         what it hopes for.",
    ],
    titled: |kind, name| format!("{kind}: {name}"),
    stages: |n| format!("{n} {}", plural(n, "stage", "stages")),
    spoken_trait: |left, right, at| match at {
        0 => format!("Half way between {left} and {right}"),
        ..0 => format!("{} % towards {left}, away from {right}", -at),
        _ => format!("{at} % towards {right}, away from {left}"),
    },
};

/// French.
pub const FRENCH: PersonaCard = PersonaCard {
    kind: "Persona",
    segment: "Segment",
    ranks: ["Principale", "Secondaire"],
    unnamed: "Encore sans nom",
    facts: ["Âge", "Habite", "Revenu", "Famille", "Formation", "Aussi"],
    goals: "Objectifs",
    motivations: "Motivations",
    values: "Valeurs",
    beliefs: "Croyances",
    admires: "Admire",
    likes: "Aime",
    dislikes: "N’aime pas",
    frustrations: "Frustrations",
    habits: "Habitudes",
    quotes: "Dit aussi",
    traits: "Traits de caractère",
    skills: "Compétences",
    channels: "Canaux",
    brands: "Marques",
    devices: "Appareils",
    jobs: "Tâches à accomplir",
    journeys: ["Dans le parcours", "Dans les parcours"],
    scale: "de 1 à 5",
    scale_use: "usage, de 1 à 5",
    jobs_by_kind: ["Fonctionnelle", "Sociale", "Émotionnelle", "Organisationnelle"],
    continued: "suite",
    nothing: "On n’en sait pas plus pour l’instant : ce qui est visé, ce qui gêne, à quoi ressemble une journée.",
    method: [
        "Persona d’après Alan Cooper : une personne semi-fictive qui représente un groupe de clients. Une échelle pleine \
         veut dire le plus ; un trait penche vers le côté le plus proche.",
        "Profil de segment d’après Alexander Osterwalder : ce qu’un groupe de clients cherche à accomplir, ce qui le gêne, \
         ce qu’il espère.",
    ],
    titled: |kind, name| format!("{kind} : {name}"),
    stages: |n| format!("{n} {}", pluriel(n, "étape", "étapes")),
    spoken_trait: |left, right, at| match at {
        0 => format!("À mi-chemin entre {left} et {right}"),
        ..0 => format!("À {} % vers {left}, loin de {right}", -at),
        _ => format!("À {at} % vers {right}, loin de {left}"),
    },
};
