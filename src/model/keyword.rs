//! Which keyword a line begins with, and what was meant if it is none.
//!
//! In: the words at the start of a line, and what stands above it. Out: a [`Key`], and diagnostics. Absent: the rest of
//! the line.

use std::collections::BTreeMap;

use super::{LaneId, codes};
use crate::diagnostic::{Diagnostic, Edit, Fix, Sink};
use crate::source::Span;
use crate::syntax::{LineId, PartKind, Tree};
use crate::vocabulary::{Folded, Group, Guess, Key, Keys, Language, RESERVED, Spelled, Trust, fold, guess, keyword};

/// Where a line stands.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) language: Language,
    /// Where a line that says the language belongs, if the file lacks one: what is foreign is then most of the file.
    pub(super) undeclared: Option<Top>,
    /// The keyword of the statement above, [`Key::File`] at the margin; `None` under a line that could not be understood.
    pub(super) parent: Option<Key>,
    /// Lanes of the journey around it.
    pub(super) lanes: &'a BTreeMap<&'a str, LaneId>,
}

/// Where the first line of a file belongs.
#[derive(Clone, Copy)]
pub(super) struct Top {
    pub(super) at: u32,
    /// How lines of the file end.
    pub(super) newline: &'static str,
}

/// What a line begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Meant {
    /// What it is, or was probably meant to be.
    pub(super) key: Key,
    /// The lane, for [`Key::Own`].
    pub(super) lane: Option<LaneId>,
    /// How many of the words after the first belong to the keyword, as in `physical evidence`.
    pub(super) words: usize,
    /// Whether it may stand here.
    pub(super) placed: bool,
}

/// A candidate: how it folds, and what it is.
type Candidate = (Folded, Spelled<Key>);

/// An unknown word, and where it stands.
type Query = (String, Option<Key>, Language);

/// What was proposed for each unknown word and place, so that a mistake made a thousand times is thought about once.
#[derive(Default)]
pub(super) struct Suggestions {
    candidates: BTreeMap<&'static str, Vec<Candidate>>,
    known: BTreeMap<Query, Option<Guess<Spelled<Key>>>>,
}

impl Suggestions {
    /// What a single word is, or was probably meant to be.
    pub(super) fn key(&mut self, word: &Folded, place: Place<'_>) -> Option<Key> {
        let any = || Language::ALL.into_iter().find_map(|l| l.lexicon().key(word));
        place.language.key(word).or_else(any).or_else(|| self.of(word, place).map(|g| g.value.meaning))
    }

    fn of(&mut self, word: &Folded, place: Place<'_>) -> Option<Guess<Spelled<Key>>> {
        let query = (word.as_str().to_owned(), place.parent, place.language);
        if let Some(known) = self.known.get(&query) {
            return *known;
        }
        let candidates = self.candidates.entry(place.language.tag()).or_insert_with(|| candidates(place.language));
        let fits = |key| place.parent.is_none_or(|p| keyword(key).under.has(p));
        let found = guess(word.as_str(), candidates.iter().map(|(f, s)| (f.as_str(), fits(s.meaning), *s)));
        self.known.insert(query, found);
        found
    }
}

fn candidates(language: Language) -> Vec<Candidate> {
    let own = language.lexicon().keys();
    let english = Language::English.lexicon().keys().filter(|_| language != Language::English);
    own.chain(english)
        .flat_map(|(key, spellings)| {
            spellings.iter().filter_map(move |&word| Some((fold(word)?, Spelled { meaning: key, word })))
        })
        .collect()
}

/// The first words of a line.
pub(super) struct Words<'a> {
    /// The text of the file, and where it begins.
    pub(super) source: (&'a str, u32),
    /// The first word, then those that follow it with nothing but a space between.
    pub(super) spans: Vec<Span>,
    /// Whether a colon follows somewhere.
    pub(super) colon: bool,
}

impl Words<'_> {
    fn slice(&self, span: Span) -> &str {
        let (text, base) = self.source;
        text.get((span.start - base) as usize..(span.end - base) as usize).unwrap_or("")
    }

    fn first(&self) -> Span {
        self.spans.first().copied().unwrap_or_default()
    }
}

