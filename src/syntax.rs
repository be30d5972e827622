//! Text to tree: every line with its parts and the line it stands under. Reading never fails.
//!
//! In: a [`Source`]. Out: a [`Tree`] that loses nothing: its lines, one after the other, are the text. Absent: which words
//! are keywords, and what any of them means.

mod nest;
mod split;

use std::ops::Range;

use crate::source::{Source, Span};

/// Number of a line in its tree, from 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct LineId(pub u32);

/// A file as lines.
#[derive(Debug)]
pub struct Tree {
    /// The byte order mark; empty if there is none.
    pub mark: Span,
    lines: Vec<Line>,
    parts: Vec<Part>,
}

/// One line.
#[derive(Debug, Clone)]
pub struct Line {
    /// All of it, with the character that ends it.
    pub span: Span,
    /// What is left of it without indentation and white space at the end.
    pub body: Span,
    /// Which shape it has.
    pub kind: LineKind,
    /// The statement that it stands under; `None` at the margin.
    pub parent: Option<LineId>,
    /// One past the last line that stands under it, directly or not.
    pub end: LineId,
    /// The colon that ends a statement's head.
    pub colon: Option<Span>,
    /// The text after the colon or after `|`, without white space around it.
    pub text: Span,
    /// What is wrong with its indentation.
    pub fault: Option<Fault>,
    parts: Range<u32>,
}

/// Shapes of lines.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LineKind {
    /// Nothing but white space.
    Blank,
    /// `# ...`
    Comment,
    /// `| ...`
    More,
    /// `keyword ...: ...`
    Statement,
    /// Anything else.
    Junk,
}

/// A part of a statement's head.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Where, with parentheses and signs.
    pub span: Span,
}

/// Parts of a statement's head.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PartKind {
    /// The first word.
    Keyword,
    /// Any other word: a name, `for`, or what it names.
    Word,
    /// `(...)`
    Qualifier,
    /// `#tag`
    Tag,
    /// Between names.
    Comma,
    /// A parenthesis that is never closed.
    Unclosed,
    /// What belongs in no head.
    Stray,
}

/// What can be wrong with a line's indentation. The span is that of the indentation which would be right.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// It begins between the level of two lines above it.
    Between(Span),
    /// Tabs and spaces are mixed in another way than above, so that the depth cannot be told.
    Mixed(Span),
    /// `| ...` with no statement above it that it could continue.
    Nothing,
    /// `| ...` stands no deeper than the statement that it continues, whose indentation this is.
    Shallow(Span),
    /// `| ...` stands after other lines under the statement that it continues.
    Late,
}

impl Tree {
    /// Reads a text.
    pub fn read(source: &Source) -> Self {
        let mut tree = split::split(source);
        nest::nest(&mut tree.lines, source);
        tree
    }

    /// All lines, in order.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// A line by its number.
    ///
    /// # Panics
    /// Never, for a number from this tree.
    pub fn line(&self, id: LineId) -> &Line {
        self.lines.get(id.0 as usize).expect("because a tree's numbers come from itself")
    }

    /// The parts of a statement's head; the first is its keyword. Empty for any other line.
    pub fn parts(&self, line: &Line) -> &[Part] {
        self.parts.get(line.parts.start as usize..line.parts.end as usize).unwrap_or(&[])
    }

    /// The lines that stand directly under a line, or at the margin.
    pub fn under(&self, parent: Option<LineId>) -> impl Iterator<Item = (LineId, &Line)> {
        let (mut at, end) = match parent {
            Some(id) => (id.0 + 1, self.line(id).end.0),
            None => (0, self.lines.len() as u32),
        };
        std::iter::from_fn(move || {
            if at >= end {
                return None;
            }
            let id = LineId(at);
            let line = self.line(id);
            at = line.end.0.max(at + 1);
            Some((id, line))
        })
    }
}
