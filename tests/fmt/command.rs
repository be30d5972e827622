//! The command: what is written where, what is said, and with which exit code it ends.

use std::fs;
use std::process::Stdio;

use super::program::Folder;

const UNTIDY: &str = "Title :A\n\n\n";
const TIDY: &str = "title: A\n";

#[test]
fn files_are_written_in_place_and_only_when_they_change() {
    let f = Folder::new(&[("a.journey", UNTIDY), ("b/c.journey", TIDY), ("b/d.txt", UNTIDY)]);
    let untouched = fs::metadata(f.path("b/c.journey")).unwrap().modified().unwrap();
    f.run(&["fmt", "."]).ends(0).silent().says("formatted 1 file; 1 was already so\n");
    assert_eq!(fs::read_to_string(f.path("a.journey")).unwrap(), TIDY);
    assert_eq!(fs::read_to_string(f.path("b/d.txt")).unwrap(), UNTIDY);
    assert_eq!(fs::metadata(f.path("b/c.journey")).unwrap().modified().unwrap(), untouched);
    f.run(&["fmt", "."]).ends(0).silent().says("all 2 files are in their canonical form\n");
    f.run(&["fmt", "a.journey"]).ends(0).silent().says("a.journey is in its canonical form\n");
    assert_eq!(f.files(), ["a.journey", "b/c.journey", "b/d.txt"], "nothing is left behind");
}

#[test]
fn check_and_diff_write_no_file() {
    let f = Folder::new(&[("a.journey", UNTIDY), ("b.journey", TIDY)]);
    f.run(&["fmt", ".", "--check"]).ends(1).silent().says("would format a.journey\n");
    f.run(&["fmt", "b.journey", "--check"]).ends(0).silent();
    let patch = "--- a/a.journey\n+++ b/a.journey\n@@ -1,3 +1,1 @@\n-Title :A\n-\n-\n+title: A\n";
    let run = f.run(&["fmt", ".", "--diff"]).ends(1);
    assert_eq!((run.out.as_str(), run.err.as_str()), (patch, ""));
    let both = f.run(&["fmt", ".", "--diff", "--check"]).ends(1).says("would format a.journey\n");
    assert_eq!(both.out, patch);
    f.run(&["fmt", "b.journey", "--diff"]).ends(0).silent();
    assert_eq!(fs::read_to_string(f.path("a.journey")).unwrap(), UNTIDY);
}

#[test]
fn standard_input_goes_to_standard_output() {
    let f = Folder::new(&[("a.journey", UNTIDY)]);
    let run = f.pipe(&["fmt", "-"], UNTIDY.as_bytes()).ends(0);
    assert_eq!((run.out.as_str(), run.err.as_str()), (TIDY, ""));
    f.pipe(&["fmt", "-", "--check"], UNTIDY.as_bytes()).ends(1).silent().says("<stdin>");
    f.pipe(&["fmt", "-", "--check"], TIDY.as_bytes()).ends(0).silent();
    assert_eq!(f.run(&["fmt", "a.journey", "-o", "-"]).ends(0).out, TIDY);
    assert_eq!(f.run(&["fmt", "-o", "-", "--language", "fr", "a.journey"]).ends(0).out, "langue: fr\ntitre: A\n");
    assert_eq!(fs::read_to_string(f.path("a.journey")).unwrap(), UNTIDY);
    f.write("b.journey", b"");
    f.run(&["fmt", "a.journey", "b.journey", "-o", "-"]).ends(2).silent();
    f.run(&["fmt", "a.journey", "-o", "b.journey"]).ends(2).silent();
    f.run(&["fmt", "a.journey", "-o", "-", "--check"]).ends(2).silent();
}

#[test]
fn a_file_with_mistakes_is_formatted_as_far_as_it_is_understood() {
    let f = Folder::new(&[("a.journey", "title :A\nperson  x :B\n")]);
    f.run(&["fmt", "a.journey"]).ends(0).silent().says("1 line is not understood and stays as it is");
    assert_eq!(fs::read_to_string(f.path("a.journey")).unwrap(), "title: A\nperson  x :B\n");
    let run = f.run(&["fmt", "a.journey", "--language", "fr"]).ends(2).silent();
    assert!(run.err.contains("a.journey is left as it is: line 2: "), "{run:?}");
}

#[test]
fn what_is_no_text_is_left_alone_and_the_others_are_not() {
    let f = Folder::new(&[("a.journey", UNTIDY), ("empty.journey", "")]);
    f.write("latin.journey", b"title :A\ntitle :\xe9t\xe9\n");
    f.write("wide.journey", b"\xff\xfet\0i\0");
    let run = f.run(&["fmt", "."]).ends(2).silent().says("formatted 1 file");
    assert!(run.err.contains("latin.journey is left as it is: line 2: this file is not saved as UTF-8"), "{run:?}");
    assert!(run.err.contains("wide.journey is left as it is: line 1: this file is saved as UTF-16"), "{run:?}");
    assert_eq!(fs::read(f.path("latin.journey")).unwrap(), b"title :A\ntitle :\xe9t\xe9\n");
    assert_eq!(fs::read_to_string(f.path("a.journey")).unwrap(), TIDY);
    assert_eq!(fs::read(f.path("empty.journey")).unwrap(), b"");
    f.run(&["fmt", "missing.journey"]).ends(2).silent().says("cannot read missing.journey");
    f.run(&["fmt"]).ends(2).silent();
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let f = Folder::new(&[("real/a.journey", UNTIDY), ("locked.journey", UNTIDY)]);
    fs::set_permissions(f.path("real/a.journey"), fs::Permissions::from_mode(0o640)).unwrap();
    symlink("real/a.journey", f.path("link.journey")).unwrap();
    f.run(&["fmt", "link.journey"]).ends(0).silent();
    assert!(f.path("link.journey").symlink_metadata().unwrap().is_symlink());
    assert_eq!(fs::read_to_string(f.path("real/a.journey")).unwrap(), TIDY);
    assert_eq!(fs::metadata(f.path("real/a.journey")).unwrap().permissions().mode() & 0o777, 0o640);
    fs::set_permissions(f.path("locked.journey"), fs::Permissions::from_mode(0o444)).unwrap();
    f.run(&["fmt", "locked.journey"]).ends(2).silent().says("read-only");
    assert_eq!(fs::read_to_string(f.path("locked.journey")).unwrap(), UNTIDY);
    f.command(&["fmt", "/dev/null"]).stdin(Stdio::null()).output().map(super::program::Run::of).unwrap().ends(2);
}

#[test]
fn included_files_keep_their_own_language() {
    let f = Folder::new(&[("a.journey", "include: b.journey\njourney j for x: A\n"), ("b.journey", "persona x: X\n")]);
    f.run(&["fmt", "a.journey", "--language", "fr"]).ends(0).silent();
    let read = |name: &str| fs::read_to_string(f.path(name)).unwrap();
    assert_eq!(read("a.journey"), "langue: fr\ninclut: b.journey\nparcours j pour x: A\n");
    assert_eq!(read("b.journey"), "persona x: X\n");
    f.run(&["check", "a.journey"]).ends(0);
}
