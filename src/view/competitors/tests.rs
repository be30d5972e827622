//! That everything the file says of competitors is drawn, and when the drawing is.

use super::comparison::Comparison;
use super::{Options, draw, list};
use crate::view::part::reading::{groups, model};
use crate::vocabulary::Language;

const OPTIONS: Options = Options { width: None, language: Language::English };

const FILE: &str = "\
value-proposition us: Ferry
  product: Boat
  strength: Calm
  rating (4) #price
  rating (2) #opening-hours: From nine
value-proposition unrated: Another
  product: Raft
competitor bridge: Bridge
  offer: Free
  offer: Always
  weakness: Wind
  rating (5) #Price
  rating (1): Opening hours
  rating (4): Opening hours
competitor bus: Bus
  rating (3) #calm #price: So so
";

#[test]
fn what_we_offer_is_the_proposition_that_is_rated() {
    let model = model(FILE);
    let comparison = Comparison::new(&model, Language::English);
    let names: Vec<_> = comparison.offers.iter().map(|o| (o.head.text.plain(), o.own, o.mark)).collect();
    let expected = [("Ferry", true, 0), ("Bridge", false, 1), ("Bus", false, 2)];
    assert_eq!(names, expected.map(|(name, own, mark)| (name.to_owned(), own, mark)));
}

#[test]
fn criteria_keep_the_order_of_the_file_and_know_each_other() {
    let model = model(FILE);
    let comparison = Comparison::new(&model, Language::English);
    assert_eq!(comparison.criteria, ["Price", "Opening hours", "Calm"]);
    let ratings = |at| comparison.offers.iter().map(|o| comparison.rating(o, at)).collect::<Vec<_>>();
    assert_eq!(ratings(0), [Some(4), Some(5), Some(3)]);
    // The mean of 1 and 4 is 2.5.
    assert_eq!(ratings(1), [Some(2), Some(3), None]);
    assert_eq!(ratings(2), [None, None, Some(3)]);
}

#[test]
fn every_note_and_every_rating_is_drawn() {
    let model = model(FILE);
    let scene = draw(&model, &OPTIONS);
    let count = |class| groups(&scene, class).len();
    let notes = ["item offer", "item strategy", "item strength", "item weakness"].map(count);
    assert_eq!(notes, [3, 0, 1, 1]);
    // Five ratings, one of them on two criteria.
    assert_eq!(count("item rating"), 7);
    assert_eq!((count("voice"), count("column-head")), (3, 3));
}

#[test]
fn competitors_are_drawn_unasked_where_nothing_else_is() {
    let standard = |text| list(&model(text), Language::English).first().map(|s| s.standard);
    assert_eq!(standard("competitor a: A\n"), Some(true));
    assert_eq!(standard(FILE), Some(false));
    assert_eq!(standard("value-proposition us: U\n  rating (4) #price\ncompetitor a: A\n"), Some(true));
    assert_eq!(standard("competitor a: A\njourney j: J\n"), Some(false));
    assert_eq!(standard("journey j: J\n"), None);
}
