//! Lines to a model: one pass over the lines of each file, then one over the names.
//!
//! In: the bytes of a file, and a loader for those that it includes. Out: a [`Model`]. Absent: what each keyword makes of
//! its line, which is in `build`.
//!
//! Lines come in the order of the text, each after the statement that it stands under; what is open at the moment is a
//! stack. So depth costs nothing and nothing here calls itself.

use std::collections::BTreeMap;

use super::include::{self, Document};
use super::keyword::{self, Meant, Place, Suggestions, Words};
use super::names::{Guesses, Names, Target};
use super::prose::{self, Context};
use super::{
    Evidence, Head, Image, ImageRef, ItemId, JourneyId, LaneId, LoadError, Loader, Model, PersonId, Prose, Run,
    RunKind, SourceId, Word, codes, head, names, picture,
};
use crate::diagnostic::{Diagnostic, Sink};
use crate::source::{Sources, Span};
use crate::syntax::{Fault, Line, LineId, LineKind, Part, PartKind};
use crate::vocabulary::{Handle, Key, Keys, Keyword, Language, Text, fold, keyword as row};

/// Reads a file and all that it includes. Whatever is wrong is reported, and everything else is in the model.
///
/// `name` is what messages call the file; the paths that it includes are resolved from its folder.
pub fn read(sources: &mut Sources, name: &str, bytes: Vec<u8>, loader: &dyn Loader, sink: &mut Sink) -> Model {
    let documents = include::gather(sources, name, bytes, loader, sink);
    let mut model = Model::empty(documents.first().map_or(Language::English, |d| d.language));
    let Some(first) = documents.first() else { return model };
    let mut builder = Builder {
        sources,
        here: Here::new(first, sources, true),
        loader,
        sink,
        model: &mut model,
        names: Names::default(),
        cites: BTreeMap::new(),
        guesses: Guesses::default(),
        reserved: BTreeMap::new(),
        known: Suggestions::default(),
        lanes: BTreeMap::new(),
        stack: Vec::new(),
        pictures: BTreeMap::new(),
    };
    for document in &documents {
        builder.here = Here::new(document, builder.sources, false);
        builder.evidence();
    }
    for (i, document) in documents.iter().enumerate() {
        builder.here = Here::new(document, builder.sources, i == 0);
        builder.document();
    }
    let names = builder.names;
    names.resolve(&mut model, sink);
    names::imply(&mut model);
    model
}

/// The file that is being read.
#[derive(Clone, Copy)]
pub(super) struct Here<'s> {
    pub(super) document: &'s Document,
    pub(super) text: &'s str,
    pub(super) base: u32,
    pub(super) language: Language,
    /// Whether it is the one that was asked for.
    pub(super) own: bool,
}

impl<'s> Here<'s> {
    fn new(document: &'s Document, sources: &'s Sources, own: bool) -> Self {
        let source = sources.get(document.file);
        Self { document, text: source.text(), base: source.base(), language: document.language, own }
    }

    pub(super) fn slice(self, span: Span) -> &'s str {
        self.text.get((span.start - self.base) as usize..(span.end - self.base) as usize).unwrap_or("")
    }

    pub(super) fn word(self, span: Span) -> Word {
        Word { text: self.slice(span).to_owned(), span }
    }
}

/// Which list the items under a statement go to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Canvas {
    /// None: they stand under something that could not be understood.
    Nowhere,
    Person(PersonId),
    Competitor(u32),
    Journey(JourneyId),
    Stage(JourneyId, u32),
    Step(JourneyId, u32, u32),
    Proposition(u32),
    Engagement(u32),
    Phase(u32, u32),
    Lotus(u32),
}

/// A statement that lines may stand under.
pub(super) struct Frame {
    pub(super) line: Option<LineId>,
    /// `None` if it could not be understood.
    pub(super) key: Option<Key>,
    pub(super) canvas: Canvas,
    pub(super) item: Option<ItemId>,
    pub(super) source: Option<SourceId>,
    /// What was said under it that can be said once.
    pub(super) once: Vec<(Key, Span)>,
}

impl Frame {
    pub(super) fn new(key: Option<Key>, canvas: Canvas) -> Self {
        Self { line: None, key, canvas, item: None, source: None, once: Vec::new() }
    }
}

