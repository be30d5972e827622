//! Did you mean …?
//!
//! In: a word that is not known and those that are. Out: the closest, if it is close enough to be meant. Absent: what to
//! do about it.

/// How many slips a word of so many characters may hold and still be recognised.
const fn slips(length: usize) -> usize {
    match length {
        0..=2 => 0,
        3..=5 => 1,
        6..=9 => 2,
        _ => 3,
    }
}

/// Which letters a word has, one bit each: two words that differ by one slip differ in at most two of them.
fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |bits, b| bits | 1 << (b % 32))
}

/// The closest of the candidates, each a folded word with whether it would fit here; of two equally close, the one that
/// fits, then the first.
pub(crate) fn closest<'a, T: Copy>(word: &str, candidates: impl Iterator<Item = (&'a str, bool, T)>) -> Option<T> {
    let length = word.chars().count();
    let most = slips(length);
    if most == 0 || length > 40 {
        return None;
    }
    let bits = letters(word);
    let mut best: Option<(usize, T)> = None;
    for (candidate, fits, value) in candidates {
        let other = candidate.len();
        if other > word.len() + 2 * most || other + 2 * most < word.len() {
            continue;
        }
        if (letters(candidate) ^ bits).count_ones() as usize > 2 * most {
            continue;
        }
        let distance = strsim::osa_distance(word, candidate);
        // What would not fit here anyway has to be closer to be meant.
        let least = if fits { most } else { most.saturating_sub(1).max(1) };
        let cost = distance * 2 + usize::from(!fits);
        if distance <= least && distance < length && best.is_none_or(|(best, _)| cost < best) {
            best = Some((cost, value));
        }
    }
    best.map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::closest;

    fn find(word: &str, known: &[(&'static str, bool)]) -> Option<&'static str> {
        closest(word, known.iter().map(|&(w, fits)| (w, fits, w)))
    }

    #[test]
    fn slips_are_forgiven_and_strange_words_are_not() {
        let known = [("pain", true), ("gain", true), ("opportunity", true), ("stage", true)];
        assert_eq!(find("paain", &known), Some("pain"));
        assert_eq!(find("oportunnity", &known), Some("opportunity"));
        assert_eq!(find("satge", &known), Some("stage"));
        assert_eq!(find("elephant", &known), None);
        assert_eq!(find("xy", &known), None);
    }

    #[test]
    fn what_fits_here_goes_first() {
        assert_eq!(find("rain", &[("pain", false), ("gain", true)]), Some("gain"));
    }
}
