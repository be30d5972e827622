//! The words of the empty engagement cycle, in each language.

use super::{Edge, Field, field};

/// What stands on the sheet.
#[derive(Debug)]
pub struct Engagement {
    /// Above and below.
    pub edge: Edge,
    /// In the order of the cycle.
    pub phases: [Field; 6],
    /// Name of the outer lane.
    pub brakes: &'static str,
    /// What to ask there, passage by passage; the last leads back to the first phase.
    pub brake_questions: [&'static str; 6],
    /// Name of the inner lane.
    pub enablers: &'static str,
    /// What to ask there, passage by passage.
    pub enabler_questions: [&'static str; 6],
    /// In the middle of the ring.
    pub promise: Field,
    /// Below.
    pub activities: Field,
    /// Parts of the activities.
    pub activity_parts: [&'static str; 2],
    /// Below.
    pub resources: Field,
    /// Parts of the resources.
    pub resource_parts: [&'static str; 2],
    /// Below.
    pub partners: Field,
    /// Parts of the partners.
    pub partner_parts: [&'static str; 2],
}

/// English.
pub const ENGLISH: Engagement = Engagement {
    edge: Edge {
        title: "Engagement cycle",
        how: "Go round with one kind of customer. Between two phases: first what holds them back (outer lane), then \
              what answers it (inner lane).",
        about: &["Service", "For whom"],
        method: "Method: customer engagement canvas. Six phases in one loop, with the brakes on every passage and \
              the enablers that answer them.",
    },
    phases: [
        field(
            "Discovery",
            &[
                "Where do they look when the problem arises? Two or three places.",
                "What catches their attention there?",
            ],
        ),
        field(
            "First experience",
            &["What makes them see that this is the answer?", "A trial, a visit, a talk, a page, a discount?"],
        ),
        field("Purchase", &["What makes them decide, and what helps?", "What would they do by habit, or instead?"]),
        field("Use", &["What happens the very first time?", "How is the promise kept?"]),
        field("Extended use", &["What brings them back?", "What makes it part of their life?"]),
        field("Referral", &["What makes them tell others?", "When is the moment to ask?"]),
    ],
    brakes: "Brakes",
    brake_questions: [
        "They have noticed: why do they not try?",
        "They have tried: what makes them wait?",
        "They have bought: why is it not used?",
        "It is used: why so seldom?",
        "They like it: why do they keep it to themselves?",
        "They tell others: why is it not heard?",
    ],
    enablers: "Enablers",
    enabler_questions: [
        "What would make trying easy?",
        "What would settle the doubt?",
        "What would make the start easy?",
        "What would make them come back?",
        "What would make it easy to share?",
        "What would make them listen?",
    ],
    promise: field("The promise", &["What do they get, in their words?"]),
    activities: field("Key activities", &["What must be done, and by whom?"]),
    activity_parts: ["To set it up", "To keep it running"],
    resources: field("Key resources", &["What does it take: people, brand, places, tools, money?"]),
    resource_parts: ["To get", "Already there"],
    partners: field("Key partners", &["Who helps, and what is in it for them?"]),
    partner_parts: ["Who", "Brings which activity or resource"],
};

/// French.
pub const FRENCH: Engagement = Engagement {
    edge: Edge {
        title: "Cycle d’engagement",
        how: "Faites le tour avec un seul type de client. Entre deux phases : d’abord ce qui le retient (voie \
              extérieure), puis ce qui y répond (voie intérieure).",
        about: &["Service", "Pour qui"],
        method: "Méthode : canevas d’engagement client. Six phases en une boucle, avec les freins de chaque passage \
              et les facilitateurs qui y répondent.",
    },
    phases: [
        field(
            "Découverte",
            &[
                "Où cherche-t-on quand le problème se pose ? Deux ou trois lieux.",
                "Qu’est-ce qui y attire l’attention ?",
            ],
        ),
        field(
            "Première expérience",
            &[
                "Qu’est-ce qui fait voir que c’est la solution ?",
                "Un essai, une visite, un échange, une page, une remise ?",
            ],
        ),
        field(
            "Achat",
            &["Qu’est-ce qui décide, et qu’est-ce qui aide ?", "Que ferait-on par réflexe, ou à la place ?"],
        ),
        field("Utilisation", &["Que se passe-t-il la toute première fois ?", "Comment la promesse est-elle tenue ?"]),
        field(
            "Utilisation étendue",
            &["Qu’est-ce qui fait revenir ?", "Qu’est-ce qui l’installe dans la vie de tous les jours ?"],
        ),
        field(
            "Prescription",
            &["Qu’est-ce qui donne envie d’en parler ?", "Quel est le bon moment pour le demander ?"],
        ),
    ],
    brakes: "Freins",
    brake_questions: [
        "On l’a remarqué : pourquoi ne pas essayer ?",
        "On a essayé : qu’est-ce qui fait hésiter ?",
        "On a acheté : pourquoi ne pas s’en servir ?",
        "On s’en sert : pourquoi si peu ?",
        "On l’apprécie : pourquoi le garder pour soi ?",
        "On en parle : pourquoi n’est-ce pas entendu ?",
    ],
    enablers: "Facilitateurs",
    enabler_questions: [
        "Qu’est-ce qui rendrait l’essai facile ?",
        "Qu’est-ce qui lèverait le doute ?",
        "Qu’est-ce qui aiderait à démarrer ?",
        "Qu’est-ce qui ferait revenir ?",
        "Qu’est-ce qui aiderait à partager ?",
        "Qu’est-ce qui ferait écouter ?",
    ],
    promise: field("La promesse", &["Qu’y gagne-t-on, avec ses mots ?"]),
    activities: field("Activités clés", &["Que faut-il faire, et qui le fait ?"]),
    activity_parts: ["Mise en place", "Fonctionnement"],
    resources: field("Ressources clés", &["Que faut-il : équipe, marque, lieux, outils, argent ?"]),
    resource_parts: ["À obtenir", "Déjà là"],
    partners: field("Partenaires clés", &["Qui nous aide, et qu’y gagne-t-il ?"]),
    partner_parts: ["Qui", "Activité ou ressource apportée"],
};