/// A statement about to be built.
#[derive(Clone, Copy)]
pub(super) struct Statement<'a> {
    pub(super) id: LineId,
    pub(super) line: &'a Line,
    pub(super) row: &'static Keyword,
    pub(super) found: Meant,
    /// Its keyword.
    pub(super) keyword: Span,
    pub(super) parts: &'a head::Parts,
}

pub(super) struct Builder<'s, 'm> {
    pub(super) sources: &'s Sources,
    pub(super) here: Here<'s>,
    pub(super) loader: &'s dyn Loader,
    pub(super) sink: &'m mut Sink,
    pub(super) model: &'m mut Model,
    pub(super) names: Names<'s>,
    /// Sources by their names.
    cites: BTreeMap<&'s str, SourceId>,
    guesses: Guesses,
    /// Which number the source of a line has, by the place of the line.
    pub(super) reserved: BTreeMap<u32, SourceId>,
    known: Suggestions,
    /// Lanes of the journey that is being read.
    pub(super) lanes: BTreeMap<&'s str, LaneId>,
    stack: Vec<Frame>,
    /// Pictures by their paths; `None` for one that was reported.
    pub(super) pictures: BTreeMap<String, Option<Image>>,
}

impl<'s> Builder<'s, '_> {
    /// Numbers the sources of a file, so that texts can cite those that come after them.
    fn evidence(&mut self) {
        let here = self.here;
        let tree = &here.document.tree;
        for (_, line) in tree.under(None).filter(|(_, l)| l.kind == LineKind::Statement) {
            let parts = tree.parts(line);
            let Some(folded) = parts.first().and_then(|p| fold(here.slice(p.span))) else { continue };
            let place = Place { language: here.language, parent: Some(Key::File), lanes: &self.lanes };
            if self.known.key(&folded, place) != Some(Key::Source) {
                continue;
            }
            let id = SourceId(self.reserved.len() as u32);
            self.reserved.insert(line.span.start, id);
            self.model.sources.push(Evidence::unread(line.body));
            if let Some(name) = parts.get(1).filter(|p| p.kind == PartKind::Word) {
                self.cites.entry(here.slice(name.span)).or_insert(id);
            }
        }
    }

    fn document(&mut self) {
        let document = self.here.document;
        self.stack.clear();
        self.lanes.clear();
        self.stack.push(Frame::new(Some(Key::File), Canvas::Nowhere));
        for (line, id) in document.tree.lines().iter().zip(0..) {
            match line.kind {
                LineKind::Statement => self.statement(LineId(id), line),
                LineKind::Junk => self.junk(line),
                LineKind::More => self.fault(line),
                LineKind::Blank | LineKind::Comment => {}
            }
        }
    }

    fn statement(&mut self, id: LineId, line: &'s Line) {
        self.fault(line);
        while self.stack.len() > 1 && self.stack.last().is_some_and(|f| f.line != line.parent) {
            self.stack.pop();
        }
        let parts = self.here.document.tree.parts(line);
        let Some(found) = self.keyword(line, parts) else {
            self.open(id, Frame::new(None, Canvas::Nowhere));
            return;
        };
        let row = row(found.key);
        let first = parts.first().map(|p| p.span).unwrap_or_default();
        let keyword = parts.get(found.words).map_or(first, |last| first.to(last.span));
        let rest = parts.get(found.words + 1..).unwrap_or(&[]);
        let here = self.here;
        let parts = head::Reader {
            source: (here.text, here.base),
            language: here.language,
            row,
            keyword: match found.key {
                Key::Own | Key::Translation => here.slice(keyword),
                key => here.language.spell(key),
            },
            sink: &mut *self.sink,
        }
        .read(line, rest, keyword.end);
        let statement = Statement { id, line, row, found, keyword, parts: &parts };
        let frame =
            if self.again(&statement) { Frame::new(Some(found.key), Canvas::Nowhere) } else { self.build(&statement) };
        self.open(id, frame);
    }

    fn open(&mut self, id: LineId, mut frame: Frame) {
        frame.line = Some(id);
        self.stack.push(frame);
    }

    /// The statement that the line at hand stands under.
    pub(super) fn above(&self) -> &Frame {
        self.stack.last().expect("because the frame of the file is never closed")
    }

    fn keyword(&mut self, line: &Line, parts: &[Part]) -> Option<Meant> {
        let following = parts.iter().skip(1).take_while(|p| p.kind == PartKind::Word).take(2);
        let spans = parts.iter().take(1).chain(following).map(|p| p.span).collect();
        let words = Words { source: (self.here.text, self.here.base), spans, colon: line.colon.is_some() };
        let parent = self.stack.last().and_then(|f| f.key);
        let place = Place { language: self.here.language, parent, lanes: &self.lanes };
        keyword::find(&words, place, &mut self.known, self.sink)
    }

    /// Whether a statement that may stand only once has been seen before, which is then reported.
    fn again(&mut self, it: &Statement<'_>) -> bool {
        let key = it.found.key;
        let Some(above) = self.stack.last_mut().filter(|f| f.key.is_some() && it.row.once && it.found.placed) else {
            return false;
        };
        let Some(&(_, first)) = above.once.iter().find(|(k, _)| *k == key) else {
            above.once.push((key, it.keyword));
            return false;
        };
        let message = format!("`{}` is said twice here", self.here.language.spell(key));
        self.sink.push(
            Diagnostic::new(&codes::SECOND_VALUE, it.keyword, message, "the second time")
                .also(first, "the first time")
                .help("keep the one that is right, or join the two texts"),
        );
        true
    }

    /// The text of a statement with the lines that go on with it, its translations, and what is allowed for it.
    pub(super) fn head(&mut self, it: &Statement<'_>) -> Head {
        let text = self.prose(it);
        self.head_with(it, text)
    }

    /// A head whose text has been read.
    pub(super) fn head_with(&mut self, it: &Statement<'_>, text: Prose) -> Head {
        let here = self.here;
        let span = Span::new(it.keyword.start, it.line.body.end.max(text.span.end));
        Head {
            span,
            name: it.parts.name.map(|n| here.word(n)),
            text,
            tags: it.parts.tags.iter().map(|&t| here.word(t)).collect(),
            allow: self.allowed(it.id, it.line),
            own: here.own,
        }
    }

    /// The text of a statement, which is reported where it has to be there and is not.
    pub(super) fn prose(&mut self, it: &Statement<'_>) -> Prose {
        let mut prose = self.lines(it.id, it.line, it.parts.text);
        if it.row.text == Text::Prose && prose.runs.is_empty() {
            self.empty(it);
        }
        if it.line.end.0 > it.id.0 + 1 {
            self.translations(it.id, &mut prose);
        }
        prose
    }

    /// The caption of a picture, with its translations.
    pub(super) fn captioned(&mut self, it: &Statement<'_>, caption: Option<Span>) -> Prose {
        let mut prose = Prose { span: caption.unwrap_or(it.parts.text), ..Prose::default() };
        if let Some(span) = caption {
            let text = self.here.slice(span);
            let mut citing = Citing { cites: &self.cites, guesses: &mut self.guesses, sink: self.sink };
            prose::read(text, span.start, &mut citing, &mut prose.runs);
        }
        self.translations(it.id, &mut prose);
        prose
    }

    /// One value that is no prose; `None` if there is none, which has been reported.
    pub(super) fn value(&mut self, it: &Statement<'_>) -> Option<Word> {
        for (_, line) in self.here.document.tree.under(Some(it.id)).filter(|(_, l)| l.kind == LineKind::More) {
            let message = format!("`{}` takes one line", self.here.slice(it.keyword));
            self.sink.push(
                Diagnostic::new(&codes::MISPLACED_MORE, line.body, message, "one too many")
                    .help("write all of it on one line"),
            );
        }
        if it.parts.text.is_empty() {
            self.empty(it);
            return None;
        }
        Some(self.here.word(it.parts.text))
    }

    fn empty(&mut self, it: &Statement<'_>) {
        let word = self.here.slice(it.keyword);
        let end = Span::new(it.keyword.start, it.line.body.end);
        self.sink.push(
            Diagnostic::new(&codes::EMPTY_TEXT, end, format!("this `{word}` says nothing"), "no text after it")
                .help(format!("write it after a colon, as in `{}`", example(it, self.here.language))),
        );
    }

    /// The text of a line and of those that go on with it.
    fn lines(&mut self, id: LineId, line: &Line, text: Span) -> Prose {
        let mut prose = Prose { span: text, ..Prose::default() };
        let here = self.here;
        let tree = &here.document.tree;
        let mut citing = Citing { cites: &self.cites, guesses: &mut self.guesses, sink: self.sink };
        prose::read(here.slice(text), text.start, &mut citing, &mut prose.runs);
        if line.end.0 == id.0 + 1 {
            return prose;
        }
        for (_, more) in tree.under(Some(id)).filter(|(_, l)| l.kind == LineKind::More) {
            if !prose.runs.is_empty() {
                let span = Span::new(more.body.start, more.text.start);
                prose.runs.push(Run { kind: RunKind::Break, text: String::new(), span });
            }
            prose::read(here.slice(more.text), more.text.start, &mut citing, &mut prose.runs);
            prose.span = if text.is_empty() && prose.runs.len() <= 1 { more.text } else { prose.span.to(more.text) };
        }
        while prose.runs.last().is_some_and(|r| r.kind == RunKind::Break) {
            prose.runs.pop();
        }
        prose
    }

    fn translations(&mut self, id: LineId, prose: &mut Prose) {
        let here = self.here;
        let tree = &here.document.tree;
        let mut found: Vec<(Language, Span)> = Vec::new();
        for (id, line) in tree.under(Some(id)).filter(|(_, l)| l.kind == LineKind::Statement) {
            let Some(word) = tree.parts(line).first() else { continue };
            let Some(language) = Language::by_tag(here.slice(word.span)) else { continue };
            if let Some((_, first)) = found.iter().find(|(l, _)| *l == language) {
                let message = format!("the text is translated to {} twice", language.name());
                self.sink.push(
                    Diagnostic::new(&codes::SECOND_VALUE, word.span, message, "the second time")
                        .also(*first, "the first time")
                        .help("keep the one that is right"),
                );
                continue;
            }
            found.push((language, word.span));
            let translation = self.lines(id, line, line.text);
            if !translation.runs.is_empty() {
                prose.translations.push((language, translation));
            }
        }
    }

    /// What `allow` under a statement switches off.
    fn allowed(&mut self, id: LineId, line: &Line) -> Vec<Word> {
        if line.end.0 == id.0 + 1 {
            return Vec::new();
        }
        let here = self.here;
        let tree = &here.document.tree;
        let mut out = Vec::new();
        for (_, line) in tree.under(Some(id)).filter(|(_, l)| l.kind == LineKind::Statement) {
            let word = tree.parts(line).first().and_then(|p| fold(here.slice(p.span)));
            if word.is_some_and(|w| here.language.key(&w) == Some(Key::Allow)) {
                out.extend(rules(here, line.text));
            }
        }
        out
    }

    /// Takes the name of a statement, if it has one.
    pub(super) fn declare(&mut self, it: &Statement<'_>, target: Target) {
        let language = self.here.language;
        let Some(span) = it.parts.name else {
            if it.row.handle == Handle::Must {
                let word = self.here.slice(it.keyword);
                self.sink.push(
                    Diagnostic::new(
                        &codes::MISSING_NAME,
                        it.keyword,
                        format!("this `{word}` has no name"),
                        "name missing",
                    )
                    .help(format!("write a name after it, as in `{}`", example(it, language))),
                );
            }
            return;
        };
        let name = self.here.slice(span);
        let key = it.found.key;
        let parent = self.above().key.unwrap_or(Key::File);
        let places = if key == Key::Lane {
            Keys::of(&[Key::Stage, Key::Step]).and(crate::vocabulary::ITEMS)
        } else {
            Keys::of(&[parent, key])
        };
        if keyword::reserved(name, language) {
            self.sink.push(
                Diagnostic::new(&codes::RESERVED_WORD, span, format!("`{name}` cannot be a name"), "kept")
                    .help("choose another name, with a second word: `the-...`"),
            );
        } else if keyword::shadowed(name, places, language).is_some() {
            self.sink.push(
                Diagnostic::new(
                    &codes::SHADOWS_KEYWORD,
                    span,
                    format!("`{name}` is a keyword that can stand here"),
                    "not as a name",
                )
                .help(format!("choose another name, as in `{name}-1`")),
            );
        }
        self.names.declare(name, span, key, target, self.sink);
    }

    /// What is wrong with a line's indentation.
    fn fault(&mut self, line: &Line) {
        let Some(fault) = line.fault else { return };
        let indent = Span::new(line.span.start, line.body.start);
        let word = self.here.slice(line.body).split([' ', ':']).next().map_or(0, str::len) as u32;
        let at = Span::new(line.body.start, line.body.start + word);
        let fix = |d: Diagnostic, right: Span| {
            d.fix(false, "indent it like the lines above", indent, self.here.slice(right).to_owned())
        };
        let diagnostic = match fault {
            Fault::Between(right) => fix(
                Diagnostic::new(
                    &codes::BAD_INDENTATION,
                    at,
                    "this line begins at no level of the lines above",
                    "which level?",
                )
                .help(format!("begin it {}, like the lines that it belongs with", columns(self.here.slice(right)))),
                right,
            ),
            Fault::Mixed(right) => fix(
                Diagnostic::new(
                    &codes::BAD_INDENTATION,
                    at,
                    "tabs and spaces are mixed, so the depth of this line cannot be told",
                    "which level?",
                )
                .help("indent all lines with spaces, or all with tabs"),
                right,
            ),
            Fault::Nothing => Diagnostic::new(
                &codes::MISPLACED_MORE,
                at,
                "there is no text above that this could go on with",
                "continues nothing",
            )
            .help("write a statement, as in `title: ...`"),
            Fault::Shallow(above) => Diagnostic::new(
                &codes::MISPLACED_MORE,
                at,
                "`|` has to stand one level deeper than what it goes on with",
                "not deeper",
            )
            .help("begin the line two spaces further to the right")
            .fix(true, "indent it", indent, format!("{}  ", self.here.slice(above))),
            Fault::Late => Diagnostic::new(
                &codes::MISPLACED_MORE,
                at,
                "other lines stand between this and the text that it goes on with",
                "too late",
            )
            .help("move it right below the text that it goes on with, or one level deeper than the line above"),
        };
        self.sink.push(diagnostic);
    }

    fn junk(&mut self, line: &Line) {
        self.fault(line);
        let text = self.here.slice(line.body);
        let at = Span::new(line.body.start, line.body.start + text.chars().next().map_or(0, char::len_utf8) as u32);
        let all = |message: &str| Diagnostic::new(&codes::NOT_A_STATEMENT, line.body, message, "not understood");
        let short = |message: &str, label: &str| Diagnostic::new(&codes::NOT_A_STATEMENT, at, message, label);
        self.sink.push(if text.starts_with('#') {
            short("a comment has a space after its `#`", "no space after it")
                .help("write `# `; to sort a line by a tag, write the `#tag` before its colon")
                .fix(true, "write a space", Span::new(at.end, at.end), " ")
        } else if text.starts_with("//") || text.starts_with("/*") || text.starts_with("--") {
            all("this line is no statement").help("a comment begins with `# `")
        } else if text.starts_with(['-', '*', '•', '–', '+']) {
            short("a line needs no bullet", "not needed").help("begin it with a keyword, as in `action: ...`")
        } else if text.starts_with([':', '：']) {
            short("there is no keyword before the colon", "keyword missing")
                .help("write what it is, as in `action: ...`")
        } else {
            all("this line is no statement").help(
                "a line begins with a keyword, as in `action: ...`; to go on with the text above, begin it with `| `",
            )
        });
    }
}

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
        .help("check the name; a path begins at the folder of the file that it is written in")
}

