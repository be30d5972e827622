//! Untidies a canonical file: everything that the formatter takes away, put in by the throw of dice.

use journey::source::Sources;
use journey::syntax::{LineKind, PartKind, Tree};
use journey::vocabulary::Language;

/// Numbers that look random, from a few bytes.
struct Dice<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Dice<'_> {
    fn one_in(&mut self, sides: usize) -> bool {
        self.throw(sides) == 0
    }

    fn throw(&mut self, sides: usize) -> usize {
        self.at += 1;
        let byte = |i: usize| usize::from(self.bytes[i % self.bytes.len()]);
        (byte(self.at) * 31 + byte(self.at / 7) * 17 + self.at) % sides
    }

    fn space(&mut self, least: &'static str) -> &'static str {
        [least, least, " ", "  ", "\t", "\u{A0}", " \u{202F}"][self.throw(7)]
    }
}

/// Any white space, case, accents and blank lines; the same model.
pub(crate) fn mangle(text: &str, dice: &[u8]) -> String {
    let mut dice = Dice { bytes: dice, at: 0 };
    let mut sources = Sources::new();
    let id = sources.add("any", text.to_owned()).unwrap();
    let tree = Tree::read(sources.get(id));
    let level = ["   ", "\t", " ", "    ", "\t ", "  "][dice.throw(6)];
    let mut out = String::new();
    for line in tree.lines() {
        let body = sources.slice(line.body);
        let depth = (line.body.start - line.span.start) as usize / 2;
        if line.kind == LineKind::Blank || dice.one_in(9) && out.is_empty() {
            (0..dice.throw(3)).for_each(|_| out += &format!("{}\n", dice.space("")));
        }
        out += &level.repeat(depth);
        match line.kind {
            LineKind::Blank => {}
            LineKind::More => out += &format!("|{}{}", dice.space(""), sources.slice(line.text)),
            LineKind::Statement => {
                let parts: Vec<_> = tree.parts(line).iter().map(|p| (p.kind, sources.slice(p.span))).collect();
                out += &head(&parts, &mut dice);
                if line.colon.is_some() {
                    out += dice.space("");
                    out += [":", ":", "："][dice.throw(3)];
                    out += dice.space("");
                    out += sources.slice(line.text);
                }
            }
            LineKind::Comment | LineKind::Junk => out += body,
        }
        out += dice.space("");
        out += "\n";
    }
    (0..dice.throw(3)).for_each(|_| out += "\n");
    out
}

fn head(parts: &[(PartKind, &str)], dice: &mut Dice<'_>) -> String {
    let mut out = String::new();
    for (i, &(kind, part)) in parts.iter().enumerate() {
        let before = parts.get(i.wrapping_sub(1)).map(|p| p.0);
        let joined = matches!(kind, PartKind::Comma) || before == Some(PartKind::Comma);
        let bare = joined || matches!(kind, PartKind::Qualifier | PartKind::Tag) || before == Some(PartKind::Qualifier);
        if i > 0 {
            out += match dice.space(if bare { "" } else { " " }) {
                "" if bare => "",
                "" => " ",
                space => space,
            };
        }
        out += &match kind {
            PartKind::Keyword => word(part, dice),
            PartKind::Qualifier => qualifier(parts[0].1, part, dice),
            PartKind::Comma => [",", ",", "，"][dice.throw(3)].to_owned(),
            _ => part.to_owned(),
        };
    }
    out
}

/// A keyword with other letters that mean the same; a lane's name stays.
fn word(word: &str, dice: &mut Dice<'_>) -> String {
    let known = Language::ALL.iter().any(|l| l.lexicon().keys().any(|(_, all)| all.contains(&word)));
    if known { untidy(word, dice) } else { word.to_owned() }
}

fn untidy(word: &str, dice: &mut Dice<'_>) -> String {
    match dice.throw(4) {
        0 => word.to_uppercase(),
        1 => word.chars().map(|c| "aâeéèêioôucç".find(c).map_or(c, |_| plain(c))).collect(),
        2 => word.chars().enumerate().map(|(i, c)| if i == 0 { c.to_ascii_uppercase() } else { c }).collect(),
        _ => word.to_owned(),
    }
}

fn plain(c: char) -> char {
    match c {
        'â' | 'à' => 'a',
        'é' | 'è' | 'ê' => 'e',
        'ô' => 'o',
        'ç' => 'c',
        c => c,
    }
}

/// Values in another order, with other spaces; words of the vocabulary with other letters.
fn qualifier(keyword: &str, part: &str, dice: &mut Dice<'_>) -> String {
    let inside = &part[1..part.len() - 1];
    let (open, close) = if dice.one_in(3) { ("（", "）") } else { ("(", ")") };
    let mut values: Vec<String> = vec![inside.to_owned()];
    if ["touchpoint", "point-de-contact", "opportunity", "opportunité", "gain"].contains(&keyword) {
        values = inside.split(", ").map(|v| untidy(v, dice)).collect();
        // Without its name, a value has its place.
        if keyword != "gain" || values.len() == 1 || inside.starts_with("importance") {
            values.reverse();
        }
    } else if ["pain", "douleur", "feeling", "émotion", "source", "persona"].contains(&keyword) {
        values = vec![untidy(inside, dice)];
    } else if inside.contains("->") {
        values = vec![inside.replace("->", ["→", "=>", "  ->\t"][dice.throw(3)])];
    }
    let comma = [",", " , ", ", ", "，"][dice.throw(4)];
    format!("{open}{}{}{}{close}", dice.space(""), values.join(comma), dice.space(""))
}
