//! Names: what declares them, what uses them, and which fit together.
//!
//! In: declarations and uses, in the order of the files. Out: numbers in the model, and diagnostics. Absent: statements.

use std::collections::BTreeMap;

use super::{Item, ItemId, ItemKind, Journey, JourneyId, Model, Person, PersonId, codes, keyword};
use crate::diagnostic::{Diagnostic, Sink};
use crate::source::Span;
use crate::syntax::LineId;
use crate::vocabulary::{Group, Key, Keys, Language, Trust, guess, keyword as row};

/// What a name stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Target {
    /// Somebody.
    Person(PersonId),
    /// An item of any canvas.
    Item(ItemId),
    /// Something that nothing can be `for`.
    Other,
}

/// A name with its first declaration.
#[derive(Clone, Copy, Debug)]
pub(super) struct Declared {
    pub(super) span: Span,
    pub(super) key: Key,
    pub(super) target: Target,
    /// The line of the declaration, in its file.
    pub(super) line: LineId,
}

/// Canvases that are `for` something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// A value proposition.
    Proposition,
    /// An engagement cycle.
    Engagement,
    /// A lotus blossom.
    Lotus,
}

/// What stands before `for`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum User {
    /// An item, and the journey that it stands in.
    Item(ItemId, Option<JourneyId>),
    /// A journey.
    Journey(JourneyId),
    /// A value proposition, an engagement cycle or a lotus, by its number.
    Canvas(Kind, u32),
}

/// A name after `for`.
#[derive(Debug)]
struct Use<'s> {
    user: User,
    key: Key,
    language: Language,
    name: &'s str,
    span: Span,
    /// The name with the comma before it.
    cut: Span,
}

/// All names of a run.
#[derive(Default)]
pub(super) struct Names<'s> {
    declared: BTreeMap<&'s str, Declared>,
    uses: Vec<Use<'s>>,
}

/// How many comparisons may be spent on finding out what unknown names were meant to be: a file with as many mistakes as
/// names would otherwise take a time that grows with the square of both.
const PATIENCE: usize = 4_000_000;

/// Which of the known names was meant, and whether that is sure.
#[derive(Default)]
pub(super) struct Guesses {
    spent: usize,
}

impl Guesses {
    pub(super) fn of<'n>(
        &mut self,
        name: &str,
        known: impl ExactSizeIterator<Item = (&'n str, bool)>,
    ) -> Option<(&'n str, bool)> {
        self.spent += known.len() + 1;
        if self.spent > PATIENCE {
            return None;
        }
        let lower = name.to_lowercase();
        guess(&lower, known.map(|(n, fits)| (n, fits, n))).map(|g| (g.value, g.trust == Trust::Sure))
    }
}

/// A word for a message: `pain`, in the language of the file.
fn code(key: Key, language: Language) -> String {
    format!("`{}`", keyword::spell(key, language))
}

impl<'s> Names<'s> {
    /// Takes a declaration. The first of a name counts, and is given back to any other.
    pub(super) fn declare(&mut self, name: &'s str, it: Declared) -> Option<Declared> {
        let first = self.declared.get(name).copied();
        if first.is_none() {
            self.declared.insert(name, it);
        }
        first
    }

    /// Takes a name after `for`: where it stands, and where with the comma before it.
    pub(super) fn uses(&mut self, user: User, (key, language): (Key, Language), name: &'s str, spans: (Span, Span)) {
        let (span, cut) = spans;
        self.uses.push(Use { user, key, language, name, span, cut });
    }

    /// Connects all uses with what they name.
    pub(super) fn resolve(self, model: &mut Model, sink: &mut Sink) {
        let mut guesses = Guesses::default();
        let mut seen = BTreeMap::new();
        let mut last = None;
        for each in &self.uses {
            if last != Some(each.user) {
                seen.clear();
                last = Some(each.user);
            }
            match self.declared.get(each.name) {
                None => self.unknown(each, &mut guesses, sink),
                Some(found) if !row(each.key).targets.has(found.key) => wrong_kind(each, found, sink),
                Some(found) => match seen.entry(each.name).and_modify(|n| *n += 1).or_insert(1_u32) {
                    1 => connect(each, found, model, sink),
                    2 => twice(each, sink),
                    _ => {}
                },
            }
        }
    }

    fn unknown(&self, each: &Use<'_>, guesses: &mut Guesses, sink: &mut Sink) {
        let targets = row(each.key).targets;
        let known = self.declared.iter().map(|(name, d)| (*name, targets.has(d.key)));
        let error = Diagnostic::new(
            &codes::UNKNOWN_NAME,
            each.span,
            format!("nothing is named `{}`", each.name),
            "not declared",
        );
        sink.push(match guesses.of(each.name, known) {
            Some((name, sure)) => {
                error.help(format!("did you mean `{name}`?")).fix(sure, format!("write `{name}`"), each.span, name)
            }
            None => error.help(format!(
                "give the {} that you mean this name: `{} {}: ...`",
                kinds(targets, each.language),
                targets.iter().next().map_or("", |k| keyword::spell(k, each.language)),
                each.name
            )),
        });
    }
}

