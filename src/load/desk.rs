//! A site folder being read, with a note of every text that was read from it.

use super::disk;
use crate::diagnostic::{Failure, Input, Report};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where files are read, and which have been.
#[derive(Debug)]
pub(super) struct Desk<'a> {
    pub(super) root: &'a Path,
    reads: RefCell<Reads>,
}

/// What was read of a story, as it was at that moment.
#[derive(Debug, Default)]
pub struct Reads {
    /// The texts.
    pub texts: Vec<Arc<Input>>,
    /// The files that were looked for and are not there, relative to the site folder.
    pub missing: Vec<PathBuf>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(root: &'a Path) -> Self {
        Self { root, reads: RefCell::default() }
    }

    /// Reads a text that may be missing.
    pub(super) fn read(&self, path: &Path, report: &mut Report) -> Result<Option<Arc<Input>>, Failure> {
        let read = disk::read_text(self.root, path, report)?;
        self.note(path, read.as_ref());
        Ok(read)
    }

    /// Reads a text that a walk has found.
    pub(super) fn read_found(&self, path: &Path, report: &mut Report) -> Result<Option<Arc<Input>>, Failure> {
        let read = disk::read_found_text(self.root, path, report)?;
        self.note(path, read.as_ref());
        Ok(read)
    }

    /// Notes that a text was not looked for, since there is no folder that could hold it.
    pub(super) fn note_missing(&self, path: &Path) {
        self.note(path, None);
    }

    pub(super) fn into_reads(self) -> Reads {
        self.reads.into_inner()
    }

    fn note(&self, path: &Path, read: Option<&Arc<Input>>) {
        let mut reads = self.reads.borrow_mut();
        match read {
            Some(input) => reads.texts.push(Arc::clone(input)),
            None => reads.missing.push(path.to_path_buf()),
        }
    }
}
