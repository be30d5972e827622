//! Competitors side by side: a value curve over a table of what each offers, plans, does well and does badly.
//!
//! In: a model. Out: a scene. Absent: colours' values, bytes.
//!
//! What we offer ourselves stands beside them where it is rated: a value proposition with ratings of its own.

mod cell;
mod comparison;
mod curve;
mod gutter;
mod legend;
mod spoken;
mod table;
#[cfg(test)]
mod tests;

use crate::model::{ItemKind, Model, Proposition};
use crate::scene::{Canvas, Paint, Scene};
use crate::text::Run;
use crate::vocabulary::Language;

use super::part::page::{self, MARGIN};
use super::part::script::Script;
use super::{Options, Subject, View};
use comparison::{Comparison, Offer};
use curve::Curve;
use gutter::Label;
use table::Table;

/// Competitors side by side among the kinds of drawings.
pub static VIEW: View = View {
    kind: "competitors",
    summary: "competitors side by side",
    declared: false,
    list,
    draw: |model, _, options, id| Scene { id, ..draw(model, options) },
    least_width: |model, _, language| {
        let comparison = Comparison::new(model, language);
        let script = script(model, &comparison, language);
        Sheets::new(&script, &comparison).widths().0
    },
};

/// Between two sheets, and from the last one to the foot, px.
const GAP: (f64, f64) = (10.0, 24.0);
/// The least width that it chooses itself, px.
const WIDTH: f64 = 1240.0;

/// One drawing of all competitors; drawn unasked where the file declares competitors and nothing else that is drawn, or
/// rates an offer of ours to be compared with them.
fn list(model: &Model, _: Language) -> Vec<Subject> {
    let others = model.journeys.iter().map(|j| &j.head);
    let rated = |p: &Proposition| p.items.iter().any(|&id| model.item(id).kind == ItemKind::Rating);
    let others = others.chain(model.propositions.iter().filter(|p| !rated(p)).map(|p| &p.head));
    let others = others.chain(model.engagements.iter().map(|e| &e.head));
    let mut others = others.chain(model.lotuses.iter().map(|l| &l.head));
    let standard = model.competitors.iter().any(|c| c.head.own) && !others.any(|h| h.own);
    if model.competitors.is_empty() { Vec::new() } else { vec![Subject::whole(0, standard)] }
}

/// Curve and table, measured.
struct Sheets<'c> {
    curve: Option<Curve<'c>>,
    table: Table<'c>,
    gutter: f64,
}

impl<'c> Sheets<'c> {
    fn new(script: &'c Script<'c>, comparison: &'c Comparison<'c>) -> Self {
        let (curve, table) = (Curve::new(script, comparison), Table::new(script, comparison));
        let of_curve = curve.iter().flat_map(Curve::labels).collect::<Vec<_>>();
        let gutter = Label::gutter(of_curve.iter().chain(table.labels()));
        Self { curve, table, gutter }
    }

    /// The least width of the page, and the one that it chooses, px.
    fn widths(&self) -> (f64, f64) {
        let (least, wanted) = self.table.widths();
        let (curve_least, curve_wanted) = self.curve.as_ref().map_or((0.0, 0.0), Curve::widths);
        let page = |w: f64| (w + self.gutter + 2.0 * MARGIN).ceil();
        (page(least.max(curve_least)).max(480.0), page(wanted.max(curve_wanted)).max(WIDTH))
    }
}

/// The words of the drawing, every text met in reading order.
fn script<'a>(model: &'a Model, comparison: &Comparison, language: Language) -> Script<'a> {
    let mut script = Script::new(model, language);
    model.title.iter().for_each(|t| script.meet(t));
    comparison.offers.iter().for_each(|o| script.meet(&o.head.text));
    for row in 0..comparison::ROWS {
        let ids = comparison.offers.iter().filter_map(|o| o.notes.get(row)).flatten();
        ids.for_each(|&id| script.meet_item(model.item(id)));
    }
    for criterion in 0..comparison.criteria.len() {
        let ids = comparison.offers.iter().filter_map(|o| o.ratings.get(&criterion)).flatten();
        ids.for_each(|&id| script.meet_item(model.item(id)));
    }
    script
}

fn draw(model: &Model, options: &Options) -> Scene {
    let language = options.language;
    let comparison = Comparison::new(model, language);
    let script = script(model, &comparison, language);
    let sheets = Sheets::new(&script, &comparison);
    let (least, wanted) = sheets.widths();
    let width = options.width.unwrap_or(wanted).max(least);
    let mut canvas = Canvas::new();
    let mut y = head(&script, &comparison, &mut canvas, width);
    let at = (sheets.gutter, width - 2.0 * MARGIN);
    if let Some(curve) = &sheets.curve {
        y = curve.draw(&mut canvas, y, at) + GAP.0;
    }
    y = sheets.table.draw(&mut canvas, y, at) + GAP.1;
    y = legend::draw(&script, &comparison, &mut canvas, (y, width));
    let words = script.labels.competitors;
    let method = if comparison.criteria.is_empty() { "" } else { words.method };
    let bottom = page::foot(&script, &mut canvas, y, width, method);
    let title = model.title.as_ref().map(|t| script.plain(t)).filter(|t| !t.is_empty());
    let title = title.unwrap_or_else(|| words.kind.to_owned());
    let description = spoken::description(&script, &comparison);
    page::scene(canvas, (width, (bottom + MARGIN - 8.0).ceil()), language, title, description)
}

fn head(script: &Script, comparison: &Comparison, canvas: &mut Canvas, width: f64) -> f64 {
    let words = script.labels.competitors;
    let style = page::Head::TITLE;
    let title = script.model.title.as_ref().map(|t| script.runs(t, style, Paint::Ink)).filter(|t| !t.is_empty());
    let own = comparison.offers.iter().filter(|o| o.own).count();
    let subtitle = (words.subtitle)(comparison.offers.len() - own, own, comparison.criteria.len());
    let head = page::Head {
        kind: words.kind,
        title: title.unwrap_or_else(|| vec![Run::new(words.kind, style, Paint::Ink)]),
        subtitle: vec![Run::new(subtitle, page::Head::SUBTITLE, Paint::Ink2)],
        span: script.model.title.as_ref().map(|t| t.span),
        of_file: false,
    };
    head.draw(script, canvas, width)
}

/// The name of an offer, in words.
fn name(script: &Script, offer: &Offer) -> String {
    let name = script.plain(&offer.head.text);
    let words = script.labels.competitors;
    let none = if offer.own { words.own } else { words.competitor };
    if name.trim().is_empty() { none.to_owned() } else { name }
}
