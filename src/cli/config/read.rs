//! The text of a `journey.toml` to what it says.
//!
//! In: its bytes. Out: a [`Config`], with a diagnostic for each key and value that means nothing. Absent: the words for
//! what is no TOML at all (that is [`super::syntax`]).

use std::path::{Component, Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Config, syntax, top};
use crate::check::{self, Profile, UNKNOWN_RULE};
use crate::cli::paths;
use crate::cli::report::Found;
use crate::diagnostic::{Diagnostic, Sink};
use crate::model::decode;
use crate::settings::{RULES, SETTINGS, Setting, Takes, UNKNOWN_SETTING, WEIGHTS, WRONG_SETTING, one_of};
use crate::source::{Sources, Span};
use crate::theme::Choice;
use crate::vocabulary::{Language, closest};

/// What a file says.
pub(super) fn config(path: &Path, bytes: Vec<u8>) -> Config {
    let (mut sources, mut sink) = (Sources::new(), Sink::new());
    let mut config = Config { path: Some(path.to_owned()), ..Config::default() };
    let name = paths::shown(path).display().to_string();
    if let Some(id) = decode::take(&mut sources, name, bytes, &mut sink)
        && sink.errors() == 0
    {
        let text = sources.get(id).text();
        let (table, errors) = DeTable::parse_recoverable(text);
        if errors.is_empty() {
            Reader { config: &mut config, folder: path.parent().unwrap_or(path), sink: &mut sink }
                .table(table.get_ref());
        } else {
            // What was made of a text that is no TOML says nothing about what was meant.
            syntax::report(text, &errors, &mut sink);
        }
    }
    config.found = Found { sources, diagnostics: sink.finish() };
    config
}

type Key<'a> = Spanned<std::borrow::Cow<'a, str>>;
type Value<'a> = Spanned<DeValue<'a>>;

struct Reader<'c> {
    config: &'c mut Config,
    /// The folder of the file, without links.
    folder: &'c Path,
    sink: &'c mut Sink,
}

/// The place of a part; the file is the only one of its run, so its first byte is number 0.
fn place<T>(part: &Spanned<T>) -> Span {
    let span = part.span();
    Span::new(span.start as u32, span.end as u32)
}

