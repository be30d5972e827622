//! A text lacks a translation that others in the file have.

use crate::diagnostic::{Code, Severity};
use std::collections::BTreeSet;

use crate::model::Head;
use crate::vocabulary::Language;

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "untranslated",
        severity: Severity::Warning,
        summary: "A text lacks a translation that others in the file have.",
        reason: "A drawing in that language would show it in the wrong one, in the middle of the others.",
    },
    profile: Profile::Recommended,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  fr: Une première visite
  stage wait: Waiting
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  fr: Une première visite
  stage wait: Waiting
    fr: L’attente
",
    source: "Good practice of translation: all or nothing.",
    find,
};

fn find(ground: &Ground, findings: &mut Findings) {
    let heads: Vec<&Head> = ground.heads().filter(|h| h.own && !h.text.runs.is_empty()).collect();
    let wanted: BTreeSet<Language> = heads.iter().flat_map(|h| h.text.translations.iter().map(|(l, _)| *l)).collect();
    if wanted.is_empty() {
        return;
    }
    let drawn: BTreeSet<u32> = ground.spoken().map(|h| h.span.start).collect();
    for head in heads.into_iter().filter(|h| drawn.contains(&h.span.start)) {
        for language in wanted.iter().filter(|l| head.text.translations.iter().all(|(known, _)| known != *l)) {
            findings.under(
                &[head],
                format!("{} is not translated into `{}`", ground.quoted(head), language.tag()),
                "in one language only",
                "write the language and the text one level deeper, as `fr: ...`",
            );
        }
    }
}
