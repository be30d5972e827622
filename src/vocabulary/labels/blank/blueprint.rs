//! The words of the empty service blueprint, in each language.

use super::{Edge, Field, field};

/// What stands on the sheet.
#[derive(Debug)]
pub struct Blueprint {
    /// Above and below.
    pub edge: Edge,
    /// Head row.
    pub steps: Field,
    /// Lane.
    pub evidence: Field,
    /// Lane.
    pub actions: Field,
    /// Lane, below the line of interaction.
    pub frontstage: Field,
    /// Lane, below the line of visibility.
    pub backstage: Field,
    /// Lane, below the line of internal interaction.
    pub support: Field,
}

/// English.
pub const ENGLISH: Blueprint = Blueprint {
    edge: Edge {
        title: "Service blueprint",
        how: "First the customer’s row, from left to right. Then each column downwards: who serves, who prepares, \
              what it all runs on. Draw arrows where one waits for another.",
        about: &["Service", "Scenario"],
        method: "Method: service blueprint by G. Lynn Shostack.",
    },
    steps: field("Steps", &["How long? Who waits?"]),
    evidence: field("Physical evidence", &["What do they see, hold, receive?", "What does it promise?"]),
    actions: field("Customer actions", &["What does the customer do?", "Where could they drop out?"]),
    frontstage: field("Frontstage", &["Who, or which screen, serves in sight?", "What is said and done?"]),
    backstage: field("Backstage", &["Who prepares it, out of sight?", "What is passed on, to whom?"]),
    support: field("Support", &["Which systems, rules and partners does it run on?", "Where does it fail?"]),
};

/// French.
pub const FRENCH: Blueprint = Blueprint {
    edge: Edge {
        title: "Plan de service",
        how: "D’abord la ligne du client, de gauche à droite. Puis chaque colonne vers le bas : qui sert, qui \
              prépare, sur quoi tout repose. Fléchez là où l’un attend l’autre.",
        about: &["Service", "Scénario"],
        method: "Méthode : plan de service (service blueprint) de G. Lynn Shostack.",
    },
    steps: field("Sous-étapes", &["Quelle durée ? Qui attend ?"]),
    evidence: field(
        "Preuves matérielles",
        &["Que voit-on, que tient-on, que reçoit-on ?", "Qu’est-ce que cela promet ?"],
    ),
    actions: field("Actions du client", &["Que fait le client ?", "Où pourrait-il abandonner ?"]),
    frontstage: field("Avant-scène", &["Qui, ou quel écran, sert sous ses yeux ?", "Que dit-on, que fait-on ?"]),
    backstage: field("Coulisses", &["Qui prépare, hors de vue ?", "Que transmet-on, et à qui ?"]),
    support: field("Support", &["Sur quels systèmes, règles, partenaires cela repose-t-il ?", "Où cela casse-t-il ?"]),
};
