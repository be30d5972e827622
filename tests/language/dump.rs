//! A model as text, for comparing: what is said, without where it is said and in which language.

use std::fmt::Write as _;

use journey::model::{
    Change, Duration, Figure, Head, ImageRef, Item, ItemId, ItemKind, Measure, Model, PersonId, Prose, RunKind,
};

/// Writes a model.
pub(crate) fn dump(model: &Model) -> String {
    let mut out = Dump { model, out: String::new() };
    out.all();
    out.out
}

struct Dump<'a> {
    model: &'a Model,
    out: String,
}

fn prose(p: &Prose) -> String {
    let mut out = String::new();
    for run in &p.runs {
        let _ = match &run.kind {
            RunKind::Plain => write!(out, "{}", run.text),
            RunKind::Strong => write!(out, "<b>{}</b>", run.text),
            RunKind::Emphasis => write!(out, "<i>{}</i>", run.text),
            RunKind::Code => write!(out, "<code>{}</code>", run.text),
            RunKind::Link(to) => write!(out, "<a {to}>{}</a>", run.text),
            RunKind::Cite(id) => write!(out, "<cite {}>", id.0),
            RunKind::Break => write!(out, "<br>"),
        };
    }
    for (language, text) in &p.translations {
        let _ = write!(out, " [{}: {}]", language.tag(), prose(text));
    }
    out
}

fn head(h: &Head) -> String {
    let name = h.name.as_ref().map_or(String::new(), |n| format!(" {}", n.text));
    let tags: String = h.tags.iter().map(|t| format!(" #{}", t.text)).collect();
    let allow: String = h.allow.iter().map(|t| format!(" allow={}", t.text)).collect();
    let own = if h.own { "" } else { " (included)" };
    format!("{name}{tags}{allow}{own}: {}", prose(&h.text))
}

fn duration(d: Option<&Duration>) -> String {
    d.map_or(String::new(), |d| format!(" ({} = {:?} min)", d.text, d.minutes))
}

fn image(i: &ImageRef) -> String {
    let data = i.data.as_ref().map_or("none".into(), |d| format!("{} {}x{}", d.media_type, d.width, d.height));
    format!("{} <{data}>", i.path)
}

fn figure(f: Option<&Figure>) -> String {
    f.map_or("-".into(), |f| format!("{}|{}|{}", f.prefix, f.value, f.unit))
}

fn measure(m: &Measure) -> String {
    match m {
        Measure::None => String::new(),
        Measure::Change(Change { baseline, now, target }) => {
            format!(" ({} > {} > {})", figure(baseline.as_ref()), figure(now.as_ref()), figure(target.as_ref()))
        }
        other => format!(" {other:?}"),
    }
}

