//! Which program this is: two that differ in a single byte may make other bytes of the same site.

use super::Sum;
use super::outside::{Links, Outside};
use super::stamp::Stamp;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

/// The running program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The sum of its file. While the program itself is worked on, its file is large and reading it slow, so a debug
    /// build is known by its stamp alone.
    pub sum: String,
    /// What its file looks like from outside, so that the next run need not read it; empty where that proves nothing.
    pub stamp: String,
}

/// Identifies the running program. Nothing where its file cannot be read. Where it looks as it did to an earlier run,
/// it is taken to be the same.
pub fn identify(earlier: Option<&Identity>) -> Option<Identity> {
    let path = std::env::current_exe().ok()?;
    let stamp = Stamp::of_input(&Outside::of(&path, Links::Followed).ok()?).to_text().unwrap_or_default();
    if let Some(earlier) = earlier.filter(|earlier| !stamp.is_empty() && earlier.stamp == stamp) {
        return Some(earlier.clone());
    }
    if cfg!(debug_assertions) {
        return (!stamp.is_empty()).then(|| Identity { sum: stamp.clone(), stamp });
    }
    Some(Identity { sum: sum_of(&path).ok()?, stamp })
}

/// The sum of a file that may be larger than all that a build keeps in memory.
fn sum_of(path: &Path) -> io::Result<String> {
    let mut file = BufReader::with_capacity(64 * 1024, File::open(path)?);
    let mut sum = Sum::default();
    loop {
        let part = file.fill_buf()?;
        if part.is_empty() {
            return Ok(sum.finish());
        }
        sum.add(part);
        let length = part.len();
        file.consume(length);
    }
}
