//! Prints a valid file of a wanted size: `generate LINES STEPS`, `generate usual`, or `generate mistakes COUNT`.
#![expect(clippy::print_stdout, reason = "printing is all that it does")]

#[path = "../support/sized.rs"]
mod sized;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize| words.get(at).and_then(|w| w.parse().ok()).unwrap_or(1_usize);
    match words.first().map(String::as_str) {
        Some("usual") => print!("{}", sized::usual()),
        Some("mistakes") => print!("{}", sized::mistakes(number(1))),
        _ => print!("{}", sized::large(number(0), number(1))),
    }
}
