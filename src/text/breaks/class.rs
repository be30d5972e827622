//! The classes of characters that the rules speak of.
//!
//! In: a character. Out: its class in UAX #14, for the characters of Latin, Greek and Cyrillic texts. Absent: other
//! scripts, which `icu_segmenter` knows.

#![allow(clippy::enum_glob_use, clippy::match_same_arms, reason = "a table, in the order of the classes")]

/// Classes of UAX #14, as far as the scripts at hand need them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// AL: letters and most signs.
    Letter,
    /// NU
    Digit,
    /// SP
    Space,
    /// BK, LF, NL
    LineEnd,
    /// GL
    Glue,
    /// CM
    Mark,
    /// OP
    Open,
    /// CL
    Close,
    /// CP
    Bracket,
    /// QU
    Quote,
    /// QU that is Pi
    QuoteOpen,
    /// QU that is Pf
    QuoteClose,
    /// EX
    Exclamation,
    /// IS
    Infix,
    /// SY
    Slash,
    /// HY
    Hyphen,
    /// BA
    After,
    /// B2
    Dash,
    /// BB
    Before,
    /// IN
    Ellipsis,
    /// PR
    Prefix,
    /// PO
    Postfix,
    /// Not handled here.
    Unknown,
}

/// The class of a character.
#[inline]
pub(super) fn class(c: char) -> Class {
    COMMON.get(c as usize).copied().unwrap_or_else(|| of(c))
}

/// The classes of the characters that most texts consist of.
#[allow(clippy::indexing_slicing, reason = "a mistake here stops the build")]
static COMMON: [Class; 0x250] = {
    let mut table = [Class::Unknown; 0x250];
    let mut code = 0;
    while code < table.len() {
        if let Some(c) = char::from_u32(code as u32) {
            table[code] = of(c);
        }
        code += 1;
    }
    table
};

const fn of(c: char) -> Class {
    use Class::*;
    match c {
        'a'..='z' | 'A'..='Z' => Letter,
        ' ' => Space,
        '0'..='9' => Digit,
        '\n' => LineEnd,
        ',' | '.' | ':' | ';' | '\u{37E}' => Infix,
        '!' | '?' => Exclamation,
        '-' => Hyphen,
        '/' => Slash,
        '(' | '[' | '{' | '¡' | '¿' | '‚' | '„' => Open,
        ')' | ']' => Bracket,
        '}' => Close,
        '"' | '\'' => Quote,
        '«' | '‘' | '“' | '‹' => QuoteOpen,
        '»' | '’' | '”' | '›' => QuoteClose,
        '%' | '¢' | '°' | '‰' | '′' | '″' => Postfix,
        '$' | '+' | '\\' | '£' | '¤' | '¥' | '±' | '€' | '№' | '−' => Prefix,
        '|' | '\u{AD}' | '\u{2010}' | '–' | '\u{2009}' => After,
        '—' => Dash,
        '´' => Before,
        '…' => Ellipsis,
        '\u{A0}' | '\u{202F}' | '\u{2011}' => Glue,
        '\u{300}'..='\u{34E}' => Mark,
        '#' | '&' | '*' | '<' | '=' | '>' | '@' | '^' | '_' | '`' | '~' => Letter,
        '¦' | '§' | '¨' | '©' | 'ª' | '¬' | '®' | '¯' | '²' | '³' | 'µ' | '¶' | '·' | '¸' | '¹' | 'º' => {
            Letter
        }
        '¼' | '½' | '¾' | '×' | '÷' | '•' | '†' | '‡' | '™' | '←'..='↙' | '≈' | '≠' | '≤' | '≥' => {
            Letter
        }
        'À'..='ɏ' | 'Ά'..='ώ' | 'Ѐ'..='ҁ' | 'Ҋ'..='ӿ' | 'Ḁ'..='ỹ' => Letter,
        _ => Unknown,
    }
}
