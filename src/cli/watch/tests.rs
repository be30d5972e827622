//! Courses of events, tried in no time: real files in a folder of their own, events and a clock made by hand.
//!
//! An event comes only where a folder is watched, as from the system. Every way of saving is tried at several speeds, and
//! once with all of its events lost.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should say so and stop")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tempfile::TempDir;

use super::eyes::{Blind, Eyes};
use super::inbox::{Ending, Heard, Inbox};
use super::session::{Event, Manner, Session};
use crate::cli::arguments::Render;
use crate::cli::choice::Chosen;
use crate::render::svg::TextMode;

/// Folders that are watched, or the reason why none is.
#[derive(Clone, Default)]
struct Seen(Arc<Mutex<(BTreeSet<PathBuf>, Option<Blind>)>>);

impl Eyes for Seen {
    fn open(&mut self, folder: &Path) -> Result<(), Blind> {
        let mut seen = self.0.lock().unwrap();
        assert!(folder.is_absolute() && folder.canonicalize().is_ok_and(|f| f == folder), "{}", folder.display());
        if let Some(blind) = &seen.1 {
            return Err(blind.clone());
        }
        assert!(seen.0.insert(folder.to_owned()), "{} is watched twice", folder.display());
        Ok(())
    }

    fn close(&mut self, folder: &Path) {
        assert!(self.0.lock().unwrap().0.remove(folder), "{} was not watched", folder.display());
    }
}

/// A watch, with all that happens to it.
struct Rig {
    folder: TempDir,
    seen: Seen,
    inbox: Inbox,
    session: Session<Seen>,
    now: Duration,
    /// Whether events get lost.
    lossy: bool,
    /// What each build left behind: `good a.journey`, `failed a.journey`, `gone a.journey`.
    builds: Vec<Vec<String>>,
    others: Vec<Event>,
}

/// A map that is called so.
fn map(title: &str) -> String {
    format!("journey map: {title}\n  stage one: One\n    action: Acts\n")
}

fn render(inputs: Vec<PathBuf>) -> Render {
    Render {
        inputs,
        output: None,
        theme: None,
        text: TextMode::System,
        width: None,
        language: None,
        views: Vec::new(),
        keep_going: false,
    }
}

impl Rig {
    /// Watches what is named of these files.
    fn new(files: &[(&str, &str)], words: &[&str]) -> Self {
        Self::with(files, words, |_| {})
    }

    fn with(files: &[(&str, &str)], words: &[&str], change: impl FnOnce(&mut Render)) -> Self {
        let folder = TempDir::new().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Self::inside(folder, words, change)
    }

    fn inside(folder: TempDir, words: &[&str], change: impl FnOnce(&mut Render)) -> Self {
        let seen = Seen::default();
        let mut request = render(words.iter().map(|w| folder.path().join(w)).collect());
        change(&mut request);
        let manner = Manner { shows: true, poll: None };
        let session = Session::new(request, manner, seen.clone()).unwrap_or_else(|e| panic!("{}", e.message));
        let mut rig = Self {
            folder,
            seen,
            inbox: Inbox::default(),
            session,
            now: Duration::ZERO,
            lossy: false,
            builds: Vec::new(),
            others: Vec::new(),
        };
        let events = rig.session.begin(rig.now, &rig.inbox);
        rig.takes(events);
        rig.passes(5000);
        rig.builds.clear();
        rig
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn takes(&mut self, events: Vec<Event>) {
        for event in events {
            let Event::Built(built) = event else {
                self.others.push(event);
                continue;
            };
            let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
            let state = |path: &PathBuf| {
                let fails = self.session.kept(path).unwrap().fails();
                format!("{} {}", if fails { "failed" } else { "good" }, name(path))
            };
            let mut all: Vec<_> = built.files.iter().map(state).collect();
            all.extend(built.gone.iter().map(|path| format!("gone {}", name(Path::new(path)))));
            self.builds.push(all);
        }
    }

    /// Lets time pass, in ms; everything that is due is done when it is due.
    fn passes(&mut self, ms: u64) {
        let end = self.now + Duration::from_millis(ms);
        loop {
            let heard = self.inbox.take(Duration::ZERO);
            let events = self.session.turn(heard, self.now, &self.inbox);
            self.takes(events);
            let next = self.session.next();
            if next > end {
                self.now = end;
                return;
            }
            self.now = self.now.max(next);
        }
    }

    /// Something happened to a file: that is heard where its folder is watched.
    fn happens(&self, name: &str) {
        let path = self.path(name);
        let folder = path.parent().unwrap().canonicalize();
        let watched = folder.is_ok_and(|f| self.seen.0.lock().unwrap().0.contains(&f));
        if watched && !self.lossy {
            self.inbox.put(|heard| heard.name(path.file_name().unwrap().to_owned()));
        }
    }

    fn write(&self, name: &str, text: &str) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        fs::write(self.path(name), text).unwrap();
        self.happens(name);
    }

