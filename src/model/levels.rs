//! Lines that stand too far left or right: where they belong, and what has to be moved.
//!
//! In: a line that cannot stand where it stands, or whose depth cannot be told, and what is open above it. Out: a mend.
//! Absent: the mistake itself.
//!
//! A keyword tells where it may stand. Of the statements above that can take it, the line belongs to the one whose level it
//! is nearest to. Then either the line is indented oddly, or it is as usual in this file and those before it are the odd ones.

use super::read::Builder;
use crate::diagnostic::{Edit, Fix};
use crate::source::Span;
use crate::syntax::{Line, LineId, LineKind};
use crate::vocabulary::{Key, Language, fold, keyword};

/// Lines that are moved together at most.
const MOST: usize = 2000;

/// What is wrong with the depth of a line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// It lies between those of two lines above.
    Between,
    /// It cannot be compared with those above.
    Mixed,
    /// It is one that the keyword cannot have.
    Misplaced,
}

/// How a line comes to stand where it belongs.
pub(super) enum Move {
    /// By this mend.
    Mend(Fix),
    /// By the mend of another line.
    Served,
    /// Nobody can tell where that is.
    Unclear,
}

/// A statement above that a line may belong under.
struct Level {
    /// The statement; none for the margin.
    parent: Option<LineId>,
    /// The statement under it that the line has come to stand under.
    beside: Option<LineId>,
    /// The usual indentation under it.
    usual: String,
    /// That of the first line under it.
    sibling: String,
}

impl Builder<'_, '_> {
    /// The white space that a line begins with.
    pub(super) fn indentation(&self, line: &Line) -> &str {
        self.here.slice(Span::new(line.span.start, line.body.start))
    }

    /// Moves what has to be moved for a line to stand where its keyword belongs.
    pub(super) fn replaced(&mut self, id: LineId, line: &Line, depth: Depth) -> Move {
        let Some(level) = self.level(id, line, depth) else { return Move::Unclear };
        let old = self.indentation(line).to_owned();
        let Level { parent, usual, sibling, .. } = &level;
        if old == *usual && sibling != usual {
            // The line is as usual: those before it are not.
            return self.once((*parent, usual.clone()), |it| it.all_under(&level, id, depth));
        }
        if depth == Depth::Misplaced {
            return self.slipped(id, line, &level).map_or(Move::Unclear, Move::Mend);
        }
        // Where the first is odd and the last is not, the first will be moved.
        let tree = &self.here.document.tree;
        let last = self.last_under(*parent).filter(|&last| self.indentation(tree.line(last)) == usual);
        let (right, certain) = if last.is_some() { (usual, sibling == usual) } else { (sibling, true) };
        self.once((line.parent, old.clone()), |it| it.run(id, line, (&old, right), certain))
    }

    /// The statement above that a line is nearest to the level of, among those that can take it: all of them, or the two
    /// whose levels it lies between. Of two as near, the one that it was taken to stand under.
    fn level(&self, id: LineId, line: &Line, depth: Depth) -> Option<Level> {
        if line.kind != LineKind::Statement {
            return None;
        }
        let key = self.plainly(line)?;
        let stack = self.stack();
        let from = if depth == Depth::Between { stack.len().saturating_sub(2) } else { 0 };
        let step = self.here.step;
        let old = self.indentation(line);
        // A tab in a file of spaces is a level, or as wide as it looks in an editor.
        let widths = [step.len(), 4, 8].map(|tab| old.len() + old.matches('\t').count() * (tab - 1));
        let widths = if step.contains('\t') { [old.len(); 3] } else { widths };
        let apart = |indent: &str| widths.iter().map(|w| indent.len().abs_diff(*w)).min().unwrap_or(0);
        let far = |level: &Level| apart(&level.sibling).min(apart(&level.usual));
        let takes = |k: Option<Key>| k.is_some_and(|k| keyword(key).under.has(k));
        let fitting = stack.iter().enumerate().skip(from).rev().filter(|(_, f)| takes(f.key));
        let nearest = fitting
            .map(|(at, frame)| self.at_level(frame.line, id, stack.get(at + 1).and_then(|f| f.line)))
            .min_by_key(far)?;
        (far(&nearest) < step.len().max(2)).then_some(nearest)
    }

