//! The head of a card: rank, name, role, quotation, some sentences.
//!
//! In: a person. Out: shapes over the width of the card's main part. Absent: the portrait.
//!
//! The quotation stands beside the name, on its base line, where the name fits into the first column; else under it.

use crate::geometry::Rect;
use crate::model::{FactKind, Person, PersonKind};
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::source::Span;
use crate::text::{self, Fit, Line, Paragraph, Run, Style, Weight};
use crate::view::part::page;
use crate::view::part::paragraph::{self, Area};
use crate::view::part::script::Script;
use crate::view::part::type_scale::{BODY, NOTE_STRONG, baseline};

use super::entries::LEADING;

const NAME: Style = Style::new(40.0, Weight::Bold);
const NAME_LEADING: f64 = 44.0;
const ROLE: Style = Style::new(16.0, Weight::Medium);
const ROLE_LEADING: f64 = 22.0;
const KIND: Style = Style::new(13.0, Weight::Medium);
/// Sizes of quotations with the bytes up to which they are used, and their leading, px.
const QUOTES: [(usize, Style, f64); 3] = [
    (140, Style::new(24.0, Weight::SemiBold), 32.0),
    (360, Style::new(18.0, Weight::SemiBold), 26.0),
    (usize::MAX, Style::new(14.0, Weight::Medium), 20.0),
];
/// Height of the pill, px.
const PILL: f64 = 24.0;
/// From the top to the name, px.
const NAME_TOP: f64 = 28.0;
/// From the name to the role, px.
const ROLE_TOP: f64 = 4.0;
/// Between what stands one under the other, px.
const GAP: f64 = 14.0;
/// From the base line of the quotation to that of the sentences under it, px.
const UNDER: f64 = 29.0;
/// The least width at which the quotation stands beside the name, px.
const BESIDE: f64 = 760.0;
/// No sentence is wider, px.
const WIDEST: f64 = 760.0;

/// A quotation in the size that its length asks for.
struct Quote {
    text: Paragraph,
    style: Style,
    leading: f64,
    /// How far the opening mark hangs out, px.
    hang: f64,
    span: Span,
}

/// The head of a card, measured.
pub(super) struct Head {
    rank: Option<(bool, Line)>,
    kind: Line,
    /// What is said about the file, with its title and without.
    about: [Vec<Run>; 2],
    name: Paragraph,
    span: Span,
    role: Option<(Paragraph, Span)>,
    quote: Option<Quote>,
    bios: Vec<(Paragraph, Span)>,
}

impl Head {
    /// Measures the head of a person's card; its first quotation is the one that is shown.
    pub(super) fn new(script: &Script, person: &Person) -> Self {
        let labels = script.labels.persona;
        let rank = person.primary.and_then(|first| labels.ranks.get(usize::from(!first)).map(|w| (first, *w)));
        let kind = if person.kind == PersonKind::Persona { labels.kind } else { labels.segment };
        let mut name = script.runs(&person.head.text, NAME, Paint::Ink);
        if name.iter().all(|r| r.text.trim().is_empty()) {
            name = vec![Run::new(labels.unnamed, NAME, Paint::Ink3)];
        }
        name.iter_mut().filter(|r| r.style.size > 20.0).for_each(|r| r.tracking = -0.8);
        let prose = |kind, style, paint| {
            let facts = person.facts.iter().filter(move |f| f.kind == kind);
            facts.map(move |f| (Paragraph::new(script.runs(&f.head.text, style, paint)), f.head.span))
        };
        Self {
            rank: rank.map(|(first, word)| (first, paragraph::line(word, NOTE_STRONG, Paint::Ink))),
            kind: paragraph::line(kind, KIND, Paint::Ink3),
            about: [true, false].map(|titled| page::about(script, titled)),
            name: Paragraph::new(name),
            span: person.head.span,
            role: prose(FactKind::Role, ROLE, Paint::Ink2).next(),
            quote: quote(script, person),
            bios: prose(FactKind::Bio, BODY, Paint::Ink2).collect(),
        }
    }

