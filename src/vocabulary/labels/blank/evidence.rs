//! The words of the empty list of evidence, in each language.

use super::{Edge, Field, field};

/// What stands on the sheet.
#[derive(Debug)]
pub struct Evidence {
    /// Above and below.
    pub edge: Edge,
    /// Column.
    pub claim: Field,
    /// Column.
    pub source: Field,
    /// Column.
    pub against: Field,
    /// Column.
    pub sure: Field,
    /// Column.
    pub next: Field,
    /// Before the kinds of sources.
    pub kinds: &'static str,
}

/// English.
pub const ENGLISH: Evidence = Evidence {
    edge: Edge {
        title: "Evidence",
        how: "One row a claim on the wall, the weightiest first: severe pains, important gains, moments of truth. A \
              claim with an empty second column is a guess.",
        about: &["Map or canvas"],
        method: "Method: triangulation. A claim is sound when sources of two kinds or more say the same.",
    },
    claim: field("Claim", &["What do we say of the customer?"]),
    source: field("Heard, seen, counted", &["By whom, when, how often? Which kind of source?"]),
    against: field("Speaks against it", &["What would make us change our minds?"]),
    sure: field("Sure", &["1 to 5?"]),
    next: field("To find out", &["How, who, until when?"]),
    kinds: "Kinds of sources:",
};

/// French.
pub const FRENCH: Evidence = Evidence {
    edge: Edge {
        title: "Preuves",
        how: "Une ligne par affirmation du mur, les plus lourdes d’abord : douleurs fortes, gains importants, \
              moments de vérité. Une deuxième colonne vide : c’est une hypothèse.",
        about: &["Carte ou canevas"],
        method: "Méthode : triangulation. Une affirmation est solide quand des sources d’au moins deux types disent \
              la même chose.",
    },
    claim: field("Affirmation", &["Que disons-nous du client ?"]),
    source: field("Entendu, vu, compté", &["Par qui, quand, combien de fois ? Quel type de source ?"]),
    against: field("Ce qui la contredit", &["Qu’est-ce qui nous ferait changer d’avis ?"]),
    sure: field("Sûr", &["De 1 à 5 ?"]),
    next: field("À vérifier", &["Comment, qui, pour quand ?"]),
    kinds: "Types de sources :",
};
