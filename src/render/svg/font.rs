//! The font that a drawing carries along.
//!
//! In: every text of the drawing. Out: the name of a family, and the rules of a style sheet that hold its faces. The name
//! is that of the drawing and of what it uses, so that two drawings in one page do not take each other's glyphs.

use std::fmt::Write as _;

use base64::Engine as _;

use super::name::Fnv;
use crate::text::{Style, Usage, Weight};

/// The glyphs that a drawing uses.
#[derive(Debug)]
pub(super) struct Fonts {
    usage: Usage,
    hash: Fnv,
}

impl Fonts {
    pub(super) fn new() -> Self {
        Self { usage: Usage::new(), hash: Fnv::new() }
    }

    /// Notes a text as it is drawn.
    pub(super) fn add(&mut self, text: &str, style: Style) {
        self.usage.add(text, style);
        let weight = match style.weight {
            Weight::Regular => 4,
            Weight::Medium => 5,
            Weight::SemiBold => 6,
            Weight::Bold => 7,
        };
        self.hash.write(&[weight, u8::from(style.italic)]);
        self.hash.write(text.as_bytes());
    }

    /// The name of the family, and the rules that hold its faces; no rules when nothing is used.
    pub(super) fn finish(&self, drawing: &str) -> (String, String) {
        let family = format!("Inter-{drawing}-{:08x}", self.hash.short());
        let faces = self.usage.fonts(&family);
        let mut css = String::with_capacity(faces.iter().map(|f| f.bytes.len() * 4 / 3 + 200).sum());
        for face in faces {
            let style = if face.italic { "font-style:italic;" } else { "" };
            let weight = face.weight;
            let _ = write!(css, "@font-face{{font-family:{family};{style}font-weight:{weight};");
            css.push_str("src:url(data:font/ttf;base64,");
            base64::engine::general_purpose::STANDARD.encode_string(&face.bytes, &mut css);
            css.push_str(") format('truetype')}\n");
        }
        (family, css)
    }
}
