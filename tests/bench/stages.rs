//! The stages of the pipeline apart, on the usual map and on growing ones: `cargo bench`.

use divan::{Bencher, black_box};
use journey::diagnostic::Sink;
use journey::model::{self, Model};
use journey::render::svg::{SvgOptions, TextMode, svg};
use journey::source::Sources;
use journey::theme::{Choice, LIGHT};
use journey::view;

#[path = "../support/nothing.rs"]
mod nothing;
#[path = "../support/sized.rs"]
mod sized;

fn main() {
    divan::main();
}

const SIZES: [usize; 3] = [160, 1_000, 10_000];

fn text(lines: usize) -> String {
    if lines == SIZES[0] { sized::usual() } else { sized::large(lines, lines / 25) }
}

fn read(text: &str) -> Model {
    let mut sink = Sink::new();
    model::read(&mut Sources::new(), "bench.journey", text.as_bytes().to_vec(), &nothing::Nothing, &mut sink)
}

#[divan::bench(args = SIZES)]
fn reading(bencher: Bencher<'_, '_>, lines: usize) {
    let text = text(lines);
    bencher.bench(|| read(black_box(&text)));
}

#[divan::bench(args = SIZES)]
fn formatting(bencher: Bencher<'_, '_>, lines: usize) {
    let text = text(lines);
    bencher.bench(|| journey::format::format(black_box(text.as_bytes()), None));
}

#[divan::bench]
fn reading_ten_thousand_mistakes(bencher: Bencher<'_, '_>) {
    let text = sized::mistakes(10_000);
    bencher.bench(|| read(black_box(&text)));
}

#[divan::bench(args = SIZES)]
fn placing(bencher: Bencher<'_, '_>, lines: usize) {
    let model = read(&text(lines));
    let drawing = view::drawings(&model, model.language).remove(0);
    bencher.bench(|| view::draw(black_box(&model), &drawing, &view::Options { width: None, language: model.language }));
}

#[divan::bench(args = SIZES, consts = [0, 1, 2])]
fn writing<const MODE: usize>(bencher: Bencher<'_, '_>, lines: usize) {
    let model = read(&text(lines));
    let drawing = view::drawings(&model, model.language).remove(0);
    let scene = view::draw(&model, &drawing, &view::Options { width: None, language: model.language });
    let text = match MODE {
        0 => TextMode::Font,
        1 => TextMode::Paths,
        _ => TextMode::System,
    };
    bencher.bench(|| svg(black_box(&scene), &SvgOptions { theme: Choice::One(&LIGHT), text }));
}
