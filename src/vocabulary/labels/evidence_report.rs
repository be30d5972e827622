//! The words of the evidence report, in each language.

use std::fmt::Write as _;

/// What the drawing adds to the words of the file.
#[derive(Debug)]
pub struct EvidenceReport {
    /// Kind of drawing.
    pub kind: &'static str,
    /// "38 claims, 5 sources, 1 of them never cited".
    pub subtitle: fn(usize, usize, usize) -> String,
    /// On the face of a file without sources.
    pub assumptions: &'static str,
    /// What to do about it.
    pub remedy: &'static str,
    /// Head of the figure.
    pub strength: &'static str,
    /// In the ring, under the figure.
    pub ring: &'static str,
    /// A share in hundredths.
    pub percent: fn(u32) -> String,
    /// "28 of 74 points".
    pub points: fn(u32, u32) -> String,
    /// "4 claims, 12 points".
    pub claims: fn(usize, u32) -> String,
    /// How the figure is computed.
    pub formula: &'static str,
    /// Head of a list of bars.
    pub by_claim: &'static str,
    /// Head of a list of bars.
    pub by_source: &'static str,
    /// Under that head.
    pub by_source_caption: &'static str,
    /// Head of a list of bars.
    pub triangulation: &'static str,
    /// Under that head.
    pub triangulation_caption: &'static str,
    /// On two kinds of sources, on one, on none.
    pub rests: [&'static str; 3],
    /// Groups of claims, in the order in which they are listed.
    pub groups: [&'static str; 8],
    /// A source that says no kind.
    pub unknown_kind: &'static str,
    /// Head of a section.
    pub first: &'static str,
    /// Under that head.
    pub first_caption: &'static str,
    /// Where nothing stands in that section, though something could.
    pub first_done: &'static str,
    /// Where nothing could stand there.
    pub first_none: &'static str,
    /// Head of a section.
    pub support: &'static str,
    /// A source that no note cites.
    pub idle: &'static str,
    /// "cited by 5 notes".
    pub cited: fn(usize) -> String,
    /// Head of a section.
    pub quotations: &'static str,
    /// Under that head.
    pub quotations_caption: &'static str,
    /// A stage where nothing is quoted.
    pub unquoted: &'static str,
    /// "2 notes without a source".
    pub unproven: fn(usize) -> String,
    /// Kinds of notes that no other label names, in this order: feeling, job, product, reliever, creator, offer, strategy,
    /// strength, weakness, rating, activity, resource, partner, what it brings, petal, idea.
    pub kinds: [&'static str; 16],
    /// A fact about a person, a title, a scenario.
    pub text: &'static str,
    /// Where the method comes from.
    pub method: &'static str,
}

fn plural<'a>(n: usize, one: &'a str, many: &'a str) -> &'a str {
    if n == 1 { one } else { many }
}

/// In French, nothing and one are singular.
fn pluriel<'a>(n: usize, one: &'a str, many: &'a str) -> &'a str {
    if n < 2 { one } else { many }
}

/// English.
pub const ENGLISH: EvidenceReport = EvidenceReport {
    kind: "Evidence report",
    subtitle: |claims, sources, idle| {
        let mut out = format!("{claims} {}", plural(claims, "claim", "claims"));
        if sources > 0 {
            let _ = write!(out, ", {sources} {}", plural(sources, "source", "sources"));
        }
        if idle > 0 {
            let _ = write!(out, ", {idle} of them never cited");
        }
        out
    },
    assumptions: "No source is declared: all of this is a set of assumptions",
    remedy: "Declare what you heard, saw and counted as sources, and cite them in the notes that they support.",
    strength: "Strength of evidence",
    ring: "evidence",
    percent: |n| format!("{n}%"),
    points: |n, of| format!("{n} of {of} {}", plural(of as usize, "point", "points")),
    claims: |n, points| {
        format!("{n} {}, {points} {}", plural(n, "claim", "claims"), plural(points as usize, "point", "points"))
    },
    formula: "Points of the claims that cite a source, as a share of all points. A pain or gain has as many points as its \
              level, 1 to 5; a moment of truth has 5; any other claim, and one without a level, has 1.",
    by_claim: "By kind of claim",
    by_source: "By kind of source",
    by_source_caption: "Share of all points that rests on it",
    triangulation: "Triangulation",
    triangulation_caption: "Claims on several kinds of source",
    rests: ["Two kinds or more", "One kind", "No source"],
    groups: ["Pains", "Gains", "Moments of truth", "Thoughts, needs", "Feelings", "Jobs", "Brakes", "Traits of people"],
    unknown_kind: "Other",
    first: "Needs evidence first",
    first_caption: "Severe pains, important gains and moments of truth that cite no source",
    first_done: "Every severe pain, important gain and moment of truth cites a source.",
    first_none: "No severe pain, important gain or moment of truth is noted yet.",
    support: "What each source supports",
    idle: "No note cites it yet",
    cited: |n| format!("cited by {n} {}", plural(n, "note", "notes")),
    quotations: "Quotations by stage",
    quotations_caption: "Thoughts, questions, needs and quotations that cite a source",
    unquoted: "nothing quoted yet",
    unproven: |n| format!("{n} {} without a source", plural(n, "note", "notes")),
    kinds: [
        "Feeling",
        "Job",
        "Product",
        "Reliever",
        "Gain creator",
        "Offer",
        "Strategy",
        "Strength",
        "Weakness",
        "Rating",
        "Activity",
        "Resource",
        "Partner",
        "Brings",
        "Petal",
        "Idea",
    ],
    text: "Text",
    method: "Triangulation after Norman K. Denzin: a claim is safer when sources of different kinds agree on it.",
};

/// French.
pub const FRENCH: EvidenceReport = EvidenceReport {
    kind: "Rapport de preuves",
    subtitle: |claims, sources, idle| {
        let mut out = format!("{claims} {}", pluriel(claims, "affirmation", "affirmations"));
        if sources > 0 {
            let _ = write!(out, ", {sources} {}", pluriel(sources, "source", "sources"));
        }
        if idle > 0 {
            let _ = write!(out, ", dont {idle} jamais {}", pluriel(idle, "citée", "citées"));
        }
        out
    },
    assumptions: "Aucune source déclarée : tout ceci est un ensemble d’hypothèses",
    remedy: "Déclarez comme sources ce que vous avez entendu, vu et compté, et citez-les dans les notes qu’elles appuient.",
    strength: "Solidité des preuves",
    ring: "prouvé",
    percent: |n| format!("{n}\u{a0}%"),
    points: |n, of| format!("{n} sur {of} {}", pluriel(of as usize, "point", "points")),
    claims: |n, points| {
        let claims = pluriel(n, "affirmation", "affirmations");
        format!("{n} {claims}, {points} {}", pluriel(points as usize, "point", "points"))
    },
    formula: "Points des affirmations qui citent une source, rapportés à tous les points. Une douleur ou un gain a autant de \
              points que son niveau, de 1 à 5 ; un moment de vérité en a 5 ; toute autre affirmation, ou sans niveau, en a 1.",
    by_claim: "Par type d’affirmation",
    by_source: "Par type de source",
    by_source_caption: "Part de tous les points qui s’y appuie",
    triangulation: "Triangulation",
    triangulation_caption: "Affirmations sur plusieurs types de source",
    rests: ["Deux types ou plus", "Un seul type", "Aucune source"],
    groups: [
        "Douleurs",
        "Gains",
        "Moments de vérité",
        "Pensées, besoins",
        "Émotions",
        "Tâches",
        "Freins",
        "Traits des personnes",
    ],
    unknown_kind: "Autre",
    first: "À prouver d’abord",
    first_caption: "Douleurs fortes, gains importants et moments de vérité qui ne citent aucune source",
    first_done: "Chaque douleur forte, gain important et moment de vérité cite une source.",
    first_none: "Aucune douleur forte, aucun gain important ni moment de vérité n’est noté pour l’instant.",
    support: "Ce que chaque source appuie",
    idle: "Aucune note ne la cite encore",
    cited: |n| format!("citée par {n} {}", pluriel(n, "note", "notes")),
    quotations: "Verbatims par étape",
    quotations_caption: "Pensées, questions, besoins et citations qui citent une source",
    unquoted: "rien de cité pour l’instant",
    unproven: |n| format!("{n} {} sans source", pluriel(n, "note", "notes")),
    kinds: [
        "Émotion",
        "Tâche",
        "Produit",
        "Soulagement",
        "Créateur de gain",
        "Offre",
        "Stratégie",
        "Force",
        "Faiblesse",
        "Évaluation",
        "Activité",
        "Ressource",
        "Partenaire",
        "Apporte",
        "Pétale",
        "Idée",
    ],
    text: "Texte",
    method: "Triangulation d’après Norman K. Denzin : une affirmation est plus sûre quand des sources de types différents \
             concordent.",
};
