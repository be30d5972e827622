//! What stands in parentheses, typed.
//!
//! In: the inside of the parentheses and what the keyword takes there. Out: a [`Measure`], or a diagnostic that says what
//! to write. Absent: whether there have to be parentheses.

use super::figure::{Trouble, change, duration, only_number};
use super::keyword::{Top, foreign_mend};
use super::{Change, Channel, Duration, JobKind, Measure, SourceKind, codes};
use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::source::Span;
use crate::vocabulary::{Folded, Group, Guess, Key, Language, Qualifier, Spelled, Trust, fold, guess};

/// The inside of a pair of parentheses, without white space around it.
#[derive(Clone, Copy)]
pub(super) struct Inside<'a> {
    pub(super) text: &'a str,
    pub(super) span: Span,
    pub(super) language: Language,
    /// Where a line that says the language belongs, if the file lacks one.
    pub(super) undeclared: Option<Top>,
    /// The keyword that it qualifies.
    pub(super) key: Key,
}

/// What was read, or everything that is wrong with it.
pub(super) type Outcome<T> = Result<T, Vec<Diagnostic>>;

impl<'a> Inside<'a> {
    fn folded(self) -> Option<Folded> {
        fold(self.text)
    }

    fn word(self, group: Group) -> Option<usize> {
        self.language.word(group, &self.folded()?)
    }

    fn number(self) -> Option<f64> {
        only_number(self.text, self.language).filter(|n| !n.comma).map(|n| n.value)
    }

    fn part(self, from: usize, to: usize) -> Self {
        let text = self.text.get(from..to).unwrap_or("");
        let start = self.span.start + (from + text.len() - text.trim_start().len()) as u32;
        let text = text.trim();
        Self { text, span: Span::new(start, start + text.len() as u32), ..self }
    }

    /// The parts between commas.
    fn parts(self) -> impl Iterator<Item = Self> + 'a {
        let mut from = 0;
        self.text.split([',', '，', '、']).map(move |part| {
            let found = self.part(from, from + part.len());
            let next = from + part.len();
            from = next + self.text.get(next..).and_then(|t| t.chars().next()).map_or(0, char::len_utf8);
            found
        })
    }

    fn keyword(self) -> &'static str {
        self.language.spell(self.key)
    }

    fn error(self, code: &'static Code, message: String, label: &str, help: String) -> Vec<Diagnostic> {
        vec![Diagnostic::new(code, self.span, message, label).help(help)]
    }

    /// A word that is none of those that could stand here.
    fn unknown(self, what: &str, groups: &[Group], help: String) -> Vec<Diagnostic> {
        if let Some((language, right)) = self.foreign(groups) {
            let message = format!("`{}` is {} for `{right}`", self.text, language.name());
            let error = Diagnostic::new(&codes::UNKNOWN_QUALIFIER, self.span, message, "not known in this file")
                .help(format!("write `{right}`, or put `language: {}` at the top of the file", language.tag()));
            return vec![error.mended(foreign_mend(self.span, right, language, self.undeclared))];
        }
        let message = format!("`{}` is not {what}", self.text);
        let error = Diagnostic::new(&codes::UNKNOWN_QUALIFIER, self.span, message, "not understood");
        let help = match (narrow(self.text), self.meant(groups)) {
            (Some(plain), _) => format!("write `{plain}`, in plain characters; {help}"),
            (None, Some(found)) => format!("did you mean `{}`? {help}", found.value.word),
            (None, None) => help,
        };
        let error = error.help(help);
        vec![match self.mend(groups) {
            Some(fix) => error.mended(fix),
            None => error,
        }]
    }

    /// The mend of a word that is none of those that could stand here.
    pub(super) fn mend(self, groups: &[Group]) -> Option<Fix> {
        let write = |certain, word: &str| {
            let edits = vec![Edit { span: self.span, text: word.to_owned() }];
            Some(Fix { title: format!("write `{word}`"), edits, certain })
        };
        if let Some((language, right)) = self.foreign(groups) {
            return Some(foreign_mend(self.span, right, language, self.undeclared));
        }
        if let Some(plain) = narrow(self.text) {
            return write(true, &plain);
        }
        let found = self.meant(groups)?;
        // Among the words of a scale there is none of people's own.
        let enough = if groups.iter().all(|&g| is_scale(g)) { Trust::OneSlip } else { Trust::Sure };
        write(found.trust >= enough, found.value.word)
    }

    /// The word of this file's language for one of another language.
    fn foreign(self, groups: &[Group]) -> Option<(Language, &'static str)> {
        let folded = self.folded()?;
        Language::ALL.into_iter().find_map(|language| {
            let word = |&group| Some(self.language.spell_word(group, language.lexicon().word(group, &folded)?));
            Some((language, groups.iter().find_map(word)?))
        })
    }

    /// The word that was probably meant.
    fn meant(self, groups: &[Group]) -> Option<Guess<Spelled<(Group, usize)>>> {
        let typed = self.folded()?;
        let languages = [self.language, Language::English];
        let sets = languages.iter().flat_map(|l| groups.iter().map(|&g| (g, l.lexicon().words(g))));
        let words: Vec<(Folded, Spelled<(Group, usize)>)> = sets
            .flat_map(|(group, set)| set.iter().enumerate().map(move |(number, all)| ((group, number), *all)))
            .flat_map(|(meaning, all)| all.iter().map(move |&word| Spelled { meaning, word }))
            .filter_map(|spelled| Some((fold(spelled.word)?, spelled)))
            .collect();
        guess(typed.as_str(), words.iter().map(|(folded, spelled)| (folded.as_str(), true, *spelled)))
    }
}

