//! What stands under the headings of a card: lists, sliders, bars, levels, pills.
//!
//! In: texts that were measured, levels. Out: entries that can be drawn at any width. Absent: which of them there are.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::source::Span;
use crate::text::{Fit, Paragraph, Run, Style, Weight};
use crate::theme::{Kind, Part};
use crate::view::part::gauge;
use crate::view::part::icon::{self, Icon};
use crate::view::part::note::Note;
use crate::view::part::paragraph::{self, Area};
use crate::view::part::type_scale::{BODY, NOTE, NOTE_LEADING, NOTE_MEDIUM};

use super::section::Entry;

/// From one base line of prose to the next, px.
pub(super) const LEADING: f64 = 18.0;
/// From a bullet's left edge to its text, px.
const INDENT: f64 = 14.0;

/// The group of an entry.
fn group(class: &'static str, label: Option<String>, span: Span, rect: Rect) -> Group {
    Group { class, label, span: Some(span), bounds: Some(rect.grown(0.5)), ..Group::default() }
}

/// Lines of prose in a box.
fn prose(canvas: &mut Canvas, text: &Paragraph, Rect { x, y, w, .. }: Rect) {
    let area = Area { x, y, w, leading: LEADING, size: BODY.size, align: Anchor::Left };
    paragraph::draw(canvas, "", text.lines(w, Fit::Prose), area);
}

/// A text after a dot in the ink of a kind.
pub(super) struct Bullet {
    pub(super) text: Paragraph,
    pub(super) paint: Paint,
    pub(super) span: Span,
}

impl Entry for Bullet {
    fn height(&self, w: f64) -> f64 {
        self.text.line_count(w - INDENT).max(1) as f64 * LEADING
    }

    fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        canvas.open(group("fact", None, self.span, rect));
        let rtl = self.text.is_rtl();
        let (dot, x) = if rtl { (rect.right() - 3.0, rect.x) } else { (rect.x + 3.0, rect.x + INDENT) };
        canvas.circle(dot, rect.y + LEADING / 2.0, 2.5, Some(self.paint), None);
        prose(canvas, &self.text, Rect { x, w: rect.w - INDENT, ..rect });
        canvas.close();
    }
}

/// A place between two opposites.
pub(super) struct Slider {
    /// The two ends; the second may say nothing.
    pub(super) ends: [Paragraph; 2],
    /// −1 to 1.
    pub(super) at: f64,
    pub(super) spoken: String,
    pub(super) span: Span,
}

/// From the words of a slider to the middle of its track, and from there to its end, px.
const TRACK: (f64, f64) = (9.0, 8.0);
/// Radius of a knob, px.
const KNOB: f64 = 7.0;

impl Slider {
    /// Style and colour of an end: the nearer one is strong.
    pub(super) fn style(at: f64, right: bool) -> (Style, Paint) {
        let near = if right { at > 0.0 } else { at < 0.0 };
        let style = Style::new(NOTE.size, if near { Weight::SemiBold } else { Weight::Regular });
        (style, if near { Paint::Ink } else { Paint::Ink3 })
    }

    /// Widths of the two ends: each its own where both fit, else a share.
    fn rooms(&self, w: f64) -> [f64; 2] {
        let [left, right] = self.ends.each_ref().map(Paragraph::natural_width);
        let room = (w - 12.0).max(0.0);
        if left + right <= room {
            return [left, right];
        }
        let left = left.min((room - right).max(room / 2.0));
        [left, room - left]
    }

    fn lines(&self, w: f64) -> usize {
        let rooms = self.rooms(w);
        self.ends.iter().zip(rooms).map(|(end, room)| end.line_count(room)).max().unwrap_or_default()
    }
}

impl Entry for Slider {
    fn height(&self, w: f64) -> f64 {
        self.lines(w).max(1) as f64 * NOTE_LEADING + TRACK.0 + TRACK.1
    }

    fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        canvas.open(group("trait", Some(self.spoken.clone()), self.span, rect));
        let [left, right] = self.rooms(rect.w);
        let words = self.lines(rect.w).max(1) as f64 * NOTE_LEADING;
        let places = [(rect.x, left, Anchor::Left), (rect.right() - right, right, Anchor::Right)];
        for (end, (x, w, align)) in self.ends.iter().zip(places) {
            let lines = end.lines(w, Fit::Prose);
            let y = rect.y + words - lines.len() as f64 * NOTE_LEADING;
            paragraph::draw(canvas, "", lines, Area { x, y, w, leading: NOTE_LEADING, size: NOTE.size, align });
        }
        let (y, middle) = (rect.y + words + TRACK.0, rect.x + rect.w / 2.0);
        let knob = middle + self.at.clamp(-1.0, 1.0) * (rect.w / 2.0 - KNOB - 1.0);
        let (from, to) = (middle.min(knob), middle.max(knob));
        canvas.rect("", Rect::new(rect.x, y - 2.0, rect.w, 4.0), 2.0, Some(Paint::Line), None);
        canvas.rect(
            "",
            Rect::new(from, y - 2.0, to - from, 4.0),
            0.0,
            Some(Paint::Kind(Kind::Metric, Part::Border)),
            None,
        );
        let tick = middle.floor() + 0.5;
        canvas.line("", (tick, y - 5.0), (tick, y + 5.0), Stroke::new(Paint::Rule, 1.0));
        canvas.circle(knob, y, KNOB + 1.0, Some(Paint::Sheet), None);
        canvas.circle(knob, y, KNOB, Some(Paint::Ink), None);
        canvas.close();
    }
}

/// A skill: five segments as wide as the column.
pub(super) struct Bar {
    pub(super) text: Paragraph,
    /// 1 to 5.
    pub(super) level: u8,
    pub(super) spoken: String,
    pub(super) span: Span,
}

impl Entry for Bar {
    fn height(&self, w: f64) -> f64 {
        self.text.line_count(w).max(1) as f64 * NOTE_LEADING + 5.0 + gauge::HEIGHT
    }

    fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        canvas.open(group("skill", None, self.span, rect));
        let lines = self.text.lines(rect.w, Fit::Prose);
        let y = rect.y + lines.len().max(1) as f64 * NOTE_LEADING + 5.0;
        let (leading, size) = (NOTE_LEADING, NOTE_MEDIUM.size);
        let area = Area { x: rect.x, y: rect.y, w: rect.w, leading, size, align: Anchor::Left };
        paragraph::draw(canvas, "", lines, area);
        canvas.open(Group { class: "gauge", label: Some(self.spoken.clone()), ..Group::default() });
        let w = (rect.w + 3.0) / 5.0;
        for i in 0..5_u8 {
            let (from, to) = ((w * f64::from(i)).round(), (w * f64::from(i + 1)).round() - 3.0);
            let segment = Rect::new(rect.x + from, y, to - from, gauge::HEIGHT);
            if i < self.level {
                canvas.rect("", segment, 2.0, Some(Paint::Kind(Kind::Metric, Part::Ink)), None);
            } else {
                let empty = Stroke::new(Paint::Kind(Kind::Metric, Part::Empty), 1.0);
                canvas.rect("", segment, 2.0, None, Some(empty));
            }
        }
        canvas.close();
        canvas.close();
    }
}

/// A channel, brand or device: a tile, its name, how much it is used.
pub(super) struct Usage {
    pub(super) icon: Icon,
    pub(super) text: Paragraph,
    /// 1 to 5.
    pub(super) level: Option<u8>,
    pub(super) spoken: String,
    pub(super) span: Span,
}

/// Size of a tile, and from its left edge to the text, px.
const TILE: (f64, f64) = (26.0, 36.0);

impl Usage {
    fn room(&self, w: f64) -> f64 {
        w - TILE.1 - if self.level.is_some() { gauge::WIDTH + 10.0 } else { 0.0 }
    }
}

impl Entry for Usage {
    fn height(&self, w: f64) -> f64 {
        (self.text.line_count(self.room(w)) as f64 * LEADING).max(TILE.0)
    }

    fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        canvas.open(group("channel", None, self.span, rect));
        let tint = |part| Paint::Kind(Kind::Touchpoint, part);
        let tile = Rect::new(rect.x, rect.y, TILE.0, TILE.0);
        canvas.rect("", tile, 7.0, Some(tint(Part::Tint)), Some(Stroke::new(tint(Part::Border), 1.0)));
        icon::draw(canvas, self.icon, (rect.x + 5.0, rect.y + 5.0), 16.0, tint(Part::Ink), 1.5);
        let w = self.room(rect.w);
        let lines = self.text.line_count(w) as f64 * LEADING;
        let y = rect.y + (TILE.0 - lines).max(0.0) / 2.0;
        prose(canvas, &self.text, Rect { x: rect.x + TILE.1, y, w, ..rect });
        if let Some(level) = self.level {
            let at = (rect.right() - gauge::WIDTH, rect.y + (TILE.0 - gauge::HEIGHT) / 2.0);
            gauge::draw(canvas, at, level, Kind::Touchpoint, self.spoken.clone());
        }
        canvas.close();
    }
}

