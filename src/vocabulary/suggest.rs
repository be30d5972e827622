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

/// A word that was probably meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Guess<T> {
    /// What it stands for.
    pub(crate) value: T,
    /// How close it is.
    pub(crate) trust: Trust,
}

/// How close a guess is to what was typed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Trust {
    /// Something else is as close, or it takes more than one slip, or it would not fit there.
    Doubtful,
    /// One slip away, and nothing else is: sure where no other word could have been meant, as among levels.
    OneSlip,
    /// One slip that makes no other word: sure also where people choose words of their own, as in names.
    Sure,
}

/// A spelling of something. Two are the same when they mean the same.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spelled<M> {
    pub(crate) meaning: M,
    pub(crate) word: &'static str,
}

impl<M: PartialEq> PartialEq for Spelled<M> {
    fn eq(&self, other: &Self) -> bool {
        self.meaning == other.meaning
    }
}

/// The closest of the candidates, each a folded word with whether it would fit here; of two equally close, the one that
/// fits, then the first.
pub(crate) fn closest<'a, T: Copy + PartialEq>(
    word: &str,
    candidates: impl Iterator<Item = (&'a str, bool, T)>,
) -> Option<T> {
    guess(word, candidates).map(|g| g.value)
}

/// The closest of the candidates, and how sure it is; the word is in small letters, or folded.
pub(crate) fn guess<'a, T: Copy + PartialEq>(
    word: &str,
    candidates: impl Iterator<Item = (&'a str, bool, T)>,
) -> Option<Guess<T>> {
    let length = word.chars().count();
    let most = slips(length);
    if most == 0 || length > 40 {
        return None;
    }
    let bits = letters(word);
    let mut best: Option<Best<'a, T>> = None;
    // The closest that means something else.
    let mut rival: Option<Best<'a, T>> = None;
    for (candidate, fits, value) in candidates {
        let other = candidate.len();
        if other > word.len() + 2 * most || other + 2 * most < word.len() {
            continue;
        }
        if (letters(candidate) ^ bits).count_ones() as usize > 2 * most {
            continue;
        }
        let distance = if candidate.bytes().any(|b| b.is_ascii_uppercase()) {
            strsim::osa_distance(word, &candidate.to_lowercase())
        } else {
            strsim::osa_distance(word, candidate)
        };
        // What would not fit here anyway has to be closer to be meant.
        let least = if fits { most } else { most.saturating_sub(1).max(1) };
        if distance > least || distance >= length {
            continue;
        }
        let found = Best { cost: distance * 2 + usize::from(!fits), distance, candidate, fits, value };
        let better = best.as_ref().is_none_or(|b| found.cost < b.cost);
        let (first, other) = if better { (Some(found), best.take()) } else { (best.take(), Some(found)) };
        let mut others = [other, rival.take()].into_iter().flatten();
        rival = others.by_ref().find(|o| first.as_ref().is_some_and(|f| f.value != o.value)).map(|rival| {
            let closer = others.find(|o| first.as_ref().is_some_and(|f| f.value != o.value));
            closer.filter(|o| o.distance < rival.distance).unwrap_or(rival)
        });
        best = first;
    }
    let rivals = |best: &Best<'_, T>| rival.as_ref().is_some_and(|r| r.distance <= best.distance);
    best.map(|best| Guess { value: best.value, trust: best.trust(word, rivals(&best)) })
}

/// The closest candidate so far.
struct Best<'a, T> {
    /// Twice the slips, and one more for what does not fit.
    cost: usize,
    distance: usize,
    candidate: &'a str,
    fits: bool,
    value: T,
}

impl<T> Best<'_, T> {
    fn trust(&self, word: &str, rival: bool) -> Trust {
        if rival || !self.fits || self.distance > 1 {
            return if !rival && self.fits && plain(word) == plain(self.candidate) {
                Trust::Sure
            } else {
                Trust::Doubtful
            };
        }
        if number(word) != number(self.candidate) {
            return Trust::Doubtful;
        }
        if is_harmless(word, self.candidate) { Trust::Sure } else { Trust::OneSlip }
    }
}

