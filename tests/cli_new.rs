//! `journey new`: what it writes, where, and when it refuses; and that every template is a file that teaches the language
//! and the method by keeping to both.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say so and stop")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Stdio;

use journey::diagnostic::Sink;
use journey::model::{self, Item, ItemId, ItemKind, Measure, Model};
use journey::source::Sources;
use journey::vocabulary::{Group, Key, Language};
use program::{Folder, Run};
use proptest::prelude::*;

#[path = "support/nothing.rs"]
mod nothing;
#[path = "support/program.rs"]
mod program;

/// From this level on a pain is severe.
const SEVERE: u8 = 4;
/// From this feeling down the curve has a dip.
const DIP: f64 = -1.0;

/// The templates that the program knows, in its order.
fn templates() -> Vec<String> {
    let program = journey::cli::arguments::command();
    let new = program.find_subcommand("new").unwrap();
    let argument = new.get_arguments().find(|a| a.get_id() == "template").unwrap();
    argument.get_possible_values().iter().map(|v| v.get_name().to_owned()).collect()
}

/// Every template in every language, as the program writes it under the name `first-try`.
fn texts() -> Vec<(String, Language, String)> {
    let f = Folder::new(&[]);
    let mut all = Vec::new();
    for template in templates() {
        for language in Language::ALL {
            let words = ["new", "first-try", "--template", &template, "--language", language.tag(), "-o", "-"];
            all.push((format!("{template}.{}", language.tag()), language, f.run(&words).ends(0).out));
        }
    }
    all
}

/// The model of a text that has to be without mistakes.
#[track_caller]
fn read(name: &str, text: &str) -> Model {
    let (mut sources, mut sink) = (Sources::new(), Sink::new());
    let model = model::read(&mut sources, name, text.as_bytes().to_vec(), &nothing::Nothing, &mut sink);
    let found = sink.finish();
    assert!(found.is_empty(), "{name}: {found:?}\n{text}");
    model
}

#[test]
fn the_usual_call() {
    let f = Folder::new(&[]);
    let run = f.run(&["new", "bike-shop"]).ends(0).silent();
    assert_eq!(
        run.err,
        "wrote bike-shop.journey\nnext: open it in a text editor, then journey render bike-shop.journey\n"
    );
    assert_eq!(f.files(), ["bike-shop.journey"]);
    let text = fs::read_to_string(f.path("bike-shop.journey")).unwrap();
    assert!(text.contains("\ntitle: Bike shop\n") && text.contains("language: en\n"));
    assert_eq!(text, f.run(&["new", "bike-shop", "--template", "journey", "--language", "en", "-o", "-"]).ends(0).out);
    f.run(&["render", "bike-shop.journey"]).ends(0).silent().says("wrote bike-shop.svg");
}

#[test]
fn every_template_can_be_drawn() {
    let f = Folder::new(&[]);
    for template in templates() {
        for language in Language::ALL {
            let name = format!("{template}-{}", language.tag());
            f.run(&["new", &name, "--template", &template, "--language", language.tag()]).ends(0).silent();
            let file = format!("{name}.journey");
            let check = f.run(&["check", &file, "--allow", "claim-without-evidence"]).ends(0).silent();
            assert_eq!(check.err, "no mistakes in 1 file\n", "{name}");
            let render = f.run(&["render", &file]).ends(0).silent();
            let nothing = render.err.contains("nothing to draw");
            assert!(nothing || f.exists(&format!("{name}.svg")), "{name}: {render:#?}");
            let model = read(&name, &fs::read_to_string(f.path(&file)).unwrap());
            assert!(!nothing || model.journeys.is_empty(), "{name}: {render:#?}");
        }
    }
}

#[test]
fn every_file_of_words_is_in_the_table() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/new");
    let files = fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
    let kept: BTreeSet<String> = files.filter_map(|n| n.strip_suffix(".journey").map(str::to_owned)).collect();
    let known: BTreeSet<String> = texts().into_iter().map(|(name, ..)| name).collect();
    assert_eq!(kept, known);
}