/// Names in pills, as many side by side as fit.
pub(super) struct Pills {
    pub(super) list: Vec<(Paragraph, Span)>,
}

/// Height of a pill with one line, its padding at both sides together, and the space between two, px.
const PILL: (f64, f64, f64) = (24.0, 20.0, 6.0);

impl Pills {
    /// Gives each pill its place; returns the height of all.
    fn walk(&self, w: f64, mut visit: impl FnMut(&Paragraph, Span, Rect)) -> f64 {
        let (mut x, mut y, mut row) = (0.0, 0.0, 0.0_f64);
        for (text, span) in &self.list {
            let width = (text.natural_width() + PILL.1).ceil().min(w);
            if x > 0.0 && x + width > w {
                y += row + PILL.2;
                (x, row) = (0.0, 0.0);
            }
            let h = PILL.0 + text.line_count(width - PILL.1).saturating_sub(1) as f64 * NOTE_LEADING;
            visit(text, *span, Rect::new(x, y, width, h));
            x += width + PILL.2;
            row = row.max(h);
        }
        y + row
    }
}

impl Entry for Pills {
    fn count(&self) -> usize {
        self.list.len()
    }

    fn height(&self, w: f64) -> f64 {
        self.walk(w, |_, _, _| ())
    }

    fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        self.walk(rect.w, |text, span, place| {
            let place = Rect { x: place.x + rect.x, y: place.y + rect.y, ..place };
            canvas.open(group("pill", None, span, place));
            canvas.rect("", place, PILL.0 / 2.0, Some(Paint::Sheet), Some(Stroke::new(Paint::Line2, 1.0)));
            let (x, w) = (place.x + PILL.1 / 2.0, place.w - PILL.1);
            let (y, size) = (place.y + (PILL.0 - NOTE_LEADING) / 2.0, NOTE_MEDIUM.size);
            let area = Area { x, y, w, leading: NOTE_LEADING, size, align: Anchor::Left };
            paragraph::draw(canvas, "", text.lines(w, Fit::Prose), area);
            canvas.close();
        });
    }
}

/// A job, pain or gain.
pub(super) struct Card(pub(super) Note);

impl Entry for Card {
    fn height(&self, w: f64) -> f64 {
        self.0.height(w)
    }

    fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        self.0.draw(canvas, rect);
    }
}

/// Parts the two ends of a trait at the hyphen or dash between spaces that stands first.
pub(super) fn ends(runs: Vec<Run>) -> [Vec<Run>; 2] {
    const MARKS: [&str; 6] = [" - ", " – ", " — ", "–", "—", " | "];
    let (mut left, mut right) = (Vec::new(), Vec::new());
    let mut found = false;
    for mut run in runs {
        let at = MARKS.iter().find_map(|m| run.text.find(m).map(|at| (at, m.len()))).filter(|_| !found);
        if let Some((at, length)) = at {
            found = true;
            let after = run.text.split_off(at + length);
            run.text.truncate(at);
            right.push(Run { text: after.trim_start().to_owned(), ..run.clone() });
            left.push(run);
        } else if found {
            right.push(run);
        } else {
            left.push(run);
        }
    }
    left.retain(|r| !r.text.is_empty());
    right.retain(|r| !r.text.is_empty());
    [left, right]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trait_has_two_ends() {
        let of = |text: &str| {
            ends(vec![Run::new(text, NOTE, Paint::Ink)])
                .map(|runs| runs.iter().map(|r| r.text.as_str()).collect::<String>())
        };
        assert_eq!(of("introvert - extrovert"), ["introvert", "extrovert"]);
        assert_eq!(of("self-taught – well-read"), ["self-taught", "well-read"]);
        assert_eq!(of("prix–qualité"), ["prix", "qualité"]);
        assert_eq!(of("a - b - c"), ["a", "b - c"]);
        assert_eq!(of("well-read"), ["well-read", ""]);
    }
}
