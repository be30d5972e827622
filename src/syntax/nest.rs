//! The off-side rule: what stands under what is told by the indentation.
//!
//! In: lines. Out: the same, each with the statement that it stands under. Absent: whether it may stand there.
//!
//! Indentations are compared as they are written, character by character: one is deeper than another if it begins with
//! it and goes on. So any consistent mixture of tabs and spaces is read, and an inconsistent one is noticed instead of
//! being guessed. A line that cannot be placed is reported and goes where it looks as if it stood.

use super::{Fault, Line, LineId, LineKind};
use crate::source::{Source, Span};

/// How wide a tab looks, in columns, when it has to be compared with spaces.
const TAB: usize = 4;

/// A statement that lines may still come to stand under.
struct Open<'a> {
    /// `None` for the margin of the file.
    line: Option<LineId>,
    indent: Indent<'a>,
    /// The indentation of the first line under it, which sets that of the others.
    inner: Option<Indent<'a>>,
    /// Whether a statement stands under it already.
    busy: bool,
}

#[derive(Clone, Copy)]
struct Indent<'a> {
    text: &'a str,
    span: Span,
    /// Whether it is written with spaces alone, so that lengths tell everything.
    plain: bool,
}

impl<'a> Indent<'a> {
    fn of(line: &Line, source: &'a Source) -> Self {
        let span = Span::new(line.span.start, line.body.start);
        let from = (span.start - source.base()) as usize;
        let text = source.text().get(from..from + span.len()).unwrap_or("");
        Self { text, span, plain: text.bytes().all(|b| b == b' ') }
    }

    fn begins_with(self, other: Self) -> bool {
        if self.plain && other.plain {
            self.text.len() >= other.text.len()
        } else {
            self.text.as_bytes().starts_with(other.text.as_bytes())
        }
    }

    fn deeper_than(self, other: Self) -> bool {
        self.text.len() > other.text.len() && self.begins_with(other)
    }

    fn same(self, other: Self) -> bool {
        self.text.len() == other.text.len() && self.begins_with(other)
    }

    /// Columns, as it looks in an editor.
    fn width(self) -> usize {
        self.text.chars().map(|c| if c == '\t' { TAB } else { 1 }).sum()
    }
}

/// Gives every line the statement that it stands under.
pub(super) fn nest(lines: &mut [Line], source: &Source) {
    let margin = Indent { text: "", span: Span::new(source.base(), source.base()), plain: true };
    let mut open = vec![Open { line: None, indent: margin, inner: None, busy: false }];
    for at in 0..lines.len() {
        let Some(line) = lines.get(at) else { break };
        let indent = match line.kind {
            LineKind::Statement | LineKind::Junk | LineKind::More => Indent::of(line, source),
            LineKind::Blank | LineKind::Comment => continue,
        };
        let (kind, id) = (line.kind, LineId(at as u32));
        let (parent, fault) = if kind == LineKind::More {
            more(&open, indent)
        } else {
            let fault = place(&mut open, lines, indent, id);
            (open.last().and_then(|o| o.line), fault)
        };
        if let Some(line) = lines.get_mut(at) {
            line.parent = parent;
            line.fault = fault;
        }
        if kind == LineKind::Statement {
            if let Some(top) = open.last_mut() {
                top.busy = true;
            }
            open.push(Open { line: Some(id), indent, inner: None, busy: false });
        }
    }
    let count = LineId(lines.len() as u32);
    while let Some(top) = open.pop() {
        close(lines, &top, count);
    }
    adopt(lines);
}

/// Blank lines and comments belong to the statement that the lines around them stand under, so that each statement's
/// lines lie together.
fn adopt(lines: &mut [Line]) {
    let mut parent: Option<LineId> = None;
    for at in 0..lines.len() {
        let Some(line) = lines.get(at) else { break };
        if !matches!(line.kind, LineKind::Blank | LineKind::Comment) {
            parent = if line.kind == LineKind::Statement { Some(LineId(at as u32)) } else { line.parent };
            continue;
        }
        while let Some(id) = parent
            && let Some(above) = lines.get(id.0 as usize)
            && above.end.0 as usize <= at
        {
            parent = above.parent;
        }
        if let Some(line) = lines.get_mut(at) {
            line.parent = parent;
        }
    }
}

/// Marks where the lines under a statement end.
fn close(lines: &mut [Line], open: &Open<'_>, end: LineId) {
    if let Some(line) = open.line.and_then(|id| lines.get_mut(id.0 as usize)) {
        line.end = end;
    }
}

/// Closes what a line does not stand under; the last that is left open is its parent.
fn place<'a>(open: &mut Vec<Open<'a>>, lines: &mut [Line], indent: Indent<'a>, at: LineId) -> Option<Fault> {
    let mixed = unlike(open, indent);
    let width = if mixed { indent.width() } else { 0 };
    while let Some(top) = open.last() {
        let under = if mixed { width > top.indent.width() } else { indent.deeper_than(top.indent) };
        if top.line.is_none() || under {
            break;
        }
        close(lines, top, at);
        open.pop();
    }
    let parent = open.last_mut()?;
    let Some(inner) = parent.inner else {
        parent.inner = Some(indent);
        return mixed.then_some(Fault::Mixed(parent.indent.span));
    };
    if inner.same(indent) {
        None
    } else if mixed {
        Some(Fault::Mixed(inner.span))
    } else {
        Some(Fault::Between(inner.span))
    }
}

/// Whether an indentation cannot be compared with that of the line above: neither begins with the other.
fn unlike(open: &[Open<'_>], indent: Indent<'_>) -> bool {
    open.last().is_some_and(|top| {
        let above = top.inner.unwrap_or(top.indent);
        !indent.begins_with(above) && !above.begins_with(indent)
    })
}

/// Finds the statement that a `|` line continues.
fn more(open: &[Open<'_>], indent: Indent<'_>) -> (Option<LineId>, Option<Fault>) {
    let Some(last) = open.last().filter(|o| o.line.is_some()) else { return (None, Some(Fault::Nothing)) };
    if indent.deeper_than(last.indent) && !last.busy {
        return (last.line, None);
    }
    let owner = open.iter().rev().find(|o| indent.deeper_than(o.indent) && o.line.is_some());
    match owner {
        Some(owner) => (owner.line, Some(Fault::Late)),
        None => (last.line, Some(Fault::Shallow(last.indent.span))),
    }
}
