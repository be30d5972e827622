//! One picture a file: model to scene.
//!
//! In: a model. Out: which drawings its file declares, and the scene of each. Absent: bytes, themes, files.
//!
//! A kind of drawing is one module below this one and one line in [`VIEWS`].

pub mod journey_map;
mod part;

use std::collections::BTreeMap;

use crate::model::Model;
use crate::scene::Scene;
use crate::vocabulary::Language;

/// What the reader of a drawing chooses.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    /// Wanted width of the page, px; `None` lets the drawing choose.
    pub width: Option<f64>,
    /// Language of the labels, and of the texts where they are translated.
    pub language: Language,
}

/// A drawing that a file declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// Keyword of what is drawn.
    pub kind: &'static str,
    /// Unique among the drawings of the file; lower-case ASCII letters, digits and hyphens.
    pub name: String,
    /// Its title, as people read it.
    pub title: String,
    /// Its number among those of its kind.
    pub index: usize,
}

/// A kind of drawing.
pub struct View {
    /// Keyword of what it draws.
    pub kind: &'static str,
    /// Handle, title and number of each thing that the file declares to be drawn.
    list: fn(&Model, Language) -> Vec<Subject>,
    /// Draws the one of that number.
    draw: fn(&Model, usize, &Options, String) -> Scene,
    /// The least width of the page, px.
    least_width: fn(&Model, usize, Language) -> f64,
}

/// One thing that a file declares to be drawn.
struct Subject {
    handle: Option<String>,
    title: String,
    index: usize,
}

/// All kinds of drawings.
pub static VIEWS: [&View; 1] = [&journey_map::VIEW];

/// What the file that was asked for declares to be drawn, in its own order within each kind.
pub fn drawings(model: &Model, language: Language) -> Vec<Drawing> {
    let mut taken = BTreeMap::new();
    let mut out = Vec::new();
    for view in VIEWS {
        for Subject { handle, title, index } in (view.list)(model, language) {
            let name = unique(slug(handle.as_deref().unwrap_or(&title)), view.kind, &mut taken);
            out.push(Drawing { kind: view.kind, name, title, index });
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
fn slug(text: &str) -> String {
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