    /// Whether there is more than name and role.
    pub(super) fn is_rich(&self) -> bool {
        self.quote.is_some() || !self.bios.is_empty()
    }

    /// Left edge and width of what stands beside the name; `None` where it stands under it.
    fn beside(&self, w: f64) -> Option<(f64, f64)> {
        let name = (w - 72.0) / 3.0;
        let fits = self.name.min_width() <= name && self.name.line_count(name) <= 2;
        (w >= BESIDE && fits && self.is_rich()).then_some((name + 36.0, w - name - 36.0))
    }

    /// Draws it with its upper left corner at `x`, `y`, or only measures it; returns its height, px.
    pub(super) fn lay(&self, canvas: Option<&mut Canvas>, (x, y, w): (f64, f64, f64)) -> f64 {
        let mut canvas = canvas;
        if let Some(canvas) = canvas.as_deref_mut() {
            self.draw_kind(canvas, (x, y, w));
        }
        let (beside, top) = (self.beside(w), y + NAME_TOP);
        let bottom = self.lay_name(canvas.as_deref_mut(), (x, top, beside.map_or(w, |(left, _)| left - 36.0)));
        if !self.is_rich() {
            return bottom - y;
        }
        let first = baseline(top, NAME_LEADING, NAME.size);
        let (left, width) = beside.unwrap_or((0.0, w.min(WIDEST)));
        let under = beside.is_none().then_some(bottom + GAP);
        let mut end = bottom;
        // Where the first sentence stands: on the role's base line, or below the quotation.
        let mut base = under.map_or(first, |under| under + baseline(0.0, LEADING, BODY.size));
        if let Some(quote) = &self.quote {
            let size = quote.style.size;
            let top = under.unwrap_or(first - baseline(0.0, quote.leading, size));
            let lines = quote.text.lines(width, Fit::Prose);
            let last = baseline(top, quote.leading, size) + (lines.len() as f64 - 1.0) * quote.leading;
            (base, end) = (last + UNDER, end.max(last + 10.0));
            if let Some(canvas) = canvas.as_deref_mut() {
                quote.draw(canvas, lines, (x + left, top, width));
            }
        }
        let place = (x + left, base - baseline(0.0, LEADING, BODY.size), width);
        self.lay_bios(canvas, place).max(end) - y
    }

    /// The sentences, from the upper left corner on; returns their bottom, px.
    fn lay_bios(&self, canvas: Option<&mut Canvas>, (x, y, w): (f64, f64, f64)) -> f64 {
        let (mut canvas, mut row, mut end) = (canvas, y, 0.0);
        for (bio, span) in &self.bios {
            end = row + bio.line_count(w) as f64 * LEADING;
            if let Some(canvas) = canvas.as_deref_mut() {
                let bounds = Some(Rect::new(x, row, w, end - row).grown(0.5));
                canvas.open(Group { class: "bio", span: Some(*span), bounds, ..Group::default() });
                let area = Area { x, y: row, w, leading: LEADING, size: BODY.size, align: Anchor::Left };
                paragraph::draw(canvas, "", bio.lines(w, Fit::Prose), area);
                canvas.close();
            }
            row = end + 6.0;
        }
        end
    }

    /// Rank, kind, and what is said about the file.
    fn draw_kind(&self, canvas: &mut Canvas, (x, y, w): (f64, f64, f64)) {
        let pill = self.rank.as_ref().map_or(0.0, |(_, word)| (word.width + 34.0).ceil());
        let after = if pill > 0.0 { pill + 12.0 } else { 0.0 };
        let room = w - after - self.kind.width - 24.0;
        let fits = |about: &Paragraph| room >= 120.0 && about.line_count(room) == 1;
        let about = self.about.iter().map(|runs| Paragraph::new(runs.clone())).find(fits);
        let about = about.map(|text| text.lines(room, Fit::Prose)).unwrap_or_default();
        if let Some((first, word)) = &self.rank {
            let rect = Rect::new(x, y, pill, PILL);
            canvas.rect("pill", rect, PILL / 2.0, Some(Paint::Sheet), Some(Stroke::new(Paint::Line2, 1.0)));
            let (fill, ring) = if *first { (Some(Paint::Score(200)), None) } else { (None, Some(Paint::Ink2)) };
            canvas.circle(x + 13.0, y + PILL / 2.0, 3.5, fill, ring.map(|p| Stroke::new(p, 1.5)));
            let base = baseline(y, PILL, NOTE_STRONG.size);
            paragraph::put(canvas, "rank", word.clone(), (x + 22.0, base), Anchor::Left);
        }
        let base = baseline(y, PILL, KIND.size);
        paragraph::put(canvas, "kind", self.kind.clone(), (x + after, base), Anchor::Left);
        for line in about {
            paragraph::put(canvas, "meta", line, (x + w, baseline(y, PILL, 12.0)), Anchor::Right);
        }
    }

