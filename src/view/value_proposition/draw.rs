//! The whole page: head, circle, square, joint, foot.
//!
//! In: the content and a plan. Out: a scene. Absent: sizes (that is `plan`).

use crate::geometry::{Point, Rect};
use crate::scene::{Anchor, Canvas, Group, Paint, Scene, Stroke};
use crate::text::Run;
use crate::view::part::icon::{self, Icon};
use crate::view::part::page::{self, Head, MARGIN};
use crate::view::part::paragraph::{line, put};
use crate::view::part::type_scale::{NOTE_MEDIUM, baseline};
use crate::vocabulary::Language;

use super::content::{Content, Section};
use super::fit::Fit;
use super::heading::Heading;
use super::joint::{self, Place};
use super::notes::Notes;
use super::plan::{Parts, Plan};
use super::{foot, spoken};

/// From the top of the page to the circle, px.
const TOP: f64 = 40.0;
/// From the head to the square, px.
const UNDER_HEAD: f64 = 12.0;
/// From the upper or lower edge of the square to the middle of its titles, px.
const EDGE: f64 = 32.0;
/// How far the titles may reach over the circle's left end, as a part of its radius.
const OVER: f64 = 0.36;
/// From the circle to the foot, px.
const FOOT: f64 = 28.0;
/// Radius of a junction, px.
const JUNCTION: f64 = 28.0;

const EDGE_OF_SHAPE: Stroke = Stroke::new(Paint::Line2, 1.0);

/// Draws it.
pub(super) fn scene(content: &Content, parts: Parts, plan: &Plan) -> Scene {
    let mut canvas = Canvas::new();
    let fit = Fit::new(content);
    let (shape, square) = (&plan.circle.shape, &plan.square);
    let left_of_circle = plan.left + square.side + plan.joint;
    let titles = left_of_circle + OVER * shape.r - MARGIN;
    let (bottom, lift) =
        head(content).draw_beside(&content.script, &mut canvas, plan.width, (titles, shape.r - MARGIN));
    let centre = Point::new(
        left_of_circle + shape.r,
        (TOP + lift + shape.r).max(bottom + UNDER_HEAD + square.side / 2.0).ceil(),
    );
    let corner = Point::new(plan.left, centre.y - square.side / 2.0);
    let [jobs, pains, gains, products, relievers, creators] = parts.into_sections();
    let page = Page { content, plan, centre, corner };
    page.circle(&mut canvas, [jobs, pains, gains]);
    page.square(&mut canvas, [products, relievers, creators]);
    let right = Point::new(corner.x + square.side, corner.y);
    joint::draw(content, &fit, &mut canvas, &Place { shape, centre, square, corner: right });
    let y = (centre.y + shape.r + FOOT).ceil();
    canvas.line("", (MARGIN, y + 0.5), (plan.width - MARGIN, y + 0.5), EDGE_OF_SHAPE);
    let y = foot::draw(content, &fit, &mut canvas, (y + 16.0, plan.width));
    let bottom = page::foot(&content.script, &mut canvas, y + 20.0, plan.width, content.labels.method);
    let title = content.script.plain(&content.proposition.head.text);
    let title = if title.is_empty() { content.labels.kind.to_owned() } else { title };
    let description = spoken::description(content, &fit);
    let size = (plan.width, (bottom + MARGIN - 12.0).ceil());
    page::scene(canvas, size, content.script.language, title, description)
}

/// Title, and whom it is for.
fn head(content: &Content) -> Head {
    let (script, proposition) = (&content.script, content.proposition);
    let mut subtitle: Vec<Run> = Vec::new();
    for (i, &person) in proposition.people.iter().enumerate() {
        let before = match i {
            0 => content.labels.whom,
            _ if i + 1 == proposition.people.len() => content.labels.and,
            _ => ", ",
        };
        subtitle.push(Run::new(before, Head::SUBTITLE, Paint::Ink2));
        let mut name = script.runs(&script.model.person(person).head.text, Head::SUBTITLE, Paint::Ink2);
        if let Some(first) = name.first_mut() {
            inside_sentence(content, &mut first.text);
        }
        subtitle.extend(name);
    }
    Head {
        kind: content.labels.kind,
        title: script.runs(&proposition.head.text, Head::TITLE, Paint::Ink),
        subtitle,
        span: Some(proposition.head.span),
        of_file: false,
    }
}

/// Gives a name that begins with an article a small letter, for it no longer begins a sentence.
fn inside_sentence(content: &Content, name: &mut String) {
    let begins = |article: &&&str| {
        let rest = name.strip_prefix(**article);
        rest.is_some_and(|rest| article.ends_with(['’', '\'']) || rest.starts_with(char::is_whitespace))
    };
    // The name may be in another language than the labels.
    let other = Language::ALL.into_iter().flat_map(|language| language.labels().value_proposition.articles);
    if let Some(article) = content.labels.articles.iter().chain(other).find(begins) {
        name.replace_range(..article.len(), &article.to_lowercase());
    }
}

/// What the two shapes need to know.
struct Page<'a> {
    content: &'a Content<'a>,
    plan: &'a Plan,
    /// Of the circle, px.
    centre: Point,
    /// Upper left corner of the square, px.
    corner: Point,
}

