//! Which folders lie where the system tells of no changes.
//!
//! In: the table of mounts as Linux gives it. Out: for a folder, the kind of file system that keeps quiet. Elsewhere there
//! is no such table; there the slow sweep must do.

use std::path::{Path, PathBuf};

/// File systems on which others write without this system hearing of it. Those mounted through FUSE are meant by `fuse`.
const QUIET: [&str; 23] = [
    "9p",
    "afs",
    "beegfs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "drvfs",
    "fakeowner",
    "fuse",
    "gpfs",
    "grpcfuse",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "osxfs",
    "prl_fs",
    "smb3",
    "smbfs",
    "vboxsf",
    "virtiofs",
    "vmhgfs",
];

/// Where something is mounted, and of what kind it is.
#[derive(Debug)]
pub(super) struct Mounts(Vec<(PathBuf, String)>);

impl Mounts {
    /// As they are now.
    pub(super) fn now() -> Self {
        Self::read(&std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default())
    }

    /// From lines such as `36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw`.
    fn read(table: &str) -> Self {
        let line = |line: &str| {
            let (before, after) = line.split_once(" - ")?;
            let point = before.split(' ').nth(4)?;
            Some((PathBuf::from(unescaped(point)), after.split(' ').next()?.to_owned()))
        };
        Self(table.lines().filter_map(line).collect())
    }

    /// The kind of file system of a folder without links in its path, if it keeps quiet.
    pub(super) fn quiet(&self, folder: &Path) -> Option<&str> {
        // Of two that are mounted at one place, the later hides the other.
        let on = self.0.iter().filter(|(point, _)| folder.starts_with(point));
        let (_, kind) = on.max_by_key(|(point, _)| point.components().count())?;
        let family = kind.split('.').next().unwrap_or(kind);
        QUIET.contains(&family).then_some(kind)
    }
}

/// Spaces, tabs, line feeds and backslashes are written in octal.
fn unescaped(text: &str) -> String {
    [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")]
        .into_iter()
        .fold(text.to_owned(), |text, (written, meant)| text.replace(written, meant))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "\
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
40 27 0:50 / /mnt/c rw,noatime - 9p drvfs rw,aname=drvfs
41 27 0:51 / /srv/team\\040share rw - cifs //server/share rw
42 27 0:52 / /srv/team\\040share/local rw shared:7 - ext4 /dev/vdb rw
43 27 0:53 / /mnt/me/remote rw - fuse.sshfs me@host: rw
44 27 0:54 / /data rw - ext4 /dev/vdc rw
45 27 0:55 / /data rw - nfs4 server:/data rw
46 27 0:56 / /work rw - overlay overlay rw
47 27 0:57 / /usb rw - fuseblk /dev/sdb1 rw
nonsense
";

    #[test]
    fn folders_on_quiet_mounts_are_known() {
        let mounts = Mounts::read(TABLE);
        let cases = [
            ("/etc", None),
            ("/mnt/c/media/anna/maps", Some("9p")),
            ("/mnt/cd", None),
            ("/srv/team share/maps", Some("cifs")),
            ("/srv/team share/local/maps", None),
            ("/mnt/me/remote", Some("fuse.sshfs")),
            ("/data/maps", Some("nfs4")),
            ("/work", None),
            ("/usb/maps", None),
        ];
        for (folder, kind) in cases {
            assert_eq!(mounts.quiet(Path::new(folder)), kind, "{folder}");
        }
    }

    #[test]
    fn without_a_table_nothing_is_quiet() {
        assert_eq!(Mounts::read("").quiet(Path::new("/maps")), None);
    }
}
