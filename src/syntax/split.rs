//! A text cut into lines and each line into parts, by the grammar.
//!
//! In: a source. Out: a tree whose lines all stand at the margin. Absent: indentation.

use pest::Parser;
use pest::iterators::Pair;

use super::{Line, LineId, LineKind, Part, PartKind, Tree};
use crate::source::{Source, Span};
use grammar::{Grammar, Rule};

mod grammar {
    /// The parser that the grammar file describes.
    #[derive(pest_derive::Parser)]
    #[grammar = "../grammar/journey.pest"]
    pub(super) struct Grammar;
}

/// What counts as white space within a line.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\u{A0}' | '\u{202F}' | '\u{2000}'..='\u{200B}' | '\u{3000}')
}

/// Cuts a text into lines and parts.
pub(super) fn split(source: &Source) -> Tree {
    let text = source.text();
    let file = Grammar::parse(Rule::file, text)
        .ok()
        .and_then(|mut pairs| pairs.next())
        .expect("because every line is some rule of the grammar");
    let mut cutter =
        Cutter { text, base: source.base(), lines: Vec::with_capacity(source.line_count()), parts: Vec::new() };
    let mut mark = Span::new(source.base(), source.base());
    for pair in file.into_inner() {
        match pair.as_rule() {
            Rule::mark => mark = cutter.span(&pair),
            Rule::line => cutter.line(pair),
            _ => {}
        }
    }
    // A text that ends with a line break has no line after it, unless it has no line at all.
    if cutter.lines.len() > 1 && cutter.lines.last().is_some_and(|l| l.span.is_empty()) {
        cutter.lines.pop();
    }
    Tree { mark, lines: cutter.lines, parts: cutter.parts }
}

struct Cutter<'a> {
    text: &'a str,
    base: u32,
    lines: Vec<Line>,
    parts: Vec<Part>,
}

impl Cutter<'_> {
    fn span(&self, pair: &Pair<'_, Rule>) -> Span {
        let span = pair.as_span();
        Span::new(self.base + span.start() as u32, self.base + span.end() as u32)
    }

    fn slice(&self, span: Span) -> &str {
        self.text.get((span.start - self.base) as usize..(span.end - self.base) as usize).unwrap_or("")
    }

    /// Without white space at its ends.
    fn trim(&self, span: Span) -> Span {
        let text = self.slice(span);
        let kept = text.trim_end_matches(is_blank);
        let end = span.start + kept.len() as u32;
        Span::new(end - kept.trim_start_matches(is_blank).len() as u32, end)
    }

    fn line(&mut self, pair: Pair<'_, Rule>) {
        let mut span = self.span(&pair);
        let mut line = Line {
            span,
            body: self.trim(span),
            kind: LineKind::Blank,
            parent: None,
            end: LineId(self.lines.len() as u32 + 1),
            colon: None,
            text: Span::new(span.end, span.end),
            fault: None,
            parts: self.parts.len() as u32..self.parts.len() as u32,
        };
        if (span.end - self.base) < self.text.len() as u32 {
            span.end += 1;
            line.span = span;
        }
        for inner in pair.into_inner() {
            self.piece(&mut line, &inner);
        }
        line.parts.end = self.parts.len() as u32;
        self.lines.push(line);
    }

    fn piece(&mut self, line: &mut Line, pair: &Pair<'_, Rule>) {
        let span = self.span(pair);
        let kind = match pair.as_rule() {
            Rule::keyword => {
                line.kind = LineKind::Statement;
                PartKind::Keyword
            }
            Rule::word => PartKind::Word,
            Rule::qualifier => PartKind::Qualifier,
            Rule::tag => PartKind::Tag,
            Rule::comma => PartKind::Comma,
            Rule::unclosed => PartKind::Unclosed,
            Rule::stray => PartKind::Stray,
            Rule::colon => return line.colon = Some(span),
            Rule::text => return line.text = self.trim(span),
            Rule::comment => return line.kind = LineKind::Comment,
            Rule::more => {
                line.kind = LineKind::More;
                line.text = self.trim(Span::new(span.start + 1, span.end));
                return;
            }
            _ => return line.kind = LineKind::Junk,
        };
        let span = if matches!(kind, PartKind::Unclosed | PartKind::Stray) { self.trim(span) } else { span };
        self.parts.push(Part { kind, span });
    }
}

/// What people call a rule of the grammar.
#[cfg(test)]
fn name(rule: Rule) -> &'static str {
    match rule {
        Rule::file => "file",
        Rule::mark => "byte order mark",
        Rule::line => "line",
        Rule::statement => "statement",
        Rule::keyword => "keyword",
        Rule::part => "part of a statement's head",
        Rule::word => "word",
        Rule::qualifier => "qualifier in parentheses",
        Rule::tag => "tag",
        Rule::comma => "comma",
        Rule::unclosed => "parenthesis that is not closed",
        Rule::stray => "something that belongs in no head",
        Rule::colon => "colon",
        Rule::text => "text",
        Rule::more => "more text",
        Rule::comment => "comment",
        Rule::junk => "line that is no statement",
        Rule::word_text | Rule::word_character | Rule::letter | Rule::ascii | Rule::visible => "letter or digit",
        Rule::group | Rule::inner => "parentheses",
        Rule::open => "opening parenthesis",
        Rule::close => "closing parenthesis",
        Rule::newline => "end of line",
        Rule::blank => "white space",
        Rule::EOI => "end of file",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_name_for_people() {
        for &rule in Rule::all_rules() {
            assert!(!name(rule).is_empty(), "{rule:?}");
        }
    }
}
