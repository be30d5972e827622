//! The words of the engagement cycle, in each language.

use std::fmt::Write as _;

use super::{plural, pluriel};
use crate::vocabulary::spoken::joined;

/// What the drawing adds to the words of the file.
#[derive(Debug)]
pub struct EngagementCycle {
    /// Kind of drawing.
    pub kind: &'static str,
    /// "for Julius and Anna", from the names.
    pub whom: fn(&[String]) -> String,
    /// Standard names of the phases, in the order of the cycle.
    pub phases: [&'static str; 6],
    /// Where a phase, a lane or a list has nothing yet.
    pub nothing: &'static str,
    /// A lane of brakes in which none is written.
    pub no_brake: &'static str,
    /// Label of the outer lane.
    pub brakes: &'static str,
    /// Label of the inner lane.
    pub enablers: &'static str,
    /// Key of the ring.
    pub brake: &'static str,
    /// Key of the ring.
    pub open_brake: &'static str,
    /// Key of the ring.
    pub enabler: &'static str,
    /// The place that waits for an enabler.
    pub to_find: &'static str,
    /// In the place of an enabler that stands elsewhere: "enabler in phase 3".
    pub in_phase: fn(usize) -> String,
    /// In the place of an enabler that another canvas of the file holds.
    pub in_file: &'static str,
    /// Letter of the codes of brakes.
    pub brake_letter: &'static str,
    /// "12 brakes, 11 answered", from the number of brakes and that of the answered ones.
    pub tally: fn(usize, usize) -> String,
    /// Before the codes of the brakes that nothing answers.
    pub remaining: &'static str,
    /// "17 brakes without enabler".
    pub many_open: fn(usize) -> String,
    /// Before the goal of the one that the cycle is for.
    pub wants: fn(&str) -> String,
    /// Head of a panel.
    pub activities: &'static str,
    /// Head of a list.
    pub setup: &'static str,
    /// Head of a list.
    pub run: &'static str,
    /// Head of a panel.
    pub resources: &'static str,
    /// Head of a list.
    pub need: &'static str,
    /// Head of a list.
    pub have: &'static str,
    /// Head of a panel.
    pub partners: &'static str,
    /// Head of a column.
    pub who: &'static str,
    /// Head of a column.
    pub what: &'static str,
    /// What a partner brings.
    pub activity: &'static str,
    /// What a partner brings.
    pub resource: &'static str,
    /// One line on the method.
    pub method: &'static str,
    /// "Phase 3: Purchase", spoken.
    pub phase: fn(usize, &str) -> String,
    /// "Passage from Use to Extended use: 2 brakes, 1 without enabler; 1 enabler", spoken: names, brakes, open, enablers.
    pub passage: fn([&str; 2], [usize; 3]) -> String,
    /// "3 actions, 2 touchpoints", spoken; the last number is that of the missing touchpoints.
    pub extent: fn([usize; 3]) -> String,
    /// "5 key activities, 6 key resources, 2 of them to get, 3 partners", spoken.
    pub around: fn([usize; 4]) -> String,
    /// Before what a partner brings, spoken.
    pub brings: &'static str,
    /// One partner, spoken.
    pub partner: &'static str,
}

/// English.
pub const ENGLISH: EngagementCycle = EngagementCycle {
    kind: "Engagement cycle",
    whom: |names| format!("for {}", joined(names, "and")),
    phases: ["Discovery", "First experience", "Purchase", "Use", "Extended use", "Referral"],
    nothing: "nothing yet",
    no_brake: "no brake written yet",
    brakes: "Brakes",
    enablers: "Enablers",
    brake: "brake",
    open_brake: "brake without enabler",
    enabler: "enabler",
    to_find: "enabler to find",
    in_phase: |n| format!("enabler in phase {n}"),
    in_file: "enabler outside this cycle",
    brake_letter: "B",
    tally: |n, answered| match n {
        0 => "no brake written yet".to_owned(),
        _ => format!("{n} {}, {answered} answered", plural(n, "brake", "brakes")),
    },
    remaining: "still open:",
    many_open: |n| format!("{n} {} without enabler", plural(n, "brake", "brakes")),
    wants: |name| format!("What {name} wants"),
    activities: "Key activities",
    setup: "Set-up",
    run: "Running",
    resources: "Key resources",
    need: "To get",
    have: "At hand",
    partners: "Key partners",
    who: "Who",
    what: "What they bring",
    activity: "activity",
    resource: "resource",
    method: "Customer engagement canvas: six phases that make one loop; between two of them, brakes on the outer lane and \
         enablers on the inner one. Dashed: missing, to find or to get.",
    phase: |n, name| format!("Phase {n}: {name}"),
    passage: |[from, to], [brakes, open, enablers]| {
        let mut out = format!("Passage from {from} to {to}: {brakes} {}", plural(brakes, "brake", "brakes"));
        if open > 0 {
            let _ = write!(out, ", {open} without enabler");
        }
        out + &format!("; {enablers} {}", plural(enablers, "enabler", "enablers"))
    },
    extent: |[actions, touchpoints, missing]| {
        let mut out = format!(
            "{actions} {}, {touchpoints} {}",
            plural(actions, "action", "actions"),
            plural(touchpoints, "touchpoint", "touchpoints")
        );
        if missing > 0 {
            let _ = write!(out, ", {missing} of them missing");
        }
        out
    },
    around: |[activities, resources, need, partners]| {
        format!(
            "{activities} key {}; {resources} key {}, {need} of them to get; {partners} {}",
            plural(activities, "activity", "activities"),
            plural(resources, "resource", "resources"),
            plural(partners, "partner", "partners")
        )
    },
    brings: "brings",
    partner: "Partner",
};

/// French.
pub const FRENCH: EngagementCycle = EngagementCycle {
    kind: "Cycle d’engagement",
    whom: |names| format!("pour {}", joined(names, "et")),
    phases: ["Découverte", "Première expérience", "Achat", "Utilisation", "Utilisation étendue", "Prescription"],
    nothing: "rien pour l’instant",
    no_brake: "aucun frein noté",
    brakes: "Freins",
    enablers: "Facilitateurs",
    brake: "frein",
    open_brake: "frein sans facilitateur",
    enabler: "facilitateur",
    to_find: "facilitateur à trouver",
    in_phase: |n| format!("facilitateur en phase {n}"),
    in_file: "facilitateur hors de ce cycle",
    brake_letter: "F",
    tally: |n, answered| match n {
        0 => "aucun frein noté".to_owned(),
        _ => format!("{n} {}, {answered} {}", pluriel(n, "frein", "freins"), pluriel(answered, "levé", "levés")),
    },
    remaining: "reste :",
    many_open: |n| format!("{n} {} sans facilitateur", pluriel(n, "frein", "freins")),
    wants: |name| format!("Ce que veut {name}"),
    activities: "Activités clés",
    setup: "Mise en place",
    run: "Fonctionnement",
    resources: "Ressources clés",
    need: "À obtenir",
    have: "Déjà là",
    partners: "Partenaires clés",
    who: "Qui",
    what: "Ce qu’il apporte",
    activity: "activité",
    resource: "ressource",
    method: "Canevas d’engagement client : six phases qui forment une seule boucle ; entre deux phases, les freins sur la \
         voie extérieure et les facilitateurs sur la voie intérieure. En tirets : à créer, à trouver ou à obtenir.",
    phase: |n, name| format!("Phase {n} : {name}"),
    passage: |[from, to], [brakes, open, enablers]| {
        let mut out = format!("De la phase {from} à la phase {to} : {brakes} {}", pluriel(brakes, "frein", "freins"));
        if open > 0 {
            let _ = write!(out, ", dont {open} sans facilitateur");
        }
        out + &format!(" ; {enablers} {}", pluriel(enablers, "facilitateur", "facilitateurs"))
    },
    extent: |[actions, touchpoints, missing]| {
        let mut out = format!(
            "{actions} {}, {touchpoints} {}",
            pluriel(actions, "action", "actions"),
            pluriel(touchpoints, "point de contact", "points de contact")
        );
        if missing > 0 {
            let _ = write!(out, ", dont {missing} {}", pluriel(missing, "manquant", "manquants"));
        }
        out
    },
    around: |[activities, resources, need, partners]| {
        format!(
            "{activities} {} ; {resources} {}, dont {need} à obtenir ; {partners} {}",
            pluriel(activities, "activité clé", "activités clés"),
            pluriel(resources, "ressource clé", "ressources clés"),
            pluriel(partners, "partenaire", "partenaires")
        )
    },
    brings: "apporte",
    partner: "Partenaire",
};