impl Dump<'_> {
    fn line(&mut self, depth: usize, text: &str) {
        let _ = writeln!(self.out, "{}{}", "  ".repeat(depth), text.trim_end());
    }

    fn field(&mut self, depth: usize, name: &str, value: Option<&Prose>) {
        if let Some(value) = value {
            self.line(depth, &format!("{name}: {}", prose(value)));
        }
    }

    fn people(&self, people: &[PersonId]) -> String {
        if people.is_empty() {
            return String::new();
        }
        let names: Vec<String> = people.iter().map(|p| self.model.person(*p).head.text.plain()).collect();
        format!(" for {}", names.join(" and "))
    }

    fn all(&mut self) {
        let m = self.model;
        for (name, value) in [("title", &m.title), ("author", &m.author), ("date", &m.date), ("version", &m.version)] {
            self.field(0, name, value.as_ref());
        }
        if let Some(theme) = &m.theme {
            self.line(0, &format!("theme: {}", theme.text));
        }
        for rule in &m.allow {
            self.line(0, &format!("allow: {}", rule.text));
        }
        for s in &m.sources {
            let link = s.link.as_ref().map_or(String::new(), |l| format!(" link={}", l.text));
            self.line(0, &format!("source {:?}{}{link}", s.kind, head(&s.head)));
        }
        for p in &m.people {
            self.line(0, &format!("{:?} {:?}{}", p.kind, p.primary, head(&p.head)));
            if let Some(photo) = &p.photo {
                self.line(1, &format!("photo {}", image(photo)));
            }
            for f in &p.facts {
                let label = f.label.as_ref().map_or(String::new(), |l| format!(" ({})", l.text));
                let level = f.level.map_or(String::new(), |l| format!(" {l}"));
                self.line(1, &format!("{:?}{label}{level}{}", f.kind, head(&f.head)));
            }
            self.items(1, &p.items);
        }
        for c in &m.competitors {
            self.line(0, &format!("competitor{}", head(&c.head)));
            self.items(1, &c.items);
        }
        self.journeys();
        self.canvases();
    }

    fn journeys(&mut self) {
        for j in &self.model.journeys {
            self.line(0, &format!("journey{}{}", self.people(&j.people), head(&j.head)));
            for goal in &j.goals {
                self.field(1, "goal", Some(goal));
            }
            self.field(1, "scenario", j.scenario.as_ref());
            self.field(1, "scope", j.scope.as_ref());
            self.field(1, "trigger", j.trigger.as_ref());
            if let Some(state) = j.state {
                self.line(1, &format!("state: {state:?}"));
            }
            for lane in &j.lanes {
                self.line(1, &format!("lane{}", head(&lane.head)));
            }
            for stage in &j.stages {
                self.line(1, &format!("stage{}{}", duration(stage.duration.as_ref()), head(&stage.head)));
                self.items(2, &stage.items);
                for step in &stage.steps {
                    self.line(2, &format!("step{}{}", duration(step.duration.as_ref()), head(&step.head)));
                    self.items(3, &step.items);
                }
            }
        }
    }

    fn canvases(&mut self) {
        for p in &self.model.propositions {
            self.line(0, &format!("value-proposition{}{}", self.people(&p.people), head(&p.head)));
            self.items(1, &p.items);
        }
        for e in &self.model.engagements {
            self.line(0, &format!("engagement{}{}", self.people(&e.people), head(&e.head)));
            for phase in &e.phases {
                self.line(1, &format!("{:?}{}", phase.kind, head(&phase.head)));
                self.items(2, &phase.items);
            }
            self.items(1, &e.items);
        }
        for l in &self.model.lotuses {
            let answers: Vec<String> = l.answers.iter().map(|i| i.0.to_string()).collect();
            self.line(0, &format!("lotus for [{}]{}", answers.join(" "), head(&l.head)));
            self.items(1, &l.items);
        }
    }

    fn items(&mut self, depth: usize, items: &[ItemId]) {
        for &id in items {
            let item = self.model.item(id);
            let mut up = 0;
            let mut parent = item.parent;
            while let Some(p) = parent {
                up += 1;
                parent = self.model.item(p).parent;
            }
            self.item(depth + up, id, item);
        }
    }

    fn item(&mut self, depth: usize, id: ItemId, item: &Item) {
        let kind = match item.kind {
            ItemKind::Own(lane) => format!("Own {}", lane.0),
            kind => format!("{kind:?}"),
        };
        let list = |ids: &[ItemId]| ids.iter().map(|i| i.0.to_string()).collect::<Vec<_>>().join(" ");
        let mut text = format!("{} {kind}{}", id.0, measure(&item.measure));
        for (name, ids) in [("answers", &item.answers), ("answered-by", &item.answered_by)] {
            if !ids.is_empty() {
                let _ = write!(text, " {name} [{}]", list(ids));
            }
        }
        let _ = write!(text, "{}{}", self.people(&item.people), head(&item.head));
        if let Some(link) = &item.link {
            let _ = write!(text, " link={}", link.text);
        }
        if let Some(picture) = &item.image {
            let _ = write!(text, " image={}", image(picture));
        }
        self.line(depth, &text);
        for note in &item.notes {
            self.field(depth + 1, "note", Some(note));
        }
        self.field(depth + 1, "owner", item.owner.as_ref());
        self.field(depth + 1, "status", item.status.as_ref());
        self.field(depth + 1, "due", item.due.as_ref());
    }
}
