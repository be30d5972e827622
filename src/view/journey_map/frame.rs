//! What every part of the map needs to know: the journey, its columns, the numbers of its notes and sources.
//!
//! In: a model. Out: plain facts for the parts. Absent: drawing.

use std::collections::BTreeMap;

use crate::model::{FactKind, Item, ItemId, Journey, Model, PersonId, Prose, Stage};
use crate::scene::Paint;
use crate::text::{Run, Style};
pub(super) use crate::view::part::page::MARGIN;
use crate::view::part::script::{self, Script};
use crate::vocabulary::{Labels, Language};

use super::lane::Choice;

/// From a column's line to the edge of its cards, px.
pub(super) const CARD_EDGE: f64 = 6.0;
/// From a column's line to its text, px.
pub(super) const TEXT_EDGE: f64 = 16.0;

/// A column: a step, or a stage without steps.
#[derive(Debug, Clone)]
pub(super) struct Column {
    /// Which stage, from 0.
    pub(super) stage: usize,
    /// Which step of it; `None` for a stage without steps.
    pub(super) step: Option<usize>,
    /// Left edge, px; set when the widths are solved.
    pub(super) x: f64,
    /// Width, px.
    pub(super) w: f64,
}

impl Column {
    /// Right edge, px.
    pub(super) fn right(&self) -> f64 {
        self.x + self.w
    }
}

/// The journey with everything that is derived from it before anything is placed.
pub(super) struct Frame<'a> {
    pub(super) model: &'a Model,
    pub(super) journey: &'a Journey,
    pub(super) language: Language,
    pub(super) labels: &'static Labels,
    /// Which lanes are drawn.
    pub(super) choice: &'static Choice,
    /// In order of time; at least one, which belongs to no stage when there is none.
    pub(super) columns: Vec<Column>,
    /// First column of each stage, and one past the last column of the last.
    pub(super) seams: Vec<usize>,
    /// Width of the gutter with the names of the lanes, px.
    pub(super) gutter: f64,
    /// Badges of pains, gains and opportunities: `P1`, in reading order.
    pub(super) badges: BTreeMap<ItemId, String>,
    /// Its words, with the sources that it cites numbered in reading order.
    pub(super) script: Script<'a>,
    /// Whole width of the drawing, px; set when the widths are solved.
    pub(super) width: f64,
}

impl<'a> Frame<'a> {
    /// Derives columns and numbers; no width is solved yet.
    pub(super) fn new(model: &'a Model, journey: &'a Journey, language: Language, choice: &'static Choice) -> Self {
        let (columns, seams) = columns(journey);
        let mut frame = Self {
            model,
            journey,
            language,
            labels: language.labels(),
            choice,
            columns,
            seams,
            gutter: 0.0,
            badges: script::codes(model, journey, language.labels()),
            script: Script::new(model, language),
            width: 0.0,
        };
        frame.number_sources();
        frame
    }

    /// x of the first column, px.
    pub(super) fn left(&self) -> f64 {
        MARGIN + self.gutter
    }

    /// x of the right edge of the last column, px.
    pub(super) fn right(&self) -> f64 {
        self.width - MARGIN
    }

    /// Columns of a stage: first, and one past the last.
    pub(super) fn stage_columns(&self, stage: usize) -> std::ops::Range<usize> {
        let at = |i: usize| self.seams.get(i).copied().unwrap_or(self.columns.len());
        at(stage)..at(stage + 1)
    }

    /// Left and right edge of a stage, px.
    pub(super) fn stage_span(&self, stage: usize) -> (f64, f64) {
        let range = self.stage_columns(stage);
        let first = self.columns.get(range.start);
        let last = range.end.checked_sub(1).and_then(|i| self.columns.get(i));
        (first.map_or(self.left(), |c| c.x), last.map_or(self.right(), Column::right))
    }

