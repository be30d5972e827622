//! A person in the header: portrait, name, line, two lines of facts, what they say.

use crate::geometry::Rect;
use crate::model::{FactKind, PersonId};
use crate::scene::{Anchor, Canvas, Group, Paint};
use crate::source::Span;
use crate::text::{Fit, Paragraph, Run, Style, Weight};
use crate::view::journey_map::frame::Frame;
use crate::view::part::avatar::Avatar;
use crate::view::part::mark;
use crate::view::part::paragraph::{self, Area};
use crate::view::part::type_scale::{NOTE, NOTE_LEADING};

use super::Cell;

const NAME: Style = Style::new(16.0, Weight::SemiBold);
const NAME_LEADING: f64 = 20.0;
const QUOTE: Style = Style::new(14.0, Weight::Medium);
const QUOTE_LEADING: f64 = 20.0;
/// Diameter of the portrait, px.
const PORTRAIT: f64 = 44.0;
/// From the left edge of the portrait to the name, px.
const TEXT: f64 = 56.0;
/// Sample of the line with the space before it, px.
const SWATCH: f64 = 40.0;
const SWATCH_GAP: f64 = 12.0;
/// Between the facts and the quotation, px.
const GAP: f64 = 12.0;

/// A person's card.
pub(super) struct Card {
    span: Span,
    plain_name: String,
    avatar: Avatar,
    /// Number among the people of the map: gives the colour.
    index: usize,
    /// Whether the person has a line in the lane of feelings.
    felt: bool,
    name: Paragraph,
    facts: Vec<Paragraph>,
    quote: Option<Paragraph>,
}

impl Card {
    /// The card of a person, who has a number on the map and perhaps a curve.
    pub(super) fn new(frame: &Frame, id: PersonId, index: usize, felt: bool) -> Self {
        let person = frame.model.person(id);
        let plain_name = frame.plain(&person.head.text);
        let fact = |kind| person.fact(kind).map(|f| frame.runs(&f.head.text, NOTE, Paint::Ink2));
        let facts = [[FactKind::Role, FactKind::Age], [FactKind::Place, FactKind::Family]];
        let facts = facts.map(|pair| joined(pair.into_iter().filter_map(fact)));
        let quote = person.fact(FactKind::Quote).map(|f| {
            let runs = frame.runs(&f.head.text, QUOTE, Paint::Ink);
            let words = paragraph::quoted(runs, frame.labels.quotes, QUOTE);
            Paragraph::new(frame.script.claim(words, frame.script.assumed_fact(f)))
        });
        Self {
            span: person.head.span,
            avatar: Avatar::new(&plain_name, person),
            index,
            felt,
            name: Paragraph::new(frame.runs(&person.head.text, NAME, Paint::Ink)),
            facts: facts.into_iter().filter(|f| !f.is_empty()).map(Paragraph::new).collect(),
            quote,
            plain_name,
        }
    }

    /// Room for the name beside the portrait and before the sample of the line, px.
    fn name_room(&self, width: f64) -> f64 {
        width - TEXT - if self.felt { SWATCH_GAP + SWATCH } else { 0.0 }
    }

    /// Height of name and facts, px.
    fn head_height(&self, width: f64) -> f64 {
        let name = self.name.line_count(self.name_room(width)) as f64 * NAME_LEADING;
        let facts: usize = self.facts.iter().map(|f| f.line_count(width - TEXT)).sum();
        name + facts as f64 * NOTE_LEADING
    }

    /// Where name and facts begin: a little above the portrait, or at its middle where they are low.
    fn head_top(&self, width: f64) -> f64 {
        ((PORTRAIT - self.head_height(width)) / 2.0).max(-2.0)
    }
}

impl Cell for Card {
    fn least(&self) -> f64 {
        232.0
    }

    fn most(&self) -> f64 {
        let head = self.facts.iter().map(Paragraph::natural_width).fold(self.name.natural_width() + 52.0, f64::max);
        let quote = self.quote.as_ref().map_or(0.0, Paragraph::natural_width);
        let calm = (quote * QUOTE_LEADING * 3.0).sqrt().max(400.0);
        (head + TEXT).max(quote).clamp(232.0, calm)
    }

    fn height(&self, width: f64) -> f64 {
        let head = (self.head_top(width) + self.head_height(width)).max(PORTRAIT);
        let quote = self.quote.as_ref().map_or(0.0, |q| GAP + q.line_count(width) as f64 * QUOTE_LEADING);
        head + quote
    }

    fn draw(&self, _frame: &Frame, canvas: &mut Canvas, place: Rect) {
        let Rect { x, y, w, .. } = place;
        let (label, span) = (Some(self.plain_name.clone()), Some(self.span));
        canvas.open(Group { class: "persona", label, span, ..Group::default() });
        self.avatar.draw(canvas, (x, y), PORTRAIT, self.index);
        let mut top = y + self.head_top(w);
        let area = Area {
            x: x + TEXT,
            y: top,
            w: self.name_room(w),
            leading: NAME_LEADING,
            size: NAME.size,
            align: Anchor::Left,
        };
        let lines = self.name.lines(area.w, Fit::Prose);
        top += lines.len() as f64 * NAME_LEADING;
        if self.felt {
            let end = lines.last().map_or(0.0, |l| if l.rtl { area.w } else { l.width });
            mark::swatch(canvas, self.index, area.x + end + SWATCH_GAP, top - NAME_LEADING / 2.0, SWATCH, Paint::Page);
        }
        paragraph::draw(canvas, "name", lines, area);
        for fact in &self.facts {
            let lines = fact.lines(w - TEXT, Fit::Prose);
            let (next, size) = (top + lines.len() as f64 * NOTE_LEADING, NOTE.size);
            paragraph::draw(canvas, "", lines, Area { y: top, w: w - TEXT, leading: NOTE_LEADING, size, ..area });
            top = next;
        }
        if let Some(quote) = &self.quote {
            let (y, leading, size) = (top.max(y + PORTRAIT) + GAP, QUOTE_LEADING, QUOTE.size);
            let area = Area { x, y, w, leading, size, align: Anchor::Left };
            paragraph::draw(canvas, "", quote.lines(w, Fit::Prose), area);
        }
        canvas.close();
    }
}

/// Joins facts with a dot between them.
fn joined(facts: impl Iterator<Item = Vec<Run>>) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    for fact in facts.filter(|f| !f.is_empty()) {
        if !out.is_empty() {
            out.push(Run::new("\u{a0}· ", NOTE, Paint::Ink3));
        }
        out.extend(fact);
    }
    out
}