    fn rename(&self, from: &str, to: &str) {
        fs::rename(self.path(from), self.path(to)).unwrap();
        self.happens(from);
        self.happens(to);
    }

    fn remove(&self, name: &str) {
        let path = self.path(name);
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
        self.happens(name);
    }

    #[cfg(unix)]
    fn link(&self, to: &str, name: &str) {
        let _ = fs::remove_file(self.path(name));
        std::os::unix::fs::symlink(to, self.path(name)).unwrap();
        self.happens(name);
    }

    fn does(&self, step: &Step) {
        match step {
            Step::Write(name, text) => self.write(name, text),
            Step::Rename(from, to) => self.rename(from, to),
            Step::Remove(name) => self.remove(name),
            Step::Noise(name) => self.happens(name),
        }
    }

    /// The picture on the disk.
    fn svg(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_default()
    }

    #[track_caller]
    fn shows(&self, svg: &str, title: &str) {
        let text = self.svg(svg);
        let title = format!("\">{title}</title>");
        let start: String = text.chars().take(400).collect();
        assert!(text.contains(&title), "{svg} does not show {title}: {start}");
    }

    #[track_caller]
    fn built(&mut self, wanted: &[&[&str]]) {
        assert_eq!(std::mem::take(&mut self.builds), wanted);
    }
}

