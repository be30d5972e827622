//! The words of the empty lotus blossom, in each language.

use super::{Edge, Field, field};

/// What stands on the sheet.
#[derive(Debug)]
pub struct Lotus {
    /// Above and below.
    pub edge: Edge,
    /// In the middle.
    pub theme: Field,
    /// Around it: what each aspect might be, in reading order.
    pub aspects: [&'static str; 8],
    /// In the middle of the first blossom.
    pub petal: &'static str,
}

/// English.
pub const ENGLISH: Lotus = Lotus {
    edge: Edge {
        title: "Lotus blossom",
        how: "1. The theme in the middle. 2. Eight aspects of it around (the hints are only hints).  3. Each aspect \
              again in the block of its letter, and eight ideas round it.",
        about: &["For which pain, gain or question"],
        method: "Method: lotus blossom by Yasuo Matsumura.",
    },
    theme: field("Theme", &["How might we …?"]),
    aspects: [
        "Who else?",
        "With what?",
        "Before?",
        "Where?",
        "For how much?",
        "After?",
        "Without what?",
        "The opposite?",
    ],
    petal: "Aspect",
};

/// French.
pub const FRENCH: Lotus = Lotus {
    edge: Edge {
        title: "Fleur de lotus",
        how: "1. Le thème au milieu. 2. Huit aspects tout autour (les pistes ne sont que des pistes).  3. Chaque \
              aspect repris dans le bloc de sa lettre, et huit idées autour.",
        about: &["Pour quelle douleur, quel gain, quelle question"],
        method: "Méthode : fleur de lotus, de Yasuo Matsumura.",
    },
    theme: field("Thème", &["Comment pourrions-nous … ?"]),
    aspects: [
        "Qui d’autre ?",
        "Avec quoi ?",
        "Avant ?",
        "Où ?",
        "À quel prix ?",
        "Après ?",
        "Sans quoi ?",
        "Le contraire ?",
    ],
    petal: "Aspect",
};
