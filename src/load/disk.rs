//! Reading files: the only place of `load` that touches the disk.
//!
//! Gives inputs with paths relative to the site folder. What cannot be text is told (`not-utf8`, `file-too-large`,
//! `active-content`, `link-skipped`) and left out; what the machine refuses is a [`Failure`].
#![expect(clippy::disallowed_methods, reason = "this is the file of load that reads")]

use super::unread;
use crate::diagnostic::{Code, Diagnostic, Failure, Input, Origin, Report};
use crate::letters::has;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use walkdir::{DirEntry, WalkDir};

/// More than any honest file of text; four million facts are a matter for several files.
const SIZE_LIMIT: u64 = 16 * 1024 * 1024;

/// Characters that no text has are told one by one up to here; who has more has saved the file in another form.
const MOST_TOLD: usize = 16;

/// How often a file may change under our eyes before the reading is given up.
const MOST_TRIES: usize = 3;

/// Reads a file of text. Nothing when there is none, or when what is wrong with it has been told.
pub(super) fn read_text(
    root: &Path,
    path: &Path,
    report: &mut Report,
) -> Result<Option<Arc<Input>>, Failure> {
    Ok(read_bytes(root, path, report)?.and_then(|bytes| to_input(path, bytes, report)))
}

/// Reads a file of text that a walk has found. That it has vanished since is a failure and not a site without it.
pub(super) fn read_found_text(
    root: &Path,
    path: &Path,
    report: &mut Report,
) -> Result<Option<Arc<Input>>, Failure> {
    Ok(read_found(root, path, report)?.and_then(|bytes| to_input(path, bytes, report)))
}

/// The bytes of a file as text, unless what is wrong with them has been told.
pub(super) fn to_input(path: &Path, bytes: Vec<u8>, report: &mut Report) -> Option<Arc<Input>> {
    if is_utf16(&bytes) {
        report.push(utf16(path));
        return None;
    }
    match String::from_utf8(bytes) {
        Ok(text) => sound_input(path, text, report),
        Err(error) => {
            report.push(not_utf8(path, &error));
            None
        }
    }
}

/// Reads a file of any kind that a walk has found, up to the limit in size.
pub(super) fn read_found(root: &Path, path: &Path, report: &mut Report) -> Result<Option<Vec<u8>>, Failure> {
    let full = root.join(path);
    match read_once(&full, links_of(path)).map_err(|error| Failure::Read(full.clone(), error))? {
        Reading::Whole(bytes) => Ok(Some(bytes)),
        Reading::TooLarge => {
            report.push(too_large(path));
            Ok(None)
        }
        Reading::Missing => {
            Err(Failure::Read(full, io::Error::new(io::ErrorKind::NotFound, "it vanished during the build")))
        }
    }
}

/// Reads a file that may be missing. A link below `content/` counts as missing: the walk has told of it.
fn read_bytes(root: &Path, path: &Path, report: &mut Report) -> Result<Option<Vec<u8>>, Failure> {
    let full = root.join(path);
    match read_once(&full, links_of(path)).map_err(|error| Failure::Read(full, error))? {
        Reading::Whole(bytes) => Ok(Some(bytes)),
        Reading::Missing => Ok(None),
        Reading::TooLarge => {
            report.push(too_large(path));
            Ok(None)
        }
    }
}

/// What came of reading one file.
enum Reading {
    Whole(Vec<u8>),
    Missing,
    TooLarge,
}

/// What a link in the place of a file is taken for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Links {
    /// For the file that it leads to.
    Followed,
    /// For nothing.
    Missing,
}

/// Below `content/` a link could lead out of the site.
fn links_of(path: &Path) -> Links {
    if is_content(path) { Links::Missing } else { Links::Followed }
}

/// Reads a file as it was at one moment: as long as somebody writes to it meanwhile, it is read again.
fn read_once(full: &Path, links: Links) -> io::Result<Reading> {
    for _ in 0..MOST_TRIES {
        let mut file = match open(full, links) {
            Ok(file) => file,
            Err(error) if is_missing(&error) => return Ok(Reading::Missing),
            Err(_) if links == Links::Missing && is_link(full) => return Ok(Reading::Missing),
            Err(error) => return Err(error),
        };
        let before = file.metadata()?;
        if !before.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no file"));
        }
        if before.len() > SIZE_LIMIT {
            return Ok(Reading::TooLarge);
        }
        let mut bytes = vec![0; usize::try_from(before.len()).unwrap_or_default()];
        match file.read_exact(&mut bytes) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => continue,
            Err(error) => return Err(error),
        }
        let after = file.metadata()?;
        let moments = (before.modified().ok(), after.modified().ok());
        if moments.0 == moments.1 && after.len() == before.len() {
            return Ok(Reading::Whole(bytes));
        }
    }
    Err(io::Error::other("it changes while it is read; build again when it is written"))
}

