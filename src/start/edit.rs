//! One edit of one file, which can be taken back.
//!
//! An existing file is only ever added to at its end, or has its one empty `[]` or `{}` exchanged; what is to stay is
//! never written again.
#![expect(clippy::disallowed_methods, reason = "an editor's file is written, and put back as it was")]

use super::init::write_new;
use super::layout::significant_lines;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// A file before an edit.
pub(super) struct Before {
    path: PathBuf,
    /// Nothing where there was no file.
    pub(super) text: Option<String>,
    /// Folders on the way that were not there, deepest first.
    missing_folders: Vec<PathBuf>,
}

impl Before {
    /// Looks at a file that may not exist.
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        let text = match fs::read_to_string(path) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        let folders = path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
        let missing_folders = folders.take_while(|folder| !folder.exists()).map(Path::to_path_buf).collect();
        Ok(Self { path: path.to_path_buf(), text, missing_folders })
    }

    /// Writes the entry: a new file, or after a `separator` at the end of the one that is there.
    pub(super) fn add(&self, entry: &str, separator: &str) -> io::Result<()> {
        let Some(text) = &self.text else { return write_new(&self.path, entry.as_bytes()) };
        let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let entry = entry.replace('\n', newline);
        if let Some(emptied) = without_empty_collection(text) {
            return fs::write(&self.path, emptied + &entry);
        }
        let end = if text.is_empty() || text.ends_with('\n') { "" } else { newline };
        let separator = separator.replace('\n', newline);
        let mut file = OpenOptions::new().append(true).open(&self.path)?;
        file.write_all(format!("{end}{separator}{entry}").as_bytes())
    }

    /// Puts everything back as it was.
    pub(super) fn restore(&self) -> io::Result<()> {
        match &self.text {
            Some(text) if without_empty_collection(text).is_some() => fs::write(&self.path, text),
            Some(text) => OpenOptions::new().write(true).open(&self.path)?.set_len(text.len() as u64),
            None => {
                fs::remove_file(&self.path)?;
                self.missing_folders.iter().try_for_each(fs::remove_dir)
            }
        }
    }
}

/// The text without its last line, where that is `[]` or `{}` and all there is but comments.
fn without_empty_collection(text: &str) -> Option<String> {
    let mut lines = significant_lines(text);
    let only = lines.next().filter(|line| matches!(line.trim(), "[]" | "{}"))?;
    let is_all = lines.next().is_none() && text.trim_end().ends_with(only.trim());
    let kept = text.trim_end().strip_suffix(only.trim())?.trim_end_matches(' ');
    is_all.then(|| kept.to_owned())
}

#[cfg(test)]
mod tests {
    use super::without_empty_collection;

    #[test]
    fn an_empty_list_makes_room_for_its_first_entry() {
        for (text, rest) in [
            ("[]\n", Some("")),
            ("# none yet\n[]\n", Some("# none yet\n")),
            ("  {}", Some("")),
            ("a: []\n", None),
            ("[]\n# none yet\n", None),
            ("- a\n- []\n", None),
            ("", None),
        ] {
            assert_eq!(without_empty_collection(text).as_deref(), rest, "{text:?}");
        }
    }
}
