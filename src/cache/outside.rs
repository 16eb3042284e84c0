//! What the system tells of a file or a folder without opening it.
//!
//! It goes through every folder of a path that it is given, so whoever asks about many names asks from an open folder
//! above them: for the files of a finished site that takes a quarter less.

use std::io;
use std::path::Path;

/// What is told.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outside {
    pub(super) kind: Kind,
    /// Nothing on systems that keep no time which cannot be set back.
    pub(super) facts: Option<Facts>,
}

/// What stands under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Folder,
    File,
    /// A link, a pipe.
    Other,
}

/// Numbers that move when something is written. Times are in nanoseconds since 1970.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts {
    pub(super) device: u64,
    pub(super) inode: u64,
    pub(super) bytes: u64,
    pub(super) modified: u64,
    /// The time that the system keeps for itself (`ctime`).
    pub(super) changed: u64,
}

/// What a link is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Links {
    /// What it points to.
    Followed,
    /// A link.
    Seen,
}

impl Outside {
    /// Asks by a path.
    pub(super) fn of(path: &Path, links: Links) -> io::Result<Self> {
        system::ask(path, links)
    }
}

/// A folder from which names below it are asked about.
#[derive(Debug)]
pub(super) struct Stand(system::Folder);

impl Stand {
    /// Opens the folder. Fails where there is none, or a link where these are not followed.
    pub(super) fn at(folder: &Path, links: Links) -> io::Result<Self> {
        system::open(folder, links).map(Self)
    }

    /// Asks about a path below the folder; an empty one is the folder's own.
    pub(super) fn ask(&self, path: &str, links: Links) -> io::Result<Outside> {
        let Self(folder) = self;
        system::ask_below(folder, if path.is_empty() { "." } else { path }, links)
    }
}

#[cfg(unix)]
mod system {
    use super::{Facts, Kind, Links, Outside};
    use rustix::fs::{AtFlags, CWD, FileType, Mode, OFlags, openat, statat};
    use rustix::path::Arg;
    use std::io;
    use std::os::fd::{AsFd, OwnedFd};
    use std::path::Path;

    pub(super) type Folder = OwnedFd;

    pub(super) fn open(folder: &Path, links: Links) -> io::Result<Folder> {
        let links = match links {
            Links::Followed => OFlags::empty(),
            Links::Seen => OFlags::NOFOLLOW,
        };
        Ok(openat(CWD, folder, OFlags::DIRECTORY | OFlags::CLOEXEC | links, Mode::empty())?)
    }

    pub(super) fn ask(path: &Path, links: Links) -> io::Result<Outside> {
        ask_below(CWD, path, links)
    }

    pub(super) fn ask_below(folder: impl AsFd, path: impl Arg, links: Links) -> io::Result<Outside> {
        let flags = match links {
            Links::Followed => AtFlags::empty(),
            Links::Seen => AtFlags::SYMLINK_NOFOLLOW,
        };
        let told = statat(folder, path, flags)?;
        let kind = match FileType::from_raw_mode(told.st_mode) {
            FileType::Directory => Kind::Folder,
            FileType::RegularFile => Kind::File,
            FileType::Symlink
            | FileType::Fifo
            | FileType::Socket
            | FileType::CharacterDevice
            | FileType::BlockDevice
            | FileType::Unknown => Kind::Other,
        };
        let facts = Facts {
            device: number(told.st_dev),
            inode: number(told.st_ino),
            bytes: number(told.st_size),
            modified: nanoseconds(told.st_mtime, told.st_mtime_nsec),
            changed: nanoseconds(told.st_ctime, told.st_ctime_nsec),
        };
        Ok(Outside { kind, facts: Some(facts) })
    }

    /// The systems count in types of their own.
    fn number(told: impl TryInto<u64>) -> u64 {
        told.try_into().unwrap_or_default()
    }

    fn nanoseconds(seconds: impl TryInto<i64>, fraction: impl TryInto<i64>) -> u64 {
        let seconds = seconds.try_into().unwrap_or_default().saturating_mul(1_000_000_000);
        u64::try_from(seconds.saturating_add(fraction.try_into().unwrap_or_default())).unwrap_or_default()
    }
}

#[cfg(not(unix))]
mod system {
    use super::{Kind, Links, Outside};
    use std::path::{Path, PathBuf};
    use std::{fs, io};

    pub(super) type Folder = PathBuf;

    pub(super) fn open(folder: &Path, links: Links) -> io::Result<Folder> {
        let is_folder = ask(folder, links)?.kind == Kind::Folder;
        is_folder.then(|| folder.to_path_buf()).ok_or_else(|| io::ErrorKind::NotADirectory.into())
    }

    pub(super) fn ask(path: &Path, links: Links) -> io::Result<Outside> {
        let told = match links {
            Links::Followed => fs::metadata(path),
            Links::Seen => fs::symlink_metadata(path),
        }?;
        let kind = match (told.is_dir(), told.is_file()) {
            (true, _) => Kind::Folder,
            (_, true) => Kind::File,
            (false, false) => Kind::Other,
        };
        Ok(Outside { kind, facts: None })
    }

    pub(super) fn ask_below(folder: &Path, path: &str, links: Links) -> io::Result<Outside> {
        ask(&folder.join(path), links)
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Links, Outside, Stand};
    use crate::cache::stamp::Stamp;
    use std::fs;

    #[test]
    fn what_is_told_from_a_stand_is_what_is_told_by_the_path() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = folder.path();
        fs::create_dir_all(root.join("a/b")).expect("folders");
        fs::write(root.join("a/b/text"), "Words.").expect("a file");
        let stand = Stand::at(root, Links::Seen).expect("a folder");
        for (path, kind) in [("", Kind::Folder), ("a/b", Kind::Folder), ("a/b/text", Kind::File)] {
            let (near, far) = (stand.ask(path, Links::Seen), Outside::of(&root.join(path), Links::Seen));
            let (near, far) = (near.expect("it is there"), far.expect("it is there"));
            assert_eq!((near.kind, far.kind), (kind, kind), "{path}");
            assert!(Stamp::of_input(&near).may_be_same(Stamp::of_input(&far)), "{path}");
            assert!(Stamp::of_output(&near).may_be_same(Stamp::of_output(&far)), "{path}");
            let told = fs::symlink_metadata(root.join(path)).expect("it is there");
            assert_eq!(near.facts.map(|facts| facts.bytes), cfg!(unix).then(|| told.len()), "{path}");
        }
        assert!(stand.ask("a/c", Links::Seen).is_err());
        assert!(Stand::at(&root.join("a/b/text"), Links::Seen).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_seen_or_followed() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = folder.path();
        fs::create_dir(root.join("a")).expect("a folder");
        std::os::unix::fs::symlink("a", root.join("link")).expect("a link");
        let stand = Stand::at(root, Links::Seen).expect("a folder");
        let kind = |links| stand.ask("link", links).expect("it is there").kind;
        assert_eq!([kind(Links::Seen), kind(Links::Followed)], [Kind::Other, Kind::Folder]);
        assert!(Stand::at(&root.join("link"), Links::Seen).is_err());
        assert!(Stand::at(&root.join("link"), Links::Followed).is_ok());
    }
}