    /// What is under a statement, before a line.
    fn at_level(&self, parent: Option<LineId>, before: LineId, beside: Option<LineId>) -> Level {
        let tree = &self.here.document.tree;
        let usual = parent.map_or(String::new(), |id| format!("{}{}", self.indentation(tree.line(id)), self.here.step));
        let first = tree.under(parent).find(|(_, l)| l.kind == LineKind::Statement).filter(|(id, _)| *id < before);
        let sibling = first.map_or_else(|| usual.clone(), |(_, line)| self.indentation(line).to_owned());
        Level { parent, beside, usual, sibling }
    }

    /// What a line is, if its keyword is written as it should be.
    fn plainly(&self, line: &Line) -> Option<Key> {
        let word = self.here.slice(self.here.document.tree.parts(line).first()?.span);
        let known = fold(word).and_then(|f| self.here.language.key(&f));
        let lane = || self.lanes.contains_key(word).then_some(Key::Own);
        known.or_else(lane).or_else(|| Language::by_tag(word).map(|_| Key::Translation))
    }

    /// A mend that serves many lines is given to the first of them alone: it would be long, and counts once.
    fn once(&mut self, what: (Option<LineId>, String), mend: impl FnOnce(&Self) -> Option<Fix>) -> Move {
        if self.moved.contains(&what) {
            return Move::Served;
        }
        let fix = mend(self);
        self.moved.insert(what);
        fix.map_or(Move::Unclear, Move::Mend)
    }

    /// Moves all statements under another that stand before a line and are indented as oddly as the first of them.
    fn all_under(&self, level: &Level, before: LineId, depth: Depth) -> Option<Fix> {
        let tree = &self.here.document.tree;
        let siblings = tree.under(level.parent).take_while(|(id, _)| *id < before);
        let odd = siblings.filter(|(_, l)| self.indentation(l) == level.sibling);
        let ids: Vec<LineId> = odd.map(|(id, _)| id).collect();
        // What has come to stand under the odd one by mistake stays where it is.
        let whole = depth != Depth::Misplaced;
        self.shift(&ids, &level.sibling, &level.usual, (whole, true))
    }

    /// Moves a line, and those after it beside it that are as odd.
    fn run(&self, id: LineId, line: &Line, (old, right): (&str, &str), certain: bool) -> Option<Fix> {
        let tree = &self.here.document.tree;
        let mut ids = vec![id];
        let mut at = line.end;
        while let Some(next) = tree.lines().get(at.0 as usize).filter(|n| n.parent == line.parent && ids.len() < MOST) {
            match next.kind {
                LineKind::Statement if next.fault.is_some() && self.indentation(next) == old => ids.push(at),
                _ => {}
            }
            at = LineId(next.end.0.max(at.0 + 1));
        }
        self.shift(&ids, old, right, (true, certain))
    }

    /// Moves a line that has slipped under another by less than a level.
    fn slipped(&self, id: LineId, line: &Line, level: &Level) -> Option<Fix> {
        let tree = &self.here.document.tree;
        let (old, right) = (self.indentation(line), self.indentation(tree.line(level.beside?)));
        let parent = line.parent.map_or("", |p| self.indentation(tree.line(p)));
        let regular = old.strip_prefix(parent) == Some(self.here.step);
        let little = old.len().abs_diff(right.len()) < self.here.step.len();
        self.shift(&[id], old, right, (true, !regular && little))
    }

    /// Moves lines, with all that stands under them or alone.
    pub(super) fn shift(&self, ids: &[LineId], old: &str, right: &str, (whole, certain): (bool, bool)) -> Option<Fix> {
        let tree = &self.here.document.tree;
        let mut edits = Vec::new();
        for &id in ids {
            let inner = tree.under(Some(id)).map(|(_, l)| l).find(|l| l.kind == LineKind::Statement);
            // What stands under it may be right already.
            let right_already = inner.is_some_and(|l| self.indentation(l).strip_prefix(right) == Some(self.here.step));
            let end = if whole && !right_already { tree.line(id).end.0 } else { id.0 + 1 };
            for line in tree.lines().get(id.0 as usize..end as usize)? {
                if line.kind != LineKind::Blank && self.here.slice(line.span).starts_with(old) {
                    let start = line.span.start;
                    let span = Span::new(start, start + old.len() as u32);
                    edits.push(Edit { span, text: right.to_owned() });
                }
            }
            if edits.len() > MOST {
                return None;
            }
        }
        Some(Fix { title: "indent it like the lines that it belongs with".into(), edits, certain })
    }
}
