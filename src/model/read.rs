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
use super::{Evidence, Image, ItemId, JourneyId, LaneId, Loader, Model, PersonId, SourceId, Word, codes, head, names};
use crate::diagnostic::{Diagnostic, Sink};
use crate::source::{Sources, Span};
use crate::syntax::{Line, LineId, LineKind, Part, PartKind};
use crate::vocabulary::{Handle, Key, Keys, Keyword, Language, fold, keyword as row};

/// Reads a file and all that it includes. Whatever is wrong is reported, and everything else is in the model.
///
/// `name` is what messages call the file; the paths that it includes are resolved from its folder.
pub fn read(sources: &mut Sources, name: &str, bytes: Vec<u8>, loader: &dyn Loader, sink: &mut Sink) -> Model {
    let documents = include::gather(sources, name, bytes, loader, sink);
    let mut model = Model::empty(documents.first().map_or(Language::English, |d| d.language));
    let Some(first) = documents.first() else { return model };
    model.states_language = first.states_language;
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
    pub(super) cites: BTreeMap<&'s str, SourceId>,
    pub(super) guesses: Guesses,
    /// Which number the source of a line has, by the place of the line.
    pub(super) reserved: BTreeMap<u32, SourceId>,
    pub(super) known: Suggestions,
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
}

/// How a keyword is written, in the words of the file where that can be.
pub(super) fn example(it: &Statement<'_>, language: Language) -> String {
    let example = it.row.example;
    match example.split_once([' ', ':']).filter(|_| it.found.key < Key::Own) {
        Some((first, _)) => format!("{}{}", language.spell(it.found.key), example.get(first.len()..).unwrap_or("")),
        None => example.to_owned(),
    }
}
