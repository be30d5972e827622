//! Figures and lengths of time, as another language writes them.
//!
//! In: the text of a figure, or of a length of time. Out: the same for a file in another language. Absent: what they
//! measure.

use super::words::Words;
use crate::model::outline::{arrow, change, minutes, number, tidy};
use crate::vocabulary::{Group, Language, fold};

/// Groups the thousands of a number in French, where English has a comma.
const THIN: char = '\u{202F}';

impl Words {
    /// The first number of a text with the decimal sign of the language; the rest as it is.
    pub(super) fn number(self, text: &str) -> String {
        let Some(found) = number(text, self.from) else { return text.to_owned() };
        let mut out = text.get(..found.from).unwrap_or("").to_owned();
        let digits = text.get(found.from..found.to).unwrap_or("");
        for (at, c) in digits.char_indices() {
            let rest = digits.get(at + c.len_utf8()..).unwrap_or("");
            let three = rest.bytes().take_while(u8::is_ascii_digit).count() == 3;
            out.push(match (c, self.from, self.target()) {
                (',', Language::English, Language::French) if three => THIN,
                (THIN, Language::French, Language::English) | ('.' | ',', _, Language::French) => ',',
                (',', Language::French, Language::English) => '.',
                _ => c,
            });
        }
        out + text.get(found.to..).unwrap_or("")
    }

    /// `20% -> 25%`; why not, where the other language would read another figure.
    pub(super) fn change(self, text: &str) -> Result<String, String> {
        let mut parts = vec![text];
        while let Some(last) = parts.pop() {
            let Some((at, len)) = arrow(last) else {
                parts.push(last);
                break;
            };
            parts.push(last.get(..at).unwrap_or(""));
            parts.push(last.get(at + len..).unwrap_or(""));
        }
        let written = |part: &&str| if self.changes() { tidy(&self.number(part)) } else { tidy(part) };
        let out = parts.iter().map(written).collect::<Vec<_>>().join(" -> ");
        let out = out.trim().to_owned();
        let figures = |text: &str, language| {
            let found = change(text, 0, language).ok()?;
            let said = [found.baseline, found.now, found.target];
            Some(said.map(|f| f.map(|f| (f.value.to_bits(), f.prefix, f.unit))))
        };
        let before = figures(text, self.from);
        if before == figures(&out, self.target()) { Ok(out) } else { Err(self.otherwise(text)) }
    }

    /// `2 weeks`; why not, where the other language would read another length.
    pub(super) fn duration(self, text: &str) -> Result<String, String> {
        let tidied = tidy(text);
        if !self.changes() {
            return Ok(tidied);
        }
        let length = minutes(text, self.from);
        let same = |text: &str| minutes(text, self.target()).map(f64::to_bits) == length.map(f64::to_bits);
        let translated = length.and_then(|_| self.units(&tidied)).filter(|t| same(t));
        match translated {
            Some(translated) => Ok(translated),
            None if same(&tidied) => Ok(tidied),
            None => Err(self.otherwise(text)),
        }
    }

    /// Each number and each unit of a length of time.
    fn units(self, text: &str) -> Option<String> {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        let mut amount = 1.0;
        while let Some(c) = rest.chars().next() {
            let length = if c.is_ascii_digit() {
                let found = number(rest, self.from).filter(|n| n.from == 0)?;
                amount = found.value;
                out.push_str(&self.number(rest.get(..found.to)?));
                found.to
            } else if c.is_alphabetic() {
                let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
                out.push_str(self.unit(rest.get(..length)?, amount)?);
                length
            } else {
                out.push(c);
                c.len_utf8()
            };
            rest = rest.get(length..)?;
        }
        Some(out)
    }

    /// A unit of time: an abbreviation for an abbreviation, else the word as it is after a number.
    fn unit(self, word: &str, amount: f64) -> Option<&'static str> {
        let folded = fold(word)?;
        let unit = self.from.word(Group::Time, &folded)?;
        let words = |l: Language| l.lexicon().words(Group::Time).get(unit).copied().unwrap_or(&[]);
        let same = |w: &&&str| fold(w) == Some(folded);
        let target = words(self.target());
        let short = |all: &[&str], w: &str| all.first().is_some_and(|full| w.chars().count() < full.chars().count());
        let own = [self.from, Language::English].map(words);
        let (all, at) = own.iter().find_map(|all| Some((*all, all.iter().position(|w| same(&w))?)))?;
        if at >= 2 && short(all, word) {
            let fits = |w: &&&str| short(target, w);
            let found = target.iter().find(same).or_else(|| target.get(at).filter(fits));
            if let Some(found) = found.or_else(|| target.iter().skip(2).find(fits)) {
                return Some(found);
            }
        }
        let several = match self.target() {
            Language::English => amount.to_bits() != 1.0_f64.to_bits(),
            Language::French => amount >= 2.0,
        };
        target.get(usize::from(several)).or(target.first()).copied()
    }

    /// Why something cannot be put into the language.
    pub(super) fn otherwise(self, text: &str) -> String {
        let (from, to) = (self.from.name(), self.target().name());
        format!(
            "`{text}` would be understood otherwise in {to} than in {from}; write it another way, or, if the file is in {to} \
             already, say so with `language: {}` at its top",
            self.target().tag()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const THERE: Words = Words { from: Language::English, to: Some(Language::French) };
    const BACK: Words = Words { from: Language::French, to: Some(Language::English) };

    #[test]
    fn lengths_of_time_there_and_back() {
        for (english, french) in [
            ("2 weeks", "2 semaines"),
            ("1 month", "1 mois"),
            ("2 months", "2 mois"),
            ("1.5 days", "1,5 jour"),
            ("1-2 days", "1-2 jours"),
            ("1 h 30 min", "1 h 30 min"),
            ("~ 3 wk", "~ 3 sem"),
            ("2 d", "2 j"),
            ("1,200 hours", "1\u{202F}200 heures"),
            ("an evening", "an evening"),
            ("6 evenings", "6 evenings"),
        ] {
            assert_eq!(THERE.duration(english).as_deref(), Ok(french));
            assert_eq!(BACK.duration(french).as_deref(), Ok(english));
        }
        assert_eq!(BACK.duration("3 années").as_deref(), Ok("3 years"));
        assert_eq!(BACK.duration("20 mn").as_deref(), Ok("20 mins"));
        assert!(THERE.duration("2 jours").is_err(), "words in English, a length in French");
    }

    #[test]
    fn figures_there_and_back() {
        for (english, french) in [
            ("20.5% -> 25%", "20,5% -> 25%"),
            ("$1,200 -> $900", "$1\u{202F}200 -> $900"),
            ("-> 25%", "-> 25%"),
            ("4.2/5", "4,2/5"),
            ("12 345 €", "12 345 €"),
        ] {
            assert_eq!(THERE.change(english).as_deref(), Ok(french));
            assert_eq!(BACK.change(french).as_deref(), Ok(english));
        }
        let keep = Words { from: Language::English, to: None };
        assert_eq!(keep.change("20%→  25%=>30%").as_deref(), Ok("20% -> 25% -> 30%"));
        assert_eq!(keep.change("20% ->").as_deref(), Ok("20% ->"));
    }
}