/// One thing that a program does with files.
enum Step {
    Write(&'static str, &'static str),
    Rename(&'static str, &'static str),
    Remove(&'static str),
    /// An event without anything that changes.
    Noise(&'static str),
}
use Step::{Noise, Remove, Rename, Write};

/// What is saved.
const NEW: &str = "journey map: New\n  stage one: One\n    action: Acts\n";
/// Half of it.
const HALF: &str = "journey map: Ne";

/// How programs save `a.journey`.
fn saves() -> Vec<(&'static str, Vec<Step>)> {
    let a = "a.journey";
    vec![
        ("in place", vec![Write(a, ""), Write(a, NEW), Noise(a)]),
        ("in place, in pieces", vec![Write(a, ""), Write(a, HALF), Write(a, NEW)]),
        (
            "vim",
            vec![
                Write(".a.journey.swp", "swap"),
                Write("4913", ""),
                Remove("4913"),
                Rename(a, "a.journey~"),
                Write(a, ""),
                Write(a, NEW),
                Noise(a),
                Remove("a.journey~"),
                Remove(".a.journey.swp"),
            ],
        ),
        ("vim, backupcopy=yes", vec![Write("a.journey~", "old"), Write(a, ""), Write(a, NEW), Remove("a.journey~")]),
        (
            "emacs",
            vec![Write(".#a.journey", ""), Rename(a, "a.journey~"), Write(a, ""), Write(a, NEW), Remove(".#a.journey")],
        ),
        ("emacs, later", vec![Write("#a.journey#", "half"), Write(a, ""), Write(a, NEW), Remove("#a.journey#")]),
        ("VS Code", vec![Write(a, ""), Noise(a), Write(a, NEW), Noise(a), Noise(a)]),
        (
            "JetBrains",
            vec![
                Write("a.journey___jb_tmp___", NEW),
                Rename(a, "a.journey___jb_old___"),
                Rename("a.journey___jb_tmp___", a),
                Remove("a.journey___jb_old___"),
            ],
        ),
        ("nano", vec![Write(".a.journey.swp", "swap"), Write(a, ""), Write(a, NEW), Remove(".a.journey.swp")]),
        (
            "gedit",
            vec![Write(".goutputstream-XYZ", ""), Write(".goutputstream-XYZ", NEW), Rename(".goutputstream-XYZ", a)],
        ),
        ("Kate", vec![Write("a.journey.kate-swp", "s"), Write("a.journey.Ab12", NEW), Rename("a.journey.Ab12", a)]),
        (
            "TextEdit",
            vec![
                Write("a.journey.sb-1-x", NEW),
                Rename(a, "a.sb-2-x"),
                Rename("a.journey.sb-1-x", a),
                Remove("a.sb-2-x"),
            ],
        ),
        ("Windows", vec![Write("a.tmp", NEW), Remove(a), Rename("a.tmp", a)]),
        ("git checkout", vec![Remove(a), Write(a, NEW)]),
        ("rsync", vec![Write(".a.journey.4f2a", HALF), Write(".a.journey.4f2a", NEW), Rename(".a.journey.4f2a", a)]),
        ("deleted and made again", vec![Remove(a), Write(a, ""), Write(a, NEW)]),
    ]
}

#[test]
fn every_way_of_saving_is_seen_at_any_speed_and_never_as_a_mistake() {
    for (name, steps) in saves() {
        for pause in [0, 10, 29, 40, 90] {
            for lossy in [false, true] {
                let mut rig = Rig::new(&[("a.journey", &map("Old"))], &["a.journey"]);
                rig.shows("a.svg", "Old");
                rig.lossy = lossy;
                for step in &steps {
                    rig.does(step);
                    rig.passes(pause);
                }
                // Heard, it is drawn within a moment; not heard, at the next sweep.
                rig.passes(if lossy { 2500 } else { 300 });
                rig.shows("a.svg", "New");
                let case = format!("{name}, {pause} ms, {}: {:?}", if lossy { "lost" } else { "heard" }, rig.builds);
                let failed = rig.builds.iter().flatten().any(|b| b.starts_with("failed") || b.starts_with("gone"));
                assert!(!failed || steps.iter().any(|s| matches!(s, Write(_, HALF))), "{case}");
                let most = if pause < 30 { 1 } else { 2 };
                assert!((1..=most).contains(&rig.builds.len()), "{case}");
                rig.builds.clear();
                rig.passes(60_000);
                assert!(rig.builds.is_empty(), "{case}: built again without a reason");
            }
        }
    }
}

#[test]
fn the_folder_of_a_file_is_watched_and_nothing_else() {
    let rig = Rig::new(&[("maps/a.journey", &map("A")), ("maps/deep/b.journey", "")], &["maps/a.journey"]);
    let seen = rig.seen.0.lock().unwrap().0.clone();
    assert_eq!(seen, [rig.path("maps").canonicalize().unwrap()].into());
}

#[test]
fn noise_builds_nothing() {
    let mut rig = Rig::new(&[("a.journey", &map("A")), ("other.txt", "")], &["a.journey"]);
    for name in ["a.journey", "other.txt", "4913", ".DS_Store", "a.journey", "a.svg"] {
        rig.happens(name);
        rig.passes(40);
    }
    // The same words again, with new times.
    rig.write("a.journey", &map("A"));
    rig.inbox.put(|heard| heard.everything = true);
    rig.passes(10_000);
    rig.built(&[]);
}

#[test]
fn what_others_do_in_the_folder_delays_nothing() {
    let mut rig = Rig::new(&[("a.journey", &map("A"))], &["a.journey"]);
    rig.write("a.journey", &map("B"));
    rig.happens("a.journey");
    for i in 0..10 {
        rig.happens(&format!("{i}.tmp"));
        rig.happens(&format!(".hidden{i}"));
        rig.passes(5);
    }
    rig.shows("a.svg", "B");
    rig.built(&[&["good a.journey"]]);
}

#[test]
fn a_flood_is_a_few_builds_of_the_last_state() {
    let mut rig = Rig::new(&[("a.journey", &map("A"))], &["a.journey"]);
    for i in 0..2000 {
        rig.write("a.journey", &map(&format!("Title {i}")));
        (0..3).for_each(|n| rig.happens(&format!("{i}-{n}.tmp")));
        rig.passes(1);
    }
    rig.passes(100);
    rig.shows("a.svg", "Title 1999");
    assert!(rig.builds.len() <= 5, "{:?}", rig.builds);
}

#[test]
fn a_save_is_drawn_as_soon_as_it_is_quiet_whatever_else_happens() {
    let mut rig = Rig::new(&[("a.journey", &map("A"))], &["a.journey"]);
    for title in ["B", "C", "D"] {
        rig.write("a.journey", &map(title));
        rig.passes(5);
        rig.happens("a.journey");
        // Another program writes its log here.
        for _ in 0..29 {
            rig.passes(1);
            rig.happens("build.log");
        }
        rig.built(&[]);
        rig.passes(1);
        rig.built(&[&["good a.journey"]]);
        rig.shows("a.svg", title);
        rig.passes(100);
    }
}

#[test]
fn ten_saves_in_a_burst_are_one_build() {
    let mut rig = Rig::new(&[("a.journey", &map("A"))], &["a.journey"]);
    for i in 0..10 {
        rig.write("a.journey", &map(&format!("Title {i}")));
        rig.passes(5);
    }
    rig.passes(100);
    rig.shows("a.svg", "Title 9");
    rig.built(&[&["good a.journey"]]);
}

#[test]
fn mistakes_keep_the_last_good_picture() {
    let mut rig = Rig::new(&[("a.journey", &map("Good"))], &["a.journey"]);
    rig.write("a.journey", &format!("{}    actoin: x\n", map("Half")));
    rig.passes(100);
    rig.built(&[&["failed a.journey"]]);
    rig.shows("a.svg", "Good");
    let shown = rig.session.shown();
    let one = shown.first().unwrap();
    assert!(one.pictures[0].svg.contains("Good") && one.partial[0].svg.contains("Half"), "{one:?}");
    let problem = &one.problems[0];
    assert_eq!((problem.line, problem.column, problem.length), (4, 5, 6), "{problem:?}");
    assert_eq!(problem.excerpt, "    actoin: x");
    rig.write("a.journey", &map("Mended"));
    rig.passes(100);
    rig.shows("a.svg", "Mended");
    let shown = rig.session.shown();
    let one = shown.first().unwrap();
    assert!(one.partial.is_empty() && one.problems.is_empty() && one.pictures[0].svg.contains("Mended"));
    assert!(rig.session.kept(&rig.path("a.journey")).unwrap().done.mended);
}

#[test]
fn nothing_is_written_before_there_is_a_good_picture() {
    let mut rig = Rig::new(&[("a.journey", "journey map: A\n  stgae: x\n")], &["a.journey"]);
    assert!(!rig.path("a.svg").exists());
    rig.write("a.journey", &map("A"));
    rig.passes(100);
    rig.shows("a.svg", "A");
}

#[test]
fn an_included_file_may_come_go_and_change() {
    let main = format!("include: people/all.journey\n{}", map("A").replace("map", "map for anna"));
    let mut rig = Rig::new(&[("a.journey", &main), ("b.journey", &map("B"))], &["."]);
    assert!(rig.session.kept(&rig.path("./a.journey")).unwrap().fails());
    // The folder is made first, and its contents come in a moment later.
    fs::create_dir(rig.path("people")).unwrap();
    rig.happens("people");
    rig.passes(35);
    rig.write("people/all.journey", "persona anna: Anna\n");
    rig.passes(400);
    assert!(rig.svg("a.svg").contains("Anna"), "{:?}", rig.builds);
    rig.builds.clear();
    rig.write("people/all.journey", "persona anna: Anne\n");
    rig.passes(400);
    assert!(rig.svg("a.svg").contains("Anne"));
    rig.built(&[&["good a.journey", "good all.journey"]]);
    rig.remove("people/all.journey");
    rig.passes(150);
    rig.built(&[]);
    rig.passes(400);
    rig.built(&[&["failed a.journey", "gone all.journey"]]);
    assert!(rig.svg("a.svg").contains("Anne"), "the last good picture stays");
}

#[test]
fn a_picture_may_come_and_change() {
    let text = map("A") + "    image: pictures/x.svg\n";
    let svg = |colour: &str| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\" fill=\"{colour}\"/></svg>"
        )
    };
    let mut rig = Rig::new(&[("a.journey", &text)], &["a.journey"]);
    assert!(!rig.path("a.svg").exists());
    rig.write("pictures/x.svg", &svg("red"));
    rig.happens("pictures");
    rig.passes(400);
    let red = rig.svg("a.svg");
    assert!(!red.is_empty(), "{:?}", rig.builds);
    rig.write("pictures/x.svg", &svg("blue"));
    rig.passes(400);
    assert_ne!(rig.svg("a.svg"), red);
}

