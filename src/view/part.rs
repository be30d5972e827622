//! Parts that several drawings share.

pub(crate) mod arrow;
pub(crate) mod avatar;
pub(crate) mod badge;
pub(crate) mod bullet;
pub(crate) mod chip;
pub(crate) mod extras;
pub(crate) mod extremes;
pub(crate) mod face;
pub(crate) mod flow;
pub(crate) mod gauge;
pub(crate) mod icon;
pub(crate) mod life;
pub(crate) mod mark;
pub(crate) mod monotone;
pub(crate) mod note;
pub(crate) mod page;
pub(crate) mod paragraph;
#[cfg(test)]
pub(crate) mod reading;
pub(crate) mod script;
pub(crate) mod sources;
pub(crate) mod type_scale;
