//! The canonical form of a file: every decision with its reason, and an example of it that a test proves.
//!
//! In: nothing. Out: a table, and its page of the manual. Absent: the formatter, which keeps to it.

use std::fmt::Write as _;

/// One decision.
#[derive(Debug)]
pub struct Form {
    /// What is decided, and why.
    pub rule: &'static str,
    /// A file before it is formatted.
    pub before: &'static str,
    /// The same file after.
    pub after: &'static str,
}

const fn form(rule: &'static str, before: &'static str, after: &'static str) -> Form {
    Form { rule, before, after }
}

/// All of them.
pub const FORMS: &[Form] = &[
    form(
        "**Indentation** is two spaces a level, whatever it was before. `|` stands one level deeper than the text that it goes \
         on with.",
        "journey a: A\n\tstage b: B\n\t\t\taction: C\n\t\t\t\t|goes on\n",
        "journey a: A\n  stage b: B\n    action: C\n      | goes on\n",
    ),
    form(
        "**Spaces** in a head: one between its parts, none before a comma, one after it; `:` with none before it and one after \
         it. White space at the end of a line goes. Full-width `：`, `（）` and `，` become `:`, `()` and `,`. A colon with no text \
         after it stays, and one that is not there is not added.",
        "journey   a  :A\n  stage b :   B\n    pain  p（4）#cost  #time: Two  spaces in a text stay  \n    opportunity(impact 4)for p: D\n",
        "journey a: A\n  stage b: B\n    pain p (4) #cost #time: Two  spaces in a text stay\n    opportunity (impact 4) for p: D\n",
    ),
    form(
        "**The colon is the same in French**: no space before it. It belongs to the form of the line, not to a sentence; one form \
         for both languages makes files alike, and a space that somebody forgets, or that is a non-breaking one, is then no \
         difference. Texts keep their own spaces.",
        "langue : fr\nparcours a : Un titre : comme il est écrit\n",
        "langue: fr\nparcours a: Un titre : comme il est écrit\n",
    ),
    form(
        "**Case, accents and hyphens** of keywords and of the words in parentheses are those of this reference. Every word stays \
         the word that it is: `authors`, `autrice`, `fort` and `website` are not replaced by others that mean the same, and an \
         English keyword in a French file stays English. A word that both languages have in the same letters is written as the \
         language of the file writes it.",
        "Langue: FR\nAUTRICE: Amélie\npersona a (Principale): A\n  role: B\n  Goal: C\n",
        "langue: fr\nautrice: Amélie\npersona a (principale): A\n  rôle: B\n  goal: C\n",
    ),
    form(
        "**Values in parentheses** have an order: `impact` before `effort`, `importance` before `satisfaction`, `missing` before \
         the channel. A number stays a number, a word a word, a face a face; only in a score or a level does a decimal point become \
         the comma that French has. Arrows between figures are ` -> `.",
        "journey a: A\n  stage b: B\n    touchpoint (Search,missing): C\n    feeling (🙂): D\n    opportunity (effort=2, impact: 4): E\n    metric (20%→25%): F\n",
        "journey a: A\n  stage b: B\n    touchpoint (missing, search): C\n    feeling (🙂): D\n    opportunity (impact 4, effort 2): E\n    metric (20% -> 25%): F\n",
    ),
    form(
        "**Texts, names, tags, labels and paths** are copied letter by letter, and no text is broken into lines anew or joined: \
         what a drawing shows, and what other lines refer to, is the author's. Only `language` and `state` have words of the \
         vocabulary for their text.",
        "persona Julius_2 #Loyal: He said \"Yes\" **now**\n  fact (Car  pool): Long   texts stay on their line\n",
        "persona Julius_2 #Loyal: He said \"Yes\" **now**\n  fact (Car  pool): Long   texts stay on their line\n",
    ),
    form(
        "**Blank lines** stay where they group, at most one in a row; none at the start or the end of a file, which ends with one \
         end of line. None is added.",
        "\n\ntitle: A\n\n\n\ndate: B\n\n",
        "title: A\n\ndate: B\n",
    ),
    form(
        "**Comments** keep their words, and are indented like the statement that follows; one that stands further to the right than \
         that belongs to what is above it, and stays there.",
        "journey a: A\n # on the stage\n   stage b: B\n      action: C\n      # action: D\n# about the next journey\njourney e: E\n",
        "journey a: A\n  # on the stage\n  stage b: B\n    action: C\n    # action: D\n# about the next journey\njourney e: E\n",
    ),
    form(
        "**A line in which anything is wrong** is written back as it is, to its last space, and moves only with the lines around it: a \
         tool that guesses there could hide what was meant. Where the depth of a line cannot be told, the lines around it keep \
         their places to each other.",
        "journey a :A\n    stage b:B\n        pian ( sever ) :C\n        action:D\n",
        "journey a: A\n  stage b: B\n    pian ( sever ) :C\n    action: D\n",
    ),
    form(
        "**Ends of lines** are those that most lines of the file have, LF or CRLF, so that version control stays calm. A byte order \
         mark stays if there is one: whoever put it there may need it.",
        "title :A\r\ndate: B\r\nversion: C\n",
        "title: A\r\ndate: B\r\nversion: C\r\n",
    ),
];

const HEAD: &str = "
## Canonical form

What `journey fmt` writes. It changes how a file looks and never what it says: the model is the same, no mistake comes or goes, and
formatting again changes nothing. Each decision with a file before and after; ⇥ is a tab, ␍ the first half of CRLF:
";

const TRANSLATING: &str = "
`journey fmt --language fr` (or `en`) puts the keywords, `for`, the words in parentheses, decimal signs and units of time into that
language, and says so in the line `langue: fr`, which is added after the comments at the top if the file has none. A word of the
language stays as it is; a word of the other becomes the first one of this reference. Texts, names, tags, labels, and words that no
language knows stay as they are, and so do included files. A file is left alone, with the reason, where a line would be read
otherwise afterwards: a line that is not understood, a name that is a keyword in the other language, a word in parentheses that
means something only there.

A file that is not UTF-8, or holds more than 64 MiB, is left alone. A file with mistakes is formatted as far as it is understood,
and that is no error. `--check` and `--diff` write no file, and end with 1 if there is something to change. The patch of `--diff`
is one that `git apply` takes in the folder that the command was given in.
";

/// The page of the manual.
pub(super) fn page(out: &mut String) {
    out.push_str(HEAD);
    for form in FORMS {
        let visible = |text: &str| text.replace('\r', "␍").replace('\t', "⇥");
        let _ = write!(
            out,
            "\n{}\n\n```\n{}```\n\nbecomes\n\n```\n{}```\n",
            form.rule,
            visible(form.before),
            visible(form.after)
        );
    }
    out.push_str(TRANSLATING);
}
