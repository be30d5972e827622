//! A bar for those who wait: only at a terminal, and only when there is something to wait for.

use std::io::IsTerminal as _;

use indicatif::{ProgressBar, ProgressStyle};

/// So few files are done before anybody wonders.
const FEW: usize = 3;

/// A bar over `count` steps; hidden where nobody would see it.
pub(super) fn bar(count: usize) -> ProgressBar {
    if count <= FEW || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(count as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:32} {pos}/{len} {msg}") {
        bar.set_style(style);
    }
    bar
}
