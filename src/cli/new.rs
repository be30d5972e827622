//! `journey new`: a file to begin with.
//!
//! In: a name and a template. Out: a file that was not there before, or text on standard output. Absent: the words of the
//! templates, which are files beside this one.

mod name;
mod templates;

use std::ffi::OsString;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use name::Name;
pub(super) use templates::{TEMPLATES, Template};

use super::arguments::New;
use super::inputs::DASH;
use super::{Exit, Failure, files, terminal};

/// What a template has in the places of its title.
const TITLE: &str = "{title}";

/// Writes what was asked for.
pub(super) fn run(request: &New) -> Result<Exit, Failure> {
    let name = Name::read(&request.name)?;
    let text = request.template.text(request.language).replace(TITLE, &name.title);
    let path = request.output.as_deref().unwrap_or(&name.path);
    if path.as_os_str() == DASH {
        return super::print(text.as_bytes());
    }
    if request.output.is_some() && (path.is_dir() || name::is_folder(path)) {
        let better = path.join(name.path.file_name().unwrap_or_default());
        let message = format!("{} is a folder; -o names a file, such as {}", path.display(), better.display());
        return Err(Failure::new(message));
    }
    match files::making_folder(path, || files::write_new(path, text.as_bytes())) {
        Ok(()) => {
            terminal::say(&format!(
                "wrote {}\nnext: open it in a text editor, then {}\n",
                path.display(),
                render(path)
            ));
            Ok(Exit::Done)
        }
        Err(e) if e.kind() == ErrorKind::AlreadyExists && path.symlink_metadata().is_ok() => {
            let advice = "choose another name, or move that file away first";
            Err(Failure::new(format!("{} is there already, and was left as it is; {advice}", path.display())))
        }
        Err(e) => Err(Failure::io("cannot write", path, &e)),
    }
}

/// The call that draws a file, as a shell takes it.
fn render(path: &Path) -> String {
    let shown = path.display().to_string();
    // What begins with a hyphen would be taken for an option.
    let shown = if shown.starts_with('-') { Path::new(".").join(path).display().to_string() } else { shown };
    let plain = |c: char| c.is_alphanumeric() || "-_./\\:,+@%".contains(c) && (c != '\\' || cfg!(windows));
    if shown.chars().all(plain) {
        format!("journey render {shown}")
    } else if cfg!(windows) {
        format!("journey render \"{shown}\"")
    } else {
        format!("journey render '{}'", shown.replace('\'', r"'\''"))
    }
}

/// A path with more at its end.
fn longer(path: &Path, end: &str) -> PathBuf {
    let mut longer = OsString::from(path);
    longer.push(end);
    longer.into()
}
