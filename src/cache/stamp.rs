//! What a file or a folder looks like from outside: enough to know that nobody has been at it since.

use std::fs::Metadata;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::time::SystemTime;

/// Of a file or a folder. Equal to a later one only when nothing was written in between.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Stamp {
    /// Nothing where it proves nothing: it never equals another then.
    mark: Option<u64>,
    /// When it last changed, in nanoseconds since 1970.
    changed: u64,
}

/// A file system that counts in fractions of a second is done within this.
const FINE: u64 = 100_000_000;
/// The coarsest file systems count in steps of two seconds.
const COARSE: u64 = 2_000_000_000;
const SECOND: u64 = 1_000_000_000;

impl Stamp {
    /// Of something that people write: any change to it moves the time that the system keeps of it (`ctime`), which
    /// nobody can set back.
    #[cfg(unix)]
    pub(super) fn of_input(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        let changed = nanoseconds(metadata.ctime(), metadata.ctime_nsec());
        let mark = mark((metadata.dev(), metadata.ino(), metadata.len(), modified(metadata), changed));
        Self { mark: Some(mark), changed }
    }

    /// Of something that this program wrote. Without the system's own time, which moves as well when a file is given a
    /// second name.
    #[cfg(unix)]
    pub(super) fn of_output(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        let size = if metadata.is_dir() { 0 } else { metadata.len() };
        let mark = mark((metadata.dev(), metadata.ino(), size, modified(metadata), 0));
        Self { mark: Some(mark), changed: 0 }
    }

    /// Other systems keep no time that cannot be set back.
    #[cfg(not(unix))]
    pub(super) fn of_input(_: &Metadata) -> Self {
        Self::default()
    }

    /// Other systems keep no time that cannot be set back.
    #[cfg(not(unix))]
    pub(super) fn of_output(_: &Metadata) -> Self {
        Self::default()
    }

    /// One that was read from the index.
    pub(super) fn of_text(text: &str) -> Self {
        Self { mark: u64::from_str_radix(text, 16).ok(), changed: 0 }
    }

    /// For the index. What changed only just before `now` could change again without a trace, within the same tick of
    /// the file system's clock, so it is not relied on.
    pub(super) fn to_text(self, now: u64) -> String {
        let tick = if self.changed.is_multiple_of(SECOND) { COARSE } else { FINE };
        match self.mark {
            Some(mark) if self.changed.saturating_add(tick) < now => format!("{mark:016x}"),
            Some(_) | None => "-".to_owned(),
        }
    }

    /// Whether nothing shows that something was written in between.
    pub(super) fn may_be_same(self, other: Self) -> bool {
        self.mark.is_none() || other.mark.is_none() || self.mark == other.mark
    }

    /// Whether both prove that nothing was written in between.
    pub(super) fn is_same(self, other: Self) -> bool {
        self.mark.is_some() && self.mark == other.mark
    }
}

/// A moment of the file system's clock as stamps count; long ago where there is none.
pub(super) fn moment(time: Option<SystemTime>) -> u64 {
    let since = time.and_then(|time| time.duration_since(SystemTime::UNIX_EPOCH).ok());
    since.and_then(|since| u64::try_from(since.as_nanos()).ok()).unwrap_or_default()
}

#[cfg(unix)]
fn modified(metadata: &Metadata) -> u64 {
    use std::os::unix::fs::MetadataExt as _;
    nanoseconds(metadata.mtime(), metadata.mtime_nsec())
}

#[cfg(unix)]
fn nanoseconds(seconds: i64, fraction: i64) -> u64 {
    let sum = seconds.saturating_mul(1_000_000_000).saturating_add(fraction);
    u64::try_from(sum).unwrap_or_default()
}

#[cfg(unix)]
fn mark(seen: (u64, u64, u64, u64, u64)) -> u64 {
    let mut hasher = DefaultHasher::new();
    seen.hash(&mut hasher);
    hasher.finish()
}
