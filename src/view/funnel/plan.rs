//! What a funnel shows, before anything is placed.
//!
//! In: a model and the number of a journey. Out: its gates and metrics as cards, its people, its arrows. Absent: places.

use crate::model::{Change, Item, ItemId, ItemKind, Journey, JourneyId, Measure, Model, Stage};
use crate::view::part::arrow::Arrows;
use crate::view::part::script::Script;
use crate::vocabulary::Language;
use crate::vocabulary::labels::funnel::Funnel;

use super::card::Card;
use super::people::Runs;

/// Half the width of the edge of an arrow, so that the first and the last end with the sheet below them, px.
const EDGE: f64 = 0.75;

/// Everything that is derived from the journey.
pub(super) struct Plan<'a> {
    pub(super) journey: &'a Journey,
    pub(super) script: Script<'a>,
    pub(super) arrows: Arrows,
    pub(super) runs: Runs,
    /// The conversions of each stage; an open gate where the pipe breaks and nothing says what passes.
    pub(super) gates: Vec<Vec<Card>>,
    /// The metrics of each stage.
    pub(super) metrics: Vec<Vec<Card>>,
    /// Whether there is a place after the last stage: something passes from it.
    pub(super) exit: bool,
    /// Whether a passage has several conversions.
    pub(super) several: bool,
    /// Whether a pipe ends before the last place or begins after the first.
    pub(super) broken: bool,
}

/// The items of a kind in a stage and its steps.
fn items<'a>(model: &'a Model, stage: &'a Stage, kind: ItemKind) -> Vec<&'a Item> {
    let ids = stage.items.iter().chain(stage.steps.iter().flat_map(|s| s.items.iter()));
    ids.map(|&id: &ItemId| model.item(id)).filter(|i| i.kind == kind).collect()
}

/// The figures of an item.
pub(super) const fn change(item: &Item) -> Option<&Change> {
    match &item.measure {
        Measure::Change(change) => Some(change),
        _ => None,
    }
}

impl<'a> Plan<'a> {
    /// # Panics
    /// Never, for a number from this model.
    pub(super) fn new(model: &'a Model, journey: JourneyId, language: Language) -> Self {
        let journey = model.journeys.get(journey.0 as usize).expect("because a model's numbers come from itself");
        let of = |kind| journey.stages.iter().map(|s| items(model, s, kind)).collect::<Vec<_>>();
        let (conversions, metrics) = (of(ItemKind::Conversion), of(ItemKind::Metric));
        let mut script = Script::new(model, language);
        script.meet(&journey.head.text);
        for ((stage, conversions), metrics) in journey.stages.iter().zip(&conversions).zip(&metrics) {
            script.meet(&stage.head.text);
            conversions.iter().chain(metrics).for_each(|i| script.meet_item(i));
        }
        let changes = conversions.iter().map(|all| all.iter().filter_map(|&i| change(i)).collect());
        let runs = Runs::new(&changes.collect::<Vec<_>>());
        let cards = |items: &[Vec<&Item>], class| {
            let cards = |items: &Vec<&Item>| items.iter().map(|i| Card::new(&script, i, class)).collect();
            items.iter().map(cards).collect::<Vec<Vec<Card>>>()
        };
        let mut plan = Self {
            journey,
            arrows: Arrows::new(&script, journey, EDGE),
            gates: cards(&conversions, "item conversion"),
            metrics: cards(&metrics, "item metric"),
            runs,
            script,
            exit: conversions.last().is_some_and(|c| !c.is_empty()),
            several: conversions.iter().any(|c| c.len() > 1),
            broken: false,
        };
        plan.open_gates();
        plan
    }

    /// Hangs an open gate where the pipe breaks and nothing says what passes.
    fn open_gates(&mut self) {
        for stage in 0..self.places().saturating_sub(1) {
            let runs = [stage, stage + 1].map(|place| self.runs.at(place).map(|(run, _)| run.first));
            let [before, after] = runs;
            if before == after {
                continue;
            }
            self.broken = true;
            let open = Card::open(self.words().unknown, &self.script);
            if let Some(gates) = self.gates.get_mut(stage).filter(|g| g.is_empty()) {
                gates.push(open);
            }
        }
    }

    /// Number of stages, and the place after the last.
    pub(super) fn places(&self) -> usize {
        self.journey.stages.len() + usize::from(self.exit)
    }

    /// The words of this drawing.
    pub(super) const fn words(&self) -> &'static Funnel {
        self.script.labels.funnel
    }

    /// A number of people, as the language writes it.
    pub(super) fn count(&self, people: f64) -> String {
        (self.words().number)(people)
    }

    /// One line on the method.
    pub(super) fn method(&self) -> String {
        let words = self.words();
        let piped = !self.runs.list.is_empty();
        let all = [
            (piped, words.method),
            (piped, words.height),
            (piped && self.several, words.several),
            (self.broken, words.broken),
            (true, words.tracks),
        ];
        all.iter().filter(|(said, _)| *said).map(|(_, words)| *words).collect::<Vec<_>>().join(" ")
    }
}
