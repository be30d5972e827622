//! What `journey.toml` may say: one row a key, and what can be wrong with it.
//!
//! In: nothing. Out: the keys with the values that they take, in words and as words, and the codes of mistakes. Absent:
//! finding and reading the file (that is `cli::config`).

use crate::check::Profile;
use crate::diagnostic::{Code, Severity};
use crate::theme::Choice;
use crate::vocabulary::Language;

/// Name of the file.
pub const FILE: &str = "journey.toml";

/// What a key takes.
#[derive(Debug, Clone, Copy)]
pub enum Takes {
    /// One of these words.
    Word(fn() -> Vec<&'static str>),
    /// `true` or `false`.
    Switch,
    /// A folder, from the folder of the file.
    Folder,
    /// A table of checks, each with one of [`WEIGHTS`].
    Weights,
}

/// A key of the file.
#[derive(Debug)]
pub struct Setting {
    /// As it is written.
    pub name: &'static str,
    /// What it takes.
    pub takes: Takes,
    /// What it does, in one sentence.
    pub doc: &'static str,
    /// A line that sets it.
    pub example: &'static str,
}

/// All keys, in the order in which the reference lists them.
pub static SETTINGS: &[Setting] = &[
    Setting {
        name: "profile",
        takes: Takes::Word(|| Profile::ALL.map(Profile::name).to_vec()),
        doc: "Which checks of the method are made; `--profile` counts more.",
        example: "profile = \"strict\"",
    },
    Setting {
        name: "deny-warnings",
        takes: Takes::Switch,
        doc: "Whether `journey check` takes warnings for errors, as with `--deny warnings`.",
        example: "deny-warnings = true",
    },
    Setting {
        name: "theme",
        takes: Takes::Word(|| Choice::names().collect()),
        doc: "Colours of drawings; `theme:` in a file and `--theme` count more.",
        example: "theme = \"dark\"",
    },
    Setting {
        name: "language",
        takes: Takes::Word(|| Language::ALL.map(Language::tag).to_vec()),
        doc: "Language of labels; `language:` in a file and `--language` count more. It never changes how a file's keywords are read.",
        example: "language = \"fr\"",
    },
    Setting {
        name: "output",
        takes: Takes::Folder,
        doc: "Folder for drawings, inside the project; below it, each keeps the path of its file. `-o` counts more.",
        example: "output = \"pictures\"",
    },
    Setting {
        name: RULES,
        takes: Takes::Weights,
        doc: "What findings of single checks weigh; `allow:` in a file, `--allow` and `--deny` count more.",
        example: "[rules]\nunranked = \"off\"\npain-without-opportunity = \"error\"",
    },
];

/// The table of checks.
pub const RULES: &str = "rules";

/// What a check can be set to: off, or how much its findings weigh.
pub const WEIGHTS: [(&str, Option<Severity>); 4] = [
    ("off", None),
    ("advice", Some(Severity::Advice)),
    ("warning", Some(Severity::Warning)),
    ("error", Some(Severity::Error)),
];

/// A file that is no TOML.
pub(crate) static INVALID_TOML: Code = Code {
    name: "invalid-toml",
    severity: Severity::Error,
    summary: "`journey.toml` cannot be read.",
    reason: "None of its settings would count, for any of the files that it is for.",
};

/// A key that there is not.
pub(crate) static UNKNOWN_SETTING: Code = Code {
    name: "unknown-setting",
    severity: Severity::Error,
    summary: "`journey.toml` sets something that there is not.",
    reason: "It would have no effect, and nobody would notice.",
};

/// A value that its key does not take.
pub(crate) static WRONG_SETTING: Code = Code {
    name: "wrong-setting",
    severity: Severity::Error,
    summary: "A setting in `journey.toml` has a value that it does not take.",
    reason: "The setting would have no effect, for any of the files that it is for.",
};

/// What is wrong with a `journey.toml`; beside these, a name in `[rules]` can be an `unknown-rule`.
pub static CODES: &[&Code] = &[&INVALID_TOML, &UNKNOWN_SETTING, &WRONG_SETTING];

impl Setting {
    /// By name; `None` when there is no such key.
    pub fn by_name(name: &str) -> Option<&'static Self> {
        SETTINGS.iter().find(|s| s.name == name)
    }

    /// What it takes, in words.
    pub fn expected(&self) -> String {
        match self.takes {
            Takes::Word(words) => one_of(&words()),
            Takes::Switch => "`true` or `false`".to_owned(),
            Takes::Folder => "a folder, from the folder of `journey.toml`, such as `\"pictures\"`".to_owned(),
            Takes::Weights => format!("names of checks, each with {}", one_of(&WEIGHTS.map(|(name, _)| name))),
        }
    }
}

/// `"a"`, `"b"` or `"c"`, as TOML writes them.
pub(crate) fn one_of(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|w| format!("`\"{w}\"`")).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => quoted.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_says_what_it_does_and_shows_it() {
        for setting in SETTINGS {
            assert!(setting.doc.ends_with('.') && setting.example.contains(setting.name), "{}", setting.name);
            assert!(!setting.expected().is_empty());
        }
        for code in CODES {
            assert!(code.summary.ends_with('.') && code.reason.ends_with('.'), "{}", code.name);
        }
        assert_eq!(one_of(&["a", "b", "c"]), "`\"a\"`, `\"b\"` or `\"c\"`");
    }
}
