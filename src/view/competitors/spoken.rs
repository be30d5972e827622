//! The comparison in a few sentences, for those who cannot see it.

use std::cmp::Ordering;
use std::fmt::Write as _;

use crate::view::part::script::Script;

use super::comparison::Comparison;
use super::name;

/// Who is compared on what, where we stand, and each rating.
pub(super) fn description(script: &Script, comparison: &Comparison) -> String {
    let words = script.labels.competitors;
    let own = comparison.offers.iter().filter(|o| o.own).count();
    let subtitle = (words.subtitle)(comparison.offers.len() - own, own, comparison.criteria.len());
    let names: Vec<String> = comparison.offers.iter().map(|o| name(script, o)).collect();
    let mut out = format!("{subtitle}: {}.", names.join(", "));
    if let Some(ours) = comparison.ours() {
        let compared = (0..comparison.criteria.len())
            .filter_map(|c| Some(comparison.rating(ours, c)?.cmp(&comparison.best_rival(c)?)));
        let compared: Vec<Ordering> = compared.collect();
        let count = |which| compared.iter().filter(|o| **o == which).count();
        let standing = (words.standing)(count(Ordering::Greater), count(Ordering::Equal), count(Ordering::Less));
        let _ = write!(out, " {standing}.");
    }
    for offer in &comparison.offers {
        let rated = |(at, criterion): (usize, &String)| {
            let level = comparison.rating(offer, at)?;
            Some(format!("{criterion} {level}"))
        };
        let ratings: Vec<String> = comparison.criteria.iter().enumerate().filter_map(rated).collect();
        if !ratings.is_empty() {
            let _ = write!(out, " {}: {}.", name(script, offer), ratings.join(", "));
        }
    }
    out
}
