//! The lotus blossom: a theme, eight aspects around it, and each of them again as the middle of eight ideas.
//!
//! In: a model and the number of a lotus. Out: a scene. Absent: colours' values, bytes.
//!
//! Whoever writes the file names each petal once; the drawing repeats it in the middle of its own square.

mod bloom;
mod cell;
mod sheet;
mod spoken;

use crate::model::Model;
use crate::scene::{Canvas, Scene};
use crate::vocabulary::Language;

use super::part::page::{self, Head, MARGIN};
use super::{Options, Subject, View};
use bloom::Bloom;
use sheet::Sheet;

/// Lotus blossoms among the kinds of drawings.
pub static VIEW: View = View {
    kind: "lotus",
    summary: "lotus blossom",
    declared: true,
    list,
    draw: |model, index, options, id| Scene { id, ..blossom(model, index, options) },
    least_width: |_, _, _| sheet::LEAST,
};

/// From the blossom to the foot, px.
const FOOT: f64 = 22.0;

/// The lotuses that the file itself declares.
fn list(model: &Model, language: Language) -> Vec<Subject> {
    let own = model.lotuses.iter().enumerate().filter(|(_, l)| l.head.own);
    own.map(|(index, l)| Subject::new(&l.head, language, index, true)).collect()
}

fn blossom(model: &Model, index: usize, options: &Options) -> Scene {
    let lotus = model.lotuses.get(index).expect("because list() took the number from this model");
    let bloom = Bloom::new(model, lotus, options.language);
    let script = &bloom.script;
    let width = options.width.unwrap_or(sheet::WIDTH);
    let mut canvas = Canvas::new();
    let head = Head {
        kind: script.labels.lotus.kind,
        title: script.runs(&lotus.head.text, Head::TITLE, crate::scene::Paint::Ink),
        subtitle: bloom.purpose(Head::SUBTITLE),
        span: Some(lotus.head.span),
        of_file: true,
    };
    let top = head.draw(script, &mut canvas, width);
    let bottom = Sheet::new(&bloom, width, top).draw(&bloom, &mut canvas);
    let method = format!("{}. {}.", bloom.extent(), script.labels.lotus.method);
    let bottom = page::foot(script, &mut canvas, bottom + FOOT, width, &method);
    let (title, description) = (script.plain(&lotus.head.text), spoken::description(&bloom));
    page::scene(canvas, (width, (bottom + MARGIN - 12.0).ceil()), options.language, title, description)
}

#[cfg(test)]
mod tests;
