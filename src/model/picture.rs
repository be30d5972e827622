//! Pictures that a file names: portraits and storyboards.
//!
//! In: the bytes of a file. Out: an [`Image`] with its kind and size, or what is wrong with it. Absent: where the bytes
//! come from, and drawing.

use super::Image;

/// The most bytes that a picture may have.
pub(super) const LARGEST: usize = 2 << 20;

/// Why a picture cannot be taken.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub(super) enum Fault {
    /// Its name does not end in one of the three ways.
    Name,
    /// Its bytes are not what its name says, or are broken.
    Bytes,
    /// It has more than [`LARGEST`] bytes.
    Large,
    /// It holds a script, or refers to something outside; with what was found.
    Unsafe(&'static str),
}

/// Finds the width and height of a picture of one kind, px.
type Measure = fn(&[u8]) -> Option<(u32, u32)>;

/// Checks a picture; the name decides what it has to be.
pub(super) fn check(name: &str, bytes: Vec<u8>) -> Result<Image, Fault> {
    let ending = name.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase()).unwrap_or_default();
    let (media_type, size): (_, Measure) = match ending.as_str() {
        "png" => ("image/png", png),
        "jpg" | "jpeg" => ("image/jpeg", jpeg),
        "svg" => ("image/svg+xml", svg),
        _ => return Err(Fault::Name),
    };
    if bytes.len() > LARGEST {
        return Err(Fault::Large);
    }
    let (width, height) = size(&bytes).filter(|&(w, h)| w > 0 && h > 0).ok_or(Fault::Bytes)?;
    if ending == "svg"
        && let Some(danger) = std::str::from_utf8(&bytes).ok().and_then(danger)
    {
        return Err(Fault::Unsafe(danger));
    }
    Ok(Image { media_type, bytes: bytes.into(), width, height })
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4).and_then(|b| b.try_into().ok()).map(u32::from_be_bytes)
}

fn half(bytes: &[u8], at: usize) -> Option<usize> {
    bytes.get(at..at + 2).and_then(|b| b.try_into().ok()).map(|b| u16::from_be_bytes(b) as usize)
}

/// Width and height stand in the first chunk, which has to be `IHDR` (PNG specification, 11.2.2).
fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let head = bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.get(12..16) == Some(b"IHDR");
    head.then_some((word(bytes, 16)?, word(bytes, 20)?))
}

/// Width and height stand in the frame header, `SOF0` to `SOF15` without the three codes that mean something else
/// (ITU T.81, table B.1).
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    if !bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        return None;
    }
    let mut at = 2;
    loop {
        while bytes.get(at) == Some(&0xFF) && bytes.get(at + 1) == Some(&0xFF) {
            at += 1;
        }
        if bytes.get(at) != Some(&0xFF) {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        if matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC) {
            return Some((half(bytes, at + 7)? as u32, half(bytes, at + 5)? as u32));
        }
        at += 2 + half(bytes, at + 2)?.max(2);
    }
}

/// Width and height of the root element, else of its view box, else what browsers take.
fn svg(bytes: &[u8]) -> Option<(u32, u32)> {
    let text = std::str::from_utf8(bytes).ok()?;
    let start = text.find("<svg")?;
    let tag = text.get(start..start + text.get(start..)?.find('>')?)?;
    let length = |name: &str| {
        let value = attribute(tag, name)?.trim();
        let number = value.trim_end_matches("px");
        number.parse::<f64>().ok().filter(|v| v.is_finite() && *v > 0.0)
    };
    let mut sides =
        attribute(tag, "viewBox").into_iter().flat_map(|v| v.split([' ', ',']).filter(|p| !p.is_empty())).skip(2);
    let mut side = || sides.next().and_then(|v| v.parse::<f64>().ok()).filter(|v| v.is_finite() && *v > 0.0);
    let (box_width, box_height) = (side(), side());
    let width = length("width").or(box_width).unwrap_or(300.0);
    let height = length("height").or(box_height).unwrap_or(150.0);
    Some((width.ceil().min(1e6) as u32, height.ceil().min(1e6) as u32))
}

/// The value of an attribute in the text of a tag.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
    loop {
        let at = rest.find(name)?;
        let alone = rest.get(..at)?.ends_with(char::is_whitespace);
        rest = rest.get(at + name.len()..)?;
        let value = rest.trim_start().strip_prefix('=').map(str::trim_start);
        if let (true, Some(value)) = (alone, value) {
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            return value.get(1..)?.split(quote).next();
        }
    }
}

