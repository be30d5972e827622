//! Places as programs take them.

use serde_json::{Value, json};

use crate::source::{Place, Source, Sources, Span};

/// A stretch of a file.
pub(super) struct Stretch<'a> {
    source: &'a Source,
    pub(super) start: Place,
    pub(super) end: Place,
    /// UTF-8 bytes from the beginning of the file.
    bytes: (u32, u32),
}

impl<'a> Stretch<'a> {
    pub(super) fn new(sources: &'a Sources, span: Span) -> Self {
        let source = sources.get(sources.file_at(span.start));
        let base = source.span().start;
        let end = span.end.clamp(span.start, source.span().end.max(span.start));
        let bytes = (span.start - base.min(span.start), end - base.min(end));
        Self { source, start: source.place(span.start), end: source.place(end), bytes }
    }

    /// As messages call the file.
    pub(super) fn file(&self) -> &'a str {
        self.source.name()
    }

    /// The file, and both ends.
    pub(super) fn json(&self) -> Value {
        let end = |place: Place, byte: u32| json!({ "line": place.line, "column": place.column, "utf16": place.utf16, "byte": byte });
        json!({ "file": self.file(), "start": end(self.start, self.bytes.0), "end": end(self.end, self.bytes.1) })
    }
}

/// A document as text, with a line feed at its end.
pub(super) fn text(document: &Value) -> String {
    // Nothing in a value of this kind can fail to be written.
    let mut out = serde_json::to_string_pretty(document).unwrap_or_default();
    out.push('\n');
    out
}
