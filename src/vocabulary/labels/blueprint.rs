//! The words of the service blueprint, in each language.

/// What the drawing adds to the words of the file.
#[derive(Debug)]
pub struct Blueprint {
    /// Kind of drawing.
    pub kind: &'static str,
    /// Lane.
    pub actions: &'static str,
    /// One line on the method.
    pub method: &'static str,
    /// The same where a touchpoint is missing.
    pub missing: &'static str,
    /// Spoken: so many evidence, touchpoints, actions, frontstage, backstage, support; those that are none are left out.
    pub holds: fn([usize; 6]) -> Vec<String>,
}

/// "3 actions", for each that is not none.
fn counted(counts: [usize; 6], words: [[&str; 2]; 6], many: fn(usize) -> bool) -> Vec<String> {
    let all = counts.into_iter().zip(words).filter(|(n, _)| *n > 0);
    all.map(|(n, [one, more])| format!("{n} {}", if many(n) { more } else { one })).collect()
}

/// English.
pub const ENGLISH: Blueprint = Blueprint {
    kind: "Service blueprint",
    actions: "Customer actions",
    method: "Service blueprint, after G. Lynn Shostack. Read it downwards: what customers see, meet and do, who serves \
             them in sight, who works out of sight, and what stands behind.",
    missing: "A dashed frame is a touchpoint that should exist.",
    holds: |counts| {
        let words = [
            ["piece of physical evidence", "pieces of physical evidence"],
            ["touchpoint", "touchpoints"],
            ["customer action", "customer actions"],
            ["activity in sight", "activities in sight"],
            ["activity out of sight", "activities out of sight"],
            ["system or partner behind", "systems or partners behind"],
        ];
        counted(counts, words, |n| n != 1)
    },
};

/// French.
pub const FRENCH: Blueprint = Blueprint {
    kind: "Plan de service",
    actions: "Actions du client",
    method: "Plan de service (service blueprint), d’après G. Lynn Shostack. À lire de haut en bas : ce que le client voit, \
             rencontre et fait, qui le sert sous ses yeux, qui travaille hors de sa vue, et ce qui rend tout cela \
             possible.",
    missing: "Un cadre en pointillé est un point de contact à créer.",
    holds: |counts| {
        let words = [
            ["preuve matérielle", "preuves matérielles"],
            ["point de contact", "points de contact"],
            ["action du client", "actions du client"],
            ["activité visible", "activités visibles"],
            ["activité hors de vue", "activités hors de vue"],
            ["système ou partenaire en support", "systèmes ou partenaires en support"],
        ];
        counted(counts, words, |n| n > 1)
    },
};
