//! Which files are meant.
//!
//! In: the words after a command. Out: a list of files, each once, in a stable order. Absent: reading them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::Failure;

/// How a file of the language ends.
pub(super) const EXTENSION: &str = "journey";

/// The word for standard input and output.
pub(super) const DASH: &str = "-";

/// Folders that hold copies and downloads, never a project's own files.
const PASSED_OVER: [&str; 2] = ["target", "node_modules"];

/// A file to be read.
#[derive(Debug, Clone)]
pub(super) struct Input {
    /// Where it is; `None` for standard input.
    pub(super) path: Option<PathBuf>,
    /// As messages call it.
    pub(super) name: String,
    /// Its path below the folder that it was found in, without its ending: its drawing's path below another folder.
    pub(super) stem: PathBuf,
}

/// All files that the words mean: a folder means all files of the language below it, by name.
pub(super) fn collect(words: &[PathBuf]) -> Result<Vec<Input>, Failure> {
    if let [word] = words
        && word.as_os_str() != DASH
        && word.is_file()
    {
        // The usual call: there is no other file to tell it from.
        return Ok(vec![input(word.clone(), stem_of(word))]);
    }
    let mut seen = BTreeSet::new();
    let mut inputs = Vec::new();
    for word in words {
        if word.as_os_str() == DASH {
            if seen.insert(PathBuf::new()) {
                inputs.push(Input { path: None, name: "<stdin>".into(), stem: EXTENSION.into() });
            }
            continue;
        }
        let about = std::fs::metadata(word).map_err(|e| Failure::io("cannot read", word, &e))?;
        if !about.is_dir() {
            add(&mut inputs, &mut seen, input(word.clone(), stem_of(word)));
            continue;
        }
        let files = below(word)?;
        if files.is_empty() {
            return Err(Failure::new(format!("no .{EXTENSION} file is below {}", word.display())));
        }
        for path in files {
            let stem = path.strip_prefix(word).unwrap_or(&path).with_extension("");
            add(&mut inputs, &mut seen, input(path, stem));
        }
    }
    Ok(inputs)
}

/// The name of a file without its ending.
pub(super) fn stem_of(path: &Path) -> PathBuf {
    path.file_stem().unwrap_or(path.as_os_str()).into()
}

fn input(path: PathBuf, stem: PathBuf) -> Input {
    let shown = path.strip_prefix(".").unwrap_or(&path);
    Input { name: shown.display().to_string(), path: Some(path), stem }
}

/// Adds a file, unless it is there already under whatever name.
fn add(inputs: &mut Vec<Input>, seen: &mut BTreeSet<PathBuf>, input: Input) {
    let real = input.path.as_ref().and_then(|p| p.canonicalize().ok());
    if real.is_none_or(|real| seen.insert(real)) {
        inputs.push(input);
    }
}

/// The files below a folder. Links to folders are not followed, so that none is met twice and no circle is walked.
fn below(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        let entries = std::fs::read_dir(&folder).map_err(|e| Failure::io("cannot read", &folder, &e))?;
        for entry in entries {
            let entry = entry.map_err(|e| Failure::io("cannot read", &folder, &e))?;
            let path = entry.path();
            let name = entry.file_name();
            let hidden = name.to_string_lossy().starts_with('.');
            let kind = entry.file_type().map_err(|e| Failure::io("cannot read", &path, &e))?;
            if kind.is_dir() && !hidden && !PASSED_OVER.iter().any(|p| name == *p) {
                open.push(path);
            } else if !hidden && path.extension().is_some_and(|e| e == EXTENSION) && path.is_file() {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
