//! Mended texts put where they belong.
//!
//! In: files as they were read, and their texts mended. Out: a patch, or written files. Absent: mends.

use std::fs::File;
use std::path::Path;

use super::super::difference::unified;
use super::super::{Failure, files};
use super::shelf::{Kept, Shelf};
use crate::fix::Text;

/// The files that a mend has changed, with their new texts; standard input is always given back.
fn changed<'a>(shelf: &'a Shelf, texts: &'a [Text]) -> impl Iterator<Item = (&'a Kept, &'a str)> {
    let all = shelf.files.iter().zip(texts).filter(|(_, text)| text.open);
    all.map(|(kept, text)| (kept, text.text.as_str())).filter(|(kept, text)| kept.bytes != text.as_bytes())
}

/// The patch of each file that a mend has changed.
pub(super) fn patch(shelf: &Shelf, texts: &[Text]) -> Vec<String> {
    let here = std::env::current_dir().and_then(|f| f.canonicalize()).ok();
    let one = |(kept, text): (&Kept, &str)| {
        let before = String::from_utf8_lossy(&kept.bytes);
        unified(&name(kept, here.as_deref()), &before, text)
    };
    changed(shelf, texts).map(one).collect()
}

/// How a patch calls a file: as `patch -p1` finds it from the folder that the program runs in.
fn name(kept: &Kept, here: Option<&Path>) -> String {
    let below = kept.path.as_deref().zip(here).and_then(|(path, here)| path.strip_prefix(here).ok());
    match below {
        Some(below) => below.display().to_string().replace('\\', "/"),
        None => kept.name.trim_start_matches('/').to_owned(),
    }
}

/// Writes what a mend has changed; standard input is written to standard output, changed or not.
pub(super) fn write(shelf: &Shelf, texts: &[Text]) -> Vec<Failure> {
    let mut failures = Vec::new();
    let piped = shelf.files.iter().zip(texts).find(|(kept, _)| kept.path.is_none());
    if let Some((kept, text)) = piped {
        let bytes = if text.open { text.text.as_bytes() } else { &kept.bytes };
        let written = files::write_stdout(bytes);
        failures.extend(written.err().map(|e| Failure::io("cannot write", "standard output".as_ref(), &e)));
    }
    for (kept, text) in changed(shelf, texts) {
        failures.extend(kept.path.as_deref().and_then(|path| replace(path, kept, text).err()));
    }
    failures
}

/// Gives a file its new text, unless it has changed since it was read.
fn replace(path: &Path, kept: &Kept, text: &str) -> Result<(), Failure> {
    let now = File::open(path)
        .and_then(|file| files::read_file(file, files::MAX_TEXT))
        .map_err(|e| Failure::io("cannot read", path, &e))?;
    if now != kept.bytes {
        return Err(Failure::new(format!("{} has changed meanwhile, and is left as it is", kept.name)));
    }
    files::write(path, text.as_bytes()).map(drop).map_err(|e| Failure::io("cannot write", path, &e))
}