fn unfit(written: &str, span: Span, fault: picture::Fault) -> Diagnostic {
    let (code, message, help) = match fault {
        picture::Fault::Name => {
            (&codes::IMAGE_KIND, format!("`{written}` is no PNG, JPEG or SVG file"), "save it as .png, .jpg or .svg")
        }
        picture::Fault::Bytes => (
            &codes::IMAGE_KIND,
            format!("`{written}` does not hold what its name says, or is broken"),
            "open it in a drawing program and save it again as PNG, JPEG or SVG",
        ),
        picture::Fault::Large => (
            &codes::IMAGE_TOO_LARGE,
            format!("`{written}` is larger than 2 MiB"),
            "scale it down to what is seen of it",
        ),
        picture::Fault::Unsafe(what) => (
            &codes::IMAGE_UNSAFE,
            format!("`{written}` holds {what}"),
            "save it again as a plain SVG, with everything that it needs inside; or save it as PNG",
        ),
    };
    Diagnostic::new(code, span, message, "cannot be taken").help(help)
}

/// The names of checks in a text.
pub(super) fn rules(here: Here<'_>, text: Span) -> Vec<Word> {
    let mut at = text.start;
    let mut out = Vec::new();
    for piece in here.slice(text).split([',', ' ', '\t', '\u{A0}']) {
        let span = Span::new(at, at + piece.len() as u32);
        if !piece.is_empty() {
            out.push(here.word(span));
        }
        let next = here.slice(Span::new(span.end, text.end)).chars().next();
        at = span.end + next.map_or(0, char::len_utf8) as u32;
    }
    out
}

