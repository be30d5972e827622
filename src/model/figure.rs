//! Figures and lengths of time, as a language writes them.
//!
//! In: text such as `$1,200`, `20 %`, `1-2 weeks`. Out: numbers with what stands around them. Absent: what they measure.
//!
//! A point parts the decimals in every language; a comma does so in French and groups thousands in English. A space, a
//! non-breaking space or an apostrophe groups thousands everywhere, if exactly three digits follow.

use super::{Change, Duration, Figure};
use crate::source::Span;
use crate::vocabulary::{Group, Language, fold};

/// A number found in a text: its value, and which bytes it takes, sign included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Found {
    pub(crate) value: f64,
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// A comma stands where this language has a point.
    pub(crate) comma: bool,
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{A0}' | '\u{202F}' | '\u{2009}')
}

/// The first number of a text.
pub(crate) fn number(text: &str, language: Language) -> Option<Found> {
    let digit = text.find(|c: char| c.is_ascii_digit())?;
    let before = text.get(..digit)?;
    let sign = before.chars().next_back().filter(|c| matches!(c, '+' | '-' | '−'));
    let from = digit - sign.map_or(0, char::len_utf8);
    // In `A-1` or `10-20` the hyphen is none of the number's.
    let joined = text.get(..from).and_then(|t| t.chars().next_back()).is_some_and(char::is_alphanumeric);
    let (sign, from) = if joined { (None, digit) } else { (sign, from) };
    let mut digits = String::new();
    if matches!(sign, Some('-' | '−')) {
        digits.push('-');
    }
    let (to, comma) = scan(text, digit, language, &mut digits);
    let value = digits.parse::<f64>().ok().filter(|v| v.is_finite())?;
    Some(Found { value, from, to, comma })
}

/// Reads digits, groups and decimals from `at`; says where they end and whether a comma took the place of a point.
fn scan(text: &str, mut at: usize, language: Language, digits: &mut String) -> (usize, bool) {
    let (mut decimals, mut comma) = (false, false);
    while let Some(c) = text.get(at..).and_then(|t| t.chars().next()) {
        let rest = text.get(at + c.len_utf8()..).unwrap_or("");
        let following = rest.bytes().take_while(u8::is_ascii_digit).count();
        let groups = is_space(c) || matches!(c, '\'' | '’') || (c == ',' && language == Language::English);
        if c.is_ascii_digit() {
            digits.push(c);
        } else if groups && following == 3 && !decimals {
            // The digits come in the next rounds.
        } else if (c == '.' || c == ',') && following > 0 && !decimals {
            comma |= c == ',' && language == Language::English;
            decimals = true;
            digits.push('.');
        } else {
            break;
        }
        at += c.len_utf8();
    }
    (at, comma)
}

/// A number that is all of a text.
pub(super) fn only_number(text: &str, language: Language) -> Option<Found> {
    number(text, language).filter(|n| n.from == 0 && n.to == text.len())
}

/// White space tidied: one space for several, none at the ends; a non-breaking space stays what it is.
pub(crate) fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars() {
        if !(is_space(c) && out.ends_with(is_space)) {
            out.push(if c == '\t' { ' ' } else { c });
        }
    }
    out
}

/// Why a change of figures cannot be understood.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub(crate) enum Trouble {
    /// There is no number in a part of it.
    NoNumber(Span),
    /// English takes a point.
    Comma(Span),
    /// More than three figures.
    TooMany(Span),
    /// Nothing on either side.
    Nothing(Span),
}

/// Ways of writing the arrow.
const ARROWS: [&str; 9] = ["-->", "->", "–>", "—>", "→", "=>", "⇒", "➔", "⟶"];

/// The first arrow of a text: where it begins, and how many bytes it takes. Each character is looked at once.
pub(crate) fn arrow(text: &str) -> Option<(usize, usize)> {
    let begins = |c: char| matches!(c, '-' | '=' | '\u{2013}'..='\u{2014}' | '\u{2190}'..='\u{2BFF}');
    text.char_indices().filter(|&(_, c)| begins(c)).find_map(|(at, _)| {
        let rest = text.get(at..)?;
        ARROWS.iter().find(|a| rest.starts_with(**a)).map(|a| (at, a.len()))
    })
}

/// `20% -> 25%`: two figures are baseline and target, three baseline, now and target, a single one is now; a side that
/// is left empty is not known.
pub(crate) fn change(text: &str, at: u32, language: Language) -> Result<Change, Trouble> {
    let whole = Span::new(at, at + text.len() as u32);
    let mut figures = Vec::new();
    let mut rest = text;
    let mut offset = 0;
    loop {
        let (length, skip) = arrow(rest).unwrap_or((rest.len(), 0));
        figures.push(figure(rest.get(..length).unwrap_or(""), at + offset, language)?);
        if skip == 0 {
            break;
        }
        offset += (length + skip) as u32;
        rest = rest.get(length + skip..).unwrap_or("");
    }
    if figures.iter().all(Option::is_none) {
        return Err(Trouble::Nothing(whole));
    }
    let count = figures.len();
    let mut figures = figures.into_iter();
    let mut next = || figures.next().flatten();
    Ok(match count {
        1 => Change { baseline: None, now: next(), target: None },
        2 => Change { baseline: next(), now: None, target: next() },
        3 => Change { baseline: next(), now: next(), target: next() },
        _ => return Err(Trouble::TooMany(whole)),
    })
}

