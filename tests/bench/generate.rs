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
        Some("table") => print!("{}", table(number(1))),
        _ => print!("{}", sized::large(number(0), number(1))),
    }
}

/// The texts of a map as a table for Graphviz, twelve to a row: what `dot` is timed on.
fn table(texts: usize) -> String {
    let cell = |n: usize| format!("<td>Fee {n} shows only at the very last step of the order</td>");
    let cells: Vec<String> = (0..texts).map(cell).collect();
    let rows: String =
        cells.chunks(12).flat_map(|row| ["<tr>".to_owned(), row.concat(), "</tr>\n".to_owned()]).collect();
    format!("digraph {{ t [shape=none, label=<<table>\n{rows}</table>>] }}\n")
}
