//! Names that must be unique in the page that a drawing stands in, and addresses that a drawing may lead to.
//!
//! In: a scene, handles of its groups, addresses. Out: ids and references. Several drawings, and one drawing in several
//! themes, may stand in one page: all ids begin with what tells them apart.

use crate::scene::Scene;

/// The beginning of all ids of a drawing.
#[derive(Debug, Clone)]
pub(super) struct Names {
    prefix: String,
}

impl Names {
    /// For a scene in a theme.
    pub(super) fn new(scene: &Scene, theme: &str) -> Self {
        let mut hash = Fnv::new();
        hash.write(scene.title.as_bytes());
        hash.write(scene.description.as_bytes());
        hash.write(scene.language.as_bytes());
        hash.write(&scene.width.to_bits().to_le_bytes());
        hash.write(&scene.height.to_bits().to_le_bytes());
        Self { prefix: format!("{}-{theme}-{:04x}", scene.id, hash.short() & 0xFFFF) }
    }

    /// Appends the id of a group.
    pub(super) fn push_group(&self, out: &mut Vec<u8>, handle: &str) {
        out.extend_from_slice(self.prefix.as_bytes());
        out.push(b'-');
        let mut rest = handle;
        // An id holds no white space.
        while let Some((before, after)) = rest.split_once(char::is_whitespace) {
            super::escape::push(out, before);
            out.push(b'-');
            rest = after;
        }
        super::escape::push(out, rest);
    }

    /// An id for what the renderer adds; the underscore keeps it apart from those of groups.
    pub(super) fn own(&self, what: &str) -> String {
        format!("{}_{what}", self.prefix)
    }
}

/// Where a link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target<'a> {
    /// A group of this drawing, by its handle.
    Inside(&'a str),
    /// An address on the web or of a mailbox.
    Outside(&'a str),
}

impl<'a> Target<'a> {
    /// `None` for an address that a drawing must not lead to: anything but http, https, mailto and its own groups.
    pub(super) fn new(address: &'a str) -> Option<Self> {
        if let Some(handle) = address.strip_prefix('#') {
            return (!handle.is_empty()).then_some(Self::Inside(handle));
        }
        let schemes = ["http://", "https://", "mailto:"];
        let known = schemes.iter().any(|s| address.get(..s.len()).is_some_and(|a| a.eq_ignore_ascii_case(s)));
        (known && !address.contains(char::is_control)).then_some(Self::Outside(address))
    }
}

/// The hash of Fowler, Noll and Vo, 1a, over words of 64 bits: a few lines, and the same everywhere for ever.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fnv(u64);

impl Fnv {
    pub(super) const fn new() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }

    /// Takes bytes; each call is parted from the next.
    pub(super) fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks();
        for &word in words {
            self.word(u64::from_le_bytes(word));
        }
        let last = rest.iter().fold(0, |word, &byte| word << 8 | u64::from(byte));
        self.word(last);
        self.word(bytes.len() as u64);
    }

    /// The multiplication carries upwards only, so the upper half is brought down again.
    const fn word(&mut self, word: u64) {
        let mixed = (self.0 ^ word).wrapping_mul(0x0100_0000_01B3);
        self.0 = mixed ^ mixed >> 32;
    }

    /// Both halves mixed.
    pub(super) const fn short(self) -> u32 {
        (self.0 >> 32) as u32 ^ self.0 as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_addresses_are_linked() {
        for good in ["http://a.example", "HTTPS://a.example/x?y=1&z#f", "mailto:a@b.example"] {
            assert_eq!(Target::new(good), Some(Target::Outside(good)));
        }
        assert_eq!(Target::new("#p1"), Some(Target::Inside("p1")));
        for bad in ["", "#", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//a.example", "x.svg"] {
            assert_eq!(Target::new(bad), None, "{bad}");
        }
        assert_eq!(Target::new("https://a\n.example"), None);
    }
}
