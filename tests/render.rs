//! Scenes built in code, and the SVG that is written for them: one case a shape or trait.
//!
//! Each case must also be well-formed, hold nothing that leads outside, and be understood by a reader of SVG that reads
//! no style sheet. `UPDATE=1` rewrites what is expected.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should say so and stop")]

use std::sync::Arc;

use journey::geometry::Rect;
use journey::render::svg::{SvgOptions, TextMode, svg};
use journey::scene::{
    Anchor, Blend, Canvas, Circle, Group, Node, Path, PathData, Picture, Scene, Step, Stroke, TextLine,
};
use journey::text::{Run, Style, Weight};
use journey::theme::{Choice, GREY, Kind, LIGHT, Paint, Part};

const BODY: Style = Style::new(13.0, Weight::Regular);

fn scene(nodes: Vec<Node>) -> Scene {
    Scene {
        width: 200.0,
        height: 100.5,
        id: "mtb".into(),
        title: "A \"first\" <bike> & more".into(),
        description: "Told in words; ]]> ends nothing.".into(),
        language: "en",
        nodes,
    }
}

fn text(anchor: Anchor, rtl: bool, runs: Vec<Run>) -> Node {
    Node::Text(TextLine { class: "title", x: 20.0, y: 30.254, anchor, width: 50.0, rtl, turned: false, runs })
}

fn run(text: &str) -> Run {
    Run::new(text, BODY, Paint::Ink)
}

fn options(theme: Choice) -> SvgOptions {
    SvgOptions { theme, text: TextMode::System }
}

fn light() -> SvgOptions {
    options(Choice::One(&LIGHT))
}

fn rectangles() -> Vec<Node> {
    let mut c = Canvas::new();
    c.rect("page", Rect::new(0.0, 0.0, 200.0, 100.5), 0.0, Some(Paint::Page), None);
    let stroke = Stroke::new(Paint::Kind(Kind::Pain, Part::Border), 1.0);
    c.rect("card", Rect::new(10.0, 10.0, 80.0, 30.0), 8.0, Some(Paint::Kind(Kind::Pain, Part::Tint)), Some(stroke));
    let dashed = Stroke::new(Paint::Line2, 1.25).dashed(&[4.0, 3.0]);
    c.rect("", Rect::new(10.0, 50.0, 80.0, 30.0), 0.0, None, Some(dashed));
    c.finish()
}

fn circles() -> Vec<Node> {
    let mut c = Canvas::new();
    c.circle(20.0, 20.0, 14.0, Some(Paint::Score(-150)), None);
    c.circle(60.0, 20.0, 22.0, None, Some(Stroke::new(Paint::Persona(1), 3.0).rounded()));
    c.finish()
}

fn paths() -> Vec<Node> {
    let mut c = Canvas::new();
    c.line("thread", (1.0, 2.5), (3.333_3, -0.001), Stroke::new(Paint::Rule, 1.0));
    let steps = vec![
        Step::Move(0.0, 0.0),
        Step::Cubic(1.0, 2.0, 3.0, 4.0, 5.0, 6.0),
        Step::Quad(7.0, 8.0, 9.0, 10.0),
        Step::Arc(4.0, true, 13.0, 14.0),
        Step::Close,
    ];
    c.path("curve", steps.clone(), Some(Paint::Stage { index: 0, count: 4 }), None);
    let stroke = Some(Stroke::new(Paint::Ink3, 1.5).rounded());
    let icon = PathData::Fixed("M2 2h12v12H2z");
    c.push(Node::Path(Path { class: "icon", data: icon, fill: None, stroke, at: (40.0, 8.5), scale: 1.75 }));
    let data = PathData::Steps(steps);
    c.push(Node::Path(Path { class: "", data, fill: Some(Paint::Face), stroke: None, at: (10.0, 20.0), scale: 0.5 }));
    c.finish()
}

fn texts() -> Vec<Node> {
    let bold = Run { style: Style::new(13.0, Weight::SemiBold), ..run("strong") };
    let slanted = Run { style: Style { italic: true, ..BODY }, ..run("soft") };
    let cite = Run { style: Style::new(11.0, Weight::Medium), paint: Paint::Ink2, ..run("[3]") };
    let wide = Run { tracking: -0.5, style: Style::new(32.0, Weight::Bold), ..run("Title") };
    vec![
        text(Anchor::Left, false, vec![run("a "), bold.clone(), run(" and "), slanted, run(" "), cite]),
        text(Anchor::Middle, false, vec![bold, run(" first")]),
        text(Anchor::Right, false, vec![wide]),
        text(Anchor::Left, false, vec![run("two  spaces")]),
        text(Anchor::Left, false, vec![run("")]),
        text(Anchor::Left, false, vec![run("<script>alert(1)</script> & ]]> \u{1}\u{85}")]),
    ]
}

