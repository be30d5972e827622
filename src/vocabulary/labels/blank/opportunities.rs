//! The words of the empty opportunity matrix and its backlog, in each language.

use super::{Edge, Field, field};

/// What stands on the sheet.
#[derive(Debug)]
pub struct Opportunities {
    /// Above and below.
    pub edge: Edge,
    /// The matrix.
    pub matrix: Field,
    /// Its corners: little effort and much impact, much of both, little of both, much effort and little impact.
    pub corners: [&'static str; 4],
    /// Ends of the axes.
    pub ends: [&'static str; 2],
    /// The list.
    pub backlog: Field,
    /// Column.
    pub idea: &'static str,
    /// Column.
    pub answers: &'static str,
    /// Columns of figures: weight of what is answered, impact, effort, score.
    pub figures: [&'static str; 4],
    /// Column.
    pub owner: &'static str,
    /// Column.
    pub due: &'static str,
}

/// English.
pub const ENGLISH: Opportunities = Opportunities {
    edge: Edge {
        title: "Opportunity matrix",
        how: "Write each idea on the list and its number into the matrix. Judge impact together with those who know \
              the customers, effort with those who would do it.",
        about: &["Journey"],
        method: "Method: impact and effort. Score = impact × weight of the pain or gain that it answers ÷ effort.",
    },
    matrix: field(
        "Where to act first",
        &["How much does it change for the customer?", "How much work is it for us, from idea to everyday use?"],
    ),
    corners: ["Quick wins", "Big bets", "Fill-ins", "Think twice"],
    ends: ["a little", "a lot"],
    backlog: field(
        "Backlog",
        &["Which pain or gain does it answer? None: why do it?", "What is the smallest first step, and who takes it?"],
    ),
    idea: "Opportunity",
    answers: "Answers",
    figures: ["Weight", "Impact", "Effort", "Score"],
    owner: "Owner",
    due: "Due",
};

/// French.
pub const FRENCH: Opportunities = Opportunities {
    edge: Edge {
        title: "Matrice des opportunités",
        how: "Notez chaque idée dans la liste et son numéro dans la matrice. Jugez l’impact avec ceux qui \
              connaissent les clients, l’effort avec ceux qui feront le travail.",
        about: &["Parcours"],
        method: "Méthode : impact et effort. Score = impact × poids de la douleur ou du gain traité ÷ effort.",
    },
    matrix: field(
        "Où agir d’abord",
        &["Qu’est-ce que cela change pour le client ?", "Quel travail pour nous, de l’idée à l’usage courant ?"],
    ),
    corners: ["Gains rapides", "Grands paris", "Petits plus", "À reconsidérer"],
    ends: ["un peu", "beaucoup"],
    backlog: field(
        "Liste des opportunités",
        &[
            "Quelle douleur ou quel gain traite-t-elle ? Aucun : pourquoi la faire ?",
            "Quel est le plus petit premier pas, et qui le fait ?",
        ],
    ),
    idea: "Opportunité",
    answers: "Traite",
    figures: ["Poids", "Impact", "Effort", "Score"],
    owner: "Responsable",
    due: "Échéance",
};