#[test]
fn only_what_changed_is_drawn_again() {
    let files = [("a.journey", map("A")), ("b.journey", map("B")), ("deep/c.journey", map("C"))];
    let files: Vec<_> = files.iter().map(|(n, t)| (*n, t.as_str())).collect();
    let mut rig = Rig::new(&files, &["."]);
    rig.write("deep/c.journey", &map("C2"));
    rig.passes(100);
    rig.built(&[&["good c.journey"]]);
    rig.shows("deep/c.svg", "C2");
}

#[test]
fn files_and_folders_come_and_go_below_a_folder() {
    let mut rig = Rig::new(&[("maps/a.journey", &map("A"))], &["maps"]);
    rig.write("maps/b.journey", &map("B"));
    rig.passes(100);
    rig.built(&[&["good b.journey"]]);
    fs::create_dir_all(rig.path("maps/new/deep")).unwrap();
    rig.happens("maps/new");
    rig.passes(100);
    rig.write("maps/new/deep/c.journey", &map("C"));
    rig.passes(100);
    rig.built(&[&["good c.journey"]]);
    rig.shows("maps/new/deep/c.svg", "C");
    rig.rename("maps/b.journey", "maps/d.journey");
    rig.passes(100);
    rig.shows("maps/d.svg", "B");
    rig.passes(300);
    rig.built(&[&["good d.journey"], &["gone b.journey"]]);
    assert!(rig.path("maps/b.svg").exists(), "what was drawn stays");
    rig.remove("maps/new");
    rig.passes(400);
    rig.built(&[&["gone c.journey"]]);
    assert_eq!(rig.session.names().len(), 2);
}