/// Whether the words of a set stand for the points of a scale, or for one of a few things: a word that is none of them says
/// nothing else.
fn is_scale(group: Group) -> bool {
    !matches!(group, Group::Channel | Group::SourceKind | Group::Job | Group::Time | Group::Particle)
}

/// A text whose full-width letters and figures are made plain ones; `None` if it has none.
fn narrow(text: &str) -> Option<String> {
    let plain = |c: char| match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        c => c,
    };
    let out: String = text.chars().map(plain).collect();
    (out != text).then_some(out)
}

/// The words of a set, as a list for a sentence.
fn list(language: Language, group: Group) -> String {
    let words: Vec<String> =
        language.lexicon().words(group).iter().filter_map(|w| w.first()).map(|w| format!("`{w}`")).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => words.join(""),
    }
}

/// What a keyword's parentheses may hold, for a sentence that tells what to write.
pub(super) fn expected(kind: Qualifier, key: Key, language: Language) -> String {
    let keyword = language.spell(key);
    let word = |group, number| language.spell_word(group, number);
    let measure = |number| word(Group::Measure, number);
    match kind {
        Qualifier::None => format!("write `{keyword}` without parentheses"),
        Qualifier::Intensity => {
            format!(
                "write `{keyword} ({})`: 1 to 5, or {}",
                word(Group::Intensity, 3),
                list(language, Group::Intensity)
            )
        }
        Qualifier::Importance => {
            format!(
                "write `{keyword} ({})`: 1 to 5, or {}",
                word(Group::Importance, 3),
                list(language, Group::Importance)
            )
        }
        Qualifier::Gain => format!(
            "write `{keyword} ({})`: 1 to 5, or {}; or `{keyword} ({} 5, {} 2)`",
            word(Group::Importance, 3),
            list(language, Group::Importance),
            measure(2),
            measure(3)
        ),
        Qualifier::ImpactEffort => format!("write `{keyword} ({} 4, {} 2)`, each 1 to 5", measure(0), measure(1)),
        Qualifier::Score => {
            format!("write `{keyword} (+1)`: -2 to +2, {}, or 😡 😟 😐 🙂 😍", list(language, Group::Feeling))
        }
        Qualifier::Channel => format!(
            "write {}, or `{}`, alone or with one of these",
            list(language, Group::Channel).replace(" or ", ", "),
            word(Group::Particle, 1)
        ),
        Qualifier::Duration => format!("write a number and a unit, as in `(2 {})`, or words", time(language)),
        Qualifier::Change => format!("write `{keyword} (20% -> 25%)`, or baseline -> now -> target, in any unit"),
        Qualifier::SourceKind => format!("write {}", list(language, Group::SourceKind)),
        Qualifier::Rank => format!("write {}, or nothing", list(language, Group::Rank)),
        Qualifier::Label => format!("write its label, as in `{keyword} (...)`"),
        Qualifier::Level => format!("write `{keyword} (4)`: 1 to 5"),
        Qualifier::Balance => format!("write `{keyword} (-0.5)`: -1 is all the first of the two, +1 all the second"),
        Qualifier::Job => format!("write {}, or any other word", list(language, Group::Job)),
        Qualifier::Activity => choices(keyword, language, Group::Activity),
        Qualifier::Resource => choices(keyword, language, Group::Resource),
        Qualifier::Brings => choices(keyword, language, Group::Brings),
    }
}

