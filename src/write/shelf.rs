//! Where texts wait until all are there: in a file beside the target, so that an archive does not fill the memory.
//!
//! The file loses its name as soon as it is open, so nothing of it stays behind, whatever becomes of the build. Where
//! there can be no such file, or the disk is full, texts wait in memory.

use super::place::Place;
use super::{cannot_read, remove_name};
use crate::diagnostic::Failure;
use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// So many bytes are written at a time.
const BUFFER_BYTES: usize = 64 * 1024;
/// So many are read at a time: a text and some of those behind it, which may be asked for next. Where they have been, all
/// that were written at a time are.
const AHEAD_BYTES: usize = 4 * 1024;

/// Takes texts, from as many threads as there are, and gives them back.
#[derive(Debug, Default)]
pub struct Shelf(Option<Mutex<Board>>);

/// A text that was taken.
#[derive(Debug, Clone)]
pub enum Laid {
    /// In memory.
    Here(Box<str>),
    /// On a shelf, which takes four thousand million bytes.
    There {
        /// Where it begins.
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
        Self(None)
    }

    /// One beside a target.
    pub(super) fn beside(place: &Place) -> Self {
        let path = place.beside("shelf");
        let open = || -> io::Result<File> {
            remove_name(&path)?;
            let file = OpenOptions::new().read(true).write(true).create_new(true).open(&path)?;
            remove_name(&path).map(|()| file)
        };
        let board = |file| Board {
            path: path.clone(),
            file,
            written: 0,
            waiting: Vec::new(),
            is_full: false,
            ahead: (0, Vec::new()),
        };
        Self(open().ok().map(|file| Mutex::new(board(file))))
    }

    /// Takes a text that was in memory so far.
    pub fn lay(&self, laid: Laid) -> Laid {
        let put = match (&laid, &self.0) {
            (Laid::Here(text), Some(board)) => unpoisoned(board).lay(text.as_bytes()),
            (Laid::Here(_) | Laid::There { .. }, _) => None,
        };
        put.unwrap_or(laid)
    }

    /// Gives what is read from a text. Fails where the file cannot be read, or nothing comes of it.
    pub fn take<T>(&self, laid: &Laid, read: impl FnOnce(&str) -> Option<T>) -> Result<T, Failure> {
        let path = || self.0.as_ref().map_or_else(PathBuf::new, |board| unpoisoned(board).path.clone());
        let taken = match (laid, &self.0) {
            (Laid::Here(text), _) => Ok(read(text)),
            (Laid::There { start, bytes }, Some(board)) => {
                let text = unpoisoned(board).take(u64::from(*start), *bytes as usize);
                text.map(|text| read(&text))
            }
            (Laid::There { .. }, None) => Err(io::ErrorKind::NotFound.into()),
        };
        let taken = taken.and_then(|taken| taken.ok_or_else(|| io::ErrorKind::InvalidData.into()));
        taken.map_err(|error| cannot_read(&path())(error))
    }
}

fn unpoisoned(board: &Mutex<Board>) -> MutexGuard<'_, Board> {
    board.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Board {
    /// Nothing where there is no more room.
    fn lay(&mut self, text: &[u8]) -> Option<Laid> {
        let bytes = u32::try_from(text.len()).ok().filter(|_| !self.is_full)?;
        let start = u32::try_from(self.written + self.waiting.len() as u64).ok()?;
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
        let is_next = (*first..=*first + held.len() as u64).contains(&start);
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
        let shelves = [Shelf::in_memory(), Shelf::beside(&place)];
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
