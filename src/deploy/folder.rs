//! A folder as the target: on this machine, or mounted from another.
#![expect(clippy::disallowed_methods, reason = "a site is deployed to the disk")]

use super::target::Target;
use crate::diagnostic::Failure;
use crate::write::part_name;
use std::path::{Component, Path, PathBuf};
use std::{fs, io};

/// A folder that may not be there yet.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// Fails where the folder and the finished site lie in each other: the one would change the other.
    pub fn new(folder: &Path, site: &Path) -> Result<Self, Failure> {
        let resolved = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| plain(path));
        let (there, here) = (resolved(folder), resolved(site));
        if there.starts_with(&here) || here.starts_with(&there) {
            return Err(Failure::TargetOverlapsSite(folder.to_path_buf(), site.to_path_buf()));
        }
        Ok(Self(folder.to_path_buf()))
    }
}

impl Target for Folder {
    fn address(&self, path: &str) -> String {
        self.0.join(path).display().to_string().trim_end_matches('/').to_owned()
    }

    fn width(&self) -> usize {
        1
    }

    fn example(&self) -> io::Result<Option<String>> {
        match fs::read_dir(&self.0) {
            Ok(entries) => {
                let names = entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
                Ok(names.collect::<io::Result<Vec<_>>>()?.into_iter().min())
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// What cannot be a file under this path, because a file stands above it, is not there.
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        match fs::read(self.0.join(path)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if is_missing(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn send(&self, path: &str, bytes: Vec<u8>) -> io::Result<()> {
        let (part, file) = (self.0.join(part_name(path)), self.0.join(path));
        fs::create_dir_all(file.parent().unwrap_or(&self.0))?;
        fs::write(&part, bytes)?;
        fs::rename(&part, &file)
    }

    fn remove(&self, path: &str) -> io::Result<()> {
        remove_file(&self.0.join(path))?;
        let above = Path::new(path).ancestors().skip(1).filter(|above| *above != Path::new(""));
        for folder in above {
            if fs::remove_dir(self.0.join(folder)).is_err() {
                break;
            }
        }
        Ok(())
    }

    fn clear(&self, path: &str) -> io::Result<()> {
        remove_file(&self.0.join(part_name(path)))
    }
}

fn remove_file(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if !is_missing(&error) => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

fn is_missing(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::IsADirectory
    )
}

/// A path that does not exist, without its `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            Component::CurDir => {}
            Component::RootDir | Component::Prefix(_) | Component::Normal(_) => plain.push(part),
        }
    }
    plain
}