/// A keyword with each of the words that it takes.
fn choices(keyword: &str, language: Language, group: Group) -> String {
    let words = language.lexicon().words(group).iter().filter_map(|w| w.first());
    let all: Vec<String> = words.map(|w| format!("`{keyword} ({w})`")).collect();
    format!("write {}", all.join(" or "))
}

/// What a statement lacks whose parentheses are missing.
pub(super) fn lacking(kind: Qualifier) -> &'static str {
    match kind {
        Qualifier::Score => "has no score, so it has no place on the curve",
        Qualifier::Level => "has no level",
        Qualifier::Balance => "does not say where between the two it lies",
        _ => "does not say which of the two it is",
    }
}

/// Days, in the plural.
fn time(language: Language) -> &'static str {
    language.lexicon().words(Group::Time).get(3).and_then(|w| w.get(1)).copied().unwrap_or("")
}

/// The qualifier of an item.
pub(super) fn measure(kind: Qualifier, it: Inside<'_>) -> Outcome<Measure> {
    Ok(match kind {
        Qualifier::Intensity => Measure::Level(level(it, Some(Group::Intensity), "an intensity")?),
        Qualifier::Importance => Measure::Level(level(it, Some(Group::Importance), "an importance")?),
        Qualifier::Level => Measure::Level(level(it, None, "a level")?),
        Qualifier::Gain => gain(it)?,
        Qualifier::ImpactEffort => impact_effort(it)?,
        Qualifier::Score => Measure::Score(score(it)?),
        Qualifier::Channel => channel(it)?,
        Qualifier::Change => Measure::Change(figures(it)?),
        Qualifier::Job => Measure::Job(job(it)),
        Qualifier::Activity => Measure::Setup(choice(it, Group::Activity, kind)? == 0),
        Qualifier::Resource => Measure::Have(choice(it, Group::Resource, kind)? == 0),
        Qualifier::Brings => Measure::BringsActivity(choice(it, Group::Brings, kind)? == 0),
        Qualifier::None
        | Qualifier::Duration
        | Qualifier::SourceKind
        | Qualifier::Rank
        | Qualifier::Label
        | Qualifier::Balance => Measure::None,
    })
}

/// One of the words of a set.
pub(super) fn choice(it: Inside<'_>, group: Group, kind: Qualifier) -> Outcome<usize> {
    it.word(group).ok_or_else(|| {
        let what = match group {
            Group::Rank => "a rank of a persona",
            Group::SourceKind => "a kind of source",
            _ => "one of the words that can stand here",
        };
        it.unknown(what, &[group], expected(kind, it.key, it.language))
    })
}

