//! The files that a file may name: those it includes, and its pictures.
//!
//! In: a path from the folder of the first file. Out: bytes, or why not. Nothing outside the project is
//! read, also not through links: a file from elsewhere must not be able to put this computer's files into a picture.
//!
//! The project is the nearest folder above the file that holds `.git`, else the nearest that holds `journey.toml`, else the
//! file's own folder.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::config;
use super::files::{self, Kind, Print};
use crate::model::{LoadError, Loader};

/// A file that was looked for, and what was found.
#[derive(Debug)]
pub(super) struct Looked {
    /// Where it was looked for: links in it are not resolved, so that it is known when one leads elsewhere.
    pub(super) path: PathBuf,
    /// `None` where its place kept it from being read.
    pub(super) kind: Option<Kind>,
    /// `None` where it could not be read.
    pub(super) print: Option<Print>,
}

/// The folder that a file may read from.
#[derive(Debug)]
pub(super) struct Project {
    /// The top folder, without links.
    root: Option<PathBuf>,
    /// The folder of the file, without links.
    folder: Option<PathBuf>,
    /// Every file that was opened, without links.
    opened: Mutex<Vec<PathBuf>>,
    /// Every file that was looked for, whether it was there or not.
    looked: Mutex<Vec<Looked>>,
}

impl Project {
    /// The project of a file, or of the folder that the program runs in.
    pub(super) fn around(file: Option<&Path>) -> Self {
        let mut opened = Vec::new();
        let folder;
        if let Some(file) = file {
            // The name that it was called by is not to be replaced either.
            let by_name = file.parent().map(|f| if f.as_os_str().is_empty() { Path::new(".") } else { f });
            let by_name = by_name.and_then(|f| f.canonicalize().ok());
            opened.extend(by_name.as_ref().zip(file.file_name()).map(|(folder, name)| folder.join(name)));
            if file.is_symlink() {
                opened.extend(file.canonicalize());
            }
            folder = by_name;
        } else {
            folder = std::env::current_dir().and_then(|f| f.canonicalize()).ok();
        }
        let marked = folder.as_deref().and_then(config::top);
        let root = marked.map(Path::to_owned).or_else(|| folder.clone());
        Self { root, folder, opened: Mutex::new(opened), looked: Mutex::default() }
    }

    /// Every file that was opened so far, without links.
    pub(super) fn opened(self) -> Vec<PathBuf> {
        self.opened.into_inner().unwrap_or_default()
    }

    /// Every file that was looked for so far.
    pub(super) fn looked(&self) -> Vec<Looked> {
        self.looked.lock().map(|mut looked| std::mem::take(&mut *looked)).unwrap_or_default()
    }

    /// Where a file is, without links, if it may be read; its path begins at the folder of the first file.
    pub(super) fn real(&self, path: &str) -> Result<PathBuf, LoadError> {
        let (Some(root), Some(folder)) = (&self.root, &self.folder) else { return Err(LoadError::Outside) };
        inside(root, &folder.join(path))
    }

    /// The bytes of a file; its path begins at the folder of the first file.
    fn read(&self, path: &str, kind: Kind) -> Result<Vec<u8>, LoadError> {
        let (Some(root), Some(folder)) = (&self.root, &self.folder) else { return Err(LoadError::Outside) };
        let path = folder.join(path);
        let read = self.read_inside(root, &path, kind);
        let kind = (read != Err(LoadError::Outside)).then_some(kind);
        if let Ok(mut looked) = self.looked.lock() {
            looked.push(Looked { path, kind, print: read.as_deref().ok().map(Print::of) });
        }
        read
    }

    fn read_inside(&self, root: &Path, path: &Path, kind: Kind) -> Result<Vec<u8>, LoadError> {
        let real = inside(root, path)?;
        let bytes = files::open_ordinary(&real).and_then(|f| kind.read(f)).map_err(|e| refusal(&e))?;
        if let Ok(mut opened) = self.opened.lock() {
            opened.push(real);
        }
        Ok(bytes)
    }
}

/// Where a file is, without links, if that is below the top folder.
fn inside(root: &Path, path: &Path) -> Result<PathBuf, LoadError> {
    let real = path.canonicalize().map_err(|e| refusal(&e))?;
    if real.starts_with(root) { Ok(real) } else { Err(LoadError::Outside) }
}

/// Why a file is not read.
fn refusal(error: &io::Error) -> LoadError {
    match error.kind() {
        io::ErrorKind::NotFound => LoadError::Missing,
        _ => LoadError::Other(super::reason(error)),
    }
}

impl Loader for Project {
    fn text(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        self.read(path, Kind::Text)
    }

    fn image(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        self.read(path, Kind::Picture)
    }
}
