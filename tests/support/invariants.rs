//! What every drawing keeps, whatever its content: measured on the scene, before it is bytes.

use std::collections::{BTreeMap, BTreeSet};

use journey::geometry::Rect;
use journey::scene::{Group, Node, PathData, Scene, Step, TextLine};

/// Give and take of a measured width, px.
const SLACK: f64 = 0.51;

/// Every breach, in words.
pub(crate) fn broken(scene: &Scene) -> Vec<String> {
    let mut survey = Survey { page: Rect::new(0.0, 0.0, scene.width, scene.height), ..Survey::default() };
    survey.finite("the page", &[scene.width, scene.height]);
    survey.nodes(&scene.nodes, None);
    survey.overlaps();
    survey.links();
    survey.breaches
}

#[derive(Default)]
struct Survey {
    page: Rect,
    texts: Vec<(Rect, String)>,
    ids: BTreeSet<String>,
    targets: Vec<String>,
    breaches: Vec<String>,
}

impl Survey {
    fn nodes(&mut self, nodes: &[Node], bounds: Option<Rect>) {
        for node in nodes {
            match node {
                Node::Group(group) => self.group(group, bounds),
                Node::Rect(r) => self.area("rectangle", r.rect),
                Node::Circle(c) => self.area("circle", Rect::new(c.cx - c.r, c.cy - c.r, 2.0 * c.r, 2.0 * c.r)),
                Node::Path(path) => {
                    if let PathData::Steps(steps) = &path.data {
                        let numbers: Vec<f64> = steps.iter().flat_map(numbers).collect();
                        self.finite(path.class, &numbers);
                    }
                    self.finite(path.class, &[path.at.0, path.at.1, path.scale]);
                }
                Node::Text(line) => self.text(line, bounds),
                Node::Picture(p) => self.area(&p.alt, p.rect),
                Node::Blend(b) => {
                    let numbers: Vec<f64> = b.steps.iter().flat_map(numbers).collect();
                    self.finite(b.class, &numbers);
                    self.finite(b.class, &[b.from.0, b.from.1, b.to.0, b.to.1]);
                }
            }
        }
    }

    fn group(&mut self, group: &Group, bounds: Option<Rect>) {
        if let Some(id) = &group.id
            && !self.ids.insert(id.clone())
        {
            self.breaches.push(format!("the id {id} stands twice"));
        }
        self.targets.extend(group.link.iter().filter_map(|l| l.strip_prefix('#')).map(str::to_owned));
        self.nodes(&group.children, group.bounds.or(bounds));
    }

    fn text(&mut self, line: &TextLine, bounds: Option<Rect>) {
        let words: String = line.runs.iter().map(|r| r.text.as_str()).collect();
        let frame = line.frame();
        self.finite(&words, &[line.x, line.y, line.width]);
        if words.trim().is_empty() {
            self.breaches.push(format!("an empty text at {frame:?}"));
        }
        if line.runs.iter().any(|r| r.style.size < 11.0) {
            self.breaches.push(format!("smaller than 11 px: {words}"));
        }
        for run in &line.runs {
            self.targets.extend(run.link.iter().filter_map(|l| l.strip_prefix('#')).map(str::to_owned));
        }
        let inside = bounds.unwrap_or(self.page.grown(-20.0));
        if !inside.contains(frame, SLACK) {
            self.breaches.push(format!("{words:?} at {frame:?} leaves {inside:?}"));
        }
        self.texts.push((frame, words));
    }

    fn area(&mut self, what: &str, rect: Rect) {
        self.finite(what, &[rect.x, rect.y, rect.w, rect.h]);
        if !self.page.contains(rect, SLACK) || rect.w < 0.0 || rect.h < 0.0 {
            self.breaches.push(format!("{what} {rect:?} leaves the page {:?}", self.page));
        }
    }

    fn finite(&mut self, what: &str, numbers: &[f64]) {
        if numbers.iter().any(|n| !n.is_finite() || n.abs() > 1e7) {
            self.breaches.push(format!("{what}: {numbers:?}"));
        }
    }

    /// No text lies on another: swept from top to bottom, with those still open kept by their left edge.
    fn overlaps(&mut self) {
        self.texts.sort_by(|a, b| a.0.y.total_cmp(&b.0.y));
        let mut open: BTreeMap<(i64, usize), Rect> = BTreeMap::new();
        let widest = self.texts.iter().map(|(r, _)| r.w).fold(0.0, f64::max);
        for (number, (rect, words)) in self.texts.iter().enumerate() {
            open.retain(|_, other| other.bottom() > rect.y);
            let from = ((rect.x - widest - 1.0) as i64, 0);
            let to = (rect.right() as i64 + 1, usize::MAX);
            for (&(_, other), frame) in open.range(from..to) {
                if frame.grown(-0.25).overlap(rect.grown(-0.25)) > 0.0 {
                    let theirs = &self.texts.get(other).expect("because it was put there").1;
                    self.breaches.push(format!("{words:?} lies on {theirs:?} at {rect:?}, {frame:?}"));
                }
            }
            open.insert((rect.x as i64, number), *rect);
        }
    }

    fn links(&mut self) {
        for target in &self.targets {
            if !self.ids.contains(target) {
                self.breaches.push(format!("#{target} leads nowhere"));
            }
        }
    }
}

fn numbers(step: &Step) -> Vec<f64> {
    match *step {
        Step::Move(x, y) | Step::Line(x, y) => vec![x, y],
        Step::Cubic(a, b, c, d, e, f) => vec![a, b, c, d, e, f],
        Step::Quad(a, b, c, d) => vec![a, b, c, d],
        Step::Arc(r, _, x, y) => vec![r, x, y],
        Step::Close => Vec::new(),
    }
}