/// Elements and declarations that can run or load something.
const DANGERS: [(&str, &str); 8] = [
    ("<script", "a script"),
    ("<foreignobject", "a foreignObject"),
    ("<iframe", "a frame"),
    ("<embed", "an embedded object"),
    ("<object", "an embedded object"),
    ("<!entity", "an entity"),
    ("javascript:", "a script"),
    ("@import", "an imported style sheet"),
];

/// What in an SVG picture could run or load something, if anything could.
fn danger(text: &str) -> Option<&'static str> {
    let text = text.to_ascii_lowercase();
    if let Some((_, what)) = DANGERS.iter().find(|(sign, _)| text.contains(sign)) {
        return Some(what);
    }
    let mut targets = text
        .match_indices("url(")
        .filter_map(|(at, _)| text.get(at + 4..))
        .chain(assigned(&text, "href"))
        .chain(assigned(&text, "src"));
    if targets.any(|target| !inside(target)) {
        return Some("a reference to something outside");
    }
    handler(&text).then_some("a script")
}

/// What stands after each `name=`, to the end of the text.
fn assigned<'a>(text: &'a str, name: &'static str) -> impl Iterator<Item = &'a str> {
    text.match_indices(name).filter_map(move |(at, _)| text.get(at + name.len()..)?.trim_start().strip_prefix('='))
}

/// Whether a reference stays inside the picture.
fn inside(target: &str) -> bool {
    let target = target.trim_start().trim_start_matches(['"', '\'']).trim_start();
    target.is_empty() || target.starts_with(['#', '"', '\'']) || target.starts_with("data:image/")
}

/// Whether there is an attribute such as `onload=`.
fn handler(text: &str) -> bool {
    text.match_indices("on").any(|(at, _)| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let rest = text.get(at + 2..).unwrap_or("");
        let name = rest.bytes().take_while(u8::is_ascii_lowercase).count();
        let parted = before.is_some_and(|c| c.is_whitespace() || matches!(c, '"' | '\'' | '/'));
        parted && name > 0 && rest.get(name..).is_some_and(|r| r.trim_start().starts_with('='))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str, bytes: &[u8]) -> Result<(u32, u32), Fault> {
        check(name, bytes.to_vec()).map(|i| (i.width, i.height))
    }

    #[test]
    fn kinds_and_sizes() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\0\x80rest";
        assert_eq!(size("a.PNG", png), Ok((256, 128)));
        assert_eq!(size("a.jpg", png), Err(Fault::Bytes));
        assert_eq!(size("a.gif", png), Err(Fault::Name));
        assert_eq!(size("a.png", b""), Err(Fault::Bytes));
        let jpeg = b"\xFF\xD8\xFF\xE0\0\x04ab\xFF\xC2\0\x0b\x08\0\x20\0\x40rest";
        assert_eq!(size("a.jpeg", jpeg), Ok((64, 32)));
        assert_eq!(size("a.jpeg", &jpeg[..9]), Err(Fault::Bytes));
        assert_eq!(size("a.svg", b"<svg width='20px' stroke-width='3' viewBox='0 0 1 50.5'/>"), Ok((20, 51)));
        assert_eq!(size("a.svg", b"<svg>"), Ok((300, 150)));
        assert_eq!(size("a.svg", &vec![b' '; LARGEST + 1]), Err(Fault::Large));
    }

    #[test]
    fn pictures_that_could_do_something() {
        for text in [
            "<SCRIPT>",
            "<g onload = 'x'/>",
            "<g onclick='x'/>",
            "<image href='http://a/b.png'/>",
            "<use xlink:href=\"a.svg#b\"/>",
            "<style>@import 'a'</style>",
            "<rect fill='url(http://a#b)'/>",
            "<!ENTITY a SYSTEM 'file:///etc/passwd'>",
        ] {
            let found = size("a.svg", format!("<svg>{text}</svg>").as_bytes());
            assert!(matches!(found, Err(Fault::Unsafe(_))), "{text}");
        }
        let kind =
            "<svg><use href='#a'/><image href='data:image/png;base64,AA'/><rect fill=\"url('#b')\"/>on = off</svg>";
        assert_eq!(size("a.svg", kind.as_bytes()), Ok((300, 150)));
    }
}
