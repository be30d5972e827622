//! Where: the texts that were read, and places in them.
//!
//! In: a name and a text for each file. Out: spans, and their lines and columns in the units that people, terminals and
//! editors count in. Absent: reading files (that is `cli`).
//!
//! All files of a run share one numbering: each begins where the one before it ended, so two `u32` say both which file
//! and where in it.

/// A stretch of text, in UTF-8 bytes counted over all files of the run; `end` is exclusive.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// From `start` to `end`, in bytes over all files.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The least span that holds both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// How many bytes it covers.
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it covers nothing.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }
}

/// Which file of the run; the first is the one that was asked for, the others are included.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FileId(pub u32);

/// One text with the name that messages call it by.
#[derive(Debug)]
pub struct Source {
    name: String,
    text: String,
    base: u32,
    /// Offset in this file of the first byte of each line.
    lines: Vec<u32>,
}

/// A place as people count: both numbers begin at 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters (Unicode scalar values), from 1.
    pub column: u32,
    /// Column in UTF-16 units, from 0, as editors count.
    pub utf16: u32,
}

impl Source {
    /// The name that messages use: the path as it was given, or relative to the file that includes it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where this file begins in the common numbering.
    pub const fn base(&self) -> u32 {
        self.base
    }

    /// The span of the whole text.
    pub fn span(&self) -> Span {
        Span::new(self.base, self.base + self.text.len() as u32)
    }

    /// How many lines it has; a file has at least one.
    pub fn line_count(&self) -> usize {
        self.lines.len()
    }

    /// The text of a line, counted from 1, without its end; empty past the last.
    pub fn line(&self, number: u32) -> &str {
        let start = |line: u32| self.lines.get(line as usize).map_or(self.text.len(), |&s| s as usize);
        let line = self.text.get(start(number.saturating_sub(1))..start(number)).unwrap_or("");
        line.trim_end_matches(['\n', '\r'])
    }

    /// Where a line, counted from 1, begins in the common numbering.
    pub fn line_start(&self, number: u32) -> u32 {
        self.base + self.lines.get(number.saturating_sub(1) as usize).copied().unwrap_or(self.text.len() as u32)
    }

    /// Line and column of a position in the common numbering; a position inside a character counts as its start.
    pub fn place(&self, at: u32) -> Place {
        let mut local = (at.saturating_sub(self.base) as usize).min(self.text.len());
        while !self.text.is_char_boundary(local) {
            local -= 1;
        }
        let line = self.lines.partition_point(|&start| start as usize <= local).max(1);
        let start = self.lines.get(line - 1).map_or(0, |&s| s as usize);
        let before = self.text.get(start..local).unwrap_or("");
        Place {
            line: line as u32,
            column: before.chars().count() as u32 + 1,
            utf16: before.chars().map(char::len_utf16).sum::<usize>() as u32,
        }
    }
}

/// All texts of one run.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

/// Why a text could not be taken: together, the files of a run hold at most 4 GiB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLarge;

impl Sources {
    /// An empty run.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a text.
    ///
    /// # Errors
    /// When all texts together would pass 4 GiB.
    pub fn add(&mut self, name: impl Into<String>, text: String) -> Result<FileId, TooLarge> {
        let base = self.files.last().map_or(0, |f| u64::from(f.base) + f.text.len() as u64 + 1);
        if base + text.len() as u64 + 1 > u64::from(u32::MAX) {
            return Err(TooLarge);
        }
        // A byte order mark is part of no line: editors neither show nor count it.
        let mut lines = vec![if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() as u32 } else { 0 }];
        lines.extend(text.bytes().enumerate().filter(|&(_, b)| b == b'\n').map(|(i, _)| i as u32 + 1));
        self.files.push(Source { name: name.into(), text, base: base as u32, lines });
        Ok(FileId(self.files.len() as u32 - 1))
    }

    /// A file by its number.
    ///
    /// # Panics
    /// Never, for a number that [`Sources::add`] of the same run gave.
    pub fn get(&self, id: FileId) -> &Source {
        self.files.get(id.0 as usize).expect("because add() made the id")
    }

    /// All files, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = &Source> {
        self.files.iter()
    }

    /// Which file a position lies in.
    pub fn file_at(&self, at: u32) -> FileId {
        FileId(self.files.partition_point(|f| f.base <= at).saturating_sub(1) as u32)
    }

    /// The file of a span, and the text that it covers; cut to that file.
    pub fn slice(&self, span: Span) -> &str {
        let Some(file) = self.files.get(self.file_at(span.start).0 as usize) else { return "" };
        let start = (span.start - file.base) as usize;
        let end = (span.end.saturating_sub(file.base) as usize).min(file.text.len());
        file.text.get(start..end).unwrap_or("")
    }

    /// The file and the line and column at which a span begins.
    pub fn place(&self, span: Span) -> (&Source, Place) {
        let file = self.get(self.file_at(span.start));
        (file, file.place(span.start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_after_accents_ideographs_and_emoji() {
        let mut s = Sources::new();
        s.add("a", "un\n".into()).unwrap();
        let id = s.add("b", "é界😀x\n\ny".into()).unwrap();
        let f = s.get(id);
        let x = f.base() + "é界😀".len() as u32;
        assert_eq!(f.place(x), Place { line: 1, column: 4, utf16: 4 });
        assert_eq!(f.place(f.span().end), Place { line: 3, column: 2, utf16: 1 });
        assert_eq!(s.file_at(x), id);
        assert_eq!(s.slice(Span::new(x, x + 1)), "x");
    }

    #[test]
    fn a_byte_order_mark_is_in_no_column() {
        let mut s = Sources::new();
        let id = s.add("a", "\u{FEFF}ab\nc".into()).unwrap();
        let f = s.get(id);
        assert_eq!(f.place(4), Place { line: 1, column: 2, utf16: 1 });
        assert_eq!(f.place(0), Place { line: 1, column: 1, utf16: 0 });
        assert_eq!((f.line(1), f.line_start(1), f.line(2)), ("ab", 3, "c"));
    }
}
