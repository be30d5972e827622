//! Files of a wanted size, for the benchmarks.

/// A valid file of about `lines` lines: one journey of `steps` steps, four to a stage, with the items spread evenly.
pub(crate) fn large(lines: usize, steps: usize) -> String {
    journey(lines, steps, steps.div_ceil(4))
}

fn journey(lines: usize, steps: usize, stages: usize) -> String {
    use std::fmt::Write as _;
    let mut out =
        String::from("language: en\nsource s1 (interview): Somebody\npersona p0: Person\njourney j for p0: Large\n");
    let each = (lines.saturating_sub(4 + stages + steps) / steps.max(1)).max(1);
    let mut number = 0_usize;
    for step in 0..steps {
        let stage = step * stages / steps;
        if step == 0 || (step - 1) * stages / steps != stage {
            let _ = writeln!(out, "  stage (2 weeks): Stage {}", stage + 1);
        }
        let _ = writeln!(out, "    step (3 days): Step {}", step + 1);
        for _ in 0..each {
            number += 1;
            let level = number % 5 + 1;
            let _ = match number % 8 {
                0 => writeln!(out, "      action: Reads guide number {number} late in the evening, with a pencil"),
                1 => writeln!(out, "      touchpoint (web): Page {number} of the size guide"),
                2 => writeln!(out, "      thought: Is size {number} the right one for him?"),
                3 => writeln!(
                    out,
                    "      pain p{number} ({level}) #cost: Fee {number} shows only at the very last step [^s1]"
                ),
                4 => {
                    writeln!(out, "      gain ({level}): Knows the whole price of order {number} before falling for it")
                }
                5 => writeln!(
                    out,
                    "      opportunity (impact {level}, effort 2) for p{}: Show fee {number} on every page",
                    number - 2
                ),
                6 => writeln!(out, "      backstage: Clerk {number} types the order in again"),
                _ => writeln!(out, "      metric (12% -> 18% -> 30%): Visitors who finish task {number}"),
            };
        }
        let _ = writeln!(
            out,
            "      feeling ({}): Mood {step}",
            ["-2", "-1", "0", "+1", "+2"].get(step % 5).unwrap_or(&"0")
        );
    }
    out
}

/// The outline that benchmarks call a usual map: 5 stages, 12 steps, 120 items.
pub(crate) fn usual() -> String {
    // Nine items a step and its feeling.
    journey(4 + 5 + 12 + 9 * 12, 12, 5)
}

/// A file in which every line under the journey has a mistake of its own.
pub(crate) fn mistakes(count: usize) -> String {
    let line = |n: usize| match n % 5 {
        0 => format!("    pian: Misspelt {n}\n"),
        1 => format!("    pain (9): Out of range {n}\n"),
        2 => format!("    opportunity for nobody{n}: Answers nothing\n"),
        3 => format!("    gain (4): Cites nothing [^nowhere{n}]\n"),
        _ => "    feeling (sideways)\n".to_owned(),
    };
    let head = "language: en\njourney j: Mistakes\n  stage: All of them\n";
    std::iter::once(head.to_owned()).chain((0..count).map(line)).collect()
}
