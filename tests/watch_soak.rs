//! A long day of writing in a few minutes: ten thousand saves with mistakes, renames and deletions in between. Whatever
//! comes, the last state is drawn in the end, and memory does not grow.
//!
//! `cargo test --release --test watch_soak -- --ignored --nocapture` runs it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say so and stop")]

#[path = "support/program.rs"]
mod program;
#[path = "support/watching.rs"]
mod watching;

use std::fs;

use program::Folder;
use watching::{Watching, map};

const SAVES: u32 = 10_000;
const FILES: u32 = 4;

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(end)) as u32
    }
}

/// Memory of a process, kB; nothing where the system does not tell.
fn memory(id: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with("VmRSS:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|n| n.parse().ok()).unwrap_or(0)
}

fn save(f: &Folder, dice: &mut Dice, name: &str, text: &str) {
    let path = f.path(name);
    match dice.below(6) {
        0 | 1 => fs::write(&path, text).unwrap(),
        2 => {
            fs::write(f.path("tmp"), text).unwrap();
            fs::rename(f.path("tmp"), &path).unwrap();
        }
        3 => {
            let _ = fs::rename(&path, f.path("old~"));
            fs::write(&path, text).unwrap();
        }
        4 => {
            let _ = fs::remove_file(&path);
            fs::write(&path, text).unwrap();
        }
        _ => {
            // A whole folder goes and comes back.
            let (folder, away) = (path.parent().unwrap(), f.path("away"));
            fs::rename(folder, &away).unwrap();
            fs::rename(&away, folder).unwrap();
            fs::write(&path, text).unwrap();
        }
    }
}

#[test]
#[ignore = "takes minutes"]
fn ten_thousand_saves_leave_memory_flat_and_the_last_state_drawn() {
    let f = Folder::new(&[]);
    let name = |i: u32| format!("maps/{i}.journey");
    for i in 0..FILES {
        f.write(&name(i), map("First").as_bytes());
    }
    let mut w = Watching::new(&f, &["maps", "-o", "pictures/"]);
    w.settles();
    let mut dice = Dice(7);
    let mut figures = Vec::new();
    let (mut saves, mut builds) = (0, 0);
    while saves < SAVES {
        let file = name(dice.below(FILES));
        for _ in 0..dice.below(8) {
            let other = name(dice.below(FILES));
            let title = format!("Save {saves}");
            let text = match dice.below(4) {
                0 => format!("{}    actoin: x\n", map(&title)),
                1 => map(&title).get(..dice.below(30) as usize).unwrap().to_owned(),
                _ => map(&title),
            };
            if dice.below(20) == 0 {
                let _ = fs::remove_file(f.path(&other));
            } else {
                save(&f, &mut dice, &other, &text);
            }
            saves += 1;
        }
        let title = format!("Last {saves}");
        save(&f, &mut dice, &file, &map(&title));
        saves += 1;
        w.shows(&file.replace("maps/", "pictures/").replace(".journey", ".svg"), &title);
        builds += w.events.len();
        w.events.clear();
        if figures.len() < (saves / 1000) as usize {
            figures.push(memory(w.id()));
        }
    }
    w.stop("INT");
    println!("{saves} saves, {builds} events; memory after each thousand, kB: {figures:?}");
    let (early, late) = (figures.get(1).unwrap(), figures.last().unwrap());
    assert!(*late <= early + early / 10, "memory grows: {figures:?}");
}
