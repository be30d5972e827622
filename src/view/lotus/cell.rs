//! Cells: a name in the middle of a square, and an idea with its notes.
//!
//! In: texts. Out: something that knows its height at any width and can draw itself. Absent: where it stands.

use crate::geometry::Rect;
use crate::model::{Item, Prose};
use crate::scene::{Anchor, Canvas, Paint};
use crate::text::{Fit, Paragraph, Run, Style, Weight};
use crate::theme::{Kind, Part};
use crate::view::part::icon::{self, Icon};
use crate::view::part::paragraph::{self, Area, shown};
use crate::view::part::script::Script;
use crate::view::part::type_scale::{NOTE, NOTE_LEADING, NOTE_MEDIUM};

/// From the edge of a cell to its text at the sides, px.
const PAD: f64 = 10.0;
/// Above the text of an idea and below it, px.
const PADS: (f64, f64) = (9.0, 11.0);
/// Between an idea and its notes, px.
const GAP: f64 = 5.0;
/// Room for the mark before a link, px.
const MARK: f64 = 14.0;
/// With more lines than this a smaller size is tried.
const MOST_LINES: usize = 5;

/// A size of text, and from one base line to the next, px.
pub(super) type Size = (f64, f64);
/// Sizes of ideas, px.
const IDEAS: [Size; 3] = [(15.0, 20.0), (14.0, 19.0), (13.0, 17.0)];
/// Sizes of the theme and of the names of petals, px.
const NAMES: [Size; 3] = [(17.0, 22.0), (15.0, 20.0), (13.0, 17.0)];

/// A text that was measured, in the size that it is drawn in.
pub(super) struct Text {
    paragraph: Paragraph,
    size: Size,
}

impl Text {
    /// Height of its lines, px.
    fn lines(&self, w: f64) -> f64 {
        self.paragraph.line_count(w) as f64 * self.size.1
    }

    fn draw(&self, canvas: &mut Canvas, (x, y, w): (f64, f64, f64), (fit, align): (Fit, Anchor)) {
        let area = Area { x, y, w, leading: self.size.1, size: self.size.0, align };
        paragraph::draw(canvas, "", self.paragraph.lines(w, fit), area);
    }

    /// Draws it alone in the middle of a box.
    pub(super) fn draw_centred(&self, canvas: &mut Canvas, rect: Rect) {
        let w = rect.w - 2.0 * PAD;
        let y = rect.y + (rect.h - self.lines(w)) / 2.0;
        self.draw(canvas, (rect.x + PAD, y, w), (Fit::Balanced, Anchor::Middle));
    }
}

/// Names, all in one size: the largest at which none needs many lines or a break inside a word. The first has the
/// first paint, all others the second.
pub(super) fn names(script: &Script, texts: &[&Prose], w: f64, paints: [Paint; 2]) -> Vec<Text> {
    let [first, other] = paints;
    let runs = |style| {
        let paint = |i| if i == 0 { first } else { other };
        let runs = texts.iter().enumerate().map(|(i, p)| plain_ink(script.runs(p, style, paint(i)), paint(i)));
        runs.collect::<Vec<_>>()
    };
    measured(Weight::SemiBold, NAMES, w - 2.0 * PAD, &runs)
}

/// The texts of ideas, all in one size: the largest at which none needs many lines.
pub(super) fn ideas(script: &Script, items: &[&Item], w: f64) -> Vec<Text> {
    let runs = |style| items.iter().map(|item| script.runs(&item.head.text, style, Paint::Ink)).collect::<Vec<_>>();
    measured(Weight::Regular, IDEAS, w - 2.0 * PAD, &runs)
}

/// On a full hue every part of a text has the same ink; a link is still told by where it leads.
fn plain_ink(mut runs: Vec<Run>, paint: Paint) -> Vec<Run> {
    for run in &mut runs {
        run.paint = paint;
    }
    runs
}

/// Measures texts at the largest size and only once more where a smaller one is needed: widths grow with the size. A word
/// that fits at no size does not count.
fn measured(weight: Weight, sizes: [Size; 3], w: f64, runs: &dyn Fn(Style) -> Vec<Vec<Run>>) -> Vec<Text> {
    let [largest, _, least] = sizes;
    let at = |size: Size| -> Vec<Text> {
        let style = Style::new(size.0, weight);
        runs(style).into_iter().map(|r| Text { paragraph: Paragraph::new(r), size }).collect()
    };
    let texts = at(largest);
    let fits = |size: &Size| {
        let (scale, last) = (size.0 / largest.0, least.0 / largest.0);
        let whole = |p: &Paragraph| p.min_width() * scale <= w || p.min_width() * last > w;
        texts.iter().map(|t| &t.paragraph).all(|p| p.line_count(w / scale) <= MOST_LINES && whole(p))
    };
    let size = sizes.into_iter().find(fits).unwrap_or(least);
    if size == largest { texts } else { at(size) }
}

