//! What is wrong with texts, each mistake once, however many files include the one that it is in.
//!
//! In: the diagnostics of readings that share texts. Out: [`Findings`], which can be compared. Absent: reading.

use std::collections::BTreeMap;

use super::Mend;
use crate::diagnostic::{Diagnostic, Fix, Severity};
use crate::model::codes;
use crate::source::{Sources, Span};

/// What was found when one file was read with those that it includes.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// The texts that the diagnostics speak of.
    pub sources: &'a Sources,
    /// What was found.
    pub diagnostics: &'a [Diagnostic],
    /// For each of the sources the number of its text.
    pub files: &'a [usize],
    /// Whether the method was checked too: it is not as long as there are errors.
    pub checked: bool,
}

/// One mistake.
#[derive(Debug)]
pub struct Finding {
    /// The number of its text.
    pub file: usize,
    /// Its first byte in that text.
    pub start: usize,
    /// Name of its code.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// Whether it is one of the language, found while reading, and not one of the method.
    pub language: bool,
    /// Its mend, if all readings agree that it is a mistake.
    pub mend: Option<Mend>,
}

/// What is wrong with some texts.
#[derive(Debug, Default)]
pub struct Findings {
    /// Each once, by text and place.
    pub list: Vec<Finding>,
    /// Whether the method was checked in all readings.
    pub checked: bool,
}

/// What makes two diagnostics the same: text, place, code, message.
type Identity<'a> = (usize, usize, &'static str, &'a str);

impl Findings {
    /// What readings that share texts have found together.
    ///
    /// A file may be wrong alone and right where another one includes it, which has the names that it lacks. So a mistake of
    /// the language is mended only if everyone who reads its text finds it.
    pub fn gather(readings: &[Reading<'_>]) -> Self {
        let mut readers: BTreeMap<usize, usize> = BTreeMap::new();
        for file in readings.iter().flat_map(|r| r.files) {
            *readers.entry(*file).or_default() += 1;
        }
        let mut seen: BTreeMap<Identity<'_>, (Finding, usize)> = BTreeMap::new();
        for reading in readings {
            for diagnostic in reading.diagnostics {
                let Some((file, start)) = reading.place(diagnostic.span()) else { continue };
                let identity = (file, start, diagnostic.code.name, diagnostic.message.as_str());
                let entry = seen.entry(identity).or_insert_with(|| (reading.finding(diagnostic, file, start), 0));
                entry.1 += 1;
            }
        }
        let list = seen.into_values().map(|(mut finding, count)| {
            let all = readers.get(&finding.file).copied().unwrap_or(0);
            finding.mend = finding.mend.filter(|_| !finding.language || count >= all);
            finding
        });
        Self { list: list.collect(), checked: readings.iter().all(|r| r.checked) }
    }

    /// Whether these are better than those before: at least `fewer` are gone, and of no kind of error there are more.
    pub(super) fn better(&self, before: &Self, fewer: usize) -> bool {
        // Half a comparison would count what was not looked for before.
        let whole = self.checked && before.checked;
        let count = |findings: &Self| {
            let mut errors: BTreeMap<&'static str, usize> = BTreeMap::new();
            let counted = findings.list.iter().filter(|f| whole || f.language);
            let all = counted.inspect(|f| {
                if f.severity == Severity::Error {
                    *errors.entry(f.code).or_default() += 1;
                }
            });
            (all.count(), errors)
        };
        let ((all, errors), (all_before, errors_before)) = (count(self), count(before));
        let no_more = |(code, count): (&&str, &usize)| errors_before.get(*code).is_some_and(|before| count <= before);
        all + fewer <= all_before && errors.iter().all(no_more)
    }
}

impl Reading<'_> {
    /// The text of a span and where it begins in it.
    fn place(&self, span: Span) -> Option<(usize, usize)> {
        let id = self.sources.file_at(span.start);
        let file = *self.files.get(id.0 as usize)?;
        Some((file, span.start.checked_sub(self.sources.get(id).base())? as usize))
    }

    fn finding(&self, diagnostic: &Diagnostic, file: usize, start: usize) -> Finding {
        let code = diagnostic.code.name;
        let mend = diagnostic.fix.as_ref().and_then(|fix| self.mend(fix, code));
        let language = codes::ALL.iter().any(|known| known.name == code);
        Finding { file, start, code, severity: diagnostic.severity, language, mend }
    }

    /// A mend placed in its text; `None` for one that has no place, or several.
    fn mend(&self, fix: &Fix, code: &'static str) -> Option<Mend> {
        let (file, _) = self.place(fix.edits.first()?.span)?;
        let mut edits = Vec::with_capacity(fix.edits.len());
        for edit in &fix.edits {
            let (of, from) = self.place(edit.span)?;
            if of != file {
                return None;
            }
            edits.push((from, from + edit.span.len(), edit.text.clone()));
        }
        edits.sort();
        let apart = edits.iter().zip(edits.iter().skip(1)).all(|(a, b)| a.1 <= b.0 && a.0 < b.0);
        apart.then(|| Mend { file, edits, title: fix.title.clone(), code, certain: fix.certain })
    }
}
