//! What each keyword makes of its line.
//!
//! In: a statement whose keyword and parts are known. Out: an entry of the model, and the frame for what stands under it.
//! Absent: finding keywords, and the names after `for`, which are looked up when all is read.

use super::keyword::own_lanes;
use super::kinds::{fact_kind, item_kind, phase_kind};
use super::names::{Kind, Target, User};
use super::qualifier::{self, Inside, Outcome};
use super::read::{Builder, Canvas, Frame, Statement};
use super::{
    Competitor, Duration, Engagement, Evidence, Fact, FactKind, Head, Item, ItemId, ItemKind, Journey, JourneyId, Lane,
    Lotus, Measure, Person, PersonId, PersonKind, Phase, Proposition, Prose, Stage, StageStep, codes,
};
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::vocabulary::{Group, Key, Qualifier};

impl Builder<'_, '_> {
    /// Makes an entry of the model from a statement.
    pub(super) fn build(&mut self, it: &Statement<'_>) -> Frame {
        let key = it.found.key;
        match key {
            Key::Persona | Key::Segment => self.person(it),
            Key::Competitor => self.competitor(it),
            Key::Source => self.source(it),
            Key::Journey => self.journey(it),
            Key::ValueProposition | Key::Engagement | Key::Lotus => self.canvas(it),
            Key::Stage => self.stage(it),
            Key::Step => self.step(it),
            Key::Lane => self.lane(it),
            _ if phase_kind(key).is_some() => self.phase(it),
            _ => {
                if let Canvas::Person(person) = self.above().canvas
                    && self.above().item.is_none()
                    && let Some(kind) = fact_kind(key)
                {
                    self.fact(it, person, kind);
                } else if let Some(kind) = item_kind(key, it.found.lane) {
                    return self.item(it, kind);
                } else {
                    self.detail(it);
                }
                Frame::new(Some(key), Canvas::Nowhere)
            }
        }
    }

    /// The parentheses around nothing, with the blanks in them; the last one may be missing.
    fn parentheses(&self, nothing: Span) -> Span {
        let at = (nothing.start - self.here.base) as usize;
        let (before, after) = self.here.text.split_at_checked(at).unwrap_or_default();
        let opened = before.rfind(['(', '（']).map_or(0, |start| before.len() - start);
        let blanks = after.len() - after.trim_start_matches([' ', '\t']).len();
        let closed = after.get(blanks..).and_then(|rest| rest.chars().next()).filter(|c| [')', '）'].contains(c));
        Span::new(nothing.start - opened as u32, nothing.end + closed.map_or(0, |c| blanks + c.len_utf8()) as u32)
    }

