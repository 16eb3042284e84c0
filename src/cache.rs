//! What an earlier build left beside its output, so that the next need not do again what would come out the same.
//!
//! Keeps files in a folder of its own: the index (what all inputs and outputs looked like from outside, and how the
//! build ended), one line for each story, and the note on a spare tree, which is the matter of [`crate::write`]. What
//! the lines say is the pipeline's. Everything here can be deleted,
//! damaged or missing: whatever is not whole, or of another key, counts as not there, and nothing fails for it.
#![expect(clippy::disallowed_methods, reason = "looks at the disk from outside, and keeps files of its own")]

mod index;
mod lines;
mod outside;
mod program;
mod scroll;
mod spare;
mod stamp;
mod survey;
mod text;

pub use index::{Index, NewIndex};
pub use lines::{Line, LinePlace, Lines, NewLines, OldLines};
pub use program::{Identity, identify};
pub use spare::SpareNote;
pub use survey::{Changes, Manner, Survey};

use crate::hex;
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::Path;

/// A SHA-256 sum over parts that cannot run into each other.
#[derive(Debug, Clone, Default)]
pub struct Sum(Sha256);

impl Sum {
    /// Adds a part.
    pub fn add(&mut self, part: &[u8]) {
        self.0.update((part.len() as u64).to_le_bytes());
        self.0.update(part);
    }

    /// Adds the content of a file, or that it is not there.
    pub fn add_content(&mut self, content: Option<&[u8]>) {
        self.0.update([u8::from(content.is_some())]);
        self.add(content.unwrap_or_default());
    }

    /// The sum itself.
    pub fn digest(self) -> [u8; 32] {
        self.0.finalize().into()
    }

    /// In hexadecimal.
    pub fn finish(self) -> String {
        hex::encode(&self.digest())
    }
}

/// What stands in a file; nothing where it cannot be read. To open a pipe would be to wait for somebody.
pub fn content(file: &Path) -> Option<Vec<u8>> {
    let is_file = fs::metadata(file).is_ok_and(|metadata| metadata.is_file());
    is_file.then(|| fs::read(file).ok()).flatten()
}
