//! What any item may carry under its text: tags, notes and a link.
//!
//! In: an item. Out: rows under a dotted hairline.

use crate::model::Item;
use crate::scene::{Anchor, Canvas, Paint, Stroke};
use crate::text::{Fit, Paragraph, Run};
use crate::theme::{Kind, Part};

use super::flow::{Flow, Piece};
use super::icon::{self, Icon};
use super::paragraph::{self, Area, shown};
use super::script::Script;
use super::type_scale::{NOTE, NOTE_LEADING, NOTE_MEDIUM, SMALL};

/// From the text to the hairline, and from there to the notes, px.
const GAP: f64 = 5.0;
/// Room for the mark before a link, px.
const MARK: f64 = 14.0;

/// Tags, notes and a link; often none of them.
pub(crate) struct Extras {
    tags: Flow,
    notes: Vec<Paragraph>,
    link: Option<Paragraph>,
    /// Colour of the hairline.
    rule: Paint,
}

impl Extras {
    /// Those of an item; `tagged` says whether its tags stand here.
    pub(crate) fn new(script: &Script, item: &Item, accent: Kind, tagged: bool) -> Self {
        let pieces = if tagged { tags(item).collect() } else { Vec::new() };
        let note = |p| Paragraph::new(script.runs(p, NOTE, Paint::Ink2));
        let link = item.link.as_ref().map(|word| {
            let mut run = Run::new(shown(&word.text), NOTE_MEDIUM, Paint::Kind(Kind::Touchpoint, Part::Ink));
            run.link = Some(word.text.clone());
            Paragraph::new(vec![run])
        });
        let rule = if accent == Kind::Plain { Paint::Line2 } else { Paint::Kind(accent, Part::Border) };
        Self { tags: Flow::new(pieces, Vec::new(), 0), notes: item.notes.iter().map(note).collect(), link, rule }
    }

    /// Height at a width, px; 0 when there is nothing.
    pub(crate) fn height(&self, w: f64) -> f64 {
        let mut h = if self.tags.is_empty() { 0.0 } else { self.tags.height(w) + 1.0 };
        if self.notes.is_empty() && self.link.is_none() {
            return h;
        }
        h += GAP * 2.0 + 2.0;
        h += self.notes.iter().map(|p| p.line_count(w) as f64 * NOTE_LEADING).sum::<f64>();
        h + self.link.iter().map(|p| p.line_count(w - MARK) as f64 * NOTE_LEADING).sum::<f64>()
    }

    /// Draws them under a text that ends at `y`; returns the bottom.
    pub(crate) fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) -> f64 {
        let bottom = y + self.height(w);
        let mut y = y;
        if !self.tags.is_empty() {
            self.tags.draw(canvas, (x, y + 1.0), w);
            y += self.tags.height(w) + 1.0;
        }
        if self.notes.is_empty() && self.link.is_none() {
            return bottom;
        }
        let rule = (y + GAP).round() + 0.5;
        canvas.line("", (x, rule), (x + w, rule), Stroke::new(self.rule, 1.0).dashed(&[2.0, 3.0]));
        y += GAP * 2.0;
        let mut put = |canvas: &mut Canvas, p: &Paragraph, class, x: f64, w: f64| {
            let lines = p.lines(w, Fit::Prose);
            let area = Area { x, y, w, leading: NOTE_LEADING, size: NOTE.size, align: Anchor::Left };
            y += lines.len() as f64 * NOTE_LEADING;
            paragraph::draw(canvas, class, lines, area);
        };
        for note in &self.notes {
            put(canvas, note, "note", x, w);
        }
        if let Some(link) = &self.link {
            let top = bottom - 2.0 - link.line_count(w - MARK) as f64 * NOTE_LEADING;
            let paint = Paint::Kind(Kind::Touchpoint, Part::Ink);
            icon::draw(canvas, Icon::External, (x - 1.0, top + 2.0), 12.0, paint, 1.25);
            put(canvas, link, "link", x + MARK, w - MARK);
        }
        bottom
    }
}

/// The tags of an item, as parts of a row.
pub(crate) fn tags(item: &Item) -> impl Iterator<Item = Piece> + '_ {
    let line = |word: String| paragraph::line(word, SMALL, Paint::Ink2);
    item.head.tags.iter().map(move |t| Piece::Words("small tag", line(format!("#{}", t.text))))
}
