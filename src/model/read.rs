//! Lines to a model: one pass over the lines of each file, then one over the names.
//!
//! In: the bytes of a file, and a loader for those that it includes. Out: a [`Model`]. Absent: what each keyword makes of
//! its line, which is in `build`.
//!
//! Lines come in the order of the text, each after the statement that it stands under; what is open at the moment is a
//! stack. So depth costs nothing and nothing here calls itself.

use std::collections::{BTreeMap, BTreeSet};

use super::include::{self, Document};
use super::keyword::{self, Meant, Place, Suggestions, Words};
use super::levels::{Depth, Move};
use super::names::{Declared, Guesses, Names, Target};
use super::{Evidence, Image, ItemId, JourneyId, LaneId, Loader, Model, PersonId, SourceId, Word, codes, head, names};
use crate::diagnostic::{Diagnostic, Fix, Sink};
use crate::source::{Source, Sources, Span};
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
        keys: Vec::new(),
        moved: BTreeSet::new(),
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
    /// By how much its lines are indented, one level more than another.
    pub(super) step: &'s str,
}

impl<'s> Here<'s> {
    fn new(document: &'s Document, sources: &'s Sources, own: bool) -> Self {
        let source = sources.get(document.file);
        let text = source.text();
        let step = step(document, source);
        Self { document, text, base: source.base(), language: document.language, own, step }
    }

    pub(super) fn slice(self, span: Span) -> &'s str {
        self.text.get((span.start - self.base) as usize..(span.end - self.base) as usize).unwrap_or("")
    }

    /// A place in it: under a keyword, in a journey with lanes of its own.
    pub(super) fn place<'p>(self, parent: Option<Key>, lanes: &'p BTreeMap<&'p str, LaneId>) -> Place<'p> {
        Place { language: self.language, undeclared: self.document.undeclared, parent, lanes }
    }

    pub(super) fn word(self, span: Span) -> Word {
        Word { text: self.slice(span).to_owned(), span }
    }
}

/// The indentation that most lines have which stand under one at the margin.
fn step<'s>(document: &Document, source: &'s Source) -> &'s str {
    let tree = &document.tree;
    let outer = |id: LineId| tree.line(id).parent.is_none();
    let inner = tree.lines().iter().filter(|l| l.kind == LineKind::Statement && l.parent.is_some_and(outer));
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for line in inner.take(1000) {
        let (from, to) = (line.span.start - source.base(), line.body.start - source.base());
        *counts.entry(source.text().get(from as usize..to as usize).unwrap_or("")).or_default() += 1;
    }
    let usual = counts.into_iter().filter(|(indent, _)| !indent.is_empty()).max_by_key(|&(_, count)| count);
    usual.map_or("  ", |(indent, _)| indent)
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
    pub(super) once: Vec<(Key, Span, LineId)>,
    /// How many statements stand under it of the one kind that is limited there.
    pub(super) count: u8,
}

impl Frame {
    pub(super) fn new(key: Option<Key>, canvas: Canvas) -> Self {
        Self { line: None, key, canvas, item: None, source: None, once: Vec::new(), count: 0 }
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
    /// The last line with those that it stands under, and what each is.
    keys: Vec<(LineId, Option<Key>)>,
    /// What lines of one indentation under one statement have been given a mend together.
    pub(super) moved: BTreeSet<(Option<LineId>, String)>,
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
            let place = here.place(Some(Key::File), &self.lanes);
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
        self.keys.clear();
        self.moved.clear();
        self.lanes.clear();
        self.stack.push(Frame::new(Some(Key::File), Canvas::Nowhere));
        for (line, id) in document.tree.lines().iter().zip(0..) {
            match line.kind {
                LineKind::Statement => self.statement(LineId(id), line),
                LineKind::Junk => self.junk(LineId(id), line),
                LineKind::More => self.fault(LineId(id), line),
                LineKind::Blank | LineKind::Comment => {}
            }
        }
    }

