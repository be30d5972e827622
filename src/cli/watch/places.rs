//! Which folders tell of a file.
//!
//! In: a path. Out: the folders in which something happens when what the path leads to becomes another: the one that the
//! file lies in, those of the links that lead there, and where something is missing the last folder on the way.
//! Never the file itself: after a save that replaces it, a watch on it would see nothing more.

use std::collections::{BTreeSet, VecDeque};
use std::ffi::OsString;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// So many links one path may lead through.
const LINKS: usize = 40;

/// Adds the folders that tell of a path; all without links.
pub(super) fn add(path: &Path, folders: &mut BTreeSet<PathBuf>) {
    let mut at = PathBuf::new();
    let mut rest = VecDeque::new();
    begin(path, &mut at, &mut rest);
    let mut links = 0;
    while let Some(name) = rest.pop_front() {
        if name == ".." {
            at.pop();
            continue;
        }
        let next = at.join(&name);
        match fs::symlink_metadata(&next) {
            Ok(about) if about.is_symlink() => {
                folders.insert(at.clone());
                links += 1;
                let Ok(to) = fs::read_link(&next) else { return };
                if links > LINKS {
                    return;
                }
                begin(&to, &mut at, &mut rest);
            }
            Ok(_) => {
                if rest.is_empty() {
                    folders.insert(at);
                    return;
                }
                at = next;
            }
            Err(_) => {
                folders.extend(at.ancestors().find(|a| a.is_dir()).map(Path::to_owned));
                return;
            }
        }
    }
    folders.insert(at);
}

/// Puts the parts of a path before the rest of the way; a whole path begins anew.
fn begin(path: &Path, at: &mut PathBuf, rest: &mut VecDeque<OsString>) {
    let mut names = Vec::new();
    for part in path.components() {
        match part {
            Component::Prefix(_) => *at = PathBuf::from(part.as_os_str()),
            Component::RootDir => at.push(part.as_os_str()),
            Component::CurDir => {}
            Component::ParentDir | Component::Normal(_) => names.push(part.as_os_str().to_owned()),
        }
    }
    for name in names.into_iter().rev() {
        rest.push_front(name);
    }
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on should say so and stop")]

    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn links_and_what_is_missing_have_their_folders() {
        let folder = tempfile::TempDir::new().unwrap();
        let top = folder.path().canonicalize().unwrap();
        for name in ["real/maps", "other", "bin"] {
            fs::create_dir_all(top.join(name)).unwrap();
        }
        fs::write(top.join("real/maps/a.journey"), "").unwrap();
        symlink("real", top.join("link")).unwrap();
        symlink("../link/maps/a.journey", top.join("other/a.journey")).unwrap();
        symlink(top.join("circle"), top.join("circle")).unwrap();
        let cases: [(&str, &[&str]); 8] = [
            ("real/maps/a.journey", &["real/maps"]),
            ("link/maps/a.journey", &["", "real/maps"]),
            ("other/a.journey", &["", "other", "real/maps"]),
            ("other/../bin/x.png", &["bin"]),
            ("real/no/where/x.png", &["real"]),
            ("real/maps/a.journey/x", &["real/maps"]),
            ("link/maps", &["", "real"]),
            ("circle", &[""]),
        ];
        for (path, wanted) in cases {
            let mut found = BTreeSet::new();
            add(&top.join(path), &mut found);
            let wanted = wanted.iter().map(|w| if w.is_empty() { top.clone() } else { top.join(w) }).collect();
            assert_eq!(found, wanted, "{path}");
        }
    }
}
