//! The words of the empty comparison of competitors, in each language.

use super::{Edge, Field, field};

/// What stands on the sheet.
#[derive(Debug)]
pub struct Competitors {
    /// Above and below.
    pub edge: Edge,
    /// Head row.
    pub names: Field,
    /// Above the first column.
    pub own: &'static str,
    /// Lane.
    pub offer: Field,
    /// Lane.
    pub strategy: Field,
    /// Lane.
    pub strengths: Field,
    /// Lane.
    pub weaknesses: Field,
    /// Grid of the value curve.
    pub curve: Field,
    /// Ends of its axis, from 5 to 1.
    pub scale: [&'static str; 2],
    /// Below the grid, where each criterion is written.
    pub criterion: &'static str,
}

/// English.
pub const ENGLISH: Competitors = Competitors {
    edge: Edge {
        title: "Competitors side by side",
        how: "With the customer’s eyes: whatever else they could choose, doing nothing included. Then one line a \
              column on the value curve: where are we truly different?",
        about: &["The customer’s choice"],
        method: "Method: value curve of the strategy canvas by W. Chan Kim and Renée Mauborgne.",
    },
    names: field("Who", &["Name, and sign of the curve"]),
    own: "Us",
    offer: field("Offer", &["What do they sell, to whom, at what price?"]),
    strategy: field("Strategy", &["What do they bet on, what comes next?"]),
    strengths: field("Strengths", &["Why do people choose them?"]),
    weaknesses: field("Weaknesses", &["What do people complain about, why do they leave?"]),
    curve: field(
        "Value curve",
        &[
            "What do customers compare? Write it below.",
            "Rate each one, join the marks.",
            "Where to raise, lower, drop, create?",
        ],
    ),
    scale: ["much", "little"],
    criterion: "Criterion",
};

/// French.
pub const FRENCH: Competitors = Competitors {
    edge: Edge {
        title: "Concurrents côte à côte",
        how: "Avec les yeux du client : tout ce qu’il pourrait choisir d’autre, y compris ne rien faire. Puis une \
              ligne par colonne sur la courbe : où sommes-nous vraiment différents ?",
        about: &["Le choix du client"],
        method: "Méthode : courbe de valeur du canevas stratégique de W. Chan Kim et Renée Mauborgne.",
    },
    names: field("Qui", &["Nom, et signe de la courbe"]),
    own: "Nous",
    offer: field("Offre", &["Que vendent-ils, à qui, à quel prix ?"]),
    strategy: field("Stratégie", &["Sur quoi misent-ils, et ensuite ?"]),
    strengths: field("Forces", &["Pourquoi les choisit-on ?"]),
    weaknesses: field("Faiblesses", &["De quoi se plaint-on, pourquoi s’en va-t-on ?"]),
    curve: field(
        "Courbe de valeur",
        &[
            "Que comparent les clients ? Écrivez-le dessous.",
            "Notez chacun, reliez les marques.",
            "Que renforcer, réduire, ôter, créer ?",
        ],
    ),
    scale: ["beaucoup", "peu"],
    criterion: "Critère",
};
