//! The evidence report: what rests on what, how strong it is, and what needs evidence first.
//!
//! In: a model. Out: a scene. Absent: colours' values, bytes; what counts as a claim is said in `claims`, how the figure is
//! computed in `strength`.

mod bars;
mod claims;
mod first;
mod panel;
mod quotes;
mod ring;
mod section;
mod spoken;
mod strength;
mod support;
#[cfg(test)]
mod tests;
mod words;

use crate::model::Model;
use crate::scene::{Canvas, Paint, Scene};
use crate::text::Run;
use crate::vocabulary::Language;

use super::part::icon::Icon;
use super::part::page::{self, MARGIN};
use super::part::script::Script;
use super::{Options, Subject, View};
use claims::Entry;
use panel::{Banner, Panel};
use quotes::Quotations;
use section::{Body, Head, Remark};
use strength::Strength;
use support::Cards;

/// The evidence report among the kinds of drawings.
pub static VIEW: View = View {
    kind: "evidence",
    summary: "evidence report",
    declared: false,
    list,
    draw: |model, _, options, id| Scene { id, ..draw(model, options) },
    least_width: |_, _, _| LEAST,
};

/// The least width, the one that it chooses, and the widest that it chooses, px.
const LEAST: f64 = 440.0;
const WIDTH: f64 = 1520.0;
const WIDEST: f64 = 2400.0;
/// Between two sheets, and from the last one to the foot, px.
const GAP: (f64, f64) = (10.0, 22.0);

/// One report of a file in which anything is said of customers.
fn list(model: &Model, _: Language) -> Vec<Subject> {
    let said = !model.journeys.is_empty()
        || !model.people.is_empty()
        || !model.propositions.is_empty()
        || !model.engagements.is_empty();
    if said { vec![Subject::whole(0, false)] } else { Vec::new() }
}

fn draw(model: &Model, options: &Options) -> Scene {
    let entries = claims::entries(model, options.language.labels());
    let script = script(model, &entries, options.language);
    let strength = Strength::new(model, &entries);
    let open = first::open(&entries);
    let quotations = Quotations::new(&script, &entries);
    let words = script.labels.evidence_report;
    let wanted = (quotations.wanted() + 2.0 * (MARGIN + section::PAD)).clamp(WIDTH, WIDEST);
    let width = options.width.unwrap_or(wanted).max(LEAST);
    let w = width - 2.0 * MARGIN;
    let cited = script.cited().len();
    let sources = model.sources.len();
    let subtitle = (words.subtitle)(strength.all.claims, sources, sources - cited.min(sources));
    let mut canvas = Canvas::new();
    let mut y = head(&script, &mut canvas, &subtitle, width);
    if let Some(banner) = Banner::new(&script) {
        y = banner.draw(&mut canvas, (MARGIN, y), w) + GAP.0;
    }
    y = section::draw(&mut canvas, None, &Panel::new(&script, &strength), (y, w)) + GAP.0;
    let title = Head::new(Icon::Search, words.first, open.len(), words.first_caption);
    let body = first_body(&script, &entries, &open);
    y = section::draw(&mut canvas, Some(&title), body.as_ref(), (y, w)) + GAP.0;
    if sources > 0 {
        let title = Head::new(Icon::Evidence, words.support, sources, "");
        y = section::draw(&mut canvas, Some(&title), &Cards::new(&script, &entries), (y, w)) + GAP.0;
        if !quotations.is_empty() {
            let title = Head::new(Icon::Thought, words.quotations, quotations.count(), words.quotations_caption);
            y = section::draw(&mut canvas, Some(&title), &quotations, (y, w)) + GAP.0;
        }
    }
    let bottom = page::method(&mut canvas, y - GAP.0 + GAP.1, width, words.method);
    let title = model.title.as_ref().map(|t| script.plain(t)).filter(|t| !t.is_empty());
    let title = title.unwrap_or_else(|| words.kind.to_owned());
    let description = spoken::description(&script, &strength, &subtitle, &open);
    page::scene(canvas, (width, (bottom + MARGIN - 8.0).ceil()), options.language, title, description)
}

/// The words of the drawing, every text met in reading order.
fn script<'a>(model: &'a Model, entries: &[Entry], language: Language) -> Script<'a> {
    let mut script = Script::new(model, language);
    for entry in entries {
        script.meet(entry.text);
        entry.notes().iter().for_each(|n| script.meet(n));
    }
    // The texts of sources and of the title may cite others.
    let sources = model.sources.iter().map(|s| &s.head.text);
    for text in model.title.iter().chain(sources) {
        script.meet(text);
    }
    script
}

/// What needs evidence first; else why nothing does.
fn first_body(script: &Script, entries: &[Entry], open: &[&Entry]) -> Box<dyn Body> {
    let words = script.labels.evidence_report;
    if !open.is_empty() {
        return Box::new(first::Notes::new(script, open));
    }
    let any = entries.iter().any(Entry::is_heavy);
    Box::new(Remark::new(if any { words.first_done } else { words.first_none }))
}

fn head(script: &Script, canvas: &mut Canvas, subtitle: &str, width: f64) -> f64 {
    let words = script.labels.evidence_report;
    let style = page::Head::TITLE;
    let title = script.model.title.as_ref().map(|t| script.runs(t, style, Paint::Ink)).filter(|t| !t.is_empty());
    let head = page::Head {
        kind: words.kind,
        title: title.unwrap_or_else(|| vec![Run::new(words.kind, style, Paint::Ink)]),
        subtitle: vec![Run::new(subtitle, page::Head::SUBTITLE, Paint::Ink2)],
        span: script.model.title.as_ref().map(|t| t.span),
        of_file: false,
    };
    head.draw(script, canvas, width)
}
