//! One line for each story, in a file that is written while the stories are built.

use super::text::{seal, unseal};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, BufWriter, Read as _, Seek as _, SeekFrom, Write as _};
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

    /// What was kept of a story, as it stands in the file; nothing where it is damaged.
    pub fn get(&self, id: &str) -> Option<Line> {
        let Place { start, bytes } = *self.places.get(id)?;
        let mut reader = self.file.as_ref()?.lock().unwrap_or_else(PoisonError::into_inner);
        let mut line = vec![0; bytes];
        reader.read(start, &mut line).ok()?;
        let line = Line(String::from_utf8(line).ok()?);
        line.record().is_some().then_some(line)
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
pub struct Line(String);

impl Line {
    /// What it says of its story.
    pub fn record(&self) -> Option<&str> {
        unseal(&self.0)?.split_once('\t').map(|(_, record)| record)
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
    pub fn keep_old(&self, line: &Line) {
        self.add(&line.0);
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
