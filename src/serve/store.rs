//! The files of the preview, in one temporary file that has no name.
//!
//! Memory does not grow with the site, nothing is left behind however the program ends, and nobody else can read it.
//! New outputs wait until all of the site is sound; then they are shown together.

use crate::diagnostic::Failure;
use crate::render::Output;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What may lie about unused before the used part moves to a new file.
const MOST_WASTE: u64 = 64 * 1024 * 1024;

/// The files that are shown, by path.
pub(super) type Files = BTreeMap<String, Stored>;

/// Takes outputs from many threads.
pub(super) struct Store {
    volume: Arc<Volume>,
    shown: Arc<Files>,
    waiting: Mutex<Files>,
}

/// One file's content.
#[derive(Clone)]
pub(super) struct Stored {
    volume: Arc<Volume>,
    start: u64,
    length: usize,
}

/// A nameless file. Its space is given back with the last [`Stored`] in it.
struct Volume {
    file: Mutex<File>,
}

impl Store {
    /// An empty one.
    pub(super) fn new() -> Result<Self, Failure> {
        Ok(Self { volume: Volume::new()?, shown: Arc::default(), waiting: Mutex::default() })
    }

    /// Takes one output; content that is there already is not stored again.
    pub(super) fn keep(&self, output: &Output) -> Result<(), Failure> {
        let known = lock(&self.waiting).get(&output.path).or_else(|| self.shown.get(&output.path)).cloned();
        let stored = match known {
            Some(known) if known.holds(&output.bytes)? => known,
            Some(_) | None => self.volume.add(&output.bytes)?,
        };
        lock(&self.waiting).insert(output.path.clone(), stored);
        Ok(())
    }

    /// Shows the newest content of `paths` and of nothing else.
    pub(super) fn publish(&mut self, paths: &BTreeSet<String>) -> Result<Arc<Files>, Failure> {
        let mut waiting = std::mem::take(&mut *lock(&self.waiting));
        let newest = |path: &String| {
            let stored = waiting.remove(path).or_else(|| self.shown.get(path).cloned())?;
            Some((path.clone(), stored))
        };
        let mut files: Files = paths.iter().filter_map(newest).collect();
        if self.volume.length()? > 2 * sum(&files) + MOST_WASTE {
            self.volume = Volume::new()?;
            for stored in files.values_mut() {
                *stored = self.volume.add(&stored.read()?)?;
            }
        }
        self.shown = Arc::new(files);
        Ok(Arc::clone(&self.shown))
    }
}

impl Stored {
    /// The content.
    pub(super) fn read(&self) -> Result<Vec<u8>, Failure> {
        let mut bytes = vec![0; self.length];
        let mut file = lock(&self.volume.file);
        file.seek(SeekFrom::Start(self.start)).and_then(|_| file.read_exact(&mut bytes)).map_err(failed)?;
        Ok(bytes)
    }

    /// Whether this is the same piece of the same file.
    pub(super) fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.volume, &other.volume) && self.start == other.start && self.length == other.length
    }

    fn holds(&self, bytes: &[u8]) -> Result<bool, Failure> {
        Ok(self.length == bytes.len() && self.read()? == bytes)
    }
}

impl Volume {
    fn new() -> Result<Arc<Self>, Failure> {
        Ok(Arc::new(Self { file: Mutex::new(tempfile::tempfile().map_err(failed)?) }))
    }

    fn add(self: &Arc<Self>, bytes: &[u8]) -> Result<Stored, Failure> {
        let mut file = lock(&self.file);
        let start = file.seek(SeekFrom::End(0)).map_err(failed)?;
        file.write_all(bytes).map_err(failed)?;
        Ok(Stored { volume: Arc::clone(self), start, length: bytes.len() })
    }

    fn length(&self) -> Result<u64, Failure> {
        lock(&self.file).seek(SeekFrom::End(0)).map_err(failed)
    }
}

fn sum(files: &Files) -> u64 {
    files.values().map(|stored| stored.length as u64).sum()
}

fn failed(error: io::Error) -> Failure {
    Failure::Write(std::env::temp_dir(), error)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::Store;
    use crate::render::Output;
    use std::collections::BTreeSet;

    fn output(path: &str, text: &str) -> Output {
        Output { path: path.to_owned(), bytes: text.as_bytes().to_vec() }
    }

    #[test]
    fn what_is_kept_is_shown_when_it_is_published() {
        let mut store = Store::new().expect("a temporary file");
        let paths = |paths: &[&str]| paths.iter().map(|path| (*path).to_owned()).collect::<BTreeSet<_>>();
        for (path, text) in [("a", "one"), ("b", "two")] {
            store.keep(&output(path, text)).expect("it can be kept");
        }
        let first = store.publish(&paths(&["a", "b"])).expect("it can be published");
        store.keep(&output("a", "three")).expect("it can be kept");
        store.keep(&output("b", "two")).expect("it can be kept");
        assert_eq!(first["a"].read().expect("it can be read"), b"one");
        let second = store.publish(&paths(&["a", "b"])).expect("it can be published");
        assert_eq!(second["a"].read().expect("it can be read"), b"three");
        assert!(second["b"].is(&first["b"]) && !second["a"].is(&first["a"]));
        let third = store.publish(&paths(&["b"])).expect("it can be published");
        assert_eq!(third.keys().collect::<Vec<_>>(), ["b"]);
    }
}
