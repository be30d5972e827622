//! What holds for every paragraph, and what single ones look like.

use proptest::prelude::*;

use super::*;
use crate::text::{Style, Weight, width};
use crate::theme::Paint;

const STYLE: Style = Style::new(13.0, Weight::Regular);
const BOLD: Style = Style::new(13.0, Weight::SemiBold);

fn plain(text: &str) -> Paragraph {
    Paragraph::new(vec![Run::new(text, STYLE, Paint::Ink)])
}

fn texts(lines: &[Line]) -> Vec<String> {
    lines.iter().map(|line| line.runs.iter().map(|run| run.text.as_str()).collect()).collect()
}

fn broken(text: &str, width: f64) -> Vec<String> {
    texts(&plain(text).lines(width, Fit::Prose))
}

#[test]
fn a_text_fits_its_own_width() {
    for text in ["Book a table", "AVATAR To. We", "Ünïcödé – «Wort»", "5 €", "a", "日本語 text"] {
        let paragraph = plain(text);
        assert!((paragraph.natural_width() - width(text, STYLE)).abs() < 1e-9, "{text}");
        assert_eq!(paragraph.line_count(width(text, STYLE)), 1, "{text}");
    }
}

#[test]
fn nothing_has_no_line() {
    assert_eq!(plain("").line_count(50.0), 0);
    assert_eq!(plain("   ").lines(50.0, Fit::Prose).len(), 0);
    assert_eq!(Paragraph::new(Vec::new()).lines(50.0, Fit::Prose), []);
}

#[test]
fn line_feeds_break_and_spaces_collapse() {
    assert_eq!(broken("one  two\t three \n\n  four\r\nfive\n", 500.0), ["one two three", "", "four", "five"]);
    assert_eq!(plain("one\n\nfour").line_count(500.0), 3);
}

#[test]
fn french_signs_stay_with_their_words() {
    let text = "Vraiment ? Oui : « tout » va bien ! À 30 % et 5 €";
    for width in 1..400 {
        let lines = broken(text, f64::from(width));
        let whole = plain(text).min_width() <= f64::from(width);
        for line in lines.iter().filter(|_| whole) {
            assert!(!line.starts_with(['?', ':', '!', '»', '%', '€']) && !line.ends_with('«'), "{width}: {line}");
        }
    }
}

#[test]
fn no_widow_where_it_can_be_helped() {
    let text = "They compare three offers before they ask a friend for advice on it";
    let paragraph = plain(text);
    for width in [170.0, 180.0, 200.0, 230.0] {
        let lines = paragraph.lines(width, Fit::Prose);
        assert_eq!(lines.len(), paragraph.line_count(width));
        let last = lines.last().unwrap();
        assert!(last.width > 0.25 * width, "{width}: {:?}", texts(&lines));
    }
    let lines = plain("Choose the right size").lines(100.0, Fit::Balanced);
    assert_eq!(texts(&lines), ["Choose the", "right size"]);
}

#[test]
fn addresses_break_after_signs() {
    let lines = broken("https://www.example.org/customer_service/opening-hours?day=monday&lang=fr", 150.0);
    assert!(lines.len() > 2);
    for line in &lines[..lines.len() - 1] {
        assert!(line.ends_with(['/', '?', '&', '=', '.', '_', '-']), "{lines:?}");
    }
}

#[test]
fn a_soft_hyphen_shows_only_at_the_end_of_a_line() {
    let text = "Donau\u{AD}dampf\u{AD}schiff";
    assert_eq!(broken(text, 400.0), ["Donaudampfschiff"]);
    assert_eq!(broken(text, 80.0), ["Donau-", "dampfschiff"]);
    assert!((plain(text).natural_width() - width("Donaudampfschiff", STYLE)).abs() < 1e-9);
}

#[test]
fn joined_characters_are_never_parted() {
    for (text, count) in [("👩\u{200D}👩\u{200D}👧👍🏽🇫🇷", 3), ("e\u{301}e\u{301}", 2)] {
        assert_eq!(broken(text, 1.0).len(), count, "{text}");
    }
}

#[test]
fn other_scripts_break_by_their_own_rules() {
    let lines = broken("吾輩は猫である。名前はまだ無い。", 60.0);
    assert!(lines.len() > 3 && lines.iter().all(|line| !line.starts_with('。')), "{lines:?}");
    let thai = broken("ภาษาไทยภาษาไทยภาษาไทย", 70.0);
    assert!(thai.iter().all(|line| line.starts_with('ภ') || line.starts_with("ไทย")), "{thai:?}");
    let arabic = plain("السلام عليكم ورحمة الله").lines(70.0, Fit::Prose);
    assert!(arabic.len() > 1 && arabic.iter().all(|line| line.rtl));
}

