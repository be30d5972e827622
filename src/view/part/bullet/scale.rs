//! The ends of a track.
//!
//! In: figures. Out: the values at both ends, if the figures can be compared. Absent: pixels.

use crate::model::Figure;

use super::Size;

/// Space left of the least and right of the greatest figure of a canvas, as a part of what lies between them.
const AIR: f64 = 0.12;
/// Zero is shown where it is nearer to the least figure than this part of what lies between the figures.
const NEAR: f64 = 0.6;
/// Two figures that differ by less than this part of the greater would lie on each other on a track that begins at zero.
const CROWDED: f64 = 0.12;

/// Whether figures can stand on one track. "1 day" and "2 days" are one unit.
pub(super) fn one_unit(figures: &[&Figure]) -> bool {
    let unit = |f: &Figure| f.unit.trim_end_matches('s').to_lowercase();
    let alike = |pair: &[&Figure]| match pair {
        [a, b] => unit(a) == unit(b) && a.prefix == b.prefix,
        _ => true,
    };
    figures.windows(2).all(alike) && figures.iter().all(|f| f.value.is_finite() && f.value.abs() < 1e15)
}

/// The ends of a track that holds all figures; `None` where they cannot be compared.
pub(super) fn ends(figures: &[&Figure], size: Size) -> Option<(f64, f64)> {
    let first = figures.first()?;
    if !one_unit(figures) {
        return None;
    }
    let values = || figures.iter().map(|f| f.value);
    let (least, most) = (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
    let percent = first.unit == "%";
    let closer = match figures.len() {
        // Two figures tell how large a step is, and shares of a whole stay shares of a whole; three tell of a way.
        0..=2 => !percent && most - least < CROWDED * most.abs().max(least.abs()),
        _ => true,
    };
    let closer = closer && size == Size::Canvas && most > least;
    Some(if closer { moved(least, most) } else { whole(least.min(0.0), most.max(0.0), percent) })
}

/// From zero, or below where there are negative figures, to a round number.
fn whole(least: f64, most: f64, percent: bool) -> (f64, f64) {
    // A share of a whole never passes it; everything else has a little room beyond the largest figure.
    let share = percent && most <= 100.0;
    let top = round_up(most * 1.1);
    match (least < 0.0, most > 0.0) {
        (false, false) => (0.0, 1.0),
        _ => (-round_up(-least * 1.1), if share { top.min(100.0) } else { top }),
    }
}

/// Just what lies between the figures, with some air around it, and from zero where zero is near.
fn moved(least: f64, most: f64) -> (f64, f64) {
    let span = most - least;
    let low = if least >= 0.0 && least < span * NEAR { 0.0 } else { least - span * AIR };
    (low, most + span * AIR)
}

/// The least round number that is not below a value; 0 for 0.
fn round_up(value: f64) -> f64 {
    const STEPS: [f64; 11] = [1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
    if value <= 0.0 {
        return 0.0;
    }
    let mut unit = 1.0;
    while unit > value {
        unit /= 10.0;
    }
    while unit * 10.0 < value {
        unit *= 10.0;
    }
    STEPS.iter().map(|s| s * unit).find(|&v| v >= value * (1.0 - 1e-9)).unwrap_or(unit * 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_end_on_round_numbers() {
        for (value, expected) in
            [(0.0, 0.0), (98.0, 100.0), (1.2, 1.25), (30.0, 30.0), (0.004, 0.004), (1200.0, 1250.0)]
        {
            assert!((round_up(value) - expected).abs() < 1e-9, "{value}");
        }
    }

    #[test]
    fn a_canvas_shows_the_way_that_three_figures_went() {
        let ends = |values: &[f64], unit: &str| {
            let span = crate::source::Span::default();
            let figure = |&value: &f64| {
                let (text, prefix, unit) = (String::new(), String::new(), unit.to_owned());
                Figure { value, text, prefix, unit, span }
            };
            let figures: Vec<Figure> = values.iter().map(figure).collect();
            [Size::Lane, Size::Canvas].map(|size| super::ends(&figures.iter().collect::<Vec<_>>(), size).unwrap())
        };
        assert_eq!(ends(&[20.0, 30.0, 40.0], ""), [(0.0, 50.0), (17.6, 42.4)]);
        assert_eq!(ends(&[2.0, 4.0, 12.0], "")[1], (0.0, 13.2));
        assert_eq!(ends(&[4.0, 5.0], ""), [(0.0, 6.0); 2]);
        assert_eq!(ends(&[100.0, 110.0], ""), [(0.0, 125.0), (98.8, 111.2)]);
        assert_eq!(ends(&[91.0, 98.0], "%"), [(0.0, 100.0); 2]);
        assert_eq!(ends(&[-3.0, 5.0], "")[1], (-4.0, 6.0));
        assert_eq!(ends(&[7.0], ""), [(0.0, 8.0); 2]);
    }
}
