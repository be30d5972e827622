//! Whatever is packed stays in its region, in its order, without overlap.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::geometry::Point;

fn rules(lead: (f64, f64)) -> Rules {
    Rules { column: 168.0, gap: 8.0, top: -900.0, bottom: 900.0, lead }
}

/// A region around the origin: lines at some distance from it in any direction, and perhaps a disc.
fn region() -> impl Strategy<Value = Region> {
    let half = (0.0..std::f64::consts::TAU, 0.0..700.0_f64).prop_map(|(turn, far)| Half {
        a: libm::cos(turn),
        b: libm::sin(turn),
        c: far,
    });
    (vec(half, 0..5), proptest::option::of(200.0..900.0_f64))
        .prop_map(|(halves, r)| Region { halves, disc: Some((Point::new(0.0, 0.0), r.unwrap_or(900.0))) })
}

fn cards() -> impl Strategy<Value = Vec<Card>> {
    vec((1..4_usize, 34.0..400.0_f64).prop_map(|(columns, h)| Card { columns, h }), 0..40)
}

fn check(region: &Region, cards: &[Card], rules: Rules, packing: &Packing) -> Result<(), TestCaseError> {
    let boxes = rules.boxes(cards, &packing.rows);
    prop_assert_eq!(boxes.len(), cards.len(), "each card has a place");
    for (rect, card) in boxes.iter().zip(cards) {
        prop_assert!(region.holds(*rect, 1e-4), "{:?} leaves the region", rect);
        prop_assert!(rect.h >= card.h && (rect.w - rules.width(card.columns)).abs() < 1e-6);
        prop_assert!(rect.y >= rules.top - 1e-6 && rect.bottom() <= rules.bottom + 1e-4);
    }
    for (i, a) in boxes.iter().enumerate() {
        for b in boxes.iter().skip(i + 1) {
            prop_assert!(a.grown(3.9).overlap(b.grown(3.9)) <= 0.0, "{:?} and {:?}", a, b);
            prop_assert!(b.y > a.y || (b.y - a.y).abs() < 1e-9 && b.x > a.x, "{:?} reads before {:?}", b, a);
        }
    }
    if let Some(row) = packing.rows.first()
        && rules.lead.1 > 0.0
    {
        let lead = Rect::new(row.x, row.y - rules.lead.1, rules.lead.0, rules.lead.1);
        prop_assert!(region.holds(lead, 1e-4), "the heading {:?} leaves the region", lead);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn cards_stay_inside_apart_and_in_order(region in region(), cards in cards(), lead in any::<bool>()) {
        let rules = rules(if lead { (240.0, 34.0) } else { (0.0, 0.0) });
        let packing = calmest(&region, &cards, rules, f64::INFINITY);
        prop_assert_eq!(packing.is_some(), fits(&region, &cards, rules));
        prop_assert_eq!(&packing, &calmest(&region, &cards, rules, f64::INFINITY), "the same twice");
        if let Some(packing) = packing {
            check(&region, &cards, rules, &packing)?;
        }
    }

    #[test]
    fn a_large_disc_takes_everything(cards in cards()) {
        let disc = Region { halves: Vec::new(), disc: Some((Point::new(0.0, 0.0), 9000.0)) };
        let rules = Rules { top: -8000.0, bottom: 8000.0, ..rules((0.0, 0.0)) };
        let packing = calmest(&disc, &cards, rules, f64::INFINITY);
        prop_assert!(packing.is_some());
        check(&disc, &cards, rules, &packing.unwrap_or_default())?;
    }
}

#[test]
fn a_line_keeps_its_distance() {
    let half = Half::beside(Point::new(0.0, 0.0), Point::new(10.0, 0.0), Point::new(3.0, -5.0), 14.0);
    let above = Region { halves: vec![half], disc: None };
    assert!(above.holds(Rect::new(0.0, -30.0, 5.0, 16.0), 1e-9));
    assert!(!above.holds(Rect::new(0.0, -30.0, 5.0, 16.5), 1e-9));
    assert_eq!(above.chord(-13.0), None);
}

#[test]
fn nothing_fits_where_there_is_no_room() {
    let disc = Region { halves: Vec::new(), disc: Some((Point::new(0.0, 0.0), 80.0)) };
    let card = Card { columns: 1, h: 40.0 };
    assert_eq!(calmest(&disc, &[card], rules((0.0, 0.0)), f64::INFINITY), None);
    assert_eq!(calmest(&disc, &[], rules((0.0, 0.0)), f64::INFINITY), Some(Packing::default()));
}
