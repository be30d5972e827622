//! Between square and circle: the fit, and what answers what.
//!
//! In: the content, and where the two shapes are. Out: a ring with the fit on the axis; above it a port for each creator
//! and gain, below it for each reliever and pain, and a line for each answer. Absent: the shapes.
//!
//! A link never enters a shape. What nothing answers has an empty dashed port with a loose end.

use crate::geometry::Point;
use crate::scene::{Anchor, Canvas, Group, Paint, Step, Stroke};
use crate::text::{Style, Weight};
use crate::theme::{Kind, Part};
use crate::view::part::chip;
use crate::view::part::paragraph::{line, put};
use crate::view::part::type_scale::NOTE_MEDIUM;

use super::circle::Shape;
use super::content::{Content, Entry, Section};
use super::fit::{Fit, Points};
use super::square::Square;

/// Radius of the ring and width of its line, px.
const RING: (f64, f64) = (54.0, 8.0);
/// Between two ports: at least, and by choice, px.
const APART: (f64, f64) = (18.0, 22.0);
/// From the axis to the nearest port, px.
const NEAR: f64 = 84.0;
/// The same by choice, and to the farthest by choice and at most, as parts of the radius.
const REACH: (f64, f64, f64) = (0.24, 0.72, 0.93);
/// From the square's upper or lower edge to the farthest port, px.
const EDGE: f64 = 24.0;
/// From a shape to a port, px.
const STEM: f64 = 8.0;
/// Length of a loose end, and radius of the ring at it, px.
const LOOSE: (f64, f64) = (16.0, 3.25);
/// The figure in the ring.
const FIGURE: Style = Style::new(26.0, Weight::Bold);

/// Least height of so many ports, px.
fn ladder(count: usize) -> f64 {
    count.saturating_sub(1) as f64 * APART.0
}

/// The least radius for so many ports above or below an axis through the centre, px.
pub(super) fn least_radius(count: usize) -> f64 {
    (NEAR + ladder(count)) / REACH.2
}

/// The least side for so many ports above an axis that lies `axis` px below the middle, px.
pub(super) fn least_side(count: usize, axis: f64) -> f64 {
    2.0 * (NEAR + ladder(count) + EDGE - axis)
}

/// Whether so many gains and pains find room on the rim.
pub(super) fn reaches(shape: &Shape, [gains, pains]: [usize; 2]) -> bool {
    let (most, axis) = (shape.r * REACH.2, shape.meeting().y);
    NEAR + ladder(gains) <= most + axis && NEAR + ladder(pains) <= most - axis
}

/// Where square and circle are on the page.
pub(super) struct Place<'a> {
    pub(super) shape: &'a Shape,
    /// Centre of the circle, px.
    pub(super) centre: Point,
    pub(super) square: &'a Square,
    /// Upper right corner of the square, px.
    pub(super) corner: Point,
}

impl Place<'_> {
    /// Height of the axis, px.
    fn axis(&self) -> f64 {
        self.centre.y + self.shape.meeting().y
    }

    /// x of the circle's rim at a height, px.
    fn rim(&self, y: f64) -> f64 {
        (self.centre.x + self.shape.left(y - self.centre.y)).round()
    }

    /// Heights of the ports of wishes and offers, in the order of their numbers; `up` for those above the axis.
    fn heights(&self, (wanted, offered): (usize, usize), up: bool) -> (Vec<f64>, Vec<f64>) {
        let (r, sign) = (self.shape.r, if up { -1.0 } else { 1.0 });
        // From the axis, which may lie off the centre.
        let part = |part: f64| part * r - sign * self.shape.meeting().y;
        let most = part(REACH.2);
        let by_choice = part(REACH.1).max(REACH.0 * r + APART.1 * wanted.max(offered).saturating_sub(1) as f64);
        let side = if up { self.square.axis } else { self.square.side - self.square.axis } - EDGE;
        let spread = |count: usize, most: f64| {
            let far = by_choice.min(most);
            let steps = count.saturating_sub(1).max(1) as f64;
            let near = (REACH.0 * r).min(far - steps * APART.1).max(NEAR.min(far));
            let at = move |i: usize| {
                let t = if count < 2 { 0.5 } else { i as f64 / steps };
                near + (far - near) * if up { 1.0 - t } else { t }
            };
            (0..count).map(|i| (self.axis() + sign * at(i)).round()).collect()
        };
        (spread(wanted, most), spread(offered, side))
    }
}

/// Draws everything between square and circle.
pub(super) fn draw(content: &Content, fit: &Fit, canvas: &mut Canvas, place: &Place) {
    canvas.open(Group { class: "joint", label: Some(content.labels.joint.to_owned()), ..Group::default() });
    ring(content, fit, canvas, place);
    ports(content, canvas, place, Section::Gains);
    ports(content, canvas, place, Section::Pains);
    canvas.close();
}