fn right_to_left() -> Vec<Node> {
    [Anchor::Left, Anchor::Middle, Anchor::Right].map(|a| text(a, true, vec![run("שלום bike")])).into()
}

fn links() -> Vec<Node> {
    let to = |address: &str, words: &str| Run { link: Some(address.into()), ..run(words) };
    let mut c = Canvas::new();
    c.open(Group { class: "badge", link: Some("#p1".into()), label: Some("Pain 1".into()), ..Group::default() });
    c.push(text(Anchor::Left, false, vec![run("P1")]));
    c.close();
    c.open(Group { class: "item pain", id: Some("p1".into()), ..Group::default() });
    c.push(text(Anchor::Left, false, vec![run("See "), to("https://a.example/?q=1&r=\"2\"", "this")]));
    c.push(text(Anchor::Left, false, vec![to("javascript:alert(1)", "not this")]));
    c.push(text(Anchor::Left, false, vec![to("mailto:a@b.example", "write")]));
    c.close();
    c.finish()
}

/// Kerned, of two colours, with what the font lacks, with a link, and read from right to left.
fn outlined() -> Vec<Node> {
    let link = Run { link: Some("https://a.example/".into()), ..run("To") };
    let cite = Run { paint: Paint::Ink2, ..run("-1") };
    vec![
        text(Anchor::Middle, false, vec![run("AV "), run("l"), cite]),
        text(Anchor::Left, false, vec![run("i 界界 i")]),
        text(Anchor::Right, false, vec![run("l "), link]),
        text(Anchor::Left, true, vec![run("שלום")]),
    ]
}

fn groups() -> Vec<Node> {
    let mut c = Canvas::new();
    c.open(Group { class: "lane", label: Some("Pains & <more>".into()), ..Group::default() });
    c.push(text(Anchor::Left, false, vec![run("words")]));
    c.open(Group { class: "gauge", label: Some("Intensity 4 of 5".into()), ..Group::default() });
    c.rect("", Rect::new(1.0, 1.0, 6.0, 8.0), 1.5, Some(Paint::Kind(Kind::Pain, Part::Ink)), None);
    c.close();
    c.open(Group { class: "icon", decoration: true, ..Group::default() });
    c.push(Node::Circle(Circle { cx: 1.0, cy: 1.0, r: 1.0, fill: Some(Paint::Ink), stroke: None }));
    c.close();
    c.open(Group { class: "empty", ..Group::default() });
    c.close();
    c.close();
    c.finish()
}

fn clips() -> Vec<Node> {
    let mut c = Canvas::new();
    for _ in 0..2 {
        c.open(Group { clip: Some(Rect::new(0.0, 0.0, 50.0, 25.0)), ..Group::default() });
        c.circle(20.0, 20.0, 14.0, Some(Paint::Ink), None);
        c.close();
    }
    c.finish()
}

/// Two areas whose colour runs, one of them in colours that differ in the dark.
fn blends() -> Vec<Node> {
    let stage = |index| Paint::Stage { index, count: 3 };
    let corners = |y: f64| {
        vec![
            Step::Move(0.0, y),
            Step::Line(100.0, y),
            Step::Line(100.0, y + 6.0),
            Step::Line(0.0, y + 6.0),
            Step::Close,
        ]
    };
    let blend = |class, y: f64, stops| {
        let (from, to) = ((0.0, y), (100.0, y));
        Node::Blend(Box::new(Blend { class, steps: corners(y), from, to, stops }))
    };
    vec![
        blend("track", 10.0, vec![(0.0, stage(0)), (0.5, stage(1)), (1.0, stage(2))]),
        blend("", 30.0, vec![(0.0, Paint::Sheet), (1.0, Paint::Ink)]),
    ]
}

fn pictures() -> Vec<Node> {
    let data: Arc<[u8]> = Arc::from(PNG);
    let rect = Rect::new(10.0, 10.0, 40.0, 30.0);
    let picture = Picture { rect, alt: "A \"shop\"".into(), media_type: "image/png", data, radius: 6.0 };
    let bare = Picture { alt: String::new(), radius: 0.0, ..picture.clone() };
    vec![Node::Picture(picture), Node::Picture(bare)]
}

/// One grey pixel.
const PNG: &[u8] = &[
    0x89, b'P', b'N', b'G', 13, 10, 26, 10, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0,
    0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 10, b'I', b'D', b'A', b'T', 0x78, 0x9C, 0x63, 0x68, 0, 0, 0, 0x82, 0, 0x81, 0x77,
    0xCD, 0x72, 0xB6, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xAE, 0x42, 0x60, 0x82,
];

