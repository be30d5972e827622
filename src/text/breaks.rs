//! Where a line may end: the rules of Unicode (UAX #14), by hand for Latin, Greek and Cyrillic, by `icu_segmenter` for the rest.
//!
//! In: a text. Out: the places after which a line may end, or must. Absent: widths.
//!
//! The rules by hand agree with `icu_segmenter` (tests compare them) but for these, which are meant:
//! no break between a number and its unit when an ordinary space parts them (`30 %`, `5 €`, `11 h`).

#![allow(
    clippy::enum_glob_use,
    clippy::match_same_arms,
    reason = "the rules are a table of classes, in the order of the standard"
)]

mod class;

use std::ops::Range;

use class::{Class, class};
use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{GraphemeClusterSegmenter, LineSegmenter};

/// A place where a line may end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Opportunity {
    /// Where the next line would begin, UTF-8 bytes.
    pub(super) at: usize,
    /// Whether a line must end here.
    pub(super) forced: bool,
}

/// Calls `each` for every place where a line may end, the end of the text included, and returns whether the text is
/// read from right to left.
pub(super) fn opportunities(text: &str, mut each: impl FnMut(Opportunity)) -> bool {
    let by_rules = text.chars().all(|c| class(c) != Class::Unknown);
    if by_rules {
        by_hand(text, &mut each);
        false
    } else {
        by_data(text, &mut each);
        is_rtl(text)
    }
}

/// Calls `each` for every character as a reader sees it: a letter with its marks, a joined emoji. A soft hyphen goes
/// with the letter before it.
pub(super) fn clusters(text: &str, mut each: impl FnMut(Range<usize>)) {
    let mut start = 0;
    for end in GraphemeClusterSegmenter::new().segment_str(text).skip(1) {
        if !text.get(end..).is_some_and(|rest| rest.starts_with('\u{AD}')) {
            each(start..end);
            start = end;
        }
    }
}

/// Whether the first letter belongs to a script that is written from right to left.
pub(super) fn is_rtl(text: &str) -> bool {
    let written_left = |c: char| matches!(u32::from(c), 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFE | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF);
    text.chars().find(|c| c.is_alphabetic()).is_some_and(written_left)
}

fn by_data(text: &str, each: &mut impl FnMut(Opportunity)) {
    let segmenter = LineSegmenter::new_dictionary(LineBreakOptions::default());
    for at in segmenter.segment_str(text).filter(|&at| at > 0) {
        let forced = text.get(..at).is_some_and(|before| before.ends_with(is_line_end)) && at < text.len();
        each(Opportunity { at, forced });
    }
}

fn is_line_end(c: char) -> bool {
    class(c) == Class::LineEnd
}

/// What the rules remember of the text so far.
struct Context {
    /// Class of the last character that is neither space nor mark.
    last: Class,
    /// Whether spaces follow it.
    spaced: bool,
    /// Whether `last` is a quotation mark that opens by its place.
    opening: bool,
}

fn by_hand(text: &str, each: &mut impl FnMut(Opportunity)) {
    let mut characters = text.char_indices();
    let Some((_, first)) = characters.next() else { return };
    let mut context = Context::begin(class(first), true);
    for (at, c) in characters {
        let class = class(c);
        if class == Class::Letter && context.last == Class::Letter && !context.spaced {
            // Nothing happens inside of a word.
            continue;
        }
        if context.last == Class::LineEnd {
            each(Opportunity { at, forced: true });
        } else if context.may_break(class, c, text.get(at + c.len_utf8()..).unwrap_or_default()) {
            each(Opportunity { at, forced: false });
        }
        context.pass(class);
    }
    each(Opportunity { at: text.len(), forced: false });
}

impl Context {
    /// Goes on behind one more character.
    fn pass(&mut self, class: Class) {
        match class {
            Class::Space if self.last != Class::LineEnd => self.spaced = true,
            // A mark belongs to its letter; one that has none counts as a letter.
            Class::Mark if self.last != Class::LineEnd && !self.spaced => {}
            _ => {
                let opens = self.spaced
                    || matches!(self.last, Class::LineEnd | Class::Open | Class::Glue)
                    || matches!(self.last, Class::Quote | Class::QuoteOpen | Class::QuoteClose);
                *self = Self::begin(class, opens);
            }
        }
    }

    fn begin(class: Class, opens: bool) -> Self {
        let last = if class == Class::Mark { Class::Letter } else { class };
        Self { last, spaced: class == Class::Space, opening: opens && class == Class::QuoteOpen }
    }

    /// Whether a line may end before a character of this class, `rest` being what follows it.
    fn may_break(&self, class: Class, c: char, rest: &str) -> bool {
        use Class::*;
        match class {
            Space | LineEnd | Close | Bracket | Exclamation | Infix | Slash => return false,
            Mark if !self.spaced => return false,
            _ => {}
        }
        if self.last == Open || self.opening || (self.last == Dash && class == Dash) {
            return false;
        }
        if class == QuoteClose && closes(rest) {
            return false;
        }
        if self.spaced {
            return !(self.last == Digit && unit(c, rest));
        }
        !Self::adjoins(self.last, class)
    }

