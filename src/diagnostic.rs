//! What is wrong: plain data about mistakes, and the sink that collects it.
//!
//! In: spans and words. Out: a list in the order of the text. Absent: how it looks (that is `cli::report`), the files.
//!
//! A message says in words what is wrong at the exact place; the label repeats it shortest, the reason says why it
//! matters to the person who made it, and the help says what to write instead.

use crate::source::Span;

/// How much it weighs. Only an error keeps a picture from being drawn.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Severity {
    /// The file cannot be understood as it was meant.
    Error,
    /// It is understood, but something in it will not have the effect that was wanted.
    Warning,
    /// A remark that makes the picture better.
    Advice,
}

/// A kind of diagnostic: its stable name, its weight and the one line that lists say about it.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Stable name, in kebab case; it is what `allow:` takes.
    pub name: &'static str,
    /// Weight unless something else is asked for.
    pub severity: Severity,
    /// One line that says what it finds.
    pub summary: &'static str,
    /// Why it matters to the reader or the maker of the map, in one or two sentences.
    pub reason: &'static str,
}

/// Words at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What about it; short.
    pub text: String,
}

/// One replacement of bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty for an insertion.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// A ready mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it does, as an order: "write `pain`".
    pub title: String,
    /// The replacements; they do not overlap.
    pub edits: Vec<Edit>,
    /// Whether it is surely what was meant, so that it may be applied unasked.
    pub certain: bool,
}

/// One mistake or remark.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// What kind it is.
    pub code: &'static Code,
    /// How much it weighs here: as its code says, unless something else was asked for.
    pub severity: Severity,
    /// What is wrong here, as a sentence without a full stop.
    pub message: String,
    /// The exact words; the first label is the place of the diagnostic.
    pub labels: Vec<Label>,
    /// What to write instead.
    pub help: Option<String>,
    /// A ready mend, where one is known.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// A diagnostic at one place.
    pub fn new(code: &'static Code, span: Span, message: impl Into<String>, label: impl Into<String>) -> Self {
        let labels = vec![Label { span, text: label.into() }];
        Self { code, severity: code.severity, message: message.into(), labels, help: None, fix: None }
    }

    /// With a second place that explains the first.
    #[must_use]
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// With what to write instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// With a mend that replaces one stretch.
    #[must_use]
    pub fn fix(mut self, certain: bool, title: impl Into<String>, span: Span, text: impl Into<String>) -> Self {
        self.fix = Some(Fix { title: title.into(), edits: vec![Edit { span, text: text.into() }], certain });
        self
    }

    /// With a mend.
    #[must_use]
    pub fn mended(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self
    }

    /// With a mend, if there is one.
    #[must_use]
    pub fn mended_if(mut self, fix: Option<Fix>) -> Self {
        self.fix = fix.or(self.fix);
        self
    }

    /// The place of the diagnostic.
    pub fn span(&self) -> Span {
        self.labels.first().map(|l| l.span).unwrap_or_default()
    }
}

/// Where the stages put what they find.
#[derive(Debug, Default)]
pub struct Sink {
    found: Vec<Diagnostic>,
}

impl Sink {
    /// An empty sink.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// What was taken last.
    pub fn last_mut(&mut self) -> Option<&mut Diagnostic> {
        self.found.last_mut()
    }

    /// How many were found until now, of any weight.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// How many are errors.
    pub fn errors(&self) -> usize {
        self.found.iter().filter(|d| d.severity == Severity::Error).count()
    }

    /// Everything, in the order of the text; diagnostics at one place keep the order in which they were found.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(Diagnostic::span);
        self.found
    }
}