/// 1 to 5, as a number or a word.
pub(super) fn level(it: Inside<'_>, group: Option<Group>, what: &str) -> Outcome<u8> {
    if let Some(number) = group.and_then(|g| it.word(g)) {
        return Ok(number as u8 + 1);
    }
    let kind = match group {
        Some(Group::Intensity) => Qualifier::Intensity,
        Some(_) => Qualifier::Importance,
        None => Qualifier::Level,
    };
    let digits = it.text.strip_suffix("/5").map_or(it, |t| it.part(0, t.len()));
    match digits.number() {
        Some(value) if value.fract() == 0.0 && (1.0..=5.0).contains(&value) => Ok(value as u8),
        Some(value) => Err(beyond(it, what, "1 to 5, in whole steps", &format!("{}", value.round().clamp(1.0, 5.0)))),
        None => {
            let groups: Vec<Group> = group.into_iter().collect();
            Err(it.unknown(what, &groups, expected(kind, it.key, it.language)))
        }
    }
}

/// A number off its scale; the nearest that is on it is proposed.
fn beyond(it: Inside<'_>, what: &str, range: &str, nearest: &str) -> Vec<Diagnostic> {
    let message = format!("{what} goes from {range}; `{}` is outside", it.text);
    let error = Diagnostic::new(&codes::OUT_OF_RANGE, it.span, message, "off the scale");
    vec![error.help(format!("write `{nearest}`, if that is what you meant")).fix(
        false,
        format!("write `{nearest}`"),
        it.span,
        nearest,
    )]
}

/// −2 to +2.
fn score(it: Inside<'_>) -> Outcome<f64> {
    if let Some(number) = it.word(Group::Feeling) {
        return Ok(number as f64 - 2.0);
    }
    let found = only_number(it.text, it.language);
    if let Some(n) = found.filter(|n| n.comma) {
        return Err(comma(it, it.part(n.from, n.to)));
    }
    match found.map(|n| n.value) {
        Some(value) if (-2.0..=2.0).contains(&value) => Ok(value),
        Some(value) => Err(beyond(it, "a feeling", "-2 to +2", if value > 0.0 { "+2" } else { "-2" })),
        None => Err(it.unknown("a feeling", &[Group::Feeling], expected(Qualifier::Score, it.key, it.language))),
    }
}

/// A decimal comma in a language that has a point.
fn comma(it: Inside<'_>, number: Inside<'_>) -> Vec<Diagnostic> {
    let point = number.text.replace(',', ".");
    let message = format!("`{}` has a comma where {} writes a point", number.text, it.language.name());
    vec![
        Diagnostic::new(&codes::UNKNOWN_QUALIFIER, number.span, message, "not a number in this language")
            .help(format!("write `{point}`"))
            .fix(true, format!("write `{point}`"), number.span, point),
    ]
}

/// −1 to +1.
pub(super) fn balance(it: Inside<'_>) -> Outcome<f64> {
    let found = only_number(it.text, it.language);
    if let Some(n) = found.filter(|n| n.comma) {
        return Err(comma(it, it.part(n.from, n.to)));
    }
    match found.map(|n| n.value) {
        Some(value) if (-1.0..=1.0).contains(&value) => Ok(value),
        Some(value) => Err(beyond(it, "a trait", "-1 to +1", if value > 0.0 { "+1" } else { "-1" })),
        None => Err(it.unknown("a number", &[], expected(Qualifier::Balance, it.key, it.language))),
    }
}

/// A named figure such as `impact 4`: which, and where its number stands.
fn named(it: Inside<'_>) -> (Option<usize>, Inside<'_>) {
    let end = it.text.find(|c: char| c.is_whitespace() || c == ':' || c == '=' || c.is_ascii_digit());
    let Some(end) = end.filter(|&e| e > 0) else { return (None, it) };
    let Some(which) = it.part(0, end).word(Group::Measure) else { return (None, it) };
    let rest = it.text.get(end..).unwrap_or("");
    let skip = rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || c == ':' || c == '=').len();
    (Some(which), it.part(end + skip, it.text.len()))
}

