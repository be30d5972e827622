//! Where rules put what they find: what is allowed is dropped here, so that no rule asks.

use crate::diagnostic::Diagnostic;
use crate::model::{Head, ItemId};
use crate::source::Span;

use super::Rule;
use super::allow::Allowed;
use super::ground::Ground;

/// What one rule finds.
pub(super) struct Findings<'a, 'm> {
    ground: &'a Ground<'m>,
    rule: &'static Rule,
    /// Whether what is allowed counts all the same.
    insist: bool,
    allowed: &'a mut Allowed<'m>,
    list: Vec<Diagnostic>,
    /// Whether what was found last is in the list, and was not allowed.
    last: bool,
}

impl<'a, 'm> Findings<'a, 'm> {
    pub(super) fn new(ground: &'a Ground<'m>, rule: &'static Rule, insist: bool, allowed: &'a mut Allowed<'m>) -> Self {
        Self { ground, rule, insist, allowed, list: Vec::new(), last: false }
    }

    /// Something about an item; `label` says it shortest, `help` what to write instead.
    pub(super) fn item(&mut self, id: ItemId, message: String, label: &str, help: &str) {
        let above = self.ground.above(id);
        self.under(&above, message, label, help);
    }

    /// Something about a statement that is no item, itself first and then what it stands under.
    pub(super) fn under(&mut self, above: &[&Head], message: String, label: &str, help: &str) {
        let Some(head) = above.first() else { return };
        self.at(above, place(head), message, label, help);
    }

    /// Something at a place of its own within a statement.
    pub(super) fn at(&mut self, above: &[&Head], span: Span, message: String, label: &str, help: &str) {
        // What is allowed is asked first, so that an `allow` that is overruled does not count as unused.
        let own = above.first().is_some_and(|h| h.own);
        self.last = own && (!self.allowed.covers(self.rule.code.name, above) || self.insist);
        if self.last {
            self.list.push(Diagnostic::new(&self.rule.code, span, message, label).help(help));
        }
    }

    /// Gives the last finding a second place that explains it.
    pub(super) fn also(&mut self, span: Span, text: &str) {
        if let Some(last) = self.list.pop_if(|_| self.last) {
            self.list.push(last.also(span, text));
        }
    }

    pub(super) fn finish(self) -> Vec<Diagnostic> {
        self.list
    }
}

/// The words that a message about a statement points at: its text, else its first line.
fn place(head: &Head) -> Span {
    if head.text.span.is_empty() { head.span } else { head.text.span }
}
