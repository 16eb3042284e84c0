//! One line for each story, in a file that is written while the stories are built.

use super::text::{seal, unseal};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, BufWriter, Read as _, Seek as _, SeekFrom, Write as _};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

const NAME: &str = "stories";
const NEW_NAME: &str = "stories.new";
const BUFFER_BYTES: usize = 64 * 1024;

/// The lines of an earlier build. They stay on the disk until somebody asks for one.
#[derive(Debug, Default)]
pub struct Lines {
    file: Option<Mutex<Reader>>,
    /// Where each line stands, by the id of the story.
    places: BTreeMap<Box<str>, Place>,
}

/// Reads on where it is: the lines are mostly asked for in the order in which they stand.
#[derive(Debug)]
struct Reader {
    file: BufReader<File>,
    position: u64,
}

#[derive(Debug, Clone, Copy)]
struct Place {
    start: u64,
    bytes: usize,
}

impl Lines {
    /// Finds them; none where there are none under this key.
    pub fn read(folder: &Path, key: &str) -> Self {
        Self::find(folder, key).unwrap_or_default()
    }

    fn find(folder: &Path, key: &str) -> Option<Self> {
        let mut file = BufReader::with_capacity(BUFFER_BYTES, File::open(folder.join(NAME)).ok()?);
        let mut line = Vec::new();
        file.read_until(b'\n', &mut line).ok()?;
        let head = str::from_utf8(&line).ok()?.strip_suffix('\n')?;
        if unseal(head) != Some(key) {
            return None;
        }
        let (mut places, mut start) = (BTreeMap::new(), line.len() as u64);
        loop {
            line.clear();
            let bytes = file.read_until(b'\n', &mut line).ok()?;
            // A line that was cut off has no end, and there is none behind it.
            let Some((b'\n', whole)) = line.split_last() else { break };
            if let Some(id) = id_of(whole) {
                places.insert(id.into(), Place { start, bytes: whole.len() });
            }
            start += bytes as u64;
        }
        // It stands behind the last line that has an end, or in the midst of one that has none.
        let position = start + line.len() as u64;
        Some(Self { file: Some(Mutex::new(Reader { file, position })), places })
    }

    /// Of whom there is a line.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(|id| &**id)
    }

    /// What was kept of a story, as it stands in the file; nothing where it is damaged.
    pub fn get(&self, id: &str) -> Option<Line> {
        let Place { start, bytes } = *self.places.get(id)?;
        let mut line = vec![0; bytes];
        self.file.as_ref()?.lock().unwrap_or_else(PoisonError::into_inner).read(start, &mut line).ok()?;
        Line::of(String::from_utf8(line).ok()?)
    }
}

impl Reader {
    fn read(&mut self, start: u64, line: &mut [u8]) -> io::Result<()> {
        match start.checked_signed_diff(self.position) {
            Some(steps) => self.file.seek_relative(steps)?,
            None => self.file.seek(SeekFrom::Start(start)).map(drop)?,
        }
        // After a failure nobody knows where it stands.
        self.position = start;
        self.file.read_exact(line)?;
        self.position += line.len() as u64;
        Ok(())
    }
}

/// A line that is whole.
#[derive(Debug)]
pub struct Line {
    text: String,
    record: Range<usize>,
}

impl Line {
    fn of(text: String) -> Option<Self> {
        let (_, kept) = unseal(&text)?.split_once('\t')?;
        let (record, _) = kept.split_once('\t')?;
        let start = text.len() - kept.len();
        Some(Self { record: start..start + record.len(), text })
    }

    /// What it says of its story.
    pub fn record(&self) -> &str {
        self.text.get(self.record.clone()).unwrap_or_default()
    }

    /// What only the end of a build needs of it.
    pub fn details(&self) -> &str {
        self.text.get(self.record.end + 1..).unwrap_or_default()
    }
}

/// The id behind the sum and the blank.
fn id_of(line: &[u8]) -> Option<&str> {
    let id = line.get(17..)?.split(|byte| *byte == b'\t').next()?;
    str::from_utf8(id).ok()
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

    /// Keeps a story. `record` and `details` are one line each, and there is no tab in them. An id that is none is passed
    /// over.
    pub fn keep(&self, id: &str, (record, details): (&str, &str)) {
        if !id.contains(['\t', '\n']) {
            self.add(&seal(&[id, record, details].join("\t")));
        }
    }

    /// Keeps a story as an earlier build did.
    pub fn keep_old(&self, line: &Line) {
        self.add(&line.text);
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
        let write = |file: &mut BufWriter<File>| {
            [line, "\n"].iter().try_for_each(|part| file.write_all(part.as_bytes()))
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
