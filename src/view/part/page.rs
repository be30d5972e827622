//! The page that a canvas stands on: ground, head and foot.
//!
//! In: shapes, and the words at the top. Out: a scene. Absent: what stands between head and foot.

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Node, Paint, Rectangle, Scene};
use crate::source::Span;
use crate::text::{self, Fit, Paragraph, Run, Style, Weight};
use crate::vocabulary::Language;

use super::paragraph::{self, Area};
use super::script::Script;
use super::sources::Sources;
use super::type_scale::{NOTE, NOTE_LEADING, NOTE_MEDIUM};

/// Outer margin of a drawing, px.
pub(crate) const MARGIN: f64 = 40.0;

/// Of a whole drawing.
const TITLE: Style = Style::new(32.0, Weight::Bold);
const TITLE_LEADING: f64 = 38.0;
const SUBTITLE: Style = Style::new(15.0, Weight::Regular);
const SUBTITLE_LEADING: f64 = 20.0;
/// Base lines of the kind of canvas, and of the first line of the title, px.
const BASES: (f64, f64) = (36.0, 84.0);
/// From the title's last base line to what stands below, px.
const BELOW: f64 = 28.0;

/// The words at the top of a canvas.
pub(crate) struct Head {
    /// Kind of canvas.
    pub(crate) kind: &'static str,
    /// Its title; may be empty.
    pub(crate) title: Vec<Run>,
    /// A line beside the title, or under it where there is no room beside it; may be empty.
    pub(crate) subtitle: Vec<Run>,
    /// The statement that the title is from.
    pub(crate) span: Option<Span>,
    /// Whether the title of the file stands among its facts, for the drawing tells it nowhere else.
    pub(crate) of_file: bool,
}

impl Head {
    /// Style of the title's runs.
    pub(crate) const TITLE: Style = TITLE;
    /// Style of the subtitle's runs.
    pub(crate) const SUBTITLE: Style = SUBTITLE;

    /// Draws it over a page of `width` px, with author, version and date of the file at the right; returns where the
    /// content may begin, px.
    pub(crate) fn draw(self, script: &Script, canvas: &mut Canvas, width: f64) -> f64 {
        let room = width - 2.0 * MARGIN;
        let kind = text::width(self.kind, NOTE_MEDIUM);
        self.draw_beside(script, canvas, width, (room, room - kind - 40.0)).0
    }

    /// The same where what stands below reaches up into the head: the titles keep to `titles` px at the left, the facts
    /// of the file to `facts` px at the right. Returns where the content under the titles may begin, and how far the
    /// facts reach further down than their first line, px.
    pub(crate) fn draw_beside(
        self,
        script: &Script,
        canvas: &mut Canvas,
        width: f64,
        (room, facts): (f64, f64),
    ) -> (f64, f64) {
        canvas.open(Group { class: "head", ..Group::default() });
        let kind = paragraph::line(self.kind, NOTE_MEDIUM, Paint::Ink3);
        let about = Paragraph::new(about(script, self.of_file)).lines(facts.max(120.0), Fit::Prose);
        let lift = about.len().saturating_sub(1) as f64 * NOTE_LEADING;
        paragraph::put(canvas, "kind", kind, (MARGIN, BASES.0), Anchor::Left);
        for (i, line) in about.into_iter().enumerate() {
            let at = (width - MARGIN, BASES.0 + i as f64 * NOTE_LEADING);
            paragraph::put(canvas, "meta", line, at, Anchor::Right);
        }
        let bottom = self.titles(script, canvas, room, lift);
        canvas.close();
        (bottom, lift)
    }