/// `impact 4, effort 2`; either may be left out.
fn impact_effort(it: Inside<'_>) -> Outcome<Measure> {
    let (mut found, mut wrong) = ([None, None], Vec::new());
    if let Some(error) = two_numbers(it) {
        return Err(error);
    }
    for part in it.parts() {
        let (which, value) = named(part);
        let Some(slot) = which.and_then(|w| found.get_mut(w)) else {
            let help = expected(Qualifier::ImpactEffort, it.key, it.language);
            let word = part.text.find(char::is_whitespace).map_or(part, |end| part.part(0, end));
            wrong.extend(word.unknown("an impact or an effort", &[Group::Measure], help));
            continue;
        };
        let what = if which == Some(0) { "an impact" } else { "an effort" };
        match (&slot, level(value, None, what)) {
            (Some(_), _) => wrong.extend(twice(part)),
            (None, Ok(level)) => *slot = Some(level),
            (None, Err(errors)) => wrong.extend(explain(errors, Qualifier::ImpactEffort, it)),
        }
    }
    let [impact, effort] = found;
    whole(Measure::ImpactEffort { impact, effort }, wrong)
}

/// Two bare numbers: most people write the impact first.
fn two_numbers(it: Inside<'_>) -> Option<Vec<Diagnostic>> {
    let parts: Vec<Inside<'_>> = it.parts().collect();
    let [first, second] = parts.as_slice() else { return None };
    let (impact, effort) = (level(*first, None, "").ok()?, level(*second, None, "").ok()?);
    let name = |number| it.language.spell_word(Group::Measure, number);
    let right = format!("{} {impact}, {} {effort}", name(0), name(1));
    let message = format!("`{}` does not say which is the impact and which the effort", it.text);
    let error = Diagnostic::new(&codes::UNKNOWN_QUALIFIER, it.span, message, "which is which?");
    let help = format!("write `{right}`, if you meant it so");
    Some(vec![error.help(help).fix(false, format!("write `{right}`"), it.span, right)])
}

/// What was read, unless something is wrong with it.
fn whole<T>(value: T, wrong: Vec<Diagnostic>) -> Outcome<T> {
    if wrong.is_empty() { Ok(value) } else { Err(wrong) }
}

/// The same figure once more.
fn twice(it: Inside<'_>) -> Vec<Diagnostic> {
    let message = format!("`{}` gives the same measure a second time", it.text);
    it.error(&codes::SECOND_VALUE, message, "the second time", "keep the one that is right".to_owned())
}

/// The same mistakes with the help of the whole qualifier, where the part has none that is better.
fn explain(mut errors: Vec<Diagnostic>, kind: Qualifier, it: Inside<'_>) -> Vec<Diagnostic> {
    for error in errors.iter_mut().filter(|e| e.fix.is_none()) {
        error.help = Some(expected(kind, it.key, it.language));
    }
    errors
}

/// An importance, alone or with today's satisfaction.
fn gain(it: Inside<'_>) -> Outcome<Measure> {
    let (mut importance, mut satisfaction) = (None, None);
    let mut wrong = Vec::new();
    for part in it.parts() {
        let (slot, value, what) = match named(part) {
            (Some(3), value) => (&mut satisfaction, value, "a satisfaction"),
            (Some(2), value) => (&mut importance, value, "an importance"),
            _ => (&mut importance, part, "an importance"),
        };
        match (&slot, level(value, Some(Group::Importance), what)) {
            (Some(_), _) => wrong.extend(twice(part)),
            (None, Ok(level)) => *slot = Some(level),
            (None, Err(errors)) => wrong.extend(explain(errors, Qualifier::Gain, it)),
        }
    }
    match (importance, satisfaction) {
        (Some(importance), Some(satisfaction)) => whole(Measure::Gain { importance, satisfaction }, wrong),
        (Some(importance), None) => whole(Measure::Level(importance), wrong),
        _ if !wrong.is_empty() => Err(wrong),
        _ => Err(it.error(
            &codes::MISSING_QUALIFIER,
            "a satisfaction says little without the importance".to_owned(),
            "how important is it?",
            expected(Qualifier::Gain, it.key, it.language),
        )),
    }
}

