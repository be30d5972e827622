//! The words of the competitors side by side, in each language.

/// What the drawing adds to the words of the file.
#[derive(Debug)]
pub struct CompetitorTable {
    /// Kind of drawing.
    pub kind: &'static str,
    /// Head of the curve.
    pub curve: &'static str,
    /// Under that head.
    pub curve_caption: &'static str,
    /// Row of the table.
    pub offers: &'static str,
    /// Row of the table.
    pub strategies: &'static str,
    /// Row of the table.
    pub strengths: &'static str,
    /// Row of the table.
    pub weaknesses: &'static str,
    /// One item, spoken, in the order of the rows.
    pub one: [&'static str; 4],
    /// Above the name of what we offer.
    pub own: &'static str,
    /// Above the name of a competitor.
    pub competitor: &'static str,
    /// Where a cell of the table is empty.
    pub nothing: &'static str,
    /// Where a criterion has no rating.
    pub unrated: &'static str,
    /// A rating of nothing in particular.
    pub overall: &'static str,
    /// Row under the criteria.
    pub lead: &'static str,
    /// Under that head.
    pub lead_caption: &'static str,
    /// Where no competitor is rated but we are.
    pub alone: &'static str,
    /// "3 competitors and our own offer, on 6 criteria", from the counts.
    pub subtitle: fn(usize, usize, usize) -> String,
    /// "ahead on 2, level on 1, behind on 3".
    pub standing: fn(usize, usize, usize) -> String,
    /// Legend: a line that stops.
    pub legend_gap: &'static str,
    /// Where the method comes from, and how equal ratings are drawn.
    pub method: &'static str,
}

/// English.
pub const ENGLISH: CompetitorTable = CompetitorTable {
    kind: "Competitors side by side",
    curve: "Value curve",
    curve_caption: "Ratings from 1 to 5",
    offers: "Offers",
    strategies: "Strategies",
    strengths: "Strengths",
    weaknesses: "Weaknesses",
    one: ["Offer", "Strategy", "Strength", "Weakness"],
    own: "Our own offer",
    competitor: "Competitor",
    nothing: "nothing noted yet",
    unrated: "not rated",
    overall: "Overall",
    lead: "Our lead",
    lead_caption: "Over the best rival",
    alone: "only us",
    subtitle: |rivals, own, criteria| {
        let rivals = format!("{rivals} {}", if rivals == 1 { "competitor" } else { "competitors" });
        let own = match own {
            0 => "",
            1 => " and our own offer",
            _ => " and our own offers",
        };
        match criteria {
            0 => format!("{rivals}{own}"),
            1 => format!("{rivals}{own}, rated on 1 criterion"),
            n => format!("{rivals}{own}, rated on {n} criteria"),
        }
    },
    standing: |ahead, level, behind| {
        format!("We are ahead of the best rival on {ahead}, level on {level}, behind on {behind}")
    },
    legend_gap: "The line stops where a criterion is not rated",
    method: "Value curve of the strategy canvas, after W. Chan Kim and Renée Mauborgne. Marks within one band \
             have the same rating.",
};

/// French.
pub const FRENCH: CompetitorTable = CompetitorTable {
    kind: "Concurrents côte à côte",
    curve: "Courbe de valeur",
    curve_caption: "Notes de 1 à 5",
    offers: "Offres",
    strategies: "Stratégies",
    strengths: "Forces",
    weaknesses: "Faiblesses",
    one: ["Offre", "Stratégie", "Force", "Faiblesse"],
    own: "Notre offre",
    competitor: "Concurrent",
    nothing: "rien pour l’instant",
    unrated: "sans note",
    overall: "Dans l’ensemble",
    lead: "Notre avance",
    lead_caption: "Sur le meilleur rival",
    alone: "nous seuls",
    subtitle: |rivals, own, criteria| {
        let rivals = format!("{rivals} {}", if rivals < 2 { "concurrent" } else { "concurrents" });
        let own = match own {
            0 => "",
            1 => " et notre offre",
            _ => " et nos offres",
        };
        let rated = if rivals.starts_with("1 ") && own.is_empty() { "noté" } else { "notés" };
        match criteria {
            0 => format!("{rivals}{own}"),
            1 => format!("{rivals}{own}, {rated} sur 1 critère"),
            n => format!("{rivals}{own}, {rated} sur {n} critères"),
        }
    },
    standing: |ahead, level, behind| {
        format!("Face au meilleur rival, nous sommes devant sur {ahead}, à égalité sur {level}, derrière sur {behind}")
    },
    legend_gap: "Le trait s’arrête là où un critère est sans note",
    method: "Courbe de valeur du canevas stratégique, d’après W. Chan Kim et Renée Mauborgne. Les marques d’une même \
             bande ont la même note.",
};
