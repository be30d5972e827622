//! The words of the empty metrics funnel, in each language.

use super::{Edge, Field, field};

/// What stands on the sheet.
#[derive(Debug)]
pub struct Funnel {
    /// Above and below.
    pub edge: Edge,
    /// Row of arrows.
    pub stages: Field,
    /// The pipe.
    pub people: Field,
    /// Under each place for a number.
    pub left: &'static str,
    /// Gates at the seams.
    pub passage: Field,
    /// Three lanes of cells.
    pub metrics: Field,
    /// In each cell.
    pub baseline: &'static str,
    /// In each cell.
    pub now: &'static str,
    /// In each cell.
    pub target: &'static str,
}

/// English.
pub const ENGLISH: Funnel = Funnel {
    edge: Edge {
        title: "Metrics funnel",
        how: "Count the same people from stage to stage. Then find the measures that go up and down with the \
              passage, and set a baseline before anything is changed.",
        about: &["Journey", "Period"],
        method: "Method: conversion funnel. After a change, a passage above its baseline says that it helped; one \
              below says: look again.",
    },
    stages: field("Stages", &["As on the journey map"]),
    people: field("People left", &["Of all who begin, how many are left?", "Where do most of them go missing?"]),
    left: "people",
    passage: field("Passage", &["Who goes on: baseline, now, target?", "What stops the others?"]),
    metrics: field(
        "Metrics",
        &[
            "What can be counted here: views, visits, baskets, calls, returns, reviews?",
            "Which of them move with the passage?",
            "Who measures it, where, how often?",
        ],
    ),
    baseline: "baseline",
    now: "now",
    target: "target",
};

/// French.
pub const FRENCH: Funnel = Funnel {
    edge: Edge {
        title: "Entonnoir des indicateurs",
        how: "Comptez les mêmes personnes d’étape en étape. Trouvez ensuite les mesures qui montent et baissent avec \
              le passage, et notez le départ avant tout changement.",
        about: &["Parcours", "Période"],
        method: "Méthode : entonnoir de conversion. Après un changement, un passage au-dessus du départ dit qu’il a \
              aidé ; au-dessous : à revoir.",
    },
    stages: field("Étapes", &["Comme sur la carte du parcours"]),
    people: field(
        "Personnes restantes",
        &["Sur tous ceux qui commencent, combien restent ?", "Où la plupart se perdent-ils ?"],
    ),
    left: "personnes",
    passage: field("Passage", &["Qui continue : départ, actuel, cible ?", "Qu’est-ce qui arrête les autres ?"]),
    metrics: field(
        "Indicateurs",
        &[
            "Que peut-on compter ici : vues, visites, paniers, appels, retours, avis ?",
            "Lesquels bougent avec le passage ?",
            "Qui mesure, où, à quel rythme ?",
        ],
    ),
    baseline: "départ",
    now: "actuel",
    target: "cible",
};
