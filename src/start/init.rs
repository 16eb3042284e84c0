//! A new site: a small complete one on an invented event, with comments that teach.
//!
//! Its files stand in `template/`, as they are to be written; `gitignore` gets its dot on the way, for in this
//! repository it must not act.
#![expect(clippy::disallowed_methods, reason = "a new site is written to the disk")]

use crate::diagnostic::Failure;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

/// Path within the site and content.
type TemplateFile = (&'static str, &'static str);

macro_rules! files {
    ($($path:literal,)*) => {
        &[(".gitignore", include_str!("template/gitignore")),
        $(($path, include_str!(concat!("template/", $path))),)*]
    };
}

/// Sorted by path.
const TEMPLATE: &[TemplateFile] = files![
    "content/corrections.yaml",
    "content/facts/bridge.yaml",
    "content/facts/closing.yaml",
    "content/pages/corrections-policy.md",
    "content/pages/methodology.md",
    "content/sources/courier.md",
    "content/sources/herald.md",
    "content/story.md",
    "evidence/courier.txt",
    "evidence/herald.txt",
    "site.yaml",
];

/// Writes the new site into a folder, which is made where there is none, and gives the paths of its files.
///
/// A folder that holds more than `.git` is refused as it is.
pub fn init(folder: &Path) -> Result<Vec<&'static str>, Failure> {
    let names = names_in(folder).map_err(|error| Failure::Read(folder.to_path_buf(), error))?;
    if !names.is_empty() {
        return Err(Failure::NotEmpty(folder.to_path_buf(), names));
    }
    for (path, content) in TEMPLATE {
        let path = folder.join(path);
        write_new(&path, content.as_bytes()).map_err(|error| Failure::Write(path, error))?;
    }
    Ok(TEMPLATE.iter().map(|(path, _)| *path).collect())
}

/// What a folder holds, sorted, without the `.git` of somebody who began with that.
fn names_in(folder: &Path) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let name = |entry: io::Result<fs::DirEntry>| Ok(entry?.file_name().to_string_lossy().into_owned());
    let mut names = entries.map(name).collect::<io::Result<Vec<String>>>()?;
    names.retain(|name| name != ".git");
    names.sort();
    Ok(names)
}

/// Writes a file that was not there, with its folders.
pub(super) fn write_new(path: &Path, content: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(content)
}
