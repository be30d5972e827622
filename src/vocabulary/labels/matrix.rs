//! The words of the opportunity matrix, in each language.

use super::{plural, pluriel};

/// What the drawing adds to the words of the file.
#[derive(Debug)]
pub struct OpportunityMatrix {
    /// Kind of drawing.
    pub kind: &'static str,
    /// The question that the drawing answers.
    pub title: &'static str,
    /// Before the title of a journey: "12 opportunities from the journey".
    pub of_journey: fn(usize) -> String,
    /// "31 opportunities from 3 journeys".
    pub of_journeys: fn(usize, usize) -> String,
    /// Much impact, little effort.
    pub quick_wins: &'static str,
    /// Much of both.
    pub big_bets: &'static str,
    /// Little of both.
    pub fill_ins: &'static str,
    /// Little impact, much effort.
    pub think_twice: &'static str,
    /// Lower end of an axis.
    pub low: &'static str,
    /// Upper end of an axis.
    pub high: &'static str,
    /// Head of the tray.
    pub unplaced: &'static str,
    /// Why they are there.
    pub unplaced_why: &'static str,
    /// Column.
    pub rank: &'static str,
    /// Column.
    pub opportunity: &'static str,
    /// Column where both stand one under the other.
    pub opportunity_and_what: &'static str,
    /// Column.
    pub what: &'static str,
    /// Column, where pains and gains are answered.
    pub weight: &'static str,
    /// Column.
    pub score: &'static str,
    /// Column.
    pub journeys: &'static str,
    /// Column.
    pub owner: &'static str,
    /// Column.
    pub status: &'static str,
    /// Column.
    pub due: &'static str,
    /// Column of both.
    pub status_and_due: &'static str,
    /// In place of what it answers.
    pub nothing: &'static str,
    /// "2 of 3" journeys.
    pub shared: fn(usize, usize) -> String,
    /// A score with one decimal.
    pub figure: fn(f64) -> String,
    /// Key of a full badge.
    pub quick_rule: &'static str,
    /// How the score comes about.
    pub formula: &'static str,
    /// What holds where one opportunity stands in several journeys.
    pub formula_shared: &'static str,
    /// The method.
    pub method: &'static str,
    /// Words for an idea, for what is planned, in progress, done, parked.
    pub statuses: [&'static [&'static str]; 5],
    /// "3 of them not yet placed", spoken.
    pub unplaced_count: fn(usize) -> String,
    /// Before the first of the list, spoken.
    pub first: &'static str,
}

/// English.
pub const ENGLISH: OpportunityMatrix = OpportunityMatrix {
    kind: "Opportunity matrix",
    title: "Where to act first",
    of_journey: |n| format!("{n} {} from the journey", plural(n, "opportunity", "opportunities")),
    of_journeys: |n, journeys| {
        let journeys = format!("{journeys} {}", plural(journeys, "journey", "journeys"));
        format!("{n} {} from {journeys}", plural(n, "opportunity", "opportunities"))
    },
    quick_wins: "Quick wins",
    big_bets: "Big bets",
    fill_ins: "Fill-ins",
    think_twice: "Think twice",
    low: "low",
    high: "high",
    unplaced: "Not yet placed",
    unplaced_why: "impact or effort is missing",
    rank: "Rank",
    opportunity: "Opportunity",
    opportunity_and_what: "Opportunity, and what it answers",
    what: "What it answers",
    weight: "Weight",
    score: "Score",
    journeys: "Journeys",
    owner: "Owner",
    status: "Status",
    due: "Due",
    status_and_due: "Status, due",
    nothing: "Answers nothing yet",
    shared: |n, of| format!("{n} of {of}"),
    figure: |score| format!("{score:.1}"),
    quick_rule: "Quick win: impact 4 or more, effort 2 or less",
    formula: "Score = impact × intensity of the pain answered ÷ effort. For a gain, its importance counts; of several, the \
              strongest; without any, 1. Equal scores keep the order of the file.",
    formula_shared: "What stands in several journeys counts once, with the highest impact and the highest effort given.",
    method: "Method: impact by effort.",
    statuses: [
        &["idea", "proposed", "proposal", "new", "backlog", "to explore", "to do", "todo", "open"],
        &["planned", "agreed", "accepted", "approved", "scheduled", "decided", "next", "ready"],
        &["in progress", "doing", "started", "ongoing", "under way", "in test", "in pilot", "testing", "wip"],
        &["done", "live", "shipped", "finished", "completed", "complete", "delivered", "launched"],
        &["parked", "on hold", "paused", "later", "postponed", "dropped", "rejected", "cancelled", "canceled"],
    ],
    unplaced_count: |n| format!("{n} not yet placed"),
    first: "First",
};

/// French.
pub const FRENCH: OpportunityMatrix = OpportunityMatrix {
    kind: "Matrice des opportunités",
    title: "Où agir d’abord",
    of_journey: |n| format!("{n} {} du parcours", pluriel(n, "opportunité", "opportunités")),
    of_journeys: |n, journeys| {
        let journeys = format!("{journeys} {}", pluriel(journeys, "parcours", "parcours"));
        format!("{n} {} de {journeys}", pluriel(n, "opportunité", "opportunités"))
    },
    quick_wins: "Gains rapides",
    big_bets: "Grands paris",
    fill_ins: "Petits plus",
    think_twice: "À reconsidérer",
    low: "faible",
    high: "fort",
    unplaced: "À placer",
    unplaced_why: "impact ou effort manquant",
    rank: "Rang",
    opportunity: "Opportunité",
    opportunity_and_what: "Opportunité, et ce qu’elle traite",
    what: "Ce qu’elle traite",
    weight: "Poids",
    score: "Score",
    journeys: "Parcours",
    owner: "Responsable",
    status: "Statut",
    due: "Échéance",
    status_and_due: "Statut, échéance",
    nothing: "Ne traite rien encore",
    shared: |n, of| format!("{n} sur {of}"),
    figure: |score| format!("{score:.1}").replace('.', ","),
    quick_rule: "Gain rapide : impact 4 ou plus, effort 2 ou moins",
    formula: "Score = impact × intensité de la douleur traitée ÷ effort. Pour un gain, son importance compte ; de \
              plusieurs, la plus forte ; sans aucune, 1. À score égal, l’ordre du fichier.",
    formula_shared: "Ce qui figure dans plusieurs parcours compte une fois, avec l’impact et l’effort les plus élevés.",
    method: "Méthode : impact et effort.",
    statuses: [
        &["idée", "proposé", "proposée", "proposition", "nouveau", "nouvelle", "à explorer", "à étudier", "à faire"],
        &["prévu", "prévue", "planifié", "planifiée", "décidé", "décidée", "validé", "validée", "accepté", "acceptée"],
        &["en cours", "commencé", "commencée", "démarré", "démarrée", "en test", "en pilote", "en chantier"],
        &["fait", "faite", "terminé", "terminée", "livré", "livrée", "réalisé", "réalisée", "en place", "en ligne"],
        &[
            "en attente",
            "en pause",
            "plus tard",
            "reporté",
            "reportée",
            "suspendu",
            "suspendue",
            "abandonné",
            "abandonnée",
        ],
    ],
    unplaced_count: |n| format!("{n} à placer"),
    first: "En premier",
};
