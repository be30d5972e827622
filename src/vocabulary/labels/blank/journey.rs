//! The words of the empty journey map, in each language.

use super::{Edge, Field, field};

/// What stands on the sheet.
#[derive(Debug)]
pub struct Journey {
    /// Above and below.
    pub edge: Edge,
    /// Row of arrows.
    pub stages: Field,
    /// Lane.
    pub actions: Field,
    /// Lane.
    pub touchpoints: Field,
    /// Lane.
    pub thoughts: Field,
    /// Lane with the axis of the curve.
    pub feelings: Field,
    /// Lane.
    pub pains: Field,
    /// Lane.
    pub gains: Field,
    /// Lane.
    pub opportunities: Field,
    /// Lane, with the passage to the next stage.
    pub metrics: Field,
}

/// English.
pub const ENGLISH: Journey = Journey {
    edge: Edge {
        title: "Customer journey map",
        how: "One persona, one main goal. Go from left to right, in the customer’s own words; what nobody has seen \
              or heard is a guess: mark it.",
        about: &["Persona", "Main goal"],
        method: "Method: customer journey map. A story told from the customer’s side, revised as the service changes \
              and tested against a baseline.",
    },
    stages: field("Stages", &["Which large goal comes next?"]),
    actions: field("Actions", &["What happens, step by step?", "How long does it take?"]),
    touchpoints: field("Touchpoints", &["Where, and on which channel?", "Where is nobody there?"]),
    thoughts: field("Thoughts", &["What do they ask, need, expect?", "What is left unspoken?"]),
    feelings: field("Feelings", &["How does it feel, and why?", "One dot a step; join the dots."]),
    pains: field("Pains", &["What holds them up, or back?", "Caused where? How bad, 1 to 5?"]),
    gains: field("Gains", &["What do they hope for here?", "How important, 1 to 5?"]),
    opportunities: field("Opportunities", &["What could we do about it?", "Impact, effort: 1 to 5?"]),
    metrics: field("Metrics", &["What would show that it works?", "How many go on: today, target?"]),
};

/// French.
pub const FRENCH: Journey = Journey {
    edge: Edge {
        title: "Carte du parcours client",
        how: "Une seule persona, un seul objectif. De gauche à droite, avec les mots du client ; ce que personne n’a \
              vu ni entendu est une hypothèse : notez-le.",
        about: &["Persona", "Objectif principal"],
        method: "Méthode : carte du parcours client. Une histoire racontée du côté du client, revue quand le service \
              change et comparée à un point de départ.",
    },
    stages: field("Étapes", &["Quel grand but vient ensuite ?"]),
    actions: field("Actions", &["Que se passe-t-il, pas à pas ?", "Combien de temps cela prend-il ?"]),
    touchpoints: field("Points de contact", &["Où, et par quel canal ?", "Où n’y a-t-il personne ?"]),
    thoughts: field("Pensées", &["Questions, besoins, attentes ?", "Qu’est-ce qui reste tu ?"]),
    feelings: field("Émotions", &["Que ressent-on, et pourquoi ?", "Un point par étape ; reliez-les."]),
    pains: field("Douleurs", &["Qu’est-ce qui retient ou lasse ?", "Due à quoi ? Intensité, 1 à 5 ?"]),
    gains: field("Gains", &["Qu’espère-t-on ici ?", "Quelle importance, de 1 à 5 ?"]),
    opportunities: field("Opportunités", &["Que pourrions-nous y faire ?", "Impact, effort : de 1 à 5 ?"]),
    metrics: field("Indicateurs", &["Qu’est-ce qui le prouverait ?", "Combien passent : actuel, cible ?"]),
};