#[test]
fn the_title_is_made_from_the_name() {
    let f = Folder::new(&[]);
    for (name, title) in [
        ("first-try", "First try"),
        ("maps/deep/the_corner-bakery.journey", "The corner bakery"),
        ("été-2026", "Été 2026"),
        ("\"quoted\" 'twice'", "\"quoted\" 'twice'"),
        ("a: b #c [^d] **e** `f`", "A: b #c [^d] **e** `f`"),
        ("自転車", "自転車"),
        ("| more", "| more"),
        ("(draft)", "(draft)"),
        ("{title}", "{title}"),
        ("v1.2", "V1.2"),
        ("🚲", "🚲"),
    ] {
        for template in templates() {
            let run = f.run(&["new", name, "--template", &template, "-o", "-"]).ends(0);
            assert_eq!(run.err, "");
            let model = read(name, &run.out);
            assert_eq!(model.title.unwrap().plain(), title, "{template}");
            let drawn = model.journeys.iter().map(|j| &j.head).chain(model.propositions.iter().map(|p| &p.head));
            for head in drawn.chain(model.engagements.iter().map(|e| &e.head)) {
                assert_eq!(head.text.plain(), title, "{template}");
            }
        }
    }
    assert_eq!(f.files(), [""; 0]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_name_gives_a_valid_file_or_is_refused(name in "[^\0]{0,12}|[-_ .*`\\[\\]^\\\\/|#:\u{200B}\u{FEFF}\u{202E}\n\ta]{1,8}") {
        let f = Folder::new(&[]);
        let run = f.run(&["new", "-o", "-", "--", &name]);
        if run.code == Some(0) {
            prop_assert_eq!(&run.err, "");
            read("any.journey", &run.out);
        } else {
            prop_assert_eq!(run.code, Some(2));
            prop_assert!(run.out.is_empty() && run.err.starts_with("error: "), "{:?}", run);
            prop_assert!(!run.err.trim_end().contains(|c: char| c.is_control() && !matches!(c, '\n' | '\t')), "{:?}", run);
        }
    }
}

#[test]
fn names_that_name_nothing_are_refused() {
    let f = Folder::new(&[("maps/a.txt", "")]);
    for (name, why) in [
        ("", "value is required"),
        (".", "is no name"),
        ("..", "is no name"),
        ("...", "is no name"),
        ("-", "is no name"),
        ("_-_", "is no name"),
        (" ", "is no name"),
        (".journey", "is no name"),
        ("maps/..", "is no name"),
        ("maps/.journey", "is no name"),
        ("maps/", "add the name of the file: journey new maps/"),
        ("/", "is a folder"),
        ("a\nb", "U+000A"),
        ("a\u{1b}[31m", "U+001B"),
        ("a\u{202E}b", "U+202E"),
    ] {
        f.run(&["new", "--", name]).ends(2).silent().says("error: ").says(why);
    }
    assert_eq!(f.files(), ["maps/a.txt"]);
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_text_is_refused() {
    use std::os::unix::ffi::OsStrExt as _;
    let f = Folder::new(&[]);
    let name = std::ffi::OsStr::from_bytes(b"caf\xe9");
    Run::of(f.command(&["new"]).arg(name).stdin(Stdio::null()).output().unwrap()).ends(2).silent().says("UTF-8");
    assert_eq!(f.files(), [""; 0]);
}

#[test]
fn where_it_goes() {
    let f = Folder::new(&[]);
    f.run(&["new", "maps/deep/a"]).ends(0).silent().says("wrote maps/deep/a.journey\n");
    f.run(&["new", "b.journey"]).ends(0).silent().says("wrote b.journey\n");
    f.run(&["new", "first-visit", "-o", "other/c.txt"]).ends(0).silent().says("journey render other/c.txt\n");
    assert!(fs::read_to_string(f.path("other/c.txt")).unwrap().contains("title: First visit\n"));
    assert_eq!(f.files(), ["b.journey", "maps/deep/a.journey", "other/c.txt"]);
    for folder in ["maps", "maps/", "new/"] {
        f.run(&["new", "d", "-o", folder]).ends(2).silent().says("-o names a file, such as ").says("/d.journey");
    }
    f.run(&["new", "b.journey/x"]).ends(2).silent().says("cannot write b.journey/x.journey");
    assert_eq!(f.files(), ["b.journey", "maps/deep/a.journey", "other/c.txt"]);
}

/// What it says to do next is a call that works.
#[cfg(unix)]
#[test]
fn the_next_call_is_one_that_a_shell_understands() {
    let f = Folder::new(&[]);
    let program = Path::new(env!("CARGO_BIN_EXE_journey")).parent().unwrap().to_owned();
    let path = std::env::join_paths([program.as_path(), Path::new("/usr/bin"), Path::new("/bin")]).unwrap();
    for name in ["plain", "two words", "it's $HOME", "-x", "a\"b`c", "été/自転車", "semi;colon&more", "~"] {
        let said = f.run(&["new", "--", name]).ends(0).silent().err;
        let call = said.trim_end().rsplit_once("then ").unwrap().1;
        let mut shell = std::process::Command::new("sh");
        let run = Run::of(shell.args(["-c", call]).current_dir(f.0.path()).env("PATH", &path).output().unwrap());
        run.ends(0).silent().says("wrote ");
    }
}

#[test]
fn nothing_is_ever_written_over() {
    let f = Folder::new(&[("a.journey", "mine"), ("empty.journey", "")]);
    let refused = |words: &[&str], name: &str| {
        f.run(words).ends(2).silent().says(&format!("{name} is there already")).says("another name");
    };
    refused(&["new", "a"], "a.journey");
    refused(&["new", "b", "-o", "a.journey"], "a.journey");
    refused(&["new", "empty"], "empty.journey");
    fs::create_dir(f.path("folder.journey")).unwrap();
    refused(&["new", "folder"], "folder.journey");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("nowhere", f.path("link.journey")).unwrap();
        refused(&["new", "link"], "link.journey");
        f.run(&["new", "a", "-o", "/dev/null"]).ends(0).silent();
        assert!(f.path("link.journey").symlink_metadata().unwrap().is_symlink());
        fs::remove_file(f.path("link.journey")).unwrap();
    }
    assert_eq!(fs::read_to_string(f.path("a.journey")).unwrap(), "mine");
    assert_eq!(f.files(), ["a.journey", "empty.journey"], "no temporary file is left");
}

#[test]
fn two_at_once_do_not_both_win() {
    let f = Folder::new(&[]);
    let spawn = |template: &str| {
        let mut command = f.command(&["new", "a", "--template", template]);
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    };
    let mut children: Vec<_> = ["journey", "retail", "saas", "health", "bakery"].map(spawn).into();
    let won = children.iter_mut().filter_map(|c| c.wait().unwrap().code()).filter(|&code| code == 0).count();
    assert_eq!(won, 1);
    assert_eq!(f.files(), ["a.journey"]);
}

#[test]
fn wrong_templates_and_languages() {
    let f = Folder::new(&[]);
    let run = f.run(&["new", "a", "--template", "retial"]).ends(2).silent().says("'retail'");
    for template in templates() {
        assert!(run.err.contains(&template), "{template} is not in {run:#?}");
    }
    f.run(&["new", "a", "--language", "tlh"]).ends(2).silent().says("fr");
    f.run(&["new"]).ends(2).silent();
    f.run(&["new", "a", "b"]).ends(2).silent();
    assert_eq!(f.files(), [""; 0]);
}

#[test]
fn help_manual_and_completions_know_the_templates() {
    let f = Folder::new(&[]);
    let pages = [&["new", "--help"][..], &["man", "new"], &["completions", "zsh"], &["completions", "bash"]];
    for page in pages {
        let said = f.run(page).ends(0).out.replace("\\-", "-");
        for template in templates() {
            assert!(said.contains(&template), "{template} is not in {page:?}");
        }
    }
    let help = f.run(&["new", "--help"]).ends(0).out;
    assert!(help.contains("begin here") && help.contains("engagement cycle"), "summaries are missing in {help}");
}

#[test]
fn templates_are_formatted() {
    for (name, _, text) in texts() {
        let count = text.lines().filter(|l| !l.is_empty()).count();
        assert!((30..=90).contains(&count), "{name} has {count} lines that say something");
        assert!(text.ends_with('\n') && !text.ends_with("\n\n") && !text.starts_with('\n'), "{name}: its ends");
        assert!(!text.contains(['\r', '\t', '\u{A0}', '\u{202F}', '\u{FEFF}']), "{name}: other white space");
        assert!(!text.contains("\n\n\n"), "{name}: two blank lines");
        let mut above = 0;
        for (number, line) in text.lines().enumerate() {
            let place = format!("{name}:{}: {line}", number + 1);
            assert_eq!(line.trim_end(), line, "{place}");
            assert!(line.chars().count() <= 200, "{place}");
            let spaces = line.len() - line.trim_start().len();
            assert_eq!(spaces % 2, 0, "{place}");
            assert!(spaces <= above + 2, "{place}");
            assert!(!line.trim_start().contains("  "), "{place}");
            if !line.is_empty() {
                above = spaces;
            }
        }
    }
}

#[test]
fn templates_explain_themselves() {
    for (name, _, text) in texts() {
        let comments = text.lines().filter(|l| l.trim_start().starts_with("# ")).count();
        assert!(text.starts_with("# ") && comments >= 4, "{name} has {comments} comments");
        assert!(!text.contains("{title}"), "{name}");
    }
}

#[test]
fn quotation_marks_apostrophes_and_spaces_are_those_of_the_language() {
    for (name, language, text) in texts() {
        for (number, line) in text.lines().enumerate() {
            let place = format!("{name}:{}: {line}", number + 1);
            assert!(!line.contains(['"', '\'']), "{place}");
            if language == Language::French {
                assert!(!line.contains(['“', '”']), "{place}");
                let characters: Vec<char> = line.chars().collect();
                for pair in characters.windows(2) {
                    let [a, b] = pair else { continue };
                    assert!(!matches!(b, '?' | '!' | ';' | '»' | '%' | '€') || *a == ' ', "{place}");
                    assert!(*a != '«' || *b == ' ', "{place}");
                }
                let prose = if line.trim_start().starts_with('#') { None } else { line.split_once(": ") };
                let Some((_, prose)) = prose else { continue };
                assert!(prose.match_indices(':').all(|(at, _)| prose.get(..at).unwrap().ends_with(' ')), "{place}");
            }
        }
    }
}

/// What stands before the colon of each statement, with how deep it stands.
fn heads(text: &str) -> Vec<(usize, &str)> {
    let statements = text.lines().filter(|l| !l.is_empty() && !l.trim_start().starts_with('#'));
    statements.map(|l| (l.len() - l.trim_start().len(), l.split_once(':').unwrap_or((l, "")).0.trim())).collect()
}

fn first_word(head: &str) -> &str {
    head.split([' ', '(', '#']).next().unwrap_or_default()
}

/// The keywords of a text, as its language writes them first; `None` for a lane of the file's own.
#[track_caller]
fn keys(name: &str, language: Language, text: &str) -> Vec<(usize, Option<Key>)> {
    let known: BTreeMap<&str, Key> = language.lexicon().keys().map(|(key, _)| (language.spell(key), key)).collect();
    let lane = language.spell(Key::Lane);
    let named = |head: &str| head.strip_prefix(lane).map(|rest| rest.trim().to_owned());
    let own: BTreeSet<String> = heads(text).iter().filter_map(|(_, head)| named(head)).collect();
    let key = |head: &str| {
        let key = known.get(first_word(head)).copied();
        assert!(key.is_some() || own.contains(head), "{name}: `{head}` begins with no keyword of {}", language.name());
        key
    };
    heads(text).into_iter().map(|(depth, head)| (depth, key(head))).collect()
}

#[test]
fn each_language_says_the_same_in_its_own_keywords() {
    let mut english = Vec::new();
    for (name, language, text) in texts() {
        let keys = keys(&name, language, &text);
        match language {
            Language::English => english = keys,
            Language::French => assert_eq!(keys, english, "{name} is built unlike its English original"),
        }
    }
}

#[test]
fn french_templates_need_no_english_word() {
    const GROUPS: [Group; 14] = [
        Group::Intensity,
        Group::Importance,
        Group::Feeling,
        Group::Channel,
        Group::SourceKind,
        Group::Job,
        Group::Rank,
        Group::State,
        Group::Activity,
        Group::Resource,
        Group::Brings,
        Group::Measure,
        Group::Time,
        Group::Particle,
    ];
    let words = |language: Language| -> BTreeSet<&str> {
        GROUPS.iter().flat_map(|&g| language.lexicon().words(g)).flat_map(|all| all.iter().copied()).collect()
    };
    let (english, french) = (words(Language::English), words(Language::French));
    assert!(english.contains("severe") && english.contains("for") && !french.contains("severe"));
    let foreign = |word: &str| english.contains(word) && !french.contains(word);
    for (name, _, text) in texts().into_iter().filter(|(_, language, _)| *language == Language::French) {
        for (_, head) in heads(&text) {
            let inside = head.split(['(', ')']).nth(1).unwrap_or_default();
            let pieces = inside.split(',').map(str::trim).chain(head.split([' ', '(', ')', ',']).skip(1));
            let wrong: Vec<&str> = pieces.filter(|piece| foreign(piece)).collect();
            assert!(wrong.is_empty(), "{name}: {wrong:?} in `{head}`");
        }
    }
}

/// What a strict reader of the method would remark upon.
struct Audit<'m> {
    model: &'m Model,
    remarks: Vec<String>,
}

