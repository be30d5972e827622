//! The strip above the map: who it is, and what is to be reached and done.
//!
//! In: a person. Out: two lists that know their heights. Absent: the heading over them.

use crate::geometry::Rect;
use crate::model::{Fact, FactKind, ItemKind, Person};
use crate::scene::{Anchor, Canvas, Group, Paint};
use crate::source::Span;
use crate::text::{Fit, Paragraph, Run, Style, Weight};
use crate::theme::{Kind, Part};
use crate::view::part::paragraph::{self, Area};
use crate::view::part::script::Script;
use crate::view::part::type_scale::BODY;

const ROLE: Style = Style::new(15.0, Weight::Medium);
/// From one base line to the next, of roles and of prose, px.
const LEADINGS: (f64, f64) = (20.0, 18.0);
/// From the left edge of a dot to its text, px.
const INDENT: f64 = 14.0;
/// Between two entries, px.
const GAP: f64 = 6.0;

/// A text of the strip.
struct Entry {
    text: Paragraph,
    size: f64,
    leading: f64,
    dot: Option<Paint>,
    span: Option<Span>,
}

/// One half of the strip.
pub(super) struct Half {
    entries: Vec<Entry>,
}

/// The facts that stand in one line.
const LINE: [FactKind; 5] = [FactKind::Age, FactKind::Place, FactKind::Family, FactKind::Income, FactKind::Education];

fn facts(person: &Person, kind: FactKind) -> impl Iterator<Item = &Fact> {
    person.facts.iter().filter(move |f| f.kind == kind)
}

/// Meets all texts of the strip in reading order.
pub(super) fn meet(script: &mut Script, person: &Person) {
    for kind in [FactKind::Role].into_iter().chain(LINE).chain([FactKind::Bio, FactKind::Goal]) {
        facts(person, kind).for_each(|f| script.meet(&f.head.text));
    }
    for &id in &person.items {
        let item = script.model.item(id);
        if item.kind == ItemKind::Job {
            script.meet(&item.head.text);
        }
    }
}

impl Half {
    /// Who it is.
    pub(super) fn who(script: &Script, person: &Person) -> Self {
        let prose = |text, span| Entry { text, size: BODY.size, leading: LEADINGS.1, dot: None, span };
        let mut entries: Vec<Entry> = Vec::new();
        for role in facts(person, FactKind::Role) {
            let text = Paragraph::new(script.runs(&role.head.text, ROLE, Paint::Ink));
            entries.push(Entry { text, size: ROLE.size, leading: LEADINGS.0, dot: None, span: Some(role.head.span) });
        }
        let mut line: Vec<Run> = Vec::new();
        for fact in LINE.into_iter().flat_map(|kind| facts(person, kind)) {
            if !line.is_empty() {
                line.push(Run::new("\u{a0}· ", BODY, Paint::Ink3));
            }
            line.extend(script.runs(&fact.head.text, BODY, Paint::Ink2));
        }
        if !line.is_empty() {
            entries.push(prose(Paragraph::new(line), None));
        }
        for bio in facts(person, FactKind::Bio) {
            let text = Paragraph::new(script.runs(&bio.head.text, BODY, Paint::Ink2));
            entries.push(prose(text, Some(bio.head.span)));
        }
        Self { entries }
    }

    /// What is to be reached and done: goals, then jobs.
    pub(super) fn aims(script: &Script, person: &Person) -> Self {
        let jobs = person.items.iter().map(|&id| script.model.item(id)).filter(|i| i.kind == ItemKind::Job);
        let goals = facts(person, FactKind::Goal).map(|f| (&f.head, Kind::Gain, script.assumed_fact(f)));
        let all = goals.chain(jobs.map(|i| (&i.head, Kind::Metric, script.assumed(i))));
        let entries = all.map(|(head, kind, assumed)| Entry {
            text: Paragraph::new(script.claim(script.runs(&head.text, BODY, Paint::Ink), assumed)),
            size: BODY.size,
            leading: LEADINGS.1,
            dot: Some(Paint::Kind(kind, Part::Ink)),
            span: Some(head.span),
        });
        Self { entries: entries.collect() }
    }

    /// Whether nothing is known.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Entries of each column: long lists fill two columns where those are wide enough.
    fn columns(&self, w: f64) -> (Vec<&[Entry]>, f64) {
        let dots = self.entries.iter().all(|e| e.dot.is_some());
        if !dots || self.entries.len() < 4 || w < 480.0 {
            return (vec![&self.entries], w);
        }
        let w = ((w - 24.0) / 2.0).floor();
        let heights: Vec<f64> = self.entries.iter().map(|e| e.height(w) + GAP).collect();
        let half = heights.iter().sum::<f64>() / 2.0;
        let mut so_far = 0.0;
        let first = heights.iter().take_while(|h| {
            so_far += **h;
            so_far - **h < half
        });
        let first = first.count();
        let (left, right) = self.entries.split_at(first);
        (vec![left, right], w)
    }

    /// Height at a width, px.
    pub(super) fn height(&self, w: f64) -> f64 {
        let (columns, w) = self.columns(w);
        let height = |list: &[Entry]| list.iter().map(|e| e.height(w) + GAP).sum::<f64>() - GAP;
        columns.into_iter().map(height).fold(0.0, f64::max)
    }

    /// Draws it from the upper left corner on.
    pub(super) fn draw(&self, canvas: &mut Canvas, (x, y, w): (f64, f64, f64)) {
        let (columns, w) = self.columns(w);
        for (number, list) in columns.into_iter().enumerate() {
            let (x, mut y) = (x + number as f64 * (w + 24.0), y);
            for entry in list {
                let h = entry.height(w);
                entry.draw(canvas, Rect::new(x, y, w, h));
                y += h + GAP;
            }
        }
    }
}

impl Entry {
    fn indent(&self) -> f64 {
        if self.dot.is_some() { INDENT } else { 0.0 }
    }

    fn height(&self, w: f64) -> f64 {
        self.text.line_count(w - self.indent()).max(1) as f64 * self.leading
    }

    fn draw(&self, canvas: &mut Canvas, rect: Rect) {
        let bounds = Some(rect.grown(0.5));
        canvas.open(Group { class: "fact", span: self.span, bounds, ..Group::default() });
        let rtl = self.text.is_rtl();
        if let Some(paint) = self.dot {
            let x = if rtl { rect.right() - 3.0 } else { rect.x + 3.0 };
            canvas.circle(x, rect.y + self.leading / 2.0, 2.5, Some(paint), None);
        }
        let (x, w) = (rect.x + if rtl { 0.0 } else { self.indent() }, rect.w - self.indent());
        let area = Area { x, y: rect.y, w, leading: self.leading, size: self.size, align: Anchor::Left };
        paragraph::draw(canvas, "", self.text.lines(w, Fit::Prose), area);
        canvas.close();
    }
}
