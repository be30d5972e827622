//! A note is too long to be read on a wall.

use crate::diagnostic::{Code, Severity};

use super::findings::Findings;
use super::ground::Ground;
use super::{Profile, Rule};

pub(super) static RULE: Rule = Rule {
    code: Code {
        name: "long-text",
        severity: Severity::Advice,
        summary: "A note is too long to be read on a wall.",
        reason: "A map is read standing, by several people at once; a note of more than three lines is skipped.",
    },
    profile: Profile::Recommended,
    bad: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    action: Reads one old magazine after the other and looks up each time the door opens, Reads one old magazine after the other and looks up each time the door opens, Reads one old magazine after the other and looks up each time the door opens, until her name is called
",
    good: "persona lea: Léa
journey clinic for lea: A first visit to the clinic
  stage wait: Waiting
    action: Reads old magazines
      note: She looks up each time the door opens. She looks up each time the door opens. She looks up each time the door opens. She looks up each time the door opens. She looks up each time the door opens. She looks up each time the door opens.
",
    source: "Practice of workshops: one thought a note.",
    find,
};

/// Characters from which a note is long.
const LONG: usize = 200;

fn find(ground: &Ground, findings: &mut Findings) {
    for (id, item) in ground.items() {
        let length = ground.plain(&item.head).chars().count();
        if length > LONG {
            findings.item(
                id,
                format!("this note has {length} characters"),
                "too long for a wall",
                "say the one thing in a sentence, and put the rest into a `note:` one level deeper",
            );
        }
    }
}
