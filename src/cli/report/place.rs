//! Places as programs take them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use crate::cli::paths;
use crate::diagnostic::Diagnostic;
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

    /// The file as programs take it.
    pub(super) fn file(&self) -> Cow<'a, str> {
        file(self.source)
    }

    /// The file, and both ends.
    pub(super) fn json(&self) -> Value {
        let end = |place: Place, byte: u32| json!({ "line": place.line, "column": place.column, "utf16": place.utf16, "byte": byte });
        json!({ "file": self.file(), "start": end(self.start, self.bytes.0), "end": end(self.end, self.bytes.1) })
    }
}

/// A file as programs take it: from the current folder, with `/` between the parts, whatever it was called by. Reports are
/// read on other computers, where no absolute path of this one leads anywhere.
pub(super) fn file(source: &Source) -> Cow<'_, str> {
    let mut name = Cow::Borrowed(source.name());
    if Path::new(source.name()).has_root() {
        name = paths::from_here(Path::new(source.name())).display().to_string().into();
    }
    if cfg!(windows) {
        name = name.replace('\\', "/").into();
    }
    name
}

/// What tells findings apart though lines move: the same before and after, unless its file, its code or its words change.
#[derive(Debug, Default)]
pub(super) struct Fingerprints {
    seen: BTreeMap<String, u32>,
}

impl Fingerprints {
    /// That of the next finding; those that are alike are counted.
    pub(super) fn next(&mut self, file: &str, diagnostic: &Diagnostic) -> String {
        let what = format!("{file} {} {}", diagnostic.code.name, diagnostic.message);
        let count = self.seen.entry(what.clone()).or_default();
        *count += 1;
        format!("{:016x}", hash(&format!("{what} {count}")))
    }
}

/// FNV-1a.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

/// A document as text, with a line feed at its end.
pub(super) fn text(document: &Value) -> String {
    // Nothing in a value of this kind can fail to be written.
    let mut out = serde_json::to_string_pretty(document).unwrap_or_default();
    out.push('\n');
    out
}
