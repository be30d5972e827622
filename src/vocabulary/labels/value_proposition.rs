//! The words of the value proposition canvas, in each language.

use super::{plural, pluriel};

/// What the drawing adds to the words of the file.
#[derive(Debug)]
pub struct ValueProposition {
    /// Kind of drawing.
    pub kind: &'static str,
    /// Before the names of those it is for.
    pub whom: &'static str,
    /// Between the last two names.
    pub and: &'static str,
    /// First words of a name that begin with a small letter inside a sentence.
    pub articles: &'static [&'static str],
    /// Letter of a badge: jobs, products, pain relievers, gain creators.
    pub letters: [&'static str; 4],
    /// Title of a region.
    pub jobs: &'static str,
    /// Title of a region.
    pub products: &'static str,
    /// Title of a region.
    pub relievers: &'static str,
    /// Title of a region.
    pub creators: &'static str,
    /// Kinds of jobs, in the order of `model::JobKind`.
    pub job_kinds: [&'static str; 4],
    /// The same in the key: "functional job".
    pub key_jobs: [&'static str; 4],
    /// The same for jobs of other kinds.
    pub key_other_jobs: &'static str,
    /// A pain or gain that nothing answers: the longest that has room.
    pub open: [&'static str; 2],
    /// A region without notes.
    pub nothing: &'static str,
    /// "5 of 8 relieved".
    pub relieved: fn(usize, usize) -> String,
    /// "5 of 6 aimed at".
    pub aimed_at: fn(usize, usize) -> String,
    /// Under the figure.
    pub fit: &'static str,
    /// Head of the figure's account.
    pub fit_title: &'static str,
    /// "82 %".
    pub percent: fn(usize) -> String,
    /// "20 of 22 points".
    pub points: fn(usize, usize) -> String,
    /// How the figure is computed.
    pub reckoning: &'static str,
    /// How many pains and gains have no level.
    pub unlevelled: fn(usize) -> String,
    /// Head of the key.
    pub key: &'static str,
    /// Key.
    pub key_level: &'static str,
    /// Key.
    pub key_open: &'static str,
    /// Head of the list of what nothing answers.
    pub still_open: &'static str,
    /// Where that list is empty.
    pub all_answered: &'static str,
    /// Where nobody says a pain or gain.
    pub nothing_asked: &'static str,
    /// Before the badges that have no room in that list.
    pub also: &'static str,
    /// Who devised it.
    pub method: &'static str,
    /// One item, spoken.
    pub job: &'static str,
    /// One item, spoken.
    pub product: &'static str,
    /// One item, spoken.
    pub reliever: &'static str,
    /// One item, spoken.
    pub creator: &'static str,
    /// Where what is offered meets what is wanted, spoken.
    pub joint: &'static str,
}

/// English.
pub const ENGLISH: ValueProposition = ValueProposition {
    kind: "Value proposition canvas",
    whom: "for ",
    and: " and ",
    articles: &["The", "A", "An", "People", "Those"],
    letters: ["J", "PS", "R", "C"],
    jobs: "Jobs to be done",
    products: "Products and services",
    relievers: "Pain relievers",
    creators: "Gain creators",
    job_kinds: ["functional", "social", "emotional", "organisational"],
    key_jobs: ["functional job", "social job", "emotional job", "organisational job"],
    key_other_jobs: "other job",
    open: ["no answer", "open"],
    nothing: "nothing yet",
    relieved: |n, of| format!("{n} of {of} relieved"),
    aimed_at: |n, of| format!("{n} of {of} aimed at"),
    fit: "fit",
    fit_title: "Fit",
    percent: |n| format!("{n}%"),
    points: |n, of| format!("{n} of {of} {}", plural(of, "point", "points")),
    reckoning: "One point a level; the gains and pains that have an answer, out of all of them.",
    unlevelled: |n| {
        format!("{n} {} without a level {} not counted.", plural(n, "note", "notes"), plural(n, "is", "are"))
    },
    key: "How to read",
    key_level: "1 to 5; a full number from 4 on; numbers follow the rank",
    key_open: "nothing in the offer answers it yet",
    still_open: "Still open",
    all_answered: "nothing: everything has an answer",
    nothing_asked: "no pain or gain is known yet",
    also: "And:",
    method: "Method: value proposition canvas by Alexander Osterwalder and Yves Pigneur (Strategyzer).",
    job: "Job",
    product: "Product or service",
    reliever: "Pain reliever",
    creator: "Gain creator",
    joint: "Fit between offer and wishes",
};

/// French.
pub const FRENCH: ValueProposition = ValueProposition {
    kind: "Canevas de proposition de valeur",
    whom: "pour ",
    and: " et ",
    articles: &[
        "Les", "Le", "La", "L’", "L'", "Des", "Un", "Une", "Ceux", "Celles", "Tous", "Toutes", "Mes", "Nos", "Vos",
        "Leurs",
    ],
    letters: ["T", "P", "S", "C"],
    jobs: "Tâches à accomplir",
    products: "Produits et services",
    relievers: "Soulagements",
    creators: "Créateurs de gains",
    job_kinds: ["fonctionnelle", "sociale", "émotionnelle", "organisationnelle"],
    key_jobs: ["tâche fonctionnelle", "tâche sociale", "tâche émotionnelle", "tâche organisationnelle"],
    key_other_jobs: "autre tâche",
    open: ["sans réponse", "ouvert"],
    nothing: "rien pour l’instant",
    relieved: |n, of| format!("{n} sur {of} {}", pluriel(n, "soulagée", "soulagées")),
    aimed_at: |n, of| format!("{n} sur {of} {}", pluriel(n, "visé", "visés")),
    fit: "adéquation",
    fit_title: "Adéquation",
    percent: |n| format!("{n}\u{a0}%"),
    points: |n, of| format!("{n} sur {of} {}", pluriel(of, "point", "points")),
    reckoning: "Un point par niveau\u{202f}; les gains et douleurs qui ont une réponse, sur l’ensemble.",
    unlevelled: |n| {
        format!(
            "{n} {} sans niveau {}.",
            pluriel(n, "note", "notes"),
            pluriel(n, "n’est pas comptée", "ne sont pas comptées")
        )
    },
    key: "Lecture",
    key_level: "de 1 à 5\u{202f}; numéro plein à partir de 4\u{202f}; les numéros suivent le rang",
    key_open: "rien dans l’offre n’y répond encore",
    still_open: "Reste ouvert",
    all_answered: "rien\u{a0}: tout a une réponse",
    nothing_asked: "aucune douleur, aucun gain pour l’instant",
    also: "Et\u{a0}:",
    method: "Méthode\u{a0}: canevas de proposition de valeur d’Alexander Osterwalder et Yves Pigneur (Strategyzer).",
    job: "Tâche",
    product: "Produit ou service",
    reliever: "Soulagement",
    creator: "Créateur de gain",
    joint: "Adéquation entre l’offre et les souhaits",
};
