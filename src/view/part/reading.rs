//! For unit tests of views: a model of a text, and the groups of a scene.

use crate::diagnostic::Sink;
use crate::model::{LoadError, Loader, Model, read};
use crate::scene::{Group, Node, Scene};
use crate::source::Sources;

struct Nothing;

impl Loader for Nothing {
    fn text(&self, _: &str) -> Result<Vec<u8>, LoadError> {
        Err(LoadError::Missing)
    }

    fn image(&self, _: &str) -> Result<Vec<u8>, LoadError> {
        Err(LoadError::Missing)
    }
}

/// The model of a file with this text, which has no mistake.
pub(crate) fn model(text: &str) -> Model {
    let (mut sources, mut sink) = (Sources::new(), Sink::new());
    let model = read(&mut sources, "test.journey", text.as_bytes().to_vec(), &Nothing, &mut sink);
    let found = sink.finish();
    assert!(found.is_empty(), "{found:?}");
    model
}

/// All groups of a class, in the order of reading.
pub(crate) fn groups<'s>(scene: &'s Scene, class: &str) -> Vec<&'s Group> {
    fn walk<'s>(nodes: &'s [Node], class: &str, out: &mut Vec<&'s Group>) {
        for node in nodes {
            if let Node::Group(group) = node {
                if group.class == class {
                    out.push(group);
                }
                walk(&group.children, class, out);
            }
        }
    }
    let mut out = Vec::new();
    walk(&scene.nodes, class, &mut out);
    out
}

/// All that is written in a group, line after line.
pub(crate) fn words(group: &Group) -> String {
    let of = |node: &Node| match node {
        Node::Group(group) => words(group),
        Node::Text(line) => line.runs.iter().map(|r| r.text.as_str()).collect::<String>() + " ",
        _ => String::new(),
    };
    group.children.iter().map(of).collect()
}
