//! The nine by nine: where each square and each cell lies, and how they are drawn.
//!
//! In: a lotus, a width. Out: shapes. Absent: the head and the foot.
//!
//! Columns have one width; a row is as high as the highest of its cells, over all three squares, so that rows and
//! columns align over the whole sheet. A petal or an idea for which the nine by nine has no place still gets one: a
//! further row of squares below, a further row of cells in the square.

use crate::geometry::Rect;
use crate::scene::{Canvas, Group, Paint, Stroke};
use crate::theme::{Kind, Part, Shade};
use crate::view::part::page::MARGIN;

use super::bloom::{Bloom, PLACES};
use super::cell::{self, Card, Extras};
use super::spoken;

/// Width of the page when nobody asks for another, px.
pub(super) const WIDTH: f64 = 1996.0;
/// Least width of the page, px.
pub(super) const LEAST: f64 = 1168.0;
/// Least height of a cell, px.
const LOWEST: f64 = 84.0;
/// Between cells, px.
const GAP: f64 = 6.0;
/// From the edge of a square to its cells, px.
const PAD: f64 = 10.0;
/// Between squares, px.
const APART: f64 = 28.0;
/// Radius of the corners of squares and of cells, px.
const RADII: (f64, f64) = (14.0, 8.0);
/// Dashes of what is free, px.
const DASH: &[f64] = &[4.0, 3.0];
/// Columns and rows of the eight places around a middle, in reading order.
const RING: [(usize, usize); PLACES] = [(0, 0), (1, 0), (2, 0), (0, 1), (2, 1), (0, 2), (1, 2), (2, 2)];
/// Their hues: the wheel turns clockwise around the middle.
const HUES: [u16; PLACES] = [0, 1, 2, 7, 3, 6, 5, 4];

/// One of the squares around the middle one.
#[derive(Clone, Copy)]
struct Square {
    column: usize,
    /// Row of squares.
    band: usize,
    hue: u16,
}

impl Square {
    /// The square of a petal: around the middle, or further below.
    fn of(petal: usize) -> Self {
        let hue = HUES.get(petal % PLACES).copied().unwrap_or(0);
        match RING.get(petal) {
            Some(&(column, band)) => Self { column, band, hue },
            None => Self { column: (petal - PLACES) % 3, band: 3 + (petal - PLACES) / 3, hue },
        }
    }

    const fn paint(self, shade: Shade) -> Paint {
        Paint::Wheel { index: self.hue, count: PLACES as u16, shade }
    }
}

/// Column and row of a cell in its square.
fn place(idea: usize) -> (usize, usize) {
    RING.get(idea).copied().unwrap_or_else(|| ((idea - PLACES) % 3, 3 + (idea - PLACES) / 3))
}

/// The lotus with all of its measures.
pub(super) struct Sheet {
    /// Width of a cell, px.
    cell: f64,
    /// Top and height of the rows of cells in each row of squares, px.
    bands: Vec<Vec<(f64, f64)>>,
    /// The theme, then the petals.
    names: Vec<Card>,
    /// Ideas of all petals, one petal after the other.
    ideas: Vec<Card>,
}

impl Sheet {
    /// Measures everything; the squares begin at `top`.
    pub(super) fn new(bloom: &Bloom, width: f64, top: f64) -> Self {
        let cell = (width - 2.0 * MARGIN - 2.0 * APART - 6.0 * (PAD + GAP)) / 9.0;
        let script = &bloom.script;
        let texts: Vec<_> =
            std::iter::once(&bloom.lotus.head.text).chain(bloom.petals.iter().map(|p| &p.item.head.text)).collect();
        let names = cell::names(script, &texts, cell, [Paint::Sheet, Paint::OnStage]).into_iter();
        let petals = bloom.petals.iter().map(|p| Extras::new(script, p.item, Some(Paint::OnStage)));
        let extras = std::iter::once(Extras::none()).chain(petals);
        let names = names.zip(extras).map(|(text, extras)| Card { text, extras }).collect();
        let items: Vec<_> = bloom.petals.iter().flat_map(|p| p.ideas.iter().copied()).collect();
        let ideas = cell::ideas(script, &items, cell).into_iter().zip(&items);
        let ideas = ideas.map(|(text, item)| Card { text, extras: Extras::new(script, item, None) }).collect();
        let mut sheet = Self { cell, bands: vec![vec![(0.0, LOWEST); 3]; 3], names, ideas };
        sheet.grow(bloom);
        sheet.stack(top);
        sheet
    }