#[test]
fn a_folder_may_be_empty_at_first() {
    let mut rig = Rig::new(&[("maps/readme.txt", "")], &["maps"]);
    rig.write("maps/a.journey", &map("A"));
    rig.passes(100);
    rig.shows("maps/a.svg", "A");
}

#[test]
fn a_folder_may_be_renamed_away_and_come_back() {
    for words in [&["maps"], &["maps/a.journey"]] {
        let mut rig = Rig::new(&[("maps/a.journey", &map("A"))], words);
        rig.rename("maps", "away");
        // What is heard of the folder itself.
        rig.inbox.put(|heard| heard.name("maps".into()));
        rig.passes(1000);
        rig.built(&[&["failed a.journey"]]);
        assert_eq!(rig.session.shown()[0].pictures.len(), 1, "the last good picture stays");
        rig.rename("away", "maps");
        rig.passes(100);
        rig.built(&[&["good a.journey"]]);
        rig.write("maps/a.journey", &map("A2"));
        rig.passes(100);
        rig.built(&[&["good a.journey"]]);
        rig.shows("maps/a.svg", "A2");
    }
}

#[test]
fn another_folder_may_take_its_place() {
    let mut rig = Rig::new(&[("maps/a.journey", &map("Old")), ("next/a.journey", &map("New"))], &["maps"]);
    rig.rename("maps", "old");
    rig.rename("next", "maps");
    // Nothing is heard from above; the folder that is watched tells that it moved.
    rig.inbox.put(|heard| heard.name("maps".into()));
    rig.passes(100);
    rig.shows("maps/a.svg", "New");
    rig.write("maps/a.journey", &map("Newer"));
    rig.passes(100);
    rig.shows("maps/a.svg", "Newer");
}