    fn statement(&mut self, id: LineId, line: &'s Line) {
        while self.stack.len() > 1 && self.stack.last().is_some_and(|f| f.line != line.parent) {
            self.stack.pop();
        }
        self.fault(id, line);
        let parts = self.here.document.tree.parts(line);
        let Some(found) = self.keyword(id, line, parts) else {
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
        self.limit(&statement);
        let frame =
            if self.again(&statement) { Frame::new(Some(found.key), Canvas::Nowhere) } else { self.build(&statement) };
        self.open(id, frame);
    }

    fn open(&mut self, id: LineId, mut frame: Frame) {
        frame.line = Some(id);
        self.keys.truncate(self.keys.partition_point(|(at, _)| self.here.document.tree.line(*at).end > id));
        self.keys.push((id, frame.key));
        self.stack.push(frame);
    }

    /// The statement that the line at hand stands under.
    pub(super) fn above(&self) -> &Frame {
        self.stack.last().expect("because the frame of the file is never closed")
    }

    /// The last statement under another, so far.
    pub(super) fn last_under(&self, parent: Option<LineId>) -> Option<LineId> {
        let tree = &self.here.document.tree;
        self.keys.iter().rev().find(|(id, _)| tree.line(*id).parent == parent).map(|(id, _)| *id)
    }

    /// What is open.
    pub(super) fn stack(&self) -> &[Frame] {
        &self.stack
    }

    fn keyword(&mut self, id: LineId, line: &Line, parts: &[Part]) -> Option<Meant> {
        let following = parts.iter().skip(1).take_while(|p| p.kind == PartKind::Word).take(2);
        let spans = parts.iter().take(1).chain(following).map(|p| p.span).collect();
        let words = Words { source: (self.here.text, self.here.base), spans, colon: line.colon.is_some() };
        let parent = self.stack.last().and_then(|f| f.key);
        let here = self.here;
        let place = here.place(parent, &self.lanes);
        let found = keyword::find(&words, place, &mut self.known, self.sink);
        let mend = match found {
            Some(found) if !found.placed => self.elsewhere(id, line, found.key),
            None if line.colon.is_none() => self.goes_on(id, line),
            _ => None,
        };
        if let Some(wrong) = self.sink.last_mut().filter(|d| d.fix.is_none() && mend.is_some()) {
            wrong.fix = mend;
        }
        found
    }

    /// Moves a line that stands at the wrong place to where it probably belongs: under the statement before it, or out of
    /// what it stands under.
    fn elsewhere(&mut self, id: LineId, line: &Line, key: Key) -> Option<Fix> {
        let tree = &self.here.document.tree;
        let before = self.keys.iter().rev().find(|(at, _)| *at < id && tree.line(*at).parent == line.parent);
        let takes = |(_, k): &&(LineId, Option<Key>)| k.is_some_and(|k| row(key).under.has(k));
        let Some((above, _)) = before.filter(takes) else {
            return match self.replaced(id, line, Depth::Misplaced) {
                Move::Mend(fix) => Some(fix),
                Move::Served | Move::Unclear => None,
            };
        };
        let first = tree.under(Some(*above)).find(|(_, l)| l.kind == LineKind::Statement);
        let right = match first {
            Some((_, first)) => self.indentation(first).to_owned(),
            None => format!("{}{}", self.indentation(tree.line(*above)), self.here.step),
        };
        self.shift(&[id], self.indentation(line), &right, (true, false))
    }

    /// Whether a statement that may stand only once has been seen before, which is then reported.
    fn again(&mut self, it: &Statement<'_>) -> bool {
        let key = it.found.key;
        let Some(above) = self.stack.last_mut().filter(|f| f.key.is_some() && it.row.once && it.found.placed) else {
            return false;
        };
        let Some(&(_, first, line)) = above.once.iter().find(|(k, ..)| *k == key) else {
            above.once.push((key, it.keyword, it.id));
            return false;
        };
        let message = format!("`{}` is said twice here", self.here.language.spell(key));
        let wrong = Diagnostic::new(&codes::SECOND_VALUE, it.keyword, message, "the second time")
            .also(first, "the first time")
            .help("keep the one that is right, or join the two texts");
        self.sink.push(match self.repeated(line, it.id) {
            Some(lines) => wrong.fix(true, "delete the second, which says the same", lines, ""),
            None => wrong,
        });
        true
    }

    /// Reports the first statement of a kind for which the picture has no place left.
    fn limit(&mut self, it: &Statement<'_>) {
        let (Some(most), language) = (it.row.most.filter(|_| it.found.placed), self.here.language) else { return };
        let Some(above) = self.stack.last_mut().filter(|f| f.key.is_some()) else { return };
        above.count = above.count.saturating_add(1);
        if above.count != most + 1 {
            return;
        }
        let outer = above.key.map(|k| language.spell(k)).unwrap_or_default();
        let word = language.spell(it.found.key);
        let message = format!("a `{outer}` has places for {most} `{word}` lines; this is one too many");
        let help =
            format!("keep the {most} that matter most, join two that say nearly the same, or begin another `{outer}`");
        let label = format!("number {}", most + 1);
        self.sink.push(Diagnostic::new(&codes::TOO_MANY, it.keyword, message, label).help(help));
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
        let declared = Declared { span, key, target, line: it.id };
        let Some(first) = self.names.declare(name, declared) else { return };
        let message = format!("`{name}` is the name of two things");
        let wrong = Diagnostic::new(&codes::DUPLICATE_NAME, span, message, "the second")
            .also(first.span, "the first")
            .help("give one of them another name, and use that where it is meant");
        let tree = &self.here.document.tree;
        // A line of another file is none of this tree.
        let beside = self.sources.file_at(first.span.start) == self.here.document.file
            && tree.line(first.line).parent == it.line.parent;
        self.sink.push(match beside.then(|| self.repeated(first.line, it.id)).flatten() {
            Some(lines) => wrong.fix(true, "delete the second, which says the same", lines, ""),
            None => wrong,
        });
    }

    /// The lines of a statement and of all under it, with the end of the last, if they repeat those of an earlier one.
    pub(super) fn repeated(&self, first: LineId, second: LineId) -> Option<Span> {
        let (first, second) = (self.block(first), self.block(second));
        let (one, other) = (self.here.slice(first.1), self.here.slice(second.1));
        (one == other).then_some(second.0)
    }

    /// The lines of a statement and of all under it: with their ends, and as they read.
    fn block(&self, id: LineId) -> (Span, Span) {
        let tree = &self.here.document.tree;
        let line = tree.line(id);
        let all = tree.lines().get(id.0 as usize..line.end.0 as usize).unwrap_or(&[]);
        let last = all.iter().rev().find(|l| !matches!(l.kind, LineKind::Blank | LineKind::Comment)).unwrap_or(line);
        (Span::new(line.span.start, last.span.end), Span::new(line.body.start, last.body.end))
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
