//! Themes for editors: a small one to begin with, and copies of the files of others, to change in the site.
#![expect(clippy::disallowed_methods, reason = "files of a theme are written to the disk")]

use super::init::write_new;
use crate::diagnostic::{Failure, Report, nearest};
use crate::load::{self, ThemeFile, Typed};
use crate::resolve;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

pub use crate::load::{ThemeEntry, ThemePlace, list_themes};

/// Path within the theme and content.
type NewFile = (&'static str, &'static str);

macro_rules! files {
    ($($path:literal,)*) => {
        &[$(($path, include_str!(concat!("theme/", $path))),)*]
    };
}

/// Sorted by path; `NAME` stands for the name of the theme.
const NEW: &[NewFile] = files![
    "assets/NAME.css",
    "templates/base.html",
    "templates/corrections.html",
    "templates/discrepancies.html",
    "templates/embed.html",
    "templates/fact.html",
    "templates/facts.html",
    "templates/home.html",
    "templates/not-found.html",
    "templates/page.html",
    "templates/sources.html",
    "templates/story.html",
    "theme.yaml",
];

/// Why nothing is written. All files are as they were.
#[derive(Debug)]
pub enum ThemeRefusal {
    /// The name cannot be that of a theme.
    BadName(String),
    /// There is a theme of that name.
    Taken(String),
    /// The file would be written over another.
    InTheWay(PathBuf),
    /// The theme lies in the site already: its folder.
    IsYours(PathBuf),
    /// The theme has no such file; perhaps another was meant.
    NoSuchFile(String, Option<String>),
    /// The theme of the site cannot be used.
    Unusable,
    /// The environment refused something.
    Failure(Failure),
}

impl From<Failure> for ThemeRefusal {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl fmt::Display for ThemeRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadName(name) => write!(
                f,
                "`{name}` cannot be the name of a theme\nhelp: use `a`–`z`, `0`–`9` and `-`, beginning with a letter"
            ),
            Self::Taken(name) => write!(
                f,
                "there is a theme `{name}` already\nhelp: choose another name; to change that one, see `variorum theme eject`"
            ),
            Self::InTheWay(path) => {
                write!(
                    f,
                    "`{}` is there already; nothing was written\nhelp: change that file, or move it away first",
                    path.display()
                )
            }
            Self::IsYours(folder) => write!(
                f,
                "the theme lies in `{}` already\nhelp: change it there, or name a single file to copy into the site",
                folder.display()
            ),
            Self::NoSuchFile(name, meant) => {
                write!(f, "the theme has no file `{name}`")?;
                match meant {
                    Some(meant) => write!(f, "\nhelp: did you mean `{meant}`?"),
                    None => Ok(()),
                }
            }
            Self::Unusable => write!(f, "the theme of the site cannot be used\nhelp: see `variorum check`"),
            Self::Failure(failure) => failure.fmt(f),
        }
    }
}

impl std::error::Error for ThemeRefusal {}

/// Writes a small theme with a template for each kind of page, and gives the paths of its files.
pub fn new_theme(root: &Path, name: &str) -> Result<Vec<PathBuf>, ThemeRefusal> {
    if !root.join("site.yaml").is_file() {
        return Err(Failure::NotASite(root.to_path_buf()).into());
    }
    if !is_name(name) {
        return Err(ThemeRefusal::BadName(name.to_owned()));
    }
    let folder = Path::new("themes").join(name);
    let is_known = load::theme_files(root, name, &mut Report::new())?.is_some();
    if is_known || root.join(&folder).exists() {
        return Err(ThemeRefusal::Taken(name.to_owned()));
    }
    let file = |(path, text): &NewFile| {
        (folder.join(path.replace("NAME", name)), text.replace("NAME", name).into_bytes())
    };
    write_all(root, NEW.iter().map(file).collect())
}

/// Copies the site's theme into `themes/`, or single files of it into the site's own folders, and gives the paths.
///
/// A file is named as it is within the theme, or without `templates/`, `assets/` or `strings/`.
pub fn eject(root: &Path, names: &[String]) -> Result<Vec<PathBuf>, ThemeRefusal> {
    let mut report = Report::new();
    let raw = load::load_site(root, &mut report)?;
    let site = resolve::resolve_site(raw, &mut report).ok_or(ThemeRefusal::Unusable)?;
    if names.is_empty() {
        let folder = Path::new("themes").join(&site.theme);
        if root.join(&folder).exists() {
            return Err(ThemeRefusal::IsYours(folder));
        }
        let files = load::theme_files(root, &site.theme, &mut report)?.ok_or(ThemeRefusal::Unusable)?;
        return write_all(
            root,
            files.into_iter().map(|file| (folder.join(&file.name), file.bytes)).collect(),
        );
    }
    let theme = Typed::new(&site.theme, site.theme_origin);
    let files = load::winning_files(root, &theme, &mut report)?.ok_or(ThemeRefusal::Unusable)?;
    let meant: Result<Vec<_>, _> = names.iter().map(|name| find_file(name, &files)).collect();
    let copies = meant?.into_iter().map(|file| (PathBuf::from(&file.name), file.bytes.clone()));
    write_all(root, copies.collect())
}

/// The folders of a theme whose files a site can replace.
const FOLDERS: [&str; 3] = ["templates/", "assets/", "strings/"];

fn find_file<'a>(name: &str, files: &'a [ThemeFile]) -> Result<&'a ThemeFile, ThemeRefusal> {
    let can_be_replaced = || files.iter().filter_map(|file| Some((file, short_name(file)?)));
    let is_meant = |(file, short): &(&ThemeFile, &str)| file.name == name || *short == name;
    let found = can_be_replaced().find(is_meant).map(|(file, _)| file);
    found.ok_or_else(|| {
        let names = can_be_replaced().flat_map(|(file, short)| [short, file.name.as_str()]);
        ThemeRefusal::NoSuchFile(name.to_owned(), nearest(name, names).map(str::to_owned))
    })
}

/// Without the folder that a site has too; nothing for a file that it cannot replace.
fn short_name(file: &ThemeFile) -> Option<&str> {
    FOLDERS.iter().find_map(|folder| file.name.strip_prefix(folder))
}

/// All or, when one is there already, none.
fn write_all(root: &Path, files: Vec<(PathBuf, Vec<u8>)>) -> Result<Vec<PathBuf>, ThemeRefusal> {
    if let Some((path, _)) = files.iter().find(|(path, _)| fs::symlink_metadata(root.join(path)).is_ok()) {
        return Err(ThemeRefusal::InTheWay(path.clone()));
    }
    let mut paths = Vec::new();
    for (path, bytes) in files {
        let full = root.join(&path);
        write_new(&full, &bytes).map_err(|error| Failure::Write(full, error))?;
        paths.push(path);
    }
    Ok(paths)
}

fn is_name(name: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    name.starts_with(|first: char| first.is_ascii_lowercase()) && name.bytes().all(is_part)
}
