//! `journey views`: what can be drawn of files.
//!
//! In: files. Out: for each drawing the word that chooses it, the name of its output, and its title. Absent: drawing.

use super::arguments::Messages;
use super::choice::word;
use super::outputs::named;
use super::{Exit, Failure, files, reading};
use crate::view::{Drawing, VIEWS};

/// Before what is drawn when nobody chooses.
const STANDARD: &str = "*";

/// Lists what was asked for on standard output. Files with mistakes are listed as far as they were understood.
pub(super) fn run(inputs: &[std::path::PathBuf], messages: Messages) -> Result<Exit, Failure> {
    let mut readings = reading::all(inputs)?;
    for reading in &mut readings {
        reading.list(None, true);
    }
    let mistakes = reading::report(&readings, messages);
    let mut rows = Vec::new();
    for reading in &readings {
        rows.push(Row::File(reading.input.name.clone()));
        let stem = reading.input.path.as_ref().map_or(reading.input.stem.clone(), |p| p.with_extension(""));
        let place = stem.file_name().map_or(stem.clone(), Into::into);
        rows.extend(reading.drawings.iter().map(|d| {
            let output = named(&place, (!d.main).then_some(d.name.as_str()));
            Row::Drawing { standard: d.standard, word: word(d), output: output.display().to_string(), title: title(d) }
        }));
        if reading.drawings.is_empty() {
            rows.push(Row::Nothing);
        }
    }
    files::write_stdout(listed(&rows).as_bytes())
        .map_err(|e| Failure::io("cannot write", "standard output".as_ref(), &e))?;
    Ok(if mistakes { Exit::Mistakes } else { Exit::Done })
}

enum Row {
    File(String),
    Nothing,
    Drawing { standard: bool, word: String, output: String, title: String },
}

/// Its title, or what its kind is, where it is of the whole file.
fn title(drawing: &Drawing) -> String {
    if !drawing.title.is_empty() {
        return drawing.title.clone();
    }
    VIEWS.iter().find(|v| v.kind == drawing.kind).map_or(String::new(), |v| v.summary.to_owned())
}

/// Columns as wide as their widest cell, in characters.
fn listed(rows: &[Row]) -> String {
    let width = |cell: fn(&Row) -> usize| rows.iter().map(cell).max().unwrap_or(0);
    let words = width(|row| if let Row::Drawing { word, .. } = row { word.chars().count() } else { 0 });
    let outputs = width(|row| if let Row::Drawing { output, .. } = row { output.chars().count() } else { 0 });
    let mut out = String::new();
    for row in rows {
        let line = match row {
            Row::File(name) => name.clone(),
            Row::Nothing => "  nothing".to_owned(),
            Row::Drawing { standard, word, output, title } => {
                let mark = if *standard { STANDARD } else { " " };
                format!("{mark} {word:words$}  {output:outputs$}  {title}")
            }
        };
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}
