//! The value curve: criteria along x, ratings from 1 to 5 along y, one line for each that is compared.
//!
//! In: a comparison. Out: something that knows its height at any width and can draw itself. Absent: the table.
//!
//! Ratings are whole numbers, so nothing is scattered: marks of one rating on one criterion stand one under the other in
//! the band of that rating, and lines that run together run side by side.

mod plot;
mod points;
mod rail;

use crate::geometry::Rect;
use crate::scene::{Anchor, Canvas, Group, Paint, Step};
use crate::text::{Fit, Line, Paragraph, Run};
use crate::theme::{Kind, Part};
use crate::view::part::icon::Icon;
use crate::view::part::mark;
use crate::view::part::page::MARGIN;
use crate::view::part::paragraph::{self, Area, line};
use crate::view::part::script::Script;
use crate::view::part::type_scale::{BODY_LEADING, LABEL, NOTE_MEDIUM};

use super::comparison::Comparison;
use super::gutter::Label;
use plot::Plot;
use points::{Points, SPACE};
use rail::Rail;

/// Least height of the band of one rating, and the height from which on marks are set closer, px.
const BAND: (f64, f64) = (62.0, 150.0);
/// Above the highest band, and from the lowest to the names of the criteria, px.
const PAD: (f64, f64) = (12.0, 10.0);
/// Height of the row that says how far we lead, and from its top to the middle of its name, px.
const LEAD: f64 = 36.0;
const FIRST: f64 = 18.0;
/// Least and wanted width of a criterion, px; the last where there are many.
const CRITERION: (f64, f64, f64) = (84.0, 148.0, 108.0);
/// From so many criteria on they stand closer.
const MANY: usize = 10;

/// The value curve, measured.
pub(super) struct Curve<'c> {
    script: &'c Script<'c>,
    comparison: &'c Comparison<'c>,
    criteria: Vec<Paragraph>,
    points: Points,
    rail: Rail,
}

impl<'c> Curve<'c> {
    /// `None` when nothing is rated.
    pub(super) fn new(script: &'c Script<'c>, comparison: &'c Comparison<'c>) -> Option<Self> {
        if comparison.criteria.is_empty() {
            return None;
        }
        let name = |name: &String| Paragraph::new(vec![Run::new(name.as_str(), LABEL, Paint::Ink)]);
        let points = Points::new(comparison);
        let rail = Rail::new(script, comparison, &points);
        Some(Self { script, comparison, criteria: comparison.criteria.iter().map(name).collect(), points, rail })
    }

    /// The least width without the gutter, and the wanted one, px.
    pub(super) fn widths(&self) -> (f64, f64) {
        let count = self.criteria.len();
        let wanted = if count > MANY { CRITERION.2 } else { CRITERION.1 };
        (count as f64 * CRITERION.0 + Rail::LEAST, count as f64 * wanted + self.rail.wanted())
    }

    /// The labels of its rows.
    pub(super) fn labels(&self) -> Vec<Label> {
        let words = self.script.labels.competitors;
        let curve =
            Label { icon: Some(Icon::Metric), name: words.curve.to_owned(), caption: Some(words.curve_caption) };
        let lead = Label { icon: Some(Icon::Enabler), name: words.lead.to_owned(), caption: Some(words.lead_caption) };
        std::iter::once(curve).chain(self.comparison.ours().map(|_| lead)).collect()
    }

    /// Draws it into a sheet of `w` px from the margin on, with its upper edge at `top`; returns its bottom.
    pub(super) fn draw(&self, canvas: &mut Canvas, top: f64, (gutter, w): (f64, f64)) -> f64 {
        let plot = self.plot(top, (gutter, w));
        let label = Some(self.script.labels.competitors.curve.to_owned());
        canvas.open(Group { class: "value-curve", label, ..Group::default() });
        plot.ground(canvas, self.criteria.len());
        for (label, middle) in self.labels().iter().zip([plot.y(5.0), plot.lead + FIRST]) {
            label.draw(canvas, (middle, gutter));
        }
        self.names(canvas, &plot);
        if plot.lead < plot.sheet.bottom() {
            self.leads(canvas, &plot);
        }
        self.lines(canvas, &plot);
        self.voices(canvas, &plot);
        canvas.close();
        plot.sheet.bottom()
    }

    /// Finds the place of everything.
    fn plot(&self, top: f64, (gutter, w): (f64, f64)) -> Plot {
        let count = self.criteria.len() as f64;
        let rail = self.rail.width(w - gutter - count * CRITERION.0);
        let step = (w - gutter - rail) / count;
        let tallest = self.points.tallest() as f64;
        let band = (tallest * SPACE + 14.0).clamp(BAND.0, BAND.1).max((self.rail.height(rail) / 5.0).ceil());
        let rect = Rect::new(MARGIN + gutter, top + PAD.0, step * count, band * 5.0);
        let names = self.criteria.iter().map(|p| p.line_count(step - 12.0)).max().unwrap_or(1).max(1);
        let lead = rect.bottom() + names as f64 * BODY_LEADING + PAD.1 * 2.0;
        let label = self.labels().get(1).map(|l| l.height(gutter, FIRST).max(LEAD).ceil());
        let sheet = Rect::new(MARGIN, top, w, lead + label.unwrap_or(0.0) - top);
        Plot { sheet, rect, step, band, space: SPACE.min((band - 14.0) / tallest), lead, rail }
    }

