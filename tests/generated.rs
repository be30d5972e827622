//! Arbitrary valid files: each compiles without a mistake, twice to the same bytes, into a picture that keeps the
//! invariants of layout, in every theme and text mode.

use journey::diagnostic::{Severity, Sink};
use journey::model;
use journey::render::svg::{SvgOptions, TextMode, svg};
use journey::source::Sources;
use journey::theme::{Choice, LIGHT};
use journey::view;
use proptest::prelude::*;

#[path = "support/arbitrary.rs"]
mod arbitrary;
#[path = "support/invariants.rs"]
mod invariants;
#[path = "support/nothing.rs"]
mod nothing;

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_valid_file_becomes_a_sound_picture(file in arbitrary::file(), width in proptest::option::of(900..4000_u32)) {
        let mut sink = Sink::new();
        let mut sources = Sources::new();
        let model = model::read(&mut sources, "any.journey", file.clone().into_bytes(), &nothing::Nothing, &mut sink);
        let errors: Vec<_> = sink.finish().into_iter().filter(|d| d.severity == Severity::Error).collect();
        prop_assert!(errors.is_empty(), "{errors:?}\n{file}");
        let drawing = view::drawings(&model, model.language).remove(0);
        let mut options = view::Options { width: None, language: model.language };
        options.width = width.map(f64::from).filter(|&w| w >= view::least_width(&model, &drawing, model.language));
        let scene = view::draw(&model, &drawing, &options);
        let broken = invariants::broken(&scene);
        prop_assert!(broken.is_empty(), "{broken:#?}\n{file}");
        for text in [TextMode::Font, TextMode::Paths, TextMode::System] {
            for theme in [Choice::One(&LIGHT), Choice::Auto] {
                let once = svg(&scene, &SvgOptions { theme, text });
                prop_assert_eq!(&once, &svg(&view::draw(&model, &drawing, &options), &SvgOptions { theme, text }));
                prop_assert!(roxmltree::Document::parse(&once).is_ok());
            }
        }
    }
}