#[test]
fn what_a_project_settles_may_be_unreadable_for_a_while() {
    let mut rig = Rig::new(&[("maps/a.journey", &map("A"))], &["maps/a.journey"]);
    fs::create_dir(rig.path("maps/journey.toml")).unwrap();
    rig.happens("maps/journey.toml");
    rig.passes(3000);
    rig.builds.clear();
    rig.write("maps/a.journey", &map("A2"));
    rig.passes(3000);
    fs::remove_dir(rig.path("maps/journey.toml")).unwrap();
    rig.happens("maps/journey.toml");
    rig.write("maps/a.journey", &map("A3"));
    rig.passes(3000);
    rig.shows("maps/a.svg", "A3");
    // In a folder above, where nothing is listened to.
    rig.write("journey.toml", "theme = \"dark\"\n");
    rig.passes(2100);
    assert!(rig.svg("maps/a.svg").contains("#0E1015"), "{:?}", rig.builds);
}

#[cfg(unix)]
#[test]
fn links_may_lead_elsewhere() {
    let folder = TempDir::new().unwrap();
    for version in ["v1", "v2"] {
        fs::create_dir(folder.path().join(version)).unwrap();
        let text = format!("include: people.journey\n{}", map("A").replace("map", "map for anna"));
        fs::write(folder.path().join(version).join("a.journey"), text).unwrap();
        let people = format!("persona anna: Anna {version}\n");
        fs::write(folder.path().join(version).join("people.journey"), people).unwrap();
    }
    fs::create_dir(folder.path().join("top")).unwrap();
    std::os::unix::fs::symlink("../v1", folder.path().join("top/now")).unwrap();
    std::os::unix::fs::symlink("../v1/a.journey", folder.path().join("top/b.journey")).unwrap();
    let mut rig = Rig::inside(folder, &["top/now/a.journey", "top/b.journey"], |_| {});
    assert!(rig.svg("v1/a.svg").contains("Anna v1"));
    rig.link("../v2", "top/now");
    rig.passes(400);
    assert!(rig.svg("v2/a.svg").contains("Anna v2"), "{:?}", rig.builds);
    rig.write("v2/people.journey", "persona anna: Anna v3\n");
    rig.passes(400);
    assert!(rig.svg("v2/a.svg").contains("Anna v3"), "{:?}", rig.builds);
}