/// Finds the keyword of a line; `None` if it can be nothing that is known, which has then been reported.
pub(super) fn find(words: &Words<'_>, place: Place<'_>, known: &mut Suggestions, sink: &mut Sink) -> Option<Meant> {
    let word = words.slice(words.first());
    let folded = fold(word);
    let key = folded.and_then(|f| place.language.key(&f));
    if let Some(key) = key {
        let meant = Meant { key, lane: None, words: 0, placed: fits(key, place) };
        return Some(if meant.placed { meant } else { misplaced(words, meant, place, sink) });
    }
    if let Some(&lane) = place.lanes.get(word)
        && place.parent != Some(Key::File)
    {
        let meant = Meant { key: Key::Own, lane: Some(lane), words: 0, placed: fits(Key::Own, place) };
        return Some(if meant.placed { meant } else { misplaced(words, meant, place, sink) });
    }
    if Language::by_tag(word).is_some() {
        let meant = Meant { key: Key::Translation, lane: None, words: 0, placed: fits(Key::Translation, place) };
        return Some(if meant.placed { meant } else { misplaced(words, meant, place, sink) });
    }
    joined(words, place, sink, false).or_else(|| unknown(words, folded.as_ref(), place, known, sink))
}

fn fits(key: Key, place: Place<'_>) -> bool {
    place.parent.is_none_or(|p| keyword(key).under.has(p))
}

/// How a keyword is written, for messages.
pub(super) fn spell(key: Key, language: Language) -> &'static str {
    match key {
        Key::File => "the margin",
        Key::Own => "an item of a lane",
        Key::Translation => "a translation",
        _ => language.spell(key),
    }
}

/// Where a keyword may stand, as part of a sentence: places within reach of where the line stands, if there are any.
fn whereabouts(key: Key, place: Place<'_>) -> String {
    let under = keyword(key).under;
    if under == Keys::of(&[Key::File]) {
        return "it belongs at the margin of the file, with no space before it".to_owned();
    }
    if key == Key::Translation || key == Key::Allow {
        return "it belongs under the line that it is about, one level deeper".to_owned();
    }
    let here = place.parent.unwrap_or(Key::File);
    let all = || under.iter().filter(|&k| k != Key::File);
    // Stages and steps stand within a journey, so they are within reach of it and of the margin.
    let inner = |k| matches!(here, Key::File | Key::Journey) && STAGES.has(k);
    let reach = |k| keyword(k).under.has(here);
    let near = all().any(reach);
    let places: Vec<Key> = all().filter(|&k| !near || reach(k) || inner(k)).collect();
    let words: Vec<String> = places.iter().take(5).map(|&k| format!("`{}`", spell(k, place.language))).collect();
    let others = if places.len() > words.len() { " and others" } else { "" };
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() && others.is_empty() => {
            format!("it belongs under {} or {last}", rest.join(", "))
        }
        _ => format!("it belongs under {}{others}", words.join(", ")),
    }
}

/// What holds the items of a journey.
const STAGES: Keys = Keys::of(&[Key::Stage, Key::Step]);

/// A keyword where it may not stand; where its words together are one that may, that was meant.
fn misplaced(words: &Words<'_>, meant: Meant, place: Place<'_>, sink: &mut Sink) -> Meant {
    if let Some(better) = joined(words, place, sink, true) {
        return better;
    }
    let word = words.slice(words.first());
    let parent = place.parent.unwrap_or(Key::File);
    let message = match parent {
        Key::File => format!("`{word}` cannot stand at the margin of the file"),
        _ => format!("`{word}` cannot stand under `{}`", spell(parent, place.language)),
    };
    sink.push(
        Diagnostic::new(&codes::MISPLACED_KEYWORD, words.first(), message, "not here")
            .help(format!("{}; check how far this line is indented", whereabouts(meant.key, place))),
    );
    meant
}

