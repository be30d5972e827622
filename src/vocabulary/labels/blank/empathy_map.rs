//! The words of the empty empathy map, in each language.

use super::{Edge, Field, field};

/// What stands on the sheet.
#[derive(Debug)]
pub struct EmpathyMap {
    /// Above and below.
    pub edge: Edge,
    /// Upper left of the head.
    pub says: Field,
    /// Upper right.
    pub thinks: Field,
    /// Lower left.
    pub does: Field,
    /// Lower right.
    pub feels: Field,
    /// Below.
    pub pains: Field,
    /// Below.
    pub gains: Field,
}

/// English.
pub const ENGLISH: EmpathyMap = EmpathyMap {
    edge: Edge {
        title: "Empathy map",
        how: "One person in one situation. What was heard and seen on the left; what must be guessed from it on the \
              right.",
        about: &["Who", "In which situation"],
        method: "Method: empathy map by Dave Gray (XPLANE).",
    },
    says: field("Says", &["Which words did we hear, exactly?", "What is said to us, what to friends?"]),
    thinks: field("Thinks", &["What is on their mind and left unsaid?", "What do they wonder, doubt, believe?"]),
    does: field("Does", &["What did we see them do, step by step?", "What do they do although they say otherwise?"]),
    feels: field(
        "Feels",
        &["What worries them, what gladdens them, how much?", "Give the face in the middle its mouth."],
    ),
    pains: field("Pains", &["Which fears, obstacles, detours?", "What happens when it goes wrong?"]),
    gains: field("Gains", &["What do they hope for?", "How would they know that it went well?"]),
};

/// French.
pub const FRENCH: EmpathyMap = EmpathyMap {
    edge: Edge {
        title: "Carte d’empathie",
        how: "Une personne, une situation. À gauche, ce qui a été entendu et vu ; à droite, ce qu’il faut en \
              deviner.",
        about: &["Qui", "Dans quelle situation"],
        method: "Méthode : carte d’empathie de Dave Gray (XPLANE).",
    },
    says: field("Dit", &["Quels mots avons-nous entendus, exactement ?", "Que dit-on à nous, que dit-on aux amis ?"]),
    thinks: field("Pense", &["Qu’a-t-on en tête sans le dire ?", "Que se demande-t-on, de quoi doute-t-on ?"]),
    does: field("Fait", &["Qu’avons-nous vu faire, pas à pas ?", "Que fait-on tout en disant le contraire ?"]),
    feels: field(
        "Ressent",
        &["Qu’est-ce qui inquiète, qu’est-ce qui réjouit, et combien ?", "Dessinez la bouche du visage au milieu."],
    ),
    pains: field(
        "Douleurs",
        &["Quelles craintes, quels obstacles, quels détours ?", "Que se passe-t-il quand cela tourne mal ?"],
    ),
    gains: field("Gains", &["Qu’est-ce qui est espéré ?", "À quoi verrait-on que tout s’est bien passé ?"]),
};
