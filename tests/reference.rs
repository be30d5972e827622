//! The reference of the language, `grammar/REFERENCE.md`, is written from the tables in the code; this says when it is
//! stale, and `UPDATE=1 cargo test` writes it anew.

use std::path::Path;

use journey::check::RULES;
use journey::cli::report::Form;
use journey::model::codes;
use journey::reference;
use journey::settings;

#[test]
fn the_reference_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("grammar/REFERENCE.md");
    let wanted = reference::whole();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &wanted).expect("the reference can be written");
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    let line = wanted.lines().zip(found.lines()).position(|(a, b)| a != b);
    assert!(wanted == found, "grammar/REFERENCE.md is stale at line {line:?}: UPDATE=1 cargo test --test reference");
}

#[test]
fn codes_are_named_alike_and_once() {
    let mut names: Vec<_> = {
        let codes = codes::ALL.iter().chain(settings::CODES).map(|c| c.name);
        codes.chain(RULES.iter().map(|r| r.code.name)).collect()
    };
    assert!(names.iter().all(|n| n.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c == '8')), "{names:?}");
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count, "a code stands twice");
}

#[test]
fn every_name_has_a_page_of_its_own() {
    for (heading, list) in reference::topics() {
        assert!(!list.is_empty(), "{heading}");
        for (name, line) in list {
            let page = reference::topic(&name).unwrap_or_default();
            assert!(page.starts_with(&format!("### `{name}`")) && page.contains(line), "{name}: {page}");
        }
    }
    assert!(reference::topic("douleur").is_some_and(|p| p.starts_with("### `pain`")), "in any language");
    assert!(reference::topic("nothing-of-the-kind").is_none());
}

#[test]
fn every_form_of_messages_is_described() {
    let whole = reference::whole();
    for form in Form::ALL {
        let stream = if form.is_for_programs() { "standard output" } else { "standard error" };
        let row = whole.lines().find(|l| l.starts_with(&format!("| `{}` | ", form.name())));
        assert!(row.is_some_and(|r| r.ends_with(&format!("{stream} |"))), "{}: {row:?}", form.name());
    }
}