/// The digits of a word: `itw-2` is not meant to be `itw-3`.
fn number(word: &str) -> String {
    word.chars().filter(char::is_ascii_digit).collect()
}

/// A word without what parts its words, in lower case.
fn plain(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '-' | '_' | ' ')).flat_map(char::to_lowercase).collect()
}

/// So many letters a word needs so that any one slip leaves it recognisable: shorter ones make other words, as `quota`
/// is one beside `quote`.
const LONG: usize = 6;

/// Whether the one slip between two words can hardly make another word of the first: its first letter is right, and two
/// neighbours are swapped, a letter is typed twice or once, a plural has come in; or the word is long.
fn is_harmless(typed: &str, meant: &str) -> bool {
    let (typed, meant) = (typed.to_lowercase(), meant.to_lowercase());
    if plain(&typed) == plain(&meant) {
        return true;
    }
    let parts = |word: &str| word.split(['-', '_', ' ']).map(|p| p.chars().collect::<Vec<_>>()).collect::<Vec<_>>();
    let (typed, meant) = (parts(&typed), parts(&meant));
    if typed.len() != meant.len() {
        return false;
    }
    typed.iter().zip(&meant).filter(|(t, m)| t != m).all(|(t, m)| {
        let common = t.iter().zip(m).take_while(|(a, b)| a == b).count();
        let swapped = t.len() == m.len() && t.get(common) == m.get(common + 1) && t.get(common + 1) == m.get(common);
        let (longer, shorter) = if t.len() > m.len() { (t, m) } else { (m, t) };
        let extra = longer.get(common).filter(|_| longer.len() > shorter.len());
        let twice = extra.is_some() && common > 0 && extra == longer.get(common - 1);
        let plural = extra == Some(&'s') && common == shorter.len() && t.len() > m.len();
        let long = common > 0 && shorter.len() >= LONG;
        swapped || twice || plural || long
    })
}

#[cfg(test)]
mod tests {
    use super::{Trust, closest, guess};

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

    fn trust(word: &str, known: &[&'static str]) -> Option<Trust> {
        guess(word, known.iter().map(|&w| (w, true, w))).map(|g| g.trust)
    }

    #[test]
    fn a_slip_is_sure_when_it_makes_no_other_word() {
        use Trust::{Doubtful, OneSlip, Sure};
        for (word, meant, trust) in [
            ("pian", "pain", Sure),
            ("paain", "pain", Sure),
            ("pains", "pain", Sure),
            ("stge", "stage", OneSlip),
            ("quota", "quote", OneSlip),
            ("sevre", "severe", OneSlip),
            ("tuchpoint", "touchpoint", Sure),
            ("bersona", "persona", OneSlip),
            ("conversation", "conversion", Doubtful),
            ("touch-point", "touchpoint", Sure),
            ("itw-3", "itw-2", Doubtful),
            ("interview-b", "interview-a", OneSlip),
            ("interview-anna", "interview-hanna", OneSlip),
            ("late_ad", "Late-Ad", Sure),
            ("emial", "email", Sure),
        ] {
            assert_eq!(self::trust(word, &[meant]), Some(trust), "{word} {meant}");
        }
    }

    #[test]
    fn what_could_be_two_things_is_doubtful() {
        assert_eq!(trust("rain", &["pain", "gain"]), Some(Trust::Doubtful));
        assert_eq!(trust("statess", &["gain", "states", "pain"]), Some(Trust::Sure));
        let all = [("lines", false, 1), ("lanes", true, 2), ("lanse", true, 2)];
        assert_eq!(guess("lenes", all.into_iter()).map(|g| g.trust), Some(Trust::Doubtful));
        let same = [("site", true, 1), ("sites", true, 1)];
        assert_eq!(guess("sitess", same.into_iter()).map(|g| (g.value, g.trust)), Some((1, Trust::Sure)));
    }
}
