//! Reading within limits, writing whole or not at all.
//!
//! In: paths and bytes. Out: bytes and files. Absent: which files, and what is in them.

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hasher as _};
use std::io::{self, Read, Write};
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

/// The largest text that is read, in bytes.
pub(super) const MAX_TEXT: u64 = 64 << 20;
/// So much of a picture is read, in bytes: more than any picture may have, so that whoever checks it sees that.
const IMAGE_HEAD: u64 = (2 << 20) + 1;
/// What a picture has, about, in bytes.
const IMAGE: usize = 1 << 15;

/// What a file is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Picture,
}

impl Kind {
    /// What is read of a file of this kind.
    pub(super) fn read(self, file: File) -> io::Result<Vec<u8>> {
        match self {
            Self::Text => read_file(file, MAX_TEXT),
            Self::Picture => read(file.take(IMAGE_HEAD), IMAGE_HEAD, IMAGE),
        }
    }
}

/// Tells what was read at one time from what is read at another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Print {
    /// Bytes.
    pub(super) length: usize,
    hash: u64,
}

impl Print {
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(bytes);
        Self { length: bytes.len(), hash: hasher.finish() }
    }
}

/// What became of a file that was to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// It has new bytes.
    Yes,
    /// It had these bytes already, and was not touched.
    Unchanged,
}

/// Reads a file of at most `limit` bytes; more are an error, however large it says it is.
pub(super) fn read_file(file: File, limit: u64) -> io::Result<Vec<u8>> {
    let size = file.metadata().map_or(0, |about| about.len());
    read(file, limit, size as usize)
}

/// Reads at most `limit` bytes, probably about `expected`; more than the limit are an error.
pub(super) fn read(source: impl Read, limit: u64, expected: usize) -> io::Result<Vec<u8>> {
    // One byte more than there are, so that the end is seen without growing.
    let mut bytes = Vec::with_capacity(expected.min(limit as usize) + 1);
    source.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, format!("it is larger than {}", size(limit))));
    }
    Ok(bytes)
}

/// Opens an ordinary file. A device or a pipe could block for ever, or never end.
pub(super) fn open_ordinary(path: &Path) -> io::Result<File> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not an ordinary file"));
    }
    File::open(path)
}

fn size(bytes: u64) -> String {
    format!("{} MiB", bytes >> 20)
}

/// Gives a file these bytes: all of them, or none when anything goes wrong.
///
/// A link is replaced, not followed: what it leads to is nobody's output. What is no file, such as `/dev/null`, is
/// written to.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<Written> {
    let about = fs::metadata(path).ok();
    if is_device(path, about.as_ref()) {
        fs::OpenOptions::new().write(true).open(path)?.write_all(bytes)?;
        return Ok(Written::Yes);
    }
    let link = fs::symlink_metadata(path).is_ok_and(|a| a.is_symlink());
    if !link && about.as_ref().is_some_and(|a| a.len() == bytes.len() as u64) && holds(File::open(path)?, bytes)? {
        return Ok(Written::Unchanged);
    }
    if about.as_ref().is_some_and(|a| a.permissions().readonly()) {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "it is read-only"));
    }
    let mut file = new_file(folder(path))?;
    if let Some(about) = about {
        file.as_file().set_permissions(about.permissions())?;
    }
    file.write_all(bytes)?;
    file.persist(path).map_err(|e| e.error)?;
    Ok(Written::Yes)
}

/// Makes a file of these bytes: all of them, or none when anything goes wrong.
///
/// What has its name already, be it a link that leads nowhere, stays as it is: that is an error of the kind
/// [`io::ErrorKind::AlreadyExists`]. What is no file, such as `/dev/null`, is written to.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if is_device(path, fs::metadata(path).ok().as_ref()) {
        return fs::OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    if fs::symlink_metadata(path).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let mut file = new_file(folder(path))?;
    file.write_all(bytes)?;
    // It may have come into being meanwhile.
    file.persist_noclobber(path).map_err(|e| e.error)?;
    Ok(())
}

/// Writes, and where the folder of the file is not there, makes it and writes again.
pub(super) fn making_folder<T>(path: &Path, write: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match (write(), path.parent()) {
        (Err(e), Some(folder)) if e.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(folder).and_then(|()| write())
        }
        (written, _) => written,
    }
}

/// Whether it is neither a file nor a folder: nothing can take its place.
fn is_device(path: &Path, about: Option<&fs::Metadata>) -> bool {
    about.is_some_and(|a| !a.is_file() && !a.is_dir()) || path.starts_with("/dev")
}

/// The folder that a file lies in.
fn folder(path: &Path) -> &Path {
    path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Whether a source gives exactly these bytes; little of it is in memory at a time.
fn holds(mut source: impl Read, mut bytes: &[u8]) -> io::Result<bool> {
    let mut piece = vec![0; bytes.len().clamp(1, 1 << 15)];
    loop {
        let read = match source.read(&mut piece) {
            Ok(0) => return Ok(bytes.is_empty()),
            Ok(read) => read,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            Err(e) => return Err(e),
        };
        let Some((head, rest)) = bytes.split_at_checked(read) else { return Ok(false) };
        if piece.get(..read) != Some(head) {
            return Ok(false);
        }
        bytes = rest;
    }
}

/// A file under a name that nobody looks for, with the permissions that any new file gets: those of a temporary one would
/// keep others from reading it.
fn new_file(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".journey-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Writes to standard output. A reader that has had enough is no mistake.
pub(super) fn write_stdout(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}
