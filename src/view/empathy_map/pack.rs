//! Notes in columns around the disc in the middle.
//!
//! In: heights, a number of columns, which of them must keep clear of the disc and how far. Out: a column and a top for
//! each note, and the height of all. Absent: what the notes say.

/// Between two notes, one under the other or side by side, px.
pub(super) const GAP: f64 = 10.0;
/// A note goes to the next column only where that is higher up by more than this, px.
const CALM: f64 = 44.0;

/// The lower end of a column that is not to be used.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Corner {
    /// In which column.
    pub(super) column: usize,
    /// How much of it, px.
    pub(super) height: f64,
}

/// Notes with their places.
#[derive(Debug, Default)]
pub(super) struct Packed {
    /// Column and top of each note, px.
    pub(super) places: Vec<(usize, f64)>,
    /// px, with the unused corner.
    pub(super) height: f64,
}

/// Puts each note under the column that ends highest: the first of those that end about as high.
pub(super) fn pack(heights: &[f64], columns: usize, corner: Option<Corner>) -> Packed {
    let taken = |column: usize| corner.filter(|c| c.column == column).map_or(0.0, |c| c.height);
    let mut ends = vec![0.0; columns.max(1)];
    // The first row is filled from left to right; from then on the corner counts as taken.
    let filled = |(c, y): (usize, &f64)| if *y > 0.0 { y + taken(c) } else { 0.0 };
    let mut packed = Packed::default();
    for h in heights {
        let least = ends.iter().enumerate().map(filled).fold(f64::INFINITY, f64::min);
        let column = ends.iter().enumerate().position(|end| filled(end) <= least + CALM).unwrap_or_default();
        if let Some(end) = ends.get_mut(column) {
            packed.places.push((column, *end));
            *end += h + GAP;
        }
    }
    let bottom = |(c, y): (usize, &f64)| if *y > 0.0 { y - GAP + taken(c) } else { 0.0 };
    packed.height = ends.iter().enumerate().map(bottom).fold(0.0, f64::max);
    packed
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn notes_keep_apart_and_out_of_the_corner(
            heights in prop::collection::vec(20.0..200.0_f64, 0..50),
            columns in 1..5_usize,
        ) {
            let corner = Corner { column: columns - 1, height: 70.0 };
            let packed = pack(&heights, columns, Some(corner));
            prop_assert_eq!(packed.places.len(), heights.len());
            let boxes: Vec<(usize, f64, f64)> =
                packed.places.iter().zip(&heights).map(|(p, h)| (p.0, p.1, p.1 + h)).collect();
            for (i, a) in boxes.iter().enumerate() {
                prop_assert!(a.0 < columns && a.2 <= packed.height + 0.01);
                for b in boxes.iter().skip(i + 1).filter(|b| b.0 == a.0) {
                    prop_assert!(b.1 >= a.2 + GAP - 0.01, "a later note stands below an earlier one");
                }
                if a.0 == corner.column {
                    prop_assert!(a.2 <= packed.height - 70.0 + 0.01, "{a:?} lies in the corner");
                }
            }
        }

        #[test]
        fn columns_are_even(heights in prop::collection::vec(40.0..80.0_f64, 20..60)) {
            let packed = pack(&heights, 3, None);
            let even = heights.iter().map(|h| h + GAP).sum::<f64>() / 3.0;
            prop_assert!(packed.height <= even + 80.0 + CALM, "{} is far from {even}", packed.height);
        }
    }
}
