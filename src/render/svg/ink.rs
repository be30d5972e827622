//! Which colour a paint becomes, in a drawing of one theme or of two.
//!
//! In: paints. Out: attributes with the colours of the first theme, and rules of a style sheet for where the second
//! differs. Attributes, because old viewers read no style sheets; rules, because only they can ask what the reader's
//! system prefers.

use std::collections::BTreeSet;

use super::markup::{Markup, push_color};
use crate::scene::{Paint, Stroke};
use crate::theme::{Choice, Color, DARK, LIGHT, Theme};

/// What a colour is used for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Role {
    Fill,
    Stroke,
    Stop,
}

impl Role {
    const fn attribute(self) -> &'static str {
        match self {
            Self::Fill => "fill",
            Self::Stroke => "stroke",
            Self::Stop => "stop-color",
        }
    }

    const fn letter(self) -> u8 {
        match self {
            Self::Fill => b'f',
            Self::Stroke => b's',
            Self::Stop => b'g',
        }
    }
}

/// A use of a colour that differs in the dark: the role, the light value, the dark one.
type Shift = (Role, [u8; 3], [u8; 3]);

/// The colours of a drawing.
#[derive(Debug)]
pub(super) struct Inks {
    theme: &'static Theme,
    dark: Option<&'static Theme>,
    shifts: BTreeSet<Shift>,
}

impl Inks {
    /// Of one theme, or of light and dark.
    pub(super) fn new(choice: Choice) -> Self {
        let (theme, dark) = match choice {
            Choice::One(theme) => (theme, None),
            Choice::Auto => (&LIGHT, Some(&DARK)),
        };
        Self { theme, dark, shifts: BTreeSet::new() }
    }

    /// Whether the drawing is in greys.
    pub(super) fn is_colourless(&self) -> bool {
        self.theme.is_colourless()
    }

    /// Writes `class`, `fill` and the attributes of the stroke; the width of the stroke is divided by `scale`.
    pub(super) fn shape(&mut self, out: &mut Markup, class: &str, fill: Option<Paint>, stroke: Option<(Stroke, f64)>) {
        let fills = fill.map(|p| (Role::Fill, p));
        let strokes = stroke.map(|(s, _)| (Role::Stroke, s.paint));
        self.class(out, class, [fills, strokes]);
        match fill {
            Some(paint) => out.color(Role::Fill.attribute(), self.theme.color(paint)),
            None => out.plain(Role::Fill.attribute(), "none"),
        }
        if let Some((stroke, scale)) = stroke {
            self.stroke(out, stroke, scale);
        }
    }

    /// Writes `class` and `fill`.
    pub(super) fn text(&mut self, out: &mut Markup, class: &str, paint: Paint) {
        self.class(out, class, [Some((Role::Fill, paint)), None]);
        out.color(Role::Fill.attribute(), self.theme.color(paint));
    }

    /// Writes `class` and `stop-color`.
    pub(super) fn stop(&mut self, out: &mut Markup, paint: Paint) {
        self.class(out, "", [Some((Role::Stop, paint)), None]);
        out.color(Role::Stop.attribute(), self.theme.color(paint));
    }

    fn stroke(&self, out: &mut Markup, stroke: Stroke, scale: f64) {
        out.color(Role::Stroke.attribute(), self.theme.color(stroke.paint));
        let width = stroke.width / scale;
        if (width - 1.0).abs() > 0.004 {
            out.number("stroke-width", width);
        }
        if !stroke.dash.is_empty() {
            out.attribute("stroke-dasharray", |text| {
                for (i, length) in stroke.dash.iter().enumerate() {
                    text.extend_from_slice(if i > 0 { b" " } else { b"" });
                    super::number::push(text, length / scale);
                }
            });
        }
        if stroke.round {
            out.plain("stroke-linecap", "round");
            out.plain("stroke-linejoin", "round");
        }
    }

    fn class(&mut self, out: &mut Markup, class: &str, uses: [Option<(Role, Paint)>; 2]) {
        let shifts = uses.map(|u| u.and_then(|(role, paint)| self.shift(role, paint)));
        if class.is_empty() && shifts == [None, None] {
            return;
        }
        out.attribute("class", |text| {
            text.extend_from_slice(class.as_bytes());
            for shift in shifts.into_iter().flatten() {
                if text.last() != Some(&b'"') {
                    text.push(b' ');
                }
                push_name(text, shift);
            }
        });
        self.shifts.extend(shifts.into_iter().flatten());
    }

    /// How a paint changes in the dark; `None` when it does not, or when there is no dark.
    fn shift(&self, role: Role, paint: Paint) -> Option<Shift> {
        let bytes = |c: Color| [c.r, c.g, c.b];
        let dark = bytes(self.dark?.color(paint));
        let light = bytes(self.theme.color(paint));
        (light != dark).then_some((role, light, dark))
    }

    /// The rules for all that was written so far; empty when there are none.
    pub(super) fn style(&self) -> String {
        let mut css = Vec::new();
        for &shift in &self.shifts {
            let (role, _, [r, g, b]) = shift;
            css.push(b'.');
            push_name(&mut css, shift);
            css.push(b'{');
            css.extend_from_slice(role.attribute().as_bytes());
            css.push(b':');
            push_color(&mut css, Color { r, g, b });
            css.push(b'}');
        }
        let css = String::from_utf8(css).unwrap_or_default();
        if css.is_empty() { css } else { format!("@media (prefers-color-scheme:dark){{{css}}}") }
    }
}

/// Appends the class of a shift: a letter for the role, then both colours in base 36.
///
/// The name says the whole rule, so drawings that stand in one page can only agree on it.
fn push_name(out: &mut Vec<u8>, (role, light, dark): Shift) {
    let mut rest = light.into_iter().chain(dark).fold(0_u64, |sum, byte| sum << 8 | u64::from(byte));
    out.push(role.letter());
    for _ in 0..10 {
        let digit = (rest % 36) as u8;
        out.push(if digit < 10 { b'0' + digit } else { b'a' + digit - 10 });
        rest /= 36;
    }
}