fn figure(text: &str, at: u32, language: Language) -> Result<Option<Figure>, Trouble> {
    let start = at + (text.len() - text.trim_start().len()) as u32;
    let text = text.trim();
    let span = Span::new(start, start + text.len() as u32);
    if text.is_empty() {
        return Ok(None);
    }
    let found = number(text, language).ok_or(Trouble::NoNumber(span))?;
    if found.comma {
        return Err(Trouble::Comma(Span::new(start + found.from as u32, start + found.to as u32)));
    }
    Ok(Some(Figure {
        value: found.value,
        text: tidy(text),
        prefix: tidy(text.get(..found.from).unwrap_or("")),
        unit: tidy(text.get(found.to..).unwrap_or("")),
        span,
    }))
}

/// Minutes of each unit of [`Group::Time`].
const MINUTES: [f64; 7] = [1.0 / 60.0, 1.0, 60.0, 1440.0, 10_080.0, 43_830.0, 525_960.0];
const HOUR: usize = 2;

/// A length of time. In words, or in units that are no units of time (`6 evenings`), it has no minutes.
pub(super) fn duration(text: &str, span: Span, language: Language) -> Duration {
    Duration { text: tidy(text), span, minutes: minutes(text, language) }
}

/// How many minutes a text says; `None` for words.
pub(crate) fn minutes(text: &str, language: Language) -> Option<f64> {
    let mut rest = text.trim().trim_start_matches(['~', '≈']).trim_start();
    let mut total = 0.0;
    let mut last = None;
    while !rest.is_empty() {
        let (amount, after) = amount(rest, language)?;
        let word_end = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
        let (word, after) = after.split_at(word_end);
        let unit = if word.is_empty() && last == Some(HOUR) && after.is_empty() {
            HOUR - 1
        } else {
            language.word(Group::Time, &fold(word)?)?
        };
        total += amount * MINUTES.get(unit)?;
        last = Some(unit);
        rest = after.trim_start_matches(|c: char| is_space(c) || c == ',');
    }
    last.map(|_| total)
}

/// A number, or the middle of `1-2`, and what follows it.
fn amount(text: &str, language: Language) -> Option<(f64, &str)> {
    let first = number(text, language).filter(|n| n.from == 0 && n.value >= 0.0)?;
    let rest = text.get(first.to..)?.trim_start_matches(is_space);
    let Some(rest) = rest.strip_prefix(['-', '–', '—', '−']) else { return Some((first.value, rest)) };
    let rest = rest.trim_start_matches(is_space);
    let second = number(rest, language).filter(|n| n.from == 0)?;
    Some((f64::midpoint(first.value, second.value), rest.get(second.to..)?.trim_start_matches(is_space)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str, language: Language) -> Option<(f64, &str)> {
        number(text, language).map(|n| (n.value, &text[n.to..]))
    }

    #[test]
    fn numbers_of_two_languages() {
        use Language::{English as E, French as F};
        for (text, language, expected) in [
            ("$1,200", E, (1200.0, "")),
            ("1,200,300.5 m", E, (1_200_300.5, " m")),
            ("1 200 €", F, (1200.0, " €")),
            ("1\u{202f}200,50\u{a0}€", F, (1200.5, "\u{a0}€")),
            ("20,5 %", F, (20.5, " %")),
            ("20.5 %", F, (20.5, " %")),
            ("1'200 CHF", E, (1200.0, " CHF")),
            ("12 30", E, (12.0, " 30")),
            ("−3 °C", E, (-3.0, " °C")),
            ("4.2/5", E, (4.2, "/5")),
            ("NPS +12", E, (12.0, "")),
            ("Q-3", E, (3.0, "")),
            ("3.", E, (3.0, ".")),
        ] {
            assert_eq!(value(text, language), Some(expected), "{text}");
        }
        assert_eq!(value("none", E), None);
        assert!(number("20,5", E).unwrap().comma);
        assert_eq!(number(&"9".repeat(400), E), None);
    }

    #[test]
    fn changes() {
        let show = |text: &str| {
            change(text, 0, Language::English).map(|c| {
                [c.baseline, c.now, c.target]
                    .map(|f| f.map_or("·".into(), |f| format!("{}|{}|{}", f.prefix, f.value, f.unit)))
                    .join(" ")
            })
        };
        assert_eq!(show("20% -> 25%").unwrap(), "|20|% · |25|%");
        assert_eq!(show("$1,200→$900").unwrap(), "$|1200| · $|900|");
        assert_eq!(show("14 min => 9  min -> 2 min").unwrap(), "|14|min |9|min |2|min");
        assert_eq!(show("30").unwrap(), "· |30| ·");
        assert_eq!(show("-> 25%").unwrap(), "· · |25|%");
        assert_eq!(show("-5 -> -3").unwrap(), "|-5| · |-3|");
        assert_eq!(show("few -> 3"), Err(Trouble::NoNumber(Span::new(0, 3))));
        assert_eq!(show("20,5% -> 3"), Err(Trouble::Comma(Span::new(0, 4))));
        assert_eq!(show("->"), Err(Trouble::Nothing(Span::new(0, 2))));
        assert!(matches!(show("1->2->3->4"), Err(Trouble::TooMany(_))));
    }

    #[test]
    fn durations() {
        for (text, language, expected) in [
            ("2 days", Language::English, Some(2880.0)),
            ("1-2 days", Language::English, Some(2160.0)),
            ("2 semaines", Language::French, Some(20160.0)),
            ("1,5 jour", Language::French, Some(2160.0)),
            ("25 min", Language::English, Some(25.0)),
            ("1 h 30", Language::English, Some(90.0)),
            ("2h30min", Language::English, Some(150.0)),
            ("1 month", Language::English, Some(43_830.0)),
            ("an evening", Language::English, None),
            ("6 evenings", Language::English, None),
            ("", Language::English, None),
            ("3", Language::English, None),
        ] {
            assert_eq!(minutes(text, language), expected, "{text}");
        }
        assert_eq!(duration(" 3 \t weeks ", Span::default(), Language::English).text, "3 weeks");
    }
}
