//! What an opportunity may carry under its title: notes and links.
//!
//! In: the items of an entry. Out: texts that know their height at any width and can be drawn.

use std::collections::BTreeSet;

use crate::model::Item;
use crate::scene::{Anchor, Canvas, Paint};
use crate::text::{Fit, Paragraph, Run};
use crate::theme::{Kind, Part};
use crate::view::opportunities::backlog::Backlog;
use crate::view::part::icon::{self, Icon};
use crate::view::part::paragraph::{self, Area, shown};
use crate::view::part::type_scale::{NOTE, NOTE_LEADING, NOTE_MEDIUM};

/// Room for the mark before a link, px.
const MARK: f64 = 14.0;
/// The colour of a link and its mark.
const LINK: Paint = Paint::Kind(Kind::Touchpoint, Part::Ink);

/// A text under a title.
pub(super) struct Extra {
    words: Paragraph,
    link: bool,
}

impl Extra {
    const fn indent(&self) -> f64 {
        if self.link { MARK } else { 0.0 }
    }

    /// Height at a width, px.
    pub(super) fn height(&self, w: f64) -> f64 {
        self.words.line_count(w - self.indent()) as f64 * NOTE_LEADING
    }
}

/// Notes, then links, each once.
pub(super) fn of(backlog: &Backlog, items: &[&Item]) -> Vec<Extra> {
    let notes = items.iter().flat_map(|i| &i.notes).map(|p| backlog.script.runs(p, NOTE, Paint::Ink2));
    let mut seen = BTreeSet::new();
    let links = items.iter().filter_map(|i| i.link.as_ref()).filter(|l| seen.insert(l.text.as_str())).map(|word| {
        let mut run = Run::new(shown(&word.text), NOTE_MEDIUM, LINK);
        run.link = Some(word.text.clone());
        vec![run]
    });
    let extra = |link: bool| move |runs| Extra { words: Paragraph::new(runs), link };
    notes.map(extra(false)).chain(links.map(extra(true))).collect()
}

/// Draws them one under the other.
pub(super) fn draw(extras: &[Extra], canvas: &mut Canvas, (x, y, w): (f64, f64, f64)) {
    let mut y = y;
    for extra in extras {
        let (indent, height) = (extra.indent(), extra.height(w));
        if extra.link {
            icon::draw(canvas, Icon::External, (x - 1.0, y + 2.0), 12.0, LINK, 1.25);
        }
        let lines = extra.words.lines(w - indent, Fit::Prose);
        let (x, w, leading, size) = (x + indent, w - indent, NOTE_LEADING, NOTE.size);
        paragraph::draw(canvas, "note", lines, Area { x, y, w, leading, size, align: Anchor::Left });
        y += height;
    }
}
