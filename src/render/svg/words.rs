//! Lines of text.
//!
//! In: lines, broken and measured. Out: one `text` element a line, `tspan` only where the style changes. No white space
//! stands between the elements of a line: it would be drawn, and shift what is centred.

use super::name::Target;
use super::{Painter, number};
use crate::scene::{Anchor, TextLine, TextRun};
use crate::text::Weight;

impl Painter<'_> {
    pub(super) fn line(&mut self, line: &TextLine) {
        let Some(first) = line.runs.first() else { return };
        if line.runs.iter().all(|r| r.text.is_empty()) {
            return;
        }
        if self.draws(line) {
            self.outlines(line);
            return;
        }
        self.out.open("text");
        self.out.number("x", line.x);
        self.out.number("y", line.y);
        self.anchor(line);
        self.turn(line);
        if keeps_spaces(line) {
            self.out.plain("xml:space", "preserve");
        }
        self.base(line.class, first);
        self.out.inline();
        for run in &line.runs {
            self.run(run, first);
        }
        self.out.close("text");
    }

    /// A quarter to the left, for a line that is read upwards.
    pub(super) fn turn(&mut self, line: &TextLine) {
        if line.turned {
            self.out.attribute("transform", |text| {
                text.extend_from_slice(b"rotate(-90 ");
                number::push(text, line.x);
                text.push(b' ');
                number::push(text, line.y);
                text.push(b')');
            });
        }
    }

    /// In a text that is read from right to left, the start is on the right.
    fn anchor(&mut self, line: &TextLine) {
        let anchor = match (line.anchor, line.rtl) {
            (Anchor::Left, false) | (Anchor::Right, true) => None,
            (Anchor::Middle, _) => Some("middle"),
            (Anchor::Right, false) | (Anchor::Left, true) => Some("end"),
        };
        if let Some(anchor) = anchor {
            self.out.plain("text-anchor", anchor);
        }
        if line.rtl {
            self.out.plain("direction", "rtl");
        }
    }

    /// The style of the whole line is that of its first run.
    pub(super) fn base(&mut self, class: &str, first: &TextRun) {
        self.out.number("font-size", first.style.size);
        if first.style.weight != Weight::Regular {
            self.out.plain("font-weight", weight(first.style.weight));
        }
        if first.style.italic {
            self.out.plain("font-style", "italic");
        }
        if first.tracking.abs() > 0.0 {
            self.out.number("letter-spacing", first.tracking);
        }
        self.inks.text(&mut self.out, class, first.paint);
    }

    fn run(&mut self, run: &TextRun, base: &TextRun) {
        if run.text.is_empty() {
            return;
        }
        if let Some(fonts) = &mut self.fonts {
            fonts.add(&run.text, run.style);
        }
        let target = run.link.as_deref().and_then(Target::new);
        let same =
            run.style == base.style && run.paint == base.paint && run.tracking.to_bits() == base.tracking.to_bits();
        if same && target.is_none() {
            self.out.characters(&run.text);
            return;
        }
        let element = if target.is_some() { "a" } else { "tspan" };
        self.out.open(element);
        if let Some(target) = target {
            self.href(target);
        }
        self.differences(run, base);
        self.out.inline();
        self.out.characters(&run.text);
        self.out.close_inline(element);
    }

    fn differences(&mut self, run: &TextRun, base: &TextRun) {
        if run.style.size.to_bits() != base.style.size.to_bits() {
            self.out.number("font-size", run.style.size);
        }
        if run.style.weight != base.style.weight {
            self.out.plain("font-weight", weight(run.style.weight));
        }
        if run.style.italic != base.style.italic {
            self.out.plain("font-style", if run.style.italic { "italic" } else { "normal" });
        }
        if run.tracking.to_bits() != base.tracking.to_bits() {
            self.out.number("letter-spacing", run.tracking);
        }
        if run.paint != base.paint {
            self.inks.text(&mut self.out, "", run.paint);
        }
    }
}

/// Whether a reader of XML would take away spaces that were measured: those at the ends, and the second of two.
fn keeps_spaces(line: &TextLine) -> bool {
    let mut after_space = true;
    for byte in line.runs.iter().flat_map(|r| r.text.bytes()) {
        let space = byte == b' ';
        if space && after_space {
            return true;
        }
        after_space = space;
    }
    after_space
}

/// A weight as a number.
pub(super) const fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Regular => "400",
        Weight::Medium => "500",
        Weight::SemiBold => "600",
        Weight::Bold => "700",
    }
}
