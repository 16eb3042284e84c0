//! One line for each story, in a file that is written while the stories are built.

use super::text::{Sheets, seal, unseal};
use crate::cores;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

const NAME: &str = "stories";
const NEW_NAME: &str = "stories.new";
const BUFFER_BYTES: usize = 64 * 1024;

/// The lines of an earlier build. They stay on the disk until they are taken over.
#[derive(Debug, Default)]
pub struct Lines(Option<Sheets>);

impl Lines {
    /// Finds them; none where there are none under this key.
    pub fn read(folder: &Path, key: &str) -> Self {
        let find = || {
            let mut sheets = Sheets::of(File::open(folder.join(NAME)).ok()?);
            let head = sheets.line()?;
            (unseal(str::from_utf8(&head).ok()?)? == key).then_some(sheets)
        };
        Self(find())
    }

    /// Whether there are none.
    pub const fn are_none(&self) -> bool {
        self.0.is_none()
    }

    /// Shows each line that is whole, once and from all cores, and keeps those of which `is_kept` says so.
    pub fn take_over(self, new: &NewLines, is_kept: impl Fn(&Line<'_>) -> bool + Sync) {
        let Self(Some(sheets)) = self else { return };
        let most = sheets.most();
        let sheets = Mutex::new(sheets);
        cores::share_out(most, |_| {
            let Some(sheet) = sheets.lock().unwrap_or_else(PoisonError::into_inner).next() else { return };
            // A line that is no text is told by its sum, as any other that is damaged.
            let sheet = String::from_utf8(sheet)
                .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
            let kept: Vec<&str> =
                sheet.split('\n').filter_map(Line::of).filter(&is_kept).map(|line| line.text).collect();
            new.add(&kept);
        });
    }
}

/// A line that is whole.
#[derive(Debug)]
pub struct Line<'a> {
    text: &'a str,
    /// Of whom it is.
    pub id: &'a str,
    /// What its story was made of, which few need to know.
    pub inputs: &'a str,
    /// What it says of its story.
    pub record: &'a str,
    /// What the end of a build needs of every story.
    pub brief: &'a str,
    /// What it may need of this one.
    pub details: &'a str,
}

impl<'a> Line<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let (id, kept) = unseal(text)?.split_once('\t')?;
        let (inputs, kept) = kept.split_once('\t')?;
        let (record, kept) = kept.split_once('\t')?;
        let (brief, details) = kept.split_once('\t')?;
        Some(Self { text, id, inputs, record, brief, details })
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
            let mut file = BufWriter::with_capacity(BUFFER_BYTES, File::create(folder.join(NEW_NAME))?);
            writeln!(file, "{}", seal(key))?;
            Ok(file)
        };
        Self { folder: folder.to_path_buf(), file: Mutex::new(begin().ok()) }
    }

    /// Keeps a story: what it was made of, what is said of it, its brief and its details. Each is one line, without a
    /// tab. An id that is none is passed over.
    pub fn keep(&self, id: &str, [inputs, record, brief, details]: [&str; 4]) {
        if !id.contains(['\t', '\n']) {
            self.add(&[&seal(&[id, inputs, record, brief, details].join("\t"))]);
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
    fn add(&self, lines: &[&str]) {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let write = |file: &mut BufWriter<File>| {
            lines.iter().flat_map(|line| [*line, "\n"]).try_for_each(|part| file.write_all(part.as_bytes()))
        };
        if file.as_mut().is_some_and(|file| write(file).is_err()) {
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