    /// Whether two characters that touch stay together.
    fn adjoins(last: Class, class: Class) -> bool {
        use Class::*;
        match (last, class) {
            (Glue | Quote | QuoteOpen | QuoteClose, _) | (_, Quote | QuoteOpen | QuoteClose) => true,
            (last, Glue) => !matches!(last, After | Hyphen),
            (_, After | Hyphen | Ellipsis) | (Before, _) => true,
            (Letter | Mark | Digit | Infix, Letter | Mark | Digit) => true,
            (Prefix | Postfix, Letter | Mark) | (Letter | Mark, Prefix | Postfix) => true,
            (Close | Bracket | Digit, Prefix | Postfix) | (Prefix | Postfix, Digit) => true,
            (Prefix | Postfix, Open) => true,
            (Hyphen | Slash, Digit) => true,
            (Letter | Mark | Digit, Open) | (Bracket, Letter | Mark | Digit) => true,
            _ => false,
        }
    }
}

/// Whether what follows a closing quotation mark shows that it closes: a space, more punctuation, the end.
fn closes(rest: &str) -> bool {
    use Class::*;
    rest.chars().find(|&c| class(c) != Mark).is_none_or(|c| {
        matches!(
            class(c),
            Space | LineEnd | Glue | Close | Quote | QuoteOpen | QuoteClose | Bracket | Exclamation | Infix | Slash
        )
    })
}

/// Units that are written with letters and are no words of their own.
const UNITS: [&str; 20] = [
    "h", "min", "s", "ms", "km", "m", "cm", "mm", "kg", "g", "mg", "l", "L", "cl", "ml", "px", "Mo", "MB", "kWh", "pt",
];

/// Whether a sign or a short word is the unit of the number before it: nothing follows it that it could belong to.
fn unit(c: char, rest: &str) -> bool {
    use Class::*;
    let ends = |rest: &str| rest.chars().next().is_none_or(|c| !matches!(class(c), Letter | Digit | Mark | Open));
    if matches!(c, '%' | '‰' | '°' | '€' | '$' | '£' | '¥' | '¢') {
        return ends(rest);
    }
    let after = |unit: &str| unit.strip_prefix(c).and_then(|more| rest.strip_prefix(more));
    UNITS.iter().filter_map(|u| after(u)).any(|rest| ends(rest) && !rest.starts_with(['\'', '’', '-']))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ours(text: &str) -> Vec<usize> {
        let mut list = Vec::new();
        by_hand(text, &mut |o| list.push(o.at));
        list
    }

    fn theirs(text: &str) -> Vec<usize> {
        let mut list = Vec::new();
        by_data(text, &mut |o| list.push(o.at));
        list
    }

    /// Their opportunities but for the difference that is meant.
    fn expected(text: &str) -> Vec<usize> {
        let parted = |&at: &usize| {
            let before = text.get(..at).unwrap_or_default();
            let after = text.get(at..).unwrap_or_default();
            let sign = after.chars().next().unwrap_or(' ');
            let number = before.trim_end_matches(' ').trim_end_matches(|c| class(c) == Class::Mark);
            !(before.ends_with(' ')
                && number.ends_with(|c: char| c.is_ascii_digit())
                && unit(sign, after.get(sign.len_utf8()..).unwrap_or_default()))
        };
        theirs(text).into_iter().filter(parted).collect()
    }

    const SAMPLES: [char; 22] = [
        'a', '1', ' ', '\n', '\u{A0}', '\u{301}', '(', '}', ')', '"', '«', '»', '!', '.', '/', '-', '–', '—', '´', '…',
        '$', '%',
    ];

    #[test]
    fn every_character_is_classed_as_in_the_standard() {
        for c in (0..0x3000).filter_map(char::from_u32).filter(|&c| class(c) != Class::Unknown) {
            for (a, b) in SAMPLES.iter().flat_map(|a| SAMPLES.iter().map(move |b| (a, b))) {
                for text in [format!("{a}{c}{b}"), format!("{a} {c}{b}"), format!("{a}{c} {b}")] {
                    assert_eq!(ours(&text), expected(&text), "{text:?}");
                }
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]
        #[test]
        fn rules_by_hand_agree_with_the_data(text in prop::collection::vec(prop::sample::select(&SAMPLES), 0..9)) {
            let text: String = text.into_iter().collect();
            prop_assert_eq!(ours(&text), expected(&text), "{:?}", text);
        }
    }

    #[test]
    fn numbers_and_units() {
        assert_eq!(ours("à 30 % et 5 € ou $5"), [3, 8, 11, 17, 20, 22]);
        assert_eq!(ours("11 h, 5 min."), [6, 12]);
        assert_eq!(ours("3 minutes"), [2, 9]);
        assert_eq!(ours("2 l’une"), [2, 9]);
    }

    #[test]
    fn direction_is_that_of_the_first_letter() {
        assert!(is_rtl("1. שלום hello"));
        assert!(!is_rtl("hello שלום"));
    }
}