    /// The items of a column: those of the step, or of the stage that has no steps.
    pub(super) fn column_items(&self, column: &Column) -> &'a [ItemId] {
        let Some(stage) = self.journey.stages.get(column.stage) else { return &[] };
        match column.step {
            Some(step) => stage.steps.get(step).map_or(&[], |s| &s.items),
            None => &stage.items,
        }
    }

    /// The items that belong to a whole stage with steps; none for a stage without.
    pub(super) fn whole_stage_items(stage: &'a Stage) -> &'a [ItemId] {
        if stage.steps.is_empty() { &[] } else { &stage.items }
    }

    /// All items of the journey in reading order: column by column, those of a whole stage before its first step's.
    pub(super) fn items(&self) -> impl Iterator<Item = (ItemId, &'a Item)> {
        script::items(self.model, self.journey)
    }

    /// Place of a person among those whose journey it is.
    pub(super) fn person_index(&self, person: PersonId) -> Option<usize> {
        self.journey.people.iter().position(|&p| p == person)
    }

    /// Whether the file has sources and an item cites none: what it says is assumed.
    pub(super) fn assumed(&self, item: &Item) -> bool {
        self.script.assumed(item)
    }

    /// Prose in the language of the drawing as runs of a style, its citations numbered.
    pub(super) fn runs(&self, prose: &Prose, style: Style, paint: Paint) -> Vec<Run> {
        self.script.runs(prose, style, paint)
    }

    /// The characters of prose in the language of the drawing.
    pub(super) fn plain(&self, prose: &Prose) -> String {
        self.script.plain(prose)
    }

    /// Numbers sources as they are met: in the header, then column by column.
    fn number_sources(&mut self) {
        let (script, journey, choice) = (&mut self.script, self.journey, self.choice);
        script.meet(&journey.head.text);
        if choice.whole {
            meet_header(script, journey);
        }
        for stage in &journey.stages {
            script.meet(&stage.head.text);
            let steps = stage.steps.iter().map(|s| (Some(&s.head.text), s.items.as_slice()));
            for (title, items) in std::iter::once((None, stage.items.as_slice())).chain(steps) {
                if let Some(title) = title {
                    script.meet(title);
                }
                let items = items.iter().map(|&id| script.model.item(id));
                for item in items.filter(|item| choice.whole || choice.holds(item.kind)) {
                    script.meet_item(item);
                    [&item.owner, &item.status, &item.due].into_iter().flatten().for_each(|p| script.meet(p));
                }
            }
        }
    }
}

/// Meets what the header of the map says: people, what they want, where it begins.
fn meet_header(script: &mut Script, journey: &Journey) {
    for &person in &journey.people {
        let person = script.model.person(person);
        script.meet(&person.head.text);
        for kind in [FactKind::Age, FactKind::Role, FactKind::Place, FactKind::Family, FactKind::Quote] {
            person.fact(kind).into_iter().for_each(|f| script.meet(&f.head.text));
        }
    }
    journey.goals.iter().for_each(|p| script.meet(p));
    [&journey.trigger, &journey.scenario, &journey.scope].into_iter().flatten().for_each(|p| script.meet(p));
}

/// One column for each step, one for a stage without steps; with them, the first column of each stage.
fn columns(journey: &Journey) -> (Vec<Column>, Vec<usize>) {
    let mut columns = Vec::new();
    let mut seams = Vec::with_capacity(journey.stages.len() + 1);
    for (stage, s) in journey.stages.iter().enumerate() {
        seams.push(columns.len());
        if s.steps.is_empty() {
            columns.push(Column { stage, step: None, x: 0.0, w: 0.0 });
        }
        columns.extend((0..s.steps.len()).map(|step| Column { stage, step: Some(step), x: 0.0, w: 0.0 }));
    }
    if columns.is_empty() {
        columns.push(Column { stage: 0, step: None, x: 0.0, w: 0.0 });
    }
    seams.push(columns.len());
    (columns, seams)
}
