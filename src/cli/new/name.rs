//! What a new file is called.
//!
//! In: the name after `journey new`. Out: a path and a title, or what is wrong with the name. Absent: whether the path is
//! free.

use std::path::{Path, PathBuf, is_separator};

use super::longer;
use crate::cli::Failure;
use crate::cli::inputs::EXTENSION;

/// A new file.
#[derive(Debug)]
pub(super) struct Name {
    /// Where it goes; ends as files of the language do.
    pub(super) path: PathBuf,
    /// Made from the last part of the path; marks of the language are escaped.
    pub(super) title: String,
}

impl Name {
    /// What a name means.
    pub(super) fn read(word: &Path) -> Result<Self, Failure> {
        if is_folder(word) {
            let advice = "add the name of the file";
            return Err(Failure::new(format!("`{}` is a folder; {advice}: {}", word.display(), example(word))));
        }
        let bytes = word.as_os_str().as_encoded_bytes();
        let last = bytes.rsplit(|&b| is_separator(char::from(b))).next().unwrap_or_default();
        let Ok(last) = std::str::from_utf8(last) else {
            return Err(Failure::new(format!("`{}` is not UTF-8, and the title could not be either", word.display())));
        };
        if let Some(hidden) = last.chars().find(|&c| cannot_be_drawn(c)) {
            let code = u32::from(hidden);
            let message = format!("the name holds the invisible character U+{code:04X}; write it without");
            return Err(Failure::new(message));
        }
        let stem = without_extension(last);
        let title = title(stem.unwrap_or(last));
        if title.is_empty() {
            let advice = "letters or digits are needed for the title";
            return Err(Failure::new(format!("`{last}` is no name; {advice}, as in {}", example(Path::new("")))));
        }
        let path = if stem.is_some() { word.to_owned() } else { longer(word, &format!(".{EXTENSION}")) };
        Ok(Self { path, title: escaped(&title) })
    }
}

/// Whether a path says itself that it is a folder.
pub(super) fn is_folder(path: &Path) -> bool {
    path.as_os_str().as_encoded_bytes().last().is_some_and(|&b| is_separator(char::from(b)))
}

/// A good name in a folder.
fn example(folder: &Path) -> String {
    format!("journey new {}", folder.join("first-visit").display())
}

/// A name without the ending that files of the language have, in small letters or capitals; `None` if it has none.
fn without_extension(name: &str) -> Option<&str> {
    let (stem, end) = name.rsplit_once('.')?;
    end.eq_ignore_ascii_case(EXTENSION).then_some(stem)
}

/// `first-bike` is `First bike`. Empty when nothing could be read.
fn title(stem: &str) -> String {
    let between = |c: char| matches!(c, '-' | '_' | '\u{200B}' | '\u{FEFF}') || c.is_whitespace();
    let words: Vec<&str> = stem.trim_start_matches('.').split(between).filter(|w| !w.is_empty()).collect();
    let words = words.join(" ");
    if words.chars().all(|c| matches!(c, '.' | ' ')) {
        return String::new();
    }
    let mut rest = words.chars();
    rest.next().map(|first| first.to_uppercase().chain(rest).collect()).unwrap_or_default()
}

/// Characters that no text of the language may hold.
fn cannot_be_drawn(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}')
}

/// With the marks of the language taken literally.
fn escaped(title: &str) -> String {
    let mut out = String::with_capacity(title.len());
    for c in title.chars() {
        if matches!(c, '*' | '`' | '[' | ']' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_made_from_names() {
        assert_eq!(title("first-bike"), "First bike");
        assert_eq!(title("__the_corner--bakery_"), "The corner bakery");
        assert_eq!(title("élan"), "Élan");
        assert_eq!(title("自転車"), "自転車");
        assert_eq!(title("plan.v2"), "Plan.v2");
        assert_eq!(title(".hidden"), "Hidden");
        assert_eq!(title("ßen"), "SSen");
        for nothing in ["", ".", "...", "-", "_ -", ". .", "\u{200B}"] {
            assert_eq!(title(nothing), "", "{nothing:?}");
        }
    }

    #[test]
    fn marks_are_taken_literally() {
        assert_eq!(escaped(r"a*b [^c] `d` \e"), r"a\*b \[^c\] \`d\` \\e");
    }

    #[test]
    fn the_ending_is_added_once() {
        let path = |name: &str| Name::read(Path::new(name)).unwrap().path.display().to_string();
        assert_eq!(path("bike"), "bike.journey");
        assert_eq!(path("maps/bike.journey"), "maps/bike.journey");
        assert_eq!(path("bike.JOURNEY"), "bike.JOURNEY");
        assert_eq!(path("bike.v2"), "bike.v2.journey");
        assert_eq!(path("../bike"), "../bike.journey");
    }
}
