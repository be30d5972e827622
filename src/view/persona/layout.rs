//! The page of a card: how wide it is, what stands in the rail, which rows the main part has.
//!
//! In: what a card says, perhaps a width. Out: a plan that can be drawn. Absent: how sections look.

use crate::geometry::Rect;
use crate::scene::{Canvas, Paint, Stroke};
use crate::view::part::page::MARGIN;

use super::matter::{Band, Matter};
use super::rail::{self, RADIUS};
use super::rows::{GAP, Row};
use super::section::{Section, Sized};

/// From the edges of the main part to its content, px.
const PAD: f64 = 36.0;
/// Above and below the main part's content, px.
const ENDS: (f64, f64) = (28.0, 32.0);
/// Above and below the rule between two rows, px.
const RULE: (f64, f64) = (24.0, 20.0);
/// At most so much is added to each of these where there is room, px.
const MOST_AIR: f64 = 14.0;
/// Width of a column, and the least width of one, px.
const COLUMN: (f64, f64) = (272.0, 250.0);
/// Above and below the heading and the content of a section of the rail, px.
const RAIL: (f64, f64) = (18.0, 20.0);
/// More columns than this are not drawn unasked.
const MOST: usize = 8;
/// A page is not higher than this part of its width, if columns can help it.
const FLAT: f64 = 0.96;
/// Width of the main part where there are no sections: with a name alone, and with a quotation, px.
const SHORT: (f64, f64) = (420.0, 580.0);
/// All of the page that is not the main part's content, px.
const AROUND: f64 = 2.0 * MARGIN + rail::WIDTH + 2.0 * PAD;

/// The least width of a page, px.
pub(super) const LEAST: f64 = AROUND + COLUMN.1;

/// Where everything is.
pub(super) struct Plan<'m, 'a> {
    matter: &'m Matter<'a>,
    /// Width of the page, px.
    pub(super) width: f64,
    /// Width of the main part's content, px.
    main: f64,
    rail: Vec<Sized<'m>>,
    rows: Vec<Row<'m>>,
    /// Heights of the head, of the main part and of the rail, px.
    heights: [f64; 3],
}

impl<'m, 'a> Plan<'m, 'a> {
    /// The plan of a width, or the best one.
    pub(super) fn new(matter: &'m Matter<'a>, width: Option<f64>) -> Self {
        if let Some(width) = width {
            let main = (width - AROUND).max(COLUMN.1);
            let columns = ((main + GAP) / (COLUMN.1 + GAP)).floor().max(1.0) as usize;
            return Self::of(matter, main, columns);
        }
        let sections = matter.sections.iter().filter(|(band, _)| *band < Band::Rail).count();
        let columns = match sections {
            0 if !matter.sections.is_empty() => 2,
            0 if matter.head.is_rich() => return Self::of(matter, SHORT.1, 1),
            0 => return Self::of(matter, SHORT.0, 1),
            1 | 2 => 2,
            _ => 3,
        };
        let of = |columns: usize| Self::of(matter, columns as f64 * (COLUMN.0 + GAP) - GAP, columns);
        let mut best = of(columns);
        for more in columns + 1..=MOST {
            if best.sheet().h <= FLAT * best.width {
                break;
            }
            let next = of(more);
            if next.cost() < best.cost() {
                best = next;
            }
        }
        best
    }

    /// The plan whose page is lowest: as much stands in the rail as the main part leaves room for.
    fn of(matter: &'m Matter<'a>, main: f64, columns: usize) -> Self {
        let movable = matter.sections.iter().filter(|(band, _)| *band == Band::Rail).count();
        let head = matter.head.lay(None, (0.0, 0.0, main)).ceil();
        let plans = (0..=movable).rev().map(|kept| Self::with(matter, (main, columns), (head, kept)));
        let best = plans.min_by(|a, b| a.sheet().h.total_cmp(&b.sheet().h));
        best.expect("because none kept is always one of them")
    }

