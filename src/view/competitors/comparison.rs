//! Who is compared, and on what.
//!
//! In: a model. Out: our own rated offers and the competitors, each with its notes by row and its ratings by criterion.
//! Absent: places.
//!
//! A criterion is the tag of a rating; a rating without a tag names its criterion by its text, and one without either is
//! about the whole. Criteria keep the order in which the file first rates them. A value proposition with a rating of its
//! own is what we offer ourselves: its products are its offers.

use std::collections::BTreeMap;

use crate::model::{Head, Item, ItemId, ItemKind, Measure, Model};
use crate::vocabulary::Language;

/// Rows of notes: offers, strategies, strengths, weaknesses.
pub(super) const ROWS: usize = 4;
/// The first row of claims, which want evidence; what somebody offers and plans is there for all to see.
pub(super) const EVIDENT: usize = 2;

/// One that is compared.
pub(super) struct Offer<'a> {
    pub(super) head: &'a Head,
    /// Whether it is ours.
    pub(super) own: bool,
    /// Number of its line and marker; only what we offer has the solid line, 0.
    pub(super) mark: usize,
    /// Its notes, row by row.
    pub(super) notes: [Vec<ItemId>; ROWS],
    /// Its ratings, by the number of the criterion.
    pub(super) ratings: BTreeMap<usize, Vec<ItemId>>,
}

/// All that are compared, ours first, and the criteria.
pub(super) struct Comparison<'a> {
    model: &'a Model,
    pub(super) offers: Vec<Offer<'a>>,
    /// Names of the criteria.
    pub(super) criteria: Vec<String>,
}

/// What a rating is about.
struct About {
    /// By which ratings of the same criterion know each other.
    key: String,
    name: String,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(model: &'a Model, language: Language) -> Self {
        let own = model.propositions.iter().map(|p| (&p.head, true, p.items.as_slice()));
        let own = own.filter(|(.., items)| items.iter().any(|&id| model.item(id).kind == ItemKind::Rating));
        let rivals = model.competitors.iter().map(|c| (&c.head, false, c.items.as_slice()));
        let all: Vec<_> = own.chain(rivals).collect();
        let overall = language.labels().competitors.overall;
        let (criteria, numbers) = criteria(model, all.iter().flat_map(|(.., items)| *items), overall);
        let first = usize::from(all.first().is_some_and(|(_, own, _)| !own));
        let offer = |(number, (head, own, items)): (usize, (&'a Head, bool, &[ItemId]))| {
            let mut offer =
                Offer { head, own, mark: first + number, notes: Default::default(), ratings: BTreeMap::new() };
            for &id in items {
                let item = model.item(id);
                if let Some(notes) = row(item.kind).and_then(|row| offer.notes.get_mut(row)) {
                    notes.push(id);
                } else if item.kind == ItemKind::Rating {
                    for number in about(item, overall).iter().filter_map(|a| numbers.get(&a.key)) {
                        offer.ratings.entry(*number).or_default().push(id);
                    }
                }
            }
            offer
        };
        Self { model, offers: all.into_iter().enumerate().map(offer).collect(), criteria }
    }

    /// The rating of an offer, 1 to 5: of several, their mean, rounded.
    pub(super) fn rating(&self, offer: &Offer, criterion: usize) -> Option<u8> {
        let levels = offer.ratings.get(&criterion)?.iter().filter_map(|&id| level(self.model.item(id)));
        let (sum, count) = levels.fold((0, 0), |(sum, count), level| (sum + u32::from(level), count + 1));
        (count > 0).then(|| ((2 * sum + count) / (2 * count)) as u8)
    }

    /// The best rating that a competitor has.
    pub(super) fn best_rival(&self, criterion: usize) -> Option<u8> {
        self.offers.iter().filter(|o| !o.own).filter_map(|o| self.rating(o, criterion)).max()
    }

    /// Whether some criteria of an offer have a rating and others have none.
    pub(super) fn has_gap(&self, offer: &Offer) -> bool {
        !offer.ratings.is_empty() && offer.ratings.len() < self.criteria.len()
    }

    /// What we offer ourselves, the first where there are several.
    pub(super) fn ours(&self) -> Option<&Offer<'a>> {
        self.offers.first().filter(|o| o.own)
    }
}

/// The level of one rating.
pub(super) fn level(item: &Item) -> Option<u8> {
    match item.measure {
        Measure::Level(level) => Some(level),
        _ => None,
    }
}

/// The row that a note stands in.
const fn row(kind: ItemKind) -> Option<usize> {
    Some(match kind {
        ItemKind::Offer | ItemKind::Product => 0,
        ItemKind::Strategy => 1,
        ItemKind::Strength => 2,
        ItemKind::Weakness => 3,
        _ => return None,
    })
}

/// Names of the criteria in the order of the file, and their numbers by key.
fn criteria<'i>(
    model: &Model,
    items: impl Iterator<Item = &'i ItemId>,
    overall: &str,
) -> (Vec<String>, BTreeMap<String, usize>) {
    let mut ratings: Vec<ItemId> = items.copied().filter(|&id| model.item(id).kind == ItemKind::Rating).collect();
    ratings.sort_unstable();
    let (mut names, mut numbers) = (Vec::new(), BTreeMap::new());
    for about in ratings.into_iter().flat_map(|id| about(model.item(id), overall)) {
        numbers.entry(about.key).or_insert_with(|| {
            names.push(about.name);
            names.len() - 1
        });
    }
    (names, numbers)
}

/// The criteria of a rating.
fn about(item: &Item, overall: &str) -> Vec<About> {
    let tags = item.head.tags.iter();
    let mut names: Vec<String> = tags.map(|t| named(&t.text)).collect();
    if names.is_empty() {
        let text = item.head.text.plain();
        names.push(if text.trim().is_empty() { overall.to_owned() } else { text });
    }
    names.into_iter().map(|name| About { key: name.to_lowercase(), name }).collect()
}

/// Whether the text of a rating says more than its criterion.
pub(super) fn says_why(item: &Item) -> bool {
    let text = &item.head.text;
    let more = !item.head.tags.is_empty() || !text.citations().is_empty();
    more && !text.plain().trim().is_empty() || !item.notes.is_empty() || item.link.is_some()
}

/// A tag as people write it: `opening-hours` is "Opening hours".
fn named(tag: &str) -> String {
    let words = tag.replace(['-', '_'], " ");
    let mut letters = words.trim().chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    let name = first + letters.as_str();
    if name.is_empty() { tag.to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_read_as_words() {
        assert_eq!(named("opening-hours"), "Opening hours");
        assert_eq!(named("étage_2"), "Étage 2");
        assert_eq!(named("価格"), "価格");
        assert_eq!(named("-"), "-");
    }
}
