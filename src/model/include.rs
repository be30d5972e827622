//! The file that was asked for, and all that it includes.
//!
//! In: the bytes of the first file and a loader for the others. Out: a tree a file, the first one first, each file once.
//! Absent: what their statements mean, apart from `language` and `include`.

use std::collections::BTreeMap;

use super::keyword::Top;
use super::{LoadError, Loader, codes, decode};
use crate::diagnostic::{Diagnostic, Sink};
use crate::source::{FileId, Sources, Span};
use crate::syntax::{Line, LineKind, PartKind, Tree};
use crate::vocabulary::{Key, Language, fold};

/// A file that was read.
pub(super) struct Document {
    pub(super) file: FileId,
    pub(super) tree: Tree,
    pub(super) language: Language,
    /// Where a line that says the language belongs, if there is none and most keywords are of another.
    pub(super) undeclared: Option<Top>,
    /// Whether the file says which it is.
    pub(super) states_language: bool,
    /// Folder, relative to that of the first file; empty or with a `/` at its end.
    pub(super) folder: String,
}

/// How many files may include one another in a row: more comes from a circle that the names do not show.
const DEEPEST: usize = 64;

/// How many files one may include in all. Links can give one file ever new names, two of them twice as many at each step.
const MOST: usize = 1000;
/// A line that includes a file.
#[derive(Clone, Copy)]
struct Place {
    /// The path.
    span: Span,
    /// All of the line, with its end.
    line: Span,
}

/// The path of a file as it is written, and where.
type Included = (String, Place);

/// Reads the first file and those that it includes.
pub(super) fn gather(
    sources: &mut Sources,
    name: &str,
    bytes: Vec<u8>,
    loader: &dyn Loader,
    sink: &mut Sink,
) -> Vec<Document> {
    let folder = folder(name).to_owned();
    let mut gathering = Gathering { sources, loader, sink, folder, known: BTreeMap::new(), documents: Vec::new() };
    gathering.run(name, bytes);
    gathering.documents
}

struct Gathering<'a> {
    sources: &'a mut Sources,
    loader: &'a dyn Loader,
    sink: &'a mut Sink,
    /// Folder of the first file, as it was named.
    folder: String,
    /// Documents by path, or `None` for one that could not be read.
    known: BTreeMap<String, Option<usize>>,
    documents: Vec<Document>,
}

/// A file whose inclusions are being followed.
struct Open {
    document: usize,
    path: String,
    includes: std::vec::IntoIter<Included>,
}

impl Gathering<'_> {
    fn run(&mut self, name: &str, bytes: Vec<u8>) {
        let path = normal(name.get(self.folder.len()..).unwrap_or(name));
        let Some(first) = self.document(name.to_owned(), String::new(), bytes) else { return };
        self.known.insert(self.identity(&path), Some(first));
        let mut open = vec![self.open(first, path)];
        while let Some(top) = open.last_mut() {
            let Some((written, at)) = top.includes.next() else {
                open.pop();
                continue;
            };
            let from = self.documents.get(top.document).map_or("", |d| d.folder.as_str());
            let Some(path) = resolve(from, &written) else {
                self.outside(&written, at.span);
                continue;
            };
            if let Some(next) = self.follow(&open, &path, (&written, at)) {
                open.push(next);
            }
        }
    }

    /// The path that a file is known by, so that it is one file by whichever way it is reached.
    fn identity(&self, path: &str) -> String {
        normal(&format!("{}{path}", self.folder))
    }

    fn open(&self, document: usize, path: String) -> Open {
        let includes = self.documents.get(document).map(|d| includes(d, self.sources)).unwrap_or_default();
        Open { document, path, includes: includes.into_iter() }
    }

    /// Reads an included file, unless it is known already.
    fn follow(&mut self, open: &[Open], path: &str, (written, at): (&str, Place)) -> Option<Open> {
        let identity = self.identity(path);
        if let Some(known) = self.known.get(&identity) {
            let above = open.iter().position(|o| Some(o.document) == *known);
            if let Some(above) = above {
                self.circle(open.get(above..).unwrap_or(&[]), path, at);
            }
            return None;
        }
        if self.known.len() == MOST {
            self.many(at.span);
        }
        if self.known.len() >= MOST {
            self.known.insert(identity, None);
            return None;
        }
        if open.len() >= DEEPEST {
            self.circle(open.get(open.len() - 3..).unwrap_or(&[]), path, at);
            return None;
        }
        let document = match self.loader.text(path) {
            Ok(bytes) => self.document(identity.clone(), folder(path).to_owned(), bytes),
            Err(error) => {
                self.failed(&error, written, at.span);
                None
            }
        };
        self.known.insert(identity, document);
        document.map(|d| self.open(d, path.to_owned()))
    }

    fn document(&mut self, name: String, folder: String, bytes: Vec<u8>) -> Option<usize> {
        let file = decode::take(self.sources, name, bytes, self.sink)?;
        let tree = Tree::read(self.sources.get(file));
        let stated = language(&tree, self.sources);
        let language = stated.unwrap_or(Language::English);
        let declared = at_margin(&tree, self.sources, Key::Language).next().is_some();
        let newline = if self.sources.get(file).text().contains("\r\n") { "\r\n" } else { "\n" };
        let undeclared = Some(Top { at: tree.mark.end, newline });
        let undeclared = undeclared.filter(|_| !declared && mostly_foreign(&tree, self.sources));
        let states_language = stated.is_some();
        self.documents.push(Document { file, tree, language, undeclared, states_language, folder });
        Some(self.documents.len() - 1)
    }

    fn circle(&mut self, open: &[Open], path: &str, at: Place) {
        let mut chain: Vec<&str> = open.iter().map(|o| o.path.as_str()).collect();
        chain.push(path);
        let (message, help, itself) = match *chain.as_slice() {
            [only, again] if only == again => (format!("`{only}` includes itself"), "delete this line", true),
            _ => {
                let help = "delete this line, or move what both files need into a third one that both include";
                (format!("files include each other in a circle: {}", chain.join(" → ")), help, false)
            }
        };
        let wrong = Diagnostic::new(&codes::INCLUDE_CYCLE, at.span, message, "closes the circle").help(help);
        // What a file says it has already; of a larger circle another line may be the one too many.
        self.sink.push(wrong.fix(itself, "delete the line", at.line, ""));
    }

    fn many(&mut self, span: Span) {
        let message = format!("more than {MOST} files are included; this one and those after it are not read");
        self.sink.push(
            Diagnostic::new(&codes::INCLUDE_CYCLE, span, message, "one too many")
                .help("look for a link to a folder above: through it, a file can include itself under ever new names"),
        );
    }

    fn outside(&mut self, written: &str, span: Span) {
        let message = format!("`{written}` lies outside the project");
        self.sink.push(
            Diagnostic::new(&codes::INCLUDE_OUTSIDE, span, message, "not inside")
                .help("put the file into the project, and write its path from here, as in `include: people.journey`"),
        );
    }

    fn failed(&mut self, error: &LoadError, written: &str, span: Span) {
        let (message, label) = match error {
            LoadError::Outside => return self.outside(written, span),
            LoadError::Missing => (format!("there is no file `{written}`"), "not found"),
            LoadError::Other(why) => (format!("`{written}` cannot be read: {why}"), "not read"),
        };
        self.sink.push(
            Diagnostic::new(&codes::INCLUDE_MISSING, span, message, label)
                .help("check the spelling; a path begins at the folder of the file that it is written in"),
        );
    }
}

