//! What a card says, measured and sorted: head, rail, sections.
//!
//! In: a model and a person. Out: sections in reading order, each with the band that it belongs to. Absent: places.

use std::collections::BTreeMap;

use crate::model::{Fact, FactKind, Item, ItemKind, JobKind, Measure, Model, Person, PersonId, PersonKind};
use crate::scene::Paint;
use crate::text::{Paragraph, Run};
use crate::theme::{Kind, Part};
use crate::view::part::flow::{Flow, Piece};
use crate::view::part::icon::Icon;
use crate::view::part::note::{Look, Note};
use crate::view::part::paragraph::line;
use crate::view::part::script::Script;
use crate::view::part::type_scale::{BODY, NOTE_MEDIUM, SMALL, SMALL_STRONG};
use crate::view::part::{icon, life};
use crate::vocabulary::{Labels, Language, labels::persona::PersonaCard};

use super::entries::{self, Bar, Bullet, Card, Pills, Slider, Usage};
use super::head::Head;
use super::rail::{FACTS, Rail};
use super::route::Route;
use super::section::{Entry, Section};

/// Sections that stand side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Band {
    /// What moves the person.
    Mind,
    /// What it is like, and where it is met.
    Ways,
    /// Jobs, pains, gains.
    Profile,
    /// What stands in the rail where that has room.
    Rail,
}

/// All that a card says.
pub(super) struct Matter<'a> {
    pub(super) script: Script<'a>,
    pub(super) person: &'a Person,
    pub(super) head: Head,
    pub(super) rail: Rail,
    pub(super) sections: Vec<(Band, Section)>,
}

