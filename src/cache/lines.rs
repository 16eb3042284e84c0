//! One line for each story, in a file that is written while the stories are built.

use super::text::{seal, unseal};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

const NAME: &str = "stories";
const NEW_NAME: &str = "stories.new";

/// The lines of an earlier build.
#[derive(Debug, Default)]
pub struct Lines {
    text: String,
    /// Where each line stands, with its sum, by the id of the story.
    places: BTreeMap<String, Range<usize>>,
}

impl Lines {
    /// Reads them; none where there are none under this key.
    pub fn read(folder: &Path, key: &str) -> Self {
        let Ok(text) = fs::read_to_string(folder.join(NAME)) else { return Self::default() };
        let Some(head) = text.lines().next().filter(|head| unseal(head) == Some(key)) else {
            return Self::default();
        };
        let mut places = BTreeMap::new();
        let mut start = head.len() + 1;
        for line in text.get(start..).unwrap_or_default().split_inclusive('\n') {
            // A line that was cut off has no end.
            if let Some(whole) = line.strip_suffix('\n')
                && let Some((id, _)) = whole.get(17..).and_then(|rest| rest.split_once('\t'))
            {
                places.insert(id.to_owned(), start..start + whole.len());
            }
            start += line.len();
        }
        Self { text, places }
    }

    /// What was kept of a story; nothing where its line is damaged.
    pub fn get(&self, id: &str) -> Option<&str> {
        unseal(self.sealed(id)?)?.split_once('\t').map(|(_, record)| record)
    }

    fn sealed(&self, id: &str) -> Option<&str> {
        self.text.get(self.places.get(id)?.clone())
    }
}

/// The lines of this build, in no order. Dropped without [`NewLines::finish`], the old ones stay.
#[derive(Debug)]
pub struct NewLines {
    folder: PathBuf,
    file: Mutex<Option<BufWriter<File>>>,
}

impl NewLines {
    /// Begins a file. Where that cannot be, nothing will be kept.
    pub fn begin(folder: &Path, key: &str) -> Self {
        let begin = || -> io::Result<BufWriter<File>> {
            fs::create_dir_all(folder)?;
            let mut file = BufWriter::new(File::create(folder.join(NEW_NAME))?);
            writeln!(file, "{}", seal(key))?;
            Ok(file)
        };
        Self { folder: folder.to_path_buf(), file: Mutex::new(begin().ok()) }
    }

    /// Keeps a story. `record` is one line. An id that is none is passed over.
    pub fn keep(&self, id: &str, record: &str) {
        if !id.contains(['\t', '\n']) {
            self.add(&seal(&format!("{id}\t{record}")));
        }
    }

    /// Keeps a story as an earlier build did.
    pub fn keep_old(&self, id: &str, lines: &Lines) {
        if let Some(line) = lines.sealed(id) {
            self.add(line);
        }
    }

    /// Puts the new lines in the place of the old ones.
    pub fn finish(self) {
        let file = self.file.lock().unwrap_or_else(PoisonError::into_inner).take();
        let is_written = file.is_some_and(|mut file| file.flush().is_ok());
        if is_written {
            let _ = fs::rename(self.folder.join(NEW_NAME), self.folder.join(NAME));
        }
    }

    /// After a failure, a full disk for one, nothing is kept of this build.
    fn add(&self, line: &str) {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        if file.as_mut().is_some_and(|file| writeln!(file, "{line}").is_err()) {
            *file = None;
        }
    }
}

impl Drop for NewLines {
    /// What was not finished goes.
    fn drop(&mut self) {
        let _ = fs::remove_file(self.folder.join(NEW_NAME));
    }
}
