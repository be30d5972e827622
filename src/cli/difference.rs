//! What is different between two texts, as a patch.
//!
//! In: a name, a text before and a text after. Out: a unified diff that `git apply` and `patch -p1` take. Absent: files.

use std::fmt::{self, Write};

use imara_diff::{Algorithm, Diff, InternedInput, Interner, Token, UnifiedDiffConfig, UnifiedDiffPrinter};

/// The patch that makes one text of a file the other; empty when they are the same.
pub(super) fn unified(name: &str, before: &str, after: &str) -> String {
    if before == after {
        return String::new();
    }
    let input = InternedInput::new(before, after);
    let mut diff = Diff::compute(Algorithm::Histogram, &input);
    diff.postprocess_lines(&input);
    // A tab ends a name that holds a space.
    let end = if name.contains(' ') { "\t" } else { "" };
    let mut patch = format!("--- a/{name}{end}\n+++ b/{name}{end}\n");
    let printer = Lines(&input.interner);
    let _ = write!(patch, "{}", diff.unified_diff(&printer, UnifiedDiffConfig::default(), &input));
    patch
}

/// Lines as a patch shows them.
struct Lines<'a>(&'a Interner<&'a str>);

impl Lines<'_> {
    fn line(&self, out: &mut impl Write, sign: char, token: Token) -> fmt::Result {
        let line = self.0[token];
        write!(out, "{sign}{line}")?;
        // Without this remark a patch would add the end of line that the text lacks.
        if line.ends_with('\n') { Ok(()) } else { out.write_str("\n\\ No newline at end of file\n") }
    }
}

impl UnifiedDiffPrinter for Lines<'_> {
    fn display_header(&self, mut out: impl Write, from: u32, to: u32, before: u32, after: u32) -> fmt::Result {
        // Of nothing, the line before it is named.
        let start = |start: u32, count: u32| if count == 0 { start } else { start + 1 };
        writeln!(out, "@@ -{},{before} +{},{after} @@", start(from, before), start(to, after))
    }

    fn display_context_token(&self, mut out: impl Write, token: Token) -> fmt::Result {
        self.line(&mut out, ' ', token)
    }

    fn display_hunk(&self, mut out: impl Write, before: &[Token], after: &[Token]) -> fmt::Result {
        before.iter().try_for_each(|&token| self.line(&mut out, '-', token))?;
        after.iter().try_for_each(|&token| self.line(&mut out, '+', token))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_patch_names_the_file_and_shows_the_lines() {
        let patch = unified("a.journey", "one\ntwo\nthree\n", "one\n2\nthree\n");
        assert_eq!(patch, "--- a/a.journey\n+++ b/a.journey\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n");
        assert_eq!(unified("a", "x", "x"), "");
    }

    #[test]
    fn a_missing_end_of_line_is_told() {
        let patch = unified("a.journey", "one", "one\n");
        assert!(patch.ends_with("-one\n\\ No newline at end of file\n+one\n"), "{patch}");
    }
}