/// A keyword of several words, written with spaces instead of hyphens.
fn joined(words: &Words<'_>, place: Place<'_>, sink: &mut Sink, only_fitting: bool) -> Option<Meant> {
    let first = words.first();
    for count in (2..=words.spans.len().min(3)).rev() {
        let Some(last) = words.spans.get(count - 1) else { continue };
        let span = first.to(*last);
        let Some(key) = fold(words.slice(span)).and_then(|f| place.language.key(&f)) else { continue };
        let placed = fits(key, place);
        if only_fitting && !placed {
            continue;
        }
        let right = place.language.spell(key);
        let message = format!("`{}` is written as one word", words.slice(span));
        let but = if placed { String::new() } else { format!("; but {}", whereabouts(key, place)) };
        sink.push(
            Diagnostic::new(&codes::UNKNOWN_KEYWORD, span, message, "several words")
                .help(format!("write `{right}`{but}"))
                .fix(placed, format!("write `{right}`"), span, right),
        );
        return Some(Meant { key, lane: None, words: count - 1, placed });
    }
    None
}

fn unknown(
    words: &Words<'_>,
    folded: Option<&Folded>,
    place: Place<'_>,
    known: &mut Suggestions,
    sink: &mut Sink,
) -> Option<Meant> {
    let span = words.first();
    let word = words.slice(span);
    let reserved = folded.and_then(|f| RESERVED.into_iter().find(|r| *r == f.as_str()));
    if let (Some(reserved), true) = (reserved, words.colon) {
        let message = format!("`{reserved}` is kept for a later version");
        sink.push(
            Diagnostic::new(&codes::RESERVED_WORD, span, message, "means nothing yet")
                .help("delete the line, or put `# ` before it"),
        );
        return None;
    }
    let foreign = folded.and_then(|f| Language::ALL.into_iter().find_map(|l| Some((l, l.lexicon().key(f)?))));
    if let Some((language, key)) = foreign {
        let right = place.language.spell(key);
        let message =
            format!("`{word}` is {} for `{right}`, but this file is in {}", language.name(), place.language.name());
        let mut mend = foreign_mend(span, right, language, place.undeclared);
        mend.certain &= fits(key, place);
        sink.push(
            Diagnostic::new(&codes::UNKNOWN_KEYWORD, span, message, "not known in this file")
                .help(format!("write `{right}`, or put `language: {}` at the top of the file", language.tag()))
                .mended(mend),
        );
        return Some(Meant { key, lane: None, words: 0, placed: fits(key, place) });
    }
    if let Some((right, found, trust)) = folded.and_then(|f| suggest(f, place, known)) {
        // Without a colon it may be any line of text.
        let sure = found.placed && words.colon && trust == Trust::Sure;
        return Some(propose((span, word), (right, sure), found, place, sink));
    }
    nothing(words, place, sink);
    None
}

/// The mend of a word of another language: this file's word for it, or the language that the file does not say it is in.
pub(super) fn foreign_mend(span: Span, right: &str, language: Language, undeclared: Option<Top>) -> Fix {
    let edit = |span, text: String| vec![Edit { span, text }];
    match undeclared {
        Some(top) => {
            let line = format!("{}: {}", language.spell(Key::Language), language.tag());
            let title = format!("write `{line}` at the top of the file");
            Fix { title, edits: edit(Span::new(top.at, top.at), line + top.newline), certain: false }
        }
        None => Fix { title: format!("write `{right}`"), edits: edit(span, right.to_owned()), certain: true },
    }
}

/// What was probably meant: a keyword, or a lane of one's own.
fn suggest(word: &Folded, place: Place<'_>, known: &mut Suggestions) -> Option<(String, Meant, Trust)> {
    let lanes = place.lanes.iter().filter(|_| matches!(place.parent, Some(Key::Stage | Key::Step)));
    let keyword = known.of(word, place);
    if let Some(lane) = guess(word.as_str(), lanes.map(|(name, lane)| (*name, true, (*name, *lane)))) {
        let (name, number) = lane.value;
        // Where a keyword is meant as likely, nobody can tell.
        let trust = if keyword.is_some_and(|k| k.trust > Trust::Doubtful) { Trust::Doubtful } else { lane.trust };
        let found = Meant { key: Key::Own, lane: Some(number), words: 0, placed: true };
        return Some((name.to_owned(), found, trust));
    }
    let Guess { value: Spelled { meaning: key, word: right }, trust } = keyword?;
    Some((right.to_owned(), Meant { key, lane: None, words: 0, placed: fits(key, place) }, trust))
}

