//! Portraits in a circle: the photo, or the initials.
//!
//! In: a person. Out: a disc with a ring in the person's colour. Absent: the name beside it.

use crate::geometry::Rect;
use crate::model::{Image, Person};
use crate::scene::{Anchor, Canvas, Group, Node, Paint, Picture, Stroke};
use crate::text::{Style, Weight};

use super::paragraph;
use super::type_scale::baseline;

/// Size of the initials, as a part of the diameter.
const INITIALS: f64 = 18.0 / 44.0;

/// A portrait that can be drawn at any size.
pub(crate) struct Avatar {
    name: String,
    initials: String,
    photo: Option<Image>,
}

impl Avatar {
    /// The portrait of a person whose name in the language of the drawing is `name`.
    pub(crate) fn new(name: &str, person: &Person) -> Self {
        let photo = person.photo.as_ref().and_then(|p| p.data.clone());
        Self { name: name.to_owned(), initials: initials(name), photo }
    }

    /// Draws it in a square of `size` px whose upper left corner is at `x`, `y`; `index` gives the colour.
    pub(crate) fn draw(&self, canvas: &mut Canvas, (x, y): (f64, f64), size: f64, index: usize) {
        let (r, paint) = (size / 2.0, Paint::Persona(index as u16));
        let ring = Stroke::new(paint, 1.5);
        if let Some(photo) = &self.photo {
            let rect = Rect::new(x, y, size, size);
            let (alt, media_type, data) = (self.name.clone(), photo.media_type, photo.bytes.clone());
            canvas.push(Node::Picture(Picture { rect, alt, media_type, data, radius: r }));
            canvas.circle(x + r, y + r, r - 0.75, None, Some(ring));
            return;
        }
        canvas.open(Group { class: "avatar", decoration: true, ..Group::default() });
        canvas.circle(x + r, y + r, r - 0.75, Some(Paint::PersonaTint(index as u16)), Some(ring));
        let style = Style::new((size * INITIALS).round(), Weight::SemiBold);
        let line = paragraph::line(self.initials.as_str(), style, paint);
        paragraph::put(canvas, "", line, (x + r, baseline(y, size, style.size)), Anchor::Middle);
        canvas.close();
    }
}

/// The first letters of the first and the last word of a name.
pub(crate) fn initials(name: &str) -> String {
    let letter = |word: &str| word.chars().find(|c| c.is_alphanumeric());
    let letters: Vec<char> = name.split_whitespace().filter_map(letter).collect();
    let ends = letters.first().into_iter().chain(letters.last().filter(|_| letters.len() > 1));
    ends.flat_map(|c| c.to_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn initials_are_those_of_the_first_and_the_last_word() {
        let of = |name| super::initials(name);
        assert_eq!(of("Julius"), "J");
        assert_eq!(of("anna maria de Souza"), "AS");
        assert_eq!(of("« élodie » (37)"), "É3");
        assert_eq!(of("小林"), "小");
        assert_eq!(of("…"), "");
    }
}
