//! Mistakes planted into valid files, as fingers and editors make them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should say so and stop")]

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// What goes wrong on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Two letters of the keyword are swapped.
    Swapped,
    /// A letter of the keyword is typed twice.
    Twice,
    /// A letter of the keyword is left out.
    LeftOut,
    /// The colon is left out.
    Colon,
    /// The line begins one column too far to the right.
    Deeper,
    /// The line begins one column too far to the left.
    Shallower,
    /// It is indented with tabs where the others are with spaces.
    Tab,
    /// A letter in the parentheses is left out.
    Level,
    /// A name is misspelt.
    Name,
    /// The line stands there twice.
    Line,
    /// A parenthesis is not closed.
    Parenthesis,
    /// It begins with a bullet.
    Bullet,
}

pub(crate) const KINDS: [Kind; 12] = [
    Kind::Swapped,
    Kind::Twice,
    Kind::LeftOut,
    Kind::Colon,
    Kind::Deeper,
    Kind::Shallower,
    Kind::Tab,
    Kind::Level,
    Kind::Name,
    Kind::Line,
    Kind::Parenthesis,
    Kind::Bullet,
];

/// What goes wrong, on which line, at which of its letters.
pub(crate) type Slip = (Kind, usize, usize);

/// Some slips.
pub(crate) fn slips() -> impl Strategy<Value = Vec<Slip>> {
    vec((select(&KINDS[..]), 0..200_usize, 0..12_usize), 1..9)
}

/// A file with slips in it.
pub(crate) fn plant(file: &str, slips: &[Slip]) -> String {
    let mut lines: Vec<String> = file.lines().map(str::to_owned).collect();
    for &(kind, line, letter) in slips {
        let at = line % lines.len().max(1);
        if let Some(line) = lines.get_mut(at) {
            *line = slip(line, kind, letter).unwrap_or_else(|| line.clone());
        }
    }
    lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect()
}

fn slip(line: &str, kind: Kind, letter: usize) -> Option<String> {
    let body = line.trim_start();
    let indent = &line[..line.len() - body.len()];
    let keyword = body.split([' ', ':']).next()?;
    let rest = &body[keyword.len()..];
    let misspelt = |word: &str, how: Kind| misspell(word, how, letter);
    Some(match kind {
        Kind::Swapped | Kind::Twice | Kind::LeftOut => format!("{indent}{}{rest}", misspelt(keyword, kind)?),
        Kind::Colon => format!("{indent}{}", body.replacen(':', "", 1)),
        Kind::Deeper => format!(" {line}"),
        Kind::Shallower => line.strip_prefix(' ')?.to_owned(),
        Kind::Tab if !indent.is_empty() => format!("{}{body}", "\t".repeat(indent.len() / 2)),
        Kind::Tab => return None,
        Kind::Level => {
            let (head, tail) = body.split_once('(')?;
            let (inside, tail) = tail.split_once(')')?;
            format!("{indent}{head}({}){tail}", misspelt(inside, Kind::LeftOut)?)
        }
        Kind::Name => {
            let (head, tail) = body.split_once(" for ")?;
            let (name, tail) = tail.split_once(':')?;
            format!("{indent}{head} for {}:{tail}", misspelt(name, Kind::Twice)?)
        }
        Kind::Line => format!("{line}\n{line}"),
        Kind::Parenthesis => format!("{indent}{}", body.replacen(')', "", 1)),
        Kind::Bullet => format!("{indent}- {body}"),
    })
}

fn misspell(word: &str, how: Kind, letter: usize) -> Option<String> {
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() < 4 {
        return None;
    }
    let at = 1 + letter % (letters.len() - 2);
    match how {
        Kind::Swapped => letters.swap(at, at + 1),
        Kind::Twice => letters.insert(at, letters[at]),
        _ => drop(letters.remove(at)),
    }
    Some(letters.into_iter().collect())
}

/// The same file with French keywords.
pub(crate) fn in_french(file: &str) -> String {
    let pairs = [
        ("language", "langue"),
        ("journey", "parcours"),
        ("stage", "étape"),
        ("step", "sous-étape"),
        ("touchpoint", "point-de-contact"),
        ("thought", "pensée"),
        ("need", "besoin"),
        ("feeling", "émotion"),
        ("pain", "douleur"),
        ("opportunity", "opportunité"),
        ("metric", "indicateur"),
        ("brake", "frein"),
        ("role", "rôle"),
        ("goal", "objectif"),
        ("lane", "ligne"),
        ("quote", "citation"),
    ];
    let french = |line: &str| {
        let body = line.trim_start();
        let word = body.split([' ', ':']).next().unwrap_or("");
        let found = pairs.iter().find(|(english, _)| *english == word);
        let indent = &line[..line.len() - body.len()];
        found.map_or(line.to_owned(), |(_, french)| format!("{indent}{french}{}", &body[word.len()..]))
    };
    let lines: Vec<String> = file.replacen("language: en", "language: fr", 1).lines().map(french).collect();
    lines.join("\n") + "\n"
}

/// The same file with levels in words.
pub(crate) fn readable(file: &str) -> String {
    let levels = ["very light", "light", "moderate", "severe", "intense"];
    (1..=5).fold(file.to_owned(), |file, level| {
        file.replace(&format!(" ({level}) #cost"), &format!(" ({}) #cost", levels[level - 1]))
    })
}
