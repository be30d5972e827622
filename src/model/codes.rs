//! Every kind of mistake that reading a file can find, in one table.
//!
//! In: nothing. Out: a [`Code`] for each. Absent: the words about one mistake at one place, which stand where it is found.

use crate::diagnostic::Code;
use crate::diagnostic::Severity::{self, Error, Warning};

macro_rules! codes {
    ($($id:ident $severity:ident $name:literal, $summary:literal, $reason:literal;)*) => {
        $(pub(crate) static $id: Code = code($severity, $name, $summary, $reason);)*

        /// All of them, in the order of the table.
        pub static ALL: &[&Code] = &[$(&$id,)*];
    };
}

const fn code(severity: Severity, name: &'static str, summary: &'static str, reason: &'static str) -> Code {
    Code { name, severity, summary, reason }
}

codes! {
    INVALID_UTF8 Error "invalid-utf8", "The file is not saved as UTF-8.",
        "UTF-8 is the one encoding in which accents, emoji and all scripts look the same on every computer.";
    CONTROL_CHARACTER Error "control-character", "An invisible control character stands in the file.",
        "It cannot be seen, cannot be drawn, and usually comes from copying out of another program.";
    BIDI_CONTROL Warning "bidi-control", "An invisible character changes the direction of the text.",
        "The line may read otherwise than it is understood. Right-to-left scripts need no such character.";
    TOO_LARGE Error "too-large", "The files are too large together.",
        "All files of one run may hold 4 GiB; what came after that was not read.";

    BAD_INDENTATION Error "bad-indentation", "A line's depth cannot be told.",
        "What a line belongs to is told by how far it is indented, so lines that belong together must begin at the same column.";
    MISPLACED_MORE Error "misplaced-more", "A `|` line continues nothing.",
        "`|` goes on with the text of the statement right above it, one level deeper.";
    NOT_A_STATEMENT Error "not-a-statement", "A line does not begin with a keyword.",
        "Each line begins with a word that says what it is, so that it can find its place in the picture.";
    MISSING_COLON Error "missing-colon", "There is no colon between what a line is and what it says.",
        "The colon separates the keyword and its details from the text.";
    UNCLOSED_PARENTHESIS Error "unclosed-parenthesis", "A parenthesis is opened and never closed.",
        "Everything up to the colon would belong to it.";
    UNEXPECTED_PART Error "unexpected-part", "A statement has a part that it does not take.",
        "It would have no effect on the picture, so it was probably meant otherwise.";
    WRONG_ORDER Error "wrong-order", "The parts of a statement stand in another order than they should.",
        "One order for every line keeps files easy to read: keyword, name, (details), #tags, for names, then the colon.";
    MISSING_NAME Error "missing-name", "A statement that has to be referred to has no name.",
        "Without a name nothing can use it.";

    UNKNOWN_KEYWORD Error "unknown-keyword", "A line begins with a word that is no keyword.",
        "It is not known what the line is, so it cannot be drawn.";
    MISPLACED_KEYWORD Error "misplaced-keyword", "A keyword stands where it means nothing.",
        "Where a line stands says what it belongs to; here it would belong to nothing that is drawn.";
    RESERVED_WORD Error "reserved-word", "A word is kept for a later version.",
        "A file that used it could mean something else one day.";
    SHADOWS_KEYWORD Error "shadows-keyword", "A name is the same as a keyword that could stand there.",
        "A reader could not tell the name from the keyword.";
    SECOND_VALUE Error "second-value", "Something is said twice that can have one value only.",
        "Only one of the two can be drawn, and nobody could tell which.";
    TOO_MANY Error "too-many", "More of a kind stands here than the picture has places for.",
        "The picture has a fixed number of places, eight around each centre; what has none would be lost or break its form.";
    EMPTY_TEXT Error "empty-text", "A statement says nothing.",
        "It would be drawn as an empty note.";

    MISSING_QUALIFIER Error "missing-qualifier", "A measure is missing without which a statement cannot be drawn.",
        "Its place in the picture depends on that measure.";
    UNKNOWN_QUALIFIER Error "unknown-qualifier", "What stands in parentheses cannot be understood.",
        "The drawing would lack the measure, and nobody would notice.";
    OUT_OF_RANGE Error "out-of-range", "A measure lies outside its scale.",
        "It would be drawn at a place that the scale does not have.";
    UNKNOWN_VALUE Error "unknown-value", "A setting has a value that it cannot have.",
        "The setting would have no effect.";
    UNUSED_TRANSLATION Warning "unused-translation", "A translation is in a language that nothing can be drawn in yet.",
        "It stays in the file, but no drawing shows it.";

    DUPLICATE_NAME Error "duplicate-name", "Two things have the same name.",
        "A line that uses the name could mean either.";
    UNKNOWN_NAME Error "unknown-name", "A name is used that nothing has.",
        "What the line belongs to or answers is lost.";
    WRONG_KIND Error "wrong-kind", "A name is used of something that does not fit.",
        "The connection means nothing, so it cannot be drawn.";
    NOT_IN_JOURNEY Error "not-in-journey", "Somebody feels or does something in a journey that is not theirs.",
        "The map shows the people that the journey is `for`, so this one would have no name on it.";
    UNKNOWN_SOURCE Error "unknown-source", "A text cites a source that is not declared.",
        "A claim looks proven by something that nobody can look up.";

    INCLUDE_CYCLE Error "include-cycle", "Files include each other in a circle.",
        "Reading them would never end.";
    INCLUDE_MISSING Error "include-missing", "An included file cannot be read.",
        "The names that it declares are not known.";
    INCLUDE_OUTSIDE Error "include-outside", "An included file lies outside the project.",
        "A project has to work on every computer and must not read what does not belong to it.";

    UNSAFE_LINK Error "unsafe-link", "A link is no web or mail address.",
        "Pictures are opened in browsers: only http, https and mailto addresses are safe and work everywhere.";

    IMAGE_MISSING Error "image-missing", "A picture cannot be read.",
        "Pictures are stored inside the drawing, so they have to be there when it is made.";
    IMAGE_OUTSIDE Error "image-outside", "A picture lies outside the project.",
        "A project has to work on every computer and must not read what does not belong to it.";
    IMAGE_KIND Error "image-kind", "A picture is no PNG, JPEG or SVG file.",
        "These three are shown by every program that opens the drawing.";
    IMAGE_TOO_LARGE Error "image-too-large", "A picture is larger than 2 MiB.",
        "Pictures are stored inside the drawing, which has to stay small enough to send.";
    IMAGE_UNSAFE Error "image-unsafe", "An SVG picture holds a script or refers to something outside.",
        "The drawing would run it or load it wherever it is shown.";
}
