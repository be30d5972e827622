//! Rectangles, circles, paths, pictures and groups.
//!
//! In: shapes of a scene. Out: markup, and the boxes that something is cut off at. Absent: text.

use base64::Engine as _;

use super::markup::Markup;
use super::name::Target;
use super::{Painter, escape, number};
use crate::geometry::Rect;
use crate::scene::{Blend, Circle, Group, Node, Path, PathData, Picture, Rectangle, Step};

/// A box that something is cut off at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Clip {
    pub(super) rect: Rect,
    /// Radius of its corners, px.
    pub(super) radius: f64,
}

impl Painter<'_> {
    pub(super) fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => self.group(group),
                Node::Rect(rectangle) => self.rectangle(rectangle),
                Node::Circle(circle) => self.circle(circle),
                Node::Path(path) => self.path(path),
                Node::Text(line) => self.line(line),
                Node::Picture(picture) => self.picture(picture),
                Node::Blend(blend) => self.blend(blend),
            }
        }
    }

    fn group(&mut self, group: &Group) {
        let target = group.link.as_deref().and_then(Target::new);
        let element = if target.is_some() { "a" } else { "g" };
        self.out.open(element);
        if let Some(target) = target {
            self.href(target);
        }
        if !group.class.is_empty() {
            self.out.plain("class", group.class);
        }
        if let Some(handle) = &group.id {
            let names = &self.names;
            self.out.attribute("id", |text| names.push_group(text, handle));
        }
        if let (Some(sources), Some(span)) = (self.places, group.span) {
            let (source, place) = sources.place(span);
            self.out.text("data-file", &source.name().replace(std::path::MAIN_SEPARATOR, "/"));
            self.out.plain("data-line", &place.line.to_string());
            self.out.plain("data-column", &place.column.to_string());
        }
        self.accessibility(group, target.is_some());
        if let Some(rect) = group.clip {
            self.clip(Clip { rect, radius: 0.0 });
        }
        self.out.content();
        self.nodes(&group.children);
        self.out.close(element);
    }

    /// What screen readers are told about a group.
    ///
    /// A named group without words in it is a drawing in the drawing and is read as one; with words it is a part that can
    /// be entered. A title makes the name of the former show under the pointer as well.
    fn accessibility(&mut self, group: &Group, linked: bool) {
        if group.decoration && !linked {
            self.out.plain("aria-hidden", "true");
        } else if let Some(label) = &group.label {
            if !linked {
                self.out.plain("role", if has_words(&group.children) { "group" } else { "img" });
            }
            self.out.text("aria-label", label);
        }
    }

    /// Writes where an element leads.
    pub(super) fn href(&mut self, target: Target<'_>) {
        let names = &self.names;
        self.out.attribute("href", |text| match target {
            Target::Inside(handle) => {
                text.push(b'#');
                names.push_group(text, handle);
            }
            Target::Outside(address) => escape::push(text, address),
        });
    }

    fn rectangle(&mut self, shape: &Rectangle) {
        self.out.open("rect");
        place(&mut self.out, shape.rect);
        if shape.radius > 0.0 {
            self.out.number("rx", shape.radius);
        }
        self.inks.shape(&mut self.out, shape.class, shape.fill, shape.stroke.map(|s| (s, 1.0)));
        self.out.end();
    }

    fn circle(&mut self, shape: &Circle) {
        self.out.open("circle");
        self.out.number("cx", shape.cx);
        self.out.number("cy", shape.cy);
        self.out.number("r", shape.r.max(0.0));
        self.inks.shape(&mut self.out, "", shape.fill, shape.stroke.map(|s| (s, 1.0)));
        self.out.end();
    }

    fn path(&mut self, shape: &Path) {
        self.out.open("path");
        let scale = match &shape.data {
            PathData::Fixed(data) => {
                self.out.plain("d", data);
                self.transform(shape.at, shape.scale);
                shape.scale
            }
            PathData::Steps(steps) => {
                self.out.attribute("d", |text| push_steps(text, steps, shape.at, shape.scale));
                1.0
            }
        };
        self.inks.shape(&mut self.out, shape.class, shape.fill, shape.stroke.map(|s| (s, scale)));
        self.out.end();
    }

    fn blend(&mut self, shape: &Blend) {
        self.blend_count += 1;
        let id = self.names.own(&format!("b{}", self.blend_count));
        let out = &mut self.blends;
        out.open("linearGradient");
        out.plain("id", &id);
        out.plain("gradientUnits", "userSpaceOnUse");
        for (name, value) in [("x1", shape.from.0), ("y1", shape.from.1), ("x2", shape.to.0), ("y2", shape.to.1)] {
            out.number(name, value);
        }
        out.content();
        for &(place, paint) in &shape.stops {
            out.open("stop");
            out.number("offset", place);
            self.inks.stop(out, paint);
            out.end();
        }
        out.close("linearGradient");
        self.out.open("path");
        self.out.attribute("d", |text| push_steps(text, &shape.steps, (0.0, 0.0), 1.0));
        if !shape.class.is_empty() {
            self.out.plain("class", shape.class);
        }
        self.out.plain("fill", &format!("url(#{id})"));
        self.out.end();
    }

    #[expect(clippy::float_cmp, reason = "exactly nothing to do is the case that is left out")]
    fn transform(&mut self, (x, y): (f64, f64), scale: f64) {
        if (x, y, scale) == (0.0, 0.0, 1.0) {
            return;
        }
        self.out.attribute("transform", |text| {
            text.extend_from_slice(b"translate(");
            number::push(text, x);
            text.push(b' ');
            number::push(text, y);
            text.push(b')');
            if scale != 1.0 {
                text.extend_from_slice(b" scale(");
                number::push_fine(text, scale);
                text.push(b')');
            }
        });
    }

    /// The old name of the reference is written, for Office and old versions of librsvg know no other, and the data must
    /// not stand there twice.
    fn picture(&mut self, shape: &Picture) {
        self.out.open("image");
        place(&mut self.out, shape.rect);
        self.out.plain("preserveAspectRatio", "xMidYMid slice");
        if shape.radius > 0.0 {
            self.clip(Clip { rect: shape.rect, radius: shape.radius });
        }
        if self.inks.is_colourless() {
            let id = self.names.own(super::GREYED);
            self.out.plain("filter", &format!("url(#{id})"));
        }
        if shape.alt.is_empty() {
            self.out.plain("aria-hidden", "true");
        } else {
            self.out.plain("role", "img");
            self.out.text("aria-label", &shape.alt);
        }
        self.pictures = true;
        self.out.attribute("xlink:href", |text| {
            text.extend_from_slice(b"data:");
            text.extend_from_slice(shape.media_type.as_bytes());
            text.extend_from_slice(b";base64,");
            let start = text.len();
            text.resize(start + shape.data.len().div_ceil(3) * 4, b'=');
            let room = text.get_mut(start..).unwrap_or_default();
            // There is exactly the room that it takes.
            let _ = base64::engine::general_purpose::STANDARD.encode_slice(&shape.data, room);
        });
        self.out.end();
    }

    fn clip(&mut self, clip: Clip) {
        let key = [clip.rect.x, clip.rect.y, clip.rect.w, clip.rect.h, clip.radius].map(f64::to_bits);
        let next = self.clips.len();
        let number = *self.clip_numbers.entry(key).or_insert(next);
        if number == next {
            self.clips.push(clip);
        }
        let id = self.clip_id(number);
        self.out.plain("clip-path", &format!("url(#{id})"));
    }
}

