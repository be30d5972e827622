//! The words of the empty value proposition canvas, in each language.

use super::{Edge, Field, field};

/// What stands on the sheet.
#[derive(Debug)]
pub struct ValueProposition {
    /// Above and below.
    pub edge: Edge,
    /// Circle, right.
    pub jobs: Field,
    /// Circle, bottom.
    pub pains: Field,
    /// Circle, top.
    pub gains: Field,
    /// Square, left.
    pub products: Field,
    /// Square, bottom.
    pub relievers: Field,
    /// Square, top.
    pub creators: Field,
    /// Between square and circle.
    pub fit: &'static str,
}

/// English.
pub const ENGLISH: ValueProposition = ValueProposition {
    edge: Edge {
        title: "Value proposition canvas",
        how: "Begin in the circle, with one segment and nothing of our own. Then the square: what matters most on \
              the right wants an answer on the left.",
        about: &["Our offer", "Customer segment"],
        method: "Method: value proposition canvas by Alexander Osterwalder and Yves Pigneur (Strategyzer).",
    },
    jobs: field(
        "Jobs to be done",
        &["What do they have to get done, or to solve?", "How do they want to be seen?", "How do they want to feel?"],
    ),
    pains: field(
        "Pains",
        &[
            "What do they fear, before, during and after?",
            "What costs time, money, effort, nerves?",
            "From intense to very light: rank them.",
        ],
    ),
    gains: field(
        "Gains",
        &[
            "What would delight them?",
            "What would they miss if it were not there?",
            "From essential to minor: rank them.",
        ],
    ),
    products: field(
        "Products and services",
        &["What do we offer?", "What comes with it?", "What do they use the most?"],
    ),
    relievers: field(
        "Pain relievers",
        &["Which pain does it end, or ease?", "Which heavy pain is left without an answer?"],
    ),
    creators: field(
        "Gain creators",
        &["Which gain does it bring, and how?", "Which important gain is left without an answer?"],
    ),
    fit: "fit",
};

/// French.
pub const FRENCH: ValueProposition = ValueProposition {
    edge: Edge {
        title: "Canevas de proposition de valeur",
        how: "Commencez par le cercle : un segment, et rien de notre offre. Puis le carré : ce qui compte le plus à \
              droite doit trouver sa réponse à gauche.",
        about: &["Notre offre", "Segment de clients"],
        method: "Méthode : canevas de proposition de valeur d’Alexander Osterwalder et Yves Pigneur (Strategyzer).",
    },
    jobs: field(
        "Tâches à accomplir",
        &["Qu’ont-ils à faire ou à résoudre ?", "Comment veulent-ils être vus ?", "Que veulent-ils ressentir ?"],
    ),
    pains: field(
        "Douleurs",
        &[
            "Que craignent-ils, avant, pendant, après ?",
            "Qu’est-ce qui coûte temps, argent, efforts ?",
            "D’intense à très légère : classez-les.",
        ],
    ),
    gains: field(
        "Gains",
        &[
            "Qu’est-ce qui les ravirait ?",
            "Qu’est-ce qui manquerait, si ce n’était pas là ?",
            "D’essentiel à mineur : classez-les.",
        ],
    ),
    products: field(
        "Produits et services",
        &["Que proposons-nous ?", "Qu’est-ce qui l’accompagne ?", "Qu’est-ce qui sert le plus ?"],
    ),
    relievers: field(
        "Soulagements",
        &["Quelle douleur prend fin, ou s’allège ?", "Quelle forte douleur reste sans réponse ?"],
    ),
    creators: field(
        "Créateurs de gains",
        &["Quel gain naît, et comment ?", "Quel gain important reste sans réponse ?"],
    ),
    fit: "adéquation",
};
