//! Fields of what a statement stands under, and settings of the file.
//!
//! In: a statement that makes no entry of its own. Out: a value in the entry above it, or in the model. Absent: entries.

use super::read::{Builder, Canvas, Statement};
use super::texts::{link, rules};
use super::{State, codes, include, qualifier};
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::vocabulary::{Group, Key, Language, Trust, fold, guess};

impl Builder<'_, '_> {
    /// Everything that is a field of what it stands under, or a setting of the file.
    pub(super) fn detail(&mut self, it: &Statement<'_>) {
        match it.found.key {
            Key::Language | Key::Title | Key::Author | Key::Date | Key::Version | Key::Theme => self.setting(it),
            Key::Include => drop(self.value(it)),
            Key::Allow => self.allow(it),
            Key::Translation => self.translation(it),
            Key::Goal | Key::Scenario | Key::Scope | Key::Trigger => self.situation(it),
            Key::State => self.state(it),
            Key::Photo => self.photo(it),
            Key::Link => self.link(it),
            Key::Note | Key::Owner | Key::Status | Key::Due => self.remark(it),
            _ => drop(self.prose(it)),
        }
    }

    fn allow(&mut self, it: &Statement<'_>) {
        let Some(value) = self.value(it) else { return };
        if self.here.own {
            self.model.allowing.push(it.line.span);
        }
        if self.above().key == Some(Key::File) && self.here.own {
            let found = rules(self.here, value.span);
            self.model.allow.extend(found);
        }
    }

    /// The text was read with that of the statement above; what is left is to see that there is one.
    fn translation(&mut self, it: &Statement<'_>) {
        if it.parts.text.is_empty() {
            let word = self.here.slice(it.keyword);
            let span = Span::new(it.keyword.start, it.line.body.end);
            self.sink.push(
                Diagnostic::new(
                    &codes::EMPTY_TEXT,
                    span,
                    format!("this translation `{word}` says nothing"),
                    "no text after it",
                )
                .help(format!("write `{word}: ...`, or delete the line")),
            );
        }
    }

    fn situation(&mut self, it: &Statement<'_>) {
        let prose = self.prose(it);
        let Canvas::Journey(id) = self.above().canvas else { return };
        let Some(journey) = self.model.journeys.get_mut(id.0 as usize).filter(|_| !prose.runs.is_empty()) else {
            return;
        };
        match it.found.key {
            Key::Goal => journey.goals.push(prose),
            Key::Scenario => journey.scenario = Some(prose),
            Key::Scope => journey.scope = Some(prose),
            _ => journey.trigger = Some(prose),
        }
    }

    fn state(&mut self, it: &Statement<'_>) {
        let Some(value) = self.value(it) else { return };
        let language = self.here.language;
        let Some(number) = fold(&value.text).and_then(|f| language.word(Group::State, &f)) else {
            let (now, then) = (language.spell_word(Group::State, 0), language.spell_word(Group::State, 1));
            let message = format!("`{}` is not a state of a journey", value.text);
            let wrong = Diagnostic::new(&codes::UNKNOWN_VALUE, value.span, message, "not known")
                .help(format!("write `{now}` for what is, or `{then}` for what is to be"));
            let inside = qualifier::Inside {
                text: &value.text,
                span: value.span,
                language,
                undeclared: self.here.document.undeclared,
                key: Key::State,
            };
            self.sink.push(match inside.mend(&[Group::State]) {
                Some(fix) => wrong.mended(fix),
                None => wrong,
            });
            return;
        };
        if let Canvas::Journey(id) = self.above().canvas
            && let Some(journey) = self.model.journeys.get_mut(id.0 as usize)
        {
            journey.state = Some(if number == 0 { State::Current } else { State::Future });
        }
    }

    fn photo(&mut self, it: &Statement<'_>) {
        let Some(value) = self.value(it) else { return };
        let image = self.image(value.span);
        if let Canvas::Person(id) = self.above().canvas
            && let Some(person) = self.model.people.get_mut(id.0 as usize)
        {
            person.photo = Some(image);
        }
    }

    fn link(&mut self, it: &Statement<'_>) {
        let Some(value) = self.value(it) else { return };
        if !link(&value.text, value.span, self.sink) {
            return;
        }
        let above = self.above();
        let (item, source) = (above.item, above.source);
        if let Some(item) = item.and_then(|i| self.model.items.get_mut(i.0 as usize)) {
            item.link = Some(value);
        } else if let Some(source) = source.and_then(|s| self.model.sources.get_mut(s.0 as usize)) {
            source.link = Some(value);
        }
    }

    fn remark(&mut self, it: &Statement<'_>) {
        let prose = self.prose(it);
        let item = self.above().item;
        let Some(item) = item.and_then(|i| self.model.items.get_mut(i.0 as usize)) else { return };
        if prose.runs.is_empty() {
            return;
        }
        match it.found.key {
            Key::Note => item.notes.push(prose),
            Key::Owner => item.owner = Some(prose),
            Key::Status => item.status = Some(prose),
            _ => item.due = Some(prose),
        }
    }

    fn setting(&mut self, it: &Statement<'_>) {
        let here = self.here;
        if it.found.key == Key::Language {
            self.language(it);
        } else if it.found.key == Key::Theme {
            let value = self.value(it);
            if here.own {
                self.model.theme = value;
            }
        } else {
            let prose = self.prose(it);
            let slot = match it.found.key {
                Key::Title => &mut self.model.title,
                Key::Author => &mut self.model.author,
                Key::Date => &mut self.model.date,
                _ => &mut self.model.version,
            };
            if here.own && !prose.runs.is_empty() {
                *slot = Some(prose);
            }
        }
    }

    fn language(&mut self, it: &Statement<'_>) {
        let Some(value) = self.value(it) else { return };
        if include::parse_language(&value.text).is_some() {
            return;
        }
        let known: Vec<String> = Language::ALL.iter().map(|l| format!("`{}` ({})", l.tag(), l.name())).collect();
        let message = format!("`{}` is not a language that files can be written in yet", value.text);
        let wrong = Diagnostic::new(&codes::UNKNOWN_VALUE, value.span, message, "not known")
            .help(format!("write {}", known.join(" or ")));
        self.sink.push(match called(&value.text) {
            Some((tag, sure)) => wrong.fix(sure, format!("write `{tag}`"), value.span, tag),
            None => wrong,
        });
    }
}

/// What people call the languages, folded.
const CALLED: [(&str, Language); 5] = [
    ("english", Language::English),
    ("anglais", Language::English),
    ("eng", Language::English),
    ("french", Language::French),
    ("francais", Language::French),
];

/// The tag of a language that is called by its name, and whether that is sure.
fn called(text: &str) -> Option<(&'static str, bool)> {
    let folded = fold(text)?;
    let exact = CALLED.iter().find(|(name, _)| *name == folded.as_str());
    let exact = exact.map(|(_, language)| (language.tag(), true));
    exact.or_else(|| {
        let found = guess(folded.as_str(), CALLED.iter().map(|(name, language)| (*name, true, *language)))?;
        Some((found.value.tag(), found.trust >= Trust::OneSlip))
    })
}
