//! Whatever the bytes: every drawing that they allow is made, is finite, is XML, and is the same twice.
#![no_main]

mod files;

use files::Files;
use journey::render::svg::{SvgOptions, TextMode, svg};
use journey::theme::Choice;
use journey::view::{self, Options};
use journey::vocabulary::Language;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (_, model, _) = Files::new(bytes).read();
    for language in Language::ALL {
        for drawing in view::drawings(&model, language).iter().take(12) {
            let options = Options { width: None, language };
            let scene = view::draw(&model, drawing, &options);
            assert!(scene.width.is_finite() && scene.height.is_finite());
            let theme = Choice::by_name("auto").expect("because there is a theme of that name");
            let text = if bytes.len() % 2 == 0 { TextMode::System } else { TextMode::Font };
            let written = svg(&scene, &SvgOptions { theme, text });
            numbers(&roxmltree::Document::parse(&written).expect("because a drawing is XML"));
            assert_eq!(written, svg(&view::draw(&model, drawing, &options), &SvgOptions { theme, text }));
        }
    }
});

/// What places things holds only numbers.
fn numbers(drawing: &roxmltree::Document<'_>) {
    for attribute in drawing.descendants().flat_map(|node| node.attributes()) {
        if ["x", "y", "width", "height", "r", "cx", "cy", "d", "viewBox", "transform"].contains(&attribute.name()) {
            let value = attribute.value();
            assert!(!value.contains("NaN") && !value.contains("inf"), "{}: {value}", attribute.name());
        }
    }
}
