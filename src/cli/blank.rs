//! `journey blank`: an empty canvas to a file.
//!
//! In: what was asked for. Out: a written file or bytes on standard output, and a message. No file is read.

use std::path::Path;

use super::arguments::Blank;
use super::outputs::{Output, place};
use super::{Exit, Failure, render, terminal};
use crate::render::svg::{SvgOptions, TextMode, svg};
use crate::text::{Metrics, measured};
use crate::view::blank;

/// Draws what was asked for.
pub(super) fn run(request: &Blank) -> Result<Exit, Failure> {
    let kind = request.kind.as_str();
    // Without the font that it is measured with, a text may be wider.
    let metrics = if request.text == TextMode::System { Metrics::System } else { Metrics::Bundled };
    let Some(scene) = measured(metrics, || blank(kind, request.language)) else {
        return Err(Failure::new(format!("there is no empty canvas `{kind}`")));
    };
    let bytes = svg(&scene, &SvgOptions { theme: request.theme, text: request.text });
    let output = place(&format!("blank-{kind}.svg"), request.output.as_deref().map(Path::new));
    let written = render::write(&output, bytes.as_bytes())?;
    if let Output::File(path) = &output {
        terminal::say(&render::named(path, written));
    }
    Ok(Exit::Done)
}
