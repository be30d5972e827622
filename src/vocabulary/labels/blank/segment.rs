//! The words of the empty card of a segment, in each language.

use super::{Edge, Field, field};

/// What stands on the sheet.
#[derive(Debug)]
pub struct Segment {
    /// Above and below.
    pub edge: Edge,
    /// Field.
    pub who: Field,
    /// Field.
    pub not: Field,
    /// Field.
    pub size: Field,
    /// Field.
    pub reach: Field,
    /// Field, one part a kind of job.
    pub jobs: Field,
    /// Kinds of jobs.
    pub job_kinds: [&'static str; 4],
    /// Field.
    pub pains: Field,
    /// Ends of its scale.
    pub pain_scale: [&'static str; 2],
    /// Field.
    pub gains: Field,
    /// Ends of its scale.
    pub gain_scale: [&'static str; 2],
}

/// English.
pub const ENGLISH: Segment = Segment {
    edge: Edge {
        title: "Customer segment",
        how: "A group that behaves alike in front of the same problem. First who, then what they want; what we sell \
              has no place here.",
        about: &["Name of the segment"],
        method: "Method: customer profile of the value proposition canvas by Alexander Osterwalder and Yves Pigneur \
              (Strategyzer).",
    },
    who: field("Who belongs to it", &["What do they do alike?", "What do they believe, want, avoid?"]),
    not: field("Who does not", &["Who looks alike and is not meant?"]),
    size: field("How many", &["How many are there? Growing?", "What do they spend on it today?"]),
    reach: field("How to reach them", &["Where are they found, and whom do they ask?"]),
    jobs: field("Jobs to be done", &["What do they try to get done, solve or become?"]),
    job_kinds: ["Functional", "Social", "Emotional", "Organisational"],
    pains: field("Pains", &["Which difficulties, fears, costs, barriers, risks?", "Put the worst on top."]),
    pain_scale: ["intense", "very light"],
    gains: field("Gains", &["What is expected, wished, or beyond all hopes?", "Put the most important on top."]),
    gain_scale: ["essential", "minor"],
};

/// French.
pub const FRENCH: Segment = Segment {
    edge: Edge {
        title: "Segment de clients",
        how: "Un groupe qui agit de même devant le même problème. D’abord qui, puis ce qui est voulu ; ce que nous \
              vendons n’a pas sa place ici.",
        about: &["Nom du segment"],
        method: "Méthode : profil client du canevas de proposition de valeur d’Alexander Osterwalder et Yves Pigneur \
              (Strategyzer).",
    },
    who: field(
        "Qui en fait partie",
        &["Qu’ont-ils de commun dans leurs actes ?", "Que croient, veulent, évitent-ils ?"],
    ),
    not: field("Qui n’en fait pas partie", &["Qui leur ressemble sans être visé ?"]),
    size: field("Combien", &["Combien sont-ils ? De plus en plus ?", "Qu’y dépensent-ils aujourd’hui ?"]),
    reach: field("Comment les toucher", &["Où les trouver, et à qui se fient-ils ?"]),
    jobs: field("Tâches à accomplir", &["Que cherchent-ils à faire, à résoudre, à devenir ?"]),
    job_kinds: ["Fonctionnelles", "Sociales", "Émotionnelles", "Organisationnelles"],
    pains: field("Douleurs", &["Quels obstacles, craintes, coûts, freins, risques ?", "La pire en haut."]),
    pain_scale: ["intense", "très légère"],
    gains: field("Gains", &["Qu’est-ce qui est attendu, souhaité, inespéré ?", "Le plus important en haut."]),
    gain_scale: ["essentiel", "mineur"],
};