impl<'m> Audit<'m> {
    fn of(model: &'m Model) -> Vec<String> {
        let mut audit = Self { model, remarks: Vec::new() };
        audit.head();
        audit.journeys();
        audit.items();
        audit.sources();
        audit.remarks
    }

    fn needs(&mut self, holds: bool, what: &str) {
        if !holds {
            self.remarks.push(what.to_owned());
        }
    }

    fn item(&mut self, holds: bool, item: &Item, what: &str) {
        self.needs(holds, &format!("{what}: {:?} {}", item.kind, item.head.text.plain()));
    }

    fn of_kind(&self, ids: &[ItemId], kind: ItemKind) -> Vec<&'m Item> {
        ids.iter().map(|&id| self.model.item(id)).filter(|i| i.kind == kind).collect()
    }

    fn head(&mut self) {
        self.needs(self.model.title.is_some() && self.model.author.is_some(), "title and author");
        self.needs(self.model.sources.len() >= 3, "several sources");
        self.needs(!self.model.people.is_empty(), "somebody whom it is about");
    }

    fn journeys(&mut self) {
        let model = self.model;
        for journey in &model.journeys {
            self.needs(journey.people.len() == 1, "one persona");
            self.needs(journey.goals.len() == 1, "one goal");
            let told = journey.scenario.is_some() && journey.trigger.is_some() && journey.scope.is_some();
            self.needs(told && journey.state.is_some(), "scenario, trigger, scope, state");
            let mut missing = false;
            for (number, stage) in journey.stages.iter().enumerate() {
                let title = stage.head.text.plain();
                let steps = stage.steps.iter().flat_map(|s| &s.items);
                let all: Vec<ItemId> = stage.items.iter().chain(steps).copied().collect();
                let mut has = |kind| self.needs(!self.of_kind(&all, kind).is_empty(), &format!("{title}: {kind:?}"));
                has(ItemKind::Action);
                has(ItemKind::Touchpoint);
                has(ItemKind::Feeling);
                has(if number + 1 < journey.stages.len() { ItemKind::Conversion } else { ItemKind::Metric });
                let touchpoints = self.of_kind(&all, ItemKind::Touchpoint);
                missing |= touchpoints.iter().any(|t| matches!(t.measure, Measure::Channel { missing: true, .. }));
                let columns = stage.steps.iter().map(|s| s.items.as_slice());
                for column in columns.chain([stage.items.as_slice()]) {
                    let low = |i: &&Item| matches!(i.measure, Measure::Score(score) if score <= DIP);
                    let dips = self.of_kind(column, ItemKind::Feeling).iter().any(low);
                    let pains = !self.of_kind(column, ItemKind::Pain).is_empty();
                    self.needs(!dips || pains, &format!("{title}: a pain for the dip"));
                }
            }
            self.needs(missing, "a missing touchpoint");
            self.needs(model.items.iter().any(|i| i.kind == ItemKind::Moment), "a moment of truth");
        }
    }

    fn items(&mut self) {
        let model = self.model;
        let everybody = model.people.iter().flat_map(|p| &p.items).copied().collect::<BTreeSet<ItemId>>();
        for (number, item) in model.items.iter().enumerate() {
            let cited = !item.head.text.citations().is_empty();
            let own = everybody.contains(&ItemId(u32::try_from(number).unwrap()));
            match (item.kind, &item.measure) {
                (ItemKind::Pain, Measure::Level(level)) if *level >= SEVERE => {
                    self.item(cited, item, "evidence");
                    let answered = !item.answered_by.is_empty() || own && model.propositions.is_empty();
                    self.item(answered, item, "an answer");
                }
                (ItemKind::Pain | ItemKind::Gain, measure) => {
                    self.item(*measure != Measure::None, item, "a level");
                }
                (ItemKind::Moment, _) => self.item(cited, item, "evidence"),
                (ItemKind::Opportunity, Measure::ImpactEffort { impact, effort }) => {
                    self.item(
                        impact.is_some() && effort.is_some() && item.owner.is_some(),
                        item,
                        "its measures, owner",
                    );
                    self.item(!item.answers.is_empty(), item, "something that it answers");
                }
                (ItemKind::Metric | ItemKind::Conversion, Measure::Change(change)) => {
                    self.item(change.baseline.is_some() && change.target.is_some(), item, "baseline and target");
                }
                (ItemKind::Opportunity | ItemKind::Metric | ItemKind::Conversion, _) => {
                    self.item(false, item, "its measure");
                }
                (ItemKind::Brake, _) => self.item(!item.answered_by.is_empty(), item, "an enabler"),
                (ItemKind::Enabler | ItemKind::Reliever | ItemKind::Creator, _) => {
                    self.item(!item.answers.is_empty(), item, "something that it answers");
                }
                _ => {}
            }
        }
    }

    fn sources(&mut self) {
        let model = self.model;
        let facts = model.people.iter().flat_map(|p| &p.facts).map(|f| &f.head.text);
        let cited: BTreeSet<_> =
            model.items.iter().map(|i| &i.head.text).chain(facts).flat_map(model::Prose::citations).collect();
        for (number, source) in model.sources.iter().enumerate() {
            let id = model::SourceId(u32::try_from(number).unwrap());
            self.needs(cited.contains(&id), &format!("a citation of {}", source.head.text.plain()));
            self.needs(source.kind.is_some(), &format!("a kind of {}", source.head.text.plain()));
        }
    }
}

#[test]
fn templates_keep_to_the_method() {
    for (name, _, text) in texts() {
        let model = read(&name, &text);
        let remarks = Audit::of(&model);
        assert!(remarks.is_empty(), "{name} lacks\n{}", remarks.join("\n"));
        let drawn = model.journeys.len() + model.propositions.len() + model.engagements.len() + model.lotuses.len();
        assert!(drawn == 1 || drawn == 0 && (!model.people.is_empty() || !model.competitors.is_empty()), "{name}");
    }
}
