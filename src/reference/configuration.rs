//! The pages about `journey.toml`, from the table of its keys.

use std::fmt::Write as _;

use crate::settings::{FILE, RULES, SETTINGS};

/// What the file is, in one sentence.
pub(super) const SUMMARY: &str =
    "What a project settles once for all its files: checks, theme, language, output folder.";

const FOUND: &str = "\
It is looked for in the folder of each file, then in those above it, as far as the folder that holds `.git`, else to the top; for standard
input, from the current folder. The nearest one counts, and it alone. `check`, `render` and `views` read it; mistakes in it are told like
any others, with exit status 1, and nothing is drawn by what is not understood.

What counts more comes first: an option of the call, what the file itself says, `journey.toml`, what the program does by itself. For
checks: `--allow` and `--deny`, then `allow:` in the file, then `[rules]`, then the profile.
";

/// Appends the chapter of the reference.
pub(super) fn chapter(out: &mut String) {
    let _ = writeln!(
        out,
        "\n## Configuration\n\nA file `{FILE}`, which may be missing, says w{}\n",
        SUMMARY.get(1..).unwrap_or("")
    );
    body(out);
}

/// The page of its own.
pub(super) fn page() -> String {
    let mut out = format!("### `{FILE}`\n\n{SUMMARY}\n\n");
    body(&mut out);
    out
}

fn body(out: &mut String) {
    let _ = writeln!(out, "{FOUND}\n```toml");
    for setting in SETTINGS {
        let apart = if setting.name == RULES { "\n" } else { "" };
        let _ = writeln!(out, "{apart}{}", setting.example);
    }
    out.push_str("```\n\n| key | takes | |\n|---|---|---|\n");
    for setting in SETTINGS {
        let name = if setting.name == RULES { format!("[{RULES}]") } else { setting.name.to_owned() };
        let _ = writeln!(out, "| `{name}` | {} | {} |", setting.expected(), setting.doc);
    }
}