/// Writes position and size.
fn place(out: &mut Markup, rect: Rect) {
    out.number("x", rect.x);
    out.number("y", rect.y);
    out.number("width", rect.w.max(0.0));
    out.number("height", rect.h.max(0.0));
}

/// Whether a screen reader finds anything to read in it.
fn has_words(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| match node {
        Node::Text(_) | Node::Picture(_) => true,
        Node::Group(group) => !group.decoration && (group.label.is_some() || has_words(&group.children)),
        Node::Rect(_) | Node::Circle(_) | Node::Path(_) | Node::Blend(_) => false,
    })
}

/// Appends the course of a path, scaled and then moved.
fn push_steps(out: &mut Vec<u8>, steps: &[Step], (dx, dy): (f64, f64), scale: f64) {
    for step in steps {
        let (letter, points): (u8, &[(f64, f64)]) = match *step {
            Step::Move(x, y) => (b'M', &[(x, y)]),
            Step::Line(x, y) => (b'L', &[(x, y)]),
            Step::Cubic(a, b, c, d, x, y) => (b'C', &[(a, b), (c, d), (x, y)]),
            Step::Quad(a, b, x, y) => (b'Q', &[(a, b), (x, y)]),
            Step::Arc(_, _, x, y) => (b'A', &[(x, y)]),
            Step::Close => (b'Z', &[]),
        };
        out.push(letter);
        if let Step::Arc(radius, clockwise, ..) = *step {
            number::push(out, radius * scale);
            out.push(b' ');
            number::push(out, radius * scale);
            out.extend_from_slice(if clockwise { b" 0 0 1 " } else { b" 0 0 0 " });
        }
        for (i, (x, y)) in points.iter().enumerate() {
            out.extend_from_slice(if i > 0 { b" " } else { b"" });
            number::push(out, x * scale + dx);
            out.push(b' ');
            number::push(out, y * scale + dy);
        }
    }
}
