//! Paths from the current folder.
//!
//! In: a path without links. Out: the same as people write it, who stand in the current folder. Absent: whether it exists.

use std::path::{Component, Path, PathBuf};

/// A path as people would write it here; one that shares no folder with the current one stays as it is.
pub(super) fn shown(path: &Path) -> PathBuf {
    let here = std::env::current_dir().and_then(|here| here.canonicalize()).ok();
    let Some(here) = here else { return path.to_owned() };
    let folders = here.components().zip(path.components()).take_while(|(a, b)| a == b);
    if folders.filter(|(a, _)| matches!(a, Component::Normal(_))).count() == 0 {
        return path.to_owned();
    }
    between(&here, path).unwrap_or_else(|| path.to_owned())
}

/// A path from the current folder, whatever it is; the path itself where no such path leads there.
pub(super) fn from_here(path: &Path) -> PathBuf {
    let here = std::env::current_dir().ok();
    here.and_then(|here| between(&here, path)).unwrap_or_else(|| path.to_owned())
}

/// The way from a folder to a path, both of them from the top; `None` where it would lead over drives.
fn between(from: &Path, to: &Path) -> Option<PathBuf> {
    let fixed = |path: &Path| path.components().take_while(|c| !matches!(c, Component::Normal(_))).count();
    let same = from.components().zip(to.components()).take_while(|(a, b)| a == b).count();
    if same < fixed(from) || same < fixed(to) {
        return None;
    }
    let up = from.components().skip(same).map(|_| Component::ParentDir);
    let way: PathBuf = up.chain(to.components().skip(same)).collect();
    Some(if way.as_os_str().is_empty() { PathBuf::from(".") } else { way })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_goes_up_as_far_as_it_must() {
        let way = |from: &str, to: &str| between(Path::new(from), Path::new(to)).map(|p| p.display().to_string());
        assert_eq!(way("/a/b", "/a/b/c/d").as_deref(), Some("c/d"));
        assert_eq!(way("/a/b", "/a/d").as_deref(), Some("../d"));
        assert_eq!(way("/a/b", "/a").as_deref(), Some(".."));
        assert_eq!(way("/a/b", "/a/b").as_deref(), Some("."));
        assert_eq!(way("/a/b", "/c").as_deref(), Some("../../c"));
        assert_eq!(way("/a/b", "c"), None);
    }
}