#[test]
fn styles_stay_with_their_words() {
    let runs = vec![
        Run::new("very ", STYLE, Paint::Ink),
        Run::new("imp", BOLD, Paint::Ink),
        Run::new("ortant", BOLD, Paint::Ink),
        Run::new(" thing", STYLE, Paint::Ink),
    ];
    let paragraph = Paragraph::new(runs.clone());
    let lines = paragraph.lines(70.0, Fit::Prose);
    assert_eq!(texts(&lines), ["very", "important", "thing"]);
    assert_eq!(lines[1].runs, [Run::new("important", BOLD, Paint::Ink)]);
    assert!((lines[1].width - width("important", BOLD)).abs() < 1e-9);
    let one = crate::text::line(runs);
    let sum = width("very ", STYLE) + width("important", BOLD) + width(" thing", STYLE);
    assert!((one.width - sum).abs() < 1e-9 && one.runs.len() == 3);
}

#[test]
fn tracking_counts_once_a_character() {
    let run = Run { tracking: 2.0, ..Run::new("abc de", STYLE, Paint::Ink) };
    let paragraph = Paragraph::new(vec![run]);
    assert!((paragraph.natural_width() - width("abc de", STYLE) - 12.0).abs() < 1e-9);
    assert_eq!(paragraph.lines(45.0, Fit::Prose).len(), 2);
}

#[test]
fn a_huge_paragraph_is_broken_in_linear_time() {
    let text = "word and another ".repeat(20_000);
    let paragraph = plain(&text);
    let lines = paragraph.lines(200.0, Fit::Prose);
    assert_eq!(lines.len(), paragraph.line_count(200.0));
    let solid = plain(&"x".repeat(200_000));
    assert_eq!(solid.lines(200.0, Fit::Prose).len(), solid.line_count(200.0));
}

/// Words as people write them, and sometimes what nobody would.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => "[a-zA-Zéàüßøłñ]{1,12}",
        2 => "[0-9]{1,4}[ .,%€]{0,2}",
        2 => "[-–—/.,:;!?«»“”()'’\"…]{1,2}",
        1 => "[αβγδжзик]{1,9}",
        1 => "[\u{4E00}-\u{4E40}\u{3042}-\u{3060}。、]{1,9}",
        1 => "[سلامعليكم]{1,7}",
        1 => Just("👩\u{200D}👧".to_owned()),
        1 => Just("e\u{301}\u{A0}x\u{AD}y\u{200B}z\u{2060}".to_owned()),
        1 => Just("https://example.org/a_long/path?with=questions&more".to_owned()),
        6 => Just(" ".to_owned()),
        1 => Just("\n".to_owned()),
        1 => "\\PC{1,4}",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// The characters that must survive breaking.
fn kept(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != SOFT_HYPHEN && !c.is_control()).collect()
}

proptest! {
    #[test]
    fn lines_hold(parts in prop::collection::vec((any_text(), any::<bool>()), 1..4), width in 0.0f64..400.0, balanced: bool) {
        let runs = parts.iter().map(|(text, bold)| Run::new(text, if *bold { BOLD } else { STYLE }, Paint::Ink));
        let paragraph = Paragraph::new(runs.collect());
        let fit = if balanced { Fit::Balanced } else { Fit::Prose };
        let lines = paragraph.lines(width, fit);
        prop_assert_eq!(lines.len(), paragraph.line_count(width));
        prop_assert_eq!(&lines, &paragraph.lines(width, fit));
        let all = texts(&lines).concat();
        let original: String = parts.iter().map(|part| part.0.as_str()).collect();
        if !original.contains(SOFT_HYPHEN) {
            prop_assert_eq!(kept(&all), kept(&original));
        }
        for (line, text) in lines.iter().zip(texts(&lines)) {
            let mut clusters = 0;
            breaks::clusters(&text, |_| clusters += 1);
            prop_assert!(line.width <= width + 1e-3 || clusters <= 2, "{:?} is {} px", text, line.width);
            prop_assert!(!text.ends_with(' ') && !text.starts_with(' '), "{:?}", text);
            let measured: f64 = line.runs.iter().map(|run| crate::text::width(&run.text, run.style)).sum();
            prop_assert!((measured - line.width).abs() < 1e-6 || text.contains('\u{200D}'), "{:?} {} {}", text, measured, line.width);
        }
        let wide = paragraph.line_count(paragraph.natural_width());
        prop_assert!(wide <= paragraph.line_count(width));
        let narrow = paragraph.lines(paragraph.min_width(), fit);
        prop_assert!(narrow.iter().all(|line| line.width <= paragraph.min_width() + 1e-3));
    }
}