    /// Name and role; returns their bottom, px.
    fn lay_name(&self, canvas: Option<&mut Canvas>, (x, y, w): (f64, f64, f64)) -> f64 {
        let role = y + self.name.line_count(w) as f64 * NAME_LEADING + ROLE_TOP;
        let bottom =
            self.role.as_ref().map_or(role, |(role_text, _)| role + role_text.line_count(w) as f64 * ROLE_LEADING);
        let Some(canvas) = canvas else { return bottom };
        let bounds = Rect::new(x - 3.0, y, w + 6.0, role - y);
        canvas.open(Group { class: "map-title", span: Some(self.span), bounds: Some(bounds), ..Group::default() });
        // The bold capitals have 2 px of side bearing at this size; pulled out, they line up with what stands below.
        let shift = if self.name.is_rtl() { 0.0 } else { 2.0 };
        let lines = self.name.lines(w, Fit::Balanced);
        let area = Area { x: x - shift, y, w, leading: NAME_LEADING, size: NAME.size, align: Anchor::Left };
        paragraph::draw(canvas, "title", lines, area);
        canvas.close();
        if let Some((text, span)) = &self.role {
            let bounds = Rect::new(x, role, w, bottom - role).grown(0.5);
            canvas.open(Group { class: "role", span: Some(*span), bounds: Some(bounds), ..Group::default() });
            let area = Area { x, y: role, w, leading: ROLE_LEADING, size: ROLE.size, align: Anchor::Left };
            paragraph::draw(canvas, "", text.lines(w, Fit::Prose), area);
            canvas.close();
        }
        bottom
    }
}

impl Quote {
    /// Draws its lines; the opening mark hangs out to the left.
    fn draw(&self, canvas: &mut Canvas, lines: Vec<Line>, (x, y, w): (f64, f64, f64)) {
        let h = lines.len() as f64 * self.leading;
        let bounds = Some(Rect::new(x - self.hang, y, w + self.hang, h).grown(0.5));
        canvas.open(Group { class: "quote", span: Some(self.span), bounds, ..Group::default() });
        for (i, line) in lines.into_iter().enumerate() {
            let base = baseline(y + i as f64 * self.leading, self.leading, self.style.size);
            let hang = if i == 0 { self.hang } else { 0.0 };
            let (x, anchor) = if line.rtl { (x + w, Anchor::Right) } else { (x - hang, Anchor::Left) };
            paragraph::put(canvas, "", line, (x, base), anchor);
        }
        canvas.close();
    }
}

/// What the person says first.
fn quote(script: &Script, person: &Person) -> Option<Quote> {
    let fact = person.fact(FactKind::Quote)?;
    let length = script.plain(&fact.head.text).len();
    let (_, style, leading) = *QUOTES.iter().find(|(most, ..)| length <= *most)?;
    let marks = script.labels.quotes;
    let words = paragraph::quoted(script.runs(&fact.head.text, style, Paint::Ink), marks, style);
    let text = Paragraph::new(script.claim(words, script.assumed_fact(fact)));
    let [open, _] = marks;
    let hang = if text.is_rtl() { 0.0 } else { text::width(open, style) };
    Some(Quote { text, style, leading, hang, span: fact.head.span })
}
