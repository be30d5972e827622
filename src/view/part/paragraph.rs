//! Prose as text that can be measured and drawn.
//!
//! In: prose of the model, or lines already broken. Out: runs with weights, slants and links; lines on their base lines.
//! Absent: breaking (that is `text`).

use crate::model::{Prose, RunKind, SourceId};
use crate::scene::{Anchor, Canvas, Node, Paint, TextLine};
use crate::text::{self, Line, Run, Style, Weight};
use crate::theme::{Kind, Part};

use super::type_scale::{SMALL, baseline};

/// Prefix of a link to a source of the same drawing.
const SOURCE: &str = "#s";

/// Turns prose into runs of a style; `number` says which number a source has on this drawing.
pub(crate) fn runs(prose: &Prose, style: Style, paint: Paint, number: impl Fn(SourceId) -> Option<usize>) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::with_capacity(prose.runs.len());
    for run in &prose.runs {
        let text = run.text.as_str();
        match &run.kind {
            RunKind::Plain => out.push(Run::new(text, style, paint)),
            RunKind::Strong => out.push(Run::new(text, strong(style), paint)),
            RunKind::Emphasis => out.push(Run::new(text, Style { italic: true, ..style }, paint)),
            RunKind::Code => out.push(Run::new(text, Style { weight: Weight::Medium, ..style }, Paint::Ink2)),
            RunKind::Link(address) => {
                let mut run = Run::new(text, style, Paint::Kind(Kind::Touchpoint, Part::Ink));
                run.link = Some(address.clone());
                out.push(run);
            }
            RunKind::Cite(id) => {
                if let Some(number) = number(*id) {
                    cite(&mut out, number);
                }
            }
            RunKind::Break => out.push(Run::new("\n", style, paint)),
        }
    }
    out
}

/// Whether a run is the number of a source.
pub(crate) fn is_citation(run: &Run) -> bool {
    run.link.as_deref().is_some_and(|l| l.starts_with(SOURCE))
}

/// Puts quotation marks around what was said, unless it has its own; the closing one comes before citations.
pub(crate) fn quoted(mut runs: Vec<Run>, [open, close]: [&str; 2], style: Style) -> Vec<Run> {
    let has_own = |r: &Run| r.text.starts_with(['"', '“', '„', '«', '‹', '「', '『']);
    if runs.is_empty() || runs.first().is_some_and(has_own) {
        return runs;
    }
    let cited = runs.iter().rev().take_while(|r| is_citation(r)).count();
    let at = runs.len() - cited;
    match at.checked_sub(1).and_then(|i| runs.get_mut(i)) {
        Some(last) if last.link.is_none() => last.text.push_str(close),
        _ => runs.insert(at, Run::new(close, style, Paint::Ink)),
    }
    match runs.first_mut() {
        Some(first) if first.link.is_none() => first.text.insert_str(0, open),
        _ => runs.insert(0, Run::new(open, style, Paint::Ink)),
    }
    runs
}

fn strong(style: Style) -> Style {
    let weight = if style.weight < Weight::SemiBold { Weight::SemiBold } else { Weight::Bold };
    Style { weight, ..style }
}

/// Adds a citation: it sticks to the word before it, and neighbours share their brackets.
fn cite(out: &mut Vec<Run>, number: usize) {
    while let Some(last) = out.last_mut() {
        if last.text != "\n" {
            last.text.truncate(last.text.trim_end().len());
        }
        if !last.text.is_empty() {
            break;
        }
        out.pop();
    }
    let joined = match out.last_mut() {
        Some(last) if is_citation(last) => {
            last.text.pop();
            last.text.push(',');
            true
        }
        _ => false,
    };
    let text = if joined { format!("\u{a0}{number}]") } else { format!("\u{a0}[{number}]") };
    let mut run = Run::new(text, SMALL, Paint::Ink2);
    run.link = Some(format!("{SOURCE}{number}"));
    out.push(run);
}

/// Where lines of text go.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Area {
    /// Left edge, px.
    pub(crate) x: f64,
    /// Upper edge of the first line, px.
    pub(crate) y: f64,
    /// Width, px.
    pub(crate) w: f64,
    /// From one base line to the next, px.
    pub(crate) leading: f64,
    /// Size of the text, px.
    pub(crate) size: f64,
    /// To which side the lines are set.
    pub(crate) align: Anchor,
}

/// Draws lines one under the other; one read from right to left begins at the right edge.
pub(crate) fn draw(canvas: &mut Canvas, class: &'static str, lines: Vec<Line>, area: Area) {
    for (i, line) in lines.into_iter().enumerate() {
        let anchor = if line.rtl && area.align == Anchor::Left { Anchor::Right } else { area.align };
        let x = match anchor {
            Anchor::Left => area.x,
            Anchor::Middle => area.x + area.w / 2.0,
            Anchor::Right => area.x + area.w,
        };
        let y = baseline(area.y + area.leading * i as f64, area.leading, area.size);
        put(canvas, class, line, (x, y), anchor);
    }
}

/// Draws one line; `y` is its base line.
pub(crate) fn put(canvas: &mut Canvas, class: &'static str, line: Line, at: (f64, f64), anchor: Anchor) {
    push(canvas, (class, false), line, (at, anchor));
}

/// Draws one line upwards, turned to the left; `x` is its base line.
pub(crate) fn put_turned(canvas: &mut Canvas, class: &'static str, line: Line, at: (f64, f64), anchor: Anchor) {
    push(canvas, (class, true), line, (at, anchor));
}

fn push(
    canvas: &mut Canvas,
    (class, turned): (&'static str, bool),
    line: Line,
    ((x, y), anchor): ((f64, f64), Anchor),
) {
    if line.runs.is_empty() {
        return;
    }
    let Line { width, rtl, runs } = line;
    canvas.push(Node::Text(TextLine { class, x, y, anchor, width, rtl, turned, runs }));
}

/// A text on one line.
pub(crate) fn line(words: impl Into<String>, style: Style, paint: Paint) -> Line {
    text::line(vec![Run::new(words, style, paint)])
}

/// An address without what everybody knows.
pub(crate) fn shown(address: &str) -> &str {
    let bare = ["https://", "http://", "mailto:"].iter().find_map(|p| address.strip_prefix(p)).unwrap_or(address);
    bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model;
    use crate::view::part::type_scale::BODY;

    fn prose(parts: &[(RunKind, &str)]) -> Prose {
        let span = crate::source::Span::default();
        let runs = parts.iter().map(|(kind, text)| model::Run { kind: kind.clone(), text: (*text).to_owned(), span });
        Prose { runs: runs.collect(), ..Prose::default() }
    }

    #[test]
    fn neighbouring_citations_share_their_brackets_and_stick_to_the_word() {
        let (one, two) = (RunKind::Cite(SourceId(4)), RunKind::Cite(SourceId(7)));
        let p = prose(&[(RunKind::Plain, "late "), (one, ""), (RunKind::Plain, " "), (two, ""), (RunKind::Plain, ".")]);
        let out = runs(&p, BODY, Paint::Ink, |id| Some(id.0 as usize + 1));
        assert_eq!(out.iter().map(|r| r.text.as_str()).collect::<Vec<_>>(), ["late", "\u{a0}[5,", "\u{a0}8]", "."]);
        assert_eq!(out[2].link.as_deref(), Some("#s8"));
    }
}