fn cases() -> Vec<(&'static str, Vec<Node>, SvgOptions)> {
    let everything = || [rectangles(), circles(), paths(), texts()].concat();
    vec![
        ("empty", Vec::new(), light()),
        ("rectangles", rectangles(), light()),
        ("circles", circles(), light()),
        ("paths", paths(), light()),
        ("texts", texts(), light()),
        ("right-to-left", right_to_left(), light()),
        ("links", links(), light()),
        ("groups", groups(), light()),
        ("clips", clips(), light()),
        ("pictures", pictures(), light()),
        ("pictures-grey", pictures(), options(Choice::One(&GREY))),
        ("blends", blends(), options(Choice::Auto)),
        (
            "embedded-font",
            vec![text(Anchor::Left, false, vec![run("AVA"), run(" 界")])],
            SvgOptions { text: TextMode::Font, ..light() },
        ),
        ("outlines", outlined(), SvgOptions { text: TextMode::Paths, ..light() }),
        ("grey", everything(), options(Choice::One(&GREY))),
        ("auto", everything(), options(Choice::Auto)),
    ]
}

#[test]
fn cases_are_written_as_expected() {
    let mut stale = Vec::new();
    for (name, nodes, options) in cases() {
        let found = svg(&scene(nodes), &options);
        let path = format!("{}/tests/cases/render/{name}.svg", env!("CARGO_MANIFEST_DIR"));
        if std::fs::read_to_string(&path).ok().as_ref() != Some(&found) {
            if std::env::var_os("UPDATE").is_some() {
                std::fs::write(&path, &found).unwrap();
            } else {
                stale.push(format!("{name}:\n{found}"));
            }
        }
    }
    assert!(stale.is_empty(), "not as in tests/cases/render:\n{}", stale.join("\n"));
}

#[test]
fn cases_are_well_formed_and_closed() {
    for (name, nodes, options) in cases() {
        let found = svg(&scene(nodes), &options);
        let document = roxmltree::Document::parse(&found).unwrap_or_else(|e| panic!("{name}: {e}\n{found}"));
        let root = document.root_element();
        assert_eq!(root.attribute("viewBox"), Some("0 0 200 100.5"), "{name}");
        let mut ids = std::collections::BTreeSet::new();
        for node in document.descendants().filter(roxmltree::Node::is_element) {
            let tag = node.tag_name().name();
            assert!(!["foreignObject", "script", "use"].contains(&tag), "{name}: {tag}");
            assert!(node.attribute("id").is_none_or(|id| ids.insert(id)), "{name}: an id stands twice");
        }
        for named in root.attribute("aria-labelledby").into_iter().chain(root.attribute("aria-describedby")) {
            assert!(ids.contains(named), "{name}: nothing is called {named}");
        }
        for node in document.descendants().filter(|n| n.tag_name().name() == "text") {
            let last = node.text().unwrap_or("");
            assert!(!last.starts_with('\n') && !last.ends_with('\n'), "{name}: white space in a text");
        }
        usvg::Tree::from_str(&found, &usvg::Options::default()).unwrap_or_else(|e| panic!("{name}: {e}"));
    }
}

#[test]
fn geometry_is_the_same_in_all_themes() {
    let shapes = |theme: Choice| {
        let found = svg(&scene([rectangles(), circles(), paths(), texts()].concat()), &options(theme));
        let document = roxmltree::Document::parse(&found).unwrap();
        let plain = |n: roxmltree::Node<'_, '_>| {
            let kept = n.attributes().filter(|a| !["fill", "stroke", "class", "id"].contains(&a.name()));
            format!(
                "{:?} {:?}",
                n.tag_name(),
                kept.map(|a| (a.name().to_owned(), a.value().to_owned())).collect::<Vec<_>>()
            )
        };
        let shapes = document
            .descendants()
            .filter(|n| ["rect", "circle", "path", "text", "tspan"].contains(&n.tag_name().name()));
        shapes.map(plain).collect::<Vec<_>>()
    };
    let light = shapes(Choice::One(&LIGHT));
    assert!(light.len() > 10);
    for name in Choice::names() {
        assert_eq!(shapes(Choice::by_name(name).unwrap()), light, "{name}");
    }
}

