//! The head of a statement: its parts given their meaning, and what is wrong with them.
//!
//! In: a line's parts and the row of its keyword. Out: [`Parts`]: a name, a qualifier, tags, what it is `for`. Absent:
//! whether the names exist, and what the qualifier says.
//!
//! A part that the keyword does not take is reported and left out. Where the colon is missing, the words that can be no
//! part of a head are taken for the text.

use super::qualifier::{self, Inside};
use super::{Measure, codes};
use crate::diagnostic::{Diagnostic, Sink};
use crate::source::Span;
use crate::syntax::{Line, Part, PartKind};
use crate::vocabulary::{Group, Handle, Key, Keys, Keyword, Language, Qualifier, Text, fold};

/// What a head says.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// The handle.
    pub(super) name: Option<Span>,
    /// The inside of the parentheses, without white space around it.
    pub(super) qualifier: Option<Span>,
    /// Each without its sign.
    pub(super) tags: Vec<Span>,
    /// The names after `for`.
    pub(super) targets: Vec<Span>,
    /// The text, also where the colon before it is missing.
    pub(super) text: Span,
}

/// Keywords without a head of their own: what a tag would sort is not there.
const UNTAGGED: Keys = Keys::of(&[
    Key::Language,
    Key::Title,
    Key::Author,
    Key::Date,
    Key::Version,
    Key::Theme,
    Key::Include,
    Key::Photo,
    Key::Scenario,
    Key::Scope,
    Key::Trigger,
    Key::State,
    Key::Note,
    Key::Link,
    Key::Owner,
    Key::Status,
    Key::Due,
    Key::Allow,
    Key::Translation,
]);

/// Reads the parts after the keyword.
pub(super) struct Reader<'a> {
    /// The text of the file, and where it begins.
    pub(super) source: (&'a str, u32),
    pub(super) language: Language,
    pub(super) row: &'static Keyword,
    /// What the line calls its keyword, for messages.
    pub(super) keyword: &'a str,
    pub(super) sink: &'a mut Sink,
}

/// How many parts that belong in no head are reported of one line; after that its author knows.
const MOST_STRAYS: usize = 3;

/// In which order parts have to come.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd)]
enum Order {
    Name,
    Qualifier,
    Tag,
    For,
}

