//! What an opportunity answers, in a line of the list: codes, then the words.
//!
//! In: an answer. Out: something that knows its height at any width and can draw itself. Absent: where it stands.
//!
//! The first chip with a code is what later chips with that code lead to.

use std::collections::BTreeSet;

use crate::model::ItemKind;
use crate::scene::{Anchor, Canvas, Group, Paint};
use crate::source::Span;
use crate::text::{self, Fit, Paragraph};
use crate::theme::{Kind, Part};
use crate::view::part::chip;
use crate::view::part::icon::{self, Icon};
use crate::view::part::paragraph::{self, Area};
use crate::view::part::type_scale::{NOTE, SMALL, baseline};

use super::backlog::{self, Backlog};
use super::spoken;

/// From one base line to the next, px.
pub(super) const LEADING: f64 = 17.0;
/// Between chips, and from the last of them to the words, px.
const GAPS: (f64, f64) = (4.0, 6.0);
/// Width of the mark of what has no code, px.
const MARK: f64 = 16.0;

/// A pain or gain as a chip.
struct Chip {
    code: String,
    label: String,
    span: Span,
}

/// A pain or gain that is answered.
pub(super) struct Answer {
    kind: Kind,
    /// Those that have a code; a person's own pain has none.
    chips: Vec<Chip>,
    words: Paragraph,
}

impl Answer {
    /// Measures the words.
    pub(super) fn new(backlog: &Backlog, answer: &backlog::Answer) -> Self {
        let (script, model) = (&backlog.script, backlog.script.model);
        let first = answer.ids.first().map(|&id| model.item(id));
        let kind = if first.is_some_and(|i| i.kind == ItemKind::Gain) { Kind::Gain } else { Kind::Pain };
        let chip = |id| {
            let (code, item) = (backlog.codes.get(id)?, model.item(*id));
            let label = spoken::problem(backlog, code, item);
            Some(Chip { code: code.clone(), label, span: item.head.span })
        };
        let words = first.map_or_else(Vec::new, |item| script.said(item, NOTE, Paint::Ink2));
        Self { kind, chips: answer.ids.iter().filter_map(chip).collect(), words: Paragraph::new(words) }
    }

    /// Width of one chip, px; texts begin after the widest of the list.
    pub(super) fn lead(&self) -> f64 {
        self.chips.iter().map(|c| chip::width(&c.code)).fold(0.0, f64::max).max(MARK)
    }

    /// Width on one line, px.
    pub(super) fn natural(&self, lead: f64) -> f64 {
        self.head(f64::INFINITY, lead).2 + self.words.natural_width()
    }

    /// How many chips are drawn, the words for those that are not, and where the text begins, px: chips take up to half
    /// of the width.
    fn head(&self, w: f64, lead: f64) -> (usize, Option<String>, f64) {
        let (mut end, mut shown) = (0.0, 0);
        for chip in &self.chips {
            let right = end + if shown > 0 { GAPS.0 } else { 0.0 } + chip::width(&chip.code);
            if shown > 0 && right > w / 2.0 - 24.0 {
                break;
            }
            (end, shown) = (right, shown + 1);
        }
        let rest = self.chips.len() - shown;
        let more = (rest > 0).then(|| format!("+{rest}"));
        if let Some(more) = &more {
            end += GAPS.0 + text::width(more, SMALL);
        }
        (shown, more, end.max(lead) + GAPS.1)
    }

    /// Height in a column of `w` px, px.
    pub(super) fn height(&self, w: f64, lead: f64) -> f64 {
        let (_, _, x) = self.head(w, lead);
        self.words.line_count(w - x).max(1) as f64 * LEADING
    }

    /// Draws it; returns its bottom. `seen` are the codes that stand on the drawing already.
    pub(super) fn draw(
        &self,
        canvas: &mut Canvas,
        (x, y): (f64, f64),
        (w, lead): (f64, f64),
        seen: &mut BTreeSet<String>,
    ) -> f64 {
        let (shown, more, indent) = self.head(w, lead);
        // Words that are read from right to left have their codes at the right.
        let rtl = self.words.is_rtl();
        let (head, words) = if rtl { (x + w - indent + GAPS.1, x) } else { (x, x + indent) };
        let mut pen = head;
        for chip in self.chips.iter().take(shown) {
            pen += if pen > head { GAPS.0 } else { 0.0 };
            self.draw_chip(canvas, (pen.round(), (y + 0.5).round()), chip, seen);
            pen += chip::width(&chip.code);
        }
        if let Some(more) = more {
            let at = (pen + GAPS.0, baseline(y, LEADING, SMALL.size));
            paragraph::put(canvas, "num", paragraph::line(more, SMALL, Paint::Ink2), at, Anchor::Left);
        }
        if self.chips.is_empty() {
            let icon = if self.kind == Kind::Gain { Icon::Gain } else { Icon::Pain };
            icon::draw(canvas, icon, (head + 1.0, y + 2.0), 13.0, Paint::Kind(self.kind, Part::Ink), 1.25);
        }
        let w = w - indent;
        let lines = self.words.lines(w, Fit::Prose);
        let bottom = y + lines.len().max(1) as f64 * LEADING;
        let area = Area { x: words, y, w, leading: LEADING, size: NOTE.size, align: Anchor::Left };
        paragraph::draw(canvas, "", lines, area);
        bottom
    }

    fn draw_chip(&self, canvas: &mut Canvas, at: (f64, f64), chip: &Chip, seen: &mut BTreeSet<String>) {
        if !seen.insert(chip.code.clone()) {
            return chip::draw(canvas, at, &chip.code, self.kind);
        }
        canvas.open(Group {
            class: if self.kind == Kind::Gain { "item gain" } else { "item pain" },
            id: Some(chip.code.to_lowercase()),
            label: Some(chip.label.clone()),
            span: Some(chip.span),
            ..Group::default()
        });
        chip::plate(canvas, at, &chip.code, self.kind);
        canvas.close();
    }
}