    /// Makes each row as high as its highest cell.
    fn grow(&mut self, bloom: &Bloom) {
        let mut wanted = vec![(1, 1, self.name_height(0))];
        let mut ideas = self.ideas.iter();
        for (number, petal) in bloom.petals.iter().enumerate() {
            let (square, name) = (Square::of(number), self.name_height(number + 1));
            wanted.push((square.band, 1, name));
            wanted.extend(RING.get(number).map(|&(_, row)| (1, row, name)));
            for (i, card) in ideas.by_ref().take(petal.ideas.len()).enumerate() {
                wanted.push((square.band, place(i).1, card.height(self.cell)));
            }
        }
        for (band, row, height) in wanted {
            while self.bands.len() <= band {
                self.bands.push(vec![(0.0, LOWEST); 3]);
            }
            let Some(rows) = self.bands.get_mut(band) else { continue };
            while rows.len() <= row {
                rows.push((0.0, LOWEST));
            }
            if let Some(row) = rows.get_mut(row) {
                row.1 = row.1.max((height / 4.0).ceil() * 4.0);
            }
        }
    }

    /// Puts the rows one under the other.
    fn stack(&mut self, top: f64) {
        let mut y = top;
        for rows in &mut self.bands {
            y += PAD;
            for row in rows {
                row.0 = y;
                y += row.1 + GAP;
            }
            y += PAD - GAP + APART;
        }
    }

    fn name_height(&self, number: usize) -> f64 {
        self.names.get(number).map_or(0.0, |t| t.height(self.cell))
    }

