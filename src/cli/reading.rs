//! Files to models.
//!
//! In: which files. Out: for each, its model, its drawings and what was found wrong in it.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;

use super::arguments::{Messages, Rules};
use super::config::{self, Around};
use super::files::{Kind, Print};
use super::inputs::{Input, collect};
use super::project::{Looked, Project};
use super::report::{Found, report as describe};
use super::{Failure, files, progress, terminal};
use crate::check;
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::model::{self, Loader, Model, codes};
use crate::source::Sources;
use crate::theme::Choice;
use crate::view::{self, Drawing};
use crate::vocabulary::{Language, Trust, guess};

/// A file that was read.
pub(super) struct Reading {
    pub(super) input: Input,
    pub(super) model: Model,
    /// The theme that it asks for, else its project.
    pub(super) theme: Option<Choice>,
    /// Language of its labels: its own, else that of its project.
    pub(super) language: Language,
    /// What its project has settled.
    pub(super) around: Arc<Around>,
    /// What is wrong in it, and the texts that this speaks of.
    pub(super) found: Found,
    /// What can be drawn of it; then what is to be drawn.
    pub(super) drawings: Vec<Drawing>,
    /// Every file that was opened for it, without links in its path.
    pub(super) opened: Vec<PathBuf>,
    /// Every file that was looked for, itself first, and what was found.
    pub(super) looked: Vec<Looked>,
}

/// Reads all files that the words mean.
pub(super) fn all(words: &[PathBuf]) -> Result<Vec<Reading>, Failure> {
    let inputs = collect(words)?;
    let around = config::around(&inputs)?;
    let bar = progress::bar(inputs.len());
    let work = |(input, around): (Input, Arc<Around>)| {
        let read = one(input).map(|reading| reading.within(around));
        bar.inc(1);
        read
    };
    // One file does not pay for starting threads.
    let read = if inputs.len() > 1 {
        inputs.into_par_iter().zip(around).map(work).collect::<Vec<_>>()
    } else {
        inputs.into_iter().zip(around).map(work).collect()
    };
    bar.finish_and_clear();
    let mut readings = Vec::with_capacity(read.len());
    let mut failures = Vec::new();
    for one in read {
        match one {
            Ok(reading) => readings.push(reading),
            Err(failure) => failures.push(failure),
        }
    }
    Failure::all(failures).map_or(Ok(readings), Err)
}

/// Reads one file and what it includes.
pub(super) fn one(input: Input) -> Result<Reading, Failure> {
    let bytes = bytes(&input)?;
    let itself = input.path.clone().map(|path| Looked { path, kind: Some(Kind::Text), print: Some(Print::of(&bytes)) });
    let loader = Project::around(input.path.as_deref());
    let mut reading = of(input, bytes, &loader);
    reading.looked = itself.into_iter().chain(loader.looked()).collect();
    reading.opened = loader.opened();
    Ok(reading)
}

/// The bytes of a file, or of standard input.
pub(super) fn bytes(input: &Input) -> Result<Vec<u8>, Failure> {
    match &input.path {
        Some(path) => std::fs::File::open(path)
            .and_then(|file| Kind::Text.read(file))
            .map_err(|e| Failure::io("cannot read", path, &e)),
        None => files::read(std::io::stdin().lock(), files::MAX_TEXT, 1 << 14)
            .map_err(|e| Failure::io("cannot read", "standard input".as_ref(), &e)),
    }
}

/// What bytes say when they are read as a file, with those that it names as the loader gives them.
pub(super) fn of(input: Input, bytes: Vec<u8>, loader: &dyn Loader) -> Reading {
    let (mut sources, mut sink) = (Sources::new(), Sink::new());
    let model = model::read(&mut sources, &input.name, bytes, loader, &mut sink);
    let theme = theme(&model, &mut sink);
    let found = Found { sources, diagnostics: sink.finish() };
    let (language, around) = (model.language, Arc::default());
    let (drawings, looked, opened) = (Vec::new(), Vec::new(), Vec::new());
    Reading { input, model, theme, language, around, found, drawings, opened, looked }
}