/// In the order of [`Group::Channel`].
const CHANNELS: [Channel; 13] = [
    Channel::Web,
    Channel::Mobile,
    Channel::Email,
    Channel::Phone,
    Channel::Chat,
    Channel::Store,
    Channel::Social,
    Channel::Ad,
    Channel::Mail,
    Channel::Person,
    Channel::Event,
    Channel::Review,
    Channel::Search,
];

/// A channel, `missing`, or both.
fn channel(it: Inside<'_>) -> Outcome<Measure> {
    let (mut channel, mut missing, mut wrong) = (None, false, Vec::new());
    for part in it.parts() {
        if part.word(Group::Particle) == Some(1) {
            missing = true;
        } else if let Some(found) = part.word(Group::Channel).and_then(|n| CHANNELS.get(n)) {
            if channel.is_some() {
                let message = format!("a {} has one channel", it.keyword());
                let help = format!("write one `{}` for each channel", it.keyword());
                wrong.extend(part.error(&codes::SECOND_VALUE, message, "a second one", help));
            }
            channel = Some(found.clone());
        } else {
            let help = expected(Qualifier::Channel, it.key, it.language);
            wrong.extend(part.unknown("a channel", &[Group::Channel, Group::Particle], help));
        }
    }
    whole(Measure::Channel { channel, missing }, wrong)
}

fn figures(it: Inside<'_>) -> Outcome<Change> {
    change(it.text, it.span.start, it.language).map_err(|trouble| {
        let help = expected(Qualifier::Change, it.key, it.language);
        let cut = |span: Span| it.part((span.start - it.span.start) as usize, (span.end - it.span.start) as usize);
        match trouble {
            Trouble::Comma(span) => comma(it, cut(span)),
            Trouble::NoNumber(span) => cut(span).unknown("a figure: there is no number in it", &[], help),
            Trouble::Nothing(_) => it.unknown("a change of figures: there is no number in it", &[], help),
            Trouble::TooMany(_) => it.unknown("a change that can be drawn: at most three figures can", &[], help),
        }
    })
}

fn job(it: Inside<'_>) -> JobKind {
    match it.word(Group::Job) {
        Some(0) => JobKind::Functional,
        Some(1) => JobKind::Social,
        Some(2) => JobKind::Emotional,
        Some(3) => JobKind::Organisational,
        _ => JobKind::Other(it.text.to_owned()),
    }
}

/// A kind of source.
pub(super) fn source_kind(it: Inside<'_>) -> Outcome<SourceKind> {
    Ok(match choice(it, Group::SourceKind, Qualifier::SourceKind)? {
        0 => SourceKind::Interview,
        1 => SourceKind::Survey,
        2 => SourceKind::Analytics,
        3 => SourceKind::Observation,
        4 => SourceKind::Review,
        5 => SourceKind::Support,
        6 => SourceKind::Desk,
        _ => SourceKind::Workshop,
    })
}

/// A length of time. Words are welcome; a number without a unit and one below zero are not.
pub(super) fn length(it: Inside<'_>) -> Outcome<Duration> {
    let help = || expected(Qualifier::Duration, it.key, it.language);
    match only_number(it.text, it.language) {
        Some(_) => {
            let message = format!("`{}` says how many, but not of what", it.text);
            Err(it.error(&codes::UNKNOWN_QUALIFIER, message, "a unit is missing", help()))
        }
        None if it.text.starts_with(['-', '−']) => {
            let message = format!("`{}` is less than no time", it.text);
            Err(it.error(&codes::OUT_OF_RANGE, message, "off the scale", help()))
        }
        None => Ok(duration(it.text, it.span, it.language)),
    }
}
