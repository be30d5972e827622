//! What stands around the cycle: key activities, key resources, key partners.
//!
//! In: a cycle, a width. Out: three panels of one height. Absent: the loop.

mod partners;

use crate::geometry::Rect;
use crate::model::Item;
use crate::scene::{Anchor, Canvas, Group, Paint, Stroke};
use crate::theme::Kind;
use crate::view::part::icon::{self, Icon};
use crate::view::part::page::MARGIN;
use crate::view::part::paragraph::{self, line};
use crate::view::part::type_scale::{LABEL, NOTE_MEDIUM, STAGE, baseline};

use super::card::{self, Card};
use super::content::Cycle;
use super::slot::Slot;
use partners::Partners;

/// Between panels, and between the columns of one, px.
const APART: f64 = 16.0;
/// From the edge of a panel to what stands in it, px.
const PAD: f64 = 16.0;
/// From the top of a panel to the heads of its columns, and to what stands under them, px.
const TOPS: (f64, f64) = (48.0, 76.0);

/// Notes under a head of their own.
struct List {
    head: &'static str,
    icon: Icon,
    cards: Vec<Card>,
    none: Slot,
}

impl List {
    fn new<'a>(cycle: &Cycle, (icon, head): (Icon, &'static str), items: impl Iterator<Item = &'a Item>) -> Self {
        let none = Slot::open(cycle.words.nothing, Kind::Metric, "slot");
        Self { head, icon, cards: items.map(|item| Card::key(cycle, item)).collect(), none }
    }

    fn height(&self, w: f64) -> f64 {
        if self.cards.is_empty() { self.none.height(w) } else { card::column(&self.cards, w) }
    }

    fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64), w: f64) {
        icon::draw(canvas, self.icon, (x, y + 2.0), 14.0, Paint::Ink2, 1.5);
        let head = line(self.head, LABEL, Paint::Ink2);
        let after = x + 20.0 + head.width + 7.0;
        paragraph::put(canvas, "list-head", head, (x + 20.0, baseline(y, 18.0, LABEL.size)), Anchor::Left);
        let count = line(self.cards.len().to_string(), NOTE_MEDIUM, Paint::Ink3);
        paragraph::put(canvas, "num", count, (after, baseline(y, 18.0, NOTE_MEDIUM.size)), Anchor::Left);
        let rect = Rect::new(x, y + TOPS.1 - TOPS.0, w, self.height(w));
        if self.cards.is_empty() {
            self.none.draw(canvas, rect);
        } else {
            card::fill(canvas, &self.cards, rect);
        }
    }
}

/// The three panels.
pub(super) struct Panels {
    /// Of activities, and of resources.
    lists: [[List; 2]; 2],
    partners: Partners,
    w: f64,
    /// Width of the last one, which takes what is left, px.
    last: f64,
}

impl Panels {
    /// Measures them for `inner` px between the margins.
    pub(super) fn new(cycle: &Cycle, inner: f64) -> Self {
        let words = cycle.words;
        let activities = [
            List::new(cycle, (Icon::Stage, words.setup), cycle.activities(true)),
            List::new(cycle, (Icon::Again, words.run), cycle.activities(false)),
        ];
        let resources = [
            List::new(cycle, (Icon::Search, words.need), cycle.resources(false)),
            List::new(cycle, (Icon::Have, words.have), cycle.resources(true)),
        ];
        let w = ((inner - 2.0 * APART) / 3.0).floor();
        Self { lists: [activities, resources], partners: Partners::new(cycle), w, last: inner - 2.0 * (w + APART) }
    }

    /// Width of one of two columns, px.
    fn column(&self) -> f64 {
        ((self.w - 2.0 * PAD - APART) / 2.0).floor()
    }

    fn height(&self) -> f64 {
        let lists = self.lists.iter().flatten().map(|l| l.height(self.column())).fold(0.0, f64::max) + PAD;
        let partners = self.partners.height(self.last - 2.0 * PAD) + 8.0;
        ((TOPS.1 + lists.max(partners)) / 4.0).ceil() * 4.0
    }

    /// Draws them from `y` on; returns their bottom, px.
    pub(super) fn draw(&self, cycle: &Cycle, canvas: &mut Canvas, y: f64) -> f64 {
        let words = cycle.words;
        let heads =
            [(Icon::Activity, words.activities), (Icon::Resource, words.resources), (Icon::Partners, words.partners)];
        let h = self.height();
        for (number, (icon, title)) in heads.into_iter().enumerate() {
            let rect = Rect::new(
                MARGIN + number as f64 * (self.w + APART),
                y,
                if number == 2 { self.last } else { self.w },
                h,
            );
            canvas.open(Group {
                class: "panel",
                label: Some(title.to_owned()),
                bounds: Some(rect),
                ..Group::default()
            });
            canvas.rect("sheet", rect, 12.0, Some(Paint::Sheet), Some(Stroke::new(Paint::Line, 1.0)));
            icon::draw(canvas, icon, (rect.x + PAD, y + 15.0), 18.0, Paint::Ink, 1.5);
            let base = baseline(y + 24.0, 0.0, STAGE.size);
            paragraph::put(canvas, "panel-title", line(title, STAGE, Paint::Ink), (rect.x + 42.0, base), Anchor::Left);
            if let Some(lists) = self.lists.get(number) {
                for (i, list) in lists.iter().enumerate() {
                    let x = rect.x + PAD + i as f64 * (self.column() + APART);
                    list.draw(canvas, (x, y + TOPS.0), self.column());
                }
            } else {
                self.partners.draw(canvas, (rect.x + PAD, y + TOPS.0), self.last - 2.0 * PAD);
            }
            canvas.close();
        }
        y + h
    }
}