    fn with(matter: &'m Matter<'a>, (main, columns): (f64, usize), (head, kept): (f64, usize)) -> Self {
        let of = |wanted: Band| matter.sections.iter().filter(move |(band, _)| *band == wanted).map(|(_, s)| s);
        let mut bands: Vec<Vec<&Section>> = [Band::Mind, Band::Ways, Band::Profile].map(|b| of(b).collect()).into();
        bands.push(of(Band::Rail).skip(kept).collect());
        let rows: Vec<Row> = merged(bands, columns).iter().map(|band| Row::new(band, columns, main)).collect();
        let rail: Vec<Sized> = of(Band::Rail).take(kept).map(|s| s.at(rail::WIDTH - 2.0 * rail::PAD)).collect();
        let below = rail.iter().map(|s| RAIL.0 + s.height(&s.all()) + RAIL.1).sum::<f64>();
        let low = matter.rail.portrait() + matter.rail.facts() + below;
        let nothing = if matter.is_bare() { 16.0 + super::nothing(matter).height(main) } else { 0.0 };
        let content = rows.iter().map(|r| RULE.0 + RULE.1 + r.height).sum::<f64>() + nothing;
        let high = ENDS.0 + head + content + ENDS.1;
        Self { matter, width: main + AROUND, main, rail, rows, heights: [head, high, low] }
    }

    /// The sheet of the card.
    pub(super) fn sheet(&self) -> Rect {
        let [_, main, rail] = self.heights;
        Rect::new(MARGIN, MARGIN, self.width - 2.0 * MARGIN, main.max(rail).ceil())
    }

    /// How bad the shape of a high page is: a column more is worth it where the height falls by half of what it adds.
    fn cost(&self) -> f64 {
        let h = self.sheet().h;
        h * h * self.width
    }

    /// Draws the whole card.
    pub(super) fn draw(&self, canvas: &mut Canvas) {
        let sheet = self.sheet();
        canvas.rect("sheet", sheet, RADIUS, Some(Paint::Sheet), None);
        self.matter.rail.draw_ground(canvas, sheet);
        let (x, y) = (sheet.x + rail::WIDTH + PAD, sheet.y + ENDS.0);
        self.matter.head.lay(Some(canvas), (x, y, self.main));
        self.matter.rail.draw_facts(canvas, (sheet.x, sheet.y + self.matter.rail.portrait()));
        let [head, ..] = self.heights;
        self.draw_rows(canvas, (x, y + head));
        self.draw_rail(canvas, sheet);
    }

    /// What is added above and below each rule where the rail is the higher part, px.
    fn air(&self) -> f64 {
        let [_, main, rail] = self.heights;
        ((rail - main).max(0.0) / (2.0 * self.rows.len().max(1) as f64)).min(MOST_AIR).floor()
    }

    fn draw_rows(&self, canvas: &mut Canvas, (x, y): (f64, f64)) {
        let continued = self.matter.script.labels.persona.continued;
        if self.matter.is_bare() {
            let note = super::nothing(self.matter);
            note.draw(canvas, Rect::new(x, y + 16.0, self.main, note.height(self.main)));
        }
        let air = self.air();
        let mut y = y;
        for row in &self.rows {
            y += air;
            let rule = (y + RULE.0).floor() + 0.5;
            y += air;
            canvas.line("rule", (x, rule), (x + self.main, rule), Stroke::new(Paint::Line, 1.0));
            row.draw(canvas, (x, y + RULE.0 + RULE.1), continued);
            y += RULE.0 + RULE.1 + row.height;
        }
    }

    fn draw_rail(&self, canvas: &mut Canvas, sheet: Rect) {
        let mut y = sheet.y + self.matter.rail.portrait() + self.matter.rail.facts();
        for (number, sized) in self.rail.iter().enumerate() {
            if number > 0 || self.matter.rail.facts() > 0.0 {
                let rule = y.round() + 0.5;
                let ends = ((sheet.x + 0.5, rule), (sheet.x + rail::WIDTH, rule));
                canvas.line("rule", ends.0, ends.1, Stroke::new(Paint::Line, 1.0));
            }
            let w = rail::WIDTH - 2.0 * rail::PAD;
            sized.draw(canvas, sized.all(), (sheet.x + rail::PAD, y + RAIL.0, w), "");
            y += RAIL.0 + sized.height(&sized.all()) + RAIL.1;
        }
    }
}

/// Joins neighbouring bands that fit into one row; leaves out those without sections.
fn merged<'s>(bands: Vec<Vec<&'s Section>>, columns: usize) -> Vec<Vec<&'s Section>> {
    let mut out: Vec<Vec<&'s Section>> = Vec::new();
    for band in bands.into_iter().filter(|b| !b.is_empty()) {
        match out.last_mut().filter(|last| last.len() + band.len() <= columns) {
            Some(last) => last.extend(band),
            None => out.push(band),
        }
    }
    out
}
