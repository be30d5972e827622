//! A picture before it is bytes: a tree of shapes with colours that have meanings, not values.
//!
//! In: what a view places. Out: what a renderer writes with one `match`. Absent: stages, pains, personas (a scene does
//! not know what it shows), colour values (that is `theme`), file formats.
//!
//! A shape keeps the span that it was drawn from; that gives click-to-source.

use crate::geometry::Rect;
use crate::source::Span;
pub use crate::text::Run as TextRun;
pub use crate::theme::Paint;

/// A whole drawing.
#[derive(Debug, Clone)]
pub struct Scene {
    /// px.
    pub width: f64,
    /// px.
    pub height: f64,
    /// A name for ids, unique among the drawings of a file: lower-case ASCII letters, digits and hyphens.
    pub id: String,
    /// What a screen reader says first.
    pub title: String,
    /// The drawing in a few sentences, for those who cannot see it.
    pub description: String,
    /// BCP 47 tag of the language of the labels.
    pub language: &'static str,
    /// Shapes, in the order of painting, which is also the order of reading.
    pub nodes: Vec<Node>,
}

/// One thing in a drawing.
#[derive(Debug, Clone)]
pub enum Node {
    /// Several things under one name; in a box, for it is twice as large as any other shape.
    Group(Box<Group>),
    /// A rectangle, rounded or not.
    Rect(Rectangle),
    /// A disc or ring.
    Circle(Circle),
    /// Lines and curves.
    Path(Path),
    /// One line of text.
    Text(TextLine),
    /// An embedded picture.
    Picture(Picture),
    /// An area whose colour runs from one to another.
    Blend(Box<Blend>),
}

/// Several things that belong together.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// What it is, as a class for style sheets and tests: `lane`, `card`, `stage` …; words parted by spaces.
    pub class: &'static str,
    /// A handle for links within the drawing, unique in it: the renderer puts the drawing's own prefix before it.
    pub id: Option<String>,
    /// What a screen reader calls it.
    pub label: Option<String>,
    /// Whether it only decorates; screen readers pass over it.
    pub decoration: bool,
    /// Where it leads: an address (http, https, mailto), or `#id` of a group of this drawing.
    pub link: Option<String>,
    /// The statement that it was drawn from.
    pub span: Option<Span>,
    /// No text below this group may leave this box: kept by tests, not drawn.
    pub bounds: Option<Rect>,
    /// Nothing below this group is painted outside this box.
    pub clip: Option<Rect>,
    /// What is in it.
    pub children: Vec<Node>,
}

/// How an outline is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub paint: Paint,
    /// Width, px.
    pub width: f64,
    /// Lengths of dashes and gaps, px; empty for a solid line.
    pub dash: &'static [f64],
    /// Round ends and corners instead of flat and pointed ones.
    pub round: bool,
}

impl Stroke {
    /// A solid line.
    pub const fn new(paint: Paint, width: f64) -> Self {
        Self { paint, width, dash: &[], round: false }
    }

    /// With dashes and gaps of these lengths, px.
    #[must_use]
    pub const fn dashed(mut self, dash: &'static [f64]) -> Self {
        self.dash = dash;
        self
    }

    /// With round ends and corners.
    #[must_use]
    pub const fn rounded(mut self) -> Self {
        self.round = true;
        self
    }
}

/// A rectangle; a stroke is drawn centred on its edge, so whoever wants it inside insets the box by half its width.
#[derive(Debug, Clone)]
pub struct Rectangle {
    /// For style sheets and tests; may be empty.
    pub class: &'static str,
    /// Where.
    pub rect: Rect,
    /// Radius of the corners, px.
    pub radius: f64,
    /// Inside.
    pub fill: Option<Paint>,
    /// Edge.
    pub stroke: Option<Stroke>,
}

/// A disc or a ring.
#[derive(Debug, Clone)]
pub struct Circle {
    /// Centre, px.
    pub cx: f64,
    /// Centre, px.
    pub cy: f64,
    /// Radius, px.
    pub r: f64,
    /// Inside.
    pub fill: Option<Paint>,
    /// Edge.
    pub stroke: Option<Stroke>,
}

/// Lines and curves.
#[derive(Debug, Clone)]
pub struct Path {
    /// For style sheets and tests; may be empty.
    pub class: &'static str,
    /// Its course.
    pub data: PathData,
    /// Inside.
    pub fill: Option<Paint>,
    /// Edge.
    pub stroke: Option<Stroke>,
    /// Moved by this many px, after scaling.
    pub at: (f64, f64),
    /// Scaled by this factor; the width of the stroke is meant after scaling.
    pub scale: f64,
}

/// An area whose colour runs along a straight line from one to another.
///
/// It is never a stroke: the box of a straight stroke is empty, and viewers then paint nothing.
#[derive(Debug, Clone)]
pub struct Blend {
    /// For style sheets and tests; may be empty.
    pub class: &'static str,
    /// Its outline.
    pub steps: Vec<Step>,
    /// Where the first colour is full, px.
    pub from: (f64, f64),
    /// Where the last colour is full, px.
    pub to: (f64, f64),
    /// Colours with their places from 0 to 1, ascending.
    pub stops: Vec<(f64, Paint)>,
}

