//! Elements written straight into a text.
//!
//! In: names and values, in the order of writing. Out: a node of the svg crate. A drawing has thousands of rectangles,
//! paths and texts; built as elements of the crate, each with its map of attributes, they cost 40 times what writing them
//! costs. So the crate has the document and what stands in it once, and this is one node among its children.

use std::collections::hash_map::DefaultHasher;
use std::fmt;
use std::hash::Hash;

use svg::Node;
use svg::node::NodeDefaultHash;

use super::{escape, number};
use crate::theme::Color;

/// A stretch of markup that grows at its end: UTF-8, in bytes, for most of it is numbers.
#[derive(Debug, Clone, Default)]
pub(super) struct Markup {
    bytes: Vec<u8>,
}

impl Markup {
    /// Empty, with room for `capacity` bytes.
    pub(super) fn with_capacity(capacity: usize) -> Self {
        Self { bytes: Vec::with_capacity(capacity) }
    }

    /// Begins an element; attributes follow.
    pub(super) fn open(&mut self, name: &str) {
        self.bytes.push(b'<');
        self.bytes.extend_from_slice(name.as_bytes());
    }

    /// An attribute with a value that needs no escaping.
    pub(super) fn plain(&mut self, name: &str, value: &str) {
        self.attribute(name, |out| out.extend_from_slice(value.as_bytes()));
    }

    /// An attribute with any text.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.attribute(name, |out| escape::push(out, value));
    }

    /// An attribute that is a length, px.
    pub(super) fn number(&mut self, name: &str, value: f64) {
        self.attribute(name, |out| number::push(out, value));
    }

    /// An attribute that is a colour.
    pub(super) fn color(&mut self, name: &str, color: Color) {
        self.attribute(name, |out| push_color(out, color));
    }

    /// An attribute whose value `write` appends.
    pub(super) fn attribute(&mut self, name: &str, write: impl FnOnce(&mut Vec<u8>)) {
        self.bytes.push(b' ');
        self.bytes.extend_from_slice(name.as_bytes());
        self.bytes.extend_from_slice(b"=\"");
        write(&mut self.bytes);
        self.bytes.push(b'"');
    }

    /// Ends an element without content.
    pub(super) fn end(&mut self) {
        self.bytes.extend_from_slice(b"/>\n");
    }

    /// Ends the attributes of an element whose content follows on lines of its own.
    pub(super) fn content(&mut self) {
        self.bytes.extend_from_slice(b">\n");
    }

    /// Ends the attributes of an element whose content follows at once: white space would be part of it.
    pub(super) fn inline(&mut self) {
        self.bytes.push(b'>');
    }

    /// Characters between tags.
    pub(super) fn characters(&mut self, text: &str) {
        escape::push(&mut self.bytes, text);
    }

    /// Ends an element with content.
    pub(super) fn close(&mut self, name: &str) {
        self.close_inline(name);
        self.bytes.push(b'\n');
    }

    /// Ends an element in the middle of a text.
    pub(super) fn close_inline(&mut self, name: &str) {
        self.bytes.extend_from_slice(b"</");
        self.bytes.extend_from_slice(name.as_bytes());
        self.bytes.push(b'>');
    }

    /// The whole text with something before and after it, in the memory that it has.
    pub(super) fn between(mut self, head: &str, tail: &str) -> String {
        // The crate begins and ends each child on a line of its own.
        self.bytes.truncate(self.bytes.trim_ascii_end().len());
        self.bytes.reserve_exact(head.len() + tail.len());
        self.bytes.extend_from_slice(tail.as_bytes());
        self.bytes.splice(0..0, head.bytes());
        let text = String::from_utf8(self.bytes);
        debug_assert!(text.is_ok(), "only whole characters are written");
        text.unwrap_or_default()
    }

    /// Length in bytes.
    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }
}

/// Appends `#RRGGBB`.
pub(super) fn push_color(out: &mut Vec<u8>, color: Color) {
    let digit = |half: u8| if half < 10 { b'0' + half } else { b'A' + half - 10 };
    let [r, g, b] = [color.r, color.g, color.b].map(|byte| [digit(byte >> 4), digit(byte & 15)]);
    out.extend_from_slice(&[b'#', r[0], r[1], g[0], g[1], b[0], b[1]]);
}

impl fmt::Display for Markup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = std::str::from_utf8(&self.bytes).unwrap_or_default();
        debug_assert!(text.len() == self.bytes.len(), "only whole characters are written");
        // The crate ends each child with a line break of its own.
        f.write_str(text.trim_end())
    }
}

impl NodeDefaultHash for Markup {
    fn default_hash(&self, state: &mut DefaultHasher) {
        self.bytes.hash(state);
    }
}

impl Node for Markup {
    fn get_name(&self) -> &'static str {
        "markup"
    }
}
