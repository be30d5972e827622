//! Arbitrary valid files, for the property tests.

use std::fmt::Write as _;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Words of many lengths and scripts, with every mark that could be mistaken for syntax or markup.
const WORDS: &[&str] = &[
    "a",
    "to",
    "the",
    "shop",
    "bicycle",
    "appointment",
    "incomprehensibilities",
    "**bold**",
    "*slanted*",
    "`code`",
    "20 %",
    "«",
    "»",
    "?",
    "(draft)",
    "12:30",
    "#7",
    "for",
    "R&D",
    "<b>",
    "]]>",
    "\"quoted\"",
    "it’s",
    "naïve",
    "œuvre",
    "—",
    "e-mail",
    "https://example.org/a/very/long/path?with=queries&and=more",
    "東京都の自転車店",
    "مرحبا",
    "👩‍🔧",
    "ﬁn",
    "[site](https://example.org)",
    "Donaudampfschifffahrtsgesellschaft",
    "\\*",
];

fn text(most: usize) -> impl Strategy<Value = String> {
    // A text begins with a letter, so that it is never empty and never only marks.
    (select(&["Alpha", "Été", "Zulu", "東京都", "مرحبا"][..]), vec(select(WORDS), 0..most))
        .prop_map(|(first, rest)| std::iter::once(first).chain(rest).collect::<Vec<_>>().join(" "))
}

fn duration() -> impl Strategy<Value = String> {
    option::of(select(&["(2 days)", "(25 min)", "(3 weeks)", "(1 hour)"][..])).prop_map(|d| match d {
        Some(d) => format!(" {d}"),
        None => String::new(),
    })
}

/// One item, its lines without their common indentation.
fn item() -> impl Strategy<Value = Vec<String>> {
    let plain = (
        select(
            &[
                "action",
                "thought",
                "question",
                "need",
                "expectation",
                "quote",
                "moment",
                "brake",
                "enabler",
                "physical-evidence",
                "frontstage",
                "backstage",
                "support",
                "extra",
            ][..],
        ),
        text(14),
    )
        .prop_map(|(keyword, text)| vec![format!("{keyword}: {text}")]);
    let touchpoint = (select(&["web", "mobile", "missing", "missing, search", "store", "mail"][..]), text(6))
        .prop_map(|(channel, text)| vec![format!("touchpoint ({channel}): {text}")]);
    let feeling =
        (-20..=20_i32, option::of(select(&[" for p0", " for p1"][..])), text(5)).prop_map(|(score, who, text)| {
            let sign = if score > 0 { "+" } else { "" };
            vec![format!("feeling ({sign}{}){}: {text}", f64::from(score) / 10.0, who.unwrap_or_default())]
        });
    let pain = (
        1..=5_u8,
        option::of(select(&["#cost", "#time #trust", "#averyveryverylongtag"][..])),
        text(20),
        any::<bool>(),
    )
        .prop_map(|(level, tags, text, answered)| {
            let mut lines = vec![format!("pain ({level}) {} : {text} [^s1]", tags.unwrap_or_default())];
            if answered {
                lines.push("  opportunity (impact 4, effort 2): Mend it".into());
                lines.push("    owner: The person in charge of mending".into());
                lines.push("    status: in progress".into());
            }
            lines
        });
    let gain = (1..=5_u8, 1..=5_u8, text(20)).prop_map(|(importance, satisfaction, text)| {
        vec![
            format!("gain (importance {importance}, satisfaction {satisfaction}): {text}"),
            "  note: Heard twice".into(),
        ]
    });
    let metric = (
        select(&["metric", "conversion"][..]),
        select(&["20% -> 25%", "14 min -> 9 min -> 2 min", "3", "$1,200 -> $900", "-5 -> 5", "0 -> 0"][..]),
        text(6),
    )
        .prop_map(|(keyword, change, text)| vec![format!("{keyword} ({change}): {text}")]);
    prop_oneof![4 => plain, 2 => touchpoint, 2 => feeling, 3 => pain, 2 => gain, 1 => metric]
}

fn indented(lines: &[Vec<String>], by: usize) -> String {
    let pad = " ".repeat(by);
    lines.iter().flatten().flat_map(|line| [pad.as_str(), line, "\n"]).collect()
}

/// A place can carry one conversion; further ones are left out.
fn one_conversion(items: Vec<Vec<String>>, seen: &mut bool) -> Vec<Vec<String>> {
    items
        .into_iter()
        .filter(|lines| {
            let conversion = lines.first().is_some_and(|line| line.starts_with("conversion"));
            !(conversion && std::mem::replace(seen, *seen || conversion))
        })
        .collect()
}

/// Any valid file with one journey.
pub(crate) fn file() -> impl Strategy<Value = String> {
    let step = (text(5), duration(), vec(item(), 0..8));
    let stage = (text(4), duration(), vec(item(), 0..4), vec(step, 0..5));
    (text(10), option::of(text(40)), 0..3_usize, vec(stage, 0..7)).prop_map(|(title, scenario, people, stages)| {
        let mut out = String::from("language: en\nsource s1 (interview): Somebody\n");
        for person in 0..2 {
            let _ = write!(out, "persona p{person}: Person {person}\n  role: Tester\n  age: 40\n  quote: I test\n");
        }
        // Only those whose journey it is may feel something in it.
        let (whose, feels): (_, fn(String) -> String) = match people {
            0 => ("", |items| items.replace(") for p0:", "):").replace(") for p1:", "):")),
            1 => (" for p0", |items| items.replace(") for p1:", "):")),
            _ => (" for p0, p1", |items| items),
        };
        let _ = writeln!(out, "journey j{whose}: {title}");
        if let Some(scenario) = scenario {
            let _ = write!(out, "  scenario: {scenario}\n  goal: Finish\n  state: future\n");
        }
        out += "  lane extra: A lane of one’s own\n";
        for (title, duration, items, steps) in stages {
            let mut seen = false;
            let _ =
                write!(out, "  stage{duration}: {title}\n{}", feels(indented(&one_conversion(items, &mut seen), 4)));
            for (title, duration, items) in steps {
                let _ = write!(
                    out,
                    "    step{duration}: {title}\n{}",
                    feels(indented(&one_conversion(items, &mut seen), 6))
                );
            }
        }
        out
    })
}
