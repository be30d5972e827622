//! Whatever the bytes: reading ends, loses no byte, and every place that a message names is inside a file.
#![no_main]

mod files;

use files::Files;
use journey::check::{self, Profile, Settings};
use journey::syntax::Tree;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (sources, model, mut sink) = Files::new(bytes).read();
    for source in sources.iter() {
        let tree = Tree::read(source);
        let spans = std::iter::once(tree.mark).chain(tree.lines().iter().map(|l| l.span));
        let together: String = spans.map(|s| sources.slice(s)).collect();
        assert_eq!(together, source.text());
    }
    check::check(&model, &Settings { profile: Profile::Strict, ..Settings::default() }, &mut sink);
    for diagnostic in sink.finish() {
        assert!(!diagnostic.message.is_empty());
        let edits = diagnostic.fix.iter().flat_map(|f| &f.edits).map(|e| e.span);
        for span in diagnostic.labels.iter().map(|l| l.span).chain(edits) {
            let (file, _) = sources.place(span);
            assert!(span.start <= span.end && file.span().start <= span.start && span.end <= file.span().end + 1);
            let (start, end) = (span.start - file.base(), (span.end - file.base()).min(file.text().len() as u32));
            assert!(file.text().is_char_boundary(start as usize) && file.text().is_char_boundary(end as usize));
        }
    }
});
