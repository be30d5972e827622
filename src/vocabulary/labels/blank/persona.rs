//! The words of the empty persona card, in each language.

use super::{Edge, Field, field};

/// What stands on the sheet.
#[derive(Debug)]
pub struct Persona {
    /// Above and below.
    pub edge: Edge,
    /// Under the silhouette.
    pub name: &'static str,
    /// Lines to write on, under the name.
    pub facts: [&'static str; 6],
    /// Ends of the sliders.
    pub traits: Field,
    /// Left and right end of each slider.
    pub ends: [[&'static str; 2]; 3],
    /// Across the top.
    pub quote: Field,
    /// Field.
    pub goals: Field,
    /// Field.
    pub values: Field,
    /// Field.
    pub frustrations: Field,
    /// Field.
    pub likes: Field,
    /// Field.
    pub habits: Field,
    /// Field.
    pub channels: Field,
    /// Field.
    pub jobs: Field,
    /// Field.
    pub pains: Field,
    /// Field.
    pub gains: Field,
}

/// English.
pub const ENGLISH: Persona = Persona {
    edge: Edge {
        title: "Persona",
        how: "One person who stands for a segment, made from what was heard and seen, not from what we would like.",
        about: &["Segment"],
        method: "Method: persona after Alan Cooper, a semi-fictional person who stands for a group of customers.",
    },
    name: "Name",
    facts: ["Age", "Lives in", "Work, income", "Family", "Education", "Shops at"],
    traits: field("Character", &["Where on the line? Add one of your own."]),
    ends: [["alone", "with others"], ["plans", "improvises"], ["", ""]],
    quote: field("In one sentence", &["What did they really say that sums them up?"]),
    goals: field("Goals", &["What do they want in the end?", "What would they be proud of?"]),
    values: field("Values and beliefs", &["What would they never give up?", "What do they take for granted?"]),
    frustrations: field("Frustrations", &["What annoys them again and again?", "What have they given up on?"]),
    likes: field("Likes and dislikes", &["What do they seek, what do they flee?", "Whom do they admire?"]),
    habits: field("Habits", &["How do they choose and pay today?", "What does an ordinary day look like?"]),
    channels: field(
        "Channels and brands",
        &["Where do they learn what is new?", "Which brands and devices, how often?"],
    ),
    jobs: field("Jobs to be done", &["What do they have to get done?", "What for themselves, what for others?"]),
    pains: field("Pains", &["What gets in the way?", "How bad, 1 to 5?"]),
    gains: field("Gains", &["What do they hope for?", "How important, 1 to 5?"]),
};

/// French.
pub const FRENCH: Persona = Persona {
    edge: Edge {
        title: "Persona",
        how: "Une personne qui représente un segment, faite de ce qui a été entendu et vu, non de ce que nous \
              aimerions.",
        about: &["Segment"],
        method: "Méthode : persona d’après Alan Cooper, une personne semi-fictive qui représente un groupe de \
              clients.",
    },
    name: "Nom",
    facts: ["Âge", "Habite", "Travail, revenu", "Famille", "Formation", "Achète chez"],
    traits: field("Caractère", &["Où sur la ligne ? Ajoutez-en une."]),
    ends: [["seul", "entouré"], ["prévoit", "improvise"], ["", ""]],
    quote: field("En une phrase", &["Qu’a vraiment dit cette personne, qui la résume ?"]),
    goals: field("Objectifs", &["Que veut cette personne au bout du compte ?", "De quoi serait-elle fière ?"]),
    values: field("Valeurs et croyances", &["À quoi ne renoncerait-elle jamais ?", "Que tient-elle pour acquis ?"]),
    frustrations: field("Frustrations", &["Qu’est-ce qui l’agace, encore et encore ?", "À quoi a-t-elle renoncé ?"]),
    likes: field("Aime, n’aime pas", &["Que cherche-t-elle, que fuit-elle ?", "Qui admire-t-elle ?"]),
    habits: field("Habitudes", &["Comment choisit-elle et paie-t-elle ?", "À quoi ressemble une journée ordinaire ?"]),
    channels: field(
        "Canaux et marques",
        &["Où apprend-elle ce qui est nouveau ?", "Quelles marques, quels appareils ?"],
    ),
    jobs: field("Tâches à accomplir", &["Qu’a-t-elle à faire ?", "Quoi pour elle, quoi pour les autres ?"]),
    pains: field("Douleurs", &["Qu’est-ce qui gêne ?", "Quelle intensité, de 1 à 5 ?"]),
    gains: field("Gains", &["Qu’espère-t-elle ?", "Quelle importance, de 1 à 5 ?"]),
};
