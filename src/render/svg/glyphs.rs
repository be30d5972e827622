//! Lines of text as outlines.
//!
//! In: lines, broken and measured. Out: a group a line, named with its words, and in it one path a colour. The name stands
//! on the group, not in an invisible text: Office and others would show, print or move such a text. What the font has no
//! glyph for stays text, and so does a line that is read from right to left, for its letters change with their neighbours.
//!
//! The course of a glyph is written in steps from its origin, so it is worked out once for each size.

use std::collections::BTreeMap;

use super::name::Target;
use super::{Painter, number};
use crate::scene::{Anchor, TextLine, TextRun};
use crate::text::{Glyph, Step, outline, width};

/// The courses of glyphs that were written already, by face, glyph and size.
#[derive(Debug, Default)]
pub(super) struct Courses {
    known: BTreeMap<((usize, u16), u64), Vec<u8>>,
}

/// The outlines of neighbouring runs in one colour.
#[derive(Default)]
struct Outlines {
    path: Vec<u8>,
    /// Characters that stay text, and where they stand, px.
    left: Vec<(f64, String)>,
}

impl Painter<'_> {
    /// Whether a line is written as outlines.
    pub(super) fn draws(&self, line: &TextLine) -> bool {
        self.courses.is_some() && !line.rtl
    }

    pub(super) fn outlines(&mut self, line: &TextLine) {
        let linked = line.runs.iter().any(|r| r.link.as_deref().and_then(Target::new).is_some());
        self.out.open("g");
        if !line.class.is_empty() {
            self.out.plain("class", line.class);
        }
        self.turn(line);
        // What is in a picture cannot be reached; a link must be.
        self.out.plain("role", if linked { "group" } else { "img" });
        let words: String = line.runs.iter().map(|r| r.text.as_str()).collect();
        self.out.text("aria-label", &words);
        self.out.content();
        let mut x = match line.anchor {
            Anchor::Left => line.x,
            Anchor::Middle => line.x - line.width / 2.0,
            Anchor::Right => line.x - line.width,
        };
        let mut rest = line.runs.as_slice();
        while let Some(first) = rest.first() {
            let alike = rest.iter().take_while(|r| r.paint == first.paint && r.link == first.link).count();
            let (together, others) = rest.split_at(alike);
            self.stretch(together, first, &mut x, line.y);
            rest = others;
        }
        self.out.close("g");
    }

    /// Writes neighbouring runs of one colour and one link.
    fn stretch(&mut self, runs: &[TextRun], first: &TextRun, x: &mut f64, y: f64) {
        let target = first.link.as_deref().and_then(Target::new);
        if let Some(target) = target {
            self.out.open("a");
            self.href(target);
            let words: String = runs.iter().map(|r| r.text.as_str()).collect();
            self.out.text("aria-label", &words);
            self.out.content();
        }
        let mut drawn = Outlines::default();
        for run in runs {
            drawn.left.clear();
            self.trace(run, *x, y, &mut drawn);
            for (x, characters) in &drawn.left {
                self.leave(run, *x, y, characters);
            }
            let characters = run.text.chars().count() as f64;
            *x += width(&run.text, run.style) + run.tracking * characters;
        }
        if !drawn.path.is_empty() {
            self.out.open("path");
            self.out.attribute("d", |text| text.extend_from_slice(&drawn.path));
            self.inks.shape(&mut self.out, "", Some(first.paint), None);
            self.out.end();
        }
        if target.is_some() {
            self.out.close("a");
        }
    }

    fn trace(&mut self, run: &TextRun, x: f64, y: f64, drawn: &mut Outlines) {
        let Some(courses) = &mut self.courses else { return };
        let mut lacking = false;
        for glyph in outline(&run.text, run.style, run.tracking) {
            let at = x + glyph.x;
            if glyph.drawn {
                let course = courses.course(&glyph, run.style.size);
                if !course.is_empty() {
                    drawn.path.push(b'M');
                    number::push(&mut drawn.path, at);
                    drawn.path.push(b' ');
                    number::push(&mut drawn.path, y);
                    drawn.path.extend_from_slice(course);
                }
            } else if let (true, Some((_, characters))) = (lacking, drawn.left.last_mut()) {
                characters.push(glyph.character);
            } else {
                drawn.left.push((at, glyph.character.to_string()));
            }
            lacking = !glyph.drawn;
        }
    }

    /// Writes as text what has no outline; the words are told by the group already.
    fn leave(&mut self, run: &TextRun, x: f64, y: f64, characters: &str) {
        self.out.open("text");
        self.out.number("x", x);
        self.out.number("y", y);
        self.base("", run);
        self.out.inline();
        self.out.characters(characters);
        self.out.close("text");
    }
}

impl Courses {
    /// The course of a glyph, in steps from its origin.
    fn course(&mut self, glyph: &Glyph, size: f64) -> &[u8] {
        self.known.entry((glyph.identity, size.to_bits())).or_insert_with(|| {
            let mut course = Course::default();
            glyph.steps().into_iter().for_each(|step| course.push(step));
            course.text
        })
    }
}

/// The course of a glyph as it is written. Places are kept in hundredths of a px, so that what is cut off in one step is
/// made up for in the next.
#[derive(Default)]
struct Course {
    text: Vec<u8>,
    at: (i64, i64),
    start: (i64, i64),
}

impl Course {
    fn push(&mut self, step: Step) {
        let place = |x: f64, y: f64| ((x * 100.0).round() as i64, (y * 100.0).round() as i64);
        match step {
            Step::Move(x, y) => {
                let to = place(x, y);
                self.points(b'm', &[to]);
                self.start = to;
            }
            Step::Line(x, y) => {
                let to = place(x, y);
                if to.1 == self.at.1 {
                    self.text.push(b'h');
                    number::push_hundredths(&mut self.text, to.0 - self.at.0);
                } else if to.0 == self.at.0 {
                    self.text.push(b'v');
                    number::push_hundredths(&mut self.text, to.1 - self.at.1);
                } else {
                    self.points(b'l', &[to]);
                }
                self.at = to;
            }
            Step::Quad(a, b, x, y) => self.points(b'q', &[place(a, b), place(x, y)]),
            Step::Close => {
                self.text.push(b'z');
                self.at = self.start;
            }
        }
    }

    /// A command and its points, all counted from where the one before it ended.
    fn points(&mut self, command: u8, points: &[(i64, i64)]) {
        self.text.push(command);
        for &(x, y) in points {
            number::push_hundredths(&mut self.text, x - self.at.0);
            number::push_hundredths(&mut self.text, y - self.at.1);
        }
        self.at = points.last().copied().unwrap_or(self.at);
    }
}
