//! Whatever the bytes: formatting ends, changes nothing that is understood, and changes nothing when done again.
#![no_main]

#[path = "../../language/dump.rs"]
mod dump;
mod files;

use files::Files;
use journey::format::format;
use journey::vocabulary::Language;
use libfuzzer_sys::fuzz_target;

/// What a file says, and what is wrong in it. Control characters at the end of a line may go.
fn understood(bytes: &[u8]) -> (String, Vec<&'static str>) {
    let (_, model, sink) = Files::new(bytes).read();
    let mut codes: Vec<_> = sink.finish().iter().map(|d| d.code.name).filter(|n| *n != "control-character").collect();
    codes.sort_unstable();
    (dump::dump(&model), codes)
}

fuzz_target!(|bytes: &[u8]| {
    // Of several files the first alone is formatted.
    let bytes = bytes.split(|&b| b == 0).next().unwrap_or_default();
    if let Ok(done) = format(bytes, None) {
        assert_eq!(understood(bytes), understood(done.text.as_bytes()), "{}", done.text);
        assert_eq!(format(done.text.as_bytes(), None).map(|again| again.text), Ok(done.text));
    }
    for language in Language::ALL {
        if let Ok(done) = format(bytes, Some(language)) {
            assert_eq!(format(done.text.as_bytes(), Some(language)).map(|again| again.text), Ok(done.text));
        }
    }
});