/// The course of a path.
#[derive(Debug, Clone)]
pub enum PathData {
    /// A fixed drawing, in the notation of SVG paths.
    Fixed(&'static str),
    /// Steps that were computed.
    Steps(Vec<Step>),
}

/// One step of a path; coordinates are absolute, px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// Begin at.
    Move(f64, f64),
    /// Straight to.
    Line(f64, f64),
    /// Cubic Bézier: two controls, end.
    Cubic(f64, f64, f64, f64, f64, f64),
    /// Quadratic Bézier: control, end.
    Quad(f64, f64, f64, f64),
    /// Quarter or other circular arc: radius, clockwise on the screen, end.
    Arc(f64, bool, f64, f64),
    /// Back to the beginning.
    Close,
}

/// Where the given x of a text stands in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// At its left end, whatever the direction of the script.
    Left,
    /// At its middle.
    Middle,
    /// At its right end.
    Right,
}

/// One line of text; lines are broken before a scene is made.
#[derive(Debug, Clone)]
pub struct TextLine {
    /// For style sheets and tests; may be empty.
    pub class: &'static str,
    /// px.
    pub x: f64,
    /// The base line, px.
    pub y: f64,
    /// What `x` means.
    pub anchor: Anchor,
    /// Its measured width, px.
    pub width: f64,
    /// Whether it is read from right to left.
    pub rtl: bool,
    /// Whether it is turned a quarter to the left around `x`, `y`, so that it is read from below upwards.
    pub turned: bool,
    /// Its parts, in logical order.
    pub runs: Vec<TextRun>,
}

impl TextLine {
    /// The box from the top of the capitals to the descenders, px.
    pub fn frame(&self) -> Rect {
        let size = self.runs.iter().map(|r| r.style.size).fold(0.0, f64::max);
        let x = match self.anchor {
            Anchor::Left => self.x,
            Anchor::Middle => self.x - self.width / 2.0,
            Anchor::Right => self.x - self.width,
        };
        if self.turned {
            // What was to the right of the point lies above it, what was above its left.
            return Rect::new(self.x - size * 0.73, self.y - (x - self.x) - self.width, size * 0.93, self.width);
        }
        Rect::new(x, self.y - size * 0.73, self.width, size * 0.93)
    }
}

/// An embedded picture.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Where.
    pub rect: Rect,
    /// What it shows, in words.
    pub alt: String,
    /// `image/png`, `image/jpeg` or `image/svg+xml`.
    pub media_type: &'static str,
    /// The file's bytes; shared, for one picture may stand in several places.
    pub data: std::sync::Arc<[u8]>,
    /// Radius of its corners, px.
    pub radius: f64,
}

/// Builds a scene: shapes are put down one after the other, groups are opened and closed around them.
#[derive(Debug, Default)]
pub struct Canvas {
    open: Vec<Group>,
    nodes: Vec<Node>,
}

impl Canvas {
    /// An empty sheet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Everything until the matching [`Canvas::close`] belongs to this group.
    pub fn open(&mut self, group: Group) {
        self.open.push(group);
    }

    /// Ends the innermost group; one without children leaves no trace.
    pub fn close(&mut self) {
        if let Some(mut group) = self.open.pop()
            && !group.children.is_empty()
        {
            group.children.shrink_to_fit();
            self.push(Node::Group(Box::new(group)));
        }
    }

    /// Puts a shape down.
    pub fn push(&mut self, node: Node) {
        match self.open.last_mut() {
            Some(group) => group.children.push(node),
            None => self.nodes.push(node),
        }
    }

    /// A rectangle whose stroke lies wholly inside `rect`.
    pub fn rect(&mut self, class: &'static str, rect: Rect, radius: f64, fill: Option<Paint>, stroke: Option<Stroke>) {
        let inset = stroke.map_or(0.0, |s| s.width / 2.0);
        let radius = (radius - inset).max(0.0);
        self.push(Node::Rect(Rectangle { class, rect: rect.grown(-inset), radius, fill, stroke }));
    }

    /// A disc or ring; the stroke is centred on its edge.
    pub fn circle(&mut self, cx: f64, cy: f64, r: f64, fill: Option<Paint>, stroke: Option<Stroke>) {
        self.push(Node::Circle(Circle { cx, cy, r, fill, stroke }));
    }

    /// A straight line.
    pub fn line(&mut self, class: &'static str, (x1, y1): (f64, f64), (x2, y2): (f64, f64), stroke: Stroke) {
        self.path(class, vec![Step::Move(x1, y1), Step::Line(x2, y2)], None, Some(stroke));
    }

    /// A computed path.
    pub fn path(&mut self, class: &'static str, steps: Vec<Step>, fill: Option<Paint>, stroke: Option<Stroke>) {
        let data = PathData::Steps(steps);
        self.push(Node::Path(Path { class, data, fill, stroke, at: (0.0, 0.0), scale: 1.0 }));
    }

    /// The shapes; groups still open are closed.
    pub fn finish(mut self) -> Vec<Node> {
        while !self.open.is_empty() {
            self.close();
        }
        self.nodes
    }
}
