//! Scene to SVG.
//!
//! In: a scene, a choice of theme, the way that text is written. Out: one document that needs nothing else: no script,
//! no style that old viewers must read, no reference to anything outside. Absent: files.
//!
//! Geometry is the same in all themes and all ways of writing text. The same scene gives the same bytes.

mod escape;
mod font;
mod glyphs;
mod ink;
mod markup;
mod name;
mod number;
mod shape;
mod words;

use std::collections::BTreeMap;

use svg::Document;
use svg::Node as _;
use svg::node::Blob;
use svg::node::element::{
    ClipPath, Definitions, Description, Element, Filter, FilterEffectColorMatrix, Rectangle, Title,
};

use crate::scene::{Node, Scene};
use crate::source::Sources;
use crate::text::FALLBACK;
use crate::theme::{AUTO, Choice};
use font::Fonts;
use glyphs::Courses;
use ink::Inks;
use markup::Markup;
use name::Names;
use shape::Clip;

/// How text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextMode {
    /// As text, with the glyphs that it uses embedded as a font.
    #[default]
    Font,
    /// As outlines, named with their words: for programs that read no embedded font.
    Paths,
    /// As text, in a font of the reader's system.
    System,
}

impl TextMode {
    /// All of them, in the order in which help lists them.
    pub const ALL: [Self; 3] = [Self::Font, Self::Paths, Self::System];

    /// As `--text` calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Font => "font",
            Self::Paths => "paths",
            Self::System => "system",
        }
    }

    /// By name; `None` when there is no such way.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.name() == name)
    }
}

/// How a scene is written.
#[derive(Debug, Clone, Copy)]
pub struct SvgOptions {
    /// Its colours.
    pub theme: Choice,
    /// Its text.
    pub text: TextMode,
}

/// Writes a scene as an SVG document.
pub fn svg(scene: &Scene, options: &SvgOptions) -> String {
    written(scene, options, None)
}

/// The same, and each group that was drawn from a statement says where that stands: `data-file`, and `data-line` and
/// `data-column` from 1.
pub fn svg_with_places(scene: &Scene, options: &SvgOptions, sources: &Sources) -> String {
    written(scene, options, Some(sources))
}

fn written(scene: &Scene, options: &SvgOptions, places: Option<&Sources>) -> String {
    let mut painter = Painter::new(scene, options);
    painter.places = places;
    painter.nodes(&scene.nodes);
    painter.finish(scene)
}

/// Handle of the filter that takes the colours out of pictures.
const GREYED: &str = "grey";

/// How many elements there will be, about.
fn count(nodes: &[Node]) -> usize {
    let below = nodes.iter().map(|node| if let Node::Group(group) = node { count(&group.children) } else { 0 });
    nodes.len() + below.sum::<usize>()
}

/// What grows while the shapes are written.
struct Painter<'s> {
    out: Markup,
    inks: Inks,
    names: Names,
    clips: Vec<Clip>,
    /// Definitions of areas whose colour runs, and how many there are.
    blends: Markup,
    blend_count: usize,
    /// Where equal boxes stand in `clips`.
    clip_numbers: BTreeMap<[u64; 5], usize>,
    /// Whether there is a reference by the old name.
    pictures: bool,
    /// The font that is carried along, if it is.
    fonts: Option<Fonts>,
    /// The outlines of glyphs, if text is written as such.
    courses: Option<Courses>,
    /// Where statements stand, if that is to be told.
    places: Option<&'s Sources>,
}

