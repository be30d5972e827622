//! A message as a picture of the place, drawn by miette.
//!
//! In: a message. Out: lines with their numbers, and labels that point at words. This is the only file that knows miette;
//! it never sees more than the lines to be shown.

use std::fmt;

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan,
    SpanContents,
};

use super::snippet::{Part, Snippet};
use super::{Message, Style, visible};
use crate::diagnostic::Severity;

/// Appends a message.
pub(super) fn push(out: &mut String, message: &Message<'_>, style: Style) {
    let theme = if style.color { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let mut handler = GraphicalReportHandler::new_themed(theme).with_width(style.width).with_links(false);
    if let Some(reason) = message.reason {
        handler = handler.with_footer(format!("why: {}", visible::text(reason)));
    }
    let drawn = handler.render_report(out, &Shown::new(message));
    debug_assert!(drawn.is_ok(), "a snippet holds all its labels");
}

/// A message in the terms of miette.
#[derive(Debug)]
struct Shown<'a> {
    code: &'static str,
    severity: Severity,
    message: String,
    help: String,
    snippet: &'a Snippet,
}

impl<'a> Shown<'a> {
    fn new(message: &'a Message<'_>) -> Self {
        let diagnostic = message.diagnostic;
        Self {
            code: diagnostic.code.name,
            severity: diagnostic.severity,
            message: visible::text(&diagnostic.message).into_owned(),
            help: diagnostic.help.as_deref().map(|h| visible::text(h).into_owned()).unwrap_or_default(),
            snippet: &message.snippet,
        }
    }
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Shown<'_> {}

impl miette::Diagnostic for Shown<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let weight = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "advice",
        };
        Some(Box::new(format!("{weight}: {}", self.code)))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Advice => miette::Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        (!self.help.is_empty()).then(|| Box::new(&self.help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self.snippet)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let label = |(index, mark): (usize, &super::snippet::Mark)| {
            let text = (!mark.text.is_empty()).then(|| mark.text.clone());
            let span = SourceSpan::from(mark.range.clone());
            if index == 0 {
                LabeledSpan::new_primary_with_span(text, span)
            } else {
                LabeledSpan::new_with_span(text, span)
            }
        };
        Some(Box::new(self.snippet.marks.iter().enumerate().map(label)))
    }
}

/// The parts of a snippet are given whole, with the lines and columns of the files that they are from.
impl SourceCode for Snippet {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        _after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let end = span.offset() + span.len();
        let holds = |part: &&Part| part.range.start <= span.offset() && end <= part.range.end;
        let part = self.parts.iter().find(holds).ok_or(MietteError::OutOfBounds)?;
        let data = self.text.get(part.range.clone()).unwrap_or("").as_bytes();
        // Without lines of context, it is the line and column that are asked for.
        let mark = self.marks.iter().find(|m| before == 0 && m.range.start == span.offset());
        let (line, column) = mark.map_or((part.first, 1), |m| (m.place.line, m.place.column));
        Ok(Box::new(MietteSpanContents::new_named(
            part.name.clone(),
            data,
            part.range.clone().into(),
            line as usize - 1,
            column as usize - 1,
            part.count as usize,
        )))
    }
}
