//! The words that only a screen reader says, in each language.

/// What a screen reader is told beside the words of the drawing.
#[derive(Debug)]
pub struct Spoken {
    /// A level out of five.
    pub level: fn(u8) -> String,
    /// Stage, by its number.
    pub stage: fn(usize) -> String,
    /// Step, by its number.
    pub step: fn(usize) -> String,
    /// One item.
    pub action: &'static str,
    /// One item.
    pub touchpoint: &'static str,
    /// One item that should exist.
    pub missing_touchpoint: &'static str,
    /// One item.
    pub thought: &'static str,
    /// One item.
    pub pain: &'static str,
    /// One item.
    pub gain: &'static str,
    /// One item.
    pub opportunity: &'static str,
    /// One item.
    pub metric: &'static str,
    /// One item.
    pub image: &'static str,
    /// Before the names of what answers it.
    pub answered_by: &'static str,
    /// Before the names of what it answers.
    pub answers: &'static str,
    /// All names of lanes together.
    pub lanes: &'static str,
    /// "Customer journey map of Julius and Anna", from the kind of drawing and the names.
    pub map_of: fn(&str, &[String]) -> String,
    /// "4 stages", "8 steps".
    pub extent: fn(usize, usize) -> String,
}

/// "Julius, Anna and Tom".
pub(super) fn joined(names: &[String], and: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [others @ .., last] => format!("{} {and} {last}", others.join(", ")),
    }
}

/// English.
pub const ENGLISH: Spoken = Spoken {
    level: |n| format!("{n} of 5"),
    stage: |n| format!("Stage {n}"),
    step: |n| format!("Step {n}"),
    action: "Action",
    touchpoint: "Touchpoint",
    missing_touchpoint: "Missing touchpoint",
    thought: "Thought",
    pain: "Pain",
    gain: "Gain",
    opportunity: "Opportunity",
    metric: "Metric",
    image: "Picture",
    answered_by: "Answered by",
    answers: "Answers",
    lanes: "Lanes",
    map_of: |kind, names| {
        if names.is_empty() { kind.to_owned() } else { format!("{kind} of {}", joined(names, "and")) }
    },
    extent: |stages, steps| {
        let stage = if stages == 1 { "stage" } else { "stages" };
        let step = if steps == 1 { "step" } else { "steps" };
        if steps == 0 { format!("{stages} {stage}") } else { format!("{stages} {stage}, {steps} {step}") }
    },
};

/// French.
pub const FRENCH: Spoken = Spoken {
    level: |n| format!("{n} sur 5"),
    stage: |n| format!("Étape {n}"),
    step: |n| format!("Sous-étape {n}"),
    action: "Action",
    touchpoint: "Point de contact",
    missing_touchpoint: "Point de contact manquant",
    thought: "Pensée",
    pain: "Douleur",
    gain: "Gain",
    opportunity: "Opportunité",
    metric: "Indicateur",
    image: "Image",
    answered_by: "Traité par",
    answers: "Répond à",
    lanes: "Lignes",
    map_of: |kind, names| {
        if names.is_empty() { kind.to_owned() } else { format!("{kind} de {}", joined(names, "et")) }
    },
    extent: |stages, steps| {
        let stage = if stages < 2 { "étape" } else { "étapes" };
        let step = if steps < 2 { "sous-étape" } else { "sous-étapes" };
        if steps == 0 { format!("{stages} {stage}") } else { format!("{stages} {stage}, {steps} {step}") }
    },
};
