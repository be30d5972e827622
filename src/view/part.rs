//! Parts that several drawings share.

pub(crate) mod face;
pub(crate) mod icon;
pub(crate) mod mark;