#[cfg(unix)]
#[test]
fn a_linked_file_is_seen_to_change_where_it_lies() {
    let folder = TempDir::new().unwrap();
    fs::create_dir_all(folder.path().join("far")).unwrap();
    fs::create_dir_all(folder.path().join("near")).unwrap();
    for (name, title) in [("far/one.journey", "One"), ("far/two.journey", "Two")] {
        fs::write(folder.path().join(name), map(title)).unwrap();
    }
    std::os::unix::fs::symlink("../far/one.journey", folder.path().join("near/a.journey")).unwrap();
    let mut rig = Rig::inside(folder, &["near/a.journey"], |_| {});
    rig.shows("near/a.svg", "One");
    rig.write("far/one.journey", &map("Uno"));
    rig.passes(100);
    rig.shows("near/a.svg", "Uno");
    rig.link("../far/two.journey", "near/a.journey");
    rig.passes(300);
    rig.shows("near/a.svg", "Two");
    rig.write("far/two.journey", &map("Due"));
    rig.passes(100);
    rig.shows("near/a.svg", "Due");
    rig.write("far/one.journey", &map("Nobody sees this"));
    rig.builds.clear();
    rig.passes(5000);
    rig.built(&[]);
}

#[test]
fn what_cannot_be_watched_is_looked_at_from_time_to_time() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.journey"), map("A")).unwrap();
    let seen = Seen::default();
    seen.0.lock().unwrap().1 = Some(Blind::Watches);
    let manner = Manner { shows: false, poll: None };
    let session = Session::new(render(vec![folder.path().join("a.journey")]), manner, seen.clone()).unwrap();
    let mut rig = Rig {
        folder,
        seen,
        inbox: Inbox::default(),
        session,
        now: Duration::ZERO,
        lossy: false,
        builds: vec![],
        others: vec![],
    };
    let events = rig.session.begin(rig.now, &rig.inbox);
    rig.takes(events);
    rig.passes(5000);
    let polls =
        rig.others.iter().filter(|e| matches!(e, Event::Polling { every, .. } if *every < Duration::from_secs(1)));
    assert_eq!(polls.count(), 1, "it is said once: {:?}", rig.others);
    rig.write("a.journey", &map("B"));
    rig.passes(600);
    rig.shows("a.svg", "B");
    // Watches become free again.
    rig.seen.0.lock().unwrap().1 = None;
    rig.write("a.journey", &map("C"));
    rig.passes(600);
    rig.write("a.journey", &map("D"));
    rig.passes(40);
    rig.shows("a.svg", "D");
}

#[test]
fn outputs_that_collide_are_problems_until_they_do_not() {
    let two = format!("{}journey other: Other\n  stage x: X\n", map("A"));
    let files = [("a.journey", two.as_str()), ("a-other.journey", &map("B"))];
    let mut rig = Rig::new(&files, &["."]);
    let problems = |rig: &Rig| rig.session.shown().iter().map(|s| s.problems.len()).collect::<Vec<_>>();
    assert_eq!(problems(&rig).iter().sum::<usize>(), 1);
    assert_eq!(rig.session.shown().iter().map(|s| s.pictures.len()).collect::<Vec<_>>(), [1, 2], "all are shown");
    rig.write("a.journey", &map("A"));
    rig.passes(400);
    assert_eq!(problems(&rig).iter().sum::<usize>(), 0, "{:?}", rig.session.shown());
    rig.shows("a-other.svg", "B");
}

#[test]
fn one_file_for_two_drawings_is_a_problem_not_an_end() {
    let two = format!("{}journey other: Other\n  stage x: X\n", map("A"));
    let mut rig = Rig::with(&[("a.journey", &map("A"))], &["a.journey"], |_| {});
    drop(std::mem::take(&mut rig.builds));
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("out.svg");
    let mut rig = Rig::with(&[("a.journey", &map("A"))], &["a.journey"], |r| r.output = Some(out.clone()));
    assert!(out.exists());
    rig.write("a.journey", &two);
    rig.passes(100);
    rig.built(&[&["failed a.journey"]]);
    assert_eq!(rig.session.shown()[0].pictures.len(), 2);
    rig.write("a.journey", &map("A3"));
    rig.passes(100);
    assert!(fs::read_to_string(&out).unwrap().contains("A3"));
}