/// What stands under an idea or a name, often nothing.
pub(super) struct Extras {
    notes: Vec<Paragraph>,
    link: Option<Paragraph>,
    /// Paint of the link and its mark.
    accent: Paint,
}

impl Extras {
    /// Nothing.
    pub(super) const fn none() -> Self {
        Self { notes: Vec::new(), link: None, accent: Paint::Ink2 }
    }

    /// Tags, notes and a link of an item; all in one ink where they stand on a full hue.
    pub(super) fn new(script: &Script, item: &Item, ink: Option<Paint>) -> Self {
        let (text, accent) = (ink.unwrap_or(Paint::Ink2), ink.unwrap_or(Paint::Kind(Kind::Touchpoint, Part::Ink)));
        let mut notes = Vec::new();
        if !item.head.tags.is_empty() {
            let tags: Vec<String> = item.head.tags.iter().map(|t| format!("#{}", t.text)).collect();
            notes.push(vec![Run::new(tags.join(" "), NOTE_MEDIUM, text)]);
        }
        notes.extend(item.notes.iter().map(|p| script.runs(p, NOTE, text)));
        if let Some(ink) = ink {
            notes = notes.into_iter().map(|runs| plain_ink(runs, ink)).collect();
        }
        let link = item.link.as_ref().map(|word| {
            let mut run = Run::new(shown(&word.text), NOTE_MEDIUM, accent);
            run.link = Some(word.text.clone());
            Paragraph::new(vec![run])
        });
        Self { notes: notes.into_iter().map(Paragraph::new).collect(), link, accent }
    }

    fn height(&self, w: f64) -> f64 {
        let notes: usize = self.notes.iter().map(|p| p.line_count(w)).sum();
        let lines = notes + self.link.as_ref().map_or(0, |p| p.line_count(w - MARK));
        if lines == 0 { 0.0 } else { GAP + lines as f64 * NOTE_LEADING }
    }

    fn draw(&self, canvas: &mut Canvas, (x, y, w): (f64, f64, f64)) {
        let mut y = y + GAP;
        let mut put = |canvas: &mut Canvas, p: &Paragraph, x: f64, w: f64| {
            let lines = p.lines(w, Fit::Prose);
            let area = Area { x, y, w, leading: NOTE_LEADING, size: NOTE.size, align: Anchor::Left };
            y += lines.len() as f64 * NOTE_LEADING;
            paragraph::draw(canvas, "note", lines, area);
            area.y
        };
        for note in &self.notes {
            put(canvas, note, x, w);
        }
        if let Some(link) = &self.link {
            let top = put(canvas, link, x + MARK, w - MARK);
            icon::draw(canvas, Icon::External, (x - 1.0, top + 2.0), 12.0, self.accent, 1.25);
        }
    }
}

/// A text with what stands under it.
pub(super) struct Card {
    pub(super) text: Text,
    pub(super) extras: Extras,
}

impl Card {
    /// Height of a cell of `w` px that holds it, px.
    pub(super) fn height(&self, w: f64) -> f64 {
        let w = w - 2.0 * PAD;
        PADS.0 + self.text.lines(w) + self.extras.height(w) + PADS.1
    }

    /// Draws it from the top of a box.
    pub(super) fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        let (x, y, w) = (rect.x + PAD, rect.y + PADS.0, rect.w - 2.0 * PAD);
        self.text.draw(canvas, (x, y, w), (Fit::Prose, Anchor::Left));
        self.extras.draw(canvas, (x, y + self.text.lines(w), w));
    }

    /// Draws it in the middle of a box.
    pub(super) fn draw_centred(&self, canvas: &mut Canvas, rect: Rect) {
        let (x, w) = (rect.x + PAD, rect.w - 2.0 * PAD);
        let y = rect.y + (rect.h - self.text.lines(w) - self.extras.height(w)) / 2.0;
        self.text.draw(canvas, (x, y, w), (Fit::Balanced, Anchor::Middle));
        self.extras.draw(canvas, (x, y + self.text.lines(w), w));
    }
}
