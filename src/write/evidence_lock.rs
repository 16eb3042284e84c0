//! The one file that goes among the editor's own: `evidence.lock`.

use super::{cannot_read, cannot_write};
use crate::diagnostic::Failure;
use std::fs;
use std::io;
use std::path::Path;

/// Puts a lock in the place of the earlier one, all at once. Gives whether it was another.
pub fn write_evidence_lock(path: &Path, text: &str) -> Result<bool, Failure> {
    match fs::read_to_string(path) {
        Ok(earlier) if earlier == text => return Ok(false),
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(cannot_read(path)(error)),
    }
    let part = path.with_file_name(".evidence.lock.part");
    fs::write(&part, text).map_err(cannot_write(&part))?;
    fs::rename(&part, path).map_err(cannot_write(path))?;
    Ok(true)
}