    /// The names of the criteria.
    fn names(&self, canvas: &mut Canvas, plot: &Plot) {
        for (criterion, name) in self.criteria.iter().enumerate() {
            let w = plot.step - 12.0;
            let (x, y) = (plot.x(criterion) - w / 2.0, plot.rect.bottom() + PAD.1);
            let lines = name.lines(w, Fit::Balanced);
            let h = lines.len() as f64 * BODY_LEADING;
            let bounds = Some(Rect::new(x - 1.0, y, w + 2.0, h + 1.0));
            canvas.open(Group { class: "criterion", bounds, ..Group::default() });
            let area = Area { x, y, w, leading: BODY_LEADING, size: LABEL.size, align: Anchor::Middle };
            paragraph::draw(canvas, "", lines, area);
            canvas.close();
        }
    }

    /// How far we are ahead of the best competitor, or behind.
    fn leads(&self, canvas: &mut Canvas, plot: &Plot) {
        let height = plot.sheet.bottom() - plot.lead;
        for criterion in 0..self.criteria.len() {
            let words = self.lead(criterion);
            let lines = Paragraph::new(words.runs.clone()).lines(plot.step - 8.0, Fit::Balanced);
            let h = lines.len() as f64 * 16.0;
            let (x, y) = (plot.x(criterion) - plot.step / 2.0 + 4.0, plot.lead + (height - h) / 2.0);
            let area = Area { x, y, w: plot.step - 8.0, leading: 16.0, size: LABEL.size, align: Anchor::Middle };
            paragraph::draw(canvas, "lead num", lines, area);
        }
    }

    fn lead(&self, criterion: usize) -> Line {
        let words = self.script.labels.competitors;
        let ours = self.comparison.ours().and_then(|o| self.comparison.rating(o, criterion));
        match (ours, self.comparison.best_rival(criterion)) {
            (None, _) => line("–", LABEL, Paint::Ink3),
            (Some(_), None) => line(words.alone, NOTE_MEDIUM, Paint::Ink2),
            (Some(ours), Some(best)) if ours > best => {
                line(format!("+{}", ours - best), LABEL, Paint::Kind(Kind::Gain, Part::Ink))
            }
            (Some(ours), Some(best)) if ours < best => {
                line(format!("−{}", best - ours), LABEL, Paint::Kind(Kind::Pain, Part::Ink))
            }
            _ => line("=", LABEL, Paint::Ink2),
        }
    }

    /// Lines between ratings of neighbouring criteria, ours on top; where one is missing the line stops.
    fn lines(&self, canvas: &mut Canvas, plot: &Plot) {
        canvas.open(Group { class: "curves", decoration: true, ..Group::default() });
        for (number, offer) in self.comparison.offers.iter().enumerate().rev() {
            for run in self.points.runs(number) {
                let mut steps: Vec<Step> = run.iter().map(|p| plot.at(p)).map(|(x, y)| Step::Line(x, y)).collect();
                if let (Some(first), Some(p)) = (steps.first_mut(), run.first()) {
                    let (x, y) = plot.at(p);
                    *first = Step::Move(x, y);
                }
                if steps.len() > 1 {
                    canvas.path("curve", steps, None, Some(mark::stroke(offer.mark)));
                }
            }
        }
        self.rail.leaders(canvas, plot, &self.points);
        canvas.close();
    }

    /// The marks of each, and its name beside the plot.
    fn voices(&self, canvas: &mut Canvas, plot: &Plot) {
        let names = self.rail.placed(plot);
        for (number, offer) in self.comparison.offers.iter().enumerate() {
            let label = Some(self.spoken(number));
            canvas.open(Group { class: "voice", label, span: Some(offer.head.span), ..Group::default() });
            for p in self.points.runs(number).flatten() {
                let (x, y) = plot.at(p);
                mark::marker(canvas, offer.mark, x, y, Paint::Sheet);
            }
            self.rail.draw(canvas, number, &names);
            canvas.close();
        }
    }

    /// "Shop B: Price 4 of 5, Help not rated".
    fn spoken(&self, number: usize) -> String {
        let labels = self.script.labels;
        let Some(offer) = self.comparison.offers.get(number) else { return String::new() };
        let rating = |(at, name): (usize, &String)| match self.comparison.rating(offer, at) {
            Some(level) => format!("{name} {}", (labels.spoken.level)(level)),
            None => format!("{name} {}", labels.competitors.unrated),
        };
        let ratings: Vec<String> = self.comparison.criteria.iter().enumerate().map(rating).collect();
        format!("{}: {}", super::name(self.script, offer), ratings.join(", "))
    }
}