/// How a keyword is written, in the words of the file where that can be.
fn example(it: &Statement<'_>, language: Language) -> String {
    let example = it.row.example;
    match example.split_once([' ', ':']).filter(|_| it.found.key < Key::Own) {
        Some((first, _)) => format!("{}{}", language.spell(it.found.key), example.get(first.len()..).unwrap_or("")),
        None => example.to_owned(),
    }
}

/// How far an indentation goes, for a message.
fn columns(indent: &str) -> String {
    let (tabs, spaces) = (indent.matches('\t').count(), indent.chars().filter(|&c| c != '\t').count());
    let count = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
    match (tabs, spaces) {
        (0, 0) => "at the margin".to_owned(),
        (0, n) => format!("after {}", count(n, "space")),
        (n, 0) => format!("after {}", count(n, "tab")),
        (a, b) => format!("after {} and {}", count(a, "tab"), count(b, "space")),
    }
}

/// Sources and links of a text.
struct Citing<'a, 's> {
    cites: &'a BTreeMap<&'s str, SourceId>,
    guesses: &'a mut Guesses,
    sink: &'a mut Sink,
}

impl Context for Citing<'_, '_> {
    fn cite(&mut self, name: &str, span: Span) -> Option<SourceId> {
        if let Some(&id) = self.cites.get(name) {
            return Some(id);
        }
        let error =
            Diagnostic::new(&codes::UNKNOWN_SOURCE, span, format!("no source is named `{name}`"), "not declared");
        let guess = self.guesses.of(name, self.cites.keys().map(|k| (*k, true)));
        self.sink.push(match guess {
            Some(guess) => {
                error.help(format!("did you mean `{guess}`?")).fix(false, format!("write `{guess}`"), span, guess)
            }
            None => error.help(format!("declare it at the margin: `source {name} (interview): Whom, when`")),
        });
        None
    }

    fn link(&mut self, address: &str, span: Span) -> bool {
        link(address, span, self.sink)
    }
}

/// Whether an address may be linked to; if not, that is reported.
pub(super) fn link(address: &str, span: Span, sink: &mut Sink) -> bool {
    let begins = |scheme: &str| address.get(..scheme.len()).is_some_and(|a| a.eq_ignore_ascii_case(scheme));
    let rest = |scheme: &str| address.len() > scheme.len() && !address.contains(char::is_whitespace);
    if ["https://", "http://", "mailto:"].iter().any(|s| begins(s) && rest(s)) {
        return true;
    }
    let error = Diagnostic::new(
        &codes::UNSAFE_LINK,
        span,
        format!("`{address}` is no web or mail address"),
        "cannot be linked to",
    );
    let domain = !address.contains([':', ' ', '\t']) && address.contains('.') && !address.starts_with(['.', '/']);
    let better = match address.contains('@') {
        true => format!("mailto:{address}"),
        false => format!("https://{address}"),
    };
    sink.push(if domain {
        error.help(format!("write `{better}`")).fix(false, format!("write `{better}`"), span, better)
    } else {
        error.help("write an address that begins with `https://`, `http://` or `mailto:`")
    });
    false
}