/// The statements at the margin that are a certain keyword, in whatever language.
fn at_margin<'a>(tree: &'a Tree, sources: &'a Sources, key: Key) -> impl Iterator<Item = &'a Line> {
    tree.under(None).map(|(_, line)| line).filter(move |line| {
        let word = tree.parts(line).first().filter(|p| p.kind == PartKind::Keyword).map(|p| sources.slice(p.span));
        let folded = word.and_then(fold);
        line.kind == LineKind::Statement
            && folded.is_some_and(|f| Language::ALL.iter().any(|l| l.lexicon().key(&f) == Some(key)))
    })
}

/// Whether most lines begin with keywords that English does not have.
fn mostly_foreign(tree: &Tree, sources: &Sources) -> bool {
    let words =
        tree.lines().iter().filter_map(|line| tree.parts(line).first()).filter_map(|p| fold(sources.slice(p.span)));
    let (mut own, mut foreign) = (0_usize, 0_usize);
    for word in words {
        let known = |language: Language| language.lexicon().key(&word).is_some();
        if known(Language::English) {
            own += 1;
        } else if Language::ALL.into_iter().any(known) {
            foreign += 1;
        }
    }
    foreign > own
}

/// The language that a file says it is in. Its first two letters count: `fr-CA` is French.
pub(super) fn language(tree: &Tree, sources: &Sources) -> Option<Language> {
    at_margin(tree, sources, Key::Language).find_map(|line| parse_language(sources.slice(line.text)))
}

/// A language by what is written for it.
pub(crate) fn parse_language(text: &str) -> Option<Language> {
    Language::by_tag(text.split(['-', '_']).next().unwrap_or(text).trim())
}

/// What a file includes, in order.
fn includes(document: &Document, sources: &Sources) -> Vec<Included> {
    at_margin(&document.tree, sources, Key::Include)
        .filter(|line| !line.text.is_empty())
        .map(|line| (sources.slice(line.text).to_owned(), Place { span: line.text, line: line.span }))
        .collect()
}

/// The folder of a path: empty or with a `/` at its end.
pub(super) fn folder(path: &str) -> &str {
    path.rfind(['/', '\\']).and_then(|i| path.get(..=i)).unwrap_or("")
}

/// A path written in a file of a folder, from the folder of the first file; `None` for one that begins at the root of
/// the computer or on another one.
pub(super) fn resolve(folder: &str, written: &str) -> Option<String> {
    let absolute = written.starts_with(['/', '\\', '~']) || written.contains(':');
    (!absolute).then(|| normal(&format!("{folder}{written}")))
}

/// A path with `/`, and without `.`, `//` and `..` where that can be.
fn normal(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split(['/', '\\']) {
        match part {
            "." => {}
            "" if !parts.is_empty() => {}
            ".." if parts.last().is_some_and(|&p| p != ".." && !p.is_empty()) => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        for (folder, written, expected) in [
            ("", "a.journey", Some("a.journey")),
            ("b/", "./c//../a.journey", Some("b/a.journey")),
            ("b/", "../../a.journey", Some("../a.journey")),
            ("", "sub\\a.journey", Some("sub/a.journey")),
            ("", "/etc/passwd", None),
            ("", "C:\\a", None),
            ("", "https://a.b/c", None),
            ("", "~/a", None),
        ] {
            assert_eq!(resolve(folder, written).as_deref(), expected, "{folder} {written}");
        }
        assert_eq!(normal("/a/../b"), "/b");
    }
}