    /// The box of a square.
    fn square(&self, column: usize, band: usize) -> Rect {
        let w = 3.0 * self.cell + 2.0 * (GAP + PAD);
        let x = MARGIN + column as f64 * (w + APART);
        let rows = self.bands.get(band).map_or(&[][..], Vec::as_slice);
        let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Rect::default() };
        Rect::new(x, first.0 - PAD, w, last.0 + last.1 - first.0 + 2.0 * PAD)
    }

    /// The box of a cell.
    fn cell(&self, (column, band): (usize, usize), (x, row): (usize, usize)) -> Rect {
        let left = self.square(column, band).x + PAD;
        let (y, h) = self.bands.get(band).and_then(|rows| rows.get(row)).copied().unwrap_or_default();
        Rect::new(left + x as f64 * (self.cell + GAP), y, self.cell, h)
    }

    /// Draws it; returns its bottom, px.
    pub(super) fn draw(&self, bloom: &Bloom, canvas: &mut Canvas) -> f64 {
        let count = bloom.petals.len().max(PLACES);
        self.draw_stems(bloom, canvas);
        self.draw_middle(bloom, canvas);
        let mut ideas = self.ideas.iter();
        for number in 0..count {
            let many = bloom.petals.get(number).map_or(0, |p| p.ideas.len());
            let ideas: Vec<_> = ideas.by_ref().take(many).collect();
            self.draw_square(bloom, canvas, number, &ideas);
        }
        self.square(0, self.bands.len() - 1).bottom()
    }

    /// From the middle to the square of each petal beside it.
    fn draw_stems(&self, bloom: &Bloom, canvas: &mut Canvas) {
        canvas.open(Group { class: "stems", decoration: true, ..Group::default() });
        let middle = self.square(1, 1);
        for number in 0..bloom.petals.len().min(PLACES) {
            let square = Square::of(number);
            let theirs = self.square(square.column, square.band);
            let cell = self.cell((1, 1), place(number));
            // Corners are rounded: a stem begins a little inside of them.
            let (x1, x2) =
                ends(square.column, (middle.x, middle.right()), (theirs.x, theirs.right()), cell.x + cell.w / 2.0);
            let (y1, y2) =
                ends(square.band, (middle.y, middle.bottom()), (theirs.y, theirs.bottom()), cell.y + cell.h / 2.0);
            let stroke = Stroke::new(square.paint(Shade::Full), 3.0);
            canvas.line("stem", (x1, y1), (x2, y2), stroke);
        }
        canvas.close();
    }

    /// The theme with all petals around it.
    fn draw_middle(&self, bloom: &Bloom, canvas: &mut Canvas) {
        canvas.open(Group { class: "square middle", ..Group::default() });
        let edge = Stroke::new(Paint::Line2, 1.0);
        canvas.rect("ground", self.square(1, 1), RADII.0, Some(Paint::Sheet), Some(edge));
        let rect = self.cell((1, 1), (1, 1));
        let labels = bloom.script.labels.lotus;
        canvas.open(Group {
            class: "theme",
            label: Some(format!("{}: {}", labels.theme, bloom.script.plain(&bloom.lotus.head.text))),
            span: Some(bloom.lotus.head.span),
            bounds: Some(rect),
            ..Group::default()
        });
        canvas.rect("card", rect, RADII.1, Some(Paint::Ink), None);
        if let Some(card) = self.names.first() {
            card.draw_centred(canvas, rect);
        }
        canvas.close();
        for number in 0..PLACES {
            self.draw_name(bloom, canvas, (number, self.cell((1, 1), place(number))), true);
        }
        canvas.close();
    }

    /// The name of a petal on its hue, or a free place for one. Beside the theme it leads to its own square, where its
    /// notes are; what has links of its own cannot be one.
    fn draw_name(&self, bloom: &Bloom, canvas: &mut Canvas, (number, rect): (usize, Rect), beside: bool) {
        let square = Square::of(number);
        let (Some(petal), Some(card)) = (bloom.petals.get(number), self.names.get(number + 1)) else {
            return free(canvas, rect, square);
        };
        let leads = beside && !petal.linked();
        canvas.open(Group {
            class: "item petal",
            label: beside.then(|| spoken::petal(bloom, number)),
            link: leads.then(|| format!("#petal-{}", number + 1)),
            span: Some(petal.item.head.span),
            bounds: Some(rect),
            ..Group::default()
        });
        canvas.rect("card", rect, RADII.1, Some(square.paint(Shade::Full)), None);
        if beside {
            card.text.draw_centred(canvas, rect);
        } else {
            card.draw_centred(canvas, rect);
        }
        canvas.close();
    }

    /// A petal in the middle of its ideas.
    fn draw_square(&self, bloom: &Bloom, canvas: &mut Canvas, number: usize, ideas: &[&Card]) {
        let square = Square::of(number);
        let at = (square.column, square.band);
        let petal = bloom.petals.get(number);
        canvas.open(Group {
            class: "square",
            id: petal.map(|_| format!("petal-{}", number + 1)),
            label: petal.map(|_| spoken::petal(bloom, number)),
            ..Group::default()
        });
        canvas.rect(
            "ground",
            self.square(square.column, square.band),
            RADII.0,
            Some(square.paint(Shade::Ground)),
            None,
        );
        self.draw_name(bloom, canvas, (number, self.cell(at, (1, 1))), false);
        for i in 0..ideas.len().max(PLACES) {
            let rect = self.cell(at, place(i));
            let item = petal.and_then(|p| p.ideas.get(i));
            let (Some(card), Some(item)) = (ideas.get(i), item) else {
                free(canvas, rect, square);
                continue;
            };
            canvas.open(Group {
                class: "item idea",
                label: Some(format!("{}: {}", bloom.script.labels.lotus.idea, bloom.script.plain(&item.head.text))),
                span: Some(item.head.span),
                bounds: Some(rect),
                ..Group::default()
            });
            let (fill, edge) = (Paint::Kind(Kind::Plain, Part::Tint), square.paint(Shade::Border));
            canvas.rect("card", rect, RADII.1, Some(fill), Some(Stroke::new(edge, 1.0)));
            card.draw(canvas, rect);
            canvas.close();
        }
        canvas.close();
    }
}

/// A place for what nobody has thought of yet.
fn free(canvas: &mut Canvas, rect: Rect, square: Square) {
    let edge = Stroke::new(square.paint(Shade::Free), 1.25).dashed(DASH);
    canvas.rect("free", rect, RADII.1, None, Some(edge));
}

/// Both ends of a stem along one axis: `at` is 0 before the middle, 1 beside it, 2 behind it.
fn ends(at: usize, middle: (f64, f64), theirs: (f64, f64), level: f64) -> (f64, f64) {
    const INSIDE: f64 = 4.0;
    match at {
        0 => (middle.0 + INSIDE, theirs.1 - INSIDE),
        1 => (level, level),
        _ => (middle.1 - INSIDE, theirs.0 + INSIDE),
    }
}