/// The theme that a file asks for. Models know no themes, so a wrong name is found only here.
fn theme(model: &Model, sink: &mut Sink) -> Option<Choice> {
    let word = model.theme.as_ref()?;
    let name = word.text.trim().to_lowercase();
    let theme = Choice::by_name(&name);
    if theme.is_none() {
        let known: Vec<_> = Choice::names().map(|n| format!("`{n}`")).collect();
        let message = format!("there is no theme `{}`", word.text);
        let wrong = Diagnostic::new(&codes::UNKNOWN_VALUE, word.span, message, "not known");
        let known = format!("the themes are {}", known.join(", "));
        sink.push(match guess(&name, Choice::names().map(|n| (n, true, n))) {
            Some(meant) => {
                let sure = meant.trust >= Trust::OneSlip;
                let meant = meant.value;
                let wrong = wrong.help(format!("did you mean `{meant}`? {known}"));
                wrong.fix(sure, format!("write `{meant}`"), word.span, meant)
            }
            None => wrong.help(known),
        });
    }
    theme
}

impl Reading {
    /// The same where its project has settled something: what the file says itself counts more.
    pub(super) fn within(mut self, around: Arc<Around>) -> Self {
        let config = &around.config;
        if self.model.theme.is_none() {
            self.theme = config.theme;
        }
        if !self.model.states_language {
            self.language = config.language.unwrap_or(self.language);
        }
        if let Some(path) = &config.path {
            self.opened.push(path.clone());
            // The name that it was found by is not to be replaced, nor what a link leads to.
            self.opened.extend(path.canonicalize().ok().filter(|real| real != path));
        }
        self.looked.extend(around.looked());
        self.around = around;
        self
    }

    /// Every `journey.toml` that would have counted for it, had it been there; without links.
    pub(super) fn looked_for(&self) -> &[PathBuf] {
        &self.around.looked_for
    }

    /// Lists what is to be drawn: nothing of a file with errors, unless it is to be drawn all the same.
    pub(super) fn list(&mut self, language: Option<Language>, keep_going: bool) {
        if keep_going || !self.has_errors() {
            self.drawings = view::drawings(&self.model, language.unwrap_or(self.language));
        }
    }

    /// Checks the method too, unless there are mistakes: half of what is understood would be found to miss the other half.
    pub(super) fn check(&mut self, rules: &Rules) {
        if !self.has_errors() {
            let settings = rules.settings(&self.around.config);
            let mut sink = Sink::new();
            for found in std::mem::take(&mut self.found.diagnostics) {
                sink.push(found);
            }
            check::check(&self.model, &settings, &mut sink);
            self.found.diagnostics = sink.finish();
        }
        if rules.deny_warnings || self.around.config.deny_warnings {
            let warnings = self.found.diagnostics.iter_mut().filter(|d| d.severity == Severity::Warning);
            warnings.for_each(|d| d.severity = Severity::Error);
        }
    }

    /// Whether it, or what its project has settled, cannot be understood as it was meant.
    pub(super) fn has_errors(&self) -> bool {
        self.around.config.has_errors() || self.found.diagnostics.iter().any(|d| d.severity == Severity::Error)
    }

    /// Whether it is without mistakes, and without anything to draw.
    pub(super) fn says_nothing(&self) -> bool {
        self.drawings.is_empty() && !self.has_errors()
    }
}

/// Everything that was found: in what the projects have settled, each once, then in each file.
pub(super) fn found(readings: &[Reading]) -> Vec<&Found> {
    let mut configs = BTreeSet::new();
    let settled = readings.iter().map(|r| &r.around.config).filter(|c| c.path.is_some() && configs.insert(&c.path));
    let mut all: Vec<_> = settled.map(|c| &c.found).collect();
    all.extend(readings.iter().map(|r| &r.found));
    all
}

/// Says what was found, on standard error; whether there were errors.
pub(super) fn report(readings: &[Reading], messages: Messages) -> bool {
    let (text, totals) = describe(found(readings), terminal::style(messages));
    terminal::say(&text);
    totals.errors > 0
}
