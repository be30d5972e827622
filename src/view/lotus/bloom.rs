//! What a lotus holds: its theme, its petals with their ideas, and what it is to answer.
//!
//! In: a model and a lotus. Out: petals in the order of the file, the words of the drawing. Absent: places.

use crate::model::{Item, ItemId, ItemKind, Lotus, Model, RunKind};
use crate::scene::Paint;
use crate::text::{Run, Style};
use crate::view::part::paragraph;
use crate::view::part::script::{self, Script};
use crate::vocabulary::Language;

/// Places around a middle.
pub(super) const PLACES: usize = 8;

/// An aspect of the theme, with its ideas.
pub(super) struct Petal<'a> {
    pub(super) item: &'a Item,
    pub(super) ideas: Vec<&'a Item>,
}

impl Petal<'_> {
    /// Whether a part of its name leads somewhere.
    pub(super) fn linked(&self) -> bool {
        let translations = self.item.head.text.translations.iter().map(|(_, p)| p);
        let mut runs = std::iter::once(&self.item.head.text).chain(translations).flat_map(|p| &p.runs);
        runs.any(|r| matches!(r.kind, RunKind::Link(_) | RunKind::Cite(_)))
    }
}

/// A lotus, ready to be drawn.
pub(super) struct Bloom<'a> {
    pub(super) lotus: &'a Lotus,
    pub(super) petals: Vec<Petal<'a>>,
    pub(super) script: Script<'a>,
}

impl<'a> Bloom<'a> {
    /// Gathers the petals, and numbers the sources that the drawing cites.
    pub(super) fn new(model: &'a Model, lotus: &'a Lotus, language: Language) -> Self {
        let mut petals: Vec<Petal> = Vec::new();
        for &id in &lotus.items {
            let item = model.item(id);
            match petals.last_mut() {
                Some(petal) if item.kind == ItemKind::Idea => petal.ideas.push(item),
                _ => petals.push(Petal { item, ideas: Vec::new() }),
            }
        }
        let mut script = Script::new(model, language);
        [&model.title, &model.author, &model.version, &model.date].into_iter().flatten().for_each(|p| script.meet(p));
        script.meet(&lotus.head.text);
        for &id in &lotus.answers {
            script.meet(&model.item(id).head.text);
        }
        for petal in &petals {
            script.meet_item(petal.item);
        }
        for idea in petals.iter().flat_map(|p| &p.ideas) {
            script.meet_item(idea);
        }
        Self { lotus, petals, script }
    }

    /// Number of all ideas.
    pub(super) fn ideas(&self) -> usize {
        self.petals.iter().map(|p| p.ideas.len()).sum()
    }

    /// How many of the places for ideas are free.
    pub(super) fn free(&self) -> usize {
        let taken: usize = self.petals.iter().take(PLACES).map(|p| p.ideas.len().min(PLACES)).sum();
        PLACES * PLACES - taken
    }

    /// "8 petals, 55 ideas; 9 places free".
    pub(super) fn extent(&self) -> String {
        (self.script.labels.lotus.extent)(self.petals.len(), self.ideas(), self.free())
    }

    /// What it is to answer: "for the pain P1 “The banner comes late”". The code is that of the journey's map.
    pub(super) fn purpose(&self, style: Style) -> Vec<Run> {
        let (script, labels) = (&self.script, self.script.labels);
        let mut runs = Vec::new();
        for (i, &id) in self.lotus.answers.iter().enumerate() {
            let item = script.model.item(id);
            let mut words = String::from(if i > 0 { labels.lotus.and } else { "" });
            words.push_str(labels.lotus.for_what.get(place(item.kind)).copied().unwrap_or_default());
            words.push(' ');
            if let Some(code) = self.code(id) {
                words.push_str(&code);
                words.push(' ');
            }
            runs.push(Run::new(words, style, Paint::Ink2));
            let words = paragraph::quoted(script.runs(&item.head.text, style, Paint::Ink2), labels.quotes, style);
            runs.extend(script.claim(words, script::lived(item.kind) && script.assumed(item)));
        }
        runs
    }

    /// The code that an item has on the map of its journey.
    fn code(&self, id: ItemId) -> Option<String> {
        let (model, labels) = (self.script.model, self.script.labels);
        model.journeys.iter().find_map(|j| script::codes(model, j, labels).remove(&id))
    }
}

/// Where the words for a kind stand among those of all kinds that a lotus may answer.
const fn place(kind: ItemKind) -> usize {
    match kind {
        ItemKind::Job => 0,
        ItemKind::Pain => 1,
        ItemKind::Gain => 2,
        ItemKind::Question => 3,
        ItemKind::Need => 4,
        ItemKind::Expectation => 5,
        ItemKind::Opportunity => 6,
        _ => 7,
    }
}
