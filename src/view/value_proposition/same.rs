//! When two texts say the same thing.
//!
//! In: a text. Out: its letters as they are compared: without case, accents, doubled spaces, marks of style, end
//! punctuation. Absent: meaning; two ways of saying one thing stay two.

use crate::model::{Prose, RunKind};
use crate::view::plain;

/// What two texts that say the same thing share.
pub(super) fn key(text: &Prose) -> String {
    let mut out = String::new();
    for run in &text.runs {
        match run.kind {
            RunKind::Break => push(&mut out, ' '),
            RunKind::Cite(_) => {}
            _ => run.text.chars().for_each(|c| push(&mut out, c)),
        }
    }
    let end = |c: char| c == ' ' || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…' | '。' | '！' | '？' | '؟');
    match out.trim_end_matches(end).len() {
        // A text of nothing but such marks is that text.
        0 => {}
        length => out.truncate(length),
    }
    out
}

fn push(out: &mut String, c: char) {
    match c {
        // Marks that stand over the letter before them, and what joins or hides.
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => {}
        '’' | '‘' | 'ʼ' => out.push('\''),
        '‐' | '‑' => out.push('-'),
        c if c.is_whitespace() => {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        }
        c => {
            for c in c.to_lowercase() {
                match plain(c) {
                    Some(letters) => out.push_str(letters),
                    None => push_letter(out, c),
                }
            }
        }
    }
}

/// A capital's small letter may itself be a letter with a mark after it.
fn push_letter(out: &mut String, c: char) {
    if !('\u{300}'..='\u{36f}').contains(&c) {
        out.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Run;

    fn of(text: &str) -> String {
        let span = crate::source::Span::default();
        key(&Prose { runs: vec![Run { kind: RunKind::Plain, text: text.to_owned(), span }], ..Prose::default() })
    }

    #[test]
    fn the_same_words_are_the_same_however_they_are_typed() {
        for (a, b) in [
            ("Le pain est sec.", "le  pain est SEC"),
            ("Élevé\u{a0}!", "eleve"),
            ("E\u{301}leve\u{301}", "Élevé…"),
            ("L’étiquette", "l'etiquette ?"),
            ("Œuvre", "oeuvre"),
            ("早く。", "早く"),
        ] {
            assert_eq!(of(a), of(b), "{a} {b}");
        }
        assert_ne!(of("Le pain est sec"), of("Le pain est-il sec"));
        assert_ne!(of("6,80 €"), of("68 €"));
        assert_ne!(of("?"), of("!"));
    }
}
