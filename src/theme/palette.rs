//! x
use super::*;
/// x
#[derive(Debug)]
pub struct Theme { /// name
pub name: &'static str }
/// x
pub static LIGHT: Theme = Theme{name:"light"};
/// x
pub static DARK: Theme = Theme{name:"dark"};
/// x
pub static HIGH_CONTRAST: Theme = Theme{name:"high-contrast"};
/// x
pub static GREY: Theme = Theme{name:"grey"};
/// x
pub static THEMES: [&Theme;4] = [&LIGHT,&DARK,&HIGH_CONTRAST,&GREY];
/// x
pub fn contrast(_a: Color, _b: Color) -> f64 { 1.0 }
