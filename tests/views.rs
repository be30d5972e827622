//! Every kind of drawing, on cases that are files: `tests/cases/view/<kind>/<case>.journey`.
//!
//! Each case must be read without a mistake and give at least one drawing of its kind. Every drawing of that kind keeps the
//! invariants of layout in both languages and both ways of measuring, at its own width and at a wide one, is the same
//! twice, and has the same geometry in every theme.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say so and stop")]

use std::fs;
use std::path::{Path, PathBuf};

use journey::diagnostic::{Diagnostic, Severity, Sink};
use journey::model::{self, Model};
use journey::render::svg::{SvgOptions, TextMode, svg};
use journey::source::Sources;
use journey::text::{Metrics, measured};
use journey::theme::{Choice, LIGHT};
use journey::view::{self, Drawing, Options, VIEWS};
use journey::vocabulary::Language;

#[path = "support/invariants.rs"]
mod invariants;
#[path = "support/nothing.rs"]
mod nothing;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/view")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).into_iter().flatten().map(|e| e.unwrap().path()).collect();
    files.sort();
    files
}

fn read(path: &Path, breaches: &mut Vec<String>) -> Model {
    let (mut sources, mut sink) = (Sources::new(), Sink::new());
    let bytes = fs::read(path).unwrap();
    let model = model::read(&mut sources, "case.journey", bytes, &nothing::Nothing, &mut sink);
    // What stands over the limit of a canvas is a mistake, but is drawn with `--keep-going`.
    let kept = |d: &Diagnostic| d.code.name == "too-many";
    for wrong in sink.finish().into_iter().filter(|d| d.severity == Severity::Error && !kept(d)) {
        breaches.push(format!("{}: {wrong:?}", path.display()));
    }
    model
}

/// Draws one in every way; every breach, in words.
fn survey(model: &Model, drawing: &Drawing) -> Vec<String> {
    let mut breaches = Vec::new();
    for language in Language::ALL {
        for metrics in [Metrics::Bundled, Metrics::System] {
            let least = measured(metrics, || view::least_width(model, drawing, language));
            for width in [None, Some(least.ceil()), Some(least.ceil() + 700.0)] {
                let scene = measured(metrics, || view::draw(model, drawing, &Options { width, language }));
                let place = format!("{} {} {metrics:?} {width:?}", drawing.name, language.tag());
                if width.is_some_and(|w| (w - scene.width).abs() > 0.5) {
                    breaches.push(format!("{place}: is {} px wide", scene.width));
                }
                if scene.title.trim().is_empty() || scene.description.trim().is_empty() {
                    breaches.push(format!("{place}: nothing is said of it"));
                }
                if scene.nodes.len() < 3 {
                    breaches.push(format!("{place}: nothing is drawn"));
                }
                breaches.extend(invariants::broken(&scene).into_iter().map(|b| format!("{place}: {b}")));
            }
        }
    }
    let options = Options { width: None, language: model.language };
    let once = view::draw(model, drawing, &options);
    for text in TextMode::ALL {
        for theme in [Choice::One(&LIGHT), Choice::Auto] {
            let how = SvgOptions { theme, text };
            let bytes = svg(&once, &how);
            if bytes != svg(&view::draw(model, drawing, &options), &how) {
                breaches.push(format!("{}: differs the second time", drawing.name));
            }
            if let Err(e) = roxmltree::Document::parse(&bytes) {
                breaches.push(format!("{}: {e}", drawing.name));
            }
        }
    }
    breaches
}

#[test]
fn every_case_of_every_view_keeps_the_invariants() {
    let mut breaches = Vec::new();
    for kind in files(&folder()) {
        let name = kind.file_name().unwrap().to_str().unwrap();
        assert!(VIEWS.iter().any(|v| v.kind == name), "{name} is no kind of drawing");
        for case in files(&kind) {
            let model = read(&case, &mut breaches);
            let drawings = view::drawings(&model, model.language);
            let mut of_kind = drawings.iter().filter(|d| d.kind == name).peekable();
            if of_kind.peek().is_none() {
                breaches.push(format!("{}: no drawing", case.display()));
            }
            for drawing in of_kind {
                let found = survey(&model, drawing).into_iter();
                breaches.extend(found.map(|b| format!("{name}/{}: {b}", case.file_name().unwrap().display())));
            }
        }
    }
    let shown: Vec<_> = breaches.iter().take(40).collect();
    assert!(breaches.is_empty(), "{} breaches: {shown:#?}", breaches.len());
}
