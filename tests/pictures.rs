//! What only other programs can tell: whether browsers and viewers show the drawings as they are meant.

/// Opens every example in Chromium, in every theme and way of writing text; `tests/run` installs what it needs.
#[test]
#[ignore = "left out: needs Chromium and Node; run tests/run for it, and for Firefox, Inkscape and librsvg"]
fn browsers_show_every_drawing_as_it_is_meant() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let status = std::process::Command::new("node")
        .current_dir(root)
        .args(["tests/browser/measure.mjs", "--binary", env!("CARGO_BIN_EXE_journey")])
        .status()
        .expect("node is installed");
    assert!(status.success());
}