#[test]
fn a_view_that_is_not_there_is_told_once() {
    let chosen = Chosen::parse("persona:anna").unwrap();
    let mut rig = Rig::with(&[("a.journey", &map("A"))], &["a.journey"], |r| r.views = vec![chosen]);
    let told = |rig: &Rig| rig.others.iter().filter(|e| matches!(e, Event::Trouble(_))).count();
    assert_eq!(told(&rig), 1);
    rig.write("a.journey", &map("B"));
    rig.passes(100);
    assert_eq!(told(&rig), 1);
    rig.write("a.journey", &format!("persona anna: Anna\n{}", map("B")));
    rig.passes(100);
    assert!(
        rig.path("a-anna-persona.svg").exists() || rig.path("a-anna.svg").exists(),
        "{:?}",
        fs::read_dir(rig.folder.path()).unwrap().collect::<Vec<_>>()
    );
}

#[test]
fn a_build_is_given_up_for_a_newer_one_but_not_for_ever() {
    let mut rig = Rig::new(&[("a.journey", &map("A")), ("b.journey", &map("B"))], &["."]);
    rig.write("a.journey", &map("A2"));
    rig.passes(0);
    // While the build is made, the file is heard of again and again.
    rig.now += Duration::from_millis(35);
    rig.inbox.put(|heard| heard.name("a.journey".into()));
    let events = rig.session.turn(Heard::default(), rig.now, &rig.inbox);
    rig.takes(events);
    rig.built(&[]);
    rig.now += Duration::from_millis(35);
    let events = rig.session.turn(Heard::default(), rig.now, &rig.inbox);
    rig.takes(events);
    rig.built(&[&["good a.journey"]]);
    rig.shows("a.svg", "A2");
}

#[test]
fn noise_gives_up_no_build_but_an_ending_does() {
    let mut rig = Rig::new(&[("a.journey", &map("A"))], &["a.journey"]);
    rig.write("a.journey", &map("A2"));
    rig.passes(0);
    rig.now += Duration::from_millis(35);
    rig.inbox.put(|heard| heard.name("other.txt".into()));
    let events = rig.session.turn(Heard::default(), rig.now, &rig.inbox);
    rig.takes(events);
    rig.built(&[&["good a.journey"]]);
    rig.write("a.journey", &map("A3"));
    rig.passes(0);
    rig.now += Duration::from_millis(35);
    rig.inbox.put(|heard| heard.ending = Some(Ending::Interrupt));
    let events = rig.session.turn(Heard::default(), rig.now, &rig.inbox);
    rig.takes(events);
    rig.built(&[]);
}

#[test]
fn what_is_drawn_no_longer_stays_and_is_told() {
    let two = format!("{}journey other: Other\n  stage x: X\n", map("A"));
    let mut rig = Rig::new(&[("a.journey", &two)], &["a.journey"]);
    rig.shows("a-other.svg", "Other");
    rig.write("a.journey", &map("A"));
    rig.passes(100);
    rig.shows("a-other.svg", "Other");
    let left = rig.session.kept(&rig.path("a.journey")).unwrap().done.left.clone();
    assert_eq!(left, [rig.path("a-other.svg")]);
}

#[test]
fn what_means_nothing_is_refused_at_the_beginning() {
    let folder = TempDir::new().unwrap();
    let refused = |word: &str| {
        let request = render(vec![if word == "-" { "-".into() } else { folder.path().join(word) }]);
        Session::new(request, Manner { shows: false, poll: None }, Seen::default()).err().map(|e| e.message)
    };
    assert!(refused("missing.journey").is_some_and(|m| m.contains("cannot read")));
    assert!(refused("-").is_some_and(|m| m.contains("standard input cannot be watched")));
    assert!(refused("").is_none());
}