fn is_missing(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::NotFound
}

/// Opens what may be no file at all: to wait at a pipe would be to wait for somebody who writes into it.
#[cfg(unix)]
fn open(full: &Path, links: Links) -> io::Result<fs::File> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt as _;
    let flags = match links {
        Links::Followed => OFlags::NONBLOCK,
        Links::Missing => OFlags::NONBLOCK | OFlags::NOFOLLOW,
    };
    let flags = i32::try_from(flags.bits()).map_err(io::Error::other)?;
    fs::OpenOptions::new().read(true).custom_flags(flags).open(full)
}

/// Elsewhere a pipe has no path among the files.
#[cfg(not(unix))]
fn open(full: &Path, links: Links) -> io::Result<fs::File> {
    if links == Links::Missing && is_link(full) {
        return Err(io::ErrorKind::NotFound.into());
    }
    fs::File::open(full)
}

fn is_content(path: &Path) -> bool {
    path.starts_with("content")
}

fn is_link(full: &Path) -> bool {
    fs::symlink_metadata(full).is_ok_and(|metadata| metadata.is_symlink())
}

/// Whether something of that name is there.
pub(super) fn is_there(root: &Path, path: &Path) -> bool {
    root.join(path).exists()
}

/// Whether a folder of that name is there.
pub(super) fn is_folder(root: &Path, path: &Path) -> bool {
    root.join(path).is_dir()
}

/// What lies in a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Folder,
    File,
    Link,
    Other,
}

/// What lies in a folder itself, by path and sorted, without hidden and left-over things.
pub(super) fn list(root: &Path, folder: &Path) -> Result<Vec<(PathBuf, Kind)>, Failure> {
    let full = root.join(folder);
    let list = || -> io::Result<Vec<(PathBuf, Kind)>> {
        let mut listed = Vec::new();
        for entry in fs::read_dir(&full)? {
            let entry = entry?;
            let name = entry.file_name();
            if !is_left_out(&name.to_string_lossy()) {
                listed.push((folder.join(name), kind(entry.file_type()?)));
            }
        }
        listed.sort_by(|(a, _), (b, _)| a.cmp(b));
        Ok(listed)
    };
    list().map_err(|error| Failure::Read(full.clone(), error))
}

fn kind(of: fs::FileType) -> Kind {
    match (of.is_dir(), of.is_file(), of.is_symlink()) {
        (true, _, _) => Kind::Folder,
        (_, true, _) => Kind::File,
        (_, _, true) => Kind::Link,
        (false, false, false) => Kind::Other,
    }
}

/// Whether something that lies in a folder can be used. Pushes `active-content` and `link-skipped`.
pub(super) fn is_sound(path: &Path, kind: Kind, report: &mut Report) -> bool {
    let name = path.to_string_lossy();
    // Nearly every name is plain.
    if has(&name, |byte| !matches!(byte, b' '..=b'~')) && name.chars().any(is_active_in_name) {
        report.push(active_name(path));
        return false;
    }
    if kind == Kind::Link {
        report.push(link_skipped(path));
    }
    kind != Kind::Link
}

/// All files below a folder whose names end in one of `endings` (any, where it is empty), sorted by name, folder by
/// folder. A folder that is not there has none. Pushes `unread-file` for text that ends otherwise.
pub(super) fn files(
    root: &Path,
    folder: &Path,
    endings: &[&str],
    report: &mut Report,
) -> Result<Vec<PathBuf>, Failure> {
    let mut files = walk(root, folder, report)?;
    if !endings.is_empty() {
        unread::keep_read(&mut files, endings, report);
    }
    Ok(files)
}

/// The names of the folders in a folder, sorted.
pub(super) fn folder_names(root: &Path, folder: &Path) -> Result<Vec<String>, Failure> {
    let full = root.join(folder);
    let entries = match fs::read_dir(&full) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Failure::Read(full, error)),
    };
    let mut names: Vec<String> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    Ok(names)
}

