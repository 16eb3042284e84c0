//! Where texts wait until all are there: in a file beside the target, so that an archive does not fill the memory.
//!
//! The file loses its name as soon as it is open, so nothing of it stays behind, whatever becomes of the build. Where
//! there can be no such file, or the disk is full, texts wait in memory. What an earlier build has kept in a file of its own
//! need not be put away again.

use super::place::Place;
use super::{cannot_read, remove_name};
use crate::diagnostic::Failure;
use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// So many bytes are written at a time.
const BUFFER_BYTES: usize = 64 * 1024;
/// So many are read at a time: a text and some of those behind it, which may be asked for next. Where they have been, or
/// those close behind, all that were written at a time are.
const AHEAD_BYTES: usize = 4 * 1024;

/// Takes texts, from as many threads as there are, and gives them back.
#[derive(Debug, Default)]
pub struct Shelf {
    board: Option<Mutex<Board>>,
    /// A file that held texts already.
    kept: Option<Mutex<Board>>,
    /// How long that is.
    kept_bytes: u32,
}

/// A text that was taken.
#[derive(Debug, Clone)]
pub enum Laid {
    /// In memory.
    Here(Box<str>),
    /// On a shelf, which takes four thousand million bytes.
    There {
        /// Where it begins. A file that held texts already comes before all others.
        start: u32,
        /// How long it is.
        bytes: u32,
    },
}

#[derive(Debug)]
struct Board {
    path: PathBuf,
    file: File,
    /// How much of it is in the file.
    written: u64,
    /// What comes behind that.
    waiting: Vec<u8>,
    /// Whether the file takes no more.
    is_full: bool,
    /// What was read last, and where it begins.
    ahead: (u64, Vec<u8>),
}

impl Shelf {
    /// One that keeps all texts in memory.
    pub const fn in_memory() -> Self {
        Self { board: None, kept: None, kept_bytes: 0 }
    }

    /// One beside a target.
    pub(super) fn beside(place: &Place) -> Self {
        let path = place.beside("shelf");
        let open = || -> io::Result<File> {
            remove_name(&path)?;
            let file = OpenOptions::new().read(true).write(true).create_new(true).open(&path)?;
            remove_name(&path).map(|()| file)
        };
        let board = open().ok().map(|file| Mutex::new(Board::of((path, file), 0)));
        Self { board, ..Self::in_memory() }
    }

    /// The same, with a file that holds texts already.
    #[must_use]
    pub fn with_kept(self, kept: Option<(PathBuf, File)>) -> Self {
        let board = |(path, file): (PathBuf, File)| {
            let bytes = u32::try_from(file.metadata().ok()?.len()).ok()?;
            Some((Mutex::new(Board::of((path, file), bytes.into())), bytes))
        };
        let Some((kept, kept_bytes)) = kept.and_then(board) else { return self };
        Self { kept: Some(kept), kept_bytes, ..self }
    }

    /// A text in the file that held texts already. Nothing where it is not there.
    pub fn kept(&self, start: u64, bytes: usize) -> Option<Laid> {
        let (start, bytes) = (u32::try_from(start).ok()?, u32::try_from(bytes).ok()?);
        (start.checked_add(bytes)? <= self.kept_bytes).then_some(Laid::There { start, bytes })
    }

    /// Takes a text that was in memory so far.
    pub fn lay(&self, laid: Laid) -> Laid {
        let put = match (&laid, &self.board) {
            (Laid::Here(text), Some(board)) => unpoisoned(board).lay(text.as_bytes(), self.kept_bytes),
            (Laid::Here(_) | Laid::There { .. }, _) => None,
        };
        put.unwrap_or(laid)
    }

    /// Gives what is read from a text. Fails where the file cannot be read, or nothing comes of it.
    pub fn take<T>(&self, laid: &Laid, read: impl FnOnce(&str) -> Option<T>) -> Result<T, Failure> {
        let (board, start, bytes) = match laid {
            Laid::Here(text) => {
                let taken = read(text).ok_or_else(|| io::ErrorKind::InvalidData.into());
                return taken.map_err(cannot_read(Path::new("")));
            }
            Laid::There { start, bytes } => match start.checked_sub(self.kept_bytes) {
                Some(start) => (&self.board, start, *bytes),
                None => (&self.kept, *start, *bytes),
            },
        };
        let Some(board) = board else {
            return Err(cannot_read(Path::new(""))(io::ErrorKind::NotFound.into()));
        };
        let text = unpoisoned(board).take(u64::from(start), bytes as usize);
        let taken = text.and_then(|text| read(&text).ok_or_else(|| io::ErrorKind::InvalidData.into()));
        taken.map_err(|error| cannot_read(&unpoisoned(board).path)(error))
    }
}