fn propose(
    (span, word): (Span, &str),
    (right, sure): (String, bool),
    found: Meant,
    place: Place<'_>,
    sink: &mut Sink,
) -> Meant {
    let mut help = format!("did you mean `{right}`?");
    if !found.placed {
        help = format!("{help} But {}", whereabouts(found.key, place));
    }
    sink.push(
        Diagnostic::new(&codes::UNKNOWN_KEYWORD, span, format!("`{word}` is no keyword"), "not known").help(help).fix(
            sure,
            format!("write `{right}`"),
            span,
            right,
        ),
    );
    found
}

/// A word that is like none that is known.
fn nothing(words: &Words<'_>, place: Place<'_>, sink: &mut Sink) {
    let span = words.first();
    let word = words.slice(span);
    if !words.colon {
        sink.push(
            Diagnostic::new(&codes::NOT_A_STATEMENT, span, "this line does not begin with a keyword", "no keyword, and no colon")
                .help("to go on with the text above, begin the line with `| `, one level deeper; to note something for yourself, with `# `"),
        );
        return;
    }
    if is_language(word) && place.parent != Some(Key::File) {
        let message = format!("nothing can be drawn in the language `{word}` yet");
        let known: Vec<String> = Language::ALL.iter().map(|l| format!("`{}`", l.tag())).collect();
        sink.push(
            Diagnostic::new(&codes::UNUSED_TRANSLATION, span, message, "kept, not drawn")
                .help(format!("the languages of drawings are {}", known.join(" and "))),
        );
        return;
    }
    let keys: Vec<String> = Key::ALL
        .iter()
        .take(Key::NAMED)
        .filter(|&&k| place.parent.is_some_and(|p| keyword(k).under.has(p)))
        .map(|&k| format!("`{}`", place.language.spell(k)))
        .take(8)
        .collect();
    let help = match place.parent {
        Some(Key::File) => format!("at the margin stand {} and others", keys.join(", ")),
        Some(parent) if !keys.is_empty() => {
            format!("under `{}` stand {} and others", spell(parent, place.language), keys.join(", "))
        }
        _ => "begin the line with a keyword, or with `# ` to note something for yourself".to_owned(),
    };
    sink.push(
        Diagnostic::new(&codes::UNKNOWN_KEYWORD, span, format!("`{word}` is no keyword"), "not known").help(help),
    );
}

/// Codes of languages that somebody might translate into (ISO 639-1, the most spoken ones).
const LANGUAGES: [&str; 40] = [
    "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fa", "fi", "he", "hi", "hr", "hu", "id", "it",
    "ja", "ko", "lt", "lv", "ms", "nb", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk",
    "vi", "zh",
];

fn is_language(word: &str) -> bool {
    LANGUAGES.contains(&word.to_ascii_lowercase().as_str())
}

/// The lanes of a journey by their names, which are keywords in it: known before anything in it is read.
pub(super) fn own_lanes<'s>(
    tree: &Tree,
    journey: LineId,
    language: Language,
    known: &mut Suggestions,
    slice: &dyn Fn(Span) -> &'s str,
) -> BTreeMap<&'s str, LaneId> {
    let none = BTreeMap::new();
    let mut lanes = BTreeMap::new();
    for (_, line) in tree.under(Some(journey)) {
        let [keyword, name, ..] = tree.parts(line) else { continue };
        let Some(folded) = fold(slice(keyword.span)) else { continue };
        let place = Place { language, undeclared: None, parent: Some(Key::Journey), lanes: &none };
        if name.kind == PartKind::Word && known.key(&folded, place) == Some(Key::Lane) {
            let number = LaneId(lanes.len() as u32);
            lanes.entry(slice(name.span)).or_insert(number);
        }
    }
    lanes
}

/// Whether a name would be taken for a keyword that may stand at one of some places; the keyword.
pub(crate) fn shadowed(name: &str, places: Keys, language: Language) -> Option<Key> {
    let folded = fold(name)?;
    let key = language.key(&folded)?;
    let near = keyword(key).under;
    places.iter().any(|p| near.has(p)).then_some(key)
}

/// Whether a name is one of the words that are kept, or says `for`.
pub(crate) fn reserved(name: &str, language: Language) -> bool {
    fold(name).is_some_and(|f| RESERVED.contains(&f.as_str()) || language.word(Group::Particle, &f) == Some(0))
}