    fn titles(mut self, script: &Script, canvas: &mut Canvas, room: f64, lift: f64) -> f64 {
        if self.title.iter().all(|r| r.text.trim().is_empty()) {
            self.title = vec![Run::new(script.labels.untitled, TITLE, Paint::Ink)];
        }
        for run in self.title.iter_mut().filter(|r| r.style.size > 20.0) {
            run.tracking = -0.5;
        }
        let title = Paragraph::new(self.title).lines(room, Fit::Balanced);
        let subtitle = Paragraph::new(self.subtitle);
        let last = title.last().map_or(0.0, |l| l.width);
        let beside = subtitle.natural_width() <= room - last - 18.0;
        let rtl = title.last().is_some_and(|l| l.rtl);
        let base = BASES.1 + lift + title.len().saturating_sub(1) as f64 * TITLE_LEADING;
        canvas.open(Group { class: "map-title", span: self.span, ..Group::default() });
        for (i, line) in title.into_iter().enumerate() {
            // The bold capitals have 2 px of side bearing at this size; pulled out, they line up with what stands below.
            let (x, anchor) = if rtl { (MARGIN + room, Anchor::Right) } else { (MARGIN - 2.0, Anchor::Left) };
            paragraph::put(canvas, "title", line, (x, BASES.1 + lift + i as f64 * TITLE_LEADING), anchor);
        }
        canvas.close();
        let mut bottom = base;
        if beside {
            let (x, anchor) =
                if rtl { (MARGIN + room - last - 18.0, Anchor::Right) } else { (MARGIN + last + 16.0, Anchor::Left) };
            for line in subtitle.lines(room, Fit::Prose) {
                paragraph::put(canvas, "subtitle", line, (x, base), anchor);
            }
        } else {
            let lines = subtitle.lines(room.min(1000.0), Fit::Prose);
            bottom += 10.0 + lines.len() as f64 * SUBTITLE_LEADING - 4.0;
            let (y, w) = (base + 10.0, room);
            let area = Area { x: MARGIN, y, w, leading: SUBTITLE_LEADING, size: SUBTITLE.size, align: Anchor::Left };
            paragraph::draw(canvas, "subtitle", lines, area);
        }
        bottom + BELOW
    }
}

/// Author, version and date of the file, parted by dots; before them its title, if it is wanted.
pub(crate) fn about(script: &Script, titled: bool) -> Vec<Run> {
    let (model, paint) = (script.model, Paint::Ink3);
    let version = model.version.iter().map(|p| {
        let mut runs = script.runs(p, NOTE_MEDIUM, paint);
        runs.insert(0, Run::new(format!("{} ", script.labels.version), NOTE_MEDIUM, paint));
        runs
    });
    let plain = |p| script.runs(p, NOTE_MEDIUM, paint);
    let title = model.title.iter().filter(|_| titled);
    let facts = title.chain(&model.author).map(plain).chain(version).chain(model.date.iter().map(plain));
    let mut all: Vec<Run> = Vec::new();
    for fact in facts {
        if !all.is_empty() {
            all.push(Run::new(" · ", NOTE_MEDIUM, paint));
        }
        all.extend(fact);
    }
    all
}

/// Draws the foot of a canvas from `y` on: the sources that it cites, or the remark that the file has none, then a line
/// on the method. Returns its bottom, px.
pub(crate) fn foot(script: &Script, canvas: &mut Canvas, y: f64, width: f64, method: &str) -> f64 {
    let room = width - 2.0 * MARGIN;
    let sources = Sources::new(script, room, script.labels.canvas_assumptions);
    canvas.open(Group { class: "footer", ..Group::default() });
    let mut y = y;
    if !sources.is_empty() {
        y = sources.draw(script, canvas, (MARGIN, y), sources.rows(room)) + 6.0;
    }
    let bottom = self::method(canvas, y, width, method);
    canvas.close();
    bottom
}

/// Draws a line on the method from `y` on; returns its bottom, px. A drawing that lists its sources itself has no other foot.
pub(crate) fn method(canvas: &mut Canvas, y: f64, width: f64, words: &str) -> f64 {
    let room = width - 2.0 * MARGIN;
    let lines = Paragraph::new(vec![Run::new(words, NOTE, Paint::Ink3)]).lines(room, Fit::Prose);
    let bottom = y + lines.len() as f64 * NOTE_LEADING;
    let area = Area { x: MARGIN, y, w: room, leading: NOTE_LEADING, size: NOTE.size, align: Anchor::Left };
    paragraph::draw(canvas, "method", lines, area);
    bottom
}

/// A drawing of this width and height, px, on the ground of the page; its id is left to whoever knows its name.
pub(crate) fn scene(
    canvas: Canvas,
    (width, height): (f64, f64),
    language: Language,
    title: String,
    description: String,
) -> Scene {
    let rect = Rect::new(0.0, 0.0, width, height);
    let page = Rectangle { class: "page", rect, radius: 0.0, fill: Some(Paint::Page), stroke: None };
    let mut nodes = canvas.finish();
    nodes.insert(0, Node::Rect(page));
    Scene { width, height, id: String::new(), title, description, language: language.tag(), nodes }
}