#[test]
fn two_drawings_in_one_page_share_no_id() {
    let ids = |scene: &Scene, theme: Choice| {
        let found = svg(scene, &options(theme));
        let document = roxmltree::Document::parse(&found).unwrap();
        document.descendants().filter_map(|n| n.attribute("id").map(str::to_owned)).collect::<Vec<_>>()
    };
    let one = scene([links(), clips(), pictures()].concat());
    let other = Scene { title: "Another map of the same name".into(), ..one.clone() };
    let mut all = [
        ids(&one, Choice::One(&LIGHT)),
        ids(&one, Choice::One(&GREY)),
        ids(&one, Choice::Auto),
        ids(&other, Choice::One(&LIGHT)),
    ]
    .concat();
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count);
}

/// Every example, in each way of writing text: a reader that knows no style sheet, given the embedded fonts, finds every
/// text on the page.
#[test]
fn texts_of_the_examples_stay_on_the_page() {
    let folder = format!("{}/examples", env!("CARGO_MANIFEST_DIR"));
    let mut drawn = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|e| e != "journey") {
            continue;
        }
        let fonts = embedded(&rendered(&path, "font"));
        assert!(!fonts.is_empty(), "{} embeds no font", path.display());
        for mode in TextMode::ALL.map(TextMode::name) {
            let name = format!("{} with --text {mode}", path.display());
            let texts = texts_on_page(&name, &rendered(&path, mode), &fonts);
            assert!(mode == "paths" || texts > 20, "{name} has {texts} texts");
        }
        drawn += 1;
    }
    assert!(drawn >= 5, "only {drawn} examples were found");
}

/// The first drawing of a file, by the program itself.
fn rendered(path: &std::path::Path, mode: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut call = std::process::Command::new(env!("CARGO_BIN_EXE_journey"));
    let call = call.arg("render").arg(path).args(["--keep-going", "--text", mode, "-o"]).arg(folder.path());
    let output = call.output().unwrap();
    let picture = folder.path().join(path.file_stem().unwrap()).with_extension("svg");
    std::fs::read_to_string(picture).unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(&output.stderr)))
}

/// The fonts that a drawing carries along.
fn embedded(text: &str) -> Vec<Vec<u8>> {
    use base64::Engine as _;
    let parts = text.split("data:font/ttf;base64,").skip(1).filter_map(|p| p.split(')').next());
    parts.map(|p| base64::engine::general_purpose::STANDARD.decode(p).unwrap()).collect()
}

/// How many texts there are; all of them have glyphs and lie on the page.
fn texts_on_page(name: &str, text: &str, fonts: &[Vec<u8>]) -> usize {
    fn walk(group: &usvg::Group, found: &mut Vec<(usvg::Rect, String)>) {
        for node in group.children() {
            match node {
                usvg::Node::Group(group) => walk(group, found),
                usvg::Node::Text(text) => {
                    let words = text.chunks().iter().map(usvg::TextChunk::text).collect();
                    found.push((text.abs_bounding_box(), words));
                }
                _ => {}
            }
        }
    }
    let mut options = usvg::Options::default();
    let database = options.fontdb_mut();
    for font in fonts {
        database.load_font_data(font.clone());
    }
    let family = database.faces().next().and_then(|f| f.families.first()).map(|f| f.0.clone()).unwrap();
    database.set_sans_serif_family(family);
    let tree = usvg::Tree::from_str(text, &options).unwrap_or_else(|e| panic!("{name}: {e}"));
    let (width, height) = (tree.size().width(), tree.size().height());
    let mut found = Vec::new();
    walk(tree.root(), &mut found);
    for (at, words) in &found {
        let inside = at.left() >= 0.0 && at.top() >= 0.0 && at.right() <= width && at.bottom() <= height;
        assert!(inside, "{name}: `{words}` leaves the page at {at:?}");
    }
    found.len()
}

#[test]
fn a_turned_line_is_read_upwards_and_takes_the_room_that_its_frame_says() {
    let Node::Text(line) = text(Anchor::Left, false, vec![run("Impact")]) else { unreachable!() };
    let upright = line.frame();
    let turned = TextLine { turned: true, ..line.clone() };
    let (frame, size) = (turned.frame(), (upright.h, upright.w));
    assert_eq!((frame.w, frame.h), size);
    assert!((frame.bottom() - turned.y).abs() < 1e-9 && (frame.x - (turned.x - (turned.y - upright.y))).abs() < 1e-9);
    for mode in [TextMode::System, TextMode::Paths] {
        let how = SvgOptions { text: mode, ..light() };
        let drawn = svg(&scene(vec![Node::Text(turned.clone())]), &how);
        assert!(drawn.contains("transform=\"rotate(-90 20 30.25)\""), "{drawn}");
        let level = svg(&scene(vec![Node::Text(line.clone())]), &how);
        assert!(!level.contains("rotate"), "{level}");
    }
}
