//! Pictures by the paths that a file writes.
//!
//! In: where a path is written. Out: an [`ImageRef`], with its bytes if they could be had and are good. Absent: what makes
//! a picture a good one.

use super::picture::{self, Fault};
use super::read::Builder;
use super::{ImageRef, LoadError, codes, include};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

impl Builder<'_, '_> {
    /// A picture by the path that is written at a place.
    pub(super) fn image(&mut self, span: Span) -> ImageRef {
        let written = self.here.slice(span);
        let reference = |data| ImageRef { path: written.to_owned(), span, data };
        let folder = &self.here.document.folder;
        let Some(path) = include::resolve(folder, written) else {
            self.sink.push(outside(written, span));
            return reference(None);
        };
        if let Some(known) = self.pictures.get(&path) {
            return reference(known.clone());
        }
        let image = match self.loader.image(&path) {
            Ok(bytes) => picture::check(&path, bytes).map_err(|fault| unfit(written, span, fault)),
            Err(LoadError::Outside) => Err(outside(written, span)),
            Err(LoadError::Missing) => Err(unread(span, format!("there is no picture `{written}`"))),
            Err(LoadError::Other(why)) => Err(unread(span, format!("the picture `{written}` cannot be read: {why}"))),
        };
        let image = image.map_err(|error| self.sink.push(error)).ok();
        self.pictures.insert(path, image.clone());
        reference(image)
    }
}

fn outside(written: &str, span: Span) -> Diagnostic {
    Diagnostic::new(&codes::IMAGE_OUTSIDE, span, format!("`{written}` lies outside the project"), "not inside")
        .help("put the picture into the project, and write its path from here, as in `photo: julius.jpg`")
}

fn unread(span: Span, message: String) -> Diagnostic {
    Diagnostic::new(&codes::IMAGE_MISSING, span, message, "not found")
        .help("check the spelling; a path begins at the folder of the file that it is written in")
}

fn unfit(written: &str, span: Span, fault: Fault) -> Diagnostic {
    let (code, message, help) = match fault {
        Fault::Name => {
            (&codes::IMAGE_KIND, format!("`{written}` is not a PNG, JPEG or SVG file"), "save it as .png, .jpg or .svg")
        }
        Fault::Bytes => (
            &codes::IMAGE_KIND,
            format!("`{written}` does not hold what its name says, or is broken"),
            "open it in a drawing program and save it again as PNG, JPEG or SVG",
        ),
        Fault::Large => (
            &codes::IMAGE_TOO_LARGE,
            format!("`{written}` is larger than 2 MiB"),
            "scale it down to what is seen of it",
        ),
        Fault::Unsafe(what) => (
            &codes::IMAGE_UNSAFE,
            format!("`{written}` holds {what}"),
            "save it again as a plain SVG, with everything that it needs inside; or save it as PNG",
        ),
    };
    Diagnostic::new(code, span, message, "cannot be taken").help(help)
}