/// The kinds that fit, as part of a sentence.
fn kinds(targets: Keys, language: Language) -> String {
    let words: Vec<String> = targets.iter().map(|k| code(k, language)).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => words.join(""),
    }
}

fn wrong_kind(each: &Use<'_>, found: &Declared, sink: &mut Sink) {
    let (name, language) = (each.name, each.language);
    let targets = row(each.key).targets;
    let fits = kinds(targets, language);
    let message = format!(
        "`{name}` is the name of a {}, but {} is `{}` a {fits}",
        code(found.key, language),
        code(each.key, language),
        language.spell_word(Group::Particle, 0)
    );
    sink.push(
        Diagnostic::new(&codes::WRONG_KIND, each.span, message, "does not fit")
            .also(found.span, "declared here")
            .help(format!("write the name of a {fits}")),
    );
}

fn twice(each: &Use<'_>, sink: &mut Sink) {
    let message = format!("`{}` is named twice", each.name);
    let wrong = Diagnostic::new(&codes::SECOND_VALUE, each.span, message, "again").help("write it once");
    sink.push(wrong.fix(true, format!("leave the second `{}` out", each.name), each.cut, ""));
}

fn connect(each: &Use<'_>, found: &Declared, model: &mut Model, sink: &mut Sink) {
    match (each.user, found.target) {
        (User::Item(id, journey), Target::Person(person)) => {
            if let Some(journey) = journey.and_then(|j| model.journeys.get(j.0 as usize))
                && !journey.people.contains(&person)
            {
                return stranger(each, journey, &model.people, sink);
            }
            if let Some(item) = model.items.get_mut(id.0 as usize) {
                item.people.push(person);
            }
        }
        (User::Item(id, _), Target::Item(target)) => {
            if let Some(item) = model.items.get_mut(id.0 as usize)
                && item.parent != Some(target)
            {
                item.answers.push(target);
            }
        }
        (User::Journey(id), Target::Person(person)) => {
            if let Some(journey) = model.journeys.get_mut(id.0 as usize) {
                journey.people.push(person);
            }
        }
        (User::Canvas(Kind::Lotus, at), Target::Item(item)) => {
            if let Some(lotus) = model.lotuses.get_mut(at as usize) {
                lotus.answers.push(item);
            }
        }
        (User::Canvas(kind, at), Target::Person(person)) => {
            let people = match kind {
                Kind::Proposition => model.propositions.get_mut(at as usize).map(|p| &mut p.people),
                Kind::Engagement => model.engagements.get_mut(at as usize).map(|e| &mut e.people),
                Kind::Lotus => None,
            };
            if let Some(people) = people {
                people.push(person);
            }
        }
        _ => {}
    }
}

fn stranger(each: &Use<'_>, journey: &Journey, people: &[Person], sink: &mut Sink) {
    let name = each.name;
    let journey_word = each.language.spell(Key::Journey);
    let particle = each.language.spell_word(Group::Particle, 0);
    let named = |p: &PersonId| people.get(p.0 as usize).and_then(|p| p.head.name.as_ref()).map(|n| n.text.as_str());
    let all: Vec<&str> = journey.people.iter().filter_map(named).chain([name]).collect();
    let all = all.join(", ");
    let handle = journey.head.name.as_ref().map_or(String::new(), |n| format!(" {}", n.text));
    sink.push(
        Diagnostic::new(
            &codes::NOT_IN_JOURNEY,
            each.span,
            format!("this journey is not `{particle} {name}`"),
            "not of this journey",
        )
        .also(journey.head.span, "the journey")
        .help(format!("write `{journey_word}{handle} {particle} {all}: ...`, or leave `{particle} {name}` out here")),
    );
}

/// What is said by standing somewhere instead of by a name: whose a feeling is, and what answers what.
pub(super) fn imply(model: &mut Model) {
    for journey in &model.journeys {
        let Some(&first) = journey.people.first() else { continue };
        let stages = journey.stages.iter();
        for id in stages.flat_map(|s| s.items.iter().chain(s.steps.iter().flat_map(|t| &t.items))) {
            if let Some(item) = model.items.get_mut(id.0 as usize)
                && item.kind == ItemKind::Feeling
                && item.people.is_empty()
            {
                item.people.push(first);
            }
        }
    }
    let pairs: Vec<(ItemId, ItemId)> =
        model.items.iter().zip(0..).flat_map(|(item, id)| answers(item, ItemId(id))).collect();
    for (answer, problem) in pairs {
        if let Some(item) = model.items.get_mut(problem.0 as usize) {
            item.answered_by.push(answer);
        }
    }
}

fn answers(item: &Item, id: ItemId) -> impl Iterator<Item = (ItemId, ItemId)> {
    item.answers.iter().map(move |&problem| (id, problem))
}
