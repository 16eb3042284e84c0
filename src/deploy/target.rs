//! What a place that sites are deployed to must be able to do.

use std::io;

/// A place that holds files under paths relative to it, with `/` between the parts. Asked from several threads.
pub trait Target: Sync {
    /// The address of a file there, or of the place itself for an empty path, as a person would write it.
    fn address(&self, path: &str) -> String;

    /// How many files may be on their way at the same time.
    fn width(&self) -> usize;

    /// The name of some file or folder that is there; nothing where the place is empty or not there at all.
    fn example(&self) -> io::Result<Option<String>>;

    /// What a file holds; nothing where there is none.
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>>;

    /// Puts a file there, with the folders that it needs. Whoever reads it meanwhile gets the old one or the new one whole.
    fn send(&self, path: &str, bytes: Vec<u8>) -> io::Result<()>;

    /// Removes a file, and the folders above it that are empty then. That it is not there is no error.
    fn remove(&self, path: &str) -> io::Result<()>;

    /// Removes what a [`Target::send`] that was killed may have left beside a path.
    fn clear(&self, path: &str) -> io::Result<()>;
}