/// All files below a folder, sorted by name, without hidden and left-over ones, and never through a link (the folders of
/// themes may be links themselves).
fn walk(root: &Path, folder: &Path, report: &mut Report) -> Result<Vec<PathBuf>, Failure> {
    let full = root.join(folder);
    let mut files = Vec::new();
    let is_wanted =
        |entry: &DirEntry| entry.depth() == 0 || !is_left_out(&entry.file_name().to_string_lossy());
    let walk = WalkDir::new(&full).follow_root_links(links_of(folder) == Links::Followed).sort_by_file_name();
    for entry in walk.into_iter().filter_entry(is_wanted) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) if error.depth() == 0 && is_no_folder(&error) => return Ok(files),
            Err(error) => return Err(failed_walk(error, &full)),
        };
        let path = below(root, &entry);
        let kind = kind(entry.file_type());
        // The folder itself may be a link: one that is followed, or one that has been told of.
        let is_root_link = entry.depth() == 0 && kind == Kind::Link;
        if !is_root_link && is_sound(&path, kind, report) && kind == Kind::File {
            files.push(path);
        }
    }
    Ok(files)
}

fn is_no_folder(error: &walkdir::Error) -> bool {
    let kind = error.io_error().map(io::Error::kind);
    matches!(kind, Some(io::ErrorKind::NotFound | io::ErrorKind::NotADirectory))
}

fn failed_walk(error: walkdir::Error, folder: &Path) -> Failure {
    let path = error.path().unwrap_or(folder).to_path_buf();
    Failure::Read(path, error.into())
}

fn below(root: &Path, entry: &DirEntry) -> PathBuf {
    entry.path().strip_prefix(root).unwrap_or(entry.path()).to_path_buf()
}

/// Hidden files, drafts (`_x`) and what editors leave behind (`x~`).
pub fn is_left_out(name: &str) -> bool {
    name.starts_with(['.', '_']) || name.ends_with('~')
}

/// The input, unless it holds characters that no honest text has.
fn sound_input(path: &Path, text: String, report: &mut Report) -> Option<Arc<Input>> {
    let input = Arc::new(Input::new(path, text));
    let is_sound = !tell_active(&input, report);
    is_sound.then_some(input)
}

/// Whether there was anything to tell.
fn tell_active(input: &Arc<Input>, report: &mut Report) -> bool {
    if input.is_plain() {
        return false;
    }
    let origin = |(at, character): (usize, char)| Origin::new(input, at..at + character.len_utf8());
    let mut active = super::active_characters(&input.text);
    let first: Vec<(usize, char)> = active.by_ref().take(MOST_TOLD).collect();
    for (at, character) in &first {
        report.push(super::active_content(*character, &origin((*at, *character))));
    }
    if let Some(next) = active.next() {
        report.push(super::more_active_content(active.count() + 1, &origin(next)));
    }
    !first.is_empty()
}

/// Whether bytes begin as UTF-16 does: with its mark, or with two plain letters beside zeros.
fn is_utf16(bytes: &[u8]) -> bool {
    let has_mark = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let begins_plainly =
        matches!(bytes, [a, 0, b, 0, ..] | [0, a, 0, b, ..] if a.is_ascii_graphic() && !b.is_ascii_control());
    has_mark || begins_plainly
}

fn utf16(path: &Path) -> Diagnostic {
    let message = format!("`{}` is UTF-16 and not UTF-8 text", path.display());
    Diagnostic::new(Code::NotUtf8, &Origin::of_path(path), message)
        .help("save the file again with the encoding UTF-8")
}

/// Line breaks too: behind one, a name would be taken for a line of what is told.
fn is_active_in_name(character: char) -> bool {
    super::is_active(character) || character.is_control()
}

/// A name that would run in the terminal that it is told in, so it is told without what is wrong with it.
fn active_name(path: &Path) -> Diagnostic {
    let plain = |character: char| if is_active_in_name(character) { '\u{fffd}' } else { character };
    let name: String = path.to_string_lossy().chars().map(plain).collect();
    let message = format!("the name of `{name}` has a character that no reader can see");
    Diagnostic::new(Code::ActiveContent, &Origin::of_path(name), message).help("rename the file")
}

fn not_utf8(path: &Path, error: &std::string::FromUtf8Error) -> Diagnostic {
    let valid = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
    let line = valid.split(|byte| *byte == b'\n').count();
    let message =
        format!("`{}` is not UTF-8 text: line {line} has a byte that does not belong", path.display());
    Diagnostic::new(Code::NotUtf8, &Origin::of_path(path), message)
        .help("save the file again with the encoding UTF-8")
}

fn too_large(path: &Path) -> Diagnostic {
    let message = format!("`{}` is larger than {} MiB", path.display(), SIZE_LIMIT / 1024 / 1024);
    Diagnostic::new(Code::FileTooLarge, &Origin::of_path(path), message).help("split it into several files")
}

fn link_skipped(path: &Path) -> Diagnostic {
    let message = format!("`{}` is a link and is left out", path.display());
    Diagnostic::new(Code::LinkSkipped, &Origin::of_path(path), message)
        .help("put the file itself there; links could lead out of the site")
}