impl Painter<'_> {
    fn new(scene: &Scene, options: &SvgOptions) -> Self {
        let theme = match options.theme {
            Choice::One(theme) => theme.name,
            Choice::Auto => AUTO,
        };
        Self {
            out: Markup::with_capacity(128 * count(&scene.nodes)),
            inks: Inks::new(options.theme),
            names: Names::new(scene, theme),
            clips: Vec::new(),
            blends: Markup::default(),
            blend_count: 0,
            clip_numbers: BTreeMap::new(),
            pictures: false,
            fonts: (options.text == TextMode::Font).then(Fonts::new),
            courses: (options.text == TextMode::Paths).then(Courses::default),
            places: None,
        }
    }

    /// The id of a box that something is cut off at.
    fn clip_id(&self, number: usize) -> String {
        self.names.own(&format!("c{}", number + 1))
    }

    /// The document around the shapes.
    ///
    /// Its role lets screen readers enter it: as an image it would be one word, and its parts hidden.
    fn finish(mut self, scene: &Scene) -> String {
        let (width, height) = (number::text(scene.width), number::text(scene.height));
        let (families, css) = self.style(scene);
        let (title, description) = (self.names.own("title"), self.names.own("desc"));
        let mut document = Document::new()
            .set("class", "journey")
            .set("width", width.as_str())
            .set("height", height.as_str())
            .set("viewBox", format!("0 0 {width} {height}"))
            .set("role", "graphics-document document")
            .set("lang", scene.language)
            .set("aria-labelledby", title.as_str())
            .set("aria-describedby", description.as_str())
            .set("font-family", families)
            .set("text-rendering", "geometricPrecision");
        if self.pictures {
            document.assign("xmlns:xlink", "http://www.w3.org/1999/xlink");
        }
        document.append(Title::new(escape::allowed(&scene.title)).set("id", title));
        document.append(Description::new().set("id", description).add(Words::new(escape::allowed(&scene.description))));
        if !css.is_empty() {
            let mut style = Element::new("style");
            style.append(Blob::new(css));
            document.append(style);
        }
        self.definitions(&mut document);
        let (head, tail) = around(document);
        self.out.between(&head, &tail)
    }

    /// The families of the text, and the rules for colours and fonts.
    fn style(&self, scene: &Scene) -> (String, String) {
        let mut css = self.inks.style();
        let Some(fonts) = &self.fonts else { return (FALLBACK.to_owned(), css) };
        let (family, faces) = fonts.finish(&scene.id);
        if faces.is_empty() {
            return (FALLBACK.to_owned(), css);
        }
        css.push_str(if css.is_empty() { "" } else { "\n" });
        css.push_str(faces.trim_end());
        (format!("{family}, {FALLBACK}"), css)
    }

    fn definitions(&mut self, document: &mut Document) {
        let mut definitions = Definitions::new();
        for (number, clip) in self.clips.iter().enumerate() {
            let mut rect = Rectangle::new()
                .set("x", number::text(clip.rect.x))
                .set("y", number::text(clip.rect.y))
                .set("width", number::text(clip.rect.w))
                .set("height", number::text(clip.rect.h));
            if clip.radius > 0.0 {
                rect.assign("rx", number::text(clip.radius));
            }
            definitions.append(ClipPath::new().set("id", self.clip_id(number)).add(rect));
        }
        let colourless = self.pictures && self.inks.is_colourless();
        if colourless {
            let matrix = FilterEffectColorMatrix::new().set("type", "saturate").set("values", "0");
            let filter = Filter::new().set("id", self.names.own(GREYED));
            definitions.append(filter.set("color-interpolation-filters", "sRGB").add(matrix));
        }
        if self.blends.len() > 0 {
            definitions.append(std::mem::take(&mut self.blends));
        }
        if !self.clips.is_empty() || self.blend_count > 0 || colourless {
            document.append(definitions);
        }
    }
}

/// What the crate writes before the shapes of a document, and what after them. The shapes are megabytes: they are not
/// copied through it.
fn around(mut document: Document) -> (String, String) {
    /// What no document holds, for no text with such a character is allowed in one.
    const SHAPES: &str = "\u{0}";
    document.append(Words::new(SHAPES));
    let mut whole = format!("{document}\n");
    let place = whole.rfind(SHAPES).unwrap_or(whole.len());
    let tail = whole.get(place + SHAPES.len()..).unwrap_or_default().to_owned();
    whole.truncate(place);
    (whole, tail)
}

/// Characters that stand alone between the tags of an element of the crate.
type Words = svg::node::Text;
