//! Whatever the text: mending ends, and leaves fewer mistakes and no new ones.
#![no_main]

mod files;

use std::collections::BTreeMap;

use files::Files;
use journey::check::{self, Profile, Settings};
use journey::diagnostic::{Diagnostic, Severity};
use journey::fix::{self, Findings, Reading, Text, Wanted};
use journey::model::codes;
use journey::source::Sources;
use libfuzzer_sys::fuzz_target;

/// What is found in a text; the method is checked when there is no error.
fn found(text: &str) -> (Sources, Vec<Diagnostic>, bool) {
    let (sources, model, mut sink) = Files::new(text.as_bytes()).read();
    let checked = sink.errors() == 0;
    if checked {
        check::check(&model, &Settings { profile: Profile::Strict, ..Settings::default() }, &mut sink);
    }
    (sources, sink.finish(), checked)
}

/// How many mistakes of the language there are, by code.
fn mistakes(found: &[Diagnostic]) -> BTreeMap<&'static str, usize> {
    let mut count = BTreeMap::new();
    for d in found.iter().filter(|d| codes::ALL.iter().any(|c| c.name == d.code.name)) {
        *count.entry(d.code.name).or_default() += 1;
    }
    count
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes.split(|&b| b == 0).next().unwrap_or_default()) else { return };
    for wanted in [Wanted::Certain, Wanted::Likely] {
        let read = |texts: &[Text]| {
            let (sources, diagnostics, checked) = found(&texts[0].text);
            Findings::gather(&[Reading { sources: &sources, diagnostics: &diagnostics, files: &[0], checked }])
        };
        let outcome = fix::mend(vec![Text { text: text.to_owned(), open: true }], wanted, &read);
        let mended = &outcome.texts[0].text;
        if outcome.applied.is_empty() {
            assert_eq!(mended, text);
            continue;
        }
        let (before, after) = (found(text), found(mended));
        let (had, has) = (mistakes(&before.1), mistakes(&after.1));
        if before.2 == after.2 {
            assert!(after.1.len() < before.1.len(), "became\n{mended}");
        } else {
            assert!(has.values().sum::<usize>() < had.values().sum(), "became\n{mended}");
        }
        for (code, number) in has {
            let error = codes::ALL.iter().any(|c| c.name == code && c.severity == Severity::Error);
            assert!(!error || had.get(code).is_some_and(|h| number <= *h), "{code} in\n{mended}");
        }
    }
});
