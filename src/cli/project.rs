//! The files that a file may name: those it includes, and its pictures.
//!
//! In: a path from the folder of the first file. Out: bytes, or why not. Nothing outside the project is
//! read, also not through links: a file from elsewhere must not be able to put this computer's files into a picture.
//!
//! The project is the nearest folder above the file that holds `.git`, else the nearest that holds `journey.toml`, else the
//! file's own folder.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::{config, files};
use crate::model::{LoadError, Loader};

/// What a picture has, about, in bytes.
const IMAGE: usize = 1 << 15;

/// The folder that a file may read from.
#[derive(Debug)]
pub(super) struct Project {
    /// The top folder, without links.
    root: Option<PathBuf>,
    /// The folder of the file, without links.
    folder: Option<PathBuf>,
    /// Every file that was opened, without links.
    opened: Mutex<Vec<PathBuf>>,
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
        Self { root, folder, opened: Mutex::new(opened) }
    }

    /// Every file that was opened so far, without links.
    pub(super) fn opened(self) -> Vec<PathBuf> {
        self.opened.into_inner().unwrap_or_default()
    }

    /// The bytes of a file, as `read` takes them; its path begins at the folder of the first file.
    fn read(&self, path: &str, read: impl FnOnce(File) -> io::Result<Vec<u8>>) -> Result<Vec<u8>, LoadError> {
        let (Some(root), Some(folder)) = (&self.root, &self.folder) else { return Err(LoadError::Outside) };
        let real = folder.join(path).canonicalize().map_err(|e| refusal(&e))?;
        if !real.starts_with(root) {
            return Err(LoadError::Outside);
        }
        let bytes = files::open_ordinary(&real).and_then(read).map_err(|e| refusal(&e))?;
        if let Ok(mut opened) = self.opened.lock() {
            opened.push(real);
        }
        Ok(bytes)
    }
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
        self.read(path, |file| files::read_file(file, files::MAX_TEXT))
    }

    fn image(&self, path: &str) -> Result<Vec<u8>, LoadError> {
        self.read(path, |file| files::read(file.take(files::IMAGE_HEAD), files::IMAGE_HEAD, IMAGE))
    }
}
