//! One picture a file: model to scene.
//!
//! In: a model. Out: which drawings it allows, which of them its file declares, and the scene of each. Absent: bytes,
//! themes, files.
//!
//! A kind of drawing is one module below this one and one line in [`VIEWS`].

pub mod blank;
pub mod blueprint;
pub mod competitors;
pub mod empathy_map;
pub mod engagement;
pub mod evidence;
pub mod funnel;
pub mod journey_map;
pub mod lotus;
pub mod opportunities;
mod part;
pub mod persona;
pub mod value_proposition;

use std::collections::BTreeMap;

use crate::model::{Head, Model};
use crate::scene::Scene;
use crate::vocabulary::Language;
pub use blank::blank;

/// What the reader of a drawing chooses.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    /// Wanted width of the page, px; `None` lets the drawing choose.
    pub width: Option<f64>,
    /// Language of the labels, and of the texts where they are translated.
    pub language: Language,
}

/// A drawing that a file allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// Kind of drawing, as `--view` calls it.
    pub kind: &'static str,
    /// What it is drawn of: the handle, or a name made from the title; empty for a drawing of the whole file. Unique
    /// among the drawings of its kind.
    pub subject: String,
    /// Unique among the drawings of the file; lower-case ASCII letters, digits and hyphens. The subject, with the kind
    /// after it where the kind is not what the file declares.
    pub name: String,
    /// Its title, as people read it.
    pub title: String,
    /// Whether it is drawn when nobody chooses.
    pub standard: bool,
    /// Whether it is the first of those: its output then has the name of the file alone.
    pub main: bool,
    /// Its number among those of its kind.
    pub index: usize,
}

impl Drawing {
    /// What people call it: its title, or its name where all that the file says is drawn.
    pub fn called(&self) -> &str {
        if self.title.is_empty() { &self.name } else { &self.title }
    }
}

/// A kind of drawing.
pub struct View {
    /// As `--view` and the names of output files call it; the keyword of what it draws, where one keyword declares it.
    pub kind: &'static str,
    /// One line for help and reference.
    pub summary: &'static str,
    /// Whether one statement of the file declares it, so that its output needs no other name than that statement's.
    declared: bool,
    /// What can be drawn in this way, in the order of the file.
    list: fn(&Model, Language) -> Vec<Subject>,
    /// Draws the one of that number.
    draw: fn(&Model, usize, &Options, String) -> Scene,
    /// The least width of the page, px.
    least_width: fn(&Model, usize, Language) -> f64,
}

/// One thing that can be drawn.
struct Subject {
    /// Its handle; `None` where the title must do.
    handle: Option<String>,
    /// Empty for a drawing of the whole file.
    title: String,
    /// Number by which the view finds it again.
    index: usize,
    /// Whether it is drawn when nobody chooses.
    standard: bool,
}

impl Subject {
    /// A statement of the file.
    fn new(head: &Head, language: Language, index: usize, standard: bool) -> Self {
        let handle = head.name.as_ref().map(|n| n.text.clone());
        Self { handle, title: head.text.in_language(language).plain(), index, standard }
    }

    /// All that the file says.
    const fn whole(index: usize, standard: bool) -> Self {
        Self { handle: None, title: String::new(), index, standard }
    }
}

/// All kinds of drawings, in the order in which they are listed: first what files declare, then what is derived.
pub static VIEWS: [&View; 12] = [
    &journey_map::VIEW,
    &value_proposition::VIEW,
    &engagement::VIEW,
    &lotus::VIEW,
    &competitors::VIEW,
    &persona::PERSONA,
    &persona::SEGMENT,
    &empathy_map::VIEW,
    &blueprint::VIEW,
    &funnel::VIEW,
    &opportunities::VIEW,
    &evidence::VIEW,
];

/// Everything that can be drawn of the file that was asked for, each kind in the order of the file.
///
/// Names never depend on what is chosen among them.
pub fn drawings(model: &Model, language: Language) -> Vec<Drawing> {
    let mut names = BTreeMap::new();
    let mut out: Vec<Drawing> = Vec::new();
    for view in VIEWS {
        let mut subjects = BTreeMap::new();
        for Subject { handle, title, index, standard } in (view.list)(model, language) {
            let (subject, name) = if handle.is_none() && title.is_empty() && !view.declared {
                (String::new(), view.kind.to_owned())
            } else {
                let subject = unique(slug(handle.as_deref().unwrap_or(&title)), view.kind, &mut subjects);
                let name = if view.declared { subject.clone() } else { format!("{subject}-{}", view.kind) };
                (subject, name)
            };
            let name = unique(name, view.kind, &mut names);
            let main = standard && !out.iter().any(|d| d.main);
            out.push(Drawing { kind: view.kind, subject, name, title, standard, main, index });
        }
    }
    out
}

/// Draws one of them.
///
/// # Panics
/// Never, for a drawing that [`drawings`] gave for the same model.
pub fn draw(model: &Model, drawing: &Drawing, options: &Options) -> Scene {
    (view(drawing).draw)(model, drawing.index, options, drawing.name.clone())
}

/// The least width that a drawing can have, px.
///
/// # Panics
/// Never, for a drawing that [`drawings`] gave for the same model.
pub fn least_width(model: &Model, drawing: &Drawing, language: Language) -> f64 {
    (view(drawing).least_width)(model, drawing.index, language)
}

fn view(drawing: &Drawing) -> &'static View {
    VIEWS.iter().find(|v| v.kind == drawing.kind).expect("because drawings() took the kind from this table")
}

/// A name made of lower-case ASCII letters, digits and single hyphens; empty when the text has none of them.
pub(crate) fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        match plain(c) {
            Some(letters) => out.push_str(letters),
            None if c.is_ascii_alphanumeric() => out.push(c),
            None if !out.is_empty() && !out.ends_with('-') => out.push('-'),
            None => {}
        }
        if out.len() >= 48 {
            break;
        }
    }
    out.trim_end_matches('-').to_owned()
}

/// A letter without its accent.
const fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => "a",
        'æ' => "ae",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => "o",
        'œ' => "oe",
        'ß' => "ss",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        _ => return None,
    })
}

/// `taken` holds each name that was given, with the number to try when it is wanted again.
fn unique(slug: String, kind: &str, taken: &mut BTreeMap<String, usize>) -> String {
    let stem = if slug.is_empty() { kind.to_owned() } else { slug };
    let mut n = taken.get(&stem).copied().unwrap_or(1);
    let mut name = stem.clone();
    while n > 1 && taken.contains_key(&name) || n == 1 && taken.contains_key(&stem) {
        n += 1;
        name = format!("{stem}-{n}");
    }
    taken.insert(stem, n.max(1));
    taken.entry(name.clone()).or_insert(1);
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain_and_unique() {
        let mut taken = BTreeMap::new();
        let mut name = |text: &str| unique(slug(text), "journey", &mut taken);
        assert_eq!(name("Un premier vélo, dès 9 ans !"), "un-premier-velo-des-9-ans");
        assert_eq!(name("un premier VÉLO dès 9 ans"), "un-premier-velo-des-9-ans-2");
        assert_eq!(name("自転車"), "journey");
        assert_eq!(name("late_ad"), "late-ad");
    }
}
