//! How far each line is indented.
//!
//! In: a document. Out: an [`Indent`] for each line. Absent: what the lines say.
//!
//! Two spaces a level. Where the depth of a line cannot be told for certain, the lines around it keep their places to each
//! other, so that they are read, and complained about, as before: under one statement where a line stands between two
//! levels, up to the margin where tabs and spaces are mixed.

use crate::model::outline::Document;
use crate::source::Span;
use crate::syntax::{Fault, Line, LineId, LineKind};

/// Two spaces for each level, then what is kept of the indentation that was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Indent {
    levels: u32,
    kept: Span,
}

const NONE: Indent = Indent { levels: 0, kept: Span::new(0, 0) };
/// How wide a tab looks when it has to be compared with spaces.
const TAB: u32 = 4;

impl Indent {
    pub(super) fn write(self, document: &Document, out: &mut String) {
        out.extend(std::iter::repeat_n("  ", self.levels as usize));
        out.push_str(document.slice(self.kept));
    }
}

/// A statement that lines may still come to stand under.
struct Open {
    id: u32,
    width: u32,
    indent: Indent,
    /// The statement under which all lines keep their places to each other.
    root: Option<u32>,
}

/// The indentation of every line, as it is to be.
pub(super) fn indents(document: &Document) -> Vec<Indent> {
    let lines = document.tree.lines();
    if scattered(document) {
        let keep = |line: &Line| Indent { levels: 0, kept: leading(line) };
        return lines.iter().map(keep).collect();
    }
    let mut placer = Placer {
        document,
        rigid: rigid(lines),
        open: Vec::new(),
        out: Vec::with_capacity(lines.len()),
        waiting: Vec::new(),
    };
    for at in 0..lines.len() {
        placer.line(at as u32);
    }
    placer.settle(0, NONE);
    placer.out
}

fn leading(line: &Line) -> Span {
    Span::new(line.span.start, line.body.start)
}

/// Whether the margin itself cannot be told.
fn scattered(document: &Document) -> bool {
    let lines = document.tree.lines();
    let mut stands = lines.iter().filter(|l| matches!(l.kind, LineKind::Statement | LineKind::Junk));
    let indented = stands.clone().next().is_some_and(|l| !leading(l).is_empty());
    stands.any(|l| match l.fault {
        Some(Fault::Between(_)) => l.parent.is_none(),
        Some(Fault::Mixed(_)) => indented || l.parent.is_none(),
        _ => false,
    })
}

/// Statements under which a line stands at no clear level.
fn rigid(lines: &[Line]) -> Vec<bool> {
    let mut out = vec![false; lines.len()];
    let mut top = None;
    for (line, at) in lines.iter().zip(0_u32..) {
        if line.parent.is_none() && line.kind == LineKind::Statement {
            top = Some(at);
        }
        let root = match line.fault {
            Some(Fault::Between(_)) => line.parent.map(|p| p.0),
            Some(Fault::Mixed(_)) => top,
            _ => None,
        };
        if let Some(found) = root.and_then(|r| out.get_mut(r as usize)) {
            *found = true;
        }
    }
    out
}

struct Placer<'s> {
    document: &'s Document,
    rigid: Vec<bool>,
    open: Vec<Open>,
    out: Vec<Indent>,
    /// Comments and blank lines that wait for the line that follows them.
    waiting: Vec<u32>,
}

impl Placer<'_> {
    fn at(&self, at: u32) -> &Line {
        self.document.tree.line(LineId(at))
    }

    /// Columns, as it looks in an editor.
    fn width(&self, line: &Line) -> u32 {
        self.document.slice(leading(line)).chars().map(|c| if c == '\t' { TAB } else { 1 }).sum()
    }

    fn line(&mut self, at: u32) {
        let line = self.at(at);
        let (kind, width) = (line.kind, self.width(line));
        self.out.push(NONE);
        match kind {
            LineKind::Blank | LineKind::Comment => self.waiting.push(at),
            LineKind::More => {
                let indent = self.more(at);
                self.settle(width, indent);
                self.set(at, indent);
            }
            LineKind::Statement | LineKind::Junk => {
                let depth = self.depth(at);
                let (indent, root) = self.under(depth, at);
                self.settle(width, indent);
                self.set(at, indent);
                self.open.truncate(depth);
                if kind == LineKind::Statement {
                    let root = root.or_else(|| self.rigid.get(at as usize).filter(|r| **r).map(|_| at));
                    self.open.push(Open { id: at, width, indent, root });
                }
            }
        }
    }

    /// How many of the open statements a line stands under.
    fn depth(&self, at: u32) -> usize {
        self.at(at).parent.map_or(0, |parent| self.open.partition_point(|o| o.id <= parent.0))
    }

    fn set(&mut self, at: u32, indent: Indent) {
        if let Some(place) = self.out.get_mut(at as usize) {
            *place = indent;
        }
    }

    /// Where a line stands that has so many open statements above it; and the one that keeps its place, if any.
    fn under(&self, depth: usize, at: u32) -> (Indent, Option<u32>) {
        let Some(parent) = depth.checked_sub(1).and_then(|d| self.open.get(d)) else { return (NONE, None) };
        let level = Indent { levels: parent.indent.levels + 1, kept: Span::new(0, 0) };
        match parent.root {
            None => (level, None),
            Some(root) => (self.moved(root, at).unwrap_or(level), Some(root)),
        }
    }

    /// The indentation of a line that keeps its place to a statement above it; `None` if it does not begin with that of
    /// the statement.
    fn moved(&self, root: u32, at: u32) -> Option<Indent> {
        let (own, base) = (leading(self.at(at)), leading(self.at(root)));
        let begins = self.document.slice(own).starts_with(self.document.slice(base));
        let levels = self.out.get(root as usize)?.levels;
        begins.then(|| Indent { levels, kept: Span::new(own.start + base.len() as u32, own.end) })
    }

    fn more(&self, at: u32) -> Indent {
        let line = self.at(at);
        match line.fault {
            Some(Fault::Nothing) => Indent { levels: 0, kept: leading(line) },
            Some(Fault::Shallow(_)) => NONE,
            _ => self.under(self.depth(at), at).0,
        }
    }

    /// Places the comments before a line, or before the end: like the line, unless they begin further to the right; then
    /// with what stands above them.
    fn settle(&mut self, width: u32, next: Indent) {
        for at in std::mem::take(&mut self.waiting) {
            let own = self.width(self.at(at));
            let indent = if own > width { self.deeper(at, own, next) } else { next };
            self.set(at, indent);
        }
    }

    fn deeper(&self, at: u32, width: u32, next: Indent) -> Indent {
        if let Some(root) = self.open.last().and_then(|o| o.root) {
            return self.moved(root, at).unwrap_or(next);
        }
        let levels = self.open.partition_point(|o| o.width < width) as u32;
        if levels > next.levels { Indent { levels, kept: Span::new(0, 0) } } else { next }
    }
}
