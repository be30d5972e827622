//! The words that drawings add, in each language.

pub mod blank;
pub mod blueprint;
pub mod competitors;
pub mod empathy_map;
pub mod engagement;
pub mod evidence_report;
pub mod funnel;
pub mod lotus;
pub mod matrix;
pub mod persona;
pub mod value_proposition;

use super::spoken::Spoken;

/// All words that a drawing adds to those of the file.
#[derive(Debug)]
pub struct Labels {
    /// Kind of drawing.
    pub map: &'static str,
    /// State badge.
    pub current: &'static str,
    /// State badge.
    pub future: &'static str,
    /// Before a version.
    pub version: &'static str,
    /// Field of the header.
    pub goal: &'static str,
    /// Field of the header, several.
    pub goals: &'static str,
    /// Field of the header.
    pub trigger: &'static str,
    /// Field of the header.
    pub scenario: &'static str,
    /// Field of the header.
    pub scope: &'static str,
    /// Head of the counts.
    pub glance: &'static str,
    /// The highest point of the curve.
    pub peak: &'static str,
    /// The lowest point of the curve.
    pub low: &'static str,
    /// Lane.
    pub stages: &'static str,
    /// Lane.
    pub conversion: &'static str,
    /// Lane of brakes and enablers.
    pub passage: &'static str,
    /// Under that lane's label.
    pub passage_caption: &'static str,
    /// Lane.
    pub steps: &'static str,
    /// Lane.
    pub images: &'static str,
    /// Lane.
    pub actions: &'static str,
    /// Lane.
    pub touchpoints: &'static str,
    /// Lane.
    pub thoughts: &'static str,
    /// Lane.
    pub feelings: &'static str,
    /// Lane, where there is no curve.
    pub moments: &'static str,
    /// Lane.
    pub pains: &'static str,
    /// Under that lane's label.
    pub pains_caption: &'static str,
    /// Lane.
    pub gains: &'static str,
    /// Under that lane's label.
    pub gains_caption: &'static str,
    /// Lane.
    pub opportunities: &'static str,
    /// Lane.
    pub metrics: &'static str,
    /// Lane.
    pub evidence: &'static str,
    /// Lane.
    pub frontstage: &'static str,
    /// Lane.
    pub backstage: &'static str,
    /// Lane.
    pub support: &'static str,
    /// Under that lane's label.
    pub support_caption: &'static str,
    /// Line of the blueprint.
    pub interaction: &'static str,
    /// Line of the blueprint.
    pub visibility: &'static str,
    /// Line of the blueprint.
    pub internal: &'static str,
    /// Over items of a stage.
    pub whole_stage: &'static str,
    /// Head of its card.
    pub moment: &'static str,
    /// Before a question.
    pub question: &'static str,
    /// Before a need.
    pub need: &'static str,
    /// Before an expectation.
    pub expectation: &'static str,
    /// Before a quotation.
    pub quote: &'static str,
    /// A touchpoint that should exist.
    pub missing: &'static str,
    /// A pain that nothing answers.
    pub no_answer: &'static str,
    /// High impact, low effort.
    pub quick_win: &'static str,
    /// Gauge of an opportunity.
    pub impact: &'static str,
    /// Gauge of an opportunity.
    pub effort: &'static str,
    /// Gauge of a gain.
    pub satisfaction: &'static str,
    /// Gauge of a pain, spoken.
    pub intensity: &'static str,
    /// Gauge of a gain, spoken.
    pub importance: &'static str,
    /// Before a name, spoken.
    pub owner: &'static str,
    /// Before a date.
    pub due: &'static str,
    /// Its icon, spoken.
    pub brake: &'static str,
    /// Its icon, spoken.
    pub enabler: &'static str,
    /// Head of the footer.
    pub sources: &'static str,
    /// Head of the legend.
    pub legend: &'static str,
    /// Where a file declares no source.
    pub assumptions: &'static str,
    /// The same under a canvas that is no map.
    pub canvas_assumptions: &'static str,
    /// What a screen reader adds to what it says of an item that is assumed.
    pub assumed: &'static str,
    /// In the list of sources: what is assumed, and how that is marked.
    pub assumed_row: [&'static str; 2],
    /// Legend of metrics.
    pub baseline: &'static str,
    /// Legend of metrics.
    pub now: &'static str,
    /// Legend of metrics.
    pub target: &'static str,
    /// Legend: full and outlined badges, only full ones, only outlined ones.
    pub legend_pain: [&'static str; 3],
    /// Legend: full and outlined badges, only full ones, only outlined ones.
    pub legend_gain: [&'static str; 3],
    /// Legend: full and outlined badges, only full ones, only outlined ones.
    pub legend_opportunity: [&'static str; 3],
    /// Legend.
    pub legend_level: &'static str,
    /// Legend.
    pub legend_answered: &'static str,
    /// Legend.
    pub legend_citation: &'static str,
    /// Legend.
    pub legend_missing: &'static str,
    /// Legend.
    pub legend_moment: &'static str,
    /// Legend: dots where columns have no score.
    pub legend_gap: &'static str,
    /// Legend: the small channel on a pain or gain.
    pub legend_cause: &'static str,
    /// Letter of a badge.
    pub pain_letter: &'static str,
    /// Letter of a badge.
    pub gain_letter: &'static str,
    /// Letter of a badge.
    pub opportunity_letter: &'static str,
    /// A drawing without a title.
    pub untitled: &'static str,
    /// Words of the axis of feelings, from +2 to −2.
    pub scale: [&'static str; 5],
    /// Names of the channels, in the order of `model::Channel`.
    pub channels: [&'static str; 13],
    /// Names of the kinds of evidence, in the order of `model::SourceKind`.
    pub source_kinds: [&'static str; 8],
    /// Opening and closing quotation marks, with their spaces.
    pub quotes: [&'static str; 2],
    /// What stands after the count: "pains, 5 severe or worse".
    pub count_pains: fn(usize, usize) -> String,
    /// "gains, 6 of them important".
    pub count_gains: fn(usize, usize) -> String,
    /// "opportunities, 4 quick wins".
    pub count_opportunities: fn(usize, usize) -> String,
    /// "touchpoints missing".
    pub count_missing: fn(usize) -> String,
    /// "How Julius feels".
    pub how_feels: fn(&str) -> String,
    /// What only a screen reader says.
    pub spoken: &'static Spoken,
    /// Of the empty sheets.
    pub blank: &'static blank::Blank,
    /// Of that drawing alone.
    pub blueprint: &'static blueprint::Blueprint,
    /// Of that drawing alone.
    pub competitors: &'static competitors::CompetitorTable,
    /// Of that drawing alone.
    pub empathy_map: &'static empathy_map::EmpathyMap,
    /// Of that drawing alone.
    pub engagement: &'static engagement::EngagementCycle,
    /// Of that drawing alone.
    pub evidence_report: &'static evidence_report::EvidenceReport,
    /// Of that drawing alone.
    pub funnel: &'static funnel::Funnel,
    /// Of that drawing alone.
    pub lotus: &'static lotus::LotusBlossom,
    /// Of that drawing alone.
    pub matrix: &'static matrix::OpportunityMatrix,
    /// Of that drawing alone.
    pub persona: &'static persona::PersonaCard,
    /// Of that drawing alone.
    pub value_proposition: &'static value_proposition::ValueProposition,
}

fn plural<'a>(n: usize, one: &'a str, many: &'a str) -> &'a str {
    if n == 1 { one } else { many }
}

/// In French, nothing and one are singular.
fn pluriel<'a>(n: usize, one: &'a str, many: &'a str) -> &'a str {
    if n < 2 { one } else { many }
}

/// English.
pub const ENGLISH: Labels = Labels {
    map: "Customer journey map",
    current: "Current state",
    future: "Future state",
    version: "version",
    goal: "Goal",
    goals: "Goals",
    trigger: "Trigger",
    scenario: "Scenario",
    scope: "Scope",
    glance: "At a glance",
    peak: "Peak",
    low: "Lowest point",
    stages: "Stages",
    conversion: "Conversion",
    passage: "Passage",
    passage_caption: "Brakes, enablers",
    steps: "Steps",
    images: "Storyboard",
    actions: "Actions",
    touchpoints: "Touchpoints",
    thoughts: "Thoughts",
    feelings: "Feelings",
    moments: "Moments of truth",
    pains: "Pains",
    pains_caption: "Intensity 1 to 5",
    gains: "Gains",
    gains_caption: "Importance 1 to 5",
    opportunities: "Opportunities",
    metrics: "Metrics",
    evidence: "Physical evidence",
    frontstage: "Frontstage",
    backstage: "Backstage",
    support: "Support",
    support_caption: "Systems, partners",
    interaction: "Line of interaction",
    visibility: "Line of visibility",
    internal: "Line of internal interaction",
    whole_stage: "Whole stage",
    moment: "Moment of truth",
    question: "Question",
    need: "Need",
    expectation: "Expects",
    quote: "Said",
    missing: "Missing",
    no_answer: "No answer yet",
    quick_win: "Quick win",
    impact: "Impact",
    effort: "Effort",
    satisfaction: "Satisfaction",
    intensity: "Intensity",
    importance: "Importance",
    owner: "Owner",
    due: "due",
    brake: "Brake",
    enabler: "Enabler",
    sources: "Sources",
    legend: "How to read this map",
    assumptions: "No source is declared: this map is a set of assumptions",
    canvas_assumptions: "No source is declared: this canvas is a set of assumptions",
    assumed: "Assumed: cites no source",
    assumed_row: ["Assumed", "cites no source; the edge of a card is finely dashed"],
    baseline: "Baseline",
    now: "Now",
    target: "Target",
    legend_pain: ["Pain: at least severe, milder", "Pain, at least severe", "Pain, less than severe"],
    legend_gain: ["Gain: at least important, lesser", "Gain, at least important", "Gain, less than important"],
    legend_opportunity: ["Opportunity: quick win, other", "Opportunity: quick win", "Opportunity"],
    legend_level: "Level 4 of 5",
    legend_answered: "Answered by this opportunity",
    legend_citation: "Evidence: number of the source",
    legend_missing: "Touchpoint that should exist",
    legend_moment: "Moment of truth",
    legend_gap: "Not measured here",
    legend_cause: "Comes from this touchpoint",
    pain_letter: "P",
    gain_letter: "G",
    opportunity_letter: "O",
    untitled: "Untitled journey",
    scale: ["very good", "good", "neutral", "bad", "very bad"],
    channels: [
        "Website",
        "Mobile",
        "E-mail",
        "Phone",
        "Chat",
        "Shop",
        "Social media",
        "Ad",
        "Parcel",
        "In person",
        "Event",
        "Reviews",
        "Search",
    ],
    source_kinds: ["Interview", "Survey", "Analytics", "Observation", "Review", "Support", "Desk", "Workshop"],
    quotes: ["“", "”"],
    count_pains: |n, of| format!("{}, {of} severe or worse", plural(n, "pain", "pains")),
    count_gains: |n, of| format!("{}, {of} of them important", plural(n, "gain", "gains")),
    count_opportunities: |n, of| {
        format!("{}, {of} {}", plural(n, "opportunity", "opportunities"), plural(of, "quick win", "quick wins"))
    },
    count_missing: |n| plural(n, "touchpoint missing", "touchpoints missing").to_owned(),
    how_feels: |name| format!("How {name} feels"),
    spoken: &super::spoken::ENGLISH,
    blank: &blank::ENGLISH,
    blueprint: &blueprint::ENGLISH,
    competitors: &competitors::ENGLISH,
    empathy_map: &empathy_map::ENGLISH,
    engagement: &engagement::ENGLISH,
    evidence_report: &evidence_report::ENGLISH,
    funnel: &funnel::ENGLISH,
    lotus: &lotus::ENGLISH,
    matrix: &matrix::ENGLISH,
    persona: &persona::ENGLISH,
    value_proposition: &value_proposition::ENGLISH,
};

/// French.
pub const FRENCH: Labels = Labels {
    map: "Carte du parcours client",
    current: "État actuel",
    future: "État cible",
    version: "version",
    goal: "Objectif",
    goals: "Objectifs",
    trigger: "Déclencheur",
    scenario: "Scénario",
    scope: "Périmètre",
    glance: "En un coup d’œil",
    peak: "Sommet",
    low: "Point le plus bas",
    stages: "Étapes",
    conversion: "Conversion",
    passage: "Passage",
    passage_caption: "Freins, facilitateurs",
    steps: "Sous-étapes",
    images: "Scénarimage",
    actions: "Actions",
    touchpoints: "Points de contact",
    thoughts: "Pensées",
    feelings: "Émotions",
    moments: "Moments de vérité",
    pains: "Douleurs",
    pains_caption: "Intensité de 1 à 5",
    gains: "Gains",
    gains_caption: "Importance de 1 à 5",
    opportunities: "Opportunités",
    metrics: "Indicateurs",
    evidence: "Preuves matérielles",
    frontstage: "Avant-scène",
    backstage: "Coulisses",
    support: "Support",
    support_caption: "Systèmes, partenaires",
    interaction: "Ligne d’interaction",
    visibility: "Ligne de visibilité",
    internal: "Ligne d’interaction interne",
    whole_stage: "Toute l’étape",
    moment: "Moment de vérité",
    question: "Question",
    need: "Besoin",
    expectation: "Attend",
    quote: "Dit",
    missing: "Manquant",
    no_answer: "Sans réponse",
    quick_win: "Gain rapide",
    impact: "Impact",
    effort: "Effort",
    satisfaction: "Satisfaction",
    intensity: "Intensité",
    importance: "Importance",
    owner: "Responsable",
    due: "échéance",
    brake: "Frein",
    enabler: "Facilitateur",
    sources: "Sources",
    legend: "Lire cette carte",
    assumptions: "Aucune source déclarée : cette carte est un ensemble d’hypothèses",
    canvas_assumptions: "Aucune source déclarée : ce canevas est un ensemble d’hypothèses",
    assumed: "Supposé : ne cite aucune source",
    assumed_row: ["Supposé", "ne cite aucune source ; le bord d’une carte est en tirets fins"],
    baseline: "Départ",
    now: "Aujourd’hui",
    target: "Cible",
    legend_pain: ["Douleur : forte au moins, moindre", "Douleur forte au moins", "Douleur moindre que forte"],
    legend_gain: ["Gain : important au moins, moindre", "Gain important au moins", "Gain moins qu’important"],
    legend_opportunity: ["Opportunité : gain rapide, autre", "Opportunité : gain rapide", "Opportunité"],
    legend_level: "Niveau 4 sur 5",
    legend_answered: "Traité par cette opportunité",
    legend_citation: "Preuve : numéro de la source",
    legend_missing: "Point de contact à créer",
    legend_moment: "Moment de vérité",
    legend_gap: "Sans mesure ici",
    legend_cause: "Vient de ce point de contact",
    pain_letter: "D",
    gain_letter: "G",
    opportunity_letter: "O",
    untitled: "Parcours sans titre",
    scale: ["très bien", "bien", "neutre", "mal", "très mal"],
    channels: [
        "Site web",
        "Mobile",
        "E-mail",
        "Téléphone",
        "Chat",
        "Boutique",
        "Réseaux sociaux",
        "Publicité",
        "Courrier",
        "En personne",
        "Événement",
        "Avis",
        "Recherche",
    ],
    source_kinds: ["Entretien", "Enquête", "Analyse", "Observation", "Avis", "Assistance", "Documentation", "Atelier"],
    quotes: ["«\u{202f}", "\u{202f}»"],
    count_pains: |n, of| format!("{}, dont {of} {}", pluriel(n, "douleur", "douleurs"), pluriel(of, "forte", "fortes")),
    count_gains: |n, of| {
        format!("{}, dont {of} {}", pluriel(n, "gain", "gains"), pluriel(of, "important", "importants"))
    },
    count_opportunities: |n, of| {
        format!(
            "{}, dont {of} {}",
            pluriel(n, "opportunité", "opportunités"),
            pluriel(of, "gain rapide", "gains rapides")
        )
    },
    count_missing: |n| pluriel(n, "point de contact manquant", "points de contact manquants").to_owned(),
    how_feels: |name| format!("Ce que ressent {name}"),
    spoken: &super::spoken::FRENCH,
    blank: &blank::FRENCH,
    blueprint: &blueprint::FRENCH,
    competitors: &competitors::FRENCH,
    empathy_map: &empathy_map::FRENCH,
    engagement: &engagement::FRENCH,
    evidence_report: &evidence_report::FRENCH,
    funnel: &funnel::FRENCH,
    lotus: &lotus::FRENCH,
    matrix: &matrix::FRENCH,
    persona: &persona::FRENCH,
    value_proposition: &value_proposition::FRENCH,
};
