//! Parts that several drawings share.

pub(crate) mod badge;
pub(crate) mod chip;
pub(crate) mod face;
pub(crate) mod flow;
pub(crate) mod gauge;
pub(crate) mod icon;
pub(crate) mod mark;
pub(crate) mod note;
pub(crate) mod page;
pub(crate) mod paragraph;
#[cfg(test)]
pub(crate) mod reading;
pub(crate) mod script;
pub(crate) mod sources;
pub(crate) mod type_scale;
