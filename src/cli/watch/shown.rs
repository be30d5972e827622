//! What the preview shows of a file.
//!
//! In: what is kept of a file. Out: its pictures and what is wrong in it, as the preview takes them. Absent: the page.

use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use super::builder::{Kept, Trouble};
use super::listing::whole;
use crate::cli::arguments::Render;
use crate::cli::inputs::Input;
use crate::cli::outputs::named;
use crate::cli::reading::Reading;
use crate::diagnostic::{Diagnostic, Severity};
use crate::preview::{Picture, Problem, Shown, Text};
use crate::render::svg::{SvgOptions, svg_with_places};
use crate::scene::Scene;
use crate::source::{Source, Sources};
use crate::theme::Choice;
use crate::view::Drawing;

/// A drawing as the preview shows it: unless a theme is asked for, in colours that the reader of the page chooses.
pub(super) fn picture(reading: &Reading, drawing: &Drawing, scene: &Scene, request: &Render) -> Picture {
    let options = SvgOptions { theme: request.theme.or(reading.theme).unwrap_or(Choice::Auto), text: request.text };
    let stem = reading.input.stem.file_name().unwrap_or_default();
    let suffix = (!drawing.main).then_some(drawing.name.as_str());
    Picture {
        name: named(stem.as_ref(), suffix).display().to_string(),
        kind: drawing.kind,
        title: drawing.called().to_owned(),
        standard: drawing.standard,
        svg: svg_with_places(scene, &options, &reading.found.sources).into(),
    }
}

/// A file as the preview shows it.
pub(super) fn shown(kept: &Kept) -> Shown {
    let input = &kept.input;
    let problems = kept.troubles().map(|t| told(input, t));
    let settled = kept.reading.iter().map(|r| &r.around.config);
    let settled =
        settled.flat_map(|c| c.found.diagnostics.iter().map(|d| problem(c.path.as_deref(), &c.found.sources, d)));
    let found = kept.reading.as_ref().map(|r| &r.found);
    let found = found.iter().flat_map(|f| f.diagnostics.iter().map(|d| problem(input.path.as_deref(), &f.sources, d)));
    let found = settled.chain(found);
    Shown {
        name: slashed(&input.name),
        path: input.path.as_deref().map(whole),
        pictures: kept.pictures.clone(),
        partial: kept.partial.clone(),
        problems: problems.chain(found).collect(),
        texts: kept.reading.iter().flat_map(|r| texts(input, &r.found.sources)).collect(),
    }
}

/// The texts that a file was drawn from.
fn texts(input: &Input, sources: &Sources) -> Vec<Text> {
    let text = |source: &Source| Text {
        file: slashed(source.name()),
        path: read_from(input.path.as_deref(), source).as_deref().map(whole),
        text: source.text().into(),
    };
    sources.iter().map(text).collect()
}

/// Where a text was read from; the first one may be standard input.
fn read_from(first: Option<&Path>, source: &Source) -> Option<PathBuf> {
    if source.base() == 0 { first.map(Path::to_owned) } else { Some(source.name().into()) }
}

/// What is wrong with a file as a whole.
fn told(input: &Input, trouble: &Trouble) -> Problem {
    Problem {
        severity: Severity::Error,
        code: trouble.code,
        message: trouble.message.clone(),
        label: String::new(),
        reason: String::new(),
        help: None,
        file: slashed(&input.name),
        path: input.path.as_deref().map(whole),
        line: 1,
        column: 1,
        length: 0,
        excerpt: String::new(),
    }
}

fn problem(first: Option<&Path>, sources: &Sources, diagnostic: &Diagnostic) -> Problem {
    let span = diagnostic.span();
    let (source, place) = sources.place(span);
    // The words that it is about, no further than the end of their line.
    let words = sources.slice(span).split(['\n', '\r']).next().unwrap_or_default();
    let path = read_from(first, source);
    Problem {
        severity: diagnostic.severity,
        code: diagnostic.code.name,
        message: diagnostic.message.clone(),
        label: diagnostic.labels.first().map(|l| l.text.clone()).unwrap_or_default(),
        reason: diagnostic.code.reason.to_owned(),
        help: diagnostic.help.clone(),
        file: slashed(source.name()),
        path: path.as_deref().map(whole),
        line: place.line,
        column: place.column,
        length: words.chars().count() as u32,
        excerpt: source.line(place.line).to_owned(),
    }
}

/// The name of a file as it is written everywhere.
pub(super) fn slashed(name: &str) -> String {
    if MAIN_SEPARATOR == '/' { name.to_owned() } else { name.replace(MAIN_SEPARATOR, "/") }
}

/// A path as it is told.
pub(super) fn called(path: &Path) -> String {
    slashed(&path.strip_prefix(".").unwrap_or(path).display().to_string())
}