/// A list: the facts of a kind, the words of its heading, its icon, the colour of its dots.
type List = (FactKind, fn(&PersonaCard) -> &'static str, Icon, Paint);

const fn ink(kind: Kind) -> Paint {
    Paint::Kind(kind, Part::Ink)
}

/// The lists, in their order.
const LISTS: [List; 9] = [
    (FactKind::Goal, |l| l.goals, Icon::Goal, ink(Kind::Gain)),
    (FactKind::Motivation, |l| l.motivations, Icon::Spark, ink(Kind::Thought)),
    (FactKind::Frustration, |l| l.frustrations, Icon::Frown, ink(Kind::Pain)),
    (FactKind::Value, |l| l.values, Icon::Compass, ink(Kind::Thought)),
    (FactKind::Belief, |l| l.beliefs, Icon::Thought, ink(Kind::Thought)),
    (FactKind::Admires, |l| l.admires, Icon::Star, ink(Kind::Thought)),
    (FactKind::Like, |l| l.likes, Icon::Heart, ink(Kind::Gain)),
    (FactKind::Dislike, |l| l.dislikes, Icon::Brake, ink(Kind::Pain)),
    (FactKind::Habit, |l| l.habits, Icon::Habit, Paint::Ink3),
];

impl<'a> Matter<'a> {
    /// Measures all that is known about a person.
    pub(super) fn new(model: &'a Model, id: PersonId, language: Language) -> Self {
        let person = model.person(id);
        let mut facts: BTreeMap<FactKind, Vec<&Fact>> = BTreeMap::new();
        for fact in &person.facts {
            facts.entry(fact.kind).or_default().push(fact);
        }
        let mut script = Script::new(model, language);
        meet(&mut script, id, &facts);
        let sections = Maker { script: &script, facts: &facts, id }.all();
        let (head, rail) = (Head::new(&script, person), Rail::new(&script, person));
        Self { script, person, head, rail, sections }
    }

    /// Whether nothing is known but a name, and perhaps a role.
    pub(super) fn is_bare(&self) -> bool {
        self.sections.is_empty() && !self.head.is_rich()
    }
}

/// Numbers the sources in reading order.
fn meet(script: &mut Script, id: PersonId, facts: &BTreeMap<FactKind, Vec<&Fact>>) {
    let model = script.model;
    let person = model.person(id);
    [&model.title, &model.author, &model.version, &model.date].into_iter().flatten().for_each(|p| script.meet(p));
    script.meet(&person.head.text);
    let ways = [FactKind::Trait, FactKind::Skill, FactKind::Channel];
    let head = [FactKind::Role, FactKind::Quote, FactKind::Bio];
    for kind in head.into_iter().chain(FACTS).chain(LISTS.map(|l| l.0)).chain(ways) {
        facts.get(&kind).into_iter().flatten().for_each(|f| script.meet(&f.head.text));
    }
    for kind in [ItemKind::Job, ItemKind::Pain, ItemKind::Gain] {
        for (_, item, _) in life::ranked(model, id, kind) {
            script.meet_item(item);
        }
    }
    for kind in [FactKind::Brand, FactKind::Device] {
        facts.get(&kind).into_iter().flatten().for_each(|f| script.meet(&f.head.text));
    }
    for journey in life::journeys(model, id) {
        script.meet(&journey.head.text);
        for stage in &journey.stages {
            script.meet(&stage.head.text);
            stage.steps.iter().for_each(|s| script.meet(&s.head.text));
        }
    }
}

/// Makes the sections of a person.
struct Maker<'m, 'a> {
    script: &'m Script<'a>,
    facts: &'m BTreeMap<FactKind, Vec<&'a Fact>>,
    id: PersonId,
}

impl Maker<'_, '_> {
    fn card(&self) -> &'static PersonaCard {
        self.script.labels.persona
    }

    fn labels(&self) -> &'static Labels {
        self.script.labels
    }

    fn of(&self, kind: FactKind) -> impl Iterator<Item = &Fact> {
        self.facts.get(&kind).into_iter().flatten().copied()
    }

    fn text(&self, fact: &Fact, style: crate::text::Style) -> Paragraph {
        let runs = self.script.runs(&fact.head.text, style, Paint::Ink);
        Paragraph::new(self.script.claim(runs, self.script.assumed_fact(fact)))
    }

    /// All sections in reading order.
    fn all(&self) -> Vec<(Band, Section)> {
        let card = self.card();
        let channels = self.used(FactKind::Channel, card.channels, Icon::Touchpoint);
        let ways = [self.traits(), self.skills(), channels].into_iter().flatten();
        let brands = self.used(FactKind::Brand, card.brands, Icon::Tag);
        let devices = self.used(FactKind::Device, card.devices, Icon::Mobile);
        let rail = [brands, devices, self.routes()].into_iter().flatten();
        let bands = self.lists().map(|s| (Band::Mind, s)).chain(ways.map(|s| (Band::Ways, s)));
        bands.chain(self.profile().map(|s| (Band::Profile, s))).chain(rail.map(|s| (Band::Rail, s))).collect()
    }

    /// The lists of what moves the person; its quotations but the first are one of them.
    fn lists(&self) -> impl Iterator<Item = Section> {
        let quotes: Vec<Box<dyn Entry>> = self.of(FactKind::Quote).skip(1).map(|f| self.quote(f)).collect();
        let lists = LISTS.into_iter().map(|(kind, title, icon, paint)| {
            let bullet = |f: &Fact| Bullet { text: self.text(f, BODY), paint, span: f.head.span };
            let entries = self.of(kind).map(|f| Box::new(bullet(f)) as Box<dyn Entry>).collect();
            section(icon, (title(self.card()), ""), 6.0, entries)
        });
        lists.chain([section(Icon::Chat, (self.card().quotes, ""), 6.0, quotes)]).flatten()
    }

    fn quote(&self, fact: &Fact) -> Box<dyn Entry> {
        let runs = self.script.runs(&fact.head.text, BODY, Paint::Ink);
        let runs = crate::view::part::paragraph::quoted(runs, self.labels().quotes, BODY);
        let text = Paragraph::new(self.script.claim(runs, self.script.assumed_fact(fact)));
        Box::new(Bullet { text, paint: ink(Kind::Thought), span: fact.head.span })
    }

    fn traits(&self) -> Option<Section> {
        let slider = |fact: &Fact| -> Box<dyn Entry> {
            let at = fact.level.unwrap_or_default().clamp(-1.0, 1.0);
            let styled = |right| {
                let (style, paint) = Slider::style(at, right);
                self.script.runs(&fact.head.text, style, paint)
            };
            let ([left, _], [_, right]) = (entries::ends(styled(false)), entries::ends(styled(true)));
            let plain = |runs: &[Run]| runs.iter().map(|r| r.text.as_str()).collect::<String>();
            let percent = (at * 100.0).round() as i32;
            let spoken = (self.card().spoken_trait)(plain(&left).trim(), plain(&right).trim(), percent);
            Box::new(Slider { ends: [left, right].map(Paragraph::new), at, spoken, span: fact.head.span })
        };
        let entries = self.of(FactKind::Trait).map(slider).collect();
        section(Icon::Slider, (self.card().traits, ""), 6.0, entries)
    }

    fn skills(&self) -> Option<Section> {
        let bar = |fact: &Fact| -> Box<dyn Entry> {
            let text = self.text(fact, NOTE_MEDIUM);
            let level = whole(fact.level).unwrap_or_default();
            Box::new(Bar { text, level, spoken: (self.labels().spoken.level)(level), span: fact.head.span })
        };
        let entries = self.of(FactKind::Skill).map(bar).collect();
        section(Icon::Skill, (self.card().skills, self.card().scale), 10.0, entries)
    }

    /// Channels, brands or devices: rows with levels where there are levels, and for channels always; else pills.
    fn used(&self, kind: FactKind, title: &'static str, icon: Icon) -> Option<Section> {
        let levels = self.of(kind).any(|f| f.level.is_some());
        if !levels && kind != FactKind::Channel {
            let list: Vec<_> = self.of(kind).map(|f| (self.text(f, NOTE_MEDIUM), f.head.span)).collect();
            let entries: Vec<Box<dyn Entry>> =
                if list.is_empty() { Vec::new() } else { vec![Box::new(Pills { list }) as Box<dyn Entry>] };
            return section(icon, (title, ""), 6.0, entries);
        }
        let row = |fact: &Fact| -> Box<dyn Entry> {
            let level = whole(fact.level);
            let icon = if kind == FactKind::Channel { self.channel(fact) } else { icon };
            let spoken = level.map(|l| (self.labels().spoken.level)(l)).unwrap_or_default();
            Box::new(Usage { icon, text: self.text(fact, BODY), level, spoken, span: fact.head.span })
        };
        let entries = self.of(kind).map(row).collect();
        section(icon, (title, if levels { self.card().scale_use } else { "" }), 7.0, entries)
    }

    /// The icon of a channel that is named in words: of the first word that is the name of a channel.
    fn channel(&self, fact: &Fact) -> Icon {
        icon::of_words(&self.script.plain(&fact.head.text), self.script.language).unwrap_or(Icon::Touchpoint)
    }

    fn profile(&self) -> impl Iterator<Item = Section> {
        let labels = self.labels();
        let list = |kind| life::ranked(self.script.model, self.id, kind);
        let boxed = |note: Note| Box::new(Card(note)) as Box<dyn Entry>;
        let jobs = list(ItemKind::Job).into_iter().map(|(_, item, _)| boxed(self.job(item))).collect();
        let pain = (Kind::Pain, labels.pain_letter, "item pain");
        let gain = (Kind::Gain, labels.gain_letter, "item gain");
        let of = |kind, look| {
            let ranked = list(kind).into_iter().enumerate();
            ranked.map(|(i, (_, item, level))| boxed(self.problem((item, level), i + 1, look))).collect()
        };
        let sections = [
            section(Icon::Job, (self.card().jobs, ""), 6.0, jobs),
            section(Icon::Pain, (labels.pains, labels.pains_caption), 6.0, of(ItemKind::Pain, pain)),
            section(Icon::Gain, (labels.gains, labels.gains_caption), 6.0, of(ItemKind::Gain, gain)),
        ];
        sections.into_iter().flatten().map(|s| Section { cards: true, ..s })
    }

    fn note(&self, item: &Item, kind: Kind, class: &'static str) -> Note {
        let text = self.script.said(item, BODY, Paint::Ink);
        let mut note = Note::new(Look::Tinted(kind), class, text);
        note.assumed = self.script.assumed(item);
        note.span = Some(item.head.span);
        note
    }

    fn job(&self, item: &Item) -> Note {
        let [functional, social, emotional, organisational] = self.card().jobs_by_kind;
        let (word, kind) = match &item.measure {
            Measure::Job(JobKind::Functional) => (functional, Kind::Touchpoint),
            Measure::Job(JobKind::Social) => (social, Kind::Thought),
            Measure::Job(JobKind::Emotional) => (emotional, Kind::Moment),
            Measure::Job(JobKind::Organisational) => (organisational, Kind::Metric),
            Measure::Job(JobKind::Other(word)) => (word.as_str(), Kind::Metric),
            _ => ("", Kind::Metric),
        };
        let mut note = self.note(item, kind, "item job");
        let word = (!word.is_empty()).then(|| Piece::Words("small", line(word, SMALL_STRONG, ink(kind))));
        note.head = Flow::new(word.into_iter().collect(), tags(item).collect(), 1);
        note
    }

    fn problem(
        &self,
        (item, level): (&Item, Option<u8>),
        rank: usize,
        (kind, letter, class): (Kind, &str, &'static str),
    ) -> Note {
        let mut note = self.note(item, kind, class);
        let labels = self.labels();
        let code = format!("{letter}{rank}");
        let scale = if kind == Kind::Pain { labels.intensity } else { labels.importance };
        let said = level.map(|l| format!("{scale} {}", (labels.spoken.level)(l)));
        let mut start = vec![Piece::Badge(code.clone(), kind, level.is_some_and(|l| l >= 4))];
        start.extend(level.zip(said.clone()).map(|(l, said)| Piece::Gauge(None, l, kind, said)));
        if let Measure::Gain { satisfaction, .. } = item.measure {
            let spoken = format!("{} {}", labels.satisfaction, (labels.spoken.level)(satisfaction));
            let label = Some(line(labels.satisfaction, SMALL, Paint::Ink2));
            start.push(Piece::Gauge(label, satisfaction, kind, spoken));
        }
        let keep = start.len();
        note.head = Flow::new(start, tags(item).collect(), keep);
        let word = if kind == Kind::Pain { labels.spoken.pain } else { labels.spoken.gain };
        let said = said.map(|s| format!(", {s}")).unwrap_or_default();
        let mut said = format!("{word} {code}{said}: {}", self.script.plain(&item.head.text));
        self.script.tell_assumed(&mut said, note.assumed);
        note.label = Some(said);
        note.id = Some(code.to_lowercase());
        note
    }

    fn routes(&self) -> Option<Section> {
        let journeys = life::journeys(self.script.model, self.id);
        let entries: Vec<_> =
            journeys.map(|j| Box::new(Route::new(self.script, j, self.id)) as Box<dyn Entry>).collect();
        let [one, many] = self.card().journeys;
        let title = if entries.len() == 1 { one } else { many };
        section(Icon::Feeling, (title, ""), 20.0, entries)
    }
}

/// A section, if there is anything in it.
fn section(
    icon: Icon,
    (title, note): (&'static str, &'static str),
    gap: f64,
    entries: Vec<Box<dyn Entry>>,
) -> Option<Section> {
    (!entries.is_empty()).then_some(Section { icon, title, note, gap, cards: false, entries })
}

/// A level that counts whole segments.
fn whole(level: Option<f64>) -> Option<u8> {
    level.map(|l| l.round().clamp(0.0, 5.0) as u8)
}

fn tags(item: &Item) -> impl Iterator<Item = Piece> + '_ {
    let words = |t: &crate::model::Word| line(format!("#{}", t.text), SMALL, Paint::Ink2);
    item.head.tags.iter().map(move |t| Piece::Words("small tag", words(t)))
}

/// The words for what a person is.
pub(super) fn kind(script: &Script, person: &Person) -> &'static str {
    let card = script.labels.persona;
    if person.kind == PersonKind::Persona { card.kind } else { card.segment }
}