fn unpoisoned(board: &Mutex<Board>) -> MutexGuard<'_, Board> {
    board.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Board {
    /// With so many bytes in the file.
    fn of((path, file): (PathBuf, File), written: u64) -> Self {
        Self { path, file, written, waiting: Vec::new(), is_full: false, ahead: (0, Vec::new()) }
    }

    /// Nothing where there is no more room behind what comes before.
    fn lay(&mut self, text: &[u8], before: u32) -> Option<Laid> {
        let bytes = u32::try_from(text.len()).ok().filter(|_| !self.is_full)?;
        let start = u32::try_from(u64::from(before) + self.written + self.waiting.len() as u64).ok()?;
        self.waiting.extend_from_slice(text);
        if self.waiting.len() >= BUFFER_BYTES {
            self.write();
        }
        Some(Laid::There { start, bytes })
    }

    /// What cannot be written goes on waiting.
    fn write(&mut self) {
        let mut write = || -> io::Result<()> {
            self.file.seek(SeekFrom::Start(self.written))?;
            self.file.write_all(&self.waiting)
        };
        match write() {
            Ok(()) => {
                self.written += self.waiting.len() as u64;
                self.waiting.clear();
            }
            Err(_) => self.is_full = true,
        }
    }

    fn take(&mut self, start: u64, bytes: usize) -> io::Result<String> {
        let part = if start >= self.written {
            part((self.written, &self.waiting), start, bytes)
        } else {
            if part((self.ahead.0, &self.ahead.1), start, bytes).is_none() {
                self.read_ahead(start, bytes)?;
            }
            part((self.ahead.0, &self.ahead.1), start, bytes)
        };
        let part = part.ok_or(io::ErrorKind::UnexpectedEof)?;
        String::from_utf8(part.to_vec()).map_err(|_| io::ErrorKind::InvalidData.into())
    }

    fn read_ahead(&mut self, start: u64, bytes: usize) -> io::Result<()> {
        let (first, held) = &mut self.ahead;
        let left = usize::try_from(self.written - start).unwrap_or(usize::MAX);
        let is_next = (*first..=*first + (held.len() + AHEAD_BYTES) as u64).contains(&start);
        let ahead = if is_next { BUFFER_BYTES } else { AHEAD_BYTES };
        held.resize(bytes.max(ahead).min(left), 0);
        *first = start;
        self.file.seek(SeekFrom::Start(start))?;
        self.file.read_exact(held).inspect_err(|_| held.clear())
    }
}

/// Some bytes of what is held from a place on.
fn part((first, held): (u64, &[u8]), start: u64, bytes: usize) -> Option<&[u8]> {
    let place = usize::try_from(start.checked_sub(first)?).ok()?;
    held.get(place..)?.get(..bytes)
}

#[cfg(test)]
mod tests {
    use super::{BUFFER_BYTES, Laid, Shelf};
    use crate::write::place::Place;
    use std::fs::File;

    #[test]
    fn where_a_text_lies_takes_sixteen_bytes() {
        assert_eq!(size_of::<Laid>(), 16);
    }

    #[test]
    fn what_was_laid_comes_back_from_file_and_memory_alike() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let site = folder.path().join("site");
        std::fs::create_dir(&site).expect("a folder");
        let place = Place::find(&folder.path().join("public"), &site).expect("a place");
        let (kept, before) = (folder.path().join("kept"), "what was kept");
        std::fs::write(&kept, before).expect("a file");
        let with_kept = Shelf::beside(&place).with_kept(Some((kept.clone(), File::open(&kept).expect("it"))));
        let found = with_kept.take(&with_kept.kept(5, 3).expect("it is there"), |text| Some(text.to_owned()));
        assert_eq!(found.expect("it is there"), "was");
        assert!(with_kept.kept(5, 9).is_none());
        std::fs::remove_file(&kept).expect("it is there");
        let shelves = [Shelf::in_memory(), Shelf::beside(&place), with_kept];
        assert!(std::fs::read_dir(folder.path()).expect("a folder").count() == 1, "the file has no name");
        let often = |number: usize| if number.is_multiple_of(4) { BUFFER_BYTES / 5 } else { 400 };
        let texts: Vec<String> = (0..40).map(|number| format!("{number}é").repeat(often(number))).collect();
        for shelf in shelves {
            let laid: Vec<Laid> =
                texts.iter().map(|text| shelf.lay(Laid::Here(text.as_str().into()))).collect();
            let both = laid.iter().zip(&texts);
            for (laid, text) in both.clone().chain(both.rev()) {
                assert!(shelf.take(laid, |found| Some(found == text)).expect("it is there"));
            }
            let more = shelf.lay(Laid::Here("more".into()));
            assert_eq!(shelf.take(&more, |text| Some(text.to_owned())).expect("it is there"), "more");
        }
    }
}