    /// Reads what stands in the parentheses; one that is missing or cannot be understood is reported.
    fn qualified<T>(&mut self, it: &Statement<'_>, read: impl FnOnce(Inside<'_>) -> Outcome<T>) -> Option<T> {
        let (here, key, kind) = (self.here, it.found.key, it.row.qualifier);
        let Some(span) = it.parts.qualifier.filter(|_| kind != Qualifier::None) else {
            if it.row.qualified {
                let message = format!("this `{}` {}", here.slice(it.keyword), qualifier::lacking(kind));
                self.sink.push(
                    Diagnostic::new(&codes::MISSING_QUALIFIER, it.keyword, message, "write it in parentheses here")
                        .help(qualifier::expected(kind, key, here.language)),
                );
            }
            return None;
        };
        if span.is_empty() {
            let around = self.parentheses(span);
            self.sink.push(
                Diagnostic::new(&codes::UNKNOWN_QUALIFIER, around, "nothing stands in these parentheses", "empty")
                    .help(format!("{}; or leave the parentheses out", qualifier::expected(kind, key, here.language))),
            );
            return None;
        }
        let undeclared = here.document.undeclared;
        let inside = Inside { text: here.slice(span), span, language: here.language, undeclared, key };
        read(inside).map_err(|errors| errors.into_iter().for_each(|e| self.sink.push(e))).ok()
    }

    fn person(&mut self, it: &Statement<'_>) -> Frame {
        let primary = self.qualified(it, |i| qualifier::choice(i, Group::Rank, Qualifier::Rank)).map(|n| n == 0);
        let head = self.head(it);
        let id = PersonId(self.model.people.len() as u32);
        let kind = if it.found.key == Key::Persona { PersonKind::Persona } else { PersonKind::Segment };
        self.model.people.push(Person { head, kind, primary, facts: Vec::new(), photo: None, items: Vec::new() });
        self.declare(it, Target::Person(id));
        Frame::new(Some(it.found.key), Canvas::Person(id))
    }

    fn fact(&mut self, it: &Statement<'_>, person: PersonId, kind: FactKind) {
        let level = match it.row.qualifier {
            Qualifier::Level => self.qualified(it, |i| qualifier::level(i, None, "a level")).map(f64::from),
            Qualifier::Balance => self.qualified(it, qualifier::balance),
            _ => None,
        };
        let label = it.parts.qualifier.filter(|_| it.row.qualifier == Qualifier::Label).map(|q| self.here.word(q));
        let head = self.head(it);
        if let Some(person) = self.model.people.get_mut(person.0 as usize) {
            person.facts.push(Fact { kind, head, label, level });
        }
    }

    fn competitor(&mut self, it: &Statement<'_>) -> Frame {
        let head = self.head(it);
        let at = self.model.competitors.len() as u32;
        self.model.competitors.push(Competitor { head, items: Vec::new() });
        self.declare(it, Target::Other);
        Frame::new(Some(Key::Competitor), Canvas::Competitor(at))
    }

    fn source(&mut self, it: &Statement<'_>) -> Frame {
        let kind = self.qualified(it, qualifier::source_kind);
        let head = self.head(it);
        let id = self.reserved.get(&it.line.span.start).copied();
        if let Some(place) = id.and_then(|id| self.model.sources.get_mut(id.0 as usize)) {
            *place = Evidence { head, kind, link: None };
        }
        self.declare(it, Target::Other);
        Frame { source: id, ..Frame::new(Some(Key::Source), Canvas::Nowhere) }
    }

    fn journey(&mut self, it: &Statement<'_>) -> Frame {
        let head = self.head(it);
        let id = JourneyId(self.model.journeys.len() as u32);
        self.model.journeys.push(Journey {
            head,
            people: Vec::new(),
            goals: Vec::new(),
            scenario: None,
            scope: None,
            trigger: None,
            state: None,
            lanes: Vec::new(),
            stages: Vec::new(),
        });
        self.declare(it, Target::Other);
        self.uses(it, User::Journey(id));
        self.own_lanes(it);
        Frame::new(Some(Key::Journey), Canvas::Journey(id))
    }

    /// Makes the names of a journey's lanes keywords, before anything in it is read.
    fn own_lanes(&mut self, it: &Statement<'_>) {
        let here = self.here;
        self.lanes = own_lanes(&here.document.tree, it.id, here.language, &mut self.known, &|span| here.slice(span));
    }

    fn lane(&mut self, it: &Statement<'_>) -> Frame {
        let head = self.head(it);
        self.declare(it, Target::Other);
        let known = head.name.as_ref().and_then(|n| self.lanes.get(n.text.as_str())).copied();
        if let Canvas::Journey(id) = self.above().canvas
            && let Some(journey) = self.model.journeys.get_mut(id.0 as usize)
            && known.is_some_and(|l| l.0 as usize == journey.lanes.len())
        {
            journey.lanes.push(Lane { head });
        }
        Frame::new(Some(Key::Lane), Canvas::Nowhere)
    }

    fn stage(&mut self, it: &Statement<'_>) -> Frame {
        let duration = self.duration(it);
        let head = self.head(it);
        self.declare(it, Target::Other);
        let mut canvas = Canvas::Nowhere;
        if let Canvas::Journey(id) = self.above().canvas
            && let Some(journey) = self.model.journeys.get_mut(id.0 as usize)
        {
            canvas = Canvas::Stage(id, journey.stages.len() as u32);
            journey.stages.push(Stage { head, duration, items: Vec::new(), steps: Vec::new() });
        }
        Frame::new(Some(Key::Stage), canvas)
    }

    fn step(&mut self, it: &Statement<'_>) -> Frame {
        let duration = self.duration(it);
        let head = self.head(it);
        self.declare(it, Target::Other);
        let mut canvas = Canvas::Nowhere;
        if let Canvas::Stage(id, at) = self.above().canvas
            && let Some(stage) = self.model.journeys.get_mut(id.0 as usize).and_then(|j| j.stages.get_mut(at as usize))
        {
            canvas = Canvas::Step(id, at, stage.steps.len() as u32);
            stage.steps.push(StageStep { head, duration, items: Vec::new() });
        }
        Frame::new(Some(Key::Step), canvas)
    }

    fn duration(&mut self, it: &Statement<'_>) -> Option<Duration> {
        self.qualified(it, qualifier::length)
    }

    fn canvas(&mut self, it: &Statement<'_>) -> Frame {
        let head = self.head(it);
        self.declare(it, Target::Other);
        let key = it.found.key;
        let (kind, at, canvas) = match key {
            Key::ValueProposition => {
                let at = self.model.propositions.len() as u32;
                self.model.propositions.push(Proposition { head, people: Vec::new(), items: Vec::new() });
                (Kind::Proposition, at, Canvas::Proposition(at))
            }
            Key::Engagement => {
                let at = self.model.engagements.len() as u32;
                let (people, phases, items) = (Vec::new(), Vec::new(), Vec::new());
                self.model.engagements.push(Engagement { head, people, phases, items });
                (Kind::Engagement, at, Canvas::Engagement(at))
            }
            _ => {
                let at = self.model.lotuses.len() as u32;
                self.model.lotuses.push(Lotus { head, answers: Vec::new(), items: Vec::new() });
                (Kind::Lotus, at, Canvas::Lotus(at))
            }
        };
        self.uses(it, User::Canvas(kind, at));
        Frame::new(Some(key), canvas)
    }

    fn phase(&mut self, it: &Statement<'_>) -> Frame {
        let head = self.head(it);
        self.declare(it, Target::Other);
        let mut canvas = Canvas::Nowhere;
        if let (Canvas::Engagement(at), Some(kind)) = (self.above().canvas, phase_kind(it.found.key))
            && let Some(engagement) = self.model.engagements.get_mut(at as usize)
        {
            canvas = Canvas::Phase(at, engagement.phases.len() as u32);
            engagement.phases.push(Phase { kind, head, items: Vec::new() });
        }
        Frame::new(Some(it.found.key), canvas)
    }

    fn item(&mut self, it: &Statement<'_>, kind: ItemKind) -> Frame {
        let id = ItemId(self.model.items.len() as u32);
        let above = self.above();
        let (canvas, parent, parent_key) = (above.canvas, above.item, above.key);
        let measure = self.qualified(it, |i| qualifier::measure(it.row.qualifier, i)).unwrap_or(Measure::None);
        let (head, image) = if kind == ItemKind::Image { self.picture(it) } else { (self.head(it), None) };
        let implied = parent.filter(|_| parent_key.is_some_and(|k| it.row.targets.has(k)));
        self.model.items.push(Item {
            kind,
            head,
            measure,
            answers: implied.into_iter().collect(),
            answered_by: Vec::new(),
            people: Vec::new(),
            parent,
            notes: Vec::new(),
            link: None,
            owner: None,
            status: None,
            due: None,
            image,
        });
        self.list(canvas, id);
        self.declare(it, Target::Item(id));
        let journey = match canvas {
            Canvas::Stage(journey, _) | Canvas::Step(journey, ..) => Some(journey),
            _ => None,
        };
        self.uses(it, User::Item(id, journey));
        Frame { item: Some(id), ..Frame::new(Some(it.found.key), canvas) }
    }

    /// Puts an item on the list of its canvas.
    fn list(&mut self, canvas: Canvas, id: ItemId) {
        let model = &mut *self.model;
        let journey = |j: JourneyId| j.0 as usize;
        let items = match canvas {
            Canvas::Nowhere | Canvas::Journey(_) => None,
            Canvas::Person(p) => model.people.get_mut(p.0 as usize).map(|p| &mut p.items),
            Canvas::Competitor(c) => model.competitors.get_mut(c as usize).map(|c| &mut c.items),
            Canvas::Stage(j, s) => {
                model.journeys.get_mut(journey(j)).and_then(|j| j.stages.get_mut(s as usize)).map(|s| &mut s.items)
            }
            Canvas::Step(j, s, t) => model
                .journeys
                .get_mut(journey(j))
                .and_then(|j| j.stages.get_mut(s as usize))
                .and_then(|s| s.steps.get_mut(t as usize))
                .map(|t| &mut t.items),
            Canvas::Proposition(p) => model.propositions.get_mut(p as usize).map(|p| &mut p.items),
            Canvas::Engagement(e) => model.engagements.get_mut(e as usize).map(|e| &mut e.items),
            Canvas::Phase(e, p) => {
                model.engagements.get_mut(e as usize).and_then(|e| e.phases.get_mut(p as usize)).map(|p| &mut p.items)
            }
            Canvas::Lotus(l) => model.lotuses.get_mut(l as usize).map(|l| &mut l.items),
        };
        if let Some(items) = items {
            items.push(id);
        }
    }

    /// Keeps the names after `for` until all names are known.
    fn uses(&mut self, it: &Statement<'_>, user: User) {
        let here = self.here;
        for (&span, before) in
            it.parts.targets.iter().zip(std::iter::once(None).chain(it.parts.targets.iter().map(Some)))
        {
            let cut = Span::new(before.map_or(span.start, |b| b.end), span.end);
            self.names.uses(user, (it.found.key, here.language), here.slice(span), (span, cut));
        }
    }

    /// A picture of the storyboard: `[caption](file)`, or a file alone. The caption is the text of its head.
    fn picture(&mut self, it: &Statement<'_>) -> (Head, Option<super::ImageRef>) {
        let Some(value) = self.value(it) else {
            return (self.head_with(it, Prose { span: it.parts.text, ..Prose::default() }), None);
        };
        let (caption, path) = captioned(&value.text, value.span);
        let prose = self.captioned(it, caption);
        let head = self.head_with(it, prose);
        (head, Some(self.image(path)))
    }
}

/// The caption and the path of `[caption](path)`; without brackets all is path.
fn captioned(text: &str, span: Span) -> (Option<Span>, Span) {
    let open = if text.starts_with("![") { 2 } else { 1 };
    let middle = text.rfind("](").filter(|_| text.ends_with(')') && text.starts_with(['[', '!']));
    match middle.filter(|&m| m >= open) {
        Some(middle) => {
            let caption = Span::new(span.start + open as u32, span.start + middle as u32);
            (Some(caption), Span::new(caption.end + 2, span.end - 1))
        }
        None => (None, span),
    }
}