impl Page<'_> {
    fn circle(&self, canvas: &mut Canvas, [jobs, pains, gains]: [(Notes, Heading); 3]) {
        let (circle, Point { x, y }) = (&self.plan.circle, self.centre);
        let shape = &circle.shape;
        let meeting = shape.meeting();
        let meeting = (x + meeting.x, y + meeting.y);
        canvas.open(Group { class: "circle", decoration: true, ..Group::default() });
        canvas.circle(x, y, shape.r - 0.5, Some(Paint::Sheet), Some(EDGE_OF_SHAPE));
        let [left, up, down] = shape.ends();
        axis(canvas, meeting, x + left.x);
        for end in [up, down] {
            canvas.line("", meeting, (x + end.x, y + end.y), EDGE_OF_SHAPE);
        }
        junction(canvas, meeting, Icon::Person);
        canvas.close();
        let [for_jobs, for_pains, for_gains] = &circle.boxes;
        let middle = |at: Point, title: &Heading| ((x + at.x - title.width() / 2.0).round(), y + at.y);
        let [cap_of_pains, cap_of_gains] = circle.caps;
        let at_jobs = (x + circle.title.x, y + circle.title.y);
        let (at_pains, at_gains) = (middle(cap_of_pains, &pains.1), middle(cap_of_gains, &gains.1));
        self.section(canvas, Section::Jobs, jobs, (at_jobs, for_jobs, self.centre));
        self.section(canvas, Section::Pains, pains, (at_pains, for_pains, self.centre));
        self.section(canvas, Section::Gains, gains, (at_gains, for_gains, self.centre));
    }

    fn square(&self, canvas: &mut Canvas, [products, relievers, creators]: [(Notes, Heading); 3]) {
        let (square, Point { x, y }) = (&self.plan.square, self.corner);
        let side = square.side;
        let meeting = (x + square.junction, y + square.axis);
        canvas.open(Group { class: "square", decoration: true, ..Group::default() });
        canvas.rect("", Rect::new(x, y, side, side), 12.0, Some(Paint::Sheet), Some(EDGE_OF_SHAPE));
        axis(canvas, meeting, x + side);
        for end in [y, y + side] {
            canvas.line("", meeting, (x + square.divider, end), EDGE_OF_SHAPE);
        }
        junction(canvas, meeting, Icon::Gift);
        canvas.close();
        let [for_products, for_relievers, for_creators] = &square.boxes;
        let at_products = (x + super::square::RIM, y + EDGE);
        let at_relievers = (x + square.left, y + side - EDGE);
        let at_creators = (x + square.left, y + EDGE);
        self.section(canvas, Section::Products, products, (at_products, for_products, self.corner));
        self.section(canvas, Section::Relievers, relievers, (at_relievers, for_relievers, self.corner));
        self.section(canvas, Section::Creators, creators, (at_creators, for_creators, self.corner));
    }

    /// A title at its place, and notes in boxes that are measured from a point.
    fn section(
        &self,
        canvas: &mut Canvas,
        section: Section,
        (notes, heading): (Notes, Heading),
        (at, boxes, from): ((f64, f64), &[Rect], Point),
    ) {
        let label = Some(spoken::region(self.content, section));
        canvas.open(Group { class: "region", label, ..Group::default() });
        heading.draw(canvas, at);
        let boxes = boxes.iter().map(|b| Rect { x: b.x + from.x, y: b.y + from.y, ..*b });
        if notes.notes.is_empty() {
            boxes.for_each(|rect| nothing(canvas, self.content, rect));
        } else {
            notes.notes.iter().zip(boxes).for_each(|(note, rect)| note.draw(canvas, rect));
        }
        canvas.close();
    }
}

/// A level line from a junction to `x`, on half a pixel so that it is sharp.
fn axis(canvas: &mut Canvas, (from, y): (f64, f64), x: f64) {
    canvas.line("axis", (from, y + 0.5), (x, y + 0.5), EDGE_OF_SHAPE);
}

/// A disc where lines meet.
fn junction(canvas: &mut Canvas, (x, y): (f64, f64), what: Icon) {
    canvas.circle(x, y, JUNCTION - 0.5, Some(Paint::Sheet), Some(EDGE_OF_SHAPE));
    icon::draw(canvas, what, (x - 13.0, y - 13.0), 26.0, Paint::Ink, 1.75);
}

/// Where a section has no notes.
fn nothing(canvas: &mut Canvas, content: &Content, rect: Rect) {
    canvas.open(Group { class: "nothing", bounds: Some(rect), ..Group::default() });
    let stroke = Stroke::new(Paint::Rule, 1.25).dashed(&[4.0, 3.0]);
    canvas.rect("card", rect, 8.0, None, Some(stroke));
    let at = (rect.x + rect.w / 2.0, baseline(rect.y, rect.h, NOTE_MEDIUM.size));
    put(canvas, "", line(content.labels.nothing, NOTE_MEDIUM, Paint::Ink3), at, Anchor::Middle);
    canvas.close();
}
