//! The words of the empathy map, in each language.

/// What the drawing adds to the words of the file.
#[derive(Debug)]
pub struct EmpathyMap {
    /// Kind of drawing.
    pub kind: &'static str,
    /// The six areas: says, thinks, does, feels, pains, gains.
    pub areas: [Words; 6],
    /// Who it is.
    pub who: Words,
    /// What is to be got done.
    pub tasks: Words,
    /// Run-in head of a belief.
    pub belief: &'static str,
    /// Run-in head of a habit.
    pub habit: &'static str,
    /// Before the names of empty areas, spoken.
    pub unknown: &'static str,
    /// Line on the method.
    pub method: &'static str,
}

/// The words of an area.
#[derive(Debug)]
pub struct Words {
    /// Its title.
    pub title: &'static str,
    /// The question that it answers.
    pub question: &'static str,
    /// Where nothing is known.
    pub empty: &'static str,
}

const fn words(title: &'static str, question: &'static str, empty: &'static str) -> Words {
    Words { title, question, empty }
}

/// English.
pub const ENGLISH: EmpathyMap = EmpathyMap {
    kind: "Empathy map",
    areas: [
        words("Says", "What do we hear, word for word?", "Not heard yet: what is said, word for word"),
        words("Thinks", "What goes on unspoken?", "Not known yet: what is thought, asked, needed"),
        words("Does", "What do we see?", "Not seen yet: what is really done, day by day"),
        words("Feels", "What stirs, and how strongly?", "Not known yet: what worries, what delights"),
        words("Pains", "What gets in the way?", "Not known yet: what gets in the way, and how badly"),
        words("Gains", "What is hoped for?", "Not known yet: what is hoped for, and how much it matters"),
    ],
    who: words("Who", "With whom do we empathise?", "Not known yet: role, age, place, family"),
    tasks: words("Goals and jobs", "What is to be reached and done?", "Not known yet: goals and jobs to be done"),
    belief: "Believes",
    habit: "Often",
    unknown: "Not known yet",
    method: "Empathy map after Dave Gray, filled from what the file says about the person and from its journeys. Small \
             words name the stage; ×2 says that the same was noted twice.",
};

/// French.
pub const FRENCH: EmpathyMap = EmpathyMap {
    kind: "Carte d’empathie",
    areas: [
        words("Dit", "Qu’entend-on, mot pour mot ?", "Pas encore entendu : ce qui se dit, mot pour mot"),
        words("Pense", "Qu’est-ce qui reste tu ?", "Pas encore connu : pensées, questions, besoins"),
        words("Fait", "Que voit-on ?", "Pas encore vu : ce qui se fait vraiment, au jour le jour"),
        words(
            "Ressent",
            "Qu’est-ce qui remue, et à quel point ?",
            "Pas encore connu : ce qui inquiète, ce qui réjouit",
        ),
        words("Douleurs", "Qu’est-ce qui gêne ?", "Pas encore connu : ce qui gêne, et à quel point"),
        words("Gains", "Qu’est-ce qui est espéré ?", "Pas encore connu : ce qui est espéré, et combien cela compte"),
    ],
    who: words("Qui", "Avec qui entre-t-on en empathie ?", "Pas encore connu : rôle, âge, lieu, famille"),
    tasks: words(
        "Objectifs et tâches",
        "Que s’agit-il d’atteindre et de faire ?",
        "Pas encore connu : objectifs et tâches",
    ),
    belief: "Croit",
    habit: "Souvent",
    unknown: "Pas encore connu",
    method: "Carte d’empathie d’après Dave Gray, tirée de ce que le fichier dit de la personne et de ses parcours. Les \
             petits mots nomment l’étape ; ×2 veut dire que la même chose a été notée deux fois.",
};