/// The fit: above the axis gains, below it pains, each filled from the square on.
fn ring(content: &Content, fit: &Fit, canvas: &mut Canvas, place: &Place) {
    let (y, left) = (place.axis(), place.corner.x);
    let right = place.rim(y);
    let x = f64::midpoint(left, right);
    let (r, width) = RING;
    let axis = Stroke::new(Paint::Line2, 1.0);
    canvas.line("axis", (left, y + 0.5), (x - r - 12.0, y + 0.5), axis);
    canvas.line("axis", (x + r + 12.0, y + 0.5), (right, y + 0.5), axis);
    let figure = fit.percent().map_or_else(|| "–".to_owned(), content.labels.percent);
    let label = Some(format!("{} {figure}", content.labels.fit_title));
    canvas.open(Group { class: "fit", label, ..Group::default() });
    canvas.circle(x, y, r, Some(Paint::Sheet), None);
    let half = |canvas: &mut Canvas, kind: Kind, points: Points, up: bool| {
        let rest = if points.all == 0 { Paint::Line2 } else { Paint::Kind(kind, Part::Border) };
        arc(canvas, (x, y), (1.0, up), Stroke::new(rest, width));
        if points.met > 0 {
            arc(canvas, (x, y), (points.part(), up), Stroke::new(Paint::Kind(kind, Part::Ink), width));
        }
    };
    half(canvas, Kind::Gain, fit.gains, true);
    half(canvas, Kind::Pain, fit.pains, false);
    put(canvas, "figure num", line(figure, FIGURE, Paint::Ink), (x, y + 5.0), Anchor::Middle);
    put(canvas, "", line(content.labels.fit, NOTE_MEDIUM, Paint::Ink2), (x, y + 22.0), Anchor::Middle);
    canvas.close();
}

/// A part of the upper or lower half of the ring, from the left on.
fn arc(canvas: &mut Canvas, (x, y): (f64, f64), (part, up): (f64, bool), stroke: Stroke) {
    const SEAM: f64 = 0.05;
    let (r, sign) = (RING.0, if up { -1.0 } else { 1.0 });
    let at = |turn: f64| (x - r * libm::cos(turn), y + sign * r * libm::sin(turn));
    let (from, to) = (at(SEAM), at(SEAM + (std::f64::consts::PI - 2.0 * SEAM) * part));
    canvas.path("", vec![Step::Move(from.0, from.1), Step::Arc(r, up, to.0, to.1)], None, Some(stroke));
}

/// The ports of what is wanted and of what answers it, and the links between them.
fn ports(content: &Content, canvas: &mut Canvas, place: &Place, section: Section) {
    let (kind, up) = if section == Section::Gains { (Kind::Gain, true) } else { (Kind::Pain, false) };
    let (wanted, offered) = (content.of(section), section.partner().map_or(&[] as &[Entry], |p| content.of(p)));
    let (right, left) = place.heights((wanted.len(), offered.len()), up);
    let ink = Paint::Kind(kind, Part::Ink);
    let stem = |open| {
        let stroke = Stroke::new(ink, 1.5);
        if open { stroke.dashed(&[2.0, 2.0]) } else { stroke }
    };
    canvas.open(Group { class: "links", decoration: true, ..Group::default() });
    for (offer, &from) in offered.iter().zip(&left) {
        let x = place.corner.x;
        canvas.line("", (x, from), (x + STEM, from), stem(offer.is_open()));
        let start = (x + STEM + chip::width(&offer.code), from);
        if offer.is_open() {
            loose(canvas, start, (1.0, kind));
        }
        for (wish, &to) in offer.refs.iter().filter_map(|&at| wanted.get(at).zip(right.get(at))) {
            link(canvas, place, start, (place.rim(to) - STEM - chip::width(&wish.code), to), kind);
        }
    }
    for (wish, &y) in wanted.iter().zip(&right) {
        let x = place.rim(y);
        canvas.line("", (x - STEM, y), (x, y), stem(wish.is_open()));
        if wish.is_open() {
            loose(canvas, (x - STEM - chip::width(&wish.code), y), (-1.0, kind));
        }
    }
    canvas.close();
    let mut port = |entry: &Entry, x: f64, y: f64| {
        let draw = if entry.is_open() { chip::draw_open } else { chip::draw };
        draw(canvas, (x, y - chip::HEIGHT / 2.0), &entry.code, kind);
    };
    for (offer, &y) in offered.iter().zip(&left) {
        port(offer, place.corner.x + STEM, y);
    }
    for (wish, &y) in wanted.iter().zip(&right) {
        port(wish, place.rim(y) - STEM - chip::width(&wish.code), y);
    }
}

/// The loose end of a port that nothing comes to.
fn loose(canvas: &mut Canvas, (x, y): (f64, f64), (sign, kind): (f64, Kind)) {
    let (ink, end) = (Paint::Kind(kind, Part::Ink), x + sign * LOOSE.0);
    canvas.line("", (x, y), (end, y), Stroke::new(ink, 1.5).dashed(&[2.0, 2.0]));
    canvas.circle(end + sign * (LOOSE.1 + 0.75), y, LOOSE.1, Some(Paint::Page), Some(Stroke::new(ink, 1.5)));
}

/// One answer: a curve that leaves and arrives level, and stays clear of the circle.
fn link(canvas: &mut Canvas, place: &Place, from: (f64, f64), to: (f64, f64), kind: Kind) {
    let bend = |end: f64, t: f64| {
        let (u, middle) = (1.0 - t, f64::midpoint(from.0, end));
        let x = u * u * u * from.0 + 3.0 * u * t * middle + t * t * t * end;
        (x, from.1 + (to.1 - from.1) * (3.0 - 2.0 * t) * t * t)
    };
    let clear = |end: f64| {
        [0.4, 0.55, 0.7, 0.85].into_iter().all(|t| {
            let (x, y) = bend(end, t);
            x <= place.rim(y) - 6.0
        })
    };
    // Where the way round the rim is too long for one bend, the rest of it is straight.
    let nearest = place.centre.x - place.shape.r - 12.0;
    let end = if clear(to.0) { to.0 } else { nearest.clamp(from.0, to.0.max(from.0)) };
    let middle = f64::midpoint(from.0, end);
    let mut steps = vec![Step::Move(from.0, from.1), Step::Cubic(middle, from.1, middle, to.1, end, to.1)];
    if end < to.0 {
        steps.push(Step::Line(to.0, to.1));
    }
    canvas.path("link", steps, None, Some(Stroke::new(Paint::Kind(kind, Part::Empty), 1.5)));
}