impl Reader<'_> {
    fn table(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            match Setting::by_name(key.get_ref()) {
                Some(setting) => self.setting(setting, value),
                None => self.unknown(key),
            }
        }
    }

    fn setting(&mut self, setting: &'static Setting, value: &Value<'_>) {
        match (setting.takes, value.get_ref()) {
            (Takes::Word(words), DeValue::String(word)) => match words().into_iter().find(|w| w == word) {
                Some(word) => self.word(setting.name, word),
                None => self.wrong_word(setting.name, value, &words()),
            },
            (Takes::Switch, DeValue::Boolean(on)) => self.config.deny_warnings = *on,
            (Takes::Folder, DeValue::String(path)) => self.output(path, place(value)),
            (Takes::Weights, DeValue::Table(rules)) => rules.iter().for_each(|(name, weight)| self.rule(name, weight)),
            _ => self.wrong_kind(setting, value),
        }
    }

    /// A word that a key takes.
    fn word(&mut self, key: &str, word: &'static str) {
        match key {
            "profile" => self.config.profile = Profile::by_name(word),
            "theme" => self.config.theme = Choice::by_name(word),
            "language" => self.config.language = Language::by_tag(word),
            _ => debug_assert!(false, "`{key}` is in the table, and nothing reads it"),
        }
    }

    fn rule(&mut self, name: &Key<'_>, weight: &Value<'_>) {
        let Some(rule) = check::rule(name.get_ref()) else { return self.unknown_rule(name) };
        let words = WEIGHTS.map(|(word, _)| word);
        let DeValue::String(word) = weight.get_ref() else {
            let message = format!("`{}` takes a word here, not {}", name.get_ref(), kind(weight.get_ref()));
            let wrong = wrong(place(weight), message, "no such word");
            return self.sink.push(wrong.help(format!("write {}", one_of(&words))));
        };
        match WEIGHTS.iter().find(|(known, _)| known == word) {
            Some(&(_, severity)) => {
                self.config.rules.insert(rule.code.name, severity);
            }
            None => self.wrong_word(rule.code.name, weight, &words),
        }
    }

    /// The folder of drawings: inside the project, also where links lead.
    fn output(&mut self, written: &str, span: Span) {
        let relative = Path::new(written);
        let message = if written.trim().is_empty() {
            Some("`output` names no folder".to_owned())
        } else if relative.has_root() || matches!(relative.components().next(), Some(Component::Prefix(_))) {
            Some(format!("`{written}` is a path of this computer only"))
        } else {
            None
        };
        if let Some(message) = message {
            let help = "name a folder from that of `journey.toml`, such as `output = \"pictures\"`";
            let wrong = wrong(span, message, "not from here");
            return self.sink.push(wrong.help(help));
        }
        self.config.output = inside(self.folder, relative);
        if self.config.output.is_none() {
            let help = "name a folder inside it; `-o` on the command line may name any";
            let wrong = wrong(span, format!("`{written}` lies outside the project"), "not inside");
            self.sink.push(wrong.help(help));
        }
    }

    fn unknown(&mut self, key: &Key<'_>) {
        let (name, span) = (key.get_ref().as_ref(), place(key));
        let wrong = Diagnostic::new(&UNKNOWN_SETTING, span, format!("there is no setting `{name}`"), "not known");
        if let Some(rule) = check::rule(name) {
            let help = format!("checks stand below a line `[{RULES}]`: `{} = \"off\"`", rule.code.name);
            return self.sink.push(wrong.help(help));
        }
        if let Some(help) = otherwise(name) {
            return self.sink.push(wrong.help(help));
        }
        let known: Vec<_> = SETTINGS.iter().map(|s| format!("`{}`", s.name)).collect();
        let known = format!("the settings are {}", known.join(", "));
        let folded = name.to_lowercase().replace('_', "-");
        let meant = closest(&folded, SETTINGS.iter().map(|s| (s.name, true, s.name)));
        let wrong = match meant {
            Some(meant) => {
                let wrong = wrong.help(format!("did you mean `{meant}`? {known}"));
                wrong.fix(false, format!("write `{meant}`"), span, meant)
            }
            None => wrong.help(known),
        };
        self.sink.push(wrong);
    }

    fn unknown_rule(&mut self, key: &Key<'_>) {
        let (name, span) = (key.get_ref().as_ref(), place(key));
        let is_mistake = crate::model::codes::ALL.iter().chain(check::CODES).any(|c| c.name == name);
        let wrong = Diagnostic::new(&UNKNOWN_RULE, span, format!("there is no check `{name}`"), "not known");
        let wrong = match check::meant(name) {
            _ if is_mistake => wrong.help(format!(
                "`{name}` is a mistake in the file itself, and always counts; only checks of the method can be set"
            )),
            Some(meant) => {
                let wrong = wrong.help(format!("did you mean `{meant}`?"));
                wrong.fix(false, format!("write `{meant}`"), span, meant)
            }
            None => wrong.help("journey explain lists all checks"),
        };
        self.sink.push(wrong);
    }

    fn wrong_word(&mut self, key: &str, value: &Value<'_>, known: &[&'static str]) {
        let (span, word) = (place(value), value.get_ref().as_str().unwrap_or_default());
        let wrong = wrong(span, format!("`{key}` cannot be `{word}`"), "not known");
        let expected = format!("write {}", one_of(known));
        let wrong = match closest(&word.to_lowercase(), known.iter().map(|&w| (w, true, w))) {
            Some(meant) => {
                let wrong = wrong.help(format!("did you mean `\"{meant}\"`? {expected}"));
                wrong.fix(false, format!("write `\"{meant}\"`"), span, format!("\"{meant}\""))
            }
            None => wrong.help(expected),
        };
        self.sink.push(wrong);
    }

    fn wrong_kind(&mut self, setting: &Setting, value: &Value<'_>) {
        let message = format!("`{}` takes {}, not {}", setting.name, wanted(setting.takes), kind(value.get_ref()));
        let wrong = wrong(place(value), message, kind(value.get_ref()));
        self.sink.push(wrong.help(format!("it takes {}", setting.expected())));
    }
}

/// A value that its key does not take.
fn wrong(span: Span, message: String, label: &str) -> Diagnostic {
    Diagnostic::new(&WRONG_SETTING, span, message, label)
}

/// What is written otherwise here than elsewhere.
fn otherwise(name: &str) -> Option<String> {
    Some(match name {
        "allow" | "ignore" | "disable" => {
            format!("to switch a check off, write `NAME = \"off\"` below a line `[{RULES}]`")
        }
        "deny" | "error" => format!(
            "write `deny-warnings = true` for all warnings, or `NAME = \"error\"` below a line `[{RULES}]` for one check"
        ),
        _ => return None,
    })
}

const fn wanted(takes: Takes) -> &'static str {
    match takes {
        Takes::Word(_) => "a word",
        Takes::Switch => "`true` or `false`",
        Takes::Folder => "the name of a folder",
        Takes::Weights => "a table",
    }
}

const fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "`true` or `false`",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// The folder, without dots, if it and what its links lead to lie inside the project.
fn inside(from: &Path, relative: &Path) -> Option<PathBuf> {
    let root = top(from).unwrap_or(from);
    let mut folder = from.to_owned();
    for part in relative.components() {
        match part {
            Component::ParentDir => {
                folder.pop();
            }
            Component::Normal(name) => {
                folder.push(name);
                // What is not there yet has no links.
                folder = folder.canonicalize().unwrap_or(folder);
            }
            _ => {}
        }
    }
    folder.starts_with(root).then_some(folder)
}
