//! Texts with mends applied.
//!
//! In: texts, and mends that do not touch each other. Out: texts; every byte outside the edits is as it was. Absent: which
//! mends.

use super::{Mend, Text};

/// The edits of one text, in order.
pub(super) type Edits<'a> = Vec<&'a (usize, usize, String)>;

/// All edits of each text, in order.
pub(super) fn edits<'a>(count: usize, mends: impl Iterator<Item = &'a Mend>) -> Vec<Edits<'a>> {
    let mut all: Vec<Edits<'a>> = vec![Vec::new(); count];
    for mend in mends {
        if let Some(list) = all.get_mut(mend.file) {
            list.extend(&mend.edits);
        }
    }
    for list in &mut all {
        list.sort();
    }
    all
}

/// The texts after the mends.
pub(super) fn apply<'a>(texts: &[Text], mends: impl Iterator<Item = &'a Mend>) -> Vec<Text> {
    let all = edits(texts.len(), mends);
    let changed = |(text, edits): (&Text, &Edits<'_>)| Text { text: replaced(&text.text, edits), open: text.open };
    texts.iter().zip(&all).map(changed).collect()
}

fn replaced(text: &str, edits: &[&(usize, usize, String)]) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    let mut at = 0;
    for (from, to, new) in edits {
        out.push_str(text.get(at..*from).unwrap_or(""));
        out.push_str(new);
        at = *to;
    }
    out.push_str(text.get(at..).unwrap_or(""));
    out
}