impl Reader<'_> {
    fn slice(&self, span: Span) -> &str {
        let (text, base) = self.source;
        text.get((span.start - base) as usize..(span.end - base) as usize).unwrap_or("")
    }

    /// The parts of a line; `parts` are those after its keyword, which ends at `keyword_end`.
    pub(super) fn read(&mut self, line: &Line, parts: &[Part], keyword_end: u32) -> Parts {
        let mut out = Parts { text: line.text, ..Parts::default() };
        if parts.is_empty() {
            return out;
        }
        let parts = if line.colon.is_none() { self.without_colon(line, parts, keyword_end, &mut out) } else { parts };
        let serving = self.sort(parts, &mut out);
        self.superfluous(serving, &mut out);
        out
    }

    /// Gives each part its place.
    /// Gives back the word `for`.
    fn sort(&mut self, parts: &[Part], out: &mut Parts) -> Option<Span> {
        let mut latest = Order::Name;
        let mut serving = None;
        let mut comma = true;
        let mut disorder = None;
        let mut skip = false;
        let mut strays = 0;
        let before = self.sink.len();
        for (i, part) in parts.iter().enumerate() {
            if std::mem::take(&mut skip) {
                continue;
            }
            let mut order = latest;
            match part.kind {
                PartKind::Word if serving.is_some() && comma => {
                    out.targets.push(part.span);
                    comma = false;
                }
                PartKind::Word if serving.is_none() && self.is_for(part.span) => {
                    serving = Some(part.span);
                    order = Order::For;
                }
                PartKind::Word if serving.is_none() && out.name.is_none() => {
                    skip = self.name(part, parts.get(i + 1), out);
                    order = Order::Name;
                }
                PartKind::Qualifier | PartKind::Unclosed if out.qualifier.is_none() => {
                    out.qualifier = Some(self.inside(*part));
                    order = Order::Qualifier;
                }
                PartKind::Tag => {
                    out.tags.push(Span::new(part.span.start + 1, part.span.end));
                    order = Order::Tag;
                }
                PartKind::Comma if serving.is_some() && !comma => comma = true,
                _ if strays < MOST_STRAYS => {
                    strays += 1;
                    self.stray(*part, out.name, serving.is_some());
                }
                _ => {}
            }
            if order < latest {
                disorder = disorder.or(Some(part.span));
            }
            latest = order;
        }
        if let Some(serving) = serving.filter(|_| out.targets.is_empty()) {
            self.for_nothing(serving);
        }
        // A line with other mistakes is not put in order before those are mended.
        if let Some(span) = disorder.filter(|_| self.sink.len() == before) {
            self.disorder(span, parts, out);
        }
        serving
    }

    fn is_for(&self, span: Span) -> bool {
        fold(self.slice(span)).is_some_and(|f| self.language.word(Group::Particle, &f) == Some(0))
    }

    /// Takes a name; whether the part after it was none of its own but the rest of it.
    fn name(&mut self, part: &Part, next: Option<&Part>, out: &mut Parts) -> bool {
        let rest = next.filter(|n| n.kind == PartKind::Stray && n.span.start == part.span.end);
        let Some(rest) = rest else {
            out.name = Some(part.span);
            return false;
        };
        let span = part.span.to(rest.span);
        let better: String =
            self.slice(span).chars().map(|c| if c.is_alphanumeric() || c == '_' { c } else { '-' }).collect();
        let better = better.trim_end_matches('-');
        let message = format!("`{}` cannot be a name", self.slice(span));
        self.sink.push(
            Diagnostic::new(&codes::UNEXPECTED_PART, span, message, "not a name")
                .help(format!("a name is a letter, then letters, digits, `-` and `_`: write `{better}`"))
                .fix(false, format!("write `{better}`"), span, better),
        );
        out.name = Some(part.span);
        true
    }

    /// The inside of parentheses, closed or not.
    fn inside(&mut self, part: Part) -> Span {
        let text = self.slice(part.span);
        let inner = text.trim_start_matches(['(', '（']);
        let start = part.span.end - inner.len() as u32;
        let closed = part.kind == PartKind::Qualifier;
        let inner = if closed {
            inner.strip_suffix([')', '）']).unwrap_or(inner)
        } else {
            // A tag or a second pair cannot have been meant to stand inside.
            inner.split(['#', '(', '（']).next().unwrap_or(inner)
        };
        let trimmed = inner.trim();
        let from = start + (inner.len() - inner.trim_start().len()) as u32;
        let span = Span::new(from, from + trimmed.len() as u32);
        if !closed {
            let end = Span::new(span.end, span.end);
            // Of several words some may belong to the text.
            let one_word = !span.is_empty() && (!trimmed.contains(char::is_whitespace) || self.is_measure(span));
            self.sink.push(
                Diagnostic::new(
                    &codes::UNCLOSED_PARENTHESIS,
                    part.span,
                    "this parenthesis is never closed",
                    "opened here",
                )
                .help("write `)` after the details, before the colon")
                .fix(one_word, "write `)`", end, ")"),
            );
        }
        span
    }

    /// Whether parentheses would hold what the keyword measures, and nothing else.
    fn is_measure(&self, span: Span) -> bool {
        let free =
            matches!(self.row.qualifier, Qualifier::Job | Qualifier::Change | Qualifier::Duration | Qualifier::Label);
        let inside =
            Inside { text: self.slice(span), span, language: self.language, undeclared: None, key: self.row.key };
        !free && qualifier::measure(self.row.qualifier, inside).is_ok_and(|m| m != Measure::None)
    }

    /// Whether nothing but words stands between a name and the end of a part.
    fn joint(&self, name: Span, part: Span) -> bool {
        let between = self.slice(name.to(part));
        name.start < part.start && between.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
    }

    fn stray(&mut self, part: Part, name: Option<Span>, serving: bool) {
        let word = self.slice(part.span).to_owned();
        let (message, help) = match part.kind {
            PartKind::Word if serving => {
                (format!("`{word}` follows another name without a comma"), format!("write `, {word}`"))
            }
            PartKind::Word => (
                format!("`{word}` is one word too many before the colon"),
                format!(
                    "a name is one word: join its words with `-`, or write `{}: ...` to make them text",
                    self.keyword
                ),
            ),
            PartKind::Qualifier | PartKind::Unclosed => (
                format!("`{word}` is a second pair of parentheses"),
                "write all details in one pair, with commas between them".to_owned(),
            ),
            PartKind::Comma => {
                ("this comma separates nothing".to_owned(), "commas stand between names after `for`".to_owned())
            }
            _ if word.starts_with(|c: char| c.is_ascii_digit()) => (
                format!("`{word}` cannot be a name: it begins with a digit"),
                "a name is a letter, then letters, digits, `-` and `_`".to_owned(),
            ),
            _ => (
                format!("`{word}` means nothing before the colon"),
                "write: keyword, name, (details), #tags, for names, a colon, then the text".to_owned(),
            ),
        };
        let wrong = Diagnostic::new(&codes::UNEXPECTED_PART, part.span, message, "not expected here").help(help);
        self.sink.push(match part.kind {
            PartKind::Word if !serving && name.is_some_and(|n| self.joint(n, part.span)) => {
                let joint = Span::new(self.cut(part.span).start, part.span.start);
                wrong.fix(false, "make it one word with the name", joint, "-")
            }
            PartKind::Word if serving => {
                let before = self.cut(part.span).start;
                wrong.fix(false, "write a comma", Span::new(before, part.span.start), ", ")
            }
            PartKind::Comma if serving => wrong.fix(true, "leave the comma out", self.cut(part.span), ""),
            _ => wrong,
        });
    }

    /// A part with the white space before it.
    fn cut(&self, span: Span) -> Span {
        let (text, base) = self.source;
        let before = text.get(..(span.start - base) as usize).unwrap_or("");
        let kept = before.trim_end_matches([' ', '\t', '\u{A0}', '\u{202F}']);
        Span::new(base + kept.len() as u32, span.end)
    }

    fn for_nothing(&mut self, span: Span) {
        let word = self.slice(span).to_owned();
        let message = format!("`{word}` is followed by no name");
        self.sink.push(
            Diagnostic::new(&codes::UNEXPECTED_PART, span, message, "for what?")
                .help(format!("write `{word}` and the name of what it is meant for, or leave it out")),
        );
    }

    fn disorder(&mut self, span: Span, parts: &[Part], out: &Parts) {
        let mut words = Vec::new();
        words.extend(out.name.map(|n| self.slice(n).to_owned()));
        words.extend(out.qualifier.map(|q| format!("({})", self.slice(q))));
        words.extend(out.tags.iter().map(|&t| format!("#{}", self.slice(t))));
        let targets: Vec<&str> = out.targets.iter().map(|&t| self.slice(t)).collect();
        if !targets.is_empty() {
            words.push(format!("{} {}", self.language.spell_word(Group::Particle, 0), targets.join(", ")));
        }
        let right = words.join(" ");
        let whole = parts.first().map_or(span, |p| p.span).to(parts.last().map_or(span, |p| p.span));
        let message = format!("`{}` stands too late in the line", self.slice(span));
        self.sink.push(
            Diagnostic::new(&codes::WRONG_ORDER, span, message, "comes earlier")
                .help(format!("write `{} {right}:`", self.keyword))
                .fix(true, format!("write `{right}`"), whole, right),
        );
    }

    /// Reports what the keyword does not take, and takes it away.
    fn superfluous(&mut self, serving: Option<Span>, out: &mut Parts) {
        let row = self.row;
        if row.handle == Handle::Never
            && let Some(name) = out.name.take()
        {
            let word = self.slice(name).to_owned();
            let help = format!("leave `{word}` out, or write it after the colon");
            self.refuse((name, self.cut(name)), format!("`{}` takes no name", self.keyword), help);
        }
        if row.qualifier == Qualifier::None
            && let Some(inside) = out.qualifier.take()
        {
            let help = "leave the parentheses out, or write what they say after the colon".to_owned();
            let cut = self.pair(inside);
            self.refuse((inside, cut), format!("`{}` takes nothing in parentheses", self.keyword), help);
        }
        if row.targets.is_empty()
            && let Some(&first) = out.targets.first()
        {
            let span = out.targets.last().map_or(first, |&last| first.to(last));
            out.targets.clear();
            let what = self.language.spell_word(Group::Particle, 0);
            let cut = serving.map_or(span, |word| self.cut(word.to(span)));
            let help = format!("leave `{what}` and the names out");
            self.refuse((span, cut), format!("`{}` takes no `{what}`", self.keyword), help);
        }
        if UNTAGGED.has(row.key)
            && let Some(&tag) = out.tags.first()
        {
            let last = out.tags.last().copied().unwrap_or(tag);
            out.tags.clear();
            let cut = self.cut(Span::new(tag.start - 1, last.end));
            self.refuse((tag, cut), format!("`{}` takes no #tag", self.keyword), "leave the tag out".to_owned());
        }
    }

    /// Reports a part that is taken away; `cut` is what has to go with it.
    fn refuse(&mut self, (span, cut): (Span, Span), message: String, help: String) {
        let wrong = Diagnostic::new(&codes::UNEXPECTED_PART, span, message, "not expected here").help(help);
        self.sink.push(wrong.fix(false, "leave it out", cut, ""));
    }

    /// A pair of parentheses around its inside, with the white space before it.
    fn pair(&self, inside: Span) -> Span {
        let (text, base) = self.source;
        let before = text.get(..(inside.start - base) as usize).unwrap_or("").trim_end();
        let open = before.char_indices().next_back().map_or(before.len(), |(at, _)| at);
        let rest = text.get((inside.end - base) as usize..).unwrap_or("");
        let close = rest.len() - rest.trim_start().len();
        let close = close + rest.get(close..).and_then(|r| r.chars().next()).map_or(0, char::len_utf8);
        self.cut(Span::new(base + open as u32, inside.end + close as u32))
    }

    /// A line without a colon: where the text begins that the colon should stand before, if there is any. The parts before
    /// it are what is left of the head.
    fn without_colon<'p>(&mut self, line: &Line, parts: &'p [Part], keyword_end: u32, out: &mut Parts) -> &'p [Part] {
        let Some(cut) = self.text_begins(parts) else { return parts };
        let head = parts.get(..cut).unwrap_or(parts);
        let Some(first) = parts.get(cut) else { return parts };
        let at = head.last().map_or(keyword_end, |p| p.span.end);
        let text = Span::new(first.span.start, line.body.end);
        out.text = text;
        let message = format!("there is no colon after `{}`", self.head_words(head));
        let label = Span::new(text.start, text.start + self.slice(text).split(' ').next().map_or(0, str::len) as u32);
        let certain = self.surely_ends(head, parts.get(cut..).unwrap_or(&[]));
        self.sink.push(
            Diagnostic::new(&codes::MISSING_COLON, label, message, "the text begins here")
                .help(format!("write `{}: {}`", self.head_words(head), self.start_of(text)))
                .fix(certain, "write the colon", Span::new(at, text.start), ": "),
        );
        head
    }

    /// Whether a head without a colon surely ends where it seems to: nothing after it can be a name, or what is taken for a
    /// name looks like nothing else.
    fn surely_ends(&self, head: &[Part], text: &[Part]) -> bool {
        let small = |p: Option<&Part>| p.is_some_and(|p| p.kind == PartKind::Word && !self.capital(*p));
        match head {
            _ if self.row.handle == Handle::Never => true,
            [] => {
                let sentence = text.first().is_some_and(|p| p.kind == PartKind::Word && self.capital(*p));
                let goes_on = small(text.get(1)) || text.get(1).is_some_and(|p| p.kind == PartKind::Stray);
                self.row.handle == Handle::Maybe && sentence && goes_on
            }
            [name] if name.kind == PartKind::Word => {
                let marked = self.slice(name.span).contains(|c: char| c == '-' || c == '_' || c.is_ascii_digit());
                marked && text.first().is_some_and(|p| self.capital(*p))
            }
            [.., last] => !matches!(last.kind, PartKind::Unclosed | PartKind::Word),
        }
    }

    fn capital(&self, part: Part) -> bool {
        self.slice(part.span).starts_with(char::is_uppercase)
    }

    /// The keyword and the parts after it, as they are written.
    fn head_words(&self, head: &[Part]) -> String {
        match (head.first(), head.last()) {
            (Some(first), Some(last)) => format!("{} {}", self.keyword, self.slice(first.span.to(last.span))),
            _ => self.keyword.to_owned(),
        }
    }

    /// The first words of a text, for a message.
    fn start_of(&self, text: Span) -> String {
        let words: Vec<&str> = self.slice(text).split_whitespace().take(4).collect();
        let more = self.slice(text).split_whitespace().nth(4).is_some();
        format!("{}{}", words.join(" "), if more { " ..." } else { "" })
    }

    /// The first part that is text rather than head.
    fn text_begins(&self, parts: &[Part]) -> Option<usize> {
        let mut serving = false;
        let mut comma = true;
        for (i, part) in parts.iter().enumerate() {
            match part.kind {
                PartKind::Word if serving && comma => comma = false,
                PartKind::Word if !serving && self.is_for(part.span) && !self.row.targets.is_empty() => serving = true,
                PartKind::Word if i == 0 && self.row.handle != Handle::Never && self.looks_like_name(parts) => {}
                PartKind::Comma if serving => comma = true,
                PartKind::Qualifier | PartKind::Unclosed if self.row.qualifier != Qualifier::None => {}
                PartKind::Tag => {}
                _ => return Some(i),
            }
        }
        None
    }

    /// Whether the first word is a name and not the beginning of a text: nothing but head follows it, or it is in small
    /// letters and a capital follows.
    fn looks_like_name(&self, parts: &[Part]) -> bool {
        let capital = |p: &Part| self.capital(*p);
        let Some(first) = parts.first() else { return false };
        match parts.get(1) {
            None => self.row.text == Text::MayBeEmpty || !capital(first),
            Some(next) => match next.kind {
                PartKind::Word => self.is_for(next.span) || (!capital(first) && capital(next)),
                PartKind::Qualifier | PartKind::Tag | PartKind::Unclosed => true,
                _ => false,
            },
        }
    }
}
